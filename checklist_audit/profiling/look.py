"""Look at a college's home page and at a few pages behind it, as politely as any crawl."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from checklist_audit.errors import CrawlError
from checklist_audit.markup import parse
from checklist_audit.matching import ClaimReader, is_catalogue, weave
from checklist_audit.model.pages import Document, Link
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Limits, Profile
from checklist_audit.pipeline import crawl
from checklist_audit.profiling.places import find_places
from checklist_audit.reading.bounds import bounded
from checklist_audit.reading.zones import zone_of
from checklist_audit.storing import Snapshot, open_store
from checklist_audit.text.addresses import normal_form
from checklist_audit.text.decoding import decode

__all__ = ["Look", "look"]

_FIRST, _SECOND = 5, 40
_LIMITS = Limits(requests_per_second=4, concurrency=2, max_minutes=4, timeout_s=20, retries=1)


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen: the home page with its foot and head, and the pages behind it."""

    home: str
    """Address of the home page in the end, after redirects."""
    title: str
    lines: tuple[str, ...]
    """Everything that the home page says, its foot included."""
    generator: str
    documents: tuple[Document, ...]
    catalogues: tuple[str, ...]
    """Pages that list the items row by row."""

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link of every page, those of the home page first."""
        pages = sorted(self.documents, key=lambda page: (page.url != self.home, page.url))
        return tuple(link for page in pages for link in page.links)


def look(url: str, rules: Ruleset) -> Look:
    """Read the home page first, then what lies behind it and on the hosts that it links to.

    Raises:
        CrawlError: the home page cannot be read.
    """
    first = Profile.for_url(url)
    with tempfile.TemporaryDirectory(prefix="checklist-audit-") as folder:
        with open_store(Path(folder) / "first.db") as store:
            site = first.model_copy(update={"limits": _LIMITS.model_copy(update={"max_pages": _FIRST})})
            seen = _seen(crawl(site, rules, store=store), url, rules)
        places = find_places(seen.links, seen.home)
        seeds = tuple(dict.fromkeys(place.url for place in places if place.is_own))
        with open_store(Path(folder) / "second.db") as store:
            update = {"seeds": seeds, "limits": _LIMITS.model_copy(update={"max_pages": _SECOND})}
            return _seen(crawl(first.model_copy(update=update), rules, store=store), url, rules)


def _seen(snapshot: Snapshot, url: str, rules: Ruleset) -> Look:
    pairs = [(fetch, snapshot.document(fetch.url)) for fetch in snapshot.fetches()]
    web = weave(pairs)
    home = web.end_of(normal_form(url) or url)
    if home not in web.documents:
        raise CrawlError(
            "首页读不到", where=url, fix="请检查网址和网络；要登录或有验证的网站请改用公开的首页"
        )
    fetch = web.fetches[home]
    body = snapshot.body(fetch.body_sha256) or b""
    page = parse(bounded(decode(body, fetch.content_type).text)[0], zone_of)
    reader = ClaimReader(rules)
    documents = tuple(document for _, document in sorted(web.documents.items()))
    return Look(
        home=home,
        title=page.title,
        lines=tuple(line.text for line in page.lines if line.text.strip()),
        generator=page.metas.get("generator", "") or page.metas.get("author", ""),
        documents=documents,
        catalogues=tuple(
            document.url for document in documents if is_catalogue(document, reader.read(document).claims)
        ),
    )
