"""Which words, phrases and patterns of the rules stand in a text: every signal at once, not one by one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checklist_audit.matching.likeness import PhraseIndex
from checklist_audit.model.rules import Signal
from checklist_audit.text.normalising import fold


@dataclass(frozen=True, slots=True)
class Found:
    """A signal that holds in a text: its place in the index, how strongly, and the words that it met."""

    signal: int
    strength: int
    words: str
    part: str = ""


def automaton(words: Sequence[str]) -> Any:
    """All words to be looked for at once; None for no words."""
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(list(words)) if words else None


class _Groups:
    """The groups of all `has` signals. A signal is looked at only where its rarest group stands.

    Groups are shared: 办法|规定|细则 is one group, however many signals ask for it.
    """

    def __init__(self, signals: Sequence[Signal]) -> None:
        numbers: dict[tuple[str, ...], int] = {}
        needs: dict[int, tuple[int, ...]] = {}
        for index, signal in enumerate(signals):
            groups = [tuple(fold(word) for word in group) for group in signal.groups]
            if groups:
                needs[index] = tuple(numbers.setdefault(group, len(numbers)) for group in groups)
        uses: dict[str, list[int]] = defaultdict(list)
        for group, number in numbers.items():
            for word in group:
                uses[word].append(number)
        self._words = sorted(uses)
        self._uses = [tuple(uses[word]) for word in self._words]
        self._automaton = automaton(self._words)
        asked = Counter(number for need in needs.values() for number in need)
        self._by_key: dict[int, list[tuple[int, frozenset[int], tuple[int, ...]]]] = defaultdict(list)
        for index, need in needs.items():
            key = min(need, key=lambda number: (asked[number], number))
            self._by_key[key].append((index, frozenset(need), need))

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Every signal all of whose groups stand in the text, with the longest word of each group."""
        if self._automaton is None:
            return
        met: dict[int, str] = {}
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True)
        for place in dict.fromkeys([hit[0] for hit in hits]):
            word = self._words[place]
            for number in self._uses[place]:
                if len(word) > len(met.get(number, "")):
                    met[number] = word
        for key in met.keys() & self._by_key.keys():
            for index, need, order in self._by_key[key]:
                if need <= met.keys():
                    yield index, "、".join([met[number] for number in order])


class ShortIndex:
    """Signals on short strings that a person wrote as a name: titles, headings, sections, rows, links, addresses."""

    def __init__(self, signals: Sequence[Signal], distinct: Sequence[Sequence[str]]) -> None:
        self._signals = tuple(signals)
        self._groups = _Groups(signals)
        likes = [(index, fold(s.like)) for index, s in enumerate(signals) if s.like]
        self._likes = tuple(index for index, _ in likes)
        self._phrases = PhraseIndex([phrase for _, phrase in likes], distinct)
        patterns: dict[str, list[int]] = defaultdict(list)
        for index, signal in enumerate(signals):
            if signal.regex:
                patterns[signal.regex].append(index)
        # One veto stands on many elements: each pattern is searched for once.
        self._patterns = [(re.compile(regex), tuple(indexes)) for regex, indexes in patterns.items()]

    def find(self, folded: str) -> tuple[Found, ...]:
        """Every signal that holds in a folded string."""
        return (*self._exact(folded), *self._alike(folded), *self._by_pattern(folded)) if folded else ()

    def _exact(self, folded: str) -> Iterator[Found]:
        for index, words in sorted(self._groups.find(folded)):
            yield Found(index, 92, words)

    def _alike(self, folded: str) -> Iterator[Found]:
        for place, strength in sorted(self._phrases.alike(folded).items()):
            index = self._likes[place]
            if strength >= self._signals[index].floor:
                yield Found(index, min(strength, 97), self._signals[index].like or "")

    def _by_pattern(self, folded: str) -> Iterator[Found]:
        for pattern, indexes in self._patterns:
            hit = pattern.search(folded)
            if hit:
                for index in indexes:
                    yield Found(index, 90, hit.group())
