"""The store: what it keeps, what it refuses, and what it leaves alone."""

from __future__ import annotations

import errno
import os
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checklist_audit.errors import SnapshotError, StoreBusyError, StoreError
from checklist_audit.model.pages import CrawlSummary, Document, DocumentKind, Fetch, Outcome, Referral
from checklist_audit.model.records import CrawlRecord
from checklist_audit.storing import Run, Store, open_store
from checklist_audit.storing.schema import APPLICATION_ID

SITE = "https://www.college.example/"
SUMMARY = CrawlSummary(is_complete=True, requests=2, pages=2, left_over=0)


def record(path: str, *, words: str = "") -> CrawlRecord:
    """A page that was read, and leads to one other page if it has words for it."""
    url = SITE + path
    found = ((SITE + "b", url, words, "body"),) if words else ()
    fetch = Fetch(
        url,
        Outcome.OK,
        status=200,
        final_url=url,
        body_sha256=f"sha-{path}",
        fetched_at="2024-11-05T02:00:00+08:00",
    )
    return CrawlRecord(
        fetch,
        Document(url, DocumentKind.ARTICLE, title=path),
        b"body of " + path.encode(),
        f'"{path}"',
        found,
    )


def begun(store: Store, *, site: str = SITE, reader: str = "1") -> Run:
    run = store.begin(site, reader=reader)
    run.start(date(2024, 11, 5))
    return run


def finished(store: Store, *paths: str, site: str = SITE) -> None:
    run = begun(store, site=site)
    run.record([record(path) for path in paths])
    run.finish(SUMMARY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "audit.db"


def test_a_snapshot_gives_back_what_was_recorded(path: Path) -> None:
    one, other = record("a", words="报告"), record("b")
    with open_store(path) as store:
        run = begun(store)
        run.record([other, one])
        run.finish(SUMMARY)
        snapshot = store.snapshot()
        assert [one.fetch, replace(other.fetch, referrals=(Referral(*one.found[0][1:]),))] == list(
            snapshot.fetches()
        )
        assert [document.title for _, document in snapshot.documents()] == ["a", "b"]
        assert snapshot.body("sha-a") == b"body of a"
        assert (date(2024, 11, 5), SITE, SUMMARY) == (snapshot.started_on, snapshot.site, snapshot.summary)


def test_the_digest_does_not_depend_on_the_order_of_recording(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a", "b")
        finished(store, "b", "a")
        first, second = store.snapshots()
    assert first.digest == second.digest


def test_a_body_is_kept_once_for_all_nights(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        finished(store, "a")
    assert sqlite3.connect(path).execute("SELECT COUNT(*) FROM bodies").fetchall() == [(1,)]


def test_no_more_than_twenty_places_are_kept_for_one_address(path: Path) -> None:
    with open_store(path) as store:
        run = begun(store)
        run.record([record(f"a{number}", words=f"第{number}处") for number in range(30)] + [record("b")])
        run.finish(SUMMARY)
        fetch = store.snapshot().fetch(SITE + "b")
    assert fetch is not None
    assert [f"第{number}处" for number in range(20)] == [place.words for place in fetch.referrals]


def test_control_characters_and_lone_surrogates_do_no_harm(path: Path) -> None:
    odd = record("a", words="a\0b\ud800c")
    document = replace(odd.document, title="t\0\ud800") if odd.document else None
    with open_store(path) as store:
        run = begun(store)
        run.record([replace(odd, document=document), record("b")])
        run.finish(SUMMARY)
        fetch = store.snapshot().fetch(SITE + "b")
    assert fetch is not None
    assert fetch.referrals[0].words == "ab?c"


def test_an_interrupted_run_goes_on(path: Path) -> None:
    with open_store(path) as store:
        run = begun(store)
        run.record([record("a")])
        run.close()
        again = begun(store)
        assert ([SITE + "a"], run.id) == ([fetch.url for fetch, _ in again.replay()], again.id)
        again.close()


def test_a_run_of_another_reader_starts_afresh(path: Path) -> None:
    with open_store(path) as store:
        run = begun(store)
        run.record([record("a")])
        run.close()
        again = begun(store, reader="2")
        assert list(again.replay()) == []
        again.close()


def test_the_next_night_knows_the_version_of_each_page(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        run = begun(store)
        earlier = run.earlier(SITE + "a")
        run.close()
    assert earlier is not None
    assert (earlier.etag, earlier.document and earlier.document.title) == ('"a"', "a")


def test_another_reader_reads_everything_anew(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        run = begun(store, reader="2")
        earlier = run.earlier(SITE + "a")
        run.close()
    assert earlier is None


def test_the_order_of_runs_is_that_of_beginning_and_not_of_the_clock(path: Path) -> None:
    with open_store(path) as store:
        for day in (date(2024, 11, 5), date(2024, 1, 1)):
            run = store.begin(SITE)
            run.start(day)
            run.finish(SUMMARY)
        assert date(2024, 1, 1) == store.snapshot().started_on


def test_reports_are_kept_for_history_and_outlive_their_snapshot(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        store.save_report(store.snapshot().id, date(2024, 11, 5), '{"项": 1}')
        finished(store, "a")
        store.prune(keep=1)
        assert (("1", date(2024, 11, 5), '{"项": 1}'),) == store.reports(SITE)


def test_pruning_forgets_old_nights_and_what_only_they_held(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a", "b")
        finished(store, "a")
        assert store.prune(keep=1) == 1
        assert [snapshot.id for snapshot in store.snapshots()] == ["2"]
        assert (store.snapshot().body("sha-b"), store.snapshot().body("sha-a")) == (None, b"body of a")


def test_what_was_matched_is_remembered_by_a_later_run(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        matches = store.snapshot().matches()
        matches.keep(b"key", "证据")
        matches.save()
        finished(store, "a")
        assert "证据" == store.snapshot().matches().recall(b"key")


def test_what_was_matched_is_not_remembered_before_it_is_saved(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        store.snapshot().matches().keep(b"key", "证据")
        assert store.snapshot().matches().recall(b"key") is None


def test_many_matches_do_not_wait_in_memory_until_they_are_saved(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        matches = store.snapshot().matches()
        for number in range(4_000):
            matches.keep(b"key%d" % number, "证据")
        assert "证据" == store.snapshot().matches().recall(b"key0")


@pytest.mark.parametrize("is_used", [True, False])
def test_pruning_forgets_matches_that_no_kept_run_has_used(path: Path, is_used: bool) -> None:
    with open_store(path) as store:
        finished(store, "a")
        first = store.snapshot().matches()
        first.keep(b"key", "")
        first.save()
        finished(store, "a")
        later = store.snapshot().matches()
        if is_used:
            later.recall(b"key")
        later.save()
        store.prune(keep=1)
        assert is_used == (store.snapshot().matches().recall(b"key") is not None)


def test_a_store_that_cannot_be_written_loses_the_memory_and_nothing_else(path: Path) -> None:
    with open_store(path) as store, open_store(path) as other:
        finished(store, "a")
        matches = store.snapshot().matches()
        matches.keep(b"key", "证据")
        store._connection.execute("PRAGMA busy_timeout = 0")
        other._connection.execute("BEGIN IMMEDIATE")
        matches.save()
        other._connection.execute("ROLLBACK")
        assert store.snapshot().matches().recall(b"key") is None


def test_a_snapshot_that_is_not_there_is_named(path: Path) -> None:
    with open_store(path) as store, pytest.raises(SnapshotError, match="7"):
        store.snapshot("7")


def test_a_second_run_of_the_same_site_is_refused_while_the_first_is_on(path: Path) -> None:
    with open_store(path) as store, open_store(path) as other:
        run = begun(store)
        with pytest.raises(StoreBusyError):
            other.begin(SITE)
        begun(other, site="https://other.example/").close()
        run.close()
        begun(other).close()


def test_a_killed_run_holds_nobody_up(path: Path) -> None:
    code = (
        "import sys, time; sys.path.insert(0, {root!r})\n"
        "from checklist_audit.storing import open_store\n"
        "run = open_store({path!r}).begin({site!r}); print('held', flush=True); time.sleep(30)"
    )
    text = code.format(root=str(Path(__file__).parents[2]), path=str(path), site=SITE)
    holder = subprocess.Popen([sys.executable, "-c", text], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    holder.stdout.readline()
    with open_store(path) as store:
        with pytest.raises(StoreBusyError):
            store.begin(SITE)
        holder.kill()
        holder.communicate()
        store.begin(SITE).close()


def test_many_threads_read_while_one_writes(path: Path) -> None:
    counts: list[int] = []
    with open_store(path) as store:
        finished(store, *map(str, range(50)))
        snapshot = store.snapshot()
        run = begun(store)
        threads = [
            threading.Thread(target=lambda: counts.append(len(list(snapshot.documents())))) for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for number in range(50):
            run.record([record(str(number))])
        for thread in threads:
            thread.join()
        run.close()
    assert counts == [50] * 4


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text)")
    connection.commit()
    connection.close()


def newer(path: Path) -> None:
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    connection.close()


def truncated(path: Path) -> None:
    with open_store(path) as store:
        finished(store, *map(str, range(100)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def scribbled(path: Path) -> None:
    with open_store(path) as store:
        finished(store, *map(str, range(100)))
    data = bytearray(path.read_bytes())
    data[4096 : len(data) - 4096] = b"\xaa" * (len(data) - 8192)
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.write_bytes(b""), "空"),
        (lambda path: path.write_text("hello " * 100), "不是"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), "不完整"),
        (lambda path: path.mkdir(), "不是一个文件"),
        (foreign, "别的程序"),
        (newer, "更新版本"),
        (truncated, "截断"),
        (scribbled, "损坏"),
    ],
)
def test_what_is_no_sound_store_of_ours_is_named_and_left_as_it_was(
    path: Path, spoil: Callable[[Path], object], words: str
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=words) as caught:
        open_store(path)
    assert (before, 6, str(path)) == (
        path.read_bytes() if path.is_file() else None,
        caught.value.exit_code,
        caught.value.where,
    )


def test_a_store_that_must_exist_is_not_made(path: Path) -> None:
    with pytest.raises(StoreError, match="没有这个存储文件"):
        open_store(path, create=False)
    assert not path.exists()


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="文件夹不存在"):
        open_store(tmp_path / "no" / "such" / "audit.db")


def test_a_full_disk_loses_nothing_that_was_recorded(path: Path) -> None:
    with open_store(path) as store:
        run = begun(store)
        run.record([record("a")])
        pages = run._writer.execute("PRAGMA page_count").fetchone()[0]
        run._writer.execute(f"PRAGMA max_page_count = {pages + 2}")
        big = replace(record("b"), body=random.Random(1).randbytes(200_000))
        with pytest.raises(StoreError, match="磁盘已满"):
            run.record([big])
        run._writer.execute("PRAGMA max_page_count = 1000000")
        run.record([record("c")])
        run.finish(SUMMARY)
        assert [fetch.url for fetch in store.snapshot().fetches()] == [SITE + "a", SITE + "c"]


def cut_short(path: Path) -> None:
    """Leave a store as a disk does that fills up while SQLite moves its log into the file: only page 1 has arrived."""
    with open_store(path) as store:
        finished(store, *map(str, range(100)))
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA wal_autocheckpoint = 0")
    writer.execute("CREATE TABLE padding AS SELECT zeroblob(100000) AS a")
    kept = {name: name.read_bytes() for name in (path, path.with_name(f"{path.name}-wal"))}
    writer.execute("PRAGMA wal_checkpoint(FULL)")
    first_page = path.read_bytes()[:4096]
    writer.close()
    for name, data in kept.items():
        name.write_bytes(first_page + data[4096:] if name == path else data)


def test_a_disk_that_was_full_when_the_file_grew_costs_nothing(path: Path) -> None:
    cut_short(path)
    with open_store(path) as store:
        assert (100, ()) == (len(list(store.snapshot().fetches())), store.check())


def test_a_site_can_be_held_on_a_full_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with open_store(path) as store, open_store(path) as other:
        monkeypatch.setattr(os, "ftruncate", full)
        run = begun(store)
        with pytest.raises(StoreBusyError):
            other.begin(SITE)
        run.close()


def test_check_finds_a_body_that_has_changed(path: Path) -> None:
    with open_store(path) as store:
        finished(store, "a")
        assert store.check() == ()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE bodies SET kept_sha256 = 'x'")
    connection.commit()
    connection.close()
    with open_store(path) as store:
        assert len(store.check()) == 1


def test_a_new_store_says_whose_it_is(path: Path) -> None:
    open_store(path).close()
    assert sqlite3.connect(path).execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
