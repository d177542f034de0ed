"""How promising an address is: words and slugs of the ruleset's hints, the place of the link, what led there.

Each hint pulls at an address with a strength of its own; a hint that has its document already pulls less, so
the same address is worth less later in the crawl and never more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from checklist_audit.crawling.leads import Lead
from checklist_audit.crawling.likeness import HintWords, Pulls
from checklist_audit.model.pages import Document, DocumentKind, Hint
from checklist_audit.text.addresses import slug_words
from checklist_audit.text.normalising import fold

__all__ = ["Priority", "Score", "Standing"]

_NEWS = re.compile("召开|举行|举办|开展|座谈|赴|来校|莅临|调研|慰问|喜获|荣获|圆满|顺利|我校|会议")
_NEWS_SHARE = 0.4
"""News about a subject is seldom the disclosure itself (semantics section 2)."""
_SLUG = 14.0
_REGIONS = {
    "body": 2.0,
    "frame": 20.0,
    "nav": 24.0,
    "crumb": 4.0,
    "script": 3.0,
    "neighbour": -10.0,
    "foot": -12.0,
}
_CLEAR = 25.0
_BODY_BONUS = 8.0
"""For clear words in the body of a page: a menu leads to more, a list to the thing itself."""
_DISCLOSURE = re.compile("信息公开|公开目录|公开事项|校务公开|党务公开")
_NAMES_DISCLOSURE = re.compile(
    "(信息|校务|院务|党务|政务|依法|其[他它])公开|公开(目录|事项|指南|清单|专栏|制度)|公开$"
)
_DISCLOSURE_LINK = 22.0
"""For a link that names the disclosure site, one of its columns or a catalogue."""
_IN_DISCLOSURE = {"nav": 14.0, "body": 10.0, "frame": 10.0, "crumb": 8.0}
"""More for what a page of the disclosure site or column leads to, even where its words say nothing."""
_KINDS = {"redirect": 30.0, "row": 6.0, "attachment": -6.0, "entry": 2.0, "pager": -14.0, "link": 0.0}
_CLAIM = 30.0
_INHERITED = 0.35
_COVERED_SHARE = 0.15
"""What is left of a pull when its hint has a document as new as the address promises to be."""
_YEAR_BEFORE_SHARE = 0.6
"""The same for the year before: an audit for an earlier day needs it."""
_DEPTH = 2.0
_AGE_A_YEAR = 2.0
_MAX_AGE = 10.0
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")
_MAX_PULLS = 6


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

    @staticmethod
    def of(document: Document, pulls: Pulls, depth: int) -> Standing:
        """The standing of a page that was read."""
        names = (document.title, document.html_title, document.site_name, *document.breadcrumb)
        is_disclosure = any(map(_DISCLOSURE.search, names))
        return Standing(document.kind, pulls, is_disclosure, depth, document.url)


@dataclass(frozen=True, slots=True)
class Score:
    """How promising a lead is, and why."""

    base: float
    """The part that stays: place, kind, depth, age. Higher is fetched first."""
    pulls: Pulls
    """Hints and how strongly each of them speaks for the lead, strongest first."""
    year: int = 0
    """The year that the lead speaks of; 0 for none."""
    topic: str = ""
    """The item (or the slug) that the words speak of; empty for none. Topics take turns."""
    why: str = ""


@dataclass
class Priority:
    """Scores leads; the same hints, the same leads and the same coverage always give the same scores."""

    hints: Sequence[Hint]
    version: int = 0
    """Rises whenever something is covered, and with that scores may fall."""
    _covered: dict[str, int] = field(default_factory=dict)
    _newest: int = 0

    def __post_init__(self) -> None:
        self._words = HintWords(self.hints)
        self._topics: Mapping[str, str] = {
            hint.key: f"第{hint.item}项" if hint.item else hint.key for hint in self.hints
        }
        self._rolling = frozenset(hint.key for hint in self.hints if hint.is_rolling)
        self._slugs = {slug.lower(): hint.key for hint in reversed(self.hints) for slug in hint.slugs}
        self._pulls_of = lru_cache(maxsize=65_536)(self._words_pull)

    def score(self, lead: Lead, standing: Standing) -> Score:
        """How promising a lead is, before anything is covered."""
        pulls, found = max(map(self._pulls_of, (lead.words, lead.row)), key=_strength)
        slug = self._slug(lead.url)
        why = f"链接文字“{found}”" if found else f"地址含 {slug}" if slug else _place(lead)
        if slug and not found:
            pulls = ((self._slugs[slug], _SLUG),)
        base = _KINDS.get(lead.kind, 0.0) - _DEPTH * standing.depth
        if standing.kind is DocumentKind.CATALOGUE and lead.region in ("body", "frame"):
            base, why = base + _CLAIM, f"清单目录页所列，{why}"
        base += _REGIONS.get(lead.region, 0.0)
        if _NAMES_DISCLOSURE.search(lead.words) and lead.kind not in ("attachment", "pager"):
            base += _DISCLOSURE_LINK * (_NEWS_SHARE if _NEWS.search(lead.words) else 1.0)
        if standing.is_disclosure:
            base += _IN_DISCLOSURE.get(lead.region, 0.0)
        if lead.region == "body":
            pulls = tuple((key, much + _BODY_BONUS if much >= _CLEAR else much) for key, much in pulls)
        year = self._year(lead)
        base -= self._age(lead, year)
        topic = self._topics[pulls[0][0]] if pulls else ""
        if lead.kind in ("entry", "attachment", "pager", "row") or lead.region in ("body", "frame"):
            pulls = _merged(pulls, standing.pulls)
        return Score(base, pulls, year, topic, why)

    def value(self, score: Score) -> float:
        """What a score is worth now. Higher is fetched first; it only ever falls."""
        return score.base + max(
            (strength * self._share(key, score.year) for key, strength in score.pulls), default=0.0
        )

    def _share(self, key: str, year: int) -> float:
        covered = self._covered.get(key)
        if covered is None or year > covered:
            return 1.0
        return _YEAR_BEFORE_SHARE if year == covered - 1 and key not in self._rolling else _COVERED_SHARE

    def cover(self, found: Iterable[tuple[str, int]]) -> None:
        """Take note of the hints that have their document, each with the newest year that it speaks for."""
        for key, year in found:
            if year > self._covered.get(key, -1):
                self._covered[key] = year
                self.version += 1

    def _words_pull(self, words: str) -> tuple[Pulls, str]:
        folded = fold(words)
        pulls, found = self._words.pulls(folded)
        if _NEWS.search(folded):
            pulls = tuple((key, strength * _NEWS_SHARE) for key, strength in pulls)
        return pulls[:_MAX_PULLS], found

    def _slug(self, url: str) -> str:
        if not self._slugs:
            return ""
        return next((word for word in slug_words(url) if word in self._slugs), "")

    def _year(self, lead: Lead) -> int:
        named = max(map(int, _YEAR.findall(lead.words)), default=0)
        return max(named, lead.day.year if lead.day else 0)

    def _age(self, lead: Lead, year: int) -> float:
        """Older than the newest row seen so far costs; the clock is never asked."""
        if not year:
            return 0.0
        day = lead.day.toordinal() if lead.day else 365 * year + 200
        if lead.day:
            self._newest = max(self._newest, day)
        return min(_MAX_AGE, max(0.0, _AGE_A_YEAR * (self._newest - day) / 365))


def _strength(found: tuple[Pulls, str]) -> float:
    return found[0][0][1] if found[0] else 0.0


def _merged(own: Pulls, above: Pulls) -> Pulls:
    """Own pulls with a share of what the page above promised; the stronger of two for one hint."""
    pulls = {key: strength * _INHERITED for key, strength in above}
    for key, strength in own:
        pulls[key] = max(strength, pulls.get(key, 0.0))
    return tuple(sorted(pulls.items(), key=lambda pull: -pull[1])[:_MAX_PULLS])


def _place(lead: Lead) -> str:
    names = {
        "pager": "列表的后一页",
        "attachment": "附件",
        "redirect": "跳转目标",
        "entry": "栏目条目",
        "row": "表格行",
    }
    return names.get(lead.kind) or {"nav": "导航", "foot": "页脚"}.get(lead.region, "正文链接")
