"""Gaps and lines of a PDF page by the places of its signs: the plain text knows neither cells nor columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

__all__ = ["Sign", "is_scattered", "lines_by_place", "lines_of_signs", "signs_of", "text_with_gaps"]

_FEW_LINES = 10
_SHORT_LINE = 14
_MOSTLY = 0.7
_MOST_SIGNS = 8000
"""A page of a telephone book; asking for more places than that takes longer than the page is worth."""
_SAME_LINE = 0.5
_GAP = 0.9
"""Shares of a sign's height: how far apart middles may lie on one line, and how wide a gap keeps cells apart."""
_LATIN_SPACE = 0.15
"""The space between two Latin words, likewise; Chinese is set without any."""
_SPACE = re.compile(r"(?<=[^\s]) (?=[^\s])")
_MOST_GAPS = 1500
_PROSE = re.compile("[，。；！？]")
# Word and its kin leave a quarter of a sign between Chinese and figures; the text then shows a space.
_AUTOSPACE = re.compile("(?<=[\u3400-\u9fff]) (?=[0-9A-Za-z])|(?<=[0-9A-Za-z%]) (?=[\u3400-\u9fff])")


def text_with_gaps(page: PdfTextPage) -> str:
    """The text of a page with a TAB where a wide gap stands between two signs of a line.

    The library writes a space for a wide gap as well as for a narrow one; only the first keeps cells apart. Spaces
    between Chinese and figures that nobody typed are left out.
    """
    text: str = page.get_text_range()
    if text.isascii():
        return text
    boxes = _Boxes(page)
    gaps = [at for at in islice(_row_spaces(text), _MOST_GAPS) if boxes.gap(at - 1, at + 1) > _GAP]
    pieces: list[str] = []
    position = 0
    for gap in gaps:
        pieces += (text[position:gap], "\t")
        position = gap + 1
    return _AUTOSPACE.sub("", "".join((*pieces, text[position:])))


def is_scattered(text: str) -> bool:
    """Whether a page comes out as a column of scraps: many lines, most of them one short word."""
    lines = [line for line in text.split("\n") if line.strip()]
    short = sum(1 for line in lines if len(line) <= _SHORT_LINE and "\t" not in line)
    return len(lines) >= _FEW_LINES and short >= _MOSTLY * len(lines)


def lines_by_place(page: PdfTextPage) -> str:
    """The text of a page from top to bottom and left to right, a TAB where a gap stands between two signs.

    Costs about 3 µs a sign, so it is used only where the plain text is scattered.
    """
    return "\n".join(words for _, words in lines_of_signs(signs_of(page)))


def lines_of_signs(signs: Iterable[Sign], *, gap: str = "\t") -> list[tuple[list[Sign], str]]:
    """Signs put into lines from top to bottom, each line with its text.

    Args:
        gap: what stands for a wide gap between two signs.
    """
    lines: list[list[Sign]] = []
    for sign in sorted(signs, key=lambda sign: -sign.middle):
        if lines and lines[-1][0].middle - sign.middle < _SAME_LINE * lines[-1][0].height:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    for line in lines:
        line.sort(key=lambda sign: sign.left)
    return [(line, _line(line, gap)) for line in lines]


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign and where it stands, in points from the bottom left."""

    left: float
    right: float
    middle: float
    height: float
    sign: str


def signs_of(page: PdfTextPage) -> Iterator[Sign]:
    """The signs of a page that show, at most 8,000."""
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    for index in range(min(page.count_chars(), _MOST_SIGNS)):
        sign = chr(raw.FPDFText_GetUnicode(page, index))
        # The loose box is that of the font: the tight one hugs the ink, and the middle of 一 is not that of 本.
        if sign.isspace() or not raw.FPDFText_GetLooseCharBox(page, index, box):
            continue
        yield Sign(box.left, box.right, (box.top + box.bottom) / 2, max(1.0, abs(box.top - box.bottom)), sign)


def _row_spaces(text: str) -> Iterator[int]:
    """Places of the spaces in lines that can be rows; a line of prose is not worth the asking."""
    start = 0
    for line in text.split("\n"):
        if " " in line and not _PROSE.search(line):
            yield from (space.start() for space in _SPACE.finditer(text, start, start + len(line)))
        start += len(line) + 1


class _Boxes:
    """Places of single signs, by their place in the text."""

    def __init__(self, page: PdfTextPage) -> None:
        from pypdfium2 import raw

        self._raw = raw
        self._page = page
        self._left, self._right = raw.FS_RECTF(), raw.FS_RECTF()

    def gap(self, before: int, after: int) -> float:
        """Width of the gap between two signs in heights of a sign; 0 where their places are not known."""
        for place, box in ((before, self._left), (after, self._right)):
            index = self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, place)
            if index < 0 or not self._raw.FPDFText_GetLooseCharBox(self._page, index, box):
                return 0.0
        return float(
            (self._right.left - self._left.right) / max(1.0, abs(self._left.top - self._left.bottom))
        )


def _line(signs: list[Sign], gap: str) -> str:
    words = ""
    end = signs[0].right
    for sign in signs:
        width = (sign.left - end) / sign.height
        is_latin = width > _LATIN_SPACE and words[-1:].isascii() and sign.sign.isascii()
        words += (gap if width > _GAP else " " if is_latin else "") + sign.sign
        end = max(end, sign.right)
    return words
