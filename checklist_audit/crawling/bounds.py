"""How far a crawl goes: pages, minutes, and the hours of the day in which a college lets itself be read."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as hour
from typing import Self

from checklist_audit.model.site import Limits

__all__ = ["Bounds", "Window"]

_LOOK_EVERY_S = 60.0
"""A computer may have slept, and a clock may have been set: look again now and then."""

_WHY_STOPPED = {
    "max_pages": "页数达到上限",
    "max_minutes": "时间达到上限",
    "window": "到了学校档案规定的抓取时段之外",
    "nothing_left_can_matter": "剩下的已不会改变结论",
}


@dataclass(frozen=True, slots=True)
class Window:
    """From `opens` on, until just before `closes`; past midnight where that is the earlier of the two."""

    opens: hour
    closes: hour

    @classmethod
    def of(cls, words: str) -> Self | None:
        """The window that a profile names, `22:00-06:00`; None for an empty string: any hour."""
        if not words:
            return None
        opens, _, closes = words.partition("-")
        return cls(hour.fromisoformat(opens), hour.fromisoformat(closes))

    def holds(self, moment: datetime) -> bool:
        """Whether a moment lies inside."""
        at = moment.time()
        if self.opens < self.closes:
            return self.opens <= at < self.closes
        return at >= self.opens or at < self.closes

    def opens_in_s(self, moment: datetime) -> float:
        """Seconds until it opens; 0 inside."""
        if self.holds(moment):
            return 0.0
        opening = datetime.combine(moment.date(), self.opens, moment.tzinfo)
        if opening < moment:
            opening += timedelta(days=1)
        return (opening - moment).total_seconds()


class Bounds:
    """The limits of one crawl; durations by the monotonic clock, hours by the one on the wall."""

    def __init__(self, limits: Limits, clock: Callable[[], datetime]) -> None:
        self._limits = limits
        self._window = Window.of(limits.window)
        self._clock = clock
        self._began = time.monotonic()

    @property
    def elapsed_s(self) -> float:
        """Seconds since the crawl began; never 0."""
        return max(time.monotonic() - self._began, 0.001)

    async def begin(self, tell: Callable[[str], None]) -> None:
        """Wait for the hours that the profile allows, and say so; the minutes count from then on."""
        if self._window is not None and not self._window.holds(self._clock()):
            tell(f"现在不在学校档案规定的抓取时段（{self._limits.window}）里，等到了再开始")
            while (left_s := self._window.opens_in_s(self._clock())) > 0:  # noqa: ASYNC110  # time opens it, no event
                await asyncio.sleep(min(left_s, _LOOK_EVERY_S))
        self._began = time.monotonic()

    def reached(self, visited: int) -> str:
        """The limit that has come (it becomes `stopped_by`); empty while there is none."""
        if self.elapsed_s > self._limits.max_minutes * 60:
            return "max_minutes"
        if self._window is not None and not self._window.holds(self._clock()):
            return "window"
        return "max_pages" if visited >= self._limits.max_pages else ""

    @staticmethod
    def reason(stopped_by: str) -> str:
        """Why an address that waited was not read, as a sentence."""
        return f"{_WHY_STOPPED.get(stopped_by, '抓取提前结束')}，没有读到"
