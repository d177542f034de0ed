"""The places where one address was found, packed: a big site has millions of them, and few are ever looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from checklist_audit.model.pages import Referral

__all__ = ["Places"]

_FIELDS = 3


class Places(Sequence[Referral]):
    """Referrals in their order, made when they are looked at; less than half the size of a tuple of them.

    Args:
        rows: page, words and region of each.
    """

    __slots__ = ("_flat",)

    def __init__(self, rows: Iterable[tuple[str, str, str]]) -> None:
        self._flat = tuple(word for row in rows for word in row)

    @overload
    def __getitem__(self, index: int) -> Referral: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Referral, ...]: ...
    def __getitem__(self, index: int | slice) -> Referral | tuple[Referral, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        place = range(len(self))[index] * _FIELDS
        return Referral(*self._flat[place : place + _FIELDS])

    def __len__(self) -> int:
        return len(self._flat) // _FIELDS

    def __iter__(self) -> Iterator[Referral]:
        words = iter(self._flat)
        return map(Referral, words, words, words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (Places, tuple)) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
