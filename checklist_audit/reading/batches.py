"""Reading for an event loop: web pages go to the workers a few at a time, as many as have come in meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from types import TracebackType
from typing import Self

from checklist_audit.model.pages import Digested, Reply
from checklist_audit.reading.isolation import Readers, digest_here, is_web_page

__all__ = ["Batches"]

_BATCH = 8
"""Pages that are handed over at once; handing over costs as much for eight as for one."""
_HERE = 60
"""The first pages are read in this process: a small site is done before a worker has started."""


_Waiting = tuple[Reply, asyncio.Future[Digested]]


class Batches:
    """Digests replies for a crawl, for use in a `with` block around its event loop.

    Args:
        readers: the workers; they are not closed here.
        workers: how many of them are kept busy.
        seen_on: the day of the visits, asked for with each reply.
    """

    def __init__(self, readers: Readers, *, workers: int, seen_on: Callable[[], date | None]) -> None:
        self._readers = readers
        self._workers = workers
        self._seen_on = seen_on
        # A file has a thread of its own, so that a slow one does not hold up the pages.
        self._threads = ThreadPoolExecutor(max_workers=2 * workers, thread_name_prefix="reader")
        self._waiting: list[_Waiting] = []
        self._carriers: set[object] = set()
        self._pages = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def digest(self, reply: Reply) -> Digested:
        """Read one reply; returns when its batch has been read."""
        loop = asyncio.get_running_loop()
        if not is_web_page(reply):
            files = await loop.run_in_executor(self._threads, self._digest, [reply], False)
            return files[0]
        self._pages += 1
        if self._pages <= _HERE:
            day = self._seen_on()
            return await loop.run_in_executor(self._threads, lambda: digest_here(reply, seen_on=day))
        read: asyncio.Future[Digested] = loop.create_future()
        self._waiting.append((reply, read))
        if len(self._carriers) < self._workers:
            self._carriers.add(asyncio.create_task(self._carry()))
        return await read

    async def _carry(self) -> None:
        """Take batches to a worker until nobody waits, and leave in the same step.

        Were the carrier taken off the list a step later, a page that comes in between would wait for nobody.
        """
        try:
            while self._waiting:
                batch, self._waiting = self._waiting[:_BATCH], self._waiting[_BATCH:]
                for (_, read), one in zip(batch, await self._read_all(batch), strict=True):
                    _settle(read, one)
        finally:
            self._carriers.discard(asyncio.current_task())

    async def _read_all(self, batch: Sequence[_Waiting]) -> Sequence[Digested | Exception]:
        loop, replies = asyncio.get_running_loop(), [reply for reply, _ in batch]
        try:
            return await loop.run_in_executor(self._threads, self._digest, replies, True)
        except Exception as error:  # noqa: BLE001  # handed to whoever waits for the batch
            return [error] * len(batch)

    def _digest(self, replies: list[Reply], are_pages: bool) -> list[Digested]:
        return self._readers.digest(replies, seen_on=self._seen_on(), are_pages=are_pages)


def _settle(read: asyncio.Future[Digested], found: Digested | Exception) -> None:
    if read.done():  # cancelled with its visit
        return
    if isinstance(found, Exception):
        read.set_exception(found)
    else:
        read.set_result(found)
