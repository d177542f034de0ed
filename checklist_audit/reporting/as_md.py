"""Report and gap list as Markdown, for a merge request, a wiki or a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, ReportData
from checklist_audit.reporting.gaps import Gap
from checklist_audit.reporting.view import (
    basis_of,
    because_line,
    categories,
    counts,
    crawl_lines,
    evidence_facts,
    numbered,
    suppressed_line,
    unread_by_reason,
)
from checklist_audit.reporting.words import Words
from checklist_audit.text.plain import markdown, web_link

__all__ = ["as_md", "gaps_as_md"]


def as_md(report: ReportData, words: Words) -> bytes:
    """The whole report as Markdown."""
    parts = (_head(report, words), _summary(report, words), _items(report, words), _tail(report, words))
    return _bytes(line for part in parts for line in part)


def gaps_as_md(report: ReportData, found: Sequence[Gap], words: Words) -> bytes:
    """The gap list as one Markdown table."""
    lines = [f"# {markdown(words('gaps_title', site=report.site.name))}", ""]
    lines += [f"{words('as_of_line', day=words.day(report.as_of))}", ""]
    lines += [words.counted("gaps_n", len(found)) if found else words("no_gaps"), ""]
    if found:
        lines += _table(
            _titles(words, "owner", "number", "element", "status", "problem", "todo", "basis", "due", "url")
        )
    lines += [_gap_row(report, gap, words) for gap in found]
    return _bytes(lines)


def _gap_row(report: ReportData, gap: Gap, words: Words) -> str:
    return _row(
        [
            markdown(gap.owner or words("no_owner")),
            str(gap.item.number),
            f"{gap.element.id} {markdown(gap.element.name)}",
            words.sign(gap.status),
            markdown(gap.reason),
            markdown(gap.todo),
            markdown(words.listed(list(basis_of(report, gap.item, words)))),
            words.due(gap.due, gap.due_basis),
            _link(gap.last_evidence) if gap.last_evidence else "",
        ]
    )


def _head(report: ReportData, words: Words) -> Iterator[str]:
    yield f"# {markdown(words('title', site=report.site.name))}"
    yield ""
    yield f"- {words('as_of_line', day=words.day(report.as_of))}"
    yield f"- {words('home')}{words('colon')}{_address(report.site.home)}"
    yield f"- {words('ruleset')}{words('colon')}{markdown(report.ruleset.title)} ({markdown(report.ruleset.id)})"
    yield f"- {words('generated')}{words('colon')}{markdown(report.generated_at)}"
    yield ""
    notices = [*report.notices, *(() if report.crawl.complete else (words("incomplete"),))]
    if notices:
        yield f"> **{words('notices')}**"
        yield from (f"> {markdown(notice)}" for notice in notices)
        yield ""


def _summary(report: ReportData, words: Words) -> Iterator[str]:
    summary = report.summary
    yield f"## {words('summary')}"
    yield ""
    yield words.counted("items_total", summary.items, applicable=summary.applicable)
    yield ""
    for name in ("coverage", "presence", "element_coverage", "element_presence"):
        ratio = getattr(summary, name)
        told = words("of_elements" if name.startswith("element") else "of", n=ratio.n, of=ratio.of)
        yield f"- {words(name)}{words('colon')}**{told}**"
    yield ""
    yield from _table(_titles(words, "status", "count"))
    for status, n, of in counts(report):
        yield _row([words.sign(status), words("out_of_items", n=n, of=of)])
    yield ""


def _items(report: ReportData, words: Words) -> Iterator[str]:
    yield f"## {words('items')}"
    for group in categories(report):
        yield from ("", f"### {markdown(numbered(group, words))}")
        for item in group.items:
            yield from ("", f"#### {item.number}. {markdown(item.text)}", "")
            yield f"**{words.sign(item.status)}**{words('colon')}{markdown(item.reason)}"
            yield ""
            for element in item.elements:
                yield from _element(element, words)
            for claim in item.claims:
                yield f"- {words('claims')}{words('colon')}{markdown(claim.words)} {markdown(claim.detail)}"
    yield ""


def _element(element: ElementVerdict, words: Words) -> Iterator[str]:
    optional = "" if element.required else words.aside(words("optional"))
    yield (
        f"- **{element.id} {markdown(element.name)}**{optional} {words.sign(element.status)}"
        f"{words('colon')}{markdown(element.reason)}"
    )
    facts = [(words("owner"), element.owner)] if element.owner else []
    if element.required_period:
        facts.append((words("required_period"), element.required_period.label))
    if element.due:
        facts.append(
            (words("due"), f"{words.day(element.due)} {words.named('basis', element.due_basis or '')}")
        )
    facts += [(words("advice"), advice) for advice in element.advice]
    yield from (f"  - {label}{words('colon')}{markdown(value)}" for label, value in facts)
    for piece in element.evidence:
        told = [
            _link(piece),
            *(f"{label} {markdown(value)}" for label, value in evidence_facts(piece, words)),
        ]
        told += [markdown(because_line(reason, words)) for reason in piece.because]
        yield f"  - {words('evidence')}{words('colon')}{'; '.join(told)}"
    if element.evidence_total > len(element.evidence):
        yield f"  - {words('evidence_cut', n=element.evidence_total, shown=len(element.evidence))}"


def _tail(report: ReportData, words: Words) -> Iterator[str]:
    yield from (f"## {words('findings')}", "")
    if report.findings:
        yield from _table(_titles(words, "severity", "kind", "item", "detail", "url"))
    for finding in report.findings:
        kind, severity = words.named("kind", finding.kind), words.named("severity", finding.severity)
        item = str(finding.item or "")
        yield _row([severity, markdown(kind), item, markdown(finding.detail), _address(finding.url)])
    if not report.findings:
        yield words("no_findings")
    yield from _suppressed(report, words)
    yield from ("", f"## {words('crawl')}", "")
    yield from (f"- {markdown(line)}" for line in crawl_lines(report.crawl, words))
    yield from ("", f"## {words('not_read')}", "")
    if not report.crawl.not_read:
        yield words("all_read")
        return
    yield words.joined([f"{words.named('why', why)} {n}" for why, n in unread_by_reason(report.crawl)])
    yield ""
    yield from _table(_titles(words, "url", "reason", "linked_from"))
    for unread in report.crawl.not_read:
        why = f"{words.named('why', unread.why)} {unread.reason}"
        yield _row([_address(unread.url), markdown(why), _address(unread.linked_from)])


def _suppressed(report: ReportData, words: Words) -> Iterator[str]:
    if not report.suppressed:
        return
    yield from ("", f"## {words('suppressed')}", "")
    yield from _table(_titles(words, "kind", "item", "detail", "url", "suppressed_because"))
    for finding in report.suppressed:
        kind, item = words.named("kind", finding.kind), str(finding.item or "")
        because = markdown(suppressed_line(finding, words))
        yield _row([markdown(kind), item, markdown(finding.detail), _address(finding.url), because])


def _titles(words: Words, *keys: str) -> list[str]:
    return [words(key) for key in keys]


def _table(titles: Sequence[str]) -> tuple[str, str]:
    return _row(titles), _row(["---"] * len(titles))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _link(piece: EvidenceOut) -> str:
    target = web_link(piece.url)
    title = markdown(piece.title or piece.url)
    return f"[{title}](<{target}>)" if target else f"{title} {markdown(piece.url)}"


def _address(url: str | None) -> str:
    # A pipe ends a table cell even inside a link target.
    target = web_link(url)
    return f"<{target.replace('|', '%7C')}>" if target else markdown(url or "")


def _bytes(lines: Iterable[str]) -> bytes:
    return "\n".join([*lines, ""]).encode()
