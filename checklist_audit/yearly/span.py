"""The statistical period that a report states, and whether it is the one that was due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checklist_audit.model.pages import Document, Period, PeriodKind
from checklist_audit.model.rules import Due, Ruleset
from checklist_audit.text.periods import find_periods
from checklist_audit.yearly.outcome import Span, SpanVerdict
from checklist_audit.yearly.prose import Line, sentences

__all__ = ["academic_year", "due_year", "find_span", "last_academic_year"]

_STATED = re.compile(
    r"统计(?:期限|时间|数据|周期|区间|时段|期间|范围)|报告(?:期限|期间|期|周期|时段)|所列(?:的)?数据|数据(?:统计)?(?:期限|时间|区间|截至|起止)|起止(?:时间|日期)|时间(?:范围|区间|跨度)"
)
_NAMED = re.compile(r"信息公开(?:工作)?(?:年度|年)?(?:工作)?(?:报告|年报)")
_OCTOBER = Due(month_day="10-31")
_KINDS = frozenset({PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR})
_FIRST_CHARS = 60


def academic_year(ends_in: int) -> Period:
    """The academic year that ends in a year: 1 September to 31 August."""
    start, end = date(ends_in - 1, 9, 1), date(ends_in, 8, 31)
    return Period(PeriodKind.ACADEMIC_YEAR, start, end, f"{ends_in - 1}-{ends_in}学年")


def last_academic_year(as_of: date) -> Period:
    """The latest academic year that is over on a day: the one that the next yearly report speaks for."""
    return academic_year(as_of.year if as_of > date(as_of.year, 8, 31) else as_of.year - 1)


def due_year(as_of: date, ruleset: Ruleset) -> Period:
    """The latest academic year whose report was due on the as-of date. Source: semantics section 5, `annual`."""
    dues = (element.freshness.due for element in ruleset.elements if element.name == "信息公开年度报告")
    due = next((found for found in dues if found), _OCTOBER)
    year = as_of.year + 1
    while due.on(year) > as_of:
        year -= 1
    return academic_year(year)


def find_span(document: Document, lines: Sequence[Line], *, expected: Period, as_of: date) -> Span:
    """What the report says of its time: a sentence on its figures first, then its title, then its opening."""
    for period, words in _statements(document, lines):
        return _judged(period, words, expected, as_of)
    return Span(None, "", None, expected, SpanVerdict.UNSTATED)


def _statements(document: Document, lines: Sequence[Line]) -> Iterator[tuple[Period, str]]:
    spoken = [sentence for line in lines if not line.is_row for sentence in sentences(line.text)]
    for sentence in spoken:
        found = _STATED.search(sentence)
        if found:
            # 统计期限为……: the days stand behind the word, seldom before it.
            after = find_periods(sentence[found.start() :]) or find_periods(sentence)
            yield from ((period, sentence) for period, _ in after if period.start and period.end)
    for title in (document.title, document.html_title):
        yield from ((p, title) for p, _ in find_periods(title) if p.start and _NAMED.search(title))
    for sentence in spoken:
        found = _NAMED.search(sentence)
        if found:
            before = sentence[max(0, found.start() - _FIRST_CHARS) : found.start()]
            yield from ((period, sentence) for period, _ in find_periods(before) if period.kind in _KINDS)


def _judged(period: Period, words: str, expected: Period, as_of: date) -> Span:
    if period.kind is PeriodKind.CALENDAR_YEAR and not _STATED.search(words):
        # 2021年信息公开年度报告 is what the notices call the report on 2020-2021.
        meant = academic_year(period.end.year) if period.end else None
        is_old = bool(meant and meant.end and expected.end and meant.end < expected.end)
        return Span(period, words, meant, expected, SpanVerdict.BY_YEAR_ONLY, is_old)
    if period.kind is not PeriodKind.ACADEMIC_YEAR or period.end is None or expected.end is None:
        return Span(period, words, None, expected, SpanVerdict.NO_ACADEMIC_YEAR)
    if period.end < expected.end:
        return Span(period, words, period, expected, SpanVerdict.OLDER)
    verdict = SpanVerdict.NOT_OVER if period.end > as_of else SpanVerdict.RIGHT
    return Span(period, words, period, expected, verdict)
