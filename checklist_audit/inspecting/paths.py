"""How a visitor comes to an address: the pages that link to it, their words, and the part of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from checklist_audit.model.pages import Document, Fetch, Referral

__all__ = ["Paths", "paths_of"]

_MENUS = frozenset({"nav", "foot", "crumb"})
_NO_PAGE = frozenset({"sitemap", "pager"})
"""A site map shows nothing to visitors, and a pager counts past the end by itself."""


@dataclass(frozen=True)
class Paths:
    """Ways to every address that a page leads to."""

    ways: Mapping[str, tuple[Referral, ...]]

    def best_to(self, url: str) -> Referral | None:
        """The way to quote: from a page's own text before a menu, with words before without; None if no page leads there."""
        ways = self.ways.get(url, ())
        return min(ways, key=lambda way: (way.region in _MENUS, not way.words, way.page), default=None)

    def pages_to(self, url: str) -> int:
        """How many pages lead to an address, of those that the crawl noted."""
        return len({way.page for way in self.ways.get(url, ())})


def paths_of(
    fetches: Mapping[str, Fetch], documents: Mapping[str, Document], aliases: Mapping[str, str]
) -> Paths:
    """Gather the ways to every address that could be at fault.

    Args:
        aliases: address → where it leads in the end; ways to the one are ways to the other.
    """
    ways: dict[str, dict[Referral, None]] = defaultdict(dict)
    for url, fetch in fetches.items():
        end = aliases.get(url, url)
        for referral in fetch.referrals:
            # A redirect refers to its own target; that is no way for a visitor.
            if referral.region not in _NO_PAGE and aliases.get(referral.page, referral.page) != end:
                ways[end].setdefault(referral)
    for page, document in documents.items():
        for attachment in document.attachments:
            end = aliases.get(attachment.url, attachment.url)
            if end != page:
                ways[end].setdefault(Referral(page, attachment.name))
    return Paths({url: tuple(found) for url, found in ways.items()})
