"""Lists that show month and day only: 4-16 is of the year that the page behind the row says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from checklist_audit.matching.shelf import Shelf
from checklist_audit.model.pages import Document, Entry

__all__ = ["with_years"]


def with_years(documents: Shelf, days: Mapping[str, date], yearless: Collection[str]) -> Shelf:
    """The same documents with the years of such lists as their targets give them.

    Args:
        days: address → the day that the page there bears.
        yearless: addresses of lists with rows whose year was inferred.
    """
    return documents.changed(partial(_with_year, days=days), only=yearless)


def _with_year(document: Document, *, days: Mapping[str, date]) -> Document:
    told = [
        days[entry.url].year - entry.date.year
        for entry in document.entries
        if entry.is_date_inferred and entry.date and _is_same_day_of_year(entry.date, days.get(entry.url))
    ]
    if not told:
        return document
    # Rows in order keep their distances, so one answer moves the rows that nobody has read.
    usual = Counter(told).most_common(1)[0][0]
    return replace(document, entries=tuple(_dated(entry, usual, days) for entry in document.entries))


def _dated(entry: Entry, years: int, days: Mapping[str, date]) -> Entry:
    if not entry.is_date_inferred or entry.date is None:
        return entry
    own = days.get(entry.url)
    if own is not None and _is_same_day_of_year(entry.date, own):
        return replace(entry, date=own, is_date_inferred=False)
    try:
        return replace(entry, date=entry.date.replace(year=entry.date.year + years))
    except ValueError:  # 29 February
        return replace(entry, date=None, is_date_inferred=False)


def _is_same_day_of_year(day: date, other: date | None) -> bool:
    return other is not None and (day.month, day.day) == (other.month, other.day)
