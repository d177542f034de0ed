"""Rows of the store as values of the model: the only place that knows the order of the columns."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from checklist_audit.errors import StoreError
from checklist_audit.model.packing import PackingError, document_of
from checklist_audit.model.pages import Document, Fetch, Outcome, Packed, Referral

__all__ = [
    "FETCH_COLUMNS",
    "MAX_REFERRALS",
    "add_body",
    "add_document",
    "fetch_of",
    "fetch_row",
    "read_body",
    "read_document",
]

MAX_REFERRALS = 20
"""Places that are kept for one address."""

FETCH_COLUMNS = "url, outcome, reason, status, final_url, content_type, file_name, body_sha256, fetched_at, last_modified, depth"


def fetch_row(fetch: Fetch) -> tuple[Any, ...]:
    """A fetch in the order of `FETCH_COLUMNS`; its referrals live in a table of their own."""
    return (
        clean(fetch.url),
        fetch.outcome.value,
        clean(fetch.reason),
        fetch.status,
        clean(fetch.final_url),
        clean(fetch.content_type),
        clean(fetch.file_name),
        fetch.body_sha256,
        fetch.fetched_at,
        clean(fetch.last_modified),
        fetch.depth,
    )


def fetch_of(row: Sequence[Any], referrals: Sequence[Referral] = ()) -> Fetch:
    """The fetch of a row that starts with `FETCH_COLUMNS`."""
    url, outcome, reason, status, final_url, content_type, file_name, sha256, fetched_at, modified, depth = (
        row[:11]
    )
    return Fetch(
        url=url,
        outcome=Outcome(outcome),
        reason=reason,
        status=status,
        final_url=final_url,
        content_type=content_type,
        file_name=file_name,
        body_sha256=sha256,
        fetched_at=fetched_at,
        last_modified=modified,
        referrals=referrals,
        depth=depth,
    )


def add_body(connection: sqlite3.Connection, sha256: str, kept: Packed) -> None:
    """Keep a body once under the digest of what the server sent.

    Its own digest stands beside it: with personal numbers masked the two differ, and SQLite's quick check
    does not notice changed values.
    """
    connection.execute(
        "INSERT OR IGNORE INTO bodies (sha256, kept_sha256, data) VALUES (?, ?, ?)",
        (sha256, kept.body_sha256, kept.body),
    )


def read_body(connection: sqlite3.Connection, sha256: str, path: Path) -> bytes | None:
    """A kept body, proved by its digest; None when none was kept.

    Raises:
        StoreError: the body is not what was stored.
    """
    row = connection.execute("SELECT kept_sha256, data FROM bodies WHERE sha256 = ?", (sha256,)).fetchone()
    if row is None:
        return None
    try:
        body = zlib.decompress(row[1])
    except zlib.error as error:
        raise _damaged(path, sha256) from error
    if hashlib.sha256(body).hexdigest() != row[0]:
        raise _damaged(path, sha256)
    return body


def add_document(connection: sqlite3.Connection, kept: Packed, *, sha256: str, url: str, reader: str) -> int:
    """Keep what was read of a body at an address by one version of the readers; returns its row id."""
    row = connection.execute(
        "INSERT INTO documents (sha256, url, reader, data) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (sha256, url, reader) DO UPDATE SET data = excluded.data RETURNING id",
        (sha256, clean(url), reader, kept.document),
    ).fetchone()
    return int(row[0])


def read_document(connection: sqlite3.Connection, row_id: int | None, path: Path) -> Document | None:
    """A kept document; None for no row.

    Raises:
        StoreError: the row does not hold a document.
    """
    if row_id is None:
        return None
    row = connection.execute("SELECT data FROM documents WHERE id = ?", (row_id,)).fetchone()
    if row is None:
        return None
    try:
        return document_of(row[0])
    except PackingError as error:
        raise _damaged(path, f"documents/{row_id}") from error


@lru_cache(maxsize=16_384)
def clean(text: str) -> str:
    """Text as SQLite can hold and return it: no lone surrogates, no NUL.

    For addresses and words, which repeat on every page of a site.
    """
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.replace("\0", "")


def _damaged(path: Path, what: str) -> StoreError:
    return StoreError(
        f"存储文件里的内容已损坏（{what}），没有改动它", where=str(path), fix="从备份恢复，或移开后重新抓取"
    )
