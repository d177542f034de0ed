"""Report and gap list as CSV: UTF-8 with a byte order mark, so that Excel and WPS read the Chinese."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from checklist_audit.model.verdicts import ElementVerdict, ItemVerdict, ReportData
from checklist_audit.reporting.gaps import Gap
from checklist_audit.reporting.view import basis_of
from checklist_audit.reporting.words import Words
from checklist_audit.text.plain import neutral, plain

__all__ = ["as_csv", "gaps_as_csv"]

_ELEMENTS = (
    "category", "number", "item", "item_status", "element_id", "element", "optional", "element_status",
    "reason", "owner", "required_period", "due", "due_basis", "count", "page", "published", "period", "url",
)  # fmt: skip  # one row of the file
_GAPS = (
    "owner", "category", "number", "item", "element_id", "element", "status", "problem", "todo",
    "basis", "due", "due_basis", "last_evidence_day", "url",
)  # fmt: skip  # one row of the file


def as_csv(report: ReportData, words: Words) -> bytes:
    """One row for each element, with its best evidence; days as 2024-10-31."""
    rows = (_element_row(item, element, words) for item in report.items for element in item.elements)
    return _file([words(key) for key in _ELEMENTS], rows)


def gaps_as_csv(report: ReportData, found: Sequence[Gap], words: Words) -> bytes:
    """The gap list, one row for each element."""
    return _file([words(key) for key in _GAPS], (_gap_row(report, gap, words) for gap in found))


def _element_row(item: ItemVerdict, element: ElementVerdict, words: Words) -> list[str]:
    best = element.evidence[0] if element.evidence else None
    return [
        item.category,
        str(item.number),
        item.text,
        words.status(item.status),
        element.id,
        element.name,
        "" if element.required else words("optional"),
        words.status(element.status),
        element.reason,
        element.owner or item.owner,
        element.required_period.label if element.required_period else "",
        element.due.isoformat() if element.due else "",
        words.named("basis", element.due_basis or ""),
        str(element.evidence_total),
        best.title if best else "",
        best.published.isoformat() if best and best.published else "",
        best.period.label if best and best.period else "",
        best.url if best else "",
    ]


def _gap_row(report: ReportData, gap: Gap, words: Words) -> list[str]:
    last = gap.last_evidence
    return [
        gap.owner,
        gap.category,
        str(gap.item.number),
        gap.item.text,
        gap.element.id,
        gap.element.name,
        words.status(gap.status),
        gap.reason,
        gap.todo,
        words.listed(list(basis_of(report, gap.item, words))),
        gap.due.isoformat() if gap.due else "",
        words.named("basis", gap.due_basis or ""),
        last.published.isoformat() if last and last.published else "",
        last.url if last else "",
    ]


def _file(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(titles)
    # Excel shows at most 32,767 characters of a cell; what is longer is cut and says so.
    writer.writerows([neutral(plain(cell, longest=32_000)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
