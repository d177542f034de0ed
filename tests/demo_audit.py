"""The demo college, crawled once a test session: a folder with its profile, its store and a saved report."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from checklist_audit import demo
from checklist_audit.loading import load_profile
from checklist_audit.pipeline import audit, crawl
from checklist_audit.storing import open_store
from tests.packs import moe

__all__ = ["AS_OF", "copy_to", "folder"]

AS_OF = demo.AS_OF.isoformat()


@cache
def folder() -> Path:
    """`site.yaml`, `checklist-audit.db` and `report.json` of the demo college; do not write here."""
    place = Path(tempfile.mkdtemp(prefix="demo-college-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    with demo.serve() as home, open_store(place / "checklist-audit.db") as store:
        (place / "site.yaml").write_text(demo.profile_text(home), encoding="utf-8")
        site = load_profile(place / "site.yaml")
        snapshot = crawl(site, moe(), store=store)
        audit(snapshot, moe(), site, as_of=AS_OF).save(place / "report.json")
    return place


def copy_to(place: Path) -> Path:
    """A copy of the college's folder that a test may change."""
    shutil.copytree(folder(), place / "college")
    return place / "college"
