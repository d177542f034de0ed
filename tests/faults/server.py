"""A raw HTTP server for tests: says exactly the bytes that a route wants said, and counts who asked for what."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
import threading
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import trustme

__all__ = ["Answerer", "Connection", "FaultServer", "html", "page"]

_MAX_SECONDS = 20.0
"""No route holds a connection longer, whatever the client does."""


@dataclass(frozen=True, slots=True)
class Connection:
    """One request and the raw way back."""

    path: str
    headers: Mapping[str, str]
    writer: asyncio.StreamWriter
    visit: int
    """How many times this path has been asked for, this time included."""

    async def send(self, data: bytes) -> None:
        """Say these bytes."""
        self.writer.write(data)
        await self.writer.drain()

    def reset(self) -> None:
        """Drop the connection without a word."""
        self.writer.transport.abort()


Answerer = Callable[[Connection], Awaitable[None]]


def html(
    body: str | bytes,
    *,
    status: str = "200 OK",
    headers: tuple[str, ...] = (),
    content_type: str = "text/html; charset=utf-8",
) -> Answerer:
    """An answerer that sends one complete page."""
    raw = body.encode() if isinstance(body, str) else body

    async def answer(connection: Connection) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}", f"Content-Length: {len(raw)}"]
        lines += ["Connection: close", *headers]
        await connection.send("\r\n".join([*lines, "", ""]).encode("latin-1") + raw)

    return answer


def page(title: str, *links: str, text: str = "") -> str:
    """A small page that links to some addresses."""
    anchors = "".join(f'<p><a href="{link}">{link}</a></p>' for link in links)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{text or title}</p>{anchors}</body></html>"


@dataclass
class FaultServer:
    """Serves routes on a free port of 127.0.0.1 in a thread of its own.

    Args:
        routes: path (with query) to answerer.
        fallback: answers every other path; an honest 404 by default.
        port: 0 for any free one.
        tls: speaks https, with a self-signed certificate that is made anew each time, or as it is told.
    """

    routes: dict[str, Answerer] = field(default_factory=dict)
    fallback: Answerer = field(default_factory=lambda: html("nothing here", status="404 Not Found"))
    port: int = 0
    tls: bool | ssl.SSLContext = False
    asked: Counter[str] = field(default_factory=Counter)

    def __enter__(self) -> Self:
        started = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, args=(started,), daemon=True)
        self._thread.start()
        started.wait(5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(5)

    @property
    def url(self) -> str:
        """Address of the root page, with a slash at the end."""
        return f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}/"

    def _serve(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._main(started))
        self._loop.close()

    async def _main(self, started: threading.Event) -> None:
        self._stop = asyncio.Event()
        context = self.tls if isinstance(self.tls, ssl.SSLContext) else _self_signed() if self.tls else None
        server = await asyncio.start_server(self._connected, "127.0.0.1", self.port, ssl=context)
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        await self._stop.wait()
        server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.sleep(0)  # one round more, in which the connections that were dropped are closed

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        faults = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, asyncio.CancelledError)
        try:
            with contextlib.suppress(*faults):
                async with asyncio.timeout(_MAX_SECONDS):
                    await self._one(reader, writer)
                    writer.close()
                    await writer.wait_closed()
        finally:
            writer.transport.abort()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        path = head[0].split(" ")[1]
        headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in head[1:])
            if value
        }
        self.asked[path] += 1
        answerer = self.routes.get(path, self.fallback)
        await answerer(Connection(path, headers, writer, self.asked[path]))


def _self_signed() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    root = trustme.CA()
    with trustme.Blob(root.private_key_pem.bytes() + root.cert_pem.bytes()).tempfile() as place:
        context.load_cert_chain(place)
    return context
