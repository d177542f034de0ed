"""The wire that is always there: HTTP/1.1 by httpx's transport and httpcore's connections.

The only file that imports httpx. Plain asyncio streams are used below httpcore: no layer between them and it.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence
from typing import Any, cast

import httpcore
import httpx

from checklist_audit.crawling.connecting import Endpoints, connected, encrypted
from checklist_audit.crawling.wire import (
    BODILESS,
    BrokenAnswerError,
    Header,
    Heard,
    expect_at_most,
    head_too_large,
    keep_at_most,
)

__all__ = ["GuardedTransport", "HttpxWire"]

_BUFFER_BYTES = 1 << 18
_KEEP_S = 30.0
"""How long an idle connection is kept; campus servers close them after 5 to 60 seconds."""


class HttpxWire:
    """A `Wire` over two transports: one that looks at certificates, and one that does not.

    Args:
        named: hosts and ports that the profile names itself; only these may be private.
        keep: idle connections that are kept, of all hosts together.
        connect_s: seconds for a connection, and again for its handshake.
        tls: how certificates are looked at, verified or not.
    """

    def __init__(
        self, named: Endpoints, *, keep: int, connect_s: float, tls: Callable[[bool], ssl.SSLContext]
    ) -> None:
        backend = GuardedBackend(named, connect_s=connect_s)
        self._transports = {
            verified: GuardedTransport(backend, keep=keep, verified=verified, tls=tls)
            for verified in (True, False)
        }

    async def ask(self, url: str, headers: Sequence[Header], *, verified: bool, most: int) -> Heard:
        """One GET; see `Wire.ask`."""
        request = httpx.Request("GET", url, headers=list(headers))
        with _translated():
            response = await self._transports[verified].handle_async_request(request)
            try:
                body = await _body_of(response, most)
            finally:
                await response.aclose()
        return Heard(response.status_code, response.headers.raw, body)

    async def close(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            await transport.aclose()


async def _body_of(response: httpx.Response, most: int) -> bytes:
    is_bodiless = response.status_code in BODILESS
    if not is_bodiless:
        lengths = [value for name, value in response.headers.raw if name.lower() == b"content-length"]
        expect_at_most(most, lengths[0] if lengths else b"")
    chunks: list[bytes] = []
    size = 0
    # Where there is no body its end has to be seen all the same, or the connection would not be used again.
    async for chunk in cast("httpx.AsyncByteStream", response.stream):
        size += len(chunk)
        keep_at_most(most, size)
        chunks.append(chunk)
    return b"" if is_bodiless else b"".join(chunks)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Turn httpcore's complaints into ours."""
    try:
        yield
    except httpcore.ProtocolError as error:
        if "too long" in str(error):
            raise head_too_large() from error
        raise BrokenAnswerError(str(error)) from error
    except httpcore.NetworkError as error:
        raise BrokenAnswerError(str(error)) from error


class GuardedTransport(httpx.AsyncBaseTransport):
    """A transport for httpx: HTTP/1.1 on kept connections that were checked when they were made.

    Httpx's own pool looks through all requests and connections for each request, which costs a third of a
    fetch (measured); here whoever asks has a place already, so a list of idle connections is enough.

    Args:
        backend: makes the connections.
        keep: idle connections that are kept, of all hosts together.
        verified: whether certificates are looked at.
        tls: how they are, verified or not.
    """

    def __init__(
        self,
        backend: GuardedBackend,
        *,
        keep: int,
        verified: bool,
        tls: Callable[[bool], ssl.SSLContext],
    ) -> None:
        self._backend = backend
        self._keep = keep
        self._verified = verified
        self._tls = tls
        self._idle: deque[tuple[httpcore.Origin, httpcore.AsyncHTTP11Connection]] = deque()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the connection comes back when the response is closed.

        Raises:
            httpcore exceptions as they are, and those of `connected`.
        """
        url = request.url
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        asked = httpcore.Request(request.method, target, headers=request.headers.raw)
        kept = await self._kept(target.origin)
        if kept is not None:
            # The server may have let go of it; that says nothing about the page.
            with contextlib.suppress(httpcore.ReadError, httpcore.WriteError, httpcore.RemoteProtocolError):
                return await self._exchange(kept, asked, target.origin)
        return await self._exchange(await self._connected(target.origin), asked, target.origin)

    async def aclose(self) -> None:
        """Close the idle connections."""
        while self._idle:
            await self._idle.pop()[1].aclose()

    async def give_back(self, origin: httpcore.Origin, connection: httpcore.AsyncHTTP11Connection) -> None:
        """Take a connection whose response has been closed."""
        if not connection.is_idle():
            await connection.aclose()
            return
        self._idle.append((origin, connection))
        if len(self._idle) > self._keep:
            await self._idle.popleft()[1].aclose()

    async def _exchange(
        self, connection: httpcore.AsyncHTTP11Connection, asked: httpcore.Request, origin: httpcore.Origin
    ) -> httpx.Response:
        try:
            return self._response(await connection.handle_async_request(asked), origin, connection)
        except BaseException:
            # Httpcore leaves it open when it is cancelled while it waits for its own lock (seen with Ctrl-C).
            await connection.aclose()
            raise

    async def _kept(self, origin: httpcore.Origin) -> httpcore.AsyncHTTP11Connection | None:
        for entry in reversed(self._idle):
            if entry[0] == origin:
                self._idle.remove(entry)
                if not entry[1].has_expired():
                    return entry[1]
                await entry[1].aclose()
                break
        return None

    async def _connected(self, origin: httpcore.Origin) -> httpcore.AsyncHTTP11Connection:
        host = origin.host.decode("ascii")
        stream = await self._backend.connect_tcp(host, origin.port)
        if origin.scheme == b"https":
            stream = await stream.start_tls(self._tls(self._verified), server_hostname=host)
        return httpcore.AsyncHTTP11Connection(origin, stream, keepalive_expiry=_KEEP_S)

    def _response(
        self, response: httpcore.Response, origin: httpcore.Origin, connection: httpcore.AsyncHTTP11Connection
    ) -> httpx.Response:
        body = _Body(cast("_CoreStream", response.stream), self, origin, connection)
        return httpx.Response(response.status, headers=response.headers, stream=body)


class _CoreStream(AsyncIterable[bytes]):
    """What httpcore's response streams are; it has no public name for them."""

    async def aclose(self) -> None:
        """Finish or drop the response."""


class _Body(httpx.AsyncByteStream):
    """The bytes of a response; closing it gives the connection back."""

    def __init__(
        self,
        stream: _CoreStream,
        transport: GuardedTransport,
        origin: httpcore.Origin,
        connection: httpcore.AsyncHTTP11Connection,
    ) -> None:
        self._stream = stream
        self._transport = transport
        self._origin = origin
        self._connection = connection

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._stream:
            yield chunk

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        except BaseException:
            await self._connection.aclose()  # as in `_exchange`
            raise
        await self._transport.give_back(self._origin, self._connection)


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Resolves a name, checks the answer, and connects to exactly that address.

    Args:
        named: hosts and ports that the profile names itself; only these may be private.
        connect_s: seconds for one connection.
    """

    def __init__(self, named: Endpoints, *, connect_s: float) -> None:
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

        async def connect(address: str) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
            return await asyncio.open_connection(address, port, limit=_BUFFER_BYTES)

        reader, writer = await connected(host, port, connect, named=self._named, within_s=self._connect_s)
        return _Stream(reader, writer, handshake_s=self._connect_s)


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
        handshake = self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        await encrypted(handshake, self._writer.transport, within_s=self._handshake_s)
        return self

    def get_extra_info(self, info: str) -> Any:
        if info == "is_readable":  # asked of an idle connection: readable means closed or out of step
            return self._reader.at_eof() or self._writer.transport.is_closing()
        names = {"client_addr": "sockname", "server_addr": "peername"}
        return self._writer.get_extra_info(names.get(info, info))
