"""The loop: frontier, hosts' pace, fetcher, reader and store. `crawl` is the blocking door over `acrawl`."""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import signal
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError, version
from typing import cast

from checklist_audit.crawling.answers import Fetcher
from checklist_audit.crawling.asking import china_now
from checklist_audit.crawling.engine import Engine, Progress, StopRule
from checklist_audit.crawling.fetch import HttpFetcher
from checklist_audit.crawling.recorder import CrawlRun
from checklist_audit.crawling.scope import Scope
from checklist_audit.crawling.visits import Read
from checklist_audit.errors import InterruptedCrawlError, UsageError
from checklist_audit.model.pages import CrawlSummary, Digested, Hint, Reply
from checklist_audit.model.site import Profile

__all__ = ["Progress", "StopRule", "acrawl", "crawl"]

Digest = Callable[[Reply], Digested] | Callable[[Reply], Awaitable[Digested]]

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
    exhaustive: bool = False,
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
        stop_rule: asked after each page whether the rest can still matter.
        exhaustive: never ask the stop rule.

    Returns:
        The crawl in figures; `pages == 0` means that the site could not be had at all.

    Raises:
        StoreError: the store could not be written; everything recorded before stays.
        asyncio.CancelledError: cancelled from outside; the run can be resumed.
    """
    run.start(china_now().date())
    scope = Scope(profile)
    own_fetcher = fetcher or HttpFetcher(profile, named=scope.named, version=_version())
    with _reader(digest) as read:
        engine = Engine(
            profile,
            scope,
            hints,
            run=run,
            fetcher=own_fetcher,
            read=read,
            progress=progress,
            stop_rule=None if exhaustive else stop_rule,
        )
        try:
            return await engine.run()
        finally:
            await own_fetcher.close()


def crawl(
    profile: Profile,
    hints: Sequence[Hint],
    run: CrawlRun,
    *,
    digest: Digest,
    fetcher: Fetcher | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop_rule: StopRule | None = None,
    exhaustive: bool = False,
) -> CrawlSummary:
    """`acrawl` for callers without an event loop; Ctrl-C and SIGTERM stop it within seconds.

    Raises:
        InterruptedCrawlError: stopped from outside; the same call goes on where it stopped.
        UsageError: there is an event loop already.
        StoreError: as `acrawl`.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        pass
    else:
        raise UsageError("crawl 不能在事件循环里调用", fix="在异步代码里请用 await acrawl(…)")
    work = acrawl(
        profile,
        hints,
        run,
        digest=digest,
        fetcher=fetcher,
        progress=progress,
        stop_rule=stop_rule,
        exhaustive=exhaustive,
    )
    try:
        return asyncio.run(_stoppable(work))
    except (asyncio.CancelledError, KeyboardInterrupt) as error:
        raise InterruptedCrawlError(
            "抓取被中断，已读到的内容都保存了", fix="再运行同一条命令即可继续"
        ) from error


async def _stoppable(work: Awaitable[CrawlSummary]) -> CrawlSummary:
    """Run until it ends or until the process is told to stop."""
    loop = asyncio.get_running_loop()
    task = asyncio.ensure_future(work)
    handled = []
    for number in (signal.SIGINT, signal.SIGTERM):
        # Not in a thread other than the main one, and not on Windows: there asyncio.run handles Ctrl-C alone.
        with contextlib.suppress(ValueError, RuntimeError, NotImplementedError):
            loop.add_signal_handler(number, task.cancel)
            handled.append(number)
    try:
        return await task
    finally:
        for number in handled:
            loop.remove_signal_handler(number)


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


def _version() -> str:
    try:
        return version("checklist-audit")
    except PackageNotFoundError:  # run from a checkout
        return "0"
