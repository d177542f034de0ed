"""Results of made-up colleges, as small as a test needs them."""

from __future__ import annotations

from datetime import date
from typing import Any

from checklist_audit.fleet.results import CollegeResult, ElementResult, ItemResult, Outcome
from checklist_audit.model.verdicts import Status

DAY = date(2024, 11, 5)
DIGEST = "d" * 64


def element(key: str, status: Status, **more: Any) -> ElementResult:
    """An element of the item that its id begins with; with evidence where the status needs some."""
    seen = status in (Status.CURRENT, Status.STALE, Status.UNDATED)
    item = int(key.rstrip("abcdefgh"))
    given = {"is_required": True, "reason": "理由", "evidence_total": int(seen)} | more
    return ElementResult(id=key, name=f"要素{key}", item=item, status=status, **given)


def college(name: str, *statuses: Status, **more: Any) -> CollegeResult:
    """A college with one element an item: items 1, 2, 3 … have these statuses."""
    elements = tuple(element(f"{number}a", status) for number, status in enumerate(statuses, start=1))
    items = tuple(ItemResult(e.item, "基本信息", f"事项{e.item}", e.status) for e in elements)
    applicable = [e for e in elements if e.status is not Status.NOT_APPLICABLE]
    of = len(applicable)
    n = sum(e.status in (Status.CURRENT, Status.ATTESTED) for e in applicable)
    present = sum(e.has_evidence for e in applicable)
    given: dict[str, Any] = {
        "key": f"{name}.example",
        "home": f"https://{name}.example/",
        "school_type": "private_ug",
        "outcome": Outcome.DONE,
        "as_of": DAY,
        "ruleset_id": "moe-2014",
        "ruleset_digest": DIGEST,
        "profile_digest": "p",
        "tool_version": "1",
        "is_complete": True,
        "pages": 100,
        "coverage": (n, of),
        "presence": (present, of),
        "element_coverage": (n, of),
        "element_presence": (present, of),
        "items": items,
        "elements": elements,
    }
    return CollegeResult(name=name, **(given | more))
