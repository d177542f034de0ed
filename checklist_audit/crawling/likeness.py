"""Which hints a few words speak of, and how clearly: whole phrases first, else the pairs of characters they share."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checklist_audit.model.pages import Hint
from checklist_audit.text.normalising import fold

__all__ = ["HintWords", "Pulls"]

Pulls = tuple[tuple[str, float], ...]
"""Hint keys, each with how strongly it speaks for an address; strongest first."""

_PHRASE = 30.0
_WHOLE = 20.0
"""For words that are nothing but the hint: 部门预算 is a section, 关于部门预算编制的说明 one of its pages."""
_LONGER = 2.0
"""More for each character of the hint beyond the second: 信息公开年度报告 says more than 招生."""
_LONGEST = 10
_ALIKE = 40.0
_UNKNOWN = 0.4
"""What a pair that no hint has weighs, as a share of one that a single hint has: it makes a name another one."""
_LEAST_ALIKE = 0.22
"""Below this share two short names have a pair of characters in common by chance."""
_MIN_HINT = 2
_HAN = re.compile("[一-鿿]+")
_JOINTS = re.compile("[与和及的]")


class HintWords:
    """The words of all hints, ready to be looked for."""

    def __init__(self, hints: Sequence[Hint]) -> None:
        self._keys: dict[str, list[str]] = defaultdict(list)
        pairs: dict[str, set[str]] = {}
        for hint in hints:
            words = [word for word in dict.fromkeys(map(fold, hint.words)) if len(word) >= _MIN_HINT]
            for word in words:
                self._keys[word].append(hint.key)
            pairs[hint.key] = {pair for word in words for pair in _pairs(word)}
        chosen = sorted(self._keys, key=lambda word: (-len(word), word))
        self._phrases = re.compile("|".join(map(re.escape, chosen))) if chosen else None
        counts = Counter(pair for held in pairs.values() for pair in held)
        self._weights = {pair: math.log(1 + len(pairs) / count) for pair, count in counts.items()}
        self._unknown = math.log(1 + len(pairs)) * _UNKNOWN
        self._holders: dict[str, list[str]] = defaultdict(list)
        for key, held in pairs.items():
            for pair in held:
                self._holders[pair].append(key)

    def pulls(self, folded: str) -> tuple[Pulls, str]:
        """Hints that the words speak of, strongest first, and the phrase that says it best.

        Args:
            folded: words as `fold` leaves them.
        """
        pulls, best = self._alike(folded), ""
        strongest = 0.0
        for match in self._phrases.finditer(folded) if self._phrases is not None else ():
            word = match[0]
            length = min(len(word), _LONGEST)
            strength = _PHRASE + _LONGER * (length - _MIN_HINT) + _WHOLE * len(word) / len(folded)
            if strength > strongest:
                strongest, best = strength, word
            for key in self._keys[word]:
                pulls[key] = max(strength, pulls.get(key, 0.0))
        ordered = tuple(sorted(pulls.items(), key=lambda pull: -pull[1]))
        return ordered, best or (folded if ordered else "")

    def _alike(self, folded: str) -> dict[str, float]:
        pairs = dict.fromkeys(
            _pairs(folded)
        )  # in the order of the words: sums of a set differ in the last digit
        whole = sum(self._weights.get(pair, self._unknown) for pair in pairs)
        shared: dict[str, float] = defaultdict(float)
        for pair in pairs:
            for key in self._holders.get(pair, ()):
                shared[key] += self._weights[pair]
        return {key: _ALIKE * part / whole for key, part in shared.items() if part >= _LEAST_ALIKE * whole}


def _pairs(words: str) -> Iterator[str]:
    for run in _HAN.findall(_JOINTS.sub(" ", words)):
        for start in range(len(run) - 1):
            yield run[start : start + 2]
