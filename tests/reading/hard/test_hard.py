"""Hard pages are read as well as when their floors were pinned; floors only rise."""

from __future__ import annotations

import pytest

from tests.quality.reading import Score
from tests.reading.hard.measure import hard_cases, measure

FLOORS = {
    "kind": 1.0,
    "whereabouts": 1.0,
    "date": 1.0,
    "title": 1.0,
    "attachments": 1.0,
    "text of WebPlus and VSB": 0.985,
    "text of others": 0.985,
    "list dates": 1.0,
    "next page": 1.0,
    "periods": 1.0,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measure(hard_cases())


@pytest.mark.parametrize("task", FLOORS)
def test_hard_pages_keep_their_floor(task: str, scores: dict[str, Score]):
    """A miss is shown with what was read instead."""
    assert FLOORS[task] <= scores[task].share, scores[task].wrong


@pytest.mark.parametrize(
    ("task", "least"),
    [("kind", 1170), ("whereabouts", 40), ("date", 790), ("list dates", 2200), ("periods", 1250)],
)
def test_the_hard_set_is_large_enough(task: str, least: int, scores: dict[str, Score]):
    """An empty or shrunken set would pass every floor."""
    assert least <= scores[task].of


def test_every_hard_page_has_a_name_of_its_own():
    """Misses are told apart by it."""
    names = [case.name for case in hard_cases()]

    assert len(set(names)) == len(names)
