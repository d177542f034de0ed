"""A workbook as offices expect it: header row frozen and repeated, filters, colours with words, working links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from unicodedata import east_asian_width

from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.words import Words
from checklist_audit.text.plain import neutral, plain, web_link

__all__ = ["Book", "Cell", "Column", "Link"]

LINKS_A_SHEET = 60_000
"""Excel holds 65,530 link records in a sheet and drops the rest; HYPERLINK formulas have no such limit."""
_LONGEST_CELL = 32_000
_LONGEST_LINK = 2_000
_LONGEST_LITERAL = 250
_TALLEST_ROW = 180
_FONT = "微软雅黑"
_FILLS: dict[Status, tuple[str, str]] = {
    Status.CURRENT: ("#C6EFCE", "#14532D"),
    Status.ATTESTED: ("#D8ECF8", "#0C4A6E"),
    Status.PARTIAL: ("#FFEB9C", "#6B4300"),
    Status.STALE: ("#FFEB9C", "#6B4300"),
    Status.UNDATED: ("#FFEB9C", "#6B4300"),
    Status.UNVERIFIABLE: ("#EBE0F7", "#4C1D83"),
    Status.NOT_ASSESSED: ("#EBE0F7", "#4C1D83"),
    Status.MISSING: ("#FFC7CE", "#8A1111"),
    Status.NOT_APPLICABLE: ("#E9ECEF", "#474F57"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads to a page: the address, and the words that are shown."""

    url: str
    words: str


Cell = str | int | date | Link | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its key in the words table, its width in characters, and what it is for."""

    key: str
    width: float
    is_status: bool = False
    """Coloured by the status word that it holds."""
    is_filled_in: bool = False
    """For people to write in."""
    choices: tuple[str, ...] = ()
    """Keys of the words of a drop-down list."""
    is_printed: bool = True


class Book:
    """A workbook in the making; `done()` gives its bytes, the same for the same cells.

    Args:
        words: language of titles and lists.
        heading: the first line of every sheet.
        day: written as the day of creation, because the clock would make every file different.
        links_a_sheet: link records before formulas take over.
    """

    def __init__(self, words: Words, *, heading: str, day: date, links_a_sheet: int = LINKS_A_SHEET) -> None:
        from xlsxwriter import Workbook

        self._out = BytesIO()
        self._book: Any = Workbook(self._out, {"in_memory": True})
        self._book.set_properties({"title": heading, "created": datetime.combine(day, time())})
        self._words = words
        self._heading = heading
        self._links_a_sheet = links_a_sheet
        self._formats: dict[str, Any] = {
            name: self._book.add_format(values) for name, values in _looks(words.lang).items()
        }
        self._fills = {
            status: self._book.add_format({"bg_color": back, "font_color": front})
            for status, (back, front) in _FILLS.items()
        }

    def table(
        self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], *, frozen: int = 0
    ) -> None:
        """A sheet with one table under its heading; the first `frozen` columns stay in sight."""
        sheet = self._sheet(name)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            kind = "fill_head" if column.is_filled_in else "head"
            sheet.write_string(1, place, self._words(column.key), self._formats[kind])
        sheet.set_row(1, 30)
        links = last = 0
        for last, row in enumerate(rows, start=1):
            sheet.set_row(
                last + 1, _height(row, [column.width if column.is_printed else 0 for column in columns])
            )
            for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
                style = "text" if column.is_printed else "unwrapped"
                links += self._write(sheet, (last + 1, place), cell, links, style=style)
        bottom = last + 1
        sheet.autofilter(1, 0, max(bottom, 2), len(columns) - 1)
        sheet.freeze_panes(2, frozen)
        sheet.repeat_rows(1)
        printed = [place for place, column in enumerate(columns) if column.is_printed]
        sheet.print_area(0, 0, bottom, printed[-1])
        for place, column in enumerate(columns):
            self._decorate(sheet, place, column, bottom)

    def lines(self, name: str, rows: Iterable[Sequence[Cell]], *, widths: Sequence[float]) -> None:
        """A sheet of labels and values; the first column is the label."""
        sheet = self._sheet(name)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        for number, row in enumerate(rows, start=2):
            sheet.set_row(number, _height(row, widths) + 2)
            for place, cell in enumerate(row):
                self._write(
                    sheet, (number, place), cell, 0, style="label" if place == 0 and len(row) > 1 else "line"
                )

    def hidden(self, name: str, rows: Iterable[Sequence[str]]) -> None:
        """A sheet for programs, out of sight."""
        sheet = self._book.add_worksheet(name)
        for number, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, plain(cell, longest=_LONGEST_CELL))
        sheet.hide()

    def done(self) -> bytes:
        """The file."""
        self._book.close()
        return self._out.getvalue()

    def _sheet(self, name: str) -> Any:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.set_footer(f"&C{self._words('footer.page')}")
        sheet.hide_gridlines(2)
        sheet.set_row(0, 24)
        sheet.write_string(0, 0, plain(self._heading, longest=200), self._formats["heading"])
        return sheet

    def _write(self, sheet: Any, at: tuple[int, int], cell: Cell, links: int, *, style: str = "text") -> int:
        """Write one cell; returns 1 when it took one of the sheet's link records."""
        match cell:
            case None:
                sheet.write_blank(*at, None, self._formats[style])
            case Link():
                return self._write_link(sheet, at, cell, links, style=style)
            case date():
                sheet.write_datetime(*at, datetime.combine(cell, time()), self._formats["day"])
            case int():
                sheet.write_number(*at, cell, self._formats["line" if style == "line" else "number"])
            case str():
                text = plain(cell, longest=_LONGEST_CELL)
                risky = neutral(text) != text
                # write_string never makes a formula; the quote prefix keeps it text when somebody edits the cell.
                sheet.write_string(*at, text, self._formats["escaped" if risky else style])
        return 0

    def _write_link(self, sheet: Any, at: tuple[int, int], cell: Link, links: int, *, style: str) -> int:
        target = web_link(cell.url)
        shown = plain(cell.words, longest=200)
        if target is None or len(target) > _LONGEST_LINK:
            return self._write(sheet, at, cell.url, links, style=style)
        look = self._formats["line_link" if style == "line" else "link"]
        if links < self._links_a_sheet:
            sheet.write_url(*at, target, look, shown)
            return 1
        formula = f"=HYPERLINK({_literal(target)},{_literal(shown)})"
        sheet.write_formula(*at, formula, look, shown)
        return 0

    def _decorate(self, sheet: Any, place: int, column: Column, bottom: int) -> None:
        if column.is_status:
            for status, fill in self._fills.items():
                rule = {
                    "type": "cell",
                    "criteria": "==",
                    "value": f'"{self._words.sign(status)}"',
                    "format": fill,
                }
                sheet.conditional_format(2, place, max(bottom, 2), place, rule)
        if column.choices:
            choices = [self._words(key) for key in column.choices]
            rule = {"validate": "list", "source": choices, "error_message": self._words("choice_error")}
            sheet.data_validation(2, place, max(bottom, 2), place, rule)


def _looks(lang: str) -> dict[str, dict[str, Any]]:
    """The formats by name, as xlsxwriter takes them."""
    font = {"font_name": _FONT, "font_size": 10, "valign": "top", "text_wrap": True}
    base = font | {"border": 1, "border_color": "#B8C0C8"}
    head = base | {"bold": True, "valign": "vcenter", "align": "center"}
    link = {"font_color": "#0B57A4", "underline": 1}
    line = font | {"font_size": 11, "align": "left"}
    day = 'yyyy"年"m"月"d"日"' if lang == "zh" else "yyyy-mm-dd"
    return {
        "text": base,
        "unwrapped": base | {"text_wrap": False},
        "escaped": base | {"quote_prefix": True},
        "day": base | {"num_format": day, "align": "left"},
        "number": base | {"align": "left"},
        "link": base | link,
        "head": head | {"bg_color": "#DCE6F1"},
        "fill_head": head | {"bg_color": "#D9D9D9"},
        "heading": {"font_name": _FONT, "font_size": 14, "bold": True},
        "line": line,
        "line_link": line | link,
        "label": line | {"bold": True, "text_wrap": False},
    }


def _height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """Points that a row needs: neither WPS nor LibreOffice grows a row for wrapped text by itself."""
    lines = [1]
    for cell, width in zip(row, widths, strict=False):
        if width and isinstance(cell, str):
            columns = sum(2 if east_asian_width(letter) in "WFA" else 1 for letter in cell[:_LONGEST_CELL])
            lines.append(-(-columns // max(1, int(width) - 1)))
    return min(_TALLEST_ROW, 15 * max(lines) + 2)


def _literal(text: str) -> str:
    """A string in a formula; Excel takes at most 255 characters in one literal, so long ones are joined."""
    pieces = [text[start : start + _LONGEST_LITERAL] for start in range(0, len(text), _LONGEST_LITERAL)] or [
        ""
    ]
    doubled = [piece.replace('"', '""') for piece in pieces]
    return "&".join(f'"{piece}"' for piece in doubled)
