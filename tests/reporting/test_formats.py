"""The table of formats."""

from __future__ import annotations

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.reporting import GAP_SUFFIXES, SUFFIXES, render, suffix_of
from tests.reporting import sample


def test_the_formats_are_those_of_the_contract():
    assert SUFFIXES == (".json", ".html", ".xlsx", ".docx", ".md", ".csv", ".junit.xml", ".jsonl")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_report_gives_the_same_bytes(suffix):
    assert render(sample.report(), suffix) == render(sample.report(), suffix)


@pytest.mark.parametrize("suffix", GAP_SUFFIXES)
def test_the_same_gap_list_gives_the_same_bytes(suffix):
    assert render(sample.report(), suffix, what="gaps") == render(sample.report(), suffix, what="gaps")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_hostile_words_do_not_stop_a_report(suffix, lang):
    assert len(render(sample.hostile(), suffix, lang=lang)) > 1000


@pytest.mark.parametrize("by", ["owner", "category", "status"])
@pytest.mark.parametrize("suffix", GAP_SUFFIXES)
def test_hostile_words_do_not_stop_a_gap_list(suffix, by):
    assert len(render(sample.hostile(), suffix, what="gaps", by=by)) > 1000


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_without_items_is_written(suffix):
    empty = sample.report(items=(), findings=(), summary=sample.summary(()))

    assert len(render(empty, suffix)) > 0 or suffix == ".jsonl"


def test_an_unknown_suffix_is_refused_with_the_known_ones():
    with pytest.raises(ReportError, match=r"\.json \.html \.xlsx \.docx \.md \.csv \.junit\.xml \.jsonl"):
        render(sample.report(), ".pdf")


def test_a_gap_list_in_a_format_of_reports_alone_is_refused():
    with pytest.raises(ReportError, match=r"\.html \.xlsx \.docx \.md \.csv$"):
        render(sample.report(), ".json", what="gaps")


def test_an_unknown_kind_of_report_is_refused():
    with pytest.raises(ReportError, match="report、gaps"):
        render(sample.report(), ".md", what="poem")


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("report.json", ".json"),
        ("out/REPORT.HTML", ".html"),
        ("ci.junit.xml", ".junit.xml"),
        ("a.b.jsonl", ".jsonl"),
        ("x.xml", ".xml"),
        ("noname", ""),
    ],
)
def test_the_suffix_of_a_name_is_found(name, suffix):
    assert suffix_of(name) == suffix
