"""From bytes to documents: pages by `pages`, files by one reader a format, personal numbers masked at the door."""

from __future__ import annotations

import dataclasses
from datetime import date

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading.attachments import Carrier, name_in_address, read_attachment
from checklist_audit.reading.extracts import ReadingLimits
from checklist_audit.reading.masked import without_secrets
from checklist_audit.reading.sniffing import Format, sniff

__all__ = ["ReadingLimits", "read_page"]


def read_page(
    body: bytes,
    *,
    url: str,
    content_type: str = "",
    file_name: str = "",
    seen_on: date | None = None,
    limits: ReadingLimits | None = None,
) -> Document:
    """Read one page or file, whatever it is, and mask the personal numbers in it.

    What it is follows from the bytes; the content type and the name only decide where the bytes leave it open.
    A bad file never raises: it is a document of kind `blocked` (with `blocked_by` and a note) or `empty`.

    Args:
        body: complete and inflated, as the server sent it.
        url: absolute; links are made absolute by it.
        content_type: of the answer's head, with its charset.
        file_name: from Content-Disposition or the link; the address's own by default.
        seen_on: the day of the visit, to fill in years that a list leaves out.
        limits: how much of a file is read.

    Returns:
        The document; `leaks` lists what was masked.
    """
    name = file_name or name_in_address(url)
    kind = sniff(body, content_type=content_type, file_name=name)
    if kind is Format.EMPTY:
        return Document(url=url, kind=DocumentKind.EMPTY, notes=("内容为空",))
    if kind in (Format.HTML, Format.HTML_AS_OFFICE):
        document = _read_html(body, url=url, content_type=content_type, seen_on=seen_on)
        if kind is Format.HTML_AS_OFFICE and _is_office_export(body, document):
            document = dataclasses.replace(document, kind=DocumentKind.ATTACHMENT, reader=kind.value)
    else:
        document = read_attachment(body, kind, Carrier(url, name), limits or ReadingLimits())
    return without_secrets(document)


_OFFICE_MARKS = (b"urn:schemas-microsoft-com:office", b"mso-", b"ProgId", b"x:str", b"vnd.ms-excel")
_MANY_LINKS = 10


def _is_office_export(body: bytes, document: Document) -> bool:
    """Whether a page called .doc or .xls is that file, and not a page of the site that came instead of it.

    A login, a captcha or an error page is often served under the name of the file that was asked for.
    """
    if (
        document.kind in (DocumentKind.BLOCKED, DocumentKind.EMPTY, DocumentKind.HIJACKED)
        or document.redirect
    ):
        return False
    return any(mark in body[:20_000] for mark in _OFFICE_MARKS) or len(document.links) < _MANY_LINKS


def _read_html(body: bytes, *, url: str, content_type: str, seen_on: date | None) -> Document:
    from checklist_audit.reading.pages import read_html

    try:
        return read_html(body, url=url, content_type=content_type, seen_on=seen_on)
    except Exception as error:  # noqa: BLE001 the border of one page: a page that trips the reader costs itself only
        note = f"读取网页时出错（{type(error).__name__}）"
        return Document(url=url, kind=DocumentKind.BLOCKED, blocked_by="unsupported", notes=(note,))
