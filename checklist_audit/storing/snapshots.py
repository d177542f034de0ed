"""A finished run, read-only: the border between what the site served and what follows from it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from checklist_audit.model.codec import decode
from checklist_audit.model.pages import CrawlSummary, Document, Fetch
from checklist_audit.storing.matches import Matches
from checklist_audit.storing.places import Places
from checklist_audit.storing.rows import FETCH_COLUMNS, fetch_of, read_body, read_document
from checklist_audit.storing.schema import translated

__all__ = ["Snapshot"]


class Snapshot:
    """One finished run in the store; every answer comes in a fixed order.

    `id` is short and stable, `site` the key that the run was begun with, `started_on` the day in
    Asia/Shanghai, `digest` a SHA-256 over all outcomes and bodies.
    """

    def __init__(self, connection: sqlite3.Connection, lock: threading.RLock, path: Path, run: int) -> None:
        self._connection = connection
        self._lock = lock
        self._path = path
        self._run = run
        with self._lock, translated(path):
            row = connection.execute(
                "SELECT site, started_on, digest, summary FROM runs WHERE id = ?", (run,)
            ).fetchone()
        self.id = str(run)
        self.site: str = row[0]
        self.started_on = date.fromisoformat(row[1])
        self.digest: str = row[2]
        self.summary = decode(CrawlSummary, row[3])

    def __repr__(self) -> str:
        return f"<Snapshot {self.id} {self.site} {self.started_on} {self.digest[:8]}>"

    def fetches(self) -> Iterator[Fetch]:
        """Every address with its outcome and referrals, sorted by address."""
        rows = self._rows(
            f"SELECT {FETCH_COLUMNS} FROM fetches WHERE run = ? ORDER BY url",  # noqa: S608  # a constant of ours
        )
        places = groupby(
            self._rows("SELECT url, page, words, region FROM referrals WHERE run = ? ORDER BY url, seq"),
            itemgetter(0),
        )
        known: dict[str, str] = {}
        url, group = next(places, (None, iter(())))
        for row in rows:
            while url is not None and url < row[0]:
                url, group = next(places, (None, iter(())))
            yield fetch_of(row, _referrals(group, known) if url == row[0] else ())

    def fetch(self, url: str) -> Fetch | None:
        """One address by its normal form; None when the crawl never found it."""
        with self._lock, translated(self._path):
            row = self._connection.execute(
                f"SELECT {FETCH_COLUMNS} FROM fetches WHERE run = ? AND url = ?",  # noqa: S608  # a constant of ours
                (self._run, url),
            ).fetchone()
            places = self._connection.execute(
                "SELECT page, words, region FROM referrals WHERE run = ? AND url = ? ORDER BY seq",
                (self._run, url),
            ).fetchall()
        return None if row is None else fetch_of(row, Places(places))

    def document(self, url: str) -> Document | None:
        """What was read at an address; None when nothing was."""
        with self._lock, translated(self._path):
            row = self._connection.execute(
                "SELECT document FROM fetches WHERE run = ? AND url = ?", (self._run, url)
            ).fetchone()
            return None if row is None else read_document(self._connection, row[0], self._path)

    def documents(self) -> Iterator[tuple[Fetch, Document]]:
        """Every address that was read completely, with its document, sorted by address."""
        for fetch in self.fetches():
            document = self.document(fetch.url) if fetch.is_read else None
            if document is not None:
                yield fetch, document

    def matches(self) -> Matches:
        """What documents were matched to before; `save` it when the audit is done."""
        return Matches(self._connection, self._lock, self._run)

    def body(self, sha256: str) -> bytes | None:
        """A body as kept (personal numbers masked), by the digest that a fetch names; None when none was kept."""
        with self._lock, translated(self._path):
            return read_body(self._connection, sha256, self._path)

    def _rows(self, statement: str) -> Iterator[tuple[str, ...]]:
        cursor = self._connection.cursor()
        with self._lock, translated(self._path):
            cursor.execute(statement, (self._run,))
        while True:
            with self._lock, translated(self._path):
                rows = cursor.fetchmany(500)
            if not rows:
                return
            yield from rows


def _referrals(rows: Iterable[tuple[str, ...]], known: dict[str, str]) -> Places:
    """The places of one address; every page and every wording is one string, however many places name it."""
    share = known.setdefault
    return Places(
        (share(page, page), share(words, words), share(region, region)) for *_, page, words, region in rows
    )
