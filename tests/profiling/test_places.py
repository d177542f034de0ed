"""Hosts by the words of links."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import Link
from checklist_audit.profiling.places import find_places

HOME = "https://www.college.edu.cn/"

LINKS = {
    "信息公开网": ("https://xxgk.college.edu.cn/", "disclosure", True),
    "本科招生网": ("https://zs.college.edu.cn/", "admissions", True),
    "研究生院": ("https://yjs.college.edu.cn/", "graduate", True),
    "计划财务处": ("https://cwc.college.edu.cn/", "finance", True),
    "人事处": ("https://rsc.college.edu.cn/", "personnel", True),
    "招生信息网": ("https://zs.elsewhere.example/", "admissions", False),
}


@pytest.mark.parametrize(("words", "found"), LINKS.items(), ids=LINKS)
def test_a_link_names_its_place(words, found):
    """Kind, and whether the host is the college's own."""
    url, kind, is_own = found
    places = find_places([Link(url, words)], HOME)

    assert [(kind, url, is_own)] == [(place.kind, place.url, place.is_own) for place in places]


@pytest.mark.parametrize(
    ("words", "url"),
    [
        ("信息公开年度报告", "https://www.college.edu.cn/a.htm"),
        ("学校召开招生工作会议", "https://www.college.edu.cn/b.htm"),
        ("信息公开", "https://www.example.gov.cn/xxgk/"),
    ],
)
def test_other_links_name_none(words, url):
    """A document, a piece of news, an office above the college."""
    assert () == find_places([Link(url, words)], HOME)


def test_a_host_of_its_own_comes_before_a_page_of_the_home_host():
    """The page is often only a column with the same news."""
    links = [Link(f"{HOME}zs.htm", "招生"), Link("https://zs.college.edu.cn/", "招生网")]

    assert "https://zs.college.edu.cn/" == find_places(links, HOME)[0].url


def test_ports_of_one_machine_are_one_college():
    """A test site lives on bare addresses."""
    (place,) = find_places([Link("http://127.0.0.1:8002/", "信息公开")], "http://127.0.0.1:8001/")

    assert place.is_own
