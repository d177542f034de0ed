"""Pages that disclose something and show no day."""

from __future__ import annotations

from datetime import date

from checklist_audit.inspecting.timeliness import find_undated
from tests.inspecting.pages import address, article, by_url

PAGE = article("ld.htm", "学校领导")


def test_a_page_without_a_day_is_told_with_its_element():
    """The item is the number of the element."""
    (finding,) = find_undated(by_url(PAGE), {"22a": (PAGE.url,)})

    assert ("22a", 22) == (finding.element, finding.item)


def test_one_page_for_several_elements_is_one_finding_of_the_first():
    """In the order of the checklist, where 9 stands before 22."""
    (finding,) = find_undated(by_url(PAGE), {"22a": (PAGE.url,), "9b": (PAGE.url,)})

    assert ("9b", True) == (finding.element, "另有 1 个要素" in finding.detail)


def test_a_page_with_a_day_is_left_alone():
    """Its element is undated for another reason."""
    page = article("ld.htm", "学校领导", published=date(2024, 3, 1))

    assert () == find_undated(by_url(page), {"22a": (page.url,)})


def test_an_address_that_was_not_read_is_left_alone():
    """Nothing is known of it."""
    assert () == find_undated({}, {"22a": (address("x.htm"),)})
