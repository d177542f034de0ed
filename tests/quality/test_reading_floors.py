"""Reading does not get worse: floors on the project's own labelled pages and titles; they only rise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.reading import Score, measure

PAGES = Path(__file__).parent / "pages"
FLOORS = {
    "kind": 1.0,
    "date": 1.0,
    "title": 1.0,
    "period": 1.0,
    "attachments": 1.0,
    "text": 0.99,
    "list dates": 1.0,
    "next page": 1.0,
    "titles": 1.0,
}


@pytest.fixture(scope="module")
def scores() -> dict[str, Score]:
    return measure(PAGES)


@pytest.mark.parametrize("task", sorted(FLOORS))
def test_reading_keeps_its_floor(task: str, scores: dict[str, Score]):
    """Every task is at least as good as when its floor was pinned."""
    assert FLOORS[task] <= scores[task].share, scores[task].wrong


def test_no_date_is_said_where_the_page_states_none(scores: dict[str, Score]):
    """A wrong day is worse than none."""
    assert scores["date"].said_wrongly == 0


def test_no_trap_among_the_titles_is_taken_for_a_period(scores: dict[str, Score]):
    """Document numbers, telephones and head counts are no years."""
    assert scores["titles"].said_wrongly == 0


@pytest.mark.parametrize(("task", "least"), [("date", 25), ("list dates", 20), ("titles", 120)])
def test_the_labelled_set_is_large_enough(task: str, least: int, scores: dict[str, Score]):
    """An empty or shrunken set would pass every floor."""
    assert scores[task].of >= least
