"""What was out of sight is not worse."""

from __future__ import annotations

import pytest

from checklist_audit.cli.worsening import out_of_sight
from checklist_audit.model.pages import Fetch, Outcome, Referral

PAGE, LIST, HOME = (f"https://www.college.example/{name}" for name in ("page", "list", ""))


def fetch(url: str, outcome: Outcome = Outcome.OK, *, status: int = 200, via: str = "") -> Fetch:
    return Fetch(url, outcome, status=status, referrals=(Referral(via, "words"),) if via else ())


OLD = {url: fetch(url, via=via) for url, via in ((HOME, ""), (LIST, HOME), (PAGE, LIST))}
NIGHTS = {
    "the page timed out": ({PAGE: (Outcome.TIMEOUT, 0)}, {PAGE}),
    "the page was gone": ({PAGE: (Outcome.HTTP_ERROR, 404)}, set()),
    "the server failed on the page": ({PAGE: (Outcome.HTTP_ERROR, 503)}, {PAGE}),
    "the list failed, the page was never found": ({LIST: (Outcome.HTTP_ERROR, 500)}, {PAGE}),
    "the list was read and no longer names the page": ({LIST: (Outcome.OK, 200)}, set()),
    "the list was gone": ({LIST: (Outcome.HTTP_ERROR, 404)}, set()),
    "neither was found, the home page was read": ({HOME: (Outcome.OK, 200)}, set()),
    "neither was found, the home page timed out": ({HOME: (Outcome.TIMEOUT, 0)}, {PAGE}),
    "nothing is known": ({}, set()),
}


@pytest.mark.parametrize(("night", "hidden"), NIGHTS.values(), ids=NIGHTS)
def test_a_page_is_out_of_sight_when_the_way_to_it_was_cut(night, hidden):
    """The home page led to a list, and the list to the page."""
    new = {url: fetch(url, outcome, status=status) for url, (outcome, status) in night.items()}

    assert hidden == out_of_sight([PAGE], OLD, new)


def test_pages_that_lead_to_each_other_end_the_search():
    """上一篇 and 下一篇."""
    old = {PAGE: fetch(PAGE, via=LIST), LIST: fetch(LIST, via=PAGE)}

    assert set() == out_of_sight([PAGE], old, {})
