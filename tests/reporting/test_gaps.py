"""The gap list."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.gaps import GAP_STATUSES, gaps
from tests.reporting import sample


def only(status, **changes):
    (gap,) = gaps(sample.small(sample.element("6a", "信息公开年度报告", status=status, **changes)))
    return gap


def test_every_open_required_element_is_listed_once():
    wanted = {key for key, status in sample.STATUSES.items() if status in GAP_STATUSES} - sample.OPTIONAL

    assert sorted(wanted) == sorted(gap.element.id for gap in gaps(sample.report()))


def test_an_optional_element_is_no_gap():
    optional = sample.element("6b", "附表", status=Status.MISSING, required=False)

    assert gaps(sample.small(optional)) == ()


@pytest.mark.parametrize("status", [Status.CURRENT, Status.ATTESTED, Status.NOT_APPLICABLE])
def test_what_is_in_order_is_no_gap(status):
    assert gaps(sample.small(sample.element("6a", "年报", status=status))) == ()


def test_departments_stand_together_and_keep_the_order_of_the_checklist():
    finance = [gap.element.id for gap in gaps(sample.report()) if gap.owner == "财务处"]

    assert finance == ["19d", "20a", "20b", "20c", "20d"]


def test_departments_are_sorted():
    owners = [gap.owner for gap in gaps(sample.report())]

    assert owners == sorted(owners)


def test_a_gap_without_a_department_comes_last():
    made = sample.small(
        sample.element("6a", "甲", status=Status.MISSING),
        sample.element("6b", "乙", status=Status.MISSING, owner="办", required=True),
    )
    nobody = made.model_copy(update={"items": (made.items[0].model_copy(update={"owner": ""}),)})

    assert [gap.owner for gap in gaps(nobody)] == ["办", ""]


def test_by_category_follows_the_checklist():
    numbers = [gap.item.number for gap in gaps(sample.report(), by="category")]

    assert numbers == sorted(numbers)


def test_by_status_puts_what_is_missing_first():
    statuses = [gap.status for gap in gaps(sample.report(), by="status")]

    assert list(dict.fromkeys(statuses)) == list(GAP_STATUSES)


def test_only_the_wanted_statuses_are_listed():
    found = gaps(sample.report(), statuses=[Status.UNDATED])

    assert [gap.element.id for gap in found] == ["16a", "16b"]


def test_an_unknown_order_is_refused_with_the_known_ones():
    with pytest.raises(ReportError, match="owner、category、status"):
        gaps(sample.report(), by="size")


def test_the_department_of_the_element_goes_before_that_of_the_item():
    assert only(Status.MISSING, owner="计划财务处").owner == "计划财务处"


def test_what_is_missing_for_a_period_is_to_be_published_for_it():
    assert only(Status.MISSING).todo == "请发布2023-2024学年的“信息公开年度报告”，并放进信息公开栏目"


def test_what_is_missing_without_a_period_may_be_reported_or_declared():
    gap = only(Status.MISSING, required_period=None)

    assert gap.todo == "请公开“信息公开年度报告”；已公开的请告知网址，不涉及的请在网页写明"


def test_what_could_not_be_assessed_is_not_called_missing():
    assert only(Status.NOT_ASSESSED).todo == "请先让网站可以正常访问，再核查一次；现在不要当作没有公开"


def test_the_due_day_says_whether_it_is_law():
    gap = only(Status.STALE)

    assert (gap.due, gap.due_basis) == (date(2024, 10, 31), "legal")


def test_the_last_evidence_of_a_stale_element_is_shown():
    assert only(Status.STALE).last_evidence.published == date(2023, 10, 30)


def test_a_missing_element_has_no_evidence():
    assert only(Status.MISSING).last_evidence is None


def test_what_to_do_is_told_in_english_too():
    (gap,) = gaps(sample.small(sample.element("6a", "年报", status=Status.UNDATED)), lang="en")

    assert gap.todo == "Put the day or the year of “年报” on the page"
