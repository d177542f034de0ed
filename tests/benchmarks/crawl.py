"""How fast a whole crawl is, beside Scrapy and a bare loop, which only fetch and take title, links and text.

    python -m tests.benchmarks.crawl [--pages 2000] [--rounds 2] [--delay-ms 0] [--only WORDS]

A site of that many pages (20 to 40 KB, 80 links each) is served on loopback by a process of its own. Each
round runs every contestant once, in turn and in a fresh process, its start included; the best round of each is
printed. Only the ratios of one run mean anything, and CPU more than seconds where others use the machine.
Scrapy comes with the dependency group `bench`, the extra `fast` with the group `test`.
"""

# a script that prints, and imports what it measures

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch
from urllib.parse import urljoin

from checklist_audit.crawling import crawl, fetch
from checklist_audit.model.site import Limits, Profile
from checklist_audit.reading.batches import Batches
from checklist_audit.reading.isolation import Readers, digest_here
from checklist_audit.storing import open_store

LINKS = 80
WORDS = [
    "学校",
    "教学",
    "科研",
    "学生",
    "教师",
    "工作",
    "会议",
    "建设",
    "发展",
    "管理",
    "服务",
    "培养",
    "专业",
    "课程",
    "信息公开",
    "招生",
    "就业",
    "年度",
    "报告",
    "通知",
]


@dataclass(frozen=True)
class Result:
    """One contestant in one round."""

    pages: int
    seconds: float
    cpu_seconds: float
    rss_mb: int = 0
    """Peak of its main process."""
    child_rss_mb: int = 0
    """Peak of the largest of its child processes."""

    @property
    def per_second(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds

    @property
    def cpu_per_thousand(self) -> float:
        """CPU seconds for a thousand pages, child processes included."""
        return 1000 * self.cpu_seconds / self.pages


def page(number: int, pages: int) -> bytes:
    """One page of the site: a menu that is the same everywhere, an article, and links to other articles."""
    dice = random.Random(number)  # the same site in every run
    menu = "".join(f'<li><a href="/s/{column}/list.htm">栏目{column}</a></li>' for column in range(20))
    near = [(number * 7 + step) % pages for step in range(1, LINKS - 20)]
    rows = "".join(
        f'<li><a href="/info/{row % 20}/{row}.htm">第{row}号通知</a><span>2024-0{1 + row % 9}-11</span></li>'
        for row in near
    )
    body = "".join(f"<p>{''.join(dice.choices(WORDS, k=120))}。</p>" for _ in range(dice.randint(18, 40)))
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>第{number}号通知-示例大学</title></head><body>"
        f'<div id="nav"><ul>{menu}</ul></div><h1>第{number}号通知</h1><p class="meta">发布时间：2024-05-11</p>'
        f'<div id="vsb_content">{body}</div><ul class="list">{rows}</ul></body></html>'
    ).encode()


class Server(asyncio.Protocol):
    """As much of HTTP as a benchmark needs: keep-alive, GET, ETag, nothing else."""

    def __init__(self, bodies: dict[bytes, bytes], delay_s: float) -> None:
        self._bodies = bodies
        self._delay_s = delay_s

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        answer = self._answer(data)
        if self._delay_s:
            asyncio.get_running_loop().call_later(self._delay_s, self._transport.write, answer)  # type: ignore[attr-defined]
        else:
            self._transport.write(answer)  # type: ignore[attr-defined]

    def _answer(self, data: bytes) -> bytes:
        path = data.split(b" ", 2)[1]
        body = self._bodies.get(path)
        if body is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
        tag = b'"%x"' % (hash(body) & 0xFFFFFFFF)
        if b"If-None-Match: " + tag in data:
            return b"HTTP/1.1 304 Not Modified\r\nETag: " + tag + b"\r\n\r\n"
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: %s\r\nContent-Length: %d\r\n\r\n"
        return head % (tag, len(body)) + body


def serve(pages: int, delay_s: float, pipe: Connection) -> None:
    """Build the site and serve it until the pipe says stop; any number in it changes every so-manieth page."""

    async def main() -> None:
        bodies = {b"/info/%d/%d.htm" % (number % 20, number): page(number, pages) for number in range(pages)}
        bodies[b"/"] = page(0, pages)
        bodies |= {b"/s/%d/list.htm" % column: page(column, pages) for column in range(20)}
        server = await asyncio.get_running_loop().create_server(
            partial(Server, bodies, delay_s), "127.0.0.1", 0
        )
        pipe.send((server.sockets[0].getsockname()[1], len(bodies)))
        while step := await asyncio.get_running_loop().run_in_executor(None, pipe.recv):
            for path in list(bodies)[::step]:
                bodies[path] += b"<!-- changed -->"
            pipe.send("done")

    asyncio.run(main())


@contextmanager
def site(pages: int, delay_s: float) -> Iterator[tuple[str, int, Callable[[int], None]]]:
    """Address of a served site, the number of its pages, and a call that changes every so-manieth page."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(
        target=serve, args=(pages, delay_s, there), daemon=True
    )
    process.start()
    port, count = here.recv()

    def change(step: int) -> None:
        here.send(step)
        here.recv()

    yield f"http://127.0.0.1:{port}/", count, change
    here.send(0)
    process.join(5)
    process.kill()


def bare_loop(home: str) -> int:
    """The least that any crawler does: fetch with httpx, take title, links and text, remember what was seen."""
    import httpx
    from selectolax.lexbor import LexborHTMLParser

    async def main() -> int:
        seen, waiting = {home}, [home]
        joined: dict[str, str] = {}
        async with httpx.AsyncClient(limits=httpx.Limits(max_connections=8), trust_env=False) as client:

            async def one(url: str) -> None:
                answer = await client.get(url)
                tree = LexborHTMLParser(answer.content.decode("utf-8", "replace"))
                tree.css_first("title")
                for anchor in tree.css("a[href]"):
                    href = anchor.attrs["href"] or ""
                    target = joined.get(href) or joined.setdefault(href, urljoin(url, href))
                    if target not in seen:
                        seen.add(target)
                        waiting.append(target)
                if tree.body is not None:
                    tree.body.text(separator="\n", strip=True)

            while waiting:
                group, waiting[:] = waiting[:8], waiting[8:]
                await asyncio.gather(*map(one, group))
        return len(seen)

    return asyncio.run(main())


def whole_job(home: str, *, workers: int, store: Path | None = None, has_llhttp: bool = True) -> int:
    """Ours: fetch, decode, links, main text, title, date, masking of nothing, store; without workers in one process.

    Args:
        has_llhttp: False as if the extra `fast` were not installed.
    """
    limits = Limits(requests_per_second=1000, concurrency=8, max_pages=1_000_000)
    profile = Profile(name="示例大学", home=home, limits=limits)
    with (
        tempfile.TemporaryDirectory() as folder,
        Readers(workers=workers) as readers,
        Batches(readers, workers=max(1, workers), seen_on=lambda: None) as batches,
        open_store(store or Path(folder) / "bench.db") as opened,
        nullcontext() if has_llhttp else patch.object(fetch, "is_llhttp_installed", return_value=False),
    ):
        run = opened.begin(home, reader="bench")
        return crawl(profile, (), run, digest=batches.digest if workers else digest_here).pages


def scrapy(home: str, how: str) -> int:
    """Scrapy in a process of its own (its reactor starts once in a process); it stores nothing."""
    command = [sys.executable, "-m", "tests.benchmarks._scrapy", home, how]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def measured(job: Callable[[], int], pages: int, name: str) -> Result:
    """Run once and count CPU of this process and of its children."""
    before, started = cpu_s(), time.perf_counter()
    found = job()
    result = Result(found, time.perf_counter() - started, cpu_s() - before)
    if found != pages:
        print(f"{name}: found {found} of {pages} pages")
    return result


def measured_apart(job: Callable[[], int], pages: int, name: str) -> Result:
    """The same in a process of its own, its start included, with the memory that it took."""
    here, there = multiprocessing.Pipe()
    started = time.perf_counter()
    process = multiprocessing.get_context("spawn").Process(target=report, args=(job, there))
    process.start()
    there.close()
    found, cpu_seconds, rss_mb, child_rss_mb = here.recv()
    process.join()
    if found != pages:
        print(f"{name}: found {found} of {pages} pages")
    return Result(found, time.perf_counter() - started, cpu_seconds, rss_mb, child_rss_mb)


def report(job: Callable[[], int], pipe: Connection) -> None:
    """Do the job, and say what this process and its children needed for it."""
    found = job()
    peaks = [resource.getrusage(who).ru_maxrss // 1024 for who in WHO]
    pipe.send((found, cpu_s(), *peaks))


WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def cpu_s() -> float:
    """CPU seconds of this process and of the children that have ended."""
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, WHO))


def contestants(home: str, store: Path) -> dict[str, Callable[[], int]]:
    """What is run against each other; the second nights find the store that a first one has filled."""
    return {
        "Scrapy, own selectors": partial(scrapy, home, "css"),
        "Scrapy + selectolax": partial(scrapy, home, "selectolax"),
        "bare httpx loop": partial(bare_loop, home),
        "whole job, one process": partial(whole_job, home, workers=0),
        "whole job, one reader": partial(whole_job, home, workers=1),
        "whole job, two readers": partial(whole_job, home, workers=2, store=store),
        "second night, all 304": partial(whole_job, home, workers=2, store=store),
        "two readers, httpx": partial(whole_job, home, workers=2, has_llhttp=False),
        "second night, httpx": partial(whole_job, home, workers=2, store=store, has_llhttp=False),
    }


def main() -> None:
    """Print the best round of each contestant."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--delay-ms", type=float, default=0)
    parser.add_argument("--only", default="", help="contestants whose names contain this")
    asked = parser.parse_args()
    best: dict[str, Result] = {}
    with (
        site(asked.pages, asked.delay_ms / 1000) as (home, count, _),
        tempfile.TemporaryDirectory() as folder,
    ):
        for number in range(asked.rounds):
            for name, job in contestants(home, Path(folder) / f"{number}.db").items():
                if asked.only not in name:
                    continue
                result = measured_apart(job, count, name)
                if name not in best or result.per_second > best[name].per_second:
                    best[name] = result
    print_table(best)


def print_table(best: dict[str, Result]) -> None:
    """One line for each contestant, beside the first one."""
    first = next(iter(best.values()))
    print(
        f"{'':24} {'pages/s':>8} {'ratio':>6} {'CPU-s per 1000':>15} {'ratio':>6} {'peak MB':>8} {'of a child':>11}"
    )
    for name, one in best.items():
        speed, cpu = one.per_second / first.per_second, one.cpu_per_thousand / first.cpu_per_thousand
        print(
            f"{name:24} {one.per_second:8.0f} {speed:6.2f} {one.cpu_per_thousand:15.2f} {cpu:6.2f}"
            f" {one.rss_mb:8} {one.child_rss_mb:11}"
        )


if __name__ == "__main__":
    main()
