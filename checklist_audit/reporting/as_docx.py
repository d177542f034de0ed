"""Report and gap list as Word documents: everything by styles, so that an office can restyle them."""

from __future__ import annotations

from collections.abc import Sequence

from checklist_audit.model.verdicts import ItemVerdict, ReportData, Status
from checklist_audit.reporting.gaps import Gap, gaps
from checklist_audit.reporting.view import basis_of, counts, crawl_lines, unread_by_reason
from checklist_audit.reporting.words import Words
from checklist_audit.wordfile import Cell, Paper, PaperLink

__all__ = ["as_docx", "gaps_as_docx"]

_ITEM_KEYS = ("category", "number", "docx.item", "docx.status", "url", "note")
_ITEM_WIDTHS = (3.1, 1.3, 5.5, 3.0, 6.3, 6.5)
_GAP_KEYS = ("number", "element", "status", "problem", "todo", "basis", "owner", "due")
_GAP_WIDTHS = (1.2, 3.6, 2.4, 4.5, 4.5, 4.2, 2.4, 2.9)
_FINDING_KEYS = ("severity", "kind", "detail", "todo", "url")
_FINDING_WIDTHS = (1.6, 3.2, 7.4, 5.7, 7.8)
_NA_KEYS = ("number", "docx.item", "reason")
_NA_WIDTHS = (1.4, 10.3, 14.0)


def as_docx(report: ReportData, words: Words) -> bytes:
    """The circular on the audit, with the table 清单事项公开情况表 and the list of what is to do."""
    paper = Paper(title=words("title", site=report.site.name), day=report.as_of)
    paper.paragraph(
        words(
            "docx.opening", site=report.site.name, day=words.day(report.as_of), ruleset=report.ruleset.title
        )
    )
    _notices(paper, report, words)
    paper.heading(words("docx.overview"))
    for line in _overview(report, words):
        paper.paragraph(_opened(line))
    paper.heading(words("docx.read"))
    for line in crawl_lines(report.crawl, words):
        paper.paragraph(_opened(line))
    for why, n in unread_by_reason(report.crawl):
        paper.bullet(f"{words.named('why', why)}{words('colon')}{n}")
    paper.heading(words("docx.signature_head"))
    paper.paragraph(words("footer"))
    paper.paragraph(words("docx.signature"), style="Signature")
    paper.turn()
    paper.heading(words("docx.table"))
    paper.table(
        [words(key) for key in _ITEM_KEYS], [_item_row(item, words) for item in report.items], _ITEM_WIDTHS
    )
    found = gaps(report, lang=words.lang)
    paper.heading(
        f"{words('docx.todo')}{words('colon')}{words.counted('gaps_n', len(found)) if found else words('no_gaps')}"
    )
    _gap_table(paper, report, found, words)
    _not_applicable(paper, report, words)
    _findings(paper, report, words)
    return paper.done()


def gaps_as_docx(report: ReportData, found: Sequence[Gap], words: Words) -> bytes:
    """The gap list alone."""
    paper = Paper(title=words("gaps_title", site=report.site.name), day=report.as_of, is_landscape=True)
    told = words.counted("gaps_n", len(found)) if found else words("no_gaps")
    paper.paragraph(f"{words('as_of_line', day=words.day(report.as_of))}  {told}")
    _notices(paper, report, words)
    _gap_table(paper, report, found, words)
    return paper.done()


def _opened(line: str) -> str:
    """A line as a sentence of its own: English begins it with a capital, Chinese knows none."""
    return line[:1].upper() + line[1:]


def _notices(paper: Paper, report: ReportData, words: Words) -> None:
    notices = [*report.notices, *(() if report.crawl.complete else (words("incomplete"),))]
    for notice in notices:
        paper.paragraph(f"{words('notices')}{words('colon')}{notice}", style="Notice")


def _overview(report: ReportData, words: Words) -> list[str]:
    summary = report.summary
    lines = [words.counted("items_total", summary.items, applicable=summary.applicable)]
    for name in ("coverage", "presence", "element_coverage", "element_presence"):
        ratio = getattr(summary, name)
        told = words("of_elements" if name.startswith("element") else "of", n=ratio.n, of=ratio.of)
        lines.append(f"{words(name)}{words('colon')}{told}")
    by_status = [
        f"{words.status(status)} {words('out_of_items', n=n, of=of)}" for status, n, of in counts(report)
    ]
    return [*lines, words.joined(by_status)]


def _item_row(item: ItemVerdict, words: Words) -> list[Cell]:
    best = [element.evidence[0] for element in item.elements if element.evidence]
    # Elements often stand on one page; its address is printed once.
    pages = {piece.url: piece.title for piece in reversed(best)}
    links = [PaperLink(url, title or url) for url, title in reversed(pages.items())]
    return [item.category, str(item.number), item.text, words.sign(item.status), links, item.reason]


def _gap_table(paper: Paper, report: ReportData, found: Sequence[Gap], words: Words) -> None:
    if found:
        paper.table(
            [words(key) for key in _GAP_KEYS], [_gap_row(report, gap, words) for gap in found], _GAP_WIDTHS
        )


def _gap_row(report: ReportData, gap: Gap, words: Words) -> list[Cell]:
    return [
        str(gap.item.number),
        f"{gap.element.id} {gap.element.name}",
        words.sign(gap.status),
        gap.reason,
        gap.todo,
        words.listed(list(basis_of(report, gap.item, words))),
        gap.owner or words("no_owner"),
        words.due(gap.due, gap.due_basis),
    ]


def _not_applicable(paper: Paper, report: ReportData, words: Words) -> None:
    listed = [item for item in report.items if item.status in (Status.NOT_APPLICABLE, Status.ATTESTED)]
    if listed:
        paper.heading(words("docx.not_applicable"))
        rows: list[list[Cell]] = [
            [str(item.number), item.text, f"{words.status(item.status)}{words('colon')}{item.reason}"]
            for item in listed
        ]
        paper.table([words(key) for key in _NA_KEYS], rows, _NA_WIDTHS)


def _findings(paper: Paper, report: ReportData, words: Words) -> None:
    paper.heading(words("findings"))
    if not report.findings:
        paper.paragraph(words("no_findings"))
        return
    rows: list[list[Cell]] = [
        [
            words.named("severity", finding.severity),
            words.named("kind", finding.kind),
            finding.detail,
            finding.todo,
            [PaperLink(finding.url, "")],
        ]
        for finding in report.findings
    ]
    paper.table([words(key) for key in _FINDING_KEYS], rows, _FINDING_WIDTHS)
