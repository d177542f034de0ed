"""What was found and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from checklist_audit.model.pages import Document, Period
from checklist_audit.model.rules import Element


class Status(StrEnum):
    """The status of an element, best first (semantics section 3); `partial` is for items only."""

    CURRENT = "current"
    STALE = "stale"
    UNDATED = "undated"
    UNVERIFIABLE = "unverifiable"
    ATTESTED = "attested"
    NOT_ASSESSED = "not_assessed"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    PARTIAL = "partial"


STATUS_ZH: dict[Status, str] = {
    Status.CURRENT: "已公开",
    Status.STALE: "未及时更新",
    Status.UNDATED: "日期不明",
    Status.UNVERIFIABLE: "无法核验",
    Status.ATTESTED: "其他渠道公开",
    Status.NOT_ASSESSED: "未能评估",
    Status.MISSING: "未发现",
    Status.NOT_APPLICABLE: "不适用",
    Status.PARTIAL: "部分公开",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One signal that fired, or vetoed."""

    rule: str
    """The rule in words, for example `标题像“信息公开年度报告”`."""
    words: str
    """What it matched on the page."""
    where: str
    """`title`, `heading`, `body`, `table`, `entries`, `section`, `link`, `claim`, `url`."""
    strength: int
    """0-100."""
    part: str = ""
    """The part of the document (`第3页`), empty for the whole."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One row of a college's own catalogue, as it stands."""

    item: int
    """Number of the item (1-50)."""
    words: str
    """The row in full, for quoting."""
    urls: tuple[str, ...] = ()
    remark: str = ""
    """The words of the answer column when it has no link (不涉及, 暂无, 无 …)."""
    elements: tuple[str, ...] = ()
    """Ids of all elements that a row in the college's own words names, of whatever item; empty: the item as a whole."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What something else says about a document: a catalogue row, a section, a link, the page that carries it."""

    kind: str
    """`claim`, `section`, `link`, `holder`."""
    words: str
    page: str
    item: int | None = None
    day: date | None = None
    elements: tuple[str, ...] = ()
    """What a catalogue row in the college's own words names; empty: the item as a whole."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A document, or a named part of one, that discloses an element; score 0-100 with its reasons."""

    element: Element
    document: Document
    score: int
    because: tuple[Hit, ...]
    part: str = ""
    entries_from: tuple[int, ...] = ()
    """For a section page: indexes of the rows that count."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An element that a document almost discloses, and the veto or the lack that stopped it."""

    element: Element
    because: str
    hits: tuple[Hit, ...] = ()


class ReportModel(BaseModel):
    """Base of everything in the report JSON."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PeriodOut(ReportModel):
    """A period as the report writes it."""

    kind: str
    start: date | None = None
    end: date | None = None
    label: str

    @classmethod
    def of(cls, period: Period) -> PeriodOut:
        """The same period, ready to be written."""
        return cls(kind=period.kind.value, start=period.start, end=period.end, label=period.label)


class ReasonOut(ReportModel):
    """One rule that fired, the words that it matched, and where."""

    rule: str
    words: str
    where: str


class EvidenceOut(ReportModel):
    """One piece of evidence as the report writes it."""

    url: str
    title: str
    published: date | None = None
    published_from: str = ""
    period: PeriodOut | None = None
    period_from: str = ""
    part: str | None = None
    score: int
    status: str = ""
    """The status that this piece alone would give."""
    note: str = ""
    """What a reader must know: substitute used, decided by a person, unverified TLS, text by OCR …"""
    because: tuple[ReasonOut, ...] = ()
    linked_from: str | None = None
    fetched_at: str = ""
    body_sha256: str = ""


class ElementVerdict(ReportModel):
    """The status of an element, its reason in one sentence, and its evidence, best first."""

    id: str
    name: str
    required: bool
    status: Status
    reason: str
    owner: str
    required_period: PeriodOut | None = None
    due: date | None = None
    due_basis: str | None = None
    advice: tuple[str, ...] = ()
    evidence: tuple[EvidenceOut, ...] = ()
    evidence_total: int = 0
    """How many pieces there are; `evidence` lists the best."""


class ClaimOut(ReportModel):
    """What the college's own catalogue says of an item, and what was found of it."""

    page: str
    words: str
    urls: tuple[str, ...] = ()
    remark: str = ""
    holds: bool | None = None
    """True: the target carries the item; False: it does not; None: nothing to verify."""
    detail: str = ""


class ItemVerdict(ReportModel):
    """The status of an item from its elements (semantics section 4)."""

    number: int
    category: str
    text: str
    owner: str
    status: Status
    reason: str
    basis: tuple[str, ...] = ()
    """Laws and notices behind the duty besides the checklist itself, from the rules."""
    claims: tuple[ClaimOut, ...] = ()
    elements: tuple[ElementVerdict, ...]


class Severity(StrEnum):
    """How much a finding matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Finding(ReportModel):
    """Something wrong that is no element's status."""

    kind: str
    severity: Severity
    url: str
    item: int | None = None
    element: str | None = None
    detail: str
    why: str = ""
    """The law or rule that makes it matter."""
    todo: str = ""
    linked_from: str | None = None
    words: str = ""
    """What was seen, masked."""


class Suppressed(Finding):
    """A finding that the profile wants told no more: who says so, why, and until when."""

    because: str
    by: str
    on: date
    until: date


class Unread(ReportModel):
    """An address that was not read, and why."""

    url: str
    why: str
    reason: str = ""
    linked_from: str | None = None
    words: str = ""


class CrawlOut(ReportModel):
    """The crawl in figures, as the report writes it."""

    complete: bool
    pages: int
    documents: int
    requests: int
    not_read: tuple[Unread, ...] = ()
    left_over: int = 0
    left_over_by: tuple[tuple[str, int], ...] = ()
    stopped_by: str = ""
    after_as_of: int = 0
    """Documents dated after the as-of date: no evidence for this audit."""
    notes: tuple[str, ...] = ()


class Ratio(ReportModel):
    """A count with its denominator."""

    n: int
    of: int


class Summary(ReportModel):
    """Items by status, with coverage and presence (semantics section 4)."""

    items: int
    applicable: int
    current: int = 0
    attested: int = 0
    stale: int = 0
    partial: int = 0
    missing: int = 0
    undated: int = 0
    unverifiable: int = 0
    not_assessed: int = 0
    not_applicable: int = 0
    coverage: Ratio
    presence: Ratio
    element_coverage: Ratio
    element_presence: Ratio


class ToolOut(ReportModel):
    """Which program wrote the report."""

    name: str = "checklist-audit"
    version: str


class RulesetOut(ReportModel):
    """Which rules were applied."""

    id: str
    title: str
    document: str = ""
    """Number of the notice that the checklist was published with."""
    digest: str


class SiteOut(ReportModel):
    """Which college was audited."""

    name: str
    home: str
    school_type: str = ""
    profile_digest: str = ""


class ReportData(ReportModel):
    """The report, whole: a public format (contract, `schema_version` 1)."""

    schema_version: str = "1"
    generated_at: str
    tool: ToolOut
    ruleset: RulesetOut
    site: SiteOut
    as_of: date
    crawl: CrawlOut
    summary: Summary
    notices: tuple[str, ...] = ()
    """What must be said first: expired attestations, an unknown school type, an incomplete crawl."""
    items: tuple[ItemVerdict, ...]
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    """Findings that the profile has set aside; they are in no count."""
    categories: tuple[tuple[str, int], ...] = Field(default=())
    """Titles of the categories with the number of their items, in order."""
