"""Titles with the periods that a person reads in them (`period_titles.txt`)."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).parent
_TRAPS = "# traps"


@dataclass(frozen=True, slots=True)
class Labelled:
    """One title; `period` is (kind, first day, last day) as PERIODS defines them, None where it names none."""

    title: str
    period: tuple[str, date | None, date | None] | None
    is_trap: bool
    """It holds figures that look like a period and are none."""


def labelled() -> Iterator[Labelled]:
    """Every title of the file."""
    is_trap = False
    for line in (HERE / "period_titles.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            is_trap = line.startswith(_TRAPS)
            continue
        label, title = line.split("\t")
        yield Labelled(title, _period(*label.split()), is_trap)


def _period(kind: str, *given: str) -> tuple[str, date | None, date | None] | None:
    if kind == "none":
        return None
    if kind in ("as_of", "date"):
        day = date.fromisoformat(given[0])
        return kind, day, day
    return kind, *_DAYS[kind](*map(int, given))


def _semester(year: int, number: int) -> tuple[date, date]:
    return (
        (date(year, 9, 1), date(year + 1, 1, 31))
        if number == 1
        else (date(year + 1, 2, 1), date(year + 1, 8, 31))
    )


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    begin = date(year, last, 1)
    return date(year, first, 1), begin + timedelta(days=calendar.monthrange(year, last)[1] - 1)


_DAYS: dict[str, Callable[..., tuple[date, date | None]]] = {
    "academic_year": lambda year: (date(year, 9, 1), date(year + 1, 8, 31)),
    "semester": _semester,
    "calendar_year": lambda year: _months(year, 1, 12),
    "half_year": lambda year, half: _months(year, 6 * half - 5, 6 * half),
    "quarter": lambda year, quarter: _months(year, 3 * quarter - 2, 3 * quarter),
    "month": lambda year, month: _months(year, month, month),
    "year_range": lambda first, last: (date(first, 1, 1), date(last, 12, 31)),
    "plan": lambda first, last: (date(first, 1, 1), date(last, 12, 31)),
    "grad_cohort": lambda year: (date(year - 1, 9, 1), date(year, 8, 31)),
    "entry_cohort": lambda year: (date(year, 9, 1), None),
}
