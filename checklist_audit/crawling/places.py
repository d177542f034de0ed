"""What the place of a link is worth: where on which page it stands, and what its words say of the place behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checklist_audit.crawling.leads import Lead
from checklist_audit.crawling.likeness import Pulls
from checklist_audit.model.pages import DocumentKind

__all__ = [
    "DISCLOSURE",
    "MENUS",
    "NEWS_SHARE",
    "YEAR",
    "Standing",
    "is_owed_page",
    "place_name",
    "role_of",
    "worth_of_place",
]

DISCLOSURE = re.compile("信息公开|公开目录|公开事项|校务公开|党务公开")
"""In the names of a page: it belongs to the disclosure site or column."""
YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
NEWS_SHARE = 0.4
"""News about a subject is seldom the disclosure itself (semantics section 2)."""
MENUS = frozenset({"nav", "frame", "crumb"})
_REGIONS = {
    "body": 2.0,
    "frame": 20.0,
    "nav": 24.0,
    "crumb": 4.0,
    "script": 3.0,
    "neighbour": -10.0,
    "foot": -12.0,
}
_KINDS = {"redirect": 30.0, "row": 6.0, "attachment": -6.0, "entry": 2.0, "pager": -14.0, "link": 0.0}
_OWED_PAGE = 20.0
"""For a further page of a list that holds documents: as good as a menu, for what is missing and the list may hold."""
_NAMES_DISCLOSURE = re.compile("(信息|校务|院务|党务|政务|依法|其[他它])公开|公开(目录|事项|清单|专栏)|公开$")
_NAMES_CATALOGUE = re.compile("公开(?![招竞选遴]).{0,8}(目录|清单|事项|导航|一览|对照|索引)")
_CATALOGUE_LINK = 70.0
"""For a link that names the college's own catalogue: what it claims, row by row, is the best lead of all."""
_DISCLOSURE_LINK = 22.0
"""For a link that names the disclosure site, one of its columns or a catalogue."""
_IN_DISCLOSURE = {"nav": 14.0, "body": 10.0, "frame": 10.0, "crumb": 8.0}
"""More for what a page of the disclosure site or column leads to, even where its words say nothing."""
_COLUMN = 12.0
"""More for a short name without a day in the body of a disclosure page: a column, which enumerates what it holds."""
_COLUMN_CHARS = 8
_CLAIM = 30.0
_DEPTH = 2.0


@dataclass(frozen=True, slots=True)
class Standing:
    """The page that a lead stands on."""

    kind: DocumentKind | None = None
    pulls: Pulls = ()
    """What the page itself promised; its leads inherit some."""
    is_disclosure: bool = False
    """It belongs to the college's disclosure site or column by its own title, site name or breadcrumb."""
    depth: int = 0
    url: str = ""
    section: str = ""
    """The name of the page, where it is a list: what stands on it is judged by that too."""
    owes: frozenset[str] = frozenset()
    """Kinds of leads that must be followed before the end: `attachment`, `pager`."""
    is_thin: bool = False
    """Its text is in its files."""


def worth_of_place(lead: Lead, standing: Standing, *, is_news: bool) -> float:
    """What the place of a lead is worth, whatever is missing."""
    kind = _OWED_PAGE if is_owed_page(lead, standing) else _KINDS.get(lead.kind, 0.0)
    base = kind + _REGIONS.get(lead.region, 0.0) - _DEPTH * standing.depth
    if standing.kind is DocumentKind.CATALOGUE and lead.region in ("body", "frame"):
        base += _CLAIM
    named = (
        _CATALOGUE_LINK if _names_catalogue(lead) else _DISCLOSURE_LINK if _names_disclosure(lead) else 0.0
    )
    base += named * (NEWS_SHARE if is_news else 1.0)
    if standing.is_disclosure:
        base += _IN_DISCLOSURE.get(lead.region, 0.0)
        base += _COLUMN if _names_column(lead) else 0.0
    return base


def _names_disclosure(lead: Lead) -> bool:
    """Whether a link names the disclosure site or a catalogue; with a year it names the report of that year."""
    if lead.kind in ("attachment", "pager") or YEAR.search(lead.words):
        return False
    return _NAMES_DISCLOSURE.search(lead.words) is not None


def _names_catalogue(lead: Lead) -> bool:
    return lead.kind not in ("attachment", "pager") and _NAMES_CATALOGUE.search(lead.words) is not None


def _names_column(lead: Lead) -> bool:
    is_short = 0 < len(lead.words) <= _COLUMN_CHARS
    return is_short and lead.region == "body" and lead.kind != "attachment" and not lead.day


def is_owed_page(lead: Lead, standing: Standing) -> bool:
    """Whether a lead is a further page of a list that holds documents."""
    return lead.kind == "pager" and lead.kind in standing.owes


def role_of(lead: Lead, standing: Standing) -> str:
    """What is behind a link by its place and the length of its words: `document`, `list`, `file`, or nothing known."""
    if lead.kind == "attachment":
        return "" if standing.is_thin else "file"
    if lead.region in MENUS or _names_column(lead):
        return "list"
    return "document" if lead.region == "body" and lead.words else ""


def place_name(lead: Lead) -> str:
    """The place in words, for a link whose own words say nothing."""
    names = {
        "pager": "列表的后一页",
        "attachment": "附件",
        "redirect": "跳转目标",
        "entry": "栏目条目",
        "row": "表格行",
    }
    return names.get(lead.kind) or {"nav": "导航", "foot": "页脚"}.get(lead.region, "正文链接")
