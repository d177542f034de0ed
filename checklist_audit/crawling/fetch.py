"""The door to the network: one GET at a time, bounded in bytes and seconds, to public addresses only.

The only file that imports httpx. Redirects, retries, waiting and cookies of other hosts are none of its business.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import time
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import replace
from typing import cast

import httpcore
import httpx

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.connecting import GuardedBackend, RefusedAddressError, tls_context
from checklist_audit.crawling.cookies import CookieJar
from checklist_audit.crawling.headers import file_name_of, text_of
from checklist_audit.crawling.inflating import BadEncodingError, TooLargeError, inflated
from checklist_audit.crawling.scope import host_and_port, origin_of
from checklist_audit.model.pages import Outcome
from checklist_audit.model.site import Profile

__all__ = ["GuardedTransport", "HttpFetcher", "user_agent"]

_MIB = 1 << 20
_MAX_INFLATED_BYTES = 64 * _MIB
_CONNECT_S = 15.0
_KEEP_S = 30.0
"""How long an idle connection is kept; campus servers close them after 5 to 60 seconds."""

_BODILESS = (204, 304)
_UNCONNECTED = "连接不上"


def user_agent(version: str, contact: str = "") -> str:
    """An honest name; the contact is the address or mailbox that the profile gives."""
    return f"checklist-audit/{version}" + (f" (+{contact})" if contact else "")


class HttpFetcher:
    """HTTP/1.1 over httpx's transport; a few kept connections, no proxy, no environment.

    Args:
        profile: limits, hosts whose certificate is not verified, contact for the User-Agent.
        named: hosts and ports that the profile names itself, and that may therefore be private.
        version: of this program, for the User-Agent.
    """

    def __init__(self, profile: Profile, *, named: frozenset[tuple[str, int]], version: str) -> None:
        limits = profile.limits
        self._deadline_s = limits.timeout_s
        self._max_bytes = limits.max_body_mb * _MIB
        self._unverified = frozenset(host.lower() for host in profile.tls_unverified)
        self._named = named
        self._concurrency = limits.concurrency
        # Waiting for a place is not the server's fault, so it does not count against the deadline.
        self._places = asyncio.Semaphore(limits.concurrency)
        self._cookies = CookieJar()
        self._transports: dict[bool, httpx.AsyncBaseTransport] = {}
        self._headers = [
            (b"User-Agent", user_agent(version, profile.user_agent_contact).encode("ascii", "replace")),
            (b"Accept", b"text/html,application/xhtml+xml,*/*;q=0.8"),
            (b"Accept-Language", b"zh-CN,zh;q=0.9"),
            (b"Accept-Encoding", b"gzip, deflate"),
            (b"Connection", b"keep-alive"),
        ]

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """One GET within the deadline; every failure comes back as an answer."""
        async with self._places:
            return await self._fetch(url, etag, last_modified)

    async def close(self) -> None:
        """Close all connections."""
        for transport in self._transports.values():
            await transport.aclose()
        self._transports.clear()

    async def _fetch(self, url: str, etag: str, last_modified: str) -> Answer:
        started = time.monotonic()
        try:
            async with asyncio.timeout(self._deadline_s):
                return await self._get(url, self._request_headers(url, etag, last_modified), started)
        except TimeoutError:
            return self._failed(url, Outcome.TIMEOUT, f"{self._deadline_s:g} 秒内没有收完回答", started)
        except TooLargeError as error:
            return self._failed(url, Outcome.TOO_LARGE, str(error), started)
        except BadEncodingError as error:
            return self._failed(url, Outcome.NETWORK_ERROR, str(error), started)
        except Exception as error:  # noqa: BLE001  # the border of one page: whatever a server makes of HTTP
            outcome, reason = _diagnosis(error)
            failed = self._failed(url, outcome, reason, started)
            return replace(failed, is_unconnected=reason.startswith(_UNCONNECTED))

    async def _get(self, url: str, headers: list[tuple[bytes, bytes]], started: float) -> Answer:
        host = host_and_port(url)[0]
        unverified = host in self._unverified and url.startswith("https:")
        request = httpx.Request("GET", url, headers=headers)
        response = await self._transport(verified=not unverified).handle_async_request(request)
        try:
            raw = response.headers.raw
            named = {name.lower(): value for name, value in reversed(raw)}
            self._cookies.take(
                origin_of(url), (value for name, value in raw if name.lower() == b"set-cookie")
            )
            stream = cast("httpx.AsyncByteStream", response.stream)
            if response.status_code in _BODILESS:
                # Its end has to be seen all the same, or the connection would not be used again.
                await self._collect(stream)
                body = b""
            else:
                body = await self._body(stream, named)
        finally:
            await response.aclose()
        return Answer(
            url=url,
            status=response.status_code,
            content_type=text_of(named.get(b"content-type", b"")),
            body=body,
            etag=text_of(named.get(b"etag", b"")),
            last_modified=text_of(named.get(b"last-modified", b"")),
            location=text_of(named.get(b"location", b"")),
            retry_after=text_of(named.get(b"retry-after", b"")),
            file_name=file_name_of(named.get(b"content-disposition", b"")),
            elapsed_s=time.monotonic() - started,
            sets_cookie=b"set-cookie" in named,
            is_unverified_tls=unverified,
        )

    async def _body(self, stream: AsyncIterable[bytes], headers: dict[bytes, bytes]) -> bytes:
        declared = headers.get(b"content-length", b"").strip()
        if declared.isdigit() and int(declared[:20]) > self._max_bytes:
            raise TooLargeError(f"声明的长度超过 {self._max_bytes // _MIB} MB")
        packed = await self._collect(stream)
        return inflated(
            packed, headers.get(b"content-encoding", b"").strip().lower(), limit=self._inflated_limit()
        )

    async def _collect(self, stream: AsyncIterable[bytes]) -> bytes:
        chunks: list[bytes] = []
        size = 0
        async for chunk in stream:
            size += len(chunk)
            if size > self._max_bytes:
                raise TooLargeError(f"超过 {self._max_bytes // _MIB} MB，没有读完")
            chunks.append(chunk)
        return chunks[0] if len(chunks) == 1 else b"".join(chunks)

    def _inflated_limit(self) -> int:
        return max(self._max_bytes, _MAX_INFLATED_BYTES)

    def _request_headers(self, url: str, etag: str, last_modified: str) -> list[tuple[bytes, bytes]]:
        host = url.partition("://")[2].partition("/")[0].partition("?")[0]
        headers = [(b"Host", host.encode("ascii", "replace")), *self._headers]
        cookie = self._cookies.header(origin_of(url))
        if cookie:
            headers.append((b"Cookie", cookie))
        if etag:
            headers.append((b"If-None-Match", etag.encode("latin-1", "replace")))
        if last_modified:
            headers.append((b"If-Modified-Since", last_modified.encode("latin-1", "replace")))
        return headers

    def _transport(self, *, verified: bool) -> httpx.AsyncBaseTransport:
        if verified not in self._transports:
            backend = GuardedBackend(self._named, connect_s=_CONNECT_S)
            self._transports[verified] = GuardedTransport(backend, keep=self._concurrency, verified=verified)
        return self._transports[verified]

    @staticmethod
    def _failed(url: str, outcome: Outcome, reason: str, started: float) -> Answer:
        return Answer(url=url, failure=outcome, reason=reason, elapsed_s=time.monotonic() - started)


class GuardedTransport(httpx.AsyncBaseTransport):
    """A transport for httpx: HTTP/1.1 on kept connections that were checked when they were made.

    Httpx's own pool looks through all requests and connections for each request, which costs a third of a
    fetch (measured); here whoever asks has a place already, so a list of idle connections is enough.

    Args:
        backend: makes the connections.
        keep: idle connections that are kept, of all hosts together.
        verified: whether certificates are looked at.
    """

    def __init__(self, backend: GuardedBackend, *, keep: int, verified: bool) -> None:
        self._backend = backend
        self._keep = keep
        self._verified = verified
        self._tls: ssl.SSLContext | None = None
        self._idle: deque[tuple[httpcore.Origin, httpcore.AsyncHTTP11Connection]] = deque()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; the connection comes back when the response is closed.

        Raises:
            httpcore exceptions as they are, and RefusedAddressError.
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
            self._tls = self._tls or tls_context(verified=self._verified)
            stream = await stream.start_tls(self._tls, server_hostname=host)
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


def _diagnosis(error: Exception) -> tuple[Outcome, str]:
    """The outcome and a sentence for an exception of httpcore, of the sockets or of TLS."""
    if isinstance(error, RefusedAddressError):
        return Outcome.BLOCKED_SSRF, f"指向内网或本机地址，不访问（{error}）"
    if isinstance(error, httpcore.ConnectTimeout):
        return Outcome.TIMEOUT, "连接超时"
    tls = next((cause for cause in _causes(error) if isinstance(cause, ssl.SSLError)), None)
    if tls is not None:
        return Outcome.TLS_ERROR, _tls_reason(tls)
    if isinstance(error, httpcore.ConnectError):
        return Outcome.NETWORK_ERROR, f"{_UNCONNECTED}（{_short(error)}）"
    if isinstance(error, httpcore.ProtocolError) and "too long" in str(error):
        return Outcome.TOO_LARGE, "响应头过大，没有读完"
    if isinstance(error, httpcore.ProtocolError | httpcore.NetworkError):
        return Outcome.NETWORK_ERROR, f"回答中断或不合规范（{_short(error)}）"
    return Outcome.NETWORK_ERROR, f"回答无法处理（{type(error).__name__}：{_short(error)}）"


def _tls_reason(error: ssl.SSLError) -> str:
    text = str(getattr(error, "verify_message", "") or error).lower()
    known = (
        ("expired", "证书已过期"),
        ("self-signed", "证书是自签名的"),
        ("self signed", "证书是自签名的"),
        ("hostname mismatch", "证书是别的域名的"),
        ("not valid for", "证书是别的域名的"),
        ("unable to get local issuer", "证书链不完整或签发者不受信任"),
    )
    return next((words for mark, words in known if mark in text), f"加密连接失败（{_short(error)}）")


def _causes(error: BaseException) -> list[BaseException]:
    chain: list[BaseException] = []
    current: BaseException | None = error
    while current is not None and current not in chain:
        chain.append(current)
        current = current.__cause__ or current.__context__
    return chain


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:120]
