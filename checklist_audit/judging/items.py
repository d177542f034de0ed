"""The status of an item from its elements, and the counts of a whole report (semantics section 4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from checklist_audit.model.rules import Item
from checklist_audit.model.verdicts import (
    STATUS_ZH,
    ClaimOut,
    ElementVerdict,
    ItemVerdict,
    Ratio,
    Status,
    Summary,
)

_DONE = frozenset({Status.CURRENT, Status.ATTESTED})
_LEGAL = "legal:"
_SEEN = frozenset({Status.CURRENT, Status.STALE, Status.UNDATED})


def item_status(elements: Sequence[ElementVerdict]) -> Status:
    """The status of an item from its applicable required elements. Source: semantics section 4."""
    applicable = [e for e in elements if e.status is not Status.NOT_APPLICABLE]
    if not applicable:
        return Status.NOT_APPLICABLE
    required = [e.status for e in applicable if e.required]
    if not required:
        return _optional_status(elements, applicable)
    kinds = set(required)
    if kinds == {Status.MISSING}:
        return Status.MISSING
    if kinds <= _DONE:
        return Status.CURRENT
    if Status.MISSING in kinds:
        return Status.PARTIAL
    for status in (Status.STALE, Status.NOT_ASSESSED, Status.UNVERIFIABLE):
        if status in kinds:
            return status
    return Status.UNDATED


def _optional_status(elements: Sequence[ElementVerdict], applicable: Sequence[ElementVerdict]) -> Status:
    """No element is required: what is there counts, what is not never lowers the item.

    When the required ones do not concern the college, neither does the item because of its optional ones.
    """
    if any(e.required for e in elements):
        return Status.NOT_APPLICABLE
    found = [e for e in applicable if e.status is not Status.MISSING]
    if not found:
        return Status.NOT_APPLICABLE
    return item_status([e.model_copy(update={"required": True}) for e in found])


def judge_item(
    item: Item, category: str, elements: Sequence[ElementVerdict], claims: Sequence[ClaimOut], owner: str
) -> ItemVerdict:
    """Put an item's elements together."""
    status = item_status(elements)
    return ItemVerdict(
        number=item.number,
        category=category,
        text=item.text,
        owner=owner,
        status=status,
        reason=_reason(status, elements),
        basis=tuple(_law(source) for source in item.sources if source.startswith(_LEGAL)),
        claims=tuple(claims),
        elements=tuple(elements),
    )


def _law(source: str) -> str:
    return source.removeprefix(_LEGAL).strip()


def _reason(status: Status, elements: Sequence[ElementVerdict]) -> str:
    if len(elements) == 1:
        return elements[0].reason
    required = [e for e in elements if e.required] or list(elements)
    if status is Status.CURRENT:
        return f"{len([e for e in required if e.status in _DONE])} 个应公开的要素都已公开"
    if status is Status.NOT_APPLICABLE:
        return required[0].reason
    groups: dict[Status, list[str]] = {}
    for element in required:
        if element.status not in _DONE and element.status is not Status.NOT_APPLICABLE:
            groups.setdefault(element.status, []).append(element.name)
    return "；".join(f"{STATUS_ZH[kind]}：{'、'.join(names)}" for kind, names in groups.items())


def summarise(items: Sequence[ItemVerdict]) -> Summary:
    """Count items by status, with coverage and presence as counts with denominators."""
    counts = Counter(item.status for item in items)
    applicable = [item for item in items if item.status is not Status.NOT_APPLICABLE]
    elements = [
        e
        for item in applicable
        for e in item.elements
        if e.status is not Status.NOT_APPLICABLE and e.required
    ]
    present = [item for item in applicable if any(_has_evidence(e) for e in item.elements)]
    return Summary(
        items=len(items),
        applicable=len(applicable),
        **{status.value: counts[status] for status in Status},
        coverage=Ratio(n=sum(item.status in _DONE for item in items), of=len(applicable)),
        presence=Ratio(n=len(present), of=len(applicable)),
        element_coverage=Ratio(n=sum(e.status in _DONE for e in elements), of=len(elements)),
        element_presence=Ratio(n=sum(_has_evidence(e) for e in elements), of=len(elements)),
    )


def _has_evidence(element: ElementVerdict) -> bool:
    return element.status in _SEEN and element.evidence_total > 0
