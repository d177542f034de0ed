"""Report and gap list as a workbook that a department fills in and the office reads back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, ItemVerdict, ReportData, Status
from checklist_audit.reporting.gaps import Gap, gaps
from checklist_audit.reporting.view import (
    SUMMARY_ORDER,
    basis_of,
    because_line,
    categories,
    counts,
    crawl_lines,
    suppressed_line,
)
from checklist_audit.reporting.words import Words
from checklist_audit.reporting.workbook import LINKS_A_SHEET, Book, Cell, Column, Link

__all__ = ["EVIDENCE_COLUMNS", "GAP_COLUMNS", "as_xlsx", "gaps_as_xlsx"]

_REPAIR = ("choice.todo", "choice.doing", "choice.done", "choice.not_applicable", "choice.other_channel")
GAP_COLUMNS = (
    Column("number", 6),
    Column("element_id", 7),
    Column("element", 20),
    Column("status", 14, is_status=True),
    Column("problem", 28),
    Column("todo", 28),
    Column("owner", 13),
    Column("basis", 24),
    Column("due", 15),
    Column("due_basis", 8),
    Column("last_evidence_day", 15),
    Column("last_evidence", 8, is_printed=False),
    Column("repair_status", 11, is_filled_in=True, choices=_REPAIR),
    Column("person", 9, is_filled_in=True),
    Column("repair_due", 13, is_filled_in=True),
    Column("repair_note", 20, is_filled_in=True),
    Column("na_because", 20, is_filled_in=True, is_printed=False),
    Column("na_until", 13, is_filled_in=True, is_printed=False),
    Column("other_channel", 16, is_filled_in=True, is_printed=False),
    Column("other_day", 13, is_filled_in=True, is_printed=False),
    Column("other_until", 13, is_filled_in=True, is_printed=False),
    Column("other_person", 12, is_filled_in=True, is_printed=False),
    Column("remark", 16, is_filled_in=True, is_printed=False),
    Column("category", 14, is_printed=False),
    Column("item", 34, is_printed=False),
    Column("required_period", 15, is_printed=False),
    Column("full_url", 44, is_printed=False),
)
_ITEM_COLUMNS = (
    Column("number", 6),
    Column("element_id", 7),
    Column("category", 14),
    Column("element", 24),
    Column("element_status", 14, is_status=True),
    Column("optional", 9),
    Column("reason", 36),
    Column("owner", 14),
    Column("required_period", 14),
    Column("due", 15),
    Column("due_basis", 8),
    Column("published", 15),
    Column("evidence", 8),
    Column("count", 7),
    Column("item", 34, is_printed=False),
    Column("item_status", 14, is_status=True, is_printed=False),
    Column("full_url", 44, is_printed=False),
)
EVIDENCE_COLUMNS = (
    Column("element_id", 7),
    Column("element", 18),
    Column("page", 28),
    Column("open", 7),
    Column("published", 15),
    Column("period", 14),
    Column("status", 12),
    Column("because", 36),
    Column("verdict", 9, is_filled_in=True, choices=("choice.accept", "choice.reject")),
    Column("verdict_by", 9, is_filled_in=True),
    Column("verdict_day", 13, is_filled_in=True),
    Column("verdict_because", 18, is_filled_in=True),
    Column("score", 7, is_printed=False),
    Column("published_from", 20, is_printed=False),
    Column("part", 12, is_printed=False),
    Column("note", 20, is_printed=False),
    Column("full_url", 44, is_printed=False),
    Column("linked_from", 44, is_printed=False),
    Column("fetched_at", 26, is_printed=False),
    Column("sha256", 66, is_printed=False),
)
_FINDING_COLUMNS = (
    Column("severity", 8),
    Column("kind", 16),
    Column("number", 6),
    Column("detail", 40),
    Column("todo", 30),
    Column("why", 26),
    Column("seen", 24),
    Column("open", 8),
    Column("full_url", 50),
    Column("linked_from", 40, is_printed=False),
)
_SUPPRESSED_COLUMNS = (
    Column("kind", 16),
    Column("number", 6),
    Column("detail", 40),
    Column("suppressed_because", 44),
    Column("open", 8),
    Column("full_url", 50),
)
_UNREAD_COLUMNS = (
    Column("kind", 16),
    Column("reason", 40),
    Column("open", 8),
    Column("full_url", 60),
    Column("linked_from", 50),
)
_HELP_LINES = 8


def as_xlsx(
    report: ReportData, words: Words, *, by: str = "owner", links_a_sheet: int = LINKS_A_SHEET
) -> bytes:
    """The report as a workbook: overview, gaps, items, departments, evidence, findings, what was not read, help."""
    heading = _heading("title", report, words)
    book = Book(words, heading=heading, day=report.as_of, links_a_sheet=links_a_sheet)
    book.lines(words("sheet.overview"), _overview(report, words), widths=(28, 44, 30))
    _gap_sheet(book, report, gaps(report, by=by, lang=words.lang), words)
    pairs = [(item, element) for item in report.items for element in item.elements]
    rows = (_item_row(item, element, words) for item, element in pairs)
    book.table(words("sheet.items"), _ITEM_COLUMNS, rows, frozen=2)
    book.table(words("sheet.owners"), *_owner_table(report, words), frozen=1)
    pieces = (_evidence_row(element, piece, words) for _, element in pairs for piece in element.evidence)
    book.table(words("sheet.evidence"), EVIDENCE_COLUMNS, pieces, frozen=2)
    book.table(words("sheet.findings"), _FINDING_COLUMNS, _finding_rows(report, words))
    if report.suppressed:
        book.table(words("sheet.suppressed"), _SUPPRESSED_COLUMNS, _suppressed_rows(report, words))
    book.table(words("sheet.not_read"), _UNREAD_COLUMNS, _unread_rows(report, words))
    _closing_sheets(book, report, words)
    return book.done()


def gaps_as_xlsx(report: ReportData, found: Sequence[Gap], words: Words) -> bytes:
    """The gap list alone, with the sheet that tells how to fill it in."""
    heading = _heading("gaps_title", report, words)
    book = Book(words, heading=heading, day=report.as_of)
    _gap_sheet(book, report, found, words)
    _closing_sheets(book, report, words)
    return book.done()


def _heading(key: str, report: ReportData, words: Words) -> str:
    as_of = words("as_of_line", day=words.day(report.as_of))
    return f"{words(key, site=report.site.name)}{words.aside(as_of)}"


def _gap_sheet(book: Book, report: ReportData, found: Sequence[Gap], words: Words) -> None:
    rows = (_gap_row(report, gap, words) for gap in found)
    book.table(words("sheet.gaps"), GAP_COLUMNS, rows, frozen=2)


def _closing_sheets(book: Book, report: ReportData, words: Words) -> None:
    help_lines = [[f"{n}. {words(f'help.{n}')}"] for n in range(1, _HELP_LINES + 1)]
    book.lines(words("sheet.help"), help_lines, widths=(110,))
    book.hidden(words("sheet.system"), _system_rows(report, words))


def _overview(report: ReportData, words: Words) -> Iterator[Sequence[Cell]]:
    summary = report.summary
    yield [words("site"), report.site.name]
    yield [words("home"), Link(report.site.home, report.site.home)]
    yield [words("as_of"), words.day(report.as_of)]
    yield [words("ruleset"), f"{report.ruleset.title} ({report.ruleset.id})"]
    yield [words("generated"), report.generated_at]
    for notice in (*report.notices, *(() if report.crawl.complete else (words("incomplete"),))):
        yield [words("notices"), notice]
    yield []
    yield [words("items"), words.counted("items_total", summary.items, applicable=summary.applicable)]
    for name in ("coverage", "presence", "element_coverage", "element_presence"):
        ratio = getattr(summary, name)
        yield [
            words(name),
            words("of_elements" if name.startswith("element") else "of", n=ratio.n, of=ratio.of),
        ]
    for status, n, of in counts(report):
        yield [words.sign(status), words("out_of_items", n=n, of=of)]
    yield []
    yield [words("category"), words("items"), words("coverage")]
    for group in categories(report):
        concerned = [item for item in group.items if item.status is not Status.NOT_APPLICABLE]
        good = sum(item.status in (Status.CURRENT, Status.ATTESTED) for item in concerned)
        yield [group.title, len(group.items), words("of", n=good, of=len(concerned))]
    yield []
    yield from (
        [words("crawl") if n == 0 else "", line] for n, line in enumerate(crawl_lines(report.crawl, words))
    )


def _gap_row(report: ReportData, gap: Gap, words: Words) -> list[Cell]:
    last, element = gap.last_evidence, gap.element
    to_fill: list[Cell] = [None for column in GAP_COLUMNS if column.is_filled_in]
    return [
        gap.item.number,
        element.id,
        element.name,
        words.sign(gap.status),
        gap.reason,
        gap.todo,
        gap.owner,
        words.listed(list(basis_of(report, gap.item, words))),
        gap.due,
        words.named("basis", gap.due_basis) if gap.due_basis else None,
        last.published if last else None,
        Link(last.url, words("open")) if last else None,
        *to_fill,
        gap.category,
        gap.item.text,
        element.required_period.label if element.required_period else None,
        last.url if last else None,
    ]


def _item_row(item: ItemVerdict, element: ElementVerdict, words: Words) -> list[Cell]:
    best = element.evidence[0] if element.evidence else None
    return [
        item.number,
        element.id,
        item.category,
        element.name,
        words.sign(element.status),
        None if element.required else words("optional"),
        element.reason,
        element.owner or item.owner,
        element.required_period.label if element.required_period else None,
        element.due,
        words.named("basis", element.due_basis) if element.due_basis else None,
        best.published if best else None,
        Link(best.url, words("open")) if best else None,
        element.evidence_total,
        item.text,
        words.sign(item.status),
        best.url if best else None,
    ]


def _owner_table(report: ReportData, words: Words) -> tuple[list[Column], list[list[Cell]]]:
    statuses = [status for status in SUMMARY_ORDER if status is not Status.PARTIAL]
    columns = [
        Column("owner", 22),
        Column("elements", 10),
        *(Column(f"status.{status}", 13) for status in statuses),
    ]
    tallies: dict[str, Counter[Status]] = {}
    for item in report.items:
        for element in item.elements:
            if element.required:
                tallies.setdefault(element.owner or item.owner, Counter())[element.status] += 1
    rows: list[list[Cell]] = [
        [owner or words("no_owner"), tally.total(), *(tally[status] for status in statuses)]
        for owner, tally in sorted(tallies.items())
    ]
    return columns, rows


def _evidence_row(element: ElementVerdict, piece: EvidenceOut, words: Words) -> list[Cell]:
    to_fill: list[Cell] = [None for column in EVIDENCE_COLUMNS if column.is_filled_in]
    return [
        element.id,
        element.name,
        piece.title,
        Link(piece.url, words("open")),
        piece.published or words("no_date"),
        piece.period.label if piece.period else None,
        words.status(piece.status) if piece.status else None,
        words.listed([because_line(reason, words) for reason in piece.because]),
        *to_fill,
        piece.score,
        piece.published_from or None,
        piece.part,
        piece.note or None,
        piece.url,
        piece.linked_from,
        piece.fetched_at or None,
        piece.body_sha256 or None,
    ]


def _finding_rows(report: ReportData, words: Words) -> Iterator[list[Cell]]:
    for finding in report.findings:
        yield [
            words.named("severity", finding.severity),
            words.named("kind", finding.kind),
            finding.item,
            finding.detail,
            finding.todo or None,
            finding.why or None,
            finding.words or None,
            Link(finding.url, words("open")),
            finding.url,
            finding.linked_from,
        ]


def _suppressed_rows(report: ReportData, words: Words) -> Iterator[list[Cell]]:
    for finding in report.suppressed:
        yield [
            words.named("kind", finding.kind),
            finding.item,
            finding.detail,
            suppressed_line(finding, words),
            Link(finding.url, words("open")),
            finding.url,
        ]


def _unread_rows(report: ReportData, words: Words) -> Iterator[list[Cell]]:
    for unread in report.crawl.not_read:
        yield [
            words.named("why", unread.why),
            unread.reason or None,
            Link(unread.url, words("open")),
            unread.url,
            unread.linked_from,
        ]


def _system_rows(report: ReportData, words: Words) -> Iterator[Sequence[str]]:
    yield ["schema_version", report.schema_version]
    yield ["tool", f"{report.tool.name} {report.tool.version}"]
    yield ["ruleset", report.ruleset.id, report.ruleset.digest]
    yield ["site", report.site.home, report.site.name, report.site.profile_digest]
    yield ["as_of", report.as_of.isoformat()]
    yield ["generated_at", report.generated_at]
    yield ["lang", words.lang]
    # What a reader of this file needs after columns were moved or added: the title behind each key.
    for sheet, columns in (("gaps", GAP_COLUMNS), ("evidence", EVIDENCE_COLUMNS)):
        name = words(f"sheet.{sheet}")
        yield from (["column", sheet, name, column.key, words(column.key)] for column in columns)
    for key in (*_REPAIR, "choice.accept", "choice.reject"):
        yield ["choice", key.removeprefix("choice."), words(key)]
