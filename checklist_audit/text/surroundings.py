"""What stands around a number: its label, its line, and the head of its table column."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Surroundings", "Whereabouts"]

_NEAR = 60
"""Characters of the text before that may still say what a number is."""
_HEAD_LINES = 3
"""A table's head is looked for in this many of its first lines; merged titles come before it."""
_LONG_DIGITS = 7
_LONGEST_LABEL = 12


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words that may say whose number this is; every field may be empty."""

    label: str
    """Up to 24 characters before the number, on its line and in its cell; before them the cell to the left where
    it is words (联系电话 | 138…), since half of all tables on pages are pairs of a label and a value."""
    after: str
    """Up to 16 characters behind it, on its line."""
    line: str
    """Its whole line without itself, at most 200 characters."""
    before: str
    """Up to 60 characters before its line."""
    column: str = ""
    """Head of its table column."""
    head: str = ""
    """The whole head row of its table, cells joined by a TAB."""
    caption: str = ""
    """The line above the table."""


class Whereabouts:
    """Surroundings of places in one text, asked from left to right.

    The head of a table is remembered from one question to the next: a list of ten thousand rows is walked once.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._line_start = -1
        self._head = ""
        self._caption = ""

    def of(self, start: int, end: int) -> Surroundings:
        """Say what stands around `text[start:end]`; offsets never go down between calls."""
        text = self._text
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        line_end = len(text) if line_end < 0 else line_end
        cell_start = text.rfind("\t", line_start, start) + 1 or line_start
        column = ""
        if "\t" in text[max(line_start, start - 2000) : min(line_end, end + 2000)]:
            self._find_head(line_start)
            heads = self._head.split("\t")
            index = text.count("\t", line_start, start)
            column = heads[index] if index < len(heads) else ""
        else:
            self._head = self._caption = ""
        return Surroundings(
            label=_left_cell(text, line_start, cell_start) + text[max(cell_start, start - 24) : start],
            after=text[end : min(line_end, end + 16)],
            line=text[max(line_start, start - 100) : start] + text[end : min(line_end, end + 100)],
            before=text[max(0, line_start - _NEAR) : line_start],
            column=column,
            head=self._head,
            caption=self._caption,
        )

    def _find_head(self, line_start: int) -> None:
        """Walk up from this row to the first row of its table, or to the row that was asked for before."""
        lines: list[str] = []
        position = line_start
        while position > 0:
            if position == self._line_start:
                self._line_start = line_start
                return
            above = self._text.rfind("\n", 0, position - 1) + 1
            line = self._text[above : position - 1]
            if "\t" not in line:
                break
            lines.append(line)
            position = above
        self._line_start = line_start
        first = [*reversed(lines), self._line_at(line_start)][:_HEAD_LINES]
        self._head = next((line for line in first if _is_head(line)), "")
        above = self._text.rfind("\n", 0, max(0, position - 1)) + 1
        self._caption = self._text[max(above, position - _NEAR) : position] if position else ""

    def _line_at(self, start: int) -> str:
        end = self._text.find("\n", start)
        return self._text[start : len(self._text) if end < 0 else end]


def _left_cell(text: str, line_start: int, cell_start: int) -> str:
    """The words of the cell to the left; empty where it is long or holds figures, and so is no label."""
    if cell_start <= line_start:
        return ""
    left = text[max(line_start, cell_start - _LONGEST_LABEL - 2) : cell_start - 1].rpartition("\t")[2].strip()
    return "" if len(left) > _LONGEST_LABEL or any(map(str.isdigit, left)) else left


def _is_head(line: str) -> bool:
    """Whether a row holds names of columns: two filled cells, none with a long number."""
    cells = [cell for cell in line.split("\t") if cell.strip()]
    return len(cells) > 1 and all(sum(map(str.isdigit, cell)) < _LONG_DIGITS for cell in cells)
