"""A built college answered from its files: the crawl is the real one, only the wire is missing."""

from __future__ import annotations

import atexit
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from urllib.parse import unquote, urlsplit

from checklist_audit.crawling import Answer, politeness
from checklist_audit.loading import load_profile, load_ruleset
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.pipeline import audit, crawl
from checklist_audit.reading import isolation
from checklist_audit.report import CoverageReport
from checklist_audit.storing import Snapshot, open_store

HERE = Path(__file__).parent
_NO_CONTENT = (".css", ".js", ".png", ".jpg", ".gif", ".ico")


@dataclass
class Replay:
    """A fetcher over `site.json` and `www/`; keeps the addresses that it was asked for, in order."""

    folder: Path
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        site = json.loads((self.folder / "site.json").read_text(encoding="utf-8"))
        self._routes = site["routes"]

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """The answer that the college's server would give."""
        self.asked.append(url)
        parts = urlsplit(url)
        routes = self._routes[str(parts.port)]
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        route = routes.get(path) or routes.get(unquote(path))
        if route is None and parts.path.endswith(_NO_CONTENT):
            return Answer(url, 200, content_type="text/plain")
        route = route or routes["/__notfound__"]
        if "location" in route:
            return Answer(url, route["status"], location=route["location"])
        return Answer(
            url,
            route.get("status", 200),
            content_type=route["type"],
            body=(self.folder / "www" / route["file"]).read_bytes(),
            file_name=route.get("disposition", ""),
        )

    async def close(self) -> None:
        """Nothing is open."""


@contextmanager
def without_pace(profile: Profile) -> Iterator[Profile]:
    """A profile for a crawl whose order no clock decides: there is no server here to be polite to.

    Else a host that has refused something would be passed over for some milliseconds, and what is asked meanwhile
    would depend on how busy the machine is.
    """
    limits = profile.limits.model_copy(update={"requests_per_second": 1000})
    with patch.object(politeness, "_MAX_SLOWDOWN", 1.0):
        yield profile.model_copy(update={"limits": limits})


@contextmanager
def without_ocr() -> Iterator[None]:
    """What is pinned is an audit without the extra `ocr`, whether it is installed or not."""
    child = "import sys; sys.modules['rapidocr'] = None; " + isolation._CHILD
    with patch.object(isolation, "_CHILD", child):
        yield


@cache
def audited(college: str, as_of: str) -> CoverageReport:
    """The report of a built college for one day; the site is crawled once a test session."""
    snapshot, rules, site = _crawled(college)
    return audit(snapshot, rules, site, as_of=as_of)


@cache
def _crawled(college: str) -> tuple[Snapshot, Ruleset, Profile]:
    folder = HERE / college
    rules = load_ruleset("moe-2014")
    site = load_profile(folder / "profile.yaml")
    # The snapshot reads from its store as long as the process lives, also when the crawl fails.
    until_exit = ExitStack()
    atexit.register(until_exit.close)
    place = Path(until_exit.enter_context(TemporaryDirectory(prefix="replay-")))
    store = until_exit.enter_context(open_store(place / "store.db"))
    with without_ocr():
        snapshot = crawl(site, rules, store=store, fetcher=Replay(folder), exhaustive=True)
    return snapshot, rules, site
