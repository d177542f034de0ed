"""What really got worse since the last report that can be relied on; what was only out of sight is not."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checklist_audit.errors import SnapshotError
from checklist_audit.model.pages import Fetch, Outcome

if TYPE_CHECKING:
    from checklist_audit.report import CoverageReport
    from checklist_audit.reporting.compare import Comparison
    from checklist_audit.storing import Snapshot, Store

__all__ = ["Earlier", "is_too_little", "out_of_sight"]

# Failures of the moment; 404 and its like are answers. A status of 500 and more is added below.
_OF_THE_MOMENT = frozenset(
    {
        Outcome.TIMEOUT,
        Outcome.NETWORK_ERROR,
        Outcome.TLS_ERROR,
        Outcome.RATE_LIMITED,
        Outcome.CHALLENGE,
        Outcome.ROBOTS_UNREACHABLE,
    }
)
_SERVER_ERROR = 500
_MOST_NIGHTS = 8
"""How far back a loss is looked for behind nights on which it was out of sight."""


def is_too_little(report: CoverageReport) -> bool:
    """Whether a run read too little to judge by: nothing at all, or not even half of what applies."""
    data = report.data
    return not data.crawl.pages or 2 * data.summary.not_assessed > data.summary.applicable


@dataclass(frozen=True)
class Earlier:
    """The earlier reports of a site in its store, each with the run that it rests on, oldest first."""

    store: Store
    reports: tuple[tuple[str, CoverageReport], ...]

    @classmethod
    def of(cls, store: Store, site: str, reports: Sequence[CoverageReport]) -> Earlier:
        """Pair reports in the order of saving with their runs."""
        runs = [run for run, _, _ in store.reports(site)]
        return cls(store, tuple(zip(runs, reports, strict=False)))

    def compare(self, report: CoverageReport, snapshot: Snapshot, *, since: str = "") -> Comparison | None:
        """Compare with the last report that may be compared with; None when there is none.

        Nothing is called worse whose pages could not be reached this time: a list page that fails hides every article
        behind it, which two reports alone do not show. What was out of sight in the last report too is compared with
        the latest one that saw it, so that a loss behind such nights is not lost itself.

        Args:
            snapshot: the run of the new report.
            since: `generated_at` of the report to compare with, where it is still there.
        """
        known = self._comparable(report)
        if not known:
            return None
        end = next((n for n, (_, old) in enumerate(known, 1) if old.data.generated_at == since), len(known))
        known = known[max(0, end - _MOST_NIGHTS) : end]
        fetches = {fetch.url: fetch for fetch in snapshot.fetches()}
        *before, last = known
        comparison = self._compared(last, report, fetches)
        fetches_of_last = self._fetches(last[0]) if before else {}
        settled: set[str] = set()
        for older in reversed(before):
            unseen = _unseen(self._compared(older, last[1], fetches_of_last)) - settled
            if unseen:
                comparison = _with(comparison, self._compared(older, report, fetches), unseen)
                settled |= unseen
        return comparison

    def _comparable(self, report: CoverageReport) -> list[tuple[str, CoverageReport]]:
        """Runs and reports that are complete, read enough, and were made with the same rules."""
        return [
            (run, old)
            for run, old in self.reports
            if old.data.ruleset.id == report.data.ruleset.id
            and old.data.crawl.complete
            and not is_too_little(old)
        ]

    def _compared(
        self, old: tuple[str, CoverageReport], report: CoverageReport, fetches: Mapping[str, Fetch]
    ) -> Comparison:
        from checklist_audit.reporting.compare import Turn

        comparison = report.compare(old[1])
        rests_on = {
            change.element: _best_pieces(old[1], change.element) for change in comparison.of(Turn.WORSE)
        }
        if not rests_on:
            return comparison
        urls = {url for pieces in rests_on.values() for url in pieces}
        hidden = out_of_sight(urls, self._fetches(old[0]), fetches)
        changes = tuple(
            replace(change, turn=Turn.UNSEEN) if hidden & rests_on.get(change.element, set()) else change
            for change in comparison.changes
        )
        return replace(comparison, changes=changes)

    def _fetches(self, run: str) -> dict[str, Fetch]:
        """What a run had found; nothing when it was pruned."""
        try:
            return {fetch.url: fetch for fetch in self.store.snapshot(run).fetches()}
        except SnapshotError:
            return {}


def _with(comparison: Comparison, older: Comparison, elements: set[str]) -> Comparison:
    """The same comparison, with the changes of some elements taken from an older one."""
    further = {change.element: change for change in older.changes if change.element in elements}
    changes = tuple(further.get(change.element, change) for change in comparison.changes)
    return replace(comparison, changes=changes)


def _unseen(comparison: Comparison) -> set[str]:
    from checklist_audit.reporting.compare import Turn

    return {change.element for change in comparison.of(Turn.UNSEEN)}


def _best_pieces(report: CoverageReport, element_id: str) -> set[str]:
    """The pieces of evidence that gave an element its status."""
    for item in report.items:
        for element in item.elements:
            if element.id == element_id:
                return {piece.url for piece in element.evidence if piece.status in ("", element.status.value)}
    return set()


def out_of_sight(urls: Iterable[str], old: Mapping[str, Fetch], new: Mapping[str, Fetch]) -> set[str]:
    """Addresses that may be as they were, because the way to them was cut.

    Args:
        urls: evidence of the earlier run.
        old: that run's fetches by address; its referrals are the ways.
        new: this run's.

    Returns:
        Those that failed for the moment, or that were not found and to which a way leads through pages that failed for
        the moment. An address that answered, or whose referring pages were all read again without it, is not one.
    """
    return {url for url in urls if _is_cut_off(url, old, new)}


def _is_cut_off(url: str, old: Mapping[str, Fetch], new: Mapping[str, Fetch]) -> bool:
    waiting, seen = deque([url]), {url}
    while waiting:
        page = waiting.popleft()
        now = new.get(page)
        if now is not None and _failed_for_the_moment(now):
            return True
        if now is not None and now.outcome is not Outcome.NOT_REACHED:
            continue
        before = old.get(page)
        ways = [referral.page for referral in before.referrals] if before else []
        waiting += [way for way in ways if way not in seen]
        seen.update(ways)
    return False


def _failed_for_the_moment(fetch: Fetch) -> bool:
    return fetch.outcome in _OF_THE_MOMENT or (fetch.status or 0) >= _SERVER_ERROR
