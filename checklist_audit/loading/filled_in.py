"""A working list that people have filled in, read cell by cell: re-sorted, with columns of their own, saved by WPS."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from io import BytesIO
from types import MappingProxyType
from typing import Any

from checklist_audit.errors import ReportError
from checklist_audit.text.dates import find_days

__all__ = ["CellComplaint", "FilledBook", "FilledCell", "FilledRow", "read_filled_in", "sheets_of"]

_HEADER_WITHIN = 10
_MAX_BYTES = 50_000_000
_MAX_CELLS = 3_000_000
# What each kind of sheet must have to be known; sheets are told by their columns, because people rename and split them.
_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"gaps": ("element_id", "repair_status"), "evidence": ("element_id", "full_url", "verdict")}
)
# The titles that the workbook carries in its hidden sheet come first; these serve a copy that has lost it.
_TITLES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "element_id": ("要素编号", "Element id"),
        "repair_status": ("整改状态", "Repair status"),
        "person": ("责任人", "Person"),
        "repair_due": ("整改时限", "Repair due"),
        "repair_note": ("整改说明", "Repair note"),
        "na_because": ("不适用原因", "Not applicable because"),
        "na_until": ("不适用有效期至", "Not applicable until"),
        "other_channel": ("其他渠道", "Other channel"),
        "other_day": ("其他渠道日期", "Other channel since"),
        "other_until": ("其他渠道有效期至", "Other channel until"),
        "other_person": ("其他渠道经办人", "Other channel attested by"),
        "remark": ("备注", "Remark"),
        "full_url": ("网址全文", "Full address"),
        "verdict": ("核对结论", "Verdict of a person"),
        "verdict_by": ("核对人", "Verdict by"),
        "verdict_day": ("核对日期", "Verdict on"),
        "verdict_because": ("核对理由", "Verdict because"),
    }
)
_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "todo": ("未开始", "not started"),
        "doing": ("整改中", "in progress"),
        "done": ("已整改", "done"),
        "not_applicable": ("不适用", "not applicable"),
        "other_channel": ("其他渠道公开", "disclosed elsewhere"),
        "accept": ("接受", "accept"),
        "reject": ("否决", "reject"),
    }
)
_WHITE = re.compile(r"\s+")
_EPOCH = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)
"""Days from 2000 to 2099 as a spreadsheet counts them, for a date cell that has lost its format."""


@dataclass(frozen=True, slots=True)
class CellComplaint:
    """One thing in the workbook that was not understood: where, what, and what would be right."""

    sheet: str
    cell: str
    """`L5`; a row alone (`5`) or empty where no single cell is meant."""
    what: str
    fix: str

    def __str__(self) -> str:
        place = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return f"{place}：{self.what}；{self.fix}"


@dataclass(frozen=True, slots=True)
class FilledCell:
    """One cell: where it is, and what stands in it."""

    at: str
    """`L5`."""
    text: str
    day: date | None = None
    """The day that it holds, as a date or in words; None when it holds none."""


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row under the header, its cells by the key of their column."""

    sheet: str
    kind: str
    """`gaps` or `evidence`."""
    number: int
    """As the spreadsheet counts, from 1."""
    cells: Mapping[str, FilledCell]

    def cell(self, key: str) -> FilledCell:
        """The cell of a column; an empty one at the row where the sheet has no such column."""
        return self.cells.get(key) or FilledCell(str(self.number), "")


@dataclass(frozen=True, slots=True)
class FilledBook:
    """All filled-in rows of a workbook, the site that it is for, and what could not be understood."""

    rows: tuple[FilledRow, ...]
    home: str
    """Home page of the audited site; empty when the hidden sheet is gone."""
    choices: Mapping[str, str]
    """Word of a drop-down list → its key."""
    complaints: tuple[CellComplaint, ...]


def read_filled_in(body: bytes) -> FilledBook:
    """Read a workbook (.xlsx, .xls, .xlsb, .ods) that was written by `gaps` or `report` and filled in.

    Raises:
        ReportError: the bytes are no workbook that can be read.
    """
    sheets = dict(sheets_of(body))
    system = next((rows for rows in sheets.values() if _is_system(rows)), ())
    titles = {title: key for key, names in _TITLES.items() for title in map(_folded, names)}
    titles |= {_folded(row[4]): str(row[3]) for row in system if row[0] == "column" and row[3] in _TITLES}
    choices = {_folded(word): key for key, words in _CHOICES.items() for word in words}
    choices |= {_folded(row[2]): str(row[1]) for row in system if row[0] == "choice"}
    rows: list[FilledRow] = []
    complaints: list[CellComplaint] = []
    for name, cells in sheets.items():
        if not _is_system(cells):
            found, told = _read_sheet(name, cells, titles)
            rows += found
            complaints += told
    if not rows and not complaints:
        complaints.append(
            CellComplaint(
                "整个文件", "", "没有找到可以导入的工作表", "请用 gaps -o 或 run -o 写出的 .xlsx 填写"
            )
        )
    home = next((str(row[1]) for row in system if row[0] == "site"), "")
    return FilledBook(tuple(rows), home, choices, tuple(complaints))


def sheets_of(body: bytes) -> Iterator[tuple[str, Sequence[Sequence[Any]]]]:
    """Every sheet of a workbook (.xlsx, .xls, .xlsb, .ods): its name and its rows from the first one on.

    Raises:
        ReportError: the bytes are no workbook that can be read, or one that is absurdly big.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    fix = "请用 Excel 或 WPS 另存为 .xlsx 再试"
    if len(body) > _MAX_BYTES:
        raise ReportError("文件太大", fix=f"最多 {_MAX_BYTES // 1_000_000} MB")
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(body))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > _MAX_CELLS:
                raise ReportError(f"工作表“{name}”太大", fix="请删去空行空列后再试")
            yield name, sheet.to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError) as error:
        raise ReportError("这不是能读的表格文件", fix=fix) from error


def _is_system(rows: Sequence[Sequence[Any]]) -> bool:
    return bool(rows) and bool(rows[0]) and rows[0][0] == "schema_version"


def _folded(value: Any) -> str:
    return _WHITE.sub("", str(value)).casefold()


def _read_sheet(
    name: str, rows: Sequence[Sequence[Any]], titles: Mapping[str, str]
) -> tuple[list[FilledRow], list[CellComplaint]]:
    for place, row in enumerate(rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        twice = []
        for column, title in enumerate(row):
            key = titles.get(_folded(title))
            if key in columns:
                twice.append(
                    CellComplaint(
                        name, _address(place, column), f"有两列都叫“{title}”", "只读了左边一列，请改名"
                    )
                )
            elif key:
                columns[key] = column
        kind = next((k for k, needed in _NEEDED.items() if all(key in columns for key in needed)), None)
        if kind:
            below = enumerate(rows[place + 1 :], place + 1)
            return [_row(name, kind, number, cells, columns) for number, cells in below], twice
        # A header row without the one column that ties a row to its element must not pass for a foreign sheet.
        if {"repair_status", "verdict"} & set(columns):
            needed = "要素编号" if "element_id" not in columns else "网址全文"
            return [], [
                CellComplaint(name, str(place + 1), f"没有“{needed}”这一列", "请恢复这一列，导入时靠它对应")
            ]
    return [], []


def _row(name: str, kind: str, number: int, cells: Sequence[Any], columns: Mapping[str, int]) -> FilledRow:
    found = {
        key: FilledCell(_address(number, column), _text(cells[column]), _day(cells[column]))
        for key, column in columns.items()
        if column < len(cells)
    }
    return FilledRow(name, kind, number + 1, MappingProxyType(found))


def _address(row: int, column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _text(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    shown = "".join(sign if sign.isprintable() or sign.isspace() else " " for sign in str(value))
    return _WHITE.sub(" ", shown).strip()


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float | int) and not isinstance(value, bool) and int(value) in _SERIALS:
        return _EPOCH + timedelta(days=int(value))
    found = find_days(_text(value), short_years=True)
    return found[0].day if len(found) == 1 else None
