"""Who points to whom: redirects, holders, list rows, and why a target was not read."""

from __future__ import annotations

import pytest

from checklist_audit.matching import context_of, first_day, weave, why_points_elsewhere
from checklist_audit.model.pages import (
    Attachment,
    Document,
    DocumentKind,
    Entry,
    Fetch,
    Link,
    Outcome,
    Referral,
)
from checklist_audit.model.verdicts import ClaimRow, Lead
from tests.judging.exhibits import day

HOME = "https://www.example.edu.cn"
PAGE, FILE, LIST = f"{HOME}/1.htm", f"{HOME}/1.pdf", f"{HOME}/list.htm"


def read(url: str, **fields: object) -> tuple[Fetch, Document]:
    """A page that was read."""
    return Fetch(url, Outcome.OK), Document(url, **{"title": "示例", **fields})  # type: ignore[arg-type]  # fields of Document


def unread(url: str, outcome: Outcome, status: int | None = None) -> tuple[Fetch, None]:
    """An address that was not read."""
    return Fetch(url, outcome, status=status), None


def leads_to(url: str, *pairs) -> set[tuple[str, str]]:
    """(kind, words) of everything that is said of an address."""
    return {(lead.kind, lead.words) for lead in weave(pairs).leads.get(url, ())}


def linked(region: str) -> tuple[Fetch, Document]:
    """A page that a section links to in a part of it."""
    return Fetch(PAGE, Outcome.OK, referrals=(Referral(LIST, "学生申诉办法", region),)), Document(PAGE)


SECTION = read(LIST, kind=DocumentKind.SECTION, title="规章制度")


def test_a_page_that_only_leads_on_is_no_document():
    web = weave([read(PAGE, redirect=LIST), read(LIST)])

    assert {LIST} == set(web.documents)


@pytest.mark.parametrize("hops", [1, 3, 6])
def test_redirects_are_followed_to_their_end(hops):
    chain = [(Fetch(f"{HOME}/{n}", Outcome.REDIRECT, final_url=f"{HOME}/{n + 1}"), None) for n in range(hops)]
    end = f"{HOME}/{hops}"

    assert end == weave([*chain, read(end)]).end_of(f"{HOME}/0")


def test_a_circle_of_redirects_ends():
    circle = [(Fetch(f"{HOME}/{n}", Outcome.REDIRECT, final_url=f"{HOME}/{1 - n}"), None) for n in (0, 1)]

    assert weave(circle).documents == {}


def test_a_link_gives_its_words_and_its_section():
    assert {("link", "学生申诉办法"), ("section", "规章制度")} == leads_to(PAGE, linked("body"), SECTION)


@pytest.mark.parametrize("region", ["pager", "neighbour", "foot", "frame", "script"])
def test_links_that_stand_on_every_page_say_nothing(region):
    assert set() == leads_to(PAGE, linked(region), SECTION)


def test_a_menu_gives_words_and_no_section():
    assert {("link", "学生申诉办法")} == leads_to(PAGE, linked("nav"), SECTION)


def test_a_list_row_gives_its_day():
    row = read(LIST, kind=DocumentKind.SECTION, entries=(Entry("申诉办法", PAGE, day("2024-03-01")),))
    web = weave([row, read(PAGE)])

    assert (day("2024-03-01"), "列表中的日期2024-03-01") == first_day(web.leads[PAGE])


def test_an_inferred_day_of_a_row_is_not_taken():
    row = read(
        LIST,
        kind=DocumentKind.SECTION,
        entries=(Entry("申诉办法", PAGE, day("2024-03-01"), is_date_inferred=True),),
    )

    assert (None, "") == first_day(weave([row, read(PAGE)]).leads[PAGE])


def test_the_page_that_carries_a_file_dates_it_before_any_list():
    leads = (Lead("link", "a", LIST, day=day("2024-05-01")), Lead("holder", "b", PAGE, day=day("2024-03-01")))

    assert day("2024-03-01") == first_day(leads)[0]


def test_a_file_knows_the_page_that_carries_it():
    web = weave(
        [read(PAGE, attachments=(Attachment("附件", FILE),)), read(FILE, kind=DocumentKind.ATTACHMENT)]
    )

    assert (PAGE,) == web.holders[FILE]


def test_a_claim_on_a_page_is_a_claim_on_its_file():
    web = weave(
        [read(PAGE, attachments=(Attachment("附件", FILE),)), read(FILE, kind=DocumentKind.ATTACHMENT)]
    )
    context = context_of(FILE, web, names=(), claimed={PAGE: [(LIST, ClaimRow(39, "39 学生申诉办法"))]})

    assert 39 in {lead.item for lead in context.leads}


def test_a_page_has_its_files_as_companions():
    web = weave(
        [read(PAGE, attachments=(Attachment("附件", FILE),)), read(FILE, kind=DocumentKind.ATTACHMENT)]
    )

    assert [FILE] == [other.url for other in context_of(PAGE, web, names=(), claimed={}).companions]


def test_a_page_whose_text_is_in_an_unread_file_is_open():
    web = weave(
        [
            read(PAGE, text_elsewhere="attachment", attachments=(Attachment("附件", FILE),)),
            unread(FILE, Outcome.TIMEOUT),
        ]
    )

    assert context_of(PAGE, web, names=(), claimed={}).companions_unread


UNREADABLE = [
    Outcome.TIMEOUT,
    Outcome.NETWORK_ERROR,
    Outcome.TLS_ERROR,
    Outcome.CHALLENGE,
    Outcome.ROBOTS_DENIED,
    Outcome.TOO_LARGE,
    Outcome.OUT_OF_SCOPE,
    Outcome.DOCUMENT_ENCRYPTED,
    Outcome.OK_PARTIAL,
    Outcome.REDIRECT_ERROR,
]


@pytest.mark.parametrize("outcome", UNREADABLE)
def test_what_a_person_may_be_able_to_read_is_not_dead(outcome):
    web = weave([unread(PAGE, outcome)])

    assert web.why_unread(PAGE)
    assert not web.is_dead(PAGE)


@pytest.mark.parametrize(
    ("outcome", "status"), [(Outcome.HTTP_ERROR, 404), (Outcome.HTTP_ERROR, 410), (Outcome.SOFT_404, 200)]
)
def test_what_is_gone_for_everyone_is_dead(outcome, status):
    web = weave([unread(PAGE, outcome, status)])

    assert web.is_dead(PAGE)
    assert not web.why_unread(PAGE)


@pytest.mark.parametrize("kind", [DocumentKind.EMPTY, DocumentKind.HIJACKED])
def test_an_empty_and_a_hijacked_page_are_dead(kind):
    assert weave([read(PAGE, kind=kind)]).is_dead(PAGE)


@pytest.mark.parametrize(
    ("blocked_by", "why"),
    [
        ("login", "需要登录才能看"),
        ("scanned", "正文是扫描图片，未识别文字"),
        ("odd", "页面要求验证，未能读取"),
    ],
)
def test_a_wall_is_told_in_words(blocked_by, why):
    assert why == weave([read(PAGE, kind=DocumentKind.BLOCKED, blocked_by=blocked_by)]).why_unread(PAGE)


def test_an_address_that_nobody_asked_for_is_neither_dead_nor_unread():
    assert ("", False) == (weave([]).why_unread(PAGE), weave([]).is_dead(PAGE))


def test_a_page_that_only_points_to_an_unread_place_is_no_disclosure():
    pointer = read(PAGE, text="请见内网。", links=(Link(FILE, "内网"),))

    assert "网站没有在时限内回应" == why_points_elsewhere(
        PAGE, weave([pointer, unread(FILE, Outcome.TIMEOUT)])
    )


def test_a_page_with_a_text_of_its_own_is_a_disclosure():
    page = read(PAGE, text="正文" * 100, links=(Link(FILE, "内网"),))

    assert "" == why_points_elsewhere(PAGE, weave([page, unread(FILE, Outcome.TIMEOUT)]))


def test_a_picture_of_the_text_is_told():
    assert "正文是图片或在别处，未识别文字" == why_points_elsewhere(
        PAGE, weave([read(PAGE, text_elsewhere="picture")])
    )
