"""What points to an address is worked out when asked for, and reads as a mapping."""

from __future__ import annotations

from checklist_audit.matching import weave
from checklist_audit.model.pages import Document, DocumentKind, Entry, Fetch, Outcome, Referral
from checklist_audit.model.verdicts import Lead

HOME = "https://www.example.edu.cn"
PAGE, MOVED, LIST = f"{HOME}/1.htm", f"{HOME}/0.htm", f"{HOME}/list.htm"
PAIRS = [
    (Fetch(MOVED, Outcome.REDIRECT, final_url=PAGE, referrals=(Referral(HOME, "老章程"),)), None),
    (Fetch(PAGE, Outcome.OK, referrals=(Referral(HOME, "章程"),)), Document(PAGE, title="章程")),
    (
        Fetch(LIST, Outcome.OK),
        Document(LIST, DocumentKind.SECTION, "规章制度", entries=(Entry("学校章程", PAGE),)),
    ),
]


def test_links_are_told_first_in_the_order_of_their_addresses_then_rows():
    """Those to an address that only leads on count for where it ends."""
    said = [(lead.kind, lead.words) for lead in weave(PAIRS).leads[PAGE]]

    assert [("link", "老章程"), ("link", "章程"), ("link", "学校章程"), ("section", "规章制度")] == said


def test_what_some_pages_say_can_be_left_out():
    """A list that did not exist yet says nothing."""
    assert (Lead("link", "老章程", HOME), Lead("link", "章程", HOME)) == weave(PAIRS).leads.without({LIST})[
        PAGE
    ]


def test_only_addresses_of_which_something_is_said_are_named():
    """The moved one is not an end of its own."""
    assert [PAGE] == list(weave(PAIRS).leads)


def test_no_more_than_forty_are_told():
    """A page that the whole site points to needs no more."""
    rows = tuple(Entry(f"第{number}行", PAGE) for number in range(60))
    pairs = [(Fetch(LIST, Outcome.OK), Document(LIST, DocumentKind.ARTICLE, entries=rows))]

    assert 40 == len(weave(pairs).leads[PAGE])
