"""Report as a terminal table: counts first, then items, then gaps, then what was not read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from checklist_audit.model.verdicts import Finding, ItemVerdict, ReportData, Severity, Status
from checklist_audit.reporting.gaps import Gap, gaps
from checklist_audit.reporting.in_english import report_in
from checklist_audit.reporting.view import categories, counts, crawl_lines, numbered, unread_by_reason
from checklist_audit.reporting.words import Words, words_for
from checklist_audit.text.plain import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["COLOURS", "paint", "table"]

COLOURS: dict[Status, str] = {
    Status.CURRENT: "green",
    Status.ATTESTED: "cyan",
    Status.PARTIAL: "yellow",
    Status.STALE: "yellow",
    Status.UNDATED: "yellow",
    Status.UNVERIFIABLE: "magenta",
    Status.NOT_ASSESSED: "magenta",
    Status.MISSING: "red",
    Status.NOT_APPLICABLE: "bright_black",
}
_FEW = 15  # a terminal is for the first look; the files hold every row


def table(report: ReportData, *, width: int, color: bool, lang: str = "zh", only: str = "") -> str:
    """The report for a terminal.

    Args:
        report: any report.
        width: columns; 80 and more read well, below 40 is taken for 40.
        color: whether to write ANSI colours; the caller honours NO_COLOR.
        lang: `zh` or `en`.
        only: `findings` for every finding and nothing else; empty for the whole report.
    """
    words = words_for(lang)
    report = report_in(lang, report)
    if only == "findings":
        return paint(_only_findings(report, words), width=width, color=color)
    parts = (_head(report, words), _items(report, words), _gaps(report, words), _tail(report, words))
    return paint((line for part in parts for line in part), width=width, color=color)


def paint(lines: Iterator[RenderableType], *, width: int, color: bool) -> str:
    """Renderables of `rich` as one string; no markup is read out of them."""
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=max(40, width),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines:
        console.print(line, soft_wrap=False)
    return "\n".join(row.rstrip() for row in out.getvalue().splitlines()) + "\n"


def _head(report: ReportData, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    yield Text(plain(words("title", site=report.site.name)), style="bold")
    about = [words("as_of_line", day=words.day(report.as_of)), report.ruleset.title]
    yield Text(plain("  ".join([*about, report.site.home])))
    yield Text()
    for notice in report.notices:
        yield Text(f"! {plain(notice)}", style="yellow")
    if not report.crawl.complete:
        yield Text(f"! {words('incomplete')}", style="yellow")
    summary = report.summary
    yield Text(words.counted("items_total", summary.items, applicable=summary.applicable))
    for name in ("coverage", "presence", "element_coverage"):
        ratio = getattr(summary, name)
        told = words("of_elements" if name.startswith("element") else "of", n=ratio.n, of=ratio.of)
        hint = "" if name.startswith("element") else words.aside(words(f"{name}_hint"))
        yield Text.assemble((f"{words(name)} ", ""), (told, "bold"), (hint, "dim"))
    yield _count_line(report, words)


def _count_line(report: ReportData, words: Words) -> RenderableType:
    from rich.text import Text

    line = Text()
    for status, n, of in counts(report):
        line.append(f"{words.status(status)} {n}/{of}", style=COLOURS[status])
        line.append("  ")
    return line


def _items(report: ReportData, words: Words) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    for group in categories(report):
        yield Text()
        yield Text(plain(numbered(group, words)), style="bold")
        grid = Table.grid(padding=(0, 1), expand=True)
        grid.add_column(justify="right", width=3)
        grid.add_column(width=14 if words.lang == "zh" else 21, no_wrap=True)
        grid.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
        for item in group.items:
            grid.add_row(str(item.number), _status(item, words), plain(item.text))
        yield grid


def _status(item: ItemVerdict, words: Words) -> RenderableType:
    from rich.text import Text

    return Text(words.sign(item.status), style=COLOURS[item.status])


def _gaps(report: ReportData, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    found = gaps(report, lang=words.lang)
    yield Text()
    title = (
        f"{words('gaps')}{words('colon')}{words.counted('gaps_n', len(found)) if found else words('no_gaps')}"
    )
    yield Text(title, style="bold")
    seen = [gap for gap in found if gap.status is not Status.NOT_ASSESSED]
    for owner, rows in groupby(seen, key=lambda gap: gap.owner):
        own = list(rows)
        yield Text(f"[{plain(owner or words('no_owner'))}] {len(own)}", style="bold")
        for gap in own:
            yield from _gap(gap, words)
    yield from _not_assessed([gap for gap in found if gap.status is Status.NOT_ASSESSED], words)


def _not_assessed(found: Sequence[Gap], words: Words) -> Iterator[RenderableType]:
    """Told once for each reason: a host that is down takes many elements with it, and one thing mends them all."""
    from rich.padding import Padding
    from rich.text import Text

    for reason in dict.fromkeys(gap.reason for gap in found):
        alike = [gap for gap in found if gap.reason == reason]
        head = f"{words.sign(Status.NOT_ASSESSED)} {len(alike)}"
        yield Text(head, style=f"bold {COLOURS[Status.NOT_ASSESSED]}")
        yield Padding(Text(plain(reason, longest=200)), (0, 0, 0, 4))
        names = [f"{gap.element.id} {plain(gap.element.name, longest=60)}" for gap in alike]
        yield Padding(Text(words.joined(names)), (0, 0, 0, 4))
        yield Padding(Text(f"→ {alike[0].todo}", style="dim"), (0, 0, 0, 4))


def _gap(gap: Gap, words: Words) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    name = f" {gap.element.id} {plain(gap.element.name, longest=60)}"
    yield Padding(Text.assemble((words.sign(gap.status), COLOURS[gap.status]), name), (0, 0, 0, 2))
    yield Padding(Text(plain(gap.reason, longest=200)), (0, 0, 0, 4))
    due = f"  {words('due')} {words.due(gap.due, gap.due_basis)}" if gap.due else ""
    yield Padding(Text(f"→ {plain(gap.todo, longest=200)}{due}", style="dim"), (0, 0, 0, 4))


def _tail(report: ReportData, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    yield Text()
    yield Text(words("findings"), style="bold")
    for finding in report.findings[:_FEW]:
        yield from _finding(finding, words)
    if len(report.findings) > _FEW:
        yield Text(f"  {words('more_rows', n=len(report.findings) - _FEW)}")
    yield from _findings_end(report, words)
    yield Text()
    yield Text(words("not_read"), style="bold")
    yield from (Text(f"  {line}") for line in crawl_lines(report.crawl, words)[:_FEW])
    for why, n in unread_by_reason(report.crawl):
        yield Text(f"  {words.named('why', why)} {n}")
    for unread in report.crawl.not_read[:_FEW]:
        yield Text(f"    {words.named('why', unread.why)}  {plain(unread.url, longest=200)}", style="dim")
    if len(report.crawl.not_read) > _FEW:
        yield Text(f"    {words('more_rows', n=len(report.crawl.not_read) - _FEW)}")


def _finding(finding: Finding, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    kind, severity = words.named("kind", finding.kind), words.named("severity", finding.severity)
    yield Text(f"  [{severity}] {kind}{words('colon')}{plain(finding.detail, longest=120)}")
    yield Text(f"      {plain(finding.url, longest=200)}", style="dim")


def _findings_end(report: ReportData, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    if not report.findings:
        yield Text(f"  {words('no_findings')}")
    if report.suppressed:
        yield Text(f"  {words.counted('suppressed_n', len(report.suppressed))}", style="dim")


def _only_findings(report: ReportData, words: Words) -> Iterator[RenderableType]:
    """Every finding, gravest first, with what to do; what limits the audit is said above them all the same."""
    from rich.text import Text

    yield Text(plain(words("title", site=report.site.name)), style="bold")
    yield Text(words("as_of_line", day=words.day(report.as_of)))
    for notice in report.notices:
        yield Text(f"! {plain(notice)}", style="yellow")
    if not report.crawl.complete:
        yield Text(f"! {words('incomplete')}", style="yellow")
    yield Text()
    head = words.counted("findings_n", len(report.findings))
    yield Text(f"{words('findings')}{words('colon')}{head}", style="bold")
    grave = list(Severity)
    for finding in sorted(report.findings, key=lambda one: grave.index(one.severity)):
        yield from _finding(finding, words)
        if finding.todo:
            yield Text(f"      → {plain(finding.todo, longest=200)}", style="dim")
    yield from _findings_end(report, words)
