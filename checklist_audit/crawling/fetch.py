"""The door to the network: one GET at a time, bounded in bytes and seconds, to public addresses only.

Redirects, retries, waiting and cookies of other hosts are none of its business.
"""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.connecting import (
    Endpoints,
    RefusedAddressError,
    SlowConnectError,
    UnconnectedError,
    tls_context,
)
from checklist_audit.crawling.cookies import CookieJar
from checklist_audit.crawling.headers import file_name_of, text_of
from checklist_audit.crawling.inflating import BadEncodingError, TooLargeError, inflated
from checklist_audit.crawling.scope import host_and_port, origin_of
from checklist_audit.crawling.wire import BrokenAnswerError, Header, Heard, UnintelligibleError, Wire
from checklist_audit.model.pages import Outcome
from checklist_audit.model.site import Profile

if TYPE_CHECKING:
    from checklist_audit.crawling.httpx_wire import HttpxWire
    from checklist_audit.crawling.llhttp_wire import LlhttpWire

__all__ = ["HttpFetcher", "is_llhttp_installed", "user_agent"]

_MIB = 1 << 20
_MAX_INFLATED_BYTES = 64 * _MIB
_CONNECT_S = 15.0
_UNCONNECTED = "连接不上"


def is_llhttp_installed() -> bool:
    """Whether the extra `fast` is there."""
    return find_spec("httptools") is not None


def user_agent(version: str, contact: str = "") -> str:
    """An honest name; the contact is the address or mailbox that the profile gives."""
    return f"checklist-audit/{version}" + (f" (+{contact})" if contact else "")


class HttpFetcher:
    """HTTP/1.1 over a few kept connections; no proxy, no environment.

    Args:
        profile: limits, hosts whose certificate is not verified, contact for the User-Agent.
        named: hosts and ports that the profile names itself, and that may therefore be private.
        version: of this program, for the User-Agent.
    """

    def __init__(self, profile: Profile, *, named: Endpoints, version: str) -> None:
        limits = profile.limits
        self._deadline_s = limits.timeout_s
        self._max_bytes = limits.max_body_mb * _MIB
        self._unverified = frozenset(host.lower() for host in profile.tls_unverified)
        self._named = named
        self._concurrency = limits.concurrency
        # Waiting for a place is not the server's fault, so it does not count against the deadline.
        self._places = asyncio.Semaphore(limits.concurrency)
        self._cookies = CookieJar()
        self._contexts: dict[bool, ssl.SSLContext] = {}
        self._wires: dict[str, Wire] = {}
        self._has_llhttp = is_llhttp_installed()
        self._beyond_llhttp: set[str] = set()
        """Origins whose answers llhttp does not understand."""
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
        for wire in self._wires.values():
            await wire.close()
        self._wires.clear()

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

    async def _get(self, url: str, headers: Sequence[Header], started: float) -> Answer:
        origin = origin_of(url)
        is_unverified = url.startswith("https:") and host_and_port(url)[0] in self._unverified
        status, raw, body = await self._heard(url, origin, headers, verified=not is_unverified)
        named = {name.lower(): value for name, value in reversed(raw)}  # the first of several counts
        if b"set-cookie" in named:
            self._cookies.take(origin, (value for name, value in raw if name.lower() == b"set-cookie"))
        packing = named.get(b"content-encoding", b"").strip().lower()
        return Answer(
            url=url,
            status=status,
            content_type=text_of(named.get(b"content-type", b"")),
            body=inflated(body, packing, limit=max(self._max_bytes, _MAX_INFLATED_BYTES)),
            etag=text_of(named.get(b"etag", b"")),
            last_modified=text_of(named.get(b"last-modified", b"")),
            location=text_of(named.get(b"location", b"")),
            retry_after=text_of(named.get(b"retry-after", b"")),
            file_name=file_name_of(named.get(b"content-disposition", b"")),
            elapsed_s=time.monotonic() - started,
            sets_cookie=b"set-cookie" in named,
            is_unverified_tls=is_unverified,
        )

    async def _heard(self, url: str, origin: str, headers: Sequence[Header], *, verified: bool) -> Heard:
        """The answer by llhttp where it is there and understands the host, else by httpx, which is laxer."""
        if self._has_llhttp and origin not in self._beyond_llhttp:
            try:
                return await self._wire("llhttp").ask(url, headers, verified=verified, most=self._max_bytes)
            except UnintelligibleError:
                self._beyond_llhttp.add(origin)
        return await self._wire("httpx").ask(url, headers, verified=verified, most=self._max_bytes)

    def _wire(self, name: str) -> Wire:
        if name not in self._wires:
            self._wires[name] = _wire_class(name)(
                self._named, keep=self._concurrency, connect_s=_CONNECT_S, tls=self._tls
            )
        return self._wires[name]

    def _tls(self, verified: bool) -> ssl.SSLContext:
        if verified not in self._contexts:
            self._contexts[verified] = tls_context(verified=verified)
        return self._contexts[verified]

    def _request_headers(self, url: str, etag: str, last_modified: str) -> list[Header]:
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

    @staticmethod
    def _failed(url: str, outcome: Outcome, reason: str, started: float) -> Answer:
        return Answer(url=url, failure=outcome, reason=reason, elapsed_s=time.monotonic() - started)


def _wire_class(name: str) -> type[HttpxWire | LlhttpWire]:
    """Imported when it is needed: one is an extra, and the other takes a tenth of a second."""
    if name == "llhttp":
        from checklist_audit.crawling.llhttp_wire import LlhttpWire

        return LlhttpWire
    from checklist_audit.crawling.httpx_wire import HttpxWire

    return HttpxWire


def _diagnosis(error: Exception) -> tuple[Outcome, str]:
    """The outcome and a sentence for whatever kept an answer away, or broke it."""
    if isinstance(error, RefusedAddressError):
        return Outcome.BLOCKED_SSRF, f"指向内网或本机地址，不访问（{error}）"
    if isinstance(error, SlowConnectError):
        return Outcome.TIMEOUT, "连接超时"
    tls = next((cause for cause in _causes(error) if isinstance(cause, ssl.SSLError)), None)
    if tls is not None:
        return Outcome.TLS_ERROR, _tls_reason(tls)
    if isinstance(error, UnconnectedError):
        return Outcome.NETWORK_ERROR, f"{_UNCONNECTED}（{_short(error)}）"
    if isinstance(error, BrokenAnswerError | OSError):
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
