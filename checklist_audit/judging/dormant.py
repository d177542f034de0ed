"""Sections that have fallen asleep: their newest entry is older than the duty that they serve allows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checklist_audit.judging.applicability import policy, substitute_for
from checklist_audit.judging.exhibits import Exhibit
from checklist_audit.judging.freshness import months_later, zh
from checklist_audit.judging.required import required_period
from checklist_audit.judging.verdict import Bench
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import Freshness, FreshnessKind
from checklist_audit.model.verdicts import Finding, ItemVerdict, Severity, Status

__all__ = ["dormant_findings", "note_newest"]

_WHY = "《高等学校信息公开办法》：信息公开专栏应当建立有效链接、及时更新信息"
_TODO = "请在这个栏目发布新的内容；已改在别处发布的，请链过去或写明；不再使用的栏目请撤下链接"
# A section for one year, or for all past years, is meant to stand still.
_ARCHIVE = re.compile(r"(?:19|20)\d\d|往年|往届|历年|历届|历史|归档|存档|档案|旧版|专题")
_SECTIONS = frozenset({DocumentKind.SECTION, DocumentKind.CATALOGUE})


@dataclass(frozen=True, slots=True)
class _Sleeper:
    """One section that serves an element and has had nothing new for too long."""

    exhibit: Exhibit
    newest: date
    title: str
    """Of its newest entry."""
    duty: str
    severity: Severity


def note_newest(document: Document, newest: dict[str, date]) -> None:
    """Note the newest entry of a section under its name.

    Args:
        newest: name → newest entry of all sections of that name: further pages of a list, and the list that took over.
    """
    days = [entry.date for entry in document.entries if entry.date]
    if days and document.kind in _SECTIONS:
        for name in _names(document):
            newest[name] = max(*days, newest.get(name, date.min))


def dormant_findings(
    bench: Bench,
    items: Sequence[ItemVerdict],
    exhibits: Mapping[str, Sequence[Exhibit]],
    newest: Mapping[str, date],
) -> Iterator[Finding]:
    """Report sections whose newest entry, on whatever subject, is older than the duty of an element allows.

    Only where the element itself is stale: a section that something newer has replaced has done its work. Archives,
    sections of a single year, and further pages of a list that goes on are left alone.

    Args:
        newest: what `note_newest` noted of every document.

    Returns:
        One `stale_section` a page, in order of address; it names its first element and counts the others.
    """
    found: dict[str, list[tuple[int, str, _Sleeper]]] = defaultdict(list)
    rules = {element.id: (item, element) for item in bench.ruleset.items for element in item.elements}
    for verdict in items:
        for judged in verdict.elements:
            item, element = rules[judged.id]
            substitute = substitute_for(item, bench.profile)
            if judged.status is not Status.STALE:
                continue
            shown = exhibits.get(f"{item.number}s" if substitute else judged.id, ())
            sleepers = _sleepers(shown, policy(element, substitute), bench.as_of, newest)
            # Of several sections for one duty the latest is the one in use.
            if last := max(sleepers, key=lambda one: (one.newest, one.exhibit.url), default=None):
                found[last.exhibit.url].append((verdict.number, judged.id, last))
    yield from (_finding(found[url]) for url in sorted(found))


def _sleepers(
    exhibits: Sequence[Exhibit], freshness: Freshness, as_of: date, newest: Mapping[str, date]
) -> Iterator[_Sleeper]:
    limit = _limit(freshness, as_of)
    if limit is None:
        return
    since, duty = limit
    severity = Severity.MEDIUM if freshness.basis == "legal" else Severity.LOW
    for exhibit in exhibits:
        document = exhibit.evidence.document
        rows = [(entry.date, entry.title) for entry in document.entries if entry.date]
        if document.kind not in _SECTIONS or not rows or any(map(_ARCHIVE.search, _names(document))):
            continue
        day, title = max(rows)
        if max((day, *(newest.get(name, day) for name in _names(document)))) < since:
            yield _Sleeper(exhibit, day, title, duty, severity)


def _limit(freshness: Freshness, as_of: date) -> tuple[date, str] | None:
    """The first day on which an entry would have kept a section awake, and the duty in words."""
    if freshness.kind is FreshnessKind.ROLLING and freshness.max_age_months:
        months = freshness.max_age_months
        return months_later(as_of, -months), f"应当 {months} 个月内有更新"
    if freshness.kind is FreshnessKind.ANNUAL:
        required = required_period(freshness, as_of)
        end = required.period.end or required.due
        return end, f"{required.label}的内容应于{zh(required.due)}前公开"
    return None


def _names(document: Document) -> tuple[str, ...]:
    """What a section is called: its title and the last name of its path."""
    return tuple(dict.fromkeys(name for name in (document.title, *document.breadcrumb[-1:]) if name))


def _finding(found: Sequence[tuple[int, str, _Sleeper]]) -> Finding:
    item, element, sleeper = found[0]
    document = sleeper.exhibit.evidence.document
    name = next(iter(_names(document)), document.url)
    others = f"，另有 {len(found) - 1} 个要素也靠它" if len(found) > 1 else ""
    return Finding(
        kind="stale_section",
        severity=sleeper.severity,
        url=document.url,
        item=item,
        element=element,
        detail=f"栏目“{name[:40]}”最新一条是{zh(sleeper.newest)}的“{sleeper.title[:40]}”，{sleeper.duty}{others}",
        why=_WHY,
        todo=_TODO,
        linked_from=sleeper.exhibit.linked_from,
        words=sleeper.title[:80],
    )
