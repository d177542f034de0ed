"""The coverage report in a script's hands."""

from __future__ import annotations

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.report import load_report
from tests.demo_audit import folder


@pytest.fixture(scope="module")
def report():
    """The saved report of the demo college."""
    return load_report(folder() / "report.json")


def test_an_item_is_found_by_its_number(report):
    assert report[39] == report["39"]


def test_an_element_is_found_by_its_id(report):
    assert "39a" == report["39a"].id


@pytest.mark.parametrize("key", [51, "39z", ""])
def test_what_is_not_there_is_no_item(report, key):
    with pytest.raises(KeyError):
        report[key]


def test_gaps_of_one_status_are_of_that_status(report):
    assert {"stale"} == {gap.status.value for gap in report.gaps(statuses=["stale"])}


def test_the_summary_counts_with_denominators(report):
    s = report.data.summary

    assert report.summary.startswith(
        f"{s.coverage.n} of {s.coverage.of} applicable items current; {s.missing} missing"
    )


def test_the_repr_is_short(report):
    counts = report.data.summary.coverage

    assert f"<CoverageReport 云麓学院 2026-11-10 {counts.n}/{counts.of} current>" == repr(report)


def test_a_report_is_read_as_it_was_saved(report, tmp_path):
    report.save(tmp_path / "again.json")

    assert report.data == load_report(tmp_path / "again.json").data


def test_the_gap_list_is_written_in_the_format_of_its_suffix(report, tmp_path):
    report.write(tmp_path / "gaps.md", what="gaps")

    assert (tmp_path / "gaps.md").read_text(encoding="utf-8").startswith("#")


def test_an_unknown_suffix_is_refused(report, tmp_path):
    with pytest.raises(ReportError, match=r"不认识后缀“\.xyz”"):
        report.write(tmp_path / "report.xyz")


def test_a_report_is_no_worse_than_itself(report):
    assert not report.compare(report).is_worse
