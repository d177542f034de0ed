"""What the stop rule saves, and whether it changes a verdict: every college as built, and many times as large.

    python -m tests.benchmarks.stopping [--pages 600 3000] [--blind]

For each college and size: requests with the rule and of the exhaustive crawl, and every element or item whose
verdict differs between the two on one of the college's days. The added pages are news, notices, lectures,
teachers, courses, 二级学院 and old tenders (`tests/sites/building/enlarging.py`), made anew in a temporary folder.
`--blind`: one crawl that knows no day serves all days, as a stored snapshot does.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from checklist_audit.loading import load_profile, load_ruleset
from checklist_audit.pipeline import audit, crawl
from checklist_audit.storing import open_store
from tests.sites.building import DAYS
from tests.sites.building.enlarging import enlarge
from tests.sites.building.writing import write
from tests.sites.pin import PINNED
from tests.sites.replay import HERE, Replay

RULES = load_ruleset("moe-2014")
TENDERS = {"yunlu": "bid", "mingde": "cgxx", "jiangpan": ""}
"""The colleges that have a builder, and the section of each for old tenders."""
Verdicts = dict[tuple[str, str], str]


def main() -> None:
    """Print one row a college and size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, nargs="*", default=[600, 3000])
    parser.add_argument("--blind", action="store_true")
    asked = parser.parse_args()
    print(f"{'':20}{'day':>12}{'exhaustive':>12}{'with rule':>12}{'share':>8}  verdicts that differ")
    with tempfile.TemporaryDirectory(prefix="stopping-") as place:
        for college, folder in colleges(asked.pages, Path(place)):
            compare(college, folder, is_blind=asked.blind)


def colleges(sizes: list[int], place: Path) -> Iterator[tuple[str, Path]]:
    """Every college with the folder that it is answered from."""
    yield from ((college, HERE / college) for college in PINNED)
    for size in sizes:
        for key, tenders in TENDERS.items():
            folder = place / f"{key}+{size}"
            folder.mkdir()
            write(
                enlarge(import_module(f"tests.sites.building.{key}").build(), size, tenders=tenders),
                folder,
                DAYS,
            )
            yield key, folder


def compare(college: str, folder: Path, *, is_blind: bool) -> None:
    """Crawl twice, judge both, print the difference."""
    days = PINNED[college]
    requests, whole = crawled(folder, days, is_exhaustive=True, as_of=None)
    for spoken in [days] if is_blind else [(day,) for day in days]:
        fewer, focused = crawled(folder, spoken, is_exhaustive=False, as_of=None if is_blind else spoken[0])
        differ = [f"{key}: {whole[key]} → {focused[key]}" for key in focused if whole[key] != focused[key]]
        day = "both" if is_blind else spoken[0]
        print(
            f"{folder.name:20}{day:>12}{requests:>12}{fewer:>12}{fewer / requests:>8.0%}  {'; '.join(differ) or 'none'}"
        )


def crawled(
    folder: Path, days: tuple[str, ...], *, is_exhaustive: bool, as_of: str | None
) -> tuple[int, Verdicts]:
    """Requests of one crawl, and what the audit says of it on each day."""
    replay, profile = Replay(folder), load_profile(folder / "profile.yaml")
    verdicts: Verdicts = {}
    with tempfile.TemporaryDirectory() as place, open_store(Path(place) / "store.db") as store:
        snapshot = crawl(profile, RULES, store=store, fetcher=replay, exhaustive=is_exhaustive, as_of=as_of)
        for day in days:
            for item in audit(snapshot, RULES, profile, as_of=day).data.items:
                verdicts[day, str(item.number)] = item.status.value
                verdicts |= {(day, element.id): element.status.value for element in item.elements}
    return len(replay.asked), verdicts


if __name__ == "__main__":
    main()
