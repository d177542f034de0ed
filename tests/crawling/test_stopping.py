"""When a crawl may end before everything is read."""

from __future__ import annotations

import math

import pytest

from checklist_audit.crawling.stopping import NothingLeft

ENOUGH = "nothing_left_can_matter"


def after(pages: int, *, best_left: float = 0.0, news_on: int = 0) -> str:
    """What the rule says on the last of so many pages; page `news_on` brings news."""
    rule, said = NothingLeft(), ""
    for number in range(1, pages + 1):
        said = rule.why_stop(brought_news=number == news_on, best_left=best_left)
    return said


def test_a_short_stretch_without_news_is_not_enough() -> None:
    assert "" == after(99)


def test_a_hundred_pages_without_news_are_enough() -> None:
    assert ENOUGH == after(100)


def test_news_begin_the_count_anew() -> None:
    assert "" == after(180, news_on=90)


def test_a_long_crawl_needs_a_stretch_of_two_fifths_of_its_pages() -> None:
    assert ("", ENOUGH) == (after(999, news_on=600), after(1000, news_on=600))


def test_a_waiting_address_that_names_what_is_missing_keeps_the_crawl_going() -> None:
    assert "" == after(2000, best_left=40.0)


def test_an_address_that_waits_for_another_try_keeps_the_crawl_going() -> None:
    assert "" == after(2000, best_left=math.inf)


@pytest.mark.parametrize(("pages", "to_go"), [(40, 60), (300, 0)])
def test_the_rule_says_how_many_quiet_pages_are_still_asked_for(pages: int, to_go: int) -> None:
    rule = NothingLeft()
    for _ in range(pages):
        rule.why_stop(brought_news=False, best_left=40.0)

    assert to_go == rule.pages_to_go()


def test_a_small_site_is_read_whole():
    """Five hundred pages are read before quiet counts; here a handful stands for them."""
    rule = NothingLeft(at_least=300)
    said = [rule.why_stop(brought_news=False, best_left=0) for _ in range(300)]

    assert ("", "nothing_left_can_matter") == (said[-2], said[-1])
