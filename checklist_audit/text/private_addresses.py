"""Network addresses that no public web page lives at."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

__all__ = ["is_local", "is_private"]

_NAT64 = ip_network("64:ff9b::/96")


def is_private(address: str) -> bool:
    """Whether an IP address is anything but a public unicast one: loopback, private, link-local, metadata.

    Addresses that carry an IPv4 address inside (mapped, 6to4, Teredo, NAT64) are judged by that one.
    """
    real = _innermost(address)
    return real is None or not real.is_global or real.is_multicast or real.is_reserved


def is_local(address: str) -> bool:
    """Whether an address is this machine or its link: never right behind a name, even one that a profile names."""
    real = _innermost(address)
    return real is None or real.is_loopback or real.is_link_local or real.is_unspecified or real.is_multicast


def _innermost(address: str) -> IPv4Address | IPv6Address | None:
    try:
        real = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    if isinstance(real, IPv6Address):
        if real in _NAT64:
            return IPv4Address(int(real) & 0xFFFFFFFF)
        teredo = real.teredo
        return real.ipv4_mapped or real.sixtofour or (teredo[1] if teredo else real)
    return real
