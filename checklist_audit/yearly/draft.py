"""The first draft of a yearly disclosure report: what the audit knows, every figure traceable, the rest left open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checklist_audit.model.pages import Period
from checklist_audit.model.verdicts import ElementVerdict, ItemVerdict, ReportData, Status
from checklist_audit.wordfile import Cell, Paper, PaperLink
from checklist_audit.yearly.tallies import (
    Disclosure,
    by_category,
    by_channel,
    has_more,
    published_within,
    turned,
    undated,
)
from checklist_audit.yearly.words import Words, words_for

__all__ = ["draft_report"]

_GAPS = frozenset({Status.MISSING, Status.STALE, Status.UNDATED, Status.UNVERIFIABLE})
_GOOD = frozenset({Status.CURRENT, Status.ATTESTED})
_FOCUS = ("招生", "财务")
"""Categories that the notices want told in detail, by a word of their title."""
_REQUESTS = ("received", "kinds", "granted", "partly", "refused", "fees")
_COMPLAINTS = ("reports", "appeals", "lawsuits")


@dataclass(slots=True)
class _Desk:
    """The draft in the making: the paper, its words, and the list of where each figure comes from."""

    paper: Paper
    words: Words
    report: ReportData
    disclosures: tuple[Disclosure, ...]
    sources: list[tuple[str, str]] = field(default_factory=list)

    def figure(self, n: int, how: str) -> str:
        """A figure with its mark; how it was counted goes into annex 1."""
        self.sources.append((str(n), how))
        return f"{n}{self.words('draft.mark', n=len(self.sources))}"

    def fill(self, key: str) -> None:
        """A paragraph that only people can write."""
        self.paper.paragraph(self.words("draft.fill", what=self.words(key)))

    def titles(self, *keys: str) -> list[str]:
        """The titles of a table's columns."""
        return [self.words(f"draft.col.{key}") for key in keys]


def draft_report(
    report: ReportData, previous: ReportData | None, *, college: str, year: Period, lang: str = "zh"
) -> bytes:
    """Draft the yearly report as a Word document with the sections that the notices require.

    Args:
        report: the audit, best one made after the year has ended.
        previous: an earlier audit to compare with; None leaves the comparison out and says so.
        college: the name for the title.
        year: the academic year that the report speaks for (`academic_year`, `last_academic_year`).
        lang: `zh` or `en`.

    Returns:
        DOCX, the same bytes for the same input.
    """
    words = words_for(lang)
    paper = Paper(title=words("draft.title", college=college, year=words.said(year.label)), day=report.as_of)
    desk = _Desk(paper, words, report, published_within(report, year))
    _opening(desk, year)
    _overview(desk)
    _proactive(desk)
    _by_people(desk)
    _experience(desk, previous)
    paper.heading(words("draft.7"))
    desk.fill("draft.7.none")
    paper.paragraph(words("draft.signature"), style="Signature")
    paper.turn()
    _item_table(desk)
    _annexes(desk)
    return paper.done()


def _opening(desk: _Desk, year: Period) -> None:
    words, report = desk.words, desk.report
    if year.start and year.end:
        desk.paper.paragraph(words("draft.opening", start=words.day(year.start), end=words.day(year.end)))
    desk.paper.paragraph(words("draft.notice", day=words.day(report.as_of)), style="Notice")
    if year.end and report.as_of < year.end:
        desk.paper.paragraph(words("draft.early", day=words.day(report.as_of)), style="Notice")
    if not report.crawl.complete:
        desk.paper.paragraph(words("draft.incomplete"), style="Notice")


def _overview(desk: _Desk) -> None:
    words, summary = desk.words, desk.report.summary
    desk.paper.heading(words("draft.1"))
    desk.fill("draft.1.system")
    away = summary.items - summary.applicable
    desk.paper.paragraph(
        words(
            "draft.1.checklist",
            ruleset=words.said(desk.report.ruleset.title),
            items=desk.figure(summary.items, words("draft.how.items")),
            applicable=desk.figure(summary.applicable, words("draft.how.applicable", n=away)),
            good=desk.figure(summary.coverage.n, words("draft.how.good")),
            present=desk.figure(summary.presence.n, words("draft.how.present")),
        )
    )
    desk.fill("draft.1.training")
    desk.fill("draft.1.assessment")


def _proactive(desk: _Desk) -> None:
    words, paper = desk.words, desk.paper
    paper.heading(words("draft.2"))
    is_bound = has_more(desk.report)
    how = words("draft.how.all") + (words("draft.how.more") if is_bound else "")
    atleast = words("draft.atleast") if is_bound else ""
    paper.paragraph(words("draft.2.all", atleast=atleast, n=desk.figure(len(desk.disclosures), how)))
    dateless = undated(desk.report)
    if dateless:
        paper.paragraph(words("draft.2.undated", n=desk.figure(dateless, words("draft.how.undated"))))
    desk.fill("draft.2.elsewhere")
    paper.heading(words("draft.2.category"), level=2)
    titles = desk.titles("category", "items", "applicable", "good", "published")
    paper.table(titles, list(_category_rows(desk)), (5.2, 2.2, 2.2, 2.9, 3.3))
    paper.paragraph(words("draft.2.rows"))
    paper.heading(words("draft.2.channel"), level=2)
    rows: list[list[Cell]] = [
        [host, desk.figure(n, words("draft.how.channel"))] for host, n in by_channel(desk.disclosures).items()
    ]
    rows.append([words("draft.2.elsewhere"), words("draft.fill_bare")])
    paper.table(desk.titles("channel", "published"), rows, (11.3, 4.5))
    for number, stem in enumerate(_FOCUS, start=3):
        _focus(desk, stem, number)


def _category_rows(desk: _Desk) -> Iterator[list[Cell]]:
    titles = [title for title, _ in desk.report.categories]
    counts = by_category(desk.disclosures, titles)
    how = desk.words("draft.how.category")
    for title in titles:
        own = [item for item in desk.report.items if item.category == title]
        concerned = [item for item in own if item.status is not Status.NOT_APPLICABLE]
        good = sum(item.status in _GOOD for item in concerned)
        yield [
            desk.words.said(title),
            str(len(own)),
            str(len(concerned)),
            str(good),
            desk.figure(counts[title], how),
        ]
    summary = desk.report.summary
    numbers = (summary.items, summary.applicable, summary.coverage.n, len(desk.disclosures))
    yield [desk.words("draft.total"), *map(str, numbers)]


def _focus(desk: _Desk, stem: str, number: int) -> None:
    """One category in detail: each element with its status and its page."""
    own = [item for item in desk.report.items if stem in item.category]
    if not own:
        return
    title = desk.words.said(own[0].category)
    numeral = desk.words(f"draft.numeral.{number}")
    desk.paper.heading(desk.words("draft.2.focus", n=numeral, title=title), level=2)
    rows: list[list[Cell]] = [
        [
            f"{element.id} {desk.words.said(element.name)}",
            desk.words(f"status.{element.status}"),
            _best(element, desk.words),
        ]
        for item in own
        for element in item.elements
        if element.status is not Status.NOT_APPLICABLE
    ]
    desk.paper.table(desk.titles("element", "status", "url"), rows, (5.2, 2.6, 8.0))


def _best(element: ElementVerdict, words: Words) -> Cell:
    return [PaperLink(piece.url, piece.title) for piece in element.evidence[:1]] or words.said(element.reason)


def _by_people(desk: _Desk) -> None:
    """Sections that no web site can tell."""
    _to_fill_in(desk, "draft.3", _REQUESTS)
    desk.paper.heading(desk.words("draft.4"))
    desk.fill("draft.4.staff")
    desk.fill("draft.4.public")
    _to_fill_in(desk, "draft.5", _COMPLAINTS)


def _to_fill_in(desk: _Desk, section: str, parts: Sequence[str]) -> None:
    words = desk.words
    desk.paper.heading(words(section))
    rows = [[words(f"{section}.{part}"), words("draft.fill_bare")] for part in parts]
    desk.paper.table(desk.titles("what", "count"), rows, (11.3, 4.5))


def _experience(desk: _Desk, previous: ReportData | None) -> None:
    words, paper = desk.words, desk.paper
    paper.heading(words("draft.6"))
    desk.fill("draft.6.practice")
    paper.heading(words("draft.6.changes"), level=2)
    if previous is None:
        paper.paragraph(words("draft.6.no_previous"))
    else:
        _changes(desk, previous)
    paper.heading(words("draft.6.problems"), level=2)
    gaps = [
        (item, element)
        for item in desk.report.items
        for element in item.elements
        if element.required and element.status in _GAPS
    ]
    if gaps:
        paper.paragraph(words("draft.6.gaps", n=desk.figure(len(gaps), words("draft.how.gaps"))))
        rows = [_gap_row(item, element, words) for item, element in gaps]
        paper.table(desk.titles("element", "status", "problem", "owner"), rows, (4.2, 2.4, 6.4, 2.8))
    else:
        paper.paragraph(words("draft.6.no_gaps"))
    desk.fill("draft.6.measures")


def _changes(desk: _Desk, previous: ReportData) -> None:
    words = desk.words
    changes = turned(desk.report, previous)
    better = sum(change.is_better is True for change in changes)
    worse = sum(change.is_better is False for change in changes)
    desk.paper.paragraph(
        words(
            "draft.6.compared",
            day=words.day(previous.as_of),
            better=desk.figure(better, words("draft.how.better")),
            worse=desk.figure(worse, words("draft.how.worse")),
        )
    )
    if not changes:
        desk.paper.paragraph(words("draft.6.unchanged"))
        return
    rows: list[list[Cell]] = [
        [
            f"{change.element.id} {words.said(change.element.name)}",
            words(f"status.{change.old}"),
            words(f"status.{change.element.status}"),
            words.said(change.element.reason),
        ]
        for change in changes
    ]
    desk.paper.table(desk.titles("element", "before", "now", "note"), rows, (4.2, 2.6, 2.6, 6.4))


def _gap_row(item: ItemVerdict, element: ElementVerdict, words: Words) -> list[Cell]:
    name = f"{element.id} {words.said(element.name)}"
    return [
        name,
        words(f"status.{element.status}"),
        words.said(element.reason),
        words.said(element.owner or item.owner),
    ]


def _item_table(desk: _Desk) -> None:
    desk.paper.heading(desk.words("draft.8"))
    rows: list[list[Cell]] = [
        [
            desk.words.said(item.category),
            str(item.number),
            desk.words.said(item.text),
            _links(item),
            _note(item, desk.words),
        ]
        for item in desk.report.items
    ]
    titles = desk.titles("category", "number", "item", "url", "note")
    desk.paper.table(titles, rows, (3.0, 1.4, 6.6, 8.2, 6.4))


def _links(item: ItemVerdict) -> list[PaperLink]:
    """The best page of each element; elements often share one, and its address is printed once."""
    best = [element.evidence[0] for element in item.elements if element.evidence]
    return list({piece.url: PaperLink(piece.url, piece.title) for piece in best}.values())


def _note(item: ItemVerdict, words: Words) -> str:
    status = words(f"status.{item.status}")
    return status if item.status is Status.CURRENT else f"{status}{words('colon')}{words.said(item.reason)}"


def _annexes(desk: _Desk) -> None:
    words, paper, report = desk.words, desk.paper, desk.report
    paper.heading(words("draft.annex1"))
    paper.paragraph(
        words(
            "draft.annex1.report",
            site=report.site.name,
            day=words.day(report.as_of),
            ruleset=f"{report.ruleset.id} {report.ruleset.digest[:12]}",
            pages=report.crawl.pages,
        )
    )
    marked = enumerate(desk.sources, start=1)
    sources = [[words("draft.mark", n=n).strip(), figure, how] for n, (figure, how) in marked]
    paper.table(desk.titles("mark", "figure", "how"), sources, (2.4, 2.4, 20.8))
    paper.heading(words("draft.annex2"))
    if not desk.disclosures:
        paper.paragraph(words("draft.annex2.none"))
        return
    paper.table(
        desk.titles("number", "day", "page", "category", "element"),
        [_counted_row(n, one, words) for n, one in enumerate(desk.disclosures, start=1)],
        (1.6, 3.4, 12.0, 5.4, 3.2),
    )


def _counted_row(n: int, one: Disclosure, words: Words) -> Sequence[Cell]:
    page = [PaperLink(one.url, one.title)]
    return [str(n), words.day(one.published), page, words.listed(one.categories), words.listed(one.elements)]
