"""Findings that need the as-of date: published too late, or still online long after the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from checklist_audit.judging.applicability import policy, substitute_for
from checklist_audit.judging.exhibits import Exhibit, last_day, made_on, reporting_periods
from checklist_audit.judging.freshness import months_later, zh
from checklist_audit.judging.required import as_year, label_of
from checklist_audit.judging.verdict import Bench
from checklist_audit.model.pages import Period, PeriodKind
from checklist_audit.model.rules import Element, Freshness, FreshnessKind
from checklist_audit.model.verdicts import EvidenceOut, Finding, ItemVerdict, PeriodOut, Severity, Status
from checklist_audit.text.workdays import workday_after, workdays_between

_ONLINE_AFTER_MONTHS = 6
_WORKDAYS = 20
_CLOCK = "清单信息应在制作完成或获取后20个工作日内公开（教办函〔2014〕23号）"
_CLOCK_SINCE = date(2014, 7, 25)
"""Day of that notice; what was made before it had no such clock."""
_MOVED_DAYS = 400
"""A page this much later than its document is an old document on a new site, not a late publication."""


def late_findings(bench: Bench, items: Sequence[ItemVerdict]) -> Iterator[Finding]:
    """The right period, but published after its due date. Source: semantics section 5, `late`."""
    rules = {element.id: (item, element) for item in bench.ruleset.items for element in item.elements}
    for verdict in items:
        reported: set[str] = set()
        for judged in verdict.elements:
            item, element = rules[judged.id]
            freshness = policy(element, substitute_for(item, bench.profile))
            best = judged.evidence[0] if judged.status is Status.CURRENT and judged.evidence else None
            if best is None or freshness.due is None or best.url in reported:
                continue
            due = _due(best, freshness)
            if due is not None and best.published is not None and best.published > due[0]:
                reported.add(best.url)
                yield _late(verdict.number, judged.id, best, due, freshness)


def _due(evidence: EvidenceOut, freshness: Freshness) -> tuple[date, str] | None:
    """The due date of the period that evidence names, with the period's name."""
    if freshness.due is None or evidence.period is None:
        return None
    year = as_year(_period(evidence.period), freshness)
    return None if year is None else (freshness.due.on(year), label_of(year, freshness))


def _period(out: PeriodOut) -> Period:
    return Period(PeriodKind(out.kind), out.start, out.end, out.label)


def _late(
    item: int, element: str, evidence: EvidenceOut, due: tuple[date, str], freshness: Freshness
) -> Finding:
    published = evidence.published or due[0]
    day = zh(due[0])
    duty = f"规定于{day}前公开" if freshness.basis == "legal" else f"建议于{day}前公开"
    return Finding(
        kind="late",
        severity=Severity.MEDIUM if freshness.basis == "legal" else Severity.LOW,
        url=evidence.url,
        item=item,
        element=element,
        detail=f"{due[1]}的内容{duty}，实际发布于{zh(published)}，晚了 {(published - due[0]).days} 天",
        why=freshness.source or _CLOCK,
        todo="下一期请按期公开；可在工作计划中预留编制和审核时间",
        linked_from=evidence.linked_from,
        words=evidence.title[:80],
    )


def slow_findings(
    bench: Bench,
    items: Sequence[ItemVerdict],
    exhibits: Mapping[str, Sequence[Exhibit]],
    *,
    besides: Iterable[str] = (),
) -> Iterator[Finding]:
    """Made on one day and published more than 20 working days later, both days shown on the page.

    Where a law sets a day of its own, that one applies and this clock does not.

    Args:
        besides: addresses that have a `late` finding already.

    Source: domain/domain.md section 2.1.
    """
    reported = set(besides)
    rules = {element.id: (item, element) for item in bench.ruleset.items for element in item.elements}
    for verdict in items:
        for judged in verdict.elements:
            item, element = rules[judged.id]
            substitute = substitute_for(item, bench.profile)
            best = judged.evidence[0] if judged.status is Status.CURRENT and judged.evidence else None
            if best is None or best.url in reported or _has_own_day(policy(element, substitute)):
                continue
            shown = exhibits.get(f"{item.number}s" if substitute else judged.id, ())
            exhibit = next((one for one in shown if one.url == best.url), None)
            made = _made_before(exhibit) if exhibit else None
            if exhibit and made:
                reported.add(best.url)
                yield _slow(verdict.number, judged.id, exhibit, *made)


def _has_own_day(freshness: Freshness) -> bool:
    is_legal = freshness.due is not None and freshness.basis == "legal"
    return is_legal or freshness.kind is FreshnessKind.WINDOW


def _made_before(exhibit: Exhibit) -> tuple[date, str] | None:
    """The day of making and its line, where the page itself shows that it was published too late after it."""
    document, published = exhibit.evidence.document, exhibit.published
    is_shown = published == document.published and not exhibit.is_dated_by_address
    if published is None or not is_shown or exhibit.evidence.entries_from:
        return None
    made, words = made_on(document)
    if made is None or made < _CLOCK_SINCE or (published - made).days >= _MOVED_DAYS:
        return None
    return (made, words) if published > workday_after(made, _WORKDAYS).day else None


def _slow(item: int, element: str, exhibit: Exhibit, made: date, words: str) -> Finding:
    published = exhibit.published or made
    count, is_estimated = workdays_between(made, published)
    about = "（估算：有的年份放假安排还没有公布）" if is_estimated else ""
    return Finding(
        kind="late",
        severity=Severity.LOW,
        url=exhibit.url,
        item=item,
        element=element,
        detail=f"文件{zh(made)}作出，{zh(published)}才发布，隔了 {count} 个工作日{about}，超过 20 个工作日",
        why=_CLOCK,
        todo="以后请在文件作出后20个工作日内公开；网页日期若是重新发布的日期，可在学校档案里登记不再提示",
        linked_from=exhibit.linked_from,
        words=f"{words}；{exhibit.published_from}"[:80],
    )


def overdue_findings(bench: Bench, exhibits: Mapping[str, Sequence[Exhibit]]) -> Iterator[Finding]:
    """Lists of persons that are still online more than six months after their window. Source: semantics section 5."""
    windows = [
        (item.number, element)
        for item in bench.ruleset.items
        for element in item.elements
        if element.freshness.kind is FreshnessKind.WINDOW
    ]
    for number, element in windows:
        for exhibit in exhibits.get(element.id, ()):
            closed = _closed(exhibit, element)
            if closed and months_later(closed, _ONLINE_AFTER_MONTHS) < bench.as_of:
                yield _overdue(number, element, exhibit, closed)


def _overdue(item: int, element: Element, exhibit: Exhibit, closed: date) -> Finding:
    return Finding(
        kind="overdue_publicity",
        severity=Severity.MEDIUM,
        url=exhibit.url,
        item=item,
        element=element.id,
        detail=f"{closed.year}年的名单公示期到{zh(closed)}为止，半年后仍在网上",
        why="处理目的已实现的个人信息应当主动删除（个人信息保护法第47条）",
        todo="请撤下名单，或去掉姓名、考生号等个人信息",
        linked_from=exhibit.linked_from,
        words=exhibit.evidence.document.title[:80],
    )


def _closed(exhibit: Exhibit, element: Element) -> date | None:
    """The last day of the window of the year that a list is for."""
    claim = next(iter(reporting_periods(exhibit)), None)
    day = last_day(claim.period) if claim else exhibit.published
    if day is None:
        return None
    month, number = (int(part) for part in (element.freshness.window_closes or "12-31").split("-"))
    return date(day.year, month, number)
