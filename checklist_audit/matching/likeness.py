"""The only file that imports rapidfuzz: how alike are a title and a phrase."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

# partial_ratio gives 100 to any substring, so a short title is compared whole.
_SHORT = 4
_TELLS_APART = 6
# A pair that shares fewer of the phrase's bigrams than this cannot reach a floor of 80 (performance.md, 4).
_SHARED = 0.5


@lru_cache(maxsize=65_536)
def likeness(title: str, phrase: str) -> int:
    """How alike two folded strings are, 0-100.

    A phrase inside a longer title counts as the phrase; a title shorter than the phrase is compared whole.
    """
    from rapidfuzz import fuzz

    if phrase in title:
        return 100
    # One letter in four is another word (作风建设 is no 学风建设): a short phrase must stand there as it is.
    if len(phrase) < _TELLS_APART:
        return 0
    if len(title) < max(_SHORT, len(phrase)):
        return round(fuzz.ratio(title, phrase))
    return round(fuzz.partial_ratio(phrase, title))


class PhraseIndex:
    """Phrases to be found in short strings: only pairs that share enough bigrams are scored."""

    def __init__(self, phrases: Sequence[str], distinct: Iterable[Sequence[str]]) -> None:
        self._phrases = tuple(phrases)
        self._by_bigram: dict[str, list[int]] = defaultdict(list)
        self._sizes: list[int] = []
        words = sorted({word for group in distinct for word in group})
        self._must: list[tuple[str, ...]] = []
        for index, phrase in enumerate(self._phrases):
            bigrams = {phrase[i : i + 2] for i in range(len(phrase) - 1)} or {phrase}
            self._sizes.append(len(bigrams))
            for bigram in bigrams:
                self._by_bigram[bigram].append(index)
            self._must.append(tuple(word for word in words if word in phrase))

    def alike(self, title: str) -> dict[int, int]:
        """Index of each phrase that may be in the title, with its likeness 0-100.

        A phrase with a distinct word (预算) counts only where that very word stands in the title.
        """
        shared: dict[int, int] = defaultdict(int)
        for bigram in {title[i : i + 2] for i in range(len(title) - 1)}:
            for index in self._by_bigram.get(bigram, ()):
                shared[index] += 1
        found = {}
        for index, count in shared.items():
            if count >= _SHARED * self._sizes[index] and all(word in title for word in self._must[index]):
                found[index] = likeness(title, self._phrases[index])
        return found
