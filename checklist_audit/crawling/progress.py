"""Where a crawl stands, and how long it will still take by what the frontier knows."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from checklist_audit.crawling.frontier import Frontier
from checklist_audit.crawling.priority import PLAIN
from checklist_audit.crawling.queue import Item
from checklist_audit.crawling.stopping import NothingLeft, StopRule

__all__ = ["Progress", "Teller"]

_WINDOW_S = 60.0
_LOOK_AGAIN_S = 1.0
_HARDLY_GROWING = 0.9
"""Addresses found for each one visited; nearer to one, nobody can say how many there will be."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the crawl stands: pages read, addresses waiting, pages a second, and the last page with its reason.

    Without an address it says why the crawl waits.
    """

    read: int
    queued: int
    per_second: float
    url: str
    why: str
    left_s: float | None = None
    """Seconds that the crawl will still take; None when nobody can say yet."""


class Teller:
    """Tells a caller of every page.

    Args:
        tell: called with each snapshot; None where nobody listens.
        most: pages that a limit allows.
    """

    def __init__(
        self,
        tell: Callable[[Progress], None] | None,
        frontier: Frontier,
        stop_rule: StopRule | None,
        *,
        most: int,
    ) -> None:
        self._tell = tell
        self._frontier = frontier
        self._stop_rule = stop_rule
        self._most = most
        self._marks: deque[tuple[float, int, int]] = deque()
        self._looked_at = -math.inf
        self._left: int | None = None

    def say(self, item: Item, *, read: int, visited: int, now: float) -> None:
        """One address has ended.

        Args:
            read: pages read completely.
            visited: addresses asked for.
            now: seconds of a clock that only runs forward.
        """
        if self._tell is None:
            return
        waiting = len(self._frontier)
        self._marks.append((now, visited, waiting))
        while len(self._marks) > 2 and now - self._marks[0][0] > _WINDOW_S:  # noqa: PLR2004  # a pair has a pace
            self._marks.popleft()
        began, before, _ = self._marks[0]
        rate = (visited - before) / max(now - began, 0.001)
        if now - self._looked_at >= _LOOK_AGAIN_S:
            self._looked_at, self._left = now, self._pages_left(visited, waiting)
        left_s = self._left / rate if rate and self._left is not None else None
        self._tell(Progress(read, waiting, rate, item.url, item.score.why, left_s))

    def wait(self, why: str) -> None:
        """The crawl waits for something other than its pages."""
        if self._tell is not None:
            self._tell(Progress(0, 0, 0.0, "", why))

    def _pages_left(self, visited: int, waiting: int) -> int | None:
        rule = self._stop_rule
        if isinstance(rule, NothingLeft):
            # What must be read whatever it brings, or the quiet stretch that is still asked for.
            left: int | None = min(waiting, max(self._frontier.count_above(PLAIN), rule.pages_to_go()))
        else:
            left = self._by_growth()
        return None if left is None else min(left, self._most - visited)

    def _by_growth(self) -> int | None:
        """All that waits, and what it will still bring if pages go on to bring as many new addresses as lately."""
        _, visits, waited = self._marks[0]
        _, visits_now, waiting = self._marks[-1]
        visited = visits_now - visits
        growth = max(0.0, (waiting - waited + visited) / visited) if visited else 1.0
        return round(waiting / (1 - growth)) if growth < _HARDLY_GROWING else None
