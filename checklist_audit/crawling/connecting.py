"""Connections that are checked at the moment of connecting, on the address that is really used.

Httpcore asks this for its sockets. Plain asyncio streams are used: no layer between them and httpcore, and a
handshake that is given up closes its socket.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections.abc import Iterable
from typing import Any

import httpcore

from checklist_audit.text.private_addresses import is_local, is_private

__all__ = ["GuardedBackend", "RefusedAddressError", "permitted_addresses", "tls_context"]

_BUFFER_BYTES = 1 << 18
_MAX_ADDRESSES = 4
"""Addresses of one name that are tried one after the other."""


class RefusedAddressError(Exception):
    """A host leads to an address that the crawl must not touch."""


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves a name, checks the answer, and connects to exactly that address.

    Args:
        named: hosts and ports that the profile names itself; only these may be private.
        connect_s: seconds for one connection.
    """

    def __init__(self, named: frozenset[tuple[str, int]], *, connect_s: float) -> None:
        self._named = named
        self._connect_s = connect_s

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109  # the signature is httpcore's
        local_address: str | None = None,  # noqa: ARG002  # as above
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002  # as above
    ) -> httpcore.AsyncNetworkStream:
        """A connection to one of the host's permitted addresses.

        Raises:
            RefusedAddressError: before any packet is sent.
        """
        failure: Exception | None = None
        for address in await permitted_addresses(host, port, self._named):
            try:
                async with asyncio.timeout(self._connect_s):
                    reader, writer = await asyncio.open_connection(address, port, limit=_BUFFER_BYTES)
            except TimeoutError as error:
                failure = httpcore.ConnectTimeout("连接超时")
                failure.__cause__ = error
            except OSError as error:
                failure = httpcore.ConnectError(str(error))
                failure.__cause__ = error
            else:
                return _Stream(reader, writer, handshake_s=self._connect_s)
        raise failure or httpcore.ConnectError("域名没有地址")


class _Stream(httpcore.AsyncNetworkStream):
    """Bytes both ways; the deadline of the whole request is kept by whoever fetches, so reads have none."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, handshake_s: float
    ) -> None:
        self._reader = reader
        self._writer = writer
        self._handshake_s = handshake_s

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002, ASYNC109
        try:
            return await self._reader.read(max_bytes)
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002, ASYNC109
        try:
            self._writer.write(buffer)
            await self._writer.drain()
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    async def aclose(self) -> None:
        self._writer.transport.abort()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002, ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        try:
            async with asyncio.timeout(self._handshake_s):
                await self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        except TimeoutError as error:
            self._writer.transport.abort()
            raise httpcore.ConnectTimeout("加密握手超时") from error
        except OSError as error:
            self._writer.transport.abort()
            raise httpcore.ConnectError(str(error)) from error
        except BaseException:
            self._writer.transport.abort()
            raise
        return self

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # asked of an idle connection: readable means closed or out of step
            return self._reader.at_eof() or self._writer.transport.is_closing()
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._writer.get_extra_info(names.get(info, info))


async def permitted_addresses(host: str, port: int, named: frozenset[tuple[str, int]]) -> list[str]:
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
        raise httpcore.ConnectError(f"域名解析失败：{error}") from error
