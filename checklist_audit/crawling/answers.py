"""What a fetcher gives back: an answer of the server, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checklist_audit.model.pages import Outcome

__all__ = ["Answer", "Fetcher"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One complete answer, or a failure. A body that was cut is a failure and not an answer."""

    url: str
    status: int | None = None
    failure: Outcome | None = None
    """Set when there is no complete answer: network_error, timeout, tls_error, too_large, blocked_ssrf …"""
    reason: str = ""
    """For a failure, one sentence."""
    content_type: str = ""
    body: bytes = b""
    etag: str = ""
    last_modified: str = ""
    location: str = ""
    """Target of a redirect as the server wrote it, decoded; empty when missing."""
    retry_after: str = ""
    file_name: str = ""
    elapsed_s: float = 0.0
    sets_cookie: bool = False
    is_unverified_tls: bool = False
    is_unconnected: bool = False
    """For a failure: no connection was made at all (no such name, refused, unreachable)."""

    @property
    def is_redirect(self) -> bool:
        """Whether the server sends us elsewhere."""
        return self.status in (301, 302, 303, 307, 308)


class Fetcher(Protocol):
    """Gets one address. The crawl follows redirects, retries and waits by itself."""

    async def fetch(self, url: str, *, etag: str = "", last_modified: str = "") -> Answer:
        """One GET, conditional when an ETag or a date is given; failures are answers, not exceptions."""
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...
