"""Tables that a PDF page draws with lines: a cell is what the lines enclose, however its words wrap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from checklist_audit.reading.pdf_places import Sign, lines_of_signs

if TYPE_CHECKING:
    from pypdfium2 import PdfObject, PdfPage

__all__ = ["Grid", "grid_of", "lines_by_grid"]

_THIN = 3.0
"""Points; borders are drawn as thin boxes as often as by strokes."""
_SHORTEST = 8.0
_TOUCH = 3.0
"""Lines nearer than this are one, and a line that ends so near to another meets it."""
_MOST_PATHS, _MOST_POINTS, _MOST_LINES = 3_000, 64, 200
_LEAST_LINES = 3
"""Lines around two rows, or around two columns."""
_LAYOUT_CHARS = 600
"""A cell that holds half a page is a frame around text, as in `texts.Tables`."""

_Edge = tuple[float, float, float]
"""Where a line stands, and from where to where it runs."""
_Cell = tuple[int, int]
"""Band from the top and column from the left."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The lines of a page, and for each field between them the cell that it belongs to."""

    down: tuple[float, ...]
    """Heights of the lines across, from the top, negated so that they rise."""
    right: tuple[float, ...]
    """Places of the upright lines, from the left."""
    cell_of: dict[_Cell, _Cell]
    """Upper left field of the cell around a field; a field that no lines enclose is in none."""

    def cell_at(self, sign: Sign) -> _Cell | None:
        """The cell that a sign stands in; None outside of the table."""
        band = bisect_right(self.down, -sign.middle) - 1
        column = bisect_right(self.right, (sign.left + sign.right) / 2) - 1
        return self.cell_of.get((band, column))


def grid_of(page: PdfPage) -> Grid | None:
    """The lines of a page; None where they make no table of at least two rows and two columns."""
    across: list[_Edge] = []
    upright: list[_Edge] = []
    for left, bottom, right, top in _strokes(page):
        if top - bottom <= _THIN and right - left >= _SHORTEST:
            across.append((-(top + bottom) / 2, left, right))
        elif right - left <= _THIN and top - bottom >= _SHORTEST:
            upright.append(((left + right) / 2, -top, -bottom))
    if len(across) < _LEAST_LINES or not upright:
        return None
    # Many tables are open at their sides: the lines across say how far they reach.
    highest, lowest = min(across)[0], max(across)[0]
    sides = (min(edge[1] for edge in across), max(edge[2] for edge in across))
    upright += [(side, highest, lowest) for side in sides]
    down, sideways = _places(across), _places(upright)
    if not (_LEAST_LINES <= len(down) <= _MOST_LINES and _LEAST_LINES <= len(sideways) <= _MOST_LINES):
        return None
    above = [_nearest(drawn) for drawn in zip(*_drawn(across, down, sideways), strict=True)]
    before = [_nearest(drawn) for drawn in zip(*_drawn(upright, sideways, down), strict=True)]
    cells: dict[_Cell, _Cell] = {}
    for column, tops in enumerate(above):
        for band, top in enumerate(tops):
            if top >= 0 and (start := before[top][column]) >= 0:
                cells[band, column] = (top, start)
    return Grid(down, sideways, cells) if cells else None


def lines_by_grid(signs: Sequence[Sign], grid: Grid) -> tuple[list[str], frozenset[int]]:
    """Lines of a page from top to bottom, and the numbers of those that are rows, their cells joined by a TAB.

    Rows with one filled cell (a title across the table) and frames around text stay lines.
    """
    inside: dict[_Cell, list[Sign]] = defaultdict(list)
    outside: list[Sign] = []
    for sign in signs:
        cell = grid.cell_at(sign)
        (outside if cell is None else inside[cell]).append(sign)
    placed: list[tuple[float, str, bool]] = []
    for band in sorted({cell[0] for cell in inside}):
        cells = [inside.get(cell, []) if cell[0] == band else [] for cell in _row(grid, band)]
        filled = [held for held in cells if held]
        if len(filled) > 1 and max(map(len, filled)) <= _LAYOUT_CHARS:
            placed.append((grid.down[band], "\t".join(map(_words, cells)), True))
        else:
            outside += [sign for held in filled for sign in held]
    placed += [(-line[0].middle, words, False) for line, words in lines_of_signs(outside)]
    placed.sort(key=lambda item: item[0])
    return [words for _, words, _ in placed], frozenset(n for n, item in enumerate(placed) if item[2])


def _row(grid: Grid, band: int) -> list[_Cell]:
    """The cells that a band goes through, from the left."""
    columns = range(len(grid.right) - 1)
    return list(dict.fromkeys(cell for n in columns if (cell := grid.cell_of.get((band, n)))))


def _words(signs: list[Sign]) -> str:
    """The text of a cell on one line; Latin words keep a space between them, broken Chinese and addresses do not."""
    words = ""
    for _line, text in lines_of_signs(signs, gap=" "):
        is_word = words[-1:].isascii() and text[:1].isascii() and words[-1:].isalpha() and text[:1].isalpha()
        words += (" " if is_word and "/" not in words else "") + text
    return words


def _strokes(page: PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of every straight piece of every path."""
    from pypdfium2 import raw

    for number, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=2)):
        if number >= _MOST_PATHS:
            return
        box = item.get_bounds()
        if box[3] - box[1] <= _THIN or box[2] - box[0] <= _THIN:
            yield box
        else:
            yield from _pieces(item)


def _pieces(item: PdfObject) -> Iterator[tuple[float, float, float, float]]:
    """The sides of a path that holds several, for example the boxes of a whole table."""
    from ctypes import byref, c_float

    from pypdfium2 import raw

    matrix = item.get_matrix()
    x, y = c_float(), c_float()
    start = before = (0.0, 0.0)
    for number in range(min(raw.FPDFPath_CountSegments(item), _MOST_POINTS * _MOST_LINES)):
        segment = raw.FPDFPath_GetPathSegment(item, number)
        raw.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield _side(before, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield _side(point, start)
        before = point


def _side(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float, float, float]:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def _places(edges: Iterable[_Edge]) -> tuple[float, ...]:
    """Where lines stand, near ones taken together."""
    found: list[float] = []
    for place in sorted(edge[0] for edge in edges):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return tuple(found)


def _drawn(edges: Iterable[_Edge], places: Sequence[float], crossing: Sequence[float]) -> list[list[bool]]:
    """For each line, beside which gaps between the crossing lines it is drawn; it may come in pieces."""
    drawn = [[False] * (len(crossing) - 1) for _ in places]
    middles = [(one + other) / 2 for one, other in pairwise(crossing)]
    for place, first, last in edges:
        beside = drawn[max(0, bisect_right(places, place) - 1)]
        for number in range(bisect_left(middles, first - _TOUCH), bisect_right(middles, last + _TOUCH)):
            beside[number] = True
    return drawn


def _nearest(drawn: Sequence[bool]) -> list[int]:
    """For each gap between lines the nearest drawn line before it; -1 where none is, or none comes after."""
    last = max((number for number, is_drawn in enumerate(drawn) if is_drawn), default=-1)
    found: list[int] = []
    nearest = -1
    for number, is_drawn in enumerate(drawn[:-1]):
        nearest = number if is_drawn else nearest
        found.append(nearest if number < last else -1)
    return found
