"""The college's own catalogue: which rows of a page claim which item (semantics section 2.5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from checklist_audit.matching.likeness import likeness
from checklist_audit.model.pages import Document, DocumentKind, TableRow
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.verdicts import ClaimRow
from checklist_audit.text.normalising import fold

ENOUGH_ROWS = 12
"""A page whose rows name at least so many different items is a catalogue, or a report that ends in one."""
_FLOOR = 78
_NAMES_AN_ITEM = 4
"""Shorter cells hold numbers and categories."""
_TELLS_ITEMS_APART = 6
_AGREEING = 8
_NUMBER = re.compile(r"^\(?(\d{1,2})[.、)]?$")
_ADDRESS = re.compile(r"https?://[^\s\t，。；、）)]+")
_HEADER = re.compile(r"^(?:序号|编号|类别|事项|公开事项|责任|查看|链接|备注|网址)")


class ClaimReader:
    """Recognises catalogues of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._texts = {item.number: fold(item.text) for item in ruleset.items}
        self._count = len(ruleset.items)
        self.item_named = lru_cache(maxsize=16_384)(self._item_named)

    def find(self, document: Document) -> tuple[ClaimRow, ...]:
        """The rows of a page's catalogue; empty when the page is none.

        Rows name their item by its words; a bare number counts only where the numbers of the other rows
        agree with the words, because colleges that drop items number theirs anew.
        """
        rows = _rows(document)
        named = [(row, self._by_words(row), _number_of(row)) for row in rows]
        agreeing = sum(1 for _, words, number in named if words and words == number)
        differing = sum(1 for _, words, number in named if words and number and words != number)
        by_number = agreeing >= _AGREEING and agreeing > 4 * differing
        claims = []
        for row, words, number in named:
            item = words or (number if by_number and number and number <= self._count else None)
            if item and not _HEADER.match(row.cells[0]):
                claims.append(_claim(item, row))
        return tuple(claims) if len({claim.item for claim in claims}) >= ENOUGH_ROWS else ()

    def _by_words(self, row: TableRow) -> int | None:
        best = max(
            (self.item_named(fold(cell)) for cell in row.cells if len(cell) >= _NAMES_AN_ITEM), default=(0, 0)
        )
        return best[1] if best[0] >= _FLOOR else None

    def _item_named(self, folded: str) -> tuple[int, int]:
        """(likeness, number) of the item that a cell names best."""
        bare = re.sub(r"^\(?\d{1,2}[.、)]+", "", folded)
        scores = []
        for number, text in self._texts.items():
            if bare == text:
                return 101, number
            shorter, longer = sorted((bare, text), key=len)
            if len(shorter) * 5 < len(longer) * 2:
                continue
            scores.append((likeness(longer, shorter) if len(shorter) >= _TELLS_ITEMS_APART else 0, number))
        return max(scores, default=(0, 0))


def is_catalogue(document: Document, claims: Sequence[ClaimRow]) -> bool:
    """Whether the page is a stand-alone catalogue, not a report that ends in one."""
    if document.kind not in (DocumentKind.ARTICLE, DocumentKind.SECTION, DocumentKind.HOME):
        return False
    if re.search(r"年度报告|工作报告|年报", document.title):
        return False
    return len({claim.item for claim in claims}) >= ENOUGH_ROWS


def _rows(document: Document) -> list[TableRow]:
    if document.rows:
        return [row for row in document.rows if row.cells]
    if document.entries:
        return [TableRow((entry.title,), (entry.url,)) for entry in document.entries]
    lines = (line for part in document.text_parts for line in part.text.split("\n") if "\t" in line)
    return [TableRow(tuple(line.split("\t"))) for line in lines]


def _number_of(row: TableRow) -> int | None:
    for cell in row.cells[:3]:
        number = _NUMBER.match(cell.strip())
        if number:
            return int(number.group(1))
    return None


def _claim(item: int, row: TableRow) -> ClaimRow:
    words = " ".join(cell.strip() for cell in row.cells if cell.strip())
    urls = tuple(dict.fromkeys((*row.urls, *(m for cell in row.cells for m in _ADDRESS.findall(cell)))))
    remark = "" if urls or len(row.cells) == 1 else row.cells[-1].strip()
    return ClaimRow(item, words[:200], urls, remark[:80])
