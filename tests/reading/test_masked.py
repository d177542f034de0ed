"""Documents leave the reader without a personal number in any field. Every number here is made up."""

from __future__ import annotations

import dataclasses

from checklist_audit.model.pages import Attachment, Document, DocumentKind, Entry, Leak, Link, Part, TableRow
from checklist_audit.reading import read_page
from checklist_audit.reading.masked import without_secrets
from tests.reading import files

ID = "110105199003077577"
MOBILE = "13800006789"
URL = "https://www.yunlu.example/"
TABLE = f"姓名\t学号\t手机\n张三\t2021000001\t{MOBILE}"


def test_no_field_keeps_the_number():
    """Title, text, parts, headings, rows, entries, names and words of links."""
    words = f"张三 {ID}"
    full = Document(
        url=URL,
        kind=DocumentKind.ARTICLE,
        title=words,
        html_title=words,
        headings=(words,),
        text=words,
        parts=(Part(words, words),),
        entries=(Entry(words, URL),),
        attachments=(Attachment(words, URL),),
        links=(Link(URL, words),),
        rows=(TableRow(("张三", ID)),),
        published_from=words,
        source=words,
    )

    assert ID not in repr(dataclasses.astuple(without_secrets(full)))


def test_leak_tells_kind_masked_number_context_and_part():
    """The context is masked as well."""
    page = Document(url=URL, kind=DocumentKind.ATTACHMENT, text=TABLE, parts=(Part("第1页", TABLE),))

    expected = Leak("mobile", "138******89", "姓名 学号 手机 张三 2021000001 138******89", "第1页")
    assert (expected,) == without_secrets(page).leaks


def test_cells_are_masked_with_the_head_of_their_column():
    """A cell alone may be an order number; under 手机 it is not."""
    rows = (TableRow(("姓名", "学号", "手机")), TableRow(("张三", "2021000001", MOBILE), (URL,)))
    page = Document(url=URL, kind=DocumentKind.ARTICLE, text=TABLE, rows=rows)

    assert TableRow(("张三", "2021000001", "138******89"), (URL,)) == without_secrets(page).rows[1]


def test_published_contact_stays():
    """招生咨询电话 is what item 10 asks for."""
    text = f"招生咨询电话：0571-88000000、{MOBILE}"
    page = Document(url=URL, kind=DocumentKind.ARTICLE, text=text)

    assert (text, ()) == (without_secrets(page).text, without_secrets(page).leaks)


def test_every_leak_of_a_long_list_up_to_the_limit():
    """A thousand are listed, the note says that there are more."""
    text = f"学生张三 {MOBILE}\n" * 1001
    found = without_secrets(Document(url=URL, kind=DocumentKind.ARTICLE, text=text))

    assert (len(found.leaks), found.notes) == (1000, ("个人信息超过 1000 处，只列出前 1000 处",))


def test_file_is_masked_where_it_is_read():
    """A workbook's leaks name their sheet."""
    found = read_page(files.xlsx({"名单": [("姓名", "身份证号"), ("张三", ID)]}), url=URL)

    assert [(leak.kind, leak.part) for leak in found.leaks] == [("id_number", "工作表 名单")]


def test_web_page_is_masked_where_it_is_read():
    """The same for a page."""
    body = f"<html><body><h1>名单</h1><p>张三，身份证号{ID}，经审核符合条件，现予公示。</p></body></html>"

    assert ID not in repr(dataclasses.astuple(read_page(body.encode(), url=URL)))


def test_number_that_the_text_gives_away_is_masked_in_every_field():
    """In a heading nothing says whose it is, but the list below does."""
    page = Document(url=URL, kind=DocumentKind.ARTICLE, text=TABLE, headings=(f"值班 {MOBILE}",))

    assert without_secrets(page).headings == ("值班 138******89",)


def test_document_without_a_secret_is_handed_back_as_it_is():
    """Nothing is copied for nothing."""
    page = Document(url=URL, kind=DocumentKind.ARTICLE, title="云麓学院章程", text="第一条 总则。")

    assert without_secrets(page) is page
