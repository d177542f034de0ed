"""How fast each host is asked: slower when it suffers, not at all when it says so. Pure: `now` is an argument."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

__all__ = ["Politeness", "Trouble"]

_MAX_SLOWDOWN = 16.0
_BURST_S = 0.05
"""Time that a late timer may catch up; timers of the event loop are a few milliseconds late."""
_FAILURES_TO_CHECK = 5
_RESTS_TO_GIVE_UP = 3
_WALLS_TO_GIVE_UP = 4
_SLOW_S = 1.0
"""Below this nobody calls a server slow, whatever its best answer was."""


class Trouble(Enum):
    """What an answer says of the host's health."""

    NONE = "none"
    BUSY = "busy"
    """It answered, but badly: 5xx, 429."""
    DEAD = "dead"
    """No complete answer."""
    WALL = "wall"
    """A challenge page."""


@dataclass(slots=True)
class _Host:
    interval_s: float
    places: float
    slowdown: float = 1.0
    active: int = 0
    next_at: float = 0.0
    paused_until: float = 0.0
    failures: int = 0
    walls: int = 0
    rests: int = 0
    usual_s: float = 0.0
    best_s: float = 0.0


class Politeness:
    """The pace of every host of one run; http and https of one host share it.

    Args:
        requests_per_second: of one host, at most.
        concurrency: requests in flight at one host, at most.
        rest_s: how long a host is left alone when a check after five failures in a row finds it dead;
            doubled each time, and after three rests it is given up.
    """

    def __init__(self, requests_per_second: float, concurrency: int, *, rest_s: float = 15.0) -> None:
        self._interval_s = 1.0 / requests_per_second
        self._concurrency = concurrency
        self._rest_s = rest_s
        self._hosts: dict[str, _Host] = {}

    def is_open(self, host: str, now: float) -> bool:
        """Whether a request may start at this moment."""
        state = self._state(host)
        return state.active < max(1, int(state.places)) and now >= state.next_at and now >= state.paused_until

    def opens_at(self, hosts: Iterable[str], now: float) -> float:
        """The next moment at which one of the hosts may be asked, requests in flight not counted."""
        return min((max(s.next_at, s.paused_until) for s in map(self._state, hosts)), default=now)

    def started(self, host: str, now: float) -> None:
        """A request starts."""
        state = self._state(host)
        state.active += 1
        state.next_at = max(state.next_at, now - _BURST_S) + state.interval_s * state.slowdown

    def ended(self, host: str, *, elapsed_s: float, trouble: Trouble) -> None:
        """A request has ended; the pace follows from how it went."""
        state = self._state(host)
        state.active -= 1
        if trouble is Trouble.NONE:
            self._went_well(state, elapsed_s)
            return
        state.slowdown = min(_MAX_SLOWDOWN, state.slowdown * 2)
        state.places = max(1.0, state.places / 2)
        if trouble is Trouble.DEAD:
            state.failures += 1
        elif trouble is Trouble.WALL:
            state.walls += 1

    def abandoned(self, host: str) -> None:
        """A request was cancelled; it says nothing of the host."""
        self._state(host).active -= 1

    def wants_check(self, host: str) -> bool:
        """Whether so many requests failed in a row that the host itself may be down."""
        return self._state(host).failures >= _FAILURES_TO_CHECK

    def checked(self, host: str, now: float, *, is_alive: bool) -> None:
        """A page that says nothing but "alive" was asked for: go on, or leave the host alone for a while."""
        state = self._state(host)
        state.failures = 0
        if is_alive:
            state.rests = 0
            return
        state.paused_until = max(state.paused_until, now + self._rest_s * 2**state.rests)
        state.rests += 1

    def pause(self, host: str, until: float) -> None:
        """The host asked to be left alone until then."""
        state = self._state(host)
        state.paused_until = max(state.paused_until, until)

    def space_out(self, host: str, seconds: float) -> None:
        """Never ask more often than this (crawl-delay)."""
        state = self._state(host)
        state.interval_s = max(state.interval_s, seconds)

    def is_given_up(self, host: str) -> bool:
        """Whether the host failed again after every rest."""
        return self._state(host).rests >= _RESTS_TO_GIVE_UP

    def is_lost(self, host: str) -> bool:
        """Whether the host was given up after it had answered: it died half-way."""
        return self.is_given_up(host) and self._state(host).best_s > 0

    def is_walled(self, host: str) -> bool:
        """Whether the host has answered with nothing but challenges of late; it is not asked again and again."""
        return self._state(host).walls >= _WALLS_TO_GIVE_UP

    def _went_well(self, state: _Host, elapsed_s: float) -> None:
        state.failures = state.walls = state.rests = 0
        state.best_s = min(state.best_s or elapsed_s, elapsed_s)
        state.usual_s += 0.2 * (elapsed_s - state.usual_s)
        if state.usual_s > max(_SLOW_S, 4 * state.best_s):
            state.slowdown = min(_MAX_SLOWDOWN, state.slowdown * 1.2)
            state.places = max(1.0, state.places * 0.9)
        else:
            state.slowdown = max(1.0, state.slowdown * 0.9)
            state.places = min(float(self._concurrency), state.places + 0.25)

    def _state(self, host: str) -> _Host:
        host = host.partition("://")[2] or host
        state = self._hosts.get(host)
        if state is None:
            state = self._hosts[host] = _Host(self._interval_s, float(self._concurrency))
        return state
