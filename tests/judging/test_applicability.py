"""Whom a duty concerns: single traits before the school type, and doubt counts as concerned."""

from __future__ import annotations

import pytest

from checklist_audit.judging.applicability import applicability
from tests.judging.exhibits import PROFILE
from tests.packs import element, item, ruleset

TYPES = [
    {"id": "plain", "title": "普通本科"},
    {
        "id": "small",
        "title": "小学院",
        "traits": {"has_graduate": False},
        "not_applicable": [2],
        "adapt": [3],
    },
]
GRADUATE = {"applies": {"when": ["has_graduate"]}}
EVENT = {"freshness": {"kind": "rolling", "max_age_months": 6, "is_event": True}}


def scope(*, number: int = 1, school_type: str = "", traits=None, substitute=None, **fields):
    """Whether an element concerns a college."""
    judged = element(f"{number}a", **fields)
    one = item(judged, number=number, substitute=substitute)
    profile = PROFILE.model_copy(update={"school_type": school_type, "traits": traits or {}})
    return applicability(judged, one, profile, ruleset(one, school_types=TYPES))


def test_what_nobody_said_anything_about_applies():
    assert scope(**GRADUATE).applies


def test_a_trait_of_the_school_type_excludes():
    assert not scope(school_type="small", **GRADUATE).applies


def test_the_profile_overrides_the_school_type():
    assert scope(school_type="small", traits={"has_graduate": True}, **GRADUATE).applies


def test_the_profile_excludes_where_the_school_type_says_nothing():
    assert not scope(school_type="plain", traits={"has_graduate": False}, **GRADUATE).applies


def test_every_trait_must_be_there():
    both = {"applies": {"when": ["grants_degree", "has_graduate"]}}

    assert not scope(traits={"grants_degree": True, "has_graduate": False}, **both).applies


def test_an_item_may_not_concern_a_school_type():
    assert not scope(number=2, school_type="small").applies


def test_the_profile_brings_back_an_item_that_its_type_usually_has_not():
    assert scope(number=2, school_type="small", traits={"has_graduate": True}, **GRADUATE).applies


def test_an_adapted_item_is_optional():
    assert not scope(number=3, school_type="small").is_required


def test_an_item_is_required_for_other_types():
    assert scope(number=3, school_type="plain").is_required


@pytest.mark.parametrize(("traits", "required"), [({}, False), ({"has_graduate": True}, True)])
def test_an_event_is_asked_for_only_when_something_happened(traits, required):
    """Its trait says so; without a word about it the element is optional."""
    assert required == scope(traits=traits, **GRADUATE, **EVENT).is_required


def test_an_event_without_a_trait_is_required():
    """因公出国: it applies to all, and a year without trips is said in so many words."""
    assert scope(**EVENT).is_required


def test_the_reason_names_the_trait_in_the_rules_words():
    assert "学校档案写明不具备“招收研究生”" == scope(traits={"has_graduate": False}, **GRADUATE).reason


def test_the_reason_names_the_school_type():
    assert "小学院一般不具备“招收研究生”" == scope(school_type="small", **GRADUATE).reason


def test_a_substitute_makes_an_excluded_item_apply():
    """A private college is no budget unit, but owes its audited accounts."""
    stands_in = {
        "name": "审计报告",
        "school_types": ["small"],
        "source": "示例法",
        "freshness": {"kind": "standing"},
        "match": {"any": [{"signal": "title", "has": ["审计报告"]}]},
    }

    assert scope(school_type="small", substitute=stands_in, **GRADUATE).applies
