"""Which words, phrases and patterns of the rules stand in a text: every signal at once, not one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from checklist_audit.matching.likeness import PhraseIndex
from checklist_audit.model.rules import Signal
from checklist_audit.text.normalising import fold, fold_body

_FIGURE = re.compile(r"\d|百分之")
_FIGURE_REACH = 30
# A header row stands above its figures in a table, so a row may look a few lines down.
_TABLE_REACH = 200


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

    def __init__(self, signals: Sequence[Signal], folded: bool) -> None:
        spelling = fold if folded else fold_body
        uses: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self.full: dict[int, int] = {}
        for index, signal in enumerate(signals):
            groups = signal.groups
            if groups:
                self.full[index] = (1 << len(groups)) - 1
            for number, group in enumerate(groups):
                for word in group:
                    uses[spelling(word)].append((index, number))
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
        self._groups = _Groups(signals, folded=True)
        likes = [(index, fold(s.like)) for index, s in enumerate(signals) if s.like]
        self._likes = tuple(index for index, _ in likes)
        self._phrases = PhraseIndex([phrase for _, phrase in likes], distinct)
        self._patterns = [(index, re.compile(s.regex)) for index, s in enumerate(signals) if s.regex]
        self.find = lru_cache(maxsize=65_536)(self._find)

    def _find(self, folded: str) -> tuple[Found, ...]:
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


class BodyIndex:
    """Signals on running text and on table rows: exact words only, near each other, with a figure where asked."""

    def __init__(self, signals: Sequence[Signal], *, by_line: bool) -> None:
        self._signals = tuple(signals)
        self._by_line = by_line
        self._groups = _Groups(signals, folded=False)
        self._words_of: dict[int, set[int]] = defaultdict(set)
        for word, uses in enumerate(self._groups.uses):
            for index, _ in uses:
                self._words_of[index].add(word)

    def find(self, folded: str, part: str = "") -> tuple[Found, ...]:
        """Every signal that holds in one part of a document (`fold_body`)."""
        hits = self._groups.hits(folded)
        complete = self._complete({word for word, _, _ in hits})
        if not complete:
            return ()
        places = self._places(hits, complete)
        breaks = [m.start() for m in re.finditer("\n", folded)] if self._by_line else []
        found = []
        for index in sorted(complete):
            span = self._span(index, places[index], folded, breaks)
            if span is not None:
                words = re.sub(r"\s+", " ", folded[span[0] : span[1]])
                found.append(Found(index, 86 if self._by_line else 80, words[:80], part))
        return tuple(found)

    def _places(
        self, hits: list[tuple[int, int, int]], complete: set[int]
    ) -> dict[int, list[tuple[int, int, int]]]:
        """Where the words of these signals stand: signal → (start, end, group)."""
        places: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
        wanted = {word for index in complete for word in self._words_of[index]}
        for word, start, end in (hit for hit in hits if hit[0] in wanted):
            for index, group in self._groups.uses[word]:
                if index in complete:
                    places[index].append((start, end, group))
        return places

    def _complete(self, words: set[int]) -> set[int]:
        """Signals all of whose groups stand somewhere in the text."""
        masks: dict[int, int] = defaultdict(int)
        for word in words:
            for index, group in self._groups.uses[word]:
                masks[index] |= 1 << group
        return {index for index, mask in masks.items() if mask == self._groups.full[index]}

    def _span(
        self, index: int, places: list[tuple[int, int, int]], folded: str, breaks: list[int]
    ) -> tuple[int, int] | None:
        """The first stretch of text that holds every group of a signal, with its figure."""
        signal = self._signals[index]
        wanted = self._groups.full[index]
        for start, end in _windows(sorted(places), wanted):
            if self._by_line:
                if bisect_right(breaks, start) != bisect_right(breaks, end - 1):
                    continue
                reach = _TABLE_REACH
            else:
                if signal.within and end - start > signal.within:
                    continue
                reach = _FIGURE_REACH
            if not signal.figure or _has_figure(folded, start, end, reach):
                return start, end
        return None


def _has_figure(folded: str, start: int, end: int, reach: int) -> bool:
    back = folded.rfind("\n", max(0, start - _FIGURE_REACH), start) + 1 or max(0, start - _FIGURE_REACH)
    return _FIGURE.search(folded, back, end + reach) is not None


def _windows(places: list[tuple[int, int, int]], wanted: int) -> Iterator[tuple[int, int]]:
    """Every smallest stretch that holds all groups, in order; `places` are (start, end, group), sorted."""
    counts: dict[int, int] = defaultdict(int)
    missing = wanted.bit_count()
    left = 0
    for start, end, group in places:
        missing -= counts[group] == 0
        counts[group] += 1
        while missing == 0:
            first = places[left]
            yield first[0], max(end, first[1], start)
            counts[first[2]] -= 1
            missing += counts[first[2]] == 0
            left += 1
