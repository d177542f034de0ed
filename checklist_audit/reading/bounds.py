"""Limits on a page before it is parsed: size, nesting, and attributes of one tag."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["MAX_CHARS", "MAX_DEPTH", "bounded"]

MAX_CHARS = 4_000_000
MAX_DEPTH = 2_000
"""The parser is quadratic in depth: 10,000 levels take 0.16 s, 100,000 over 20 s (measured)."""


def bounded(html: str) -> tuple[str, tuple[str, ...]]:
    """Cut what the parser would choke on, and say so.

    Returns:
        The page, and a note for each cut.

    Source: design/hazards.md, Content.
    """
    notes = []
    if len(html) > MAX_CHARS:
        html = html[:MAX_CHARS]
        notes.append(f"page cut at {MAX_CHARS} characters")
    if any(part.partition(">")[0].count("=") > _MANY_ATTRIBUTES for part in _long_parts(html)):
        html = _LONG_TAG.sub("", html)
        notes.append("a tag with thousands of attributes was dropped")
    if html.count("<") > _MANY_TAGS:
        end = _too_deep(html)
        if end:
            html = html[:end]
            notes.append(f"page cut at {MAX_DEPTH} levels of nesting")
    return html, tuple(notes)


def _long_parts(html: str) -> Iterator[str]:
    """What stands between two openings of tags, where it is long: such a part covers one of the places looked at."""
    place = _LONG_CHARS
    while place < len(html):
        start = html.rfind("<", 0, place) + 1
        end = html.find("<", place)
        end = len(html) if end < 0 else end
        if end - start > _LONG_CHARS:
            yield html[start:end]
        place = end + _LONG_CHARS


def _too_deep(html: str) -> int:
    """Place where the nesting passes the limit; 0 when it never does."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() in _VOID:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            return tag.start()
    return 0


_MANY_TAGS = 4_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_CHARS = 20_000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}>?")
_MANY_ATTRIBUTES = 1_000
_VOID = frozenset(
    "area base br col embed frame hr img input link meta param source track wbr p li td tr th dt dd option".split()  # noqa: SIM905 -- one word a line would fill a screen
)
