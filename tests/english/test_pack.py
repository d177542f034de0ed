"""Every name, law and reason of the shipped pack has an English twin: whoever adds a rule writes both."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checklist_audit.english import tables
from checklist_audit.loading import load_ruleset
from checklist_audit.model.rules import Element, Item, Ruleset, Substitute

KNOWN = frozenset(chinese for table in tables().values() for chinese in table)


def titles(pack: Ruleset) -> Iterator[str]:
    yield pack.head.title
    yield from (category.title for category in pack.head.categories)
    yield from (item.text for item in pack.items)


def elements(pack: Ruleset) -> Iterator[str]:
    yield from (element.name for element in pack.elements)
    yield from (item.substitute.name for item in pack.items if item.substitute)


def departments(pack: Ruleset) -> Iterator[str]:
    """Several of them stand side by side with a mark between them."""
    for item in pack.items:
        for owner in (item.owner, *item.departments, *(element.owner or "" for element in item.elements)):
            yield from owner.split("、")


def kinds_of_colleges(pack: Ruleset) -> Iterator[str]:
    yield from pack.head.traits.values()
    for school in pack.head.school_types:
        yield from (school.title, school.note)


def laws(pack: Ruleset) -> Iterator[str]:
    for item in pack.items:
        yield from (source.partition(": ")[2] for source in item.sources)
        yield from (element.freshness.law for element in item.elements)
        yield from ([item.substitute.source] if item.substitute else [])


def due_dates(pack: Ruleset) -> Iterator[str]:
    yield from (rule.freshness.source for item in pack.items for rule in rules_of(item))


def vetoes(pack: Ruleset) -> Iterator[str]:
    yield from (veto.because for veto in pack.head.vetoes)
    for item in pack.items:
        yield from (veto.because for rule in rules_of(item) for veto in rule.match.none)


def notes(pack: Ruleset) -> Iterator[str]:
    for item in pack.items:
        yield from (*item.privacy_watch, item.notes)


def rules_of(item: Item) -> tuple[Element | Substitute, ...]:
    return (*item.elements, *([item.substitute] if item.substitute else []))


@pytest.mark.parametrize(
    "words_of", [titles, elements, departments, kinds_of_colleges, laws, due_dates, vetoes, notes]
)
def test_the_pack_has_an_english_twin_for_all_its(words_of):
    asked = {words for words in words_of(load_ruleset("moe-2014")) if words}

    assert asked
    assert set() == asked - KNOWN
