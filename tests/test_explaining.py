"""Why is this page evidence, or why not."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.explaining import explain
from checklist_audit.matching import Matcher
from checklist_audit.model.pages import DocumentKind, TableRow
from tests.matching.small import document
from tests.packs import moe

MATCHER = Matcher(moe())
RULE = document(
    "学生申诉处理办法",
    "第一条 设学生申诉处理委员会。",
    published=date(2020, 3, 1),
    published_from="发布时间：2020-03-01",
)


def explained(page):
    """What is said of a page."""
    return explain(page, moe(), MATCHER, as_of=date(2024, 11, 5))


def element(page, identity: str) -> dict:
    """What is said of a page and one element."""
    return next(one for one in explained(page).as_json()["elements"] if one["id"] == identity)


def test_an_element_is_told_with_its_status():
    assert "current" == element(RULE, "39a")["status"]


def test_an_element_is_told_with_the_rule_that_fired():
    assert {"rule", "words", "where"} == set(element(RULE, "39a")["because"][0])


def test_a_near_miss_is_told_with_what_stopped_it():
    page = document("关于做好学生申诉办法修订工作的通知")
    misses = {miss["id"]: miss["why"] for miss in explained(page).as_json()["near_misses"]}

    assert "布置工作的通知不是成果文件" == misses["39a"]


def test_a_page_that_is_nothing_is_told_so():
    assert "这个页面不是任何要素的佐证。" in explained(document("食堂菜单")).as_text()


def test_a_page_is_told_in_lines_without_python():
    text = explained(RULE).as_text()

    assert "None" not in text
    assert "DocumentKind" not in text


@pytest.mark.parametrize(
    "words", ["发布日期：2020-03-01（依据：发布时间：2020-03-01）", "所述期间：没有写明", "种类：文章"]
)
def test_what_was_read_is_told(words):
    assert words in explained(RULE).as_text()


def test_a_catalogue_is_told_as_one():
    rows = tuple(
        TableRow((str(item.number), item.text, "查看"), (f"https://www.example.edu.cn/{item.number}.htm",))
        for item in moe().items
    )

    assert "catalogue" == explained(document("信息公开事项清单", rows=rows)).as_json()["kind"]


def test_a_page_that_could_not_be_read_is_told_with_the_wall():
    assert (
        "种类：读不到的页面（login）"
        in explained(document("登录", kind=DocumentKind.BLOCKED, blocked_by="login")).as_text()
    )
