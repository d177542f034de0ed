"""The fourth batch in one row."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard
from tests.reading.hard.fourth.articles import article_cases
from tests.reading.hard.fourth.dates import dated_cases
from tests.reading.hard.fourth.kinds import kind_cases
from tests.reading.hard.fourth.lists import list_cases
from tests.reading.hard.fourth.pasted import pasted_cases
from tests.reading.hard.fourth.titles import filed_cases, titled_cases


def fourth_cases() -> Iterator[Hard]:
    """All of them."""
    for cases in (
        article_cases,
        pasted_cases,
        dated_cases,
        titled_cases,
        filed_cases,
        list_cases,
        kind_cases,
    ):
        yield from cases()
