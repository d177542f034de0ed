"""Findings that somebody has looked at: set aside until a day, never thrown away."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checklist_audit.model.site import Suppression
from checklist_audit.model.verdicts import Finding, Suppressed


@dataclass(frozen=True, slots=True)
class Sifted:
    """Findings that count, findings that are set aside, and what must be said of the suppressions."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    notices: tuple[str, ...]


def sift(
    findings: Iterable[Finding],
    suppressions: Sequence[Suppression],
    as_of: date,
    *,
    end_of: Callable[[str], str] = str,
) -> Sifted:
    """Move what a suppression of the profile names out of the findings.

    A suppression holds from `on` to `until`, both days included; one that does not hold, or that names nothing that
    was found, is told aloud. The first that fits a finding speaks for it.

    Args:
        end_of: where an address leads, so that a redirected one may be named either way.
    """
    holding = [one for one in suppressions if one.on <= as_of <= one.until]
    kept: list[Finding] = []
    aside: list[Suppressed] = []
    used: set[int] = set()
    for finding in findings:
        fitting = [n for n, one in enumerate(holding) if _fits(one, finding, end_of)]
        used.update(fitting)
        if fitting:
            aside.append(_suppressed(finding, holding[fitting[0]]))
        else:
            kept.append(finding)
    idle = [one for n, one in enumerate(holding) if n not in used]
    notices = [notice for one in suppressions if (notice := _not_holding(one, as_of))]
    notices += [
        f"学校档案里不再提示的“{_named(one)}”（{one.url}）这次没有发现；已经改好的可以删去" for one in idle
    ]
    if aside:
        notices.append(f"按学校档案的登记，有 {len(aside)} 个问题不再提示，理由见“不再提示的问题”")
    return Sifted(tuple(kept), tuple(aside), tuple(notices))


def _fits(one: Suppression, finding: Finding, end_of: Callable[[str], str]) -> bool:
    is_kind = one.kind is None or one.kind == finding.kind
    about = (finding.element, str(finding.item)) if finding.item else (finding.element,)
    is_element = not one.element or one.element in about
    return is_kind and is_element and finding.url in (one.url, end_of(one.url))


def _suppressed(finding: Finding, one: Suppression) -> Suppressed:
    return Suppressed(**finding.model_dump(), because=one.because, by=one.by, on=one.on, until=one.until)


def _not_holding(one: Suppression, as_of: date) -> str:
    """Why a suppression does not count on the as-of date; empty when it does."""
    named = f"不再提示“{_named(one)}”（{one.url}）的登记"
    if one.until < as_of:
        return f"{named}已于{one.until.isoformat()}到期，未采用"
    return f"{named}出具于核查基准日之后，未采用" if one.on > as_of else ""


def _named(one: Suppression) -> str:
    return " ".join(name for name in (one.kind, one.element) if name)
