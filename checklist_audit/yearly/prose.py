"""A report as headings and sentences: what stands under which heading, whatever format the file has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checklist_audit.model.pages import Document

__all__ = ["Line", "has_caption", "is_future", "read_lines", "sentences"]

_LEVELS = (
    re.compile(r"^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}\s*[、.．])"),
    re.compile(r"^[(（][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"^(?:\d{1,2}\s*[、.．](?!\d)|[(（]\d{1,2}[)）])"),
)
_LONGEST_HEADING = 40
_RUN_IN = re.compile(r"^(?P<head>[^。；]{4,36})[。．](?P<rest>.{10,})$")
_ENDS = re.compile(r"[。；！？:：…]$")
# What stands below this caption is the table of the items, even where a paged file shows no cells.
_TABLE = re.compile(r"(?:清单|事项).{0,12}(?:情况|公开|一览|对照|明细)表$")
_FULL_LINE = 18
"""A line of a paged file that is shorter was ended by a person."""
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_FUTURE = re.compile(
    r"进一步|下一步|今后|将(?:继续|会|从|以|在|按|于|不断|认真|加|把)|有待|仍需|还需|拟于|尚未|计划于|要求各|应当|有所欠缺|不断完善|不断提"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading or table row, with the headings above it, outermost first."""

    text: str
    level: int
    """0 for text; 1 to 3 for headings."""
    under: tuple[str, ...]
    is_row: bool = False


def read_lines(document: Document) -> tuple[Line, ...]:
    """The report line by line in reading order.

    Args:
        document: a page or file; the lines of paged files are put together again.
    """
    heads = frozenset(heading.strip() for heading in document.headings)
    texts = [part.text for part in document.text_parts] or [document.text]
    raw = [line.strip(" \u3000\r") for text in texts for line in text.split("\n")]
    whole = _joined(raw) if document.parts else raw
    return tuple(_nested([line for line in whole if line.strip()], heads))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph, as they stand."""
    return tuple(found for piece in _SENTENCE.findall(text) if (found := piece.strip()))


def has_caption(lines: Sequence[Line]) -> bool:
    """Whether a line announces the table of the items."""
    return any(not line.is_row and _is_caption(line.text) for line in lines)


def _is_caption(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and bool(_TABLE.search(line))


def is_future(sentence: str) -> bool:
    """Whether a sentence says what is meant to be done, not what was done."""
    return bool(_FUTURE.search(sentence))


def _joined(lines: Sequence[str]) -> list[str]:
    """Lines of a page put together again: a PDF breaks a sentence wherever the line is full."""
    joined: list[str] = []
    for line in lines:
        last = joined[-1] if joined else ""
        goes_on = len(last) >= _FULL_LINE and not _ENDS.search(last) and "\t" not in last
        if goes_on and line and "\t" not in line and _level(line) == 0 and _level(last) == 0:
            joined[-1] = last + line
        else:
            joined.append(line)
    return joined


def _level(line: str) -> int:
    return next((n for n, pattern in enumerate(_LEVELS, 1) if pattern.match(line)), 0)


def _nested(lines: Sequence[str], heads: frozenset[str]) -> Iterator[Line]:
    above: list[tuple[int, str]] = []
    in_table = False
    for line in lines:
        is_caption = _is_caption(line)
        in_table = is_caption or (in_table and _level(line) != 1)
        if "\t" in line or (in_table and not is_caption):
            yield Line(line, 0, tuple(text for _, text in above), is_row=True)
            continue
        level, head, rest = _split(line, heads)
        if level:
            above = [entry for entry in above if entry[0] < level]
            yield Line(head, level, tuple(text for _, text in above))
            above.append((level, head))
        if rest:
            yield Line(rest, 0, tuple(text for _, text in above))


def _split(line: str, heads: frozenset[str]) -> tuple[int, str, str]:
    """(level, heading, text): a heading may run into its paragraph."""
    level = _level(line)
    if level and len(line) <= _LONGEST_HEADING and not line.endswith(("。", "；")):
        return level, line, ""
    run_in = _RUN_IN.match(line) if level else None
    if run_in:
        return level, run_in["head"], run_in["rest"]
    if line in heads and len(line) <= _LONGEST_HEADING and not line.endswith("。"):
        return 1, line, ""
    return 0, "", line
