"""Whether the way to the disclosure was cut on the day of the crawl, so that finding nothing means nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checklist_audit.model.pages import READ_OUTCOMES, Document, Fetch, Outcome

__all__ = ["closed_entrance"]

_ENTRANCE = re.compile(r"\W*(?:信息|校务|院务)公开(?:专?[网栏]|网站|专题|平台|目录|首页)?\W*")
_OPEN = READ_OUTCOMES | {Outcome.REDIRECT, Outcome.DUPLICATE}
# Failures of the moment. A refusal or a 404 is an answer, and a finding of its own.
_SHUT = frozenset(
    {
        Outcome.TIMEOUT,
        Outcome.NETWORK_ERROR,
        Outcome.TLS_ERROR,
        Outcome.RATE_LIMITED,
        Outcome.ROBOTS_UNREACHABLE,
    }
)
_SERVER_ERROR = 500


def closed_entrance(fetches: Mapping[str, Fetch], documents: Mapping[str, Document]) -> str:
    """The disclosure section that could not be reached, when nothing of it was; empty when the way was open.

    Pages of the section that were found by another way show that its host answers.

    Source: semantics section 3, `not_assessed`: the host that should carry it could not be read.
    """
    entrances = [
        fetch
        for _, fetch in sorted(fetches.items())
        if any(_ENTRANCE.fullmatch(referral.words) for referral in fetch.referrals)
    ]
    shut = [f.url for f in entrances if f.outcome in _SHUT or (f.status or 0) >= _SERVER_ERROR]
    if not shut or any(fetch.outcome in _OPEN for fetch in entrances):
        return ""
    is_inside = any(_ENTRANCE.fullmatch(name) for page in documents.values() for name in page.breadcrumb)
    return "" if is_inside else shut[0]
