"""Rows of a section page: title, address and day of everything that it lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checklist_audit.markup import Anchor, Box, Page
from checklist_audit.model.pages import Entry
from checklist_audit.reading import phrases
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.phrases import without_spaces
from checklist_audit.text.addresses import Joiner, date_in_address
from checklist_audit.text.dates import MonthDay, find_boxed_day, find_days, find_month_day

__all__ = ["Row", "entries_of", "full_words", "listed", "rows_of"]


@dataclass(frozen=True, slots=True)
class Row:
    """One linked row before its year is settled."""

    title: str
    url: str
    line: int
    box: int
    day: date | None
    month_day: MonthDay | None
    year_above: int | None
    is_pinned: bool


def rows_of(page: Page, layout: Layout, joiner: Joiner) -> tuple[Row, ...]:
    """Every linked row in the body of a page, in reading order, one for each address."""
    rows: dict[str, Row] = {}
    years = _Years(page, layout)
    for group in _groups(page, layout, joiner):
        for row in _rows_of_group(page, group, joiner):
            if row.url not in rows or (rows[row.url].day is None and row.day is not None):
                rows[row.url] = replace(row, year_above=years.above(row.line))
    return tuple(sorted(rows.values(), key=lambda row: row.line))


def entries_of(rows: Sequence[Row], *, seen_on: date | None, is_first_page: bool) -> tuple[Entry, ...]:
    """Settle the years of `[10-12]`: the row's own address, a year above it, or newest-first order.

    Args:
        rows: in the order of the page.
        seen_on: the day of the fetch; without it no year is inferred.
        is_first_page: whether the newest entry can be on this page; else order says nothing of the year.

    Source: corpus/dates/README.md.
    """
    upper = seen_on if is_first_page else None
    entries = []
    for row in rows:
        day, is_inferred = _settled(row, upper)
        if day is not None and not row.is_pinned and (upper is not None or row.day is not None):
            upper = day
        entries.append(Entry(row.title, row.url, day, is_inferred))
    return tuple(entries)


def _settled(row: Row, upper: date | None) -> tuple[date | None, bool]:
    if row.day is not None:
        return row.day, False
    if row.month_day is None:
        return date_in_address(row.url), False
    in_address = date_in_address(row.url)
    stated = in_address.year if in_address else row.year_above or _year_in_path(row.url)
    if stated:
        return row.month_day.in_year(stated), False
    if upper is None:
        return None, False
    day = row.month_day.in_year(upper.year)
    if day is None or day > upper:
        day = row.month_day.in_year(upper.year - 1)
    return day, day is not None


_YEAR_FOLDER = re.compile(r"/(20[0-4]\d)/(?:\d\d?/)?[^/]*$")


def _year_in_path(url: str) -> int | None:
    found = _YEAR_FOLDER.search(url)
    return int(found[1]) if found else None


class _Years:
    """Year headings of a list: a line that is nothing but a year speaks for the rows below it."""

    _HEADING = re.compile(r"[\[【(（]?\s*((?:19|20)\d\d)\s*年?度?\s*[\]】)）]?")

    def __init__(self, page: Page, layout: Layout) -> None:
        self._years = [
            (number, int(found[1]))
            for number in layout.body
            if len(page.lines[number].text) < 10  # noqa: PLR2004 -- `【2019年度】`
            and not any(link >= 0 for _, link in page.lines[number].pieces)
            and (found := self._HEADING.fullmatch(page.lines[number].text))
            and page.boxes[page.lines[number].box].tag not in ("li", "span")
        ]

    def above(self, line: int) -> int | None:
        years = [year for number, year in self._years if number < line]
        return years[-1] if years else None


def listed(page: Page, layout: Layout, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that a section page is for: no side columns, no menus beside a dated list."""
    clusters: dict[int, list[Row]] = {}
    for row in rows:
        clusters.setdefault(_list_of(page, row), []).append(row)
    kept = [cluster for cluster in clusters.values() if not _is_side(page, cluster[0].line)]
    for is_better in (_is_dated, lambda cluster: cluster[0].line > layout.title_line):
        kept = [cluster for cluster in kept if is_better(cluster)] or kept
    return tuple(sorted((row for cluster in kept for row in cluster), key=lambda row: row.line))


def _list_of(page: Page, row: Row) -> int:
    """The list that a row stands in: the box around rows of its kind."""
    box = page.boxes[row.box]
    return box.parent if box.tag in _ROW_TAGS and box.parent >= 0 else row.box


def _is_dated(cluster: Sequence[Row]) -> bool:
    return any(row.day or row.month_day for row in cluster)


def _is_side(page: Page, line: int) -> bool:
    above = page.lines[line - 1] if line else None
    return above is not None and phrases.is_side_heading(above.text)


@dataclass(frozen=True, slots=True)
class _Group:
    """A stretch of lines that shows one row, with its links."""

    first: int
    end: int
    links: tuple[int, ...]
    box: int


_ROW_TAGS = frozenset({"li", "tr", "dd", "dt", "dl"})


def _groups(page: Page, layout: Layout, joiner: Joiner) -> Iterator[_Group]:
    """Cut the body into rows: list items and table rows, else boxes with one target, else lines."""
    in_body = set(layout.body)
    taken: set[int] = set()
    for number in _row_boxes(page, joiner):
        box = page.boxes[number]
        lines = range(box.first_line, box.end_line)
        links = tuple(link for link in range(box.first_link, box.end_link) if link not in taken)
        if links and all(line in in_body for line in lines):
            taken.update(links)
            yield _Group(box.first_line, box.end_line, links, number)
    for number in layout.body:
        links = tuple(
            dict.fromkeys(link for _, link in page.lines[number].pieces if link >= 0 and link not in taken)
        )
        if links:
            taken.update(links)
            yield _Group(number, number + 1, links, page.lines[number].box)


def _row_boxes(page: Page, joiner: Joiner) -> Iterator[int]:
    """Outermost boxes that show one row each."""
    done_until = -1
    targets = [joiner.join(anchor.href) if anchor.zone in ("body", "side") else "" for anchor in page.anchors]
    inner = _boxes_with_rows_inside(page)
    for number, box in enumerate(page.boxes):
        if box.first_link < done_until or box.first_link == box.end_link or box.zone not in ("body", "side"):
            continue
        distinct = {target for target in targets[box.first_link : box.end_link] if target}
        is_row = box.tag in _ROW_TAGS and number not in inner
        is_single = len(distinct) == 1 and box.parent >= 0 and _has_siblings(page, number)
        if (is_row and len(distinct) <= _MAX_LINKS_IN_ROW) or is_single:
            done_until = box.end_link
            yield number


_MAX_LINKS_IN_ROW = 4
_CELL_TAGS = frozenset({"td", "th"})


def _boxes_with_rows_inside(page: Page) -> set[int]:
    outer: set[int] = set()
    for box in page.boxes:
        if box.tag in _ROW_TAGS and box.first_link < box.end_link:
            outer.update(_ancestors(page, box))
    return outer


def _ancestors(page: Page, box: Box) -> Iterator[int]:
    number = box.parent
    while number >= 0:
        yield number
        number = page.boxes[number].parent


def _has_siblings(page: Page, number: int) -> bool:
    """Whether the parent holds other links too, so that this box is one row among several."""
    box = page.boxes[number]
    parent = page.boxes[box.parent]
    return parent.end_link - parent.first_link > box.end_link - box.first_link and box.tag not in _CELL_TAGS


def _rows_of_group(page: Page, group: _Group, joiner: Joiner) -> Iterator[Row]:
    """Usually one row; a table row with two columns of entries gives two."""
    titled = [
        (link, title, url)
        for link in group.links
        if (url := joiner.join(page.anchors[link].href)) and (title := _title(page, link))
    ]
    titled = [row for row in titled if not _NO_ENTRY.fullmatch(row[1])]
    if not titled:
        return
    stretches = _stretches(page, group, [link for link, _, _ in titled])
    dated = [(row, _read_day(text)) for row, text in zip(titled, stretches, strict=True)]
    if (
        sum(bool(day or month_day) for _, (day, month_day) in dated) < 2
        or len({url for _, _, url in titled}) == 1
    ):  # noqa: PLR2004
        best = max(titled, key=lambda row: len(row[1]))
        dated = [(best, _read_day(_plain_text(page, group)))]
    for (link, title, url), (day, month_day) in dated:
        text = _plain_text(page, group)
        yield Row(
            title,
            url,
            page.anchors[link].line,
            group.box,
            day,
            month_day,
            None,
            "置顶" in text or "置顶" in title,
        )


_NO_ENTRY = re.compile(
    r"(?:更\s*多|more|>+|»+|查看|详情|详细|首页|返回|下载|全文|阅读全文|\[?详细\]?|查看详情|了解更多|.)[\s>»+.…]*",
    re.IGNORECASE,
)


def full_words(anchor: Anchor, words: str = "") -> str:
    """Words of a link; the `title` attribute where the words are its cut beginning."""
    words = words or anchor.words
    if not anchor.title or anchor.title == words:
        return words
    stem = without_spaces(words.rstrip(".…· "))
    full = without_spaces(anchor.title)
    if full and (not stem or (len(full) > len(stem) and full.startswith(stem))):
        return anchor.title
    return words


def _title(page: Page, link: int) -> str:
    return full_words(page.anchors[link], _without_days(page, link))


def _without_days(page: Page, link: int) -> str:
    """A link that wraps a whole row holds the date too: its longest line is the title."""
    anchor = page.anchors[link]
    texts = []
    for line in page.lines[anchor.line : anchor.line + 12]:
        own = [text for text, owner in line.pieces if owner == link]
        if not own:
            break
        texts.append(
            (line.level, "".join(own) if len(own) < len(line.pieces) or not line.text else line.text)
        )
    if len(texts) < 2:  # noqa: PLR2004
        return _strip_day(anchor.words)
    headings = [text for level, text in texts if level]
    if headings:
        return headings[0]
    return (
        max((text for _, text in texts if not find_days(text) or len(text) > 25), key=len, default="")
        if not _first_is_title(texts)
        else texts[_first_title(texts)][1]
    )  # noqa: PLR2004


def _first_is_title(texts: Sequence[tuple[int, str]]) -> bool:
    return any(len(text) >= 5 and not find_days(text) for _, text in texts)  # noqa: PLR2004


def _first_title(texts: Sequence[tuple[int, str]]) -> int:
    """The summary below a title is longer, so the first line with words wins."""
    return next(number for number, (_, text) in enumerate(texts) if len(text) >= 5 and not find_days(text))  # noqa: PLR2004


_EDGE_DAY = re.compile(
    r"^[\[(（【]?\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?\s*|\s*[\[(（【]?\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?$"
)
_BULLET = re.compile(r"^[·•●◆■▪★☆>»\-—\s]+")


def _strip_day(words: str) -> str:
    rest = _EDGE_DAY.sub("", words).strip()
    return _BULLET.sub("", rest) or words


def _plain_text(page: Page, group: _Group) -> str:
    """What the row shows outside its links, plus date-like pieces inside a link that wraps the row."""
    pieces = [
        text
        for line in page.lines[group.first : group.end]
        for text, link in line.pieces
        if link < 0 or (link in group.links and len(text) < _DATE_PIECE)
    ]
    outside = " ".join(
        text for line in page.lines[group.first : group.end] for text, link in line.pieces if link < 0
    )
    return outside if _read_day(outside) != (None, None) else " ".join(pieces)


_DATE_PIECE = 14


def _stretches(page: Page, group: _Group, links: Sequence[int]) -> list[str]:
    """Plain words that follow each link up to the next one."""
    found: dict[int, list[str]] = {link: [] for link in links}
    current = -1
    for line in page.lines[group.first : group.end]:
        for text, link in line.pieces:
            if link in found:
                current = link
            elif link < 0 and current >= 0:
                found[current].append(text)
    return [" ".join(found[link]) for link in links]


def _read_day(text: str) -> tuple[date | None, MonthDay | None]:
    if not text:
        return None, None
    days = find_days(text)
    if days:
        return days[0].day, None
    boxed = find_boxed_day(text)
    if boxed:
        return boxed.day, None
    return None, find_month_day(text)
