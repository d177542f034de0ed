"""The engine without any extra: all crawls in one asyncio process, each audit in a child that is replaced in time."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context, parent_process

from checklist_audit.errors import InterruptedCrawlError, UsageError
from checklist_audit.fleet.college import READERS, failed, gather, judge, told_again
from checklist_audit.fleet.jobs import Job
from checklist_audit.fleet.results import Brief
from checklist_audit.reading.isolation import Readers

__all__ = ["Course", "run_here"]

_TRIES = 3
_JUDGED_BY_ONE = 40
"""Audits of one child; then its memory goes back to the system as a whole."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a fleet is run.

    Args:
        at_once: colleges that are crawled side by side; each keeps its own pace.
        tell: called with every college that is through, in the order of finishing.
    """

    at_once: int
    tell: Callable[[Brief], None]


def run_here(lanes: Sequence[tuple[Job, ...]], course: Course) -> None:
    """Crawl and judge every college of every lane on this machine.

    Raises:
        InterruptedCrawlError: Ctrl-C or SIGTERM; the same call goes on where it stopped.
    """
    asyncio.run(_until_told_to_stop(lanes, course))


async def _until_told_to_stop(lanes: Sequence[tuple[Job, ...]], course: Course) -> None:
    # The crawls see that a signal is handled here and leave it alone; else one of many would take it for itself.
    work = asyncio.ensure_future(_run(lanes, course))
    told: list[signal.Signals] = []

    def stop(number: signal.Signals) -> None:
        told.append(number)
        work.cancel()

    numbers = () if sys.platform == "win32" else (signal.SIGINT, signal.SIGTERM)
    for number in numbers:
        asyncio.get_running_loop().add_signal_handler(number, stop, number)
    try:
        await work
    except asyncio.CancelledError as error:
        if not told:
            raise
        raise InterruptedCrawlError("已中断，做完的学校都保存了", fix="再运行同一条命令即可继续") from error
    finally:
        for number in numbers:
            asyncio.get_running_loop().remove_signal_handler(number)


async def _run(lanes: Sequence[tuple[Job, ...]], course: Course) -> None:
    gate = asyncio.Semaphore(course.at_once)
    with _judges() as judges, Readers(READERS) as readers:

        async def through(lane: tuple[Job, ...]) -> None:
            for job in lane:
                course.tell(await _one(job, gate, judges, readers))

        async with asyncio.TaskGroup() as group:
            for lane in lanes:
                group.create_task(through(lane))


async def _one(job: Job, gate: asyncio.Semaphore, judges: _Judges, readers: Readers) -> Brief:
    if job.is_finished:
        return told_again(job)
    try:
        async with gate:
            await gather(job, readers)
        return await judges.judge(job)
    except Exception as error:  # noqa: BLE001  # the border of one college: its row says what happened
        return failed(job, error)


class _Judges:
    """One child at a time that audits; a new one after some audits, or when it died.

    An audit that ends its child (out of memory) costs that college and, at worst, a second try of those that waited.
    """

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None
        self._given = 0

    async def judge(self, job: Job) -> Brief:
        loop = asyncio.get_running_loop()
        for _ in range(_TRIES):
            pool = self._child()
            try:
                return await loop.run_in_executor(pool, judge, job)
            except BrokenProcessPool:
                self._let_go(pool)
        return failed(job, UsageError("核查它的进程几次中途退出", fix="可能是内存不足"))

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _child(self) -> ProcessPoolExecutor:
        if self._pool is None or self._given >= _JUDGED_BY_ONE:
            if self._pool is not None:
                self._let_go(self._pool)
            # spawn: the parent has threads, and a fork of it would hold the locks of its stores.
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_begin_child)
            self._given = 0
        self._given += 1
        return self._pool

    def _let_go(self, pool: ProcessPoolExecutor) -> None:
        """End a child after what it was given; a second one may run beside it for that long."""
        pool.shutdown(wait=False)
        if pool is self._pool:
            self._pool = None


@contextmanager
def _judges() -> Iterator[_Judges]:
    judges = _Judges()
    try:
        yield judges
    finally:
        judges.close()


def _begin_child() -> None:
    """What an auditing child does first."""
    # Ctrl-C reaches every process of the terminal; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A parent that was killed ends nobody: a child of the pool would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
