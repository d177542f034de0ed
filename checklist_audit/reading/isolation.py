"""Reading in worker processes: a file that hangs, bursts or crashes its reader costs that file and nothing else."""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from types import TracebackType
from typing import Self

from checklist_audit.model.packing import PackingError, pack
from checklist_audit.model.pages import Digested, Document, DocumentKind, Reply
from checklist_audit.reading import ReadingLimits, read_page
from checklist_audit.reading.attachments import name_in_address
from checklist_audit.reading.keeping import body_to_keep
from checklist_audit.reading.ocr import is_installed
from checklist_audit.reading.sniffing import Format, sniff
from checklist_audit.reading.worker import FRAME, digested_of

__all__ = ["IsolationLimits", "Readers", "digest_here", "is_web_page"]

_GIB = 1024**3
# A page takes a megabyte or two, and glibc would give them back to the system after each (a fifteenth of the reading,
# measured); other libraries do not know the name.
_ENVIRONMENT = {"MALLOC_TOP_PAD_": str(16 * 1024**2)}
# The child gets the parent's path, so it imports the same code; it never imports the parent's main module,
# which is what breaks multiprocessing's spawn for callers without a main guard.
_CHILD = (
    "import sys; sys.path[:] = {path!r}; from checklist_audit.reading.worker import serve; serve({memory})"
)


@dataclass(frozen=True, slots=True)
class IsolationLimits:
    """What one document may cost."""

    seconds: float = 30.0
    start_seconds: float = 30.0
    """On top, for the first document of a worker: starting Python on a busy machine takes its time."""
    ocr_seconds: float = 90.0
    """On top, where pictures can be read: a page takes two to four (measured on two slow cores)."""
    memory_bytes: int = 3 * _GIB
    """Address space of a worker, on POSIX; the recogniser of the extra `ocr` alone takes 1.7 GiB (measured)."""
    documents: int = 5_000
    """A worker is replaced after so many web pages, so that what its libraries leak stays small (4 MB a thousand,
    measured; a new one costs as much time as a hundred pages). A file counts for ten."""


class Readers:
    """A pool of worker processes that read documents, for use in a `with` block; safe to call from many threads.

    Args:
        workers: how many requests are worked on at the same time.
        limits: how much of one file is read.
        isolation: what one document may cost.
        html_here: `read` reads web pages in this process (they are cheap and their reader is bounded); False sends
            them to the workers as well, so that they use another core.
    """

    def __init__(
        self,
        workers: int = 1,
        *,
        limits: ReadingLimits | None = None,
        isolation: IsolationLimits | None = None,
        html_here: bool = True,
    ) -> None:
        self._limits = limits or ReadingLimits()
        self._isolation = isolation or IsolationLimits()
        self._html_here = html_here
        self._workers = [_Worker(self._isolation) for _ in range(max(1, workers))]
        # Whoever came back last goes first: the others are not even started while one is enough.
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop every worker for good; whoever still waits for one gets a blocked document."""
        for worker in self._workers:
            worker.close()

    def read(
        self,
        body: bytes,
        *,
        url: str,
        content_type: str = "",
        file_name: str = "",
        seen_on: date | None = None,
    ) -> Document:
        """Read one page or file; the arguments and the answer are those of `read_page`.

        Returns:
            The document; when the worker hung, ran out of memory or died, a blocked one that says so.
        """
        return self._read(Reply(url, url, 200, content_type, body, file_name), seen_on)

    def read_all(self, replies: Iterable[Reply], *, seen_on: date | None = None) -> Iterator[Document]:
        """Read many, as many at a time as there are workers; documents come in the order of the replies."""
        with ThreadPoolExecutor(len(self._workers)) as threads:
            yield from threads.map(lambda reply: self._read(reply, seen_on), replies)

    def digest(
        self, replies: Sequence[Reply], *, seen_on: date | None = None, are_pages: bool = False
    ) -> list[Digested]:
        """Read a few replies in one worker, one after the other, and pack what the store is to keep of them.

        A worker that does not survive them reads them again one by one, so that only the culprit is lost.

        Args:
            seen_on: as for `read`.
            are_pages: somebody has looked already, and they are web pages.

        Returns:
            One for each reply, in their order; a blocked document for what could not be read.
        """
        if len(replies) == 1 and len(replies[0].body) > self._limits.body_bytes:
            return [_kept(replies[0], self._too_large(replies[0]))]
        kinds = [Format.HTML] * len(replies) if are_pages else list(map(_kind_of, replies))
        found = self._in_worker(replies, seen_on, kinds=kinds, keeps_bodies=True)
        if not isinstance(found, str):
            return found
        if len(replies) == 1:
            return [_kept(replies[0], _blocked(replies[0].url, found))]
        return [self.digest([reply], seen_on=seen_on, are_pages=are_pages)[0] for reply in replies]

    def _read(self, reply: Reply, seen_on: date | None) -> Document:
        if self._html_here and is_web_page(reply):
            return digest_here(reply, seen_on=seen_on).document
        if len(reply.body) > self._limits.body_bytes:
            return self._too_large(reply)
        found = self._in_worker([reply], seen_on, kinds=[_kind_of(reply)], keeps_bodies=False)
        return _blocked(reply.url, found) if isinstance(found, str) else found[0].document

    def _in_worker(
        self, replies: Sequence[Reply], seen_on: date | None, *, kinds: Sequence[Format], keeps_bodies: bool
    ) -> list[Digested] | str:
        """What a worker makes of replies; when it does not survive them, one sentence that says why."""
        may_need_ocr = any(kind in _WITH_PICTURES for kind in kinds) and is_installed()
        seconds = self._isolation.seconds + (self._isolation.ocr_seconds if may_need_ocr else 0)
        wear = sum(1 if kind is Format.HTML else _WEAR_OF_A_FILE for kind in kinds)
        request = ([_named(reply) for reply in replies], seen_on, self._limits, keeps_bodies)
        task = _Task(pickle.dumps(request, pickle.HIGHEST_PROTOCOL), len(replies), seconds, wear)
        worker = self._idle.get()
        try:
            return worker.read(task)
        finally:
            self._idle.put(worker)

    def _too_large(self, reply: Reply) -> Document:
        most = self._limits.body_bytes // (1024 * 1024)
        return _blocked(reply.url, f"文件超过 {most} MB，没有读取", "too_large")


_WEAR_OF_A_FILE = 10
_WITH_PICTURES = (Format.PDF, Format.PICTURE, Format.ARCHIVE)


def is_web_page(reply: Reply) -> bool:
    """Whether a reply is an HTML page, by its bytes first."""
    return _kind_of(reply) is Format.HTML


def digest_here(reply: Reply, *, seen_on: date | None = None) -> Digested:
    """Read one web page in this process."""
    document = read_page(
        reply.body,
        url=reply.url,
        content_type=reply.content_type,
        file_name=reply.file_name,
        seen_on=seen_on,
    )
    return Digested(document, body_to_keep(reply, document))


def _named(reply: Reply) -> Reply:
    return reply if reply.file_name else replace(reply, file_name=name_in_address(reply.url))


def _kind_of(reply: Reply) -> Format:
    file_name = reply.file_name or name_in_address(reply.url)
    return sniff(reply.body, content_type=reply.content_type, file_name=file_name)


def _kept(reply: Reply, document: Document) -> Digested:
    return Digested(document, None, pack(document, body_to_keep(reply, document)))


@dataclass(frozen=True, slots=True)
class _Task:
    request: bytes
    """Pickled, for `worker.serve`."""
    replies: int
    seconds: float
    wear: int
    """Towards the end of the worker's life, in web pages."""


class _Worker:
    """One process and its replacement after a mishap; used by one thread at a time."""

    def __init__(self, isolation: IsolationLimits) -> None:
        self._isolation = isolation
        self._process: subprocess.Popen[bytes] | None = None
        self._done = 0
        self._is_closed = False

    def read(self, task: _Task) -> list[Digested] | str:
        """What the process made of the task; a sentence when it did not survive."""
        if self._is_closed:
            return "读取已停止"
        process, is_new = self._running()
        ran_out = threading.Event()
        # A timer that kills is the one way to end a read from a pipe that works on every platform.
        seconds = task.seconds + (self._isolation.start_seconds if is_new else 0)
        timer = threading.Timer(seconds, _end, (process, ran_out))
        timer.start()
        try:
            digested = digested_of(_exchange(process, task.request), task.replies)
        except (OSError, EOFError, PackingError):
            self.stop()
            if ran_out.is_set():
                return f"读取超过 {task.seconds:g} 秒，已停止"
            code = process.returncode
            return f"读取程序中途崩溃（退出码 {code}），可能是文件损坏或内存不足"
        finally:
            timer.cancel()
        self._done += task.wear
        if self._done >= self._isolation.documents:
            self.stop()
        return digested

    def close(self) -> None:
        """Stop it, and never start another."""
        self._is_closed = True
        self.stop()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        # Leaving the block closes the pipes and waits; a pipe that broke with the process may complain.
        with contextlib.suppress(OSError), process:
            pass

    def _running(self) -> tuple[subprocess.Popen[bytes], bool]:
        if self._process is not None and self._process.poll() is None:
            return self._process, False
        self.stop()
        code = _CHILD.format(path=sys.path, memory=self._isolation.memory_bytes)
        self._process = subprocess.Popen(  # noqa: S603 our own interpreter and our own words
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_ENVIRONMENT | os.environ,
        )
        self._done = 0
        return self._process, True


def _exchange(process: subprocess.Popen[bytes], request: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(FRAME.pack(len(request)))
    process.stdin.write(request)
    process.stdin.flush()
    head = process.stdout.read(FRAME.size)
    if len(head) < FRAME.size:
        raise EOFError
    size = FRAME.unpack(head)[0]
    answer = process.stdout.read(size)
    if len(answer) < size:
        raise EOFError
    return answer


def _end(process: subprocess.Popen[bytes], ran_out: threading.Event) -> None:
    ran_out.set()
    process.kill()


def _blocked(url: str, reason: str, blocked_by: str = "unsupported") -> Document:
    return Document(
        url=url, kind=DocumentKind.BLOCKED, reader="isolation", blocked_by=blocked_by, notes=(reason,)
    )
