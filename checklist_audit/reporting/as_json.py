"""Report as JSON: the contract's format, whole, and evidence as JSON Lines for researchers."""

from __future__ import annotations

import json
from typing import Any

from checklist_audit.model.verdicts import ReportData
from checklist_audit.text.plain import sound

__all__ = ["as_json", "as_jsonl"]


def as_json(report: ReportData) -> bytes:
    """The whole report: strict UTF-8, indented, nothing left out, same bytes for the same report."""
    return _dump(report.model_dump(mode="json"), indent=2)


def as_jsonl(report: ReportData) -> bytes:
    """One line for each piece of evidence, and one with `evidence: null` for each element without any.

    Every line names the college, the ruleset and the as-of date, so that files of many colleges can be joined.
    """
    head = {
        "schema_version": report.schema_version,
        "site": report.site.home,
        "site_name": report.site.name,
        "ruleset": report.ruleset.id,
        "as_of": report.as_of.isoformat(),
    }
    lines: list[bytes] = []
    for item in report.items:
        for element in item.elements:
            about = {
                "item": item.number,
                "category": item.category,
                "element": element.id,
                "name": element.name,
                "required": element.required,
                "status": element.status.value,
                "reason": element.reason,
                "evidence_total": element.evidence_total,
            }
            lines += [
                _dump(head | about | {"evidence": piece.model_dump(mode="json") if piece else None})
                for piece in element.evidence or (None,)
            ]
    return b"".join(lines)


def _dump(value: dict[str, Any], *, indent: int | None = None) -> bytes:
    # Not model_dump_json: it refuses half a surrogate pair, and one bad title must not cost the report.
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return f"{sound(text)}\n".encode()
