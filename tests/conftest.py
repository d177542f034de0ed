"""No test talks to anything but this machine."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any

import pytest


def is_loopback(host: object) -> bool:
    """Whether a host is this machine, without asking a name server."""
    if host in (None, "", b"", "localhost", b"localhost"):
        return True
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host)
    try:
        return ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def refuse_outside(host: object) -> None:
    """Fail for a host that is not this machine."""
    if not is_loopback(host):
        raise AssertionError(f"a test wanted to reach {host!r}; only loopback is allowed")


@pytest.fixture(autouse=True, scope="session")
def interrupts_are_heard() -> None:
    """A shell starts what it runs in the background with Ctrl-C ignored, and every command under test would inherit that."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def only_loopback() -> Iterator[None]:
    """Every socket of the test process, asyncio's included, passes through these doors."""
    with pytest.MonkeyPatch.context() as patch:
        for door in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, door, _guarded(getattr(socket.socket, door)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


def _guarded(original: Any) -> Any:
    def call(self: socket.socket, *args: Any) -> Any:
        address = args[-1]
        if isinstance(address, tuple):
            refuse_outside(address[0])
        return original(self, *args)

    return call


def _guarded_lookup(original: Any) -> Any:
    def lookup(host: object, *args: Any, **options: Any) -> Any:
        refuse_outside(host)
        return original(host, *args, **options)

    return lookup
