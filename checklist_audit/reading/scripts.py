"""Looking through scripts: those of a site's template stand on every page, so what short ones say is remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps

__all__ = ["remembered"]

_KEPT = 256
_LONGEST_KEPT = 8_000
"""Characters; a longer script is looked through each time, so that the memory stays small."""

_Find = Callable[[str], tuple[str, ...]]


def remembered(find: _Find) -> _Find:
    """A function of the text of one script, with its last answers kept."""
    kept = lru_cache(maxsize=_KEPT)(find)

    @wraps(find)
    def found(script: str) -> tuple[str, ...]:
        return kept(script) if len(script) <= _LONGEST_KEPT else find(script)

    return found
