"""One address, asked for by a person: the same fetcher, no frontier and no store."""

from __future__ import annotations

from urllib.parse import urljoin

from checklist_audit.crawling.fetch import HttpFetcher
from checklist_audit.crawling.scope import Scope
from checklist_audit.model.pages import Reply
from checklist_audit.model.site import Profile

_MAX_HOPS = 5


async def fetch_one(profile: Profile, url: str, *, version: str) -> Reply | None:
    """Get one address, following redirects.

    Args:
        profile: names the host, so that a test site on loopback may be asked.

    Returns:
        The answer, or None when there is none that could be read.
    """
    fetcher = HttpFetcher(profile, named=Scope(profile).named, version=version)
    target = url
    try:
        for _ in range(_MAX_HOPS):
            answer = await fetcher.fetch(target)
            if answer.failure is not None or answer.status is None:
                return None
            if not answer.is_redirect or not answer.location:
                return Reply(url, target, answer.status, answer.content_type, answer.body, answer.file_name)
            target = urljoin(target, answer.location)
    finally:
        await fetcher.close()
    return None
