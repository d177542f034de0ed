"""The coverage report in a script's hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from checklist_audit.model.verdicts import ElementVerdict, Finding, ItemVerdict, ReportData, Status
from checklist_audit.reporting import HistoryPoint, render, suffix_of, write_file
from checklist_audit.reporting import load_report as _load
from checklist_audit.reporting.compare import Comparison, compare
from checklist_audit.reporting.gaps import Gap, gaps


class CoverageReport:
    """What an audit says, with the means to save, filter and compare it.

    >>> report["33a"].status, report[33].reason        # doctest: +SKIP
    """

    def __init__(self, data: ReportData, history: Sequence[HistoryPoint] = ()) -> None:
        self.data = data
        self.history = tuple(history)

    @property
    def items(self) -> tuple[ItemVerdict, ...]:
        """The items in the order of the checklist."""
        return self.data.items

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong besides any element's status."""
        return self.data.findings

    @property
    def summary(self) -> str:
        """One line of counts with denominators."""
        s = self.data.summary
        return (
            f"{s.coverage.n} of {s.coverage.of} applicable items current; {s.missing} missing, {s.stale} stale, "
            f"{s.partial} partial, {s.undated} undated, {s.unverifiable} unverifiable, {s.not_assessed} not assessed; "
            f"{len(self.data.crawl.not_read)} addresses not read"
        )

    def __getitem__(self, key: int | str) -> ItemVerdict | ElementVerdict:
        """An item by its number (`33` or `"33"`), an element by its id (`"33a"`).

        Raises:
            KeyError: there is none.
        """
        for item in self.items:
            if str(item.number) == str(key):
                return item
            for element in item.elements:
                if element.id == key:
                    return element
        raise KeyError(key)

    def gaps(self, *, by: str = "owner", statuses: Iterable[str | Status] | None = None) -> tuple[Gap, ...]:
        """What is to be done, sorted by `owner`, `category` or `status`."""
        wanted = tuple(Status(status) for status in statuses) if statuses is not None else None
        return gaps(self.data, by=by, statuses=wanted)

    def save(self, path: str | Path) -> None:
        """Write the report as JSON, whatever the suffix.

        Raises:
            ReportError: the folder is missing or cannot be written.
        """
        write_file(Path(path), render(self.data, ".json"))

    def write(self, path: str | Path, *, what: str = "report", by: str = "owner", lang: str = "zh") -> None:
        """Write the report, or with `what="gaps"` the gap list, in the format of the suffix.

        Raises:
            ReportError: unknown suffix, or a folder that cannot be written.
        """
        suffix = suffix_of(path)
        write_file(Path(path), render(self.data, suffix, lang=lang, what=what, by=by, history=self.history))

    def compare(self, older: CoverageReport) -> Comparison:
        """What got worse, better and stayed since an older report."""
        return compare(older.data, self.data)

    def __repr__(self) -> str:
        s = self.data.summary
        return (
            f"<CoverageReport {self.data.site.name} {self.data.as_of} {s.coverage.n}/{s.coverage.of} current>"
        )


def load_report(path: str | Path) -> CoverageReport:
    """Read a saved report.

    Raises:
        ReportError: unreadable, or of a schema that this version does not know.
    """
    return CoverageReport(_load(Path(path)))
