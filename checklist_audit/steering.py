"""What steers a crawl: the ruleset as plain hints, made for one college, and the matcher as two questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checklist_audit.judging.applicability import applicability, substitute_for
from checklist_audit.matching import Matcher, coverage_by, promises_by
from checklist_audit.model.freshness import FreshnessKind
from checklist_audit.model.pages import Document, Hint, Promise
from checklist_audit.model.rules import Element, Item, Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.text.normalising import own_names

__all__ = ["Guide", "guide_for", "hints_of"]


@dataclass(frozen=True, slots=True)
class Guide:
    """Everything that a crawl is told of a ruleset; it decides the order and the end, never what is evidence."""

    hints: tuple[Hint, ...]
    coverage: Callable[[Document], Iterable[tuple[str, int]]]
    promises: Callable[[str, str], Promise]
    as_of: date | None = None


def guide_for(matcher: Matcher, site: Profile, *, as_of: date | None = None) -> Guide:
    """The guide for one college.

    Args:
        as_of: the day that the audit will speak for, where it is known.
    """
    names = own_names((site.name, *site.aliases))
    coverage = coverage_by(matcher, names, as_of=as_of)
    return Guide(hints_of(matcher.ruleset, site), coverage, promises_by(matcher, names), as_of)


def hints_of(ruleset: Ruleset, site: Profile) -> tuple[Hint, ...]:
    """Plain words and slugs, one hint for each element that concerns the college.

    Where a substitute stands for a whole item at this college, it has one hint of the item's words and its own.
    """
    stand_ins = {element.id: element for element in ruleset.stand_ins}
    return tuple(hint for item in ruleset.items for hint in _hints_of_item(item, ruleset, site, stand_ins))


def _hints_of_item(
    item: Item, ruleset: Ruleset, site: Profile, stand_ins: dict[str, Element]
) -> Iterator[Hint]:
    elements = [e for e in item.elements if applicability(e, item, site, ruleset).applies]
    if substitute_for(item, site):
        stand_in = stand_ins[f"{item.number}s"]
        yield _hint(stand_in, item, site, words=[words for e in elements for words in _words(e)])
        return
    for element in elements:
        yield _hint(element, item, site)


def _hint(element: Element, item: Item, site: Profile, *, words: Iterable[str] = ()) -> Hint:
    return Hint(
        key=element.id,
        words=tuple(dict.fromkeys((item.text, *_words(element), *words))),
        slugs=element.hints.slugs,
        is_rolling=element.freshness.kind is FreshnessKind.ROLLING,
        is_standing=element.freshness.kind is FreshnessKind.STANDING,
        item=item.number,
        owners=tuple(dict.fromkeys(filter(None, _owners(element, item, site)))),
    )


def _owners(element: Element, item: Item, site: Profile) -> tuple[str, str]:
    """The college's own name of the department first, and the usual one."""
    own = site.owners.get(element.id) or site.owners.get(str(item.number)) or ""
    return own, element.owner or item.owner


def _words(element: Element) -> tuple[str, ...]:
    return (element.name, *element.match.leads, *element.hints.words)
