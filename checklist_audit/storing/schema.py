"""The tables of a store, how they grow from version to version, and how a store file is recognised."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from checklist_audit.errors import StoreError

__all__ = ["connect", "create", "migrate", "recognise", "translated"]

APPLICATION_ID = 0x43_4C_41_44  # "CLAD"
_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_LOG_PAGES = 8000
"""Of 4 KiB: so large the log beside the file may grow."""
# Reading a whole file on every start costs a second per gigabyte; beyond this `store check` does it.
_QUICK_CHECK_BYTES = 64 << 20

_FIRST = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT NOT NULL,
    reader TEXT NOT NULL,
    started_on TEXT NOT NULL DEFAULT '',
    summary TEXT,
    digest TEXT NOT NULL DEFAULT '',
    is_pruned INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX runs_by_site ON runs (site, id);
CREATE TABLE bodies (
    sha256 TEXT PRIMARY KEY,
    kept_sha256 TEXT NOT NULL,
    data BLOB NOT NULL
);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL,
    url TEXT NOT NULL,
    reader TEXT NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (sha256, url, reader)
);
CREATE TABLE fetches (
    run INTEGER NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL,
    seq INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    status INTEGER,
    final_url TEXT NOT NULL,
    content_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    body_sha256 TEXT NOT NULL,
    fetched_at TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    depth INTEGER NOT NULL,
    etag TEXT NOT NULL,
    document INTEGER REFERENCES documents (id),
    PRIMARY KEY (run, url)
) WITHOUT ROWID;
CREATE TABLE referrals (
    run INTEGER NOT NULL REFERENCES runs (id),
    url TEXT NOT NULL,
    seq INTEGER NOT NULL,
    page TEXT NOT NULL,
    words TEXT NOT NULL,
    region TEXT NOT NULL,
    PRIMARY KEY (run, url, seq)
) WITHOUT ROWID;
CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    site TEXT NOT NULL,
    run INTEGER NOT NULL,
    as_of TEXT NOT NULL,
    data BLOB NOT NULL
);
CREATE INDEX reports_by_site ON reports (site, id);
"""

# Latest run that used a row: rows go when their run is pruned.
_MATCHES = """
CREATE TABLE matches (
    key BLOB PRIMARY KEY,
    run INTEGER NOT NULL,
    result BLOB NOT NULL
) WITHOUT ROWID;
"""

# One script a version: `_MIGRATIONS[n]` turns a store of version n into one of version n + 1.
_MIGRATIONS = (_FIRST, _MATCHES)
VERSION = len(_MIGRATIONS)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's complaints about this file into ours.

    Raises:
        StoreError: damaged, locked, full or not writable.
    """
    try:
        yield
    except sqlite3.Error as error:
        what, fix = _diagnosis(str(error).lower())
        raise StoreError(f"{what}（{error}）", where=str(path), fix=fix) from error


def _diagnosis(message: str) -> tuple[str, str]:
    if "full" in message:
        return "磁盘已满，写不进去，已有内容保持原样", "腾出空间后用同一条命令继续"
    if "i/o error" in message:
        return "磁盘读写出错，已有内容保持原样", "看磁盘是不是满了、超了配额或坏了，再用同一条命令继续"
    if "readonly" in message or "unable to open" in message:
        return "存储文件不能写", "检查文件和文件夹的写权限"
    if "locked" in message or "busy" in message:
        return "存储文件被别的程序长时间占用", "等它结束后再运行"
    if "malformed" in message or "not a database" in message or "corrupt" in message:
        return "存储文件已损坏，没有改动它", "把它移开，从备份恢复或重新抓取"
    return "存储文件用不了，没有改动它", "运行 checklist-audit store check 查看"


def recognise(path: Path) -> None:
    """Make sure that the file is a store of ours before SQLite touches it.

    Raises:
        StoreError: not a file, empty, truncated, another program's, or not readable and writable.
    """
    if not path.is_file():
        raise StoreError("这里不是一个文件", where=str(path), fix="用 --store 指定一个 .db 文件")
    try:
        with path.open("r+b") as file:
            header = file.read(_HEADER_BYTES)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise StoreError(
            f"存储文件打不开或不能写（{error.strerror}）", where=str(path), fix="检查文件和文件夹的写权限"
        ) from error
    if not header:
        raise StoreError("文件是空的，不是存储文件", where=str(path), fix="删掉它或换一个 --store")
    if not header.startswith(_MAGIC):
        raise StoreError(
            "不是 checklist-audit 的存储文件", where=str(path), fix="换一个 --store，这个文件没有改动"
        )
    if len(header) < _HEADER_BYTES:
        raise StoreError("存储文件不完整", where=str(path), fix="从备份恢复，或移开后重新抓取")
    _check_header(header, size, path)


def _check_header(header: bytes, size: int, path: Path) -> None:
    (application_id,) = struct.unpack_from(">I", header, 68)
    if application_id != APPLICATION_ID:
        raise StoreError("这是别的程序的数据库", where=str(path), fix="换一个 --store，这个文件没有改动")
    (page_bytes,) = struct.unpack_from(">H", header, 16)
    (pages,) = struct.unpack_from(">I", header, 28)
    # A run that was killed, or met a full disk, leaves pages in the log beside the file; SQLite takes them from there.
    if size < pages * (65536 if page_bytes == 1 else page_bytes) and not _has_log(path):
        raise StoreError("存储文件被截断了，没有改动它", where=str(path), fix="从备份恢复，或移开后重新抓取")


def _has_log(path: Path) -> bool:
    """Whether SQLite's write-ahead log holds anything: somebody is writing, or ended without closing the file."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def create(path: Path) -> None:
    """Make a new store, whole or not at all: built under another name, then linked into place.

    Raises:
        StoreError: the folder is missing, not writable or full.
    """
    if not path.parent.is_dir():
        raise StoreError("存储文件所在的文件夹不存在", where=str(path), fix="先建好文件夹，或换一个 --store")
    draft = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        draft.unlink(missing_ok=True)
        with translated(path):
            connection = sqlite3.connect(draft, isolation_level=None)
            try:
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute("PRAGMA journal_mode = WAL")
                migrate(connection, path)
            finally:
                connection.close()
        try:
            os.link(draft, path)
        except FileExistsError:
            return  # another run was quicker; its store is as good as ours
        except OSError:
            draft.rename(path)  # file systems without hard links
    except OSError as error:
        raise StoreError(
            f"不能建立存储文件（{error.strerror}）", where=str(path), fix="检查文件夹是否存在、可写、有空间"
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def connect(path: Path) -> sqlite3.Connection:
    """A connection that waits for other writers and loses nothing that was committed."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=30, check_same_thread=False)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA cache_size = -32000")
    # Moving the log into the file after each 4 MB, which is forty pages, was a quarter of what storing costs (measured).
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    return connection


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables to this version, one transaction a step.

    Raises:
        StoreError: a newer program wrote this store, or it is damaged.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise StoreError(
            f"存储文件是更新版本的程序写的（格式 {version}，本程序认识到 {VERSION}）",
            where=str(path),
            fix="升级 checklist-audit，或换一个 --store",
        )
    for step in range(version, VERSION):
        connection.executescript(
            f"BEGIN IMMEDIATE; {_MIGRATIONS[step]} PRAGMA user_version = {step + 1}; COMMIT;"
        )
    if version == VERSION and (path.stat().st_size <= _QUICK_CHECK_BYTES or _has_log(path)):
        _quick_check(connection, path)


def _quick_check(connection: sqlite3.Connection, path: Path) -> None:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise StoreError(
            f"存储文件已损坏，没有改动它（{' '.join(answer.split())}）",
            where=str(path),
            fix="把它移开，从备份恢复或重新抓取",
        )
