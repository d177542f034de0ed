"""Runs that are cut, resumed, repeated and limited."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from pathlib import Path

import pytest

from checklist_audit.crawling import acrawl, crawl
from checklist_audit.errors import InterruptedCrawlError, StoreError, UsageError
from checklist_audit.model.pages import Digested, Document, Hint, Reply
from checklist_audit.storing import Run, open_store
from tests.crawling.small import college, crawled, digest, linking
from tests.faults.server import Connection, FaultServer, html, page

PAGES = [f"/p/{number}.htm" for number in range(60)]


def wide_site() -> FaultServer:
    async def slow(connection: Connection) -> None:
        await asyncio.sleep(0.01)
        await html(page(connection.path))(connection)

    return FaultServer({"/": html(page("首页", *PAGES)), **dict.fromkeys(PAGES, slow)})


def test_a_signal_stops_a_crawl_and_leaves_it_resumable(tmp_path: Path) -> None:
    def interrupting(reply: Reply) -> Digested:
        if reply.url.endswith("/p/20.htm"):
            os.kill(os.getpid(), signal.SIGINT)
        return digest(reply)

    with wide_site() as server:
        with pytest.raises(InterruptedCrawlError):
            crawled(server, tmp_path / "s.db", digest=interrupting)
        gc.collect()
        result = crawled(server, tmp_path / "s.db")
    assert dict.fromkeys(["/", *PAGES], "ok") == result.outcomes


def test_inside_an_event_loop_the_blocking_door_names_the_other_one(tmp_path: Path) -> None:
    async def work() -> None:
        with FaultServer() as server, open_store(tmp_path / "s.db") as store:
            run = store.begin(server.url)
            try:
                crawl(college(server), (), run, digest=digest)
            finally:
                run.close()

    with pytest.raises(UsageError, match="acrawl"):
        asyncio.run(work())


def test_the_second_night_neither_loads_nor_reads_what_has_not_changed(tmp_path: Path) -> None:
    read: list[str] = []

    def counting(reply: Reply) -> Digested:
        read.append(reply.url)
        return digest(reply)

    async def versioned(connection: Connection) -> None:
        if connection.headers.get("if-none-match") == '"v1"':
            await html("", status="304 Not Modified", headers=('ETag: "v1"',))(connection)
        else:
            await html(page("甲", "/c.htm"), headers=('ETag: "v1"',))(connection)

    routes = {"/a.htm": versioned, "/b.htm": html(page("乙")), "/c.htm": html(page("丙"))}
    with linking("/a.htm", "/b.htm", routes=routes) as server:
        first = crawled(server, tmp_path / "s.db")
        second = crawled(server, tmp_path / "s.db", digest=counting)
    assert dict.fromkeys(first.outcomes, "unchanged") == second.outcomes
    assert read == []


def test_two_nights_of_the_same_pages_have_one_digest(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": html(page("甲"))}) as server:
        crawled(server, tmp_path / "s.db")
        crawled(server, tmp_path / "s.db")
    with open_store(tmp_path / "s.db") as store:
        first, second = store.snapshots()
        assert first.digest == second.digest


def test_what_a_limit_leaves_over_is_recorded_and_summed_up(tmp_path: Path) -> None:
    with wide_site() as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, limits={"max_pages": 11}))
    assert (result.summary.pages, result.summary.stopped_by, result.summary.left_over) == (
        11,
        "max_pages",
        50,
    )
    assert ((f"{result.base}/p", 50),) == result.summary.left_over_by
    assert list(result.outcomes.values()).count("not_reached") == 50


def test_the_most_promising_words_are_read_first(tmp_path: Path) -> None:
    links = "".join(f'<a href="/n/{number}.htm">新闻{number}</a>' for number in range(30))
    home = f'<title>首页</title>{links}<a href="/x/1.htm">信息公开年度报告</a>'
    with FaultServer({"/": html(home)}) as server:
        server.fallback = html(page("页"))
        server.routes["/robots.txt"] = html("", status="404 No")
        hints = (Hint("6a", words=("信息公开年度报告",)),)
        profile = college(server, limits={"max_pages": 2, "concurrency": 1})
        result = crawled(server, tmp_path / "s.db", profile=profile, hints=hints)
    assert result.outcomes["/x/1.htm"] != "not_reached"


def test_a_stop_rule_ends_the_crawl_and_exhaustive_ignores_it(tmp_path: Path) -> None:
    class Enough:
        def why_stop(self, **_: object) -> str:
            return "nothing_left_can_matter"

    with wide_site() as server:
        stopped = crawled(server, tmp_path / "a.db", stop_rule=Enough())
        whole = crawled(server, tmp_path / "b.db", stop_rule=Enough(), exhaustive=True)
    assert (stopped.summary.stopped_by, whole.summary.stopped_by) == ("nothing_left_can_matter", "")


def test_what_had_its_worth_the_night_before_is_read_again_before_an_early_end(tmp_path: Path) -> None:
    class Enough:
        def why_stop(self, **_: object) -> str:
            return "nothing_left_can_matter"

    def coverage(document: Document) -> list[tuple[str, int]]:
        return [("6a", 0)] if document.url.endswith("/p/57.htm") else []

    with wide_site() as server:
        crawled(server, tmp_path / "s.db", coverage=coverage, exhaustive=True)
        again = crawled(server, tmp_path / "s.db", coverage=coverage, stop_rule=Enough())
    kept = [path for path, outcome in again.outcomes.items() if outcome != "not_reached"]
    assert ("nothing_left_can_matter", True, True) == (
        again.summary.stopped_by,
        "/p/57.htm" in kept,
        len(kept) < len(PAGES),
    )


def test_progress_says_why_a_page_was_chosen(tmp_path: Path) -> None:
    told: list[str] = []
    with linking("/a.htm", routes={"/a.htm": html(page("甲"))}) as server:
        crawled(server, tmp_path / "s.db", progress=lambda step: told.append(step.why))
    assert told == ["起点", "正文链接"]


def test_two_crawls_of_two_colleges_share_one_store(tmp_path: Path) -> None:
    async def both(first: FaultServer, second: FaultServer) -> None:
        with open_store(tmp_path / "s.db") as store:
            runs = [store.begin(server.url) for server in (first, second)]
            await asyncio.gather(
                *(
                    acrawl(college(server), (), run, digest=digest)
                    for server, run in zip((first, second), runs, strict=True)
                )
            )

    with wide_site() as first, wide_site() as second:
        asyncio.run(both(first, second))
    with open_store(tmp_path / "s.db") as store:
        assert [snapshot.summary.pages for snapshot in store.snapshots()] == [61, 61]


def test_a_full_disk_ends_the_crawl_with_our_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise StoreError("磁盘已满")

    monkeypatch.setattr(Run, "record", full)
    with wide_site() as server, pytest.raises(StoreError, match="磁盘已满"):
        crawled(server, tmp_path / "s.db")
