"""What stands beside the figures: why a college is not ranked, and what a published study found."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from checklist_audit.fleet.league import Row
from checklist_audit.fleet.phrases import LeagueWords
from checklist_audit.fleet.results import Outcome

__all__ = ["STUDY", "why_unranked"]

STUDY: Mapping[str, tuple[int, int]] = MappingProxyType(
    {"1": (73, 75), "6": (74, 75), "12": (26, 75), "46": (32, 75)}
)
"""Number of an item → (universities that had it, universities looked at), presence only.

Source: domain section 5, 21世纪教育研究院 2014: 97.33 %, 98.67 %, 34.67 % and 42.67 % of 75.
"""


def why_unranked(row: Row, words: LeagueWords) -> str:
    """Why a college is not in the ranking, in one sentence."""
    if row.outcome is not Outcome.DONE:
        return row.reason or words("why_failed")
    n, of = row.coverage
    return words("why_incomplete", left=row.left_over, n=n, of=of)
