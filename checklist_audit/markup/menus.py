"""Menus and imprints that repeat on every page of a site: walked once, and laid into each page that has the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from checklist_audit.markup.page import Anchor, Box, Embed, Line, Page

__all__ = ["Part", "Place", "shelf_of"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stood when a part of it began: how many of each thing were there."""

    boxes: int
    lines: int
    anchors: int
    embeds: int
    scripts: int
    times: int
    others: tuple[int, str, str, bool]
    """Metas, title, base, password field: a part that changes one of them is not kept."""

    @classmethod
    def of(cls, page: Page) -> Place:
        """The place that a page has come to."""
        lengths = (page.boxes, page.lines, page.anchors, page.embeds, page.scripts, page.times)
        others = (len(page.metas), page.title, page.base, page.has_password)
        return cls(*map(len, lengths), others)


@dataclass(frozen=True, slots=True)
class Part:
    """What one element added to a page. Its values hold numbers of lines and links, so it fits one place only."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    anchors: tuple[Anchor, ...]
    embeds: tuple[Embed, ...]
    scripts: tuple[tuple[str, int], ...]
    times: tuple[tuple[int, str], ...]

    @classmethod
    def since(cls, place: Place, page: Page) -> Part | None:
        """What came to a page since a place; None when it cannot be laid into another."""
        if Place.of(page).others != place.others:
            return None
        return cls(
            tuple(page.boxes[place.boxes :]),
            tuple(page.lines[place.lines :]),
            tuple(page.anchors[place.anchors :]),
            tuple(page.embeds[place.embeds :]),
            tuple(page.scripts[place.scripts :]),
            tuple(page.times[place.times :]),
        )

    def lay_into(self, page: Page) -> None:
        """Add it to a page that has come to the same place; the values are shared and never change again."""
        page.boxes += self.boxes
        page.lines += self.lines
        page.anchors += self.anchors
        page.embeds += self.embeds
        page.scripts += self.scripts
        page.times += self.times


_KEPT = 32
_LEAST_CHARS, _MOST_CHARS = 800, 60_000


def shelf_of(html: str, page: Page, *, box: int, kind: str) -> list[Part] | None:
    """The shelf for an element at the place that a page has come to; its part lies there, or is yet to be put there.

    Args:
        html: the element with all that is in it.
        page: before the element.
        box: the box around it.
        kind: the zone that it opens, and whether inside an article.

    Returns:
        None for an element that is not worth keeping.
    """
    if not _LEAST_CHARS <= len(html) <= _MOST_CHARS:
        return None
    return _shelf(html, (len(page.boxes), len(page.lines), len(page.anchors), box, kind))


@lru_cache(maxsize=_KEPT)
def _shelf(html: str, place: tuple[int, int, int, int, str]) -> list[Part]:
    del html, place
    return []
