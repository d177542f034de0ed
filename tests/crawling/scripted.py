"""A server that says exactly what it is told, request by request, and what a fetcher makes of it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Sequence

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.fetch import HttpFetcher
from checklist_audit.crawling.scope import Scope
from checklist_audit.model.site import Limits, Profile

__all__ = ["CHUNKED", "OK", "WHOLE", "Script", "heard"]

LIMITS = Limits(timeout_s=2, max_body_mb=1)
OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
WHOLE = OK + b"Content-Length: 2\r\n\r\nhi"


class Script:
    """A server that says its lines in turn, one a request, and counts connections and requests.

    A line may come in several pieces; an empty last piece hangs up.
    """

    def __init__(self, *lines: Sequence[bytes]) -> None:
        self.lines = list(lines)
        self.connections = self.requests = 0

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        with contextlib.suppress(OSError, asyncio.IncompleteReadError), contextlib.closing(writer):
            while await reader.readuntil(b"\r\n\r\n"):
                self.requests += 1
                if not await self.say(writer, self.lines.pop(0)):
                    return

    async def say(self, writer: asyncio.StreamWriter, pieces: Sequence[bytes]) -> bool:
        for piece in pieces:
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0.01)  # so that the pieces arrive one by one
        return bool(pieces[-1])


async def answers_of(script: Script, times: int) -> list[Answer]:
    server = await asyncio.start_server(script.connected, "127.0.0.1", 0)
    home = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
    profile = Profile(name="示例大学", home=home, limits=LIMITS)
    fetcher = HttpFetcher(profile, named=Scope(profile).named, version="1")
    answers = [await fetcher.fetch(home) for _ in range(times)]
    await fetcher.close()
    server.close()
    await server.wait_closed()
    return answers


def heard(script: Script, times: int = 1) -> list[Answer]:
    return asyncio.run(answers_of(script, times))
