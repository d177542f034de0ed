"""Findings that need the as-of date: published too late, or still online long after the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist_audit.judging import Bench, judge_element, judge_item
from checklist_audit.judging.exhibits import made_on
from checklist_audit.judging.timeliness import late_findings, overdue_findings, slow_findings
from checklist_audit.model.pages import Document
from tests.judging.exhibits import ACADEMIC, CALENDAR, PROFILE, day, element_with, exhibit, facts
from tests.packs import item, ruleset

WINDOW = element_with(kind="window", window_opens="04-15", window_closes="06-30")


def late(published: str, *, period: str = "2022-2023学年", as_of: str = "2024-06-01", **policy):
    """The `late` findings on a report that was published on a day."""
    judged = element_with(**{**ACADEMIC, **policy})
    one = item(judged)
    bench = Bench(ruleset(one), PROFILE, day(as_of))
    verdict = judge_element(judged, one, facts(exhibit("报告", published, period=period)), bench)
    return list(late_findings(bench, [judge_item(one, "基本信息", [verdict], (), "办公室")]))


def overdue(as_of: str, *, period: str = "2024年", published: str = "2024-04-20"):
    """The `overdue_publicity` findings on a list of an admission year."""
    bench = Bench(ruleset(item(WINDOW)), PROFILE, day(as_of))
    return list(overdue_findings(bench, {"1a": (exhibit("拟录取名单", published, period=period),)}))


@pytest.mark.parametrize(("published", "count"), [("2023-10-30", 0), ("2023-10-31", 0), ("2023-11-01", 1)])
def test_a_report_is_late_from_the_day_after_it_was_due(published, count):
    """The due day is in time, whatever the grace before it is called stale."""
    assert count == len(late(published))


def test_a_late_report_is_told_in_days():
    assert "晚了 2 天" in late("2023-11-02")[0].detail


@pytest.mark.parametrize(("basis", "severity"), [("legal", "medium"), ("suggestion", "low")])
def test_a_legal_day_weighs_more_than_a_suggested_one(basis, severity):
    assert severity == late("2023-11-02", basis=basis)[0].severity


def test_a_stale_report_is_not_called_late_too():
    assert [] == late("2022-12-01", period="2020-2021学年")


def test_a_report_without_a_named_period_is_not_called_late():
    """Its period was taken from its day; nothing says what it was late for."""
    assert [] == late("2023-12-20", period="")


@pytest.mark.parametrize(
    ("as_of", "count"), [("2024-12-29", 0), ("2024-12-30", 0), ("2024-12-31", 1), ("2025-06-01", 1)]
)
def test_a_list_is_overdue_after_half_a_year(as_of, count):
    """30 June and six months: 30 December is its last day."""
    assert count == len(overdue(as_of))


def test_a_list_without_a_year_is_not_called_overdue():
    assert [] == overdue("2030-01-01", period="", published="")


def test_an_overdue_list_is_told_with_the_end_of_its_window():
    assert "2024年的名单公示期到2024年6月30日为止，半年后仍在网上" == overdue("2025-02-01")[0].detail


def signed(made: str) -> str:
    """The text of a rule that ends in a signature."""
    return f"第一条 为规范管理，制定本办法。\n示例大学办公室\n{made}"


def slow(
    published: str,
    text: str = signed("2024年9月2日"),
    *,
    as_of: str = "2025-06-01",
    besides=(),
    shown=True,
    **policy,
):
    """The `late` findings of the 20-day clock on a rule that shows when it was made and when it was published."""
    judged = element_with(**(policy or {"kind": "standing"}))
    one = item(judged)
    bench = Bench(ruleset(one), PROFILE, day(as_of))
    found = exhibit("示例办法", published, text=text)
    if shown:
        found = replace(
            found,
            evidence=replace(
                found.evidence, document=replace(found.evidence.document, published=found.published)
            ),
        )
    verdict = judge_item(one, "基本信息", [judge_element(judged, one, facts(found), bench)], (), "办公室")
    return list(slow_findings(bench, [verdict], {"1a": (found,)}, besides=besides))


@pytest.mark.parametrize(("published", "count"), [("2024-09-30", 0), ("2024-10-08", 1)])
def test_a_document_has_twenty_working_days(published, count):
    """From 2 September over Mid-Autumn and two worked weekends, 30 September is the twentieth."""
    assert count == len(slow(published))


def test_a_slow_publication_is_told_in_working_days():
    assert (
        "文件2024年9月2日作出，2024年10月10日才发布，隔了 23 个工作日，超过 20 个工作日"
        == slow("2024-10-10")[0].detail
    )


def test_a_slow_publication_weighs_little():
    assert "low" == slow("2024-10-10")[0].severity


def test_a_count_over_a_year_that_is_not_out_is_called_an_estimate():
    assert "估算" in slow("2049-03-02", signed("2049年1月5日"), as_of="2049-06-01")[0].detail


@pytest.mark.parametrize(
    ("published", "text"),
    [
        ("2025-10-07", signed("2024年9月2日")),  # 400 days: an old rule on a new site
        ("2025-03-02", "示例大学〔2024〕23号\n第一条 为规范管理，制定本办法。"),
        ("2025-03-02", "第一条 为规范管理，制定本办法。\n2024年9月2日"),
        ("2014-11-03", signed("2014年3月3日")),  # before the notice that started the clock
        ("2025-03-02", "本办法经2024年9月2日校长办公会通过。\n第一条 为规范管理，制定本办法。"),
    ],
    ids=["moved", "number", "lone_day", "before_the_clock", "decision"],
)
def test_the_clock_does_not_run(published, text):
    assert [] == slow(published, text, as_of="2026-01-01")


def test_a_day_that_the_page_does_not_show_starts_no_clock():
    """The list that leads to the page gave it."""
    assert [] == slow("2025-03-02", shown=False)


def test_a_page_that_is_late_already_is_not_told_twice():
    found = slow("2025-03-02")

    assert [] == slow("2025-03-02", besides=[found[0].url])


@pytest.mark.parametrize(("basis", "count"), [("legal", 0), ("suggestion", 1)])
def test_a_legal_day_of_its_own_takes_the_place_of_the_clock(basis, count):
    policy = {**CALENDAR, "basis": basis}

    assert count == len(slow("2025-03-02", **policy))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("示例大学\n二〇二四年九月二日", "二〇二四年九月二日"),
        ("示例大学党政办公室 2024年9月2日", "示例大学党政办公室 2024年9月2日"),
        ("示例大学办公室　　2024年9月2日印发", "示例大学办公室　　2024年9月2日印发"),
        ("成文日期\t2024-09-02\n第一条", "成文日期\t2024-09-02"),
        ("印发日期：2024年9月2日", "印发日期：2024年9月2日"),
    ],
)
def test_a_document_says_when_it_was_made(text, words):
    assert (day("2024-09-02"), words) == made_on(Document("https://www.example.edu.cn/1.htm", text=text))


@pytest.mark.parametrize(
    "text",
    [
        "示例大学〔2024〕23号",
        "示例大学\n2024年9月",
        "截止时间：2024年9月2日",
        "学校召开预算编制工作推进会\n2024年9月2日",
        "示例大学\n2024年9月2日召开会议",
    ],
)
def test_other_days_do_not_say_when_a_document_was_made(text):
    assert (None, "") == made_on(Document("https://www.example.edu.cn/1.htm", text=text))


def test_the_latest_day_of_making_counts():
    """A document that was revised is timed from its last version."""
    text = "成文日期：2024年3月1日\n第一条\n示例大学\n2024年9月2日"

    assert day("2024-09-02") == made_on(Document("https://www.example.edu.cn/1.htm", text=text))[0]


def test_a_day_in_the_table_above_a_document_counts():
    """The index table of a disclosure page is no part of the text."""
    document = Document(
        "https://www.example.edu.cn/1.htm", made=day("2024-09-02"), made_from="成文日期：2024-09-02"
    )

    assert (day("2024-09-02"), "成文日期：2024-09-02") == made_on(document)
