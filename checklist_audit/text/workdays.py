"""Working days of mainland China: public holidays off, shifted weekends (调休) on.

The calendar of a year is fixed by a State Council notice of the autumn before. A year whose notice is not in the
data is estimated from weekends and the holidays of fixed date, and everything that rests on it says so.

Source: domain/domain.md section 2.1, design/libraries.md trap 4.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["WorkdayResult", "workday_after", "workdays_between"]

# The holidays of fixed date (全国年节及纪念日放假办法, 2024 revision). Those of the lunar calendar are left out, so an
# estimate has rather too many working days than too few.
_FIXED = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
_SATURDAY = 5
_DAY = timedelta(days=1)


class WorkdayResult(NamedTuple):
    """A day reached by counting working days."""

    day: date
    is_estimated: bool
    """Whether any day on the way lies in a year whose calendar is not out."""


def workday_after(day: date, count: int) -> WorkdayResult:
    """The last day of a term of `count` working days that began with `day`; the first day itself does not count.

    Raises:
        ValueError: `count` is below one.
    """
    if count < 1:
        raise ValueError(f"a term has at least one working day, not {count}")
    is_estimated = False
    while count:
        day += _DAY
        is_workday, is_guess = _is_workday(day)
        is_estimated |= is_guess
        count -= is_workday
    return WorkdayResult(day, is_estimated)


def workdays_between(first: date, last: date) -> tuple[int, bool]:
    """Working days after `first` up to and with `last`, and whether the number is an estimate.

    Returns:
        Zero and False when `last` is not later.
    """
    days = [_is_workday(first + n * _DAY) for n in range(1, (last - first).days + 1)]
    return sum(is_workday for is_workday, _ in days), any(is_guess for _, is_guess in days)


def _is_workday(day: date) -> tuple[bool, bool]:
    """Whether people work on a day, and whether that is an estimate."""
    import chinese_calendar

    try:
        return chinese_calendar.is_workday(day), False
    except NotImplementedError:  # the library's word for a year outside its data
        return day.weekday() < _SATURDAY and (day.month, day.day) not in _FIXED, True
