"""What stands beside the figures: why a college is not ranked, and what published studies found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checklist_audit.fleet.league import League, Row
from checklist_audit.fleet.phrases import LeagueWords
from checklist_audit.fleet.results import Outcome

__all__ = ["STUDY", "Beside", "beside_studies", "why_unranked"]

STUDY: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"1": (73, 75), "6": (74, 75), "12": (26, 75), "46": (32, 75)}
)
"""Number of an item → (universities that had it, universities looked at), presence only.

Source: domain section 5, 21世纪教育研究院 2014: 97.33 %, 98.67 %, 34.67 % and 42.67 % of 75.
"""

_OVERALL = ("study_checklist", "study_indicators")
"""Keys of what studies found over everything: 21世纪教育研究院 2014; 喻恺、谌思宇. Source: domain section 5."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One line of the comparison: what has any evidence here, and what a study found."""

    number: str
    """Of the item; empty for everything together."""
    label: str
    present: int
    of: int
    study: tuple[int, int] | None
    said: str
    """What the study says in words, where it gives no counts."""


def beside_studies(league: League, words: LeagueWords) -> Iterator[Beside]:
    """Presence in this table beside what was published; empty when nobody was compared."""
    if not league.ranked:
        return
    present, of = (sum(row.presence[at] for row in league.ranked) for at in (0, 1))
    for key in _OVERALL:
        yield Beside("", words("study_overall"), present, of, None, words(key))
    rates = {rate.key: rate for rate in league.items}
    for number, found in STUDY.items():
        if number in rates:
            rate = rates[number]
            yield Beside(number, rate.label, rate.present, rate.of, found, "")


def why_unranked(row: Row, words: LeagueWords) -> str:
    """Why a college is not in the ranking, in one sentence."""
    if row.outcome is not Outcome.DONE:
        return row.reason or words("why_failed")
    n, of = row.coverage
    return words("why_incomplete", left=row.left_over, n=n, of=of)
