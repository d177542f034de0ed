"""One crawl in motion: takes addresses from the frontier, sends them on their visits, records how each one ended."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from checklist_audit.crawling.answers import Fetcher
from checklist_audit.crawling.asking import Asker, china_now
from checklist_audit.crawling.bounds import Bounds
from checklist_audit.crawling.browser import Renderer
from checklist_audit.crawling.frontier import Discovery, Frontier, Item, Settled
from checklist_audit.crawling.gates import Gate, GateOpener
from checklist_audit.crawling.headway import Headway
from checklist_audit.crawling.leads import Lead, leads_of
from checklist_audit.crawling.outcomes import GIVEN_UP
from checklist_audit.crawling.politeness import Politeness
from checklist_audit.crawling.priority import Priority, Score, Standing
from checklist_audit.crawling.progress import Progress, Teller
from checklist_audit.crawling.recorder import CrawlRun, Recorder
from checklist_audit.crawling.scope import Scope
from checklist_audit.crawling.stopping import Coverage, StopRule
from checklist_audit.crawling.summary import Tally
from checklist_audit.crawling.visits import Read, Visit, Visitor
from checklist_audit.model.pages import (
    READ_OUTCOMES,
    CrawlSummary,
    Document,
    DocumentKind,
    Fetch,
    Outcome,
)
from checklist_audit.model.records import CrawlRecord
from checklist_audit.model.site import Profile
from checklist_audit.text.addresses import normal_form

__all__ = ["Engine"]

_MAX_IDLE_S = 1.0
_MAX_OPENING = 2
"""Hosts that are looked at for the first time at once."""
_MAX_GATE_AGE_S = 24 * 3600
"""RFC 9309 section 2.4: no robots.txt is relied on for longer."""
_NO_TRAP = frozenset({DocumentKind.ATTACHMENT, DocumentKind.BLOCKED})
"""Files and login pages look alike for other reasons than a trap."""


class Engine:
    """The state of one crawl; `run` may be called once."""

    def __init__(
        self,
        profile: Profile,
        scope: Scope,
        priority: Priority,
        *,
        run: CrawlRun,
        fetcher: Fetcher,
        read: Read,
        progress: Callable[[Progress], None] | None = None,
        stop_rule: StopRule | None = None,
        coverage: Coverage | None = None,
        clock: Callable[[], datetime] = china_now,
    ) -> None:
        limits = profile.limits
        self._profile, self._scope, self._limits = profile, scope, limits
        self._run, self._stop_rule, self._coverage = run, stop_rule, coverage
        self._starts = (scope.home, *map(normal_form, (*profile.seeds, *_host_homes(profile))))
        self._priority = priority
        self._frontier = Frontier(scope, priority, max_depth=limits.max_depth)
        self._teller = Teller(progress, self._frontier, stop_rule, most=limits.max_pages)
        self._politeness = Politeness(limits.requests_per_second, limits.concurrency)
        self._asker = Asker(fetcher, self._politeness, retries=limits.retries)
        self._renderer = Renderer(self._asker, scope, most=limits.max_rendered)
        self._headway = Headway(read, concurrency=limits.concurrency, is_steered=coverage is not None)
        self._visitor = Visitor(
            self._asker, self._headway.read, run.earlier, renderer=self._renderer, retries=limits.retries
        )
        read_quietly, is_confirmed = self._visitor.read_quietly, profile.owner_confirmed
        self._opener = GateOpener(self._asker, read_quietly, home=scope.home, ignores_robots=is_confirmed)
        self._tally, self._wake = Tally(profile), asyncio.Event()
        self._recorder = Recorder(run, self._fail, caught_up=self._wake.set)
        self._gates: dict[str, Gate] = {}
        self._busy: set[str] = set()
        """Origins whose gate is being opened or whose health is being checked."""
        self._tasks: set[asyncio.Task[None]] = set()
        self._visiting = 0
        self._failure: BaseException | None = None
        self._stopped_by, self._bounds = "", Bounds(limits, clock)

    @property
    def pages(self) -> int:
        """Pages and files that are in the store, those of an interrupted run included."""
        return self._tally.pages

    @property
    def waiting(self) -> int:
        """Addresses that are found and not asked for yet."""
        return len(self._frontier)

    async def run(self) -> CrawlSummary:
        """Crawl to the end or to a limit, and close the run."""
        try:
            await self._bounds.begin(self._teller.wait)
            await self._prepare()
            await self._loop()
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            await self._renderer.close()
            await self._recorder.close()
        self._raise_failure()
        return self._finish()

    async def _prepare(self) -> None:
        """Take in what an interrupted run had finished, then the starting points."""
        recorded = self._run.recorded()
        for fetch in recorded:
            # A twin that was passed over is found again, so that it can still stand in for its failed original.
            if fetch.outcome is not Outcome.DUPLICATE:
                self._frontier.done(fetch.url)
        settled = self._frontier.seed(self._starts)
        for fetch, document in self._run.replay() if recorded else ():
            self._relive(fetch, document)
        self._keep(settled)

    def _relive(self, fetch: Fetch, document: Document | None) -> None:
        self._tally.count(fetch, is_replayed=True)
        item = self._item_again(fetch, document)
        if fetch.outcome is Outcome.REDIRECT:
            self._frontier.redirect(item, fetch.final_url)
        elif fetch.outcome not in READ_OUTCOMES:
            self._frontier.failed(item)
        if document is not None and fetch.outcome in READ_OUTCOMES:
            self._discover(item, document)

    def _item_again(self, fetch: Fetch, document: Document | None) -> Item:
        words = document.title if document else ""
        score = self._priority.score(Lead(fetch.url, words), Standing(depth=fetch.depth - 1))
        return Item(fetch.url, "", "", score, self._priority.value(score), fetch.depth)

    async def _loop(self) -> None:
        while self._failure is None and not self._stopped_by:
            self._stopped_by = self._bounds.reached(self._tally.visited)
            now = time.monotonic()
            item = None
            if not self._stopped_by and self._may_take():
                item = self._frontier.take(now, self._is_open)
            if item is not None:
                self._dispatch(item, now)
                await asyncio.sleep(0)  # an answer that is there at once has come before the next choice
            elif (not self._tasks and not len(self._frontier)) or self._stopped_by:
                break
            else:
                await self._rest(now)
        self._raise_failure()
        await self._let_end()

    async def _let_end(self) -> None:
        """What is in flight when a limit comes is still recorded."""
        while self._tasks:
            await asyncio.wait(self._tasks)
        self._raise_failure()

    async def _rest(self, now: float) -> None:
        """Wait for a visit to end, or for the next host or address to come up."""
        if not self._tasks:
            self._recorder.hurry()
        until = self._politeness.opens_at(self._frontier.waiting_hosts(), now)
        due = self._frontier.due_at()
        if due is not None:
            until = min(until, due) if self._frontier.waiting_hosts() else due
        pause_s = min(max(until - now, 0.001), _MAX_IDLE_S) if until > now or not self._tasks else _MAX_IDLE_S
        self._wake.clear()
        alarm = asyncio.get_running_loop().call_later(pause_s, self._wake.set)
        try:
            await self._wake.wait()
        finally:
            alarm.cancel()

    def _is_open(self, origin: str) -> bool:
        if origin in self._busy:
            return False
        if self._gate(origin) is None:
            # Hosts are opened in the order of what they promise, not all at once: each costs three requests.
            return len(self._busy) < _MAX_OPENING
        return self._politeness.is_open(origin, time.monotonic())

    def _gate(self, origin: str) -> Gate | None:
        """What is known of an origin; None when nothing is, or nothing of these days."""
        gate = self._gates.get(origin)
        return gate if gate is not None and time.monotonic() - gate.opened_at < _MAX_GATE_AGE_S else None

    async def _open_gate(self, origin: str) -> None:
        gate = await self._opener.open(origin)
        self._busy.discard(origin)
        self._gates[origin] = gate
        if not self._profile.owner_confirmed:
            self._politeness.space_out(origin, gate.robots.crawl_delay_s)
        self._tally.note_robots(origin, gate.robots)
        if gate.robots.failure is not None:
            missed = [url for url in self._starts if url.startswith(f"{origin}/")]
            self._keep(self._frontier.seed(map(_other_scheme, missed)))
        pages = [Lead(url, region="sitemap") for url in gate.sitemap_pages if self._scope.holds(url)]
        # Being listed in a sitemap is no link that a person could follow, so no place is recorded.
        item = Item(origin, origin, "", Score(0.0, ()), 0.0, 1)
        self._keep(self._frontier.discover(item, pages, Standing(depth=1)).settled)

    def _dispatch(self, item: Item, now: float) -> None:
        gate = self._gate(item.origin)
        if gate is None:
            self._busy.add(item.origin)
            self._frontier.put_back(item, not_before=now)
            self._spawn(self._open_gate(item.origin))
            return
        settled = self._without_asking(item, gate)
        if settled is not None:
            self._frontier.failed(item)
            self._keep([settled])
            return
        self._politeness.started(item.origin, now)
        self._visiting += 1
        self._spawn(self._visit(item, gate))

    def _without_asking(self, item: Item, gate: Gate) -> Settled | None:
        """The outcome of an address that is not worth or not open to a request."""
        robots = gate.robots
        if robots.failure is not None:
            return Settled(item.url, robots.failure, robots.reason, item.depth)
        if not robots.allows(item.url):
            return Settled(item.url, Outcome.ROBOTS_DENIED, "robots.txt 不允许访问", item.depth)
        if self._frontier.is_trap(item):
            return Settled(item.url, Outcome.TRAP_SKIPPED, "同类地址只在重复相同内容，已抽样读过", item.depth)
        if self._tally.is_spent(item.origin):
            return Settled(item.url, Outcome.NOT_REACHED, "这个主机的网页太多，没有读到", item.depth)
        if self._politeness.is_given_up(item.origin):
            return Settled(item.url, Outcome.NETWORK_ERROR, GIVEN_UP, item.depth)
        if self._politeness.is_walled(item.origin) and not item.is_file:
            return Settled(
                item.url, Outcome.CHALLENGE, "站点接连用脚本或验证码拦住访问，没有再试", item.depth
            )
        return None

    async def _visit(self, item: Item, gate: Gate) -> None:
        try:
            visit = await self._visitor.visit(item, gate)
            if visit.retry_in_s is not None:
                item.attempts += 1
                self._frontier.put_back(item, not_before=time.monotonic() + visit.retry_in_s)
            else:
                self._conclude(item, visit)
        except asyncio.CancelledError:
            self._frontier.put_back(item, not_before=0.0)  # so that an interruption counts it as not read
            raise
        finally:
            self._visiting -= 1
            self._frontier.finished(item)
        if self._politeness.wants_check(item.origin) and item.origin not in self._busy:
            await self._check(item.origin)

    async def _check(self, origin: str) -> None:
        self._busy.add(origin)
        try:
            is_alive = await self._opener.is_alive(origin)
            self._politeness.checked(origin, time.monotonic(), is_alive=is_alive)
            if self._politeness.is_lost(origin):
                self._tally.note_lost(origin)
        finally:
            self._busy.discard(origin)

    def _conclude(self, item: Item, visit: Visit) -> None:
        """Take in what a visit brought, and hand it to the store."""
        fetch, discovery = visit.fetch, Discovery((), (), ())
        known = self._priority.news
        if visit.redirect:
            found = self._frontier.redirect(item, visit.redirect)
            if found is None:
                fetch = replace(
                    fetch, outcome=Outcome.REDIRECT_ERROR, reason="跳转绕圈或次数太多", final_url=item.url
                )
            discovery = found or discovery
        elif visit.document is not None and fetch.outcome in READ_OUTCOMES:
            discovery = self._discover(item, visit.document)
        elif fetch.outcome is not Outcome.SOFT_404:
            self._frontier.failed(item)
        self._take_in(item, fetch, brought_news=self._priority.news != known)
        record = CrawlRecord(fetch, visit.document, visit.body, visit.etag, discovery.places, visit.packed)
        self._recorder.keep([record, *map(_record_of, discovery.settled)])
        self._tally.count(fetch)
        self._teller.say(item, read=self._tally.pages, visited=self._tally.visited, now=time.monotonic())

    def _take_in(self, item: Item, fetch: Fetch, *, brought_news: bool) -> None:
        """The frontier knows what a visit brought; the next choice may be made."""
        self._frontier.finished(item)
        self._wake.set()
        if self._stop_rule is not None and not self._stopped_by and fetch.outcome in READ_OUTCOMES:
            why = self._stop_rule.why_stop(brought_news=brought_news, best_left=self._frontier.best_left())
            self._stopped_by = "" if why and self._frontier.recall(self._had_worth) else why

    def _had_worth(self, url: str) -> bool:
        """Whether an address satisfied something the night before, or was a list that holds documents."""
        earlier = self._run.earlier(url)
        if earlier is None or earlier.document is None:
            return False
        counts = self._coverage is not None and bool(list(self._coverage(earlier.document)))
        return counts or "pager" in self._priority.standing(earlier.document, (), 0, counts=False).owes

    def _discover(self, item: Item, document: Document) -> Discovery:
        found: list[tuple[str, int]] = []
        if self._coverage is not None:
            known = self._priority.news
            found = list(self._coverage(document))
            self._priority.cover(found, is_file=document.kind is DocumentKind.ATTACHMENT)
            if self._priority.news != known:
                self._frontier.brought_news(item)
        standing = self._priority.standing(document, item.score.pulls, item.depth, counts=bool(found))
        standing = replace(standing, url=item.url)
        discovery = self._frontier.discover(item, leads_of(document, self._frontier.exhausted), standing)
        if document.kind not in _NO_TRAP:
            self._frontier.learn(item.url, f"{document.title}\n{document.text}", discovery.new)
        return discovery

    def _keep(self, settled: Sequence[Settled]) -> None:
        if settled:
            self._recorder.keep(list(map(_record_of, settled)))

    def _spawn(self, work: object) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)  # type: ignore[call-overload]
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            self._fail(error)

    def _fail(self, error: BaseException) -> None:
        """Something that ends the crawl; the first one counts."""
        self._failure = self._failure or error
        self._wake.set()

    def _raise_failure(self) -> None:
        if self._failure is not None:
            raise self._failure

    def _may_take(self) -> bool:
        """Whether another visit may begin."""
        visited, under_way = self._tally.visited, self._visiting
        if self._recorder.is_behind:
            return False
        if under_way >= self._headway.width(visited) or visited + under_way >= self._limits.max_pages:
            return False
        return not self._headway.is_hasty(visited, self._frontier.best_left)

    def _finish(self) -> CrawlSummary:
        left = list(self._frontier.drain())
        why = self._bounds.reason(self._stopped_by)
        records = [_record_of(Settled(item.url, Outcome.NOT_REACHED, why, item.depth)) for item in left]
        summary = self._tally.summary(requests=self._asker.requests, left=left, stopped_by=self._stopped_by)
        self._run.finish(summary, records)
        return summary


def _record_of(settled: Settled) -> CrawlRecord:
    return CrawlRecord(
        Fetch(
            url=settled.url,
            outcome=settled.outcome,
            reason=settled.reason,
            final_url=settled.same_as or settled.url,
            fetched_at=china_now().isoformat(timespec="seconds"),
            depth=settled.depth,
        )
    )


def _other_scheme(url: str) -> str:
    """The same address over the other of http and https; many profiles are written from memory.

    Empty where a port is named: it speaks one of the two.
    """
    scheme, mark, rest = url.partition("://")
    if ":" in rest.partition("/")[0]:
        return ""
    return f"{'http' if scheme == 'https' else 'https'}{mark}{rest}"


def _host_homes(profile: Profile) -> tuple[str, ...]:
    """Home pages of the further hosts that the profile names."""
    return tuple(host if "://" in host else f"http://{host.strip('/')}/" for host in profile.hosts)
