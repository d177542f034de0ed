"""How many requests a crawl needs until the elements that have evidence have it, beside breadth-first.

    python -m tests.benchmarks.harvest [COLLEGE …] [-v] [--blind]

The built colleges of `tests/sites` are answered from their files; a name with a slash in it is the folder of
another one. What counts as evidence is written down in each college's `truth.json`; an element has its evidence as
soon as one of its addresses was asked for. Requests for robots.txt, sitemaps and probes count. The crawl knows the
day of the audit, as that of `run --as-of` does; with `--blind` it does not. Every answer comes at once, so the order
is the same in every run. Without a name the first college is shown in full and all of them in one row a day; `-v`
lists the elements that came last, with the number of the request.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from urllib.parse import unquote

from checklist_audit.crawling.leads import leads_of
from checklist_audit.crawling.scope import Scope
from checklist_audit.loading import load_profile, load_ruleset
from checklist_audit.pipeline import crawl
from checklist_audit.reading import read_page
from checklist_audit.storing import open_store
from checklist_audit.text.addresses import join, normal_form
from tests.sites.pin import PINNED
from tests.sites.replay import HERE, Replay, without_pace

COLLEGES = tuple(PINNED)
SHARES = (0.5, 0.9, 0.95, 1.0)
_READ = 200
_HAVE_EVIDENCE = frozenset({"current", "stale", "undated", "unverifiable"})


@dataclass(frozen=True)
class Harvest:
    """For each element with evidence: the number of the request that brought it; None when none did."""

    first: dict[str, int | None]
    requests: int

    def requests_for(self, share: float) -> int | None:
        """Requests until that share of the elements has its evidence."""
        came = sorted(number for number in self.first.values() if number is not None)
        wanted = ceil(share * len(self.first))
        return came[wanted - 1] if len(came) >= wanted else None


def main() -> None:
    """Print tables, or one table and the rows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("college", nargs="*")
    parser.add_argument("-v", action="store_true")
    parser.add_argument("--blind", action="store_true")
    asked = parser.parse_args()
    for college in asked.college or COLLEGES[:1]:
        for day, broad, ours in measured(college, is_blind=asked.blind):
            print(f"{college}, evidence for {day}:")
            _print(broad, ours, is_long=asked.v)
    if not asked.college:
        print("share of breadth-first's requests for the same")
        print(_row("", [f"{share:.0%}" for share in SHARES]))
        for college in COLLEGES:
            for day, broad, ours in measured(college, is_blind=asked.blind):
                print(_row(f"{college} {day}", [_share(ours, broad, share) for share in SHARES]))


def measured(college: str, *, is_blind: bool) -> Iterator[tuple[str, Harvest, Harvest]]:
    """For each day of a college: what breadth-first and what our order brought."""
    folder = Path(college) if "/" in college else HERE / college
    broad = asyncio.run(breadth_first(folder))
    days = json.loads((folder / "truth.json").read_text(encoding="utf-8"))["truths"]
    for number, truth in enumerate(days):
        ours = best_first(folder, as_of=None if is_blind else truth["as_of"])
        yield (
            truth["as_of"],
            harvested(folder, broad, day=number),
            harvested(folder, ours, day=number),
        )


def _print(broad: Harvest, ours: Harvest, *, is_long: bool) -> None:
    print(f"  {len(ours.first)} elements have evidence; requests until a share of them has it")
    print(_row("", [f"{share:.0%}" for share in SHARES] + ["all"]))
    for name, harvest in (("breadth-first", broad), ("ours", ours)):
        print(_row(name, [harvest.requests_for(share) for share in SHARES] + [harvest.requests]))
    print(_row("share", [_share(ours, broad, share) for share in SHARES]))
    if is_long:
        late = sorted(ours.first.items(), key=lambda entry: -(entry[1] or 9999))
        print("  last: " + ", ".join(f"{element} {number}" for element, number in late[:14]))


def _row(name: str, cells: Sequence[object]) -> str:
    return f"  {name:20}" + "".join(f"{'-' if cell is None else cell:>7}" for cell in cells)


def _share(ours: Harvest, broad: Harvest, share: float) -> str:
    mine, theirs = ours.requests_for(share), broad.requests_for(share)
    return f"{mine / theirs:.0%}" if mine and theirs else "-"


def harvested(folder: Path, order: Sequence[str], *, day: int) -> Harvest:
    """What an order of requests brought, and when."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    number_of: dict[str, int] = {}
    for number, url in enumerate(order, 1):
        number_of.setdefault(_plain(url), number)
    first = {}
    for item in truth["truths"][day]["items"]:
        for element in item["elements"]:
            if element["status"] in _HAVE_EVIDENCE and element["evidence"]:
                came = [number_of[_plain(url)] for url in element["evidence"] if _plain(url) in number_of]
                first[element["id"]] = min(came, default=None)
    return Harvest(first, len(order))


def _plain(url: str) -> str:
    return unquote((normal_form(url) or url).partition("#")[0])


def best_first(folder: Path, *, as_of: str | None) -> list[str]:
    """Our own order, everything read."""
    replay, rules = Replay(folder), load_ruleset("moe-2014")
    with (
        tempfile.TemporaryDirectory() as place,
        open_store(Path(place) / "store.db") as store,
        without_pace(load_profile(folder / "profile.yaml")) as profile,
    ):
        crawl(profile, rules, store=store, fetcher=replay, exhaustive=True, as_of=as_of)
    return replay.asked


async def breadth_first(folder: Path) -> list[str]:
    """The order of a crawler that knows nothing: first found, first asked."""
    replay, profile = Replay(folder), load_profile(folder / "profile.yaml")
    scope = Scope(profile)
    waiting = [scope.home, *(normal_form(host) for host in profile.hosts)]
    seen = set(waiting)
    for url in waiting:
        answer = await replay.fetch(url)
        found = [join(url, answer.location)] if answer.location else []
        if answer.status == _READ and answer.body:
            document = read_page(answer.body, url=url, content_type=answer.content_type)
            found = [lead.url for lead in leads_of(document)]
        for target in found:
            if target and target not in seen and scope.holds(target) and not scope.refusal(target):
                seen.add(target)
                waiting.append(target)
    return replay.asked


if __name__ == "__main__":
    main()
