"""A checklist as data: categories, items, elements and their rules.

The grammar is told for rule authors in `rules/README.md`.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from checklist_audit.model.base import Frozen, Text
from checklist_audit.model.freshness import Due, Freshness, FreshnessKind, FreshnessPeriod, MonthDay
from checklist_audit.text.patterns import check_regex

__all__ = [
    "Applies",
    "Category",
    "Due",
    "Element",
    "Example",
    "ExampleEntry",
    "ExamplePage",
    "Freshness",
    "FreshnessKind",
    "FreshnessPeriod",
    "Frozen",
    "Hints",
    "HouseVeto",
    "Item",
    "Match",
    "MonthDay",
    "Ruleset",
    "RulesetHead",
    "RulesetSource",
    "SchoolType",
    "Signal",
    "Substitute",
    "Text",
    "Veto",
    "Where",
]


class Where(StrEnum):
    """The part of a document that a signal looks at."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    TABLE = "table"
    ENTRIES = "entries"
    SECTION = "section"
    LINK = "link"
    URL = "url"
    KIND = "kind"
    TYPE = "type"
    PUBLISHER = "publisher"


# A title and its like are short and named by a person; only there does likeness mean anything.
_OPERATORS: dict[Where, frozenset[str]] = {
    Where.TITLE: frozenset({"like", "has", "regex", "floor"}),
    Where.HEADING: frozenset({"like", "has", "regex", "floor"}),
    Where.SECTION: frozenset({"like", "has", "regex", "floor"}),
    Where.LINK: frozenset({"like", "has", "regex", "floor"}),
    Where.BODY: frozenset({"has", "within", "figure"}),
    Where.TABLE: frozenset({"has", "figure"}),
    Where.ENTRIES: frozenset({"like", "has", "regex", "floor", "at_least"}),
    Where.URL: frozenset({"has", "regex"}),
    Where.KIND: frozenset({"equals"}),
    Where.TYPE: frozenset({"equals"}),
    Where.PUBLISHER: frozenset({"has", "equals"}),
}


class Signal(Frozen):
    """One thing to look for in one part of a document.

    `has` holds groups: every group must be found, and a group is alternatives joined by `|`.
    """

    signal: Where
    like: str | None = None
    """A phrase; fuzzy on normalised words, never across `distinct` words."""
    floor: Annotated[int, Field(ge=60, le=100)] = 88
    has: tuple[Text, ...] = ()
    regex: str | None = None
    equals: str | None = None
    at_least: Annotated[int, Field(ge=1, le=50)] = 1
    within: Annotated[int, Field(ge=0, le=5000)] = 60
    """Body only: characters that may hold all groups together; 0 means anywhere in one part."""
    figure: bool = False
    """Body and table: a figure must stand within 30 characters of the words."""

    @model_validator(mode="after")
    def _one_operator(self) -> Self:
        chosen = [name for name in ("like", "has", "regex", "equals") if getattr(self, name)]
        if len(chosen) != 1:
            raise ValueError("一个信号只能有 like、has、regex、equals 中的一个")
        allowed = _OPERATORS[self.signal]
        extra = sorted((self.model_fields_set - {"signal", "because"}) - allowed)
        if extra:
            raise ValueError(
                f"信号 {self.signal} 不接受 {'、'.join(extra)}，可用：{'、'.join(sorted(allowed))}"
            )
        if self.regex is not None:
            check_regex(self.regex)
        return self

    @property
    def groups(self) -> tuple[tuple[str, ...], ...]:
        """The groups of `has` as alternatives."""
        return tuple(tuple(word for word in group.split("|") if word) for group in self.has)


class Veto(Signal):
    """A signal that rejects a document, with the sentence that the report shows."""

    because: Text


class Match(Frozen):
    """When a document is evidence: one of `any`, every one of `all`, none of `none`.

    `weak` counts only where a catalogue row, a section name or a link already says what the page is for.
    """

    any: Annotated[tuple[Signal, ...], Field(min_length=1)]
    weak: tuple[Signal, ...] = ()
    all: tuple[Signal, ...] = ()
    none: tuple[Veto, ...] = ()
    leads: tuple[Text, ...] = ()
    """Names of sections, rows and anchors that stand for this element."""
    accepts: tuple[Literal["news", "call", "subunit", "foreign", "roster", "section", "guide"], ...] = ()
    """House vetoes that do not hold here (rules/README.md)."""
    is_residual: bool = False
    """Only documents that no other item asks for count: 各项规章制度 besides the rules with an item of their own."""


class Hints(Frozen):
    """Where the crawl should look first; never evidence."""

    words: tuple[Text, ...] = ()
    slugs: tuple[Text, ...] = ()


class Applies(Frozen):
    """Whom an element concerns."""

    when: tuple[Text, ...] = ()
    """Traits that must all be true; unknown ones count as true."""
    or_says: tuple[Text, ...] = ()
    """Sentences by which a page of the college says that the duty does not concern it."""
    none_for_period: tuple[Text, ...] = ()
    """Sentences by which a page says that there was nothing in a period: the disclosure itself."""


class ExampleEntry(Frozen):
    """A row of an example's section page."""

    title: Text
    date: str = ""


class ExamplePage(Frozen):
    """A page in miniature, from which an example is judged."""

    title: str = ""
    kind: Literal["article", "section", "attachment", "news", "empty"] = "article"
    date: str = ""
    body: str = ""
    section: tuple[str, ...] = ()
    entries: tuple[ExampleEntry, ...] = ()
    url: str = ""
    link: str = ""
    """Words of the link that led here."""
    claimed: bool = False
    """The college's catalogue names this page for this element's item."""
    source: str = ""


class Example(Frozen):
    """A page and the status that the element must get from it alone."""

    expect: Literal["current", "stale", "undated", "missing", "not_applicable"]
    as_of: date
    page: ExamplePage
    because: str = ""
    also: tuple[Text, ...] = ()
    """Ids of other elements that may claim this page; anything else fails."""
    traits: dict[str, bool] = Field(default_factory=dict)


class Element(Frozen):
    """One thing that an item's words enumerate and that can be missing on its own."""

    id: Annotated[str, Field(pattern=r"^\d+[a-z]$")]
    name: Text
    required: bool = True
    owner: str = ""
    """Department, where it is not the item's."""
    freshness: Freshness
    applies: Applies = Applies()
    match: Match
    hints: Hints = Hints()
    examples: tuple[Example, ...] = ()


class Substitute(Frozen):
    """A document that stands for the whole item for some school types (semantics section 2.7)."""

    name: Text
    school_types: Annotated[tuple[Text, ...], Field(min_length=1)]
    source: Text
    freshness: Freshness
    match: Match


class Item(Frozen):
    """One numbered line of the checklist, in the ministry's own words."""

    number: Annotated[int, Field(ge=1)]
    text: Text
    owner: Text
    departments: tuple[Text, ...] = ()
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Laws and notices behind the duty, as `legal: …` or `suggestion: …`."""
    privacy_watch: tuple[Text, ...] = ()
    notes: str = ""
    substitute: Substitute | None = None
    elements: Annotated[tuple[Element, ...], Field(min_length=1)]


class Category(Frozen):
    """A group of items, in the order of the report."""

    id: Text
    title: Text
    folder: Text
    items: Annotated[int, Field(ge=1)]


class SchoolType(Frozen):
    """What a type of school usually has and has not (suggestions, overridden by single traits)."""

    id: Text
    title: Text
    traits: dict[str, bool] = Field(default_factory=dict)
    not_applicable: tuple[int, ...] = ()
    """Items that do not concern this type."""
    adapt: tuple[int, ...] = ()
    """Items whose elements are optional for this type."""
    note: str = ""


class RulesetSource(Frozen):
    """The instrument that the ruleset encodes."""

    authority: Text
    document: Text
    date: date


class HouseVeto(Frozen):
    """A veto that holds for every element which does not accept its id."""

    id: Literal["news", "call", "subunit", "foreign", "roster", "section", "guide"]
    because: Text


class RulesetHead(Frozen):
    """The file `ruleset.yaml` of a pack."""

    format: Literal["1"]
    id: Text
    title: Text
    source: RulesetSource
    categories: Annotated[tuple[Category, ...], Field(min_length=1)]
    distinct: tuple[tuple[Text, ...], ...] = ()
    traits: dict[str, Text]
    school_types: Annotated[tuple[SchoolType, ...], Field(min_length=1)]
    vetoes: tuple[HouseVeto, ...] = ()
    foreign_publishers: tuple[Text, ...] = ()
    """Bodies whose documents are not the college's own."""
    foreign_titles: tuple[Text, ...] = ()
    """Titles of national laws and notices that colleges repost."""
    foreign_sections: tuple[Text, ...] = ()
    """Names of sections that hold other bodies' documents."""
    none_statements: tuple[Text, ...] = ()
    """Sentences that say for any item that it does not concern the college."""


class Ruleset(Frozen):
    """One checklist, whole."""

    head: RulesetHead
    items: tuple[Item, ...]
    digest: str
    """SHA-256 over the pack's files in order."""

    @property
    def id(self) -> str:
        """The pack's name, for example `moe-2014`."""
        return self.head.id

    @property
    def elements(self) -> tuple[Element, ...]:
        """All elements in the order of the checklist."""
        return tuple(element for item in self.items for element in item.elements)

    @property
    def stand_ins(self) -> tuple[Element, ...]:
        """The items' substitutes as elements of their own, so that they are matched like any other.

        Their id is the item's number with `s`: `19s` stands for 19a to 19d (semantics section 2.7).
        """
        return tuple(
            Element(
                id=f"{item.number}s",
                name=item.substitute.name,
                freshness=item.substitute.freshness,
                match=item.substitute.match,
            )
            for item in self.items
            if item.substitute
        )

    def item_of(self, element_id: str) -> Item:
        """The item that an element belongs to.

        Raises:
            KeyError: no such element.
        """
        number = element_id.rstrip("abcdefghijklmnopqrstuvwxyz")
        for item in self.items:
            if str(item.number) == number:
                return item
        raise KeyError(element_id)

    def category_of(self, number: int) -> Category:
        """The category of an item number."""
        last = 0
        for category in self.head.categories:
            last += category.items
            if number <= last:
                return category
        raise KeyError(number)

    def __repr__(self) -> str:
        return f"<Ruleset {self.id} {len(self.items)} items {self.digest[:4]}…>"
