"""The verdict on one element: which status wins, what stands where nothing was found, and the reason in one sentence."""

from __future__ import annotations

import re
from datetime import date

import pytest

from checklist_audit.judging import Bench, judge_element
from checklist_audit.model.site import Attestation
from checklist_audit.model.verdicts import Status
from tests.judging.exhibits import ACADEMIC, PROFILE, day, element_with, exhibit, facts, judge
from tests.packs import element, item, ruleset

REPORT = element_with(**ACADEMIC)
STANDING = element_with(kind="standing")
ROLLING = element_with(kind="rolling", max_age_months=6)
WINDOW = element_with(kind="window", window_opens="06-30", window_closes="12-31")
AS_OF = "2024-11-15"
GOOD = exhibit("2023-2024学年报告", "2024-10-20", period="2023-2024学年")
OLD = exhibit("2021-2022学年报告", "2022-10-20", period="2021-2022学年")
UNDATED = exhibit("没有年份的报告")
LOCKED = exhibit("内网里的报告", "2024-10-20", unread_because="只在校园网内可看")


def attested(on: str, until: str, element_id: str = "1a"):
    """A profile with one attestation."""
    one = Attestation(element=element_id, channel="校内公告栏", by="国际处", on=day(on), until=day(until))
    return PROFILE.model_copy(update={"attestations": (one,)})


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((OLD, GOOD), Status.CURRENT),
        ((UNDATED, OLD), Status.STALE),
        ((LOCKED, UNDATED), Status.UNDATED),
        ((LOCKED,), Status.UNVERIFIABLE),
        ((LOCKED, OLD), Status.STALE),
    ],
)
def test_the_best_status_wins(found, expected):
    """In the order of the table of semantics section 3."""
    assert expected == judge(REPORT, facts(*found), AS_OF).status


def test_among_one_status_the_latest_period_wins():
    newer = exhibit("2024-2025学年报告", period="2024-2025学年", score=61)

    assert "2024-2025学年报告" == judge(REPORT, facts(GOOD, newer), AS_OF).evidence[0].title


def test_among_one_period_the_higher_score_wins():
    surer = exhibit("另一份", period="2023-2024学年", score=99)

    assert "另一份" == judge(REPORT, facts(GOOD, surer), AS_OF).evidence[0].title


def test_what_could_not_be_read_is_not_listed_beside_what_was():
    assert [GOOD.url] == [piece.url for piece in judge(REPORT, facts(LOCKED, GOOD), AS_OF).evidence]


def test_every_piece_is_counted_and_the_best_are_listed():
    many = [exhibit(f"报告{n}", period="2023-2024学年") for n in range(20)]
    verdict = judge(REPORT, facts(*many), AS_OF)

    assert (12, 20) == (len(verdict.evidence), verdict.evidence_total)


def test_a_list_of_an_earlier_year_leaves_its_element_missing_inside_the_window():
    old = exhibit("2023年名单", period="2023年")

    assert Status.MISSING == judge(WINDOW, facts(old), "2024-11-05").status


# attestations


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-05-31", Status.MISSING),
        ("2024-06-01", Status.ATTESTED),
        ("2025-06-01", Status.ATTESTED),
        ("2025-06-02", Status.MISSING),
    ],
    ids=["the day before", "its first day", "its last day", "the day after"],
)
def test_an_attestation_holds_on_both_of_its_days(as_of, expected):
    assert expected == judge(STANDING, facts(), as_of, attested("2024-06-01", "2025-06-01")).status


def test_an_attestation_for_an_item_holds_for_its_elements():
    assert (
        Status.ATTESTED == judge(STANDING, facts(), AS_OF, attested("2024-06-01", "2025-06-01", "1")).status
    )


def test_an_attestation_for_another_element_does_not_count():
    assert (
        Status.MISSING == judge(STANDING, facts(), AS_OF, attested("2024-06-01", "2025-06-01", "1b")).status
    )


def test_evidence_goes_before_an_attestation():
    assert Status.STALE == judge(REPORT, facts(OLD), AS_OF, attested("2024-06-01", "2025-06-01")).status


def test_an_attestation_is_told_with_who_where_and_until_when():
    reason = judge(STANDING, facts(), AS_OF, attested("2024-06-01", "2025-06-01")).reason

    assert "网站上未见；国际处于2024年6月1日证明已在“校内公告栏”公开，有效至2025年6月1日" == reason


def test_an_attestation_does_not_help_what_does_not_apply():
    excluded = element(applies={"when": ["has_graduate"]})
    profile = attested("2024-06-01", "2025-06-01").model_copy(update={"traits": {"has_graduate": False}})

    assert Status.NOT_APPLICABLE == judge(excluded, facts(), AS_OF, profile).status


# exemptions


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-05-31", Status.CURRENT),
        ("2024-06-01", Status.NOT_APPLICABLE),
        ("2025-06-01", Status.NOT_APPLICABLE),
        ("2025-06-02", Status.CURRENT),
    ],
    ids=["the day before", "its first day", "its last day", "the day after"],
)
def test_an_exemption_holds_on_both_of_its_days(as_of, expected):
    """And goes before evidence: the duty does not concern the college."""
    exemption = {
        "element": "1a",
        "because": "没有此项业务",
        "by": "办公室",
        "on": "2024-06-01",
        "until": "2025-06-01",
    }
    profile = PROFILE.model_validate({**PROFILE.model_dump(), "exemptions": [exemption]})

    assert expected == judge(STANDING, facts(exhibit("办法", "2020-01-01")), as_of, profile).status


# nothing found


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2024-06-29", Status.NOT_APPLICABLE),
        ("2024-06-30", Status.MISSING),
        ("2024-12-31", Status.MISSING),
        ("2025-01-01", Status.NOT_APPLICABLE),
    ],
)
def test_a_list_is_asked_for_only_inside_its_window(as_of, expected):
    assert expected == judge(WINDOW, facts(), as_of).status


def test_outside_its_window_the_reason_says_so():
    assert "公示期外（每年6月30日至12月31日应在网上）" == judge(WINDOW, facts(), "2024-03-01").reason


def test_a_page_that_says_no_such_thing_makes_the_element_not_applicable():
    said = facts(none_statement=("本校无校办企业", "https://www.example.edu.cn/17.htm"))

    assert Status.NOT_APPLICABLE == judge(STANDING, said, AS_OF).status


def test_a_statement_is_quoted_with_its_page():
    said = facts(none_statement=("本校无校办企业", "https://www.example.edu.cn/17.htm"))

    assert (
        "学校网页写明“本校无校办企业”（https://www.example.edu.cn/17.htm）"
        == judge(STANDING, said, AS_OF).reason
    )


def test_a_site_of_which_nothing_was_read_is_not_assessed():
    assert Status.NOT_ASSESSED == judge(STANDING, facts(too_little_read="网站打不开"), AS_OF).status


def test_leads_that_were_left_over_are_not_assessed():
    assert Status.NOT_ASSESSED == judge(STANDING, facts(leads_left=("学生申诉办法",)), AS_OF).status


def test_a_lead_that_was_left_over_is_quoted():
    assert "“学生申诉办法”" in judge(STANDING, facts(leads_left=("学生申诉办法",)), AS_OF).reason


def test_what_was_not_crawled_is_said_next_to_missing():
    assert judge(STANDING, facts(caveat="（抓取没有做完）"), AS_OF).reason.endswith("（抓取没有做完）")


def test_a_missing_optional_element_is_advice():
    assert "有条件的建议公开" in judge(element(required=False), facts(), AS_OF).advice[0]


# what a verdict carries


def test_a_due_day_is_told_with_its_basis():
    verdict = judge(element_with(**ACADEMIC, basis="legal"), facts(), AS_OF)

    assert (day("2024-10-31"), "legal") == (verdict.due, verdict.due_basis)


def test_what_does_not_apply_has_no_due_day():
    excluded = element(freshness=ACADEMIC, applies={"when": ["has_graduate"]})
    verdict = judge(excluded, facts(), AS_OF, PROFILE.model_copy(update={"traits": {"has_graduate": False}}))

    assert None is verdict.due


@pytest.mark.parametrize(
    ("owners", "expected"),
    [({}, "办公室"), ({"1": "教务处"}, "教务处"), ({"1": "教务处", "1a": "学生处"}, "学生处")],
)
def test_the_profile_names_the_department(owners, expected):
    """For the element before the item."""
    assert expected == judge(STANDING, facts(), AS_OF, PROFILE.model_copy(update={"owners": owners})).owner


@pytest.mark.parametrize(("as_of", "count"), [("2024-06-01", 0), ("2024-06-02", 1)])
def test_an_old_standing_document_is_advised_to_be_reviewed(as_of, count):
    """The day after its review age is full, and never a status."""
    reviewed = element_with(kind="standing", review_after_months=60)

    assert count == len(judge(reviewed, facts(exhibit(published="2019-06-01")), as_of).advice)


SUBSTITUTE = {
    "name": "年度审计报告",
    "school_types": ["private_ug"],
    "source": "民办教育促进法",
    "freshness": {
        "kind": "annual",
        "period": "calendar_year",
        "due": {"month_day": "06-30", "year_offset": 1},
        "publishable_from": {"month_day": "01-01", "year_offset": 1},
    },
    "match": {"any": [{"signal": "title", "has": ["审计报告"]}]},
}


def substituted(as_of: str, school_type: str = "private_ug"):
    """A budget table of a college that may publish audited accounts instead."""
    budget = element(freshness={**ACADEMIC, "period": "calendar_year"})
    one = item(budget, substitute=SUBSTITUTE)
    profile = PROFILE.model_copy(update={"school_type": school_type})
    accounts = exhibit("2022年度审计报告", period="2022年度")
    return judge_element(budget, one, facts(accounts), Bench(ruleset(one), profile, day(as_of)))


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2024-06-30", Status.CURRENT), ("2024-07-01", Status.STALE)]
)
def test_a_substitute_is_judged_by_its_own_clock(as_of, expected):
    """The accounts of 2023 are due when their 31 December is six months past."""
    assert expected == substituted(as_of).status


def test_a_substitute_is_named():
    assert substituted("2024-06-29").reason.startswith("以年度审计报告代替：《2022年度审计报告》：")


CASES = {
    "current": (REPORT, facts(GOOD)),
    "stale": (REPORT, facts(OLD)),
    "undated": (REPORT, facts(UNDATED)),
    "unverifiable": (REPORT, facts(LOCKED)),
    "missing": (REPORT, facts()),
    "missing and optional": (element(required=False), facts()),
    "not assessed": (STANDING, facts(too_little_read="网站打不开")),
    "left over": (STANDING, facts(leads_left=("学生申诉办法",))),
    "outside its window": (WINDOW, facts()),
}


@pytest.mark.parametrize(("judged", "found"), CASES.values(), ids=CASES)
def test_a_reason_is_one_chinese_sentence(judged, found):
    """No line break, no full stop inside, no Python in it."""
    as_of = "2024-03-01" if judged is WINDOW else AS_OF
    reason = judge(judged, found, as_of).reason

    assert re.fullmatch(r"[^\n。{}]*[\u4e00-\u9fff][^\n。{}]*", reason)
    assert "None" not in reason


def test_a_verdict_never_holds_a_day_after_the_as_of_date():
    """The latest required period was due by then."""
    verdict = judge(REPORT, facts(GOOD), AS_OF)

    assert (verdict.due or date.max) <= day(AS_OF)
