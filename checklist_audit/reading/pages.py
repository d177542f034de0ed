"""HTML pages: bytes to a Document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checklist_audit.markup import Page, parse
from checklist_audit.model.pages import Attachment, Document, DocumentKind, Link
from checklist_audit.reading import carried, dating, kinds, pagers, sections
from checklist_audit.reading.claims import period_claims
from checklist_audit.reading.layout import Layout, lay_out
from checklist_audit.reading.texts import Tables, headings_of, source_of
from checklist_audit.text.addresses import Joiner, normal_form
from checklist_audit.text.decoding import decode

__all__ = ["read_html"]

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
    page = parse(decoded.text)
    url = normal_form(url) or url
    base = Joiner(url).join(page.base) if page.base else ""
    view = _View(page, lay_out(page), url, Joiner(base or url, decoded.charset), seen_on)
    return _document(view, charset=decoded.charset, notes=(*decoded.notes, *page.notes))


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
    tables = Tables(page, layout)
    text = tables.text()
    rows = sections.rows_of(page, layout, joiner)
    day = dating.published(page, layout, view.url)
    redirect = kinds.redirect_target(page, url=view.url, joiner=joiner)
    judged = _judge(view, text=text, rows=rows, day=day, redirect=redirect)
    is_article = judged.kind is DocumentKind.ARTICLE
    lists = judged.kind in (DocumentKind.SECTION, DocumentKind.HOME)
    first = pagers.is_first_page(view.url)
    return Document(
        url=view.url,
        kind=judged.kind,
        title=layout.title,
        html_title=page.title,
        site_name=layout.site_name,
        breadcrumb=layout.breadcrumb,
        headings=headings_of(page, layout),
        text=text,
        rows=tables.rows(joiner),
        entries=sections.entries_of(rows, seen_on=view.seen_on, is_first_page=first) if lists else (),
        attachments=judged.attachments,
        links=_links(view),
        next_pages=pagers.next_pages(page, layout, url=view.url, joiner=joiner),
        redirect=redirect,
        published=day.day if day and is_article else None,
        published_from=day.words if day and is_article else "",
        modified=dating.modified(page, layout) if is_article else None,
        periods=period_claims(layout.title, text if is_article else ""),
        source=source_of(page, layout) if is_article else "",
        charset=charset,
        notes=(*notes, judged.note) if judged.note else notes,
        text_elsewhere=judged.text_elsewhere,
        blocked_by=judged.blocked_by,
    )


def _judge(
    view: _View, *, text: str, rows: tuple[sections.Row, ...], day: dating.DayFound | None, redirect: str | None
) -> _Judged:
    page, layout = view.page, view.layout
    wall = kinds.blocked_by(page, layout, redirect=redirect, rows=rows)
    if wall:
        return _Judged(DocumentKind.BLOCKED, blocked_by=wall)
    if kinds.is_home(view.url, rows, page):
        return _Judged(DocumentKind.HOME)
    files = carried.files_of(page, layout, view.joiner)
    has_day = day is not None and bool(layout.byline)
    if kinds.is_section(page, layout, rows, url=view.url, has_byline_day=has_day):
        return _Judged(DocumentKind.SECTION, files if layout.is_named_content else ())
    pictures = carried.pictures_of(page, layout, view.joiner) if len(text) < _THIN_CHARS and not files else ()
    shell = kinds.is_empty_shell(page, layout, has_files=bool(files or pictures), rows=())
    if shell:
        return _Judged(DocumentKind.EMPTY, note="" if redirect else shell)
    elsewhere = _elsewhere(view, text=text, has_files=bool(files), has_pictures=bool(pictures))
    return _Judged(DocumentKind.ARTICLE, files or pictures, elsewhere)


def _elsewhere(view: _View, *, text: str, has_files: bool, has_pictures: bool) -> str:
    if len(text) >= _THIN_CHARS:
        return ""
    if has_pictures:
        return "picture"
    if not has_files:
        return ""
    return "viewer" if carried.is_played(view.page) else "attachment"


def _links(view: _View) -> tuple[Link, ...]:
    """Every link once for each wording, frames included, in page order."""
    page, zones, joiner = view.page, view.layout.zones, view.joiner
    found: dict[tuple[str, str], Link] = {}
    for anchor in page.anchors:
        url = joiner.join(anchor.href)
        if url:
            zone = zones[anchor.line] if anchor.line < len(zones) else anchor.zone
            words = sections.full_words(anchor)
            found.setdefault((url, words), Link(url, words, _REGIONS.get(zone, "body")))
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


_REGIONS = {zone: zone for zone in ("nav", "crumb", "pager", "neighbour", "foot")}
