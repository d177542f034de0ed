"""Finding the English twin of a sentence whose places are filled already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from types import MappingProxyType

__all__ = ["english", "is_chinese", "tables"]

ROOMS = (
    "checkup",
    "commands",
    "crawling",
    "decisions",
    "fleet",
    "inspecting",
    "judging",
    "manual",
    "notifying",
    "pack_laws",
    "pack_names",
    "pack_notes",
    "pack_vetoes",
    "profiling",
    "reading",
    "storing",
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_QUOTATION = re.compile(r"“[^”]*”|《[^》]*》")
_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile(r"[“《]\{(\w+)\}[”》]")
_DAY = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日")
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_JOINTS = (("\n", "\n"), (" | ", " | "), ("；", "; "), ("，", ", "), ("、", ", "))
_BETWEEN_SENTENCES = frozenset({"\n", " | ", "；"})
# Short sentences are mostly places; without this, “2024年” would be found in every text that ends in 年.
_FIGURES = frozenset(
    {"n", "k", "year", "month", "first", "last", "quarter", "code", "months", "years", "limit"}
)
_OUR_WORDS = frozenset({"choice", "trait"})
"""Places between quotation marks that hold words of ours and no words of a page."""
_NAMES = frozenset({"sheet"})
"""Places that hold a name by which something must be found."""
_FIGURE = r"[\d.]+"
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_PLACES = (
    "(?:标题|小标题|正文|表格|表格的一行|栏目条目|栏目列出的条目|所在栏目|所在栏目的名称"
    "|链接文字|指向它的链接文字|网址|页面种类|网页种类|文件种类|文种|发布单位)"
)
_VETO = "[^（]*(?:（[^（）]*）(?=（))?"
"""A reason that ends with an aside, where another bracket follows at once."""
_ANYTHING = ".*?"
_MARKS = str.maketrans(
    {"、": ", ", "，": ", ", "；": "; ", "：": ": ", "（": " (", "）": ")", "。": ".", "　": " "}
)


@dataclass(frozen=True, slots=True)
class _Twin:
    """One sentence: how it is recognised, and its English in one or two forms."""

    anchor: str
    """The longest run of its fixed characters: a cheap test before the pattern."""
    pattern: re.Pattern[str]
    forms: tuple[str, ...]
    quotations: frozenset[str]
    """Places between quotation marks: words of a page, which stay as they are."""


def is_chinese(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=8192)
def english(sentence: str) -> str:
    """The English of a Chinese sentence; what has no twin comes back as it is.

    >>> english("没有日期，无法判断是否在 12 个月内更新过")
    'no date, so it is not known whether it was renewed within 12 months'

    Args:
        sentence: one sentence or several, on one line or more.
    """
    if not is_chinese(sentence):
        return sentence
    if exact := _exactly(sentence):
        return exact
    # Several may fit where one holds another. The best leaves the least Chinese; among equals, several sentences
    # are several, and one is one.
    ways = [_by_pattern, _in_parts]
    if any(mark in sentence for mark in _BETWEEN_SENTENCES):
        ways.reverse()
    found = [told for way in ways for told in way(sentence)]
    return min(found, key=_left_chinese, default=sentence)


def _exactly(sentence: str) -> str | None:
    bare = sentence.strip()
    if told := _exact().get(bare):
        return sentence.replace(bare, told)
    if day := _DAY.fullmatch(bare):
        year, month, number = day.groups()
        return f"{number} {_MONTHS[int(month) - 1]}{f' {year}' if year else ''}"
    return None


def _by_pattern(sentence: str) -> Iterator[str]:
    """Every twin whose fixed words are those of the sentence, the most certain first."""
    for twin in _twins():
        found = twin.pattern.fullmatch(sentence) if twin.anchor in sentence else None
        if found is not None:
            values = found.groupdict()
            form = twin.forms[0] if values.get("n") == "1" else twin.forms[-1]
            yield form.format_map(
                {name: value if name in twin.quotations else _value(value) for name, value in values.items()}
            )


def _in_parts(sentence: str) -> Iterator[str]:
    """Sentences put together again; within one sentence a part that stays Chinese holds the others back."""
    for mark, joint in _JOINTS:
        if mark in sentence:
            parts = _runs(sentence.split(mark), mark)
            told = [english(part) for part in parts]
            is_whole = all(old != new or not is_chinese(old) for old, new in zip(parts, told, strict=True))
            if is_whole or mark in _BETWEEN_SENTENCES:
                yield joint.join(told)
            return


def _runs(parts: list[str], mark: str) -> list[str]:
    """Parts that are one name together stay together: `校办企业资产、负债` is one element and no two."""
    runs: list[str] = []
    while parts:
        ends = range(len(parts), 1, -1)
        end = next((end for end in ends if _exactly(mark.join(parts[:end]))), 1)
        runs.append(mark.join(parts[:end]))
        parts = parts[end:]
    return runs


def _left_chinese(told: str) -> int:
    return len(_HAN.findall(_QUOTATION.sub("", told)))


def _value(value: str) -> str:
    """What stands in a place: a sentence of ours, or a name that keeps its characters."""
    told = english(value)
    return told if is_chinese(told) else told.translate(_MARKS).replace("( ", "(")


@cache
def tables() -> Mapping[str, Mapping[str, str]]:
    """Every table, by room: Chinese → English.

    `{name}` is a place; a bar divides the form for one thing from that for more, counted by the place `n`.
    """
    found = {room: import_module(f"checklist_audit.english.{room}").SENTENCES for room in ROOMS}
    return MappingProxyType(found)


@cache
def _exact() -> Mapping[str, str]:
    return MappingProxyType(
        {zh.strip(): en for room in tables().values() for zh, en in room.items() if not _PLACE.search(zh)}
    )


@cache
def _twins() -> tuple[_Twin, ...]:
    """Sentences with places; those with the most fixed characters first, since they are the most certain."""
    known = {zh: en for room in tables().values() for zh, en in room.items() if _PLACE.search(zh)}
    weighed = sorted(known, key=lambda zh: (-len(_PLACE.sub("", zh)), zh))
    return tuple(
        _Twin(
            _anchor(zh),
            _pattern(zh),
            _forms(zh, known[zh]),
            (frozenset(_QUOTED.findall(zh)) - _OUR_WORDS) | _NAMES,
        )
        for zh in weighed
    )


def _forms(zh: str, told: str) -> tuple[str, ...]:
    return tuple(told.split("|")) if "{n}" in zh else (told,)


def _anchor(zh: str) -> str:
    return max(re.split(r"\{\w+\}", zh), key=len)


def _pattern(zh: str) -> re.Pattern[str]:
    pieces = _PLACE.split(zh)
    fixed, names = pieces[::2], pieces[1::2]
    body = [f"{re.escape(text)}(?P<{name}>{_of(name)})" for text, name in zip(fixed, names, strict=False)]
    return re.compile("".join(body) + re.escape(fixed[-1]), re.DOTALL)


def _of(name: str) -> str:
    if name in _FIGURES:
        return _FIGURE
    return {"on": _ISO_DAY, "place": _PLACES, "veto": _VETO}.get(name, _ANYTHING)
