"""Endless corners of a site: calendars, sort orders, folders inside themselves. Sampled, then left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import urlsplit

__all__ = ["Patterns", "pattern_of", "refusal_of_shape"]

_MAX_CHARS = 2000
_MAX_FOLDERS = 16
_MAX_SAME_SEGMENT = 3
_SAMPLE = 24
"""Pages of a query pattern that are read before it is judged."""
_PATH_SAMPLE = 60
"""The same for plain paths: articles live there, so more proof is asked for."""
_MAX_SILENT = 400
"""Pages of a query pattern with no words at all to judge by."""
_DULL_SHARE = 0.9
_PROVEN_SHARE = 0.2
_LOOK_AT_ONE_IN = 8
"""Pages of a pattern that has proved itself; looking at each costs a tenth of the crawl (measured)."""
_NEW_LINKS = 3
_MAX_LINES_A_PATTERN = 4000
_MAX_LINES = 400_000

_LONG_ID = re.compile(r"(?=[0-9a-f]*\d)[0-9a-f]{8,}|(?=\w*\d)\w{20,}", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_NOT_WORDS = re.compile(r"[\d\s\-:：/.年月日]+")


@lru_cache(maxsize=65_536)
def pattern_of(url: str) -> str:
    """The shape of an address: host and path with numbers and ids folded, names of its parameters."""
    parts = urlsplit(url)
    path = _DIGITS.sub("0", _LONG_ID.sub("#", parts.path))
    names = (
        "&".join(sorted({pair.partition("=")[0] for pair in parts.query.split("&")})) if parts.query else ""
    )
    return f"{parts.netloc}{path}{'?' if names else ''}{_DIGITS.sub('0', names)}"


def refusal_of_shape(url: str) -> str:
    """Why an address can only be a trap, as a sentence; empty for an ordinary one."""
    if len(url) > _MAX_CHARS:
        return "地址过长"
    if url.count("/") < _MAX_SAME_SEGMENT + 3:
        return ""
    segments = [segment for segment in urlsplit(url).path.split("/")[1:-1] if segment]
    if len(segments) > _MAX_FOLDERS:
        return "文件夹层次过深"
    names = [segment for segment in segments if not segment.isdigit()]
    if names and max(map(names.count, names)) >= _MAX_SAME_SEGMENT:
        return "文件夹名在地址里反复出现"
    return ""


class Patterns:
    """What each pattern has brought so far; a pattern that only repeats itself is closed.

    Ordinary articles share one pattern by the thousand, so a count alone proves nothing: a page is dull only
    when every line of it, numbers aside, has been seen in its pattern before and it leads to nothing new.
    (A share of new lines was tried: where menus stand in the text it closed the articles of a whole site.)
    """

    def __init__(self) -> None:
        self._patterns: dict[str, _Pattern] = {}
        self._room = _MAX_LINES

    def is_closed(self, url: str) -> bool:
        """Whether enough of this pattern has been seen."""
        pattern = self._patterns.get(pattern_of(url))
        return pattern is not None and pattern.is_closed

    def learn(self, url: str, text: str, *, new_links: Sequence[str]) -> None:
        """Take note of a page that was read.

        Args:
            url: its address.
            text: its title and main text; an empty one says nothing for or against the page.
            new_links: addresses that nobody had found before.
        """
        shape = pattern_of(url)
        pattern = self._patterns.setdefault(shape, _Pattern(_SAMPLE if "?" in shape else _PATH_SAMPLE))
        pattern.pages += 1
        if pattern.is_proven and pattern.pages % _LOOK_AT_ONE_IN:
            return
        lines = {hash(line) for line in map(_bare, text.split("\n")) if line}
        if not lines:
            pattern.silent += 1
            pattern.is_closed |= "?" in shape and pattern.silent >= _MAX_SILENT
            return
        fresh = lines - pattern.lines
        leads_on = sum(1 for link in new_links if pattern_of(link) != shape) >= _NEW_LINKS
        pattern.count(is_dull=not fresh and not leads_on)
        if len(pattern.lines) < _MAX_LINES_A_PATTERN and self._room > 0:
            pattern.lines |= fresh
            self._room -= len(fresh)


@dataclass(slots=True)
class _Pattern:
    sample: int
    pages: int = 0
    looked_at: int = 0
    """Of the present window; so that a calendar whose past is full and whose future is empty is closed too."""
    dull: int = 0
    silent: int = 0
    is_closed: bool = False
    is_proven: bool = False
    lines: set[int] = field(default_factory=set)

    def count(self, *, is_dull: bool) -> None:
        self.looked_at += 1
        self.dull += is_dull
        if self.looked_at < self.sample:
            return
        self.is_closed |= self.dull >= self.looked_at * _DULL_SHARE
        self.is_proven = self.dull < self.looked_at * _PROVEN_SHARE
        self.looked_at = self.dull = 0


def _bare(line: str) -> str:
    return _NOT_WORDS.sub("", line[:200])
