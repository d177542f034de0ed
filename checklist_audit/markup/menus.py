"""Menus, side columns and imprints that repeat on the pages of a site: walked once, and laid into each page that has the same."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from functools import lru_cache

from checklist_audit.markup.page import Anchor, Box, Embed, Line, Page

__all__ = ["Part", "Place", "shelf_of"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stood when a part of it began: how many of each thing were there, and the box around."""

    box: int
    boxes: int
    lines: int
    anchors: int
    embeds: int
    scripts: int
    times: int
    others: tuple[int, str, str, bool]
    """Metas, title, base, password field: a part that changes one of them is not kept."""

    @classmethod
    def of(cls, page: Page, box: int) -> Place:
        """The place that a page has come to."""
        return cls(
            box,
            len(page.boxes),
            len(page.lines),
            len(page.anchors),
            len(page.embeds),
            len(page.scripts),
            len(page.times),
            (len(page.metas), page.title, page.base, page.has_password),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """What one element added to a page, with the numbers of boxes, lines and links that it had there."""

    place: Place
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    anchors: tuple[Anchor, ...]
    embeds: tuple[Embed, ...]
    scripts: tuple[tuple[str, int], ...]
    times: tuple[tuple[int, str], ...]

    @classmethod
    def since(cls, place: Place, page: Page) -> Part | None:
        """What came to a page since a place; None when it cannot be laid into another."""
        if Place.of(page, place.box).others != place.others:
            return None
        return cls(
            place,
            tuple(page.boxes[place.boxes :]),
            tuple(page.lines[place.lines :]),
            tuple(page.anchors[place.anchors :]),
            tuple(page.embeds[place.embeds :]),
            tuple(page.scripts[place.scripts :]),
            tuple(page.times[place.times :]),
        )

    def lay_into(self, page: Page, box: int) -> None:
        """Add it to a page, inside a box. At the place that it came from the values are shared: they never change."""
        part = self._moved(Place.of(page, box))
        page.boxes += part.boxes
        page.lines += part.lines
        page.anchors += part.anchors
        page.embeds += part.embeds
        page.scripts += part.scripts
        page.times += part.times

    def _moved(self, to: Place) -> Part:
        """The same part with the numbers that it has at another place."""
        by_box, by_line = to.boxes - self.place.boxes, to.lines - self.place.lines
        by_link = to.anchors - self.place.anchors
        if not (by_box or by_line or by_link or to.box != self.place.box):
            return self
        inner = [_moved_box(box, box.parent + by_box, by_line, by_link) for box in self.boxes[1:]]
        return Part(
            to,
            (_moved_box(self.boxes[0], to.box, by_line, by_link), *inner),
            tuple([_moved_line(line, by_box, by_link) for line in self.lines]),
            tuple([_moved_anchor(anchor, by_line) for anchor in self.anchors]),
            tuple([Embed(e.tag, e.src, e.name, e.line + by_line, e.box + by_box) for e in self.embeds]),
            tuple([(script, line + by_line) for script, line in self.scripts]),
            tuple([(line + by_line, value) for line, value in self.times]),
        )


def _moved_box(box: Box, parent: int, by_line: int, by_link: int) -> Box:
    return Box(
        box.tag,
        box.names,
        parent,
        box.zone,
        box.align,
        box.first_line + by_line,
        box.first_link + by_link,
        box.end_line + by_line,
        box.end_link + by_link,
        box.is_article,
    )


def _moved_line(line: Line, by_box: int, by_link: int) -> Line:
    pieces = line.pieces
    if by_link:
        pieces = tuple([(text, link + by_link if link >= 0 else link) for text, link in pieces])
    return Line(line.text, pieces, line.box + by_box, line.level, line.is_strong, line.is_hidden)


def _moved_anchor(anchor: Anchor, by_line: int) -> Anchor:
    return Anchor(
        anchor.href, anchor.words, anchor.title, anchor.zone, anchor.line + by_line, anchor.file_name
    )


_KEPT = 64
_LEAST_CHARS, _MOST_CHARS = 400, 40_000


def shelf_of(html: str, kind: str, zone_of: Hashable) -> list[Part] | None:
    """The shelf for an element: the part that it made of a page lies there, or is yet to be put there.

    Args:
        html: the element with all that is in it.
        kind: the zone that it opens, and whether inside an article.
        zone_of: what names the zones; another namer makes other parts.

    Returns:
        None for an element that is not worth keeping.
    """
    return _shelf(html, kind, zone_of) if _LEAST_CHARS <= len(html) <= _MOST_CHARS else None


@lru_cache(maxsize=_KEPT)
def _shelf(html: str, kind: str, zone_of: Hashable) -> list[Part]:
    del html, kind, zone_of
    return []
