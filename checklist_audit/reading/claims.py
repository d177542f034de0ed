"""Which period does a document claim to speak for, where, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checklist_audit.model.pages import PeriodClaim
from checklist_audit.text.periods import PeriodKind, find_periods

__all__ = ["period_claims"]

_REPORTING = frozenset(
    {
        PeriodKind.ACADEMIC_YEAR,
        PeriodKind.SEMESTER,
        PeriodKind.CALENDAR_YEAR,
        PeriodKind.HALF_YEAR,
        PeriodKind.QUARTER,
        PeriodKind.GRAD_COHORT,
    }
)
_FIRST_LINES = 4
_FIRST_CHARS = 200
_PREFACE_CHARS = 3_000
_FIGURES = "0123456789０１２３４５６７８９〇○零Oo九五"
"""One stands in every period."""


def period_claims(title: str, text: str) -> tuple[PeriodClaim, ...]:
    """Periods in order of trust: title, first lines, preface (统计期).

    Args:
        title: heading as shown.
        text: main text, one paragraph a line.

    Source: semantics section 5, last paragraph but one.
    """
    claims = [PeriodClaim(period, "title", words) for period, words in find_periods(title)]
    claims += _in_first_lines(text)
    preface = text[:_PREFACE_CHARS]
    # A look for single signs costs a tenth of a look for the words of a preface.
    if any(figure in preface for figure in _FIGURES):
        claims += _in_preface(preface)
    return tuple(claims)


# A year in running text is history (`2004年升格`) unless it stands before the thing that is reported.
_REPORTED = re.compile(
    r"^\s*(?:年?度|全年|[^，。；、\s]{0,12}(?:预算|决算|报告|年报|招生|总结|收费|经费|财务|资助|就业|采购|清单|目录|统计|情况|一览|明细|计划|要点|名单|信息公开|质量))"
)
_FOUNDED = re.compile(r"(?:[建创成]|升格|更名|批准|前身|始于|合并|组建)")


def _in_first_lines(text: str) -> Iterator[PeriodClaim]:
    read = 0
    for line in text.split("\n", _FIRST_LINES)[:_FIRST_LINES]:
        if read > _FIRST_CHARS:
            return
        read += len(line)
        sentence = line[:_FIRST_CHARS]
        for period, words in find_periods(sentence):
            before, _, after = sentence.partition(words)
            if period.kind in _REPORTING and _is_reported(period.kind, words, before, after):
                yield PeriodClaim(period, "first_lines", words)


def _is_reported(kind: PeriodKind, words: str, before: str, after: str) -> bool:
    if kind is not PeriodKind.CALENDAR_YEAR:
        return True
    # 因工作需要，2024年计划招聘…: in the middle of a sentence a year is when, not what.
    is_thing = _REPORTED.match(after) and not before.rstrip().endswith(("，", ","))
    return bool(words.endswith("度") or is_thing) and not _FOUNDED.match(after)


_PREFACE = re.compile(
    r"(?:统计|报告|数据|编制|本报告|采集)(?:的)?(?:期限|周期|时段|时间段|时间|区间|年度|范围|期间|期)?(?:[:：]|为|是|从|自|截至|截止|起止)\s*[^。；\n]{0,60}"
)


def _in_preface(text: str) -> Iterator[PeriodClaim]:
    for sentence in _PREFACE.finditer(text):
        for period, words in find_periods(sentence[0]):
            if period.kind in _REPORTING:
                yield PeriodClaim(period, "preface", words)
