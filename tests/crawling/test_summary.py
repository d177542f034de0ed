"""What a crawl says of itself."""

from __future__ import annotations

from checklist_audit.crawling.outcomes import GIVEN_UP
from checklist_audit.crawling.summary import Tally
from checklist_audit.model.pages import Fetch, Outcome
from checklist_audit.model.site import Profile

HOME = "https://www.college.example/"
READ = Fetch(HOME, Outcome.OK)
LEFT = Fetch(f"{HOME}a.htm", Outcome.NETWORK_ERROR, GIVEN_UP)


def complete(*fetches: Fetch) -> bool:
    """Whether a resumed run that found these records ends complete."""
    tally = Tally(Profile(name="示例大学", home=HOME))
    for fetch in fetches:
        tally.count(fetch, is_replayed=True)
    return tally.summary(requests=0, left=(), stopped_by="").is_complete


def test_a_run_that_is_resumed_remembers_a_host_that_died_half_way() -> None:
    assert (True, False) == (complete(READ), complete(READ, LEFT))


def test_a_host_that_never_answered_leaves_a_crawl_complete() -> None:
    """Colleges keep links to hosts that were switched off years ago."""
    assert complete(READ, Fetch("https://old.college.example/", Outcome.NETWORK_ERROR, GIVEN_UP))
