"""Days in text, in every shape that college pages show; nothing is guessed.

A month without a day is no day, a month and day without a year is a `MonthDay` until something gives the year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from checklist_audit.text.numerals import number, plain_digits

__all__ = ["Day", "MonthDay", "find_boxed_day", "find_days", "find_month_day"]


_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Day:
    """One day, its words, and where they stand in the text that was searched."""

    day: date
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day whose year stands elsewhere."""

    month: int
    day: int
    words: str

    def in_year(self, year: int) -> date | None:
        """The day in that year; None for 29 February of a common year."""
        return _day(year, self.month, self.day)


def find_days(text: str, *, short_years: bool = False) -> tuple[Day, ...]:
    """Every full day in reading order.

    Args:
        text: any line; full-width digits and Chinese numerals are understood.
        short_years: also read `21-7-9` and `20210709`; only where a label says that a day is meant.
    """
    return (
        _remembered_days(text, short_years)
        if len(text) <= _REMEMBERED_CHARS
        else _read_days(text, short_years)
    )


_REMEMBERED_CHARS = 400


def _read_days(text: str, short_years: bool) -> tuple[Day, ...]:
    if not _MAYBE.search(text):
        return ()
    plain = plain_digits(text)
    shapes = _shapes_in(plain, short_years)
    found = [_as_day(match, text) for pattern in shapes for match in pattern.finditer(plain)]
    days = sorted((day for day in found if day), key=lambda day: (day.start, -day.end))
    return tuple(_apart(days))


def _shapes_in(plain: str, short_years: bool) -> list[re.Pattern[str]]:
    """The shapes that can stand in a text at all by its signs; their patterns are slow to say no."""
    shapes = []
    if "年" in plain:
        shapes += [_IN_CHINESE, _SHORT_IN_CHINESE] if short_years else [_IN_CHINESE]
    if "-" in plain or "." in plain or "/" in plain:
        shapes += [_IN_FIGURES, _SHORT_IN_FIGURES] if short_years else [_IN_FIGURES]
    if _LATIN.search(plain):
        shapes += _IN_ENGLISH
    if short_years and "20" in plain:
        shapes.append(_EIGHT_DIGITS)
    return shapes


_remembered_days = lru_cache(maxsize=_CACHED)(_read_days)


def find_month_day(text: str) -> MonthDay | None:
    """The first `10-12`, `[03-01]` or `3月1日` of a text; None when a year stands beside it or there is none."""
    plain = plain_digits(text)
    match = _MONTH_DAY.search(plain) or next(
        filter(None, (box.fullmatch(plain) for box in _BOXES_WITHOUT_YEAR)), None
    )
    if match is None:
        return None
    month, day = _month(match["m"]), number(match["d"])
    return MonthDay(month, day, match[0].strip()) if _day(2000, month, day) else None


def find_boxed_day(text: str) -> Day | None:
    """A day whose parts stand apart, as in a date box: `21` over `2016-12`, `12-21` over `2016`."""
    plain = plain_digits(text)
    for pattern in _BOXES:
        match = pattern.search(plain)
        day = _as_day(match, text) if match else None
        if day:
            return day
    return None


# One set of first signs, told apart by a look back: a choice of sets is tried in full at every place.
_MAYBE = re.compile(
    r"[\d〇○零一二三四五六七八九A-Z](?:(?<=[0-9０-９])[0-9０-９]?\s*[-./／－．年月—–]|(?<=[〇○零一二三四五六七八九])\s*年|(?<=[A-Z])[a-z]{2}|(?<=\d)\d{7})"
)
_Y = r"(?P<y>(?:19[89]|20[0-4])\d)"
_M = r"(?P<m>1[0-2]|0?[1-9])"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])"
_CM = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_CD = r"(?P<d>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<m>(?:" + "|".join(_MONTHS) + r"))[a-z]*\.?"
# A time can follow without a blank: `2019-01-1611:13`.
_END = r"(?:(?=\d\d:\d\d)|(?!\d))"

_IN_CHINESE = re.compile(rf"(?<!\d){_Y}\s*年\s*{_CM}\s*月\s*{_CD}\s*[日号]?(?!\d)")
_IN_FIGURES = re.compile(rf"(?<!\d){_Y}\s*(?P<sep>[-./])\s*{_M}\s*(?P=sep)\s*{_D}{_END}")
_LATIN = re.compile("[A-Za-z]{3}")
_IN_ENGLISH = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NAME}\s*(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s*,?\s*{_Y}(?!\d)",
        rf"(?<!\d)(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?[\s-]*{_NAME}[\s,-]*{_Y}(?!\d)",
    )
)
_SHORT_IN_CHINESE = re.compile(rf"(?<!\d)(?P<y>[0-4]\d)\s*年\s*{_CM}\s*月\s*{_CD}\s*[日号]?")
_SHORT_IN_FIGURES = re.compile(
    rf"(?<![\d./-])(?P<y>[0-4]\d)\s*(?P<sep>[-./])\s*{_M}\s*(?P=sep)\s*{_D}(?![\d./-])"
)
_EIGHT_DIGITS = re.compile(r"(?<!\d)(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH_DAY = re.compile(
    r"(?<![\d年./:-])(?:(?=\d{1,2}\s*[-./]\s*\d{1,2}(?![\d./:%-])|[\d十一二三四五六七八九]{1,3}\s*月))"
    rf"{_CM}\s*[-./月]\s*{_CD}(?![\d./:%-])\s*日?"
)
_BOXES_WITHOUT_YEAR = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*{_D}\s*日?\s*[/,-]?\s*{_M}\s*月\s*",
        rf"\s*{_D}\s*[/,-]?\s*{_NAME}\s*",
        rf"\s*{_NAME}\s*[/,-]?\s*{_D}\s*",
    )
)
"""`11` over `03月`, `10` over `Mar`, `Mar` over `10`, and nothing beside them."""
_BOXES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.:]){_D}(?![\d.:])[^\d年月]{{1,8}}{_Y}\s*[-./年]\s*{_M}(?!\d)",
        rf"(?<![\d.:]){_D}\s*日?[^\d]{{1,4}}{_M}\s*月[^\d]{{0,4}}{_Y}(?!\d)",
        rf"(?<!\d){_Y}\s*[-./年]\s*{_M}\s*月?(?![\d])[^\d]{{1,6}}{_D}\s*日?(?![\d.:])",
        rf"(?<![\d./:-]){_M}\s*[-./月]\s*{_D}(?![\d./:])\s*日?[^\d]{{1,6}}{_Y}(?!\d)",
        rf"(?<!\d){_Y}\s*年?[^\d]{{1,6}}{_M}\s*[-./月]\s*{_D}(?![\d./:])",
        rf"(?<![\d.:]){_D}(?![\d.:])[\s/,-]{{1,4}}{_NAME}[\s/,-]{{1,4}}{_Y}(?!\d)",
    )
)


def _as_day(match: re.Match[str], text: str) -> Day | None:
    year = int(match["y"]) if len(match["y"]) > len("21") else 2000 + int(match["y"])
    day = _day(year, _month(match["m"]), number(match["d"]))
    return Day(day, text[match.start() : match.end()].strip(), match.start(), match.end()) if day else None


def _month(words: str) -> int:
    name = words.lower()[:3]
    return _MONTHS.index(name) + 1 if name in _MONTHS else number(words)


def _apart(days: list[Day]) -> list[Day]:
    """Of overlapping readings the first and longest."""
    kept: list[Day] = []
    for day in days:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return kept


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
