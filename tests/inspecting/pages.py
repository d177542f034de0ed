"""Small values for the tests of inspecting."""

from __future__ import annotations

from collections.abc import Mapping

from checklist_audit.model.pages import Document, DocumentKind, Entry, Fetch, Link, Outcome, Referral

HOME = "http://www.shili.example/"


def address(path: str) -> str:
    return HOME + path.lstrip("/")


def article(path: str, title: str = "", text: str = "正文", **more) -> Document:
    """An article whose browser title ends with the college, as titles on a real site do."""
    given = {"html_title": f"{title}-示例大学", **more}
    return Document(address(path), title=title, text=text, **given)


def section(path: str, title: str, *rows: str, **more) -> Document:
    """A section page with one row for each title."""
    entries = tuple(Entry(row, address(f"e{number}.htm")) for number, row in enumerate(rows))
    return Document(address(path), DocumentKind.SECTION, title=title, entries=entries, **more)


def link(path: str, words: str = "", region: str = "body") -> Link:
    return Link(path if "//" in path else address(path), words, region)


def by_url(*documents: Document) -> dict[str, Document]:
    return {document.url: document for document in documents}


def fetch(path: str, outcome: Outcome = Outcome.OK, *ways: Referral, **more) -> Fetch:
    url = path if "//" in path else address(path)
    return Fetch(url, outcome, final_url=url, referrals=ways, **more)


def by_address(*fetches: Fetch) -> Mapping[str, Fetch]:
    return {one.url: one for one in fetches}


def way(page: str, words: str, region: str = "body") -> Referral:
    return Referral(address(page), words, region)
