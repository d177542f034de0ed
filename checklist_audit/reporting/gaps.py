"""The gap list: what somebody has to see to, with what to do, by department, category or status."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, ItemVerdict, ReportData, Status
from checklist_audit.reporting.words import Words, words_for
from checklist_audit.text.plain import plain

__all__ = ["GAP_STATUSES", "ORDERS", "Gap", "gaps"]

# Most work first. NOT_ASSESSED is no breach, but somebody must open the site again, so it is not dropped.
GAP_STATUSES = (Status.MISSING, Status.STALE, Status.UNDATED, Status.UNVERIFIABLE, Status.NOT_ASSESSED)
ORDERS = ("owner", "category", "status")


@dataclass(frozen=True, slots=True)
class Gap:
    """One required element that is not in order."""

    owner: str
    """Department; empty when neither the rules nor the profile name one."""
    item: ItemVerdict
    element: ElementVerdict
    status: Status
    reason: str
    todo: str
    """One sentence: what the department does about it."""
    due: date | None
    due_basis: str | None
    """`legal`, `suggestion`, or None without a due date."""
    last_evidence: EvidenceOut | None
    """The best piece that was found, however old."""

    @property
    def category(self) -> str:
        """Title of the category."""
        return self.item.category


def gaps(
    report: ReportData, *, by: str = "owner", statuses: Collection[Status] | None = None, lang: str = "zh"
) -> tuple[Gap, ...]:
    """The gaps of a report in working order.

    Args:
        report: any report.
        by: first key of the order: `owner`, `category` or `status`; then the checklist's own order.
        statuses: only these; None means every status that asks for work.
        lang: language of `todo`.

    Raises:
        ReportError: an order or a language that does not exist.

    Source:
        semantics section 4: an optional element never lowers an item, so it is advice and no gap.
    """
    if by not in ORDERS:
        raise ReportError(f"差距清单不能按“{by}”排列", where="--by", fix=f"可用：{'、'.join(ORDERS)}")
    words = words_for(lang)
    wanted = GAP_STATUSES if statuses is None else statuses
    found = [
        _gap(item, element, words)
        for item in report.items
        for element in item.elements
        if element.required and element.status in wanted
    ]
    categories = list(dict.fromkeys(item.category for item in report.items))

    def place(gap: Gap) -> tuple[object, ...]:
        match by:
            case "owner":
                # No department sorts last: those rows wait for somebody to be named.
                return (not gap.owner, gap.owner)
            case "category":
                return (categories.index(gap.category),)
            case _:
                return (_rank(gap.status),)

    return tuple(sorted(found, key=place))


def _rank(status: Status) -> int:
    return GAP_STATUSES.index(status) if status in GAP_STATUSES else len(GAP_STATUSES)


def _gap(item: ItemVerdict, element: ElementVerdict, words: Words) -> Gap:
    return Gap(
        owner=element.owner or item.owner,
        item=item,
        element=element,
        status=element.status,
        reason=element.reason,
        todo=_todo(element, words),
        due=element.due,
        due_basis=element.due_basis,
        last_evidence=element.evidence[0] if element.evidence else None,
    )


def _todo(element: ElementVerdict, words: Words) -> str:
    name = plain(element.name, longest=60)
    match element.status:
        case Status.MISSING | Status.STALE as status if element.required_period is not None:
            return words(f"todo.{status}.period", name=name, period=element.required_period.label)
        case Status.MISSING | Status.STALE as status:
            return words(f"todo.{status}.other", name=name)
        case Status.UNDATED:
            return words("todo.undated", name=name)
        case Status.UNVERIFIABLE | Status.NOT_ASSESSED as status:
            return words(f"todo.{status}")
        case _:
            return words("todo.other")
