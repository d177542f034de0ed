"""The league table as figures: ranks, rates of items, categories and elements, and what changed since another year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from sys import intern

from checklist_audit.fleet.results import DISCLOSED, CollegeResult, Outcome
from checklist_audit.model.verdicts import Status

__all__ = ["Change", "League", "Rate", "Row", "make_league"]

_DOUBT = frozenset({Status.UNVERIFIABLE, Status.NOT_ASSESSED})


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one college since the other audit; ratios are (n, of)."""

    coverage: tuple[int, int]
    presence: tuple[int, int]
    better: int
    """Elements that are disclosed now and were not."""
    worse: int
    """Elements that were disclosed and are not any more; what could not be read counts for neither."""


@dataclass(frozen=True, slots=True)
class Row:
    """One college in the table; ratios are (n, of)."""

    key: str
    name: str
    home: str
    school_type: str
    outcome: Outcome
    reason: str
    is_complete: bool
    pages: int
    left_over: int
    coverage: tuple[int, int]
    presence: tuple[int, int]
    element_coverage: tuple[int, int]
    element_presence: tuple[int, int]
    statuses: tuple[Status, ...]
    """Of the items, in the order of the checklist."""
    findings: int
    rank: int | None = None
    """None: not compared. Colleges with one share have one rank."""
    change: Change | None = None

    @property
    def is_compared(self) -> bool:
        """Whether it was read to the end: only then does "not found" mean something."""
        return self.outcome is Outcome.DONE and self.is_complete

    @property
    def doubt(self) -> int:
        """Items of which nothing certain can be said."""
        return sum(status in _DOUBT for status in self.statuses)

    def count(self, status: Status) -> int:
        """How many items have a status."""
        return self.statuses.count(status)


@dataclass(slots=True)
class Rate:
    """How many of the compared colleges disclose one thing; all counts are of the `of` that it concerns."""

    key: str
    label: str
    group: str = ""
    of: int = 0
    disclosed: int = 0
    present: int = 0
    """With any evidence, however old: what published studies count."""
    missing: int = 0
    doubt: int = 0
    earlier: tuple[int, int] | None = None
    """Disclosed and `of` in the other audit."""

    def add(self, status: Status, *, is_present: bool) -> None:
        """Count one college for which the thing is due."""
        self.of += 1
        self.disclosed += status in DISCLOSED
        self.present += is_present
        self.missing += status is Status.MISSING
        self.doubt += status in _DOUBT


@dataclass(frozen=True, slots=True)
class League:
    """The whole table. Rows: ranked ones first, then the others by name."""

    as_of: date
    ruleset_id: str
    ruleset_digest: str
    tool_versions: tuple[str, ...]
    rows: tuple[Row, ...]
    items: tuple[Rate, ...]
    categories: tuple[Rate, ...]
    elements: tuple[Rate, ...]
    types: tuple[Rate, ...]
    """Items of all compared colleges of a type together."""
    earlier_as_of: date | None = None
    earlier_rules_differ: bool = False
    """The other audit was made under other rules, so nothing of it is shown."""

    @property
    def has_earlier(self) -> bool:
        """Whether another audit is there to compare with."""
        return self.earlier_as_of is not None and not self.earlier_rules_differ

    @property
    def ranked(self) -> tuple[Row, ...]:
        """Compared colleges, best first."""
        return tuple(row for row in self.rows if row.rank is not None)

    @property
    def unranked(self) -> tuple[Row, ...]:
        """The others, each with its reason."""
        return tuple(row for row in self.rows if row.rank is None)


def make_league(
    results: Iterable[CollegeResult],
    *,
    as_of: date,
    ruleset: tuple[str, str],
    earlier: Iterable[CollegeResult] = (),
) -> League:
    """Put results together; they are read once, one after the other.

    Args:
        results: of this fleet, all for `as_of` and under `ruleset`.
        ruleset: id and digest.
        earlier: results of another audit, usually last year's; compared only under the same rules.
    """
    before = _Before(earlier, ruleset[1])
    tables, rows, versions = _Tables(), [], set()
    for result in results:
        row = _row(result)
        if row.is_compared:
            tables.add(result)
            row = replace(row, change=before.change(result))
        if result.outcome is Outcome.DONE:
            versions.add(result.tool_version)
        rows.append(row)
    tables.take_over(before.tables)
    return League(
        as_of=as_of,
        ruleset_id=ruleset[0],
        ruleset_digest=ruleset[1],
        tool_versions=tuple(sorted(versions)),
        rows=_ranked(rows),
        items=tuple(tables.items.values()),
        categories=tuple(tables.categories.values()),
        elements=tuple(tables.elements.values()),
        types=tuple(sorted(tables.types.values(), key=lambda rate: rate.key)),
        earlier_as_of=before.as_of,
        earlier_rules_differ=before.rules_differ,
    )


def _row(result: CollegeResult) -> Row:
    return Row(
        key=result.key,
        name=result.name,
        home=result.home,
        school_type=result.school_type,
        outcome=result.outcome,
        reason=result.reason,
        is_complete=result.is_complete,
        pages=result.pages,
        left_over=result.left_over,
        coverage=result.coverage,
        presence=result.presence,
        element_coverage=result.element_coverage,
        element_presence=result.element_presence,
        statuses=tuple(item.status for item in result.items),
        findings=sum(count for _, count in result.findings),
    )


def _ranked(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Compared colleges by their share of items in order, the others by name; equal shares have one rank."""
    compared = sorted(
        (row for row in rows if row.is_compared), key=lambda row: (-_share(row), row.name, row.key)
    )
    places: dict[Fraction, int] = {}
    for place, row in enumerate(compared, start=1):
        places.setdefault(_share(row), place)
    others = sorted((row for row in rows if not row.is_compared), key=lambda row: (row.name, row.key))
    return (*(replace(row, rank=places[_share(row)]) for row in compared), *others)


def _share(row: Row) -> Fraction:
    """Exact, so that 22/44 and 25/50 are equal; a college to which nothing applies comes last."""
    return Fraction(*row.coverage) if row.coverage[1] else Fraction(-1)


class _Tables:
    """Rates in the making."""

    def __init__(self) -> None:
        self.items: dict[str, Rate] = {}
        self.categories: dict[str, Rate] = {}
        self.elements: dict[str, Rate] = {}
        self.types: dict[str, Rate] = {}

    def add(self, result: CollegeResult) -> None:
        """Count one compared college."""
        present, school_type = result.present_items(), result.school_type
        for item in result.items:
            number = str(item.number)
            rates = (
                self.items.setdefault(number, Rate(number, item.text, item.category)),
                self.categories.setdefault(item.category, Rate(item.category, item.category)),
                self.types.setdefault(school_type, Rate(school_type, school_type)),
            )
            for rate in rates if item.status is not Status.NOT_APPLICABLE else ():
                rate.add(item.status, is_present=item.number in present)
        for element in result.elements:
            rate = self.elements.setdefault(element.id, Rate(element.id, element.name, str(element.item)))
            if element.is_required and element.status is not Status.NOT_APPLICABLE:
                rate.add(element.status, is_present=element.has_evidence)

    def take_over(self, earlier: _Tables) -> None:
        """Note what the same things were in the other audit."""
        for table in ("items", "categories", "elements", "types"):
            known = getattr(earlier, table)
            for key, rate in getattr(self, table).items():
                rate.earlier = (known[key].disclosed, known[key].of) if key in known else None


@dataclass(frozen=True, slots=True)
class _Old:
    """What is kept of one college of the other audit."""

    coverage: tuple[int, int]
    presence: tuple[int, int]
    statuses: Mapping[str, Status]
    """Of the elements, by id."""


class _Before:
    """The other audit: its rates, and what its colleges were. Empty when its rules are not ours."""

    def __init__(self, results: Iterable[CollegeResult], digest: str) -> None:
        self.tables = _Tables()
        self.as_of: date | None = None
        self.rules_differ = False
        self._colleges: dict[str, _Old] = {}
        for result in results:
            if result.outcome is Outcome.DONE:
                self.as_of = max(self.as_of or result.as_of, result.as_of)
                self.rules_differ |= result.ruleset_digest != digest
                self._keep(result)
        if self.rules_differ:
            self.tables, self._colleges = _Tables(), {}

    def change(self, now: CollegeResult) -> Change | None:
        """What became of a college since; None when it was not compared then."""
        old = self._colleges.get(now.home)
        if old is None:
            return None
        pairs = [(old.statuses.get(element.id), element.status) for element in now.elements]
        return Change(
            coverage=old.coverage,
            presence=old.presence,
            better=sum(_is_open(then) and status in DISCLOSED for then, status in pairs),
            worse=sum(then in DISCLOSED and _is_open(status) for then, status in pairs),
        )

    def _keep(self, result: CollegeResult) -> None:
        if result.is_complete:
            self.tables.add(result)
            # One string for one id, however many colleges have it.
            statuses = {intern(element.id): element.status for element in result.elements}
            self._colleges[result.home] = _Old(result.coverage, result.presence, statuses)


def _is_open(status: Status | None) -> bool:
    """Not disclosed, and known to be so."""
    return status is not None and status not in (*DISCLOSED, *_DOUBT, Status.NOT_APPLICABLE)
