"""Rows that show no year take it from what was read behind them."""

from __future__ import annotations

from datetime import date

from checklist_audit.matching.shelf import Shelf
from checklist_audit.matching.years import with_years
from checklist_audit.model.pages import Document, DocumentKind, Entry

LIST = "https://www.example.edu.cn/list.htm"


def dated(
    *rows: tuple[str, date | None], days: dict[str, date], is_inferred: bool = True
) -> list[date | None]:
    """The days of a list's rows (path, day as read) when pages behind them bear these days."""
    entries = tuple(Entry(path, path, day, is_date_inferred=is_inferred) for path, day in rows)
    shelf = Shelf.of({LIST: Document(LIST, DocumentKind.SECTION, entries=entries)})
    return [entry.date for entry in with_years(shelf, days, {LIST})[LIST].entries]


def test_a_row_takes_the_year_of_its_page():
    assert [date(2024, 4, 16)] == dated(("a", date(2026, 4, 16)), days={"a": date(2024, 4, 16)})


def test_rows_whose_pages_were_not_read_move_with_the_others():
    rows = (("a", date(2026, 4, 16)), ("b", date(2025, 9, 3)))

    assert [date(2024, 4, 16), date(2023, 9, 3)] == dated(*rows, days={"a": date(2024, 4, 16)})


def test_a_page_of_another_day_tells_nothing():
    assert [date(2026, 4, 16)] == dated(("a", date(2026, 4, 16)), days={"a": date(2024, 5, 1)})


def test_a_row_that_shows_its_year_keeps_it():
    rows = (("a", date(2025, 4, 16)),)

    assert [date(2025, 4, 16)] == dated(*rows, days={"a": date(2024, 4, 16)}, is_inferred=False)


def test_a_day_that_the_year_does_not_have_is_left_out():
    rows = (("a", date(2024, 3, 16)), ("b", date(2024, 2, 29)))

    assert [date(2023, 3, 16), None] == dated(*rows, days={"a": date(2023, 3, 16)})
