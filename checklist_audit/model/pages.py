"""What the site served, and what a reader understood of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from checklist_audit.text.periods import Period, PeriodKind

__all__ = [
    "READ_OUTCOMES",
    "RENDERED",
    "Attachment",
    "CrawlSummary",
    "Digested",
    "Document",
    "DocumentKind",
    "Entry",
    "Fetch",
    "Hint",
    "Leak",
    "Link",
    "Outcome",
    "Part",
    "Period",
    "PeriodClaim",
    "PeriodKind",
    "Promise",
    "Referral",
    "Reply",
    "TableRow",
]


@dataclass(frozen=True, slots=True)
class PeriodClaim:
    """A period, where it was read and in which words."""

    period: Period
    where: str
    """`title`, `first_lines`, `preface`, `entry`, `link`, `file_name`, `holder_title`."""
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a page: absolute address, the words of the anchor, and the part of the page."""

    url: str
    words: str
    region: str = "body"
    """`nav`, `crumb`, `body`, `pager`, `neighbour` (上一篇/下一篇), `foot`, `frame`, `script`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a section page."""

    title: str
    url: str
    date: date | None = None
    is_date_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that a page carries: the name that a person sees, and its absolute address."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Part:
    """A named piece of a document: a PDF page, a worksheet, a member of an archive, an HTML body."""

    name: str
    """For example `第3页`, `工作表 收支总表`; empty for the body of a page."""
    text: str


@dataclass(frozen=True, slots=True)
class Leak:
    """A personal number that stood in the text; the number itself is masked at once and kept nowhere."""

    kind: str
    """`id_number`, `mobile`, `landline`, `bank_card`, `passport`, `banned_field`."""
    masked: str
    context: str
    """Up to 30 characters before and after, every other secret in them masked too."""
    part: str = ""


class DocumentKind(StrEnum):
    """What kind of page this is."""

    ARTICLE = "article"
    SECTION = "section"
    CATALOGUE = "catalogue"
    HOME = "home"
    ATTACHMENT = "attachment"
    EMPTY = "empty"
    """建设中, 暂无内容, an empty template, a soft 404."""
    BLOCKED = "blocked"
    """A login, intranet-only, challenge or captcha page; an encrypted or unreadable file."""
    HIJACKED = "hijacked"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table in the main text: its cells as shown, and the absolute addresses linked from it."""

    cells: tuple[str, ...]
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that was really read: an HTML page or an attachment."""

    url: str
    kind: DocumentKind = DocumentKind.ARTICLE
    title: str = ""
    """The heading as shown, white space folded; an attachment's own title where it has one."""
    html_title: str = ""
    site_name: str = ""
    breadcrumb: tuple[str, ...] = ()
    """Names of the sections above this page, outermost first, without 首页 and 正文."""
    headings: tuple[str, ...] = ()
    text: str = ""
    """Main text; paragraphs and table rows on lines of their own, cells joined by a TAB."""
    parts: tuple[Part, ...] = ()
    """Pages of a PDF, sheets of a workbook; empty for an HTML page (its text is its only part)."""
    entries: tuple[Entry, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[Link, ...] = ()
    next_pages: tuple[str, ...] = ()
    """Addresses of further pages of the same list or article."""
    redirect: str | None = None
    """Absolute target of a meta refresh, a script redirect or a single frame."""
    rows: tuple[TableRow, ...] = ()
    """Rows of the tables in the main text, at most 2,000."""
    published: date | None = None
    published_from: str = ""
    """The words that gave the day, for example `发布时间：2023-10-30`; empty with no day."""
    modified: date | None = None
    made: date | None = None
    """The day that a label outside or inside the text gives for the making of the document (成文日期, 印发日期)."""
    made_from: str = ""
    """The words that gave it; empty with no day."""
    periods: tuple[PeriodClaim, ...] = ()
    """In order of trust: title, first lines, preface, file name."""
    source: str = ""
    """来源/发布单位 as the page states it."""
    reader: str = "html"
    charset: str = ""
    notes: tuple[str, ...] = ()
    """Facts about the reading: `declared charset gb2312 failed`, `12 of 300 pages read` …"""
    text_elsewhere: str = ""
    """`picture`, `viewer` or `attachment` when a thin page keeps its text there; else empty."""
    leaks: tuple[Leak, ...] = ()
    """Personal numbers found; `text`, `parts`, `title` and entries hold them masked."""
    blocked_by: str = ""
    """For BLOCKED: `login`, `intranet`, `challenge`, `captcha`, `encrypted`, `unreadable` (damaged), `unsupported` (we do not read it), `too_large`, `scanned`, `script`."""

    def __post_init__(self) -> None:
        """Take the kind as a word too (`"article"`), as a script writes it."""
        object.__setattr__(self, "kind", DocumentKind(self.kind))

    @property
    def period(self) -> Period | None:
        """The most trusted period, or None when none is named."""
        return self.periods[0].period if self.periods else None

    @property
    def text_parts(self) -> tuple[Part, ...]:
        """The parts to search; a document without parts is one nameless part."""
        return self.parts or (Part("", self.text),)


class Outcome(StrEnum):
    """How one fetch ended; one word per address found in scope (design/hazards.md)."""

    OK = "ok"
    OK_PARTIAL = "ok_partial"
    UNCHANGED = "unchanged"
    REDIRECT = "redirect"
    """Answered with a redirect; the target has a record of its own."""
    HTTP_ERROR = "http_error"
    NETWORK_ERROR = "network_error"
    TIMEOUT = "timeout"
    TLS_ERROR = "tls_error"
    REDIRECT_ERROR = "redirect_error"
    BLOCKED_SSRF = "blocked_ssrf"
    OUT_OF_SCOPE = "out_of_scope"
    ROBOTS_DENIED = "robots_denied"
    ROBOTS_UNREACHABLE = "robots_unreachable"
    TOO_LARGE = "too_large"
    NOT_HTML = "not_html"
    SOFT_404 = "soft_404"
    CHALLENGE = "challenge"
    RATE_LIMITED = "rate_limited"
    TRAP_SKIPPED = "trap_skipped"
    DUPLICATE = "duplicate"
    DOCUMENT_ERROR = "document_error"
    DOCUMENT_UNSUPPORTED = "document_unsupported"
    """Whole, as far as we know, but of a kind that we do not read, or our reader failed."""
    DOCUMENT_TOO_LARGE = "document_too_large"
    DOCUMENT_ENCRYPTED = "document_encrypted"
    NOT_REACHED = "not_reached"
    """Found, but a limit came first."""


RENDERED = "内容由脚本填充，用浏览器打开后读取"
"""Stands in the reason of such a record, perhaps beside another fact."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One complete answer of a server, ready to be read."""

    url: str
    final_url: str
    status: int
    content_type: str
    body: bytes
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Digested:
    """What the crawl keeps of a reply: the document, and the body with personal numbers masked.

    `body` is None when the body must not be kept (a file with personal numbers that cannot be masked in place).
    """

    document: Document
    body: bytes | None
    packed: Packed | None = None
    """Both as the store keeps them, where whoever read them has packed them; `body` is then None."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A document, and the body to keep of it, compressed; see `model.packing`."""

    document: bytes
    body: bytes | None = None
    body_sha256: str = ""
    """Of the body before it was compressed; empty without one."""


READ_OUTCOMES = frozenset({Outcome.OK, Outcome.UNCHANGED})


@dataclass(frozen=True, slots=True)
class Referral:
    """Where an address was found: the page, the words of the link, and the part of the page."""

    page: str
    words: str
    region: str = "body"


@dataclass(frozen=True, slots=True)
class Fetch:
    """One address and its one outcome."""

    url: str
    outcome: Outcome
    reason: str = ""
    """One sentence; empty for OK."""
    status: int | None = None
    final_url: str = ""
    """Address after redirects; equal to `url` when there were none."""
    content_type: str = ""
    file_name: str = ""
    """From Content-Disposition; shown, never used as a path."""
    body_sha256: str = ""
    fetched_at: str = ""
    """ISO 8601 with offset, in Asia/Shanghai."""
    last_modified: str = ""
    referrals: Sequence[Referral] = ()
    """Every place it was found, in the order of finding, at most 20."""
    depth: int = 0

    @property
    def is_read(self) -> bool:
        """Whether a complete body is in the store."""
        return self.outcome in READ_OUTCOMES

    @property
    def is_rendered(self) -> bool:
        """Whether the body is what a browser showed, and not what the server sent."""
        return RENDERED in self.reason


@dataclass(frozen=True, slots=True)
class Hint:
    """What the crawler is told of a ruleset: words and address slugs, and for which element.

    The crawler sees plain data and never an element (design/architecture.md section 3).
    """

    key: str
    words: tuple[str, ...] = ()
    slugs: tuple[str, ...] = ()
    is_rolling: bool = False
    """Its newest entries count: an older year never helps."""
    is_standing: bool = False
    """It is valid until it is replaced: one document is enough, however old."""
    item: int = 0
    owners: tuple[str, ...] = ()
    """Departments that keep it: where nothing names it, it may stand on their pages."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What the words of a link promise, before the page behind it is read."""

    fits: tuple[str, ...] = ()
    """Keys of the hints that a page of this title would be evidence for."""
    is_none: bool = False
    """The title is that of news, of a call for work, or of somebody else's document."""


@dataclass(frozen=True, slots=True)
class CrawlSummary:
    """The crawl in figures."""

    is_complete: bool
    """False when a limit or an interruption left addresses over, or the site could not be had."""
    requests: int
    pages: int
    """Fetches that ended with a complete body."""
    left_over: int
    left_over_by: tuple[tuple[str, int], ...] = field(default=())
    """Host and first folder, with the number of addresses left over there; largest first."""
    stopped_by: str = ""
    """`max_pages`, `max_minutes`, `window`, `interrupted`, `nothing_left_can_matter` or empty."""
    notes: Sequence[str] = ()
