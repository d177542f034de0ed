"""What robots.txt allows, and what happens when it cannot be had."""

from __future__ import annotations

from pathlib import Path

import pytest

from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.robots import Robots, read_robots
from checklist_audit.model.pages import Outcome
from tests.crawling.small import college, crawled, linking
from tests.faults.server import Answerer, html, page

URL = "https://www.college.example/robots.txt"


def rules(body: bytes | str) -> Robots:
    raw = body.encode() if isinstance(body, str) else body
    return read_robots(Answer(URL, status=200, content_type="text/plain", body=raw))


def allows(body: bytes | str, path: str) -> bool:
    return rules(body).allows(f"https://www.college.example{path}")


@pytest.mark.parametrize(
    ("body", "path", "expected"),
    [
        ("User-agent: *\nDisallow: /a/", "/a/b.htm", False),
        ("User-agent: *\nDisallow: /a/", "/b.htm", True),
        ("User-agent: *\r\nDisallow: /a/\r\n", "/a/b.htm", False),
        ("User-agent: *\rDisallow: /a/\r", "/a/b.htm", False),
        (b"\xef\xbb\xbfUser-agent: *\nDisallow: /a/", "/a/b.htm", False),
        ("User-agent: *\nDisallow: /a/\nAllow: /a/b", "/a/b.htm", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /*.asp$", "/x/b.asp", False),
        ("User-agent: *\nDisallow: /*.asp$", "/x/b.aspx", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: checklist-audit\nDisallow: /b", "/a", True),
        ("<html><body>Not found</body></html>", "/a", True),
        ("", "/a", True),
        (b"\xff\xfe\x00binary\x00", "/a", True),
    ],
)
def test_the_rules_are_read_as_rfc_9309_says(body: bytes | str, path: str, expected: bool) -> None:
    assert expected is allows(body, path)


def test_what_stands_within_the_first_500_kib_counts() -> None:
    assert not allows("# padding\n" * 51_000 + "User-agent: *\nDisallow: /a", "/a")


def test_a_huge_crawl_delay_is_capped() -> None:
    assert rules("User-agent: *\nCrawl-delay: 86400").crawl_delay_s == 10


@pytest.mark.parametrize("status", [404, 403, 401, 410, 429])
def test_a_missing_file_allows_everything(status: int) -> None:
    assert read_robots(Answer(URL, status=status)) == Robots()


@pytest.mark.parametrize(
    "answer",
    [
        Answer(URL, status=500),
        Answer(URL, status=503),
        Answer(URL, failure=Outcome.TIMEOUT, reason="x"),
        Answer(URL, failure=Outcome.NETWORK_ERROR, reason="x"),
    ],
)
def test_a_file_that_cannot_be_had_forbids_everything(answer: Answer) -> None:
    assert read_robots(answer).failure is Outcome.ROBOTS_UNREACHABLE


def test_a_forbidden_page_is_recorded_and_never_asked_for(tmp_path: Path) -> None:
    robots = html("User-agent: *\nDisallow: /a", content_type="text/plain")
    with linking("/a.htm", "/b.htm", routes={"/robots.txt": robots, "/b.htm": html(page("乙"))}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "robots_denied", "/b.htm": "ok"}
    assert "/a.htm" not in result.asked


def test_a_server_whose_rules_break_is_not_read_at_all(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/robots.txt": html("", status="500 Oops")}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert {"/robots.txt"} == result.asked.keys()
    assert result.outcomes["/"] == "robots_unreachable"


def test_the_admin_of_a_college_may_pass_over_the_rules_and_the_summary_says_so(tmp_path: Path) -> None:
    robots = html("User-agent: *\nDisallow: /", content_type="text/plain")
    with linking(routes={"/robots.txt": robots}) as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, owner_confirmed=True))
    assert result.outcomes["/"] == "ok"
    assert any("robots.txt" in note for note in result.summary.notes)


def test_rules_behind_redirects_are_found(tmp_path: Path) -> None:
    routes: dict[str, Answerer] = {
        f"/r{number}": html("", status="301 Moved", headers=(f"Location: /r{number + 1}",))
        for number in range(4)
    }
    routes["/robots.txt"] = html("", status="301 Moved", headers=("Location: /r0",))
    routes["/r4"] = html("User-agent: *\nDisallow: /a", content_type="text/plain")
    with linking("/a.htm", routes=routes) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == "robots_denied"
