"""The rows of the college's own catalogue: which hold, which are broken, and which are neither."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import DocumentKind, Outcome, TableRow
from tests.packs import moe
from tests.small_site import HOME, audited, page, unread

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
