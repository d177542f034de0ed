"""Which categories and items of the checklist a report covers: in its table, under a heading, or only in passing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checklist_audit.model.pages import Document, TableRow
from checklist_audit.model.rules import Category, Item, Ruleset
from checklist_audit.model.verdicts import ClaimRow
from checklist_audit.text.normalising import fold
from checklist_audit.yearly.outcome import CategoryFound, ItemFound, Place
from checklist_audit.yearly.phrases import Phrases, likeness
from checklist_audit.yearly.prose import Line, is_future, sentences
from checklist_audit.yearly.sections import is_about_problems

__all__ = ["cover_categories", "cover_items", "table_rows"]

_ENOUGH_ROWS = 12
"""A table whose rows name at least so many items is the table of the items."""
_FEW_ROWS = 3
_AGREEING = 8
_BARELY_ALIKE = 0.4
_ALIKE = 0.8
_LONG_TEXT = 24
_SHORTEST_CELL = 4
_NUMBER = re.compile(r"^[(（]?(\d{1,2})[.、)）]?$")
_LEADING_NUMBER = re.compile(r"^\(?\d{1,2}[.、)]+")
_ADDRESS = re.compile(r"https?://[^\s，。；、）)]+")
_OTHER_CATEGORY = re.compile(
    r"其[他它](?:类|方面|重要)?(?:的)?信息|其[他它](?:类)?$|其[他它](?:类|方面)?公开"
)
_HALF = 0.5


def table_rows(document: Document, ruleset: Ruleset, *, has_caption: bool) -> tuple[ClaimRow, ...]:
    """The rows of the table of the items (清单事项公开情况表); empty when the report has none.

    Args:
        has_caption: a line of the report calls a table so; then a few rows are enough.

    Rows name their item by its words. A bare number counts only where the numbers of the other rows agree with the
    words, because colleges that drop items number theirs anew.
    """
    texts = {item.number: _texts_of(item) for item in ruleset.items}
    named = [(row, _by_words(row, texts), _number_of(row)) for row in _rows(document)]
    agreeing = sum(1 for _, words, number in named if words and words == number)
    differing = sum(1 for _, words, number in named if words and number and words != number)
    is_numbered = agreeing >= (1 if has_caption else _AGREEING) and agreeing > 4 * differing
    enough = _FEW_ROWS if has_caption else _ENOUGH_ROWS
    claims = []
    for row, words, number in named:
        item = words or (number if is_numbered and number and _may_be(row, texts.get(number, ())) else None)
        if item:
            claims.append(_claim(item, row))
    return tuple(claims) if len({claim.item for claim in claims}) >= enough else ()


def _texts_of(item: Item) -> tuple[str, ...]:
    """The ways in which a row names an item: the ministry's words, or its elements."""
    return fold(item.text), fold("、".join(element.name for element in item.elements))


def _rows(document: Document) -> Sequence[TableRow]:
    if document.rows:
        return document.rows
    lines = (line for part in document.text_parts for line in part.text.split("\n") if "\t" in line)
    return [TableRow(tuple(line.split("\t"))) for line in lines]


def _number_of(row: TableRow) -> int | None:
    return next((int(found[1]) for cell in row.cells[:3] if (found := _NUMBER.match(cell.strip()))), None)


def _may_be(row: TableRow, ways: tuple[str, ...]) -> bool:
    """Whether a row that bears an item's number has at least some of its words: other tables hold numbers too."""
    cells = [fold(cell) for cell in row.cells if len(cell) >= _SHORTEST_CELL]
    return any(likeness(cell, text) >= _BARELY_ALIKE for cell in cells for text in ways)


def _by_words(row: TableRow, texts: Mapping[int, tuple[str, ...]]) -> int | None:
    """The item whose words stand in a cell."""
    cells = (_LEADING_NUMBER.sub("", fold(cell)) for cell in row.cells)
    named = [words for words in cells if len(words) >= _SHORTEST_CELL and not words.startswith("http")]
    best = max(
        ((_named_by(words, ways), item) for words in named for item, ways in texts.items()), default=(0.0, 0)
    )
    return best[1] if best[0] >= _ALIKE else None


def _named_by(words: str, ways: tuple[str, ...]) -> float:
    """How well a cell names an item; half the item's words must be there, since 招生 alone is a category."""
    long_enough = (text for text in ways if 2 * len(words) >= min(len(text), _LONG_TEXT))
    return max((likeness(words, text) for text in long_enough), default=0.0)


def _claim(item: int, row: TableRow) -> ClaimRow:
    words = " ".join(cell.strip() for cell in row.cells if cell.strip())
    printed = (address for cell in row.cells for address in _ADDRESS.findall(cell))
    urls = tuple(dict.fromkeys((*row.urls, *printed)))
    remark = "" if urls or len(row.cells) == 1 else row.cells[-1].strip()
    return ClaimRow(item, words[:200], urls, remark[:80])


def cover_items(
    lines: Sequence[Line], rows: Sequence[ClaimRow], ruleset: Ruleset, *, breaks_rows: bool
) -> tuple[ItemFound, ...]:
    """Every item of the ruleset with the best place that the report gives it.

    Args:
        breaks_rows: the format (PDF, plain text) breaks or loses cells, so that a row without a link proves nothing.
    """
    by_row: dict[int, ClaimRow] = {}
    for row in rows:
        if row.item not in by_row or (row.urls and not by_row[row.item].urls):
            by_row[row.item] = row
    said = _mentions(lines, Phrases(ruleset))
    table = "".join(fold(line.text) for line in lines if line.is_row)
    found = []
    for item in ruleset.items:
        number, text, claim = item.number, item.text, by_row.get(item.number)
        if claim:
            is_bare = not claim.urls and not breaks_rows
            place = Place.OWN
            found.append(ItemFound(number, text, place, claim.words, claim.urls, claim.remark, is_bare))
        elif breaks_rows and table and _stands_in(table, text):
            found.append(ItemFound(number, text, Place.OWN, text))
        elif number in said:
            found.append(ItemFound(number, text, Place.IN_PASSING, said[number]))
        else:
            found.append(ItemFound(number, text, Place.ABSENT))
    return tuple(found)


def _stands_in(table: str, text: str) -> bool:
    """Whether most of an item's words stand in a table whose cells were broken over lines."""
    pieces = [piece for piece in re.split(r"[、，,；]", fold(text)) if len(piece) >= _SHORTEST_CELL]
    return bool(pieces) and 2 * sum(piece in table for piece in pieces) > len(pieces)


def _mentions(lines: Sequence[Line], phrases: Phrases) -> dict[int, str]:
    """Item → first sentence that names it, plans and problems left out."""
    said: dict[int, str] = {}
    for line in lines:
        if line.is_row or is_about_problems(line):
            continue
        for sentence in sentences(line.text):
            for named in () if is_future(sentence) else phrases.named_in(sentence):
                said.setdefault(named.item, sentence)
    return said


def cover_categories(
    lines: Sequence[Line], items: Sequence[ItemFound], ruleset: Ruleset
) -> tuple[CategoryFound, ...]:
    """Every category: reported under a heading, by rows of the table or by half its items; else only touched."""
    found = []
    for category in ruleset.head.categories:
        own = [item for item in items if ruleset.category_of(item.number).id == category.id]
        mentioned = tuple(item.number for item in own if item.place is not Place.ABSENT)
        heading = _heading_of(category, lines)
        row = next((item for item in own if item.place is Place.OWN), None)
        is_broad = len(mentioned) >= max(2, _HALF * len(own))
        first = next((item.words for item in own if item.words), "")
        place = Place.OWN if heading or row or is_broad else Place.IN_PASSING
        found.append(
            CategoryFound(
                title=category.title,
                place=place if heading or mentioned else Place.ABSENT,
                words=heading or first,
                mentioned=mentioned,
                items=tuple(item.number for item in own),
            )
        )
    return tuple(found)


def _heading_of(category: Category, lines: Sequence[Line]) -> str:
    stems = _stems(category.title)
    for line in lines:
        if line.level and not is_about_problems(line):
            is_other = not stems and line.level > 1 and _OTHER_CATEGORY.search(line.text)
            if is_other or any(stem in line.text for stem in stems):
                return line.text
    return ""


def _stems(title: str) -> tuple[str, ...]:
    """The words that a heading for a category has: 财务, 资产, 收费; 招生考试, 招生. None for 其他."""
    bare = title.removesuffix("信息")
    pieces = [piece for piece in re.split(r"[、及]", bare) if piece]
    if pieces == ["其他"]:
        return ()
    if len(pieces) == 1 and len(bare) <= len("基本"):
        return (title,)
    # 教学质量 and 学生管理服务 are called 教学 and 学生 for short; the second half alone means anything.
    short = [piece[:2] for piece in pieces if len(piece) > len("基本")]
    return tuple(dict.fromkeys([*pieces, *short]))
