"""The only file that knows the order of the stages: crawl a site into a snapshot, audit a snapshot into a report."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from typing import Any

from checklist_audit.auditing import Crawled, audit_pairs
from checklist_audit.errors import UsageError
from checklist_audit.loading import check_profile
from checklist_audit.model.pages import Digested, Hint, Reply
from checklist_audit.model.rules import FreshnessKind, Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.reading.isolation import Readers
from checklist_audit.reading.keeping import body_to_keep
from checklist_audit.report import CoverageReport
from checklist_audit.storing import Snapshot, Store
from checklist_audit.version import READER_VERSION

Progress = Callable[[Any], None]


def hints_of(ruleset: Ruleset) -> tuple[Hint, ...]:
    """What the crawler is told of a ruleset: plain words and slugs, one hint an element."""
    return tuple(
        Hint(
            key=element.id,
            words=tuple(dict.fromkeys((item.text, element.name, *element.match.leads, *element.hints.words))),
            slugs=element.hints.slugs,
            is_rolling=element.freshness.kind is FreshnessKind.ROLLING,
            item=item.number,
        )
        for item in ruleset.items
        for element in item.elements
    )


async def acrawl(
    site: Profile, rules: Ruleset, *, store: Store, progress: Progress | None = None, exhaustive: bool = False
) -> Snapshot:
    """Crawl a college's site into a new snapshot of the store, or go on with an interrupted one.

    Raises:
        ProfileError: the profile names what the rules do not know.
        StoreBusyError: another run holds this site in this store.
        InterruptedCrawlError: stopped from outside; the same call goes on where it stopped.
    """
    from checklist_audit.crawling import acrawl as crawl_site  # noqa: PLC0415 brings the network along

    check_profile(site, rules)
    run = store.begin(site.home, reader=READER_VERSION)
    try:
        with Readers(workers=1) as readers:

            def digest(reply: Reply) -> Digested:
                document = readers.read(
                    reply.body,
                    url=reply.final_url or reply.url,
                    content_type=reply.content_type,
                    file_name=reply.file_name,
                    seen_on=run.started_on,
                )
                return Digested(document, body_to_keep(reply.body, document))

            await crawl_site(site, hints_of(rules), run, digest=digest, progress=progress, exhaustive=exhaustive)
    finally:
        run.close()
    return store.snapshot(site=site.home)


def crawl(
    site: Profile, rules: Ruleset, *, store: Store, progress: Progress | None = None, exhaustive: bool = False
) -> Snapshot:
    """The same, blocking; see `acrawl` for what it raises.

    Raises:
        UsageError: called inside a running event loop.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(acrawl(site, rules, store=store, progress=progress, exhaustive=exhaustive))
    raise UsageError("crawl() 不能在事件循环里调用", fix="请改用 await acrawl(…)")


def audit(snapshot: Snapshot, rules: Ruleset, site: Profile, *, as_of: date | str) -> CoverageReport:
    """Judge a snapshot: a pure function of (snapshot, ruleset, profile, as-of date), but for `generated_at`.

    Args:
        as_of: the day that the audit speaks for, `date` or `YYYY-MM-DD`; never the clock.

    Raises:
        UsageError: no such day.
        ProfileError: the profile names what the rules do not know.
    """
    day = parse_day(as_of)
    check_profile(site, rules)
    pairs = [(fetch, snapshot.document(fetch.url)) for fetch in snapshot.fetches()]
    crawled = Crawled(snapshot.summary, snapshot.started_on, snapshot.digest)
    return CoverageReport(audit_pairs(pairs, crawled, rules, site, as_of=day))


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
