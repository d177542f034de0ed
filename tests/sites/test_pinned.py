"""The whole of every built college on two days, in a closed world: what is not written down is a failure.

`python -m tests.sites.pin` writes the expected files anew.
"""

from __future__ import annotations

import pytest

from tests.sites.pin import PINNED, expected, seen
from tests.sites.replay import audited

DAYS = [(college, day) for college, days in PINNED.items() for day in days]


@pytest.mark.parametrize("part", ["items", "elements", "findings", "not_read", "notices"])
@pytest.mark.parametrize(("college", "day"), DAYS)
def test_the_report_says_what_was_pinned_and_nothing_else(college, day, part):
    assert expected(college, day)[part] == seen(audited(college, day).data)[part]


@pytest.mark.parametrize(("college", "day"), DAYS)
def test_every_verdict_gives_its_reason(college, day):
    silent = [e.id for item in audited(college, day).items for e in item.elements if not e.reason.strip()]

    assert [] == silent


@pytest.mark.parametrize(("college", "day"), DAYS)
def test_every_piece_of_evidence_gives_its_rule_and_words(college, day):
    pieces = [p for item in audited(college, day).items for e in item.elements for p in e.evidence]

    assert [] == [p.url for p in pieces if not p.because or not all(r.rule and r.words for r in p.because)]


@pytest.mark.parametrize(("college", "day"), DAYS)
def test_no_evidence_is_dated_after_the_as_of_date(college, day):
    report = audited(college, day).data
    later = [
        p.url
        for item in report.items
        for e in item.elements
        for p in e.evidence
        if p.published and p.published > report.as_of
    ]

    assert [] == later
