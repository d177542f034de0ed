"""The report arranged for a reader: categories, counts and lines that every format shows alike."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from checklist_audit.model.verdicts import (
    CrawlOut,
    EvidenceOut,
    ItemVerdict,
    ReasonOut,
    ReportData,
    Status,
    Suppressed,
)
from checklist_audit.reporting.words import Words
from checklist_audit.text.plain import plain

__all__ = [
    "SUMMARY_ORDER",
    "Group",
    "basis_of",
    "because_line",
    "categories",
    "counts",
    "crawl_lines",
    "evidence_facts",
    "numbered",
    "owners",
    "owners_of",
    "statuses_of",
    "suppressed_line",
    "unread_by_reason",
]

SUMMARY_ORDER = (
    Status.CURRENT,
    Status.ATTESTED,
    Status.PARTIAL,
    Status.STALE,
    Status.UNDATED,
    Status.UNVERIFIABLE,
    Status.MISSING,
    Status.NOT_ASSESSED,
    Status.NOT_APPLICABLE,
)
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading, in the order of the checklist."""

    title: str
    number: int
    """1 for the first category."""
    items: tuple[ItemVerdict, ...]


def categories(report: ReportData) -> tuple[Group, ...]:
    """The items by category, in the order of the report."""
    titles = dict.fromkeys(
        [title for title, _ in report.categories] + [item.category for item in report.items]
    )
    groups = [
        Group(title, number, tuple(item for item in report.items if item.category == title))
        for number, title in enumerate(titles, start=1)
    ]
    return tuple(group for group in groups if group.items)


def numbered(group: Group, words: Words) -> str:
    """The heading of a category: `一、基本信息`, in English `1. 基本信息`."""
    if words.lang == "zh" and group.number <= len(_NUMERALS):
        return f"{_NUMERALS[group.number - 1]}、{group.title}"
    return f"{group.number}. {group.title}"


def counts(report: ReportData) -> tuple[tuple[Status, int, int], ...]:
    """Each status with its number of items and the denominator; a status that nobody has is left out.

    The denominator is the applicable items, and all items for `not_applicable` (semantics section 4).
    """
    summary = report.summary
    rows = [
        (status, int(getattr(summary, status.value)), summary.applicable) for status in SUMMARY_ORDER[:-1]
    ]
    rows.append((Status.NOT_APPLICABLE, summary.not_applicable, summary.items))
    return tuple(row for row in rows if row[1])


def owners(report: ReportData) -> tuple[str, ...]:
    """Every department that an item or element names, sorted."""
    named = {item.owner for item in report.items}
    named |= {element.owner for item in report.items for element in item.elements}
    return tuple(sorted(name for name in named if name))


def owners_of(item: ItemVerdict) -> tuple[str, ...]:
    """The departments of an item and its elements, each once."""
    named = (item.owner, *(element.owner for element in item.elements))
    return tuple(dict.fromkeys(name for name in named if name))


def statuses_of(item: ItemVerdict) -> tuple[Status, ...]:
    """The item's status and those of its elements, each once."""
    return tuple(dict.fromkeys([item.status, *(element.status for element in item.elements)]))


def basis_of(report: ReportData, item: ItemVerdict, words: Words) -> tuple[str, ...]:
    """On what the duty rests: the checklist with its number, then the laws and notices that the rules name."""
    ruleset = report.ruleset
    first = words(
        "basis_item", title=plain(ruleset.title), document=words.aside(plain(ruleset.document)), n=item.number
    )
    return (first, *(plain(law) for law in item.basis))


def because_line(reason: ReasonOut, words: Words) -> str:
    """Why a document counts: the rule, the words that it matched, and where."""
    return words(
        "because_line",
        rule=plain(reason.rule),
        words=plain(reason.words, longest=120),
        where=words.named("where", reason.where),
    )


def evidence_facts(piece: EvidenceOut, words: Words) -> tuple[tuple[str, str], ...]:
    """What is known of a piece of evidence, as label and value; what is not known is left out."""
    published = words.day(piece.published) or words("no_date")
    facts = [
        ("published", published + words.aside(plain(piece.published_from))),
        ("period", _period(piece, words)),
        ("part", plain(piece.part or "")),
        ("status", words.status(piece.status) if piece.status else ""),
        ("score", str(piece.score)),
        ("note", plain(piece.note)),
        ("fetched_at", plain(piece.fetched_at)),
    ]
    return tuple((words(key), value) for key, value in facts if value)


def _period(piece: EvidenceOut, words: Words) -> str:
    if piece.period is None:
        return ""
    # `title：2023-2024学年`: the part of the page, then the words that stand there.
    where, _, seen = piece.period_from.partition("：")
    told = words("colon").join(
        part for part in (words.named("where", where), plain(seen, longest=60)) if part
    )
    return plain(piece.period.label) + words.aside(told)


def unread_by_reason(crawl: CrawlOut) -> tuple[tuple[str, int], ...]:
    """How many addresses were not read, by the word for why; most first."""
    tally = Counter(unread.why for unread in crawl.not_read)
    return tuple(sorted(tally.items(), key=lambda pair: (-pair[1], pair[0])))


def crawl_lines(crawl: CrawlOut, words: Words) -> tuple[str, ...]:
    """The crawl in sentences: what was read, what was not, and why it ended."""
    read = words.joined(
        [
            words.counted("pages", crawl.pages),
            words.counted("documents", crawl.documents),
            words.counted("requests", crawl.requests),
        ]
    )
    ended = words.named("stopped", crawl.stopped_by or "unknown")
    how = "not_complete" if not crawl.complete else "enough" if crawl.stopped_by else "complete"
    lines = [read, words(how, why=ended)]
    if crawl.left_over:
        lines.append(words.counted("left_over", crawl.left_over))
        lines += [f"{plain(place)}{words('colon')}{number}" for place, number in crawl.left_over_by]
    if crawl.after_as_of:
        lines.append(words.counted("after_as_of", crawl.after_as_of))
    return (*lines, *(plain(note) for note in crawl.notes))


def suppressed_line(finding: Suppressed, words: Words) -> str:
    """Who set a finding aside, when, until when and why."""
    return words(
        "suppressed_line",
        by=plain(finding.by),
        on=words.day(finding.on),
        until=words.day(finding.until),
        because=plain(finding.because),
    )
