"""How the English of a sentence is found whose places are filled already."""

from __future__ import annotations

import pytest

from checklist_audit.english import english


def test_a_sentence_is_found_by_its_own_words():
    assert "the file is empty" == english("文件是空的")


def test_values_stand_where_english_wants_them():
    told = english("适用 44 项，已公开 31 项")

    assert "31 of 44 applicable items disclosed" == told


@pytest.mark.parametrize(
    ("count", "told"), [(1, "; 1 page leads here"), (2, "; 2 pages lead here"), (21, "; 21 pages lead here")]
)
def test_one_thing_is_singular(count, told):
    assert told == english(f"，共 {count} 个页面链到这里")


@pytest.mark.parametrize(("day", "told"), [("2024年10月31日", "31 October 2024"), ("9月1日", "1 September")])
def test_days_are_written_as_english_writes_them(day, told):
    assert told == english(day)


def test_a_sentence_within_a_sentence_is_english_as_well():
    told = english("页面指向了它，但读不到：需要登录才能看")

    assert "a page points to it, but it could not be read: it asks for a login" == told


def test_a_name_with_a_mark_in_it_is_one_name_among_several():
    told = english("未发现：校办企业资产、负债、国有资产保值增值")

    assert (
        "not found: Assets and debts of college-run enterprises, Preservation and growth of state assets"
    ) == told


def test_several_sentences_keep_their_order():
    assert "not found: 甲; out of date: 乙" == english("未发现：甲；未及时更新：乙")


def test_a_sentence_that_holds_several_is_told_from_several_sentences():
    told = english("疑似被篡改的网页：标题里有博彩推广用语“官网登录”；正文是繁体字，本站其他网页都用简体字")

    assert (
        "looks like a hijacked page: the title holds words of gambling advertising: “官网登录”; "
        "the text is in traditional characters, the rest of the site in simplified ones"
    ) == told


def test_words_of_a_page_are_quoted_and_not_translated():
    """A link that says 首页 says 首页 in every language."""
    told = english("链接“首页”打不开（网页不存在，状态码 404）")

    assert "the link “首页” does not open (no such page, status 404)" == told


@pytest.mark.parametrize("text", ["示例大学章程", "某人说：今天下雨，明天天晴", "", "nothing to do"])
def test_what_nobody_has_translated_stays_as_it_is(text):
    assert text == english(text)


def test_a_sentence_that_is_known_in_part_is_not_mixed():
    """Half a sentence in each language helps nobody."""
    assert "整改中，明天就好" == english("整改中，明天就好")


def test_lines_are_looked_up_one_by_one():
    assert "Kind: article\n谁也没说过\nFindings:" == english("种类：文章\n谁也没说过\n发现的问题：")
