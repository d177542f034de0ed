"""Where things stand on a page: heading, byline, main text, path of sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checklist_audit.markup import Box, Line, Page
from checklist_audit.reading import phrases
from checklist_audit.text.dates import find_days

__all__ = ["Layout", "lay_out"]


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
    zones = tuple(_zone(page, line) for line in page.lines)
    body = tuple(number for number, zone in enumerate(zones) if zone == "body")
    crumb = _breadcrumb(page, zones)
    named = _named_content(page, zones)
    segments = _title_segments(page.title)
    title_line = _title_line(page, zones=zones, named=named, segments=segments, crumb=crumb)
    title = _whole_title(page, title_line) if title_line >= 0 else _title_elsewhere(page, segments, crumb)
    box = named if named >= 0 else _weighed_content(page, zones, title_line)
    lines = _content_lines(page, zones, box=box, title_line=title_line, is_named=named >= 0)
    byline = _byline(page, zones, title_line=title_line, first=lines[0] if lines else -1)
    content = _without_head(page, lines, title=title, byline=byline)
    return Layout(title, title_line, _site_name(page, segments, title), crumb, byline, content, box, named >= 0, body, zones)


def _zone(page: Page, line: Line) -> str:
    zone = page.boxes[line.box].zone
    return _zone_by_words(line.text, zone) if zone in ("body", "crumb", "pager") else zone


@lru_cache(maxsize=_CACHED)
def _zone_by_words(text: str, zone: str) -> str:
    """Zone of a line by its own words, which know better than the markup of hand-made pages."""
    if phrases.is_neighbour(text):
        return "neighbour"
    if phrases.is_crumb(text):
        return "crumb"
    if zone == "body" and phrases.is_foot(text):
        return "foot"
    if zone == "body" and phrases.is_pager(text) and len(text) < _SHORT_LINE:
        return "pager"
    return zone


_SHORT_LINE = 90
_SEPARATORS = re.compile(r"\s*(?:>+|»|›|→|＞|/|\\|·|::|»»|\||≫|❯)\s*")
_ROOTS = frozenset({"首页", "网站首页", "学校首页", "主页", "home", "正文", "内容", "详细内容", "文章内容", "文章正文", "正文内容", "当前位置", "返回首页", "查看详情", "详情"})
_PLACE = re.compile(r"^.{0,3}(?:您|你)?(?:现在|当前|所在|目前)?(?:所在)?(?:的)?(?:位置|在这里|在)(?:是|在)?\s*[:：>»]?\s*")


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
    while following < len(zones) and zones[following] == "crumb" and following < number + 8:  # noqa: PLR2004
        texts.append(page.lines[following].text)
        following += 1
    whole = " > ".join(texts)
    names = [name.strip(" \u3000:：-—【】[]") for name in _SEPARATORS.split(_PLACE.sub("", whole))]
    return tuple(name for name in names if name and name.lower() not in _ROOTS and not _PLACE.fullmatch(name))


_TITLE_SEPARATORS = re.compile(r"\s*(?:[-–—]{1,3}|[_|｜·»>]|::|–)\s*")


def _title_segments(html_title: str) -> tuple[str, ...]:
    """`文章-栏目-学校` from the left in growing pieces, since headings hold dashes too."""
    cuts = [match.start() for match in _TITLE_SEPARATORS.finditer(html_title)] + [len(html_title)]
    return tuple(dict.fromkeys(phrases.without_spaces(html_title[:cut]) for cut in cuts if cut))


def _site_name(page: Page, segments: Sequence[str], title: str) -> str:
    """What stands behind the article's own name in `<title>`, or all of it when the article is not in it."""
    stated = page.metas.get("sitename") or page.metas.get("og:site_name")
    if stated:
        return stated
    parts = [part for part in _TITLE_SEPARATORS.split(page.title) if part]
    if not parts or phrases.without_spaces(page.title) == phrases.without_spaces(title):
        return ""
    last = parts[-1]
    return "" if phrases.without_spaces(last) == phrases.without_spaces(title) else last


_CONTENT_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"vsb_content|wp_articlecontent|trs_editor|trs_ueditor|v_news_content",
        r"(?:article|arti|news|detail|info|show|view|main|pages?|xl|wz|text|art|post|doc|entry)[-_]?(?:content|contents|body|text|txt|con|cont|nr)\b|"
        r"\b(?:content|con|txt)[-_]?(?:text|txt|body|detail|article|show|news|nr|main)\b|\bzoom\b|\bneirong\b|\bnr\b|\bread\b|\bxwnr\b|\bwznr\b|\bnewsnr\b|\bue_?content\b",
        r"\barticle\b|\bcontent\b|\bcon\b|\btxt\b|\bdetail\b|\bdetails\b",
    )
)
_SURE = 0


def _named_content(page: Page, zones: Sequence[str]) -> int:
    """The box that a CMS made for the main text, or -1; weak names only count when the box holds real text."""
    ranked: tuple[list[int], ...] = tuple([] for _ in _CONTENT_NAMES)
    for number, box in enumerate(page.boxes):
        if box.names and box.zone in ("body", "side"):
            rank = _content_rank(box.names)
            if rank >= 0:
                ranked[rank].append(number)
    for rank, numbers in enumerate(ranked):
        best, most = -1, 0 if rank == _SURE else _ENOUGH_TEXT
        for number in numbers:
            weight = _weight(page, zones, page.boxes[number])
            if weight > most or (rank == _SURE and best < 0):
                best, most = number, weight
        if best >= 0 and (rank == _SURE or _is_article_box(page, zones, page.boxes[best])):
            return best
    return -1


@lru_cache(maxsize=_CACHED)
def _content_rank(names: str) -> int:
    return next((rank for rank, pattern in enumerate(_CONTENT_NAMES) if pattern.search(names)), -1)


_ENOUGH_TEXT = 12


def _is_article_box(page: Page, zones: Sequence[str], box: Box) -> bool:
    """A box called `content` may hold a list; an article has more plain words than linked ones."""
    plain = _weight(page, zones, box)
    linked = sum(len(anchor.words) for anchor in page.anchors[box.first_link : box.end_link])
    return plain >= linked


def _weight(page: Page, zones: Sequence[str], box: Box) -> int:
    """Characters outside links in the body lines of a box."""
    return sum(_plain_chars(page.lines[number]) for number in range(box.first_line, box.end_line) if zones[number] == "body")


def _plain_chars(line: Line) -> int:
    return sum(len(text) for text, link in line.pieces if link < 0)


_NAMED_TITLE = re.compile(r"(?:art|arti|article|news|info|con|content|detail|show|wz|xl|page|doc|main|view|text|post|entry)[-_]?(?:title|tit|bt|tt|biaoti|head)\b|\btitle\b|\btit\b|\bbt\b|\bbiaoti\b|\btt\b|titlestyle|\btitle\d+\b|\bh1\b|\btitles?\d*\b")
_NAMED_OTHER = re.compile(r"sub_?title|site|logo|col_?title|column|lanmu|mod_?title|block|tab|box_?title|side|more|window|portlet")
_LEVEL_SCORE = {0: 0, 1: 24, 2: 20, 3: 14, 4: 8, 5: 6, 6: 4}
_GOOD_TITLE = 18
_MAX_TITLE = 120
_MIN_TITLE = 2


def _title_line(page: Page, *, zones: Sequence[str], named: int, segments: Sequence[str], crumb: Sequence[str]) -> int:
    """The line that a reader would call the heading; -1 when none stands out."""
    starts = page.boxes[named].first_line if named >= 0 else -1
    best, best_score = -1, _GOOD_TITLE - 1
    for number, line in enumerate(page.lines):
        if zones[number] != "body" or line.is_hidden or not _MIN_TITLE <= len(line.text) <= _MAX_TITLE:
            continue
        score = _title_score(page, line, segments=segments, crumb=crumb)
        if score <= 0:
            continue
        score += _place_score(page, zones, number, starts)
        if score > best_score:
            best, best_score = number, score
    return best


def _title_score(page: Page, line: Line, *, segments: Sequence[str], crumb: Sequence[str]) -> int:
    box = page.boxes[line.box]
    names = box.names or (page.boxes[box.parent].names if box.parent >= 0 else "")
    score = _LEVEL_SCORE.get(line.level, 4)
    score += 8 * line.is_strong + 8 * (box.align == "center") - 8 * (box.align == "right")
    score += _name_score(names)
    bare = phrases.without_spaces(line.text)
    score += _likeness_to_html_title(bare, segments)
    if any(link >= 0 for _, link in line.pieces):
        score -= 24
    if line.text.endswith(("。", "；", "：", ":")):
        score -= 20
    if crumb and bare == phrases.without_spaces(crumb[-1]):
        score -= 14
    if find_days(line.text) and phrases.is_byline(line.text):
        return 0
    return score


_SCHOOL = re.compile(r"(?:大学|学院|学校|专科学校|分校|校区|网|网站|官网|主页|门户)$")


@lru_cache(maxsize=_CACHED)
def _name_score(names: str) -> int:
    """What the class of a box says of the words in it."""
    if not _NAMED_TITLE.search(names):
        return 0
    return -10 if _NAMED_OTHER.search(names) else 18


def _likeness_to_html_title(bare: str, segments: Sequence[str]) -> int:
    if not segments or (len(segments) == 1 and _SCHOOL.search(segments[0])):
        return 0
    if bare in segments:
        return 44 if bare != segments[-1] or len(segments) == 1 else 36
    whole = segments[-1]
    # CMSes cut long headings in <title> and end them with dots.
    stem = segments[0].rstrip(".…")
    if len(stem) >= 8 and bare.startswith(stem):  # noqa: PLR2004 -- shorter stems are column names
        return 36
    return 14 if len(bare) >= 8 and bare in whole else 0  # noqa: PLR2004


def _place_score(page: Page, zones: Sequence[str], number: int, starts: int) -> int:
    """A heading has a byline below it and the main text soon after."""
    score = 0
    for distance, following in enumerate(page.lines[number + 1 : number + 4]):
        if phrases.is_byline(following.text) or (len(following.text) < 30 and find_days(following.text)):  # noqa: PLR2004
            score += 24 - 6 * distance
            break
    if starts >= 0:
        gap = starts - number
        score += 12 if 0 < gap <= 6 else -8 if gap <= 0 else -2  # noqa: PLR2004 -- a heading, a byline and tools
    return score


def _whole_title(page: Page, number: int) -> str:
    """The heading, with its further lines when a line break splits it."""
    line = page.lines[number]
    texts = [line.text]
    for following in page.lines[number + 1 : number + 3]:
        if following.box != line.box or following.level != line.level or not (line.level or following.is_strong):
            break
        if phrases.is_byline(following.text) or find_days(following.text):
            break
        texts.append(following.text)
    return " ".join(texts)


def _title_elsewhere(page: Page, segments: Sequence[str], crumb: Sequence[str]) -> str:
    """With no heading on the page: the article's part of `<title>`, else the innermost section."""
    parts = [part for part in _TITLE_SEPARATORS.split(page.title) if part]
    if len(segments) > 1:
        return page.title[: page.title.index(parts[1], len(parts[0]))].rstrip(" -–—_|｜·»>:") if len(parts) > 1 else page.title
    return crumb[-1] if crumb and not page.title else page.title


def _weighed_content(page: Page, zones: Sequence[str], title_line: int) -> int:
    """Without a named box: the smallest box around the heading that holds most of the text below it."""
    weights = [_plain_chars(line) if zone == "body" else 0 for line, zone in zip(page.lines, zones, strict=True)]
    sums = [0]
    for weight in weights:
        sums.append(sums[-1] + weight)
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


def _content_lines(page: Page, zones: Sequence[str], *, box: int, title_line: int, is_named: bool) -> tuple[int, ...]:
    if box < 0:
        return ()
    held = page.boxes[box]
    first = held.first_line if is_named and not held.first_line <= title_line < held.end_line else max(held.first_line, title_line + 1)
    kept = ("body", "side") if is_named else ("body",)
    if is_named and held.zone != "body":
        kept = (*kept, held.zone)
    return tuple(number for number in range(first, held.end_line) if zones[number] in kept and not page.lines[number].is_hidden)


def _byline(page: Page, zones: Sequence[str], *, title_line: int, first: int) -> tuple[int, ...]:
    """Lines between heading and main text; where the two touch, the short lines that look like a byline."""
    allowed = ("body", "side")
    start = title_line + 1 if title_line >= 0 else max(0, first - 4)
    between = range(start, first) if first > start else range(0)
    found = [n for n in between if zones[n] in allowed and not page.lines[n].is_hidden and not _is_row(page, page.lines[n])]
    if title_line < 0:
        return tuple(n for n in found if _is_meta(page, page.lines[n]))
    number = max(first, start)
    while number < len(page.lines) and len(found) < _MAX_BYLINE and _is_meta(page, page.lines[number]):
        if zones[number] in allowed:
            found.append(number)
        number += 1
    return tuple(found[:_MAX_BYLINE])


_MAX_BYLINE = 12
_BARE_META = 24
_LONG_LINK = 6


def _is_meta(page: Page, line: Line) -> bool:
    if _is_row(page, line):
        return False
    if phrases.is_byline(line.text):
        return True
    days = find_days(line.text, short_years=True)
    return bool(days) and len(line.text) - len(days[0].words) <= _BARE_META and "。" not in line.text


def _is_row(page: Page, line: Line) -> bool:
    """Whether the line belongs to a row of a list, whose date is the date of something else."""
    for depth, box in enumerate(page.path(line.box)):
        is_small = box.tag in ("li", "tr", "dd", "dt", "dl") or (depth <= 1 and box.end_line - box.first_line <= 3)  # noqa: PLR2004
        links = page.anchors[box.first_link : box.end_link]
        if is_small and any(len(link.words) >= _LONG_LINK and link.href and not phrases.is_byline(link.words) for link in links):
            return True
        if box.tag in ("li", "tr", "td") or depth > 3:  # noqa: PLR2004 -- further out lies the whole page
            return False
    return False


def _without_head(page: Page, lines: Sequence[int], *, title: str, byline: Sequence[int]) -> tuple[int, ...]:
    """Main text proper: no byline, and no second copy of the heading before it."""
    skipped = set(byline)
    kept = [number for number in lines if number not in skipped]
    bare = phrases.without_spaces(title)
    if kept and phrases.without_spaces(page.lines[kept[0]].text) == bare:
        kept = kept[1:]
    return tuple(kept)
