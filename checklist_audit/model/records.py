"""What the crawl hands to the store: one line of the run's diary, and what an earlier night knew."""

from __future__ import annotations

from dataclasses import dataclass

from checklist_audit.model.pages import Document, Fetch, Packed

__all__ = ["CrawlRecord", "Earlier", "Place"]

Place = tuple[str, str, str, str]
"""An address, and where it was found: the page, the words of the link, the part of the page. A crawl makes twenty of
them for each page, so they are plain tuples until somebody looks (`Referral`)."""


@dataclass(frozen=True, slots=True)
class CrawlRecord:
    """One finished address with all that is kept of it; stored in one transaction or not at all."""

    fetch: Fetch
    document: Document | None = None
    body: bytes | None = None
    """The body to keep, personal numbers masked; None keeps no body."""
    etag: str = ""
    found: tuple[Place, ...] = ()
    """Addresses that this page leads to, with the place where each one was found."""
    packed: Packed | None = None
    """Document and body made ready for the store; `body` is then None."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What the latest finished run of the same site knew of an address."""

    fetch: Fetch
    document: Document | None
    etag: str = ""
