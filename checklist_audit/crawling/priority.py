"""How promising an address is: words and slugs of the ruleset's hints, the place of the link, what led there.

Each hint pulls at an address with a strength of its own; a hint that has its document already pulls less, so
the same address is worth less later in the crawl and never more.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from checklist_audit.crawling.departments import Departments
from checklist_audit.crawling.leads import Lead
from checklist_audit.crawling.likeness import HintWords, Pulls
from checklist_audit.crawling.places import (
    DISCLOSURE,
    NEWS_SHARE,
    YEAR,
    Standing,
    is_owed_page,
    place_name,
    role_of,
    worth_of_place,
)
from checklist_audit.model.pages import Document, DocumentKind, Hint, Promise
from checklist_audit.text.addresses import slug_words
from checklist_audit.text.normalising import fold

__all__ = ["OWED", "PLAIN", "Priority", "Promises", "Score", "Standing", "no_promise"]

Promises = Callable[[str, str], Promise]
"""What the words of a link, and the section that it stands in, promise of the page behind it."""

_NEWS = re.compile("召开|举行|举办|开展|座谈|赴|来校|莅临|调研|慰问|喜获|荣获|圆满|顺利|我校|会议")
_SLUG = 14.0
_DEPARTMENT = 20.0
"""For the page or section of the department whose duty something is: what nothing names may stand there."""
_CLEAR = 25.0
_BODY_BONUS = 8.0
"""For clear words in the body of a page: a menu leads to more, a list to the thing itself."""
_FIT = 56.0
"""For words that, as the title of a page, would be evidence by the rules of the audit itself."""
_BREADTH = 3.0
"""More for each further open hint that the page would serve, up to five."""
_DOCUMENT = 20.0
"""More for the very document of something missing: it is read before the lists that may hold it, and many of them then lose their worth."""
_WIDTH = 1.0
"""More for each further open hint that a list may hold documents of, up to five."""
_MOST_FURTHER = 5
_WIDE = 8.0
"""A weaker pull says nothing of what a list holds."""
_LATER = 0.2
"""Of what lies above a plain address: what can wait is read before the end, but after the menus."""
PLAIN = 20.0
"""Below are addresses with neither words of an open hint nor a place in the menus or the disclosure columns."""
OWED = PLAIN + 1
"""At least what the files of a page that counts are worth, and the next page of a list of documents."""
_NONE_SHARE = 0.2
"""Of what is left of the pulls of words that announce news, a call or another body's document."""
_INHERITED = 0.35
_COVERED_SHARE = 0.15
"""What is left of a pull when its hint has a document as new as the address promises to be."""
_SECOND_SHARE = 0.4
"""The same for a second document, and for one of the year before: an audit for an earlier day needs it."""
_AGE_A_YEAR = 2.0
_MAX_AGE = 10.0
_MAX_PULLS = 12
_NUMBER = re.compile(r"\W{0,3}(\d{1,2})(?![\d年月日.-])")
"""At the start of a table row."""


@dataclass(frozen=True, slots=True)
class Score:
    """How promising a lead is, and why."""

    base: float
    """The part that stays: place, kind, depth, age. Higher is fetched first."""
    pulls: Pulls
    """Hints and how strongly each of them speaks for the lead, strongest first."""
    year: int = 0
    """The year that the lead speaks of; 0 for none."""
    topic: str = ""
    """The item (or the slug) that the words speak of; empty for none. Topics take turns."""
    why: str = ""
    most: float = 1.0
    """The share of its pulls that it may have: what is later than the day of the audit is no evidence then."""
    least: float = -math.inf
    """It is never worth less than this."""
    age: float = 0.0
    """What is taken off for being old, unless what it speaks of stays valid for ever."""
    role: str = ""
    """`document`, `list`, `file` (of a page that says itself what it is), or empty."""


def no_promise(_words: str, _section: str) -> Promise:
    """For a crawl that nobody tells what titles mean."""
    return Promise()


@dataclass
class Priority:
    """Scores leads; the same hints, the same leads and the same coverage always give the same scores."""

    hints: Sequence[Hint]
    promises: Promises = no_promise
    as_of: date | None = None
    """The day that the audit will speak for, where it is known: what is later is no evidence then."""
    version: int = 0
    """Rises whenever something is covered, and with that scores may fall."""
    news: int = 0
    """Rises only when what was open is covered, or covered for a later year."""
    _covered: dict[str, int] = field(default_factory=dict)
    _confirmed: set[str] = field(default_factory=set)
    """Hints for which two pages speak: what looks like evidence from afar may be none at the end."""
    _newest: int = 0

    def __post_init__(self) -> None:
        self._words = HintWords(self.hints)
        self._kept_by = lru_cache(maxsize=65_536)(Departments(self.hints).keep)
        self._of_item: dict[int, list[str]] = defaultdict(list)
        for hint in self.hints:
            self._of_item[hint.item].append(hint.key)
        self._topics: Mapping[str, str] = {
            hint.key: f"第{hint.item}项" if hint.item else hint.key for hint in self.hints
        }
        self._standing = frozenset(hint.key for hint in self.hints if hint.is_standing)
        self._rolling = frozenset(hint.key for hint in self.hints if hint.is_rolling)
        self._slugs = {slug.lower(): hint.key for hint in reversed(self.hints) for slug in hint.slugs}
        self._pulls_of = lru_cache(maxsize=65_536)(self._words_pull)

    def standing(self, document: Document, pulls: Pulls, depth: int, *, counts: bool) -> Standing:
        """The standing of a page that was read.

        Args:
            counts: the page satisfies a hint, so its files belong to what must be read.
        """
        names = (document.title, document.html_title, document.site_name, *document.breadcrumb)
        is_list = document.kind is DocumentKind.SECTION
        section = document.title if is_list else ""
        is_elsewhere = bool(document.text_elsewhere) and not self.promises(document.title, "").is_none
        owes = {"attachment"} if counts or is_elsewhere else set()
        if is_list and any(self._is_document(entry.title, section) for entry in document.entries):
            owes.add("pager")
        return Standing(
            document.kind,
            pulls,
            any(map(DISCLOSURE.search, names)),
            depth,
            document.url,
            section,
            frozenset(owes),
            is_elsewhere,
        )

    def _is_document(self, words: str, section: str) -> bool:
        """Whether a row is a document that a later page of the list may hold another of, however old."""
        fits = self.promises(words, section).fits
        return any(key in self._topics and key not in self._rolling for key in fits)

    def score(self, lead: Lead, standing: Standing) -> Score:
        """How promising a lead is, before anything is covered."""
        pulls, found = max(map(self._pulls_of, (lead.words, lead.row)), key=_strength)
        slug = self._slug(lead.url)
        why = f"链接文字“{found}”" if found else f"地址含 {slug}" if slug else place_name(lead)
        if slug and not found:
            pulls = ((self._slugs[slug], _SLUG),)
        told = self.promises(lead.words, standing.section if lead.region == "body" else "")
        pulls, why = self._corrected(pulls, told), self._told(told, lead.words) or why
        pulls = self._numbered(pulls, lead.row) if lead.row else pulls
        if standing.kind is DocumentKind.CATALOGUE and lead.region in ("body", "frame"):
            why = f"清单目录页所列，{why}"
        if lead.region == "body":
            pulls = tuple((key, much + _BODY_BONUS if much >= _CLEAR else much) for key, much in pulls)
        year = self._year(lead)
        topic = self._topics[pulls[0][0]] if pulls else ""
        kept = self._kept_by(lead.words)
        if kept:
            pulls = _stronger(pulls, ((key, _DEPARTMENT) for key in kept))
        if lead.kind in ("entry", "attachment", "pager", "row") or lead.region in ("body", "frame"):
            # A list is worth on each of its pages what it is worth on the first.
            pulls = _merged(pulls, standing.pulls, 1.0 if is_owed_page(lead, standing) else _INHERITED)
        return Score(
            worth_of_place(lead, standing, is_news=told.is_none or _NEWS.search(lead.words) is not None),
            pulls,
            year,
            topic,
            why,
            most=self._most(lead),
            least=OWED if lead.kind in standing.owes else -math.inf,
            age=self._age(lead, year),
            role=role_of(lead, standing),
        )

    def _numbered(self, pulls: Pulls, row: str) -> Pulls:
        """A row that begins with the number of an item, and whose words are like it, is the catalogue's row for it."""
        found = _NUMBER.match(row)
        keys = self._of_item.get(int(found[1]), ()) if found else ()
        if not any(key in keys for key, _ in pulls):
            return pulls
        return _stronger(pulls, ((key, _FIT) for key in keys))[:_MAX_PULLS]

    def _corrected(self, pulls: Pulls, told: Promise) -> Pulls:
        """The pulls of the words, corrected by what a page of such a title would be worth to the audit."""
        if told.is_none:
            return tuple((key, much * _NONE_SHARE) for key, much in pulls)
        own = dict(pulls)
        for key in told.fits:
            if key in self._topics:
                own[key] = max(_FIT, own.get(key, 0.0))
        return tuple(sorted(own.items(), key=lambda pull: -pull[1]))[:_MAX_PULLS]

    def _told(self, told: Promise, words: str) -> str:
        items = dict.fromkeys(self._topics[key] for key in told.fits if key in self._topics)
        return f"题目“{words}”像是{'、'.join(items)}的文件" if items else ""

    def value(self, score: Score) -> float:
        """What a score is worth now. Higher is fetched first; it only ever falls."""
        best, key, missing, fits, width = 0.0, "", 0.0, 0, 0
        for hint, strength in score.pulls:
            share = self._share(hint, score.year)
            now = strength * min(share, score.most)
            fits += now >= _FIT
            if share == 1.0:
                missing = max(missing, now)
                width += now >= _WIDE
            if now > best:
                best, key = now, hint
        age = 0.0 if key in self._standing and best >= _CLEAR else score.age
        value = score.base + best + _BREADTH * min(max(fits - 1, 0), _MOST_FURTHER) - age
        if score.role == "list":
            value += _WIDTH * min(max(width - 1, 0), _MOST_FURTHER)
        if missing < best:
            value = max(score.base + missing - age, _later(value))
        if score.role == "file":
            value = _later(value)
        elif score.role == "document" and missing >= _FIT:
            value += _DOCUMENT
        return max(score.least, value)

    def _share(self, key: str, year: int) -> float:
        covered = self._covered.get(key)
        if covered is None or (year > covered and key not in self._standing):
            return 1.0
        if key not in self._confirmed or (year == covered - 1 and key not in self._rolling):
            return _SECOND_SHARE
        return _COVERED_SHARE

    def cover(self, found: Iterable[tuple[str, int]], *, is_file: bool = False) -> None:
        """Take note of the hints that have their document, each with the newest year that it speaks for.

        Args:
            is_file: an attachment says nothing that the page that carries it has not said.
        """
        for key, year in found:
            if key not in self._topics:
                continue
            if key in self._covered and key not in self._confirmed and not is_file:
                self._confirmed.add(key)
                self.version += 1
            if year > self._covered.get(key, -1):
                self._covered[key] = year
                self.version += 1
                self.news += 1

    def _words_pull(self, words: str) -> tuple[Pulls, str]:
        folded = fold(words)
        pulls, found = self._words.pulls(folded)
        if _NEWS.search(folded):
            pulls = tuple((key, strength * NEWS_SHARE) for key, strength in pulls)
        return pulls[:_MAX_PULLS], found

    def _slug(self, url: str) -> str:
        if not self._slugs:
            return ""
        return next((word for word in slug_words(url) if word in self._slugs), "")

    def _year(self, lead: Lead) -> int:
        named = max(map(int, YEAR.findall(lead.words)), default=0)
        return max(named, lead.day.year if lead.day else 0)

    def _most(self, lead: Lead) -> float:
        """A day beside a link is certain; a year in its words may be one for which things are published before."""
        if self.as_of is None:
            return 1.0
        if lead.day:
            return _COVERED_SHARE if lead.day > self.as_of else 1.0
        # 2024-2025学年 has begun in 2024.
        is_later = min(map(int, YEAR.findall(lead.words)), default=0) > self.as_of.year
        return _SECOND_SHARE if is_later else 1.0

    def _age(self, lead: Lead, year: int) -> float:
        """Older than the newest row seen so far costs; the clock is never asked."""
        if not year:
            return 0.0
        day = lead.day.toordinal() if lead.day else 365 * year + 200
        if lead.day:
            self._newest = max(self._newest, day)
        return min(_MAX_AGE, max(0.0, _AGE_A_YEAR * (self._newest - day) / 365))


def _later(value: float) -> float:
    """The worth of what can wait; the order among such addresses stays."""
    return value if value <= PLAIN else PLAIN + _LATER * (value - PLAIN)


def _strength(found: tuple[Pulls, str]) -> float:
    return found[0][0][1] if found[0] else 0.0


def _merged(own: Pulls, above: Pulls, share: float) -> Pulls:
    """Own pulls with a share of what the page above promised."""
    return _stronger(own, ((key, strength * share) for key, strength in above))[:_MAX_PULLS]


def _stronger(some: Pulls, others: Iterable[tuple[str, float]]) -> Pulls:
    """The pulls of both, the stronger of two for one hint."""
    pulls = dict(others)
    for key, strength in some:
        pulls[key] = max(strength, pulls.get(key, 0.0))
    return tuple(sorted(pulls.items(), key=lambda pull: -pull[1]))
