"""A lock on one site of one store that dies with the process that holds it."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path

from checklist_audit.errors import StoreBusyError, StoreError

__all__ = ["SiteLock"]


class SiteLock:
    """Held from `acquire` to `release`, or until the process is gone, however it goes.

    The operating system drops the lock of a killed process, so a left-over file never blocks anybody.
    """

    def __init__(self, store: Path, site: str) -> None:
        mark = hashlib.sha256(site.encode()).hexdigest()[:12]
        self._path = store.with_name(f"{store.name}.{mark}.lock")
        self._site = site
        self._handle: int | None = None

    def acquire(self) -> None:
        """Take the lock or say who has it.

        Raises:
            StoreBusyError: another run holds this site.
            StoreError: the lock file cannot be written.
        """
        while self._handle is None:
            handle = self._opened()
            if not _try_lock(handle):
                holder = os.pread(handle, 20, 0).decode("ascii", "replace") if hasattr(os, "pread") else ""
                os.close(handle)
                who = f"（进程 {holder.strip()}）" if holder.strip() else ""
                raise StoreBusyError(
                    f"另一个任务{who}正在检查这个学校",
                    where=self._site,
                    fix="等它结束后再运行，或换一个 --store",
                )
            if self._is_current(handle):
                self._handle = handle
                # The number is for people; on a full disk the lock holds without it.
                with contextlib.suppress(OSError):
                    os.ftruncate(handle, 0)
                    os.write(handle, str(os.getpid()).encode())
            else:
                os.close(handle)

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._handle is None:
            return
        if sys.platform != "win32":
            # Unlinked while still locked: whoever waits on the old file sees in `_is_current` that it is gone.
            self._path.unlink(missing_ok=True)
        os.close(self._handle)
        self._handle = None

    def _opened(self) -> int:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(
                f"不能在存储文件旁边写锁文件（{error.strerror}）",
                where=str(self._path),
                fix="检查文件夹的写权限和磁盘空间",
            ) from error

    def _is_current(self, handle: int) -> bool:
        try:
            there = self._path.stat()
        except FileNotFoundError:
            return False
        held = os.fstat(handle)
        return (there.st_dev, there.st_ino) == (held.st_dev, held.st_ino)


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # exists on Windows only

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # exists on POSIX only

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
