"""Who says what a page is for: a catalogue row, the name of its section, the words of a link."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from checklist_audit.matching.context import Context, View
from checklist_audit.matching.likeness import PhraseIndex
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.verdicts import Hit, Lead
from checklist_audit.text.normalising import fold

_FLOOR = 86
_ORDER = ("claim", "section", "link", "holder")
_RULES = {
    "claim": "学校的清单目录把本页列为该事项",
    "section": "所在栏目的名称就是该事项",
    "link": "链接到本页的文字就是该事项",
    "holder": "附有本文件的页面就是该事项",
}


@dataclass(frozen=True, slots=True)
class Support:
    """The best of what supports an element on a page."""

    kind: str
    hit: Hit


class SupportBook:
    """The names under which every element is listed: its own, its item's words, and `leads`."""

    def __init__(self, ruleset: Ruleset) -> None:
        names: dict[str, list[str]] = defaultdict(list)
        self._elements_of: dict[int, tuple[str, ...]] = {}
        for item in ruleset.items:
            self._elements_of[item.number] = tuple(element.id for element in item.elements)
            for element in item.elements:
                for name in {item.text, element.name, *element.match.leads}:
                    names[fold(name)].append(element.id)
        self._names = sorted(names)
        self._ids = [tuple(sorted(set(names[name]))) for name in self._names]
        self._ids_of = dict(zip(self._names, self._ids, strict=True))
        distinct = [tuple(fold(word) for word in group) for group in ruleset.head.distinct]
        self._index = PhraseIndex(self._names, distinct)
        self.named = lru_cache(maxsize=16_384)(self._named)

    def _named(self, folded: str) -> dict[str, int]:
        """Elements that a name of a section, row or link stands for, with the likeness."""
        found: dict[str, int] = {}
        for place, strength in self._index.alike(folded).items():
            if strength >= _FLOOR:
                for element in self._ids[place]:
                    found[element] = max(strength, found.get(element, 0))
        return found

    def by_title(self, seen: View) -> set[str]:
        """Elements whose very name is the page's title; enough to know what a 无 on it is said of."""
        titles = [title for title, where in seen.titles if where == "title"]
        # An item's whole text holds the names of other items' elements too, so a title that is a name means no other.
        exact = {element for title in titles for element in self._ids_of.get(title, ())}
        return exact or {element for title in titles for element in self.named(title)}

    def find(self, seen: View, context: Context) -> dict[str, Support]:
        """The best support of every element that has one."""
        claims = [lead for lead in context.leads if lead.kind == "claim"]
        said = [("claim", lead.words, self._claimed(lead)) for lead in claims]
        said += [("section", name, tuple(self.named(name))) for name in seen.sections]
        said += [("link", name, tuple(self.named(name))) for name in seen.links]
        said += [
            ("holder", name, tuple(self.named(name))) for name, where in seen.titles if where == "holder"
        ]
        best: dict[str, Support] = {}
        for kind, words, elements in sorted(said, key=lambda row: _ORDER.index(row[0])):
            for element in elements:
                best.setdefault(element, Support(kind, Hit(_RULES[kind], words[:60], kind, 80)))
        return best

    def _claimed(self, lead: Lead) -> tuple[str, ...]:
        return lead.elements or self._elements_of.get(lead.item or 0, ())
