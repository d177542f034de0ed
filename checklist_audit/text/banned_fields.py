"""Fields that a public list of persons must not show: home addresses, birth dates, hardship in detail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from checklist_audit.text.secret import Secret, secret_at

__all__ = ["banned_fields"]

_DIGIT = "0-9０-９"
_ADDRESS = "家庭(?:详细|通讯|现)?(?:住址|地址)|(?:现|常)住址|户籍(?:地址|住址)|住址"
_BIRTH = "出生(?:日期|年月日?|时间)|生日"
_HARDSHIP = "(?:家庭)?(?:经济)?困难(?:的)?(?:具体)?(?:情形|情况|原因|类型)|致贫原因|贫困原因|家庭(?:经济)?情况(?:说明)?"
_BANNED = re.compile(f"{_ADDRESS}|{_BIRTH}|{_HARDSHIP}")
_CLUES = (
    ("址", "住址"),
    ("庭", "家庭"),
    ("籍", "户籍"),
    ("出", "出生"),
    ("日", "生日"),
    ("困", "困难"),
    ("致", "致贫"),
    ("贫", "贫困原因"),
)
"""One of the words stands in every banned field, and its rarest sign is looked for first: that is ten times cheaper
than a word (measured), and a word a hundred times cheaper than the patterns."""
_ADDRESS_COLUMN = re.compile(f"^\\s*(?:{_ADDRESS})")
_BIRTH_COLUMN = re.compile(f"^\\s*(?:{_BIRTH})")
_HARDSHIP_COLUMN = re.compile(f"^\\s*(?:{_HARDSHIP})")
_AID = re.compile("资助|助学|贫困|困难|奖学金|受助|补助|勤工|减免|孤儿|低保|建档立卡")
_STUDENT = re.compile("学号|班级|学生|考生|准考证|年级")
_ABOUT = 120
"""Characters above a table, and at the head of the page, that may say what the list is."""
_LOOSE_COLUMNS, _LONGEST_HEAD = 3, 12
_BAR = re.compile("[|｜]")
_TAB_CELL = re.compile(r"(?:^|(?<=\t)|(?<=\n))(?P<cell>[^\t\n]*)")
_BAR_CELL = re.compile(r"[|｜]?\s*(?P<cell>[^|｜\n]+)")
_LOOSE_CELL = re.compile(r"(?P<cell>\S+)")
_PLACE = re.compile("[省市县区乡镇村路街巷号组旗州]")
_INLINE_ADDRESS = re.compile(rf"(?:{_ADDRESS})[:：为是]?[ \u3000]*(?P<value>[^\s，,。；;、（(：:]{{6,50}})")
_INLINE_BIRTH = re.compile(
    rf"(?:{_BIRTH})[:：为是]?[ \u3000]*(?P<value>(?:19|20)[{_DIGIT}]{{2}}[-年./][{_DIGIT}]{{1,2}}(?:[-月./][{_DIGIT}]{{1,2}}日?|月)?)"
)


def banned_fields(text: str) -> list[Secret]:
    """Find values of fields that a list of persons must not show, in tables and after a label.

    An empty form, a head without rows and values that are masked already are none.

    Source:
        `privacy.must_not_publish` of the checklist; the education ministry's urgent notice of December 2017.
    """
    if not any(sign in text and word in text for sign, word in _CLUES):
        return []
    found = list(_banned_inline(text))
    position = 0
    while (match := _BANNED.search(text, position)) is not None:
        head = _line_around(text, match.start())
        position = head[1]
        if _is_head(text, head):
            secrets, position = _banned_cells(text, head)
            found += secrets
    return found


def _banned_inline(text: str) -> Iterator[Secret]:
    for match in _INLINE_ADDRESS.finditer(text):
        value = match["value"]
        if len(_PLACE.findall(value)) > 1 and "*" not in value:
            yield secret_at(text, "banned_field", match.span("value"), keep=(3, 0))
    for match in _INLINE_BIRTH.finditer(text):
        near = text[max(0, match.start() - 80) : match.end() + 40]
        if _STUDENT.search(near) or _AID.search(near) or "身份证" in near:
            yield secret_at(text, "banned_field", match.span("value"), keep=(0, 0))


def _banned_cells(text: str, head: tuple[int, int]) -> tuple[list[Secret], int]:
    """Cells below a banned head in the table whose head row is at `head`, and where that table ends."""
    tests = _column_tests(text, head)
    columns = len(_cells(text, head))
    is_loose = "\t" not in text[slice(*head)]
    found: list[Secret] = []
    row = _line_around(text, head[1] + 1)
    while row[0] < len(text):
        cells = _cells(text, row)
        # Where only spaces stand between the cells, a row with a cell more or less cannot be read by columns.
        if len(cells) < 2 or (is_loose and len(cells) != columns):  # noqa: PLR2004 a table ends with its rows
            break
        for index, (start, end) in enumerate(cells):
            if index in tests and tests[index](text[start:end]):
                found.append(secret_at(text, "banned_field", (start, end), keep=(1, 0)))
        row = _line_around(text, row[1] + 1)
    return found, max(head[1], row[0] - 1)


def _column_tests(text: str, head: tuple[int, int]) -> dict[int, Callable[[str], bool]]:
    """What makes a cell of a banned column a leak, by column."""
    start, end = head
    about = text[max(0, start - _ABOUT) : end] + text[:_ABOUT]
    is_aid = _AID.search(about) is not None
    is_list = is_aid or (_STUDENT.search(about) is not None)
    tests: dict[int, Callable[[str], bool]] = {}
    for index, cell in enumerate(_cells(text, head)):
        words = text[slice(*cell)]
        if _ADDRESS_COLUMN.match(words):
            tests[index] = _is_address
        elif _BIRTH_COLUMN.match(words) and is_list:
            tests[index] = _is_birth
        elif _HARDSHIP_COLUMN.match(words) and is_aid:
            tests[index] = _is_hardship
    return tests


def _line_around(text: str, place: int) -> tuple[int, int]:
    if place >= len(text):
        return len(text), len(text)
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, len(text) if end < 0 else end


def _is_head(text: str, line: tuple[int, int]) -> bool:
    """Whether a line is the head of a table: cells with a TAB or a bar between them, or three short words."""
    words = text[slice(*line)]
    cells = _cells(text, line)
    if "\t" in words or _BAR.search(words):
        return len(cells) > 1
    return len(cells) >= _LOOSE_COLUMNS and all(end - start <= _LONGEST_HEAD for start, end in cells)


def _cells(text: str, line: tuple[int, int]) -> list[tuple[int, int]]:
    """Spans of the cells of a row, however they are kept apart."""
    words = text[slice(*line)]
    cell = _TAB_CELL if "\t" in words else _BAR_CELL if _BAR.search(words) else _LOOSE_CELL
    return [match.span("cell") for match in cell.finditer(text, *line)]


def _is_address(cell: str) -> bool:
    return len(cell) > 3 and "*" not in cell and _PLACE.search(cell) is not None  # noqa: PLR2004 浙江省 is no address


def _is_birth(cell: str) -> bool:
    return "*" not in cell and sum(map(str.isdigit, cell)) >= 5  # noqa: PLR2004 a year alone is none


def _is_hardship(cell: str) -> bool:
    words = cell.strip()
    return (
        len(words) > 1
        and "*" not in words
        and not re.fullmatch(r"(?:无|一般|特别|比较)?(?:困难|贫困)?|[\d.、-]+|详见.*", words)
    )
