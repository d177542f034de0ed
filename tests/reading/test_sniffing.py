"""What a file is, by its bytes."""

from __future__ import annotations

import pytest

from checklist_audit.reading.sniffing import Format, sniff
from tests.reading import files

PDF = files.pdf(files.lines("云麓学院"))


@pytest.mark.parametrize(
    ("expected", "body"),
    [
        (Format.PDF, PDF),
        (Format.PDF, b"\r\n" * 20 + PDF),
        (Format.PDF, b"junk of a server\n" + PDF),
        (Format.DOCX, files.docx()),
        (Format.PACKED_WORKBOOK, files.xlsx({"S": []})),
        (Format.PPTX, files.pptx(("a",))),
        (Format.OFD, files.ofd([])),
        (Format.ARCHIVE, files.packed({"word/document.xml": "", "a.txt": ""})),
        (Format.DOC, files.doc("a")),
        (Format.PPT, files.ppt("a")),
        (Format.WORKBOOK, files.ole({"Workbook": b""})),
        (Format.ENCRYPTED_OFFICE, files.ole({"EncryptedPackage": b""})),
        (Format.RTF, rb"{\rtf1 a}"),
        (Format.PICTURE, b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        (Format.PICTURE, b"RIFF\x00\x00\x00\x00WEBPVP8 "),
        (Format.MEDIA, b"RIFF\x00\x00\x00\x00WAVEfmt "),
        (Format.HTML, b"<!DOCTYPE html><html></html>"),
        (Format.HTML, b"\xef\xbb\xbf\r\n<html>"),
        (Format.HTML, "<!-- 模板 --><div>正文</div>".encode("gb18030")),
        (Format.HTML, "\ufeff<html><body>正文</body></html>".encode("utf-16-le")),
        (Format.HTML, b"document.write('x')</script><table>"),
        (Format.HTML, b'<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:spreadsheet">'),
        (
            Format.WORKBOOK_XML,
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
        ),
        (Format.PDF, b"<!-- served -->\n%PDF-1.4\n1 0 obj\nendobj"),
        (Format.TEXT, "云麓学院校历".encode("gb18030")),
        (Format.TEXT, b"BMW has no bitmap"),
        (Format.UNKNOWN, bytes(range(256))),
        (Format.EMPTY, b" \r\n\x00"),
    ],
)
def test_bytes_tell_the_format(expected: Format, body: bytes):
    """Neither name nor content type is needed."""
    assert sniff(body) is expected


def test_content_type_decides_about_bare_text():
    """A page without a single tag is still a page if the server says so."""
    assert sniff("本页无内容".encode(), content_type="text/html; charset=utf-8") is Format.HTML


@pytest.mark.parametrize("said", [{"file_name": "名单.xls"}, {"content_type": "application/msword"}])
def test_page_in_the_clothes_of_a_file_is_told_apart(said: dict[str, str]):
    """By name or by type."""
    assert sniff(b"<html><table></table></html>", **said) is Format.HTML_AS_OFFICE
