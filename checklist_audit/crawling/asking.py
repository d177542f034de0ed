"""Every request of a crawl goes through here: at the host's pace, counted, and timed."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta, timezone
from urllib.parse import urljoin

from checklist_audit.crawling.answers import Answer, Fetcher
from checklist_audit.crawling.headers import seconds_to_wait
from checklist_audit.crawling.outcomes import Verdict, may_retry, trouble_of, verdict_of
from checklist_audit.crawling.politeness import Politeness
from checklist_audit.crawling.scope import origin_of
from checklist_audit.model.pages import Outcome
from checklist_audit.text.addresses import normal_form

__all__ = ["Asker", "china_now", "redirect_target"]

_CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
_POLL_S = 0.02
_FIRST_BACKOFF_S = 0.5
_MAX_WAIT_S = 120.0
"""Longer than this nobody waits for a host within a run; the address is recorded as rate limited."""
_DEFAULT_WAIT_S = 5.0


def china_now() -> datetime:
    """The present moment in Asia/Shanghai."""
    return datetime.now(_CHINA)


class Asker:
    """Sends requests and lets each answer set the pace of its host."""

    def __init__(self, fetcher: Fetcher, politeness: Politeness, *, retries: int) -> None:
        self.requests = 0
        self._fetcher = fetcher
        self._politeness = politeness
        self._retries = retries

    async def ask(
        self, url: str, *, etag: str = "", last_modified: str = "", has_turn: bool = False
    ) -> tuple[Answer, Verdict]:
        """One request, no retry.

        Args:
            url: in normal form.
            etag: of the version that we have, for a conditional request.
            last_modified: the same.
            has_turn: the caller has called `Politeness.started` already.
        """
        host = origin_of(url)
        if not has_turn:
            await self._turn(host)
        self.requests += 1
        answer, verdict = None, None
        try:
            answer = await self._fetcher.fetch(url, etag=etag, last_modified=last_modified)
            verdict = verdict_of(answer)
            return answer, verdict
        finally:
            now = time.monotonic()
            if answer is None or verdict is None:
                self._politeness.abandoned(host)
            else:
                trouble = trouble_of(verdict, answer)
                self._politeness.ended(host, elapsed_s=answer.elapsed_s, trouble=trouble)
                self._obey_retry_after(host, answer, now)

    async def ask_firmly(self, url: str, *, max_hops: int) -> Answer:
        """A request of the crawl's own (robots.txt, sitemap): retried, redirects followed by hand."""
        hops, attempts, answer = 0, 0, None
        while True:
            answer, verdict = await self.ask(url)
            if may_retry(verdict, answer) and attempts < self._retries:
                await asyncio.sleep(self.backoff_s(attempts))
                attempts += 1
            elif verdict.outcome is Outcome.REDIRECT and hops < max_hops:
                target = redirect_target(url, answer)
                if not target:
                    return answer
                url, hops = target, hops + 1
            else:
                return answer

    def backoff_s(self, attempts: int) -> float:
        """Seconds before the next try, doubled each time."""
        return float(_FIRST_BACKOFF_S * 2**attempts)

    def asks_too_much(self, answer: Answer) -> bool:
        """Whether the server wants us to wait longer than a run can."""
        return (seconds_to_wait(answer.retry_after, datetime.now(UTC)) or 0.0) > _MAX_WAIT_S

    def _obey_retry_after(self, host: str, answer: Answer, now: float) -> None:
        if answer.status not in (429, 503):
            return
        asked = seconds_to_wait(answer.retry_after, datetime.now(UTC))
        if asked is None:
            if answer.status == 503:  # noqa: PLR2004  # a status code
                return
            asked = _DEFAULT_WAIT_S
        self._politeness.pause(host, now + min(asked, _MAX_WAIT_S))

    async def _turn(self, host: str) -> None:
        while not self._politeness.is_open(host, time.monotonic()):  # noqa: ASYNC110  # time opens it, no event
            await asyncio.sleep(_POLL_S)
        self._politeness.started(host, time.monotonic())


def redirect_target(url: str, answer: Answer) -> str:
    """Where a redirect leads, in normal form; empty when the target is missing or makes no sense."""
    if not answer.location:
        return ""
    try:
        return normal_form(urljoin(url, answer.location))
    except ValueError:
        return ""
