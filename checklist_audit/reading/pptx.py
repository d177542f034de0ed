"""Slides (PPTX): one part a slide, paragraphs as lines, tables as rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import Extract, ReadingLimits, clean, within_rows
from checklist_audit.reading.zipped import Unpacked, walk_xml

__all__ = ["read_pptx"]

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml$")


def read_pptx(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the slides in the order of their numbers; speakers' notes are left out.

    Raises:
        UnreadableError: encrypted, damaged or a bomb.
    """
    packed = Unpacked(body, limits)
    found = ((int(match[1]), name) for name in packed.names if (match := _SLIDE.match(name)))
    names = [name for _number, name in sorted(found)]
    parts: list[Part] = []
    rows: list[TableRow] = []
    for index, name in enumerate(names[: limits.pages]):
        slide = _Slide()
        walk_xml(packed[name], slide)
        parts.append(Part(f"第{index + 1}页", clean("\n".join(slide.lines))))
        rows += slide.rows
    left_out = len(names) - limits.pages
    notes = (f"共 {len(names)} 页，只读了前 {limits.pages} 页",) if left_out > 0 else ()
    return Extract(reader="pptx", parts=tuple(parts), rows=within_rows(rows), notes=notes)


@dataclass(slots=True)
class _Slide:
    lines: list[str] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)
    _cell: list[str] | None = None
    _takes_text: bool = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002 the walk tells them to everybody
        match name:
            case "t":
                self._takes_text = True
            case "p":
                self._words = []
            case "tc":
                self._cell = []
            case "br":
                self._words.append(" ")
            case _:
                pass

    def end(self, name: str) -> None:
        match name:
            case "t":
                self._takes_text = False
            case "p":
                self._end_paragraph()
            case "tc":
                self._cells.append(" ".join(self._cell or ()))
                self._cell = None
            case "tr":
                self._end_row()
            case _:
                pass

    def text(self, words: str) -> None:
        if self._takes_text:
            self._words.append(words)

    def _end_paragraph(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words = []
        if words:
            (self.lines if self._cell is None else self._cell).append(words)

    def _end_row(self) -> None:
        if any(self._cells):
            cells = tuple(clean(cell) for cell in self._cells)
            self.rows.append(TableRow(cells))
            self.lines.append("\t".join(cells))
        self._cells = []
