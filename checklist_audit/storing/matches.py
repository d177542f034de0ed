"""Results of matching that are kept from audit to audit, each with the latest run that it served."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import suppress

from checklist_audit.model.packing import packed, unpacked

__all__ = ["Matches"]


_AT_ONCE = 4_000
"""So many results wait at most; those of a site of 100,000 pages would fill the memory of an audit."""


class Matches:
    """What the audits of earlier runs and of this one found out; `save` writes what is new.

    Nothing depends on it but time: a store that is full, locked or read-only loses the memory, not the audit.
    """

    def __init__(self, connection: sqlite3.Connection, lock: threading.RLock, run: int) -> None:
        self._connection = connection
        self._lock = lock
        self._run = run
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []

    def recall(self, key: bytes) -> str | None:
        """The result under a fingerprint; None when it was never kept."""
        with self._lock:
            row = self._connection.execute("SELECT run, result FROM matches WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        if row[0] != self._run:
            self._used.append(key)
            self._save_many()
        return unpacked(row[1]) if row[1] else ""

    def keep(self, key: bytes, text: str) -> None:
        """Remember a result; it is written with many others, at the latest by `save`."""
        self._new[key] = packed(text) if text else b""
        self._save_many()

    def _save_many(self) -> None:
        if len(self._new) + len(self._used) >= _AT_ONCE:
            self.save()

    def save(self) -> None:
        """Write what is new, and that this run still uses what is old; in one transaction or not at all."""
        new = [(key, self._run, result) for key, result in self._new.items()]
        used = [(self._run, key, self._run) for key in self._used]
        self._new, self._used = {}, []
        if not new and not used:
            return
        with self._lock, suppress(sqlite3.OperationalError):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany("INSERT OR REPLACE INTO matches VALUES (?, ?, ?)", new)
                self._connection.executemany("UPDATE matches SET run = ? WHERE key = ? AND run < ?", used)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
