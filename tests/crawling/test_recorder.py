"""Groups of records on their way to the store."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

from checklist_audit.crawling import recorder as recording
from checklist_audit.crawling.recorder import Recorder
from checklist_audit.errors import StoreError
from checklist_audit.model.pages import Fetch, Outcome
from checklist_audit.model.records import CrawlRecord


class Disk:
    """Keeps the groups that it was given; `full` raises instead, `slow` waits for its turn."""

    def __init__(self, *, is_full: bool = False) -> None:
        self.groups: list[list[str]] = []
        self.is_full = is_full
        self.turn = threading.Event()
        self.turn.set()

    def record(self, records: Sequence[CrawlRecord]) -> None:
        self.turn.wait(5)
        if self.is_full:
            raise StoreError("磁盘已满")
        self.groups.append([record.fetch.url for record in records])


def record(url: str, *, body_bytes: int = 0) -> CrawlRecord:
    return CrawlRecord(Fetch(url, Outcome.OK), body=bytes(body_bytes))


def kept(disk: Disk, *urls: str) -> list[Exception]:
    """Hand over one record after the other while the first is being written; what was complained of."""
    failures: list[Exception] = []

    async def work() -> None:
        recorder = Recorder(disk, failures.append, caught_up=lambda: None)  # type: ignore[arg-type]  # all it needs
        disk.turn.clear()
        for url in urls:
            recorder.keep([record(url)])
            await asyncio.sleep(0)
        disk.turn.set()
        await recorder.close()

    asyncio.run(work())
    return failures


def test_what_comes_while_the_first_is_written_goes_together() -> None:
    disk = Disk()
    kept(disk, "a", "b", "c")
    assert [["a"], ["b", "c"]] == disk.groups


def test_a_full_disk_is_told_and_nothing_more_is_tried() -> None:
    failures = kept(Disk(is_full=True), "a", "b", "c")
    assert ["磁盘已满"] == [str(failure) for failure in failures]


def test_a_recorder_that_holds_too_much_is_behind_until_it_is_written() -> None:
    disk, said = Disk(), []

    async def work() -> None:
        recorder = Recorder(disk, said.append, caught_up=lambda: said.append("caught up"))  # type: ignore[arg-type]  # as above
        recorder.keep([record("a", body_bytes=recording._MAX_BYTES)])
        said.append(recorder.is_behind)
        await recorder.close()
        said.append(recorder.is_behind)

    asyncio.run(work())
    assert [True, "caught up", False] == said
