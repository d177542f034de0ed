"""Fresh or stale: the policies of semantics section 5, one function a policy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from checklist_audit.judging.exhibits import Exhibit, issued_on, last_day, reporting_periods, stated_until
from checklist_audit.judging.required import RequiredPeriod, as_year, label_of, required_period
from checklist_audit.model.pages import Period, PeriodClaim, PeriodKind
from checklist_audit.model.rules import Freshness, FreshnessKind
from checklist_audit.model.verdicts import Status

_SPAN_YEARS = 5
_REPOSTED = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Judged:
    """What one exhibit gives by itself: the status, the sentence, and the period that was used."""

    status: Status | None
    """None: no evidence at all on this as-of date (a list of an earlier year outside its window)."""
    reason: str
    claim: PeriodClaim | None = None
    order: date = date.min
    """The later, the better among exhibits of one status."""


def zh(day: date) -> str:
    """A day as the report's sentences write it."""
    return f"{day.year}年{day.month}月{day.day}日"


def months_later(day: date, months: int) -> date:
    """The same day some months on; the 31st falls back to the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return date(year, month + 1, 28)


def judge_exhibit(exhibit: Exhibit, freshness: Freshness, as_of: date) -> Judged:
    """Judge one exhibit by an element's policy.

    Args:
        as_of: the day that the audit speaks for; nothing in here is dated after it.

    Source: semantics section 5.
    """
    if exhibit.unread_because:
        return Judged(Status.UNVERIFIABLE, exhibit.unread_because, order=exhibit.published or date.min)
    judged = _POLICIES[freshness.kind](exhibit, freshness, as_of)
    if judged.status is Status.STALE and judged.claim is None and exhibit.is_dated_by_address:
        # The address keeps the day on which a page was made, however often its content was renewed since:
        # it can prove that something is fresh, never that it is old.
        return Judged(
            Status.UNDATED,
            "页面上没有日期；网址里的日期只是建页日期，不能说明内容何时更新",
            order=judged.order,
        )
    return judged


def _standing(exhibit: Exhibit, freshness: Freshness, as_of: date) -> Judged:
    shown = f"发布于{zh(exhibit.published)}，长期有效" if exhibit.published else "长期有效"
    order = exhibit.published or date.min
    since = freshness.in_force_since
    if since is None or since > as_of:
        return Judged(Status.CURRENT, shown, order=order)
    made, words = _made_on(exhibit)
    if made is None:
        return Judged(
            Status.UNDATED, f"查不到发布或施行日期，无法确认是否晚于{zh(since)}施行的{freshness.law}"
        )
    if made < since:
        return Judged(
            Status.STALE,
            f"该制度的日期是{zh(made)}（{words}），早于{zh(since)}施行的{freshness.law}",
            order=made,
        )
    return Judged(
        Status.CURRENT, f"该制度的日期是{zh(made)}，不早于{zh(since)}施行的{freshness.law}", order=made
    )


def _made_on(exhibit: Exhibit) -> tuple[date | None, str]:
    """The day that counts for a rule: its own latest day where the page was only posted again later."""
    own, words = issued_on(exhibit)
    shown = exhibit.modified or exhibit.published
    if own is not None and shown is not None and own == date(shown.year, 12, 31):
        # A bare year (2025年修订) stands for its last day; what was put up in April was revised by then.
        own = shown
    if own is not None and (shown is None or shown - own > _REPOSTED or own > shown):
        return own, words
    for claim in exhibit.periods:
        end = last_day(claim.period)
        if shown is None and claim.where == "title" and end is not None:
            return end, claim.words
    return shown, exhibit.published_from


def _rolling(exhibit: Exhibit, freshness: Freshness, as_of: date) -> Judged:
    months = freshness.max_age_months or 0
    newest = exhibit.published
    if newest is None:
        ends = [end for claim in reporting_periods(exhibit) if (end := last_day(claim.period))]
        newest = min(ends[0], as_of) if ends else None
    if newest is None:
        return Judged(Status.UNDATED, f"没有日期，无法判断是否在 {months} 个月内更新过")
    told = f"最近一次发布于{zh(newest)}" if exhibit.published else f"最近一次所述期间止于{zh(newest)}"
    if months_later(newest, months) < as_of:
        return Judged(Status.STALE, f"{told}，已超过 {months} 个月", order=newest)
    return Judged(Status.CURRENT, f"{told}，未满 {months} 个月", order=newest)


def _span(exhibit: Exhibit, freshness: Freshness, as_of: date) -> Judged:
    for claim in exhibit.periods:
        period = claim.period
        if period.kind not in (PeriodKind.PLAN, PeriodKind.YEAR_RANGE) or period.end is None:
            continue
        if as_of <= period.end + timedelta(days=freshness.grace_days):
            return Judged(Status.CURRENT, f"规划期为{period.label}，仍在期内", claim, period.end)
        return Judged(Status.STALE, f"规划期为{period.label}，已经结束，未见新的规划", claim, period.end)
    if exhibit.published is None:
        return Judged(Status.UNDATED, "没有写明规划期，也没有日期")
    until = months_later(exhibit.published, 12 * _SPAN_YEARS)
    status = Status.CURRENT if as_of <= until else Status.STALE
    return Judged(
        status,
        f"没有写明规划期，按发布日{zh(exhibit.published)}起 {_SPAN_YEARS} 年计",
        order=exhibit.published,
    )


def _annual(exhibit: Exhibit, freshness: Freshness, as_of: date) -> Judged:
    required = required_period(freshness, as_of)
    for claim in reporting_periods(exhibit):
        year = as_year(claim.period, freshness)
        if year is not None:
            return _by_year(year, f"所述期间为{claim.period.label}", required, as_of, claim)
    if exhibit.published is None:
        return _by_stated_day(exhibit, freshness, required, as_of)
    year = exhibit.published.year + 3
    while freshness.publishable_from and freshness.publishable_from.on(year) > exhibit.published:
        year -= 1
    shown = f"没有写明期间，按{zh(exhibit.published)}发布推定为{label_of(year, freshness)}"
    return _by_year(year, shown, required, as_of, None)


def _by_stated_day(exhibit: Exhibit, freshness: Freshness, required: RequiredPeriod, as_of: date) -> Judged:
    """A standing page bears no day, but its figures may: 截至2024年9月 is in the year that holds that day."""
    claim = stated_until(exhibit)
    day = last_day(claim.period) if claim else None
    if claim is None or day is None or day > as_of:
        return Judged(Status.UNDATED, f"没有写明期间，也没有发布日期，无法确认是否为{required.label}")
    year = as_year(Period(PeriodKind.MONTH, day.replace(day=1), day, claim.words), freshness)
    year = day.year if year is None else year
    return _by_year(year, f"没有发布日期，正文数据{claim.words}", required, as_of, claim)


def _by_year(
    year: int, shown: str, required: RequiredPeriod, as_of: date, claim: PeriodClaim | None
) -> Judged:
    order = date(max(1, min(year, 9998)), 12, 31)
    if year >= required.year:
        return Judged(Status.CURRENT, f"{shown}，应有{required.label}", claim, order)
    if year == required.year - 1 and as_of <= required.graced_until:
        reason = f"{shown}；{required.label}应于{zh(required.due)}前公开，宽限至{zh(required.graced_until)}"
        return Judged(Status.CURRENT, reason, claim, order)
    reason = f"{shown}，而{required.label}应于{zh(required.due)}前公开"
    return Judged(Status.STALE, reason, claim, order)


def _window(exhibit: Exhibit, _: Freshness, as_of: date) -> Judged:
    year = None
    claim = next(iter(reporting_periods(exhibit)), None)
    if claim is not None and (end := last_day(claim.period)):
        year = end.year
    elif exhibit.published is not None:
        year = exhibit.published.year
    if year is None:
        return Judged(Status.UNDATED, "没有日期，无法确认是哪一年的公示")
    if year >= as_of.year:
        return Judged(Status.CURRENT, f"{year}年的公示仍在网上", claim, exhibit.published or date.min)
    return Judged(None, f"{year}年的公示不是本年度的", claim)


_POLICIES: dict[FreshnessKind, Callable[[Exhibit, Freshness, date], Judged]] = {
    FreshnessKind.STANDING: _standing,
    FreshnessKind.ROLLING: _rolling,
    FreshnessKind.SPAN: _span,
    FreshnessKind.ANNUAL: _annual,
    FreshnessKind.WINDOW: _window,
}
