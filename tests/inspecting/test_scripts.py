"""How a text is written."""

from __future__ import annotations

from checklist_audit.inspecting.scripts import readings_in, stuffing_in, traditional_share


def test_simplified_text_has_no_traditional_share():
    """Characters that both scripts use count for neither."""
    assert 0.0 == traditional_share("学校后勤干部于里面发布公告，" * 5)


def test_traditional_text_has_a_large_share():
    """Roughly every third character differs between the scripts."""
    assert traditional_share("學校財務報告與辦學經費決算說明，" * 5) > 0.3


def test_a_short_text_says_nothing_of_its_script():
    """A title in a calligrapher's spelling is no turn of the whole text."""
    assert 0.0 == traditional_share("國學經典")


def test_readings_are_counted_at_every_place():
    """The same character twice counts twice."""
    assert ("會(huì)", "會(huì)") == readings_in("校長會(huì)議和會(huì)員")


def test_emoji_between_words_are_stuffing():
    """A sign in the middle of a word belongs to no author."""
    assert ("😀", "😀") == stuffing_in("学😀校章😀程")


def test_arrows_and_tick_boxes_are_no_stuffing():
    """Flow charts and forms are full of them."""
    assert () == stuffing_in("申请→审核→公示，是☑否☐")


def test_stray_letters_between_words_are_stuffing():
    """Repeated letters and runs without a vowel."""
    assert ("aaaa", "xqzvkw") == tuple(sorted(stuffing_in("学校aaaa章程xqzvkw公布")))
