"""Hands finished pages to the store in groups: one flush of the disk for all that have come meanwhile."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Protocol

from checklist_audit.model.pages import CrawlSummary, Document, Fetch
from checklist_audit.model.records import CrawlRecord, Earlier

__all__ = ["CrawlRun", "Recorder"]

_GATHER_S = 0.1
"""A commit waits for the disk and writes every page of the tables that it touches: forty pages of a site a time cost
half of what one by one does (measured)."""
_ROW_BYTES = 16 << 10
"""Of a page, its text and its links."""
_MAX_BYTES = 64 << 20


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
    """Group commit: the first record goes to the disk at once, what comes within a tenth of a second goes together.

    A polite crawl has every page on the disk before the next one comes, and a killed one loses what it got in its
    last tenth of a second besides what was in flight. Nobody waits for the disk; whoever is told that it failed must
    end the crawl.

    Args:
        run: the run of the store.
        failed: called in the event loop with what the store raised.
        caught_up: called when it `is_behind` no longer.
    """

    def __init__(
        self, run: CrawlRun, failed: Callable[[Exception], None], *, caught_up: Callable[[], None]
    ) -> None:
        self._run = run
        self._failed = failed
        self._caught_up = caught_up
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        self._gathering: list[CrawlRecord] = []
        self._bytes = 0
        """Of what is gathered or being written."""
        self._flusher: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()

    @property
    def is_behind(self) -> bool:
        """Whether so much waits for the disk that nothing more should be asked for."""
        return self._bytes > _MAX_BYTES

    def keep(self, records: Sequence[CrawlRecord]) -> None:
        """Store records soon."""
        self._gathering.extend(records)
        self._bytes += sum(map(_bytes_of, records))
        if self._flusher is None or self._flusher.done():
            self._flusher = asyncio.create_task(self._flush())

    def hurry(self) -> None:
        """There is nothing else to do: what is gathered need not wait for more."""
        self._hurry.set()

    async def close(self) -> None:
        """Store what is gathered; returns when it is on the disk."""
        self._hurry.set()
        if self._flusher is not None:
            await asyncio.gather(self._flusher, return_exceptions=True)
        self._thread.shutdown(wait=True)

    async def _flush(self) -> None:
        while self._gathering:
            group, self._gathering = self._gathering, []
            await self._write(group)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_GATHER_S):
                    await self._hurry.wait()
            self._hurry.clear()

    async def _write(self, group: list[CrawlRecord]) -> None:
        try:
            await asyncio.get_running_loop().run_in_executor(self._thread, self._run.record, group)
        except Exception as error:  # noqa: BLE001  # whatever a store raises ends the crawl
            self._gathering.clear()
            self._failed(error)
        was_behind = self.is_behind
        self._bytes -= sum(map(_bytes_of, group))
        if was_behind:
            self._caught_up()


def _bytes_of(record: CrawlRecord) -> int:
    packed = record.packed
    return _ROW_BYTES + len((packed.body if packed else record.body) or b"")
