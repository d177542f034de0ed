"""Which address is next. A pure state machine: no clock, no network, no disk; `now` is an argument."""

from __future__ import annotations

import heapq
import math
import re
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from checklist_audit.crawling.leads import Lead
from checklist_audit.crawling.priority import OWED, Priority, Score, Standing
from checklist_audit.crawling.queue import FairQueue, Item
from checklist_audit.crawling.scope import Scope, is_disclosure_region, origin_of
from checklist_audit.crawling.traps import Patterns, pattern_of, refusal_of_shape
from checklist_audit.model.pages import Outcome
from checklist_audit.model.records import Place
from checklist_audit.text.addresses import desktop_twin, file_suffix, normal_form

__all__ = ["Discovery", "Frontier", "Item", "Settled", "section_of"]

_START = 1000.0
"""Starting points are read before anything that they lead to."""
_MAX_HOPS = 10
_MAX_HOSTS = 500
"""Wildcard DNS answers for any name; a real college has a few dozen hosts."""
_MAX_SAID = 6
"""Wordings by which one waiting address is judged."""
_MAX_PLACES = 20
"""Places that the store keeps for one address."""
_FILES = frozenset("pdf doc docx xls xlsx ppt pptx wps et ofd rtf zip rar 7z csv txt".split())  # noqa: SIM905  # a list of words
_VSB_DETAIL = re.compile(r"/info/(\d+)/")
_WEBPLUS_DETAIL = re.compile(r"/(c\d+)a\d+/")


@dataclass(frozen=True, slots=True)
class Settled:
    """An address that needs no fetch: its outcome is known, and the reason."""

    url: str
    outcome: Outcome
    reason: str
    depth: int
    same_as: str = ""
    """For a duplicate: the spelling that is fetched."""


@dataclass(frozen=True, slots=True)
class Discovery:
    """What one page brought."""

    places: tuple[Place, ...]
    """Every address of the page that has or will have a record, with the place."""
    settled: tuple[Settled, ...]
    new: tuple[str, ...]
    """Addresses that nobody had found before and that wait now."""


class Frontier:
    """Every address found so far and the order of those that wait.

    Best first, but fair: addresses wait in groups (the topic of the ruleset that their words name, else the
    column that a CMS writes into the address, else the first folder), and each page taken from a group makes
    its next one a little less urgent. So 200 tenders do not stand before the one rule of discipline.
    """

    def __init__(self, scope: Scope, priority: Priority, *, max_depth: int) -> None:
        self._scope = scope
        self._priority = priority
        self._max_depth = max_depth
        self._patterns = Patterns()
        self._seen: set[str] = set()
        self._redirects: dict[str, str] = {}
        self._twins: dict[str, list[tuple[Lead, Standing]]] = {}
        self._is_twin: set[str] = set()
        self._failed: set[str] = set()
        self._too_deep: set[str] = set()
        self._places: dict[str, int] = {}
        self._exhausted: set[str] = set()
        self._queue = FairQueue(priority)
        self._delayed: list[tuple[float, int, Item]] = []
        self._count = 0

    def __len__(self) -> int:
        return len(self._queue) + len(self._delayed)

    @property
    def exhausted(self) -> AbstractSet[str]:
        """Addresses of which nothing new can be heard: they do not wait, and their places are full.

        That is most of a menu on every page of a site, so whoever lists the leads of a page may pass them over.
        """
        return self._exhausted

    def seed(self, urls: Iterable[str]) -> tuple[Settled, ...]:
        """Starting points: taken first, whatever their words."""
        settled = []
        for url in map(normal_form, urls):
            if not url or url in self._seen:
                continue
            refused = self._enter(
                Lead(url, kind="redirect"), Standing(), hops=0, score=Score(_START, (), why="起点")
            )
            settled += [refused] if refused else []
        return tuple(settled)

    def discover(self, item: Item, leads: Sequence[Lead], standing: Standing) -> Discovery:
        """Take in what a page leads to."""
        places: list[Place] = []
        settled: list[Settled] = []
        new: list[str] = []
        seen, too_deep, waiting = self._seen, self._too_deep, self._queue.waiting_by_url
        for lead in leads:
            url, words, region = lead[:3]
            if lead.kind == "redirect" and item.url not in self._targets(url):
                self._redirects[item.url] = url
            if url in seen and not (url in too_deep and self._is_nearer(lead, standing)):
                known = waiting.get(url)
                if known is not None and words not in known.said:
                    self._hear(known, lead, standing)
            elif not self._is_wanted(lead):
                continue
            else:
                refused = self._take_up(item, lead, standing)
                if refused is None:
                    new.append(url)
                else:
                    settled.append(refused)
            if self._has_room(url):
                places.append((url, item.url, words, region))
                if self._redirects:
                    places.extend((target, item.url, words, region) for target in self._targets(url))
        return Discovery(tuple(places), tuple(settled), tuple(new))

    def _take_up(self, item: Item, lead: Lead, standing: Standing) -> Settled | None:
        """An address that is new, or nearer than it was, from the page that leads to it."""
        hops = item.hops + 1 if lead.kind == "redirect" else 0
        return self._enter(lead, standing, hops=hops, score=self._in_its_place(item, lead, standing))

    def _in_its_place(self, item: Item, lead: Lead, standing: Standing) -> Score | None:
        """What a page by itself leads on to, and the frames of a home page, are taken when the page itself would be."""
        if lead.kind != "redirect" and not (lead.region == "frame" and item.depth == 0):
            return None
        return max(item.score, self._priority.score(lead, standing), key=self._priority.value)

    def redirect(self, item: Item, target: str) -> Discovery | None:
        """An address answered with a redirect; None when it leads round in a circle or has led too far.

        The target's record inherits the places of the redirect (the store does it), so none is given here.
        """
        if target == item.url or item.hops + 1 > _MAX_HOPS or item.url in self._targets(target):
            return None
        self._redirects[item.url] = target
        if target in self._seen and target not in self._is_twin:
            return Discovery((), (), ())
        self._is_twin.discard(target)
        standing = Standing(pulls=item.score.pulls, depth=item.depth)
        refused = self._enter(Lead(target, kind="redirect"), standing, hops=item.hops + 1, score=item.score)
        return Discovery((), (refused,), ()) if refused else Discovery((), (), (target,))

    def failed(self, item: Item) -> tuple[str, ...]:
        """An address could not be had: its other spellings, passed over until now, wait instead of it."""
        self.finished(item)
        self._failed.add(item.url)
        revived = []
        for lead, standing in self._twins.pop(item.url, ()):
            if lead.url in self._is_twin:
                self._is_twin.discard(lead.url)
                self._enter(lead, standing, hops=0)
                revived.append(lead.url)
        return tuple(revived)

    def brought_news(self, item: Item) -> None:
        """A page satisfied something that was open."""
        self._queue.brought_news(item)

    def finished(self, item: Item) -> None:
        """What was taken has ended, one way or another; it may be said twice."""
        self._queue.finished(item)

    def learn(self, url: str, text: str, new: Sequence[str]) -> None:
        """Take note of what a page brought, to know endless corners from ordinary ones."""
        self._patterns.learn(url, text, new_links=new)

    def take(self, now: float, is_open: Callable[[str], bool]) -> Item | None:
        """The most promising address of all hosts that may be asked now; None when all must wait."""
        while self._delayed and self._delayed[0][0] <= now:
            item = heapq.heappop(self._delayed)[2]
            self._exhausted.discard(item.url)
            self._queue.push(item)
        return self._queue.pop(is_open)

    def is_trap(self, item: Item) -> bool:
        """Whether enough addresses of this shape have been read already."""
        return item.is_of_its_kind and self._patterns.is_closed(item.url)

    def put_back(self, item: Item, *, not_before: float) -> None:
        """An address that must be tried again later."""
        self.finished(item)
        self._count += 1
        heapq.heappush(self._delayed, (not_before, self._count, item))

    def best_left(self) -> float:
        """What the most promising waiting address is worth; infinite while one waits for another try."""
        return math.inf if self._delayed else self._queue.best_left()

    def recall(self, had_worth: Callable[[str], bool]) -> int:
        """Before an early end: what had its worth the night before is owed, however plain it looks tonight.

        Returns:
            How many addresses are; each one is asked about once.
        """
        recalled = 0
        for item in self._queue.waiting():
            if item.is_recalled:
                continue
            item.is_recalled = True
            if had_worth(item.url):
                item.score = replace(item.score, least=OWED)
                item.value = max(item.value, OWED)
                self._queue.push(item)
                recalled += 1
        return recalled

    def count_above(self, value: float) -> int:
        """How many waiting addresses are worth at least so much, by what was known when they were last looked at."""
        return self._queue.count_above(value) + len(self._delayed)

    def due_at(self) -> float | None:
        """When the first of the addresses that were put back comes up again."""
        return self._delayed[0][0] if self._delayed else None

    def waiting_hosts(self) -> tuple[str, ...]:
        """Hosts that have addresses waiting now."""
        return tuple(filter(self._queue.has_waiting, self._queue.hosts))

    def done(self, url: str) -> None:
        """An address that an interrupted run had finished: found, and never to be fetched again."""
        self._seen.add(url)

    def drain(self) -> tuple[Item, ...]:
        """Take out everything that still waits, sorted by address."""
        items = self._queue.drain() + [item for _, _, item in self._delayed]
        self._delayed = []
        return tuple(sorted(items, key=lambda item: item.url))

    def _is_wanted(self, lead: Lead) -> bool:
        """Menus and feet of other people's sites are nobody's business; what a page itself names is."""
        return self._scope.holds(lead.url) or (
            lead.kind != "pager"
            and is_disclosure_region((lead.region,))
            and not self._scope.is_media(lead.url)
        )

    def _enter(
        self, lead: Lead, standing: Standing, *, hops: int, score: Score | None = None
    ) -> Settled | None:
        """Queue a new address, or settle it at once."""
        url = lead.url
        self._seen.add(url)
        self._exhausted.discard(url)
        depth = _depth(lead, standing)
        refused = self._refusal(lead, depth, hops)
        twin = self._seen_twin(url) if lead.kind != "redirect" and not refused else ""
        if twin:
            self._twins.setdefault(twin, []).append((lead, standing))
            self._is_twin.add(url)
            return Settled(url, Outcome.DUPLICATE, f"与 {twin} 是同一页", depth, twin)
        if refused:
            return Settled(url, refused[0], refused[1], depth)
        own = score or self._priority.score(lead, standing)
        origin, section = section_of(url)
        item = Item(url, origin, own.topic or section, own, self._priority.value(own), depth, hops)
        item.version = self._priority.version
        item.is_of_its_kind = bool(standing.url) and pattern_of(standing.url) == pattern_of(url)
        item.is_file = lead.kind == "attachment" or file_suffix(url) in _FILES
        item.is_pager = lead.kind == "pager"
        item.said = (lead.words,)
        self._queue.push(item)
        return None

    def _hear(self, item: Item, lead: Lead, standing: Standing) -> None:
        """An address that waits is found again: other words may say more of it than the first ones did."""
        if len(item.said) >= _MAX_SAID:
            return
        item.said += (lead.words,)
        # A file stays one wherever else it is linked: old sites lay out whole pages in table rows.
        told = lead._replace(kind="attachment") if item.is_file else lead
        score = self._priority.score(told, standing)
        value = self._priority.value(score)
        if value > item.value:
            item.score, item.value, item.version = score, value, self._priority.version
            item.section = score.topic or section_of(item.url)[1]
            self._queue.push(item)

    def _refusal(self, lead: Lead, depth: int, hops: int) -> tuple[Outcome, str] | None:
        url = lead.url
        is_ours = self._scope.holds(url) or (lead.kind == "attachment" and self._scope.holds_file(url))
        if not is_ours:
            return Outcome.OUT_OF_SCOPE, "不在学校的网站范围内，没有访问"
        reason = self._scope.refusal(url)
        if reason:
            return Outcome.TRAP_SKIPPED, reason
        if self._scope.is_media(url) and lead.kind != "attachment":
            return Outcome.NOT_HTML, "图片、音视频或程序文件，没有下载"
        if hops > _MAX_HOPS:
            return Outcome.REDIRECT_ERROR, f"连续跳转超过 {_MAX_HOPS} 次"
        reason = refusal_of_shape(url)
        if not reason and depth > self._max_depth:
            self._too_deep.add(url)
            reason = f"离首页超过 {self._max_depth} 层"
        if not reason and len(self._queue.hosts) >= _MAX_HOSTS and origin_of(url) not in self._queue.hosts:
            reason = f"子域名超过 {_MAX_HOSTS} 个"
        return (Outcome.TRAP_SKIPPED, reason) if reason else None

    def _seen_twin(self, url: str) -> str:
        """Another spelling of the same page that was found before: phone page, script address, other scheme."""
        scheme, mark, rest = url.partition("://")
        other = f"{'http' if scheme == 'https' else 'https'}{mark}{rest}"
        for twin in (desktop_twin(url), other):
            if twin != url and twin in self._seen and not (twin in self._is_twin or twin in self._failed):
                return twin
        return ""

    def _has_room(self, url: str) -> bool:
        """Whether another place is worth naming; a menu's address is found on every page of a site."""
        count = self._places.get(url, 0)
        if count < _MAX_PLACES:
            self._places[url] = count + 1
            return True
        if url not in self._queue.waiting_by_url and url not in self._too_deep:
            self._exhausted.add(url)
        return False

    def _is_nearer(self, lead: Lead, standing: Standing) -> bool:
        """Whether an address that was too deep when it was found first is found near enough to the home page."""
        if _depth(lead, standing) > self._max_depth:
            return False
        self._too_deep.discard(lead.url)
        return True

    def _targets(self, url: str) -> list[str]:
        """Where an address leads by redirects known so far, nearest first."""
        chain: list[str] = []
        while url in self._redirects and len(chain) < _MAX_HOPS:
            url = self._redirects[url]
            chain.append(url)
        return chain


def section_of(url: str) -> tuple[str, str]:
    """Origin and section of an address: the column that a CMS names, else the first folder."""
    origin = origin_of(url)
    path = url[len(origin) :].partition("?")[0]
    detail = _VSB_DETAIL.search(path) or _WEBPLUS_DETAIL.search(path)
    if detail:
        return origin, detail[1]
    folder, slash, _ = path[1:].partition("/")
    return origin, folder if slash and not folder.isdigit() else ""


def _depth(lead: Lead, standing: Standing) -> int:
    """Steps from the home page. Pagers, 上一篇/下一篇 and redirects lead along and not down: page 40 stands where page 1 does."""
    leads_along = lead.kind in ("pager", "redirect") or lead.region == "neighbour"
    return standing.depth + (0 if leads_along else 1)
