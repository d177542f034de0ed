"""Worker processes: a file that hangs, bursts or crashes costs itself and nothing else."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from checklist_audit.model.packing import PackingError, pack
from checklist_audit.model.pages import Digested, Document, DocumentKind, Reply
from checklist_audit.reading import read_page
from checklist_audit.reading.isolation import IsolationLimits, Readers
from checklist_audit.reading.worker import FRAME, digested_of
from tests.reading import files

URL = "https://www.yunlu.example/f.pdf"
PDF = files.pdf(files.lines("云麓学院2024年部门预算", "2024年3月6日"))
REPLY = Reply(URL, URL, 200, "application/pdf", PDF)


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(isolation=IsolationLimits(start_seconds=120)) as pool:
        yield pool


@pytest.fixture
def broken(tmp_path, monkeypatch):
    """A pool whose workers do what `sitecustomize`-like code tells them instead of reading."""

    def make(reading: str, isolation: IsolationLimits) -> Readers:
        package = tmp_path / "checklist_audit_double"
        package.mkdir()
        (package / "hook.py").write_text(reading, encoding="utf-8")
        monkeypatch.setattr(
            "checklist_audit.reading.isolation._CHILD",
            "import sys; sys.path[:] = {path!r}\n"
            "import checklist_audit.reading as reading\n"
            "whole = reading.read_page\n"
            f"exec(open({str(package / 'hook.py')!r}).read())\n"
            "reading.read_page = read_page\n"
            "from checklist_audit.reading.worker import serve; serve({memory})",
        )
        return Readers(isolation=isolation)

    return make


def test_worker_reads_like_the_function(readers: Readers):
    """The same document, wherever it was read."""
    assert read_page(PDF, url=URL) == readers.read(PDF, url=URL)


def test_order_of_many_is_kept(readers: Readers):
    """Documents come in the order of their replies."""
    replies = [
        Reply(f"{URL}?{number}", "", 200, "application/pdf", files.pdf(files.lines(f"第{number}号")))
        for number in range(4)
    ]

    assert [f"第{number}号" for number in range(4)] == [found.text for found in readers.read_all(replies)]


def test_web_page_needs_no_worker():
    """A page is read here, so no process is started for it."""
    with Readers() as pool:
        found = pool.read(
            "<html><body><p>云麓学院简介</p></body></html>".encode(), url=URL, seen_on=date(2024, 11, 5)
        )
        assert (True, found.kind is DocumentKind.BLOCKED) == (pool._workers[0]._process is None, False)


def test_document_that_hangs_is_given_up(broken, monkeypatch):
    """It ends at the time limit, and the sentence says so."""
    monkeypatch.setattr("checklist_audit.reading.isolation.is_installed", lambda: False)
    hook = "def read_page(body, **said):\n    while True: pass\n"
    with broken(hook, IsolationLimits(seconds=0.3, start_seconds=0.2)) as pool:
        found = pool.read(PDF, url=URL)

    assert (found.kind, found.notes) == (DocumentKind.BLOCKED, ("读取超过 0.3 秒，已停止",))


def test_neighbour_of_a_crash_is_read(broken):
    """The worker that died is replaced."""
    hook = "import os\ndef read_page(body, **said):\n    if b'CRASH' in body: os._exit(11)\n    return whole(body, **said)\n"
    with broken(hook, IsolationLimits(start_seconds=120)) as pool:
        crashed = pool.read(b"%PDF- CRASH", url=URL)
        neighbour = pool.read(PDF, url=URL)

    assert (crashed.blocked_by, neighbour.title) == ("unsupported", "云麓学院2024年部门预算")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on the address space")
def test_memory_is_limited(broken):
    """A document that asks for too much memory is a document that could not be read."""
    hook = "def read_page(body, **said):\n    return whole(bytes(2 * 1024**3), **said)\n"
    with broken(hook, IsolationLimits(start_seconds=120, memory_bytes=1024**3)) as pool:
        found = pool.read(PDF, url=URL)

    assert found.blocked_by == "unsupported"


@pytest.mark.parametrize(
    "answer",
    [b"", b"\x05", FRAME.pack(9) + b"short", FRAME.pack(4) + pickle.dumps(print)[:4] + 2 * FRAME.pack(0)],
    ids=["nothing", "a cut length", "a cut field", "something else"],
)
def test_answer_of_a_worker_may_only_be_a_document(answer: bytes):
    """A worker that read a hostile file is not trusted with more."""
    with pytest.raises(PackingError):
        digested_of(answer, 1)


def test_document_survives_the_way_back(readers: Readers):
    """Document and body come back packed, as the store keeps them."""
    found = readers.digest([REPLY])[0]

    assert found == Digested(read_page(PDF, url=URL), None, pack(found.document, PDF))


def test_culprit_of_a_batch_is_lost_alone(broken):
    """Its neighbours before and behind are read all the same."""
    hook = "import os\ndef read_page(body, **said):\n    if b'CRASH' in body: os._exit(11)\n    return whole(body, **said)\n"
    with broken(hook, IsolationLimits(start_seconds=120)) as pool:
        batch = [REPLY, replace(REPLY, body=b"%PDF- CRASH"), REPLY]
        found = [digested.document for digested in pool.digest(batch)]

    assert ["", "unsupported", ""] == [document.blocked_by for document in found]


def test_closed_pool_starts_no_process():
    """Whoever comes too late gets a blocked document and not a new worker."""
    pool = Readers()
    pool.close()

    assert ("读取已停止",) == pool.read(PDF, url=URL).notes


def test_worker_prints_nothing_into_its_answers(broken):
    """What a library prints goes elsewhere."""
    hook = "def read_page(body, **said):\n    print('x' * 100)\n    return whole(body, **said)\n"
    with broken(hook, IsolationLimits(start_seconds=120)) as pool:
        found = pool.read(PDF, url=URL)

    assert isinstance(found, Document)
    assert found.title == "云麓学院2024年部门预算"
