"""How a visitor comes to an address: the pages that link to it, their words, and the part of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checklist_audit.model.pages import Document, Fetch, Referral

__all__ = ["Paths", "paths_of"]

_MENUS = frozenset({"nav", "foot", "crumb"})
_NO_PAGE = frozenset({"sitemap", "pager"})
"""A site map shows nothing to visitors, and a pager counts past the end by itself."""


@dataclass(frozen=True)
class Paths:
    """Ways to every address that a page leads to, worked out when asked for: all of them would fill the memory."""

    fetches: Mapping[str, Fetch]
    aliases: Mapping[str, str]
    sources: Mapping[str, tuple[str, ...]]
    """Where aliases end → every address that ends there, itself included."""
    files: Mapping[str, tuple[Referral, ...]]
    """Attachment → the pages that carry it."""

    def best_to(self, url: str) -> Referral | None:
        """The way to quote: from a page's own text before a menu, with words before without; None if no page leads there."""
        ways = self._ways_to(url)
        return min(ways, key=lambda way: (way.region in _MENUS, not way.words, way.page), default=None)

    def pages_to(self, url: str) -> int:
        """How many pages lead to an address, of those that the crawl noted."""
        return len({way.page for way in self._ways_to(url)})

    def _ways_to(self, end: str) -> Iterator[Referral]:
        for url in self.sources.get(end, (end,)):
            fetch = self.fetches.get(url)
            for way in fetch.referrals if fetch and self.aliases.get(url, url) == end else ():
                # A redirect refers to its own target; that is no way for a visitor.
                if way.region not in _NO_PAGE and self.aliases.get(way.page, way.page) != end:
                    yield way
        yield from self.files.get(end, ())


def paths_of(
    fetches: Mapping[str, Fetch], documents: Mapping[str, Document], aliases: Mapping[str, str]
) -> Paths:
    """Gather the ways to every address that could be at fault.

    Args:
        aliases: address → where it leads in the end; ways to the one are ways to the other.
    """
    ends = set(aliases.values())
    sources: dict[str, list[str]] = defaultdict(list)
    for url in fetches if ends else ():
        if (end := aliases.get(url, url)) in ends:
            sources[end].append(url)
    files: dict[str, list[Referral]] = defaultdict(list)
    for page, document in documents.items():
        for attachment in document.attachments:
            end = aliases.get(attachment.url, attachment.url)
            if end != page:
                files[end].append(Referral(page, attachment.name))
    return Paths(
        fetches,
        aliases,
        {end: tuple(urls) for end, urls in sources.items()},
        {url: tuple(dict.fromkeys(found)) for url, found in files.items()},
    )
