"""Every inline example of the shipped pack, judged by the real code against the whole ruleset; one test an element."""

from __future__ import annotations

import pytest

from checklist_audit.matching import Matcher
from checklist_audit.testing import check_examples
from tests.packs import moe


@pytest.fixture(scope="module")
def complaints() -> dict[str, list[str]]:
    """Element → what its examples do otherwise than they say."""
    found: dict[str, list[str]] = {element.id: [] for element in moe().elements}
    for result in check_examples(moe(), matcher=Matcher(moe())):
        if result.complaint:
            found[result.element].append(f"example {result.number}: {result.complaint}")
    return found


@pytest.mark.parametrize("element", [element.id for element in moe().elements])
def test_every_example_comes_out_as_it_says(element, complaints):
    """Current, stale, undated or missing; and no other element claims the page."""
    assert [] == complaints[element]
