"""The demo's small text markup, read once and written as HTML, PDF, DOCX or XLSX.

One line is one block: `# words` is a heading, `| a | b |` a table row, anything else a paragraph.
`[words](key)` inside a line is a link to another page or file of the site.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


class LineKind(StrEnum):
    """What one line of the markup is."""

    HEADING = "heading"
    ROW = "row"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its kind, and its words or, for a table row, its cells."""

    kind: LineKind
    cells: tuple[str, ...]

    @property
    def words(self) -> str:
        """The line as plain words, links reduced to their words, cells joined by a space."""
        return " ".join(_LINK.sub(r"\1", cell) for cell in self.cells)


def read_lines(text: str) -> tuple[Line, ...]:
    """Read the markup; blank lines are left out."""
    return tuple(_read_line(line.strip()) for line in text.splitlines() if line.strip())


def as_html(lines: tuple[Line, ...], address_of: Callable[[str], str]) -> str:
    """Write the lines as HTML.

    Args:
        lines: what `read_lines` gave.
        address_of: the address for the key of a link.
    """
    groups = groupby(lines, key=lambda line: line.kind)
    return "\n".join(part for kind, group in groups for part in _as_html(kind, tuple(group), address_of))


def _read_line(line: str) -> Line:
    if line.startswith("# "):
        return Line(LineKind.HEADING, (line[2:],))
    if line.startswith("|"):
        return Line(LineKind.ROW, tuple(cell.strip() for cell in line.strip("|").split("|")))
    return Line(LineKind.PARAGRAPH, (line,))


def _as_html(kind: LineKind, group: tuple[Line, ...], address_of: Callable[[str], str]) -> Iterator[str]:
    if kind is LineKind.ROW:
        rows = "\n".join(_row(line, address_of) for line in group)
        yield f'<table border="1" cellspacing="0">\n{rows}\n</table>'
        return
    for line in group:
        inner = _linked(line.cells[0], address_of)
        if kind is LineKind.HEADING:
            yield f'<p style="text-align: center;"><strong>{inner}</strong></p>'
        else:
            yield f'<p style="text-indent: 2em;">{inner}</p>'


def _row(line: Line, address_of: Callable[[str], str]) -> str:
    return "<tr>" + "".join(f"<td>{_linked(cell, address_of)}</td>" for cell in line.cells) + "</tr>"


def _linked(words: str, address_of: Callable[[str], str]) -> str:
    def link(found: re.Match[str]) -> str:
        return f'<a href="{html.escape(address_of(html.unescape(found[2])))}">{found[1]}</a>'

    return _LINK.sub(link, html.escape(words))
