"""A site of a few pages, audited without a crawl: what was read stands there as values."""

from __future__ import annotations

from datetime import date

from checklist_audit.auditing import Crawled, audit_pairs
from checklist_audit.model.pages import CrawlSummary, Document, DocumentKind, Entry, Fetch, Outcome, Referral
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.report import CoverageReport
from tests.packs import element, item, ruleset

__all__ = ["HOME", "RULES", "audited", "page", "section", "unread"]

HOME = "https://www.example.edu.cn"
Pair = tuple[Fetch, Document | None]
RULES = ruleset(
    item(
        element(
            "1a",
            name="信息公开年度报告",
            match={
                "any": [{"signal": "title", "has": ["信息公开", "年度报告"]}],
                "weak": [{"signal": "body", "has": ["主动公开"]}],
            },
            freshness={
                "kind": "annual",
                "period": "academic_year",
                "due": {"month_day": "10-31"},
                "publishable_from": {"month_day": "09-01"},
            },
        ),
        text="信息公开年度报告",
    ),
    item(
        element("2a", name="规章制度", match={"any": [{"signal": "title", "has": ["管理办法|管理规定"]}]}),
        number=2,
    ),
)


def page(
    path: str, title: str, published: str = "", *, sha: str = "", linked: str = "", **fields: object
) -> Pair:
    """A page that was read; `linked` are the words of a link to it from the home page."""
    url = f"{HOME}/{path}"
    referrals = (Referral(f"{HOME}/", linked),) if linked else ()
    fetch = Fetch(url, Outcome.OK, body_sha256=sha, final_url=url, referrals=referrals)
    day = date.fromisoformat(published) if published else None
    given = {"title": title, "text": "正文若干。", "published": day, "published_from": published, **fields}
    return fetch, Document(url, **given)  # type: ignore[arg-type]  # fields of Document


def section(path: str, title: str, *rows: tuple[str, str, str]) -> Pair:
    """A section page with rows of title, path and day."""
    entries = tuple(
        Entry(words, f"{HOME}/{to}", date.fromisoformat(day) if day else None) for words, to, day in rows
    )
    return page(path, title, kind=DocumentKind.SECTION, entries=entries, text="")


def unread(path: str, outcome: Outcome, words: str) -> Pair:
    """An address that a link named and that was not read."""
    return Fetch(f"{HOME}/{path}", outcome, referrals=(Referral(f"{HOME}/", words),)), None


def audited(
    *pairs: Pair,
    as_of: str = "2024-11-15",
    rules: Ruleset = RULES,
    left_over: int = 0,
    is_complete: bool = False,
    **profile: object,
) -> CoverageReport:
    """The report on these pages of 示例大学.

    Args:
        is_complete: the crawl ended by itself although it left something over.
    """
    site = Profile.model_validate({"name": "示例大学", "home": f"{HOME}/", **profile})
    read = sum(document is not None for _, document in pairs)
    summary = CrawlSummary(is_complete or not left_over, len(pairs), read, left_over)
    crawled = Crawled(summary, date(2026, 11, 20), "")
    day = date.fromisoformat(as_of)
    return CoverageReport(
        audit_pairs(sorted(pairs, key=lambda pair: pair[0].url), crawled, rules, site, as_of=day)
    )
