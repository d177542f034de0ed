"""The league table as one HTML file that asks for nothing; reports are linked by their place beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from checklist_audit.fleet.league import League, Rate
from checklist_audit.fleet.phrases import LeagueWords
from checklist_audit.fleet.studies import beside_studies, why_unranked
from checklist_audit.reporting.as_html import fill

__all__ = ["league_as_html", "named_types", "notices"]


def league_as_html(league: League, words: LeagueWords, titles: Mapping[str, str]) -> bytes:
    """The table for a browser.

    Args:
        titles: id of a type of school → its name.
    """
    return fill(
        "league.html",
        words,
        guest="checklist_audit.fleet",
        title=words("league"),
        league=league,
        notices=tuple(notices(league, words)),
        titles=titles,
        types=sorted({row.school_type for row in league.ranked if row.school_type}),
        type_rates=named_types(league, words, titles),
        studies=tuple(beside_studies(league, words)),
        why=why_unranked,
    )


def notices(league: League, words: LeagueWords) -> Iterator[str]:
    """What must be said before anybody compares."""
    if len(league.tool_versions) > 1:
        yield words("versions_differ", versions="、".join(league.tool_versions))
    if league.earlier_as_of:
        key = "earlier_differs" if league.earlier_rules_differ else "earlier"
        yield words(key, day=words.day(league.earlier_as_of))


def named_types(league: League, words: LeagueWords, titles: Mapping[str, str]) -> tuple[Rate, ...]:
    """The rates of types of schools under their names."""
    named = []
    for rate in league.types:
        name = titles.get(rate.key, rate.key) or words("no_type")
        named.append(replace(rate, key=name, label=name))
    return tuple(named)
