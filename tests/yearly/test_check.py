"""A yearly report is read question by question; what is missing, wrong or foreign is named."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.verdicts import CrawlOut, PeriodOut, ReportData, Status
from checklist_audit.text.periods import find_period
from checklist_audit.yearly import check_report
from checklist_audit.yearly.foreign import find_foreign
from checklist_audit.yearly.outcome import Held, Place, SpanVerdict
from tests.packs import moe
from tests.reporting.sample import element, evidence, small
from tests.yearly.reports import AS_OF, HIJACKED, checked, good


def sections(text: str) -> dict[str, Place]:
    return {section.key: section.place for section in checked(text).sections}


def categories(text: str) -> dict[str, Place]:
    return {category.title: category.place for category in checked(text).categories}


def items(text: str) -> dict[int, Place]:
    return {item.number: item.place for item in checked(text).items}


def test_a_whole_report_is_in_order():
    assert checked(good(), names=("云麓学院",)).is_in_order


def test_sections_that_a_report_leaves_out_are_named():
    absent = [key for key, place in sections(HIJACKED).items() if place is Place.ABSENT]

    assert ["requests", "reviews", "complaints", "other", "table"] == absent


def test_categories_that_a_report_leaves_out_are_named():
    absent = [title for title, place in categories(HIJACKED).items() if place is Place.ABSENT]

    assert ["学风建设信息", "对外交流与合作信息", "其他"] == absent


def test_a_category_named_beside_another_is_only_touched():
    assert Place.IN_PASSING is categories(HIJACKED)["学位、学科信息"]


def test_a_hotline_for_complaints_is_no_report_on_complaints():
    text = good().replace(
        "五、因信息公开工作受到举报、复议、诉讼的情况\n本学年没有因信息公开受到举报、复议或诉讼。", ""
    )

    assert Place.ABSENT is sections(text + "评优过程公布举报电话，实行实名举报。")["complaints"]


def test_a_plan_is_no_report():
    assert Place.ABSENT is items(HIJACKED)[47]


def test_a_sentence_without_a_heading_is_in_passing():
    text = good().replace("三、依申请公开和不予公开情况\n", "")

    assert Place.IN_PASSING is sections(text)["requests"]


def test_a_heading_with_nothing_under_it_lacks_its_text():
    text = good().replace("师生和社会公众对信息公开工作评价良好。\n", "")
    found = next(section for section in checked(text).sections if section.key == "reviews")

    assert ("text",) == found.lacks


def test_a_review_without_the_public_lacks_it():
    found = next(s for s in checked(good().replace("和社会公众", "")).sections if s.key == "reviews")

    assert ("public",) == found.lacks


def test_a_row_of_the_table_gives_an_item_its_place():
    assert dict.fromkeys(range(1, 51), Place.OWN) == items(good())


def test_a_row_that_is_missing_is_named():
    absent = [number for number, place in items(good(leave_out=46)).items() if place is not Place.OWN]

    assert [46] == absent


def test_a_row_without_a_link_is_named():
    text = good().replace("https://xxgk.yunlu.example/47.htm", "不涉及")

    assert [(47, "不涉及")] == [(i.number, i.remark) for i in checked(text).items if i.has_no_link]


@pytest.mark.parametrize(
    ("words", "as_of", "verdict"),
    [
        ("2020年9月1日至2021年8月31日", date(2021, 12, 1), SpanVerdict.RIGHT),
        ("2019年9月1日至2020年8月31日", date(2021, 10, 30), SpanVerdict.RIGHT),
        ("2019年9月1日至2020年8月31日", date(2021, 10, 31), SpanVerdict.OLDER),
        ("2020年9月1日至2021年8月31日", date(2021, 9, 15), SpanVerdict.RIGHT),
        ("2020年9月1日至2021年8月31日", date(2021, 8, 30), SpanVerdict.NOT_OVER),
        ("2021年1月1日至2021年12月31日", date(2021, 12, 1), SpanVerdict.NO_ACADEMIC_YEAR),
        ("2019年9月1日至2020年10月31日", date(2021, 12, 1), SpanVerdict.NO_ACADEMIC_YEAR),
    ],
)
def test_the_period_is_held_against_the_one_that_was_due(words, as_of, verdict):
    span = checked(good().replace("2020年9月1日至2021年8月31日", words), as_of=as_of).span

    assert span is not None
    assert verdict == span.verdict


def test_a_bare_year_is_taken_for_the_academic_year_and_said():
    span = checked(HIJACKED).span

    assert span is not None
    assert span.meant is not None
    assert (SpanVerdict.BY_YEAR_ONLY, "2020-2021学年") == (span.verdict, span.meant.label)


def test_a_report_without_a_period_says_so():
    text = good().replace(
        "云麓学院2020-2021学年信息公开年度报告\n本报告的统计期限为2020年9月1日至2021年8月31日。\n", ""
    )
    span = checked(text).span

    assert span is not None
    assert SpanVerdict.UNSTATED is span.verdict


def test_figures_are_found_with_what_they_count():
    figures = [(figure.number, figure.unit, figure.subject) for figure in checked(HIJACKED).figures]

    assert [("27", "项", "rules"), ("18", "次", "meetings"), ("64", "条", "proactive")] == figures


def test_articles_of_a_law_and_years_are_no_figures():
    text = good() + "九、附则\n依据第29号令第3条和2021年的通知，二十大精神。\n"

    assert len(checked(good()).figures) == len(checked(text).figures)


def test_a_brand_in_place_of_the_name_is_named():
    found = [(one.words, one.count, one.replaces_name) for one in checked(HIJACKED).foreign]

    assert [("rt668官网登录入口", 5, True)] == found


def test_a_name_that_never_occurs_is_said():
    assert ("name_never",) == checked(HIJACKED, names=("北桥学院",)).notes


@pytest.mark.parametrize(
    "sentence",
    [
        "请从统一身份认证平台登录入口查询。",
        "校园WebVPN登录入口和OA登录入口已合并。",
        "开展防范网络赌博、百家乐的专题教育。",
        "MOOC2023平台上线，MOOC2023课程与MOOC2023资源增加。",
        "录取结果从招生网登录入口查询。",
    ],
)
def test_what_colleges_write_themselves_is_not_foreign(sentence):
    assert () == find_foreign(sentence)


def test_a_brand_in_chinese_is_known_by_its_entry_words():
    text = "银杉体育官网入口坚持立德树人，制定《银杉体育官网入口招生章程》。"

    assert ["银杉体育官网入口"] == [one.words for one in find_foreign(text)]


def audit(*, status: Status = Status.CURRENT, complete: bool = True, **piece) -> ReportData:
    """An audit that has read one quality report, or none with `status` missing."""
    period = PeriodOut.of(find_period(piece.pop("year", "2019-2020学年")))
    title = "云麓学院2019-2020学年本科教学质量报告"
    pieces = (evidence("35a", title=title, period=period, **piece),) if status is Status.CURRENT else ()
    made = small(
        element("35a", "本科教学质量报告", status=status, evidence=pieces, evidence_total=len(pieces))
    )
    crawl = CrawlOut(complete=complete, pages=10, documents=10, requests=10)
    return made.model_copy(update={"crawl": crawl})


def held(against: ReportData | None) -> tuple[Held, str]:
    claims = checked(HIJACKED, against=against).claims
    return next((claim.held, claim.why) for claim in claims if "本科教学质量报告" in claim.what)


def test_a_claim_that_the_audit_saw_holds():
    assert (Held.HOLDS, "seen_on") == held(audit(published=date(2020, 12, 21)))


def test_a_claim_with_another_day_differs():
    assert (Held.DIFFERS, "other_day") == held(audit(published=date(2021, 3, 1)))


def test_a_claim_whose_page_has_no_day_stays_open():
    assert (Held.OPEN, "no_day") == held(audit(published=None))


def test_a_claim_of_another_period_is_not_found():
    assert (Held.NOT_FOUND, "other_period") == held(audit(year="2020-2021学年"))


def test_a_claim_that_the_audit_did_not_see_is_not_found():
    assert (Held.NOT_FOUND, "not_found") == held(audit(status=Status.MISSING))


@pytest.mark.parametrize("status", [Status.UNVERIFIABLE, Status.NOT_ASSESSED])
def test_a_claim_that_the_audit_could_not_see_stays_open(status):
    assert (Held.OPEN, "could_not_see") == held(audit(status=status))


def test_an_unfinished_crawl_proves_nothing_against_a_claim():
    assert (Held.OPEN, "incomplete") == held(audit(status=Status.MISSING, complete=False))


def test_without_an_audit_claims_are_not_checked():
    assert (Held.UNCHECKED, "") == held(None)


def test_fewer_disclosures_than_the_audit_saw_are_doubted():
    pieces = tuple(
        evidence("25b", url=f"https://www.yunlu.example/{n}.htm", published=date(2021, 3, 1))
        for n in range(70)
    )
    against = small(element("25b", "人员招聘信息", evidence=pieces, evidence_total=70))
    doubted = [figure.number for figure in checked(HIJACKED, against=against).figures if figure.is_under_seen]

    assert ["64"] == doubted


def test_a_place_left_open_is_counted():
    assert 1 == checked(good().replace("无。", "【待填：无】")).unfilled


def test_a_scan_is_not_judged():
    scan = Document(url="scan.pdf", kind=DocumentKind.BLOCKED, blocked_by="scanned")
    check = check_report(scan, moe(), as_of=AS_OF)

    assert (False, ()) == (check.is_read, check.sections)


def test_what_was_not_read_is_never_in_order():
    scan = Document(url="scan.pdf", kind=DocumentKind.BLOCKED, blocked_by="scanned")

    assert not check_report(scan, moe(), as_of=AS_OF).is_in_order
