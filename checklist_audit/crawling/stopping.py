"""When a crawl may end before everything is read: nothing that is left can plausibly change a verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from checklist_audit.model.pages import Document

__all__ = ["Coverage", "NothingLeft", "StopRule"]

Coverage = Callable[[Document], Iterable[tuple[str, int]]]
"""What a document satisfies: keys of hints, each with the newest year that it speaks for (0 for none)."""

_QUIET_PAGES = 500
"""More than the whole of a small college's site, so that a small site is always read to its end."""
_QUIET_SHARE = 0.5
_PLAIN = 20.0
"""Addresses below have neither words of an open hint nor a place in the menus or the disclosure columns."""


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
    """Stops after a long stretch without news, when no waiting address names anything that is missing.

    Since the most promising pages are read first, the pages left are those that speak of nothing in the ruleset.
    """

    def __init__(self) -> None:
        self._pages = 0
        self._quiet = 0

    def why_stop(self, *, brought_news: bool, best_left: float) -> str:
        """`nothing_left_can_matter` after 500 pages and half of all pages without news; see `StopRule`."""
        self._pages += 1
        self._quiet = 0 if brought_news else self._quiet + 1
        is_quiet = self._quiet >= max(_QUIET_PAGES, _QUIET_SHARE * self._pages)
        return "nothing_left_can_matter" if is_quiet and best_left < _PLAIN else ""
