"""What a host allows: robots.txt by RFC 9309, with the traps of real servers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist_audit.crawling.answers import Answer
from checklist_audit.model.pages import Outcome

if TYPE_CHECKING:
    from protego import Protego

__all__ = ["AGENT", "Robots", "read_robots"]

AGENT = "checklist-audit"
_MAX_BYTES = 1 << 20
"""RFC 9309 asks for at least 500 KiB; what stands beyond is not read."""
_MAX_DELAY_S = 10.0
_MAX_SITEMAPS = 20


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one origin."""

    rules: Protego | None = None
    """None allows everything."""
    failure: Outcome | None = None
    """Why nothing at all may be fetched from this origin."""
    reason: str = ""
    crawl_delay_s: float = 0.0
    sitemaps: tuple[str, ...] = ()

    def allows(self, url: str) -> bool:
        """Whether an address may be fetched, as far as the rules go."""
        return self.rules is None or bool(self.rules.can_fetch(url, AGENT))


def read_robots(answer: Answer) -> Robots:
    """Understand the last answer to a request for robots.txt, redirects already followed.

    Source: RFC 9309 section 2.3.1: 4xx may crawl; 5xx, timeout and network errors fetch nothing.
    """
    if answer.failure in (Outcome.TLS_ERROR, Outcome.BLOCKED_SSRF) or answer.is_unconnected:
        return Robots(failure=answer.failure, reason=answer.reason)
    if answer.failure is Outcome.TOO_LARGE:
        return Robots(reason="robots.txt 过大，按没有处理")
    if answer.failure is not None:
        return Robots(failure=Outcome.ROBOTS_UNREACHABLE, reason=f"robots.txt 读不到（{answer.reason}）")
    status = answer.status or 0
    if status >= 500:  # noqa: PLR2004  # a status class
        return Robots(failure=Outcome.ROBOTS_UNREACHABLE, reason=f"robots.txt 读不到（状态码 {status}）")
    if status != 200:  # noqa: PLR2004  # a status class
        return Robots()
    return _parsed(answer.body)


def _parsed(body: bytes) -> Robots:
    from protego import Protego  # not needed where there is no robots.txt

    body = body[:_MAX_BYTES]
    if len(body) == _MAX_BYTES:
        body = body[: body.rfind(b"\n") + 1]
    # Protego takes a byte order mark for part of the first name, and the first rule is gone.
    text = body.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if text.lstrip().startswith("<"):
        return Robots(reason="robots.txt 是网页，按没有处理")
    rules = Protego.parse(text)
    delay = rules.crawl_delay(AGENT) or 0.0
    return Robots(
        rules=rules,
        crawl_delay_s=min(max(float(delay), 0.0), _MAX_DELAY_S),
        sitemaps=tuple(rules.sitemaps)[:_MAX_SITEMAPS],
    )
