"""Files of every format: what is read of them, and what they say of themselves."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.pages import Document, DocumentKind, TableRow
from checklist_audit.reading import read_page
from tests.reading import files

URL = "https://www.yunlu.example/_upload/a1.bin"
BUDGET = (
    "云麓学院2024年部门预算",
    "第一部分 云麓学院概况",
    "主要职责是培养人才，机构设置见后。",
    "表一 收支总表",
    "项目\t预算数（万元）",
    "事业收入\t14730.0",
    "合计\t39280.0",
)


def read(body: bytes, **said: str) -> Document:
    return read_page(body, url=said.pop("url", URL), **said)


def test_pdf_is_read_whatever_the_server_calls_it():
    """The bytes say that it is a PDF, the content type does not."""
    found = read(files.pdf(files.lines(*BUDGET)), content_type="text/html")

    assert (found.kind, found.reader) == (DocumentKind.ATTACHMENT, "pdf")


def test_pdf_keeps_a_row_of_a_table_on_one_line():
    """A caption stands near its figures, cells are told apart."""
    found = read(files.pdf(files.lines(*BUDGET)))

    assert "表一 收支总表\n项目\t预算数（万元）\n事业收入\t14730.0\n合计\t39280.0" in found.text


def test_pdf_gives_rows_as_cells():
    """Rows are cells as well as lines; captions are no rows."""
    found = read(files.pdf(files.lines(*BUDGET)))

    expected = (("项目", "预算数（万元）"), ("事业收入", "14730.0"), ("合计", "39280.0"))
    assert expected == tuple(row.cells for row in found.rows)


def test_pdf_that_was_written_column_by_column_is_put_back_into_rows():
    """The places of the signs decide where the order of writing scatters a table."""
    table = files.lines(*BUDGET[3:], *(f"科目{number}\t{number}.5" for number in range(8)))
    by_column = sorted(table, key=lambda placed: (placed[0], -placed[1]))
    found = read(files.pdf(by_column))

    assert TableRow(("科目7", "7.5")) in found.rows


def test_pages_of_a_pdf_are_parts():
    """Every page has its name, so that evidence can say where it stands."""
    found = read(files.pdf(files.lines("云麓学院章程"), files.lines("第一章 总则")))

    assert [part.name for part in found.parts] == ["第1页", "第2页"]


def test_title_captions_and_period_are_the_documents_own():
    """The first line is the title, captions are headings, the title names the period."""
    found = read(files.pdf(files.lines(*BUDGET)))

    assert (found.title, found.headings, [claim.period.label for claim in found.periods]) == (
        "云麓学院2024年部门预算",
        ("云麓学院2024年部门预算", "第一部分 云麓学院概况", "表一 收支总表"),
        ["2024年"],
    )


def test_signature_at_the_end_is_the_day_of_publication():
    """A line that is nothing but a day, at the end, dates the document."""
    found = read(files.docx(files.paragraph("云麓学院学生申诉办法"), files.paragraph("二〇二四年三月五日")))

    assert (date(2024, 3, 5), "二〇二四年三月五日") == (found.published, found.published_from)


@pytest.mark.parametrize("last", ["2024年3月", "本办法自2024年3月5日起施行。", "截至2024年3月5日"])
def test_other_days_at_the_end_are_no_signature(last: str):
    """A month, a day of coming into force and a day of counting do not date a document."""
    found = read(files.docx(files.paragraph("云麓学院学生申诉办法"), files.paragraph(last)))

    assert found.published is None


def test_word_title_is_the_centred_line():
    """附件1 above it is passed over."""
    found = read(
        files.docx(
            files.paragraph("附件1"),
            files.paragraph("云麓学院2023—2024学年信息公开工作报告", centred=True),
            files.paragraph("本学年共公开信息一千条。"),
        )
    )

    assert found.title == "云麓学院2023—2024学年信息公开工作报告"


def test_word_title_style_is_known_by_name():
    """Chinese Word numbers its styles, so the id says nothing."""
    found = read(
        files.docx(
            files.paragraph("前言在上", style=""),
            files.paragraph("云麓学院校园平面图", style="a3"),
            styles={"a3": "Title"},
        )
    )

    assert found.title == "云麓学院校园平面图"


def test_word_table_keeps_its_links():
    """A catalogue in a Word file leads to the pages it names."""
    link = '<w:p><w:hyperlink r:id="r1"><w:r><w:t>查看</w:t></w:r></w:hyperlink></w:p>'
    found = read(
        files.docx(
            files.table(("学校章程", link)),
            links={"r1": "https://www.yunlu.example/zc.htm", "r2": "file:///c:/x"},
        )
    )

    assert (TableRow(("学校章程", "查看"), ("https://www.yunlu.example/zc.htm",)),) == found.rows


def test_struck_out_words_of_a_word_file_are_not_read():
    """What a reviewer deleted is not on the page."""
    struck = "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>新章程</w:t></w:r></w:p>"
    found = read(files.docx(struck))

    assert found.text == "新章程"


def test_table_in_a_table_gives_rows_of_both():
    """The inner rows come first, nothing is said twice."""
    inner = files.table(("甲", "乙"))
    found = read(files.docx(files.table(("外", inner))))

    assert tuple(row.cells for row in found.rows) == (("甲", "乙"), ("外", ""))


def test_workbook_has_a_part_a_sheet():
    """Sheets are parts; whole numbers show no fraction."""
    found = read(
        files.xlsx(
            {"收支总表": [("云麓学院2024年收支总表",), ("事业收入", 14730.0)], "说明": [("说明文字",)]}
        )
    )

    assert [(part.name, part.text) for part in found.parts] == [
        ("工作表 收支总表", "云麓学院2024年收支总表\n事业收入\t14730"),
        ("工作表 说明", "说明文字"),
    ]


def test_workbook_title_is_put_together_from_lone_cells():
    """The college's name often has a row of its own."""
    found = read(files.xlsx({"S": [("附件1",), ("云麓学院",), ("2024年收支预算总表",), ("项目", "金额")]}))

    assert found.title == "云麓学院2024年收支预算总表"


def test_hidden_sheet_says_that_it_is_hidden():
    """Visitors do not see it, but its numbers are public all the same."""
    found = read(files.xlsx({"公开": [("项目",)], "名单": [("内部",)]}, hidden=["名单"]))

    assert found.notes == ("工作表 名单（隐藏），网页访问者一般看不到",)


def test_a_cell_that_leads_somewhere_says_where():
    """All that it shows may be 点击查看."""
    rows = [("目录",), (), ("学校章程", "点击查看"), ("规章制度", "校内")]
    links = {"点击查看": "https://www.example.edu.cn/a.htm?b=1&c=2", "校内": "internal:目录!A1"}
    found = read(files.xlsx({"说明": [("无",)], "目录": rows}, links=links))

    assert {"学校章程": ("https://www.example.edu.cn/a.htm?b=1&c=2",)} == {
        row.cells[0]: row.urls for row in found.rows if row.urls
    }


def test_an_address_in_a_formula_is_where_its_row_leads():
    url = "https://www.example.edu.cn/a.htm"
    found = read(files.xlsx({"目录": [("学校章程", f'=HYPERLINK("{url}","查看")')]}))

    assert [(url,)] == [row.urls for row in found.rows]


def test_a_workbook_whose_links_are_damaged_is_read_without_them():
    whole = files.xlsx({"目录": [("学校章程", "查看")]}, links={"查看": "https://www.example.edu.cn/a.htm"})
    members = files.unpacked(whole) | {"xl/worksheets/_rels/sheet1.xml.rels": "<Relationships"}

    assert [("学校章程", "查看")] == [row.cells for row in read(files.packed(members)).rows]


def test_slides_are_parts():
    """A part a slide, in their order."""
    found = read(files.pptx(("云麓学院概况",), ("第二张",)))

    assert [part.text for part in found.parts] == ["云麓学院概况", "第二张"]


def test_legacy_word_is_read_with_its_rows():
    """The piece table gives the text; codes of fields are left out."""
    found = read(files.doc("云麓学院学生申诉办法\r项目\x07金额\x07\x07\x13 HYPERLINK x \x14链接\x15\r"))

    assert found.text == "云麓学院学生申诉办法\n项目\t金额\n链接"


def test_legacy_slides_are_read():
    """Text atoms of an old PowerPoint file."""
    assert read(files.ppt("云麓学院概况", "第二行")).text == "云麓学院概况\n第二行"


def test_rtf_called_doc_is_read():
    """Chinese by code page and by Unicode, the table of fonts left out."""
    body = rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 \'cb\'ce;}}\f0 \'d4\'c6\'c2\'b4\'d1\'a7\'d4\'ba\u31456?\'b3\'cc\par a\cell b\cell\row}"
    found = read(body, file_name="章程.doc")

    assert (found.reader, found.text) == ("rtf", "云麓学院章程\na\tb")


def test_web_page_called_xls_is_an_attachment():
    """Many systems export their tables so."""
    body = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>学院</td><td>人数</td></tr></table></html>'
    found = read(body.encode(), url="https://www.yunlu.example/export.xls")

    assert (found.kind, found.rows) == (DocumentKind.ATTACHMENT, (TableRow(("学院", "人数")),))


def test_saved_page_is_read():
    """MHTML, as examination systems write it under the name .doc."""
    body = (
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=gb2312\r\n"
        "Content-Transfer-Encoding: 8bit\r\n\r\n<html><body><p>云麓学院录取办法</p></body></html>\r\n--B--\r\n"
    )
    found = read(body.encode("gb18030"))

    assert (found.reader, found.text) == ("mhtml", "云麓学院录取办法")


def test_ofd_is_put_back_into_lines():
    """Pieces of text are lines by their places."""
    found = read(
        files.ofd(
            [
                (30, 20, 80, "云麓学院2024年部门预算"),
                (20, 50, 20, "合计"),
                (90, 50, 20, "100"),
                (90, 40, 20, "金额"),
                (20, 40, 20, "项目"),
            ]
        )
    )

    assert found.text == "云麓学院2024年部门预算\n项目\t金额\n合计\t100"


def test_documents_in_an_archive_are_parts_with_their_names():
    """A part says in which file it stands; a file that cannot be read is named."""
    found = read(
        files.packed(
            {
                "表/1.xlsx": files.xlsx({"S": [("云麓学院收费标准",)]}),
                "说明.txt": "收费说明".encode("gbk"),
                "密.pdf": files.encrypted_pdf(),
            }
        )
    )

    assert (
        [part.name for part in found.parts],
        found.notes,
    ) == (["表/1.xlsx 工作表 S", "说明.txt"], ("压缩包内“密.pdf”没有读：PDF 已加密，需要密码",))


def test_name_of_the_file_may_give_the_period():
    """Where neither title nor first lines speak, a name in words does."""
    found = read(files.docx(files.paragraph("收费标准如下。")), file_name="2023年收费公示.docx")

    assert [(claim.period.label, claim.where) for claim in found.periods] == [("2023年", "file_name")]


def test_moment_of_an_upload_is_no_period():
    """Digits of a stored name speak for nothing."""
    found = read(files.docx(files.paragraph("收费标准如下。")), file_name="20240415103022.docx")

    assert found.periods == ()


def test_radicals_of_a_pdf_become_the_characters_they_look_like():
    """⻓ and ⼤ look like 长 and 大, but no phrase would match them."""
    found = read(files.pdf(files.lines("云麓⼤学校⻓办公会议事规则")))

    assert found.text == "云麓大学校长办公会议事规则"


BOOK = (
    '<?xml version="1.0" encoding="gb2312"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="招聘"><Table><Row>{}</Row></Table></Worksheet></Workbook>'
)


def test_workbook_of_one_xml_file_is_read_in_its_encoding():
    """A cell that was left out keeps its place, a moment at midnight is a day."""
    cells = '<Cell><Data ss:Type="String">辅导员</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell>'
    found = read(BOOK.format(cells).encode("gb18030"))

    assert (found.kind, found.rows) == (DocumentKind.ATTACHMENT, (TableRow(("辅导员", "", "2024-03-05")),))


def test_word_file_of_one_xml_file_keeps_its_table():
    """Rows are cells, as in the packed format."""
    body = (
        '<?xml version="1.0"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>'
        f"{files.table(('项目', '金额'))}</w:body></w:wordDocument>"
    )

    assert (TableRow(("项目", "金额")),) == read(body.encode()).rows


def test_quote_that_is_never_closed_leaves_a_csv_file_readable():
    """The words are there, only the cells are lost."""
    found = read(('收费,"标准\n' + "学费,五千元\n" * 20_000).encode("gbk"), file_name="a.csv")

    assert (DocumentKind.ATTACHMENT, True) == (found.kind, "学费,五千元" in found.text)
