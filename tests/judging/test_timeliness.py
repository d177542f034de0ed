"""Findings that need the as-of date: published too late, or still online long after the window."""

from __future__ import annotations

import pytest

from checklist_audit.judging import Bench, judge_element, judge_item
from checklist_audit.judging.timeliness import late_findings, overdue_findings
from tests.judging.exhibits import ACADEMIC, PROFILE, day, element_with, exhibit, facts
from tests.packs import item, ruleset

WINDOW = element_with(kind="window", window_opens="04-15", window_closes="06-30")


def late(published: str, *, period: str = "2022-2023学年", as_of: str = "2024-06-01", **policy):
    """The `late` findings on a report that was published on a day."""
    judged = element_with(**{**ACADEMIC, **policy})
    one = item(judged)
    bench = Bench(ruleset(one), PROFILE, day(as_of))
    verdict = judge_element(judged, one, facts(exhibit("报告", published, period=period)), bench)
    return list(late_findings(bench, [judge_item(one, "基本信息", [verdict], (), "办公室")]))


def overdue(as_of: str, *, period: str = "2024年", published: str = "2024-04-20"):
    """The `overdue_publicity` findings on a list of an admission year."""
    bench = Bench(ruleset(item(WINDOW)), PROFILE, day(as_of))
    return list(overdue_findings(bench, {"1a": (exhibit("拟录取名单", published, period=period),)}))


@pytest.mark.parametrize(("published", "count"), [("2023-10-30", 0), ("2023-10-31", 0), ("2023-11-01", 1)])
def test_a_report_is_late_from_the_day_after_it_was_due(published, count):
    """The due day is in time, whatever the grace before it is called stale."""
    assert count == len(late(published))


def test_a_late_report_is_told_in_days():
    assert "晚了 2 天" in late("2023-11-02")[0].detail


@pytest.mark.parametrize(("basis", "severity"), [("legal", "medium"), ("suggestion", "low")])
def test_a_legal_day_weighs_more_than_a_suggested_one(basis, severity):
    assert severity == late("2023-11-02", basis=basis)[0].severity


def test_a_stale_report_is_not_called_late_too():
    assert [] == late("2022-12-01", period="2020-2021学年")


def test_a_report_without_a_named_period_is_not_called_late():
    """Its period was taken from its day; nothing says what it was late for."""
    assert [] == late("2023-12-20", period="")


@pytest.mark.parametrize(
    ("as_of", "count"), [("2024-12-29", 0), ("2024-12-30", 0), ("2024-12-31", 1), ("2025-06-01", 1)]
)
def test_a_list_is_overdue_after_half_a_year(as_of, count):
    """30 June and six months: 30 December is its last day."""
    assert count == len(overdue(as_of))


def test_a_list_without_a_year_is_not_called_overdue():
    assert [] == overdue("2030-01-01", period="", published="")


def test_an_overdue_list_is_told_with_the_end_of_its_window():
    assert "2024年的名单公示期到2024年6月30日为止，半年后仍在网上" == overdue("2025-02-01")[0].detail
