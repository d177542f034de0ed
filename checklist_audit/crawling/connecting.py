"""Connections that are checked at the moment of connecting, on the address that is really used."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Awaitable, Callable
from typing import TypeVar

from checklist_audit.text.private_addresses import is_local, is_private

__all__ = [
    "Endpoints",
    "RefusedAddressError",
    "SlowConnectError",
    "UnconnectedError",
    "connected",
    "encrypted",
    "permitted_addresses",
    "tls_context",
]

Endpoints = frozenset[tuple[str, int]]
"""Hosts and ports."""

_T = TypeVar("_T")
_MAX_ADDRESSES = 4
"""Addresses of one name that are tried one after the other."""


class RefusedAddressError(Exception):
    """A host leads to an address that the crawl must not touch."""


class UnconnectedError(Exception):
    """No connection was made."""


class SlowConnectError(Exception):
    """No connection was made in time."""


async def connected(
    host: str, port: int, connect: Callable[[str], Awaitable[_T]], *, named: Endpoints, within_s: float
) -> _T:
    """What `connect` makes of the first of a host's permitted addresses that answers.

    Args:
        connect: connects to exactly the IP address that it is given.
        named: hosts and ports that the profile names itself; only these may be private.
        within_s: seconds for each address.

    Raises:
        RefusedAddressError: before any packet is sent.
        UnconnectedError, SlowConnectError: nobody is there.
    """
    failure: Exception | None = None
    for address in await permitted_addresses(host, port, named):
        try:
            async with asyncio.timeout(within_s):
                return await connect(address)
        except TimeoutError:
            failure = SlowConnectError("连接超时")
        except OSError as error:
            failure = UnconnectedError(str(error))
    raise failure or UnconnectedError("域名没有地址")


async def encrypted(handshake: Awaitable[_T], transport: asyncio.WriteTransport, *, within_s: float) -> _T:
    """What a TLS handshake brings; where it fails, or is given up, its connection is closed.

    Raises:
        SlowConnectError: it took too long.
        UnconnectedError: it failed; an `ssl.SSLError` that says why is its cause.
    """
    try:
        async with asyncio.timeout(within_s):
            return await handshake
    except TimeoutError as error:
        transport.abort()
        raise SlowConnectError("加密握手超时") from error
    except OSError as error:
        transport.abort()
        raise UnconnectedError(str(error)) from error
    except BaseException:
        transport.abort()
        raise


async def permitted_addresses(host: str, port: int, named: Endpoints) -> list[str]:
    """The IP addresses of a host, checked.

    Private ones are refused unless the profile names exactly this host and port; a *name* that leads to this
    very machine is refused even then, because that is what a rebinding attack looks like.

    Raises:
        RefusedAddressError: one of them is not public.
    """
    bare = host.strip("[]")
    addresses = _literal(bare) or await _looked_up(bare, port)
    is_named = (host, port) in named or (bare, port) in named
    for address in addresses:
        if not is_private(address):
            continue
        if not is_named or (is_local(address) and bare not in (address, "localhost")):
            raise RefusedAddressError(f"{bare} → {address}")
    return addresses[:_MAX_ADDRESSES]


def tls_context(*, verified: bool) -> ssl.SSLContext:
    """How certificates are looked at: against certifi's list, or not at all."""
    import certifi  # comes with httpx; only https needs it

    if verified:
        return ssl.create_default_context(cafile=certifi.where())
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    # Old campus servers speak TLS 1.0 with weak keys; whoever lists a host here has accepted that.
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    return context


def _literal(host: str) -> list[str]:
    """The address of a host that is written as one, in any spelling that a system library takes; else nothing."""
    if ":" in host:
        return [host]
    if host[-1:].isdigit() or "0x" in host:
        with contextlib.suppress(OSError):
            return [socket.inet_ntoa(socket.inet_aton(host))]  # also 2130706433, 0x7f.1, 127.1
    return []


async def _looked_up(host: str, port: int) -> list[str]:
    """The system's answer, asked for in a thread that nobody waits for.

    Asyncio's own threads are waited for at the end, and a name server that is down takes half a minute to say so.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def settle(addresses: list[str], error: Exception | None) -> None:
        if answer.done():
            return
        if error is None:
            answer.set_result(addresses)
        else:
            answer.set_exception(error)

    def look_up() -> None:
        addresses, failure = [], None
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        except Exception as error:  # noqa: BLE001  # whatever a resolver raises is handed to whoever waits
            failure = error
        with contextlib.suppress(RuntimeError):  # the crawl is over
            loop.call_soon_threadsafe(settle, addresses, failure)

    threading.Thread(target=look_up, name="lookup", daemon=True).start()
    try:
        return await answer
    except (OSError, UnicodeError) as error:
        raise UnconnectedError(f"域名解析失败：{error}") from error
