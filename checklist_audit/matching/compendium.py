"""Rules bound in one document: a students' handbook, a collection of regulations. Each is judged as if it stood alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checklist_audit.model.pages import Document, DocumentKind

__all__ = ["Chapter", "bound", "chapters_of", "within"]

_MOST = 120
_LONGEST_TITLE = 45
_LOOK_AHEAD = 4
_RULE_TITLE = re.compile(
    r"^(?!第[一二三四五六七八九十百\d]+[章节条部编])(?:附件?\d*[:.、]?|[一二三四五六七八九十\d]+[、.])?"
    r"[\u4e00-\u9fff《》、()\d〔〕“”\-·]{2,}(?:办法|规定|细则|条例|章程|制度|守则|规程|准则|规范|预案|实施方案|实施意见)"
    r"(?:\([^()]{1,20}\))?$"
)
_OPENING = re.compile(r"^(?:第一[条章]|总则|一、|为了?[\u4e00-\u9fff]{2})")
_FIRSTS = ("第一条", "第一章")


@dataclass(frozen=True, slots=True)
class Chapter:
    """One rule of a collection."""

    title: str
    text: str


def chapters_of(document: Document) -> tuple[Chapter, ...]:
    """The rules that a document binds together, in order; empty when it is one document.

    A rule begins with a line that is its title, followed by its first article or chapter.
    """
    text = document.text
    if document.kind not in (DocumentKind.ARTICLE, DocumentKind.ATTACHMENT):
        return ()
    if max(text.count(first) for first in _FIRSTS) < 2:  # noqa: PLR2004  # two rules have two firsts
        return ()
    lines = text.split("\n")
    starts = list(_starts(lines))[:_MOST]
    if len(starts) < 2:  # noqa: PLR2004  # as above
        return ()
    ends = [start for start, _ in starts[1:]] + [len(lines)]
    return tuple(
        Chapter(title, "\n".join(lines[start:end])) for (start, title), end in zip(starts, ends, strict=True)
    )


def within(document: Document, title: str) -> Document:
    """The document as `bound` gives it, for one of its rules by title."""
    found = next((chapter for chapter in chapters_of(document) if chapter.title == title), None)
    return bound(document, found) if found else document


def bound(document: Document, chapter: Chapter) -> Document:
    """The document with the text of one of its rules only, so that dates are looked for in there."""
    return replace(document, text=chapter.text, parts=())


def _starts(lines: list[str]) -> Iterator[tuple[int, str]]:
    bare = ["".join(line.split()).replace("（", "(").replace("）", ")") for line in lines]
    for number, line in enumerate(bare):
        if not line or len(line) > _LONGEST_TITLE or not _RULE_TITLE.match(line):
            continue
        following = [later for later in bare[number + 1 : number + 1 + 2 * _LOOK_AHEAD] if later]
        if any(_OPENING.match(later) for later in following[:_LOOK_AHEAD]):
            yield number, line
