"""Sentences of the rules with alternatives in brackets, spelled out."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

__all__ = ["spelled_out"]

_GROUP = re.compile(r"\(([^()]*\|[^()]*)\)")


@lru_cache(maxsize=2_048)
def spelled_out(sentence: str) -> tuple[str, ...]:
    """`(无|没有)校办企业` → 无校办企业, 没有校办企业; in order, each once.

    Brackets without a bar in them are words like others.
    """
    pieces = [
        piece.split("|") if number % 2 else [piece] for number, piece in enumerate(_GROUP.split(sentence))
    ]
    return tuple(dict.fromkeys("".join(words) for words in product(*pieces)))
