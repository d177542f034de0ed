"""Pages, minutes and hours: how far a crawl goes. The clock on the wall is the test's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from checklist_audit.crawling.bounds import Bounds, Window
from checklist_audit.model.site import Limits
from tests.crawling.small import college, crawled, linking
from tests.faults.server import html, page

CHINA = timezone(timedelta(hours=8))
PATHS = [f"/{number}.htm" for number in range(20)]
ROUTES = {path: html(page(path)) for path in PATHS}


def at(words: str) -> datetime:
    return datetime.fromisoformat(f"2024-11-05T{words}").replace(tzinfo=CHINA)


def showing(*moments: str) -> Callable[[], datetime]:
    """A clock that shows one moment after the other, and stays at the last."""
    left = list(moments)
    return lambda: at(left.pop(0) if len(left) > 1 else left[0])


@pytest.mark.parametrize(
    ("window", "moment", "opens_in_s"),
    [
        ("22:00-06:00", "22:00:00", 0),
        ("22:00-06:00", "00:00:00", 0),
        ("22:00-06:00", "05:59:59", 0),
        ("22:00-06:00", "06:00:00", 16 * 3600),
        ("22:00-06:00", "21:59:59", 1),
        ("01:30-05:00", "01:29:00", 60),
        ("01:30-05:00", "04:59:59", 0),
        ("01:30-05:00", "05:00:00", 20.5 * 3600),
        ("12:00-13:00", "13:00:00", 23 * 3600),
    ],
)
def test_a_window_opens_and_closes_on_the_minute(window: str, moment: str, opens_in_s: float) -> None:
    chosen = Window.of(window)
    assert chosen is not None
    assert (opens_in_s, opens_in_s == 0) == (chosen.opens_in_s(at(moment)), chosen.holds(at(moment)))


def test_without_a_window_every_hour_is_right() -> None:
    assert Bounds(Limits(), showing("12:00:00")).reached(0) == ""


def test_a_crawl_waits_until_its_window_opens_and_says_so(tmp_path: Path) -> None:
    told: list[str] = []
    clock = showing("21:59:00", "21:59:59", "21:59:59.990000", "22:00:00")
    with linking("/0.htm", routes=ROUTES) as server:
        profile = college(server, limits={"window": "22:00-06:00"})
        result = crawled(
            server,
            tmp_path / "s.db",
            profile=profile,
            clock=clock,
            progress=lambda step: told.append(step.why),
        )
    assert result.outcomes == {"/": "ok", "/0.htm": "ok"}
    assert told[0] == "现在不在学校档案规定的抓取时段（22:00-06:00）里，等到了再开始"


def test_nothing_is_asked_for_while_a_crawl_waits(tmp_path: Path) -> None:
    asked: list[int] = []
    with linking("/0.htm", routes=ROUTES) as server:

        def clock() -> datetime:
            asked.append(server.asked.total())
            return at("21:59:59.990000" if len(asked) < 4 else "22:00:00")

        crawled(
            server, tmp_path / "s.db", profile=college(server, limits={"window": "22:00-06:00"}), clock=clock
        )
    assert asked[:4] == [0, 0, 0, 0]


def test_a_crawl_ends_when_its_window_closes_and_records_what_is_left(tmp_path: Path) -> None:
    with linking(*PATHS, routes=ROUTES) as server:

        def clock() -> datetime:
            return at("06:00:00" if server.asked["/0.htm"] else "05:59:59")

        profile = college(server, limits={"window": "22:00-06:00", "concurrency": 1})
        result = crawled(server, tmp_path / "s.db", profile=profile, clock=clock)
    left = [fetch for fetch in result.fetches.values() if fetch.outcome.value == "not_reached"]
    assert ("window", False, len(left)) == (
        result.summary.stopped_by,
        result.summary.is_complete,
        result.summary.left_over,
    )
    assert {"到了学校档案规定的抓取时段之外，没有读到"} == {fetch.reason for fetch in left}


def test_a_crawl_that_waits_can_be_cancelled(tmp_path: Path) -> None:
    async def work() -> None:
        await asyncio.wait_for(Bounds(Limits(window="22:00-06:00"), showing("12:00:00")).begin(print), 0.01)

    with pytest.raises(TimeoutError):
        asyncio.run(work())
