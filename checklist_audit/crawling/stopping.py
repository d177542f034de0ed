"""When a crawl may end before everything is read: nothing that is left can plausibly change a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from typing import Protocol

from checklist_audit.crawling.priority import PLAIN
from checklist_audit.model.pages import Document

__all__ = ["Coverage", "NothingLeft", "StopRule"]

Coverage = Callable[[Document], Iterable[tuple[str, int]]]
"""What a document satisfies: keys of hints, each with the newest year that it speaks for (0 for none)."""

_QUIET_PAGES = 100
_QUIET_SHARE = 0.4
"""Of all pages read. On seven built sites of 240 to 3,400 pages 60 pages and a fifth changed no verdict, 25 and a tenth
changed some; real sites are less tidy, hence the margin. `python -m tests.benchmarks.stopping` shows what it costs."""


class StopRule(Protocol):
    """Decides when nothing that is left can change a verdict."""

    def why_stop(self, *, brought_news: bool, best_left: float) -> str:
        """A reason to stop after this page (it becomes `stopped_by`), or an empty string to go on.

        Args:
            brought_news: whether the page satisfied a hint that was open, or satisfied one with a newer year.
            best_left: what the most promising address that waits is worth; infinite while a failed one waits.
        """
        ...


class NothingLeft:
    """Stops after a stretch without news, when no waiting address is worth more than a plain one.

    Above that stand all that name something missing, a second document for what has one, files of pages that
    count, further pages of lists that hold documents, and the menus: they are read before the end, whatever it
    costs. What is below is a sample by then: the most promising pages of each group came first, in turns.

    Args:
        at_least: pages that are read in any case: what a small site leaks or breaks is found where nobody looks.
    """

    def __init__(self, *, at_least: int = 0) -> None:
        self._at_least = at_least
        self._pages = 0
        self._quiet = 0

    def why_stop(self, *, brought_news: bool, best_left: float) -> str:
        """`nothing_left_can_matter` after 100 pages and two fifths of all pages without news; see `StopRule`."""
        self._pages += 1
        self._quiet = 0 if brought_news else self._quiet + 1
        return "nothing_left_can_matter" if best_left < PLAIN and not self.pages_to_go() else ""

    def pages_to_go(self) -> int:
        """Further pages without news that are asked for; the fewest that the crawl will still take."""
        share = (_QUIET_SHARE * self._pages - self._quiet) / (1 - _QUIET_SHARE)
        return max(0, _QUIET_PAGES - self._quiet, ceil(share), self._at_least - self._pages)
