"""Walls before pages and hosts, certificates, plain http."""

from __future__ import annotations

import pytest

from checklist_audit.inspecting.paths import paths_of
from checklist_audit.inspecting.walls import find_plain_http, find_walled_hosts, find_walled_page
from checklist_audit.model.pages import Document, DocumentKind, Outcome
from tests.inspecting.pages import address, by_address, by_url, fetch, way


def walled(blocked_by: str, words: str, region: str = "body"):
    page = Document(address("p.htm"), DocumentKind.BLOCKED, blocked_by=blocked_by)
    documents = by_url(page)
    fetches = by_address(fetch("p.htm", Outcome.OK, way("x.htm", words, region)))
    return list(find_walled_page(page, paths_of(fetches, documents, {}).best_to(page.url)))


def stopped(*fetches):
    return list(find_walled_hosts(by_address(*fetches), paths_of(by_address(*fetches), {}, {})))


@pytest.mark.parametrize("blocked_by", ["login", "intranet", "challenge", "captcha", "encrypted"])
def test_a_document_behind_a_wall_is_blocked(blocked_by: str):
    """With the words that promised it."""
    assert ["内部控制手册"] == [finding.words for finding in walled(blocked_by, "内部控制手册")]


@pytest.mark.parametrize("words", ["统一身份认证登录", "OA办公系统", "邮箱", "教务系统", "VPN"])
def test_the_door_of_a_system_is_no_fault(words: str):
    """A link to a login promises no document."""
    assert [] == walled("login", words)


@pytest.mark.parametrize(
    "words",
    ["劳动人事争议处理办法（校内办公系统）", "教务系统使用规定", "图书馆年度报告", "平台采购公示[OA]"],
)
def test_a_kind_of_writing_is_a_document_wherever_it_lies(words: str):
    """What stands in brackets says where it lies."""
    assert [words] == [finding.words for finding in walled("login", words)]


def test_a_wall_on_every_page_of_a_host_is_one_finding():
    """The wall is the host's, and the count says how much stayed unread."""
    (finding,) = stopped(*(fetch(f"{number}.htm", Outcome.CHALLENGE) for number in range(5)))

    assert ("blocked", True) == (finding.kind, "5 个网址" in finding.detail)


@pytest.mark.parametrize("outcome", [Outcome.RATE_LIMITED, Outcome.ROBOTS_DENIED, Outcome.ROBOTS_UNREACHABLE])
def test_other_stops_say_how_to_let_the_audit_in(outcome: Outcome):
    """Every one has something that a person can do."""
    assert [True] == [bool(finding.todo) for finding in stopped(fetch("a.htm", outcome))]


def test_a_bad_certificate_is_a_tls_finding_with_its_reason():
    """What is wrong with it stands in the sentence."""
    (finding,) = stopped(fetch("https://cw.shili.example/", Outcome.TLS_ERROR, reason="证书已过期"))

    assert ("tls", True) == (finding.kind, "证书已过期" in finding.detail)


def test_hosts_are_told_apart():
    """Two hosts are two letters to write."""
    findings = stopped(
        fetch("http://a.shili.example/", Outcome.CHALLENGE),
        fetch("http://b.shili.example/", Outcome.CHALLENGE),
    )

    assert ["http://a.shili.example/", "http://b.shili.example/"] == [finding.url for finding in findings]


def test_a_host_that_only_speaks_http_is_told():
    """Once, whatever the number of pages."""
    fetches = by_address(fetch("a.htm"), fetch("b.htm"))

    assert [address("a.htm")] == [finding.url for finding in find_plain_http(fetches)]


def test_a_host_with_one_page_by_https_is_not_told():
    """It can encrypt."""
    fetches = by_address(fetch("a.htm"), fetch("https://www.shili.example/b.htm"))

    assert [] == list(find_plain_http(fetches))


@pytest.mark.parametrize("host", ["127.0.0.1:8001", "localhost:8001", "192.168.1.9", "[::1]:80"])
def test_test_hosts_may_speak_http(host: str):
    """Nobody can listen on loopback."""
    assert [] == list(find_plain_http(by_address(fetch(f"http://{host}/a.htm"))))
