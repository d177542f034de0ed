"""Strings of strangers made harmless."""

from __future__ import annotations

import pytest

from checklist_audit.text.plain import markdown, neutral, plain, sound, web_link


def test_an_escape_sequence_is_written_out():
    assert plain("a\x1b[31mb") == r"a\u001b[31mb"


def test_a_mark_that_turns_the_reading_direction_is_written_out():
    assert plain("a\u202eb") == r"a\u202eb"


def test_an_invisible_character_is_left_out():
    assert plain("信\u200b息\ufeff") == "信息"


def test_line_breaks_become_spaces():
    assert plain("第一行\r\n伪造的第二行\u2028third") == "第一行 伪造的第二行 third"


def test_half_a_surrogate_pair_is_written_out():
    assert plain("a\ud800") == r"a\ud800"


def test_a_long_text_is_cut_and_says_how_much():
    assert plain("长" * 1005, longest=5) == "长长长长长…(+1,000)"


def test_a_text_of_just_the_longest_length_is_whole():
    assert plain("长" * 5, longest=5) == "长" * 5


def test_half_a_surrogate_pair_becomes_strict_utf8():
    assert sound("a\udc00b").encode() == "a\ufffdb".encode()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(start):
    assert neutral(f"{start}1") == f"'{start}1"


def test_other_cells_stay_as_they_are():
    assert neutral("2024-10-31") == "2024-10-31"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//a.example/",
        "https:",
        "http://[bad",
        "https://a.example/\nx",
        "java\u202escript:x",
        "",
        None,
    ],
)
def test_only_addresses_of_the_web_become_links(url):
    assert web_link(url) is None


def test_what_could_end_an_attribute_is_encoded():
    assert web_link('https://a.example/"><b>') == "https://a.example/%22%3E%3Cb%3E"


def test_an_address_that_is_encoded_already_stays():
    assert web_link("https://a.example/%E5%AD%A6?a=1&b=2#c") == "https://a.example/%E5%AD%A6?a=1&b=2#c"


def test_a_chinese_path_is_encoded():
    assert web_link("http://a.example/学") == "http://a.example/%E5%AD%A6"


def test_markdown_shows_markup_letter_by_letter():
    assert markdown("[a](javascript:x) <b> a|b `c`") == r"\[a\](javascript:x) \<b\> a\|b \`c\`"


def test_markdown_of_a_heading_mark_starts_no_heading():
    assert markdown("# 一级") == r"\# 一级"


def test_markdown_leaves_a_period_alone():
    assert markdown("2023-2024学年（第1号）") == "2023-2024学年（第1号）"
