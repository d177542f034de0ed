"""Which period must be out on a day, and which year a named period counts for."""

from __future__ import annotations

import pytest

from checklist_audit.judging.required import as_year, required_period
from checklist_audit.text.periods import find_period
from tests.judging.exhibits import ACADEMIC, CALENDAR, COHORT, day, freshness

BUDGET = {**CALENDAR, "due": {"month_day": "06-30"}, "publishable_from": {"month_day": "01-01"}}
NEXT_ADMISSION = {
    **CALENDAR,
    "due": {"month_day": "10-15", "year_offset": -1},
    "publishable_from": {"month_day": "07-15", "year_offset": -1},
}
FEES = {**ACADEMIC, "publishable_from": {"month_day": "06-01", "year_offset": -1}}


@pytest.mark.parametrize(
    ("policy", "as_of", "label"),
    [
        (ACADEMIC, "2024-10-30", "2022-2023学年"),
        (ACADEMIC, "2024-10-31", "2023-2024学年"),
        (ACADEMIC, "2024-11-01", "2023-2024学年"),
        (ACADEMIC, "2025-03-10", "2023-2024学年"),
        (CALENDAR, "2024-06-29", "2022年度"),
        (CALENDAR, "2024-06-30", "2023年度"),
        (BUDGET, "2024-06-29", "2023年度"),
        (BUDGET, "2024-06-30", "2024年度"),
        (NEXT_ADMISSION, "2024-10-14", "2024年度"),
        (NEXT_ADMISSION, "2024-10-15", "2025年度"),
        (COHORT, "2024-12-30", "2023届"),
        (COHORT, "2024-12-31", "2024届"),
    ],
)
def test_the_required_period_is_the_latest_that_is_due(policy, as_of, label):
    """On the due day itself the period must be out."""
    assert label == required_period(freshness(**policy), day(as_of)).label


def test_an_academic_year_runs_from_september_to_august():
    period = required_period(freshness(**ACADEMIC), day("2024-11-05")).period

    assert (day("2023-09-01"), day("2024-08-31")) == (period.start, period.end)


def test_grace_ends_so_many_days_after_the_due_day():
    assert day("2024-11-10") == required_period(freshness(**ACADEMIC), day("2024-11-05")).graced_until


def test_a_due_day_of_29_february_falls_back_to_the_28th():
    policy = freshness(**{**CALENDAR, "due": {"month_day": "02-29", "year_offset": 1}})

    assert day("2023-02-28") == required_period(policy, day("2023-12-01")).due


def test_only_an_annual_policy_has_a_required_period():
    with pytest.raises(ValueError, match="annual"):
        required_period(freshness(kind="standing"), day("2024-11-05"))


@pytest.mark.parametrize(
    ("named", "policy", "year"),
    [
        ("2023-2024学年", ACADEMIC, 2024),
        ("2023年", ACADEMIC, 2023),
        ("2023-2024学年第一学期", ACADEMIC, 2024),
        ("2023-2024学年第二学期", ACADEMIC, 2024),
        ("2024年10月", ACADEMIC, 2025),
        ("2024年5月", ACADEMIC, 2024),
        ("2024届毕业生", ACADEMIC, 2024),
        ("“十四五”规划", ACADEMIC, None),
        ("2024年", FEES, 2025),
        ("2024-2025学年", FEES, 2025),
        ("2023年度", CALENDAR, 2023),
        ("2023年上半年", CALENDAR, 2023),
        ("2023-2024学年", CALENDAR, 2024),
        ("2023-2024学年第一学期", CALENDAR, 2023),
        ("2023年第四季度", CALENDAR, 2023),
        ("2024届毕业生", COHORT, 2024),
        ("2024年", COHORT, 2024),
    ],
)
def test_a_named_period_counts_for_a_year(named, policy, year):
    """The year in which the element's own period ends."""
    period = find_period(named)
    assert period is not None

    assert year == as_year(period, freshness(**policy))
