"""Rows of tables in plain lines: a PDF or a picture shows cells, but its text holds only the gaps between them."""

from __future__ import annotations

import re

from checklist_audit.model.pages import TableRow

__all__ = ["split_rows"]

# A gap between cells comes out as plain spaces; an ideographic space was typed and belongs to the words.
_GAP = re.compile(r" +")
_LONGEST_CELL = 30
_SENTENCE = re.compile(r"[。；！？]|[，,][^\d]{6}|[:：]$")
_CAPTION = re.compile(
    r"(?:附?表|附件|附录|第)\s?[一二三四五六七八九十\d]+(?:部分|章|节|篇)?(?:[-.]\d+)*\s?[、.：:]?\s*[^\d\s]\S*$|公开\d+表\s+\S+$"
)
_MEANS_SOMETHING = re.compile(r"[\u4e00-\u9fff0-9“”]")
_LATIN_WORD = re.compile(r"^[A-Za-z,.;()'-]+$")


def split_rows(text: str) -> tuple[str, tuple[TableRow, ...]]:
    """Find runs of table-like lines and put a TAB between their cells.

    A line is a row when it falls into two or more short cells and a neighbour does as well, so that a spaced-out
    heading (目 录) or an English sentence stays a line.

    Returns:
        The text with its lines kept, and the rows in order.
    """
    lines = text.split("\n")
    cells = [_cells(line) for line in lines]
    rows: list[TableRow] = []
    shown: list[str] = []
    for index, line in enumerate(lines):
        if cells[index] and _has_neighbour(cells, index):
            rows.append(TableRow(cells[index]))
            shown.append("\t".join(cells[index]))
        else:
            shown.append(line)
    return "\n".join(shown), tuple(rows)


def _has_neighbour(cells: list[tuple[str, ...]], index: int) -> bool:
    """Whether the line above or below is cells too, or one line further where a cell has wrapped."""
    near = cells[max(0, index - 2) : index] + cells[index + 1 : index + 3]
    return any(near)


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a line, or none where it does not look like a row."""
    line = line.strip()
    if " " not in line or _CAPTION.match(line):
        return ()
    cells = tuple(_GAP.split(line))
    if len(cells) < 2 or max(map(len, cells)) > _LONGEST_CELL or _SENTENCE.search(line):  # noqa: PLR2004 one is no row
        return ()
    if all(len(cell) == 1 for cell in cells):  # 目 录, 附 件: a word that is spaced out
        return ()
    telling = sum(1 for cell in cells if _MEANS_SOMETHING.search(cell))
    latin = sum(1 for cell in cells if _LATIN_WORD.match(cell))
    return cells if telling >= max(1, len(cells) // 2) and latin <= len(cells) // 2 else ()
