"""Whom a duty concerns: traits of the college, its school type, and what its pages say of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checklist_audit.model.rules import Element, Freshness, Item, Ruleset, SchoolType, Substitute
from checklist_audit.model.site import Exemption, Profile


@dataclass(frozen=True, slots=True)
class Applicability:
    """Whether an element concerns the college, whether it is required, and why not."""

    applies: bool
    is_required: bool
    reason: str = ""
    substitute: Substitute | None = None


def school_type(profile: Profile, ruleset: Ruleset) -> SchoolType | None:
    """The school type that the profile names."""
    return next((s for s in ruleset.head.school_types if s.id == profile.school_type), None)


def substitute_for(item: Item, profile: Profile) -> Substitute | None:
    """The substitute of an item that this college may publish instead. Source: semantics section 2.7."""
    if item.substitute and profile.school_type in item.substitute.school_types:
        return item.substitute
    return None


def exemption_for(element: Element, item: Item, profile: Profile, as_of: date) -> Exemption | None:
    """The exemption that holds for an element on the as-of date; both days inclusive."""
    for exemption in profile.exemptions:
        is_open = exemption.until is None or as_of <= exemption.until
        if exemption.element in (element.id, str(item.number)) and exemption.on <= as_of and is_open:
            return exemption
    return None


def applicability(
    element: Element, item: Item, profile: Profile, ruleset: Ruleset, *, as_of: date | None = None
) -> Applicability:
    """Decide by exemptions, then by single traits, then by the school type; what nobody said counts as applying.

    Args:
        as_of: the day on which an exemption must hold; None looks at none of them.

    Source: semantics sections 3 and 4.
    """
    kind = school_type(profile, ruleset)
    is_required = element.required and not (kind and item.number in kind.adapt)
    exemption = exemption_for(element, item, profile, as_of) if as_of else None
    if exemption:
        return Applicability(applies=False, is_required=is_required, reason=_exempt(exemption))
    substitute = substitute_for(item, profile)
    if substitute:
        return Applicability(applies=True, is_required=is_required, substitute=substitute)
    traits = dict(kind.traits) if kind else {}
    traits.update(profile.traits)
    labels = ruleset.head.traits
    for name in element.applies.when:
        if traits.get(name) is False:
            where = "学校档案写明" if name in profile.traits else f"{kind.title if kind else ''}一般"
            return Applicability(
                applies=False, is_required=is_required, reason=f"{where}不具备“{labels[name]}”"
            )
    is_said = any(name in profile.traits for name in element.applies.when)
    if kind and item.number in kind.not_applicable and not is_said:
        return Applicability(applies=False, is_required=is_required, reason=f"{kind.title}不涉及此项")
    unknown = any(name not in traits for name in element.applies.when)
    if element.freshness.is_event and unknown:
        is_required = False
    return Applicability(applies=True, is_required=is_required)


def _exempt(exemption: Exemption) -> str:
    until = f"，有效至{exemption.until.isoformat()}" if exemption.until else ""
    return f"{exemption.by}于{exemption.on.isoformat()}登记为不适用：{exemption.because}{until}"


def policy(element: Element, substitute: Substitute | None) -> Freshness:
    """The clock that an element is judged by: a substitute document has its own."""
    return substitute.freshness if substitute else element.freshness
