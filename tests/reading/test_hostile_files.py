"""Files that are broken, locked or built to hurt: each is a value, none is an exception."""

from __future__ import annotations

import zipfile

import pytest

from checklist_audit.model.pages import DocumentKind
from checklist_audit.reading import ReadingLimits, read_page
from tests.reading import files

URL = "https://www.yunlu.example/f.bin"
WHOLE = files.pdf(files.lines("云麓学院2024年部门预算"))
DOCX = files.docx(files.paragraph("云麓学院章程"))
DEEP = "<w:tbl><w:tr><w:tc>" * 2000
ENTITIES = '<!DOCTYPE w [<!ENTITY a "云麓"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'


@pytest.mark.parametrize(
    ("blocked_by", "body"),
    [
        ("encrypted", files.encrypted_pdf()),
        ("encrypted", files.ole({"EncryptedPackage": b"x"})),
        ("encrypted", files.doc("x", encrypted=True)),
        ("scanned", files.pdf(picture_pages=2)),
        ("unreadable", WHOLE[: len(WHOLE) // 2]),
        ("unreadable", b"%PDF-1.4\nnothing"),
        ("unreadable", files.cyclic_pdf()),
        ("unreadable", DOCX[: len(DOCX) // 2]),
        ("unreadable", files.packed({"[Content_Types].xml": "", "word/document.xml": DEEP})),
        ("unsupported", files.packed({"[Content_Types].xml": "", "word/document.xml": ENTITIES})),
        ("unreadable", files.packed({"[Content_Types].xml": "", "word/styles.xml": ""})),
        ("unsupported", files.packed({"a.txt": bytes(40 * 1024 * 1024)})),
        ("unsupported", files.overlapping_zip()),
        (
            "unreadable",
            files.lying_zip(
                {"[Content_Types].xml": "", "xl/sharedStrings.xml": bytes(10**7)}, "xl/sharedStrings.xml"
            ),
        ),
        ("unreadable", files.lying_zip({"a.txt": bytes(10**6)}, "a.txt")),
        ("unsupported", files.packed({})),
        ("unreadable", files.ole({"WordDocument": b"\xec\xa5"})),
        ("unsupported", files.ole({"Other": b"x"})),
        ("unsupported", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)),
        ("unsupported", b"Rar!\x1a\x07\x00" + bytes(50)),
        ("unsupported", bytes(range(256)) * 8),
        ("unsupported", b"MZ\x90\x00\x03" + bytes(200)),
        ("unsupported", b"\x00\x00\x00\x20ftypmp42" + bytes(50)),
        ("unsupported", b"{\\rtf1" + b"{" * 5000),
        (
            "unreadable",
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Row>',
        ),
        (
            "unsupported",
            b'<?xml version="1.0"?><!DOCTYPE w><w xmlns="http://schemas.microsoft.com/office/word/2003/wordml"/>',
        ),
    ],
)
def test_file_that_cannot_be_read_is_blocked(blocked_by: str, body: bytes):
    """It says by what, and why in one sentence."""
    found = read_page(body, url=URL)

    assert (DocumentKind.BLOCKED, blocked_by, 1) == (found.kind, found.blocked_by, len(found.notes))


def test_a_file_under_the_name_of_another_kind_is_damaged():
    """Bytes that are nothing we know, called PDF, open nowhere."""
    assert "unreadable" == read_page(bytes(range(256)) * 8, url=URL, file_name="决算.pdf").blocked_by


def test_encrypted_member_blocks_the_archive():
    """The flag in the directory is enough; nothing is tried."""
    body = bytearray(files.packed({"a.txt": b"x"}, compression=zipfile.ZIP_STORED))
    body[body.rindex(b"PK\x01\x02") + 8] |= 1
    found = read_page(bytes(body), url=URL)

    assert found.blocked_by == "encrypted"


def test_nothing_at_all_is_empty():
    """No byte, no document."""
    assert read_page(b"", url=URL).kind is DocumentKind.EMPTY


def test_file_beyond_the_limit_is_not_read():
    """The limit on bytes holds before any reader sees the file."""
    found = read_page(WHOLE, url=URL, limits=ReadingLimits(body_bytes=100))

    assert found.blocked_by == "too_large"


def test_pages_beyond_the_limit_are_said():
    """What was not read is never silent."""
    body = files.pdf(*(files.lines(f"云麓学院第{number}号") for number in range(3)))
    found = read_page(body, url=URL, limits=ReadingLimits(pages=2))

    assert (len(found.parts), found.notes) == (2, ("共 3 页，只读了前 2 页",))


def test_cells_beyond_the_limit_are_said():
    """A workbook is cut at a row, with a note."""
    body = files.xlsx({"S": [("甲", "乙")] * 10})
    found = read_page(body, url=URL, limits=ReadingLimits(cells=6))

    assert (len(found.rows), found.notes) == (3, ("单元格超过 6 个，其余没有读",))


@pytest.mark.parametrize(
    "body",
    [
        files.pdf(files.lines("云麓学院章程云麓学院章程")),
        files.docx(files.paragraph("云麓学院章程云麓学院章程")),
        files.doc("云麓学院章程云麓学院章程"),
        files.ppt("云麓学院章程云麓学院章程"),
        rb"{\rtf1 {long enough to be cut}{ here and there}}",
        "云麓学院章程云麓学院章程".encode(),
    ],
)
def test_characters_beyond_the_limit_are_said(body: bytes):
    """Whatever the format, text that was left out is named."""
    found = read_page(body, url=URL, limits=ReadingLimits(characters=8))

    assert ["字" in note for note in found.notes] == [True]


def test_sheet_with_a_lone_cell_far_out_is_refused():
    """The engine would build the whole rectangle between the two cells."""
    sheet = '<worksheet><sheetData><row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"/></row></sheetData></worksheet>'
    found = read_page(files.packed({"[Content_Types].xml": "", "xl/worksheets/sheet1.xml": sheet}), url=URL)

    assert found.notes == ("表格的行列范围异常大，没有读取",)


def test_archives_within_archives_end_somewhere():
    """Two levels are read, the third is not."""
    body = b"text"
    for _level in range(4):
        body = files.packed({"in.zip" if _level else "a.txt": body})
    found = read_page(body, url=URL)

    assert found.blocked_by == "unsupported"


def test_pictures_among_the_pages_are_said(monkeypatch):
    """A report with scanned pages is read as far as it goes."""
    monkeypatch.setattr("checklist_audit.reading.ocr.is_installed", lambda: False)
    found = read_page(
        files.pdf(
            files.lines("云麓学院章程经核准后公布施行", "第一条 为了规范办学行为，制定本章程。"),
            picture_pages=2,
        ),
        url=URL,
    )

    assert (found.kind, found.notes) == (DocumentKind.ATTACHMENT, ("第2、3页是图片或没有编码的文字，没有读",))


def test_end_that_is_missing_is_said():
    """A download that broke off may look whole."""
    found = read_page(files.pdf(files.lines("云麓学院章程"), tail=b""), url=URL)

    assert found.notes == ("PDF 结尾不完整，可能没有下载全",)


def test_panic_of_the_workbook_engine_costs_the_file(monkeypatch):
    """The engine's panics are no `Exception`, and must not end the audit."""
    import python_calamine

    panic = type("PanicException", (BaseException,), {})

    class Engine:
        @staticmethod
        def from_filelike(_stream):
            raise panic

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", Engine)

    assert read_page(files.xlsx({"S": [("甲",)]}), url=URL).blocked_by == "unreadable"


def test_page_that_came_instead_of_the_file_stays_a_page():
    """A captcha under the name of a file is no file."""
    wall = "<html><head><title>附件下载</title></head><body><form action='/login'>用户名<input name='u'>密码<input type='password' name='p'></form></body></html>"
    found = read_page(wall.encode(), url="https://www.yunlu.example/download.jsp", file_name="名单.doc")

    assert found.kind is not DocumentKind.ATTACHMENT
