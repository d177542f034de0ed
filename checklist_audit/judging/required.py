"""Which period must be out on the as-of date, and which year a named period counts for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from checklist_audit.model.pages import Period, PeriodKind
from checklist_audit.model.rules import Freshness, FreshnessPeriod

_AUTUMN = 9


@dataclass(frozen=True, slots=True)
class RequiredPeriod:
    """The latest period that was due on or before the as-of date.

    `year` is the year in which the period ends; `graced_until` the last day on which the one before still counts.
    """

    year: int
    due: date
    graced_until: date
    period: Period
    label: str


def required_period(freshness: Freshness, as_of: date) -> RequiredPeriod:
    """The required period of an annual element. Source: semantics section 5, `annual`.

    Raises:
        ValueError: the policy is not annual (the loader does not let that pass).
    """
    if freshness.due is None or freshness.period is None:
        raise ValueError("only an annual policy has a required period")
    year = as_of.year + 2
    while freshness.due.on(year) > as_of:
        year -= 1
    due = freshness.due.on(year)
    period = period_of(year, freshness.period)
    return RequiredPeriod(year, due, due + timedelta(days=freshness.grace_days), period, period.label)


def period_of(year: int, kind: FreshnessPeriod) -> Period:
    """The period of a kind that ends in a year."""
    if kind is FreshnessPeriod.ACADEMIC_YEAR:
        return Period(
            PeriodKind.ACADEMIC_YEAR, date(year - 1, 9, 1), date(year, 8, 31), f"{year - 1}-{year}学年"
        )
    if kind is FreshnessPeriod.GRAD_COHORT:
        return Period(PeriodKind.GRAD_COHORT, date(year - 1, 9, 1), date(year, 8, 31), f"{year}届")
    return Period(PeriodKind.CALENDAR_YEAR, date(year, 1, 1), date(year, 12, 31), f"{year}年度")


def label_of(year: int, freshness: Freshness) -> str:
    """The name of the period that ends in a year."""
    return period_of(year, freshness.period or FreshnessPeriod.CALENDAR_YEAR).label


def looks_forward(freshness: Freshness) -> bool:
    """Whether the document is for a period that is still to come (fees of the next school year)."""
    return freshness.publishable_from is not None and freshness.publishable_from.year_offset < 0


def as_year(period: Period, freshness: Freshness) -> int | None:
    """The year that a named period counts for under a policy; None when it cannot count.

    A bare 2023年 of a report on a school year is the school year that ends in 2023: colleges write
    信息公开2023年年报 for 2022-2023学年. For a fee table it is the school year that starts in 2023.
    """
    end = period.end or period.start
    if end is None or period.start is None:
        return None
    if freshness.period is not FreshnessPeriod.ACADEMIC_YEAR:
        return period.start.year if period.kind is PeriodKind.SEMESTER else end.year
    match period.kind:
        case PeriodKind.ACADEMIC_YEAR | PeriodKind.GRAD_COHORT | PeriodKind.YEAR_RANGE:
            return end.year
        case PeriodKind.SEMESTER | PeriodKind.MONTH | PeriodKind.QUARTER | PeriodKind.HALF_YEAR:
            return end.year + 1 if end.month >= _AUTUMN else end.year
        case PeriodKind.CALENDAR_YEAR:
            return end.year + 1 if looks_forward(freshness) else end.year
        case PeriodKind.PLAN:
            return None
        case _:
            return end.year
