"""Endless corners of a site: sampled, recorded, and no ordinary page is lost beside them."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawling.small import Result, college, crawled, linking
from tests.faults.server import Answerer, Connection, FaultServer, html, page

ORDINARY = {
    f"/news/{number}.htm": html(page(f"第{number}条", text=chr(0x4E00 + number) * 9)) for number in range(60)
}


def endless(start: str, links: Callable[[str], tuple[str, ...]], text: str) -> Answerer:
    """A corner that answers every address below `start` with the same words and further addresses."""

    async def answer(connection: Connection) -> None:
        if connection.path.startswith(start):
            await html(page("列表", *links(connection.path), text=text))(connection)
        else:
            await html("", status="404 Not Found")(connection)

    return answer


def facets(path: str) -> tuple[str, ...]:
    """Every sort order with every filter and every page: more addresses than anybody can read."""
    seed = sum(map(ord, path))
    orders = itertools.product(("date", "title", "hits"), ("asc", "desc"), range(seed % 50, seed % 50 + 6))
    return tuple(f"/list.asp?sort={sort}&order={order}&type={kind}" for sort, order, kind in orders)


def deeper(path: str) -> tuple[str, ...]:
    return (f"{path}{len(path)}/",)


def numbered(path: str) -> tuple[str, ...]:
    number = int(path.rpartition("=")[2] or 0)
    return tuple(f"/show.asp?id={number * 7 + step}" for step in range(1, 8))


def sessions(path: str) -> tuple[str, ...]:
    return tuple(f"/in.jsp?id={number}&jsessionid={len(path)}{number}A7" for number in range(3))


CORNERS = {
    "sort orders and filters": ("/list.asp", "/list.asp?sort=date", facets, 120),
    "folders in folders": ("/deep/", "/deep/", deeper, 20),
    "one content under many numbers": ("/show.asp", "/show.asp?id=1", numbered, 120),
    "a session in each address": ("/in.jsp", "/in.jsp?id=0", sessions, 3),
}


def crawled_beside(corner: str, folder: Path) -> Result:
    start, first, links, _ = CORNERS[corner]
    with linking(first, *ORDINARY, routes=dict(ORDINARY)) as server:
        server.fallback = endless(start, links, "同样的内容")
        limits = {"max_depth": 40, "max_pages": 1000}
        return crawled(server, folder / "s.db", profile=college(server, limits=limits))


@pytest.mark.parametrize("corner", CORNERS)
def test_an_endless_corner_is_sampled_and_every_ordinary_page_is_read(corner: str, tmp_path: Path) -> None:
    start, _, _, most = CORNERS[corner]
    result = crawled_beside(corner, tmp_path)
    in_corner = sum(count for path, count in result.asked.items() if path.startswith(start))
    assert {"ok"} == {result.outcomes[path] for path in ORDINARY}
    assert 1 <= in_corner <= most
    assert "" == result.summary.stopped_by


@pytest.mark.parametrize("corner", [corner for corner in CORNERS if corner != "a session in each address"])
def test_what_a_corner_leaves_unread_has_its_record(corner: str, tmp_path: Path) -> None:
    result = crawled_beside(corner, tmp_path)
    skipped = [fetch for fetch in result.fetches.values() if fetch.outcome.value == "trap_skipped"]
    assert skipped
    assert all(fetch.reason for fetch in skipped)


def test_a_further_host_without_an_end_takes_no_more_than_half_of_the_pages(tmp_path: Path) -> None:
    async def ever_new(connection: Connection) -> None:
        number = int("".join(filter(str.isdigit, connection.path)) or 0)
        text = "".join(chr(0x4E00 + (number * 97 + step) % 20000) for step in range(60))
        links = (f"/{2 * number + 1}.htm", f"/{2 * number + 2}.htm")
        is_there = connection.path == "/" or number
        await html(page(text[:5], *links, text=text), status="200 OK" if is_there else "404 No")(connection)

    with (
        FaultServer(fallback=ever_new) as forum,
        linking(forum.url, *ORDINARY, routes=dict(ORDINARY)) as server,
    ):
        limits = {"max_pages": 160, "concurrency": 1}
        profile = college(server, hosts=(forum.url,), limits=limits)
        result = crawled(server, tmp_path / "s.db", profile=profile)
        of_forum = [fetch for fetch in result.fetches.values() if fetch.url.startswith(forum.url)]
    assert {"ok"} == {result.outcomes[path] for path in ORDINARY}
    assert 80 <= sum(fetch.is_read for fetch in of_forum) <= 82
    assert {"ok", "not_reached"} == {fetch.outcome.value for fetch in of_forum}
    left = sum(fetch.outcome.value == "not_reached" for fetch in of_forum)
    assert (False, left) == (result.summary.is_complete, result.summary.left_over)


def test_a_page_that_is_tried_again_does_not_wait_behind_a_trap(tmp_path: Path) -> None:
    async def flaky(connection: Connection) -> None:
        await html(
            page("好了") if connection.visit > 1 else "",
            status="200 OK" if connection.visit > 1 else "500 Oops",
        )(connection)

    with linking("/flaky.htm", "/show.asp?id=1", routes={"/flaky.htm": flaky}) as server:
        server.fallback = endless("/show.asp", numbered, "同样的内容")
        result = crawled(server, tmp_path / "s.db")
    assert "ok" == result.outcomes["/flaky.htm"]
