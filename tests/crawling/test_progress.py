"""What a caller is told of a crawl under way."""

from __future__ import annotations

import pytest

from checklist_audit.crawling.frontier import Frontier
from checklist_audit.crawling.leads import Lead
from checklist_audit.crawling.priority import Priority, Standing
from checklist_audit.crawling.progress import Progress, Teller
from checklist_audit.crawling.scope import Scope
from checklist_audit.crawling.stopping import NothingLeft
from checklist_audit.model.pages import Hint
from checklist_audit.model.site import Profile

HOME = "http://www.college.example/"


class Crawl:
    """A frontier and what its teller says, page by page."""

    def __init__(self, *, rule: NothingLeft | None = None, most: int = 10_000) -> None:
        priority = Priority((Hint("19a", words=("部门预算",)),))
        self.frontier = Frontier(Scope(Profile(name="示例大学", home=HOME)), priority, max_depth=12)
        self.frontier.seed([HOME])
        item = self.frontier.take(0.0, lambda _: True)
        assert item is not None
        self.item, self.told, self.found = item, [], 0
        self.teller = Teller(self.told.append, self.frontier, rule, most=most)

    def find(self, count: int, words: str = "新闻") -> None:
        """So many addresses more wait."""
        leads = [Lead(f"{HOME}{self.found + number}.htm", words) for number in range(count)]
        self.found += count
        self.frontier.discover(self.item, leads, Standing())

    def say(self, visited: int, now: float) -> Progress:
        """One page more; what was told of it."""
        self.teller.say(self.item, read=visited, visited=visited, now=now)
        return self.told[-1]


def test_the_pace_is_that_of_the_last_minute() -> None:
    crawl = Crawl()
    for visited, now in [(1, 0.0), (2, 100.0), (3, 101.0), (22, 110.0)]:
        told = crawl.say(visited, now)

    assert 2.0 == told.per_second


def test_what_waits_and_brings_nothing_new_takes_its_number_by_the_pace() -> None:
    crawl = Crawl()
    crawl.find(100)
    crawl.say(0, 0.0)
    for _ in range(20):
        crawl.frontier.take(0.0, lambda _: True)

    assert 40.0 == crawl.say(20, 10.0).left_s


def test_nobody_knows_the_end_while_every_page_brings_another() -> None:
    crawl = Crawl()
    crawl.find(100)
    crawl.say(0, 0.0)

    assert crawl.say(20, 10.0).left_s is None


def test_by_the_stop_rule_the_quiet_stretch_is_what_is_left() -> None:
    crawl = Crawl(rule=NothingLeft())
    crawl.find(500)
    crawl.say(0, 0.0)

    assert 50.0 == crawl.say(20, 10.0).left_s


def test_by_the_stop_rule_all_that_names_something_missing_is_left() -> None:
    crawl = Crawl(rule=NothingLeft())
    crawl.find(300, words="部门预算")
    crawl.say(0, 0.0)

    assert 150.0 == crawl.say(20, 10.0).left_s


def test_a_limit_bounds_what_is_left() -> None:
    crawl = Crawl(rule=NothingLeft(), most=30)
    crawl.find(500)
    crawl.say(0, 0.0)

    assert 5.0 == crawl.say(20, 10.0).left_s


@pytest.mark.parametrize("rule", [None, NothingLeft()])
def test_nothing_is_left_when_nothing_waits(rule: NothingLeft | None) -> None:
    crawl = Crawl(rule=rule)
    crawl.find(10)
    crawl.say(0, 0.0)
    for _ in range(10):
        crawl.frontier.take(0.0, lambda _: True)

    assert 0.0 == crawl.say(10, 10.0).left_s
