"""Packed places read like the tuple that they stand for."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import Referral
from checklist_audit.storing.places import Places

ROWS = [("http://a.example/", "章程", "nav"), ("http://a.example/list", "学校章程", "body")]
WHOLE = tuple(Referral(*row) for row in ROWS)


def test_places_are_the_referrals_that_they_were_made_of():
    """In their order."""
    assert WHOLE == tuple(Places(ROWS))


@pytest.mark.parametrize("index", [0, 1, -1, slice(0, 1)])
def test_places_are_counted_as_in_a_tuple(index):
    """From both ends."""
    assert WHOLE[index] == Places(ROWS)[index]


def test_a_place_beyond_the_last_is_a_mistake():
    """As with any sequence."""
    with pytest.raises(IndexError):
        Places(ROWS)[2]


def test_no_place_at_all_is_nothing():
    """It is asked `if fetch.referrals`."""
    assert not Places([])


def test_places_equal_a_tuple_of_the_same():
    """Fetches are compared with ones that tests write down."""
    assert (True, True, False) == (Places(ROWS) == WHOLE, WHOLE == Places(ROWS), Places(ROWS) == Places([]))
