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

    def comparable(self, report: CoverageReport) -> tuple[CoverageReport, ...]:
        """Those that are complete, read enough, and were made with the same rules."""
        return tuple(
            old
            for _, old in self.reports
            if old.data.ruleset.id == report.data.ruleset.id
            and old.data.crawl.complete
            and not is_too_little(old)
        )

    def compare(self, old: CoverageReport, report: CoverageReport, snapshot: Snapshot) -> Comparison:
        """Compare as `reporting.compare` does, and call nothing worse whose pages could not be reached this time.

        A list page that fails hides every article behind it; the comparison of two reports alone can't see that.
        """
        from checklist_audit.reporting.compare import Turn

        comparison = report.compare(old)
        rests_on = {change.element: _best_pieces(old, change.element) for change in comparison.of(Turn.WORSE)}
        if not rests_on:
            return comparison
        urls = {url for pieces in rests_on.values() for url in pieces}
        hidden = out_of_sight(urls, self._fetches(old), {fetch.url: fetch for fetch in snapshot.fetches()})
        changes = tuple(
            replace(change, turn=Turn.UNSEEN) if hidden & rests_on.get(change.element, set()) else change
            for change in comparison.changes
        )
        return replace(comparison, changes=changes)

    def _fetches(self, old: CoverageReport) -> dict[str, Fetch]:
        """What the run of a report had found; nothing when that run was pruned."""
        run = next(run for run, report in self.reports if report is old)
        try:
            return {fetch.url: fetch for fetch in self.store.snapshot(run).fetches()}
        except SnapshotError:
            return {}


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
