"""What a channel is told: once, again after a deadline, and never twice for nothing."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.verdicts import Status
from checklist_audit.notifying.news import LineKind, Memory, NewsKind, Told, Worse, find_news, remember
from tests.notifying.small import PROFILE, element, report

DAY = date(2026, 11, 10)
KNOWS = Memory(since="2026-11-01T02:00:00+08:00")
MISSING = element("19a", Status.MISSING)


def kinds(news) -> list[tuple[str, LineKind]]:
    return [(line.element, line.kind) for line in news.lines]


def test_a_new_channel_hears_of_every_gap_once():
    """Optional elements, and what was not assessed, are no gaps."""
    elements = (
        MISSING,
        element("19b", Status.CURRENT),
        element("19c", Status.MISSING, required=False),
        element("19d", Status.NOT_ASSESSED),
    )

    assert [("19a", LineKind.FOUND)] == kinds(find_news(report(*elements), PROFILE, [], Memory()))


def test_an_old_gap_is_not_told_again():
    """The channel knows everything up to the last complete report."""
    assert NewsKind.CALM == find_news(report(MISSING), PROFILE, [], KNOWS).kind


def test_a_change_for_the_worse_is_told():
    """With the status from which it fell."""
    (line,) = find_news(report(MISSING), PROFILE, [Worse("19a", Status.CURRENT)], KNOWS).lines

    assert (LineKind.WORSE, Status.CURRENT) == (line.kind, line.was)


def test_the_same_change_is_not_told_twice_by_incomplete_runs():
    """An incomplete run moves no baseline, so the comparison brings the change up every night."""
    told = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 11, 9))})

    assert () == find_news(report(MISSING), PROFILE, [Worse("19a", Status.CURRENT)], told).lines


def test_a_gap_that_gets_deeper_is_told():
    """Stale was told, missing was not."""
    told = Memory(KNOWS.since, {"19a": Told(Status.STALE, date(2026, 11, 9))})

    assert [("19a", LineKind.WORSE)] == kinds(
        find_news(report(MISSING), PROFILE, [Worse("19a", Status.STALE)], told)
    )


DEADLINES = {
    "the day itself": (date(2026, 11, 10), []),
    "the day after": (date(2026, 11, 9), [("19a", LineKind.OVERDUE)]),
    "the day on which it was told": (date(2026, 10, 1), [("19a", LineKind.OVERDUE)]),
    "before it was told": (date(2026, 9, 30), []),
}


@pytest.mark.parametrize(("due", "told"), DEADLINES.values(), ids=DEADLINES)
def test_a_gap_is_told_again_once_its_deadline_has_passed(due, told):
    """Told on 1 October; the audit speaks for 10 November."""
    memory = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 10, 1))})
    gap = element("19a", Status.MISSING, due=due)

    assert told == kinds(find_news(report(gap), PROFILE, [], memory))


def test_the_deadline_of_the_department_counts():
    """The working list gives the item a day of its own."""
    repair = {"element": "19", "on": date(2026, 10, 1), "due": date(2026, 11, 5)}
    profile = type(PROFILE).model_validate({**PROFILE.model_dump(), "repairs": [repair]})
    memory = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 10, 1))})
    (line,) = find_news(report(MISSING), profile, [], memory).lines

    assert (LineKind.OVERDUE, date(2026, 11, 5)) == (line.kind, line.deadline)


def test_a_deadline_is_told_once():
    """What was told after the deadline is known."""
    gap = element("19a", Status.MISSING, due=date(2026, 11, 9))
    memory = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 10, 1))})
    known = remember(memory, find_news(report(gap), PROFILE, [], memory), ["19a"], on=DAY)

    assert () == find_news(report(gap, as_of=date(2026, 11, 11)), PROFILE, [], known).lines


def test_what_did_not_arrive_keeps_the_channel_where_it_was():
    """Otherwise the next comparison would start after the lost message."""
    news = find_news(report(MISSING), PROFILE, [Worse("19a", Status.CURRENT)], KNOWS)

    assert KNOWS == remember(KNOWS, news, [], on=DAY)


def test_a_run_without_news_moves_the_channel_on():
    """The next comparison starts from here."""
    news = find_news(report(MISSING), PROFILE, [], KNOWS)

    assert "2026-11-10T02:00:00+08:00" == remember(KNOWS, news, [], on=DAY).since


def test_an_incomplete_run_does_not_move_the_channel_on():
    """Only a complete report can be compared with."""
    news = find_news(report(MISSING, complete=False), PROFILE, [], KNOWS)

    assert KNOWS.since == remember(KNOWS, news, [], on=DAY).since


def test_a_mended_gap_is_forgotten_and_would_be_told_again():
    """Current now; a later loss is a new one."""
    memory = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 10, 1))})
    news = find_news(report(element("19a", Status.CURRENT)), PROFILE, [], memory)

    assert {} == remember(memory, news, [], on=DAY).told


def test_a_gap_that_could_not_be_looked_at_is_not_forgotten():
    """Not assessed is no repair."""
    memory = Memory(KNOWS.since, {"19a": Told(Status.MISSING, date(2026, 10, 1))})
    news = find_news(report(element("19a", Status.NOT_ASSESSED)), PROFILE, [], memory)

    assert memory.told == remember(memory, news, [], on=DAY).told
