"""What a crawl steers by while it goes on: what a page seems to disclose, and what the words of a link promise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache

from checklist_audit.matching.context import Context
from checklist_audit.matching.evidence import Matcher
from checklist_audit.model.pages import Document, Promise
from checklist_audit.model.verdicts import Lead

__all__ = ["coverage_by", "promises_by"]

_HEAD_CHARS = 400
"""Of each page: enough to steer by; on pages full of the ruleset's words the whole costs fifteen times as much."""
_NO_DOCUMENT = frozenset({"news", "call", "foreign", "subunit"})
"""House vetoes that a title alone can earn; a list of names or a guide may still be what an element asks for."""
_WORDS_KNOWN = 65_536


def coverage_by(
    matcher: Matcher, names: tuple[str, ...] = (), *, as_of: date | None = None
) -> Callable[[Document], list[tuple[str, int]]]:
    """A function from a document to ids of elements, each with the newest year of the document (0 for none).

    It decides the order of a crawl and when it may end; what is evidence is decided when all pages are known.

    Args:
        names: the college's folded names (`own_names`).
        as_of: the day that the audit will speak for; a page of a later day covers nothing.
    """

    def covered(document: Document) -> list[tuple[str, int]]:
        if as_of and document.published and document.published > as_of:
            return []
        days = [document.published, *(entry.date for entry in document.entries)]
        ends = [claim.period.end for claim in document.periods if claim.where == "title"]
        year = max((day.year for day in (*days, *ends) if day), default=0)
        head = replace(document, text=document.text[:_HEAD_CHARS], parts=document.parts[:1])
        result = matcher.match(head, Context(names))
        found = [piece.element.id for piece in result.evidence]
        found += [statement.element.id for statement in result.statements]
        return [(element_id, year) for element_id in dict.fromkeys(found)]

    return covered


def promises_by(matcher: Matcher, names: tuple[str, ...] = ()) -> Callable[[str, str], Promise]:
    """A function from the words of a link and the section that it stands in to what the page behind it promises.

    The words are judged as the title of a page whose text nobody has seen yet, by the rules of the audit itself.
    """

    @lru_cache(maxsize=_WORDS_KNOWN)
    def promised(words: str, section: str) -> Promise:
        around = (Lead("link", words, ""), *([Lead("section", section, "")] if section else []))
        page, context = Document("", title=words), Context(names, around)
        fits = tuple(piece.element.id for piece in matcher.match(page, context).evidence)
        return Promise(fits, is_none=not fits and bool(_NO_DOCUMENT & matcher.vetoes(page, context)))

    return promised
