"""Legacy Word files (DOC, WPS): the text by the piece table of Word 97 and later."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import (
    DamagedError,
    Extract,
    ReadingLimits,
    UnreadableError,
    capped,
    clean,
    within_rows,
)
from checklist_audit.reading.ole import streams_of

__all__ = ["read_doc"]

# Places in the file information block, from [MS-DOC] 2.5.
_IDENT, _FLAGS, _MAIN_LENGTH, _PIECES = 0x0000, 0x000A, 0x004C, 0x01A2
_WORD97 = 0xA5EC
_ENCRYPTED, _TABLE_ONE = 0x0100, 0x0200
_COMPRESSED = 0x40000000
_PIECE_TABLE, _PROPERTIES = 2, 1
_PIECE_BYTES = 8
_FIELD = re.compile("\x13[^\x13\x14\x15]*\x14?|\x15")


def read_doc(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the main story of a Word 97–2003 file; headers, notes and text boxes are left out.

    Raises:
        UnreadableError: encrypted, damaged, or older than Word 97.
    """
    streams = streams_of(body, ("WordDocument", "0Table", "1Table"), max_bytes=limits.body_bytes)
    main = streams.get("WordDocument", b"")
    try:
        ident, flags = struct.unpack_from("<H", main, _IDENT)[0], struct.unpack_from("<H", main, _FLAGS)[0]
        if ident != _WORD97:
            raise UnreadableError("文件是 Word 95 或更早的格式，不能读取", reader="doc")
        if flags & _ENCRYPTED:
            raise UnreadableError("文件已加密，需要密码", blocked_by="encrypted", reader="doc")
        table = streams.get("1Table" if flags & _TABLE_ONE else "0Table", b"")
        length = struct.unpack_from("<i", main, _MAIN_LENGTH)[0]
        story = "".join(_pieces(main, table))[: max(0, length)]
    except struct.error as error:
        raise DamagedError("Word 文件已损坏或不完整", reader="doc") from error
    story, notes = capped(story, limits)
    text, rows = _lines_and_rows(_without_fields(story))
    return Extract(reader="doc", parts=(Part("", text),), rows=within_rows(rows), notes=notes)


def _pieces(main: bytes, table: bytes) -> Iterator[str]:
    """The text piece by piece, in the order of the document ([MS-DOC] 2.9.177 PlcPcd)."""
    start, length = struct.unpack_from("<II", main, _PIECES)
    structure = table[start : start + length]
    at = 0
    while at < len(structure) and structure[at] == _PROPERTIES:
        at += 3 + struct.unpack_from("<H", structure, at + 1)[0]
    if at >= len(structure) or structure[at] != _PIECE_TABLE:
        raise DamagedError("Word 文件已损坏或不完整", reader="doc")
    size = struct.unpack_from("<I", structure, at + 1)[0]
    pieces = structure[at + 5 : at + 5 + size]
    count = (len(pieces) - 4) // (4 + _PIECE_BYTES)
    bounds = struct.unpack_from(f"<{count + 1}I", pieces)
    for index in range(count):
        place = struct.unpack_from("<I", pieces, 4 * (count + 1) + _PIECE_BYTES * index + 2)[0]
        signs = max(0, bounds[index + 1] - bounds[index])
        if place & _COMPRESSED:
            first = (place & ~_COMPRESSED) // 2
            yield main[first : first + signs].decode("cp1252", "replace")
        else:
            yield main[place : place + 2 * signs].decode("utf-16-le", "replace")


def _without_fields(story: str) -> str:
    """The text without the codes of fields; what a field shows stays. Fields nest, so from the inside out."""
    for _level in range(8):
        shorter = _FIELD.sub("", story)
        if shorter == story:
            break
        story = shorter
    return story


def _lines_and_rows(story: str) -> tuple[str, list[TableRow]]:
    """Paragraphs as lines; every cell ends in a mark, and a row in one more.

    Two marks in a row may also be an empty cell, so the first row of a table, which rarely has one, says how many
    cells its rows have.
    """
    lines: list[str] = []
    rows: list[TableRow] = []
    *pieces, rest = story.replace("\x0b", "\r").replace("\x0c", "\r").split("\x07")
    columns = 0
    at = 0
    while at < len(pieces):
        outside, is_new, first = pieces[at].rpartition("\r")
        lines += _paragraphs(outside)
        columns = 0 if is_new else columns
        end = _row_end(pieces, at, columns)
        cells = tuple(clean(" ".join(cell.split())) for cell in (first, *pieces[at + 1 : end]))
        columns = len(cells)
        if any(cells):
            rows.append(TableRow(cells))
            lines.append("\t".join(cells))
        at = end + 1
    return "\n".join([*lines, *_paragraphs(rest)]), rows


def _row_end(pieces: list[str], at: int, columns: int) -> int:
    """Where the mark that ends the row stands which begins at `at`."""
    if columns and at + columns < len(pieces) and not pieces[at + columns]:
        return at + columns
    return next((place for place in range(at + 1, len(pieces)) if not pieces[place]), len(pieces))


def _paragraphs(block: str) -> list[str]:
    return [line for raw in block.split("\r") if (line := clean(raw).strip())]
