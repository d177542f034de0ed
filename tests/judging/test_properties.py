"""What holds for every pile of documents and every day (issue: freshness that a disclosure office can trust)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist_audit.judging.items import item_status
from checklist_audit.model.verdicts import Status
from tests.judging.exhibits import ACADEMIC, CALENDAR, COHORT, element_with, exhibit, facts, judge

settings.register_profile("bounded", derandomize=True, max_examples=150, deadline=None, database=None)
BOUNDED = settings.get_profile("bounded")

POLICIES = [
    {"kind": "standing"},
    {"kind": "standing", "in_force_since": "2017-09-01", "law": "示例规定"},
    {"kind": "rolling", "max_age_months": 6},
    {"kind": "span", "grace_days": 180},
    ACADEMIC,
    CALENDAR,
    COHORT,
    {
        **CALENDAR,
        "due": {"month_day": "10-15", "year_offset": -1},
        "publishable_from": {"month_day": "07-15", "year_offset": -1},
    },
    {**ACADEMIC, "publishable_from": {"month_day": "06-01", "year_offset": -1}},
]
PERIODS = [
    "",
    "",
    "2015年",
    "2023年",
    "2024年度",
    "2022-2023学年",
    "2023-2024学年",
    "2023届",
    "2024届毕业生",
    "2021-2025年",
    "“十三五”规划",
    "2024年3月",
    "2023-2024学年第二学期",
    "2021级",
]
DAYS = st.dates(date(2014, 1, 1), date(2026, 12, 31))
FIRST, LAST = date(2024, 1, 1), date(2027, 12, 31)
ALIKE = [date(2016, 3, 1), date(2023, 6, 30), date(2023, 11, 20)]
STEP, STEPS = timedelta(days=40), 30
RANK = {
    status: rank
    for rank, status in enumerate(
        (
            Status.CURRENT,
            Status.STALE,
            Status.UNDATED,
            Status.UNVERIFIABLE,
            Status.ATTESTED,
            Status.NOT_ASSESSED,
            Status.MISSING,
        )
    )
}


@st.composite
def exhibits(draw, until: date = FIRST):
    """One piece of evidence that was there before a day: with or without day, period, own history."""
    # Few days and few scores, so that pieces of evidence are often alike in all but their address.
    published = draw(
        st.none() | st.sampled_from(ALIKE) | st.dates(date(2008, 1, 1), until - timedelta(days=1))
    )
    from_address = published is not None and draw(st.booleans())
    return exhibit(
        f"文件{draw(st.integers(0, 10**9))}",
        published.isoformat() if published else "",
        period=draw(st.sampled_from(PERIODS)),
        published_from="https://www.example.edu.cn/p.htm" if from_address else "发布时间",
        text=draw(st.sampled_from(["", "本办法自2009年9月1日起施行。", "（2019年3月1日校长办公会通过）"])),
        score=draw(st.sampled_from([60, 80, 100])),
        unread_because=draw(st.sampled_from(["", "", "", "需要登录才能看"])),
    )


PILES = st.lists(exhibits(), max_size=5, unique_by=lambda one: one.url)
ELEMENTS = st.sampled_from(POLICIES).map(lambda policy: element_with(**policy))


@pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy["kind"])
@settings(BOUNDED, max_examples=40)
@given(pile=PILES, as_of=st.dates(FIRST, LAST))
def test_time_alone_never_makes_stale_things_current(policy, pile, as_of):
    """With no new documents, no later as-of date of three years turns `stale` into `current`."""
    element = element_with(**policy)
    days = [as_of + STEP * step for step in range(STEPS)]
    statuses = [judge(element, facts(*pile), day.isoformat()).status for day in days]

    assert (Status.STALE, Status.CURRENT) not in combinations(statuses, 2)


@BOUNDED
@given(ELEMENTS, PILES, exhibits(), st.dates(FIRST, LAST))
def test_one_more_document_never_worsens_an_element(element, pile, more, as_of):
    before = judge(element, facts(*pile), as_of.isoformat()).status
    after = judge(element, facts(*pile, more), as_of.isoformat()).status

    assert RANK[after] <= RANK[before]


@BOUNDED
@given(ELEMENTS, PILES, st.dates(FIRST, LAST), st.randoms(use_true_random=False))
def test_the_order_of_documents_never_matters(element, pile, as_of, random):
    shuffled = random.sample(pile, len(pile))

    assert judge(element, facts(*pile), as_of.isoformat()) == judge(
        element, facts(*shuffled), as_of.isoformat()
    )


@BOUNDED
@given(ELEMENTS, exhibits(), DAYS, st.dates(FIRST, LAST))
def test_a_later_publication_never_makes_a_document_older(element, one, published, as_of):
    """Of two documents that name no period and no day of their own, the later is at least as fresh."""
    bare = replace(one, periods=(), unread_because="", published_from="发布时间", evidence=exhibit().evidence)
    earlier = replace(bare, published=min(published, as_of))
    later = replace(bare, published=max(min(published, as_of), as_of - timedelta(days=1)))

    assert (
        RANK[judge(element, facts(later), as_of.isoformat()).status]
        <= RANK[judge(element, facts(earlier), as_of.isoformat()).status]
    )


@BOUNDED
@given(st.lists(st.tuples(ELEMENTS, PILES), min_size=1, max_size=4), st.dates(FIRST, LAST))
def test_the_order_of_elements_never_matters_to_an_item(parts, as_of):
    verdicts = [judge(element, facts(*pile), as_of.isoformat()) for element, pile in parts]

    assert item_status(verdicts) == item_status(verdicts[::-1])
