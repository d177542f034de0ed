"""A report whose sentences are English: what is ours is told, what is quoted stays."""

from __future__ import annotations

import re

import pytest

from checklist_audit.model.verdicts import Status
from checklist_audit.reporting import load_report, render
from checklist_audit.reporting.in_english import report_in
from tests.demo_audit import folder
from tests.reporting import sample

CHINESE = re.compile(r"[\u4e00-\u9fff]")
# Quotations, and names of laws and documents, which stand in brackets or are known by their number.
NAMES = re.compile(r"“[^”]*”|《[^》]*》|\([^)]*\)|教办函〔2014〕23号")


@pytest.fixture(scope="module")
def demo():
    return report_in("en", load_report(folder() / "report.json"))


@pytest.mark.parametrize("field", ["detail", "todo"])
def test_findings_are_told_in_english(demo, field):
    told = [getattr(finding, field) for finding in demo.findings]

    assert [] == [text for text in told if CHINESE.search(NAMES.sub("", text))]


def test_a_reason_quotes_the_title_and_tells_the_rest(demo):
    (reason,) = {element.reason for item in demo.items for element in item.elements if element.id == "34a"}

    assert (
        "“云麓学院2022-2023学年艺术教育发展年度报告”: it covers the school year 2022-2023, "
        "whereas the school year 2024-2025 was due by 31 December 2025"
    ) == reason


def test_items_and_departments_bear_english_names(demo):
    told = demo.items[5].text, demo.items[5].owner

    assert (
        "Annual report on information disclosure",
        "Party and Administration Office (Information Disclosure Office)",
    ) == told


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_no_heading_of_an_english_report_is_chinese(demo, suffix):
    """Items and elements; the first heading names the college."""
    headings = re.findall(r"(?m)^###.*$|<h[2-6].*?</h[2-6]>", render(demo, suffix, lang="en").decode())

    assert [] == [heading for heading in headings if CHINESE.search(heading)]


def test_a_law_of_another_pack_keeps_its_name():
    item = sample.small(sample.element("6a", "年报")).items[0]
    report = sample.small(sample.element("6a", "年报"))
    ours = item.model_copy(update={"basis": ("某省信息公开办法：每年公布", "民办教育促进法第39条")})
    told = report_in("en", report.model_copy(update={"items": (ours,)}))

    assert ("某省信息公开办法", "Private Education Promotion Law, article 39") == told.items[0].basis


def test_a_chinese_report_is_the_report_itself():
    report = sample.report()

    assert report is report_in("zh", report)


def test_a_file_for_programs_keeps_the_sentences_as_they_were_saved():
    report = sample.report()

    assert render(report, ".json") == render(report, ".json", lang="en")


def test_every_gap_names_the_laws_behind_it():
    """The checklist with its number first, then what the rules name."""
    report = sample.small(sample.element("6a", "年报", status=Status.MISSING))
    item = report.items[0].model_copy(update={"basis": ("高等学校信息公开办法（教育部令第29号）",)})
    told = render(report.model_copy(update={"items": (item,)}), ".md", what="gaps").decode()

    assert "《高等学校信息公开事项清单》第6项；高等学校信息公开办法（教育部令第29号）" in told
