"""What is on the table, in a few words: evidence that was published on a day, or speaks for a period."""

from __future__ import annotations

from datetime import date

from checklist_audit.judging import Bench, Exhibit, Facts, judge_element
from checklist_audit.model.pages import Document, PeriodClaim
from checklist_audit.model.rules import Element, Freshness
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import ElementVerdict, Evidence, Hit
from checklist_audit.text.periods import find_period
from tests.packs import element, item, ruleset

__all__ = [
    "ACADEMIC",
    "CALENDAR",
    "COHORT",
    "PROFILE",
    "day",
    "element_with",
    "exhibit",
    "facts",
    "freshness",
    "judge",
]

PROFILE = Profile(name="示例大学", home="https://www.example.edu.cn/")
ACADEMIC = {
    "kind": "annual",
    "period": "academic_year",
    "due": {"month_day": "10-31"},
    "publishable_from": {"month_day": "09-01"},
    "grace_days": 10,
}
CALENDAR = {
    "kind": "annual",
    "period": "calendar_year",
    "due": {"month_day": "06-30", "year_offset": 1},
    "publishable_from": {"month_day": "01-01", "year_offset": 1},
}
COHORT = {
    "kind": "annual",
    "period": "grad_cohort",
    "due": {"month_day": "12-31"},
    "publishable_from": {"month_day": "10-01"},
    "grace_days": 21,
}


def day(text: str) -> date:
    """A day from `2024-11-05`."""
    return date.fromisoformat(text)


def freshness(**fields: object) -> Freshness:
    """A policy."""
    return Freshness.model_validate(fields)


def element_with(**policy: object) -> Element:
    """Element 1a with a policy."""
    return element(freshness=policy)


def exhibit(
    title: str = "示例文件",
    published: str = "",
    *,
    text: str = "",
    period: str = "",
    published_from: str = "发布时间",
    score: int = 90,
    url: str = "",
    **more: object,
) -> Exhibit:
    """One piece of evidence.

    Args:
        period: words that name the period, as a title would; none is read from `title` by itself.
    """
    document = Document(url or f"https://www.example.edu.cn/{title}.htm", title=title, text=text)
    found = find_period(period) if period else None
    assert bool(period) == bool(found), f"{period} names no period"
    claims = (PeriodClaim(found, "title", period),) if found else ()
    evidence = Evidence(element(), document, score, (Hit("标题含“示例”", "示例", "title", score),))
    return Exhibit(
        evidence,
        periods=claims,
        published=day(published) if published else None,
        published_from=published_from if published else "",
        **more,  # type: ignore[arg-type]  # fields of Exhibit
    )


def facts(*exhibits: Exhibit, **more: object) -> Facts:
    """What was found."""
    return Facts(exhibits=exhibits, **more)  # type: ignore[arg-type]  # fields of Facts


def judge(judged: Element, found: Facts, as_of: str, profile: Profile = PROFILE) -> ElementVerdict:
    """The verdict on an element of a checklist that has no other."""
    one = item(judged)
    return judge_element(judged, one, found, Bench(ruleset(one), profile, day(as_of)))
