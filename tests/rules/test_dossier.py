"""The shipped pack against what is known of the checklist: the ministry's words, the elements, their clocks."""

from __future__ import annotations

from pathlib import Path

import pytest

from checklist_audit.model.freshness import FreshnessKind
from checklist_audit.model.rules import Element
from tests.packs import moe

HERE = Path(__file__).parent
ACCEPTED = {"current", "stale", "undated", "not_applicable"}
ELEMENTS = {element.id: element for element in moe().elements}


def lines(name: str) -> list[list[str]]:
    """Rows of a fact sheet, comments left out."""
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


OFFICIAL = {int(number): text for number, text in lines("official.txt")}
CLOCKS = {identity: (name, clock) for identity, name, clock in lines("clocks.txt")}


def clock_of(element: Element) -> str:
    """An element's policy in the words of `clocks.txt`."""
    policy = element.freshness
    words = [policy.kind.value]
    if policy.kind is FreshnessKind.ANNUAL and policy.period and policy.due:
        due = f"due={policy.due.month_day}{policy.due.year_offset:+d}"
        words += [policy.period.value, due, f"grace={policy.grace_days}", policy.basis]
    if policy.max_age_months:
        words.append(f"months={policy.max_age_months}")
    if policy.in_force_since:
        words.append(f"since={policy.in_force_since}")
    words += ["event"] * policy.is_event + ["optional"] * (not element.required)
    return " ".join((*words, *(f"if={trait}" for trait in element.applies.when)))


@pytest.mark.parametrize("number", OFFICIAL)
def test_an_items_text_is_the_ministrys(number):
    """Copied exactly and never improved."""
    assert OFFICIAL[number] == moe().item_of(f"{number}a").text


def test_there_are_fifty_items_in_ten_categories():
    assert (50, 10) == (len(OFFICIAL), len(moe().head.categories))


def test_the_categories_are_the_ministrys():
    text = (HERE / "official.txt").read_text(encoding="utf-8")

    assert [line[2:] for line in text.splitlines() if line.startswith("#")] == [
        c.title for c in moe().head.categories
    ]


def test_the_elements_are_the_hundred_and_ten_of_the_checklist():
    assert list(CLOCKS) == list(ELEMENTS)


@pytest.mark.parametrize("identity", CLOCKS)
def test_an_element_has_the_name_and_the_clock_of_the_facts(identity):
    assert CLOCKS[identity] == (ELEMENTS[identity].name, clock_of(ELEMENTS[identity]))


WINDOWS = {
    "8a": ("06-30", "12-31"),
    "8b": ("06-30", "12-31"),
    "12a": ("04-15", "05-31"),
    "13a": ("04-15", "06-30"),
}


@pytest.mark.parametrize("identity", WINDOWS)
def test_a_list_of_persons_has_its_window(identity):
    """Semantics section 5, `window`."""
    policy = ELEMENTS[identity].freshness

    assert WINDOWS[identity] == (policy.window_opens, policy.window_closes)


def test_no_other_element_has_a_window():
    assert set(WINDOWS) == {
        i for i, element in ELEMENTS.items() if element.freshness.kind is FreshnessKind.WINDOW
    }


@pytest.mark.parametrize("identity", CLOCKS)
def test_an_element_has_accepted_and_rejected_examples(identity):
    """If nobody can name what would fool a rule, it is not ready."""
    kinds = {example.expect for example in ELEMENTS[identity].examples}

    assert kinds & ACCEPTED
    assert "missing" in kinds


@pytest.mark.parametrize("identity", CLOCKS)
def test_every_rejected_example_says_why(identity):
    silent = [e.page.title for e in ELEMENTS[identity].examples if e.expect == "missing" and not e.because]

    assert [] == silent


@pytest.mark.parametrize("identity", CLOCKS)
def test_every_rule_that_looks_back_becomes_publishable_when_its_period_is_over(identity):
    """And no document can be due before it can be out."""
    policy = ELEMENTS[identity].freshness
    if policy.due is None or policy.publishable_from is None:
        assert policy.kind is not FreshnessKind.ANNUAL
        return

    assert policy.publishable_from.on(2024) < policy.due.on(2024)


@pytest.mark.parametrize("number", OFFICIAL)
def test_every_source_is_a_law_or_a_suggestion(number):
    sources = moe().item_of(f"{number}a").sources

    assert all(source.startswith(("legal: ", "suggestion: ")) for source in sources), sources


@pytest.mark.parametrize("number", OFFICIAL)
def test_every_item_has_a_department(number):
    assert moe().item_of(f"{number}a").owner


SUBSTITUTES = {
    19: {"private_ug", "independent", "private_vocational"},
    20: {"private_ug", "independent", "private_vocational"},
    35: {"public_vocational", "private_vocational"},
}


def test_substitutes_stand_where_the_school_types_have_them():
    """Semantics section 2.7."""
    found = {item.number: set(item.substitute.school_types) for item in moe().items if item.substitute}

    assert SUBSTITUTES == found


def test_no_rule_knows_a_college_that_we_test_with():
    """A rule that names a test page is a defect."""
    folder = Path(__file__).parents[2] / "rules"
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml")))

    assert [] == [name for name in ("苍屏", "云麓", "127.0.0.1") if name in text]
