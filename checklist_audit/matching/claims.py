"""The college's own catalogue: which rows of a page claim which item (semantics section 2.5)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from checklist_audit.matching.likeness import likeness
from checklist_audit.matching.listings import Line, addresses, lines_of, listings, tabled, without_addresses
from checklist_audit.matching.wordings import Wordings
from checklist_audit.model.pages import Document, DocumentKind, TableRow
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.verdicts import ClaimRow
from checklist_audit.text.normalising import fold

ENOUGH_ROWS = 12
"""A page whose rows name at least so many different items is a catalogue, or a report that ends in one."""
_ENOUGH_IN_OWN_WORDS = 8
"""Different items that the rows of a page must name which calls itself a catalogue and has rows of its own."""
_FLOOR = 78
_VERBATIM = 101
_NAMES_AN_ITEM = 4
"""Shorter cells hold numbers and categories."""
_TELLS_ITEMS_APART = 6
_AGREEING = 8
_NUMBER = re.compile(r"^\(?(\d{1,2})[.、)]?$")
_NUMBER_IN_FRONT = re.compile(r"^\(?(\d{1,2})[.、)](?!\d)")
_HEADER = re.compile(r"^(?:序号|编号|类别|事项|公开事项|责任|查看|链接|备注|网址)")
_REPORT = re.compile(r"年度报告|工作报告|年报")
_CALLED_CATALOGUE = re.compile(
    r"(?:公开|清单事项|事项清单).{0,12}(?:目录|清单|一览|导航|索引|指南|指引|对照|总表|情况表|事项表|汇总|明细)"
    r"|(?:目录|清单|一览表?|导航|索引)[^,。]{0,6}公开"
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a page claims; empty when it is no catalogue."""

    claims: tuple[ClaimRow, ...] = ()
    unnamed: tuple[str, ...] = ()
    """Rows that lead somewhere and name no element so that one could be sure of it."""


class ClaimReader:
    """Recognises catalogues of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._texts = {item.number: fold(item.text) for item in ruleset.items}
        self._count = len(ruleset.items)
        self._none = ruleset.head.none_statements
        self._item_of = {element.id: item.number for item in ruleset.items for element in item.elements}
        self._elements_of = {item.number: tuple(e.id for e in item.elements) for item in ruleset.items}
        self._wordings = Wordings(ruleset)
        self.item_named = lru_cache(maxsize=16_384)(self._item_named)

    def read(self, document: Document) -> Catalogue:
        """The rows of a page's catalogue, in the checklist's words or in the college's own."""
        rows = self._in_official_words(tabled(document))
        claims = [_claim(item, row) for row, item in rows if item]
        if len({claim.item for claim in claims}) >= ENOUGH_ROWS:
            unclaimed = {row for row, item in rows if not item}
            lines = lines_of(tabled(document))
            besides = self._read([line for line in lines if line.row in unclaimed])
            return Catalogue((*claims, *besides.claims), besides.unnamed)
        if not _is_called_catalogue(document) or _is_running(document):
            return Catalogue()
        return next(
            (found for lines in listings(document) if (found := self._in_own_words(lines))), Catalogue()
        )

    def _in_official_words(self, rows: Sequence[TableRow]) -> list[tuple[TableRow, int | None]]:
        """Rows but the head, each with the item that it names by the item's words, or by the checklist's number."""
        named = [
            (row, self._by_words(row), _number_of(row)) for row in rows if not _HEADER.match(row.cells[0])
        ]
        by_number = _are_of_the_checklist((number, [words]) for _, words, number in named if words)
        return [
            (row, words or (number if by_number and number and number <= self._count else None))
            for row, words, number in named
        ]

    def _by_words(self, row: TableRow) -> int | None:
        cells = [cell for cell in map(without_addresses, row.cells) if len(cell) >= _NAMES_AN_ITEM]
        (alike, item), cell = max(
            ((self.item_named(fold(cell)), cell) for cell in cells), default=((0, 0), "")
        )
        if alike < _FLOOR:
            return None
        # 就业质量报告 is like 教学质量报告 by its letters, and is the very name of another item.
        named = () if alike >= _VERBATIM else self._wordings.named(cell)
        items = {self._item_of[element] for element in named}
        return item if not items or item in items else min(items)

    def _item_named(self, folded: str) -> tuple[int, int]:
        """(likeness, number) of the item that a cell names best."""
        bare = re.sub(r"^\(?\d{1,2}[.、)]+", "", folded)
        scores = []
        for number, text in self._texts.items():
            if bare == text:
                return _VERBATIM, number
            shorter, longer = sorted((bare, text), key=len)
            if len(shorter) * 5 < len(longer) * 2:
                continue
            scores.append((likeness(longer, shorter) if len(shorter) >= _TELLS_ITEMS_APART else 0, number))
        return max(scores, default=(0, 0))

    def _in_own_words(self, lines: Sequence[Line]) -> Catalogue | None:
        """What a list claims in which enough rows name elements for certain."""
        found = self._read(lines)
        items = {claim.item for claim in found.claims if claim.urls}
        leading = sum(1 for line in lines if addresses(line.row))
        is_one = len(items) >= _ENOUGH_IN_OWN_WORDS and 3 * len(found.unnamed) <= 2 * leading
        return found if is_one else None

    def _read(self, lines: Sequence[Line]) -> Catalogue:
        read = [(line, self._elements_named(line)) for line in lines]
        pairs = ((_number_of(line.row), {self._item_of[e] for e in named}) for line, named in read if named)
        if _are_of_the_checklist(pairs):
            read = [
                (line, named or self._elements_of.get(_number_of(line.row) or 0, ())) for line, named in read
            ]
        claims = (claim for line, elements in read for claim in self._own_claims(line, elements))
        unnamed = (line.called for line, elements in read if not elements and addresses(line.row))
        return Catalogue(tuple(claims), tuple(unnamed))

    def _elements_named(self, line: Line) -> tuple[str, ...]:
        return next((named for cell in line.words if (named := self._wordings.named(cell, line.under))), ())

    def _own_claims(self, line: Line, elements: Sequence[str]) -> Iterator[ClaimRow]:
        """A claim on every item whose elements a row names, if it leads somewhere or says that there is none."""
        for item, _ in groupby(elements, key=self._item_of.__getitem__):
            claim = _claim(item, line.row, tuple(elements))
            if claim.urls or any(words in claim.remark for words in self._none):
                yield claim


def is_catalogue(document: Document, claims: Sequence[ClaimRow]) -> bool:
    """Whether the page is a stand-alone catalogue of the items as such, not a report that ends in one."""
    if document.kind not in (DocumentKind.ARTICLE, DocumentKind.SECTION, DocumentKind.HOME):
        return False
    if _REPORT.search(document.title):
        return False
    return len({claim.item for claim in claims if not claim.elements}) >= ENOUGH_ROWS


def _is_called_catalogue(document: Document) -> bool:
    """Whether a page says that it is one: a menu, a map of the site and an ordinary section do not.

    What a yearly report says in its own words is a record of that year.
    """
    if _REPORT.search(document.title):
        return False
    return any(_CALLED_CATALOGUE.search(fold(words)) for words in (document.title, *document.headings))


def _are_of_the_checklist(pairs: Iterable[tuple[int | None, Collection[int | None]]]) -> bool:
    """Whether the numbers of rows are those of the checklist; a college that drops items numbers its rows anew.

    Args:
        pairs: number and items of every row that names items by its words.
    """
    agrees = [number in items for number, items in pairs if number]
    agreeing = sum(agrees)
    return agreeing >= _AGREEING and agreeing > 4 * (len(agrees) - agreeing)


def _is_running(document: Document) -> bool:
    """Whether a page lists documents as they came out: each entry has its day."""
    dated = sum(1 for entry in document.entries if entry.date)
    return 2 * dated > len(document.entries)


def _number_of(row: TableRow) -> int | None:
    cells = [fold(cell) for cell in row.cells[:3]]
    number = next((found for cell in cells if (found := _NUMBER.match(cell))), None)
    number = number or (_NUMBER_IN_FRONT.match(cells[0]) if cells else None)
    return int(number[1]) if number else None


def _claim(item: int, row: TableRow, elements: tuple[str, ...] = ()) -> ClaimRow:
    urls = addresses(row)
    remark = "" if urls or len(row.cells) == 1 else row.cells[-1].strip()
    return ClaimRow(item, _quoted(row), urls, remark[:80], elements)


def _quoted(row: TableRow) -> str:
    return " ".join(cell.strip() for cell in row.cells if cell.strip())[:200]
