"""Which part of a page each line belongs to: what the markup says, corrected by what the words say."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from checklist_audit.markup import Line, Page
from checklist_audit.reading import phrases

__all__ = ["line_zones"]


def line_zones(page: Page) -> tuple[str, ...]:
    """Zone of every line; where the names of boxes leave no body at all, they are not believed."""
    zones = _without_top_menu(page, _stated_zones(page))
    if "body" in zones:
        return zones
    plain = sum(line.plain_chars for line in page.lines)
    return tuple("body" for _ in zones) if plain > _MUCH_TEXT else zones


_MUCH_TEXT = 200
_BY_WORDS = frozenset({"body", "crumb", "pager"})
_MAX_NAMED_LINE = 320


def _stated_zones(page: Page) -> tuple[str, ...]:
    """Zone of each line by its box and its words."""
    in_box = _zones_of_boxes(page)
    own = _own_heading(page)
    zones: list[str] = []
    heads: list[int] = []
    for line in page.lines:
        zone = in_box[line.box]
        if zone in _BY_WORDS:
            text = line.text
            if len(text) < _SHORT_LINE:
                zone = _remembered_zone(text, zone)
            elif len(text) <= _MAX_NAMED_LINE:
                zone = _zone_by_words(text, zone)
        # The article's own heading in a box that is called head: the line belongs to the article.
        elif own and zone == "nav" and own in line.text and line.plain_chars >= len(own):
            zone = "body"
            heads.append(len(zones))
        zones.append(zone)
    for head in heads:
        _open_around(page, zones, head)
    return tuple(zones)


def _open_around(page: Page, zones: list[str], head: int) -> None:
    """What stands beside such a heading in the same box without a link is its byline."""
    box = page.lines[head].box
    for number in range(max(0, head - _BESIDE), min(len(zones), head + _BESIDE + 1)):
        line = page.lines[number]
        is_plain = not line.has_link
        if zones[number] == "nav" and line.box == box and is_plain:
            zones[number] = "body"


_BESIDE = 3


def _zones_of_boxes(page: Page) -> list[str]:
    """Zone of each box. A page has one foot; one that comes again and again is that of a card in a list."""
    zones = [box.zone for box in page.boxes]
    if zones.count("foot") < _MANY_FEET:
        return zones
    feet = Counter(box.names for box in page.boxes if box.zone == "foot")
    repeated = {names for names, count in feet.items() if count >= _MANY_FEET}
    return ["body" if box.zone == "foot" and box.names in repeated else box.zone for box in page.boxes]


_MANY_FEET = 3


def _own_heading(page: Page) -> str:
    """The article's part of `<title>`; empty where it is short or the name of a school."""
    own = _HTML_HEAD.split(page.title, maxsplit=1)[0].strip()
    return "" if len(own) < _OWN_HEAD or own.endswith(_SCHOOLS) or phrases.is_office(own) else own


_HTML_HEAD = re.compile(r"\s*[-–—_|｜·»>]\s*")
_SCHOOLS = ("大学", "学院", "学校", "网", "网站")
_OWN_HEAD = 6


def _without_top_menu(page: Page, zones: tuple[str, ...]) -> tuple[str, ...]:
    """On sites laid out with tables the menu bears no name: links of a word or two side by side.

    Nothing but the clock and 设为首页 stands before it.
    """
    menu: list[int] = []
    links: set[int] = set()
    rest = False
    for number, line in enumerate(page.lines):
        if zones[number] != "body" or line.is_hidden:
            continue
        if not (_is_menu_line(line) or phrases.is_tools(line.text) or phrases.is_clock(line.text)):
            rest = True
            break
        menu.append(number)
        links.update(link for _, link in line.pieces if link >= 0)
    if not rest or len(links) < _MENU_LINKS:
        return zones
    return tuple("nav" if number in menu else zone for number, zone in enumerate(zones))


_MENU_LINKS = 6
_MENU_WORDS = 6
_RULE = re.compile(r"[\s|｜丨·•:：/]*")


def _is_menu_line(line: Line) -> bool:
    return line.level == 0 and all(
        len(text.strip()) <= _MENU_WORDS if link >= 0 else _RULE.fullmatch(text) for text, link in line.pieces
    )


def _zone_by_words(text: str, zone: str) -> str:
    """Zone of a line by its own words, which know better than the markup of hand-made pages."""
    if phrases.is_neighbour(text):
        return "neighbour"
    if phrases.is_crumb(text):
        return "crumb"
    if zone == "body" and phrases.is_foot(text):
        return "foot"
    if zone == "body" and len(text) < _SHORT_LINE and phrases.is_pager(text):
        return "pager"
    return zone


_remembered_zone = lru_cache(maxsize=4096)(_zone_by_words)
"""Short lines are those of menus and lists, which repeat; prose does not."""

_SHORT_LINE = 90
