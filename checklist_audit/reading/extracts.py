"""What a reader of one format hands over, how far it may go, and how it says that a file cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checklist_audit.model.pages import Part, TableRow

__all__ = [
    "DamagedError",
    "Extract",
    "ReadingLimits",
    "UnreadableError",
    "capped",
    "clean",
    "lines_of",
    "rows_as_text",
    "within_rows",
]

_MIB = 1024 * 1024
MAX_ROWS = 2000
"""Rows of one document that are kept as cells (`Document.rows`); the text holds all of them."""


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """How much of one attachment is read; beyond it the document says so in its notes."""

    body_bytes: int = 64 * _MIB
    inflated_bytes: int = 256 * _MIB
    """All members of a packed file together."""
    members: int = 5000
    pages: int = 400
    cells: int = 500_000
    characters: int = 4_000_000
    nesting: int = 2
    """Archives inside archives."""
    ocr_pages: int = 10
    ocr_pixels: int = 12_000_000


@dataclass(frozen=True, slots=True)
class Extract:
    """The content of one file, before anybody asks what it is about."""

    reader: str
    parts: tuple[Part, ...] = ()
    rows: tuple[TableRow, ...] = ()
    title: str = ""
    """The title where the format itself marks one; else empty, and the first lines decide."""
    headings: tuple[str, ...] = ()
    """Lines that the format marks as headings."""
    notes: tuple[str, ...] = field(default=())


class UnreadableError(Exception):
    """This file cannot be read; caught at the border of the file and turned into a blocked document.

    Args:
        blocked_by: `encrypted`, `unreadable` (damaged), `unsupported` or `scanned`.
        reason: one Chinese sentence without a full stop.
    """

    def __init__(self, reason: str, *, blocked_by: str = "unsupported", reader: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.blocked_by = blocked_by
        self.reader = reader


class DamagedError(UnreadableError):
    """This file is broken: no program opens it, which is a fault of the site and not a limit of ours."""

    def __init__(self, reason: str, *, reader: str = "") -> None:
        super().__init__(reason, blocked_by="unreadable", reader=reader)


# Radicals that PDF fonts use in place of the characters they look like; NFKC knows the Kangxi block only.
_RADICALS = re.compile("[\u2e80-\u2fdf]")
_RADICAL_OF = str.maketrans(
    "⺟⺠⺧⺩⺫⺬⺳⺶⺼⻁⻄⻅⻆⻉⻋⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "母民牛王目示网羊月虎西见角贝车长长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]"
)
_BREAKS = re.compile("\r\n?|[\x0c\u2028\u2029]")


def clean(text: str) -> str:
    """The text without control characters, odd spaces and look-alike radicals; lines end in a line feed."""
    text = _BREAKS.sub("\n", text).replace("\xa0", " ")
    text = _CONTROL.sub("", text)
    if _RADICALS.search(text):
        import unicodedata

        text = _RADICALS.sub(lambda sign: unicodedata.normalize("NFKC", sign[0].translate(_RADICAL_OF)), text)
    return text


def capped(text: str, limits: ReadingLimits) -> tuple[str, tuple[str, ...]]:
    """The text up to the limit on characters, and the note that says what was left out."""
    if len(text) <= limits.characters:
        return text, ()
    return text[: limits.characters], (f"正文共 {len(text)} 字，只读了前 {limits.characters} 字",)


def lines_of(text: str) -> list[str]:
    """The lines of a text that hold anything, stripped."""
    return [line for raw in text.split("\n") if (line := raw.strip())]


def rows_as_text(rows: Iterable[Sequence[str]]) -> str:
    """Table rows on lines of their own, cells joined by a TAB; empty rows left out."""
    return "\n".join("\t".join(cells) for cells in rows if any(cells))


def within_rows(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows that a document may keep."""
    return tuple(rows[:MAX_ROWS])
