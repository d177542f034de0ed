"""Rows of a section page: title, address and day of everything that it lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from checklist_audit.markup import Page
from checklist_audit.model.pages import Entry
from checklist_audit.reading import phrases
from checklist_audit.reading.layout import Layout
from checklist_audit.reading.rows import ROW_TAGS, Row, linked_rows
from checklist_audit.text.addresses import Joiner, date_in_address

__all__ = ["entries_of", "listed", "rows_of", "without_side_columns"]


def rows_of(page: Page, layout: Layout, joiner: Joiner) -> tuple[Row, ...]:
    """Every linked row in the body of a page, in reading order, one for each address."""
    found = list(linked_rows(page, layout, joiner))
    sizes = Counter(_list_of(page, row) for row in found if row.day or row.month_day)
    rows: dict[str, Row] = {}
    for row in found:
        known = rows.get(row.url)
        # What a side column shows too belongs to the longer list.
        if known is None or _weight(page, row, sizes) > _weight(page, known, sizes):
            rows[row.url] = row
    years = _Years(page, layout)
    # Only a row that shows a month and a day asks for its year; copying every row was a tenth of the reading.
    dated = (
        replace(row, year_above=years.above(row.line)) if row.month_day else row for row in rows.values()
    )
    return tuple(sorted(dated, key=lambda row: row.line))


def _weight(page: Page, row: Row, sizes: Mapping[int, int]) -> tuple[bool, int]:
    return row.day is not None, sizes.get(_list_of(page, row), 0)


def entries_of(
    page: Page, rows: Sequence[Row], *, seen_on: date | None, is_first_page: bool
) -> tuple[Entry, ...]:
    """Settle the years of `[10-12]`: the row's own address, a year above it, or newest-first order.

    Args:
        rows: in the order of the page.
        seen_on: the day of the fetch; without it no year is inferred.
        is_first_page: whether the newest entry can be on this page; else order says nothing of the year.

    Source: corpus/dates/README.md.
    """
    newest = seen_on if is_first_page else None
    uppers: dict[int, date | None] = {}
    entries = []
    for row in rows:
        # Each list has an order of its own; one that is cut into pieces has them side by side in one box.
        around = page.boxes[_list_of(page, row)].parent
        upper = uppers.get(around, newest)
        day, is_inferred = _settled(row, upper)
        if day is not None and not row.is_pinned and (upper is not None or row.day is not None):
            uppers[around] = day
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

    _MAX_CHARS = 9
    _HEADING = re.compile(r"[\[【(（]?\s*((?:19|20)\d\d)\s*年?度?\s*[\]】)）]?")

    _NAMED = re.compile(r"\s*((?:19|20)\d\d)\s*年度?(?!\s*[\d一二三四五六七八九十上下第春秋])(?!.*\d{4})")

    def __init__(self, page: Page, layout: Layout) -> None:
        self._of_list = self._named(layout.title)
        self._years = [
            (number, int(found[1]))
            for number in layout.body
            if len(page.lines[number].text) <= self._MAX_CHARS
            and not page.lines[number].has_link
            and (found := self._HEADING.fullmatch(page.lines[number].text))
            and page.boxes[page.lines[number].box].tag not in ("li", "span")
        ]

    def above(self, line: int) -> int | None:
        place = bisect_left(self._years, (line, 0))
        return self._years[place - 1][1] if place else self._of_list

    def _named(self, title: str) -> int | None:
        """`2011年通知` names the year of all that it lists."""
        found = self._NAMED.match(title)
        return int(found[1]) if found else None


def listed(page: Page, layout: Layout, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that a section page is for: no side columns, no menus beside a dated list."""
    clusters: dict[int, list[Row]] = {}
    for row in rows:
        clusters.setdefault(_list_of(page, row), []).append(row)
    kept = [cluster for cluster in clusters.values() if not _is_side(page, cluster[0].line)]
    for is_better in (_is_dated, lambda cluster: cluster[0].line >= layout.title_line):
        kept = [cluster for cluster in kept if is_better(cluster)] or kept
    return tuple(sorted((row for cluster in kept for row in cluster), key=lambda row: row.line))


def without_side_columns(page: Page, rows: Sequence[Row], title_line: int) -> list[Row]:
    """The rows that do not stand in a column under 最新公告 and the like, unless that is the heading of the page."""
    firsts: dict[int, int] = {}
    for row in rows:
        firsts.setdefault(_list_of(page, row), row.line)
    return [
        row
        for row in rows
        if (first := firsts[_list_of(page, row)]) - 1 == title_line or not _is_side(page, first)
    ]


def _list_of(page: Page, row: Row) -> int:
    """The list that a row stands in: the box around rows of its kind."""
    box = page.boxes[row.box]
    return box.parent if box.tag in ROW_TAGS and box.parent >= 0 else row.box


def _is_dated(cluster: Sequence[Row]) -> bool:
    return any(row.day or row.month_day for row in cluster)


def _is_side(page: Page, line: int) -> bool:
    above = page.lines[line - 1] if line else None
    return above is not None and phrases.is_side_heading(above.text)
