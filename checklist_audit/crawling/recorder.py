"""Hands finished pages to the store in groups: one flush of the disk for all that wait for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Protocol

from checklist_audit.model.pages import CrawlSummary, Document, Fetch
from checklist_audit.model.records import CrawlRecord, Earlier

__all__ = ["CrawlRun", "Recorder"]


class CrawlRun(Protocol):
    """What the crawl needs of a run in the store."""

    def start(self, day: date) -> None:
        """Note the day on which the run began."""

    def recorded(self) -> Sequence[Fetch]:
        """Addresses that an interrupted run had finished, in order."""
        ...

    def replay(self) -> Iterator[tuple[Fetch, Document | None]]:
        """The same with what was read there."""
        ...

    def earlier(self, url: str) -> Earlier | None:
        """What an earlier night knew of an address."""
        ...

    def record(self, records: Sequence[CrawlRecord]) -> None:
        """Keep finished addresses for good, all or none."""

    def finish(self, summary: CrawlSummary, left_over: Sequence[CrawlRecord] = ()) -> None:
        """Close the run."""


class Recorder:
    """Group commit: while one group is flushed, the next one gathers.

    Whoever awaits `keep` goes on only when the pages are on the disk, so a killed crawl loses nothing but
    what was still in flight.
    """

    def __init__(self, run: CrawlRun) -> None:
        self._run = run
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._gathering: list[CrawlRecord] = []
        self._waiting: list[asyncio.Future[None]] = []
        """One for each caller: whoever is cancelled takes nobody along."""
        self._flusher: asyncio.Task[None] | None = None

    async def keep(self, records: Sequence[CrawlRecord]) -> None:
        """Store records; returns when they are on the disk.

        Raises:
            StoreError: the store could not be written.
        """
        kept = asyncio.get_running_loop().create_future()
        self._gathering.extend(records)
        self._waiting.append(kept)
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.create_task(self._flush())
        await kept

    async def close(self) -> None:
        """Wait for the group that is under way."""
        if self._flusher is not None:
            await asyncio.gather(self._flusher, return_exceptions=True)
        self._thread.shutdown(wait=True)

    async def _flush(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            group, self._gathering = self._gathering, []
            waiting, self._waiting = self._waiting, []
            failure: Exception | None = None
            try:
                await loop.run_in_executor(self._thread, self._run.record, group)
            except Exception as error:  # noqa: BLE001  # handed to whoever waits for the group
                failure = error
            for kept in waiting:
                if kept.done():  # cancelled with its visit
                    continue
                if failure is None:
                    kept.set_result(None)
                else:
                    kept.set_exception(failure)
                    kept.exception()  # heard, although the one who waits may be cancelled before its turn
