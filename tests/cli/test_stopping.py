"""A run that is stopped keeps what it has read, and the same command goes on where it stopped."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading

import pytest

from checklist_audit.storing import runs, schema
from tests.cli.shell import say
from tests.faults.server import Connection, FaultServer, html, page

SECONDS = 30
PATHS = [f"/{number}.htm" for number in range(6)]


class Held:
    """A page that is answered only after the test says so."""

    def __init__(self) -> None:
        self.was_asked = threading.Event()
        self.may_answer = threading.Event()

    async def __call__(self, connection: Connection) -> None:
        self.was_asked.set()
        if self.may_answer.is_set():
            await html(page("最后一页"))(connection)
        else:
            await connection.send(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"
            )
            await _forever()


async def _forever() -> None:
    import asyncio

    await asyncio.Event().wait()


@pytest.fixture
def college(tmp_path):
    """A site whose last page hangs until it is told not to."""
    held = Held()
    routes = {
        "/": html(page("首页", *PATHS)),
        **{path: html(page(f"第{path}页")) for path in PATHS[:-1]},
        PATHS[-1]: held,
    }
    with FaultServer(routes) as server:
        (tmp_path / "site.yaml").write_text(
            f"format: 1\nname: 示例大学\nhome: {server.url}\nlimits: {{requests_per_second: 1000, timeout_s: 20, concurrency: 1}}\n",
            encoding="utf-8",
        )
        yield server, held, tmp_path / "site.yaml"


def crawl(site) -> subprocess.Popen[str]:
    """The verb in a process of its own."""
    command = [sys.executable, "-m", "checklist_audit", "crawl", str(site)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_crawl_ends_with_130_and_goes_on(college, sign):
    """Only what was not read yet is asked for again; every address is read or waits."""
    server, held, site = college
    first = crawl(site)
    assert held.was_asked.wait(SECONDS)
    os.kill(first.pid, sign)
    _, told = first.communicate(timeout=SECONDS)
    held.may_answer.set()
    out, _ = crawl(site).communicate(timeout=SECONDS)

    counts = re.search(r"已读到的 (\d+) 个网页和文件都保存了，还有 (\d+) 个网址在排队", told)
    assert counts, told
    assert (130, 1, 7) == (first.returncode, told.count("\n"), int(counts[1]) + int(counts[2])), told
    assert "读到 7 个网页和文件" in out
    assert dict.fromkeys(("/", *PATHS[:-1]), 1) == {path: server.asked[path] for path in ("/", *PATHS[:-1])}


def test_a_full_disk_ends_with_6_and_the_same_command_goes_on(capfdbinary, tmp_path, monkeypatch):
    """One sentence; what was read before is not read again."""
    many = [f"/{number}.htm" for number in range(120)]
    routes = {"/": html(page("首页", *many)), **{path: html(page(path, text=NOISE)) for path in many}}
    store = tmp_path / "s.db"
    with FaultServer(routes) as server:
        site = tmp_path / "site.yaml"
        site.write_text(
            f"format: 1\nname: 示例大学\nhome: {server.url}\nlimits: {{requests_per_second: 1000, concurrency: 1}}\n",
            encoding="utf-8",
        )
        with monkeypatch.context() as small_disk:
            small_disk.setattr(runs, "connect", of_pages(60))
            full = say(capfdbinary, "crawl", site, "--store", store, "-q")
        before = {path for path in ("/", *many) if server.asked[path]}
        rest = say(capfdbinary, "crawl", site, "--store", store, "-q")

    assert (6, 1, True) == (full.code, full.err.count("\n"), "磁盘已满" in full.err), full
    assert (0, True) == (rest.code, "读到 121 个网页和文件" in rest.text), rest
    assert 1 == server.asked["/"] <= len(before) < len(many)


NOISE = "".join(chr(0x4E00 + number * 7919 % 20000) for number in range(12_000))


def of_pages(most: int):
    """Connections to a disk that has room for so many pages of SQLite's."""

    def connect(path):
        connection = schema.connect(path)
        connection.execute(f"PRAGMA max_page_count = {most}")
        return connection

    return connect
