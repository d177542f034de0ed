"""What an attachment says of itself in its lines."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.pages import Part
from checklist_audit.reading.wording import headings_of, marked_title, signature_of, title_of


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        ("云麓学院2024年部门预算", ["云麓学院2024年部门预算", "第一部分 概况"]),
        ("云麓学院2024年部门预算", ["附件1", "云麓学院2024年部门预算"]),
        ("云麓学院2024年部门预算", ["附件1：", "校政发〔2024〕3号", "云麓学院2024年部门预算"]),
        (
            "云麓学院信息公开年度报告（2023-2024学年）",
            ["云麓学院", "信息公开年度报告", "（2023-2024学年）", "目 录"],
        ),
        ("云麓学院本科教学质量报告", ["云麓学院", "本科教学质量报告", "2024年11月"]),
        (
            "云麓学院关于2024年硕士研究生招生复试录取工作办法",
            ["云麓学院关于2024年硕士研究生招生复试录取", "工作办法", "为做好工作，制定本办法。"],
        ),
        ("云麓学院学生申诉办法（试行）", ["云麓学院学生申诉办法（试行）", "第一条 为了规范"]),
        ("2024年专项招生合格考生名单", ["- 1 -", "2024年专项招生合格考生名单", "序号\t姓名"]),
        ("收费标准一览表", ["公开03表", "收费标准一览表", "单位：元"]),
        ("云麓学院章程", ["云麓学院文件", "校发〔2024〕8号", "云麓学院章程"]),
        ("", ["一、学校概况", "二、机构设置情况"]),
        ("", ["第一部分 学校概况"]),
        ("", ["为贯彻落实上级有关文件的精神，现将2024年有关工作的情况报告如下。", "工作报告"]),
        ("", ["This is a page", "without Chinese"]),
        ("", []),
    ],
)
def test_title_is_in_the_first_lines_or_nowhere(expected: str, lines: list[str]):
    """Covers, letterheads and broken lines are put together; chapters and sentences are no titles."""
    assert title_of(lines) == expected


@pytest.mark.parametrize(
    ("expected", "lines"),
    [
        ("云麓学院校园平面图", ["附件2", "云麓学院校园平面图"]),
        ("", ["第一部分 学校概况"]),
        ("", ["本表由财务处填写。"]),
        ("", []),
    ],
)
def test_marked_line_is_a_title_unless_it_is_a_chapter_or_a_sentence(expected: str, lines: list[str]):
    """A format that marks titles is believed further than plain lines are."""
    assert marked_title(lines) == expected


@pytest.mark.parametrize(
    ("expected", "last"),
    [
        (date(2024, 10, 30), "2024年10月30日"),
        (date(2024, 10, 30), "云麓学院 2024年10月30日"),
        (date(2024, 10, 30), "二〇二四年十月三十日"),
        (date(2024, 10, 30), "云麓学院办公室 2024年10月30日印发"),
        (date(2024, 10, 30), "日期：2024-10-30"),
        (None, "2024年10月"),
        (None, "本办法自2024年10月30日起施行。"),
        (None, "截至2024年10月30日"),
        (None, "报名时间：2024年10月30日"),
        (None, "2024年13月30日"),
    ],
)
def test_signature_is_a_day_alone_or_behind_its_signer(expected: date | None, last: str):
    """Any other day at the end speaks of something else."""
    assert signature_of(["正文到此为止。", last])[0] == expected


def test_day_in_the_middle_is_no_signature():
    """Only the last lines sign."""
    assert signature_of(["2024年10月30日", *["正文。"] * 6]) == (None, "")


def test_headings_are_first_lines_captions_and_numbered_lines_once():
    """Rows and sentences are none."""
    parts = (
        Part(
            "第1页",
            "云麓学院部门预算\n一、机构设置\n表1 收支总表\n项目\t金额\n合计\t100\n一是坚持，二是落实。",
        ),
        Part("第2页", "云麓学院部门预算\n公开02表 收入决算表\n收入决算明细表"),
    )

    assert headings_of(parts, ()) == (
        "云麓学院部门预算",
        "一、机构设置",
        "表1 收支总表",
        "公开02表 收入决算表",
        "收入决算明细表",
    )


def test_books_of_a_handbook_are_headings():
    """第一编 holds a whole regulation."""
    part = Part("第1页", "学生手册\n第一编 学生奖励办法\n第一条 为表彰先进，制定本办法。")

    assert ("学生手册", "第一编 学生奖励办法") == headings_of((part,), ())
