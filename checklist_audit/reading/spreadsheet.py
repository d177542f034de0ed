"""Workbooks (XLSX, XLS, XLSB, ODS): one part a sheet, rows as lines with cells joined by a TAB."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from types import MappingProxyType
from typing import TYPE_CHECKING

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import (
    DamagedError,
    Extract,
    ReadingLimits,
    UnreadableError,
    clean,
    rows_as_text,
    within_rows,
)
from checklist_audit.reading.sheet_links import SheetLinks
from checklist_audit.reading.wording import marked_title, title_of
from checklist_audit.reading.zipped import Unpacked

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

__all__ = ["read_packed_workbook", "read_workbook"]

_NO_LINKS: Mapping[str, Mapping[int, tuple[str, ...]]] = MappingProxyType({})
_CELL_AT = re.compile(rb'<(?:\w+:)?(?:c|row)\b[^>]{0,200}?\br="([A-Z]{0,3})(\d{1,7})"')
_SPARSE = 40
"""The engine builds the whole rectangle between the outermost cells, so a lone cell far out costs as much."""
_LONGEST_CELL = 2000
_TITLE_ROWS = 4
_EXACT = 1e19
"""Whole numbers up to here are shown digit by digit, as a cell with an identity number is."""


def read_packed_workbook(body: bytes, limits: ReadingLimits) -> Extract:
    """Read XLSX, XLSB or ODS: the packing is checked before the engine sees the file.

    Raises:
        UnreadableError: encrypted, damaged, a bomb, or a sheet that is absurdly wide.
    """
    packed = Unpacked(body, limits)
    links = SheetLinks()
    # The engine inflates for itself and believes no limit, so every member that it may open is inflated here first:
    # a directory that lies about a size is found out.
    for name in packed.names:
        if name.endswith((".xml", ".bin", ".rels")):
            content = packed[name]
            if name.startswith("xl/worksheets/"):
                _check_extent(content, limits)
            links.take(name, content)
    return read_workbook(body, limits, links=links.by_sheet())


def read_workbook(
    body: bytes, limits: ReadingLimits, *, links: Mapping[str, Mapping[int, tuple[str, ...]]] = _NO_LINKS
) -> Extract:
    """Read every sheet; hidden ones too, and their part says so.

    Args:
        links: name of a sheet → number of a row, from 1 → addresses that its cells lead to.

    Raises:
        UnreadableError: encrypted, damaged, or no workbook.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        return _read(CalamineWorkbook.from_filelike(io.BytesIO(body)), limits, links)
    except PasswordError as error:
        raise UnreadableError("文件已加密，需要密码", blocked_by="encrypted") from error
    except (CalamineError, ValueError, OSError) as error:
        # An encrypted XLS comes as a plain error of the engine, and only its words tell.
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise UnreadableError("文件已加密，需要密码", blocked_by="encrypted") from error
        raise DamagedError("表格文件已损坏或格式不对") from error
    except BaseException as error:
        # A panic of the engine (Rust) comes past `Exception`; damaged XLS files cause some (found by fuzzing).
        if type(error).__name__ != "PanicException":
            raise
        raise DamagedError("表格文件已损坏或格式不对") from error


def _read(
    book: CalamineWorkbook, limits: ReadingLimits, links: Mapping[str, Mapping[int, tuple[str, ...]]]
) -> Extract:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    parts: list[Part] = []
    rows: list[TableRow] = []
    notes: list[str] = []
    left = limits.cells
    for index, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        is_hidden = sheet.visible != SheetVisibleEnum.Visible
        name = clean(f"工作表 {sheet.name}{'（隐藏）' if is_hidden else ''}")
        found, left = _rows(book.get_sheet_by_index(index), left)
        parts.append(Part(name, rows_as_text([cells for _, cells in found])))
        leading = links.get(sheet.name, {})
        rows += (TableRow(cells, leading.get(row, ())) for row, cells in found)
        if is_hidden:
            notes.append(f"{name}，网页访问者一般看不到")
        if left <= 0:
            notes.append(f"单元格超过 {limits.cells} 个，其余没有读")
            break
    title = _title(rows)
    return Extract("spreadsheet", tuple(parts), rows=within_rows(rows), title=title, notes=tuple(notes))


def _check_extent(sheet: bytes, limits: ReadingLimits) -> None:
    """Refuse a sheet whose outermost cells span far more than it could hold (measured: a stall of minutes)."""
    height = width = 0
    for letters, number in _CELL_AT.findall(sheet):
        height = max(height, int(number))
        column = 0
        for letter in letters:
            column = column * 26 + letter - 64
        width = max(width, column)
    if height * max(1, width) > limits.cells * _SPARSE:
        raise UnreadableError("表格的行列范围异常大，没有读取")


def _rows(sheet: CalamineSheet, left: int) -> tuple[list[tuple[int, tuple[str, ...]]], int]:
    """Filled rows of a sheet by their numbers, empty cells at their ends cut off; how many cells may still be read."""
    rows: list[tuple[int, tuple[str, ...]]] = []
    for number, values in enumerate(sheet.iter_rows(), 1):
        left -= len(values)
        if left < 0:
            break
        cells = [_shown(value) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            rows.append((number, tuple(cells)))
    return rows, left


def _shown(value: float | str | bool | time | date | datetime | timedelta) -> str:
    """A cell as a person sees it: whole numbers without `.0`, long identity numbers without an exponent."""
    match value:
        case str():
            return " ".join(clean(value).split())[:_LONGEST_CELL]
        case bool():
            return "是" if value else "否"
        case int():
            return str(value)
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < _EXACT else f"{value:.12g}"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case _:
            return str(value)


def _title(rows: list[TableRow]) -> str:
    """What the first rows with one filled cell say, where they say a title."""
    lone = takewhile(lambda filled: len(filled) == 1, ([cell for cell in row.cells if cell] for row in rows))
    lines = [filled[0] for filled in islice(lone, _TITLE_ROWS)]
    return title_of(lines) or marked_title(lines)
