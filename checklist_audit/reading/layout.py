"""Where things stand on a page: heading, byline, main text, path of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from checklist_audit.markup import Box, Line, Page
from checklist_audit.reading import phrases
from checklist_audit.reading.headlines import (
    has_day_beside,
    heading_end,
    heading_line,
    heading_words,
    site_name_of,
)
from checklist_audit.reading.line_zones import line_zones
from checklist_audit.reading.zones import CONTENT_RANKS, content_rank
from checklist_audit.text.dates import find_days

__all__ = ["Layout", "is_row", "lay_out"]


_CACHED = 4096
"""Class names and menu lines repeat on every page of a site."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Line numbers of the parts of one page; `content` and `byline` are in reading order."""

    title: str
    title_line: int
    """-1 when the heading was had from elsewhere."""
    site_name: str
    breadcrumb: tuple[str, ...]
    byline: tuple[int, ...]
    content: tuple[int, ...]
    content_box: int
    is_named_content: bool
    """The main text stands in a box that a CMS names; otherwise it was weighed out."""
    body: tuple[int, ...]
    """Lines that are no menu, path, pager, neighbour, side column or imprint."""
    zones: tuple[str, ...]
    """Zone of every line, with what the words say on top of what the markup says."""


def lay_out(page: Page) -> Layout:
    """Find heading, byline and main text of a page."""
    zones = line_zones(page)
    body = tuple(number for number, zone in enumerate(zones) if zone == "body")
    crumb = _breadcrumb(page, zones)
    sums = _text_sums(page, zones)
    named = _named_content(page, sums)
    title_line = heading_line(page, zones=zones, body=body, named=named, crumb=crumb)
    title = heading_words(page, title_line, crumb)
    box = named if named >= 0 else _weighed_content(page, sums, title_line)
    title_end = heading_end(page, title_line)
    lines = _content_lines(page, zones, box=box, title_line=title_end, is_named=named >= 0)
    first = lines[0] if lines else -1
    byline: tuple[int, ...] = (title_line,) if has_day_beside(page, title_line) else ()
    byline += _byline(page, zones, title_line=title_end, first=first)
    is_glued = title_line < 0 <= first and bool(title) and page.lines[first].text.startswith(title)
    if named < 0 or is_glued or title_line >= min(first, page.boxes[named].first_line):
        byline += _byline_in_content(
            page,
            zones,
            first=max(first, title_end + 1),
            room=_MAX_BYLINE - len(byline),
            is_headed=title_line >= 0,
        )
    content = _without_head(page, lines, title=title, byline=byline)
    return Layout(
        title,
        title_line,
        site_name_of(page, title),
        crumb,
        byline,
        content,
        box,
        named >= 0,
        body,
        zones,
    )


_SEPARATORS = re.compile(r"\s+[-–—]+\s+|\s*(?:>+|»|›|→|＞|/|\\|·|::|»»|\||≫|❯)\s*")
_ROOTS = frozenset(
    {
        "首页",
        "网站首页",
        "学校首页",
        "主页",
        "home",
        "正文",
        "内容",
        "详细内容",
        "文章内容",
        "文章正文",
        "正文内容",
        "当前位置",
        "返回首页",
        "查看详情",
        "详情",
    }
)
_PLACE = re.compile(
    r"^.{0,3}(?:您|你)?(?:现在|当前|所在|目前)?(?:所在)?(?:的)?(?:位置|在这里|在)(?:是|在)?\s*[:：>»]?\s*"
)


def _breadcrumb(page: Page, zones: Sequence[str]) -> tuple[str, ...]:
    """Names of the sections above, from the first path line that names any."""
    for number, zone in enumerate(zones):
        if zone != "crumb":
            continue
        names = _names_of_path(page, number, zones)
        if names:
            return names
    return ()


def _names_of_path(page: Page, number: int, zones: Sequence[str]) -> tuple[str, ...]:
    """A path can lie on one line or be spread over list items."""
    texts = [page.lines[number].text]
    following = number + 1
    while following < len(zones) and zones[following] == "crumb" and following < number + 8:
        texts.append(page.lines[following].text)
        following += 1
    whole = " > ".join(texts)
    names = [name.strip(" \u3000:：-—【】[]") for name in _SEPARATORS.split(_PLACE.sub("", whole))]
    return tuple(name for name in names if name and name.lower() not in _ROOTS and not _PLACE.fullmatch(name))


_SURE = 0


def _named_content(page: Page, sums: Sequence[int]) -> int:
    """The box that a CMS made for the main text, or -1; weak names only count when the box holds real text."""
    ranked: tuple[list[int], ...] = tuple([] for _ in range(CONTENT_RANKS))
    for number, box in enumerate(page.boxes):
        if box.names and box.zone in ("body", "side"):
            rank = content_rank(box.names)
            if rank >= 0:
                ranked[rank].append(number)
    for rank, numbers in enumerate(ranked):
        best, most = -1, 0 if rank == _SURE else _ENOUGH_TEXT
        for number in numbers:
            if rank != _SURE and _is_byline_box(page, page.boxes[number]):
                continue
            weight = _weight(sums, page.boxes[number])
            if weight > most or (rank == _SURE and best < 0):
                best, most = number, weight
        if best >= 0 and rank != _SURE:
            best = _innermost(page, sums, numbers, best)
        if best >= 0 and (rank == _SURE or _is_article_box(page, sums, page.boxes[best])):
            return best
    return -1


def _innermost(page: Page, sums: Sequence[int], numbers: Sequence[int], best: int) -> int:
    """Of boxes with such names within each other the smallest that holds most of the text: `#Article` around `.content`."""
    for number in numbers:
        held, box = page.boxes[best], page.boxes[number]
        is_within = number > best and box.first_line >= held.first_line and box.end_line <= held.end_line
        if is_within and _weight(sums, box) >= _MOST_OF_TEXT * _weight(sums, held):
            best = number
    return best


_MOST_OF_TEXT = 0.6


def _is_byline_box(page: Page, box: Box) -> bool:
    """`info_text` may hold who and when instead of a text."""
    lines = page.lines[box.first_line : box.end_line]
    return len(lines) <= _ROW_LINES and all(phrases.is_byline(line.text) for line in lines)


_ENOUGH_TEXT = 12


def _is_article_box(page: Page, sums: Sequence[int], box: Box) -> bool:
    """A box called `content` may hold a list; an article has more plain words than linked ones."""
    plain = _weight(sums, box)
    linked = sum(len(anchor.words) for anchor in page.anchors[box.first_link : box.end_link])
    return plain >= linked


def _weight(sums: Sequence[int], box: Box) -> int:
    """Characters outside links in the body lines of a box."""
    return sums[box.end_line] - sums[box.first_line]


def _text_sums(page: Page, zones: Sequence[str]) -> list[int]:
    """Characters outside links in the body before each line, and in all of it."""
    weights = [
        line.plain_chars if zone == "body" else 0 for line, zone in zip(page.lines, zones, strict=True)
    ]
    return list(accumulate(weights, initial=0))


def _weighed_content(page: Page, sums: Sequence[int], title_line: int) -> int:
    """Without a named box: the smallest box around the heading that holds most of the text below it."""
    if title_line < 0:
        return _densest(page, sums)
    below = sums[-1] - sums[title_line + 1]
    number = page.lines[title_line].box
    while page.boxes[number].parent >= 0:
        box = page.boxes[number]
        if box.end_line > title_line + 1 and sums[box.end_line] - sums[title_line + 1] >= 0.6 * below:
            return number
        number = box.parent
    return number


def _densest(page: Page, sums: Sequence[int]) -> int:
    """Go down from the whole page as long as one child holds most of the text."""
    current = 0
    for number, box in enumerate(page.boxes):
        if box.parent != current or box.tag in ("p", "li", "tr", "dl"):
            continue
        whole = sums[page.boxes[current].end_line] - sums[page.boxes[current].first_line]
        if sums[box.end_line] - sums[box.first_line] > 0.7 * whole:
            current = number
    return current


def _content_lines(
    page: Page, zones: Sequence[str], *, box: int, title_line: int, is_named: bool
) -> tuple[int, ...]:
    if box < 0:
        return ()
    held = page.boxes[box]
    first = (
        held.first_line
        if is_named and not held.first_line <= title_line < held.end_line
        else max(held.first_line, title_line + 1)
    )
    kept = ("body", "side") if is_named else ("body",)
    if is_named and held.zone != "body":
        kept = (*kept, held.zone)
    return tuple(
        number
        for number in range(first, held.end_line)
        if zones[number] in kept and not page.lines[number].is_hidden
    )


def _byline(page: Page, zones: Sequence[str], *, title_line: int, first: int) -> tuple[int, ...]:
    """Lines between heading and main text; without a heading, those before the text that look like a byline."""
    allowed = ("body", "side")
    start = title_line + 1 if title_line >= 0 else max(0, first - 4)
    between = range(start, first) if first > start else range(0)
    found = [
        n
        for n in between
        if zones[n] in allowed and not page.lines[n].is_hidden and not is_row(page, page.lines[n])
    ]
    if title_line < 0:
        return tuple(
            n for n in found if _is_meta(page, page.lines[n]) and not phrases.is_clock(page.lines[n].text)
        )
    return tuple(found[:_MAX_BYLINE])


def _byline_in_content(
    page: Page, zones: Sequence[str], *, first: int, room: int, is_headed: bool
) -> tuple[int, ...]:
    """On hand-made pages the byline is the head of the main text; without a heading it may be the clock of the site."""
    found: list[int] = []
    number = first
    if _is_caption(page, number):
        number += 1
    while 0 <= number < len(page.lines) and len(found) < room:
        if _is_index_label(page, number):
            # An empty cell makes no line, so that the next label may follow at once.
            end = number + (1 if _is_index_label(page, number + 1) else 2)
            found += range(number, min(end, len(page.lines)))
            number = end
            continue
        line = page.lines[number]
        if not _is_meta(page, line) or not (
            is_headed or phrases.is_byline(line.text) or not phrases.is_clock(line.text)
        ):
            break
        following = page.lines[number + 1].text if number + 1 < len(page.lines) else ""
        if phrases.is_event(following):
            break
        if zones[number] in ("body", "side"):
            found.append(number)
        number += 1
    return tuple(found)


def _is_index_label(page: Page, number: int) -> bool:
    """A cell of the index table of a disclosure page, its value in the next one: 发布日期 | 2021-07-01."""
    if number >= len(page.lines):
        return False
    line = page.lines[number]
    is_cell = page.boxes[line.box].tag in ("td", "th", "dt")
    return is_cell and bool(_INDEX_LABEL.fullmatch(phrases.without_spaces(line.text).strip(":：【】")))


_INDEX_LABEL = re.compile(
    r"索引号|信息索引|文号|发文字号|主题词|主题分类|有效性|(?:发布|公开|成文|签发|印发|发文|制发|生成)(?:日期|时间|机构|单位|部门)|信息(?:分类|名称|来源)|公开(?:类别|方式|范围|属性)"
)


def _is_caption(page: Page, number: int) -> bool:
    """A word or two above a byline: 详细信息, 文章信息."""
    if not 0 <= number < len(page.lines) - 1:
        return False
    line, following = page.lines[number], page.lines[number + 1]
    return len(line.text) <= _CAPTION and phrases.is_byline(following.text) and not is_row(page, line)


_CAPTION = 6
_MAX_BYLINE = 12
_BARE_META = 24
_LONG_LINE = 320
_LONG_LINK, _SOME_LINK = 6, 4
_ROW_TAGS = frozenset({"li", "tr", "dd", "dt", "dl"})
_ROW_LINES, _ROW_DEPTH = 3, 3
_PAGE_LEVELS = frozenset({1, 2})


_DAYS_ALONE = re.compile(r"[\d\s年月日号.:/-]+")


@lru_cache(maxsize=_CACHED)
def _leads_on(words: str) -> bool:
    """Whether the words of a link can be the title of a row."""
    if len(words) < _SOME_LINK or phrases.is_byline(words) or phrases.is_tools(words):
        return False
    # WordPress links the day of an article to the article.
    days = () if _DAYS_ALONE.fullmatch(words) else find_days(words)
    return not _DAYS_ALONE.fullmatch(words) and not (days and days[0].words == words)


_OF_BYLINE = re.compile(r"^#|/(?:author|category|tag)/|[?&](?:author|cat)=|#(?:respond|comments?)$")
"""Where WordPress leads from the author, the section and the comments of an article."""


def _is_meta(page: Page, line: Line) -> bool:
    if is_row(page, line):
        return False
    if phrases.is_byline(line.text):
        return True
    if len(line.text) > _LONG_LINE:
        return False
    days = find_days(line.text, short_years=True)
    return bool(days) and len(line.text) - len(days[0].words) <= _BARE_META and "。" not in line.text


def is_row(page: Page, line: Line) -> bool:
    """Whether the line belongs to a row of a list, whose date is the date of something else."""
    number, depth = line.box, 0
    while number >= 0:
        box = page.boxes[number]
        is_small = box.tag in _ROW_TAGS or (depth <= 1 and box.end_line - box.first_line <= _ROW_LINES)
        if is_small and _holds_a_row(page, box, line):
            return True
        if box.tag in ("li", "tr", "td") or depth > _ROW_DEPTH:
            return False
        number, depth = box.parent, depth + 1
    return False


def _holds_a_row(page: Page, box: Box, line: Line) -> bool:
    """Whether a small box leads on to something; one with the heading of the page is the article, however short."""
    for link in page.anchors[box.first_link : box.end_link]:
        if not link.href or not _leads_on(link.words) or _OF_BYLINE.search(link.href):
            continue
        # A short link in a byline is the author; beside a bare date it is the title of a row.
        if len(link.words) >= _LONG_LINK or not phrases.is_byline(line.text):
            levels = [held.level for held in page.lines[box.first_line : box.end_line]]
            return _PAGE_LEVELS.isdisjoint(levels)
    return False


def _without_head(page: Page, lines: Sequence[int], *, title: str, byline: Sequence[int]) -> tuple[int, ...]:
    """Main text proper: no byline, and no second copy of the heading before it."""
    skipped = set(byline)
    kept = [
        number for number in lines if number not in skipped and not phrases.is_tools(page.lines[number].text)
    ]
    bare = phrases.without_spaces(title)
    if kept and phrases.without_spaces(page.lines[kept[0]].text) == bare:
        kept = kept[1:]
    return tuple(kept)
