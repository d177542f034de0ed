"""How promising an address is: words and slugs of the ruleset's hints, the place of the link, what led there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checklist_audit.crawling.leads import Lead
from checklist_audit.model.pages import DocumentKind, Hint
from checklist_audit.text.addresses import slug_words
from checklist_audit.text.normalising import fold

__all__ = ["Priority", "Score", "Standing"]

_WORDS = 30.0
_WHOLE = 20.0
"""For words that are nothing but the hint: 部门预算 is a section, 关于部门预算编制的说明 one of its pages."""
_NEWS = re.compile("召开|举行|举办|开展|座谈|赴|来校|莅临|调研|慰问|喜获|荣获|圆满|顺利|我校|会议")
_NEWS_SHARE = 0.4
"""News about a subject is seldom the disclosure itself (semantics section 2)."""
_LONGER = 2.0
"""More for each character of the hint beyond the second: 信息公开年度报告 says more than 招生."""
_SLUG = 14.0
_REGIONS = {
    "body": 2.0,
    "frame": 20.0,
    "nav": 30.0,
    "crumb": 4.0,
    "script": 3.0,
    "neighbour": -10.0,
    "foot": -12.0,
}
_PROMISING_BODY = 8.0
"""A body link with words of the ruleset is worth more than a menu; without them a menu leads to more."""
_KINDS = {"redirect": 30.0, "row": 6.0, "attachment": 6.0, "entry": 2.0, "pager": -14.0, "link": 0.0}
_CLAIM = 30.0
_INHERITED = 0.4
_DEPTH = 3.0
_AGE_A_YEAR = 2.0
_MAX_AGE = 12.0
_MIN_HINT = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """The page that a lead stands on."""

    kind: DocumentKind | None = None
    promise: float = 0.0
    """The part of its own score that came from hints."""
    depth: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """How promising a lead is, and why."""

    value: float
    """Higher is fetched first."""
    promise: float
    """The part of it that came from hints; pages further on inherit some."""
    topic: str
    """The item (or the slug) that the words speak of; empty for none. Topics take turns."""
    why: str


class Priority:
    """Scores leads; the same hints and the same leads always give the same scores."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._topics: dict[str, str] = {}
        for hint in hints:
            for word in map(fold, hint.words):
                self._topics.setdefault(word, f"第{hint.item}项" if hint.item else hint.key)
        words = (word for word in self._topics if len(word) >= _MIN_HINT)
        chosen = sorted(words, key=lambda word: (-len(word), word))
        self._words = re.compile("|".join(map(re.escape, chosen))) if chosen else None
        self._slugs = frozenset(slug.lower() for hint in hints for slug in hint.slugs)
        self._promise_of = lru_cache(maxsize=65_536)(self._words_promise)
        self._newest = 0

    def score(self, lead: Lead, standing: Standing) -> Score:
        """How promising a lead is."""
        promise, found = max(self._promise_of(lead.words), self._promise_of(lead.row))
        slug = self._slug(lead.url)
        why = f"链接文字“{found}”" if found else f"地址含 {slug}" if slug else _place(lead)
        promise += _SLUG if slug else 0.0
        inherited = _INHERITED * standing.promise
        if standing.kind is DocumentKind.CATALOGUE and lead.region in ("body", "frame"):
            inherited, why = max(inherited, _CLAIM), f"清单目录页所列，{why}"
        place = _PROMISING_BODY if promise and lead.region == "body" else _REGIONS.get(lead.region, 0.0)
        value = promise + inherited + place + _KINDS.get(lead.kind, 0.0)
        value -= _DEPTH * standing.depth + self._age(lead)
        topic = self._topics.get(found, "") or slug
        return Score(value, promise + inherited * _INHERITED, topic, why)

    def _words_promise(self, words: str) -> tuple[float, str]:
        folded = fold(words)
        found = self._words.search(folded) if self._words is not None and words else None
        if found is None:
            return 0.0, ""
        promise = _WORDS + _LONGER * (len(found[0]) - _MIN_HINT) + _WHOLE * len(found[0]) / len(folded)
        return promise * (_NEWS_SHARE if _NEWS.search(folded) else 1.0), found[0]

    def _slug(self, url: str) -> str:
        if not self._slugs:
            return ""
        return next((word for word in slug_words(url) if word in self._slugs), "")

    def _age(self, lead: Lead) -> float:
        """Older than the newest row seen so far costs; the clock is never asked."""
        if lead.day is None:
            return 0.0
        day = lead.day.toordinal()
        self._newest = max(self._newest, day)
        return min(_MAX_AGE, _AGE_A_YEAR * (self._newest - day) / 365)


def _place(lead: Lead) -> str:
    names = {
        "pager": "列表的后一页",
        "attachment": "附件",
        "redirect": "跳转目标",
        "entry": "栏目条目",
        "row": "表格行",
    }
    return names.get(lead.kind) or {"nav": "导航", "foot": "页脚"}.get(lead.region, "正文链接")
