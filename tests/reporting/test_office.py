"""The workbook and the Word documents, read back by other programs' libraries."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from checklist_audit.model.verdicts import Status
from checklist_audit.reporting import render
from checklist_audit.reporting.as_xlsx import as_xlsx
from checklist_audit.reporting.words import words_for
from tests.reporting import sample


def workbook(report, **options):
    return openpyxl.load_workbook(BytesIO(render(report, ".xlsx", **options)))


def table(sheet):
    titles = [cell.value for cell in sheet[2]]
    return [
        dict(zip(titles, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=3)
    ]


def column(sheet, title):
    return next(cell.column_letter for cell in sheet[2] if cell.value == title)


@pytest.fixture(scope="module")
def book():
    return workbook(sample.report())


@pytest.fixture(scope="module")
def letter():
    return docx.Document(BytesIO(render(sample.report(), ".docx")))


def test_the_sheets_are_those_that_offices_know(book):
    assert book.sheetnames == [
        "总览",
        "差距清单",
        "全部事项",
        "按部门",
        "佐证",
        "问题",
        "未读网页",
        "填写说明",
        "系统",
    ]


def test_the_system_sheet_is_hidden(book):
    assert book["系统"].sheet_state == "hidden"


def test_the_system_sheet_names_the_run_and_the_columns(book):
    rows = {tuple(cell.value for cell in row)[:2] for row in book["系统"].iter_rows()}

    assert {
        ("schema_version", "1"),
        ("as_of", "2024-11-05"),
        ("column", "gaps"),
        ("column", "evidence"),
    } <= rows


def test_every_gap_has_a_row(book):
    assert len(table(book["差距清单"])) == 17


def test_every_element_has_a_row(book):
    ids = [row["要素编号"] for row in table(book["全部事项"])]

    assert ids == [element.id for item in sample.report().items for element in item.elements]


def test_days_are_real_days(book):
    row = next(row for row in table(book["差距清单"]) if row["要素编号"] == "6a")

    assert (row["截止日期"], row["最近佐证日期"]) == (datetime(2024, 10, 31), datetime(2023, 10, 30))


def test_a_link_leads_to_its_page(book):
    sheet = book["佐证"]
    cell = sheet[f"{column(sheet, '打开')}3"]

    assert (cell.value, cell.hyperlink.target) == ("打开", "https://xxgk.yunlu.example/info/1012/2001.htm")


def test_the_address_stands_in_full_too(book):
    assert table(book["佐证"])[0]["网址全文"] == "https://xxgk.yunlu.example/info/1012/2001.htm"


@pytest.mark.parametrize("name", ["差距清单", "全部事项", "佐证"])
def test_a_table_is_frozen_filtered_and_printed_with_its_head(book, name):
    sheet = book[name]

    assert (sheet.freeze_panes, sheet.auto_filter.ref.startswith("A2:"), sheet.print_title_rows) == (
        "C3",
        True,
        "$2:$2",
    )


@pytest.mark.parametrize(
    "name", ["总览", "差距清单", "全部事项", "按部门", "佐证", "问题", "未读网页", "填写说明"]
)
def test_a_sheet_prints_on_a4_across_one_page_wide(book, name):
    sheet, page = book[name], book[name].page_setup
    # A width of one page is the default of the format and not written.
    told = (page.orientation, int(page.paperSize), page.fitToWidth or 1, page.fitToHeight)

    assert (*told, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", 9, 1, 0, True)


def test_the_repair_status_is_chosen_from_a_list(book):
    sheet = book["差距清单"]
    (rule,) = sheet.data_validations.dataValidation

    assert (rule.formula1, str(rule.sqref)) == (
        '"未开始,整改中,已整改,不适用,其他渠道公开"',
        f"{column(sheet, '整改状态')}3:{column(sheet, '整改状态')}19",
    )


def test_every_status_word_has_its_colour(book):
    sheet = book["差距清单"]
    ranges = [
        rules for rules in sheet.conditional_formatting if str(rules.sqref).startswith(column(sheet, "状态"))
    ]

    assert len([rule for found in ranges for rule in found.rules]) == len(Status)


def test_departments_add_up_to_all_required_elements(book):
    required = sum(element.required for item in sample.report().items for element in item.elements)

    assert sum(row["要素"] for row in table(book["按部门"])) == required


def test_no_cell_of_hostile_words_is_a_formula():
    found = workbook(sample.hostile())
    cells = [cell for sheet in found for row in sheet.iter_rows() for cell in row]

    assert [cell.value for cell in cells if cell.data_type == "f"] == []


def test_a_cell_that_looks_like_a_formula_stays_text_when_edited():
    sheet = workbook(sample.hostile())["差距清单"]
    marked = [
        cell.value for row in sheet.iter_rows(min_row=3) for cell in row if cell.style_id and cell.quotePrefix
    ]

    assert "@SUM(A1)" in marked


def test_a_text_longer_than_a_cell_is_cut_and_says_so():
    sheet = workbook(sample.hostile())["全部事项"]
    names = [row["要素"] for row in table(sheet)]

    assert names[1].endswith("…(+8,001)")


def test_no_link_is_lost_beyond_the_limit_of_excel():
    two = tuple(sample.evidence("甲", url=f"https://a.example/{n}") for n in range(3))
    made = sample.small(sample.element("6a", "甲", evidence=two, evidence_total=3))
    body = as_xlsx(made, words_for("zh"), links_a_sheet=1)
    sheet = openpyxl.load_workbook(BytesIO(body))["佐证"]

    assert [
        cell.hyperlink.target if cell.hyperlink else cell.value for cell in sheet[column(sheet, "打开")][2:]
    ] == [
        "https://a.example/0",
        '=HYPERLINK("https://a.example/1","打开")',
        '=HYPERLINK("https://a.example/2","打开")',
    ]


def test_an_address_too_long_for_one_literal_is_joined():
    long = f"https://a.example/{'a' * 400}"
    made = sample.small(
        sample.element("6a", "甲", evidence=(sample.evidence("甲", url=long),), evidence_total=1)
    )
    sheet = openpyxl.load_workbook(BytesIO(as_xlsx(made, words_for("zh"), links_a_sheet=0)))["佐证"]
    formula = sheet[f"{column(sheet, '打开')}3"].value

    assert formula.replace('"&"', "") == f'=HYPERLINK("{long}","打开")'


def test_a_gap_list_alone_has_its_help():
    assert workbook(sample.report(), what="gaps").sheetnames == ["差距清单", "填写说明", "系统"]


def test_sheets_have_english_names_on_request():
    assert workbook(sample.report(), lang="en").sheetnames[:3] == ["Overview", "Gaps", "All items"]


def test_the_table_of_the_notice_has_fifty_rows_and_its_columns(letter):
    rows = letter.tables[0].rows

    assert ([cell.text for cell in rows[0].cells], len(rows)) == (
        ["类别", "序号", "公开事项", "公开情况", "网址", "说明"],
        51,
    )


def test_every_header_row_repeats(letter):
    heads = [table.rows[0]._tr.trPr.find(qn("w:tblHeader")) for table in letter.tables]

    assert [head for head in heads if head is None] == []


def test_a_live_link_prints_its_address(letter):
    cell = letter.tables[0].rows[2].cells[4]
    (link,) = cell.paragraphs[0].hyperlinks

    assert (link.address, link.text) == ("https://xxgk.yunlu.example/info/1012/2002.htm",) * 2


@pytest.mark.parametrize(
    ("style", "font"), [("Normal", "仿宋"), ("Heading 1", "黑体"), ("Table Text", "仿宋")]
)
def test_styles_carry_an_east_asian_font(letter, style, font):
    assert letter.styles[style].element.rPr.rFonts.get(qn("w:eastAsia")) == font


def test_pages_are_a4_and_tables_lie_across(letter):
    sizes = [(round(s.page_width.cm, 1), round(s.page_height.cm, 1)) for s in letter.sections]

    assert sizes == [(21.0, 29.7), (29.7, 21.0)]


def test_what_only_people_know_is_left_open(letter):
    assert [p.text for p in letter.paragraphs if "【待填" in p.text] == ["【待填：落款单位】 【待填：日期】"]


def test_the_core_properties_do_not_read_the_clock(letter):
    assert letter.core_properties.created.date() == date(2024, 11, 5)


def test_the_archive_does_not_read_the_clock():
    entries = ZipFile(BytesIO(render(sample.report(), ".docx"))).infolist()

    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_words_make_no_link_but_to_the_web():
    found = docx.Document(BytesIO(render(sample.hostile(), ".docx")))
    links = [rel.target_ref for rel in found.part.rels.values() if rel.is_external]

    assert [link for link in links if not link.startswith("https://a.example/")] == []


def test_a_gap_list_has_a_row_for_each_gap():
    found = docx.Document(BytesIO(render(sample.report(), ".docx", what="gaps")))

    assert len(found.tables[0].rows) == 18
