"""Report and gap list as Word documents: everything by styles, so that an office can restyle them."""

from __future__ import annotations

from collections.abc import Sequence

from checklist_audit.model.verdicts import ItemVerdict, ReportData, Status
from checklist_audit.reporting.gaps import Gap, gaps
from checklist_audit.reporting.letter import Letter, WordLink
from checklist_audit.reporting.view import counts, crawl_lines, unread_by_reason
from checklist_audit.reporting.words import Words

__all__ = ["as_docx", "gaps_as_docx"]

_ITEM_KEYS = ("category", "number", "docx.item", "docx.status", "url", "note")
_ITEM_WIDTHS = (3.1, 1.3, 5.5, 3.0, 6.3, 6.5)
_GAP_KEYS = ("number", "element", "status", "problem", "todo", "owner", "due")
_GAP_WIDTHS = (1.2, 4.2, 2.7, 5.6, 5.6, 3.0, 3.4)
_FINDING_KEYS = ("severity", "kind", "detail", "todo", "url")
_FINDING_WIDTHS = (1.6, 3.2, 7.4, 5.7, 7.8)
_NA_KEYS = ("number", "docx.item", "reason")
_NA_WIDTHS = (1.4, 10.3, 14.0)


def as_docx(report: ReportData, words: Words) -> bytes:
    """The circular on the audit, with the table 清单事项公开情况表 and the list of what is to do."""
    letter = Letter(title=words("title", site=report.site.name), day=report.as_of)
    letter.paragraph(
        words(
            "docx.opening", site=report.site.name, day=words.day(report.as_of), ruleset=report.ruleset.title
        )
    )
    _notices(letter, report, words)
    letter.heading(words("docx.overview"))
    for line in _overview(report, words):
        letter.paragraph(line)
    letter.heading(words("docx.read"))
    for line in crawl_lines(report.crawl, words):
        letter.paragraph(line)
    for why, n in unread_by_reason(report.crawl):
        letter.bullet(f"{words.named('why', why)}{words('colon')}{n}")
    letter.heading(words("docx.signature_head"))
    letter.paragraph(words("footer"))
    letter.paragraph(words("docx.signature"), style="Signature")
    letter.turn()
    letter.heading(words("docx.table"))
    letter.table(
        [words(key) for key in _ITEM_KEYS], [_item_row(item, words) for item in report.items], _ITEM_WIDTHS
    )
    found = gaps(report, lang=words.lang)
    letter.heading(
        f"{words('docx.todo')}{words('colon')}{words.counted('gaps_n', len(found)) if found else words('no_gaps')}"
    )
    _gap_table(letter, found, words)
    _not_applicable(letter, report, words)
    _findings(letter, report, words)
    return letter.done()


def gaps_as_docx(report: ReportData, found: Sequence[Gap], words: Words) -> bytes:
    """The gap list alone."""
    letter = Letter(title=words("gaps_title", site=report.site.name), day=report.as_of, is_landscape=True)
    told = words.counted("gaps_n", len(found)) if found else words("no_gaps")
    letter.paragraph(f"{words('as_of_line', day=words.day(report.as_of))}  {told}")
    _notices(letter, report, words)
    _gap_table(letter, found, words)
    return letter.done()


def _notices(letter: Letter, report: ReportData, words: Words) -> None:
    notices = [*report.notices, *(() if report.crawl.complete else (words("incomplete"),))]
    for notice in notices:
        letter.paragraph(f"{words('notices')}{words('colon')}{notice}", style="Notice")


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


def _item_row(item: ItemVerdict, words: Words) -> list[str | list[WordLink]]:
    best = [element.evidence[0] for element in item.elements if element.evidence]
    # Elements often stand on one page; its address is printed once.
    pages = {piece.url: piece.title for piece in reversed(best)}
    links = [WordLink(url, title or url) for url, title in reversed(pages.items())]
    return [item.category, str(item.number), item.text, words.sign(item.status), links, item.reason]


def _gap_table(letter: Letter, found: Sequence[Gap], words: Words) -> None:
    if found:
        letter.table([words(key) for key in _GAP_KEYS], [_gap_row(gap, words) for gap in found], _GAP_WIDTHS)


def _gap_row(gap: Gap, words: Words) -> list[str | list[WordLink]]:
    return [
        str(gap.item.number),
        f"{gap.element.id} {gap.element.name}",
        words.sign(gap.status),
        gap.reason,
        gap.todo,
        gap.owner or words("no_owner"),
        words.due(gap.due, gap.due_basis),
    ]


def _not_applicable(letter: Letter, report: ReportData, words: Words) -> None:
    listed = [item for item in report.items if item.status in (Status.NOT_APPLICABLE, Status.ATTESTED)]
    if listed:
        letter.heading(words("docx.not_applicable"))
        rows: list[list[str | list[WordLink]]] = [
            [str(item.number), item.text, f"{words.status(item.status)}{words('colon')}{item.reason}"]
            for item in listed
        ]
        letter.table([words(key) for key in _NA_KEYS], rows, _NA_WIDTHS)


def _findings(letter: Letter, report: ReportData, words: Words) -> None:
    letter.heading(words("findings"))
    if not report.findings:
        letter.paragraph(words("no_findings"))
        return
    rows: list[list[str | list[WordLink]]] = [
        [
            words.named("severity", finding.severity),
            words.named("kind", finding.kind),
            finding.detail,
            finding.todo,
            [WordLink(finding.url, "")],
        ]
        for finding in report.findings
    ]
    letter.table([words(key) for key in _FINDING_KEYS], rows, _FINDING_WIDTHS)
