"""What can be counted from an audit for one academic year: disclosures by category and by channel, and what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from checklist_audit.model.pages import Period
from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, ItemVerdict, ReportData, Status

__all__ = [
    "Disclosure",
    "Turned",
    "by_category",
    "by_channel",
    "has_more",
    "published_within",
    "turned",
    "undated",
]

# Best first; statuses that say nothing of the site (not assessed, not applicable) are in no order to it.
_ORDER = (
    Status.CURRENT,
    Status.ATTESTED,
    Status.STALE,
    Status.UNDATED,
    Status.UNVERIFIABLE,
    Status.MISSING,
)


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One page or file that was published in the year, with the elements it discloses."""

    url: str
    title: str
    published: date
    categories: tuple[str, ...]
    elements: tuple[str, ...]

    @property
    def channel(self) -> str:
        """The host that it stands on."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class Turned:
    """One element whose status changed since the report before."""

    element: ElementVerdict
    item: ItemVerdict
    old: Status
    is_better: bool | None
    """None when the two statuses are in no order."""


def published_within(report: ReportData, year: Period) -> tuple[Disclosure, ...]:
    """Every page among the evidence that carries a day of the year; each address once, oldest first."""
    found: dict[str, Disclosure] = {}
    for item, element, piece in _pieces(report):
        if piece.published is None or not _is_within(piece.published, year):
            continue
        old = found.get(piece.url)
        found[piece.url] = Disclosure(
            url=piece.url,
            title=old.title if old else piece.title,
            published=old.published if old else piece.published,
            categories=_with(old.categories if old else (), item.category),
            elements=_with(old.elements if old else (), element.id),
        )
    return tuple(sorted(found.values(), key=lambda one: (one.published, one.url)))


def undated(report: ReportData) -> int:
    """How many addresses among the evidence carry no day, and so are in no year's count."""
    return len({piece.url for _, _, piece in _pieces(report) if piece.published is None})


def has_more(report: ReportData) -> bool:
    """Whether the audit found more evidence than it lists, so that every count is a lower bound."""
    return any(e.evidence_total > len(e.evidence) for item in report.items for e in item.elements)


def by_category(disclosures: Sequence[Disclosure], titles: Sequence[str]) -> dict[str, int]:
    """Category → pages; a page that serves two categories counts in both."""
    tally = Counter(title for one in disclosures for title in one.categories)
    return {title: tally[title] for title in titles}


def by_channel(disclosures: Sequence[Disclosure]) -> dict[str, int]:
    """Host → pages, most first."""
    tally = Counter(one.channel for one in disclosures)
    return dict(sorted(tally.items(), key=lambda pair: (-pair[1], pair[0])))


def turned(report: ReportData, previous: ReportData) -> tuple[Turned, ...]:
    """Elements whose status differs between the two reports, in the order of the checklist."""
    before = {element.id: element.status for item in previous.items for element in item.elements}
    return tuple(
        Turned(element, item, before[element.id], _is_better(before[element.id], element.status))
        for item in report.items
        for element in item.elements
        if element.id in before and before[element.id] is not element.status
    )


def _is_better(old: Status, new: Status) -> bool | None:
    if old not in _ORDER or new not in _ORDER:
        return None
    return _ORDER.index(new) < _ORDER.index(old)


def _pieces(report: ReportData) -> Iterator[tuple[ItemVerdict, ElementVerdict, EvidenceOut]]:
    for item in report.items:
        for element in item.elements:
            yield from ((item, element, piece) for piece in element.evidence)


def _is_within(day: date, year: Period) -> bool:
    return (year.start is None or year.start <= day) and (year.end is None or day <= year.end)


def _with(values: tuple[str, ...], value: str) -> tuple[str, ...]:
    return values if value in values else (*values, value)
