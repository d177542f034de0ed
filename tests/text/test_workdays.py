"""Working days of mainland China, with shifted weekends, and the estimate for years that are not out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_audit.text.workdays import workday_after, workdays_between

NOT_OUT = 2099
"""A year whose calendar nobody has fixed."""


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "reached"),
    [
        ("2024-09-27", 1, "2024-09-29"),  # a Sunday that was worked for National Day
        ("2024-09-30", 1, "2024-10-08"),  # seven days of National Day
        ("2024-10-08", 4, "2024-10-12"),  # a Saturday that was worked after it
        ("2024-10-12", 1, "2024-10-14"),
    ],
)
def test_national_day_of_2024_is_shifted(start, count, reached):
    assert (day(reached), False) == workday_after(day(start), count)


@pytest.mark.parametrize(
    ("start", "count", "reached"),
    [
        ("2024-02-02", 1, "2024-02-04"),  # a Sunday that was worked for Spring Festival
        ("2024-02-09", 1, "2024-02-18"),  # a Sunday, and the first day of work after it
        ("2024-02-08", 2, "2024-02-18"),
    ],
)
def test_spring_festival_of_2024_is_shifted(start, count, reached):
    assert (day(reached), False) == workday_after(day(start), count)


def test_twenty_working_days_over_national_day_take_more_than_four_weeks():
    assert day("2024-10-28") == workday_after(day("2024-09-25"), 20).day


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2024-09-30", "2024-10-07", 0),
        ("2024-09-30", "2024-10-08", 1),
        ("2024-09-27", "2024-09-30", 2),
        ("2024-10-08", "2024-10-08", 0),
        ("2024-10-09", "2024-10-08", 0),
    ],
)
def test_the_first_day_is_not_counted_and_the_last_is(first, last, count):
    assert (count, False) == workdays_between(day(first), day(last))


def test_a_year_that_is_not_out_is_estimated_from_weekends():
    """Friday and Monday."""
    assert (date(NOT_OUT, 6, 8), True) == workday_after(date(NOT_OUT, 6, 5), 1)


@pytest.mark.parametrize(("month", "number"), [(1, 1), (5, 1), (10, 2)])
def test_an_estimate_knows_the_holidays_of_fixed_date(month, number):
    """All three are working days of the week in that year."""
    holiday = date(NOT_OUT, month, number)

    assert 0 == workdays_between(date.fromordinal(holiday.toordinal() - 1), holiday)[0]


def test_a_term_that_runs_into_a_year_that_is_not_out_is_estimated():
    assert workdays_between(date(1999, 12, 20), date(2024, 1, 5))[1]


def test_a_term_of_no_days_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        workday_after(day("2024-10-08"), 0)


@given(st.dates(date(2005, 1, 1), date(2024, 12, 31)), st.integers(1, 60))
def test_counting_back_a_term_gives_its_length(start, count):
    assert count == workdays_between(start, workday_after(start, count).day)[0]
