"""The store: one SQLite file that holds many sites and many nights."""

from __future__ import annotations

import sqlite3
import threading
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from checklist_audit.errors import SnapshotError, StoreError
from checklist_audit.model.packing import packed, unpacked
from checklist_audit.storing.lock import SiteLock
from checklist_audit.storing.rows import read_body, read_document
from checklist_audit.storing.runs import Run, take_up
from checklist_audit.storing.schema import connect, create, migrate, recognise, translated
from checklist_audit.storing.snapshots import Snapshot

__all__ = ["Store", "open_store"]


def open_store(path: str | Path, *, create: bool = True) -> Store:
    """Open a store, and make it first where there is none.

    Args:
        path: the SQLite file; `-wal`, `-shm` and `.lock` files may stand beside it while it is in use.
        create: False refuses a path at which nothing is.

    Raises:
        StoreError: not a store, damaged, newer than this program, not writable, or no room; the file is
            left as it was.
    """
    return Store(Path(path), may_create=create)


class Store:
    """An open store; use it as a context manager."""

    def __init__(self, path: Path, *, may_create: bool) -> None:
        self.path = path
        _ensure(path, may_create=may_create)
        self._lock = threading.RLock()
        with translated(path):
            self._connection = connect(path)
            try:
                migrate(self._connection, path)
            except BaseException:
                self._connection.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store {self.path.name}>"

    def close(self) -> None:
        """Close the file; snapshots of this store can no longer be read."""
        with self._lock:
            self._connection.close()

    def begin(self, site: str, *, reader: str = "") -> Run:
        """Begin a run of a site, or go on with the one that was interrupted.

        Args:
            site: the key of the site, usually the normal form of its home page.
            reader: version of the readers; documents of another version are never reused.

        Raises:
            StoreBusyError: another run holds this site in this store.
            StoreError: the store cannot be written.
        """
        lock = SiteLock(self.path.resolve(), site)
        lock.acquire()
        try:
            with self._lock, translated(self.path):
                run = take_up(self.path, self._connection, site=site, reader=reader)
                return Run(self.path, run=run, site=site, reader=reader, lock=lock)
        except BaseException:
            lock.release()
            raise

    def snapshots(self, site: str | None = None) -> tuple[Snapshot, ...]:
        """Finished runs, oldest first; of one site or of all."""
        with self._lock, translated(self.path):
            rows = self._connection.execute(
                "SELECT id FROM runs WHERE summary IS NOT NULL AND NOT is_pruned AND (?1 IS NULL OR site = ?1) ORDER BY id",
                (site,),
            ).fetchall()
        return tuple(Snapshot(self._connection, self._lock, self.path, int(row[0])) for row in rows)

    def snapshot(self, number: str | None = None, *, site: str | None = None) -> Snapshot:
        """A finished run by its id, or the latest one.

        Raises:
            SnapshotError: there is none.
        """
        found = [one for one in self._numbers(site) if number is None or str(one) == number]
        if not found:
            what = "存储文件里没有已完成的抓取" if number is None else f"存储文件里没有编号为 {number} 的抓取"
            raise SnapshotError(
                what, where=str(self.path), fix="先运行 checklist-audit crawl，或用 history 查看编号"
            )
        return Snapshot(self._connection, self._lock, self.path, found[-1])

    def save_report(self, snapshot: str, as_of: date, text: str) -> None:
        """Keep a report (JSON text) for the history of its site.

        Raises:
            SnapshotError: the store has no such snapshot.
        """
        with self._lock, translated(self.path):
            row = self._connection.execute("SELECT site FROM runs WHERE id = ?", (snapshot,)).fetchone()
            if row is None:
                raise SnapshotError(f"存储文件里没有编号为 {snapshot} 的抓取", where=str(self.path))
            self._connection.execute(
                "INSERT INTO reports (site, run, as_of, data) VALUES (?, ?, ?, ?)",
                (row[0], int(snapshot), as_of.isoformat(), packed(text)),
            )

    def reports(self, site: str) -> tuple[tuple[str, date, str], ...]:
        """Reports of a site in the order of saving: snapshot id, as-of date, JSON text."""
        with self._lock, translated(self.path):
            rows = self._connection.execute(
                "SELECT run, as_of, data FROM reports WHERE site = ? ORDER BY id", (site,)
            ).fetchall()
        return tuple((str(run), date.fromisoformat(as_of), unpacked(data)) for run, as_of, data in rows)

    def prune(self, *, keep: int) -> int:
        """Forget all but the latest `keep` finished runs of each site; their reports stay.

        Returns:
            The number of runs that were forgotten.
        """
        with self._lock, translated(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                count = _prune(self._connection, max(1, keep))
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("VACUUM")
        return count

    def check(self) -> tuple[str, ...]:
        """Read everything once and say what is wrong; nothing wrong gives an empty tuple."""
        with self._lock, translated(self.path):
            answers = [str(row[0]) for row in self._connection.execute("PRAGMA integrity_check(20)")]
            complaints = [answer for answer in answers if answer != "ok"]
            for (sha256,) in self._connection.execute("SELECT sha256 FROM bodies ORDER BY sha256").fetchall():
                complaints += self._complaint(lambda key=sha256: read_body(self._connection, key, self.path))
            for (row_id,) in self._connection.execute("SELECT id FROM documents ORDER BY id").fetchall():
                complaints += self._complaint(
                    lambda key=row_id: read_document(self._connection, key, self.path)
                )
        return tuple(complaints)

    def _complaint(self, attempt: object) -> list[str]:
        try:
            attempt()  # type: ignore[operator]
        except StoreError as error:
            return [error.what]
        return []

    def _numbers(self, site: str | None) -> list[int]:
        with self._lock, translated(self.path):
            rows = self._connection.execute(
                "SELECT id FROM runs WHERE summary IS NOT NULL AND NOT is_pruned AND (?1 IS NULL OR site = ?1) ORDER BY id",
                (site,),
            ).fetchall()
        return [int(row[0]) for row in rows]


def _ensure(path: Path, *, may_create: bool) -> None:
    if not path.exists():
        if not may_create:
            raise StoreError(
                "没有这个存储文件", where=str(path), fix="先运行 checklist-audit crawl，或检查 --store"
            )
        create(path)
    recognise(path)


def _prune(connection: sqlite3.Connection, keep: int) -> int:
    rows = connection.execute(
        "SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY site ORDER BY id DESC) AS age FROM runs"
        " WHERE summary IS NOT NULL AND NOT is_pruned) WHERE age > ?",
        (keep,),
    ).fetchall()
    for (run,) in rows:
        connection.execute("DELETE FROM fetches WHERE run = ?", (run,))
        connection.execute("DELETE FROM referrals WHERE run = ?", (run,))
        connection.execute("UPDATE runs SET is_pruned = 1 WHERE id = ?", (run,))
    connection.execute(
        "DELETE FROM documents WHERE id NOT IN (SELECT document FROM fetches WHERE document IS NOT NULL)"
    )
    connection.execute("DELETE FROM matches WHERE run IN (SELECT id FROM runs WHERE is_pruned)")
    connection.execute("DELETE FROM bodies WHERE sha256 NOT IN (SELECT body_sha256 FROM fetches)")
    return len(rows)
