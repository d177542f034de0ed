"""Pages of a crawl are read a few at a time, and each is given back to whoever brought it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date

import pytest

from checklist_audit.model.pages import Digested, Document, Reply
from checklist_audit.reading import batches
from checklist_audit.reading.batches import Batches
from checklist_audit.reading.isolation import Readers

DAY = date(2024, 11, 5)


class Recording(Readers):
    """Notes what it is given together, and reads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.given: list[int] = []

    def digest(
        self,
        replies: Sequence[Reply],
        *,
        seen_on: date | None = None,  # noqa: ARG002  # the signature is the pool's
        are_pages: bool = False,  # noqa: ARG002  # as above
    ) -> list[Digested]:
        self.given.append(len(replies))
        if any(b"BROKEN" in reply.body for reply in replies):
            raise RuntimeError("broken")
        return [Digested(Document(url=reply.url), None) for reply in replies]


def page(number: int, body: bytes = b"<html><p>page</p></html>") -> Reply:
    url = f"http://www.yunlu.example/{number}.htm"
    return Reply(url, url, 200, "text/html", body)


def digested(readers: Recording, replies: Sequence[Reply]) -> list[Digested | BaseException]:
    async def work() -> list[Digested | BaseException]:
        with Batches(readers, workers=1, seen_on=lambda: DAY) as reading:
            return await asyncio.gather(*map(reading.digest, replies), return_exceptions=True)

    return asyncio.run(work())


@pytest.fixture
def no_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "_HERE", 0)


@pytest.mark.usefixtures("no_start")
def test_each_page_comes_back_to_whoever_brought_it() -> None:
    replies = [page(number) for number in range(20)]
    found = digested(Recording(), replies)
    assert [reply.url for reply in replies] == [
        one.document.url for one in found if isinstance(one, Digested)
    ]


@pytest.mark.usefixtures("no_start")
def test_what_waits_is_handed_over_together() -> None:
    readers = Recording()
    digested(readers, [page(number) for number in range(20)])
    assert readers.given == [8, 8, 4]


@pytest.mark.usefixtures("no_start")
def test_an_error_of_one_batch_does_not_stop_the_next() -> None:
    found = digested(Recording(), [page(0, b"<html>BROKEN</html>"), *map(page, range(1, 9))])
    assert [isinstance(one, Digested) for one in found] == [False] * 8 + [True]


def test_the_pages_of_a_small_site_need_no_worker() -> None:
    readers = Recording()
    digested(readers, [page(number) for number in range(20)])
    assert readers.given == []


def test_a_file_is_given_to_a_worker_at_once() -> None:
    readers = Recording()
    digested(readers, [Reply("http://www.yunlu.example/a.pdf", "", 200, "application/pdf", b"%PDF-1.4")])
    assert readers.given == [1]


@pytest.mark.usefixtures("no_start")
def test_a_page_that_comes_when_the_last_batch_is_done_is_read_too() -> None:
    async def work() -> list[Digested]:
        with Batches(Recording(), workers=1, seen_on=lambda: DAY) as reading:
            async with asyncio.timeout(20):
                return [await reading.digest(page(number)) for number in range(20)]

    assert 20 == len(asyncio.run(work()))
