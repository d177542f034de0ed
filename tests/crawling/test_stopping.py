"""When a crawl may end before everything is read."""

from __future__ import annotations

import math

from checklist_audit.crawling.stopping import NothingLeft

ENOUGH = "nothing_left_can_matter"


def after(pages: int, *, best_left: float = 0.0, news_on: int = 0) -> str:
    """What the rule says on the last of so many pages; page `news_on` brings news."""
    rule, said = NothingLeft(), ""
    for number in range(1, pages + 1):
        said = rule.why_stop(brought_news=number == news_on, best_left=best_left)
    return said


def test_a_small_site_is_read_to_its_end() -> None:
    assert "" == after(499)


def test_five_hundred_pages_without_news_are_enough() -> None:
    assert ENOUGH == after(500)


def test_news_begin_the_count_anew() -> None:
    assert "" == after(900, news_on=450)


def test_a_long_crawl_needs_a_stretch_of_half_its_pages() -> None:
    assert ("", ENOUGH) == (after(1999, news_on=1000), after(2000, news_on=1000))


def test_a_waiting_address_that_names_what_is_missing_keeps_the_crawl_going() -> None:
    assert "" == after(2000, best_left=40.0)


def test_an_address_that_waits_for_another_try_keeps_the_crawl_going() -> None:
    assert "" == after(2000, best_left=math.inf)
