"""The finding about personal numbers: one a page, counted, graded, never with a number."""

from __future__ import annotations

import pytest

from checklist_audit.inspecting.privacy import find_leaks
from checklist_audit.model.pages import Document, DocumentKind, Leak, TableRow
from checklist_audit.model.verdicts import Severity

URL = "https://www.yunlu.example/info/1.htm"
ID = Leak("id_number", "110*************77", "身份证号：110*************77")
MOBILE = Leak("mobile", "138******89", "手机：138******89")
BANNED = Leak("banned_field", "示***", "家庭住址：示***")
NAMES = (TableRow(("序号", "姓名")), TableRow(("1", "张三")))


def page(*leaks: Leak, title: str = "通知", rows: tuple[TableRow, ...] = ()) -> Document:
    return Document(url=URL, kind=DocumentKind.ARTICLE, title=title, leaks=leaks, rows=rows)


def test_page_without_leaks_has_no_finding():
    """Nothing found, nothing said."""
    assert find_leaks(page()) == ()


@pytest.mark.parametrize(
    ("severity", "document"),
    [
        (Severity.HIGH, page(ID, rows=NAMES)),
        (Severity.HIGH, page(MOBILE, title="2024年国家助学金公示")),
        (Severity.HIGH, page(MOBILE, MOBILE, MOBILE)),
        (Severity.MEDIUM, page(ID)),
        (Severity.LOW, page(MOBILE)),
    ],
)
def test_names_beside_the_numbers_decide_the_severity(severity: Severity, document: Document):
    """A list is grave whatever stands in it; alone, an identity number weighs more than a telephone."""
    assert [severity] == [finding.severity for finding in find_leaks(document)]


def test_detail_counts_every_kind():
    """Gravest first, with the denominator."""
    (finding,) = find_leaks(page(MOBILE, ID, ID, rows=NAMES))

    assert finding.detail == "公开了个人信息 3 处：身份证号 2 处、手机号 1 处，旁边有姓名名单"


def test_detail_says_where_in_a_file():
    """Sheets and pages are named."""
    (finding,) = find_leaks(page(Leak("id_number", ID.masked, ID.context, "工作表 名单")))

    assert finding.detail == "公开了个人信息 1 处（工作表 名单）：身份证号 1 处"


def test_aid_list_names_the_notice_about_aid_lists():
    """Its rule is stricter than the law."""
    (finding,) = find_leaks(page(BANNED))

    assert "学生资助公示信息的紧急通知" in finding.why


def test_words_are_the_masked_context():
    """What was seen, without the number."""
    (finding,) = find_leaks(page(ID))

    assert finding.words == "身份证号：110*************77"
