"""What the check of a yearly report says: one value a question, each with the words of the report that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checklist_audit.model.pages import Period

__all__ = [
    "CategoryFound",
    "Figure",
    "Foreign",
    "Held",
    "ItemFound",
    "Place",
    "SectionFound",
    "SiteClaim",
    "Span",
    "SpanVerdict",
    "YearlyCheck",
]


class Place(StrEnum):
    """How a report treats a section, category or item."""

    OWN = "own"
    """Under a heading of its own, or as a row of the table of the items."""
    IN_PASSING = "in_passing"
    """Somewhere in the text, without a place of its own."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class SectionFound:
    """One section that the notices require."""

    key: str
    """`overview`, `proactive`, `requests`, `reviews`, `complaints`, `experience`, `other`, `table`."""
    place: Place
    words: str = ""
    """The heading or sentence that was taken for it."""
    lacks: tuple[str, ...] = ()
    """Keys of the parts that the section should have and has not."""


@dataclass(frozen=True, slots=True)
class CategoryFound:
    """One category of the checklist."""

    title: str
    place: Place
    words: str
    mentioned: tuple[int, ...]
    """Numbers of its items that the report mentions anywhere, in order."""
    items: tuple[int, ...]
    """Numbers of all its items."""


@dataclass(frozen=True, slots=True)
class ItemFound:
    """One item of the checklist; that a report names an item does not prove that it is published."""

    number: int
    text: str
    place: Place
    words: str = ""
    urls: tuple[str, ...] = ()
    remark: str = ""
    """The words of a row without a link (不涉及, 暂无 …)."""
    has_no_link: bool = False
    """The row was read whole and leads nowhere; paged files break rows, so there nothing is said."""


class SpanVerdict(StrEnum):
    """Whether the report speaks for the right time."""

    RIGHT = "right"
    BY_YEAR_ONLY = "by_year_only"
    """It names a year (2021年年度报告) and no days; taken for the academic year that ends in it."""
    OLDER = "older"
    NOT_OVER = "not_over"
    """The period had not ended on the as-of date."""
    NO_ACADEMIC_YEAR = "no_academic_year"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Span:
    """The statistical period as stated, and the one that was due."""

    stated: Period | None
    words: str
    meant: Period | None
    """The academic year that the statement is taken for."""
    expected: Period
    verdict: SpanVerdict
    is_old: bool = False
    """By-year statements only: the year meant is earlier than the one that was due."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that the report claims."""

    number: str
    """As it stands: `93`, `39`, `3.5`."""
    unit: str
    subject: str
    """`proactive`, `channel`, `requests`, `reviews`, `complaints`, `meetings`, `rules`, `checklist`, `other`."""
    sentence: str
    is_under_seen: bool = False
    """The audit itself saw more than the report claims."""


class Held(StrEnum):
    """What the audit says of a claim."""

    HOLDS = "holds"
    DIFFERS = "differs"
    NOT_FOUND = "not_found"
    OPEN = "open"
    """The audit cannot say, and why."""
    UNCHECKED = "unchecked"
    """No audit was given."""


@dataclass(frozen=True, slots=True)
class SiteClaim:
    """One claim that something was published on the site."""

    sentence: str
    what: str
    """The title in brackets, or the name of the element."""
    elements: tuple[str, ...]
    held: Held
    why: str = ""
    """Key of the reason (`words.py`, family `claim`)."""
    facts: tuple[tuple[str, str], ...] = ()
    """Values for the reason."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A string that has no business in a report of a college."""

    words: str
    count: int
    replaces_name: bool
    """It stands where the college's name should stand."""
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearlyCheck:
    """Everything that the check found out."""

    title: str
    source: str
    """Address or name of the file."""
    as_of: date
    characters: int
    is_read: bool
    """False when there was no text to judge; then everything else is empty."""
    audit: str = ""
    """The audit that claims were held against; empty when none was given."""
    names: tuple[str, ...] = ()
    name_count: int = 0
    """How often the college's name or an alias stands in the text."""
    unfilled: int = 0
    """Places that a draft left open (【待填】)."""
    sections: tuple[SectionFound, ...] = ()
    categories: tuple[CategoryFound, ...] = ()
    items: tuple[ItemFound, ...] = ()
    span: Span | None = None
    figures: tuple[Figure, ...] = ()
    claims: tuple[SiteClaim, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    notes: tuple[str, ...] = ()
    """Keys of what must be said first (`words.py`, family `note`)."""

    @property
    def is_in_order(self) -> bool:
        """Whether nothing is missing, wrong or foreign; what is only mentioned in passing is not in order."""
        return (
            self.is_read
            and not self.unfilled
            and all(section.place is Place.OWN for section in self.sections)
            and all(category.place is Place.OWN for category in self.categories)
            and self.span is not None
            and self.span.verdict is SpanVerdict.RIGHT
            and not self.foreign
            and not any(claim.held in (Held.DIFFERS, Held.NOT_FOUND) for claim in self.claims)
        )
