"""Files as colleges really put them up: saved by WPS, exported by systems, locked, rotated, packed twice."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.reading import files

STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
ROWS = (("项目", "预算数"), ("事业收入", "14730.5"), ("合计", "39280"))


@dataclass(frozen=True, slots=True)
class Odd:
    """A file, the name that the server gives it, what a person reads in it and what nobody should."""

    name: str
    body: bytes
    file_name: str
    lines: tuple[str, ...]
    absent: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()


def odd_files() -> Iterator[Odd]:
    """All of them."""
    yield from _ofd_files()
    yield from _disguised_files()
    yield from _archives()
    yield from _pdf_files()
    yield from _workbooks()
    yield from _word_files()
    yield from _texts()
    yield from _ole_files()


# --- OFD ------------------------------------------------------------------------------------------------------------


def _ofd_files() -> Iterator[Odd]:
    letters = [(20 + 6 * n, 20, 6, sign) for n, sign in enumerate("章程核准书")]
    yield Odd("ofd: a box for every sign", files.ofd(letters), "a.ofd", ("章程核准书",))
    page = (
        '<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer ID="2">'
        '<ofd:ImageObject ID="7" Boundary="10 10 30 30" ResourceID="4"/>'
        '<ofd:TextObject ID="3" Boundary="20 30 100 6" Font="1" Size="5"><ofd:FillColor Value="0 0 0"/>'
        '<ofd:TextCode X="0" Y="5" DeltaX="g 9 5">电子公文正文第一行</ofd:TextCode></ofd:TextObject>'
        '<ofd:PageBlock ID="5"><ofd:TextObject ID="6" Boundary="20 40 100 6" Font="1" Size="5">'
        '<ofd:TextCode X="0" Y="5">版式块内的第二行</ofd:TextCode></ofd:TextObject></ofd:PageBlock></ofd:Layer></ofd:Content></ofd:Page>'
    )
    body = files.packed(
        {
            "OFD.xml": '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
            "Doc_0/Document.xml": '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>',
            "Doc_0/Pages/Page_0/Content.xml": page,
            "Doc_0/Signs/Sign_0/Signature.xml": "<ofd:Signature/>",
            "Doc_0/Res/image_4.png": b"\x89PNG\r\n\x1a\n" + bytes(64),
        }
    )
    yield Odd("ofd: pictures, blocks and a seal", body, "a.ofd", ("电子公文正文第一行", "版式块内的第二行"))


# --- one format under the name of another ----------------------------------------------------------------------------


def _disguised_files() -> Iterator[Odd]:
    rich = (
        r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 \'cb\'ce\'cc\'e5;}}{\colortbl;\red0\green0\blue0;}"
        r"{\info{\title \'b2\'bb\'b6\'c1}{\author x}}{\*\generator Wps;}\pard\qc\b " + _unicode("收支预算总表") + r"\b0\par "
        r"{\v " + _unicode("隐藏的字") + r"}\trowd\cellx2000\cellx4000 " + _unicode("项目") + r"\cell " + _unicode("预算数") + r"\cell\row "
        r"\trowd\cellx2000\cellx4000 " + _unicode("合计") + r"\cell 39280\cell\row\pard {\pict\wmetafile8 0100090000035f}"
        + _unicode("单位：万元") + r"\par}"
    )  # fmt: skip
    yield Odd(
        "rtf called doc",
        rich.encode(),
        "预算.doc",
        ("收支预算总表", "合计\t39280", "单位：万元"),
        ("隐藏的字", "0100090000035f"),
    )
    rows = "".join("<tr>" + "".join(f"<td x:num>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    page = f'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><style>td{{mso-number-format:"\\@";}}</style></head><body><table border=1><tr><td colspan=2>收支总表</td></tr>{rows}</table></body></html>'
    yield Odd(
        "html called xls",
        page.encode("gb18030"),
        "收支.xls",
        ("收支总表", "事业收入\t14730.5"),
        ("mso-number-format",),
    )
    cells = "".join(
        "<Row>" + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row) + "</Row>"
        for row in ROWS
    )
    book = f'<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><DocumentProperties><Author>x</Author></DocumentProperties><Worksheet ss:Name="收支总表"><Table>{cells}</Table></Worksheet></Workbook>'
    yield Odd(
        "xml workbook of 2003 called xls", book.encode(), "收支.xls", ("事业收入\t14730.5", "合计\t39280")
    )
    text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><o:DocumentProperties xmlns:o="urn:schemas-microsoft-com:office:office"><o:Author>x</o:Author></o:DocumentProperties><w:body><w:p><w:r><w:t>学生申诉</w:t></w:r><w:r><w:t>处理办法</w:t></w:r></w:p><w:p><w:r><w:t>第一条 为了保障权益。</w:t></w:r></w:p></w:body></w:wordDocument>'
    yield Odd(
        "xml document of 2003 called doc",
        text.encode(),
        "申诉.doc",
        ("学生申诉处理办法", "第一条 为了保障权益。"),
    )


def _unicode(text: str) -> str:
    """RTF escapes; code units above 32,767 are written as negative numbers."""
    units = struct.unpack(f"<{len(text)}H", text.encode("utf-16-le"))
    return "".join(f"\\u{unit - 65536 if unit > 32767 else unit}?" for unit in units)


# --- archives --------------------------------------------------------------------------------------------------------


def _archives() -> Iterator[Odd]:
    inner = files.packed(
        {"章程.docx": files.docx(files.paragraph("章程第一条")), "收费.txt": "住宿费一千元".encode("gb18030")}
    )
    yield Odd(
        "archive in an archive",
        files.packed({"材料/一.zip": inner, "材料/说明.txt": "共两份材料".encode()}),
        "材料.zip",
        ("章程第一条", "住宿费一千元", "共两份材料"),
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("__MACOSX/._预算.txt", "Thumbs.db", "~$预算.docx"):
            archive.writestr(name, b"\x00\x05\x16\x07junk")
        archive.writestr("bbbb.txt", "二〇二四年预算".encode())
    # Windows writes names in the code page of the country and says nothing of it.
    body = out.getvalue().replace(b"bbbb.txt", "预算".encode("gbk") + b".txt")
    yield Odd(
        "archive with names in gbk and litter",
        body,
        "预算.zip",
        ("二〇二四年预算",),
        ("junk",),
        ("预算.txt",),
    )


# --- PDF ---------------------------------------------------------------------------------------------------------------


def _pdf_files() -> Iterator[Odd]:
    table = files.lines("收支总表", *("\t".join(row) for row in ROWS))
    plain = files.pdf(table)
    read = ("收支总表", "事业收入\t14730.5", "合计\t39280")
    turned = plain.replace(b"/MediaBox[0 0 595 842]", b"/Rotate 90/MediaBox[0 0 595 842]")
    yield Odd("pdf: page turned by its viewer", _with_places(turned), "a.pdf", read)
    yield Odd("pdf: words turned on the page", _turned_words(), "a.pdf", ("收支总表", "事业收入"))
    yield Odd("pdf: bytes before the head", b"\r\n\r\n<!-- -->\r\n" + plain, "a.pdf", read)
    yield Odd("pdf: locked against copying only", _owner_locked(), "a.pdf", ("Budget of 2024",))
    yield Odd("pdf: form with fields", _form(), "a.pdf", ("Application form",))
    yield Odd(
        "pdf: no table of places",
        plain[: plain.rindex(b"xref\n0")] + b"trailer\n<</Root 1 0 R>>\n%%EOF",
        "a.pdf",
        read,
    )


def _with_places(body: bytes) -> bytes:
    """The same objects with a new table of places, after some bytes were put in."""
    head = body[: body.rindex(b"xref\n0")]
    count = head.count(b" 0 obj\n")
    places = [head.index(b"\n%d 0 obj\n" % number) + 1 for number in range(1, count + 1)]
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (count + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        head + table + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (count + 1, len(head))
    )


def _turned_words() -> bytes:
    """A table laid on its side: every word is written upwards."""
    body = files.pdf([])
    words = "".join(
        f"BT /F1 11 Tf 0 1 -1 0 {100 + 20 * row} {60 + 130 * column} Tm <{cell.encode('utf-16-be').hex()}> Tj ET\n"
        for row, cells in enumerate((("收支总表",), *ROWS))
        for column, cell in enumerate(cells)
    ).encode()
    old = body.index(b"<</Length 0>>stream\n\nendstream")
    new = b"<</Length %d>>stream\n%s\nendstream" % (len(words), words)
    return _with_places(body[:old] + new + body[old + len(b"<</Length 0>>stream\n\nendstream") :])


def _latin(
    content: bytes,
    *,
    extra: Sequence[bytes] = (),
    catalogue: bytes = b"",
    page: bytes = b"",
    trailer: bytes = b"",
) -> bytes:
    """A page in a standard Latin font; objects 6 and on are the caller's."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 5 0 R%s>>"
        % page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        *extra,
    ]
    out = bytearray(b"%PDF-1.5\n")
    for number, held in enumerate(objects, start=1):
        out += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    whole = _with_places(bytes(out) + b"xref\n0")
    return whole.replace(b"/Root 1 0 R>>", b"/Root 1 0 R%s>>" % trailer)


_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _owner_locked() -> bytes:
    """Encrypted with an empty user password: every viewer opens it, only copying is forbidden."""
    owner = _rc4(hashlib.md5(b"owner".ljust(32, b"\x00"), usedforsecurity=False).digest()[:5], _PAD)
    identity, rights = bytes(16), -44
    key = hashlib.md5(_PAD + owner + struct.pack("<i", rights) + identity, usedforsecurity=False).digest()[:5]
    user = _rc4(key, _PAD)
    own_key = hashlib.md5(key + b"\x05\x00\x00" + b"\x00\x00", usedforsecurity=False).digest()[:10]
    content = _rc4(own_key, b"BT /F1 14 Tf 60 780 Td (Budget of 2024) Tj ET")
    secret = b"<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>" % (
        rights,
        owner.hex().encode(),
        user.hex().encode(),
    )
    trailer = b"/Encrypt 6 0 R/ID[<%s><%s>]" % (identity.hex().encode(), identity.hex().encode())
    return _latin(content, extra=(secret,), trailer=trailer)


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _form() -> bytes:
    """Two fields, one filled in, and a script that wants to run when the file opens."""
    fields = (
        b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Somebody)/Rect[60 700 200 720]/P 4 0 R/F 4>>",
        b"<</Type/Annot/Subtype/Widget/FT/Btn/T(agree)/Rect[60 660 80 680]/P 4 0 R/F 4>>",
        b"<</S/JavaScript/JS(app.alert\\(1\\))>>",
    )
    return _latin(
        b"BT /F1 14 Tf 60 780 Td (Application form) Tj ET",
        extra=fields,
        catalogue=b"/AcroForm<</Fields[6 0 R 7 0 R]>>/OpenAction 8 0 R",
        page=b"/Annots[6 0 R 7 0 R]",
    )


# --- workbooks ---------------------------------------------------------------------------------------------------------


def _workbooks() -> Iterator[Odd]:
    from datetime import date

    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("招聘")
        day = book.add_format({"num_format": "yyyy年m月d日"})
        sheet.merge_range(0, 0, 0, 2, "公开招聘一览表", book.add_format())
        sheet.write_row(1, 0, ["岗位", "报名日期", "人数"])
        sheet.write(2, 0, "辅导员")
        sheet.write_datetime(2, 1, date(2024, 3, 5), day)
        sheet.write(2, 2, 12)
        sheet.merge_range(3, 0, 4, 0, "教师", book.add_format())
        sheet.write_formula(3, 2, "=SUM(C3:C3)*3", None, 36)
        sheet.write_rich_string(4, 1, book.add_format({"bold": True}), "另行", "通知")
        sheet.write_comment(4, 1, "批注")
    yield Odd(
        "xlsx: merged cells, days as numbers, formulas",
        out.getvalue(),
        "招聘.xlsx",
        ("公开招聘一览表", "辅导员\t2024-03-05\t12", "36", "另行通知"),
        ("45356",),
    )
    sheet_xml = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>收费</t></is></c><c r="C1" t="inlineStr"><is><r><t>标</t></r><r><t>准</t></r></is></c></row><row r="2"><c r="A2" t="e"><v>#REF!</v></c><c r="C2"><v>1000</v></c></row></sheetData></worksheet>'
    bare = files.packed(
        {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{files.R}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{files.R}"><sheets><sheet name="收费" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{files.R}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet_xml,
        }
    )
    yield Odd("xlsx: written by a program, strings inline", bare, "收费.xlsx", ("收费", "标准", "1000"))


# --- Word --------------------------------------------------------------------------------------------------------------


def _word_files() -> Iterator[Odd]:
    run = "<w:r><w:t>{}</w:t></w:r>"
    box = f"<w:txbxContent>{files.paragraph('文本框里的通知')}</w:txbxContent>"
    boxed = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx>'
        + box
        + '</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
        + box
        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    yield Odd(
        "docx: text box, told twice",
        files.docx(boxed, files.paragraph("正文")),
        "a.docx",
        ("文本框里的通知", "正文"),
        ("文本框里的通知文本框里的通知", "文本框里的通知\n文本框里的通知"),
    )
    changed = f'<w:p>{run.format("学费")}<w:del w:id="1" w:author="x"><w:r><w:delText>四千</w:delText></w:r></w:del><w:ins w:id="2" w:author="x">{run.format("五千")}</w:ins>{run.format("元")}<w:moveFrom w:id="3">{run.format("旧处")}</w:moveFrom><w:moveTo w:id="4">{run.format("新处")}</w:moveTo></w:p>'
    yield Odd("docx: tracked changes", files.docx(changed), "a.docx", ("学费五千元新处",), ("四千", "旧处"))
    control = f'<w:sdt><w:sdtPr><w:alias w:val="别名"/></w:sdtPr><w:sdtContent>{files.paragraph("控件里的章程")}</w:sdtContent></w:sdt>'
    field = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF _Toc1 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{run.format("第三页")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:smartTag>{run.format("智能标记")}</w:smartTag><w:hyperlink r:id="rId9">{run.format("链接词")}</w:hyperlink></w:p>'
    yield Odd(
        "docx: controls, fields, smart tags",
        files.docx(control, field),
        "a.docx",
        ("控件里的章程", "第三页智能标记链接词"),
        ("PAGEREF",),
    )
    strict = files.packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{STRICT}"><w:body>{files.paragraph("严格格式的制度")}{files.table(*ROWS)}</w:body></w:document>',
        }
    )
    yield Odd("docx: strict namespace", strict, "a.docx", ("严格格式的制度", "事业收入\t14730.5"))
    slide = f'<p:sld xmlns:p="{files.P}" xmlns:a="{files.A}"><p:cSld><p:spTree><p:grpSp><p:sp><p:txBody><a:p><a:r><a:t>组合里的标题</a:t></a:r></a:p></p:txBody></p:sp></p:grpSp><p:graphicFrame><a:graphic><a:graphicData><a:tbl>{"".join("<a:tr>" + "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>" for cell in row) + "</a:tr>" for row in ROWS)}</a:tbl></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>'
    yield Odd(
        "pptx: groups and tables",
        files.packed({"[Content_Types].xml": "<Types/>", "ppt/slides/slide1.xml": slide}),
        "a.pptx",
        ("组合里的标题", "事业收入\t14730.5"),
    )


# --- plain text ----------------------------------------------------------------------------------------------------------


def _texts() -> Iterator[Odd]:
    table = '"项目","预算数"\r\n"事业收入,含学费","14730.5"\r\n"两行\r\n的格",7\r\n'
    yield Odd(
        "csv in gbk with quoted commas",
        table.encode("gbk"),
        "收支.csv",
        ("项目\t预算数", "事业收入,含学费\t14730.5"),
    )
    wide = "\ufeff" + "\r\n".join("\t".join(row) for row in ROWS)
    yield Odd(
        "csv in utf-16 with tabs", wide.encode("utf-16-le"), "收支.csv", ("事业收入\t14730.5", "合计\t39280")
    )
    yield Odd(
        "text in gb18030",
        "信息公开申请表\r\n填表说明：请用黑色笔填写。㐀".encode("gb18030"),
        "说明.txt",
        ("信息公开申请表", "填表说明：请用黑色笔填写。㐀"),
    )


# --- the old container ---------------------------------------------------------------------------------------------------


def _ole_files() -> Iterator[Odd]:
    link = '关于\x13 HYPERLINK "http://www.yunlu.example/" \x14链接里的字\x15的说明\r项目\x07预算数\x07\x07合计\x0739280\x07\x07完\r'
    yield Odd(
        "wps: document of the old container with a field",
        files.doc(link),
        "说明.wps",
        ("关于链接里的字的说明", "合计\t39280"),
        ("HYPERLINK",),
    )
    yield Odd(
        "et: workbook of the old container",
        files.ole({"Workbook": _biff()}),
        "收支.et",
        ("事业收入\t14730.5", "合计\t39280"),
        (),
        ("工作表 收支总表",),
    )
    yield Odd(
        "et: new container under the old name", files.xlsx({"收支总表": ROWS}), "收支.et", ("合计\t39280",)
    )
    yield Odd(
        "wps: new container under the old name",
        files.docx(files.paragraph("新容器的制度")),
        "制度.wps",
        ("新容器的制度",),
    )
    packed = io.BytesIO(zlib.compress(b"x"))
    yield Odd(
        "doc: with pictures in a stream of their own",
        files.ole({**_streams("有图的通知\r"), "Data": packed.getvalue()}),
        "通知.doc",
        ("有图的通知",),
    )


def _streams(text: str) -> dict[str, bytes]:
    """The two streams of a Word 97 file."""
    main = bytearray(0x400)
    struct.pack_into("<H", main, 0, 0xA5EC)
    struct.pack_into("<H", main, 0x0A, 0x0200)
    struct.pack_into("<i", main, 0x4C, len(text))
    pieces = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, len(main), 0)
    structure = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", main, 0x1A2, 0, len(structure))
    return {"WordDocument": bytes(main) + text.encode("utf-16-le"), "1Table": structure}


def _biff() -> bytes:
    """A workbook of one sheet: shared strings, labels and one number."""
    words = [cell for row in ROWS for cell in row if not cell[0].isdigit()]
    strings = struct.pack("<II", len(words), len(words)) + b"".join(
        struct.pack("<HB", len(word), 1) + word.encode("utf-16-le") for word in words
    )
    name = "收支总表"
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0x0DBB, 0x07CC, 0, 6))
    sheet_head = struct.pack("<BBBB", 0, 0, len(name), 1) + name.encode("utf-16-le")
    tail = _record(0x00FC, strings) + _record(0x000A, b"")
    at = len(head) + 4 + 4 + len(sheet_head) + len(tail)
    book = head + _record(0x0085, struct.pack("<I", at) + sheet_head) + tail
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0x0DBB, 0x07CC, 0, 6))
    for row, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            where = struct.pack("<HHH", row, column, 0)
            if cell in words:
                sheet += _record(0x00FD, where + struct.pack("<I", words.index(cell)))
            else:
                sheet += _record(0x0203, where + struct.pack("<d", float(cell)))
    return book + sheet + _record(0x000A, b"")


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data
