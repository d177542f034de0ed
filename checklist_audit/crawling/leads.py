"""What a page leads to: every address on it, with the words, the place and the day beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import NamedTuple

from checklist_audit.model.pages import Document, DocumentKind

__all__ = ["Lead", "leads_of"]

_MAX_LEADS = 30_000
_ROW_CHARS = 160
_WORDLESS = 6
"""点击查看详情 says nothing of what is behind it: the row must; a title speaks for itself."""


class Lead(NamedTuple):
    """One address that a page leads to; a hundred are made for each page, hence a tuple."""

    url: str
    words: str = ""
    region: str = "body"
    row: str = ""
    """Words of the whole table row, where the link stands in one."""
    day: date | None = None
    kind: str = "link"
    """`link`, `entry`, `row`, `attachment`, `pager` or `redirect`."""


def leads_of(document: Document, known: AbstractSet[str] = frozenset()) -> tuple[Lead, ...]:
    """Every address of a document, one lead for each pair of address and words, best kind first.

    The words of a link stay those of its anchor; what else is known (the row, the day) rides along.

    Args:
        known: addresses of which no further link is wanted.
    """
    leads: dict[tuple[str, str], Lead] = {}
    for lead in _named(document):
        leads.setdefault(lead[:2], lead)
    pagers = set(document.next_pages)
    for link in document.links:
        url, words = link.url, link.words
        # A menu is most of a page's links, and the same on every page.
        if url in known or (url, words) in leads:
            continue
        kind = "pager" if link.region == "pager" or url in pagers else "link"
        leads[url, words] = Lead(url, words, link.region, "", None, kind)
    for lead in _wordless(document):
        leads.setdefault(lead[:2], lead)
    told = [lead for lead in leads.values() if lead.url and lead.url != document.url][:_MAX_LEADS]
    return tuple(_with_rows(told, document) if document.rows or document.entries else told)


def _named(document: Document) -> Iterator[Lead]:
    """What a page says more of than that it links to it."""
    if document.redirect:
        yield Lead(document.redirect, kind="redirect")
    for attachment in document.attachments:
        yield Lead(attachment.url, attachment.name, kind="attachment")
    if document.kind is not DocumentKind.ARTICLE:
        for entry in document.entries:
            yield Lead(entry.url, entry.title, kind="entry")


def _wordless(document: Document) -> Iterator[Lead]:
    """What a page leads to without any words worth having."""
    for url in document.next_pages:
        yield Lead(url, region="pager", kind="pager")
    if document.rows:
        linked = {link.url for link in document.links if len(link.words) > _WORDLESS}
        for url in (url for row in document.rows for url in row.urls if url not in linked):
            yield Lead(url, kind="row")


def _with_rows(leads: Sequence[Lead], document: Document) -> Iterator[Lead]:
    """The same with the words of their rows and the days beside them."""
    rows = _row_words(document)
    days = {entry.url: entry.date for entry in document.entries if entry.date and not entry.is_date_inferred}
    for lead in leads:
        told = lead.url in rows or lead.url in days
        yield lead._replace(row=rows.get(lead.url, ""), day=days.get(lead.url)) if told else lead


def _row_words(document: Document) -> dict[str, str]:
    words: dict[str, str] = {}
    for row in document.rows:
        if row.urls:
            text = " ".join(cell for cell in row.cells if cell)[:_ROW_CHARS]
            for url in row.urls:
                words.setdefault(url, text)
    return words
