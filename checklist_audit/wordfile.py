"""A Word document as offices expect it: A4, Chinese fonts by style, header rows repeated, links live and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checklist_audit.text.plain import plain, web_link

__all__ = ["Cell", "Paper", "PaperLink"]

_LONGEST = 2_000
_BODY, _HEAD = "仿宋", "黑体"
# style: East Asian font, size in points, bold
_FONTS: dict[str, tuple[str, float, bool]] = {
    "Normal": (_BODY, 14, False),
    "Title": (_HEAD, 22, False),
    "Heading 1": (_HEAD, 16, False),
    "Heading 2": ("楷体", 15, False),
    "List Bullet": (_BODY, 14, False),
    "Notice": (_BODY, 12, True),
    "Signature": (_BODY, 14, False),
    "Table Text": (_BODY, 10.5, False),
    "Table Head": (_HEAD, 10.5, False),
}
# A paragraph below a table would touch it: tables have no space of their own.
_BEFORE = {"Normal": 4, "Notice": 4, "Heading 1": 16, "Heading 2": 10, "Signature": 28}
_AFTER = {"Title": 18, "Table Text": 2, "Table Head": 2}


@dataclass(frozen=True, slots=True)
class PaperLink:
    """A link in a cell: live, its address printed below its title."""

    url: str
    title: str


Cell = str | Sequence[PaperLink]


class Paper:
    """A document in the making; `done()` gives its bytes, the same for the same words.

    Args:
        title: first line and core property.
        day: written as the day of creation, because the clock would make every file different.
        is_landscape: for documents that are one wide table.
    """

    def __init__(self, *, title: str, day: date, is_landscape: bool = False) -> None:
        from docx import Document

        self._document: Any = Document()
        moment = datetime.combine(day, time(), tzinfo=UTC)
        core = self._document.core_properties
        core.title, core.author, core.last_modified_by = _plain(title), "checklist-audit", "checklist-audit"
        core.created, core.modified, core.revision, core.comments = moment, moment, 1, ""
        self._set_styles()
        self._page(self._document.sections[0], is_landscape=is_landscape)
        self._document.add_paragraph(_plain(title), style="Title")

    def heading(self, text: str, *, level: int = 1) -> None:
        """A heading of the first or second level."""
        self._document.add_paragraph(_plain(text), style=f"Heading {level}")

    def paragraph(self, text: str, *, style: str = "Normal") -> None:
        """A paragraph."""
        self._document.add_paragraph(_plain(text), style=style)

    def bullet(self, text: str) -> None:
        """A row of a list."""
        self.paragraph(text, style="List Bullet")

    def turn(self) -> None:
        """What follows stands on landscape pages, for wide tables."""
        from docx.enum.section import WD_SECTION

        self._page(self._document.add_section(WD_SECTION.NEW_PAGE), is_landscape=True)

    def table(
        self, titles: Sequence[str], rows: Sequence[Sequence[Cell]], widths_cm: Sequence[float]
    ) -> None:
        """A table with a header row that repeats on every page."""
        from docx.shared import Cm

        table = self._document.add_table(rows=0, cols=len(titles), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths_cm, strict=True):
            column.width = Cm(width)
        self._row(table, titles, widths_cm, style="Table Head")
        _mark(table.rows[0], "w:tblHeader")
        for row in rows:
            self._row(table, row, widths_cm, style="Table Text")

    def done(self) -> bytes:
        """The file."""
        out = BytesIO()
        self._document.save(out)
        return _without_clock(out)

    def _row(self, table: Any, cells: Sequence[Cell], widths_cm: Sequence[float], *, style: str) -> None:
        from docx.shared import Cm

        row = table.add_row()
        _mark(row, "w:cantSplit")
        for cell, content, width in zip(row.cells, cells, widths_cm, strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph.style = style
            if isinstance(content, str):
                paragraph.add_run(_plain(content))
                continue
            for number, link in enumerate(content):
                _link(cell.add_paragraph(style=style) if number else paragraph, link)

    def _set_styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml.ns import qn
        from docx.shared import Pt, RGBColor

        styles = self._document.styles
        known = {style.name for style in styles}
        for name, (font, size, is_bold) in _FONTS.items():
            style = styles[name] if name in known else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.font.size, style.font.bold, style.font.italic = Pt(size), is_bold, False
            style.font.color.rgb = RGBColor(0, 0, 0)
            _set_fonts(style, font)
            style.paragraph_format.space_before = Pt(_BEFORE.get(name, 0))
            style.paragraph_format.space_after = Pt(_AFTER.get(name, 6))
        normal = styles["Normal"].paragraph_format
        normal.line_spacing, normal.first_line_indent = 1.4, Pt(28)
        # Every other style is based on Normal and would inherit its indent of two characters.
        for name in _FONTS.keys() - {"Normal", "Notice"}:
            styles[name].paragraph_format.first_line_indent = Pt(0)
        styles["Title"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for border in styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
            border.getparent().remove(border)
        styles["Signature"].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for name in ("Table Text", "Table Head"):
            styles[name].paragraph_format.line_spacing = 1.0
        web = styles.add_style("Web Link", WD_STYLE_TYPE.CHARACTER)
        web.font.color.rgb, web.font.underline, web.font.size = RGBColor(0x0B, 0x57, 0xA4), True, Pt(8)
        _set_fonts(web, _BODY)

    @staticmethod
    def _page(section: Any, *, is_landscape: bool) -> None:
        from docx.enum.section import WD_ORIENT
        from docx.shared import Cm

        short, long = Cm(21), Cm(29.7)
        section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = (long, short) if is_landscape else (short, long)
        section.left_margin = section.right_margin = Cm(2 if is_landscape else 2.6)
        section.top_margin = section.bottom_margin = Cm(2.4)


def _plain(text: str) -> str:
    return plain(text, longest=_LONGEST)


def _link(paragraph: Any, link: PaperLink) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    target, printed, title = web_link(link.url), _plain(link.url), plain(link.title, longest=200)
    if title and title != printed:
        paragraph.add_run(title).add_break()
    run = paragraph.add_run(printed)
    if target is None:
        return
    run.style = "Web Link"
    anchor = OxmlElement("w:hyperlink")
    anchor.set(qn("r:id"), paragraph.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(anchor)  # noqa: SLF001 python-docx has no public way to make a link
    anchor.append(run._r)  # noqa: SLF001 as above


def _set_fonts(style: Any, east_asian: str) -> None:
    """Both families: without the East Asian one, WPS and Word fall back to a font of their own choice."""
    from docx.oxml.ns import qn

    style.font.name = "Times New Roman"
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(theme), None)
    fonts.set(qn("w:eastAsia"), east_asian)


def _mark(row: Any, name: str) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 python-docx has no public way


def _without_clock(file: BytesIO) -> bytes:
    """The same archive with one fixed time in it; python-docx writes the time of saving."""
    out = BytesIO()
    with ZipFile(file) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            fixed = ZipInfo(entry.filename, date_time=(1980, 1, 1, 0, 0, 0))
            fixed.compress_type = ZIP_DEFLATED
            new.writestr(fixed, old.read(entry))
    return out.getvalue()
