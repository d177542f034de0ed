"""A disclosure section that was down on the day of the crawl."""

from __future__ import annotations

import pytest

from checklist_audit.inspecting.entrance import closed_entrance
from checklist_audit.model.pages import Document, Fetch, Outcome, Referral

HOME, SECTION, PAGE = (f"https://www.college.example/{name}" for name in ("", "xxgk/", "page"))


def entrance(outcome: Outcome, status: int | None = None, words: str = "信息公开") -> dict[str, Fetch]:
    return {SECTION: Fetch(SECTION, outcome, status=status, referrals=(Referral(HOME, words),))}


CASES = {
    "it timed out": (entrance(Outcome.TIMEOUT), SECTION),
    "the server failed": (entrance(Outcome.HTTP_ERROR, 503), SECTION),
    "it does not exist, which is an answer": (entrance(Outcome.HTTP_ERROR, 404), ""),
    "it was read": (entrance(Outcome.OK, 200), ""),
    "another link failed": (entrance(Outcome.TIMEOUT, words="信息公开年度报告"), ""),
    "there is none": ({}, ""),
}


@pytest.mark.parametrize(("fetches", "shut"), CASES.values(), ids=CASES)
def test_the_way_is_cut_when_the_section_failed_for_the_moment(fetches, shut):
    """Only then does finding nothing mean nothing."""
    assert shut == closed_entrance(fetches, {})


def test_pages_of_the_section_prove_that_it_answers():
    """They were found by another way."""
    documents = {PAGE: Document(PAGE, breadcrumb=("信息公开", "年度报告"))}

    assert "" == closed_entrance(entrance(Outcome.TIMEOUT), documents)
