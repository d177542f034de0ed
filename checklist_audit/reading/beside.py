"""Columns and boxes beside an article, whose files are the office's and not the article's own: 常用下载."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checklist_audit.markup import Page
from checklist_audit.reading import phrases
from checklist_audit.reading.layout import Layout
from checklist_audit.text.dates import find_days

__all__ = ["is_beside"]


def is_beside(page: Page, layout: Layout, line: int) -> bool:
    """Whether a line of the body stands beside the article: in a narrower column, or under 常用下载."""
    main = layout.content[0] if layout.is_named_content and layout.content else layout.title_line
    if main < 0 or (layout.is_named_content and line in layout.content):
        return False
    if _is_under(page, line, phrases.is_own_files_heading):
        return False
    if "foot" in layout.zones[main:line]:  # a box that floats over the page
        return True
    if layout.is_named_content and layout.content and line > layout.content[-1] and _is_dated_row(page, line):
        return True
    return _is_in_other_column(page, main, line) or _is_under_side_heading(page, layout, line)


def _is_dated_row(page: Page, line: int) -> bool:
    """A file with a day of its own below the main text is a row of a list of documents."""
    beside = " ".join(text for text, link in page.lines[line].pieces if link < 0)
    return page.boxes[page.lines[line].box].tag in ("li", "tr", "td") and bool(find_days(beside))


_GRID = re.compile(r"\bcol(?:-(?:xs|sm|md|lg|xl|xxl))?-(\d\d?)\b")
_SIDES = re.compile(
    r"(?:^|[\s_-])(left|right|l|r|fl|fr|pull-left|pull-right)(?=[\s_-]|$)|\w(left|right)(?=\s|$)"
)
_OPPOSITE = {"left": "right", "right": "left"}


def _is_in_other_column(page: Page, main: int, line: int) -> bool:
    """Whether the boxes that part the article and the line are columns of one grid, cells of one row, left and right."""
    around_main = list(_outward(page, page.lines[main].box))
    around_line = list(_outward(page, page.lines[line].box))
    common = next((number for number in around_line if number in set(around_main)), -1)
    if common < 0 or common in (around_main[0], around_line[0]):
        return False
    own = page.boxes[around_main[around_main.index(common) - 1]]
    other = page.boxes[around_line[around_line.index(common) - 1]]
    if own.tag == other.tag == "td":
        return True
    widths = _GRID.search(own.names), _GRID.search(other.names)
    if widths[0] and widths[1]:
        return int(widths[1][1]) < int(widths[0][1])
    sides = _side_of(own.names), _side_of(other.names)
    return bool(sides[0]) and _OPPOSITE[sides[0]] == sides[1]


def _side_of(names: str) -> str:
    found = _SIDES.search(names)
    if not found:
        return ""
    word = found[1] or found[2]
    return "left" if word in ("left", "l", "fl", "pull-left") else "right"


def _outward(page: Page, box: int) -> Iterator[int]:
    while box >= 0:
        yield box
        box = page.boxes[box].parent


_LOOK_BACK = 40


def _is_under_side_heading(page: Page, layout: Layout, line: int) -> bool:
    """Whether a line stands in a box of files for everybody, 常用下载, or in one below the main text that holds such."""
    end = layout.content[-1] if layout.is_named_content and layout.content else len(page.lines)
    return _is_under(page, line, _is_side_heading, above=layout.title_line, beyond=end)


def _is_under(
    page: Page, line: int, is_head: Callable[[str], bool], *, above: int = -1, beyond: int | None = None
) -> bool:
    """Whether a line stands in a box that such a heading begins, and below such a heading, both without links.

    Args:
        above: a heading at this line or higher does not count.
        beyond: in a box that begins below this line the heading may stand anywhere.
    """
    for head in range(line - 1, max(above, line - _LOOK_BACK), -1):
        said = page.lines[head]
        if said.has_link or not is_head(said.text):
            continue
        around = (page.boxes[box] for box in _outward(page, said.box))
        reaching = (box for box in around if line < box.end_line)
        return any(
            is_head(page.lines[box.first_line].text) or (beyond is not None and box.first_line > beyond)
            for box in reaching
        )
    return False


def _is_side_heading(text: str) -> bool:
    if text.rstrip().endswith((":", "：")):  # 相关文件： is a label of the text
        return False
    return phrases.is_files_heading(text) or phrases.is_side_heading(text)
