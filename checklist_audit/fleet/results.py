"""What the fleet keeps of one college: everything that the table and the data set need, and nothing more."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from checklist_audit.model.codec import CodecError, decode, encode
from checklist_audit.model.verdicts import ElementVerdict, ItemVerdict, Ratio, ReportData, Status
from checklist_audit.reporting import write_file

__all__ = [
    "DISCLOSED",
    "Brief",
    "CollegeResult",
    "ElementResult",
    "ItemResult",
    "Outcome",
    "read_result",
    "result_of",
    "write_result",
]

_ERROR_NUMBER = re.compile(r"（\[Errno.*$")
"""What the system says besides our own words; the report of the college has it."""
DISCLOSED = frozenset({Status.CURRENT, Status.ATTESTED})
_HAS_EVIDENCE = frozenset({Status.CURRENT, Status.STALE, Status.UNDATED})


class Outcome(StrEnum):
    """What became of one college."""

    DONE = "done"
    UNREACHABLE = "unreachable"
    """A report was written, but not one page could be read."""
    FAILED = "failed"
    """No report; the reason says why."""


@dataclass(frozen=True, slots=True)
class ElementResult:
    """One element of one college."""

    id: str
    name: str
    item: int
    is_required: bool
    status: Status
    reason: str
    period: str = ""
    period_end: date | None = None
    published: date | None = None
    due: date | None = None
    due_basis: str = ""
    url: str = ""
    score: int = 0
    evidence_total: int = 0

    @property
    def has_evidence(self) -> bool:
        """Whether anything was found, however old (semantics section 4, presence)."""
        return self.status in _HAS_EVIDENCE and self.evidence_total > 0


@dataclass(frozen=True, slots=True)
class ItemResult:
    """One item of one college."""

    number: int
    category: str
    text: str
    status: Status


@dataclass(frozen=True, slots=True)
class CollegeResult:
    """One college: how it went, under which rules, and what was found. Ratios are (n, of)."""

    key: str
    name: str
    home: str
    school_type: str
    outcome: Outcome
    as_of: date
    ruleset_id: str
    ruleset_digest: str
    profile_digest: str
    tool_version: str
    is_exhaustive: bool = False
    """Whether everything was to be read."""
    reason: str = ""
    is_complete: bool = False
    pages: int = 0
    requests: int = 0
    left_over: int = 0
    not_read: int = 0
    snapshot_digest: str = ""
    coverage: tuple[int, int] = (0, 0)
    presence: tuple[int, int] = (0, 0)
    element_coverage: tuple[int, int] = (0, 0)
    element_presence: tuple[int, int] = (0, 0)
    findings: tuple[tuple[str, int], ...] = ()
    """Kind of finding and how many, by kind."""
    items: tuple[ItemResult, ...] = ()
    elements: tuple[ElementResult, ...] = ()

    def is_finished_for(self, other: CollegeResult) -> bool:
        """Whether nothing is left to do: same day, rules, profile and program as `other` asks for.

        A site that failed or could not be reached is tried again.
        """
        asked = ("as_of", "ruleset_digest", "profile_digest", "tool_version")
        is_wide_enough = self.is_exhaustive or not other.is_exhaustive
        is_same = all(getattr(self, at) == getattr(other, at) for at in asked)
        return self.outcome is Outcome.DONE and is_same and is_wide_enough

    def present_items(self) -> frozenset[int]:
        """Numbers of the items with any evidence."""
        return frozenset(element.item for element in self.elements if element.has_evidence)


@dataclass(frozen=True, slots=True)
class Brief:
    """What a worker tells the coordinator; the result itself lies in the folder."""

    key: str
    name: str
    outcome: Outcome
    reason: str = ""
    is_old: bool = False
    """It was finished before and nothing was done."""


def result_of(report: ReportData, asked: CollegeResult, snapshot_digest: str) -> CollegeResult:
    """The short result of a report.

    Args:
        asked: the same college before anything was done: key, names and digests.
    """
    crawl, summary = report.crawl, report.summary
    found = Counter(finding.kind for finding in report.findings)
    return CollegeResult(
        key=asked.key,
        name=report.site.name,
        home=report.site.home,
        school_type=report.site.school_type,
        outcome=Outcome.DONE if crawl.pages else Outcome.UNREACHABLE,
        as_of=report.as_of,
        ruleset_id=report.ruleset.id,
        ruleset_digest=report.ruleset.digest,
        profile_digest=report.site.profile_digest,
        tool_version=report.tool.version,
        is_exhaustive=asked.is_exhaustive,
        reason="" if crawl.pages else _why_unreachable(report),
        is_complete=crawl.complete,
        pages=crawl.pages,
        requests=crawl.requests,
        left_over=crawl.left_over,
        not_read=len(crawl.not_read),
        snapshot_digest=snapshot_digest,
        coverage=_pair(summary.coverage),
        presence=_pair(summary.presence),
        element_coverage=_pair(summary.element_coverage),
        element_presence=_pair(summary.element_presence),
        findings=tuple(sorted(found.items())),
        items=tuple(ItemResult(i.number, i.category, i.text, i.status) for i in report.items),
        elements=tuple(_element(item, element) for item in report.items for element in item.elements),
    )


def _why_unreachable(report: ReportData) -> str:
    said = (_ERROR_NUMBER.sub("", unread.reason) or unread.why for unread in report.crawl.not_read)
    return f"网站没有一个网页能读到（{next(said, '原因不明')}）"


def _pair(ratio: Ratio) -> tuple[int, int]:
    return ratio.n, ratio.of


def _element(item: ItemVerdict, element: ElementVerdict) -> ElementResult:
    best = element.evidence[0] if element.evidence else None
    return ElementResult(
        id=element.id,
        name=element.name,
        item=item.number,
        is_required=element.required,
        status=element.status,
        reason=element.reason,
        period=best.period.label if best and best.period else "",
        period_end=best.period.end if best and best.period else None,
        published=best.published if best else None,
        due=element.due,
        due_basis=element.due_basis or "",
        url=best.url if best else "",
        score=best.score if best else 0,
        evidence_total=element.evidence_total,
    )


def write_result(path: Path, result: CollegeResult) -> None:
    """Keep a result, whole or not at all."""
    write_file(path, encode(result).encode())


def read_result(path: Path) -> CollegeResult | None:
    """A kept result; None when there is none or when it is not of this version: then the college is done again."""
    try:
        return decode(CollegeResult, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, CodecError):
        return None
