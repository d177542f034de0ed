"""Reporting periods: what span of time do these words speak for (corpus PERIODS)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from checklist_audit.text.numerals import number, plain_digits
from checklist_audit.text.year_lookalikes import COUNTER, HOLE, NO_DIGIT, YEAR, YEAR_OR_SIGN, without_traps

__all__ = ["Period", "PeriodKind", "find_period", "find_periods"]


class PeriodKind(StrEnum):
    """The kinds of reporting period that a title can name (corpus/PERIODS.md)."""

    ACADEMIC_YEAR = "academic_year"
    SEMESTER = "semester"
    CALENDAR_YEAR = "calendar_year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    YEAR_RANGE = "year_range"
    PLAN = "plan"
    GRAD_COHORT = "grad_cohort"
    ENTRY_COHORT = "entry_cohort"
    AS_OF = "as_of"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days that a document speaks for; both days inclusive, None is open."""

    kind: PeriodKind
    start: date | None
    end: date | None
    label: str


_MAX_CHARS = 400
_CACHED = 8192


def find_period(text: str) -> Period | None:
    """The period that a title speaks for; None when it names none.

    >>> find_period("2020—2021学年本科教学质量报告").label
    '2020-2021学年'

    Source: corpus/PERIODS.md.
    """
    found = find_periods(text)
    return found[0][0] if found else None


def find_periods(text: str) -> tuple[tuple[Period, str], ...]:
    """Every period that a short text names, each with its words, the one that it speaks for first.

    Args:
        text: a title, a row or a sentence; only its first 400 characters are read.

    Source: corpus/PERIODS.md, "which one wins".
    """
    return _find_periods(text[:_MAX_CHARS])


@lru_cache(maxsize=_CACHED)
def _find_periods(text: str) -> tuple[tuple[Period, str], ...]:
    plain = plain_digits(text) if _WORTH_A_LOOK.search(text) else ""
    if not YEAR_OR_SIGN.search(plain):
        return ()
    found = sorted(_candidates(text, plain), key=lambda candidate: (candidate.rank, candidate.place))
    return tuple((candidate.period, candidate.words) for candidate in found)


_WORTH_A_LOOK = re.compile(r"[0-9０-９]{2}|[二一][〇○零Oo0九]|十[一二三四五]五|五年规划")


@dataclass(frozen=True, slots=True)
class _Candidate:
    period: Period
    words: str
    place: int
    rank: int


# Best first: a school year yields neither to a 级 nor to a calendar year beside it, and the narrower
# period wins over the plan that holds it. A date or a 级 is no reporting period and comes last.
_RANK = {
    PeriodKind.SEMESTER: 0,
    PeriodKind.ACADEMIC_YEAR: 1,
    PeriodKind.GRAD_COHORT: 2,
    PeriodKind.QUARTER: 3,
    PeriodKind.HALF_YEAR: 3,
    PeriodKind.MONTH: 3,
    PeriodKind.CALENDAR_YEAR: 4,
    PeriodKind.YEAR_RANGE: 5,
    PeriodKind.PLAN: 6,
    PeriodKind.AS_OF: 7,
    PeriodKind.DATE: 8,
    PeriodKind.ENTRY_COHORT: 9,
}
_ONLY_PUBLISHED = 20
_ONLY_SIGNED = 10

# What follows a year in which something was published or put into force, not reported on.
_PUBLISHED = re.compile(
    r"\s*(?:度)?(?:公布|公示|发布|公开(?!招|选|遴|竞|课|赛|征)|印发|上报|报送|填报|编制|编印|出版|制定|制订|修订|修正|更新|上网|版(?!权|面))"
)
_SIGNED = re.compile(r"\s*[)）]\s*$")


def _candidates(text: str, plain: str) -> Iterator[_Candidate]:
    """Read form by form, the most specific first; what was read is blanked for the later forms."""
    plain = without_traps(plain)
    for form, build in _FORMS:
        for found in form.finditer(plain):
            period = build(found, plain)
            if period is None:
                continue
            place, end = found.span()
            yield _Candidate(period, text[place:end].strip(" （()）"), place, _rank(period, plain, found))
            plain = plain[:place] + HOLE * (end - place) + plain[end:]


def _rank(period: Period, plain: str, found: re.Match[str]) -> int:
    rank = _RANK[period.kind]
    if _PUBLISHED.match(plain, found.end()):
        return rank + _ONLY_PUBLISHED
    in_closing_bracket = plain[: found.start()].rstrip().endswith("(") and _SIGNED.match(plain, found.end())
    if in_closing_bracket and period.kind in (PeriodKind.MONTH, PeriodKind.DATE):
        return rank + _ONLY_SIGNED
    return rank


_TO = r"\s*年?(?:度)?\s*(?:-{1,2}|~|_|至|到|/|、(?=\d{2,4}\s*学年))\s*"
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"


def _year_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_TWO_DIGITS = 99


def _short_year(words: str, near: int | None = None) -> int:
    year = int(words)
    if year > _TWO_DIGITS:
        return year
    return year + (near // 100 * 100 if near else 2000)


def _school_year(start: int, end: int) -> Period | None:
    if end == start + 1:
        label = f"{start}-{end}学年"
        return Period(PeriodKind.ACADEMIC_YEAR, date(start, 9, 1), date(end, 8, 31), label)
    if start < end <= start + 10:
        return Period(PeriodKind.YEAR_RANGE, date(start, 9, 1), date(end, 8, 31), f"{start}-{end}学年")
    return None


def _academic(found: re.Match[str], _: str) -> Period | None:
    start = _short_year(found["a"])
    return _school_year(start, _short_year(found["b"], start) if found["b"] else start + 1)


def _bare_pair(found: re.Match[str], plain: str) -> Period | None:
    """`2020-2021` without a word: neighbours are a school year, unless a plan names its span."""
    start, end = int(found["a"]), int(found["b"])
    if end == start + 1 and not re.search("计划|规划|方案|行动|纲要", plain):
        return _school_year(start, end)
    return _years(start, end)


def _semester_of(year: int, *, is_first: bool) -> Period:
    """The semester of the school year that starts in `year`."""
    if is_first:
        start, end, name = date(year, 9, 1), date(year + 1, 1, 31), "第一学期"
    else:
        start, end, name = date(year + 1, 2, 1), date(year + 1, 8, 31), "第二学期"
    return Period(PeriodKind.SEMESTER, start, end, f"{year}-{year + 1}学年{name}")


def _semester(found: re.Match[str], _: str) -> Period | None:
    start = _short_year(found["a"])
    if found["b"] and _short_year(found["b"], start) != start + 1:
        return None
    return _semester_of(start, is_first=found["s"] in "一1上秋ⅠI")


def _season(found: re.Match[str], _: str) -> Period:
    year = int(found["y"])
    return _semester_of(year, is_first=True) if found["s"] == "秋" else _semester_of(year - 1, is_first=False)


def _half(found: re.Match[str], _: str) -> Period:
    return _months(int(found["y"]), 1, 6) if found["h"] == "上" else _months(int(found["y"]), 7, 12)


def _quarter(found: re.Match[str], _: str) -> Period:
    last = 3 * number(found["q"])
    return _months(int(found["y"]), last - 2, last)


def _first_quarters(found: re.Match[str], _: str) -> Period:
    return _months(int(found["y"]), 1, 3 * number(found["q"]))


def _months_form(found: re.Match[str], _: str) -> Period | None:
    first = number(found["m"])
    last = number(found["n"]) if found["n"] else first
    return _months(int(found["y"]), first, last) if first <= last else None


def _months(year: int, first: int, last: int) -> Period:
    """Whole months of one year; a whole quarter, half or year takes that kind."""
    start, end = date(year, first, 1), _year_end(year, last)
    if (first, last) == (1, 12):
        return Period(PeriodKind.CALENDAR_YEAR, start, end, f"{year}年")
    count = last - first + 1
    if count == _HALF and first in (1, 7):
        return Period(PeriodKind.HALF_YEAR, start, end, f"{year}年{'上' if first == 1 else '下'}半年")
    if count == _QUARTER and first % _QUARTER == 1:
        return Period(PeriodKind.QUARTER, start, end, f"{year}年第{'一二三四'[last // _QUARTER - 1]}季度")
    months = f"{first}月" if first == last else f"{first}-{last}月"
    return Period(PeriodKind.MONTH, start, end, f"{year}年{months}")


_QUARTER, _HALF = 3, 6


def _span(found: re.Match[str], _: str) -> Period | None:
    """From one full day or month to another: a natural period where the bounds are natural ones."""
    first_year = int(found["y"])
    last_year = int(found["z"]) if found["z"] else first_year
    first_month, last_month = number(found["m"]), number(found["n"])
    start = _real_day(first_year, first_month, number(found["d"] or "1"))
    end = (
        _real_day(last_year, last_month, number(found["e"]))
        if found["e"]
        else _year_end(last_year, last_month)
    )
    if start is None or end is None or end < start:
        return None
    if (first_month, start.day, last_month, end.day) == (9, 1, 8, 31) and last_year > first_year:
        return _school_year(first_year, last_year)
    if start.day == 1 and end == _year_end(last_year, last_month) and first_year == last_year:
        return _months(first_year, first_month, last_month)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return _years(first_year, last_year)
    return Period(PeriodKind.DATE, start, end, f"{start.isoformat()}至{end.isoformat()}")


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_date(found: re.Match[str], _: str) -> Period | None:
    day = _real_day(int(found["y"]), number(found["m"]), number(found["d"]))
    return Period(PeriodKind.DATE, day, day, f"{day.year}年{day.month}月{day.day}日") if day else None


def _as_of(found: re.Match[str], _: str) -> Period | None:
    year = int(found["y"])
    month = number(found["m"]) if found["m"] else 12
    day = _real_day(year, month, number(found["d"])) if found["d"] else _year_end(year, month)
    if day is None:
        return None
    return Period(PeriodKind.AS_OF, day, day, f"截至{day.year}年{day.month}月{day.day}日")


def _years(start: int, end: int) -> Period | None:
    if not start < end <= start + 30:
        return None
    return Period(PeriodKind.YEAR_RANGE, date(start, 1, 1), date(end, 12, 31), f"{start}-{end}年")


def _year_range(found: re.Match[str], _: str) -> Period | None:
    start = int(found["a"])
    return _years(start, _short_year(found["b"], start))


def _plan(found: re.Match[str], _: str) -> Period | None:
    """`十四五` and `第十四个五年` are the plan; `第十四五` is some other number."""
    if bool(found["nth"]) != bool(found["unit"]):
        return None
    ordinal = found["p"]
    start = 2006 + 5 * ("一二三四五".index(ordinal))
    return Period(PeriodKind.PLAN, date(start, 1, 1), date(start + 4, 12, 31), f"“十{ordinal}五”")


def _graduates(found: re.Match[str], plain: str) -> Period | None:
    """`18届` may be the 18th meeting of anything, so two digits need a word about graduates."""
    if int(found["y"]) <= _TWO_DIGITS and not re.search("毕业|就业|离校|学位|派遣|校友|师范生|实习", plain):
        return None
    year = _short_year(found["y"])
    return Period(PeriodKind.GRAD_COHORT, date(year - 1, 9, 1), date(year, 8, 31), f"{year}届")


def _entrants(found: re.Match[str], plain: str) -> Period | None:
    """`12级` may be a wind, so two digits need a word about students."""
    if int(found["y"]) <= _TWO_DIGITS and not _STUDENTS.search(plain, found.end(), found.end() + 14):
        return None
    year = _short_year(found["y"])
    return Period(PeriodKind.ENTRY_COHORT, date(year, 9, 1), None, f"{year}级")


_STUDENTS = re.compile(
    "新生|学生|本科|专科|研究生|硕士|博士|高职|专升本|同学|班|专业|培养|学籍|毕业|军训|缴费|教学计划|选课|分流|名单"
)


def _calendar(found: re.Match[str], _: str) -> Period:
    return _months(int(found["y"]), 1, 12)


_Build = Callable[[re.Match[str], str], Period | None]
_PAIR = rf"{NO_DIGIT}(?P<a>{YEAR}|[0-4]\d){_TO}(?P<b>{YEAR}|[0-4]\d)"
_LONG_PAIR = rf"{NO_DIGIT}(?P<a>{YEAR}){_TO}(?P<b>{YEAR})"
_SCHOOL_YEAR = r"\s*年?\s*[(]?\s*学\s*年\s*度?\s*[)]?"
_Y = rf"{NO_DIGIT}(?P<y>{YEAR})"
_Y_YEAR = rf"{_Y}\s*年?度?\s*"
_DATED = rf"{_Y}\s*[年.\-/]\s*(?P<m>{_MONTH})\s*"

_FORMS: tuple[tuple[re.Pattern[str], _Build], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (
            rf"截[至止](?:到)?\s*{_Y}\s*(?:[年.\-/]\s*(?:[底末终]|(?P<m>{_MONTH})\s*(?:[月.\-/]\s*(?:[底末]|(?P<d>{_DAY})\s*[日号]?)?)?))?",
            _as_of,
        ),
        (
            rf"{_PAIR}{_SCHOOL_YEAR}\s*的?\s*第?\s*(?P<s>[一二12上下春秋ⅠⅡ])\s*(?:半?学?期|季学?期?)",
            _semester,
        ),
        (rf"{_PAIR}{_SCHOOL_YEAR}\s*[-(]\s*第?(?P<s>[一二12上下])(?:学期)?(?:\)|(?!\d))", _semester),
        (
            rf"{NO_DIGIT}(?P<a>{YEAR})(?P<b>)\s*学\s*年度?\s*的?\s*第?\s*(?P<s>[一二12上下春秋])\s*(?:学期|季)",
            _semester,
        ),
        (rf"{_PAIR}\s*-\s*(?P<s>[12])\s*学期", _semester),
        (rf"{_LONG_PAIR}\s*-\s*(?P<s>[12])(?![\d年月级届./-])", _semester),
        (rf"{_LONG_PAIR}\s*\(\s*(?P<s>[12一二上下])\s*\)", _semester),
        (rf"{_PAIR}\s*年?度?\s*第\s*(?P<s>[一二12])\s*学期", _semester),
        (rf"第\s*(?P<s>[一二12])\s*学期\s*[(]\s*{_PAIR}{_SCHOOL_YEAR}", _semester),
        (
            rf"{_Y}\s*年?\s*(?P<s>[春秋])\s*(?:季学期|季|学期|(?=$|[\s()\x00,.，。、:]|[课公教开补选期考]|研究生|本科|专科|硕士|博士|学生))",
            _season,
        ),
        (rf"{_PAIR}{_SCHOOL_YEAR}", _academic),
        (rf"{NO_DIGIT}(?P<a>{YEAR})(?P<b>)\s*学\s*年度?", _academic),
        (rf"{_Y_YEAR}(?P<h>[上下])\s*半\s*年度?", _half),
        (rf"{_Y_YEAR}前\s*(?P<q>[二三23])\s*季度", _first_quarters),
        (rf"{_Y_YEAR}第?\s*(?P<q>[一二三四1-4])\s*季度?", _quarter),
        (rf"{_Y_YEAR}Q(?P<q>[1-4])(?![A-Za-z0-9])", _quarter),
        (
            rf"{_DATED}(?:[月.\-/]\s*(?P<d>{_DAY})\s*日?)\s*起?\s*,?\s*(?:-|~|至|到)\s*(?:(?P<z>{YEAR})\s*[年.\-/]\s*)?(?P<n>{_MONTH})\s*[月.\-/]\s*(?P<e>{_DAY})\s*日?(?!\d)",
            _span,
        ),
        (
            rf"{_DATED}月?\s*起?\s*,?\s*(?:-|~|至|到)\s*(?P<z>{YEAR})\s*[年.\-/]\s*(?P<n>{_MONTH})\s*月?(?![\d.\-/])(?P<d>)(?P<e>)",
            _span,
        ),
        (rf"{_DATED}月\s*(?P<d>{_DAY})\s*[日号]", _full_date),
        (
            rf"{_Y}\s*(?P<sep>[./-])\s*(?P<m>1[0-2]|0?[1-9])\s*(?P=sep)\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*日?(?!\d)",
            _full_date,
        ),
        (
            rf"{_Y}\s*年度?\s*(?P<m>{_MONTH})\s*月?份?\s*(?:-|~|至|到|、)\s*(?P<n>{_MONTH})\s*月(?:份)?",
            _months_form,
        ),
        (rf"{_Y}\s*[年.]\s*(?P<m>{_MONTH})\s*月(?:份)?(?P<n>)", _months_form),
        (rf"{_LONG_PAIR}\s*年(?:度)?(?!级)", _year_range),
        (rf"{NO_DIGIT}(?P<a>{YEAR})\s*年?\s*(?:-{{1,2}}|~|至)\s*(?P<b>\d\d)\s*年(?:度)?", _year_range),
        (rf"{_LONG_PAIR}(?!\s*[届级\d./-])", _bare_pair),
        (
            r"(?<![一二三四五六七八九十\d])(?P<nth>第?)[“\"'‘]?十(?P<p>[一二三四五])(?P<unit>个?)五[”\"'’]?(?![次届级名十\d]|期(?!间))",
            _plan,
        ),
        (rf"(?<![\d第.])(?<!\d,)(?P<y>{YEAR}|[0-4]\d)\s*年?\s*届", _graduates),
        (rf"{NO_DIGIT}(?P<y>{YEAR}|[0-4]\d)\s*级(?!别|配|工|以上|岗|职|大?风|台风|地震)", _entrants),
        (rf"{_Y}\s*年\s*度?", _calendar),
        (rf"{_Y}\s*年?度(?!假)", _calendar),
        (rf"[(\[]\s*(?P<y>{YEAR})\s*[)\]]", _calendar),
        (rf"(?:报告|年报|总结|预算|决算|年份)\s*:\s*{_Y}\s*$", _calendar),
        (rf"(?<!\d,)(?<![\d.第共约达近前:¥￥$A-Za-z+-]){_Y}(?!\s*{COUNTER})(?![\d.,/:~+A-Za-z-])", _calendar),
    )
)
