"""Which words, phrases and patterns of the rules stand in a text: every signal at once, not one by one."""

from __future__ import annotations

import re
from collections import defaultdict
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


def _automaton(words: Sequence[str]) -> Any:
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(list(words)) if words else None


class _Groups:
    """The words of all `has` signals, and which group of which signal each of them fills."""

    def __init__(self, signals: Sequence[Signal]) -> None:
        uses: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.full: dict[int, int] = {}
        for index, signal in enumerate(signals):
            groups = signal.groups
            if groups:
                self.full[index] = (1 << len(groups)) - 1
            for number, group in enumerate(groups):
                for word in group:
                    uses[fold(word)].append((index, number))
        self.words = sorted(uses)
        self.uses = [uses[word] for word in self.words]
        self.automaton = _automaton(self.words)

    def hits(self, text: str) -> list[tuple[int, int, int]]:
        """Every word in the text, overlapping ones too: (word, start, end)."""
        if self.automaton is None or not text:
            return []
        found: list[tuple[int, int, int]] = self.automaton.find_matches_as_indexes(text, overlapping=True)
        return found


class ShortIndex:
    """Signals on short strings that a person wrote as a name: titles, headings, sections, rows, links, addresses."""

    def __init__(self, signals: Sequence[Signal], distinct: Sequence[Sequence[str]]) -> None:
        self._signals = tuple(signals)
        self._groups = _Groups(signals)
        likes = [(index, fold(s.like)) for index, s in enumerate(signals) if s.like]
        self._likes = tuple(index for index, _ in likes)
        self._phrases = PhraseIndex([phrase for _, phrase in likes], distinct)
        self._patterns = [(index, re.compile(s.regex)) for index, s in enumerate(signals) if s.regex]

    def find(self, folded: str) -> tuple[Found, ...]:
        """Every signal that holds in a folded string."""
        return (*self._exact(folded), *self._alike(folded), *self._by_pattern(folded)) if folded else ()

    def _exact(self, folded: str) -> Iterator[Found]:
        masks: dict[int, int] = defaultdict(int)
        words: dict[int, dict[int, str]] = defaultdict(dict)
        for word, _, _ in self._groups.hits(folded):
            for index, group in self._groups.uses[word]:
                masks[index] |= 1 << group
                text = self._groups.words[word]
                if len(text) > len(words[index].get(group, "")):
                    words[index][group] = text
        for index in sorted(masks):
            if masks[index] == self._groups.full[index]:
                yield Found(index, 92, "、".join(words[index][group] for group in sorted(words[index])))

    def _alike(self, folded: str) -> Iterator[Found]:
        for place, strength in sorted(self._phrases.alike(folded).items()):
            index = self._likes[place]
            if strength >= self._signals[index].floor:
                yield Found(index, min(strength, 97), self._signals[index].like or "")

    def _by_pattern(self, folded: str) -> Iterator[Found]:
        for index, pattern in self._patterns:
            hit = pattern.search(folded)
            if hit:
                yield Found(index, 90, hit.group())
