"""A league table whose names are English: items, elements, categories, types of colleges, and why one is not ranked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from checklist_audit.english import english
from checklist_audit.fleet.league import League, Rate

__all__ = ["league_in", "titles_in"]


def league_in(lang: str, league: League) -> League:
    """The same table with its names in a language; a college keeps its own name."""
    if lang == "zh":
        return league
    return replace(
        league,
        rows=tuple(replace(row, reason=english(row.reason)) for row in league.rows),
        items=_rates(league.items),
        categories=_rates(league.categories),
        elements=_rates(league.elements),
    )


def titles_in(lang: str, titles: Mapping[str, str]) -> Mapping[str, str]:
    """Names of the types of colleges by their id, in a language."""
    return titles if lang == "zh" else {key: english(title) for key, title in titles.items()}


def _rates(rates: tuple[Rate, ...]) -> tuple[Rate, ...]:
    """A category is its own key, so both are told."""
    return tuple(
        replace(rate, key=english(rate.key), label=english(rate.label), group=english(rate.group))
        for rate in rates
    )
