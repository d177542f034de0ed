"""One visit to one address: ask, understand the answer, and say what is to be kept of it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.asking import Asker, china_now, redirect_target
from checklist_audit.crawling.browser import UNRENDERED, Renderer
from checklist_audit.crawling.frontier import Item
from checklist_audit.crawling.gates import Gate
from checklist_audit.crawling.outcomes import Verdict, looks_like_not_found, may_retry
from checklist_audit.crawling.scope import origin_of
from checklist_audit.model.packing import pack
from checklist_audit.model.pages import (
    RENDERED,
    Digested,
    Document,
    DocumentKind,
    Fetch,
    Outcome,
    Packed,
    Reply,
)
from checklist_audit.model.records import Earlier

__all__ = ["Read", "Visit", "Visitor"]

_COOKIE_HOPS = 3
_WITH_BODY = frozenset({Outcome.OK, Outcome.OK_PARTIAL})
_UNREADABLE = {
    "challenge": (Outcome.CHALLENGE, "站点用脚本或验证码拦住了访问"),
    "encrypted": (Outcome.DOCUMENT_ENCRYPTED, "文件加了密码，读不了"),
    "unreadable": (Outcome.DOCUMENT_ERROR, "文件打不开"),
    "unsupported": (Outcome.DOCUMENT_UNSUPPORTED, "核查程序读不了这个文件"),
    "too_large": (Outcome.DOCUMENT_TOO_LARGE, "文件太大，没有读取"),
}

_log = logging.getLogger(__name__)

Read = Callable[[Reply], Awaitable[Digested]]


@dataclass(frozen=True, slots=True)
class Visit:
    """How a visit ended."""

    fetch: Fetch
    document: Document | None = None
    body: bytes | None = None
    etag: str = ""
    redirect: str = ""
    """Where the answer sends us; empty when it does not."""
    packed: Packed | None = None
    """Document and body as the store keeps them, where the reader has packed them."""
    retry_in_s: float | None = None
    """Set when the address should be tried again after so many seconds; nothing is recorded yet."""


class Visitor:
    """Visits addresses; knows nothing of the queue and nothing of the store.

    Args:
        asker: sends the requests.
        read: the pipeline's reading of a reply, off the event loop.
        earlier: what the night before knew of an address.
        renderer: shows pages that are empty until their scripts have run.
        retries: further tries after a failure that may pass.
    """

    def __init__(
        self,
        asker: Asker,
        read: Read,
        earlier: Callable[[str], Earlier | None],
        *,
        renderer: Renderer,
        retries: int,
    ) -> None:
        self._asker = asker
        self._read = read
        self._earlier = earlier
        self._renderer = renderer
        self._retries = retries
        self._fed: set[str] = set()

    async def visit(self, item: Item, gate: Gate) -> Visit:
        """Fetch one address whose turn it is (`Politeness.started` has been called)."""
        earlier = self._earlier(item.url)
        if earlier is not None and _waits_for_script(earlier.document):
            earlier = None  # the same bytes say nothing new, and there may be a browser this time
        answer, verdict = await self._asker.ask(
            item.url,
            etag=earlier.etag if earlier else "",
            last_modified=earlier.fetch.last_modified if earlier else "",
            has_turn=True,
        )
        if verdict.outcome is Outcome.REDIRECT and answer.sets_cookie:
            answer, verdict = await self._with_cookie(item, answer) or (answer, verdict)
        fetch = _fetch_of(item, answer, verdict)
        if may_retry(verdict, answer):
            return self._later(item, answer, fetch)
        match verdict.outcome:
            case Outcome.REDIRECT:
                return _redirected(item, answer, fetch, gate)
            case Outcome.UNCHANGED:
                return _unchanged(fetch, earlier)
            case Outcome.OK | Outcome.OK_PARTIAL:
                return await self._understood(answer, fetch, earlier, gate)
            case _:
                return Visit(fetch)

    async def read_quietly(self, answer: Answer) -> Document | None:
        """The document of an answer; None when it cannot be read."""
        try:
            return (await self._read(_reply_of(answer))).document
        except Exception:  # noqa: BLE001  # the border of one page
            _log.exception("cannot read %s", answer.url)
            return None

    async def _with_cookie(self, item: Item, answer: Answer) -> tuple[Answer, Verdict] | None:
        """Some sites hand out a cookie by a redirect that leads back; go round once for each host.

        None when it does not lead back: then it is a redirect like any other.
        """
        if item.origin in self._fed:
            return None
        self._fed.add(item.origin)
        url = redirect_target(item.url, answer)
        for _ in range(_COOKIE_HOPS):
            if origin_of(url) != item.origin:
                return None
            hop, verdict = await self._asker.ask(url)
            if url == item.url:
                return (hop, verdict) if verdict.outcome is Outcome.OK else None
            if verdict.outcome is not Outcome.REDIRECT:
                return None
            url = redirect_target(url, hop)
        return None

    def _later(self, item: Item, answer: Answer, fetch: Fetch) -> Visit:
        if item.attempts >= self._retries or self._asker.asks_too_much(answer):
            limited = answer.status == 503 and self._asker.asks_too_much(answer)  # noqa: PLR2004  # a status code
            if limited or fetch.outcome is Outcome.RATE_LIMITED:
                fetch = replace(
                    fetch, outcome=Outcome.RATE_LIMITED, reason="站点要求等待的时间太长，本次没有读到"
                )
            return Visit(fetch)
        return Visit(fetch, retry_in_s=self._asker.backoff_s(item.attempts))

    async def _understood(self, answer: Answer, fetch: Fetch, earlier: Earlier | None, gate: Gate) -> Visit:
        is_whole = fetch.outcome is Outcome.OK
        if earlier is not None and earlier.fetch.body_sha256 == fetch.body_sha256 and is_whole:
            return Visit(replace(fetch, outcome=Outcome.UNCHANGED), earlier.document, etag=answer.etag)
        visit = await self._read_as(answer, fetch, gate)
        return await self._with_scripts(answer, visit, gate) if _waits_for_script(visit.document) else visit

    async def _with_scripts(self, answer: Answer, before: Visit, gate: Gate) -> Visit:
        """The page again when its scripts have run; as it was, with the reason, where that cannot be."""
        shown = await self._renderer.show(answer, gate.robots.allows)
        if shown.why_not:
            return _noting(before, shown.why_not)
        if shown.moved_to and before.document is not None:
            document = replace(
                before.document, kind=DocumentKind.EMPTY, blocked_by="", redirect=shown.moved_to
            )
            return _noting(_with_document(before, document), f"脚本转到 {shown.moved_to}")
        # Neither ETag nor date: the page as served stays the same when what its scripts fetch has changed.
        answer = replace(answer, body=shown.html, content_type="text/html; charset=utf-8", etag="")
        fetch = replace(
            before.fetch,
            content_type=answer.content_type,
            last_modified="",
            body_sha256=hashlib.sha256(shown.html).hexdigest(),
        )
        after = _noting(await self._read_as(answer, fetch, gate), RENDERED)
        if after.document is None or not _waits_for_script(after.document):
            return after
        if not shown.is_whole:
            return _noting(before, f"{UNRENDERED}（脚本要的数据没有取到）")
        return _with_document(after, replace(after.document, kind=DocumentKind.EMPTY, blocked_by=""))

    async def _read_as(self, answer: Answer, fetch: Fetch, gate: Gate) -> Visit:
        try:
            digested = await self._read(_reply_of(answer))
        except Exception as error:  # noqa: BLE001  # as above
            # The border of one page: a broken document must not cost the report.
            _log.exception("cannot read %s", answer.url)
            reason = f"内容读取失败（{type(error).__name__}）"
            return Visit(replace(fetch, outcome=Outcome.DOCUMENT_UNSUPPORTED, reason=reason))
        document = digested.document
        if gate.soft.matches(document) or looks_like_not_found(document, answer.url):
            return Visit(replace(fetch, outcome=Outcome.SOFT_404, reason="状态码正常，内容却是“页面不存在”"))
        if document.kind is DocumentKind.BLOCKED and document.blocked_by in _UNREADABLE:
            outcome, reason = _UNREADABLE[document.blocked_by]
            fetch = replace(fetch, outcome=outcome, reason="；".join(document.notes[:1]) or reason)
        return Visit(fetch, document, digested.body, answer.etag, packed=digested.packed)


def _waits_for_script(document: Document | None) -> bool:
    return document is not None and document.blocked_by == "script"


def _with_document(visit: Visit, document: Document) -> Visit:
    """The same visit with another document, packed anew where it was packed."""
    packed = visit.packed and replace(visit.packed, document=pack(document, None).document)
    return replace(visit, document=document, packed=packed)


def _noting(visit: Visit, fact: str) -> Visit:
    """The same visit with a fact beside what its record says already (an unverified certificate)."""
    reason = "；".join(filter(None, (visit.fetch.reason, fact)))
    return replace(visit, fetch=replace(visit.fetch, reason=reason))


def _fetch_of(item: Item, answer: Answer, verdict: Verdict) -> Fetch:
    reason = verdict.reason
    if answer.is_unverified_tls and not reason:
        reason = "没有验证加密证书"
    return Fetch(
        url=item.url,
        outcome=verdict.outcome,
        reason=reason,
        status=answer.status,
        final_url=item.url,
        content_type=answer.content_type[:200],
        file_name=answer.file_name,
        body_sha256=hashlib.sha256(answer.body).hexdigest() if verdict.outcome in _WITH_BODY else "",
        fetched_at=china_now().isoformat(timespec="seconds"),
        last_modified=answer.last_modified[:100],
        depth=item.depth,
    )


def _reply_of(answer: Answer) -> Reply:
    return Reply(
        url=answer.url,
        final_url=answer.url,
        status=answer.status or 0,
        content_type=answer.content_type,
        body=answer.body,
        file_name=answer.file_name,
    )


def _redirected(item: Item, answer: Answer, fetch: Fetch, gate: Gate) -> Visit:
    target = redirect_target(item.url, answer)
    if not target:
        what = "跳转没有给出目标" if not answer.location else "跳转的目标不是可以访问的网址"
        return Visit(replace(fetch, outcome=Outcome.REDIRECT_ERROR, reason=what))
    if item.depth > 0 and target == gate.soft.redirect:
        # No `final_url`: the page is not another name for the place where all missing pages go.
        reason = f"被转到不存在的页面都会去的地方（{target}）"
        return Visit(replace(fetch, outcome=Outcome.SOFT_404, reason=reason))
    return Visit(replace(fetch, final_url=target, reason=f"跳转到 {target}"), redirect=target)


def _unchanged(fetch: Fetch, earlier: Earlier | None) -> Visit:
    if earlier is None:
        return Visit(
            replace(fetch, outcome=Outcome.HTTP_ERROR, reason="没有问过版本，服务器却回答“没有变化”")
        )
    before = earlier.fetch
    fetch = replace(
        fetch,
        body_sha256=before.body_sha256,
        content_type=fetch.content_type or before.content_type,
        file_name=fetch.file_name or before.file_name,
        last_modified=fetch.last_modified or before.last_modified,
    )
    return Visit(fetch, earlier.document, etag=earlier.etag)
