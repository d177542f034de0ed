"""The pace of a host; `now` is a number."""

from __future__ import annotations

from checklist_audit.crawling.politeness import Politeness, Trouble

HOST = "http://www.college.example"


def polite(**changes: float) -> Politeness:
    return Politeness(changes.get("rate", 2), 4, rest_s=10)


def answers(made: Politeness, trouble: Trouble, *, times: int = 1, elapsed_s: float = 0.1) -> None:
    for _ in range(times):
        made.started(HOST, 0.0)
        made.ended(HOST, elapsed_s=elapsed_s, trouble=trouble)


def test_requests_keep_their_distance() -> None:
    made = polite()
    made.started(HOST, 100.0)
    assert (made.is_open(HOST, 100.3), made.is_open(HOST, 100.5)) == (False, True)


def test_no_more_requests_are_in_flight_than_allowed() -> None:
    made = polite(rate=1000)
    for _ in range(4):
        made.started(HOST, 0.0)
    assert not made.is_open(HOST, 60.0)


def test_http_and_https_of_one_host_share_a_pace() -> None:
    made = polite()
    made.started(HOST, 100.0)
    assert not made.is_open(HOST.replace("http:", "https:"), 100.1)


def test_trouble_slows_down_and_good_answers_speed_up_again() -> None:
    made = polite()
    answers(made, Trouble.BUSY, times=3)
    made.started(HOST, 1000.0)
    slow = made.opens_at([HOST], 1000.0) - 1000.0
    made.ended(HOST, elapsed_s=0.1, trouble=Trouble.NONE)
    answers(made, Trouble.NONE, times=60)
    made.started(HOST, 2000.0)
    fast = made.opens_at([HOST], 2000.0) - 2000.0
    assert (slow > 3, fast < 0.6) == (True, True)


def test_a_server_that_grows_slow_is_asked_less() -> None:
    made = polite(rate=1000)
    answers(made, Trouble.NONE, times=5, elapsed_s=0.1)
    answers(made, Trouble.NONE, times=30, elapsed_s=5.0)
    made.started(HOST, 100.0)
    assert not made.is_open(HOST, 200.0)


def test_five_failures_in_a_row_ask_for_a_check_and_one_success_does_not() -> None:
    made, mixed = polite(), polite()
    answers(made, Trouble.DEAD, times=5)
    answers(mixed, Trouble.DEAD, times=4)
    answers(mixed, Trouble.NONE)
    answers(mixed, Trouble.DEAD, times=4)
    assert (made.wants_check(HOST), mixed.wants_check(HOST)) == (True, False)


def test_a_dead_host_rests_longer_each_time_and_is_then_given_up() -> None:
    made = polite()
    for pause_s in (10, 20, 40):
        assert not made.is_given_up(HOST)
        made.checked(HOST, 1000.0, is_alive=False)
        assert (made.is_open(HOST, 999.0 + pause_s), made.is_open(HOST, 1000.0 + pause_s)) == (False, True)
    assert made.is_given_up(HOST)


def test_walls_in_a_row_close_a_host_for_pages() -> None:
    made = polite()
    answers(made, Trouble.WALL, times=4)
    assert made.is_walled(HOST)


def test_a_host_that_asks_for_quiet_gets_it() -> None:
    made = polite()
    made.pause(HOST, 50.0)
    assert (made.is_open(HOST, 49.9), made.is_open(HOST, 50.0)) == (False, True)


def test_a_crawl_delay_sets_the_distance() -> None:
    made = polite()
    made.space_out(HOST, 5.0)
    made.started(HOST, 100.0)
    assert (made.is_open(HOST, 104.9), made.is_open(HOST, 105.0)) == (False, True)
