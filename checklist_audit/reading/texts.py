"""Main text of a page as lines, its table rows, headings and stated source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checklist_audit.markup import Page
from checklist_audit.model.pages import TableRow
from checklist_audit.reading.layout import Layout
from checklist_audit.text.addresses import Joiner

__all__ = ["Tables", "headings_of", "source_of"]

_MAX_ROWS = 2_000
_CELLS = frozenset({"td", "th"})
_LAYOUT_CHARS = 600
_LAYOUT_LINES = 12


class Tables:
    """Table rows of the main text; a cell that holds half a page belongs to a layout table and is none."""

    def __init__(self, page: Page, layout: Layout) -> None:
        self._page = page
        self._layout = layout
        self._cells = self._find_cells()

    def text(self, *, without: frozenset[int] = frozenset()) -> str:
        """Main text: paragraphs and table rows on lines of their own, cells joined by a TAB.

        Args:
            without: lines that are kept elsewhere; inside a table row they stay.
        """
        return "\n".join(self._lines(without))

    def rows(self, joiner: Joiner) -> tuple[TableRow, ...]:
        """Rows with the absolute addresses linked from them, at most 2,000."""
        found = []
        for row in list(self._cells)[:_MAX_ROWS]:
            box = self._page.boxes[row]
            urls = (joiner.join(anchor.href) for anchor in self._page.anchors[box.first_link : box.end_link])
            found.append(TableRow(self._texts(row), tuple(dict.fromkeys(url for url in urls if url))))
        return tuple(found)

    def _find_cells(self) -> dict[int, list[int]]:
        """Data rows with their cells, in page order."""
        if not self._layout.content:
            return {}
        first, last = self._layout.content[0], self._layout.content[-1]
        cells: dict[int, list[int]] = {}
        outer: set[int] = set()
        for number, box in enumerate(self._page.boxes):
            if box.tag == "tr":
                self._mark_rows_around(number, outer)
            if (
                box.tag in _CELLS
                and box.first_line <= last
                and box.end_line > first
                and self._page.boxes[box.parent].tag == "tr"
            ):
                cells.setdefault(box.parent, []).append(number)
        return {
            row: held
            for row, held in cells.items()
            if row not in outer and row > self._layout.content_box and not self._is_layout_row(held)
        }

    def _mark_rows_around(self, number: int, outer: set[int]) -> None:
        number = self._page.boxes[number].parent
        while number >= 0 and number not in outer:
            if self._page.boxes[number].tag == "tr":
                outer.add(number)
            number = self._page.boxes[number].parent

    def _is_layout_row(self, cells: Sequence[int]) -> bool:
        only = self._page.boxes[cells[0]]
        has_paragraphs = len(cells) == 1 and only.end_line - only.first_line > 1
        return has_paragraphs or any(map(self._is_layout, cells))

    def _is_layout(self, cell: int) -> bool:
        box = self._page.boxes[cell]
        lines = self._page.lines[box.first_line : box.end_line]
        return len(lines) > _LAYOUT_LINES or sum(len(line.text) for line in lines) > _LAYOUT_CHARS

    def _texts(self, row: int) -> tuple[str, ...]:
        boxes, lines = self._page.boxes, self._page.lines
        return tuple(
            " ".join(line.text for line in lines[boxes[cell].first_line : boxes[cell].end_line])
            for cell in self._cells[row]
        )

    def _lines(self, without: frozenset[int]) -> Iterator[str]:
        row_of = {
            line: row
            for row in self._cells
            for line in range(self._page.boxes[row].first_line, self._page.boxes[row].end_line)
        }
        done: set[int] = set()
        for number in self._layout.content:
            row = row_of.get(number)
            if row is None and number in without:
                continue
            if row is None:
                yield self._page.lines[number].text
            elif row not in done:
                done.add(row)
                yield "\t".join(self._texts(row))


_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[编篇章节部条]|表\s*\d)"
)
_MAX_HEADING = 40
_MAX_HEADINGS = 200


def headings_of(page: Page, layout: Layout) -> tuple[str, ...]:
    """Headings in the main text: marked as such, bold on a line of their own, or numbered."""
    found = []
    for number in layout.content:
        line = page.lines[number]
        is_heading = (
            line.level > 0
            or (line.is_strong and not line.text.endswith("。"))
            or bool(_NUMBERED.match(line.text))
        )
        if is_heading and len(line.text) <= _MAX_HEADING:
            found.append(line.text)
    return tuple(dict.fromkeys(found))[:_MAX_HEADINGS]


_SOURCE = tuple(
    re.compile(rf"(?:{labels})\s*[:：]\s*[\[【(（]?\s*([^\s|｜:：\[\]【】()（）]{{2,40}})")
    for labels in (
        r"(?:信息|文章|稿件|新闻|内容)?来\s*源",
        r"发布(?:单位|机构|部门)|公开(?:主体|单位|部门)|责任部门|供稿单位|发文单位",
        r"发布[者人]|供\s*稿|单\s*位|部\s*门",
    )
)
_NEXT_LABEL = re.compile(
    r"(?:发\s*布|发表|作\s*者|编\s*辑|浏\s*览|点\s*击|阅\s*读|访\s*问|日\s*期|时\s*间|审\s*核|字\s*体|更新|人\s*气|责\s*编|摄\s*影).{0,4}$"
)


def source_of(page: Page, layout: Layout) -> str:
    """来源 or 发布单位 as the byline states it; empty when it states none."""
    texts = [page.lines[number].text for number in layout.byline]
    for pattern in _SOURCE:
        for text in texts:
            found = pattern.search(text)
            name = _NEXT_LABEL.sub("", found[1]) if found else ""
            if name and not name[0].isdigit():
                return name
    return ""
