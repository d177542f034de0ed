"""Which elements a page seems to disclose, told from its head alone: what a crawl steers by while it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from checklist_audit.matching.context import Context
from checklist_audit.matching.evidence import Matcher
from checklist_audit.model.pages import Document

__all__ = ["coverage_by"]

_HEAD_CHARS = 400
"""Of each page: enough to steer by; on pages full of the ruleset's words the whole costs fifteen times as much."""


def coverage_by(matcher: Matcher) -> Callable[[Document], list[tuple[str, int]]]:
    """A function from a document to ids of elements, each with the newest year of the document (0 for none).

    It decides the order of a crawl and nothing else: what is evidence is decided when all pages are known.
    """

    def covered(document: Document) -> list[tuple[str, int]]:
        days = [document.published, *(entry.date for entry in document.entries)]
        ends = [claim.period.end for claim in document.periods if claim.where == "title"]
        year = max((day.year for day in (*days, *ends) if day), default=0)
        head = replace(document, text=document.text[:_HEAD_CHARS], parts=document.parts[:1])
        return [(found.element.id, year) for found in matcher.match(head, Context()).evidence]

    return covered
