"""Findings that need the as-of date: published too late, or still online long after the window."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from checklist_audit.judging.applicability import policy, substitute_for
from checklist_audit.judging.exhibits import Exhibit, last_day, reporting_periods
from checklist_audit.judging.freshness import months_later, zh
from checklist_audit.judging.required import as_year, label_of
from checklist_audit.judging.verdict import Bench
from checklist_audit.model.pages import Period, PeriodKind
from checklist_audit.model.rules import Element, Freshness, FreshnessKind
from checklist_audit.model.verdicts import EvidenceOut, Finding, ItemVerdict, PeriodOut, Severity, Status

_ONLINE_AFTER_MONTHS = 6


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
    legal = "规定" if freshness.basis == "legal" else "建议"
    return Finding(
        kind="late",
        severity=Severity.MEDIUM if freshness.basis == "legal" else Severity.LOW,
        url=evidence.url,
        item=item,
        element=element,
        detail=f"{due[1]}的内容{legal}于{zh(due[0])}前公开，实际发布于{zh(published)}，晚了 {(published - due[0]).days} 天",
        why=freshness.source or "清单信息应在制作完成或获取后20个工作日内公开（教办函〔2014〕23号）",
        todo="下一期请按期公开；可在工作计划中预留编制和审核时间",
        linked_from=evidence.linked_from,
        words=evidence.title[:80],
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
