"""Signals on running text and table rows: exact words, near each other, with a figure where one is asked for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checklist_audit.matching.words import Found, automaton
from checklist_audit.model.rules import Signal, Where
from checklist_audit.text.normalising import fold_body

_FIGURE = re.compile(r"\d|百分之")
_FIGURE_REACH = 30
# A header row stands above its figures in a table, so a row may look a few lines down.
_TABLE_REACH = 200
# A word that stands everywhere in a long report is looked at only so often.
_MOST_PLACES = 60

Span = tuple[int, int]


class PassageIndex:
    """Signals on running text and on table rows, all looked for at once.

    Only the rarest group of each signal is searched for in the whole text; the others are looked for
    around it. That keeps common words (学校, 办法) out of the search: five times fewer hits, measured.
    All groups of a table signal must stand in one line of the text (a table row, a caption).
    """

    def __init__(self, signals: Sequence[Signal]) -> None:
        self._signals = tuple(signals)
        self._by_line = tuple(signal.signal is Where.TABLE for signal in signals)
        self._groups = [tuple(tuple(fold_body(w) for w in group) for group in s.groups) for s in signals]
        self._search = _Search(self._groups)

    def find(self, folded: str, part: str = "") -> tuple[Found, ...]:
        """Every signal that holds in one part of a document (`fold_body`)."""
        if not folded:
            return ()
        found = []
        for index, anchors in self._search.find(folded):
            span = self._span(index, anchors, folded)
            if span is not None:
                words = " ".join(folded[span[0] : span[1]].split())
                found.append(Found(index, 86 if self._by_line[index] else 80, words[:80], part))
        return tuple(found)

    def _span(self, index: int, anchors: Sequence[Span], folded: str) -> Span | None:
        """The first stretch of text that holds every group of a signal, with its figure."""
        signal = self._signals[index]
        reach = _TABLE_REACH if self._by_line[index] else _FIGURE_REACH
        for anchor in anchors:
            for start, end in self._stretches(index, anchor, folded):
                if not signal.figure or _has_figure(folded, start, end, reach):
                    return start, end
        return None

    def _stretches(self, index: int, anchor: Span, folded: str) -> Iterator[Span]:
        """The smallest stretches around an anchor that hold all groups."""
        groups, within, by_line = self._groups[index], self._signals[index].within, self._by_line[index]
        if len(groups) == 1 or (not by_line and not within):
            yield anchor
            return
        if by_line:
            first = folded.rfind("\n", 0, anchor[0]) + 1
            last = folded.find("\n", anchor[1])
            last = len(folded) if last < 0 else last
        else:
            first, last = max(0, anchor[1] - within), anchor[0] + within
        near = folded[first:last]
        if not _all_in(groups, near):
            return
        places = [
            (start + first, start + len(word) + first, number)
            for number, group in enumerate(groups)
            for word in group
            for start in _starts(word, near)
        ]
        for start, end in _windows(sorted(places), len(groups)):
            if by_line or end - start <= within:
                yield start, end


class _Search:
    """Where the rarest group of each signal stands."""

    def __init__(self, groups: Sequence[tuple[tuple[str, ...], ...]]) -> None:
        uses: dict[str, list[int]] = defaultdict(list)
        numbers: dict[tuple[str, ...], int] = {}
        self._others: dict[int, tuple[int, ...]] = {}
        for index, own in enumerate(groups):
            rarest = max(own, key=_rarity)
            for word in rarest:
                uses[word].append(index)
            others = (group for group in own if group is not rarest)
            self._others[index] = tuple(numbers.setdefault(group, len(numbers)) for group in others)
        self._groups = tuple(numbers)
        self._words = sorted(uses)
        self._uses = [tuple(uses[word]) for word in self._words]
        self._automaton = automaton(self._words)

    def find(self, folded: str) -> Iterator[tuple[int, list[Span]]]:
        """Every signal whose groups all stand somewhere in the text, with the places of its rarest one."""
        if self._automaton is None:
            return
        places: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for word, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            places[word].append((end, start))
        anchors: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for word, spans in places.items():
            for index in self._uses[word]:
                anchors[index] += spans
        stands: dict[int, bool] = {}
        for index in sorted(anchors):
            if all(self._stands(number, folded, stands) for number in self._others[index]):
                yield index, [(start, end) for end, start in sorted(anchors[index])[:_MOST_PLACES]]

    def _stands(self, number: int, folded: str, known: dict[int, bool]) -> bool:
        """Whether any word of a group stands in the text; many signals ask for the same group."""
        if number not in known:
            known[number] = any(word in folded for word in self._groups[number])
        return known[number]


def _starts(word: str, text: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + len(word))


def _all_in(groups: tuple[tuple[str, ...], ...], text: str) -> bool:
    for group in groups:
        for word in group:
            if word in text:
                break
        else:
            return False
    return True


def _rarity(group: tuple[str, ...]) -> tuple[int, int]:
    """A group is rare when its shortest word is long, and when it has few alternatives."""
    return min(len(word) for word in group), -len(group)


def _has_figure(folded: str, start: int, end: int, reach: int) -> bool:
    """Whether a figure stands in the stretch, shortly before it in its line, or within reach after it."""
    back = folded.rfind("\n", max(0, start - _FIGURE_REACH), start) + 1 or max(0, start - _FIGURE_REACH)
    return _FIGURE.search(folded, back, end + reach) is not None


def _windows(places: list[tuple[int, int, int]], groups: int) -> Iterator[Span]:
    """Every smallest stretch that holds all groups; `places` are (start, end, group), sorted."""
    counts: dict[int, int] = defaultdict(int)
    missing, left = groups, 0
    for start, end, group in places:
        missing -= counts[group] == 0
        counts[group] += 1
        while missing == 0:
            first = places[left]
            yield first[0], max(end, first[1], start)
            counts[first[2]] -= 1
            missing += counts[first[2]] == 0
            left += 1
