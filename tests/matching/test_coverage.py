"""What a crawl is told of a page while it goes on."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.loading import load_ruleset
from checklist_audit.matching import Matcher, coverage_by, promises_by
from checklist_audit.model.pages import Document, Promise

RULES = load_ruleset("moe-2014")


def covered(title: str, *, published: date | None = None) -> dict[str, int]:
    document = Document("http://www.college.example/1.htm", title=title, published=published)
    return dict(coverage_by(Matcher(RULES))(document))


def test_a_page_covers_the_element_that_its_title_names_for_its_year():
    assert {2022} == set(covered("示例大学章程", published=date(2022, 3, 1)).values())


def test_a_page_without_a_day_speaks_for_no_year():
    assert {0} == set(covered("示例大学章程").values())


def test_news_cover_nothing():
    assert {} == covered("学校举行新年团拜会")


def test_a_page_that_says_the_college_has_no_such_thing_covers_the_element():
    page = Document("http://www.college.example/1.htm", title="校办企业情况", text="我校无校办企业。")

    assert {"17a", "17b"} <= {key for key, _ in coverage_by(Matcher(RULES))(page)}


def test_a_page_of_a_later_day_than_the_audit_covers_nothing():
    page = Document("http://www.college.example/1.htm", title="示例大学章程", published=date(2025, 3, 1))

    assert [] == coverage_by(Matcher(RULES), as_of=date(2024, 11, 5))(page)


def promised(words: str, section: str = "") -> Promise:
    return promises_by(Matcher(RULES), ("示例大学",))(words, section)


def test_words_promise_what_a_page_of_that_title_would_be_evidence_for():
    assert ("39a",) == promised("示例大学学生校内申诉办法").fits


@pytest.mark.parametrize(
    "words",
    [
        "学校召开部门预算工作会议",
        "关于报送本科教学质量报告的通知",
        "数学学院2024年工作计划",
        "转发：教育部学籍管理规定",
    ],
)
def test_news_calls_and_documents_of_others_promise_nothing(words):
    assert Promise(is_none=True) == promised(words)


def test_words_that_say_nothing_are_no_promise_and_no_refusal():
    assert Promise() == promised("详细内容")


def test_the_section_helps_words_that_are_too_weak_alone():
    assert ((), ("50a",)) == (promised("总体预案").fits, promised("总体预案", "应急预案").fits)
