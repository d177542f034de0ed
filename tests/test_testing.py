"""What rule authors get: examples judged in a closed world, and doubts about a pack."""

from __future__ import annotations

import pytest

from checklist_audit.testing import check_examples, find_doubts
from tests.packs import element, item, ruleset

APPEALS = {"any": [{"signal": "title", "has": ["申诉"]}]}
GOOD = {"expect": "current", "as_of": "2024-11-05", "page": {"title": "申诉办法", "date": "2024-01-01"}}
BAD = {
    "expect": "missing",
    "as_of": "2024-11-05",
    "because": "无关",
    "page": {"title": "食堂办法", "date": "2024-01-01"},
}


def complaint(example: dict, *others, match=APPEALS) -> str:
    """What is said of one example."""
    pack = ruleset(item(element(match=match, examples=[example])), *others)
    return next(check_examples(pack, only=[1])).complaint


def doubts(*examples: dict, match=APPEALS) -> list[str]:
    """What is doubtful about an element with these examples."""
    return list(find_doubts(ruleset(item(element(match=match, examples=examples)))))


def test_an_example_that_comes_out_as_it_says_is_silent():
    assert "" == complaint(GOOD)


def test_an_example_that_comes_out_otherwise_is_told():
    assert complaint({**GOOD, "expect": "stale"}).startswith("《申诉办法》应为 stale，得到 current")


def test_an_example_that_another_element_claims_fails():
    other = item(element("2a", match=APPEALS), number=2)

    assert "还被要素 2a 认领" in complaint(GOOD, other)


def test_an_example_may_say_that_another_element_claims_it():
    other = item(element("2a", match=APPEALS), number=2)

    assert "" == complaint({**GOOD, "also": ["2a"]}, other)


def test_only_the_items_asked_for_are_checked():
    pack = ruleset(item(element(examples=[BAD])), item(element("2a", examples=[BAD]), number=2))

    assert ["2a"] == [result.element for result in check_examples(pack, only=[2])]


@pytest.mark.parametrize(("examples", "told"), [((GOOD,), "没有被拒的例子"), ((BAD,), "没有被采用的例子")])
def test_an_element_needs_both_kinds_of_examples(examples, told):
    assert told in doubts(*examples)[0]


def test_a_pack_without_doubts_is_silent():
    assert [] == doubts(GOOD, BAD)


def test_a_phrase_that_holds_another_can_never_add_anything():
    shadowed = {"any": [{"signal": "title", "like": "学生申诉办法"}, {"signal": "title", "like": "申诉办法"}]}

    assert ["要素 1a：“学生申诉办法”已被“申诉办法”包含"] == doubts(GOOD, BAD, match=shadowed)


WIDE = {"signal": "title", "has": ["申诉", "办法|规定"]}


def test_words_that_stand_only_where_others_of_the_list_stand_can_never_add_anything():
    shadowed = {"any": [{"signal": "title", "has": ["学生申诉", "办法", "2024"]}, WIDE]}

    assert ["要素 1a：“学生申诉、办法、2024”已被“申诉、办法|规定”包含"] == doubts(GOOD, BAD, match=shadowed)


def test_a_signal_that_stands_twice_is_told_once():
    assert ["要素 1a：“申诉、办法|规定”已被“申诉、办法|规定”包含"] == doubts(
        GOOD, BAD, match={"any": [WIDE, WIDE]}
    )


@pytest.mark.parametrize(
    "other",
    [
        {"signal": "heading", "has": ["学生申诉", "办法"]},
        {"signal": "title", "has": ["学生申诉", "办法|细则"]},
        {"signal": "title", "has": ["学生申诉"]},
    ],
    ids=["another place", "one more alternative", "one word less"],
)
def test_words_that_may_stand_elsewhere_are_no_shadow(other):
    assert [] == doubts(GOOD, BAD, match={"any": [other, WIDE]})


def test_words_without_a_figure_cover_those_with_one_and_not_the_other_way_round():
    bare = {"signal": "body", "has": ["预算"]}
    pack = {"any": [{**bare, "figure": "true"}, bare]}

    assert ["要素 1a：“预算”已被“预算”包含"] == [d for d in doubts(BAD, match=pack) if "包含" in d]


def test_one_example_of_two_elements_is_told():
    pack = ruleset(item(element(examples=[GOOD, BAD])), item(element("2a", examples=[GOOD, BAD]), number=2))

    assert ["要素 1a 和 2a 都用了例子《申诉办法》，但没有写 also"] == list(find_doubts(pack))
