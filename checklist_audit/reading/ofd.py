"""OFD, the national fixed-layout format: the text of every page, put back into lines by its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import Extract, ReadingLimits, UnreadableError, clean, within_rows
from checklist_audit.reading.tabular import split_rows
from checklist_audit.reading.zipped import Unpacked, local, walk_xml

__all__ = ["read_ofd"]

_CONTENT = re.compile(r"(?:^|/)Doc_(\d+)/(?:.*/)?Page_?(\d+)/[^/]*\.xml$", re.IGNORECASE)
_SAME_LINE_MM = 1.5
_GAP_MM = 2.0
_PLACES = 4


def read_ofd(body: bytes, limits: ReadingLimits) -> Extract:
    """Read an OFD file up to `limits.pages` pages.

    Raises:
        UnreadableError: encrypted, damaged, or with nothing but pictures (`scanned`).

    Source:
        GB/T 33190-2016 for the names of the parts.
    """
    packed = Unpacked(body, limits)
    if any(name.lower().endswith(("encryptions.xml", "decryptseed.dat")) for name in packed.names):
        raise UnreadableError("OFD 已加密，需要密码", blocked_by="encrypted", reader="ofd")
    found = (
        (int(match[1]), int(match[2]), name) for name in packed.names if (match := _CONTENT.search(name))
    )
    names = [name for *_order, name in sorted(found)]
    parts: list[Part] = []
    rows: list[TableRow] = []
    for index, name in enumerate(names[: limits.pages]):
        page = _Page()
        walk_xml(packed[name], page)
        text, more = split_rows(clean(page.lines()))
        parts.append(Part(f"第{index + 1}页", text))
        rows += more
    if not any(part.text.strip() for part in parts):
        raise UnreadableError("OFD 里没有文字，可能是扫描图片", blocked_by="scanned", reader="ofd")
    notes = (f"共 {len(names)} 页，只读了前 {limits.pages} 页",) if len(names) > limits.pages else ()
    return Extract(reader="ofd", parts=tuple(parts), rows=within_rows(rows), notes=notes)


@dataclass(slots=True)
class _Page:
    """Pieces of text with their boxes, in millimetres from the top left."""

    pieces: list[tuple[float, float, float, str]] = field(default_factory=list)
    """Top, left, right, words."""
    _box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    _words: list[str] | None = None
    _offset: float = 0.0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "TextObject":
            self._box = _box(local(attributes, "Boundary"))
        elif name == "TextCode":
            self._words = []
            self._offset = _figure(local(attributes, "Y"))

    def end(self, name: str) -> None:
        if name != "TextCode" or self._words is None:
            return
        left, top, width, _height = self._box
        words = "".join(self._words).strip()
        self._words = None
        if words:
            self.pieces.append((top + self._offset, left, left + width, words))

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def lines(self) -> str:
        """The pieces from top to bottom and left to right; a TAB where a gap stands between two."""
        lines: list[list[tuple[float, float, float, str]]] = []
        for piece in sorted(self.pieces):
            if lines and piece[0] - lines[-1][0][0] < _SAME_LINE_MM:
                lines[-1].append(piece)
            else:
                lines.append([piece])
        return "\n".join(_line(sorted(line, key=lambda piece: piece[1])) for line in lines)


def _line(pieces: list[tuple[float, float, float, str]]) -> str:
    words = ""
    end = 0.0
    for _top, left, right, piece in pieces:
        words += ("\t" if words and left - end > _GAP_MM else "") + piece
        end = right
    return words


def _box(words: str) -> tuple[float, float, float, float]:
    figures = [_figure(word) for word in words.split()[:_PLACES]]
    figures += [0.0] * (_PLACES - len(figures))
    return figures[0], figures[1], figures[2], figures[3]


def _figure(words: str) -> float:
    try:
        return float(words)
    except ValueError:
        return 0.0
