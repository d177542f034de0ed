"""What staff wrote into the working list goes back into the profile, and the rest is named cell by cell."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from checklist_audit.errors import ProfileError, ReportError
from checklist_audit.loading.complaints import build
from checklist_audit.loading.decisions import import_decisions
from checklist_audit.loading.filled_in import _CHOICES, _TITLES
from checklist_audit.model.site import Profile
from checklist_audit.reporting import render
from checklist_audit.reporting.phrases import PHRASES
from checklist_audit.yamlfile import parse_yaml
from tests.reporting.sample import report

ON = date(2024, 11, 20)
PROFILE = """\
# 云麓学院
format: 1
name: 云麓学院
home: https://www.yunlu.example/   # 首页
decisions:
  # 去年核对的
  - {element: 3b, url: "https://www.yunlu.example/1.htm", accept: false, by: 办公室, on: 2023-11-02, because: 是二级学院的报告}

# 限度
limits: {max_pages: 200}
"""
PAGE = "https://xxgk.yunlu.example/info/1012/2006.htm"


def workbook(lang: str = "zh") -> Workbook:
    return load_workbook(BytesIO(render(report(), ".xlsx", lang=lang)))


def saved(book: Workbook) -> bytes:
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def column(sheet, title: str, header: int = 2) -> int:
    return next(cell.column for cell in sheet[header] if cell.value == title)


def fill(book: Workbook, element: str, *, sheet: str = "差距清单", lookup: str = "要素编号", **cells) -> str:
    """Fill in the first row of an element; returns its row number as text."""
    page = book[sheet]
    place = column(page, lookup)
    row = next(n for n in range(3, page.max_row + 1) if page.cell(n, place).value == element)
    for title, value in cells.items():
        page.cell(row, column(page, title)).value = value
    return str(row)


def imported(book: Workbook, text: str = PROFILE):
    return import_decisions(saved(book), text, on=ON)


def profile_of(text: str) -> Profile:
    profile, complaints = build(Profile, parse_yaml(text, "site.yaml"))
    assert profile is not None, complaints
    return profile


def exempted(text: str = PROFILE):
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="学校没有编制内教职工", 责任人="人事处")
    return imported(book, text)


def test_an_untouched_workbook_changes_nothing():
    result = imported(workbook())

    assert (PROFILE, (), ()) == (result.new_text, result.applied, result.not_understood)


def test_not_applicable_becomes_an_exemption():
    exemption = profile_of(exempted().new_text).exemptions[0]

    assert ("26a", "学校没有编制内教职工", "人事处", ON, None) == (
        exemption.element,
        exemption.because,
        exemption.by,
        exemption.on,
        exemption.until,
    )


def test_the_rest_of_the_file_keeps_every_letter():
    assert exempted().new_text.startswith(PROFILE)


def test_importing_twice_changes_nothing():
    text = exempted().new_text

    assert text == exempted(text).new_text


def test_another_channel_becomes_an_attestation():
    book = workbook()
    cells = {"其他渠道": "校内公告栏", "其他渠道日期": date(2024, 10, 8), "其他渠道有效期至": "2025年10月7日"}
    fill(book, "26a", 整改状态="其他渠道公开", 其他渠道经办人="人事处", **cells)
    found = profile_of(imported(book).new_text).attestations[0]

    assert ("26a", "校内公告栏", "人事处", date(2024, 10, 8), date(2025, 10, 7)) == (
        found.element,
        found.channel,
        found.by,
        found.on,
        found.until,
    )


def test_a_repair_note_becomes_a_repair():
    book = workbook()
    fill(
        book, "26a", 整改状态="整改中", 责任人="人事处", 整改说明="办法正在修订", 整改时限=date(2024, 12, 31)
    )
    repair = profile_of(imported(book).new_text).repairs[0]

    assert ("26a", "doing", "办法正在修订", "人事处", date(2024, 12, 31)) == (
        repair.element,
        repair.state,
        repair.note,
        repair.by,
        repair.due,
    )


def rejected(text: str = PROFILE, **cells):
    book = workbook()
    told = {
        "核对结论": "否决",
        "核对人": "党政办",
        "核对日期": date(2024, 11, 12),
        "核对理由": "是二级学院的报告",
    }
    fill(book, PAGE, sheet="佐证", lookup="网址全文", **(told | cells))
    return imported(book, text)


def test_a_rejected_page_becomes_a_decision():
    found = profile_of(rejected().new_text).decisions[-1]

    assert (PAGE, False, "党政办", date(2024, 11, 12), "是二级学院的报告") == (
        found.url,
        found.accept,
        found.by,
        found.on,
        found.because,
    )


def test_a_decision_stands_at_the_end_of_its_list():
    lines = rejected().new_text.splitlines()

    assert PAGE in lines[lines.index("# 限度") - 2]


def test_a_comment_in_the_list_stays():
    assert "  # 去年核对的\n" in rejected().new_text


def test_a_day_that_nobody_filled_in_is_said_aloud():
    assert ("有 1 行没有日期，按导入日 2024-11-20 登记",) == rejected(核对日期=None).notes


def test_a_later_verdict_changes_its_line():
    text = rejected().new_text
    changed = rejected(text, 核对结论="接受", 核对日期=date(2024, 11, 18)).new_text

    assert [True] == [found.accept for found in profile_of(changed).decisions if found.url == PAGE]


def test_an_older_verdict_changes_nothing():
    text = rejected().new_text
    result = rejected(text, 核对结论="接受", 核对日期=date(2024, 1, 5))

    assert (text, ["档案里有更新的一条（2024-11-12）"]) == (
        result.new_text,
        [complaint.what for complaint in result.not_understood],
    )


def test_an_entry_over_several_lines_is_left_to_a_person():
    text = (
        PROFILE + "exemptions:\n  - element: 26a\n    because: 旧理由\n    by: 人事处\n    on: 2023-01-01\n"
    )
    result = exempted(text)

    assert (text, ["档案里已有不同的一条（site.yaml:12）"]) == (
        result.new_text,
        [complaint.what for complaint in result.not_understood],
    )


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("exemptions: []   # 暂无\n", "# 暂无"),
        ("exemptions:\n- {element: 46a, because: 无, by: 甲, on: 2023-01-01}\n", "- {element: 46a,"),
        ("exemptions: [{element: 46a, because: '无]', by: 甲, on: 2023-01-01}]\n", "'无]'"),
        ("exemptions: [\n  {element: 46a, because: 无, by: 甲, on: 2023-01-01},\n]\n", "because: 无,"),
    ],
)
def test_every_way_to_write_a_list_takes_an_entry(written, kept):
    text = exempted(PROFILE + written).new_text

    assert ("26a", True) == (profile_of(text).exemptions[-1].element, kept in text)


def test_windows_line_ends_stay():
    text = exempted(PROFILE.replace("\n", "\r\n")).new_text

    assert text.count("\n") == text.count("\r\n")


def test_a_file_without_a_last_line_end_is_no_trap():
    assert "26a" == profile_of(exempted(PROFILE.rstrip()).new_text).exemptions[0].element


def test_words_that_mean_something_in_yaml_stay_words():
    book = workbook()
    reason = '他说: "没有" # {不} \\ 是'
    fill(book, "26a", 整改状态="不适用", 不适用原因=reason, 责任人="人事处")

    assert reason == profile_of(imported(book).new_text).exemptions[0].because


def test_rows_may_be_sorted_and_columns_moved():
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="无此类人员", 责任人="人事处")
    old = book["差距清单"]
    rows = [[cell.value for cell in row] for row in old.iter_rows()]
    new = book.create_sheet("人事处的表")
    for row in (rows[1], *reversed(rows[2:])):
        new.append(["学校自己加的", *reversed(row)])
    book.remove(old)

    assert "无此类人员" == profile_of(imported(book).new_text).exemptions[0].because


def test_a_copy_without_the_hidden_sheet_is_understood():
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="无此类人员", 责任人="人事处")
    book.remove(book["系统"])

    assert 1 == len(profile_of(imported(book).new_text).exemptions)


def test_an_english_workbook_is_understood():
    book = workbook("en")
    cells = {
        "Repair status": "not applicable",
        "Not applicable because": "no such staff",
        "Person": "HR",
    }
    fill(book, "26a", sheet="Gaps", lookup="Element id", **cells)

    assert "no such staff" == profile_of(imported(book).new_text).exemptions[0].because


@pytest.mark.parametrize(
    ("cells", "title", "what"),
    [
        ({"整改状态": "随便"}, "整改状态", "不认识“随便”"),
        ({"整改说明": "已发布"}, "整改状态", "填了内容，没有选整改状态"),
        ({"整改状态": "不适用", "责任人": "甲"}, "不适用原因", "选了“不适用”，没有填不适用原因"),
        ({"整改状态": "不适用", "不适用原因": "无"}, "责任人", "选了“不适用”，没有填责任人"),
        ({"整改状态": "整改中", "整改时限": "月底"}, "整改时限", "“月底”不是日期"),
        (
            {"整改状态": "整改中", "不适用原因": "无"},
            "不适用原因",
            "整改状态是“整改中”，这一格却有内容",
        ),
    ],
)
def test_a_cell_that_is_not_understood_is_named(cells, title, what):
    book = workbook()
    row = fill(book, "26a", **cells)
    letter = book["差距清单"].cell(2, column(book["差距清单"], title)).column_letter
    result = imported(book)

    assert [("差距清单", f"{letter}{row}", what)] == [
        (complaint.sheet, complaint.cell, complaint.what) for complaint in result.not_understood
    ]


def test_every_wrong_cell_of_a_row_is_named_at_once():
    """A second round of corrections is a second week."""
    book = workbook()
    fill(book, "26a", 整改状态="其他渠道公开", 其他渠道="校报", 其他渠道日期="去年夏天")

    assert {"“去年夏天”不是日期", "选了“其他渠道公开”，没有填其他渠道有效期至"} <= {
        complaint.what for complaint in imported(book).not_understood
    }


def test_what_is_not_understood_leaves_the_file_alone():
    book = workbook()
    fill(book, "26a", 整改状态="不适用")

    assert PROFILE == imported(book).new_text


def test_two_rows_that_disagree_are_left_to_a_person():
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="无此类人员", 责任人="人事处")
    copy = book.copy_worksheet(book["差距清单"])
    row = fill(book, "26a", sheet=copy.title, 不适用原因="另一个理由")
    result = imported(book)

    assert (f"几行说法不一（差距清单第{row}行、{copy.title}第{row}行）", PROFILE) == (
        result.not_understood[0].what,
        result.new_text,
    )


def test_an_id_that_the_rules_do_not_know_is_named():
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="无", 责任人="人事处")
    result = import_decisions(saved(book), PROFILE, on=ON, elements={"1a"})

    assert ["清单里没有要素“26a”"] == [complaint.what for complaint in result.not_understood]


def test_a_workbook_of_another_college_is_refused():
    other = PROFILE.replace("www.yunlu.example", "www.other.example")

    assert "系统" == exempted(other).not_understood[0].sheet


def test_a_sheet_without_element_ids_is_named():
    book = workbook()
    sheet = book["差距清单"]
    sheet.cell(2, column(sheet, "要素编号")).value = "编号"
    complaints = [c.what for c in imported(book).not_understood if c.sheet == "差距清单"]

    assert ["没有“要素编号”这一列"] == complaints


def test_a_workbook_with_nothing_to_import_says_so():
    book = Workbook()
    book.active.append(["别的表"])

    assert ["没有找到可以导入的工作表"] == [c.what for c in imported(book).not_understood]


def test_a_personal_number_is_masked():
    book = workbook()
    fill(book, "26a", 整改状态="不适用", 不适用原因="联系人身份证号 11010519491231002X", 责任人="人事处")

    assert "11010519491231002X" not in imported(book).new_text


def test_a_remark_stays_in_the_workbook_and_is_said():
    book = workbook()
    fill(book, "26a", 备注="下周再说")

    assert ("差距清单有 1 行写了备注；备注只留在表里，不进档案",) == imported(book).notes


def test_what_is_no_workbook_is_refused():
    with pytest.raises(ReportError, match="不是能读的表格文件"):
        import_decisions(b"%PDF-1.7", PROFILE, on=ON)


def test_a_wrong_profile_is_refused():
    with pytest.raises(ProfileError):
        import_decisions(saved(workbook()), "name: 无首页\n", on=ON)


@pytest.mark.parametrize("key", _TITLES)
def test_titles_are_those_of_the_workbook(key):
    assert PHRASES[key] == _TITLES[key]


@pytest.mark.parametrize("key", _CHOICES)
def test_choices_are_those_of_the_workbook(key):
    assert PHRASES[f"choice.{key}"] == _CHOICES[key]
