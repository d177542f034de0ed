"""What is usual on a host, learned from its own pages, so that a page out of line stands out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from checklist_audit.inspecting.scripts import traditional_share
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.text.addresses import host_of, registrable_domain

__all__ = [
    "NO_HABITS",
    "Habits",
    "Own",
    "bare_path",
    "cms_path",
    "first_folder",
    "habits_of",
    "last_segment",
    "netloc_of",
]

_ENOUGH_PAGES = 8
_USUAL = 0.8
_RARE = 0.05
_MUCH_TRADITIONAL = 0.3
_SPEAKS = frozenset({DocumentKind.ARTICLE, DocumentKind.SECTION, DocumentKind.HOME, DocumentKind.CATALOGUE})
_CMS_PATH = re.compile(
    r"/(?:(?:info/\d+/\d+(?:_\d+)?|\d{4}/\d{4}/c\d+a\d+/page|[0-9a-f]{2}/[0-9a-f]{2}/c\d+a\d+/page|\d{2,6}/list\d*))(?P<suffix>\.html?)$"
)
_SEPARATOR = re.compile(r"\s*[-_|—–|·»]+\s*")


@dataclass(frozen=True, slots=True)
class Habits:
    """What most pages of one host have in common; everything is false or empty where too few pages were read."""

    names_itself: bool = False
    """Nearly every title of this host carries the college's name or the usual ending."""
    endings: frozenset[str] = frozenset()
    """Last pieces of titles that many pages share."""
    is_simplified: bool = False
    """Traditional characters are next to unknown here."""
    suffix: str = ""
    """`.htm` or `.html` where nearly all CMS addresses end in the same one."""
    folders: frozenset[str] = frozenset()
    """First folders that several pages lie in."""
    pages: int = 0


NO_HABITS = Habits()


@dataclass(frozen=True, slots=True)
class Own:
    """What belongs to the college."""

    names: tuple[str, ...]
    hosts: frozenset[str]

    def has_name(self, words: str) -> bool:
        """Whether the college is named."""
        return any(name in words for name in self.names)

    def holds(self, url: str) -> bool:
        """Whether an address lies on the college's own hosts; true where nobody said what these are."""
        if not self.hosts:
            return True
        netloc, host = netloc_of(url), host_of(url)
        if netloc in self.hosts or host in self.hosts:
            return True
        domains = _domains_of(self.hosts)
        # Of an address in numbers every port is a host of its own.
        return registrable_domain(host) in domains and not re.fullmatch(r"[\d.]+|\[?[0-9a-f:]+\]?", host)


@lru_cache(maxsize=16)
def _domains_of(hosts: frozenset[str]) -> frozenset[str]:
    return frozenset(registrable_domain(host_of(f"//{host}")) for host in hosts)


def habits_of(documents: Mapping[str, Document], own: Own) -> dict[str, Habits]:
    """Learn every host's habits.

    Returns:
        Host with port → habits.
    """
    by_host: dict[str, list[_Page]] = defaultdict(list)
    for url in sorted(documents):
        document = documents[url]
        if document.kind in _SPEAKS:
            is_traditional = traditional_share(document.text) > _MUCH_TRADITIONAL
            by_host[netloc_of(url)].append(_Page(document.url, document.html_title, is_traditional))
    return {host: _learned(pages, own) for host, pages in by_host.items()}


@dataclass(frozen=True, slots=True)
class _Page:
    """What habits are learned from: on a big site the documents themselves are not all in memory."""

    url: str
    html_title: str
    is_traditional: bool


def _learned(pages: list[_Page], own: Own) -> Habits:
    if len(pages) < _ENOUGH_PAGES:
        return Habits(folders=_folders(pages), pages=len(pages))
    endings = Counter(last_segment(page.html_title) for page in pages if page.html_title)
    usual = frozenset(
        ending for ending, count in endings.items() if ending and count >= max(3, len(pages) // 4)
    )
    named = sum(own.has_name(page.html_title) or last_segment(page.html_title) in usual for page in pages)
    traditional = sum(page.is_traditional for page in pages)
    return Habits(
        names_itself=named >= _USUAL * len(pages),
        endings=usual,
        is_simplified=traditional <= max(1, _RARE * len(pages)),
        suffix=_suffix(pages),
        folders=_folders(pages),
        pages=len(pages),
    )


def _suffix(pages: Iterable[_Page]) -> str:
    found = Counter(match["suffix"] for page in pages if (match := cms_path(page.url)))
    if found.total() < _ENOUGH_PAGES:
        return ""
    suffix, count = found.most_common(1)[0]
    return suffix if count >= (1 - 2 * _RARE) * found.total() else ""


def _folders(pages: Iterable[_Page]) -> frozenset[str]:
    found = Counter(first_folder(page.url) for page in pages)
    return frozenset(folder for folder, count in found.items() if folder and count >= 3)  # noqa: PLR2004 -- several


def netloc_of(url: str) -> str:
    """Host and port in lower case; empty for what is no address."""
    try:
        return urlsplit(url).netloc.casefold()
    except ValueError:
        return ""


def cms_path(url: str) -> re.Match[str] | None:
    """The article or list path of 博达 or WebPlus, which a clone keeps; `suffix` is a group."""
    return _CMS_PATH.search(url.partition("?")[0])


def bare_path(url: str) -> str:
    """The CMS path without folder in front and suffix behind, the same for a page and its clone; empty for others."""
    found = cms_path(url)
    return found[0].removesuffix(found["suffix"]) if found else ""


def first_folder(url: str) -> str:
    """The first folder of a path with folders, else empty."""
    path = urlsplit(url).path if netloc_of(url) else ""
    pieces = path.split("/")
    return pieces[1] if len(pieces) > 2 else ""  # noqa: PLR2004 -- "", folder, file


def last_segment(title: str) -> str:
    """What follows the last dash or bar of a title: as a rule the name of the site."""
    return _SEPARATOR.split(title.strip())[-1]
