"""Linked rows of a page: what belongs to one link, its title, and the day shown beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checklist_audit.markup import Anchor, Box, Page
from checklist_audit.reading.dating import day_of_moment
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.phrases import without_spaces
from checklist_audit.text.addresses import Joiner
from checklist_audit.text.dates import MonthDay, find_boxed_day, find_days, find_month_day

__all__ = ["ROW_TAGS", "Row", "bare_rows", "full_words", "linked_rows"]

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
    shown = sum(len(row.title) + _DATE_PIECE for row in rows)
    return tuple(rows) if len(rows) >= _MIN_BARE and 2 * shown >= said else ()


_MIN_BARE = 3


def _bare_row(page: Page, number: int, url: str) -> Row | None:
    """A box of exactly a title and a day, the day alone in its place."""
    box = page.boxes[number]
    texts = [text for line in page.lines[box.first_line : box.end_line] for text, _ in line.pieces]
    days = [text for text in texts if len(text) <= _DATE_PIECE and find_days(text)]
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
    is_cut = len(full) > len(stem) or len(stem) < len(without_spaces(words))
    return anchor.title if not stem or (is_cut and full.startswith(stem)) else words


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines that show one row, with the links in them."""

    first: int
    end: int
    links: tuple[int, ...]
    box: int


def _stretches(page: Page, layout: Layout, joiner: Joiner) -> Iterator[_Stretch]:
    """Cut the body into rows: list items and table rows, else boxes with one target, else lines."""
    in_body = set(layout.body)
    taken: set[int] = set()
    for number in _row_boxes(page, joiner):
        box = page.boxes[number]
        links = tuple(link for link in range(box.first_link, box.end_link) if link not in taken)
        if links and all(line in in_body for line in range(box.first_line, box.end_line)):
            taken.update(links)
            yield _Stretch(box.first_line, box.end_line, links, number)
    for number in layout.body:
        line = page.lines[number]
        links = tuple(dict.fromkeys(link for _, link in line.pieces if link >= 0 and link not in taken))
        if links:
            taken.update(links)
            yield _Stretch(number, _end_of_link(page, links[-1], number + 1), links, line.box)


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
    for number, box in enumerate(page.boxes):
        if box.first_link < done_until or box.first_link == box.end_link or box.zone not in ("body", "side"):
            continue
        distinct = {target for target in targets[box.first_link : box.end_link] if target}
        is_row = box.tag in ROW_TAGS and number not in around_rows and len(distinct) <= _MAX_LINKS_IN_ROW
        if is_row or (len(distinct) == 1 and _has_siblings(page, box)):
            done_until = box.end_link
            yield number


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
_Shown = tuple[date | None, MonthDay | None]
_NOTHING: _Shown = (None, None)


def _rows_of(page: Page, stretch: _Stretch, joiner: Joiner) -> Iterator[Row]:
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
    outside = _outside(page, stretch)
    shown = _columns(page, stretch, titled)
    if shown is None:
        titled = _without_categories(page, stretch, titled)
        shown = [_day_in_link(page, stretch, link) for link, _, _ in titled] if len(titled) > 1 else []
        # Where some links hold their days, a day beside one of them says nothing of the others.
        if all(day == _NOTHING for day in shown):
            shown = [_day_of_row(page, stretch, link, outside) for link, _, _ in titled]
    for (link, title, url), (day, month_day) in zip(titled, shown, strict=True):
        is_pinned = "置顶" in outside or "置顶" in title
        yield Row(title, url, page.anchors[link].line, stretch.box, day, month_day, is_pinned)


def _without_categories(page: Page, stretch: _Stretch, titled: Sequence[_Titled]) -> list[_Titled]:
    """Of several links on a row those that are titles: not `[通知]`, not a short word beside a long one."""
    longest = max(titled, key=lambda row: len(row[1]))
    bracketed: set[int] = set()
    before = ""
    for text, link in _pieces(page, stretch):
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
    r"(?:更\s*多|more|>+|»+|查看|详情|详细|首页|返回|下载|全文|阅读全文|\[?详细\]?|查看详情|了解更多|.)[\s>»+.…]*",
    re.IGNORECASE,
)


_LOOK = re.compile(r"\[?(?:点击|点此)?(?:查\s*看|详\s*情|详\s*细|浏\s*览)(?:详情|详细|内容|全文)?\]?[\s>»]*")


def _words_beside(page: Page, stretch: _Stretch) -> str:
    """What a row says beside its `查看`: the title stands in a cell or a piece of its own and is no link."""
    if page.boxes[stretch.box].tag not in _LOOK_ROWS:
        return ""
    texts = [text for text, link in _pieces(page, stretch) if link < 0 and len(text) <= _MAX_TITLE]
    return max((text for text in texts if not find_days(text)), key=len, default="")


_LOOK_ROWS = ROW_TAGS | {"p", "td", "h4"}
_MAX_TITLE = 120


def _columns(page: Page, stretch: _Stretch, titled: Sequence[_Titled]) -> list[_Shown] | None:
    """Days of a row with several entries, each followed by its own day; None for a row with one entry."""
    if len({url for _, _, url in titled}) == 1:
        return None
    found: dict[int, list[str]] = {link: [] for link, _, _ in titled}
    current = -1
    for text, link in _pieces(page, stretch):
        if link in found:
            current = link
        elif link < 0 <= current:
            found[current].append(text)
    shown = [_read_day(" ".join(found[link])) for link, _, _ in titled]
    return shown if sum(day != _NOTHING for day in shown) > 1 else None


def _day_in_link(page: Page, stretch: _Stretch, link: int) -> _Shown:
    """The day in an element of its own within the link; links that a style sheet stacks share one line here."""
    days = (text for text, owner in _pieces(page, stretch) if owner == link and _DAY_ALONE.fullmatch(text))
    return _read_day(next(days, ""))


def _day_of_row(page: Page, stretch: _Stretch, link: int, outside: str) -> _Shown:
    """The day beside the link, in the link, or right below the row; a machine-readable one has its year."""
    shown = _read_day(outside, short_years=len(outside) < _DATE_PIECE)
    if shown[0] is None and page.times and len(stretch.links) == 1:
        stated = _day_of_moment(page, stretch)
        shown = (stated, None) if stated else shown
    if shown == _NOTHING:
        shown = _read_day(" ".join(text for text, _ in _pieces(page, stretch) if _is_short(text)))
    if shown == _NOTHING:
        edge = _EDGE_DAY.search(page.anchors[link].words)
        shown = _read_day(edge[0]) if edge else _NOTHING
    return _day_below(page, stretch) if shown == _NOTHING else shown


def _day_of_moment(page: Page, stretch: _Stretch) -> date | None:
    """`<time datetime="2024-12-20T08:00:00+08:00">12月20日</time>` in the row."""
    values = (value for line, value in page.times if stretch.first <= line < stretch.end)
    return next((day for value in values if (day := day_of_moment(value))), None)


_DATE_PIECE = 14
_HOUR = re.compile(r"\s*\d\d?:\d\d(?::\d\d)?$")


def _is_short(text: str) -> bool:
    """Whether a piece is too short for a title; an hour behind a day does not count."""
    return len(text) < _DATE_PIECE or len(_HOUR.sub("", text)) < _DATE_PIECE


def _day_below(page: Page, stretch: _Stretch) -> _Shown:
    """`<dt>` holds the link and `<dd>` the day: a short line without links in the same list."""
    if page.boxes[stretch.box].tag != "dt" or stretch.end >= len(page.lines):
        return _NOTHING
    below = page.lines[stretch.end]
    if any(link >= 0 for _, link in below.pieces) or len(below.text) > 3 * _DATE_PIECE:
        return _NOTHING
    return _read_day(below.text)


def _pieces(page: Page, stretch: _Stretch) -> Iterator[tuple[str, int]]:
    for line in page.lines[stretch.first : stretch.end]:
        yield from line.pieces


def _outside(page: Page, stretch: _Stretch) -> str:
    return " ".join(text for text, link in _pieces(page, stretch) if link < 0)


def _title(page: Page, link: int, stretch: _Stretch) -> str:
    anchor = page.anchors[link]
    if not anchor.words and not anchor.title and len(stretch.links) == 1:
        # `<li onclick="window.open(…)">`: the whole row is the link.
        texts = [text for text, _ in _pieces(page, stretch) if not find_days(text)]
        return max(texts, key=len, default="")
    return full_words(anchor, _own_title(page, link))


def _own_title(page: Page, link: int) -> str:
    """Words of a link without its date; of a link that wraps a row, its heading or first line of words."""
    anchor = page.anchors[link]
    following = page.lines[anchor.line + 1 : anchor.line + _MAX_LINES_OF_LINK]
    if not following or following[0].pieces[0][1] != link:
        rest = _EDGE_DAY.sub("", _without_day_pieces(page, link) or anchor.words).strip()
        return _BULLET.sub("", rest) or anchor.words
    lines = [
        (line.level, " ".join(text for text, owner in line.pieces if owner == link))
        for line in (page.lines[anchor.line], *following)
    ]
    wordy = [(level, text) for level, text in lines if len(text) >= _MIN_TITLE and not _is_day(text)]
    headings = [text for level, text in wordy if level]
    return next(iter((*headings, *(text for _, text in wordy))), "")


def _without_day_pieces(page: Page, link: int) -> str:
    """Words of a link on one line without a day that stands in an element of its own at either end; else empty."""
    anchor = page.anchors[link]
    line = page.lines[anchor.line] if anchor.line < len(page.lines) else None
    pieces = [text for text, owner in line.pieces if owner == link] if line else []
    kept = [text for text in pieces if not _is_day(text)] if len(pieces) > 1 else pieces
    return "".join(kept) if 0 < len(kept) < len(pieces) else ""


def _is_day(text: str) -> bool:
    """Whether a line is a day, whole or in the pieces of a box, and nothing beside it."""
    return bool(find_days(text)) or (len(text) < _DATE_PIECE and _read_day(text) != _NOTHING)


_MAX_LINES_OF_LINK = 12
_MIN_TITLE = 4


_DATE = r"[\[(（【]?\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?"
_DAY_ALONE = re.compile(_DATE + r"(?:\s*\d\d?:\d\d(?::\d\d)?)?")
_EDGE_DAY = re.compile(rf"^{_DATE}\s*|\s*{_DATE}$")
_BULLET = re.compile(r"^[·•●◆■▪★☆>»\-—\s]+")


_MAX_ROW_CHARS = 1_000


def _read_day(text: str, *, short_years: bool = False) -> _Shown:
    text = text[:_MAX_ROW_CHARS]
    days = find_days(text, short_years=short_years)
    if days:
        return days[0].day, None
    boxed = find_boxed_day(text)
    return (boxed.day, None) if boxed else (None, find_month_day(text))
