"""Lines of a PDF page by the places of its signs, for pages whose table was written column by column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

__all__ = ["is_scattered", "lines_by_place"]

_FEW_LINES = 10
_SHORT_LINE = 14
_MOSTLY = 0.7
_MOST_SIGNS = 8000
"""A page of a telephone book; asking for more places than that takes longer than the page is worth."""
_SAME_LINE = 0.5
_GAP = 0.7
"""Shares of a sign's height: how far apart middles may lie on one line, and how wide a gap keeps cells apart."""


def is_scattered(text: str) -> bool:
    """Whether a page comes out as a column of scraps: many lines, most of them one short word."""
    lines = [line for line in text.split("\n") if line.strip()]
    short = sum(1 for line in lines if len(line) <= _SHORT_LINE and " " not in line.strip())
    return len(lines) >= _FEW_LINES and short >= _MOSTLY * len(lines)


def lines_by_place(page: PdfTextPage) -> str:
    """The text of a page from top to bottom and left to right, a space where a gap stands between two signs.

    Costs about 3 µs a sign, so it is used only where the plain text is scattered.
    """
    lines: list[list[_Sign]] = []
    for sign in sorted(_signs(page), key=lambda sign: -sign.middle):
        if lines and lines[-1][0].middle - sign.middle < _SAME_LINE * lines[-1][0].height:
            lines[-1].append(sign)
        else:
            lines.append([sign])
    return "\n".join(_line(sorted(line, key=lambda sign: sign.left)) for line in lines)


@dataclass(frozen=True, slots=True)
class _Sign:
    left: float
    right: float
    middle: float
    height: float
    sign: str


def _signs(page: PdfTextPage) -> Iterator[_Sign]:
    from pypdfium2 import raw

    box = raw.FS_RECTF()
    for index in range(min(page.count_chars(), _MOST_SIGNS)):
        sign = chr(raw.FPDFText_GetUnicode(page, index))
        # The loose box is that of the font: the tight one hugs the ink, and the middle of 一 is not that of 本.
        if sign.isspace() or not raw.FPDFText_GetLooseCharBox(page, index, box):
            continue
        yield _Sign(
            box.left, box.right, (box.top + box.bottom) / 2, max(1.0, abs(box.top - box.bottom)), sign
        )


def _line(signs: list[_Sign]) -> str:
    words = ""
    end = signs[0].right
    for sign in signs:
        words += (" " if sign.left - end > _GAP * sign.height else "") + sign.sign
        end = max(end, sign.right)
    return words
