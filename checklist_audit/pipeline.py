"""The only file that knows the order of the stages: crawl a site into a snapshot, audit a snapshot into a report."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date
from typing import TYPE_CHECKING

from checklist_audit.auditing import Crawled, audit_pairs
from checklist_audit.errors import UsageError
from checklist_audit.loading import check_profile
from checklist_audit.matching import announced, matcher_for
from checklist_audit.model.pages import Digested, Document, Reply
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import Evidence
from checklist_audit.reading.batches import Batches
from checklist_audit.reading.isolation import Readers
from checklist_audit.reading.ocr import is_installed
from checklist_audit.report import CoverageReport
from checklist_audit.steering import guide_for
from checklist_audit.storing import Run, Snapshot, Store
from checklist_audit.version import READER_VERSION

if TYPE_CHECKING:
    from checklist_audit.crawling import Fetcher, Progress

_WORKERS = min(3, os.cpu_count() or 1)
"""Processes that read; another one is started when those that run cannot keep up. More than three would
have nothing to do: a page costs the crawling process about 1 ms and a reader 2 to 3 (measured)."""

ProgressCall = Callable[["Progress"], None]


def crawl(
    site: Profile,
    rules: Ruleset,
    *,
    store: Store,
    progress: ProgressCall | None = None,
    exhaustive: bool = False,
    as_of: date | str | None = None,
    fetcher: Fetcher | None = None,
) -> Snapshot:
    """Crawl a college's site into a new snapshot of the store, or go on with an interrupted one.

    Args:
        progress: called with small snapshots of where the crawl stands.
        exhaustive: read everything, and do not stop when the rest cannot matter.
        as_of: the day that the audit will speak for, if it is not today: what it cannot use is read last.
        fetcher: another way to get an address (a replay, a browser); HTTP by default.

    Raises:
        ProfileError: the profile names what the rules do not know.
        StoreBusyError: another run holds this site in this store.
        StoreError: the store cannot be written.
        InterruptedCrawlError: stopped from outside; the same call goes on where it stopped.
        UsageError: called inside an event loop; use `acrawl` there.
    """
    from checklist_audit.crawling import blocking

    return blocking(acrawl)(
        site,
        rules,
        store=store,
        progress=progress,
        exhaustive=exhaustive,
        as_of=as_of,
        fetcher=fetcher,
    )


async def acrawl(
    site: Profile,
    rules: Ruleset,
    *,
    store: Store,
    progress: ProgressCall | None = None,
    exhaustive: bool = False,
    as_of: date | str | None = None,
    fetcher: Fetcher | None = None,
    readers: Readers | None = None,
) -> Snapshot:
    """`crawl` for a caller with an event loop; a cancelled crawl can be resumed.

    Args:
        readers: worker processes that several crawls share; they stay open. One of its own by default.
    """
    from checklist_audit import crawling

    guide = guide_for(matcher_for(rules), site, as_of=parse_day(as_of) if as_of else None)
    with _run(site, rules, store, readers) as (run, digest):
        await crawling.acrawl(
            site,
            guide.hints,
            run,
            digest=digest,
            progress=progress,
            exhaustive=exhaustive,
            fetcher=fetcher,
            coverage=guide.coverage,
            promises=guide.promises,
            as_of=guide.as_of,
        )
    return store.snapshot(site=site.home)


@contextmanager
def _run(
    site: Profile, rules: Ruleset, store: Store, shared: Readers | None = None
) -> Iterator[tuple[Run, Callable[[Reply], Awaitable[Digested]]]]:
    """A run of the store, and the reader that turns replies into documents for it."""
    check_profile(site, rules)
    # Scans that could not be read are read anew once the recogniser is there.
    run = store.begin(site.home, reader=f"{READER_VERSION}+ocr" if is_installed() else READER_VERSION)
    try:
        workers = 1 if shared else _WORKERS
        with (
            nullcontext(shared) if shared else Readers(workers=workers) as readers,
            Batches(readers, workers=workers, seen_on=lambda: run.started_on) as batches,
        ):
            yield run, batches.digest
    finally:
        run.close()


def audit(snapshot: Snapshot, rules: Ruleset, site: Profile, *, as_of: date | str) -> CoverageReport:
    """Judge a snapshot: a pure function of (snapshot, ruleset, profile, as-of date).

    Args:
        as_of: the day that the audit speaks for, `date` or `YYYY-MM-DD`; never the clock.

    Returns:
        The report; its `generated_at` is the day of the snapshot until a caller with a clock says otherwise.

    Raises:
        UsageError: no such day.
        ProfileError: the profile names what the rules do not know.
    """
    day = parse_day(as_of)
    check_profile(site, rules)
    pairs = ((fetch, snapshot.document(fetch.url)) for fetch in snapshot.fetches())
    crawled = Crawled(snapshot.summary, snapshot.started_on, snapshot.digest)
    memory = snapshot.matches()
    report = audit_pairs(pairs, crawled, rules, site, as_of=day, reread=snapshot.document, memory=memory)
    memory.save()
    return CoverageReport(report)


def parse_day(value: date | str) -> date:
    """A day from what a caller wrote.

    Raises:
        UsageError: it is no day.
    """
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"“{value}”不是存在的日期", where="--as-of", fix="请写成 2024-11-05 这样") from error


def match(document: Document, rules: Ruleset) -> list[Evidence]:
    """What one document is evidence for, above the threshold, best first.

    A title alone may be offered as a document without text: the score then says how sure it can be.
    """
    known = {element.id for element in rules.elements}
    return [e for e in matcher_for(rules).match(announced(document)).evidence if e.element.id in known]
