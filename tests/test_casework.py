"""From the pages of a snapshot to what is on the table: dates, copies, leads, decisions, statements."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.pages import Attachment, DocumentKind, Outcome
from tests.small_site import HOME, audited, page, section, unread

REPORT = ("2023-2024学年信息公开年度报告", "2024-10-20")
HOME_PAGE = page("", "首页")


def status(*pairs, element: str = "1a", **options) -> str:
    """The status of an element."""
    return audited(HOME_PAGE, *pairs, **options)[element].status.value


# after the as-of date


@pytest.mark.parametrize(
    ("as_of", "expected"), [("2024-10-19", "missing"), ("2024-10-20", "current"), ("2024-10-21", "current")]
)
def test_a_document_exists_from_its_day_on(as_of, expected):
    assert expected == status(page("1.htm", *REPORT), as_of=as_of)


def test_documents_that_did_not_exist_yet_are_counted():
    assert 1 == audited(HOME_PAGE, page("1.htm", *REPORT), as_of="2024-10-19").data.crawl.after_as_of


def test_documents_that_did_not_exist_yet_are_said_aloud():
    notices = audited(HOME_PAGE, page("1.htm", *REPORT), as_of="2024-10-19").data.notices

    assert "有 1 份文件发布于核查基准日（2024-10-19）之后，未作佐证" in notices


def test_a_page_without_a_day_is_dated_by_the_list_that_names_it():
    row = section("list.htm", "信息公开", ("信息公开年度报告", "1.htm", "2024-10-20"))

    assert "current" == status(row, page("1.htm", "信息公开年度报告"))


def test_a_page_that_bears_only_the_day_of_its_last_change_is_dated_by_it():
    """更新时间 on old sites."""
    assert "current" == status(page("1.htm", "信息公开年度报告", modified=date(2024, 10, 20)))


def test_a_page_that_its_list_dates_after_the_as_of_date_did_not_exist():
    row = section("list.htm", "信息公开", ("信息公开年度报告", "1.htm", "2024-12-20"))

    assert "missing" == status(row, page("1.htm", "信息公开年度报告"))


def test_a_file_of_a_page_that_did_not_exist_yet_did_not_exist_either():
    holder = page("1.htm", "通知", "2024-12-20", attachments=(Attachment("附件", f"{HOME}/1.pdf"),))

    assert "missing" == status(holder, page("1.pdf", REPORT[0], kind=DocumentKind.ATTACHMENT))


# copies


def test_one_file_at_two_addresses_is_one_piece_of_evidence():
    copies = page("a.htm", *REPORT, sha="1" * 64), page("b.htm", *REPORT, sha="1" * 64)

    assert 1 == audited(HOME_PAGE, *copies)["1a"].evidence_total


def test_a_copy_without_a_day_does_not_hide_the_dated_one():
    """Whichever address comes first."""
    copies = (
        page("a.htm", "信息公开年度报告", sha="1" * 64),
        page("b.htm", "信息公开年度报告", "2024-10-20", sha="1" * 64),
    )

    assert "current" == status(*copies)


# what was not read


def test_a_page_that_a_link_names_and_nobody_could_read_is_unverifiable():
    assert "unverifiable" == status(unread("1.htm", Outcome.TIMEOUT, REPORT[0]))


def test_a_page_that_is_gone_for_everyone_is_missing():
    assert "missing" == status(unread("1.htm", Outcome.SOFT_404, REPORT[0]))


def test_a_lead_that_a_limit_left_over_is_not_assessed():
    assert "not_assessed" == status(unread("1.htm", Outcome.NOT_REACHED, REPORT[0]), left_over=1)


def test_a_lead_left_over_whose_words_are_news_leaves_the_element_missing():
    left = unread("1.htm", Outcome.NOT_REACHED, "学校召开信息公开年度报告编制工作会议")

    assert "missing" == status(left, left_over=1)


def test_a_lead_left_over_that_its_list_dates_after_the_as_of_date_leaves_the_element_missing():
    row = section("list.htm", "信息公开", ("信息公开年度报告", "1.htm", "2024-12-20"))

    assert "missing" == status(row, unread("1.htm", Outcome.NOT_REACHED, REPORT[0]), left_over=1)


def test_what_an_early_end_left_over_is_said_next_to_missing():
    report = audited(HOME_PAGE, left_over=3, is_complete=True)

    assert "（另有 3 个看来与清单不相干的网址没有读）" in report["1a"].reason


def test_an_incomplete_crawl_is_said_next_to_missing():
    assert "（抓取没有做完，还剩 3 个网址没读）" in audited(HOME_PAGE, left_over=3)["1a"].reason


def test_a_site_of_which_nothing_was_read_is_not_assessed():
    assert {"not_assessed"} == {
        item.status.value for item in audited(unread("", Outcome.NETWORK_ERROR, "")).items
    }


def test_a_list_row_alone_is_no_evidence():
    """A menu label, a list row or a search hit is a lead to follow."""
    assert "missing" == status(section("list.htm", "信息公开", (REPORT[0], "elsewhere.htm", "2024-10-20")))


# decisions


def decision(accept: bool, **more: object) -> dict[str, object]:
    """What a person decided about page 1."""
    return {
        "element": "1a",
        "url": f"{HOME}/1.htm",
        "accept": accept,
        "by": "办公室",
        "on": "2024-11-02",
        "because": "已核对",
        **more,
    }


def test_a_page_that_a_person_rejected_is_no_evidence():
    assert "missing" == status(page("1.htm", *REPORT), decisions=[decision(False)])


def test_a_page_that_a_person_accepted_is_evidence():
    assert "current" == status(page("1.htm", "公告", "2024-10-20"), decisions=[decision(True)])


def test_a_page_that_a_person_accepted_is_still_dated():
    """A decision says what a page is, not that it is fresh."""
    assert "stale" == status(page("1.htm", "公告", "2022-10-20"), decisions=[decision(True)])


@pytest.mark.parametrize(
    ("until", "expected"), [("2024-11-14", "current"), ("2024-11-15", "missing"), ("2024-11-16", "missing")]
)
def test_a_decision_holds_until_its_last_day(until, expected):
    assert expected == status(page("1.htm", *REPORT), decisions=[decision(False, until=until)])


def test_a_decision_is_shown_with_who_when_and_why():
    notices = audited(HOME_PAGE, page("1.htm", *REPORT), decisions=[decision(False)]).data.notices

    assert f"办公室于2024-11-02否决了 1a 的佐证 {HOME}/1.htm：已核对" in notices


def test_an_accepted_page_carries_the_decision():
    report = audited(HOME_PAGE, page("1.htm", *REPORT), decisions=[decision(True)])

    assert "办公室于2024-11-02确认：已核对" == report["1a"].evidence[0].note


def test_a_decision_on_a_page_that_was_not_read_is_said_aloud():
    assert any(
        "这次没有读到，未采用" in notice
        for notice in audited(HOME_PAGE, decisions=[decision(True)]).data.notices
    )


# attestations


@pytest.mark.parametrize(
    ("on", "until", "told"),
    [("2024-01-01", "2024-11-14", "到期，未采用"), ("2024-11-16", "2025-01-01", "之后，未采用")],
)
def test_an_attestation_that_does_not_hold_is_said_at_the_start(on, until, told):
    attestation = {"element": "1a", "channel": "公告栏", "by": "办公室", "on": on, "until": until}

    assert any(told in notice for notice in audited(HOME_PAGE, attestations=[attestation]).data.notices)


def test_an_unknown_school_type_is_said_at_the_start():
    assert "学校档案没有写学校类型，全部事项都按适用处理" in audited(HOME_PAGE).data.notices


def test_evidence_that_was_recognised_in_a_picture_says_so():
    """It may be wrong in places, and whoever reads the report must know."""
    scan = page("1.htm", *REPORT, notes=("第1页由文字识别（OCR）读出，可能有错字",))

    assert "第1页由文字识别（OCR）读出，可能有错字" == audited(HOME_PAGE, scan)["1a"].evidence[0].note
