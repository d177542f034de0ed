"""A crawl that stops by itself comes to the verdicts of one that reads everything, and finds the evidence early."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from checklist_audit.loading import load_profile, load_ruleset
from checklist_audit.model.verdicts import ReportData
from checklist_audit.pipeline import audit, crawl
from checklist_audit.storing import open_store
from tests.benchmarks.harvest import best_first, breadth_first, harvested
from tests.sites.building import DAYS, mingde
from tests.sites.building.enlarging import enlarge
from tests.sites.building.writing import write
from tests.sites.pin import PINNED
from tests.sites.replay import HERE, Replay, audited, without_ocr

WITHIN = {0.9: 0.44, 0.95: 0.45}
"""Share of the elements with evidence → share of breadth-first's requests; measured 0.23–0.42 and 0.25–0.43."""
WITHIN_OF = {
    "haizhou": {0.9: 0.45, 0.95: 0.53},
    "xishan": {0.9: 0.48, 0.95: 0.48},
    "beilu": {0.9: 0.44, 0.95: 0.56},
}
"""Two colleges on eight hosts and one whose last rules lie deep: measured 0.43 and 0.51, 0.46 and 0.45, 0.41 and 0.53."""


def verdicts(report: ReportData) -> dict[str, str]:
    """Every status of a report, by item and by element."""
    items = {str(item.number): item.status.value for item in report.items}
    return items | {element.id: element.status.value for item in report.items for element in item.elements}


def crawled(
    folder: Path, place: Path, days: tuple[str, ...], *, is_exhaustive: bool
) -> tuple[int, list[dict[str, str]]]:
    """Requests of a crawl that knows no day, and the verdicts of each day."""
    replay, site, rules = Replay(folder), load_profile(folder / "profile.yaml"), load_ruleset("moe-2014")
    with open_store(place / f"{is_exhaustive}.db") as store, without_ocr():
        snapshot = crawl(site, rules, store=store, fetcher=replay, exhaustive=is_exhaustive)
        said = [verdicts(audit(snapshot, rules, site, as_of=day).data) for day in days]
    return len(replay.asked), said


@pytest.mark.parametrize("college", PINNED)
def test_an_early_end_changes_no_verdict(college, tmp_path):
    whole = [verdicts(audited(college, day).data) for day in PINNED[college]]

    assert whole == crawled(HERE / college, tmp_path, PINNED[college], is_exhaustive=False)[1]


def test_a_college_three_times_as_large_is_not_read_whole_for_the_same_verdicts(tmp_path):
    write(enlarge(mingde.build(), 1000, tenders="cgxx"), tmp_path, DAYS)
    all_requests, whole = crawled(tmp_path, tmp_path, DAYS, is_exhaustive=True)
    requests, focused = crawled(tmp_path, tmp_path, DAYS, is_exhaustive=False)

    assert (whole, True) == (focused, requests < 0.75 * all_requests)


@pytest.mark.parametrize("college", PINNED)
def test_evidence_is_found_early(college):
    folder = HERE / college
    broad = harvested(folder, asyncio.run(breadth_first(folder)), day=0)
    day = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["truths"][0]["as_of"]
    ours = harvested(folder, best_first(folder, as_of=day), day=0)
    late = {
        share: (ours.requests_for(share), broad.requests_for(share))
        for share, within in WITHIN_OF.get(college, WITHIN).items()
        if (ours.requests_for(share) or 9999) > within * (broad.requests_for(share) or 0)
    }

    assert {} == late
