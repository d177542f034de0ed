"""Further pages of a list or an article, by links, by CMS habit and by what pager scripts reveal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from checklist_audit.markup import Anchor, Page
from checklist_audit.reading.layout import Layout
from checklist_audit.text.addresses import Joiner

__all__ = ["is_first_page", "next_pages"]

_MAX_PAGES = 500
_MAX_PAGER_CHARS = 120


def next_pages(page: Page, layout: Layout, *, url: str, joiner: Joiner) -> tuple[str, ...]:
    """Addresses of the other pages of the same list or article, in the order found.

    博达 counts backwards and renames pages whenever one is added, so its links are followed as they stand;
    addresses are derived only where the pager is a script.
    """
    found = dict.fromkeys(_linked(page, layout, url=url, joiner=joiner))
    if not found:
        found = dict.fromkeys(_derived(page, layout, url=url, joiner=joiner))
    found.pop(url, None)
    return tuple(found)[:_MAX_PAGES]


def is_first_page(page: Page, url: str, others: Sequence[str]) -> bool:
    """Whether the newest entries can be on this page, as far as its address and its pager tell."""
    path = urlsplit(url)
    if re.search(r"/(?:list|index|default)_?(\d+)\.\w+$", path.path):
        return bool(re.search(r"/(?:list|index|default)_?[01]\.\w+$", path.path))
    if re.search(r"/[A-Za-z]\w*/\d{1,3}\.html?$", path.path):
        # 博达 numbers the further pages of a list so, others their lists: only the former have pages before them.
        first = url.rpartition("/")[0] + ".htm"
        return first not in others and not any(_turns_back(anchor, url) for anchor in page.anchors)
    number = re.search(
        r"(?:^|&)(?:page|pageno|p|page_?num|page_?index|currentpage|PAGENUM)=(\d+)", path.query, re.IGNORECASE
    )
    return number is None or int(number[1]) <= 1


def _turns_back(anchor: Anchor, url: str) -> bool:
    """Whether a link leads to an earlier page; one that leads nowhere stands there for looks."""
    return bool(_BACK.match(anchor.words)) and anchor.href not in ("#", "", url)


_BACK = re.compile(
    r"^\s*[<\[（(«‹]*\s*(?:上一?页|前一?页|prev(?:ious)?|[<«‹]{1,2})\s*[\]）)]*\s*$", re.IGNORECASE
)


_TURNING = re.compile(
    r"^\s*[<\[（(←]*\s*(?:下一?页|下页|后一?页|上一?页|上页|前一?页|尾\s*页|末\s*页|最后一?页|加载更多|(?:较旧|较早|更早|早期)的?文章|older(?: posts| entries)?|第\s*\d+\s*页|next(?: page)?|last|prev(?:ious)?|[>»›]{1,2}|[<«‹]{1,2})\s*[>\]）)»›→]*\s*$",
    re.IGNORECASE,
)
_MAX_WORDS = 12
_NEAR = 12
_FIRST_WORDS = frozenset("下上后前尾末最第")
"""Each goes on to 页."""
_FIRST_SIGNS = _FIRST_WORDS | frozenset("加较更早oO←→<[（(>»›«‹nNlLpP0123456789【")
_NUMBER = re.compile(r"^\s*[\[(（【]?\s*\d{1,4}\s*[\])）】]?\s*$")


def _linked(page: Page, layout: Layout, *, url: str, joiner: Joiner) -> Iterator[str]:
    """Links that turn pages, or that are numbers beside one that does, and that stay in the same list."""
    # By their length and their first sign, most links cannot turn a page.
    short = [
        (anchor, bool(_TURNING.match(words)))
        for anchor in page.anchors
        if (first := (words := anchor.words)[:1]) in _FIRST_SIGNS
        and len(words) <= _MAX_WORDS
        and (first not in _FIRST_WORDS or "页" in words)
    ]
    turning = {anchor.line for anchor, is_turn in short if is_turn}
    near = {line + offset for line in turning for offset in range(-_NEAR, _NEAR + 1)}
    for anchor, is_turn in short:
        zone = layout.zones[anchor.line] if anchor.line < len(layout.zones) else anchor.zone
        if zone in ("foot", "neighbour", "crumb"):
            continue
        is_number = bool(_NUMBER.match(anchor.words)) and (
            zone == "pager" or anchor.line in near or _is_row_of_numbers(page, anchor.line)
        )
        if not (is_turn or is_number):
            continue
        target = joiner.join(anchor.href)
        is_same = target and target != url and _is_same_list(url, target)
        if is_same or (target and is_turn and _is_below(url, target)):
            yield target


def _is_row_of_numbers(page: Page, number: int) -> bool:
    """`1 2 3 … 9` without a word of turning beside it."""
    pieces = page.lines[number].pieces if number < len(page.lines) else ()
    return len(pieces) > 1 and all(_NUMBER.match(text) or not text.strip(" .…·") for text, _ in pieces)


_STEM_END = re.compile(r"(?:[_-]?\d+)?(?:\.\w{2,5})?$")


_PAGE_FOLDER = re.compile(r"/page/\d+/?$|/i/\d+(?=/list\.htm$)")


def _is_same_list(url: str, target: str) -> bool:
    """`a.htm` and `a/5.htm`, `list.htm` and `list2.htm`, `/gz/` and `/gz/page/2/`, one script with other arguments."""
    here, there = (urlsplit(_PAGE_FOLDER.sub("/", address)) for address in (url, target))
    if here.netloc != there.netloc:
        return False
    if here.path == there.path:
        return here.query != there.query or bool(_PAGE_FOLDER.search(target))
    a, b = _STEM_END.sub("", here.path).rstrip("/"), _STEM_END.sub("", there.path).rstrip("/")
    if a == b or b == a.rpartition("/")[0] or a == b.rpartition("/")[0]:
        return True
    # A section's home `/xxgk/` turns to `/xxgk/list2.htm` or `/xxgk/index_2.html`.
    return a.rpartition("/")[0] == b.rpartition("/")[0] and bool(re.search(r"\d+\.\w+$", there.path))


def _is_below(url: str, target: str) -> bool:
    """`/p/1/c/905/list.htm` turns to `/p/1/c/905/i/2/list.htm`: older WebPlus has a folder for each page."""
    folder = url.partition("?")[0].rpartition("/")[0]
    return folder.count("/") >= _OWN_FOLDER and target.startswith(f"{folder}/") and target != url


_OWN_FOLDER = 4
"""Slashes of an address whose folder is the list's own: two of the scheme, one before each of two names."""


_OF_TOTAL = re.compile(r"(?<![\d/-])(\d{1,4})\s*/\s*(\d{1,4})(?![\d/-])")
_TOTAL = re.compile(r"共\s*(\d{1,4})\s*页|(?:总页数|页数)\s*[:：]?\s*(\d{1,4})|/\s*(\d{1,4})\s*页")
_STATED_TOTAL = re.compile(r"(?:countpage|pagecount|totalpages?|page_?total)\s*[:=]\s*['\"]?(\d{1,4})")
_COUNTED = re.compile(r"\bcount\s*:\s*(\d{1,6})\s*,\s*limit\s*:\s*([1-9]\d{0,2})\b")
"""The pager of layui: rows in all, and on a page."""
_TRS = re.compile(
    r"createPage(?:HTML|Html)\w*\(\s*['\"]?(\d+)['\"]?\s*,\s*['\"]?(\d+)['\"]?\s*,\s*['\"](\w+)['\"]\s*,\s*['\"](\w+)['\"]"
)
_GLUED = re.compile(r"['\"]([\w./?=&%-]*)['\"]\s*\+\s*[\w.]+\s*\+\s*['\"]([\w./?=&%-]+)['\"]")
_GLUED_END = re.compile(
    r"(?:href|location|open)\W[^;\n]{0,40}?['\"]([\w./?&=%-]*(?:page|p|pageno)\w*=)['\"]\s*\+", re.IGNORECASE
)


_PAGED_ADDRESS = re.compile(r"/[A-Za-z]\w*\.htm$")
"""The address of a list of WebPlus or 博达, as far as it tells by itself."""


def _derived(page: Page, layout: Layout, *, url: str, joiner: Joiner) -> Iterator[str]:
    """What a script pager would open: TRS `index_1.html`, WebPlus `list2.htm`, 博达 `a/5.htm`."""
    scripts = "\n".join([script for script, _ in page.scripts])[:200_000]
    trs = _TRS.search(scripts) if "createPage" in scripts else None
    if trs:
        yield from (
            joiner.join(f"{trs[3]}_{number}.{trs[4]}") for number in range(1, min(int(trs[1]), _MAX_PAGES))
        )
        return
    if any("__doPostBack" in anchor.href and _TURNING.match(anchor.words) for anchor in page.anchors):
        return  # the pages of such a list have no addresses
    if "+" not in scripts and not _PAGED_ADDRESS.search(url):
        return
    total = _total_pages(page, layout, scripts)
    numbers: Sequence[int] = (
        range(2, min(total, _MAX_PAGES) + 1) if total > 1 else _called_pages(page, layout)
    )
    if not numbers:
        return
    tail = _GLUED_END.search(scripts)
    glued = _GLUED.search(scripts)
    if tail:
        yield from (joiner.join(f"{tail[1]}{number}") for number in numbers)
    elif glued and re.search(r"\.s?html?$|page", glued[2]):
        yield from (joiner.join(f"{glued[1]}{number}{glued[2]}") for number in numbers)
    elif url.endswith("/list.htm"):
        yield from (joiner.join(f"list{number}.htm") for number in numbers)
    elif _PAGED_ADDRESS.search(url) and _is_vsb(page):
        stem = url.rpartition("/")[2].removesuffix(".htm")
        yield from (
            joiner.join(f"{stem}/{number}.htm") for number in range(min(total, _MAX_PAGES) - 1, 0, -1)
        )


def _called_pages(page: Page, layout: Layout) -> list[int]:
    """Numbers of the pages that links hand to a script, the next one first: `<a href="#" onclick="go(3)">下一页</a>`."""
    called = [
        (not anchor.words.startswith(("下", "后")), int(found[1]))
        for anchor in page.anchors
        if anchor.href[:1] in _SCRIPT and (_TURNING.match(anchor.words) or _NUMBER.match(anchor.words))
        if (found := _CALL.search(anchor.href)) and int(found[1]) <= _MAX_PAGES
        if anchor.line >= len(layout.zones) or layout.zones[anchor.line] != "foot"
    ]
    return list(dict.fromkeys(number for _, number in sorted(called)))


_SCRIPT = frozenset("jJ")
_CALL = re.compile(r"^\s*(?:javascript:)?\s*(?!void)\w+\(\s*['\"]?([1-9]\d{0,2})['\"]?\s*\)", re.IGNORECASE)


def _total_pages(page: Page, layout: Layout, scripts: str) -> int:
    for line, zone in zip(page.lines, layout.zones, strict=True):
        text = line.text
        if not (zone == "pager" or (zone == "body" and ("页" in text or "条" in text))):
            continue
        if len(text) > _MAX_PAGER_CHARS:
            continue
        found = _TOTAL.search(text)
        if found:
            return int(next(group for group in found.groups() if group))
        part = _OF_TOTAL.search(text)
        if part and int(part[1]) <= int(part[2]):
            return int(part[2])
    lowered = scripts.lower()
    stated = _STATED_TOTAL.search(lowered) if "page" in lowered else None
    if stated:
        return int(stated[1])
    counted = _COUNTED.search(scripts) if "limit" in lowered else None
    return -(-int(counted[1]) // int(counted[2])) if counted else 0


def _is_vsb(page: Page) -> bool:
    """博达 leaves its names everywhere: `line_u8_0` on rows, `winstyle`, `pb_sys` on pagers, vsb in scripts."""
    named = any("line_u" in box.names or "vsb" in box.names or "pb_sys" in box.names for box in page.boxes)
    return named or any("vsb" in script for script, _ in page.scripts)
