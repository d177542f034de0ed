"""Who issues a document, and by which of its names it is known."""

from __future__ import annotations

import pytest

from checklist_audit.matching.context import Context, Publishers, view
from checklist_audit.model.pages import DocumentKind
from tests.matching.small import NAMES, attachment, document, lead
from tests.packs import moe

PUBLISHERS = Publishers.of(moe().head)


def publisher(page) -> str:
    """`college`, `subunit` or `foreign`."""
    return view(page, Context(NAMES), PUBLISHERS).publisher


def titles(page, *leads) -> list[str]:
    """The names by which a document is known, most telling first."""
    return [words for words, _ in view(page, Context(NAMES, leads), PUBLISHERS).titles]


OWN = {
    "a rule": document("学生管理规定"),
    "a rule of the college's name": document("示例大学普通高等学校学生管理规定"),
    "a plan of the whole college": document("2024年工作计划"),
    "an order that cites a ministry": document(
        "学籍管理规定", "根据教育部令第41号，结合学校实际，制定本规定。"
    ),
    "a rule that bears a national law's very title": document(
        "国家助学贷款管理办法", "第一条 为做好贷款工作，结合学校实际，制定本办法。"
    ),
    "feedback that a ministry gave": document("省委教育工委巡视组反馈意见"),
    "the graduate school's for all": document("研究生院招生简章"),
}
FOREIGN = {
    "by its title": document("教育部关于做好招生工作的通知"),
    "by the ministry's order in brackets": document("教职工代表大会规定（教育部令第32号）"),
    "by its whole title": document("学校教职工代表大会规定"),
    "with its region": document("示例省教育厅关于学籍管理的意见"),
    "by the name of a national law": document("普通高等学校学生管理规定"),
    "by its source": document("学籍管理规定", source="教育部"),
    "by its section": document("学籍管理规定", breadcrumb=("上级文件",)),
    "because it is passed on": document("转发省厅学籍管理规定"),
    "by its letterhead": document("学籍管理规定", "中华人民共和国教育部令\n第41号\n正文若干"),
}
SUBUNIT = {
    "by its title": document("数学学院学生管理规定"),
    "by its site": document("学生管理规定", site_name="示例大学数学学院"),
    "an office's own plan": document("图书馆2024年工作计划"),
}


@pytest.mark.parametrize("page", OWN.values(), ids=OWN)
def test_the_college_issues_its_own_documents(page):
    assert "college" == publisher(page)


@pytest.mark.parametrize("page", FOREIGN.values(), ids=FOREIGN)
def test_another_bodys_document_is_known(page):
    assert "foreign" == publisher(page)


@pytest.mark.parametrize("page", SUBUNIT.values(), ids=SUBUNIT)
def test_a_sub_units_document_is_known(page):
    assert "subunit" == publisher(page)


def test_without_the_colleges_name_no_unit_is_told_apart():
    """A title alone: 数学学院 may be the whole college."""
    assert "college" == view(document("数学学院学生管理规定"), Context(), PUBLISHERS).publisher


def test_the_colleges_name_is_taken_out_of_a_title():
    assert ["学生管理规定"] == titles(document("示例大学学生管理规定"))


def test_an_alias_is_taken_out_of_a_title():
    assert ["学生管理规定"] == titles(document("示大学生管理规定"))


def test_a_file_is_also_known_by_its_link_and_its_page():
    said = lead("link", "附件2：收支总表.pdf"), lead("holder", "2024年部门预算公开")

    assert ["收支总表", "2024年部门预算公开"] == titles(attachment("1024", "正文"), *said)


@pytest.mark.parametrize("words", ["附件", "附件1", "点击下载", "下载", "pdf"])
def test_a_link_that_names_nothing_gives_no_title(words):
    assert words not in titles(attachment("", "正文"), lead("link", words))


def test_a_page_is_not_known_by_the_links_to_it():
    assert ["学生管理规定"] == titles(document("学生管理规定"), lead("link", "学籍管理办法"))


def test_a_page_without_a_heading_is_known_by_its_html_title():
    assert ["学籍管理办法"] == titles(document("", html_title="学籍管理办法"))


@pytest.mark.parametrize(
    ("page", "is_open"),
    [
        (document("章程", "第一条"), False),
        (document("章程", ""), True),
        (document("章程", "见图", text_elsewhere="picture"), True),
    ],
)
def test_a_text_that_stands_elsewhere_is_open(page, is_open):
    assert is_open == view(page, Context(NAMES), PUBLISHERS).is_text_open


def test_a_file_that_was_read_closes_the_text_of_its_page():
    page = document("章程", "见附件", text_elsewhere="attachment")

    assert not view(page, Context(NAMES, companions=(attachment("章程", "第一条"),)), PUBLISHERS).is_text_open


def test_sections_come_from_the_breadcrumb_and_from_the_lists():
    page = document("某文件", breadcrumb=("信息公开", "规章制度"), kind=DocumentKind.ARTICLE)

    assert ("信息公开", "规章制度", "学生事务") == view(
        page, Context(NAMES, (lead("section", "学生事务"),)), PUBLISHERS
    ).sections


@pytest.mark.parametrize("year", ["2023年度", "2022-2023学年", "二〇二三年度", "2024届"])
def test_a_page_that_names_only_a_period_is_known_by_its_section(year):
    page = document(year, breadcrumb=("信息公开", "部门预算"))

    assert f"{year}部门预算" == titles(page)[0]


def test_a_page_that_names_more_than_a_period_keeps_its_own_name():
    assert ["2023年度总结"] == titles(document("2023年度总结", breadcrumb=("信息公开", "部门预算")))


def test_a_page_under_a_school_of_the_college_is_the_schools():
    assert "subunit" == publisher(document("学院简介", breadcrumb=("经济管理学院", "学院概况")))


@pytest.mark.parametrize("crumb", ["示例大学", "示例学院", "研究生院", "国际教育学院", "机构设置"])
def test_the_colleges_own_sections_are_no_sub_units(crumb):
    """A former name of the college ends like a school of it."""
    assert "college" == publisher(document("学院简介", breadcrumb=(crumb, "概况")))


def test_a_title_with_the_colleges_name_is_the_colleges_wherever_it_stands():
    assert "college" == publisher(document("示例大学学籍管理办法", breadcrumb=("化学学院", "规章制度")))
