"""What a crawl is told of a ruleset, made for one college."""

from __future__ import annotations

from datetime import date

from checklist_audit.matching import Matcher
from checklist_audit.model.pages import Document, Hint
from checklist_audit.model.site import Profile
from checklist_audit.steering import guide_for, hints_of
from tests.packs import moe

HOME = "https://www.example.edu.cn/"


def hints(**profile: object) -> dict[str, Hint]:
    """Hints by key for 示例大学."""
    site = Profile.model_validate({"name": "示例大学", "home": HOME, **profile})
    return {hint.key: hint for hint in hints_of(moe(), site)}


def test_there_is_one_hint_an_element_for_a_college_of_which_nothing_is_known():
    assert [element.id for element in moe().elements] == list(hints())


def test_a_hint_holds_the_words_of_the_item_and_of_the_element():
    assert {moe().item_of("7a").text, "招生章程"} <= set(hints()["7a"].words)


def test_a_hint_names_the_department_by_the_college_s_own_name_first():
    assert ("计划财务处", "财务处") == hints(owners={"19": "计划财务处"})["19a"].owners


def test_running_lists_are_marked():
    assert {"18a", "18b", "25a", "25b"} <= {key for key, hint in hints().items() if hint.is_rolling}


def test_what_stays_valid_is_marked():
    assert {"2a", "36a", "39a"} <= {key for key, hint in hints().items() if hint.is_standing}


def test_a_duty_that_does_not_concern_the_college_is_not_looked_for():
    assert not {"11a", "12a", "13a", "44a"} & set(hints(school_type="independent"))


def test_a_substitute_is_looked_for_instead_of_the_elements_that_it_stands_for():
    found = {key for key, hint in hints(school_type="independent").items() if hint.item == 19}

    assert {"19s"} == found


def test_a_substitute_keeps_the_words_of_the_elements_that_it_stands_for():
    assert set(moe().item_of("19a").elements[0].match.leads) <= set(
        hints(school_type="independent")["19s"].words
    )


def test_a_page_of_a_later_day_than_the_audit_covers_nothing():
    site = Profile.model_validate({"name": "示例大学", "home": HOME})
    charter = Document(f"{HOME}1.htm", title="示例大学章程", published=date(2025, 3, 1))
    guide = guide_for(Matcher(moe()), site, as_of=date(2024, 11, 5))

    assert [] == list(guide.coverage(charter))
