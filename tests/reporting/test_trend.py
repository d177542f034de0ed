"""The picture of earlier runs."""

from __future__ import annotations

from datetime import date

from checklist_audit.model.verdicts import Ratio
from checklist_audit.reporting.trend import HistoryPoint, trend
from tests.reporting import sample


def point(month, n, of=50):
    return HistoryPoint(date(2024, month, 1), Ratio(n=n, of=of), Ratio(n=of, of=of))


def test_one_run_is_no_trend():
    assert trend([point(1, 10)]) is None


def test_runs_are_drawn_oldest_first():
    made = trend([point(3, 30), point(1, 10), point(2, 20)])

    assert [dot.point.coverage.n for dot in made.dots] == [10, 20, 30]


def test_more_items_stand_higher():
    first, second = trend([point(1, 10), point(2, 40)]).dots

    assert second.coverage_y < first.coverage_y


def test_all_items_reach_the_top_and_none_the_bottom():
    made = trend([point(1, 0), point(2, 50)])

    assert [dot.coverage_y for dot in made.dots] == [made.bottom, min(y for y, _ in made.ticks)]


def test_runs_of_one_day_do_not_divide_by_zero():
    assert len(trend([point(1, 1), point(1, 2)]).dots) == 2


def test_a_college_without_applicable_items_does_not_divide_by_zero():
    assert len(trend([point(1, 0, of=0), point(2, 0, of=0)]).dots) == 2


def test_the_day_of_the_newest_run_is_always_written():
    assert trend([point(month, month) for month in range(1, 12)]).dots[-1].is_labelled


def test_a_report_gives_its_own_point():
    summary = sample.report().summary

    assert HistoryPoint.of(sample.report()) == HistoryPoint(
        sample.AS_OF, summary.coverage, summary.presence, is_complete=False
    )
