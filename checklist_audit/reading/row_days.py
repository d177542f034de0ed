"""The day that a row of a list shows: beside its link, in it, above or below it, in a column of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checklist_audit.markup import Box, Page
from checklist_audit.reading.dating import day_of_moment
from checklist_audit.text.dates import MonthDay, find_boxed_day, find_days, find_month_day

__all__ = [
    "EDGE_DAY",
    "LONGEST_DAY",
    "Shown",
    "Stretch",
    "days_in_links",
    "days_of_columns",
    "days_of_links",
    "is_day",
    "outside",
    "pieces",
]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines that show one row, with the links in them."""

    first: int
    end: int
    links: tuple[int, ...]
    box: int


Shown = tuple[date | None, MonthDay | None]
"""A day, or a month and day whose year stands elsewhere; neither where the row shows none."""
_NOTHING: Shown = (None, None)


def pieces(page: Page, stretch: Stretch) -> Iterator[tuple[str, int]]:
    """Runs of text of a row with their links, -1 for none."""
    for line in page.lines[stretch.first : stretch.end]:
        yield from line.pieces


def outside(page: Page, stretch: Stretch) -> str:
    """What a row says outside its links."""
    return " ".join(text for text, link in pieces(page, stretch) if link < 0)


def days_of_columns(page: Page, stretch: Stretch, links: Sequence[int]) -> list[Shown] | None:
    """Days of a row with several entries, each followed by its own day; None for a row with one entry."""
    found: dict[int, list[str]] = {link: [] for link in links}
    current = -1
    for text, link in pieces(page, stretch):
        if link in found:
            current = link
        elif link < 0 <= current:
            found[current].append(text)
    shown = [_read_day(" ".join(found[link])) for link in links]
    return shown if sum(day != _NOTHING for day in shown) > 1 else None


def days_of_links(page: Page, stretch: Stretch, links: Sequence[int]) -> list[Shown]:
    """The day of each entry of a row."""
    in_links = days_in_links(page, stretch, links) if len(links) > 1 else []
    # Where some links hold their days, a day beside one of them says nothing of the others.
    if any(day != _NOTHING for day in in_links):
        return in_links
    return [_day_of_row(page, stretch, link) for link in links]


def days_in_links(page: Page, stretch: Stretch, links: Sequence[int]) -> list[Shown]:
    """The day that each link of a row holds in an element of its own."""
    return [_day_in_link(page, stretch, link) for link in links]


def is_day(text: str) -> bool:
    """Whether a line is a day, whole or in the pieces of a box, and nothing beside it."""
    return bool(find_days(text)) or (len(text) < LONGEST_DAY and _read_day(text) != _NOTHING)


_DATE = r"[\[(（【]?\s*\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?"
_DAY_ALONE = re.compile(
    _DATE
    + r"(?:\s*\d\d?:\d\d(?::\d\d)?)?|[\[(（【]?\s*(?:0?[1-9]|1[0-2])[-./月](?:[0-2]?\d|3[01])日?\s*[\])）】]?"
)
EDGE_DAY = re.compile(rf"^{_DATE}\s*|\s*{_DATE}$")
"""A day at either end of the words of a link."""
LONGEST_DAY = 14
"""Characters of a piece that is no more than a day."""
_HOUR = re.compile(r"\s*\d\d?:\d\d(?::\d\d)?$")
_MAX_ROW_CHARS = 1_000


def _day_in_link(page: Page, stretch: Stretch, link: int) -> Shown:
    """The day in an element of its own within the link; links that a style sheet stacks share one line here."""
    days = (text for text, owner in pieces(page, stretch) if owner == link and _DAY_ALONE.fullmatch(text))
    return _read_day(next(days, ""))


def _day_of_row(page: Page, stretch: Stretch, link: int) -> Shown:
    """The day beside the link, in the link, or right above or below the row; a machine-readable one has its year."""
    beside = _beside(page, stretch)
    shown = _read_day(beside, short_years=len(beside) < LONGEST_DAY)
    if shown[0] is None and page.times and len(stretch.links) == 1:
        stated = _day_of_moment(page, stretch)
        shown = (stated, None) if stated else shown
    if shown == _NOTHING:
        shown = _read_day(" ".join(text for text, _ in pieces(page, stretch) if _may_be_of_day(text)))
    if shown == _NOTHING:
        edge = EDGE_DAY.search(page.anchors[link].words)
        shown = _read_day(edge[0]) if edge else _NOTHING
    return _day_around(page, stretch) if shown == _NOTHING else shown


def _beside(page: Page, stretch: Stretch) -> str:
    """What stands outside the links of a row and may be its day: no summary, no day of something else."""
    texts = [text for text, link in pieces(page, stretch) if link < 0]
    texts = [text for text in texts if len(text) <= LONGEST_DAY or not _SUMMARY.search(text)]
    dated = [text for text in texts if find_days(text)]
    if not dated:
        return " ".join(texts)
    if len(dated) > 1 and (cell := _cell_of_publication(page, stretch)):
        return cell
    own = [text for text in dated if not _OTHER_DAY.search(text)] or dated
    return next((text for text in own if _PUBLISHED.search(text)), own[0])


_SUMMARY = re.compile("[。，；！？]")
_OTHER_DAY = re.compile(r"截止|截至|开标|结束|有效|公示(?:期|至)|活动时间|会议时间|[至到]\s*[:：]?\s*\d")
_PUBLISHED = re.compile(r"发\s*布|发\s*表|公\s*布|上\s*传|添\s*加|录\s*入")


def _cell_of_publication(page: Page, stretch: Stretch) -> str:
    """Of several dated cells of a table row the one whose column is headed 发布时间; empty where no head says so."""
    row = page.boxes[stretch.box]
    if row.tag != "tr" or row.parent < 0:
        return ""
    heads = [_text_of(page, cell) for cell in _cells(page, _first_row(page, stretch.box))]
    column = next((number for number, head in enumerate(heads) if _PUBLICATION_HEAD.search(head)), -1)
    cells = _cells(page, stretch.box)
    return _text_of(page, cells[column]) if 0 <= column < len(cells) == len(heads) else ""


_PUBLICATION_HEAD = re.compile(
    r"(?:发\s*布|公\s*布|公\s*告|公\s*开|上\s*传)\s*(?:时\s*间|日\s*期)|^\s*(?:日\s*期|时\s*间)\s*$"
)


def _first_row(page: Page, number: int) -> int:
    """The first row of the table in which a row stands, in its head or its body."""
    table = page.boxes[number].parent
    while page.boxes[table].tag != "table" and page.boxes[table].parent >= 0:
        table = page.boxes[table].parent
    first = page.boxes[table].first_line
    return next(
        n for n in range(table, number + 1) if page.boxes[n].tag == "tr" and page.boxes[n].first_line >= first
    )


def _cells(page: Page, row: int) -> list[Box]:
    following = page.boxes[row + 1 :]
    inside = (box for box in following if box.parent == row)
    return [box for box in inside if box.tag in ("td", "th")]


def _text_of(page: Page, box: Box) -> str:
    return " ".join(line.text for line in page.lines[box.first_line : box.end_line])


def _day_of_moment(page: Page, stretch: Stretch) -> date | None:
    """`<time datetime="2024-12-20T08:00:00+08:00">12月20日</time>` in the row."""
    values = (value for line, value in page.times if stretch.first <= line < stretch.end)
    return next((day for value in values if (day := day_of_moment(value))), None)


def _may_be_of_day(text: str) -> bool:
    """Whether a short piece can be a day or a part of one, `06` over `03月`, `Mar`, and no title."""
    return _is_short(text) and (len(text) <= _LONGEST_PART or any(sign.isdigit() for sign in text))


_LONGEST_PART = 5


def _is_short(text: str) -> bool:
    """Whether a piece is too short for a title; an hour behind a day does not count."""
    return len(text) < LONGEST_DAY or len(_HOUR.sub("", text)) < LONGEST_DAY


def _day_around(page: Page, stretch: Stretch) -> Shown:
    """In a list of terms one of `<dt>` and `<dd>` holds the link, and the other, a short line without links, the day."""
    tag = page.boxes[stretch.box].tag
    number = {"dt": stretch.end, "dd": stretch.first - 1}.get(tag, -1)
    if not 0 <= number < len(page.lines):
        return _NOTHING
    line = page.lines[number]
    if line.has_link or len(line.text) > 3 * LONGEST_DAY:
        return _NOTHING
    return _read_day(line.text) if tag == "dt" or page.boxes[line.box].tag == "dt" else _NOTHING


def _read_day(text: str, *, short_years: bool = False) -> Shown:
    text = text[:_MAX_ROW_CHARS]
    days = find_days(text, short_years=short_years)
    if days:
        return days[0].day, None
    boxed = find_boxed_day(text)
    return (boxed.day, None) if boxed else (None, find_month_day(text))
