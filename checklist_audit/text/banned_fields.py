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
_ADDRESS_COLUMN = re.compile(f"^\\s*(?:{_ADDRESS})")
_BIRTH_COLUMN = re.compile(f"^\\s*(?:{_BIRTH})")
_HARDSHIP_COLUMN = re.compile(f"^\\s*(?:{_HARDSHIP})")
_AID = re.compile("资助|助学|贫困|困难|奖学金|受助|补助|勤工|减免|孤儿|低保|建档立卡")
_STUDENT = re.compile("学号|班级|学生|考生|准考证|年级")
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
    if not _BANNED.search(text):
        return []
    found = list(_banned_inline(text))
    position = 0
    while (match := _BANNED.search(text, position)) is not None:
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        position = end
        if "\t" in text[start:end]:
            secrets, position = _banned_cells(text, start, end)
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


def _banned_cells(text: str, start: int, end: int) -> tuple[list[Secret], int]:
    """Cells below a banned head in the table whose head row is `text[start:end]`, and where that table ends."""
    heads = text[start:end].split("\t")
    about = text[max(0, start - 120) : end] + text[:120]
    is_aid = _AID.search(about) is not None
    is_list = is_aid or (_STUDENT.search(about) is not None)
    tests: dict[int, Callable[[str], bool]] = {}
    for index, head in enumerate(heads):
        if _ADDRESS_COLUMN.match(head):
            tests[index] = _is_address
        elif _BIRTH_COLUMN.match(head) and is_list:
            tests[index] = _is_birth
        elif _HARDSHIP_COLUMN.match(head) and is_aid:
            tests[index] = _is_hardship
    found: list[Secret] = []
    position = end + 1
    while position < len(text):
        line_end = text.find("\n", position)
        line_end = len(text) if line_end < 0 else line_end
        line = text[position:line_end]
        if "\t" not in line:
            break
        for index, cell, at in _cells(line):
            if index in tests and tests[index](cell):
                found.append(
                    secret_at(text, "banned_field", (position + at, position + at + len(cell)), keep=(1, 0))
                )
        position = line_end + 1
    return found, max(end, position - 1)


def _cells(line: str) -> Iterator[tuple[int, str, int]]:
    at = 0
    for index, cell in enumerate(line.split("\t")):
        yield index, cell, at
        at += len(cell) + 1


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
