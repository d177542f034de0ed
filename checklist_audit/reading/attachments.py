"""Which reader takes which file, and how what it found becomes a document."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading.extracts import DamagedError, Extract, ReadingLimits, UnreadableError, lines_of
from checklist_audit.reading.sniffing import Format
from checklist_audit.reading.wording import headings_of, periods_of, signature_of, title_of
from checklist_audit.text.addresses import file_suffix

__all__ = ["Carrier", "extract", "name_in_address", "read_attachment"]

Reader = Callable[[bytes, ReadingLimits], Extract]

# Module and function: a format's libraries are imported only when a file of that format comes by.
_READERS: Mapping[Format, tuple[str, str]] = {
    Format.PDF: ("pdf", "read_pdf"),
    Format.DOCX: ("docx", "read_docx"),
    Format.PACKED_WORKBOOK: ("spreadsheet", "read_packed_workbook"),
    Format.WORKBOOK: ("spreadsheet", "read_workbook"),
    Format.PPTX: ("pptx", "read_pptx"),
    Format.PPT: ("ppt", "read_ppt"),
    Format.DOC: ("doc", "read_doc"),
    Format.RTF: ("rtf", "read_rtf"),
    Format.WORD_XML: ("office_xml", "read_word_xml"),
    Format.WORKBOOK_XML: ("office_xml", "read_workbook_xml"),
    Format.CSV: ("disguised", "read_csv"),
    Format.OFD: ("ofd", "read_ofd"),
    Format.ARCHIVE: ("archive", "read_archive"),
    Format.MHTML: ("disguised", "read_mhtml"),
    Format.HTML_AS_OFFICE: ("disguised", "read_disguised_html"),
    Format.TEXT: ("disguised", "read_plain_text"),
    Format.PICTURE: ("ocr", "read_picture"),
}
_REFUSALS: Mapping[Format, tuple[str, str]] = {
    Format.ENCRYPTED_OFFICE: ("encrypted", "文件已加密，需要密码"),
    Format.FOREIGN_ARCHIVE: ("unsupported", "RAR、7z、GZ 压缩包不能读取，请人工查看"),
    Format.MEDIA: ("unsupported", "文件是音频或视频，没有可读的文字"),
    Format.UNKNOWN: ("unsupported", "文件格式无法识别"),
}
_OPENED = frozenset("pdf doc docx xls xlsx ppt pptx ofd zip".split())  # noqa: SIM905 -- as in carried.py
"""Names under which nothing can stand that we would not know by its first bytes."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """Where a file came from: its address, and its name as the server or the link gave it."""

    url: str
    file_name: str = ""


def read_attachment(body: bytes, kind: Format, carrier: Carrier, limits: ReadingLimits) -> Document:
    """Read a file that is no web page; what cannot be read becomes a blocked document with the reason."""
    try:
        if kind is Format.UNKNOWN and file_suffix(carrier.file_name) in _OPENED:
            raise DamagedError("文件内容和扩展名不符，打不开")
        found = extract(body, kind, limits)
    except UnreadableError as error:
        return Document(
            url=carrier.url,
            kind=DocumentKind.BLOCKED,
            reader=error.reader or kind.value,
            blocked_by=error.blocked_by,
            notes=(error.reason,),
        )
    return _document(found, carrier)


def extract(body: bytes, kind: Format, limits: ReadingLimits) -> Extract:
    """Read a file with the reader of its format.

    Raises:
        UnreadableError: no reader, too large, or the reader says so.
    """
    if len(body) > limits.body_bytes:
        raise UnreadableError(
            f"文件超过 {limits.body_bytes // (1024 * 1024)} MB，没有读取", blocked_by="too_large"
        )
    if kind in _REFUSALS:
        blocked_by, reason = _REFUSALS[kind]
        raise UnreadableError(reason, blocked_by=blocked_by)
    module, function = _READERS[kind]
    read: Reader = getattr(importlib.import_module(f"checklist_audit.reading.{module}"), function)
    try:
        return read(body, limits)
    except UnreadableError:
        raise
    except MemoryError as error:
        raise UnreadableError("读取时内存不足") from error
    except Exception as error:  # the border of one file: a reader that stumbles costs this file only
        raise UnreadableError(f"读取时出错（{type(error).__name__}）") from error


def name_in_address(url: str) -> str:
    """The last piece of an address's path, decoded; for showing and for periods, never for opening."""
    return unquote(urlsplit(url).path.rpartition("/")[2])


def _document(found: Extract, carrier: Carrier) -> Document:
    first = lines_of(found.parts[0].text)[:40] if found.parts else []
    last = lines_of(found.parts[-1].text[-2000:]) if found.parts else []
    text = "\n".join(part.text for part in found.parts if part.text)
    title = " ".join(found.title.split()) or title_of([" ".join(line.split()) for line in first])
    published, words = signature_of(last)
    has_text = bool(text.strip())
    return Document(
        url=carrier.url,
        kind=DocumentKind.ATTACHMENT if has_text else DocumentKind.EMPTY,
        title=title,
        headings=headings_of(found.parts, found.headings),
        text=text,
        parts=found.parts if len(found.parts) > 1 or (found.parts and found.parts[0].name) else (),
        rows=found.rows,
        published=published,
        published_from=words,
        periods=periods_of(title, first, carrier.file_name),
        reader=found.reader,
        notes=found.notes if has_text else (*found.notes, "文件里没有文字"),
    )
