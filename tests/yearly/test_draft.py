"""The draft of a yearly report: the notices' sections, traceable figures, and the rest left open."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from checklist_audit.model.verdicts import Status
from checklist_audit.reading import read_page
from checklist_audit.yearly import academic_year, check_report, draft_report, last_academic_year
from checklist_audit.yearly.outcome import Place
from checklist_audit.yearly.tallies import by_category, by_channel, published_within, turned
from tests.packs import moe
from tests.reporting.sample import AS_OF, element, evidence, hostile, report, small

YEAR = academic_year(2024)


def drafted(data=None, previous=None, **given) -> bytes:
    return draft_report(data or report(), previous, college="云麓学院", year=YEAR, **given)


def opened(data: bytes):
    return Document(BytesIO(data))


def words_of(data: bytes) -> str:
    document = opened(data)
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.fixture(scope="module")
def draft():
    return drafted()


def test_the_title_names_college_and_year(draft):
    assert "云麓学院2023-2024学年信息公开年度报告" == opened(draft).paragraphs[0].text


def test_the_draft_has_every_section_that_the_check_asks_for(draft):
    document = read_page(draft, url="draft.docx")
    found = check_report(document, moe(), as_of=AS_OF).sections

    assert [] == [section.key for section in found if section.place is not Place.OWN]


def test_the_table_lists_all_fifty_items(draft):
    table = next(t for t in opened(draft).tables if "公开事项" in [c.text for c in t.rows[0].cells])

    assert [str(number) for number in range(1, 51)] == [row.cells[1].text for row in table.rows[1:]]


def test_every_mark_has_its_source(draft):
    text = words_of(draft)
    table = next(t for t in opened(draft).tables if t.rows[0].cells[0].text == "编号")
    listed = {row.cells[0].text for row in table.rows[1:]}

    assert set(re.findall(r"〔数\d+〕", text)) == listed


def test_every_counted_page_is_listed(draft):
    table = opened(draft).tables[-1]

    assert len(published_within(report(), YEAR)) == len(table.rows) - 1


@pytest.mark.parametrize("what", ["收到信息公开申请（件）", "受到举报（件）", "被提起行政诉讼（件）"])
def test_what_only_people_know_is_left_open(draft, what):
    rows = [row for table in opened(draft).tables for row in table.rows if row.cells[0].text == what]

    assert ["【待填】"] == [row.cells[1].text for row in rows]


def test_an_unfinished_crawl_is_said_first(draft):
    assert "核查没有读完整个网站" in opened(draft).paragraphs[3].text


def test_an_audit_before_the_end_of_the_year_is_said():
    assert "早于统计期限的最后一天" in words_of(drafted(report(as_of=date(2024, 6, 30))))


def test_header_rows_repeat(draft):
    assert [] == [t for t in opened(draft).tables if t.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is None]


def test_styles_carry_an_east_asian_font(draft):
    fonts = opened(draft).styles["Normal"].element.rPr.rFonts

    assert "仿宋" == fonts.get(qn("w:eastAsia"))


def test_a_live_link_prints_its_address(draft):
    links = opened(draft).element.body.findall(f".//{qn('w:hyperlink')}")

    assert all("https://" in "".join(text.text for text in link.iter(qn("w:t"))) for link in links)


def test_the_same_audit_gives_the_same_bytes(draft):
    assert draft == drafted()


def test_hostile_words_make_no_link_but_to_the_web():
    relations = opened(drafted(hostile())).part.rels.values()
    targets = [relation.target_ref for relation in relations if relation.is_external]

    assert [] == [target for target in targets if not target.startswith(("http://", "https://"))]


def test_english_is_asked_for():
    assert "1. Overview" in words_of(drafted(lang="en"))


def test_without_an_earlier_audit_nothing_is_compared(draft):
    assert "没有上一年度的核查报告可以比较。" in words_of(draft)


def test_a_change_since_the_earlier_audit_is_told():
    old = small(
        element("6a", "信息公开年度报告", status=Status.MISSING, evidence=()), as_of=date(2023, 11, 5)
    )
    new = small(element("6a", "信息公开年度报告"))

    assert "状态变好的要素1〔数" in words_of(drafted(new, old))


def piece(day: date | None, url: str = "https://xxgk.yunlu.example/1.htm"):
    return evidence("6a", url=url, published=day)


@pytest.mark.parametrize(
    ("day", "counted"),
    [
        (date(2023, 8, 31), 0),
        (date(2023, 9, 1), 1),
        (date(2024, 8, 31), 1),
        (date(2024, 9, 1), 0),
        (None, 0),
    ],
)
def test_the_year_has_its_first_and_last_day(day, counted):
    made = small(element("6a", "信息公开年度报告", evidence=(piece(day),)))

    assert counted == len(published_within(made, YEAR))


def test_one_address_counts_once():
    pieces = (piece(date(2024, 3, 1)),)
    made = small(element("6a", "年度报告", evidence=pieces), element("6b", "情况表", evidence=pieces))

    assert [("6a", "6b")] == [one.elements for one in published_within(made, YEAR)]


def test_pages_are_counted_by_host():
    pieces = (piece(date(2024, 3, 1)), piece(date(2024, 3, 2), "https://zsb.yunlu.example/2.htm"))
    found = published_within(small(element("6a", "年度报告", evidence=pieces)), YEAR)

    assert {"xxgk.yunlu.example": 1, "zsb.yunlu.example": 1} == by_channel(found)


def test_a_category_without_a_page_counts_none():
    assert {"基本信息": 0} == by_category((), ["基本信息"])


def test_a_status_in_no_order_is_neither_better_nor_worse():
    old = small(element("6a", "年度报告", status=Status.NOT_ASSESSED, evidence=()))
    new = small(element("6a", "年度报告"))

    assert [None] == [change.is_better for change in turned(new, old)]


@pytest.mark.parametrize(
    ("day", "label"), [(date(2024, 8, 31), "2022-2023学年"), (date(2024, 9, 1), "2023-2024学年")]
)
def test_the_year_to_report_is_the_last_that_is_over(day, label):
    assert label == last_academic_year(day).label
