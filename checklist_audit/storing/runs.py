"""One run being written: nothing that was recorded is lost, and a killed run goes on where it stopped."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from checklist_audit.errors import StoreError
from checklist_audit.model.codec import encode
from checklist_audit.model.packing import pack
from checklist_audit.model.pages import CrawlSummary, Document, Fetch, Outcome
from checklist_audit.model.records import CrawlRecord, Earlier, Place
from checklist_audit.storing.lock import SiteLock
from checklist_audit.storing.rows import (
    FETCH_COLUMNS,
    MAX_REFERRALS,
    add_body,
    add_document,
    clean,
    fetch_of,
    fetch_row,
    read_body,
    read_document,
)
from checklist_audit.storing.schema import connect, translated

__all__ = ["Run"]

_INSERT_FETCH = (
    f"INSERT OR REPLACE INTO fetches (run, seq, etag, document, {FETCH_COLUMNS})"  # noqa: S608  # a constant of ours
    f" VALUES ({', '.join('?' * 15)})"
)


class Run:
    """The writer of one run; made by `Store.begin`, closed by `finish` or `close`.

    `record` may be called from any one thread at a time. When it returns, the records are on the disk.
    `started_on` is the day in Asia/Shanghai on which the run began, None before `start`.
    """

    def __init__(self, path: Path, *, run: int, site: str, reader: str, lock: SiteLock) -> None:
        self._path = path
        self._run = run
        self._reader = reader
        self._site_lock = lock
        self._writer = connect(path)
        self._readings = connect(path)
        self._reading = threading.Lock()
        self._places = self._counted_places()
        self._seq = self._last_seq()
        self._earlier_run = self._latest_finished(site)
        self.id = str(run)
        self.site = site
        self.started_on = self._first_day()

    def start(self, day: date) -> None:
        """Note the day on which the run began; a resumed run keeps its first day."""
        with translated(self._path):
            self._writer.execute(
                "UPDATE runs SET started_on = ? WHERE id = ? AND started_on = ''",
                (day.isoformat(), self._run),
            )
        self.started_on = self._first_day()

    def recorded(self) -> list[Fetch]:
        """Addresses that an interrupted run had finished, in the order of their recording."""
        with self._reading, translated(self._path):
            rows = self._readings.execute(
                f"SELECT {FETCH_COLUMNS} FROM fetches WHERE run = ? ORDER BY seq",  # noqa: S608  # a constant of ours
                (self._run,),
            ).fetchall()
        return [fetch_of(row) for row in rows]

    def replay(self) -> Iterator[tuple[Fetch, Document | None]]:
        """The same with the document of each, one after the other."""
        with translated(self._path):
            rows = self._readings.execute(
                f"SELECT {FETCH_COLUMNS}, document FROM fetches WHERE run = ? ORDER BY seq",  # noqa: S608
                (self._run,),
            ).fetchall()
        for row in rows:
            with self._reading, translated(self._path):
                document = read_document(self._readings, row[11], self._path)
            yield fetch_of(row), document

    def earlier(self, url: str) -> Earlier | None:
        """What the latest finished run knew of an address that it read; None when there is nothing to build on.

        A document of another version of the readers does not count: the page must be read again.
        """
        if self._earlier_run is None:
            return None
        with self._reading, translated(self._path):
            row = self._readings.execute(
                f"SELECT {FETCH_COLUMNS}, f.document, f.etag FROM fetches f"  # noqa: S608  # a constant of ours
                " WHERE run = ? AND url = ? AND outcome IN ('ok', 'unchanged')"
                " AND (SELECT reader FROM documents WHERE id = f.document) = ?",
                (self._earlier_run, url, self._reader),
            ).fetchone()
            if row is None:
                return None
            return Earlier(fetch_of(row), read_document(self._readings, row[11], self._path), row[12])

    def record(self, records: Sequence[CrawlRecord]) -> None:
        """Keep finished addresses, all in one transaction.

        Raises:
            StoreError: they could not be written; nothing of them is kept and everything before is.
        """
        with translated(self._path):
            self._begin()
            try:
                for record in records:
                    self._keep(record)
                self._writer.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise

    def finish(self, summary: CrawlSummary, left_over: Sequence[CrawlRecord] = ()) -> None:
        """Close the run for good, together with the addresses that a limit left over."""
        with translated(self._path):
            self._begin()
            try:
                for record in left_over:
                    self._keep(record)
                self._writer.execute(
                    "UPDATE runs SET summary = ?, digest = ? WHERE id = ?",
                    (encode(summary), self._digest(), self._run),
                )
                self._writer.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
        self.close()

    def body(self, sha256: str) -> bytes | None:
        """A body that is kept already."""
        with self._reading, translated(self._path):
            return read_body(self._readings, sha256, self._path)

    def close(self) -> None:
        """Let go of the site; an unfinished run can be resumed. Harmless when it is closed already."""
        self._writer.close()
        self._readings.close()
        self._site_lock.release()

    def _keep(self, record: CrawlRecord) -> None:
        fetch, connection = record.fetch, self._writer
        document = None if record.document is None else self._document(record, record.document)
        self._seq += 1
        connection.execute(
            _INSERT_FETCH, (self._run, self._seq, clean(record.etag), document, *fetch_row(fetch))
        )
        self._keep_places(record.found)
        target = fetch.final_url if fetch.outcome is Outcome.REDIRECT else _redirect_of(record)
        if target:
            self._hand_down(fetch.url, target)

    def _document(self, record: CrawlRecord, document: Document) -> int:
        """Keep what was read and the body of it; the row of the document."""
        fetch = record.fetch
        sha256 = fetch.body_sha256 or "-"
        if fetch.outcome is Outcome.UNCHANGED:
            row = self._writer.execute(
                "SELECT id FROM documents WHERE sha256 = ? AND url = ? AND reader = ?",
                (sha256, fetch.url, self._reader),
            ).fetchone()
            if row is not None:
                return int(row[0])
        kept = record.packed or pack(document, record.body)
        if kept.body is not None and fetch.body_sha256:
            add_body(self._writer, fetch.body_sha256, kept)
        return add_document(self._writer, kept, sha256=sha256, url=fetch.url, reader=self._reader)

    def _keep_places(self, found: Sequence[Place]) -> None:
        rows = []
        for url, page, words, region in found:
            count = self._places.get(url, 0)
            if count < MAX_REFERRALS:
                self._places[url] = count + 1
                rows.append((self._run, url, count, clean(page), clean(words), clean(region)))
        if rows:
            self._writer.executemany("INSERT OR REPLACE INTO referrals VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _hand_down(self, source: str, target: str) -> None:
        """A redirect's target is known by the words that led to the redirect."""
        rows = self._writer.execute(
            "SELECT page, words, region FROM referrals WHERE run = ? AND url = ? ORDER BY seq",
            (self._run, source),
        ).fetchall()
        self._keep_places([(target, *row) for row in rows])

    def _begin(self) -> None:
        self._writer.execute("BEGIN IMMEDIATE")

    def _roll_back(self) -> None:
        """Nothing of the batch stays; a full disk may have rolled back already."""
        if self._writer.in_transaction:
            self._writer.execute("ROLLBACK")
        self._places = self._counted_places()
        self._seq = self._last_seq()

    def _counted_places(self) -> dict[str, int]:
        with translated(self._path):
            rows = self._writer.execute(
                "SELECT url, COUNT(*) FROM referrals WHERE run = ? GROUP BY url", (self._run,)
            )
            return {url: int(count) for url, count in rows}

    def _first_day(self) -> date | None:
        with translated(self._path):
            row = self._writer.execute("SELECT started_on FROM runs WHERE id = ?", (self._run,)).fetchone()
        return date.fromisoformat(row[0]) if row[0] else None

    def _last_seq(self) -> int:
        with translated(self._path):
            row = self._writer.execute("SELECT MAX(seq) FROM fetches WHERE run = ?", (self._run,)).fetchone()
        return int(row[0] or 0)

    def _latest_finished(self, site: str) -> int | None:
        with translated(self._path):
            row = self._writer.execute(
                "SELECT MAX(id) FROM runs WHERE site = ? AND summary IS NOT NULL AND NOT is_pruned AND id < ?",
                (site, self._run),
            ).fetchone()
        return None if row[0] is None else int(row[0])

    def _digest(self) -> str:
        """SHA-256 over every address, outcome and body: two nights with one digest served the same."""
        sums = hashlib.sha256()
        for row in self._writer.execute(
            "SELECT url, CASE outcome WHEN 'unchanged' THEN 'ok' ELSE outcome END,"
            " CASE outcome WHEN 'unchanged' THEN 200 ELSE status END, final_url, body_sha256"
            " FROM fetches WHERE run = ? ORDER BY url",
            (self._run,),
        ):
            sums.update("\t".join("" if value is None else str(value) for value in row).encode() + b"\n")
        return sums.hexdigest()


def _redirect_of(record: CrawlRecord) -> str:
    """Where the page itself sends its visitors (meta refresh, script, single frame)."""
    return (record.document and record.document.redirect) or ""


def take_up(path: Path, connection: sqlite3.Connection, *, site: str, reader: str) -> int:
    """Number of the unfinished run of a site, or of a new one.

    A run that was read with other readers is not resumed: its documents would not fit together.
    """
    row = connection.execute(
        "SELECT id, reader FROM runs WHERE site = ? AND summary IS NULL ORDER BY id DESC LIMIT 1", (site,)
    ).fetchone()
    if row is not None and row[1] == reader:
        return int(row[0])
    if row is not None:
        _drop(connection, int(row[0]))
    cursor = connection.execute("INSERT INTO runs (site, reader) VALUES (?, ?)", (site, reader))
    if cursor.lastrowid is None:
        raise StoreError(
            "存储文件没有给出运行编号", where=str(path), fix="运行 checklist-audit store check 查看"
        )
    return cursor.lastrowid


def _drop(connection: sqlite3.Connection, run: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table in ("fetches", "referrals"):
        connection.execute(f"DELETE FROM {table} WHERE run = ?", (run,))  # noqa: S608  # names of ours
    connection.execute("DELETE FROM runs WHERE id = ?", (run,))
    connection.execute("COMMIT")
