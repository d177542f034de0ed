"""Crawls of small faulty sites in a few lines: a plain reader, a real store, a real server on loopback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

from checklist_audit.crawling import crawl
from checklist_audit.model.packing import pack
from checklist_audit.model.pages import (
    CrawlSummary,
    Digested,
    Document,
    DocumentKind,
    Fetch,
    Hint,
    Link,
    Reply,
)
from checklist_audit.model.site import Limits, Profile
from checklist_audit.reading import read_page
from checklist_audit.storing import open_store
from checklist_audit.text.addresses import normal_form
from tests.faults.server import Answerer, FaultServer, html, page

__all__ = ["Result", "college", "crawled", "digest", "linking", "read"]

_ANCHOR = re.compile(r"<a href=\"([^\"]*)\">(.*?)</a>")
_REFRESH = re.compile(r"http-equiv=\"refresh\" content=\"0;url=([^\"]*)\"")


def digest(reply: Reply) -> Digested:
    """A reader for the pages of `faults.server.page`: title, text, links, meta refresh."""
    text = reply.body.decode("utf-8", "replace")
    if not reply.content_type.startswith("text/html"):
        return Digested(
            Document(url=reply.url, kind=DocumentKind.ATTACHMENT, title=reply.file_name), reply.body
        )
    title = re.search(r"<title>(.*?)</title>", text)
    refresh = _REFRESH.search(text)
    document = Document(
        url=reply.url,
        kind=DocumentKind.ARTICLE,
        title=title[1] if title else "",
        text="\n".join(re.findall(r"<p>([^<]*)</p>", text)),
        links=tuple(
            Link(normal_form(urljoin(reply.url, href)), words) for href, words in _ANCHOR.findall(text)
        ),
        redirect=normal_form(urljoin(reply.url, refresh[1])) if refresh else None,
    )
    return Digested(document, reply.body)


@dataclass
class Result:
    """A finished crawl: outcomes by path, the summary, and what the server was asked for."""

    base: str
    summary: CrawlSummary
    fetches: dict[str, Fetch]
    asked: dict[str, int] = field(default_factory=dict)

    @property
    def outcomes(self) -> dict[str, str]:
        return {path: fetch.outcome.value for path, fetch in self.fetches.items()}


def college(server: FaultServer, *, limits: dict[str, object] | None = None, **fields: object) -> Profile:
    """A profile for a server: fast, and patient enough for loopback."""
    chosen = {"requests_per_second": 1000, "timeout_s": 2, "max_body_mb": 1, **(limits or {})}
    return Profile.model_validate(
        {"name": "示例大学", "home": server.url, "limits": Limits.model_validate(chosen), **fields}
    )


def read(reply: Reply) -> Digested:
    """The real reader of pages and files, in this process; packed for the store, as its workers do."""
    document = read_page(
        reply.body, url=reply.final_url, content_type=reply.content_type, file_name=reply.file_name
    )
    return Digested(document, None, pack(document, reply.body))


@contextmanager
def linking(
    *paths: str, routes: dict[str, Answerer] | None = None, tls: bool = False
) -> Iterator[FaultServer]:
    """A server whose home page links to some paths."""
    with FaultServer({"/": html(page("首页", *paths)), **(routes or {})}, tls=tls) as server:
        yield server


def crawled(
    server: FaultServer,
    store: Path,
    *,
    profile: Profile | None = None,
    hints: tuple[Hint, ...] = (),
    **options: object,
) -> Result:
    """Crawl a server into a store, and read back what was kept."""
    profile = profile or college(server)
    with open_store(store) as opened:
        run = opened.begin(profile.home, reader="test")
        try:
            summary = crawl(profile, hints, run, digest=options.pop("digest", digest), **options)  # type: ignore[arg-type]
        finally:
            run.close()
        snapshot = opened.snapshot()
        base = server.url.rstrip("/")
        fetches = {fetch.url.removeprefix(base): fetch for fetch in snapshot.fetches()}
    return Result(base, summary, fetches, dict(server.asked))
