"""A report whose own sentences and names are English: items, elements, departments, reasons, findings, advice.

A saved report holds them in Chinese; its codes (status, kind, severity) and its quotations are of no language. A name
that the college chose itself, or that another pack brings along, has no twin and stays.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from checklist_audit.english import english
from checklist_audit.model.verdicts import (
    CrawlOut,
    ElementVerdict,
    EvidenceOut,
    Finding,
    ItemVerdict,
    PeriodOut,
    ReportData,
)
from checklist_audit.reporting.compare import Change, Comparison

__all__ = ["comparison_in", "report_in"]

_Finding = TypeVar("_Finding", bound=Finding)


def report_in(lang: str, report: ReportData) -> ReportData:
    """The same report with its sentences in a language; names and quotations stay as they are."""
    if lang == "zh":
        return report
    return report.model_copy(
        update={
            "ruleset": report.ruleset.model_copy(update={"title": english(report.ruleset.title)}),
            "notices": _all(report.notices),
            "crawl": _crawl(report.crawl),
            "items": tuple(_item(item) for item in report.items),
            "findings": tuple(_finding(finding) for finding in report.findings),
            "suppressed": tuple(_finding(finding) for finding in report.suppressed),
            "categories": tuple((english(title), count) for title, count in report.categories),
        }
    )


def comparison_in(lang: str, comparison: Comparison) -> Comparison:
    """The same comparison with its sentences in a language."""
    if lang == "zh":
        return comparison
    return replace(
        comparison,
        changes=tuple(_change(change) for change in comparison.changes),
        new_findings=tuple(_finding(finding) for finding in comparison.new_findings),
        gone_findings=tuple(_finding(finding) for finding in comparison.gone_findings),
        unseen_findings=tuple(_finding(finding) for finding in comparison.unseen_findings),
    )


def _change(change: Change) -> Change:
    return replace(
        change, name=english(change.name), owner=english(change.owner), reason=english(change.reason)
    )


def _all(sentences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(english(sentence) for sentence in sentences)


def _crawl(crawl: CrawlOut) -> CrawlOut:
    unread = tuple(one.model_copy(update={"reason": english(one.reason)}) for one in crawl.not_read)
    left = tuple((english(place), count) for place, count in crawl.left_over_by)
    return crawl.model_copy(update={"not_read": unread, "left_over_by": left, "notes": _all(crawl.notes)})


def _item(item: ItemVerdict) -> ItemVerdict:
    claims = tuple(claim.model_copy(update={"detail": english(claim.detail)}) for claim in item.claims)
    told = {
        "category": english(item.category),
        "text": english(item.text),
        "owner": english(item.owner),
        "reason": english(item.reason),
        "basis": tuple(_law(law) for law in item.basis),
    }
    elements = tuple(_element(element) for element in item.elements)
    return item.model_copy(update={**told, "claims": claims, "elements": elements})


def _law(law: str) -> str:
    """A law in English; of one without a twin the name only, since what follows it is a sentence nobody can read."""
    told = english(law)
    return law.partition("：")[0] if told == law else told


def _element(element: ElementVerdict) -> ElementVerdict:
    return element.model_copy(
        update={
            "name": english(element.name),
            "owner": english(element.owner),
            "reason": english(element.reason),
            "advice": _all(element.advice),
            "required_period": _period(element.required_period),
            "evidence": tuple(_evidence(piece) for piece in element.evidence),
        }
    )


def _evidence(piece: EvidenceOut) -> EvidenceOut:
    because = tuple(one.model_copy(update={"rule": english(one.rule)}) for one in piece.because)
    return piece.model_copy(
        update={
            "published_from": english(piece.published_from),
            "period": _period(piece.period),
            "part": english(piece.part) if piece.part else piece.part,
            "note": english(piece.note),
            "because": because,
        }
    )


def _period(period: PeriodOut | None) -> PeriodOut | None:
    return period.model_copy(update={"label": english(period.label)}) if period else None


def _finding(finding: _Finding) -> _Finding:
    told = {"detail": english(finding.detail), "why": english(finding.why), "todo": english(finding.todo)}
    return finding.model_copy(update=told)
