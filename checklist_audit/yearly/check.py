"""Read a college's yearly disclosure report as the ministry's notices ask for it, question by question."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checklist_audit.model.pages import Document, DocumentKind, Period
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.verdicts import ReportData
from checklist_audit.text.normalising import fold, own_names
from checklist_audit.yearly.claims import find_claims
from checklist_audit.yearly.coverage import cover_categories, cover_items, table_rows
from checklist_audit.yearly.figures import find_figures
from checklist_audit.yearly.foreign import find_foreign
from checklist_audit.yearly.outcome import Place, YearlyCheck
from checklist_audit.yearly.phrases import Phrases
from checklist_audit.yearly.prose import Line, has_caption, read_lines
from checklist_audit.yearly.sections import find_sections
from checklist_audit.yearly.span import due_year, find_span
from checklist_audit.yearly.tallies import published_within

__all__ = ["check_report"]

_ENOUGH_CHARACTERS = 100
_LONGEST_TITLE = 50
_UNREAD_KINDS = frozenset({DocumentKind.BLOCKED, DocumentKind.EMPTY, DocumentKind.HIJACKED})
_WHOLE_ROWS = frozenset({"html", "docx"})
"""Readers that give the rows of a table as they are."""
_UNFILLED = re.compile(r"【待填|\[to fill in")
_GOVERNMENT = re.compile(r"政府信息公开(?:工作)?年度报告")


def check_report(
    document: Document,
    ruleset: Ruleset,
    *,
    against: ReportData | None = None,
    names: tuple[str, ...] = (),
    as_of: date,
) -> YearlyCheck:
    """Check one yearly report.

    Args:
        document: the report as `read_page` understood it: DOCX, PDF, HTML or text.
        ruleset: the checklist whose categories and items are asked for.
        against: an audit of the same college; claims about the site are held against its evidence.
        names: the college's name and aliases; the audited site's name is added.
        as_of: the day that decides which academic year was due.

    Returns:
        The check; `is_read` is False when there is no text to judge (a scan, a locked file), and then nothing
        is said of the report's contents.
    """
    names = tuple(dict.fromkeys((*names, *((against.site.name,) if against else ()))))
    text = "\n".join(part.text for part in document.text_parts)
    audit = f"{against.site.name} {against.as_of.isoformat()}" if against else ""
    if document.kind in _UNREAD_KINDS or len(text.strip()) < _ENOUGH_CHARACTERS:
        return YearlyCheck(document.title, document.url, as_of, len(text), is_read=False, audit=audit)
    return _check(document, text, ruleset, _Given(against, names, as_of, audit))


class _Given:
    """What the reader of the report knows besides the report."""

    def __init__(self, against: ReportData | None, names: tuple[str, ...], as_of: date, audit: str) -> None:
        self.against = against
        self.names = names
        self.as_of = as_of
        self.audit = audit


def _check(document: Document, text: str, ruleset: Ruleset, given: _Given) -> YearlyCheck:
    lines = read_lines(document)
    phrases = Phrases(ruleset)
    rows = table_rows(document, ruleset, has_caption=has_caption(lines))
    items = cover_items(lines, rows, ruleset, breaks_rows=_breaks_rows(document))
    foreign = find_foreign(text, given.names)
    span = find_span(document, lines, expected=due_year(given.as_of, ruleset), as_of=given.as_of)
    own = own_names((*given.names, *(one.words for one in foreign)))
    folded = fold_whole(text)
    name_count = sum(folded.count(name) for name in own_names(given.names))
    return YearlyCheck(
        title=document.title or _first_line(lines),
        source=document.url,
        as_of=given.as_of,
        characters=len(text),
        is_read=True,
        audit=given.audit,
        names=given.names,
        name_count=name_count,
        unfilled=len(_UNFILLED.findall(text)),
        sections=find_sections(lines, rows=sum(item.place is Place.OWN for item in items), of=len(items)),
        categories=cover_categories(lines, items, ruleset),
        items=items,
        span=span,
        figures=find_figures(lines, seen=_seen(given.against, span.meant)),
        claims=find_claims(lines, phrases, against=given.against, own=own),
        foreign=foreign,
        notes=tuple(_notes(document, given, name_count=name_count, has_table=bool(rows))),
    )


def fold_whole(text: str) -> str:
    """The whole text in the spelling of `fold`, which by itself reads a title's length only."""
    return "".join(fold(line) for piece in text.split("\n") for line in _pieces(piece))


def _pieces(line: str, size: int = 300) -> Iterator[str]:
    return (line[start : start + size] for start in range(0, len(line), size))


def _breaks_rows(document: Document) -> bool:
    return document.reader not in _WHOLE_ROWS


def _seen(against: ReportData | None, year: Period | None) -> int:
    return len(published_within(against, year)) if against and year else 0


def _first_line(lines: Sequence[Line]) -> str:
    """A first line as long as a title is one; a paragraph is not."""
    return lines[0].text if lines and len(lines[0].text) <= _LONGEST_TITLE else ""


def _notes(document: Document, given: _Given, *, name_count: int, has_table: bool) -> Iterator[str]:
    if not given.names:
        yield "no_name_given"
    elif not name_count:
        yield "name_never"
    if _GOVERNMENT.search(document.title):
        yield "government_form"
    if any("页" in note and "读" in note for note in document.notes):
        yield "read_in_part"
    if has_table and _breaks_rows(document):
        yield "broken_table"
    if given.against and not given.against.crawl.complete:
        yield "audit_incomplete"
