"""The smallest DOCX and XLSX that Word, Excel and WPS open: zip files with the parts that they insist on."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from checklist_audit.demo.lines import Line, LineKind

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FORMATS = "application/vnd.openxmlformats-officedocument"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# A fixed stamp inside the zip keeps the bytes the same on every run.
_STAMP = (2026, 1, 1, 0, 0, 0)


def write_docx(pages: tuple[tuple[Line, ...], ...]) -> bytes:
    """Write lines as paragraphs and one-row tables, with a page break between pages."""
    new_page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    body = new_page.join("".join(_word_block(line) for line in page) for page in pages)
    document = f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    return _package({"word/document.xml": (document, f"{_FORMATS}.wordprocessingml.document.main+xml")})


def write_xlsx(pages: tuple[tuple[Line, ...], ...]) -> bytes:
    """Write the lines of all pages as rows of one sheet; what is no table row fills the first column."""
    rows = "".join(
        f"<row>{''.join(_cell(cell) for cell in line.cells)}</row>" for page in pages for line in page
    )
    sheet = f'{_HEAD}<worksheet xmlns="{_SHEET}"><sheetData>{rows}</sheetData></worksheet>'
    workbook = (
        f'{_HEAD}<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}">'
        '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    links = _relations(("rId1", f"{_OFFICE}/worksheet", "worksheets/sheet1.xml"))
    return _package(
        {
            "xl/workbook.xml": (workbook, f"{_FORMATS}.spreadsheetml.sheet.main+xml"),
            "xl/worksheets/sheet1.xml": (sheet, f"{_FORMATS}.spreadsheetml.worksheet+xml"),
        },
        extra={"xl/_rels/workbook.xml.rels": links},
    )


def _word_block(line: Line) -> str:
    if line.kind is LineKind.ROW:
        cells = "".join(f"<w:tc><w:tcPr/>{_word_paragraph(cell)}</w:tc>" for cell in line.cells)
        return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{cells}</w:tr></w:tbl>"
    centred = '<w:pPr><w:jc w:val="center"/></w:pPr>' if line.kind is LineKind.HEADING else ""
    return _word_paragraph(line.words, centred)


def _word_paragraph(words: str, properties: str = "") -> str:
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def _cell(words: str) -> str:
    if words.replace(".", "", 1).isdigit():
        return f"<c><v>{words}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(words)}</t></is></c>'


def _package(parts: dict[str, tuple[str, str]], extra: dict[str, str] | None = None) -> bytes:
    """Zip the parts, the first of them being the main one."""
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind) in parts.items()
    )
    types = (
        f'{_HEAD}<Types xmlns="{_TYPES}">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    main = next(iter(parts))
    members = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relations(("rId1", f"{_OFFICE}/officeDocument", main)),
        **{name: text for name, (text, _) in parts.items()},
        **(extra or {}),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _relations(*relations: tuple[str, str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relations
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{rows}</Relationships>'
