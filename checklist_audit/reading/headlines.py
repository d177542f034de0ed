"""The heading of a page as a reader sees it, and the name of the site behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checklist_audit.markup import Line, Page
from checklist_audit.reading import phrases
from checklist_audit.text.dates import find_days

__all__ = ["has_day_beside", "heading_end", "heading_line", "heading_words", "site_name_of"]


def heading_words(page: Page, line: int, crumb: Sequence[str]) -> str:
    """The heading that starts on a line; with no such line (-1) what `<title>` or the path of sections says."""
    return _whole_heading(page, line) if line >= 0 else _named_elsewhere(page, crumb)


def heading_line(
    page: Page, *, zones: Sequence[str], body: Sequence[int], named: int, crumb: Sequence[str]
) -> int:
    """The line that a reader would call the heading; -1 when none stands out.

    Args:
        zones: zone of every line.
        body: the lines in the body.
        named: the box of the main text, -1 when no CMS names it.
        crumb: names of the sections above; the last one is a weaker heading than the article's own.
    """
    own_name = _school_name(page, zones)
    segments = _segments_of(page.title) if own_name != phrases.without_spaces(page.title) else ()
    starts = page.boxes[named].first_line if named >= 0 else -1
    best, best_score = -1, _GOOD_TITLE - 1
    for number in body:
        line = page.lines[number]
        if line.is_hidden or not _MIN_TITLE <= len(line.text) <= _MAX_TITLE:
            continue
        score = _look_score(page, line)
        if score + _MOST_BY_WORDS_AND_PLACE <= best_score:
            continue
        score = _with_words_score(score, line, segments=segments, crumb=crumb, own_name=own_name)
        # The teaser of a row stands above the byline of the next row; a sentence is no heading.
        if score < 0 or (score == 0 and ("。" in line.text or not _has_byline(page, number, zones))):
            continue
        score += _place_score(page, number, starts)
        if score > best_score:
            best, best_score = number, score
    is_lost = best >= 0 and _is_of_other_column(page, best, segments=segments, crumb=crumb, starts=starts)
    if is_lost:
        return -1
    return _named_by_path(page, best, zones=zones, crumb=crumb, starts=starts)


def _is_of_other_column(
    page: Page, number: int, *, segments: Sequence[str], crumb: Sequence[str], starts: int
) -> bool:
    """Whether a short heading without a byline is a side column's: `<title>` and path agree on another name."""
    words = phrases.without_spaces(_own_words(page.lines[number]))
    if not segments or not crumb or len(words) > _COLUMN_NAME or _place_score(page, number, starts) > 0:
        return False
    named = phrases.without_spaces(crumb[-1])
    return named == segments[0] and words not in (*segments, named)


def _named_by_path(
    page: Page, number: int, *, zones: Sequence[str], crumb: Sequence[str], starts: int
) -> int:
    """Instead of a short heading without a byline above the path the line below it that repeats its last name."""
    words = phrases.without_spaces(_own_words(page.lines[number])) if number >= 0 else ""
    if not crumb or not words or len(words) > _COLUMN_NAME or _place_score(page, number, starts) > 0:
        return number
    named = phrases.without_spaces(crumb[-1])
    path = next((n for n, zone in enumerate(zones) if zone == "crumb"), len(zones))
    again = (n for n in range(path + 1, len(zones)) if zones[n] == "body" and not page.lines[n].has_link)
    same = (n for n in again if phrases.without_spaces(page.lines[n].text) == named)
    return number if words == named or number > path else next(same, number)


_COLUMN_NAME = 8


def heading_end(page: Page, line: int) -> int:
    """The last line of the heading that starts on a line, or runs through it; -1 for none."""
    return _heading_lines(page, line)[-1] if line >= 0 else -1


def has_day_beside(page: Page, line: int) -> bool:
    """Whether the line of the heading ends with a day in an element of its own: `<h2>…<small>2008-3-14</small>`."""
    return line >= 0 and _own_words(page.lines[line]) != page.lines[line].text


def site_name_of(page: Page, title: str) -> str:
    """The school's or site's name in `<title>`, usually behind the article's own; empty when it names none."""
    stated = page.metas.get("sitename") or page.metas.get("og:site_name")
    if stated:
        return stated
    bare = phrases.without_spaces(title)
    others = [part for part in _parts_of(page.title) if phrases.without_spaces(part) != bare]
    if not others or phrases.without_spaces(page.title) == bare:
        return ""
    return next((part for part in reversed(others) if _SCHOOL.search(part)), others[-1])


_TITLE_SEPARATORS = re.compile(r"\s*(?:(?<!\d)[-–—]{1,3}|[-–—]{1,3}(?!\d)|[_|｜·»>]|::)\s*")


@lru_cache(maxsize=64)
def _parts_of(html_title: str) -> tuple[str, ...]:
    """What separators part; a blank parts too, behind the name of a school or an office (JCMS)."""
    parts: list[str] = []
    for part in _TITLE_SEPARATORS.split(html_title):
        name, _, rest = part.partition(" ")
        words = dict.fromkeys(rest.split())
        parts += (" ".join(words), name) if words and phrases.is_office(name) else (part,)
    return tuple([part for part in parts if part])


_MAX_PARTS = 12


def _segments_of(html_title: str) -> tuple[str, ...]:
    """`文章-栏目-学校` from the left in growing pieces, since headings hold dashes too; then each part alone."""
    cuts = [match.start() for match in _TITLE_SEPARATORS.finditer(html_title)]
    growing = [html_title[:cut] for cut in (*cuts[:_MAX_PARTS], len(html_title)) if cut]
    alone = [part for part in _parts_of(html_title)[1:_MAX_PARTS] if len(part) >= _MIN_STEM]
    return tuple(dict.fromkeys(phrases.without_spaces(piece) for piece in (*growing, *alone)))


_NAMED_TITLE = re.compile(
    r"(?:art|arti|article|news|info|con|content|detail|show|wz|xl|page|doc|main|view|text|post|entry|det|nr|sp)[-_]*(?:title|tit|bt|tt|biaoti|head)\b|\btitle\b|\btit\b|\bbt\b|\bbiaoti\d?\b|\btt\b|titlestyle|\btitle\d+\b|\bh1\b|\btitles?\d*\b"
)
_NAMED_OTHER = re.compile(
    r"sub_?title|site|\bcard|logo|col_?title|column|lanmu|mod_?title|block|tab|box_?title|side|more|window|portlet"
)
_LEVEL_SCORE = {0: 0, 1: 24, 2: 20, 3: 14, 4: 8, 5: 6, 6: 4}
_GOOD_TITLE = 16
_MAX_TITLE = 120
_MIN_TITLE = 2
_MOST_BY_WORDS_AND_PLACE = 44 + 24 + 24 + 12
"""What likeness to `<title>`, a day beside it, a byline and the main text below can add: who needs more has lost."""


def _school_name(page: Page, zones: Sequence[str]) -> str:
    """The school's own name where `<title>` ends with it, or is nothing else; the imprint tells it from an article's.

    `教务处走访数学与统计学院` ends like a school's name and is none.
    """
    last = phrases.without_spaces((_parts_of(page.title) or ("",))[-1])
    if not _SCHOOL.search(last):
        return ""
    if len(last) <= _SHORT_NAME:
        return last
    imprint = "".join(line.text for line, zone in zip(page.lines, zones, strict=True) if zone == "foot")
    return last if last in phrases.without_spaces(imprint) else ""


_SHORT_NAME = 8


def _look_score(page: Page, line: Line) -> int:
    """How much a line looks like a heading: level, weight, place, class of its box, links and its last sign."""
    box = page.boxes[line.box]
    names = box.names or (page.boxes[box.parent].names if box.parent >= 0 else "")
    score = _LEVEL_SCORE.get(line.level, 4)
    if line.is_strong:
        score += 8
    if box.align:
        score += 8 * (box.align == "center") - 8 * (box.align == "right")
    if names:
        score += _name_score(names)
    if line.has_link:
        score -= 24
    if _TITLE_LABEL.match(line.text):
        score += 24
    return score - 20 if line.text.endswith(("。", "；", "：", ":")) else score


def _with_words_score(
    score: int, line: Line, *, segments: Sequence[str], crumb: Sequence[str], own_name: str
) -> int:
    """The score with what the words of the line say; below 0 where they cannot be a heading."""
    own_words = _own_words(line)
    bare = phrases.without_spaces(own_words)
    score += _likeness_to_html_title(bare, segments)
    if bare == own_name:
        score -= 20
    if crumb and bare == phrases.without_spaces(crumb[-1]):
        score -= 14
    if score >= 0 and (
        _CONTACT.search(own_words)
        or _HEAD_CELL.fullmatch(bare)
        or _YEAR_ALONE.fullmatch(bare)
        or phrases.is_side_heading(line.text)
        or (phrases.is_files_heading(line.text) and bare not in segments)
        or (find_days(own_words) and phrases.is_byline(line.text))
    ):
        return -1
    return score


def _own_words(line: Line) -> str:
    """The words of a line without a day that ends it in an element of its own."""
    if labelled := _TITLE_LABEL.match(line.text):
        return line.text[labelled.end() :]
    if len(line.pieces) == 1 or not _DAY_BESIDE.fullmatch(line.pieces[-1][0]):
        return line.text
    words = line.text.removesuffix(line.pieces[-1][0]).rstrip()
    return words if len(words) >= _MIN_TITLE and not phrases.is_byline(words) else line.text


_TITLE_LABEL = re.compile(r"(?:信件|来信|文章|文件|信息)?(?:标\s*题|名称|题名)\s*[:：]\s*(?=.{4})")
"""`信件标题：…` in the letter boxes of JCMS, `信息名称：…` in index tables."""
_DAY_BESIDE = re.compile(
    r"[\[(（【]?\s*(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?\s*(?:\d\d?:\d\d(?::\d\d)?)?\s*[\])）】]?"
)


def _has_byline(page: Page, number: int, zones: Sequence[str]) -> bool:
    """A heading without any mark of one: a day beside it, or right below it who and when."""
    if _is_dated_alone(page, number):
        return True
    below = page.lines[number + 1] if number + 1 < len(page.lines) else None
    if below is None or _LABEL.search(page.lines[number].text) or not (days := find_days(below.text)):
        return False
    if phrases.is_byline(below.text):
        return True
    # A day alone may stand below a heading or below a signature: prose comes after the one, and before the other.
    is_day = days[0].words == below.text and not below.has_link
    return is_day and _is_prose(page, number + 2, zones) and not _is_prose(page, number - 1, zones)


def _is_prose(page: Page, number: int, zones: Sequence[str]) -> bool:
    line = page.lines[number] if 0 <= number < len(page.lines) and zones[number] == "body" else None
    return line is not None and line.plain_chars >= _PARAGRAPH and not line.has_link


def _is_dated_alone(page: Page, number: int) -> bool:
    """A day beside the line and none beside the next ones, as in a list."""
    around = (n for n in (number - 1, number + 1) if 0 <= n < len(page.lines))
    return has_day_beside(page, number) and not any(has_day_beside(page, n) for n in around)


_LABEL = re.compile("[:：]")
_PARAGRAPH = 30


_SCHOOL = re.compile(r"(?:大学|学院|学校|专科学校|分校|校区|网|网站|官网|主页|门户)$")


@lru_cache(maxsize=4096)
def _name_score(names: str) -> int:
    """What the class of a box says of the words in it."""
    if not _NAMED_TITLE.search(names):
        return 0
    return -10 if _NAMED_OTHER.search(names) else 18


def _likeness_to_html_title(bare: str, segments: Sequence[str]) -> int:
    if not segments:
        return 0
    if bare in segments:
        return 44
    whole = max(segments, key=len)
    # CMSes cut long headings in <title> and end them with dots.
    stem = segments[0].rstrip(".…")
    if len(stem) >= _MIN_STEM and bare.startswith(stem):
        return 36
    return 14 if len(bare) >= _MIN_STEM and bare in whole else 0


_HEAD_CELL = re.compile("标题|名称|序号|日期|时间|(?:发布|公开)(?:日期|时间|单位)|信息名称")
_CONTACT = re.compile(r"(?:地\s*址|邮\s*编|电\s*话|传\s*真)\s*[:：]")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d年?度?")
_MIN_STEM = 8
"""Shorter stems are names of columns."""


def _place_score(page: Page, number: int, starts: int) -> int:
    """A heading has a byline below it, or the day beside it, and the main text soon after."""
    score = 24 if _is_dated_alone(page, number) else 0
    for distance, following in enumerate(page.lines[number + 1 : number + 4]):
        if phrases.is_byline(following.text) or (
            len(following.text) < _SHORT_LINE and _has_own_day(following)
        ):
            score += 24 - 6 * distance
            break
    if starts >= 0:
        gap = starts - number
        score += 12 if 0 < gap <= _BYLINE_LINES else -8 if gap <= 0 else -2
    return score


def _has_own_day(line: Line) -> bool:
    """A day beside a link is that of a row of a list, and the line above it no heading of an article."""
    is_row = any(link >= 0 and len(text) >= _LINKED_TITLE for text, link in line.pieces)
    return not is_row and bool(find_days(line.text, short_years=True))


_LINKED_TITLE = 4
_SHORT_LINE = 30
_BYLINE_LINES = 6


def _whole_heading(page: Page, number: int) -> str:
    """The heading, with its other lines when a line break splits it."""
    return " ".join(_own_words(page.lines[line]) for line in _heading_lines(page, number))


def _heading_lines(page: Page, number: int) -> range:
    first, last = number, number
    while first > 0 and number - first < _MAX_BREAKS and _continues(page, first - 1, number):
        first -= 1
    while last + 1 < len(page.lines) and last - number < _MAX_BREAKS and _continues(page, last + 1, number):
        last += 1
    return range(first, last + 1)


_MAX_BREAKS = 2


def _continues(page: Page, other: int, number: int) -> bool:
    """Whether another line is part of one heading: same box, same weight, no byline."""
    line, heading = page.lines[other], page.lines[number]
    is_heading = heading.level or line.is_strong or _name_score(page.boxes[line.box].names) > 0
    is_alike = line.box == heading.box and line.level == heading.level and is_heading
    is_subtitle = page.lines[max(other, number)].text.startswith("——") and abs(other - number) == 1
    return bool(is_alike or is_subtitle) and not phrases.is_byline(line.text) and not find_days(line.text)


def _named_elsewhere(page: Page, crumb: Sequence[str]) -> str:
    """With no heading on the page: the article's part of `<title>`, else the innermost section."""
    parts = _parts_of(page.title)
    own = next(
        (part for part in parts if not (_SCHOOL.search(part) or (crumb and phrases.is_office(part)))), ""
    )
    if own:
        return own if len(parts) > 1 else page.title
    return crumb[-1] if crumb else page.title
