"""What a row of a catalogue names in a college's own words, and what it leaves open."""

from __future__ import annotations

import pytest

from checklist_audit.matching.wordings import Wordings, core
from tests.packs import moe

WORDINGS = Wordings(moe())

NAMED = {
    "the element's name": ("招生章程", "", {"7a"}),
    "the item's words with a number in front": ("（一）学术规范制度", "", {"41a"}),
    "the name with a year": ("2023年度部门决算公开", "", {"20a", "20b", "20c", "20d"}),
    "less than the name": ("收费", "", {"21a", "21b", "21c", "21d"}),
    "another word for rules": ("学生违纪处分规定", "", {"38b"}),
    "a letter more in a long name": ("教师及专业技术人员数量", "", {"1f"}),
    "the beginning of names": ("学术委员会", "", {"4a", "4b"}),
    "two names": ("校领导兼职、出访", "", {"22a", "23a"}),
    "a name with its item's other words": ("所属企业资产负债和保值增值", "", {"17a", "17b"}),
    "a name with the audience": ("研究生学籍管理细则", "", {"36a"}),
    "part of an element's name": ("学校简介", "", {"1a"}),
    "with its heading": ("工作报告", "学术委员会", {"4b"}),
    "under its category": ("人才招聘", "人事师资信息", {"25b"}),
    "one report among two": ("毕业生就业质量报告", "", {"33a"}),
    "of graduates by its heading": ("招生简章", "研究生招生", {"11a"}),
    "of staff by its heading": ("申诉办法", "教职工", {"26a"}),
}


@pytest.mark.parametrize(("words", "under", "elements"), NAMED.values(), ids=NAMED)
def test_a_row_names_the_elements_that_its_words_mean(words, under, elements):
    assert elements == set(WORDINGS.named(words, under))


OPEN = {
    "a field of many items": ("就业", ""),
    "admission of whom is not said": ("招生简章", ""),
    "admission of graduates, for what undergraduates are asked": ("招生计划", "研究生招生"),
    "a kind of writing": ("工作报告", ""),
    "a fragment of an item's words": ("审核办法", ""),
    "an office": ("招标采购中心", ""),
    "another thing with a name inside": ("图书馆招聘勤工助学学生", ""),
    "a list of names": ("学位授予名单", ""),
    "another category": ("部门预算", "教学质量信息"),
    "a category": ("财务、资产及收费信息", ""),
    "nothing of the checklist": ("校园网服务", ""),
    "the subject of an office": ("对外交流与合作", ""),
}


@pytest.mark.parametrize(("words", "under"), OPEN.values(), ids=OPEN)
def test_a_row_that_may_mean_something_else_names_nothing(words, under):
    assert () == WORDINGS.named(words, under)


def test_elements_come_in_the_order_of_the_checklist():
    assert ("22a", "23a") == WORDINGS.named("出访、校领导兼职")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("学校招聘信息公示", "招聘"),
        ("2022-2023学年信息公开年报", "信息公开报告"),
        ("学籍管理规定", "学籍办法"),
        ("情况", "情况"),
    ],
)
def test_the_core_of_a_name_is_what_tells_it_from_others(words, expected):
    assert expected == core(words)
