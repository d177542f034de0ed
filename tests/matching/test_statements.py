"""Pages that say that the college has no such thing: for ever, or in one period."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import DocumentKind
from tests.matching.small import document, found, lead, match, rules_of, section

NEVER = {"applies": {"or_says": ["无校办企业", "没有校办企业"], "when": ["has_enterprises"]}}
PERIOD = {"applies": {"none_for_period": ["无因公出国", "未接受捐赠"]}}
ENTERPRISES = rules_of({"any": [{"signal": "title", "has": ["校办企业"]}]}, **NEVER)
TRIPS = rules_of({"any": [{"signal": "title", "has": ["因公出国"]}], "leads": ["因公出国情况"]}, **PERIOD)


def said(rules, page, *leads) -> list[str]:
    """What a page says that the college has not at all."""
    return [statement.words for statement in match(rules, page, *leads).statements]


def test_a_statement_is_quoted_with_its_sentence():
    page = document("校办企业情况", "各位师生：\n经核实，本校没有校办企业。特此说明。")

    assert ["经核实,本校没有校办企业"] == [words.replace("，", ",") for words in said(ENTERPRISES, page)]


def test_a_page_that_says_never_is_no_evidence():
    """Whatever its title."""
    assert [] == found(ENTERPRISES, document("校办企业情况", "本校没有校办企业。"))


def test_a_statement_for_a_period_is_the_disclosure():
    assert ["1a"] == found(
        TRIPS, document("2023年校级领导情况", "2023年度校领导无因公出国。"), lead("link", "因公出国情况")
    )


def test_a_statement_for_a_period_never_exempts():
    assert [] == said(TRIPS, document("因公出国情况", "2023年度校领导无因公出国。"))


@pytest.mark.parametrize("condition", ["如", "若学校", "凡", "对"])
def test_a_condition_is_no_statement(condition):
    """如没有校办企业的，应写明."""
    assert [] == said(ENTERPRISES, document("校办企业情况", f"{condition}没有校办企业的单位，应写明。"))


def test_a_statement_on_a_page_about_something_else_needs_to_speak_for_itself():
    """A short one (不涉及) means something only on a page about the element."""
    short = rules_of({"any": [{"signal": "title", "has": ["校办企业"]}]}, applies={"or_says": ["无企业"]})

    assert [] == said(short, document("后勤服务", "食堂由学校自营，无企业承包。"))


@pytest.mark.parametrize("text", ["无", "暂无。", "本年度无", "无此情况"])
def test_a_page_about_an_element_that_says_only_none_discloses_it_for_its_period(text):
    assert ["1a"] == found(TRIPS, document("2023年校领导出访", text), lead("link", "因公出国情况"))


@pytest.mark.parametrize("text", ["不涉及", "我校不涉及此项。", "无此项"])
def test_a_page_about_an_element_that_says_not_concerned_exempts(text):
    assert [text.rstrip("。")] == [
        words.rstrip("。") for words in said(ENTERPRISES, document("校办企业情况", text))
    ]


def test_a_bare_none_about_nothing_says_nothing():
    assert [] == found(TRIPS, document("通知", "无"))


@pytest.mark.parametrize("text", ["暂无内容", "暂无数据", "建设中", "敬请期待"])
def test_an_empty_section_is_no_statement(text):
    """The section has nothing; the college may have plenty."""
    assert [] == said(ENTERPRISES, document("校办企业情况", text, kind=DocumentKind.EMPTY))


def test_another_bodys_statement_is_not_the_colleges():
    assert [] == said(ENTERPRISES, document("校办企业情况", "该校没有校办企业。", source="省教育厅"))


def test_a_row_of_a_section_is_no_statement():
    assert [] == said(ENTERPRISES, section("校办企业", "本校没有校办企业"))


def test_a_statement_in_the_title_counts():
    assert 1 == len(said(ENTERPRISES, document("我校没有校办企业的说明", "特此说明。")))


@pytest.mark.parametrize(
    "text",
    [
        "我校为专科院校，不涉及校办产业经营。",
        "学校现已不存在此类企业。",
        "截至2023年底，学校未举办任何公司。",
        "暂无校属公司。",
    ],
)
def test_one_sentence_that_says_no_exempts_from_what_the_page_is_about(text):
    assert 1 == len(said(ENTERPRISES, document("校办企业情况", text)))


@pytest.mark.parametrize(
    "text",
    [
        "学校未设立新企业，现有企业3家。",
        "如无校属公司，应写明。",
        "资产情况见附表，表中企业均未在境外设立公司。",
    ],
)
def test_a_sentence_that_says_more_than_no_exempts_from_nothing(text):
    assert [] == said(ENTERPRISES, document("校办企业情况", text))


def test_one_sentence_that_says_no_is_the_disclosure_where_a_period_may_have_none():
    page = document("因公出国情况", "2023年，校领导均未在任何国家执行公务。")

    assert ["1a"] == found(TRIPS, page)
    assert [] == said(TRIPS, page)


def test_a_title_that_is_the_elements_name_says_what_none_is_said_of():
    named = rules_of({"any": [{"signal": "body", "has": ["资产", "负债"]}]}, name="校办企业资产", **NEVER)

    assert 1 == len(said(named, document("校办企业资产", "无校办企业")))
