"""HTML pages: bytes to a Document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from checklist_audit.markup import Page, parse
from checklist_audit.model.pages import Attachment, Document, DocumentKind, Entry, Link
from checklist_audit.reading import carried, dating, kinds, pagers, sections
from checklist_audit.reading.bounds import bounded
from checklist_audit.reading.claims import period_claims
from checklist_audit.reading.datastores import with_stored_rows
from checklist_audit.reading.layout import Layout, lay_out
from checklist_audit.reading.rows import Row, Rows, bare_rows, full_words
from checklist_audit.reading.texts import Tables, headings_of, source_of
from checklist_audit.reading.zones import zone_of
from checklist_audit.text.addresses import Joiner, normal_form
from checklist_audit.text.decoding import decode

__all__ = ["read_html"]

_LINKS_OF_SIGNPOST = 2
_SENT_ON = re.compile("跳转|自动转|点击(?:这里|此处|进入)|redirect", re.IGNORECASE)
_THIN_CHARS = 60
"""Below this, a page with a picture, a viewer or a file keeps its text there (real-sites section 4)."""


def read_html(body: bytes, *, url: str, content_type: str = "", seen_on: date | None = None) -> Document:
    """Read one page as a person would.

    Args:
        body: the page as served.
        url: its address; links are resolved against it.
        content_type: the header, for its charset.
        seen_on: the day of the fetch; only used to infer the years of list rows that show month and day.

    Returns:
        A Document; bad input is never an error. What went wrong in reading stands in `notes`.
    """
    decoded = decode(body, content_type)
    html, cuts = bounded(decoded.text)
    page = parse(with_stored_rows(html), zone_of)
    url = normal_form(url) or url
    base = Joiner(url).join(page.base) if page.base else ""
    view = _View(page, lay_out(page), url, Joiner(base or url, decoded.charset), seen_on)
    return _document(view, charset=decoded.charset, notes=(*decoded.notes, *cuts))


@dataclass(frozen=True, slots=True)
class _View:
    """One page and what every question about it needs."""

    page: Page
    layout: Layout
    url: str
    joiner: Joiner
    seen_on: date | None


@dataclass(frozen=True, slots=True)
class _Judged:
    """The kind of a page with what follows from it."""

    kind: DocumentKind
    attachments: tuple[Attachment, ...] = ()
    text_elsewhere: str = ""
    blocked_by: str = ""
    note: str = ""


def _document(view: _View, *, charset: str, notes: tuple[str, ...]) -> Document:
    page, layout, joiner = view.page, view.layout, view.joiner
    # An article whose main text is plain to see is never asked for its rows, which are half the cost of a list.
    rows = cache(lambda: sections.rows_of(page, layout, joiner) or bare_rows(page, layout, view.url))
    redirect = kinds.redirect_target(page, url=view.url, joiner=joiner)
    judged = _judge(view, rows=rows, redirect=redirect)
    title = page.title or layout.site_name if judged.kind is DocumentKind.HOME else layout.title
    is_article = judged.kind is DocumentKind.ARTICLE
    further = pagers.next_pages(page, layout, url=view.url, joiner=joiner)
    said = _article(view, title, judged) if is_article else _listing(view, title, judged.kind, rows, further)
    return Document(
        url=view.url,
        kind=judged.kind,
        title=title,
        html_title=page.title,
        site_name=layout.site_name,
        breadcrumb=layout.breadcrumb,
        headings=headings_of(page, layout),
        attachments=judged.attachments,
        links=_links(view),
        next_pages=further,
        redirect=redirect,
        charset=charset,
        notes=(*notes, judged.note) if judged.note else notes,
        text_elsewhere=judged.text_elsewhere,
        blocked_by=judged.blocked_by,
        **said,
    )


def _article(view: _View, title: str, judged: _Judged) -> dict[str, Any]:
    """Fields that only a page with something to say has: its day, its source, the periods in its text."""
    page, layout = view.page, view.layout
    labelled = dating.labelled_days(page, layout)
    day = dating.published(page, layout, view.url, labelled)
    made = dating.made(labelled)
    elsewhere = carried.file_lines(page, layout, judged.attachments, view.joiner)
    tables = Tables(page, layout)
    text = tables.text(without=elsewhere.union(day.signature if day else ()))
    return {
        "text": text,
        "rows": tables.rows(view.joiner),
        "published": day.day if day else None,
        "published_from": day.words if day else "",
        "modified": dating.modified(labelled),
        "made": made.day if made else None,
        "made_from": made.words if made else "",
        "periods": period_claims(title, text),
        "source": source_of(page, layout) or (day.signed_by if day else ""),
    }


def _listing(
    view: _View, title: str, kind: DocumentKind, rows: Rows, further: Sequence[str]
) -> dict[str, Any]:
    """Fields of what a section or a home page lists; empty and blocked pages keep their few words."""
    tables = Tables(view.page, view.layout)
    entries: tuple[Entry, ...] = ()
    if kind in (DocumentKind.SECTION, DocumentKind.HOME):
        listed: Sequence[Row] = rows()
        if kind is DocumentKind.SECTION:
            listed = sections.listed(view.page, view.layout, listed)
        entries = sections.entries_of(
            view.page,
            listed,
            seen_on=view.seen_on,
            is_first_page=pagers.is_first_page(view.page, view.url, further),
        )
    is_home = kind is DocumentKind.HOME
    return {
        "text": tables.text(),
        "rows": tables.rows(view.joiner),
        "entries": entries,
        "periods": () if is_home else period_claims(title, ""),
    }


def _judge(view: _View, *, rows: Rows, redirect: str | None) -> _Judged:
    page, layout = view.page, view.layout
    wall = kinds.blocked_by(page, layout, redirect=redirect, rows=rows)
    if wall:
        return _Judged(DocumentKind.BLOCKED, blocked_by=wall)
    if kinds.is_home(view.url, rows, page):
        return _Judged(DocumentKind.HOME)
    files = carried.files_of(page, layout, view.joiner)
    plain = "".join(page.lines[number].text for number in layout.content)
    # A page that sends its reader on has a link or two for those who are not sent.
    is_signpost = bool(redirect) and len(rows()) <= _LINKS_OF_SIGNPOST
    if (
        not is_signpost
        and kinds.is_section(page, layout, rows, url=view.url)
        and not kinds.is_template(page, layout)
    ):
        return _Judged(DocumentKind.SECTION)
    is_thin = len(plain) < _THIN_CHARS
    pictures = carried.pictures_of(page, layout, view.joiner) if is_thin and not files else ()
    is_framed = is_thin and carried.has_frame(page) and layout.title_line >= 0 and bool(layout.byline)
    has_files = bool(files or pictures or is_framed)
    if redirect and is_thin and not files and _SENT_ON.search(plain):
        return _Judged(DocumentKind.EMPTY)
    shell = kinds.is_empty_shell(page, layout, has_files=has_files)
    is_silent = shell == kinds.NO_TEXT or kinds.is_template(page, layout)
    if is_silent and not has_files and not redirect and kinds.waits_for_script(page, layout):
        return _Judged(DocumentKind.BLOCKED, blocked_by="script", note="a script fills the page")
    if shell:
        return _Judged(DocumentKind.EMPTY, note="" if redirect else shell)
    elsewhere = (
        _elsewhere(view, has_files=bool(files) or is_framed, has_pictures=bool(pictures)) if is_thin else ""
    )
    return _Judged(DocumentKind.ARTICLE, files or pictures, elsewhere)


def _elsewhere(view: _View, *, has_files: bool, has_pictures: bool) -> str:
    if has_pictures:
        return "picture"
    if not has_files:
        return ""
    return "viewer" if carried.is_played(view.page) else "attachment"


def _links(view: _View) -> tuple[Link, ...]:
    """Every link once for each wording, frames included, in page order."""
    page, zones, joiner = view.page, view.layout.zones, view.joiner
    join, lines = joiner.join, len(zones)
    found: dict[tuple[str, str], Link] = {}
    for anchor in page.anchors:
        url = join(anchor.href)
        if not url:
            continue
        words, title = anchor.words, anchor.title
        key = (url, full_words(anchor) if title and title != words else words)
        if key not in found:
            zone = zones[anchor.line] if anchor.line < lines else anchor.zone
            found[key] = _link(*key, _REGIONS.get(zone, "body"))
    for embed in page.embeds:
        if embed.tag in ("iframe", "frame"):
            url = joiner.join(carried.viewed_file(embed.src) or embed.src)
            if url:
                found.setdefault((url, embed.name), Link(url, embed.name, "frame"))
    for target in kinds.script_targets(page):
        url = joiner.join(target)
        if url:
            found.setdefault((url, ""), Link(url, "", "script"))
    return tuple(found.values())


_link = lru_cache(maxsize=16_384)(Link)
"""Links of menus repeat on every page of a site, and making values is slow."""
_REGIONS = {zone: zone for zone in ("nav", "crumb", "pager", "neighbour", "foot")}
