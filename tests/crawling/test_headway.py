"""How far asking runs ahead of reading."""

from __future__ import annotations

import asyncio
from pathlib import Path

from checklist_audit.crawling import Answer, crawl
from checklist_audit.crawling.headway import Headway
from checklist_audit.crawling.priority import PLAIN
from checklist_audit.model.pages import Digested, Document, Hint, Reply
from checklist_audit.model.site import Limits, Profile
from checklist_audit.storing import open_store
from tests.crawling.small import digest

HOME = "http://www.example.edu/"
SECTIONS = {"7": "招生章程", "20": "部门决算", "35": "教学质量报告"}
HINTS = tuple(Hint(number, (words,)) for number, words in SECTIONS.items())
LINKS = {HOME: [(f"{HOME}{number}/", words) for number, words in SECTIONS.items()]} | {
    f"{HOME}{number}/": [(f"{HOME}{number}/{page}.htm", f"{words}{page}") for page in range(9)]
    for number, words in SECTIONS.items()
}

_TURNS = 5000
"""Of the event loop: far more than asking for an address takes."""


class Site:
    """Answers at once, from memory, and keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def fetch(self, url: str, **_known: str) -> Answer:
        self.asked.append(url)
        if url.endswith((".txt", ".xml")) or "checklist-audit" in url:
            return Answer(url, 404)
        anchors = "".join(f'<a href="{target}">{words}</a>' for target, words in LINKS.get(url, ()))
        return Answer(url, 200, content_type="text/html", body=f"<title>{url}</title>{anchors}".encode())

    async def close(self) -> None:
        """Nothing is open."""


def covering(document: Document) -> list[tuple[str, int]]:
    """The first page of a section is what is looked for."""
    return [(number, 2024) for number in SECTIONS if document.url == f"{HOME}{number}/0.htm"]


def order_of_requests(store: Path, *slow: str) -> list[str]:
    """The order where reading some addresses goes on until others have been asked for, if any are."""
    site, limits = Site(), Limits(requests_per_second=1000)

    async def reading(reply: Reply) -> Digested:
        before, turns = len(site.asked), _TURNS if reply.url.removeprefix(HOME) in slow else 0
        while turns and len(site.asked) < before + 9:
            turns -= 1
            await asyncio.sleep(0)
        return digest(reply)

    with open_store(store) as opened:
        run = opened.begin(HOME, reader="test")
        try:
            profile = Profile(name="示例大学", home=HOME, limits=limits)
            crawl(profile, HINTS, run, digest=reading, fetcher=site, coverage=covering)
        finally:
            run.close()
    return site.asked


def is_hasty(*, after_s: float, visited: int, best_left: float, is_steered: bool = True) -> bool:
    """What is said of a choice when an answer has been in reading for so long."""
    now, said = 0.0, []

    async def reading(reply: Reply) -> Digested:
        nonlocal now
        now = after_s
        said.append(headway.is_hasty(visited, lambda: best_left))
        return digest(reply)

    headway = Headway(reading, concurrency=8, is_steered=is_steered, clock=lambda: now)
    asyncio.run(headway.read(Reply(HOME, HOME, 200, "text/html", b"")))
    return said[0]


def test_the_order_of_requests_does_not_depend_on_how_long_reading_takes(tmp_path: Path) -> None:
    even = order_of_requests(tmp_path / "even.db")
    uneven = order_of_requests(tmp_path / "uneven.db", "7/", "35/", "20/3.htm")

    assert even == uneven


def test_a_promising_choice_waits_for_what_is_being_read() -> None:
    assert True is is_hasty(after_s=0.1, visited=2000, best_left=PLAIN)


def test_among_plain_addresses_of_a_large_site_nothing_waits() -> None:
    assert False is is_hasty(after_s=0.1, visited=2000, best_left=PLAIN - 1)


def test_on_a_small_site_even_plain_addresses_wait() -> None:
    assert True is is_hasty(after_s=0.1, visited=200, best_left=PLAIN - 1)


def test_a_scan_that_takes_long_holds_nobody_up() -> None:
    assert False is is_hasty(after_s=6.0, visited=200, best_left=PLAIN)


def test_a_crawl_that_looks_for_nothing_never_waits() -> None:
    assert False is is_hasty(after_s=0.1, visited=200, best_left=PLAIN, is_steered=False)


def test_a_choice_is_not_hasty_once_everything_is_read() -> None:
    headway = Headway(Site, concurrency=8, is_steered=True)  # type: ignore[arg-type]  # nothing is read

    assert False is headway.is_hasty(200, lambda: PLAIN)


def test_a_steered_crawl_begins_narrow_and_widens() -> None:
    headway = Headway(Site, concurrency=8, is_steered=True)  # type: ignore[arg-type]  # nothing is read

    assert [3, 5, 24] == [headway.width(visited) for visited in (0, 80, 4000)]
