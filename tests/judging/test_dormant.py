"""Sections whose newest entry is older than their duty allows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checklist_audit.judging import Bench, judge_element, judge_item
from checklist_audit.judging.dormant import dormant_findings, note_newest
from checklist_audit.model.pages import Document, DocumentKind, Entry
from tests.judging.exhibits import ACADEMIC, PROFILE, day, element_with, exhibit, facts
from tests.packs import item, ruleset

ROLLING = {"kind": "rolling", "max_age_months": 6, "basis": "suggestion", "source": "半年"}


def section(newest: str, *, name: str = "招标公告", url: str = "https://www.example.edu.cn/zb.htm"):
    """A list whose newest entry is of a day."""
    rows = (
        Entry("实验楼修缮招标公告", f"{url}?1", day(newest)),
        Entry("旧公告", f"{url}?2", day("2019-03-01")),
    )
    return Document(url, DocumentKind.SECTION, title=name, entries=rows)


def shown(document: Document, published: str):
    """A section on the table, with the day of the rows that count."""
    one = exhibit(document.title, published, url=document.url)
    return replace(one, evidence=replace(one.evidence, document=document, entries_from=(0,)))


def found(*exhibits, as_of: str = "2024-11-05", others=(), **policy):
    """The findings on the sections of one element."""
    judged = element_with(**(policy or ROLLING))
    one = item(judged)
    bench = Bench(ruleset(one), PROFILE, day(as_of))
    verdict = judge_element(judged, one, facts(*exhibits), bench)
    newest: dict[str, date] = {}
    for document in (*(e.evidence.document for e in exhibits), *others):
        note_newest(document, newest)
    return list(
        dormant_findings(
            bench, [judge_item(one, "基本信息", [verdict], (), "办公室")], {"1a": exhibits}, newest
        )
    )


@pytest.mark.parametrize(("newest", "count"), [("2024-05-05", 0), ("2024-05-04", 1), ("2021-01-01", 1)])
def test_a_section_sleeps_once_its_newest_entry_is_older_than_the_duty_allows(newest, count):
    assert count == len(found(shown(section(newest), newest)))


def test_the_finding_says_what_is_newest_and_what_is_due():
    (finding,) = found(shown(section("2023-03-02"), "2023-03-02"))

    assert "栏目“招标公告”最新一条是2023年3月2日的“实验楼修缮招标公告”，应当 6 个月内有更新" == finding.detail


def test_a_section_with_news_on_another_subject_is_awake():
    """Its rows that count are old, but somebody tends it."""
    assert [] == found(shown(section("2024-10-01"), "2023-03-02"))


def test_a_section_that_something_newer_replaces_has_done_its_work():
    old, new = shown(section("2022-03-02"), "2022-03-02"), exhibit("新公告", "2024-10-01")

    assert [] == found(old, new)


def test_a_further_page_of_a_list_that_goes_on_is_no_finding():
    first = section("2024-10-20", url="https://www.example.edu.cn/zb/1.htm")

    assert [] == found(shown(section("2022-03-02"), "2022-03-02"), others=[first])


@pytest.mark.parametrize("name", ["往年招标公告", "2022年招标公告", "招标公告存档", "历史公告"])
def test_an_archive_may_stand_still(name):
    assert [] == found(shown(section("2022-03-02", name=name), "2022-03-02"))


def test_of_several_sections_the_latest_is_told():
    old = shown(section("2020-03-02", name="采购", url="https://www.example.edu.cn/a.htm"), "2020-03-02")
    later = shown(section("2022-03-02", name="招标", url="https://www.example.edu.cn/b.htm"), "2022-03-02")

    assert ["https://www.example.edu.cn/b.htm"] == [one.url for one in found(old, later)]


def test_an_article_is_no_section():
    assert [] == found(exhibit("招标公告", "2022-03-02"))


@pytest.mark.parametrize(("basis", "severity"), [("legal", "medium"), ("suggestion", "low")])
def test_a_duty_by_law_weighs_more(basis, severity):
    (finding,) = found(shown(section("2022-03-02"), "2022-03-02"), **{**ROLLING, "basis": basis})

    assert severity == finding.severity


@pytest.mark.parametrize(("newest", "count"), [("2024-08-30", 1), ("2024-09-01", 0)])
def test_a_yearly_section_sleeps_if_nothing_came_since_the_year_that_is_due_ended(newest, count):
    one = shown(section(newest, name="年度报告"), "2022-10-01")

    assert count == len(found(one, as_of="2024-12-01", **ACADEMIC))
