"""Every error that a caller can meet: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class ChecklistAuditError(Exception):
    """No report can be made; the message is one sentence for an office worker.

    Args:
        what: what is wrong, without a full stop.
        where: file and line, address or option, as the reader would name it.
        fix: what to do next.
    """

    exit_code = 2

    def __init__(self, what: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        place = f"{self.where}：" if self.where else ""
        remedy = f"；{self.fix}" if self.fix else ""
        return f"{place}{self.what}{remedy}"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One mistake in a file of the user's, as `file:line` and a sentence."""

    where: str
    what: str
    fix: str = ""

    def __str__(self) -> str:
        remedy = f"；{self.fix}" if self.fix else ""
        return f"{self.where}：{self.what}{remedy}"


class UsageError(ChecklistAuditError):
    """An option or argument does not make sense."""


class RulesError(ChecklistAuditError):
    """The rules are wrong."""


class RulesetNotFoundError(RulesError):
    """There is no ruleset of that name or at that place."""


class FormatError(ChecklistAuditError):
    """A file of the user's is wrong; carries every complaint about it, not only the first."""

    def __init__(
        self, what: str, *, complaints: Sequence[Complaint] = (), where: str = "", fix: str = ""
    ) -> None:
        super().__init__(what, where=where, fix=fix)
        self.complaints = tuple(complaints)

    def __str__(self) -> str:
        lines = [super().__str__(), *(f"  {complaint}" for complaint in self.complaints)]
        return "\n".join(lines)


class RuleFormatError(FormatError, RulesError):
    """A rule file does not follow the grammar of `rules/README.md`."""


class RuleExampleFailedError(FormatError, RulesError):
    """An inline example of a rule does not come out as it says."""


class ProfileError(FormatError):
    """The site profile is wrong."""


class CrawlError(ChecklistAuditError):
    """Not one page of the site could be had."""

    exit_code = 3


class InterruptedCrawlError(ChecklistAuditError):
    """The crawl was stopped from outside; what was read is in the store."""

    exit_code = 130


class StoreError(ChecklistAuditError):
    """The store is damaged, not ours, newer than this program, or cannot be written."""

    exit_code = 6


class StoreBusyError(ChecklistAuditError):
    """Another run holds this site in this store."""

    exit_code = 5


class SnapshotError(ChecklistAuditError):
    """The snapshot that was asked for is not in the store."""


class ReportError(ChecklistAuditError):
    """A saved report cannot be read, or its format or suffix is unknown."""
