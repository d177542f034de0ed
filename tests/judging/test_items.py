"""The status of an item from its elements: the table of semantics section 4, and the counts of a report."""

from __future__ import annotations

import pytest

from checklist_audit.judging.items import item_status, judge_item, summarise
from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, Status
from tests.packs import element, item

CURRENT, ATTESTED, STALE, UNDATED = Status.CURRENT, Status.ATTESTED, Status.STALE, Status.UNDATED
UNVERIFIABLE, NOT_ASSESSED = Status.UNVERIFIABLE, Status.NOT_ASSESSED
MISSING, NOT_APPLICABLE, PARTIAL = Status.MISSING, Status.NOT_APPLICABLE, Status.PARTIAL
SEEN = EvidenceOut(url="https://www.example.edu.cn/1.htm", title="示例", score=90)


def verdict(status: Status, *, required: bool = True, identity: str = "1a") -> ElementVerdict:
    """A verdict on an element, with evidence where the status comes from evidence."""
    evidence = (SEEN,) if status in (CURRENT, STALE, UNDATED, UNVERIFIABLE) else ()
    return ElementVerdict(
        id=identity,
        name=f"要素{identity}",
        required=required,
        status=status,
        reason="原因",
        owner="办公室",
        evidence=evidence,
        evidence_total=len(evidence),
    )


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ((NOT_APPLICABLE, NOT_APPLICABLE), NOT_APPLICABLE),
        ((MISSING, MISSING), MISSING),
        ((MISSING, NOT_APPLICABLE), MISSING),
        ((CURRENT, CURRENT), CURRENT),
        ((CURRENT, ATTESTED), CURRENT),
        ((ATTESTED, ATTESTED), CURRENT),
        ((CURRENT, NOT_APPLICABLE), CURRENT),
        ((CURRENT, MISSING), PARTIAL),
        ((STALE, MISSING), PARTIAL),
        ((UNDATED, MISSING), PARTIAL),
        ((NOT_ASSESSED, MISSING), PARTIAL),
        ((CURRENT, STALE), STALE),
        ((STALE, UNDATED, UNVERIFIABLE), STALE),
        ((STALE, NOT_ASSESSED), STALE),
        ((CURRENT, NOT_ASSESSED), NOT_ASSESSED),
        ((UNDATED, NOT_ASSESSED), NOT_ASSESSED),
        ((UNVERIFIABLE, NOT_ASSESSED), NOT_ASSESSED),
        ((UNDATED, UNVERIFIABLE), UNVERIFIABLE),
        ((CURRENT, UNVERIFIABLE), UNVERIFIABLE),
        ((CURRENT, UNDATED), UNDATED),
    ],
)
def test_required_elements_make_the_item(elements, expected):
    assert expected == item_status([verdict(status) for status in elements])


@pytest.mark.parametrize("optional", [MISSING, STALE, UNDATED, UNVERIFIABLE, NOT_ASSESSED, NOT_APPLICABLE])
def test_an_optional_element_never_lowers_an_item(optional):
    assert CURRENT == item_status([verdict(CURRENT), verdict(optional, required=False)])


def test_an_optional_element_never_lifts_an_item():
    assert MISSING == item_status([verdict(MISSING), verdict(CURRENT, required=False)])


@pytest.mark.parametrize(
    ("elements", "expected"),
    [
        ((MISSING, MISSING), NOT_APPLICABLE),
        ((CURRENT, MISSING), CURRENT),
        ((STALE, MISSING), STALE),
        ((CURRENT, STALE), STALE),
    ],
)
def test_an_item_without_required_elements_is_what_was_found(elements, expected):
    """What is not there is advice and no gap."""
    assert expected == item_status([verdict(status, required=False) for status in elements])


def test_an_item_whose_duty_does_not_concern_the_college_is_not_revived_by_an_optional_element():
    assert NOT_APPLICABLE == item_status([verdict(NOT_APPLICABLE), verdict(CURRENT, required=False)])


def judged(*elements: ElementVerdict, number: int = 1):
    """An item that is put together from verdicts."""
    return judge_item(item(element(f"{number}a"), number=number), "基本信息", elements, (), "办公室")


def test_a_partial_item_names_what_is_missing():
    found = judged(verdict(CURRENT), verdict(MISSING, identity="1b"), verdict(STALE, identity="1c"))

    assert "未发现：要素1b；未及时更新：要素1c" == found.reason


def test_an_item_of_one_element_gives_the_elements_reason():
    assert "原因" == judged(verdict(STALE)).reason


def test_a_current_item_counts_its_required_elements():
    assert (
        "2 个应公开的要素都已公开"
        == judged(verdict(CURRENT), verdict(ATTESTED), verdict(MISSING, required=False)).reason
    )


SUMMARY = summarise(
    [
        judged(verdict(CURRENT), number=1),
        judged(verdict(ATTESTED), number=2),
        judged(verdict(STALE), verdict(MISSING, identity="3b"), number=3),
        judged(verdict(MISSING), number=4),
        judged(verdict(UNVERIFIABLE), number=5),
        judged(verdict(NOT_APPLICABLE), number=6),
    ]
)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [("coverage", (2, 5)), ("presence", (2, 5)), ("element_coverage", (2, 6)), ("element_presence", (2, 6))],
)
def test_counts_are_told_with_their_denominators(ratio, expected):
    """Coverage counts what is current or attested, presence what has any evidence that was read."""
    found = getattr(SUMMARY, ratio)

    assert expected == (found.n, found.of)


@pytest.mark.parametrize(
    ("status", "count"),
    [
        ("current", 2),
        ("attested", 0),
        ("partial", 1),
        ("missing", 1),
        ("unverifiable", 1),
        ("not_applicable", 1),
    ],
)
def test_items_are_counted_by_status(status, count):
    assert count == getattr(SUMMARY, status)
