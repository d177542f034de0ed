"""The loop: frontier, hosts' pace, fetcher, reader and store. `crawl` is the blocking door over `acrawl`."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import inspect
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import Any, ParamSpec, TypeVar, cast

from checklist_audit.crawling.answers import Fetcher
from checklist_audit.crawling.asking import china_now
from checklist_audit.crawling.engine import Engine
from checklist_audit.crawling.priority import Priority, Promises, no_promise
from checklist_audit.crawling.progress import Progress
from checklist_audit.crawling.recorder import CrawlRun
from checklist_audit.crawling.scope import Scope
from checklist_audit.crawling.stopping import Coverage, NothingLeft, StopRule
from checklist_audit.crawling.visits import Read
from checklist_audit.errors import InterruptedCrawlError, UsageError
from checklist_audit.model.pages import CrawlSummary, Digested, Hint, Reply
from checklist_audit.model.site import Profile
from checklist_audit.version import __version__

__all__ = ["Coverage", "Progress", "StopRule", "acrawl", "blocking", "crawl"]

Digest = Callable[[Reply], Digested] | Callable[[Reply], Awaitable[Digested]]

_P = ParamSpec("_P")
_T = TypeVar("_T")

_READ_ANYWAY = 500
"""Pages before a crawl may end early: reading a small site whole costs minutes, and finds its leaks and dead ends."""
_READERS = 2
"""Threads that read pages; more only fight for the interpreter."""


async def acrawl(
    profile: Profile,
    hints: Sequence[Hint],
    run: CrawlRun,
    *,
    digest: Digest,
    fetcher: Fetcher | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop_rule: StopRule | None = None,
    coverage: Coverage | None = None,
    promises: Promises | None = None,
    as_of: date | None = None,
    exhaustive: bool = False,
    clock: Callable[[], datetime] = china_now,
) -> CrawlSummary:
    """Crawl a college into a run of the store, or go on with a run that was interrupted.

    Args:
        profile: the college, its hosts and limits.
        hints: words and slugs of the ruleset; they decide the order, never what is evidence.
        run: from `Store.begin`; it is finished here, and left resumable when anything is raised.
        digest: reads a reply into a document. A plain function runs in a thread of its own; a coroutine
            function decides by itself where (a process, to be safe from hostile documents).
        fetcher: another way to get an address; default is HTTP.
        progress: called in the event loop after each page, with small snapshots.
        stop_rule: asked after each page whether the rest can still matter; `NothingLeft` where there is a
            coverage to tell, else none.
        coverage: which hints a document satisfies; they pull less afterwards. It only changes the order.
        promises: what the words of a link promise; it only changes the order.
        as_of: the day that the audit will speak for; what is later waits longer.
        exhaustive: never ask the stop rule.
        clock: the present moment; asked for the day and for the hours that the profile allows.

    Returns:
        The crawl in figures; `pages == 0` means that the site could not be had at all.

    Raises:
        InterruptedCrawlError: Ctrl-C or SIGTERM; the run can be resumed.
        StoreError: the store could not be written; everything recorded before stays.
        asyncio.CancelledError: cancelled by the caller; the run can be resumed.
    """
    run.start(clock().date())
    scope = Scope(profile)
    own_fetcher = fetcher or _http(profile, scope)
    with _reader(digest) as read:
        engine = Engine(
            profile,
            scope,
            Priority(hints, promises or no_promise, as_of),
            run=run,
            fetcher=own_fetcher,
            read=read,
            progress=progress,
            stop_rule=None
            if exhaustive
            else stop_rule or (NothingLeft(at_least=_READ_ANYWAY) if coverage else None),
            coverage=coverage,
            clock=clock,
        )
        try:
            return await _until_told_to_stop(engine)
        finally:
            await own_fetcher.close()


def blocking(work: Callable[_P, Coroutine[Any, Any, _T]]) -> Callable[_P, _T]:
    """A coroutine function for callers without an event loop; inside one it raises `UsageError`."""

    @functools.wraps(work)
    def to_the_end(*args: _P.args, **options: _P.kwargs) -> _T:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return asyncio.run(work(*args, **options))
        raise UsageError("crawl() 不能在事件循环里调用", fix="请改用 await acrawl(…)")

    return to_the_end


crawl = blocking(acrawl)


async def _until_told_to_stop(engine: Engine) -> CrawlSummary:
    """Run until it ends, or until the process is told to stop by a signal that nobody else handles."""
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(engine.run())
    told: list[int] = []

    def stop(number: int) -> None:
        if not told:  # an impatient second one must not cut short what the first one has begun
            task.cancel()
        told.append(number)

    handled = [number for number in (signal.SIGINT, signal.SIGTERM) if _is_ours_to_handle(number)]
    for number in handled:
        loop.add_signal_handler(number, stop, number)
    try:
        return await task
    except asyncio.CancelledError as error:
        if not told:
            raise
        raise InterruptedCrawlError(
            f"抓取被中断，已读到的 {engine.pages} 个网页和文件都保存了，还有 {engine.waiting} 个网址在排队",
            fix="再运行同一条命令即可继续",
        ) from error
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


def _is_ours_to_handle(number: signal.Signals) -> bool:
    """Whether a signal still means what Python or asyncio.run makes of it, and may be handled here at all."""
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        return False
    handler = signal.getsignal(number)
    return handler in (signal.SIG_DFL, signal.default_int_handler) or isinstance(handler, functools.partial)


def _http(profile: Profile, scope: Scope) -> Fetcher:
    from checklist_audit.crawling.fetch import HttpFetcher  # httpx takes 0.3 s to import

    return HttpFetcher(profile, named=scope.named, version=__version__)


@contextlib.contextmanager
def _reader(digest: Digest) -> Iterator[Read]:
    """The digest as something to await; a plain function gets threads for as long as the crawl lasts."""
    if inspect.iscoroutinefunction(digest) or inspect.iscoroutinefunction(getattr(digest, "__call__", None)):  # noqa: B004
        yield cast("Read", digest)
        return
    plain = cast("Callable[[Reply], Digested]", digest)
    threads = ThreadPoolExecutor(max_workers=_READERS, thread_name_prefix="reader")

    async def read(reply: Reply) -> Digested:
        return await asyncio.get_running_loop().run_in_executor(threads, plain, reply)

    try:
        yield read
    finally:
        threads.shutdown(wait=False, cancel_futures=True)
