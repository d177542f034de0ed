"""The addresses that wait: best first, but fair to every host and every group."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, KeysView, Mapping
from dataclasses import dataclass

from checklist_audit.crawling.priority import Priority, Score

__all__ = ["FairQueue", "Item"]

_FAIRNESS = 8.0
"""What a group loses each time the pages taken from it in vain double."""

_UNDER_WAY = 40.0
"""What it loses for each of its pages that is being asked for: what that one brings decides what the next is worth."""

Key = tuple[str, str]
"""Origin and group."""


@dataclass(slots=True)
class Item:
    """An address that waits to be fetched, and why it is worth it."""

    url: str
    origin: str
    section: str
    score: Score
    value: float
    """What the score was worth when it was last looked at."""
    depth: int
    hops: int = 0
    """Redirects that led here in a row."""
    attempts: int = 0
    is_of_its_kind: bool = False
    """Found on a page of the same shape, as the next month of a calendar is; only such pages can be a trap."""
    is_file: bool = False
    """An attachment: behind a wall for pages, files are often served all the same."""
    is_pager: bool = False
    """A further page of a list: behind it are addresses that nobody has counted."""
    version: int = 0
    """How much was covered when the value was worked out."""
    place: int = 0
    """Its one valid entry in the queue; entries of an earlier place are stale."""
    is_under_way: bool = False
    """Taken, and not finished yet."""
    is_recalled: bool = False
    """Its worth of the night before has been looked up."""
    said: tuple[str, ...] = ()
    """The words of the links that it was scored by."""


class FairQueue:
    """Addresses in groups; the group whose first address is worth most has its turn, unless it had many in vain."""

    def __init__(self, priority: Priority) -> None:
        self._priority = priority
        self._groups: dict[Key, list[tuple[float, int, Item]]] = {}
        self._hosts: dict[str, list[tuple[float, int, Key]]] = {}
        self._offered: dict[Key, tuple[float, int]] = {}
        """What stands for a group in the order of its host; every other entry of the group is stale."""
        self._vain: dict[Key, int] = {}
        self._under_way: dict[Key, int] = {}
        self._waiting: dict[str, Item] = {}
        self._count = 0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def hosts(self) -> KeysView[str]:
        """Every host that ever had an address waiting."""
        return self._hosts.keys()

    @property
    def waiting_by_url(self) -> Mapping[str, Item]:
        """Every address that waits; asked for each link of each page."""
        return self._waiting

    def push(self, item: Item) -> None:
        """Let an address wait; for one that waits already, its new score and group count."""
        self._waiting[item.url] = item
        self._count += 1
        item.place = self._count
        group = self._groups.setdefault((item.origin, item.section), [])
        heapq.heappush(group, (-item.value, item.place, item))
        if group[0][2] is item:
            self._offer((item.origin, item.section))

    def pop(self, is_open: Callable[[str], bool]) -> Item | None:
        """The best address of all hosts that may be asked now."""
        while True:
            tops = [self._top(host) for host in self._hosts if is_open(host)]
            best = min((top for top in tops if top is not None), default=None)
            if best is None:
                return None
            item = self._fresh(best[2])
            if item is not None and self._top(item.origin) == best:
                return self._take(best[2])

    def has_waiting(self, host: str) -> bool:
        """Whether a host has an address waiting."""
        return self._top(host) is not None

    def best_left(self) -> float:
        """What the most promising address is worth now."""
        firsts = (self._fresh(key) for key in tuple(self._groups))
        return max((item.value for item in firsts if item is not None), default=-math.inf)

    def count_above(self, value: float) -> int:
        """How many addresses are worth at least so much."""
        return sum(item.value >= value for item in self._waiting.values())

    def waiting(self) -> tuple[Item, ...]:
        """Everything that waits, in no order."""
        return tuple(self._waiting.values())

    def brought_news(self, item: Item) -> None:
        """A page taken from a group was not taken in vain: the group is none the less urgent for it."""
        key = (item.origin, item.section)
        self._vain[key] = max(0, self._vain.get(key, 0) - 1)
        self._offer(key)

    def finished(self, item: Item) -> None:
        """What was taken has ended, one way or another."""
        if item.is_under_way:
            item.is_under_way = False
            key = (item.origin, item.section)
            self._under_way[key] -= 1
            self._offer(key)

    def drain(self) -> list[Item]:
        """Take out everything."""
        items = list(self._waiting.values())
        self._groups, self._hosts, self._offered, self._waiting = {}, {}, {}, {}
        return items

    def _take(self, key: Key) -> Item:
        item = heapq.heappop(self._groups[key])[2]
        del self._waiting[item.url]
        self._vain[key] = self._vain.get(key, 0) + 1
        self._under_way[key] = self._under_way.get(key, 0) + 1
        item.is_under_way = True
        self._offer(key)
        return item

    def _fresh(self, key: Key) -> Item | None:
        """The first of a group by what its addresses are worth now; values never rise, so only firsts are asked."""
        while (item := self._head(key)) is not None:
            if item.version == self._priority.version:
                return item
            before, item.version = item.value, self._priority.version
            item.value = min(before, self._priority.value(item.score))
            if item.value == before:
                return item
            heapq.heappop(self._groups[key])
            self.push(item)
            self._offer(key)
        return None

    def _head(self, key: Key) -> Item | None:
        """The first of a group whose entry still holds."""
        group = self._groups.get(key, [])
        while group:
            _, place, item = group[0]
            if place == item.place and item.url in self._waiting:
                return item
            heapq.heappop(group)
        return None

    def _offer(self, key: Key) -> None:
        """Enter a group with its present best into the order of its host; older entries turn stale."""
        head = self._head(key)
        if head is None:
            return
        entry = (self._weight(key) - head.value, head.place)
        if entry != self._offered.get(key):  # offered twice, both would be looked at again with each new head
            self._offered[key] = entry
            heapq.heappush(self._hosts.setdefault(key[0], []), (*entry, key))

    def _top(self, host: str) -> tuple[float, int, Key] | None:
        heap = self._hosts[host]
        while heap:
            rank, place, key = heap[0]
            head = self._head(key)
            if head is not None and head.place == place and rank == self._weight(key) - head.value:
                return heap[0]
            heapq.heappop(heap)
            if self._offered.get(key) == (rank, place):
                del self._offered[key]
            if head is not None and head.place != place:
                self._offer(key)
        return None

    def _weight(self, key: Key) -> float:
        vain = _FAIRNESS * math.log2(1 + self._vain.get(key, 0) / 4)
        return vain + _UNDER_WAY * self._under_way.get(key, 0)
