"""Which element do these words name: the names, leads and texts of the rules, longest first, none of two items."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checklist_audit.model.rules import Ruleset
from checklist_audit.text.normalising import fold, fold_body

__all__ = ["Named", "Phrases", "likeness"]

_SHORTEST, _SHORTEST_NAME = 3, 5
_ASIDE = re.compile(r"[(（][^)）]*[)）]")
_PIECES = re.compile(r"[、，,；;]")


@dataclass(frozen=True, slots=True)
class Named:
    """One element named in a text."""

    element: str
    item: int
    words: str


class Phrases:
    """The words by which a ruleset's elements are named in running text."""

    def __init__(self, ruleset: Ruleset) -> None:
        owners: dict[str, set[tuple[int, str]]] = defaultdict(set)
        own: dict[str, set[int]] = defaultdict(set)
        for item, element in ((of, one) for of in ruleset.items for one in of.elements):
            text, name = (fold(_ASIDE.sub("", words)) for words in (item.text, element.name))
            for phrase in _phrases_of(name, {fold(lead) for lead in element.match.leads}):
                owners[phrase].add((item.number, element.id))
                if phrase in text or phrase == name:
                    own[phrase].add(item.number)
        self._phrases = _of_one_item(owners, own)
        self._by_length = sorted(self._phrases, key=lambda phrase: (-len(phrase), phrase))

    def named_in(self, text: str) -> tuple[Named, ...]:
        """The elements that a text names, in the order of the checklist; a phrase inside a longer one does not count."""
        left = fold_body(text)
        found: dict[str, Named] = {}
        for phrase in self._by_length:
            if phrase in left:
                left = left.replace(phrase, "\0" * len(phrase))
                for item, element in self._phrases[phrase]:
                    found.setdefault(element, Named(element, item, phrase))
        return tuple(sorted(found.values(), key=lambda named: (named.item, named.element)))


def _phrases_of(name: str, leads: set[str]) -> Iterator[str]:
    """资格审查 or 咨询渠道 name an element beside its item only; leads were chosen to stand alone."""
    for phrase in {name, *leads, *_PIECES.split(name)}:
        if len(phrase) >= (_SHORTEST if phrase in leads else _SHORTEST_NAME):
            yield phrase


def _of_one_item(
    owners: Mapping[str, set[tuple[int, str]]], own: Mapping[str, set[int]]
) -> dict[str, tuple[tuple[int, str], ...]]:
    """Phrases of several items name only those in whose own words they stand."""
    kept = {}
    for phrase, elements in owners.items():
        items = {item for item, _ in elements}
        meant = items if len(items) == 1 else own.get(phrase, set())
        chosen = tuple(sorted(pair for pair in elements if pair[0] in meant))
        if chosen:
            kept[phrase] = chosen
    return kept


def likeness(one: str, other: str) -> float:
    """How much of the shorter of two folded titles stands in the other, by pairs of letters: 0 to 1."""
    first, second = set(_pairs(one)), set(_pairs(other))
    if not first or not second:
        return 0.0
    return len(first & second) / min(len(first), len(second))


def _pairs(text: str) -> Iterator[str]:
    return (text[place : place + 2] for place in range(len(text) - 1))
