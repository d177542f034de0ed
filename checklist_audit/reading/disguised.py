"""Web pages and plain text in the clothes of a file: exports called .doc or .xls, saved pages, text and CSV files."""

from __future__ import annotations

import csv
import email
import email.policy
import io

from checklist_audit.model.pages import Document, DocumentKind, Part, TableRow
from checklist_audit.reading.extracts import (
    Extract,
    ReadingLimits,
    UnreadableError,
    capped,
    clean,
    rows_as_text,
    within_rows,
)
from checklist_audit.reading.pages import read_html
from checklist_audit.reading.tabular import split_rows
from checklist_audit.text.decoding import decode

__all__ = ["read_csv", "read_disguised_html", "read_mhtml", "read_plain_text"]


def read_disguised_html(body: bytes, limits: ReadingLimits) -> Extract:
    """Read a web page as a file.

    Raises:
        UnreadableError: the page is a wall or holds nothing.
    """
    return _from_page(read_html(body, url=""), "html_as_office", limits)


def read_mhtml(body: bytes, limits: ReadingLimits) -> Extract:
    """Read a page that was saved whole (MHTML), as Word and systems for examinations write it.

    Raises:
        UnreadableError: no page in it.
    """
    message = email.message_from_bytes(body, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                charset = part.get_content_charset() or ""
                page = read_html(
                    content, url="", content_type=f"text/html; charset={charset}" if charset else ""
                )
                return _from_page(page, "mhtml", limits)
    raise UnreadableError("网页存档里没有网页", reader="mhtml")


def read_plain_text(body: bytes, limits: ReadingLimits) -> Extract:
    """Read a text file in whatever Chinese encoding."""
    decoded = decode(body)
    shown, notes = capped(decoded.text, limits)
    text, rows = split_rows(clean(shown))
    return Extract(
        reader="text", parts=(Part("", text),), rows=within_rows(rows), notes=(*decoded.notes, *notes)
    )


def read_csv(body: bytes, limits: ReadingLimits) -> Extract:
    """Read a table of separated values; the commonest separator of its first line is taken for the separator."""
    decoded = decode(body)
    shown, notes = capped(decoded.text, limits)
    text = clean(shown)
    first = text.lstrip("\n").partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    try:
        table = [
            tuple(" ".join(cell.split()) for cell in row)
            for row in csv.reader(io.StringIO(text), delimiter=separator)
        ]
    except csv.Error:
        # A quote that is never closed makes one endless cell of the rest.
        return read_plain_text(body, limits)
    rows = [row for row in table if any(row)]
    return Extract(
        reader="csv",
        parts=(Part("", rows_as_text(rows)),),
        rows=within_rows([TableRow(row) for row in rows]),
        notes=(*decoded.notes, *notes),
    )


_SEPARATORS = (",", "\t", ";")


def _from_page(page: Document, reader: str, limits: ReadingLimits) -> Extract:
    if page.kind is DocumentKind.BLOCKED:
        raise UnreadableError(
            "打开的是登录或验证页面，不是文件", blocked_by=page.blocked_by or "unreadable", reader=reader
        )
    text, notes = capped(page.text, limits)
    return Extract(
        reader=reader,
        parts=(Part("", text),),
        rows=page.rows,
        title=page.title,
        headings=page.headings,
        notes=(*page.notes, *notes),
    )
