"""The rows of the college's own catalogue: which hold, which are broken, and which are neither."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import DocumentKind, Outcome, TableRow
from tests.packs import moe
from tests.small_site import HOME, audited, page, section, unread

TEXTS = [item.text for item in moe().items]
APPEALS = 39
TARGET = f"{HOME}/39.htm"
CATALOGUE = page(
    "ml.htm",
    "信息公开事项清单",
    rows=tuple(
        TableRow((str(number), text, "查看"), (TARGET,) if number == APPEALS else (f"{HOME}/ml.htm",))
        for number, text in enumerate(TEXTS, 1)
    ),
)
RULE = "学生校内申诉处理办法"


def claim(*pairs, **options):
    """The claim on item 39 of a college with these pages besides."""
    report = audited(page("", "首页"), CATALOGUE, *pairs, rules=moe(), **options)
    return report[APPEALS].claims[0]


def broken(*pairs) -> list[str]:
    """What the `broken_claim` findings say of item 39."""
    report = audited(page("", "首页"), CATALOGUE, *pairs, rules=moe())
    return [
        finding.detail
        for finding in report.findings
        if finding.kind == "broken_claim" and finding.item == APPEALS
    ]


TARGETS = {
    "current": (page("39.htm", RULE, "2020-03-01"), True, "链接的内容成立"),
    "out of date": (page("39.htm", RULE, "2012-03-01"), False, "链接的内容没有及时更新"),
    "without a day": (page("39.htm", RULE), True, "链接的内容与该事项相符"),
    "something else": (page("39.htm", "食堂菜单", "2024-03-01"), False, "链接的页面讲的是别的内容"),
    "empty": (page("39.htm", RULE, kind=DocumentKind.EMPTY), False, "链接的页面没有内容"),
    "gone": (unread("39.htm", Outcome.SOFT_404, "查看"), False, "链接已失效（网页不存在）"),
    "not to be read": (
        unread("39.htm", Outcome.TIMEOUT, "查看"),
        None,
        "链接的内容未能核实：网站没有在时限内回应",
    ),
    "behind a login": (
        page("39.htm", "登录", kind=DocumentKind.BLOCKED, blocked_by="login"),
        None,
        "链接的内容未能核实：需要登录才能看",
    ),
}


@pytest.mark.parametrize(("target", "holds", "detail"), TARGETS.values(), ids=TARGETS)
def test_a_claim_is_verified_like_everything_else(target, holds, detail):
    found = claim(target)

    assert (holds, detail) == (found.holds, found.detail)


@pytest.mark.parametrize(("target", "holds", "detail"), TARGETS.values(), ids=TARGETS)
def test_only_a_claim_that_does_not_hold_is_a_finding(target, holds, detail):
    assert ([f"清单目录把第 39 项指向这里，但{detail}"] if holds is False else []) == broken(target)


def test_a_claimed_page_that_is_one_of_very_many_still_holds():
    """A verdict lists a dozen pieces; the thirteenth is none the worse."""
    others = [page(f"a{number}.htm", RULE, "2024-01-01") for number in range(15)]

    assert claim(page("39.htm", RULE, "2020-03-01"), *others).holds


def test_a_claimed_copy_of_another_page_holds():
    twin = page("1.htm", RULE, "2020-03-01", sha="1" * 64)

    assert claim(twin, page("39.htm", RULE, "2020-03-01", sha="1" * 64)).holds


def test_a_claim_on_what_cannot_be_read_holds_for_nobody_even_beside_good_evidence():
    assert None is claim(TARGETS["not to be read"][0], page("1.htm", RULE, "2020-03-01")).holds


def test_a_broken_claim_quotes_its_row():
    report = audited(page("", "首页"), CATALOGUE, TARGETS["gone"][0], rules=moe())

    assert "39 学生申诉办法 查看" in [finding.words for finding in report.findings]


def test_a_catalogue_is_evidence_for_the_list_of_items():
    """6b: the stand-alone catalogue of the fifty rows."""
    report = audited(page("", "首页"), CATALOGUE, rules=moe())

    assert [f"{HOME}/ml.htm"] == [piece.url for piece in report["6b"].evidence]


def test_a_row_is_never_evidence_for_its_item():
    assert "missing" == audited(page("", "首页"), CATALOGUE, rules=moe())["39a"].status


OWN = {
    "学校章程": "1.htm",
    "机构设置": "1.htm",
    "招生章程": "1.htm",
    "部门预算": "1.htm",
    "部门决算": "1.htm",
    "收费标准": "1.htm",
    "学籍管理规定": "1.htm",
    "应急预案": "1.htm",
    "学生申诉、教职工申诉": "39.htm",
    "校园网服务": "1.htm",
}
OWN_CATALOGUE = page(
    "ml.htm",
    "信息公开目录",
    rows=tuple(TableRow((words, "查看"), (f"{HOME}/{path}",)) for words, path in OWN.items()),
)
OTHER = page("39.htm", "学校章程", "2020-03-01", text="第一章 总则")
OWN_TARGETS = {
    "current": (page("39.htm", RULE, "2020-03-01"), True, "链接的内容成立"),
    "gone": (unread("39.htm", Outcome.SOFT_404, "查看"), False, "链接已失效（网页不存在）"),
    "out of date": (page("39.htm", RULE, "2012-03-01"), False, "链接的内容没有及时更新"),
    "plainly another document": (OTHER, False, "链接的页面讲的是别的内容"),
    "another document that has the very name in its text": (
        page("39.htm", "新生入学须知", "2024-03-01", text="另见学生申诉办法。"),
        None,
        "链接的内容是不是这一行所说的，未能确认",
    ),
    "something unknown with a word in common": (
        page("39.htm", "办法汇编", "2024-03-01"),
        None,
        "链接的内容是不是这一行所说的，未能确认",
    ),
    "the row's other item": (
        page("39.htm", "教职工申诉处理办法", "2024-03-01"),
        None,
        "链接的内容属于这一行的其他事项",
    ),
}


@pytest.mark.parametrize(("target", "holds", "detail"), OWN_TARGETS.values(), ids=OWN_TARGETS)
def test_a_row_in_the_colleges_own_words_is_broken_only_by_what_is_certain(target, holds, detail):
    report = audited(page("", "首页"), OWN_CATALOGUE, target, rules=moe())
    found = report[APPEALS].claims[0]

    assert (holds, detail) == (found.holds, found.detail)


def test_a_section_that_carries_nothing_of_a_row_in_own_words_leaves_it_open():
    """What it leads on to may be what the row promises."""
    target = section("39.htm", "通知公告", ("食堂菜单", "menu.htm", "2024-03-01"))
    report = audited(page("", "首页"), OWN_CATALOGUE, target, rules=moe())

    assert None is report[APPEALS].claims[0].holds


def test_a_row_that_lists_an_old_edition_beside_the_new_one_is_not_broken():
    editions = [
        TableRow((f"学生申诉（{year}年）", "查看"), (f"{HOME}/{name}.htm",))
        for year, name in ((2012, "old"), (2020, "new"))
    ]
    rows = (*OWN_CATALOGUE[1].rows, *editions)
    old, new = page("old.htm", RULE, "2012-03-01"), page("new.htm", RULE, "2020-03-01")
    report = audited(page("", "首页"), page("ml.htm", "信息公开目录", rows=rows), old, new, rules=moe())

    assert [] == [
        finding for finding in report.findings if finding.kind == "broken_claim" and finding.item == APPEALS
    ]


def test_rows_that_name_nothing_for_certain_are_told():
    report = audited(page("", "首页"), OWN_CATALOGUE, rules=moe())

    assert (
        f"清单目录“信息公开目录”（{HOME}/ml.htm）有 1 行未能对应到清单事项，没有核对：“校园网服务”"
        in report.data.notices
    )


def test_a_target_that_could_not_be_read_is_unverifiable_for_what_its_row_names_only():
    rows = (*OWN_CATALOGUE[1].rows, TableRow(("教代会制度", "查看"), (f"{HOME}/3.htm",)))
    catalogue = page("ml.htm", "信息公开目录", rows=rows)
    report = audited(page("", "首页"), catalogue, unread("3.htm", Outcome.TIMEOUT, "查看"), rules=moe())

    assert ("unverifiable", "missing") == (report["3a"].status, report["3b"].status)


def test_a_row_in_own_words_that_says_none_speaks_for_what_it_names():
    rows = (*OWN_CATALOGUE[1].rows, TableRow(("校办企业", "不涉及")))
    report = audited(page("", "首页"), page("ml.htm", "信息公开目录", rows=rows), rules=moe())

    assert "not_applicable" == report[17].status


def test_a_catalogue_in_own_words_is_no_list_of_the_fifty_items():
    report = audited(page("", "首页"), OWN_CATALOGUE, rules=moe())

    assert "没有找到逐项列出 50 个事项的清单目录页" in [finding.detail for finding in report.findings]


def test_a_row_that_says_not_concerned_is_a_statement():
    rows = tuple(
        TableRow(
            (str(number), text, "不涉及" if number == 17 else "查看"),
            () if number == 17 else (f"{HOME}/ml.htm",),
        )
        for number, text in enumerate(TEXTS, 1)
    )
    report = audited(page("", "首页"), page("ml.htm", "信息公开事项清单", rows=rows), rules=moe())

    assert "not_applicable" == report[17].status
