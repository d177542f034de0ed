"""How far asking may run ahead of reading: what stands in an answer may change which address is best."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count

from checklist_audit.crawling.priority import PLAIN
from checklist_audit.crawling.visits import Read
from checklist_audit.model.pages import Digested, Reply

__all__ = ["Headway"]

_NARROW = 3
"""Visits under way at the start: where an answer takes half a second, still more than the default rate allows."""
_WIDEN_EVERY = 40
"""Pages after which one visit more may be under way."""
_CAREFUL = 500
"""Visits that wait for reading in any case: a small site is not worth the haste."""
_PATIENCE_S = 5.0
"""A page takes milliseconds, the start of a worker a second or two; a scan that takes longer holds nobody up."""


class Headway:
    """The reading of a crawl, and whether the next address may be chosen without what is being read.

    A choice made meanwhile is made without the links of those pages. How many such choices there are would
    depend on how busy the machine is, and with that the order of the whole crawl.

    Args:
        read: the reading itself.
        concurrency: requests in flight at one host, at most; three times as many visits, since others are being
            read, or wait for it: a reader that has to wait for pages hands over few at a time.
        is_steered: the crawl knows what it looks for; else the order does not matter.
        clock: seconds of a clock that only runs forward.
    """

    def __init__(
        self, read: Read, *, concurrency: int, is_steered: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._read = read
        self._widest = 3 * concurrency
        self._is_steered = is_steered
        self._clock = clock
        self._numbers = count()
        self._since: dict[int, float] = {}

    async def read(self, reply: Reply) -> Digested:
        """Read an answer, and know of it until it is read."""
        number = next(self._numbers)
        self._since[number] = self._clock()
        try:
            return await self._read(reply)
        finally:
            del self._since[number]

    def width(self, visited: int) -> int:
        """Visits that may be under way after so many; a steered crawl begins narrow, as each was chosen blindly."""
        return min(self._widest, _NARROW + visited // _WIDEN_EVERY) if self._is_steered else self._widest

    def is_hasty(self, visited: int, best_left: Callable[[], float]) -> bool:
        """Whether a choice now would lack what is being read, and there is something to choose.

        On a large site plain addresses are one as good as the other, and reading may fall behind.

        Args:
            visited: addresses asked for so far.
            best_left: what the most promising address that waits is worth; asked only where it matters.
        """
        if not (self._is_steered and self._is_reading()):
            return False
        return visited < _CAREFUL or best_left() >= PLAIN

    def _is_reading(self) -> bool:
        now = self._clock()
        return any(now - since < _PATIENCE_S for since in self._since.values())
