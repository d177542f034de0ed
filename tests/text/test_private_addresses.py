"""Which network addresses are no place for a public page."""

from __future__ import annotations

import pytest

from checklist_audit.text.private_addresses import is_local, is_private


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1%eth0",
        "fd00::1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "not an address",
    ],
)
def test_addresses_inside_are_private(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "202.112.0.36", "2001:da8::1", "::ffff:8.8.8.8"])
def test_addresses_of_the_public_network_are_not(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize(
    ("address", "expected"), [("127.0.0.1", True), ("::ffff:127.0.0.1", True), ("10.0.0.1", False)]
)
def test_this_machine_is_local_and_a_campus_is_not(address: str, expected: bool) -> None:
    assert expected is is_local(address)
