"""A matcher of one or two elements, and documents in a line."""

from __future__ import annotations

from checklist_audit.matching import Context, Matcher, MatchResult
from checklist_audit.model.pages import Document, DocumentKind, Entry, Part
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.verdicts import Lead
from checklist_audit.text.normalising import own_names
from tests.packs import element, item, ruleset

__all__ = [
    "APPEALS",
    "NAMES",
    "attachment",
    "document",
    "found",
    "lead",
    "match",
    "miss",
    "rules_of",
    "section",
]

NAMES = own_names(("示例大学", "示大"))
APPEALS = {"any": [{"signal": "title", "has": ["学生", "申诉"]}]}
HOME = "https://www.example.edu.cn"


def rules_of(match: dict, other: dict | None = None, **fields: object) -> Ruleset:
    """A checklist of element 1a with these rules, and of 2a with others."""
    first = item(element("1a", match=match, **fields))
    return ruleset(first, item(element("2a", match=other), number=2)) if other else ruleset(first)


def document(title: str = "", text: str = "正文若干。", **fields: object) -> Document:
    """An article."""
    return Document(**{"url": f"{HOME}/1.htm", "title": title, "text": text, **fields})  # type: ignore[arg-type]  # fields of Document


def attachment(title: str, *pages: str, **fields: object) -> Document:
    """A file of several pages."""
    parts = tuple(Part(f"第{number}页", text) for number, text in enumerate(pages, 1))
    return Document(
        f"{HOME}/1.pdf", DocumentKind.ATTACHMENT, title=title, text="\n".join(pages), parts=parts, **fields
    )  # type: ignore[arg-type]  # fields of Document


def section(title: str, *rows: str) -> Document:
    """A section page with rows."""
    entries = tuple(Entry(row, f"{HOME}/{number}.htm") for number, row in enumerate(rows))
    return Document(f"{HOME}/list.htm", DocumentKind.SECTION, title=title, entries=entries)


def lead(kind: str, words: str, item_number: int | None = None) -> Lead:
    """What something else says of the document."""
    return Lead(kind, words, f"{HOME}/", item_number)


def match(
    rules: Ruleset, page: Document, *leads: Lead, names: tuple[str, ...] = NAMES, **more: object
) -> MatchResult:
    """Everything that a document is under some rules."""
    context = Context(names, leads, **more)  # type: ignore[arg-type]  # fields of Context
    return Matcher(rules).match(page, context, thorough=True)


def found(rules: Ruleset, page: Document, *leads: Lead, **more: object) -> list[str]:
    """Ids of the elements that a document is evidence for."""
    return [evidence.element.id for evidence in match(rules, page, *leads, **more).evidence]


def miss(rules: Ruleset, page: Document, *leads: Lead, **more: object) -> str:
    """Why a document is no evidence for the first element; empty when nothing came near."""
    misses = match(rules, page, *leads, **more).near_misses
    return misses[0].because if misses else ""
