"""Dead links, files that do not open, blank sections."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist_audit.inspecting.dead_ends import find_dead_ends
from checklist_audit.model.pages import Attachment, Document, DocumentKind, Fetch, Link, Outcome
from checklist_audit.model.verdicts import Finding, Severity
from tests.inspecting.pages import address, article, by_address, by_url, fetch, section, way


def found(*fetches: Fetch, documents=(), aliases=None) -> list[Finding]:
    """Findings but those of plain http, which every test page here would give."""
    findings = find_dead_ends(by_address(*fetches), by_url(*documents), aliases or {})
    return [finding for finding in findings if finding.kind != "tls"]


def empty(path: str, title: str, note: str, **more) -> Document:
    return Document(address(path), DocumentKind.EMPTY, title=title, notes=(note,), **more)


def kinds(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.kind, finding.url) for finding in findings]


def test_a_link_to_a_missing_page_is_dead():
    """The finding has the page and the words of the link."""
    (finding,) = found(fetch("a.htm", Outcome.HTTP_ERROR, way("x.htm", "档案管理规定"), status=404))

    assert (address("x.htm"), "档案管理规定", Severity.MEDIUM) == (
        finding.linked_from,
        finding.words,
        finding.severity,
    )


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.HTTP_ERROR, 410),
        (Outcome.HTTP_ERROR, 500),
        (Outcome.SOFT_404, 200),
        (Outcome.DOCUMENT_ERROR, 200),
        (Outcome.REDIRECT_ERROR, 302),
    ],
)
def test_what_nobody_can_open_is_dead(outcome: Outcome, status: int):
    """Whatever the server calls it."""
    findings = found(fetch("a.htm", outcome, way("x.htm", "章程"), status=status))

    assert [("dead_link", address("a.htm"))] == kinds(findings)


@pytest.mark.parametrize(
    ("outcome", "status"),
    [
        (Outcome.OK, 200),
        (Outcome.OUT_OF_SCOPE, None),
        (Outcome.NOT_REACHED, None),
        (Outcome.TIMEOUT, None),
        (Outcome.NETWORK_ERROR, None),
        (Outcome.HTTP_ERROR, 403),
    ],
)
def test_what_may_work_for_others_is_not_called_dead(outcome: Outcome, status: int | None):
    """A foreign host, a limit, a slow night: no proof that the link is broken."""
    assert [] == found(fetch("a.htm", outcome, way("x.htm", "章程"), status=status))


def test_a_dead_link_in_the_menu_is_one_slight_finding():
    """Twenty pages with the same menu are one repair."""
    ways = [way(f"{number}.htm", "校历", "nav") for number in range(20)]
    (finding,) = found(fetch("a.htm", Outcome.HTTP_ERROR, *ways, status=404))

    assert Severity.LOW is finding.severity


def test_the_way_through_a_text_is_quoted_before_the_menu():
    """The words of a row say more than those of a menu."""
    ways = (way("a.htm", "更多", "nav"), way("z.htm", "2023年决算"))
    (finding,) = found(fetch("d.htm", Outcome.HTTP_ERROR, *ways, status=404))

    assert "2023年决算" == finding.words


@pytest.mark.parametrize("region", ["sitemap", "pager"])
def test_an_address_that_no_visitor_clicks_is_no_dead_link(region: str):
    """A site map is for programs, and a pager counts past its end."""
    assert [] == found(fetch("a.htm", Outcome.HTTP_ERROR, way("x.htm", "", region), status=404))


def test_a_redirect_to_a_dead_page_is_one_finding_with_the_visitors_way():
    """The link stands before the redirect, the fault behind it."""
    old = fetch("old.htm", Outcome.REDIRECT, way("x.htm", "章程"))
    new = fetch("new.htm", Outcome.HTTP_ERROR, way("old.htm", ""), status=404)
    (finding,) = found(old, new, aliases={old.url: new.url})

    assert (new.url, address("x.htm")) == (finding.url, finding.linked_from)


def test_a_page_that_says_it_is_gone_is_a_dead_link():
    """An error page with status 200 that only its words give away."""
    page = empty("a.htm", "页面不存在", "soft 404 wording")
    findings = found(fetch("a.htm", Outcome.OK, way("x.htm", "章程")), documents=[page])

    assert [("dead_link", page.url)] == kinds(findings)


def test_a_damaged_attachment_is_a_dead_link():
    """It downloads, and nothing opens it."""
    page = article("x.htm", "预算公开", attachments=(Attachment("2024年预算.pdf", address("f.pdf")),))
    file = Document(address("f.pdf"), DocumentKind.BLOCKED, blocked_by="unreadable")
    (finding,) = found(fetch("f.pdf"), documents=[page, file])

    assert ("dead_link", "2024年预算.pdf", page.url) == (finding.kind, finding.words, finding.linked_from)


def test_a_list_that_was_taken_down_in_time_is_no_fault():
    """A publicity ends, and the names go."""
    page = empty("gs.htm", "拟录取名单公示", "withdrawn after publicity", text="公示期已满，名单已撤下。")

    assert [] == found(fetch("gs.htm", Outcome.OK, way("x.htm", "名单")), documents=[page])


@pytest.mark.parametrize("blocked_by", ["scanned", "unsupported"])
def test_an_attachment_that_only_the_audit_cannot_read_is_no_fault(blocked_by: str):
    """People can read a scan, and unpack a RAR."""
    page = article("x.htm", "预算公开", attachments=(Attachment("预算.pdf", address("f.pdf")),))
    file = Document(address("f.pdf"), DocumentKind.BLOCKED, blocked_by=blocked_by)

    assert [] == found(fetch("f.pdf"), documents=[page, file])


def test_a_section_without_entries_is_blank():
    """The finding says which section it is."""
    page = empty("qy.htm", "教职工权益", "no text")
    (finding,) = found(fetch("qy.htm", Outcome.OK, way("", "教职工权益")), documents=[page])

    assert ("blank_section", True) == (finding.kind, "教职工权益" in finding.detail)


def test_a_page_under_construction_is_quoted():
    """What it says instead of its contents."""
    page = empty("cw.htm", "财务信息", "placeholder wording", text="建设中，敬请期待")
    (finding,) = found(fetch("cw.htm", Outcome.OK, way("", "财务信息")), documents=[page])

    assert "只写着“建设中，敬请期待”" in finding.detail


def column(*own: str) -> list[Document]:
    """A home page, filled sections and a blank page at front.htm with these links in its menu."""
    home = article("index.htm")
    menu = tuple(Link(address(path), path, "nav") for path in ("front.htm", *own))
    blank = Document(address("front.htm"), DocumentKind.EMPTY, title="信息公开", links=menu)
    filled = [section(f"{name}.htm", "规章", "一份文件") for name in ("a", "b")]
    return [replace(home, kind=DocumentKind.HOME, links=menu[:1]), blank, *filled]


def test_the_front_page_of_filled_sections_is_not_blank():
    assert [] == found(
        fetch("front.htm", Outcome.OK, way("index.htm", "信息公开")), documents=column("a.htm", "b.htm")
    )


def test_a_front_page_of_nothing_is_blank():
    findings = found(fetch("front.htm", Outcome.OK, way("index.htm", "信息公开")), documents=column())

    assert [("blank_section", address("front.htm"))] == kinds(findings)


def test_a_section_with_entries_is_not_blank():
    """One row is enough."""
    page = section("cw.htm", "财务信息", "2023年决算")

    assert [] == found(fetch("cw.htm", Outcome.OK, way("", "财务信息")), documents=[page])


def test_the_only_row_of_a_list_is_no_heading_of_an_empty_page():
    """What the reader took for the title is a link to the page behind it."""
    row = Link(address("a.htm"), "本处职责简介", "body")
    page = empty("l.htm", "本处职责简介", "no text", links=(row,))

    assert [] == found(fetch("l.htm", Outcome.OK, way("", "本处")), documents=[page])


def test_a_section_above_filled_sections_is_not_blank():
    """It has no rows of its own; the pages below name it in their breadcrumbs."""
    above = section("zs.htm", "本科招生")
    below = section("jh.htm", "招生计划", "2024年招生计划", breadcrumb=("本科招生", "招生计划"))

    assert [] == found(fetch("zs.htm", Outcome.OK, way("", "本科招生")), documents=[above, below])


def test_a_page_that_only_leads_on_is_not_blank():
    """A frame or a jump has its text elsewhere."""
    page = empty("cw.htm", "财务信息", "no text", redirect=address("real.htm"))

    assert [] == found(fetch("cw.htm", Outcome.OK, way("", "财务信息")), documents=[page])


def test_a_page_behind_the_end_of_a_list_is_not_blank():
    """Only the pager leads there."""
    page = empty("list9.htm", "通知", "no text")

    assert [] == found(fetch("list9.htm", Outcome.OK, way("list8.htm", "下页", "pager")), documents=[page])


def test_findings_come_sorted():
    """The same site gives the same list."""
    fetches = [fetch(name, Outcome.HTTP_ERROR, way("x.htm", name), status=404) for name in ("b.htm", "a.htm")]

    assert [address("a.htm"), address("b.htm")] == [finding.url for finding in found(*fetches)]
