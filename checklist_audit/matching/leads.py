"""Who points to whom: from all pages of a snapshot, what stands around each document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checklist_audit.matching.context import Context
from checklist_audit.matching.pointers import Pointers
from checklist_audit.matching.shelf import Reread, Shelf
from checklist_audit.matching.years import with_years
from checklist_audit.model.pages import Document, DocumentKind, Fetch, Outcome
from checklist_audit.model.verdicts import ClaimRow, Lead

_MAX_HOPS = 6
_AN_ADDRESS = 600
"""What the record of an address takes, in characters of two bytes (measured: 1.2 to 1.6 KB)."""
_POINTER_TEXT = 150

DEAD_STATUS = frozenset({404, 410})
DEAD = frozenset({Outcome.SOFT_404})
NOT_A_TARGET = frozenset(
    {
        Outcome.OK,
        Outcome.UNCHANGED,
        Outcome.REDIRECT,
        Outcome.DUPLICATE,
        Outcome.NOT_REACHED,
        Outcome.TRAP_SKIPPED,
    }
)


@dataclass(frozen=True)
class Web:
    """The read part of a site as a graph.

    `aliases` maps every address that only leads on (redirect, meta refresh, frame) to where it ends.
    """

    documents: Mapping[str, Document]
    fetches: Mapping[str, Fetch]
    aliases: Mapping[str, str]
    leads: Pointers = field(default_factory=Pointers)
    holders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Attachment → the pages that carry it."""

    def end_of(self, url: str) -> str:
        """Where an address leads in the end."""
        return self.aliases.get(url, url)

    def why_unread(self, url: str) -> str:
        """Why a person may be able to read an address and the audit could not; empty if read or dead for everyone."""
        end = self.end_of(url)
        document = self.documents.get(end)
        if document is not None:
            return (
                _BLOCKED_ZH.get(document.blocked_by, "页面要求验证，未能读取")
                if document.kind is DocumentKind.BLOCKED
                else ""
            )
        fetch = self.fetches.get(end)
        if (
            fetch is None
            or fetch.outcome in NOT_A_TARGET
            or fetch.outcome in DEAD
            or fetch.status in DEAD_STATUS
        ):
            return ""
        return _UNREAD_ZH.get(fetch.outcome, "未能读取")

    def is_dead(self, url: str) -> bool:
        """Whether an address is gone for everyone."""
        end = self.end_of(url)
        document = self.documents.get(end)
        if document is not None:
            return document.kind in (DocumentKind.EMPTY, DocumentKind.HIJACKED)
        fetch = self.fetches.get(end)
        return fetch is not None and (fetch.outcome in DEAD or fetch.status in DEAD_STATUS)


_BLOCKED_ZH = {
    "login": "需要登录才能看",
    "intranet": "只在校园网内可看",
    "challenge": "网站的反爬验证拦住了核查程序",
    "captcha": "要输入验证码才能看",
    "encrypted": "文件加了密码",
    "unreadable": "文件打不开",
    "unsupported": "核查程序读不了这种文件",
    "too_large": "文件太大，未读取",
    "scanned": "正文是扫描图片，未识别文字",
    "script": "内容由脚本填充，没有读到",
}
_UNREAD_ZH = {
    Outcome.TIMEOUT: "网站没有在时限内回应",
    Outcome.NETWORK_ERROR: "网络连不上",
    Outcome.TLS_ERROR: "网站证书有问题，未读取",
    Outcome.CHALLENGE: "网站的反爬验证拦住了核查程序",
    Outcome.ROBOTS_DENIED: "网站的 robots.txt 不许读取",
    Outcome.ROBOTS_UNREACHABLE: "网站的 robots.txt 读不到，按规则未读取",
    Outcome.TOO_LARGE: "文件太大，未读取",
    Outcome.RATE_LIMITED: "网站要求稍后再来",
    Outcome.OUT_OF_SCOPE: "在别的网站上（如公众号），未读取",
    Outcome.DOCUMENT_ENCRYPTED: "文件加了密码",
    Outcome.DOCUMENT_ERROR: "文件打不开",
    Outcome.DOCUMENT_UNSUPPORTED: "核查程序读不了这种文件",
    Outcome.DOCUMENT_TOO_LARGE: "文件太大，未读取",
    Outcome.HTTP_ERROR: "网站拒绝了读取",
    Outcome.OK_PARTIAL: "网页没有传完",
}


def weave(
    pairs: Iterable[tuple[Fetch, Document | None]], *, reread: Reread | None = None, addresses: int = 0
) -> Web:
    """Build the graph of one snapshot.

    Args:
        pairs: every fetch with its document, sorted by address.
        reread: gives a document again, so that a big site need not be held in memory whole.
        addresses: about how many there are; the more, the fewer documents are held beside their records.
    """
    fetches: dict[str, Fetch] = {}
    documents = Shelf(reread, taken=_AN_ADDRESS * addresses)
    hops: dict[str, str] = {}
    days: dict[str, date] = {}
    carried: dict[str, tuple[str, ...]] = {}
    yearless: set[str] = set()
    for fetch, document in pairs:
        fetches[fetch.url] = fetch
        if document is not None:
            documents.put(fetch.url, document)
            if document.attachments:
                carried[fetch.url] = tuple(attachment.url for attachment in document.attachments)
            if document.published:
                days[fetch.url] = document.published
            if any(entry.is_date_inferred for entry in document.entries):
                yearless.add(fetch.url)
            if document.redirect and document.redirect != fetch.url:
                hops[fetch.url] = document.redirect
        elif fetch.final_url and fetch.final_url != fetch.url:
            hops[fetch.url] = fetch.final_url
    aliases = {url: end for url in hops if (end := _follow(url, hops)) != url}
    # A page that only leads on is not a document of its own.
    kept = with_years(documents.without(aliases), days, yearless)
    return Web(kept, fetches, aliases, Pointers(fetches, kept, aliases), _holders(carried, aliases))


def _follow(url: str, hops: Mapping[str, str]) -> str:
    for _ in range(_MAX_HOPS):
        if url not in hops:
            break
        url = hops[url]
    return url


def _holders(carried: Mapping[str, Sequence[str]], aliases: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Attachment → the pages that carry it, from page → its attachments."""
    holders: dict[str, list[str]] = defaultdict(list)
    for page in carried:
        # A page that only leads on is not a document of its own.
        for file in () if page in aliases else carried[page]:
            end = aliases.get(file, file)
            if end != page and page not in holders[end]:
                holders[end].append(page)
    return {url: tuple(pages) for url, pages in holders.items() if pages}


def context_of(
    url: str, web: Web, *, names: tuple[str, ...], claimed: Mapping[str, Sequence[tuple[str, ClaimRow]]]
) -> Context:
    """Everything that stands around one document.

    Args:
        claimed: address → (catalogue page, row) of every claim on it.
    """
    document = web.documents[url]
    pages = (url, *web.holders.get(url, ()))
    claims = [
        Lead("claim", row.words, page, row.item, elements=row.elements)
        for target in pages
        for page, row in claimed.get(target, ())
    ]
    files = [web.end_of(a.url) for a in document.attachments]
    companions = [web.documents[file] for file in files if file in web.documents]
    readable = tuple(other for other in companions if other.kind is DocumentKind.ATTACHMENT)
    unread = bool(document.text_elsewhere) and not readable
    return Context(names, (*claims, *web.leads.get(url, ())), readable, unread)


def why_points_elsewhere(url: str, web: Web) -> str:
    """For a page that keeps its content in a place that was not read: why that was not read.

    A page of a line or two that only says where to look is no disclosure by itself (semantics section 2).
    """
    document = web.documents[url]
    if document.kind is not DocumentKind.ARTICLE:
        return ""
    if document.text_elsewhere:
        reasons = [web.why_unread(a.url) for a in document.attachments]
        readable = any(
            web.end_of(a.url) in web.documents and not why
            for a, why in zip(document.attachments, reasons, strict=True)
        )
        if readable:
            return ""
        return next((why for why in reasons if why), "正文是图片或在别处，未识别文字")
    if len(document.text) > _POINTER_TEXT:
        return ""
    targets = [link.url for link in document.links if link.region == "body" and link.url != url]
    reasons = [why for target in targets if (why := web.why_unread(target))]
    return reasons[0] if reasons and len(reasons) == len(set(targets)) else ""


def first_day(leads: Iterable[Lead]) -> tuple[date | None, str]:
    """The day that a list row or the carrying page gives to a document, with where it stood."""
    for lead in leads:
        if lead.kind == "holder" and lead.day:
            return lead.day, f"载有本文件的页面发布于{lead.day.isoformat()}"
    for lead in leads:
        if lead.kind == "link" and lead.day:
            return lead.day, f"列表中的日期{lead.day.isoformat()}"
    return None, ""
