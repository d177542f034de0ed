"""Two hundred small colleges on loopback: colleges a minute, CPU and peak memory, and how they grow with the fleet.

    nox -s bench -- fleet
    python -m tests.benchmarks.fleet [--colleges 50 200] [--workers 0 2] [--at-once 16]

Every college is the demo college (some eighty pages, PDF and Office files) under a name of its own and with a fifth
of its articles gone, on a port of its own; one process serves them all. The fleet runs as its users run it, as a
command; `workers` 0 is the engine of one process, a number a Dask LocalCluster (extra `fleet`). Pace is no limit
here, so that what is measured is the program; CPU of the server is not counted.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import multiprocessing
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from urllib.parse import unquote

from checklist_audit import demo
from checklist_audit.demo.build import Resource, build_site

NAME = "云麓学院"
LIMITS = "limits: {requests_per_second: 1000, concurrency: 8}\n"
_MISSING_IN_FIVE = 1


class Server(asyncio.Protocol):
    """As much of HTTP as is needed: keep-alive and GET, one college a port."""

    def __init__(self, site: dict[str, Resource], number: int) -> None:
        self._site = site
        self._number = number

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        path = unquote(data.split(b" ", 2)[1].decode("ascii", "replace")).partition("?")[0]
        found = self._site.get(path, self._site["/404.htm"])
        if "/info/" in path and is_gone(path, self._number):
            found = self._site["/404.htm"]
        body = found.body
        if found.content_type.startswith("text/html"):
            body = body.replace(NAME.encode(), name_of(self._number).encode())
        reason = {200: "OK", 302: "Found", 404: "Not Found"}.get(found.status, "OK")
        head = f"HTTP/1.1 {found.status} {reason}\r\nContent-Type: {found.content_type}\r\nContent-Length: {len(body)}\r\n"
        head += f"Location: {found.location}\r\n" if found.location else ""
        self._transport.write(head.encode() + b"\r\n" + body)  # type: ignore[attr-defined]


def name_of(number: int) -> str:
    """The name of a college; no two are one."""
    return f"云麓第{number}学院"


def is_gone(path: str, number: int) -> bool:
    """Whether a college has taken an article down."""
    return hashlib.sha256(f"{number} {path}".encode()).digest()[0] % 5 < _MISSING_IN_FIVE


def serve(colleges: int, pipe: Connection) -> None:
    """Serve every college until the pipe is closed; sends the ports."""

    async def main() -> None:
        loop, site, ports = asyncio.get_running_loop(), build_site(), []
        for number in range(colleges):
            server = await loop.create_server(partial(Server, site, number), "127.0.0.1", 0)
            ports.append(server.sockets[0].getsockname()[1])
        pipe.send(ports)
        await loop.run_in_executor(None, pipe.poll, None)

    asyncio.run(main())


@contextmanager
def served(colleges: int) -> Iterator[list[str]]:
    """Home pages of the colleges for as long as the context lasts."""
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=serve, args=(colleges, there), daemon=True)
    process.start()
    yield [f"http://127.0.0.1:{port}/" for port in here.recv()]
    here.send("stop")
    process.join(5)
    process.kill()


@dataclass(frozen=True)
class Result:
    """One run."""

    seconds: float
    cpu_s: float
    sum_mb: int
    """Highest sum of the resident memory of all processes."""
    largest_mb: int
    """Highest of any one of them."""
    code: int


def measured(command: list[str]) -> Result:
    """Run a command, and look at its processes five times a second."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # our own program
    peaks = [0, 0]
    done = threading.Event()

    def watch() -> None:
        while not done.wait(0.2):
            sizes = list(sizes_mb(process.pid))
            peaks[0] = max(peaks[0], sum(sizes))
            peaks[1] = max(peaks[1], max(sizes, default=0))

    watcher = threading.Thread(target=watch)
    watcher.start()
    code = process.wait()
    done.set()
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Result(time.perf_counter() - began, cpu_s, peaks[0], peaks[1], code)


def sizes_mb(root: int) -> Iterator[int]:
    """Resident memory of a process and of all that came from it."""
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        try:
            yield int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") >> 20
            for task in Path(f"/proc/{pid}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue


def write_profiles(folder: Path, homes: list[str]) -> None:
    """A profile for every college."""
    folder.mkdir()
    for number, home in enumerate(homes):
        text = demo.profile_text(home).replace(NAME, name_of(number))
        text = re.sub(r"(?m)^limits:.*\n(?:[ \t]+.*\n)*", "", text) + LIMITS
        (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    """Print a line for each size of fleet and each engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--colleges", type=int, nargs="+", default=[50, 200])
    parser.add_argument("--workers", type=int, nargs="+", default=[0, 2])
    parser.add_argument("--at-once", type=int, default=16)
    asked = parser.parse_args()
    print(
        f"{'engine':>10} {'colleges':>9} {'minutes':>8} {'a minute':>9} {'CPU s':>7} {'CPU s each':>11} {'sum MB':>7} {'largest MB':>11}"
    )
    with served(max(asked.colleges)) as homes, tempfile.TemporaryDirectory() as spare:
        for colleges in asked.colleges:
            profiles = Path(spare) / f"profiles-{colleges}"
            write_profiles(profiles, homes[:colleges])
            for workers in asked.workers:
                out = Path(spare) / f"out-{colleges}-{workers}"
                command = [
                    sys.executable,
                    "-m",
                    "checklist_audit",
                    "fleet",
                    str(profiles),
                    "-o",
                    str(out),
                    "-q",
                ]
                command += [
                    "--as-of",
                    demo.AS_OF.isoformat(),
                    "--at-once",
                    str(asked.at_once),
                    "--workers",
                    str(workers),
                ]
                run = measured(command)
                engine = f"dask {workers}" if workers else "one"
                print(
                    f"{engine:>10} {colleges:9} {run.seconds / 60:8.1f} {60 * colleges / run.seconds:9.1f} {run.cpu_s:7.0f} "
                    f"{run.cpu_s / colleges:11.2f} {run.sum_mb:7} {run.largest_mb:11}"
                    + (f"  exit {run.code}" if run.code else ""),
                    flush=True,
                )


if __name__ == "__main__":
    main()
