"""kill -9, again and again, of the real command: nothing is lost, and nothing that was finished is fetched twice."""

from __future__ import annotations

import asyncio
import random
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from checklist_audit.storing import open_store
from tests.faults.routes import redirect
from tests.faults.server import Answerer, Connection, FaultServer, html, page

KILLS = 20
MAX_PAGES_A_LIFE = 9
"""A life ends after at most so many pages, so that the site is not read before the last kill."""
PATIENCE_S = 60
SECTIONS = 12
ARTICLES = 20


def slow(answerer: Answerer) -> Answerer:
    async def answer(connection: Connection) -> None:
        await asyncio.sleep(0.004)
        await answerer(connection)

    return answer


def site() -> dict[str, Answerer]:
    """Sections with articles, a file each, and now and then a page that has moved, is gone, or is broken."""
    routes: dict[str, Answerer] = {}
    for section in range(SECTIONS):
        paths = [f"/s{section}/{number}.htm" for number in range(ARTICLES)]
        routes |= {path: html(page(f"第{section}栏 {path}", text=f"正文 {path}")) for path in paths}
        routes[paths[0]] = redirect(paths[1])
        routes[paths[2]] = html("", status="404 Not Found")
        routes[f"/s{section}/a.csv"] = html("a,b\n1,2\n", content_type="text/csv")
        routes[f"/s{section}/"] = html(
            page(f"第{section}栏", *paths, f"/s{section}/a.csv", f"/s{section}/no.htm")
        )
    home = html(page("首页", *(f"/s{section}/" for section in range(SECTIONS))))
    return {path: slow(answerer) for path, answerer in {"/": home, **routes}.items()}


@dataclass
class College:
    """A site that is served, its profile, and the command that reads it."""

    server: FaultServer
    folder: Path

    def start(self, store: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "checklist_audit", "crawl", str(self.folder / "site.yaml")]
        command += ["--store", str(self.folder / store), "--exhaustive"]
        return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def run(self, store: str) -> None:
        """Leave the command alone until it ends."""
        process = self.start(store)
        _, told = process.communicate(timeout=PATIENCE_S)
        assert process.returncode == 0, told

    def kill_one(self, moment: random.Random) -> None:
        """Start the command and kill it: while it starts, after its first requests, or after some pages."""
        pages, wait_s = moment.randint(-2, MAX_PAGES_A_LIFE), moment.random()
        before, process, watch = self.pages_asked(), self.start("killed.db"), threading.Event()
        if pages < 0:
            watch.wait(wait_s)
        while pages >= 0 and self.pages_asked() - before < pages and process.poll() is None:
            watch.wait(0.002)
        watch.wait(wait_s / 100)
        assert process.poll() is None, process.communicate()
        process.kill()
        process.communicate(timeout=PATIENCE_S)

    def pages_asked(self) -> int:
        return sum(count for path, count in list(self.server.asked.items()) if path in self.server.routes)

    def finished(self) -> list[str]:
        """Addresses that the killed run has in its store."""
        if not (self.folder / "killed.db").exists():
            return []
        with open_store(self.folder / "killed.db") as store:
            rows = store._connection.execute("SELECT url FROM fetches WHERE fetched_at != ''").fetchall()
        return [url.removeprefix(self.server.url[:-1]) for (url,) in rows]

    def records(self, store: str) -> dict[str, tuple[object, ...]]:
        with open_store(self.folder / store) as opened:
            return {
                fetch.url: (
                    fetch.outcome,
                    fetch.reason,
                    fetch.status,
                    fetch.final_url,
                    fetch.body_sha256,
                    fetch.depth,
                    {(place.page, place.words) for place in fetch.referrals},
                )
                for fetch in opened.snapshot().fetches()
            }


@pytest.fixture
def college(tmp_path):
    with FaultServer(site()) as server:
        limits = "{requests_per_second: 1000, concurrency: 4, timeout_s: 20}"
        text = f"format: 1\nname: 示例大学\nhome: {server.url}\nlimits: {limits}\n"
        (tmp_path / "site.yaml").write_text(text, encoding="utf-8")
        yield College(server, tmp_path)


def test_a_run_that_is_killed_twenty_times_ends_like_one_that_was_left_alone(college):
    """Counted at the server: a page that stands in the store is never asked for again."""
    moment, asked_when_finished = random.Random(20), {}
    for _ in range(KILLS):
        college.kill_one(moment)
        for path in college.finished():
            asked_when_finished.setdefault(path, college.server.asked[path])
    college.run("killed.db")
    asked_at_the_end = {path: college.server.asked[path] for path in asked_when_finished}

    college.run("quiet.db")
    assert asked_when_finished == asked_at_the_end
    assert college.records("quiet.db") == college.records("killed.db")
