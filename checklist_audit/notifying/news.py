"""What is worth a message: changes for the worse, deadlines that have passed, a site that could not be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import ElementVerdict, ReportData, Status

__all__ = ["Line", "LineKind", "Memory", "News", "NewsKind", "Told", "Worse", "find_news", "remember"]

# What a department has to see to; NOT_ASSESSED is the audit's own gap and starts no alarm.
_GAPS = frozenset({Status.MISSING, Status.STALE, Status.UNDATED, Status.UNVERIFIABLE})


@dataclass(frozen=True, slots=True)
class Worse:
    """An element that a comparison calls worse."""

    element: str
    was: Status


@dataclass(frozen=True, slots=True)
class Told:
    """A gap that a channel was told of: as what, and for which day."""

    status: Status
    day: date


@dataclass(frozen=True, slots=True)
class Memory:
    """What one channel has been told of one site."""

    since: str = ""
    """`generated_at` of the complete report up to which it knows everything; empty for a new channel."""
    told: Mapping[str, Told] = field(default_factory=dict)
    unread_on: date | None = None
    """The last day on which it was told that the site could not be read."""


class LineKind(StrEnum):
    """Why a gap is told."""

    FOUND = "found"
    """Seen for the first time by a new channel."""
    WORSE = "worse"
    OVERDUE = "overdue"
    """Told before; a deadline has passed since."""


@dataclass(frozen=True, slots=True)
class Line:
    """One gap to tell."""

    kind: LineKind
    element: str
    name: str
    owner: str
    status: Status
    was: Status | None = None
    deadline: date | None = None


class NewsKind(StrEnum):
    """What a message is about."""

    CHANGES = "changes"
    CALM = "calm"
    """Nothing to tell, for a channel that wants to hear so."""
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class News:
    """What one channel is to hear of one run."""

    kind: NewsKind
    report: ReportData
    lines: tuple[Line, ...] = ()


def find_news(report: ReportData, profile: Profile, worse: Sequence[Worse], memory: Memory) -> News:
    """What a channel does not know yet.

    Args:
        report: of this run, with at least one page read.
        worse: against the complete report that the channel knows (`memory.since`), or the last one.
        memory: a gap that it holds with the same status is told again only after a deadline.

    Returns:
        Lines in the order of the checklist; kind CALM without any.
    """
    case = _Case(report.as_of, profile, memory, {change.element: change.was for change in worse})
    lines = tuple(
        line
        for item in report.items
        for element in item.elements
        if (line := _line(element, element.owner or item.owner, case))
    )
    return News(NewsKind.CHANGES if lines else NewsKind.CALM, report, lines)


@dataclass(frozen=True, slots=True)
class _Case:
    as_of: date
    profile: Profile
    memory: Memory
    was: Mapping[str, Status]


def _line(element: ElementVerdict, owner: str, case: _Case) -> Line | None:
    line = Line(LineKind.FOUND, element.id, element.name, owner, element.status)
    told = case.memory.told.get(element.id)
    if element.id in case.was and (told is None or told.status is not element.status):
        return replace(line, kind=LineKind.WORSE, was=case.was[element.id])
    if not element.required or element.status not in _GAPS:
        return None
    if told is None:
        return None if case.memory.since else line
    passed = [due for due in _deadlines(element, case.profile) if told.day <= due < case.as_of]
    return replace(line, kind=LineKind.OVERDUE, deadline=max(passed)) if passed else None


def _deadlines(element: ElementVerdict, profile: Profile) -> Iterator[date]:
    """The day by which the period must be out, and the one that the department has set itself."""
    if element.due:
        yield element.due
    number = element.id.rstrip("abcdefghijklmnopqrstuvwxyz")
    for repair in profile.repairs:
        if repair.due and repair.element in (element.id, number):
            yield repair.due


def remember(memory: Memory, news: News, arrived: Collection[str], *, on: date) -> Memory:
    """What the channel knows after a run.

    Args:
        arrived: elements whose lines were delivered, or that the channel does not want. As long as one of the
            news is not among them, the channel stays where it was, and hears of it after the next run.
        on: the day of the run, for a site that could not be read.
    """
    if news.kind is NewsKind.UNREAD:
        return replace(memory, unread_on=on)
    report = news.report
    statuses = {element.id: element.status for item in report.items for element in item.elements}
    told = {
        name: replace(entry, status=status)
        for name, entry in memory.told.items()
        if (status := _still(statuses.get(name), entry))
    }
    told |= {line.element: Told(line.status, report.as_of) for line in news.lines if line.element in arrived}
    is_whole = report.crawl.complete and all(line.element in arrived for line in news.lines)
    return Memory(report.generated_at if is_whole else memory.since, told, memory.unread_on)


def _still(status: Status | None, entry: Told) -> Status | None:
    """The status to keep in mind for a gap that was told; None once it is mended or gone."""
    if status is Status.NOT_ASSESSED:
        return entry.status
    return status if status in _GAPS else None
