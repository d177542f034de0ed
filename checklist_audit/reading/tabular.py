"""Rows of tables in plain lines: a PDF or a picture shows cells, but its text holds only the gaps between them."""

from __future__ import annotations

import re
from collections.abc import Container

from checklist_audit.model.pages import TableRow

__all__ = ["split_rows"]

# One space is a space: Word leaves one between Chinese and figures, and an ideographic one was typed.
_GAP = re.compile(r" *\t *| {2,}")
_LONGEST_CELL = 30
_NEAR = 3
_SURELY_A_ROW = 4
_SENTENCE = re.compile(r"[。；！？]|[，,][^\d]{6}|[:：]$")
_CAPTION = re.compile(
    r"(?:附?表|附件|附录|第)\s?[一二三四五六七八九十\d]+(?:部分|章|节|篇)?(?:[-.]\d+)*\s?[、.：:]?\s*[^\d\s]\S*$|公开\d+表\s+\S+$"
)
_MEANS_SOMETHING = re.compile(r"[\u4e00-\u9fff0-9“”]")
_LATIN_WORD = re.compile(r"^[A-Za-z,.;()'-]+$")


def split_rows(text: str, ruled: Container[int] = ()) -> tuple[str, tuple[TableRow, ...]]:
    """Find runs of table-like lines and put one TAB between their cells.

    A line is a row when it falls into two or more short cells and a neighbour does as well, so that a spaced-out
    heading (目  录) or a caption stays a line.

    Args:
        text: gaps are TABs or two spaces and more.
        ruled: numbers of lines that are rows for certain, their cells joined by a TAB.

    Returns:
        The text with its lines kept, and the rows in order; a TAB stands nowhere but between cells.
    """
    lines = text.split("\n")
    cells = [_cells(line) for line in lines]
    rows: list[TableRow] = []
    shown: list[str] = []
    for index, line in enumerate(lines):
        if index in ruled:
            rows.append(TableRow(tuple(line.split("\t"))))
            shown.append(line)
        elif cells[index] and _has_neighbour(cells, index):
            rows.append(TableRow(cells[index]))
            shown.append("\t".join(cells[index]))
        else:
            shown.append(line.replace("\t", " "))
    return "\n".join(shown), tuple(rows)


def _has_neighbour(cells: list[tuple[str, ...]], index: int) -> bool:
    """Whether a line near by is cells too: not always the next one, since long cells wrap."""
    near = cells[max(0, index - _NEAR) : index] + cells[index + 1 : index + 1 + _NEAR]
    return any(near) or len(cells[index]) >= _SURELY_A_ROW


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a line, or none where it does not look like a row."""
    if "\t" not in line and "  " not in line:
        return ()
    cells = tuple(_GAP.split(line.strip()))
    if len(cells) < 2 or max(map(len, cells)) > _LONGEST_CELL or _SENTENCE.search(line):  # noqa: PLR2004 one is no row
        return ()
    is_spaced_word = all(len(cell) == 1 for cell in cells)  # 目  录
    if is_spaced_word or _CAPTION.match(line.strip()):
        return ()
    telling = sum(1 for cell in cells if _MEANS_SOMETHING.search(cell))
    latin = sum(1 for cell in cells if _LATIN_WORD.match(cell))
    return cells if telling >= max(1, len(cells) // 2) and latin <= len(cells) // 2 else ()
