"""What a file is, by its bytes: suffixes and content types of college sites are wrong too often to be asked first."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

__all__ = ["Format", "sniff"]


class Format(StrEnum):
    """The kinds of file that are told apart."""

    HTML = "html"
    HTML_AS_OFFICE = "html_as_office"
    """A web page that is called .doc or .xls: an export of a system, read like a file."""
    MHTML = "mhtml"
    TEXT = "text"
    PDF = "pdf"
    DOCX = "docx"
    PACKED_WORKBOOK = "packed_workbook"
    PPTX = "pptx"
    OFD = "ofd"
    ARCHIVE = "archive"
    DOC = "doc"
    WORKBOOK = "workbook"
    PPT = "ppt"
    ENCRYPTED_OFFICE = "encrypted_office"
    RTF = "rtf"
    CSV = "csv"
    WORD_XML = "word_xml"
    WORKBOOK_XML = "workbook_xml"
    PICTURE = "picture"
    FOREIGN_ARCHIVE = "foreign_archive"
    MEDIA = "media"
    EMPTY = "empty"
    UNKNOWN = "unknown"


_HEAD = 2048
_SPACE = b"\xef\xbb\xbf \t\r\n\x0c\x00"
_HTML_START = re.compile(
    rb"^<(?:!doctype\s+html|html|head|body|meta|title|script|style|table|div|p|a|span|font|br|h[1-6]|center|frameset|iframe|link|form|!--)",
    re.IGNORECASE,
)
_HTML_LATER = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|script|meta)\b", re.IGNORECASE)
_OFFICE_NAME = re.compile(r"\.(?:docx?|xlsx?|wps|et|rtf|pptx?|dot)$", re.IGNORECASE)
_OFFICE_TYPE = re.compile(r"msword|ms-excel|officedocument|ms-powerpoint", re.IGNORECASE)
_MHTML_START = re.compile(
    rb"^(?:MIME-Version:|From:|Subject:|Content-Type:\s*multipart/related)", re.IGNORECASE
)
_MAGIC = (
    (b"%PDF-", Format.PDF),
    (b"{\\rtf", Format.RTF),
    (b"\x89PNG\r\n", Format.PICTURE),
    (b"\xff\xd8\xff", Format.PICTURE),
    (b"GIF87a", Format.PICTURE),
    (b"GIF89a", Format.PICTURE),
    (b"BM", Format.PICTURE),
    (b"II*\x00", Format.PICTURE),
    (b"MM\x00*", Format.PICTURE),
    (b"Rar!\x1a\x07", Format.FOREIGN_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Format.FOREIGN_ARCHIVE),
    (b"\x1f\x8b", Format.FOREIGN_ARCHIVE),
    (b"ID3", Format.MEDIA),
    (b"FLV", Format.MEDIA),
    (b"\x1aE\xdf\xa3", Format.MEDIA),
    (b"MZ", Format.UNKNOWN),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", Format.ENCRYPTED_OFFICE),
    ("WordDocument", Format.DOC),
    ("Workbook", Format.WORKBOOK),
    ("Book", Format.WORKBOOK),
    ("PowerPoint Document", Format.PPT),
)
_ZIP_MEMBERS = (
    ("word/", Format.DOCX),
    ("xl/", Format.PACKED_WORKBOOK),
    ("ppt/", Format.PPTX),
    ("OFD.xml", Format.OFD),
)


def sniff(body: bytes, *, content_type: str = "", file_name: str = "") -> Format:
    """Tell what a file is.

    Args:
        body: the whole file; only its ends and directories are looked at.
        content_type: only decides where the bytes are plain text.
        file_name: from the server or the address; tells an office export from a page.
    """
    head = body[:_HEAD].lstrip(_SPACE)
    if not head:
        return Format.EMPTY
    return _by_magic(body, head) or _sniff_text(body, head, content_type=content_type, file_name=file_name)


def _by_magic(body: bytes, head: bytes) -> Format | None:
    """The format that the first bytes name; None where they are text or nothing known."""
    if body.startswith(_OLE):
        return _sniff_ole(body)
    if body.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(body)
    if body[:4] == b"RIFF" or body[4:8] == b"ftyp":
        return Format.PICTURE if body[8:12] == b"WEBP" else Format.MEDIA
    for magic, kind in _MAGIC:
        if head.startswith(magic) and not (magic in (b"BM", b"MZ", b"ID3", b"FLV") and _is_text(body)):
            return kind
    # Some servers put a few bytes or a comment of their own before a PDF; readers allow a kilobyte.
    is_late_pdf = b"%PDF-" in body[:1024] and (not _HTML_START.match(head) or b"endobj" in body)
    return Format.PDF if is_late_pdf else None


_OFFICE_XML = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", Format.WORKBOOK_XML),
    (b"schemas.microsoft.com/office/word/2003/wordml", Format.WORD_XML),
    (b"schemas.microsoft.com/office/2006/xmlpackage", Format.WORD_XML),
)
_CSV_TYPE = re.compile(r"text/(?:csv|comma-separated-values)", re.IGNORECASE)


def _sniff_text(body: bytes, head: bytes, *, content_type: str, file_name: str) -> Format:
    if head.startswith(b"<?xml"):
        lowered = head.lower()
        kind = next((kind for sign, kind in _OFFICE_XML if sign in lowered), None)
        # A web page may name the schemas of Office too, but its root is `html`.
        if kind and b"<html" not in lowered:
            return kind
    if _MHTML_START.match(head) and b"multipart/" in body[:4096].lower():
        return Format.MHTML
    narrow = head.replace(b"\x00", b"")
    if _HTML_START.match(narrow) or _HTML_LATER.search(narrow):
        is_office = bool(_OFFICE_NAME.search(file_name)) or bool(_OFFICE_TYPE.search(content_type))
        return Format.HTML_AS_OFFICE if is_office else Format.HTML
    if not _is_text(body):
        return Format.UNKNOWN
    if "html" in content_type.lower() or (
        narrow.startswith(b"<") and "text/plain" not in content_type.lower()
    ):
        return Format.HTML
    is_csv = file_name.lower().endswith(".csv") or bool(_CSV_TYPE.search(content_type))
    return Format.CSV if is_csv else Format.TEXT


def _is_text(body: bytes) -> bool:
    """Whether the first bytes hold no control characters; a mark of UTF-16 excuses its zeros."""
    head = body[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    odd = sum(1 for byte in head if byte < 9 or 13 < byte < 27 or 27 < byte < 32)  # noqa: PLR2004 white space and ESC
    return odd <= len(head) // 100


def _sniff_ole(body: bytes) -> Format:
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(body)) as container:
            names = {entry[0] for entry in container.listdir()}
    except Exception:  # noqa: BLE001 olefile lets struct and index errors out; whatever it is, the container is broken
        return Format.UNKNOWN
    return next((kind for name, kind in _OLE_STREAMS if name in names), Format.UNKNOWN)


def _sniff_zip(body: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return Format.ARCHIVE
    if "mimetype" in names and any(name == "content.xml" for name in names):
        return Format.PACKED_WORKBOOK
    if "[Content_Types].xml" in names or "OFD.xml" in names:
        for prefix, kind in _ZIP_MEMBERS:
            if any(name.startswith(prefix) for name in names):
                return kind
    return Format.ARCHIVE
