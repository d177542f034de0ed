"""Text in the columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

__all__ = ["columns", "wrapped"]

_UNITS = re.compile(r"[\x21-\x7e]+|.")
# A line that begins with one of these reads badly; they hang over instead, two columns at most.
_NO_START = frozenset("，。；：、！？）”》")
_NARROWEST = 40


def columns(text: str) -> int:
    """How many columns a text takes on one line."""
    return sum(2 if east_asian_width(sign) in "WFA" else 1 for sign in text)


def wrapped(text: str, width: int, *, indent: int = 0) -> list[str]:
    """Lines of at most `width` columns: Chinese breaks anywhere, Latin words and addresses stay whole where they fit.

    Args:
        width: columns of the terminal; below 40 is taken for 40.
        indent: blanks before every line, part of its width.
    """
    room = max(_NARROWEST, width) - indent
    lines, line, used = [], "", 0
    for piece in _UNITS.findall(text):
        taken = columns(piece)
        if used and used + taken > room and piece not in _NO_START:
            lines.append(line.rstrip())
            line, used = "", 0
        if line or piece.strip():
            line, used = line + piece, used + taken
    return [f"{' ' * indent}{piece}" for piece in (*lines, line)]
