"""What staff wrote into the profile: an exemption holds from its day to its last, a repair never changes a status."""

from __future__ import annotations

import pytest

from checklist_audit.auditing import _exemption_notices, _with_repairs
from checklist_audit.judging import Bench, judge_element
from checklist_audit.model.site import Exemption, Repair
from checklist_audit.model.verdicts import Status
from tests.judging.exhibits import PROFILE, day, facts
from tests.packs import element, item, ruleset


def exemption(**changes) -> Exemption:
    values = {
        "element": "1a",
        "because": "没有校办企业",
        "by": "资产处",
        "on": "2024-09-01",
        "until": "2025-08-31",
    }
    return Exemption.model_validate(values | changes)


def verdict(as_of: str, *exemptions: Exemption, repairs: tuple[Repair, ...] = ()):
    judged = element("1a")
    one = item(judged, number=1)
    profile = PROFILE.model_copy(update={"exemptions": exemptions, "repairs": repairs})
    bench = Bench(ruleset(one), profile, day(as_of))
    return _with_repairs(judge_element(judged, one, facts(), bench), one, bench)


def notices(as_of: str, *exemptions: Exemption) -> list[str]:
    return list(_exemption_notices(PROFILE.model_copy(update={"exemptions": exemptions}), day(as_of)))


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2024-08-31", Status.MISSING),
        ("2024-09-01", Status.NOT_APPLICABLE),
        ("2025-08-31", Status.NOT_APPLICABLE),
        ("2025-09-01", Status.MISSING),
    ],
)
def test_an_exemption_holds_from_its_day_to_its_last(as_of, status):
    assert status is verdict(as_of, exemption()).status


def test_an_exemption_without_a_last_day_goes_on():
    assert Status.NOT_APPLICABLE is verdict("2034-09-01", exemption(until=None)).status


def test_an_exemption_of_the_item_holds_for_its_elements():
    assert Status.NOT_APPLICABLE is verdict("2024-11-05", exemption(element="1")).status


def test_the_reason_names_who_said_so_and_why():
    reason = verdict("2024-11-05", exemption()).reason

    assert "资产处于2024-09-01登记为不适用：没有校办企业，有效至2025-08-31" == reason


def test_an_exemption_that_counts_is_said_first():
    assert ["按学校档案的登记，1a 按不适用处理，理由见各要素"] == notices("2024-11-05", exemption())


def test_an_exemption_that_ran_out_is_said():
    assert ["1a 的不适用登记已于2025-08-31到期，未采用"] == notices("2025-09-01", exemption())


def test_an_exemption_of_a_later_day_is_said():
    assert ["1a 的不适用登记出具于核查基准日之后，未采用"] == notices("2024-08-31", exemption())


def repair(**changes) -> Repair:
    values = {"element": "1a", "state": "doing", "note": "正在修订", "by": "资产处", "on": "2024-09-01"}
    return Repair.model_validate(values | changes)


def test_a_repair_is_shown_beside_the_element():
    advice = verdict("2024-11-05", repairs=(repair(due="2024-12-01"),)).advice

    assert ("2024-09-01整改登记：整改中，责任人资产处，时限2024-12-01，正在修订",) == advice


def test_a_repair_changes_no_status():
    assert Status.MISSING is verdict("2024-11-05", repairs=(repair(state="done"),)).status


def test_a_repair_that_the_audit_cannot_see_is_doubted():
    assert verdict("2024-11-05", repairs=(repair(state="done"),)).advice[0].endswith("；但本次核查仍未见改好")
