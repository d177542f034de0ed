"""Fresh or stale: every policy of semantics section 5 on the day, the day before and the day after."""

from __future__ import annotations

import pytest

from checklist_audit.judging import judge_exhibit
from checklist_audit.model.verdicts import Status
from tests.judging.exhibits import ACADEMIC, CALENDAR, COHORT, day, exhibit, freshness

LAW = {"kind": "standing", "in_force_since": "2017-09-01", "law": "示例规定"}
ROLLING = {"kind": "rolling", "max_age_months": 6}
SPAN = {"kind": "span", "grace_days": 180}
WINDOW = {"kind": "window", "window_opens": "06-30", "window_closes": "12-31"}


def status(policy, as_of: str, **given) -> Status | None:
    """The status that one piece of evidence gives by itself."""
    return judge_exhibit(exhibit(**given), freshness(**policy), day(as_of)).status


# standing


@pytest.mark.parametrize("published", ["1999-01-01", "2024-11-05", ""])
def test_a_standing_document_never_ages(published):
    """Old, new or without a date."""
    assert Status.CURRENT == status({"kind": "standing"}, "2024-11-05", published=published)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2017-08-31", Status.STALE),
        ("2017-09-01", Status.CURRENT),
        ("2017-09-02", Status.CURRENT),
        ("", Status.UNDATED),
    ],
)
def test_a_rule_is_as_old_as_the_law_it_rests_on(published, expected):
    """The day on which the law came into force counts as new."""
    assert expected == status(LAW, "2024-11-05", published=published)


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2017-08-31", Status.CURRENT), ("2017-09-01", Status.STALE)]
)
def test_a_law_that_is_not_yet_in_force_makes_nothing_stale(as_of, expected):
    """On the law's first day it holds."""
    assert expected == status(LAW, as_of, published="2010-05-01")


@pytest.mark.parametrize(
    "text",
    [
        "第三十条 本办法自2018年1月1日起施行。",
        "（2018年3月12日校长办公会审议通过）",
        "示校〔2018〕15号\n第一条 ……",
        "（2018年6月修订）\n第一条 ……",
    ],
)
def test_a_rule_says_itself_when_it_was_made_anew(text):
    """A page of 2012 whose text was revised after the law counts by its text."""
    assert Status.CURRENT == status(LAW, "2024-11-05", published="2012-05-01", text=text)


def test_a_rule_that_was_only_posted_again_stays_old():
    """A page that was moved to a new site carries the day of the move."""
    moved = {"published": "2019-06-01", "text": "示校〔2009〕8号\n第一条 ……\n本办法自2009年9月1日起施行。"}

    assert Status.STALE == status(LAW, "2024-11-05", **moved)


def test_the_number_of_a_cited_document_is_not_the_rules_own():
    """Running text names the documents of others."""
    cited = {
        "published": "2012-05-01",
        "text": "为规范管理，根据省教育厅文件（示教〔2018〕15号）和学校实际，经研究，制定本办法，请遵照执行。",
    }

    assert Status.STALE == status(LAW, "2024-11-05", **cited)


def test_a_year_in_the_title_dates_a_rule_without_any_other_day():
    assert Status.CURRENT == status(LAW, "2024-11-05", title="学籍管理规定（2021年修订）")


@pytest.mark.parametrize(
    ("published", "expected"), [("2017-05-10", Status.STALE), ("2017-10-10", Status.CURRENT)]
)
def test_a_rule_revised_in_a_year_was_revised_by_the_day_it_was_put_up(published, expected):
    """2017年修订 alone would reach to December, and the law came in September."""
    assert expected == status(LAW, "2024-11-05", title="学籍管理规定（2017年修订）", published=published)


def test_a_stale_rule_is_told_with_the_law():
    judged = judge_exhibit(exhibit(published="2012-05-01"), freshness(**LAW), day("2024-11-05"))

    assert "早于2017年9月1日施行的示例规定" in judged.reason


# rolling


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-05-04", Status.STALE),
        ("2024-05-05", Status.CURRENT),
        ("2024-05-06", Status.CURRENT),
        ("", Status.UNDATED),
    ],
)
def test_a_running_list_is_current_until_the_day_its_age_is_full(published, expected):
    """Six months to the day still count."""
    assert expected == status(ROLLING, "2024-11-05", published=published)


def test_six_months_after_the_31st_of_august_end_with_february():
    assert Status.CURRENT == status(ROLLING, "2025-02-28", published="2024-08-31")


def test_six_months_after_the_31st_of_august_are_over_in_march():
    assert Status.STALE == status(ROLLING, "2025-03-01", published="2024-08-31")


def test_a_list_without_days_is_judged_by_the_period_it_names():
    assert Status.CURRENT == status(ROLLING, "2024-11-05", period="2024年7月")


def test_an_address_proves_that_a_list_is_fresh():
    """A page of this month is no older than its address."""
    given = {
        "published": "2024-11-01",
        "published_from": "https://www.example.edu.cn/2024/1101/c1a1/page.htm",
    }

    assert Status.CURRENT == status(ROLLING, "2024-11-05", **given)


def test_an_address_never_proves_that_a_list_is_old():
    """Its content may have been renewed since."""
    given = {
        "published": "2019-11-01",
        "published_from": "https://www.example.edu.cn/2019/1101/c1a1/page.htm",
    }

    assert Status.UNDATED == status(ROLLING, "2024-11-05", **given)


# span


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2021-01-01", Status.CURRENT),
        ("2025-12-31", Status.CURRENT),
        ("2026-06-29", Status.CURRENT),
        ("2026-06-30", Status.STALE),
    ],
)
def test_a_plan_counts_until_its_grace_is_over(as_of, expected):
    """180 days after the last day of the span."""
    assert expected == status(SPAN, as_of, period="2021-2025年发展规划", published="2021-05-01")


def test_a_five_year_plan_is_known_by_its_name():
    assert Status.STALE == status(SPAN, "2024-11-05", period="“十三五”发展规划")


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2024-05-01", Status.CURRENT), ("2024-05-02", Status.STALE)]
)
def test_a_plan_without_a_span_counts_for_five_years(as_of, expected):
    assert expected == status(SPAN, as_of, published="2019-05-01")


def test_a_plan_without_a_span_and_without_a_day_is_undated():
    assert Status.UNDATED == status(SPAN, "2024-11-05")


def test_a_single_year_is_no_span():
    """A plan is not over because its title names the year it was made in."""
    assert Status.CURRENT == status(SPAN, "2024-11-05", period="2021年", published="2021-05-01")


# annual


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-10-30", Status.CURRENT),
        ("2024-10-31", Status.CURRENT),
        ("2024-11-09", Status.CURRENT),
        ("2024-11-10", Status.CURRENT),
        ("2024-11-11", Status.STALE),
    ],
    ids=["the day before", "the due day", "in grace", "the last day of grace", "the day after"],
)
def test_last_years_report_counts_until_grace_is_over(as_of, expected):
    """信息公开年度报告: due 31 October, ten days of grace, the last day included."""
    assert expected == status(ACADEMIC, as_of, period="2022-2023学年")


@pytest.mark.parametrize("as_of", ["2024-10-30", "2024-11-11", "2025-10-30"])
def test_this_years_report_counts_all_year(as_of):
    assert Status.CURRENT == status(ACADEMIC, as_of, period="2023-2024学年")


def test_a_report_of_two_years_ago_has_no_grace():
    """Grace is for the period before, not for all that are older."""
    assert Status.STALE == status(ACADEMIC, "2024-11-05", period="2021-2022学年")


@pytest.mark.parametrize(
    ("policy", "period", "as_of", "expected"),
    [
        (CALENDAR, "2022年度", "2024-06-29", Status.CURRENT),
        (CALENDAR, "2022年度", "2024-06-30", Status.CURRENT),
        (CALENDAR, "2022年度", "2024-07-01", Status.STALE),
        (CALENDAR, "2023年度", "2024-07-01", Status.CURRENT),
        (COHORT, "2023届", "2025-01-21", Status.CURRENT),
        (COHORT, "2023届", "2025-01-22", Status.STALE),
        (COHORT, "2024届", "2025-01-22", Status.CURRENT),
    ],
)
def test_other_years_turn_on_their_own_days(policy, period, as_of, expected):
    """Calendar years without grace, cohorts with three weeks of it."""
    assert expected == status(policy, as_of, period=period)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023-08-31", Status.STALE),
        ("2024-08-31", Status.STALE),
        ("2024-09-01", Status.CURRENT),
        ("2024-10-30", Status.CURRENT),
    ],
)
def test_a_report_that_names_no_period_is_taken_for_the_last_one_that_could_be_out(published, expected):
    """A report that looks back can be out when its year is over."""
    assert expected == status(ACADEMIC, "2024-12-01", published=published)


@pytest.mark.parametrize(
    ("published", "expected"), [("2024-10-31", Status.STALE), ("2024-11-01", Status.CURRENT)]
)
def test_a_plan_that_names_no_year_may_be_out_two_months_before(published, expected):
    """A plan that looks forward."""
    plan = {
        **CALENDAR,
        "due": {"month_day": "04-30"},
        "publishable_from": {"month_day": "11-01", "year_offset": -1},
    }

    assert expected == status(plan, "2025-06-01", published=published)


def test_a_report_without_period_and_day_is_undated():
    assert Status.UNDATED == status(ACADEMIC, "2024-11-05")


def test_the_title_decides_before_the_day_of_publication():
    """An old report that was posted again is old."""
    assert Status.STALE == status(ACADEMIC, "2024-12-01", period="2019-2020学年", published="2024-11-20")


@pytest.mark.parametrize("no_period", ["2021级", "截至2024年9月30日"])
def test_an_intake_and_a_single_day_are_no_reporting_period(no_period):
    """The publication date decides instead."""
    assert Status.CURRENT == status(ACADEMIC, "2024-11-05", period=no_period, published="2024-10-20")


def test_a_stale_report_is_told_with_the_period_that_was_due():
    judged = judge_exhibit(exhibit(period="2021-2022学年"), freshness(**ACADEMIC), day("2024-11-05"))

    assert "所述期间为2021-2022学年，而2023-2024学年应于2024年10月31日前公开" == judged.reason


# window


@pytest.mark.parametrize("as_of", ["2024-06-29", "2024-06-30", "2024-12-31"])
def test_a_list_of_this_year_is_current_inside_and_outside_its_window(as_of):
    assert Status.CURRENT == status(WINDOW, as_of, period="2024年", published="2024-03-01")


def test_a_list_of_an_earlier_year_is_no_evidence():
    assert None is status(WINDOW, "2024-11-05", period="2023年", published="2023-07-01")


def test_a_list_without_any_year_is_undated():
    assert Status.UNDATED == status(WINDOW, "2024-11-05")


# what could not be read


@pytest.mark.parametrize(
    "policy", [{"kind": "standing"}, LAW, ROLLING, SPAN, ACADEMIC, WINDOW], ids=lambda p: p["kind"]
)
def test_what_could_not_be_read_is_unverifiable_under_every_policy(policy):
    assert Status.UNVERIFIABLE == status(
        policy, "2024-11-05", published="2024-10-20", unread_because="需要登录才能看"
    )


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        ("current", "截至2024年8月底，在校生9812人。"),
        ("current", "截至2021年12月，教职工500人。截至2024年9月，在校生9812人。"),
        ("stale", "截至2021年12月，教职工500人。"),
        ("undated", "在校生9812人。"),
        ("current", "（本页数据统计至2024年9月30日）在校生9812人。"),
        ("current", "统计时间：2024年9月。在校生9812人。"),
        ("current", "在校生9812人。（2024年9月更新）"),
        ("undated", "统计时间：2023年9月1日至2024年8月31日。"),
        ("undated", "截至目前，在校生9812人。"),
        ("undated", "截至2025年9月，在校生9812人。"),
    ],
    ids=[
        "within the year",
        "the latest of two",
        "earlier",
        "none",
        "counted until",
        "counted in",
        "updated in",
        "a period",
        "no day",
        "after the as-of date",
    ],
)
def test_a_page_without_a_day_is_as_fresh_as_its_figures(expected, text):
    assert (
        expected
        == judge_exhibit(exhibit("学校简介", text=text), freshness(**ACADEMIC), day("2025-03-10")).status
    )
