"""Periods beyond the labelled titles of tests/quality: order, words, labels, statistics spans."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_audit.text.periods import Period, PeriodKind, find_period, find_periods
from tests.text.period_titles import labelled


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("二〇二〇—二〇二一学年校历", "2020-2021学年"),
        ("20-21-2学期评教", "2020-2021学年第二学期"),
        ("2023—2024年第一学期课表", "2023-2024学年第一学期"),
        ("２０２１年度决算", "2021年"),
        ("2021年1-6月采购", "2021年上半年"),
        ("2021年7月至9月采购", "2021年第三季度"),
        ("2021年4月至8月采购", "2021年4-8月"),
        ("经评审，2023—2024学年资助名单", "2023-2024学年"),
        ("经统计，2023届毕业生去向", "2023届"),
        ("统计期限自2022年9月1日起，至2023年8月31日止", "2022-2023学年"),
        ("统计时间从2023年9月起至2024年8月止", "2023-2024学年"),
        ("十四五规划", "“十四五”"),
        ("21届毕业生", "2021届"),
        ("21级新生", "2021级"),
        ("2021-2025年规划", "2021-2025年"),
        ("截至2021年底情况", "截至2021年12月31日"),
    ],
)
def test_a_label_is_written_one_way(title: str, label: str):
    """However a title writes it, a period has one label."""
    period = find_period(title)

    assert label == (period.label if period else None)


@pytest.mark.parametrize(
    ("words", "kind", "start", "end"),
    [
        (
            "统计期为2022年9月1日至2023年8月31日",
            PeriodKind.ACADEMIC_YEAR,
            date(2022, 9, 1),
            date(2023, 8, 31),
        ),
        ("2022.9.1-2023.8.31", PeriodKind.ACADEMIC_YEAR, date(2022, 9, 1), date(2023, 8, 31)),
        ("自2022年9月至2023年8月", PeriodKind.ACADEMIC_YEAR, date(2022, 9, 1), date(2023, 8, 31)),
        ("2022年1月1日—12月31日", PeriodKind.CALENDAR_YEAR, date(2022, 1, 1), date(2022, 12, 31)),
        ("2022年1月1日至6月30日", PeriodKind.HALF_YEAR, date(2022, 1, 1), date(2022, 6, 30)),
    ],
)
def test_a_span_of_days_is_the_period_that_it_fills(words: str, kind: PeriodKind, start: date, end: date):
    """A statistics span that is a school year, a year or a half is one."""
    period = find_period(words)

    assert (kind, start, end) == ((period.kind, period.start, period.end) if period else None)


@pytest.mark.parametrize("is_trap", [False, True], ids=["titles", "traps"])
def test_a_title_has_the_period_that_a_person_reads_in_it(is_trap: bool):
    """The traps hold figures that look like a period."""
    misread = [
        title.title
        for title in labelled()
        if title.is_trap is is_trap and title.period != _seen(find_period(title.title))
    ]

    assert [] == misread


def _seen(period: Period | None) -> tuple[str, date | None, date | None] | None:
    return (period.kind.value, period.start, period.end) if period else None


def test_the_words_of_a_period_are_those_of_the_title():
    """Full-width digits stay as the title shows them."""
    assert "２０２１年度" == find_periods("云麓学院２０２１年度决算")[0][1]


def test_the_year_of_publication_comes_after_the_year_reported_on():
    """Both are found, the reported one first."""
    labels = [period.label for period, _ in find_periods("2022年3月公布2021年度决算")]

    assert ["2021年", "2022年3月"] == labels


def test_an_entry_cohort_alone_is_no_reporting_period():
    """It is named as what it is, open at its end."""
    period = find_period("2021级人才培养方案")

    assert (PeriodKind.ENTRY_COHORT, None) == ((period.kind, period.end) if period else None)


@given(st.text(alphabet="0123456789年月日学届级度-—至（）〔〕号第十二〇 .年度报告", max_size=120))
def test_no_title_breaks_the_reader(title: str):
    """Any string gives periods whose days are in order."""
    assert all(p.end is None or p.start is None or p.start <= p.end for p, _ in find_periods(title))
