"""What a crawl says of itself when it is over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checklist_audit.crawling.browser import UNRENDERED
from checklist_audit.crawling.frontier import section_of
from checklist_audit.crawling.outcomes import GIVEN_UP
from checklist_audit.crawling.queue import Item
from checklist_audit.crawling.robots import Robots
from checklist_audit.crawling.scope import origin_of
from checklist_audit.model.pages import READ_OUTCOMES, RENDERED, CrawlSummary, Fetch, Outcome
from checklist_audit.model.site import Profile

__all__ = ["Tally"]

_MAX_NAMED = 50
_MOST_OF_ONE_HOST = 0.5
"""Part of all pages that a host beside the home page's own may take: a forum or a library must not take them all."""
_ENOUGH = "nothing_left_can_matter"
_ENOUGH_ZH = (
    "已按重要程度读完：文字、栏目、附件可能与清单有关的网址都读过，此后至少 100 页、且不少于已读网页的四成，没有带来新的佐证；"
    "剩下的 {left} 个网址没有再读{lists}，其中的泄露、死链等问题也没有检查；要全部读完请用 --exhaustive"
)
_LISTS_ZH = "（{lists} 个是列表的后一页，后面还有多少网址没有数）"
_UNASKED = frozenset(
    {
        Outcome.OUT_OF_SCOPE,
        Outcome.ROBOTS_DENIED,
        Outcome.ROBOTS_UNREACHABLE,
        Outcome.TRAP_SKIPPED,
        Outcome.DUPLICATE,
        Outcome.NOT_REACHED,
    }
)


class Tally:
    """Counts while the crawl goes on."""

    def __init__(self, profile: Profile) -> None:
        self.visited = 0
        """Addresses that were asked for, an interrupted run's included."""
        self.pages = 0
        """Of those, read completely."""
        self.visited_now = 0
        self._profile = profile
        self._rendered = 0
        self._unrendered: Counter[str] = Counter()
        self._notes: list[str] = []
        self._read_from: set[str] = set()
        self._lost: set[str] = set()
        self._visited_at: Counter[str] = Counter()
        self._spent: Counter[str] = Counter()
        """Hosts that have had their part, each with the addresses that were left there."""

    def count(self, fetch: Fetch, *, is_replayed: bool = False) -> None:
        """One address has ended, now or in the run that was interrupted."""
        if fetch.outcome in _UNASKED:
            return
        self.visited += 1
        self.visited_now += not is_replayed
        self.pages += fetch.outcome in READ_OUTCOMES
        self._visited_at[origin_of(fetch.url)] += 1
        self._note_host(fetch)
        self._rendered += fetch.is_rendered
        if UNRENDERED in fetch.reason:
            self._unrendered[fetch.reason[fetch.reason.index(UNRENDERED) :]] += 1

    def note_robots(self, origin: str, robots: Robots) -> None:
        """Something about the rules of an origin that a reader of the report should know."""
        if robots.failure is not None:
            self._notes.append(f"{origin} 整站没有读：{robots.reason}")
        elif robots.reason:
            self._notes.append(f"{origin}：{robots.reason}")

    def note_lost(self, origin: str) -> None:
        """A host answered at first and then no longer, so that pages of it are missing."""
        self._lost.add(origin)

    def is_spent(self, origin: str) -> bool:
        """Whether a host has had its part of the pages; the home page's own host may have them all."""
        if self._profile.home.startswith(f"{origin}/"):
            return False
        if self._visited_at[origin] < max(1, self._profile.limits.max_pages * _MOST_OF_ONE_HOST):
            return False
        self._spent[origin] += 1
        return True

    def _note_host(self, fetch: Fetch) -> None:
        """What a run that is resumed had learned of a host before it was interrupted."""
        origin = origin_of(fetch.url)
        if fetch.outcome in READ_OUTCOMES:
            self._read_from.add(origin)
        elif fetch.reason == GIVEN_UP and origin in self._read_from:
            self._lost.add(origin)

    def summary(self, *, requests: int, left: Sequence[Item], stopped_by: str) -> CrawlSummary:
        """The crawl in figures.

        Args:
            left: what still waited when the crawl ended.
        """
        sections = Counter("/".join(section_of(item.url)) for item in left) + self._spent
        by_size = sorted(sections.items(), key=lambda entry: (-entry[1], entry[0]))
        return CrawlSummary(
            is_complete=bool(
                self.pages
                and not (self._lost or self._spent)
                and (not (left or stopped_by) or stopped_by == _ENOUGH)
            ),
            requests=requests + self.visited - self.visited_now,
            pages=self.pages,
            left_over=sections.total(),
            left_over_by=tuple(by_size[:_MAX_NAMED]),
            stopped_by=stopped_by,
            notes=(
                *self._closing_notes(),
                *([_enough(left)] if stopped_by == _ENOUGH else []),
            ),
        )

    def _closing_notes(self) -> list[str]:
        notes = sorted(self._notes)
        if self._profile.owner_confirmed:
            notes.insert(0, "学校管理员已确认：本次抓取没有按 robots.txt 的限制执行")
        if self._profile.tls_unverified:
            notes.append(f"没有验证加密证书的站点：{'、'.join(sorted(self._profile.tls_unverified))}")
        notes += [f"{origin} 中途不再回应，它的其余网页没有读到" for origin in sorted(self._lost)]
        notes += [f"{origin} 的网页太多，读到上限的一半为止" for origin in sorted(self._spent)]
        if self._rendered:
            notes.append(f"有 {self._rendered} 个网页的{RENDERED}")
        notes += [f"有 {count} 个网页的{why}" for why, count in sorted(self._unrendered.items())]
        return notes


def _enough(left: Sequence[Item]) -> str:
    lists = sum(item.is_pager for item in left)
    return _ENOUGH_ZH.format(left=len(left), lists=_LISTS_ZH.format(lists=lists) if lists else "")
