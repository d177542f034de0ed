"""The folder that a fleet is audited into: where everything of a college lies, and how it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checklist_audit.errors import UsageError
from checklist_audit.fleet.results import CollegeResult, read_result

__all__ = ["Folder"]

_PARTS = ("stores", "reports", "results", "errors")


@dataclass(frozen=True, slots=True)
class Folder:
    """Paths under OUT; every worker must see the same folder."""

    path: Path

    def prepare(self) -> None:
        """Make the folder and what is in it.

        Raises:
            UsageError: something else stands there, or it cannot be written.
        """
        try:
            for part in _PARTS:
                (self.path / part).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            fix = "请换一个文件夹，或检查写权限"
            raise UsageError(f"建不了文件夹（{error.strerror}）", where=str(self.path), fix=fix) from error

    def is_ready(self) -> bool:
        """Whether `prepare` was called on this very folder, on this machine or on one that shares it."""
        return all((self.path / part).is_dir() for part in _PARTS)

    def store(self, key: str) -> Path:
        """The store of one college."""
        return self.path / "stores" / f"{key}.db"

    def report(self, key: str, suffix: str) -> Path:
        """The report of one college in one format."""
        return self.path / "reports" / f"{key}{suffix}"

    def result(self, key: str) -> Path:
        """The short result of one college, from which the table is made."""
        return self.path / "results" / f"{key}.json"

    def error(self, key: str) -> Path:
        """What a maintainer needs of a bug that struck one college."""
        return self.path / "errors" / f"{key}.log"

    def results(self, keys: Iterable[str] | None = None) -> Iterator[CollegeResult]:
        """Results one after the other, so that thousands need no memory.

        Args:
            keys: of these colleges, those without a result left out; None for all that lie here, by key.
        """
        if keys is None:
            keys = sorted(path.stem for path in (self.path / "results").glob("*.json"))
        for key in keys:
            result = read_result(self.result(key))
            if result is not None:
                yield result
