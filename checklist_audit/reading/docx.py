"""Word files (DOCX): paragraphs, tables and the links in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import (
    DamagedError,
    Extract,
    ReadingLimits,
    capped,
    clean,
    within_rows,
)
from checklist_audit.reading.wording import marked_title, title_of
from checklist_audit.reading.zipped import Unpacked, local, walk_xml

__all__ = ["read_docx", "read_story"]

_MAIN = "word/document.xml"
_STYLE = re.compile(rb'w:styleId="([^"]{1,80})"[^>]*>\s*<w:name w:val="([^"]{1,80})"')
_HEADING_NAME = re.compile(r"^(?:heading|标题)\s*[1-4]$", re.IGNORECASE)
_TITLE_NAME = re.compile(r"^(?:title|标题)$", re.IGNORECASE)
_FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')
_TITLE_LINES = 12
"""A title stands among the first lines of a document, below a letterhead at most."""


def read_docx(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the main story of a Word file; deleted text, comments and fall-back copies are left out.

    Raises:
        UnreadableError: encrypted, damaged or no Word file.
    """
    packed = Unpacked(body, limits)
    main = _MAIN if _MAIN in packed else _main_part(packed)
    styles = _styles(packed["word/styles.xml"]) if "word/styles.xml" in packed else {}
    return read_story(packed[main], limits, styles=styles, targets=_targets(packed, main))


def read_story(
    data: bytes,
    limits: ReadingLimits,
    *,
    styles: Mapping[str, str] | None = None,
    targets: Mapping[str, str] | None = None,
) -> Extract:
    """Read the XML of a main story.

    Args:
        styles: names of the styles by id; None where they stand in the same file.
        targets: external addresses by relation id.

    Raises:
        UnreadableError: not well-formed.
    """
    story = _Story(styles=_styles(data) if styles is None else styles, targets=targets or {})
    walk_xml(data, story)
    text, notes = capped(clean("\n".join(story.lines)), limits)
    return Extract(
        reader="docx",
        parts=(Part("", text),),
        rows=within_rows(story.rows),
        title=_title(story),
        headings=tuple(clean(heading) for heading in story.headings),
        notes=notes,
    )


def _main_part(packed: Unpacked) -> str:
    """Some writers number the main part (`word/document2.xml`)."""
    name = next((name for name in packed.names if re.fullmatch(r"word/document\d*\.xml", name)), "")
    if not name:
        raise DamagedError("文件里缺少正文部分")
    return name


def _styles(data: bytes) -> dict[str, str]:
    """Names of the styles by id: Chinese Word calls its first heading `1`, WPS `2`, so ids mean nothing.

    A pattern on the bytes, since the styles are often a hundred times longer than the text.
    """
    return {
        key.decode("utf-8", "replace"): name.decode("utf-8", "replace") for key, name in _STYLE.findall(data)
    }


def _targets(packed: Unpacked, main: str) -> dict[str, str]:
    """External addresses by relation id."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in packed:
        return {}
    links = _Relations()
    walk_xml(packed[relations], links)
    return links.targets


def _title(story: _Story) -> str:
    """The paragraph in the title style, else what the centred ones at the top say."""
    styled = [clean(line) for line, is_styled, _is_centred in story.first if is_styled]
    centred = [clean(line) for line, _is_styled, is_centred in story.first if is_centred]
    return marked_title(styled) or title_of(centred) or marked_title(centred)


@dataclass(slots=True)
class _Relations:
    targets: dict[str, str] = field(default_factory=dict)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and local(attributes, "TargetMode") == "External":
            self.targets[local(attributes, "Id")] = local(attributes, "Target")

    def end(self, name: str) -> None:
        """Nothing ends here."""

    def text(self, words: str) -> None:
        """Relations hold no text."""


@dataclass(slots=True)
class _Paragraph:
    pieces: list[str] = field(default_factory=list)
    style: str = ""
    is_centred: bool = False


@dataclass(slots=True)
class _Table:
    cells: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    urls: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Story:
    """Builds lines and rows while the XML goes by; stacks, because text boxes and tables nest."""

    styles: Mapping[str, str]
    targets: Mapping[str, str]
    lines: list[str] = field(default_factory=list)
    rows: list[TableRow] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    first: list[tuple[str, bool, bool]] = field(default_factory=list)
    """The first paragraphs: words, in the title style, centred."""
    _paragraphs: list[_Paragraph] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)
    _skipping: int = 0
    _takes_text: str = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            return
        match name:
            case "t" | "instrText":
                self._takes_text = name
            case "p":
                self._paragraphs.append(_Paragraph())
            case "tbl":
                self._tables.append(_Table())
            case "hyperlink":
                self._link(self.targets.get(local(attributes, "id"), ""))
            case _:
                self._paragraph_property(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        match name:
            case "t" | "instrText":
                self._takes_text = ""
            case "p":
                self._end_paragraph(self._paragraphs.pop())
            case "tc":
                self._end_cell()
            case "tr":
                self._end_row()
            case "tbl":
                self._tables.pop()
            case _:
                pass

    def text(self, words: str) -> None:
        if self._skipping or not self._takes_text or not self._paragraphs:
            return
        if self._takes_text == "instrText":
            if (found := _FIELD_LINK.search(words)) is not None:
                self._link(found[1])
        else:
            self._paragraphs[-1].pieces.append(words)

    def _paragraph_property(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        match name:
            case "tab":
                paragraph.pieces.append(" ")
            case "br" | "cr":
                paragraph.pieces.append("\n")
            case "noBreakHyphen":
                paragraph.pieces.append("-")
            case "pStyle":
                style = local(attributes, "val")
                paragraph.style = self.styles.get(style, style)
            case "jc":
                paragraph.is_centred = local(attributes, "val") == "center"
            case _:
                pass

    def _link(self, url: str) -> None:
        if self._tables and urlsplit(url).scheme in ("http", "https"):
            self._tables[-1].urls.append(url)

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        words = "".join(paragraph.pieces).strip()
        if not words:
            return
        if self._tables:
            self._tables[-1].cell.append(" ".join(words.split()))
            return
        self.lines.append(words)
        folded = " ".join(words.split())
        is_styled = _TITLE_NAME.match(paragraph.style) is not None
        if is_styled or _HEADING_NAME.match(paragraph.style):
            self.headings.append(folded)
        if len(self.first) < _TITLE_LINES:
            self.first.append((folded, is_styled, paragraph.is_centred))

    def _end_cell(self) -> None:
        if self._tables:
            table = self._tables[-1]
            table.cells.append(" ".join(table.cell))
            table.cell = []

    def _end_row(self) -> None:
        if not self._tables:
            return
        table = self._tables[-1]
        if any(table.cells):
            cells = tuple(clean(cell) for cell in table.cells)
            self.rows.append(TableRow(cells, tuple(dict.fromkeys(table.urls))))
            self.lines.append("\t".join(cells))
        table.cells, table.urls = [], []


# `Fallback` repeats a text box for old readers; `del` and `moveFrom` are what a reviewer struck out.
_SKIPPED = frozenset({"Fallback", "del", "moveFrom", "rubyText", "rt", "tabs"})
