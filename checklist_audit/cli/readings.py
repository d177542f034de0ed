"""The verbs that read what is there: report, gaps, compare, history."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checklist_audit.cli import options as opt
from checklist_audit.cli.speaking import said

if TYPE_CHECKING:
    from checklist_audit.model.verdicts import ReportData
    from checklist_audit.report import CoverageReport


@click.command(help="把存好的 REPORT.json 再写成其他格式。")
@click.argument("saved", metavar="REPORT.json", type=click.Path(path_type=Path))
@opt.with_options(opt.output_option, opt.only_option, opt.lang_option, opt.quiet_option)
def report(saved: Path, *, outputs: tuple[str, ...], only: str | None, lang: str, quiet: bool) -> int:
    """Render a saved report again; without -o it is shown on the terminal."""
    from checklist_audit.cli.outputs import targets, tell, write
    from checklist_audit.report import load_report
    from checklist_audit.reporting.terminal import table

    loaded = load_report(saved)
    places = targets(outputs, site=loaded.data.site.name, day=loaded.data.as_of)
    write(loaded, places, lang=lang)
    if not places:
        shown = table(loaded.data, width=opt.width(), color=opt.uses_color(), lang=lang, only=only or "")
        click.echo(shown, nl=False)
    tell(places, quiet=quiet)
    return 0


@click.command(
    help="差距清单：哪个部门、哪一项、什么问题、怎么办。来源是 REPORT.json，或 SITE（取最近一次报告）。"
)
@click.argument("source", metavar="REPORT.json|SITE")
@click.option(
    "--by",
    default="owner",
    show_default=True,
    type=click.Choice(["owner", "category", "status"]),
    help="怎么分组。",
)
@opt.with_options(opt.output_option, opt.store_option, opt.lang_option, opt.quiet_option)
def gaps(
    source: str, *, by: str, outputs: tuple[str, ...], store: Path | None, lang: str, quiet: bool
) -> int:
    """The gap list of a saved report or of a site's latest one."""
    from checklist_audit.cli.outputs import STDOUT, targets, tell, write

    loaded = latest(source, store)
    places = targets(outputs or (STDOUT,), site=loaded.data.site.name, day=loaded.data.as_of, what="gaps")
    write(loaded, places, lang=lang, what="gaps", by=by)
    tell(places, quiet=quiet)
    return 0


@click.command(help="比较两份报告：变差、变好、没变。")
@click.argument("old", metavar="OLD.json", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW.json", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FILE", help="写成 .html 或 .json，可多次。"
)
@click.option(
    "--fail-on",
    default="never",
    show_default=True,
    type=click.Choice(["never", "worse"]),
    help="变差时以 1 退出。",
)
@opt.with_options(opt.lang_option, opt.quiet_option)
def compare(old: Path, new: Path, *, outputs: tuple[str, ...], fail_on: str, lang: str, quiet: bool) -> int:
    """What got worse, better, stayed."""
    from checklist_audit.report import load_report
    from checklist_audit.reporting import suffix_of, write_file
    from checklist_audit.reporting.compare_report import compare_table, render_comparison

    found = load_report(new).compare(load_report(old))
    for name in outputs:
        write_file(Path(name), render_comparison(found, suffix_of(name), lang=lang))
        opt.say(f"已写出 {name}", quiet=quiet)
    if not outputs:
        click.echo(compare_table(found, width=opt.width(), color=opt.uses_color(), lang=lang), nl=False)
    return 1 if fail_on == "worse" and found.is_worse else 0


@click.command(help="历次核查：每次的结果和变化。")
@click.argument("site")
@opt.with_options(opt.store_option, opt.lang_option)
def history(site: str, *, store: Path | None, lang: str) -> int:
    """The runs of a site in the store, with their counts."""
    from checklist_audit.cli.audits import earlier_reports
    from checklist_audit.storing import open_store

    given = opt.site_given(site, store)
    with open_store(given.store, create=False) as opened:
        reports = earlier_reports(opened, given.profile.home)
    if not reports:
        opt.say(f"{given.store} 里还没有 {given.profile.home} 的报告；先运行 checklist-audit run")
        return 0
    for line in _history_lines(reports, lang):
        click.echo(line)
    return 0


VERBS = (report, gaps, compare, history)


def _history_lines(reports: tuple[CoverageReport, ...], lang: str) -> list[str]:
    from checklist_audit.reporting.compare import Turn

    head = ("核查基准日", "已公开", "有佐证", "变差", "变好", "抓取")
    lines = ["\t".join(said(title, lang) for title in head)]
    for before, now in zip((None, *reports), reports, strict=False):
        summary = now.data.summary
        change = now.compare(before) if before and before.data.ruleset.id == now.data.ruleset.id else None
        worse, better = (str(len(change.of(turn))) if change else "-" for turn in (Turn.WORSE, Turn.BETTER))
        done = said("完成" if now.data.crawl.complete else "未完成", lang)
        lines.append(
            f"{now.data.as_of}\t{summary.coverage.n}/{summary.coverage.of}\t{summary.presence.n}/{summary.presence.of}"
            f"\t{worse}\t{better}\t{done}"
        )
    return lines


def latest(source: str, store: Path | None) -> CoverageReport:
    """The report that a command names: a saved one, or a site's latest in its store.

    Raises:
        ReportError: unreadable.
        SnapshotError: the store has no report of this site.
    """
    from checklist_audit.cli.audits import earlier_reports
    from checklist_audit.errors import SnapshotError
    from checklist_audit.report import load_report
    from checklist_audit.storing import open_store

    if source.endswith(".json"):
        return load_report(source)
    given = opt.site_given(source, store)
    with open_store(given.store, create=False) as opened:
        reports = earlier_reports(opened, given.profile.home)
    if not reports:
        raise SnapshotError(
            "存储文件里还没有这个学校的报告", where=str(given.store), fix="先运行 checklist-audit run"
        )
    return reports[-1]


def earlier_than(report: ReportData, source: str, store: Path | None) -> ReportData | None:
    """The last stored report of the same site for an earlier as-of date; None for a saved report or a first run."""
    from checklist_audit.cli.audits import earlier_reports
    from checklist_audit.storing import open_store

    if source.endswith(".json"):
        return None
    given = opt.site_given(source, store)
    with open_store(given.store, create=False) as opened:
        older = [
            one.data for one in earlier_reports(opened, given.profile.home) if one.data.as_of < report.as_of
        ]
    return older[-1] if older else None
