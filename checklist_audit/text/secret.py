"""One personal number found in a text, masked at once."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Secret", "secret_at", "starred"]


@dataclass(frozen=True, slots=True)
class Secret:
    """One personal number in a text: `text[start:end]`; the number itself is not kept."""

    kind: str
    """`id_number`, `mobile`, `landline`, `bank_card`, `passport`, `banned_field`."""
    start: int
    end: int
    masked: str
    """The same length, with only the outer characters left."""


def secret_at(text: str, kind: str, span: tuple[int, int], *, keep: tuple[int, int]) -> Secret:
    """The secret that stands at `span`; `keep` says how many characters stay readable at its head and tail."""
    start, end = span
    return Secret(kind, start, end, starred(text[start:end], keep))


def starred(number: str, keep: tuple[int, int]) -> str:
    """Star every digit and letter but the outer ones; gaps stay, so the length does too."""
    places = [place for place, sign in enumerate(number) if sign.isalnum()]
    hidden = set(places[keep[0] : len(places) - keep[1]])
    return "".join("*" if place in hidden else sign for place, sign in enumerate(number))
