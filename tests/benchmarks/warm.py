"""What the second night costs beside the first: the whole job, 2 % of the pages changed, the rest answered with 304.

    python -m tests.benchmarks.warm [--pages 2000]

Both nights crawl, store and audit; CPU of this process and its children counts. The target is 45 %.
"""

from __future__ import annotations

import argparse
import tempfile
from functools import partial
from pathlib import Path

from checklist_audit.loading import load_ruleset
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Limits, Profile
from checklist_audit.pipeline import audit, crawl
from checklist_audit.storing import Store, open_store
from tests.benchmarks.crawl import Result, measured, site

EVERY = 50


def night(profile: Profile, rules: Ruleset, store: Store) -> int:
    """Crawl and audit once; the number of pages that were read."""
    snapshot = crawl(profile, rules, store=store, exhaustive=True)
    return audit(snapshot, rules, profile, as_of=snapshot.started_on).data.crawl.pages


def main() -> None:
    """Print both nights and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2000)
    asked = parser.parse_args()
    rules = load_ruleset("moe-2014")
    nights: list[Result] = []
    with site(asked.pages, 0) as (home, count, change), tempfile.TemporaryDirectory() as folder:
        limits = Limits(requests_per_second=1000, concurrency=8, max_pages=1_000_000)
        profile = Profile(name="示例大学", home=home, limits=limits)
        with open_store(Path(folder) / "bench.db") as store:
            for name in ("first night", "second night"):
                nights.append(measured(partial(night, profile, rules, store), count, name))
                print(
                    f"{name:14} {nights[-1].seconds:6.1f} s {nights[-1].cpu_per_thousand:6.2f} CPU-s per 1000"
                )
                change(EVERY)
    print(f"warm/cold CPU {nights[1].cpu_seconds / nights[0].cpu_seconds:.0%}")


if __name__ == "__main__":
    main()
