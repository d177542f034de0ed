"""Which part of a page an element opens, by its tag, class and id."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["CONTENT_RANKS", "content_rank", "zone_of"]


@lru_cache(maxsize=4096)
def zone_of(tag: str, names: str, around: str) -> str:
    """Zone inside an element: `nav`, `foot`, `side`, `crumb`, `pager`, `body`, or `article` in the body.

    A zone is left only for the main text that a CMS marks as such. Inside an article a header and a footer
    are the article's own and hold its heading and its byline.

    Args:
        tag: in lower case.
        names: class and id, in lower case, with a blank around; they repeat on every page of a site.
        around: zone of the enclosing element.

    Source: domain/real-sites.md section 4.
    """
    if not names and tag not in _ZONE_OF_TAG:
        return around
    if around not in ("body", "article"):
        return "body" if _SURE_CONTENT.search(names) else around
    if around == "article":
        return _inside_article(tag, names)
    if tag in _ZONE_OF_TAG and not (tag == "header" and _HEAD_OF_LIST.search(names)):
        return _ZONE_OF_TAG[tag]
    if tag in ("html", "header", "body", "form"):
        return "body"
    if _ARTICLE.search(names):
        return "article"
    zone = next((zone for zone, pattern in _ZONES if pattern.search(names)), "body")
    # `<p class="top">` is the first line of an article, `<li class="top">` a pinned row; neither holds a menu.
    return "body" if zone == "nav" and tag in _NO_MENUS and not _MENU.search(names) else zone


def _inside_article(tag: str, names: str) -> str:
    if tag in ("nav", "aside"):
        return _ZONE_OF_TAG[tag]
    zones = (zone for zone, pattern in _ZONES if zone not in ("nav", "foot") and pattern.search(names))
    return next(zones, "article")


_ZONE_OF_TAG = {"nav": "nav", "header": "nav", "footer": "foot", "aside": "side", "article": "article"}
_SURE_CONTENT = re.compile(r"vsb_content|wp_articlecontent|v_news_content|trs_editor")
_ARTICLE = re.compile(
    r"\s(?:wp_)?(?:article|arti|news|info)(?:[-_]?(?:box|detail|show|view|main|wrap))?\s|\s\w*[-_]?detail\w*\s"
)
_HEAD_OF_LIST = re.compile(r"\s(?:page|archive|category|entry|post|article|news|single|content)-header\s")
"""WordPress: the name of the list or the post, not the head of the site."""
_MENU = re.compile("nav|menu")
_NO_MENUS = frozenset({"p", "li", "tr", "dt", "dd"})
_ZONES = tuple(
    (zone, re.compile(pattern))
    for zone, pattern in (
        (
            "crumb",
            (
                r"crumb|mianbao|position|dqwz|weizhi|\bpath\b|cur_?pos|curr?ent_?pos|location|breadnav|\blujing\b|"
                r"subnav_?path|possplit|winstyle\w*-?path"
            ),
        ),
        (
            "foot",
            r"foot|copyright|\bcopy\b|\bbq\b|banquan|(?<!news-)(?<!con-)(?<!content-)(?<!art-)(?<!article-)(?<!info-)(?<!text-)(?<!detail-)\bbottom\b|\bft\b|\bbtm\b|friend_?link|yqlj|youlian|(?<!nav-)\blinks\b",
        ),
        (
            "nav",
            (
                r"\b\w*nav(?:i|bar|igation|menu)?\b|\bwp-?navi|menu|"
                r"\s(?:wp-?|site-?|page-?)?(?:header|head|top|topbar|topnav|hd|banner|logo|sitelogo)\s"
            ),
        ),
        (
            "side",
            (
                r"\bside|sidebar|aside|\bhot\w*\b|recommend|relat(?:ed|e|ion)|xgwz|xgyd|\bxg(?:xx|wj|nr|xw|zx|lj)\b|tjyd|tuijian|rank(?:ing)?\b|latest|"
                r"zxwz|zxfb|share|bdsharebuttonbox"
            ),
        ),
        ("pager", r"paging|pagination|\bpager\b|\bpages?bar\b|\bpage_?nav|p_pages|pb_sys|fanye|\bpagebox\b"),
    )
)


_CONTENT_NAMES = tuple(
    re.compile(pattern)
    for pattern in (
        r"vsb_content|wp_articlecontent|trs_editor|trs_ueditor|v_news_content",
        (
            r"(?:article|arti|news|detail|info|show|view|main|pages?|xl|wz|text|art|post|doc|entry)[-_]?(?:content|contents|body|text|txt|con|cont|nr)\b|"
            r"\b(?:content|con|txt)[-_]?(?:text|txt|body|detail|article|show|news|nr|main)\b|\bzoom\b|\bneirong\b|\bnr\b|\bread\b|\bxwnr\b|\bwznr\b|\bnewsnr\b|\bue_?content\b"
        ),
        r"__(?:content|body|text|rich)\b|\b(?:article|content|con|txt|details?)\b(?!-(?:info|meta|tit|head|time|date|foot|tool|share))",
    )
)
CONTENT_RANKS = len(_CONTENT_NAMES)


@lru_cache(maxsize=4096)
def content_rank(names: str) -> int:
    """How surely class and id of a box are those that CMSes give the main text: 0 the surest, -1 not at all."""
    return next((rank for rank, pattern in enumerate(_CONTENT_NAMES) if pattern.search(names)), -1)
