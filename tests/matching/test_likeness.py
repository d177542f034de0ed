"""How alike a title and a phrase are, and what likeness never bridges."""

from __future__ import annotations

import pytest

from checklist_audit.matching.likeness import PhraseIndex, likeness

DISTINCT = [["预算", "决算"], ["硕士", "博士"]]


def alike(phrase: str, title: str) -> int:
    """Likeness as the index finds it; 0 when it does not even look."""
    return PhraseIndex([phrase], DISTINCT).alike(title).get(0, 0)


def test_a_phrase_inside_a_title_is_the_phrase():
    assert 100 == likeness("2024年学生申诉处理办法的说明", "学生申诉处理办法")


def test_a_word_in_between_costs_a_little():
    assert 80 <= alike("学生申诉处理办法", "学生校内申诉处理办法") < 100


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        ("财政拨款支出预算表", "财政拨款支出决算表"),
        ("硕士研究生招生简章", "博士研究生招生简章"),
        ("部门预算公开", "部门决算公开"),
    ],
)
def test_likeness_never_bridges_distinct_words(phrase, title):
    """One letter apart, worlds apart: without the list these score 86 to 94."""
    assert 0 == alike(phrase, title)


def test_a_title_with_both_distinct_words_is_both():
    assert 100 == alike("部门预算", "2024年部门预算决算")


def test_a_phrase_without_a_distinct_word_may_meet_one():
    assert 100 == alike("财政拨款支出", "财政拨款支出决算表")


@pytest.mark.parametrize(("phrase", "title"), [("学风建设", "作风建设"), ("学籍", "学历"), ("章程", "规章")])
def test_a_short_phrase_must_stand_as_it_is(phrase, title):
    """One letter in four is another word."""
    assert 0 == likeness(title, phrase)


def test_a_title_shorter_than_the_phrase_is_compared_whole():
    """partial_ratio would give 100 to any piece of it."""
    assert likeness("申诉", "学生申诉处理办法") < 60


def test_a_title_that_shares_few_letters_is_not_scored_at_all():
    assert {} == PhraseIndex(["学生申诉处理办法"], DISTINCT).alike("学校章程核准书")


def test_an_empty_title_is_like_nothing():
    assert {} == PhraseIndex(["学生申诉处理办法", "章"], DISTINCT).alike("")
