"""Word and Excel files as one XML file (Office 2003), which systems for personnel and finance still export."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.docx import read_story
from checklist_audit.reading.extracts import Extract, ReadingLimits, clean, rows_as_text, within_rows
from checklist_audit.reading.wording import title_of
from checklist_audit.reading.zipped import local, walk_xml
from checklist_audit.text.decoding import decode

__all__ = ["read_word_xml", "read_workbook_xml"]

_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_MIDNIGHT = re.compile(r"^(\d{4}-\d\d-\d\d)T00:00:00(?:\.0+)?$")


def read_word_xml(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the paragraphs and tables of a Word document.

    Raises:
        UnreadableError: not well-formed.
    """
    return read_story(_in_utf8(body), limits)


def read_workbook_xml(body: bytes, limits: ReadingLimits) -> Extract:
    """Read every sheet of a workbook: one part a sheet, rows as lines with cells joined by a TAB.

    Raises:
        UnreadableError: not well-formed.
    """
    book = _Book(limits.cells)
    walk_xml(_in_utf8(body), book)
    rows = [row for _, held in book.sheets for row in held]
    return Extract(
        reader="office_xml",
        parts=tuple(Part(clean(f"工作表 {name}"), rows_as_text(held)) for name, held in book.sheets),
        rows=within_rows([TableRow(row) for row in rows]),
        title=title_of([row[0] for row in rows[:1] if len(row) == 1]),
        notes=() if book.left > 0 else (f"单元格超过 {limits.cells} 个，其余没有读",),
    )


def _in_utf8(body: bytes) -> bytes:
    """The file without the encoding that it declares: the parser knows no GB18030."""
    return _DECLARATION.sub("", decode(body).text).encode("utf-8", "replace")


@dataclass(slots=True)
class _Book:
    """Builds the rows of each sheet while the XML goes by."""

    left: int
    """Cells that may still be read."""
    sheets: list[tuple[str, list[tuple[str, ...]]]] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _takes_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Worksheet":
            self.sheets.append((local(attributes, "Name"), []))
        elif name == "Row":
            self._cells = []
        elif name == "Cell":
            self._skip_to(local(attributes, "Index"))
        elif name == "Data":
            self._takes_text, self._words = True, []

    def end(self, name: str) -> None:
        if name == "Data":
            self._takes_text = False
        elif name == "Cell":
            words = " ".join("".join(self._words).split())
            self._cells.append(_MIDNIGHT.sub(r"\1", clean(words)))
            self._words = []
        elif name == "Row" and self.sheets and any(self._cells):
            self.left -= len(self._cells)
            if self.left > 0:
                self.sheets[-1][1].append(tuple(self._cells))

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)

    def _skip_to(self, index: str) -> None:
        """Empty cells are left out, and the next one says which it is."""
        if index.isdigit() and len(self._cells) < int(index) <= _MOST_COLUMNS:
            self._cells += [""] * (int(index) - 1 - len(self._cells))


_MOST_COLUMNS = 1024
