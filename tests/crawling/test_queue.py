"""The queue of addresses: what its order costs."""

from __future__ import annotations

from checklist_audit.crawling.priority import Priority, Score
from checklist_audit.crawling.queue import FairQueue, Item


class Counting(FairQueue):
    """Counts how often a group is entered into the order of its host."""

    offers = 0

    def _offer(self, key: tuple[str, str]) -> None:
        self.offers += 1
        super()._offer(key)


def offers_a_page(pages: int) -> float:
    queue = Counting(Priority(()))
    for number in range(pages):
        url, group = f"http://www.college.example/{number}.htm", str(number % 7)
        queue.push(Item(url, "http://www.college.example", group, Score(number, ()), number, depth=1))
    while (item := queue.pop(lambda _: True)) is not None:
        queue.finished(item)
    return queue.offers / pages


def test_a_page_of_a_large_site_costs_the_order_no_more_than_one_of_a_small_site() -> None:
    assert offers_a_page(1600) < 2 * offers_a_page(100)
