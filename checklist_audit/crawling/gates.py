"""What must be known of a host before its first page: robots.txt, how it answers for nothing, its sitemap."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.asking import Asker, redirect_target
from checklist_audit.crawling.outcomes import SoftNotFound, verdict_of
from checklist_audit.crawling.robots import Robots, read_robots
from checklist_audit.crawling.sitemap import read_sitemap
from checklist_audit.model.pages import Document, Outcome
from checklist_audit.text.addresses import normal_form

__all__ = ["Gate", "GateOpener"]

_ROBOTS_HOPS = 5
_MAX_SITEMAPS = 10


@dataclass(frozen=True, slots=True)
class Gate:
    """What is known of one origin."""

    robots: Robots
    soft: SoftNotFound = field(default_factory=SoftNotFound)
    sitemap_pages: tuple[str, ...] = ()
    opened_at: float = field(default_factory=time.monotonic)
    """By the monotonic clock."""


class GateOpener:
    """Asks each origin once.

    Args:
        asker: sends the requests.
        read: reads an answer into a document, as for any page; None when it cannot be read.
        home: address of the home page; only its host is asked for a sitemap that robots.txt does not name.
        ignores_robots: the college's own admin has confirmed that robots.txt may be passed over.
    """

    def __init__(
        self,
        asker: Asker,
        read: Callable[[Answer], Awaitable[Document | None]],
        *,
        home: str,
        ignores_robots: bool,
    ) -> None:
        self._asker = asker
        self._read = read
        self._home = home
        self._ignores_robots = ignores_robots

    async def open(self, origin: str) -> Gate:
        """Learn the rules of an origin (`https://www.example.edu.cn`)."""
        robots = read_robots(await self._asker.ask_firmly(f"{origin}/robots.txt", max_hops=_ROBOTS_HOPS))
        if self._ignores_robots:
            robots = _without_rules(robots)
        if robots.failure is not None:
            return Gate(robots)
        return Gate(robots, await self._probe(origin, robots), await self._sitemaps(origin, robots))

    async def is_alive(self, origin: str) -> bool:
        """Whether the host answers at all."""
        answer, _ = await self._asker.ask(f"{origin}/robots.txt")
        return answer.failure is None

    async def _probe(self, origin: str, robots: Robots) -> SoftNotFound:
        """Ask for a page that cannot exist. Its name is made of the host, so every run asks for the same one."""
        name = hashlib.sha256(origin.encode()).hexdigest()[:20]
        url = f"{origin}/checklist-audit-{name}.htm"
        if not robots.allows(url):
            return SoftNotFound()
        answer, verdict = await self._asker.ask(url)
        document = await self._read(answer) if verdict.outcome is Outcome.OK else None
        return SoftNotFound.learned(verdict, document, redirect_target(url, answer))

    async def _sitemaps(self, origin: str, robots: Robots) -> tuple[str, ...]:
        waiting = [normal_form(url) for url in robots.sitemaps]
        if self._home.startswith(f"{origin}/"):
            waiting.append(f"{origin}/sitemap.xml")
        seen: set[str] = set()
        pages: list[str] = []
        while waiting and len(seen) < _MAX_SITEMAPS:
            url = waiting.pop(0)
            # A sitemap of another host may be hostile; the college's own hosts have gates of their own.
            if not url.startswith(f"{origin}/") or url in seen or not robots.allows(url):
                continue
            seen.add(url)
            answer, _ = await self._asker.ask(url)
            if verdict_of(answer).outcome is Outcome.OK:
                found = read_sitemap(answer.body)
                waiting += map(normal_form, found.maps)
                pages += filter(None, map(normal_form, found.pages))
        return tuple(pages)


def _without_rules(robots: Robots) -> Robots:
    unreachable = robots.failure is Outcome.ROBOTS_UNREACHABLE
    return Robots(
        failure=None if unreachable else robots.failure, reason=robots.reason, sitemaps=robots.sitemaps
    )
