"""Rules bound in one document are judged one by one."""

from __future__ import annotations

from checklist_audit.matching import Context, Matcher, match_once
from checklist_audit.matching.compendium import chapters_of
from checklist_audit.model.pages import DocumentKind
from tests.matching.small import APPEALS, NAMES, attachment, document, found, match, rules_of

HANDBOOK = (
    "示例大学学生手册\n第一部分 学籍\n学籍管理实施细则\n第一条 新生须注册。\n第二部分 申诉\n"
    "学生申诉处理办法（试行）\n第一章 总则\n第一条 对处分不服的可以申诉。本办法自2020年9月1日起施行。"
)
RULES = rules_of(APPEALS)


def test_a_handbook_has_its_rules_in_order():
    assert ["学籍管理实施细则", "学生申诉处理办法(试行)"] == [
        chapter.title for chapter in chapters_of(attachment("学生手册", HANDBOOK))
    ]


def test_a_rule_ends_where_the_next_begins():
    assert "申诉处理" not in chapters_of(attachment("学生手册", HANDBOOK))[0].text


def test_one_rule_is_no_collection():
    assert () == chapters_of(document("学生申诉处理办法", "学生申诉处理办法\n第一章 总则\n第一条 可以申诉。"))


def test_a_rule_that_names_others_is_no_collection():
    text = (
        "第一章 总则\n第一条 根据《学籍管理规定》制定。\n第二章 附则\n第九条 《学生申诉处理办法》同时废止。"
    )

    assert () == chapters_of(document("学生管理规定", text))


def test_a_section_is_no_collection():
    assert () == chapters_of(document("规章制度", HANDBOOK, kind=DocumentKind.SECTION))


def test_a_bound_rule_discloses_its_element():
    assert ["1a"] == found(RULES, attachment("学生手册", HANDBOOK))


def test_the_bound_rule_is_named():
    assert "学生申诉处理办法(试行)" == match(RULES, attachment("学生手册", HANDBOOK)).evidence[0].part


def test_dates_are_looked_for_in_the_bound_rule_only():
    text = match(RULES, attachment("学生手册", HANDBOOK)).evidence[0].document.text

    assert "2020年9月1日" in text
    assert "新生须注册" not in text


def test_another_bodys_collection_discloses_nothing():
    assert [] == found(RULES, document("教育部关于印发学生管理文件汇编的通知", HANDBOOK))


def test_a_bound_rule_is_remembered_as_such():
    notes: dict[bytes, str] = {}

    class Notes:
        recall = staticmethod(notes.get)
        keep = staticmethod(notes.__setitem__)

    matcher = Matcher(RULES.model_copy(update={"digest": "a"}))
    first, second = (
        match_once(matcher, attachment("学生手册", HANDBOOK), Context(NAMES), Notes()) for _ in range(2)
    )

    assert first == second
