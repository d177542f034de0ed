"""Ranks, rates and changes: who is compared with whom, and what is counted of what."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.fleet.league import make_league
from checklist_audit.fleet.results import Outcome
from checklist_audit.model.verdicts import Status
from tests.fleet.results import DAY, DIGEST, college, element

C, S, M, U, N, A, X = (
    Status.CURRENT,
    Status.STALE,
    Status.MISSING,
    Status.UNVERIFIABLE,
    Status.NOT_APPLICABLE,
    Status.ATTESTED,
    Status.NOT_ASSESSED,
)


def league(*results, earlier=()):
    return make_league(results, as_of=DAY, ruleset=("moe-2014", DIGEST), earlier=earlier)


def test_ranks_follow_the_share_and_not_the_count():
    """One of one is better than two of three."""
    table = league(college("甲", C, C, M), college("乙", C, N, N))

    assert [("乙", 1), ("甲", 2)] == [(row.name, row.rank) for row in table.rows]


def test_equal_shares_have_one_rank_and_the_next_is_skipped():
    """1, 1, 3 as in sport; shares are exact."""
    table = league(college("甲", C, M), college("乙", C, C, M, M), college("丙", M, M))

    assert [1, 1, 3] == [row.rank for row in table.rows]


@pytest.mark.parametrize(
    "more",
    [{"is_complete": False}, {"outcome": Outcome.UNREACHABLE}, {"outcome": Outcome.FAILED}],
    ids=["incomplete", "unreachable", "failed"],
)
def test_what_was_not_read_to_the_end_is_not_ranked(more):
    """Nothing that could not be read is held against a college."""
    assert ["甲"] == [row.name for row in league(college("甲", C, **more), college("乙", M)).unranked]


def test_what_was_not_read_to_the_end_counts_in_no_rate():
    """Its "not found" may mean "not reached"."""
    rate = league(college("甲", M, is_complete=False), college("乙", C)).items[0]

    assert (1, 1, 0) == (rate.disclosed, rate.of, rate.missing)


def test_a_rate_counts_the_colleges_that_an_item_concerns():
    """Attested is disclosed; stale is present; doubt is neither disclosed nor missing."""
    rate = league(
        *(college(name, s) for name, s in zip("甲乙丙丁戊己", (C, A, S, M, U, N), strict=True))
    ).items[0]

    assert (2, 5, 2, 1, 1) == (rate.disclosed, rate.of, rate.present, rate.missing, rate.doubt)


def test_a_category_adds_up_the_items_of_all_colleges():
    """The denominator is every applicable item of every compared college."""
    rate = league(college("甲", C, M), college("乙", C, N)).categories[0]

    assert (2, 3) == (rate.disclosed, rate.of)


def test_an_optional_element_counts_in_no_rate():
    """Its absence is no gap."""
    table = league(college("甲", C, elements=(element("1a", M, is_required=False),)))

    assert 0 == table.elements[0].of


def test_a_college_to_which_nothing_applies_comes_last():
    """No division by zero."""
    assert ["乙", "甲"] == [row.name for row in league(college("甲", N), college("乙", M)).ranked]


def earlier_of(*statuses, **more):
    return college("甲", *statuses, as_of=date(2023, 11, 5), **more)


def test_a_change_counts_elements_that_got_better_and_worse():
    """What could not be read counts for neither."""
    change = league(college("甲", C, M, X, C), earlier=[earlier_of(M, C, C, U)]).rows[0].change

    assert change is not None
    assert ((2, 4), 1, 1) == (change.coverage, change.better, change.worse)


def test_under_other_rules_nothing_is_compared():
    """And the table says so."""
    table = league(college("甲", C), earlier=[earlier_of(M, ruleset_digest="e" * 64)])

    assert (None, None, True) == (table.rows[0].change, table.items[0].earlier, table.earlier_rules_differ)


def test_rates_carry_those_of_the_other_audit():
    """With their own denominators."""
    table = league(college("甲", C), earlier=[earlier_of(M), college("乙", C, as_of=date(2023, 11, 5))])

    assert (1, 2) == table.items[0].earlier


def test_a_college_that_was_not_compared_then_has_no_change():
    """A first report has nothing to be worse than."""
    table = league(college("甲", M), earlier=[earlier_of(C, is_complete=False)])

    assert table.rows[0].change is None
