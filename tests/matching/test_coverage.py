"""What a crawl is told of a page while it goes on."""

from __future__ import annotations

from datetime import date

from checklist_audit.loading import load_ruleset
from checklist_audit.matching import Matcher, coverage_by
from checklist_audit.model.pages import Document

RULES = load_ruleset("moe-2014")


def covered(title: str, *, published: date | None = None) -> dict[str, int]:
    document = Document("http://www.college.example/1.htm", title=title, published=published)
    return dict(coverage_by(Matcher(RULES))(document))


def test_a_page_covers_the_element_that_its_title_names_for_its_year():
    assert {2022} == set(covered("示例大学章程", published=date(2022, 3, 1)).values())


def test_a_page_without_a_day_speaks_for_no_year():
    assert {0} == set(covered("示例大学章程").values())


def test_news_cover_nothing():
    assert {} == covered("学校举行新年团拜会")
