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

__all__ = ["Priority", "Standing"]

_WORDS = 40.0
_LONGER = 2.0
"""More for each character of the hint beyond the second: 信息公开年度报告 says more than 招生."""
_SLUG = 14.0
_REGIONS = {
    "body": 8.0,
    "frame": 20.0,
    "crumb": 0.0,
    "nav": 0.0,
    "script": 3.0,
    "neighbour": -10.0,
    "foot": -12.0,
}
_KINDS = {"redirect": 30.0, "row": 6.0, "attachment": 6.0, "entry": 2.0, "pager": -14.0, "link": 0.0}
_CLAIM = 30.0
_INHERITED = 0.4
_DEPTH = 3.0
_AGE_A_YEAR = 2.0
_MAX_AGE = 12.0
_MIN_HINT = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """The page that a lead stands on: its kind, and the part of its own score that came from hints."""

    kind: DocumentKind | None = None
    promise: float = 0.0
    depth: int = 0


class Priority:
    """Scores leads; the same hints and the same leads always give the same scores."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        words = {fold(word) for hint in hints for word in hint.words}
        chosen = sorted(
            (word for word in words if len(word) >= _MIN_HINT), key=lambda word: (-len(word), word)
        )
        self._words = re.compile("|".join(map(re.escape, chosen))) if chosen else None
        self._slugs = frozenset(slug.lower() for hint in hints for slug in hint.slugs)
        self._promise_of = lru_cache(maxsize=65_536)(self._words_promise)
        self._newest = 0

    def score(self, lead: Lead, standing: Standing) -> tuple[float, float, str]:
        """How promising a lead is.

        Returns:
            The score (higher first), the part of it that came from hints, and the reason in a few words.
        """
        promise, found = self._promise_of(lead.words or lead.row)
        if lead.row and lead.words:
            row_promise, row_found = self._promise_of(lead.row)
            if row_promise > promise:
                promise, found = row_promise, row_found
        slug = self._slug(lead.url)
        why = f"链接文字“{found}”" if found else f"地址含 {slug}" if slug else _place(lead)
        promise += _SLUG if slug else 0.0
        inherited = _INHERITED * standing.promise
        if standing.kind is DocumentKind.CATALOGUE and lead.region in ("body", "frame"):
            inherited, why = max(inherited, _CLAIM), f"清单目录页所列，{why}"
        score = promise + inherited + _REGIONS.get(lead.region, 0.0) + _KINDS.get(lead.kind, 0.0)
        return score - _DEPTH * standing.depth - self._age(lead), promise + inherited * _INHERITED, why

    def _words_promise(self, words: str) -> tuple[float, str]:
        found = self._words.search(fold(words)) if self._words is not None and words else None
        if found is None:
            return 0.0, ""
        return _WORDS + _LONGER * (len(found[0]) - _MIN_HINT), found[0]

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
