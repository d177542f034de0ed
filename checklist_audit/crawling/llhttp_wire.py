"""The wire of the extra `fast`: plain asyncio protocols, and llhttp (by way of httptools) to understand the answers.

The only file that imports httptools. Llhttp is as strict here as it comes. What it refuses is no verdict: the
fetcher asks that host through httpx then, so an answer never means something else because of the extra.
"""

from __future__ import annotations

import asyncio
import re
import ssl
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

import httptools

from checklist_audit.crawling.connecting import Endpoints, connected, encrypted
from checklist_audit.crawling.scope import host_and_port, origin_of
from checklist_audit.crawling.wire import (
    BODILESS,
    MAX_HEAD_BYTES,
    BrokenAnswerError,
    Header,
    Heard,
    UnintelligibleError,
    expect_at_most,
    head_too_large,
    keep_at_most,
)

__all__ = ["LlhttpWire"]

_KEEP_S = 30.0
"""How long an idle connection is kept; campus servers close them after 5 to 60 seconds."""
_INTERIM, _SWITCHED, _FINAL = 100, 101, 200
"""Statuses. Source: RFC 9110 section 15.2."""
_MAX_FRAMING = 8
"""Bytes beside the body for each byte of it: chunks of one byte take six."""
_NO_TARGET = re.compile("[^!-~]")
"""Nothing of this may stand in a request line; addresses in normal form never hold it."""
_BREAKS = b"\r\n\0"


class LlhttpWire:
    """A `Wire` over kept connections.

    Args:
        named: hosts and ports that the profile names itself; only these may be private.
        keep: idle connections that are kept, of all hosts together.
        connect_s: seconds for a connection, and again for its handshake.
        tls: how certificates are looked at, verified or not.
    """

    def __init__(
        self, named: Endpoints, *, keep: int, connect_s: float, tls: Callable[[bool], ssl.SSLContext]
    ) -> None:
        self._named = named
        self._keep = keep
        self._connect_s = connect_s
        self._tls = tls
        self._idle: deque[tuple[str, float, _Connection]] = deque()
        """Origin, the moment since when it is idle, and the connection; the oldest first."""

    async def ask(self, url: str, headers: Sequence[Header], *, verified: bool, most: int) -> Heard:
        """One GET; see `Wire.ask`.

        Raises:
            UnintelligibleError: llhttp refuses the answer.
        """
        origin = origin_of(url)
        request, hearing = _request(url, origin, headers), _Hearing(most)
        kept = self._kept(origin)
        if kept is not None:
            try:
                return self._done(origin, kept, await kept.ask(request, hearing))
            except (BrokenAnswerError, OSError):
                if hearing.has_begun:
                    raise
            # The server had let go of it; that says nothing about the page.
            hearing = _Hearing(most)
        connection = await self._connected(origin, verified=verified)
        return self._done(origin, connection, await connection.ask(request, hearing))

    async def close(self) -> None:
        """Close the idle connections."""
        while self._idle:
            self._idle.pop()[2].abort()

    def _done(self, origin: str, connection: _Connection, heard: Heard) -> Heard:
        if not connection.is_closed:
            self._idle.append((origin, time.monotonic(), connection))
            if len(self._idle) > self._keep:
                self._idle.popleft()[2].abort()
        return heard

    def _kept(self, origin: str) -> _Connection | None:
        idle, now = self._idle, time.monotonic()
        while idle and (idle[0][2].is_closed or now - idle[0][1] > _KEEP_S):
            idle.popleft()[2].abort()
        for place in range(len(idle) - 1, -1, -1):
            if idle[place][0] == origin:
                connection = idle[place][2]
                del idle[place]
                return None if connection.is_closed else connection
        return None

    async def _connected(self, origin: str, *, verified: bool) -> _Connection:
        loop = asyncio.get_running_loop()
        host, port = host_and_port(origin)

        async def connect(address: str) -> _Connection:
            return (await loop.create_connection(_Connection, address, port))[1]

        connection = await connected(host, port, connect, named=self._named, within_s=self._connect_s)
        if origin.startswith("https:"):
            await connection.encrypt(self._tls(verified), host.strip("[]"), within_s=self._connect_s)
        return connection


def _request(url: str, origin: str, headers: Sequence[Header]) -> bytes:
    """A request as it is sent. What comes from a server or a profile starts no line of its own."""
    target = url[len(origin) :].partition("#")[0]
    target = target if target.startswith("/") else f"/{target}"
    if _NO_TARGET.search(target):
        raise BrokenAnswerError("网址里有不能发送的字符")
    lines = [b"GET %b HTTP/1.1" % target.encode("ascii")]
    lines += [b"%b: %b" % (name, value.translate(None, _BREAKS)) for name, value in headers]
    return b"\r\n".join((*lines, b"", b""))


class _Connection(asyncio.Protocol):
    """One connection, for one request at a time."""

    def __init__(self) -> None:
        self.is_closed = False
        self._transport: asyncio.Transport | None = None
        self._hearing: _Hearing | None = None
        self._ended: asyncio.Future[None] | None = None

    async def ask(self, request: bytes, hearing: _Hearing) -> Heard:
        """Send a request and wait for the end of its answer; anything else closes the connection."""
        if self._transport is None or self.is_closed:
            raise BrokenAnswerError("连接中途断开")
        self._hearing, self._ended = hearing, asyncio.get_running_loop().create_future()
        try:
            self._transport.write(request)
            await self._ended
        except BaseException:
            self.abort()
            raise
        finally:
            self._hearing = self._ended = None
            hearing.close()
        if not hearing.is_reusable:
            self.abort()
        return Heard(hearing.status, hearing.headers, hearing.body)

    async def encrypt(self, tls: ssl.SSLContext, host: str, *, within_s: float) -> None:
        """Go on with TLS.

        Raises:
            SlowConnectError, UnconnectedError: as `encrypted`.
        """
        loop, transport = asyncio.get_running_loop(), self._transport
        assert transport is not None  # noqa: S101  # asyncio has handed it over with the connection
        handshake = loop.start_tls(transport, self, tls, server_hostname=host)
        self._transport = await encrypted(handshake, transport, within_s=within_s)

    def abort(self) -> None:
        """Close at once; harmless when it is closed already."""
        self.is_closed = True
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Asyncio has connected."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # a stream socket has no other
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """More of the answer, or what nobody has asked for."""
        if self._hearing is None or self._hearing.is_complete:
            self.abort()  # out of step: what comes now would be taken for the next answer
            return
        try:
            if self._hearing.feed(data):
                self._end(None)
        except Exception as error:  # noqa: BLE001  # raised again by whoever waits for the answer
            self._end(error)

    def connection_lost(self, error: Exception | None) -> None:
        """The server, or the network, has let go: the end of an answer without a length, and of any connection."""
        self.is_closed = True
        if error is None and self._hearing is not None and not self._hearing.ends_here():
            error = BrokenAnswerError("连接中途断开")
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        if self._ended is None or self._ended.done():
            return
        if error is None:
            self._ended.set_result(None)
        else:
            self._ended.set_exception(error)


class _Hearing:
    """One answer while it comes in; llhttp calls the methods that begin with `on_`.

    Args:
        most: bytes of the body as it comes over the wire.
    """

    def __init__(self, most: int) -> None:
        self.status = 0
        self.headers: list[Header] = []
        self.has_begun = False
        """Whether the head of the answer that counts has come."""
        self.is_complete = False
        self.is_reusable = False
        """For a complete answer: another request may be sent over the connection."""
        self._most = most
        self._parser: Any = httptools.HttpResponseParser(self)
        self._fed = 0
        self._chunks: list[bytes] = []
        self._size = 0
        self._failure: Exception | None = None

    @property
    def body(self) -> bytes:
        """What came as the body, in one piece."""
        return self._chunks[0] if len(self._chunks) == 1 else b"".join(self._chunks)

    def feed(self, data: bytes) -> bool:
        """Take what has come in; whether the answer is complete.

        Raises:
            UnintelligibleError: it is not what llhttp takes for HTTP/1.1.
            TooLargeError: the head or the body is.
        """
        self._fed += len(data)
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserError as error:
            # Beyond the end of an answer anything may follow; it belongs to nobody, and spoils the connection.
            self.is_reusable = False
            if not self.is_complete:
                raise self._failure or UnintelligibleError(str(error)) from error
        except httptools.HttpParserUpgrade as error:
            raise UnintelligibleError("switches to another protocol") from error
        beside_body = self._fed - self._size
        if not self.is_complete and beside_body > MAX_HEAD_BYTES + min(self._most, _MAX_FRAMING * self._size):
            raise head_too_large()
        return self.is_complete

    def ends_here(self) -> bool:
        """Whether an answer may end with its connection; it is complete then."""
        names = {name.lower() for name, _ in self.headers}
        self.is_complete |= self.has_begun and not names & {b"content-length", b"transfer-encoding"}
        return self.is_complete

    def close(self) -> None:
        """Let go of the parser, which holds this object."""
        self._parser = None

    def on_message_begin(self) -> None:
        """An answer begins; the second one for one request belongs to nobody."""
        self.is_reusable = False

    def on_header(self, name: bytes, value: bytes) -> None:
        """One line of the head, or of what follows the last chunk, which says nothing that a crawl wants."""
        if not self.has_begun:
            self.headers.append((name, value))

    def on_headers_complete(self) -> None:
        """The head has come, perhaps of an interim answer."""
        if self.is_complete:
            return
        self.status = self._parser.get_status_code()
        if sum(len(name) + len(value) for name, value in self.headers) > MAX_HEAD_BYTES:
            self._refuse(head_too_large())
        if self.status < _INTERIM or self.status == _SWITCHED:
            self._refuse(UnintelligibleError(f"status {self.status}"))
        if self.status < _FINAL:
            return
        self.has_begun = True
        try:
            self._look_at_length()
        except Exception as error:  # noqa: BLE001  # llhttp's caller would hide it
            self._refuse(error)

    def on_body(self, data: bytes) -> None:
        """A piece of the body."""
        if self.is_complete:
            return
        self._size += len(data)
        self._chunks.append(data)
        try:
            keep_at_most(self._most, self._size)
        except Exception as error:  # noqa: BLE001  # as above
            self._refuse(error)

    def on_message_complete(self) -> None:
        """The end of an answer; of an interim one the answer that counts comes next."""
        if self.status < _FINAL:
            self.headers = []
        elif not self.is_complete:
            self.is_complete = True
            self.is_reusable = bool(self._parser.should_keep_alive())

    def _look_at_length(self) -> None:
        codings = [value.lower() for name, value in self.headers if name.lower() == b"transfer-encoding"]
        if codings not in ([], [b"chunked"]):
            raise UnintelligibleError("transfer encoding")
        for name, value in self.headers if self.status not in BODILESS else ():
            if name.lower() == b"content-length":
                expect_at_most(self._most, value)

    def _refuse(self, error: Exception) -> None:
        """Stop llhttp by an exception, which it wraps into one of its own."""
        self._failure = self._failure or error
        raise self._failure
