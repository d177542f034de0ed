"""Linked rows of a page: what belongs to one link, its title, and the day shown beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checklist_audit.markup import Anchor, Box, Page
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.phrases import without_spaces
from checklist_audit.reading.row_days import (
    EDGE_DAY,
    LONGEST_DAY,
    Shown,
    Stretch,
    days_in_links,
    days_of_columns,
    days_of_links,
    is_day,
    outside,
    pieces,
)
from checklist_audit.text.addresses import Joiner
from checklist_audit.text.dates import MonthDay, find_days

__all__ = ["ROW_TAGS", "Row", "Rows", "bare_rows", "full_words", "linked_rows", "make_of"]

ROW_TAGS = frozenset({"li", "tr", "dd", "dt", "dl"})


@dataclass(frozen=True, slots=True)
class Row:
    """One linked row; its year may still have to be settled."""

    title: str
    url: str
    line: int
    box: int
    day: date | None
    month_day: MonthDay | None
    is_pinned: bool
    year_above: int | None = None


Rows = Callable[[], tuple[Row, ...]]
"""The rows of a page, found when they are first asked for."""


def linked_rows(page: Page, layout: Layout, joiner: Joiner) -> Iterator[Row]:
    """Every row that leads somewhere; one address can come several times."""
    for stretch in _stretches(page, layout, joiner):
        yield from _rows_of(page, stretch, joiner)


def bare_rows(page: Page, layout: Layout, url: str) -> tuple[Row, ...]:
    """Rows of a title and a day that lead nowhere: a board that is kept in one page, without pages of its own.

    Only where the page bears no day and no links of its own, and such rows are nearly all that it says.

    Args:
        url: the page itself, which is all that a row can be quoted by.
    """
    if layout.is_named_content or any(find_days(page.lines[number].text) for number in layout.byline):
        return ()
    inside = set(layout.body)
    rows = [
        row
        for number, box in enumerate(page.boxes)
        if box.tag in ROW_TAGS and box.first_link == box.end_link and box.first_line in inside
        if (row := _bare_row(page, number, url)) is not None
    ]
    said = sum(len(page.lines[number].text) for number in layout.content)
    shown = sum(len(row.title) + LONGEST_DAY for row in rows)
    return tuple(rows) if len(rows) >= _MIN_BARE and 2 * shown >= said else ()


_MIN_BARE = 3


def _bare_row(page: Page, number: int, url: str) -> Row | None:
    """A box of exactly a title and a day, the day alone in its place."""
    box = page.boxes[number]
    texts = [text for line in page.lines[box.first_line : box.end_line] for text, _ in line.pieces]
    days = [text for text in texts if len(text) <= LONGEST_DAY and find_days(text)]
    others = [text for text in texts if text not in days]
    if len(days) != 1 or len(others) != 1 or len(others[0]) < _MIN_TITLE:
        return None
    day = find_days(days[0])[0].day
    return Row(_BULLET.sub("", others[0]), url, box.first_line, number, day, None, is_pinned=False)


def full_words(anchor: Anchor, words: str = "") -> str:
    """Words of a link; the `title` attribute where the words are its cut beginning."""
    words = words or anchor.words
    if not anchor.title or anchor.title == words:
        return words
    stem = without_spaces(words.rstrip(".…· "))
    full = without_spaces(anchor.title)
    if stem and full.startswith(stem) and _SITE_BEHIND.match(full, len(stem)):
        return words
    is_cut = len(full) > len(stem) or len(stem) < len(without_spaces(words))
    return anchor.title if not stem or (is_cut and full.startswith(stem)) else words


_SITE_BEHIND = re.compile(r"[-_|—–·].{0,20}(?:大学|学院|学校|处|部|馆|中心|网|院|系|办)$")
"""WordPress repeats the title with the name of the site behind it."""


def _stretches(page: Page, layout: Layout, joiner: Joiner) -> Iterator[Stretch]:
    """Cut the body into rows: list items and table rows, else boxes with one target, else lines."""
    in_body = set(layout.body)
    taken: set[int] = set()
    for number in _row_boxes(page, joiner):
        box = page.boxes[number]
        links = tuple(link for link in range(box.first_link, box.end_link) if link not in taken)
        if links and all(line in in_body for line in range(box.first_line, box.end_line)):
            taken.update(links)
            yield Stretch(box.first_line, box.end_line, links, number)
    for number in layout.body:
        line = page.lines[number]
        links = tuple(dict.fromkeys(link for _, link in line.pieces if link >= 0 and link not in taken))
        if links:
            taken.update(links)
            yield Stretch(number, _end_of_link(page, links[-1], number + 1), links, line.box)


def _end_of_link(page: Page, link: int, end: int) -> int:
    """A link can wrap a whole row of several lines: date box, title, summary."""
    while end < len(page.lines) and all(owner == link for _, owner in page.lines[end].pieces):
        end += 1
    return end


def _row_boxes(page: Page, joiner: Joiner) -> Iterator[int]:
    """Outermost boxes that show one row each."""
    done_until = -1
    targets = [joiner.join(anchor.href) if anchor.zone in ("body", "side") else "" for anchor in page.anchors]
    around_rows = _boxes_around_rows(page)
    makes = Counter(make_of(box) for box in page.boxes if box.end_link > box.first_link)
    for number, box in enumerate(page.boxes):
        if box.first_link < done_until or box.first_link == box.end_link or box.zone not in ("body", "side"):
            continue
        distinct = {target for target in targets[box.first_link : box.end_link] if target}
        is_row = number not in around_rows and len(distinct) <= _MAX_LINKS_IN_ROW
        is_row = is_row and (box.tag in ROW_TAGS or _is_card(page, box, makes))
        if is_row or (len(distinct) == 1 and _has_siblings(page, box)):
            done_until = box.end_link
            yield number


def make_of(box: Box) -> tuple[int, str, str]:
    """What boxes of one make within one box have in common; WordPress numbers them: `post-1300`."""
    return box.parent, box.tag, _without_digits(box.names)


@lru_cache(maxsize=4096)
def _without_digits(names: str) -> str:
    return _DIGITS.sub("", names)


_DIGITS = re.compile(r"\d+")


def _is_card(page: Page, box: Box, makes: Mapping[tuple[int, str, str], int]) -> bool:
    """One of several boxes of the same make that each hold a linked heading: `<div class="post"><h2>…</h2> … </div>`."""
    if makes[make_of(box)] < _SEVERAL:
        return False
    return sum(line.level > 0 for line in page.lines[box.first_line : box.end_line]) == 1


_SEVERAL = 3
_MAX_LINKS_IN_ROW = 4
_CELL_TAGS = frozenset({"td", "th"})


def _boxes_around_rows(page: Page) -> set[int]:
    outer: set[int] = set()
    for box in page.boxes:
        if box.tag in ROW_TAGS and box.first_link < box.end_link:
            number = box.parent
            while number >= 0 and number not in outer:
                outer.add(number)
                number = page.boxes[number].parent
    return outer


def _has_siblings(page: Page, box: Box) -> bool:
    """Whether the parent holds other links too, so that this box is one row among several."""
    if box.parent < 0 or box.tag in _CELL_TAGS:
        return False
    parent = page.boxes[box.parent]
    return parent.end_link - parent.first_link > box.end_link - box.first_link


_Titled = tuple[int, str, str]
"""A link, its title and its address."""


def _rows_of(page: Page, stretch: Stretch, joiner: Joiner) -> Iterator[Row]:
    """Usually one row; a table row with two columns of entries gives two."""
    titled = [
        (link, title, url)
        for link in stretch.links
        if (url := joiner.join(page.anchors[link].href)) and (title := _title(page, link, stretch))
    ]
    looks = [row for row in titled if _LOOK.fullmatch(row[1])]
    titled = [row for row in titled if not _NO_ENTRY.fullmatch(row[1])]
    if not titled and len(looks) == 1 and (words := _words_beside(page, stretch)):
        titled = [(looks[0][0], words, looks[0][2])]
    if not titled:
        return
    several = len({url for _, _, url in titled}) > 1
    shown = _days_of_each(page, stretch, [link for link, _, _ in titled]) if several else None
    if shown is None:
        titled = _without_categories(page, stretch, titled)
        shown = days_of_links(page, stretch, [link for link, _, _ in titled])
    is_top = "置顶" in outside(page, stretch)
    for (link, title, url), (day, month_day) in zip(titled, shown, strict=True):
        is_pinned = is_top or "置顶" in title
        yield Row(title, url, page.anchors[link].line, stretch.box, day, month_day, is_pinned)


def _days_of_each(page: Page, stretch: Stretch, links: Sequence[int]) -> list[Shown] | None:
    """The days of a row whose entries each show their own, after or in their links, however short one of them is."""
    shown = days_of_columns(page, stretch, links)
    if shown is None:
        in_links = days_in_links(page, stretch, links)
        shown = in_links if sum(day != (None, None) for day in in_links) > 1 else None
    return shown


def _without_categories(page: Page, stretch: Stretch, titled: Sequence[_Titled]) -> list[_Titled]:
    """Of several links on a row those that are titles: not `[通知]`, not a short word beside a long one."""
    longest = max(titled, key=lambda row: len(row[1]))
    bracketed: set[int] = set()
    before = ""
    for text, link in pieces(page, stretch):
        if link >= 0 and before.endswith(("[", "【", "［")):
            bracketed.add(link)
        before = text if link < 0 else ""
    kept = {
        url: (link, title, url)
        for link, title, url in reversed(titled)
        if link not in bracketed and len(title) >= _MIN_TITLE and 2 * len(title) >= len(longest[1])
    }
    return list(reversed(kept.values())) or [longest]


_NO_ENTRY = re.compile(
    r"(?:更\s*多|more|>+|»+|查看|详情|详细|首页|(?:返回|回到)(?:首页|主页|上一?页|列表)?|下载|全文|阅读全文|\[?详细\]?|查看详情|了解更多|\.\./?|.)[\s>»+.…]*",
    re.IGNORECASE,
)


_LOOK = re.compile(r"\[?(?:点击|点此)?(?:查\s*看|详\s*情|详\s*细|浏\s*览)(?:详情|详细|内容|全文)?\]?[\s>»]*")


def _words_beside(page: Page, stretch: Stretch) -> str:
    """What a row says beside its `查看`: the title stands in a cell or a piece of its own and is no link."""
    if page.boxes[stretch.box].tag not in _LOOK_ROWS:
        return ""
    texts = [text for text, link in pieces(page, stretch) if link < 0 and len(text) <= _MAX_TITLE]
    return max((text for text in texts if not find_days(text)), key=len, default="")


_LOOK_ROWS = ROW_TAGS | {"p", "td", "h4"}
_MAX_TITLE = 120


def _title(page: Page, link: int, stretch: Stretch) -> str:
    anchor = page.anchors[link]
    if not anchor.words and not anchor.title and len(stretch.links) == 1:
        # `<li onclick="window.open(…)">`: the whole row is the link.
        texts = [text for text, _ in pieces(page, stretch) if not find_days(text)]
        return max(texts, key=len, default="")
    return full_words(anchor, _own_title(page, link))


def _own_title(page: Page, link: int) -> str:
    """Words of a link without its date; of a link that wraps a row, its heading or first line of words."""
    anchor = page.anchors[link]
    following = page.lines[anchor.line + 1 : anchor.line + _MAX_LINES_OF_LINK]
    if not following or following[0].pieces[0][1] != link:
        rest = EDGE_DAY.sub("", _without_daypieces(page, link) or anchor.words).strip()
        return _BULLET.sub("", rest) or anchor.words
    lines = [
        (line.level, " ".join(text for text, owner in line.pieces if owner == link))
        for line in (page.lines[anchor.line], *following)
    ]
    wordy = [(level, text) for level, text in lines if len(text) >= _MIN_TITLE and not is_day(text)]
    headings = [text for level, text in wordy if level]
    return next(iter((*headings, *(text for _, text in wordy))), "")


def _without_daypieces(page: Page, link: int) -> str:
    """Words of a link on one line without a day that stands in an element of its own at either end; else empty."""
    anchor = page.anchors[link]
    line = page.lines[anchor.line] if anchor.line < len(page.lines) else None
    pieces = [text for text, owner in line.pieces if owner == link] if line else []
    kept = [text for text in pieces if not is_day(text)] if len(pieces) > 1 else pieces
    return "".join(kept) if 0 < len(kept) < len(pieces) else ""


_MAX_LINES_OF_LINK = 12
_MIN_TITLE = 4


_BULLET = re.compile(r"^[·•●◆■▪★☆>»\-—\s]+")
