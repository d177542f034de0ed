"""Whether a visitor of the home page finds the disclosure."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.inspecting.findability import find_findability
from checklist_audit.model.pages import Document, DocumentKind, Outcome, PeriodClaim
from checklist_audit.model.verdicts import Severity
from checklist_audit.text.periods import find_period
from tests.inspecting.pages import HOME, address, article, by_address, by_url, fetch, link, section, way

CATALOGUE = (address("ml.htm"),)
GUIDES = (article("zn.htm", "信息公开指南"), article("ysq.htm", "依申请公开"))
DISCLOSURE = section("xxgk.htm", "信息公开", "2023年决算", links=(link("zn.htm"), link("ysq.htm")))


def home(*links) -> Document:
    return Document(HOME, DocumentKind.HOME, title="示例大学", links=links)


def report(year: int) -> Document:
    title = f"{year}-{year + 1}学年信息公开年度报告"
    period = find_period(title)
    assert period is not None
    return article(f"bg{year}.htm", title, periods=(PeriodClaim(period, "title", title),))


def details(*documents, fetches=(), catalogue=CATALOGUE, aliases=None) -> list[str]:
    return [
        finding.detail
        for finding in find_findability(
            by_url(*documents), by_address(*fetches), aliases or {}, home=HOME, catalogue_pages=catalogue
        )
    ]


def test_a_site_with_everything_in_its_place_has_no_finding():
    """A link in words, a section, a catalogue, a guide and the way to apply."""
    assert [] == details(home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES)


def test_a_home_page_that_was_not_read_gives_no_finding():
    """Nothing is known of its links."""
    assert [] == details(DISCLOSURE, catalogue=())


def test_a_home_page_without_the_words_is_told_with_the_clicks():
    """The section is there, behind two other pages."""
    middle = section("gk.htm", "学校概况", "简介", links=(link("xxgk.htm", "公开栏"),))

    assert ["首页没有写着“信息公开”的链接，要点 2 次才到信息公开专栏"] == details(
        home(link("gk.htm", "学校概况"), link("zn.htm", "指南")), middle, DISCLOSURE, *GUIDES
    )


def test_a_welcome_picture_is_no_click():
    """What stands behind it is the home page of the visitor."""
    behind = section("main.htm", "首页", "要闻", links=(link("xxgk.htm", "信息公开"),))

    assert [] == details(home(link("main.htm", "进入网站")), behind, DISCLOSURE, *GUIDES)


def test_a_section_in_frames_has_its_name_in_the_link():
    """The page in its main frame has none."""
    framed = section("right.htm", "", "请点左边的栏目")
    aliases = {address("xxgk.htm"): address("right.htm")}

    assert [] == details(home(link("xxgk.htm", "信息公开")), framed, *GUIDES, aliases=aliases)


def test_a_guide_that_says_how_to_apply_needs_no_page_beside_it():
    """填写《信息公开申请表》, and to whom it goes."""
    guide = article("zn.htm", "信息公开指南", "申请公开的，填写申请表，向学院办公室提出。")

    assert [] == details(home(link("xxgk.htm", "信息公开")), DISCLOSURE, guide)


def test_a_section_that_no_link_reaches_is_grave():
    """It may be there; visitors will not come to it."""
    found = find_findability(
        by_url(home(), DISCLOSURE, *GUIDES), {}, {}, home=HOME, catalogue_pages=CATALOGUE
    )

    assert [(Severity.HIGH, "从首页一路点下去，找不到信息公开专栏")] == [
        (f.severity, f.detail) for f in found
    ]


def test_a_redirect_on_the_way_is_followed():
    """The link leads to an address that only leads on."""
    documents = (home(link("go.htm", "信息公开")), DISCLOSURE, *GUIDES)

    assert [] == details(*documents, aliases={address("go.htm"): DISCLOSURE.url})


def test_a_link_in_words_to_a_section_off_the_site_is_enough():
    """The disclosure may stand on a host that was not read."""
    assert [] == details(home(link("http://xxgk.other.example/", "信息公开网")), *GUIDES)


def test_a_missing_catalogue_is_told():
    """No page lists the items row by row."""
    assert ["没有找到逐项列出 50 个事项的清单目录页"] == details(
        home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, catalogue=()
    )


@pytest.mark.parametrize(
    ("kept", "missing"), [(GUIDES[1], "没有找到“信息公开指南”页面"), (GUIDES[0], "没有找到“依申请公开”页面")]
)
def test_a_missing_guide_is_told(kept: Document, missing: str):
    """Each of the two is a duty of its own."""
    assert [missing] == details(home(link("xxgk.htm", "信息公开")), DISCLOSURE, kept)


def test_an_empty_guide_is_none():
    """A page under construction guides nobody."""
    empty = Document(address("zn.htm"), DocumentKind.EMPTY, title="信息公开指南")

    assert ["没有找到“信息公开指南”页面"] == details(
        home(link("xxgk.htm", "信息公开")), DISCLOSURE, empty, GUIDES[1]
    )


def test_years_missing_between_reports_are_named():
    """The reports before and after are there."""
    documents = (home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, report(2020), report(2022))

    assert ["往年的信息公开年度报告缺了 1 个学年：2021-2022学年"] == details(*documents)


def test_a_report_standing_alone_is_told():
    """Earlier reports are gone."""
    documents = (home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, report(2022))

    assert ["只找到 2022-2023学年 一份信息公开年度报告，往年的都不在了"] == details(*documents)


def test_a_call_for_the_report_is_no_report():
    """A notice about the report of another year opens no gap."""
    title = "关于报送2015-2016学年信息公开年度报告的通知"
    period = find_period(title)
    assert period is not None
    notice = article("tz.htm", title, periods=(PeriodClaim(period, "title", title),))
    documents = (home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, report(2021), report(2022), notice)

    assert [] == details(*documents)


def test_what_a_limit_left_unread_is_no_fault():
    """The link to the guide was found, and the crawl stopped before it."""
    left = fetch("zn.htm", Outcome.NOT_REACHED, way("xxgk.htm", "信息公开指南"))

    assert [] == details(home(link("xxgk.htm", "信息公开")), DISCLOSURE, GUIDES[1], fetches=(left,))


def test_a_cut_crawl_is_said_beside_a_lack():
    """What is missing may only not have been read."""
    left = fetch("other.htm", Outcome.NOT_REACHED, way("x.htm", "新闻"))
    (detail,) = details(
        home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, fetches=(left,), catalogue=()
    )

    assert detail.endswith("（抓取没有做完，还剩 1 个网址，可能只是还没读到）")


def test_reports_of_calendar_years_count_for_the_school_year_that_ends_in_them():
    """One college counts by calendar years."""
    title = "2021年信息公开年度报告"
    period = find_period(title)
    assert period is not None
    old = article(
        "2021.htm", title, published=date(2021, 11, 1), periods=(PeriodClaim(period, "title", title),)
    )

    assert [] == details(home(link("xxgk.htm", "信息公开")), DISCLOSURE, *GUIDES, old, report(2021))
