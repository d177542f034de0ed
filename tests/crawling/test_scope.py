"""Which addresses belong to the college."""

from __future__ import annotations

import pytest

from checklist_audit.crawling.scope import Scope
from checklist_audit.model.site import Profile

COLLEGE = Profile(
    name="示例大学",
    home="https://www.college.edu.cn/",
    hosts=("zsb.college.edu.cn", "https://gk.example.com:8443/", "plain.example.org"),
)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.college.edu.cn/a.htm", True),
        ("http://www.college.edu.cn/a.htm", True),
        ("http://xxgk.college.edu.cn/", True),
        ("http://college.edu.cn/", True),
        ("http://xxgk.college.edu.cn:8080/", True),
        ("https://gk.example.com:8443/a", True),
        ("https://gk.example.com/a", False),
        ("https://other.example.com/", False),
        ("http://plain.example.org/", True),
        ("https://plain.example.org/", True),
        ("http://plain.example.org:8080/", False),
        ("http://www.othercollege.edu.cn/", False),
        ("http://edu.cn/", False),
        ("http://evilcollege.edu.cn/", False),
        ("http://college.edu.cn.evil.example/", False),
    ],
)
def test_a_host_belongs_by_name_or_by_domain(url: str, expected: bool) -> None:
    assert expected is Scope(COLLEGE).holds(url)


def test_without_subdomains_only_named_hosts_belong() -> None:
    scope = Scope(COLLEGE.model_copy(update={"subdomains": False}))
    assert [scope.holds("http://zsb.college.edu.cn/"), scope.holds("http://xxgk.college.edu.cn/")] == [
        True,
        False,
    ]


def test_a_college_at_a_bare_number_has_no_neighbours() -> None:
    scope = Scope(Profile(name="示例大学", home="http://192.0.2.7:8001/"))
    assert [
        scope.holds("http://192.0.2.7:8001/a"),
        scope.holds("http://192.0.2.7:8002/"),
        scope.holds("http://192.0.2.8:8001/"),
    ] == [True, False, False]


@pytest.mark.parametrize(
    "path",
    [
        "logout.jsp",
        "user/logout",
        "index.php?action=logout",
        "search?q=a",
        "search.jsp",
        "?s=word",
        "list.asp?keyword=a",
        "print.jsp?id=3",
        "_visitcount?siteId=3",
        "wp-login.php",
    ],
)
def test_forms_and_counters_are_refused(path: str) -> None:
    assert Scope(COLLEGE).refusal(f"https://www.college.edu.cn/{path}")


@pytest.mark.parametrize(
    "path",
    [
        "index.php?s=/home/article/id/5.html",
        "info/1001/2.htm",
        "research/list.htm",
        "content.jsp?urltype=news.NewsContentUrl&wbtreeid=1&wbnewsid=2",
        "system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=3",
        "blueprint/index.htm",
        "hits/index.htm",
    ],
)
def test_pages_that_only_look_like_forms_are_not_refused(path: str) -> None:
    assert not Scope(COLLEGE).refusal(f"https://www.college.edu.cn/{path}")
