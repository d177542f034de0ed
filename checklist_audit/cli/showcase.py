"""The demo: a small college on loopback, audited into a folder with every kind of report."""

from __future__ import annotations

from pathlib import Path

import click

from checklist_audit import demo
from checklist_audit.cli import options as opt
from checklist_audit.cli.audits import dated, folder_for
from checklist_audit.cli.outputs import targets, tell, write
from checklist_audit.loading import load_profile, load_ruleset
from checklist_audit.model.verdicts import STATUS_ZH, Status
from checklist_audit.pipeline import ProgressCall, audit, crawl
from checklist_audit.report import CoverageReport
from checklist_audit.reporting.terminal import table
from checklist_audit.storing import open_store

_REPORTS = (
    "report.html",
    "report.json",
    "report.xlsx",
    "report.docx",
    "report.md",
    "report.csv",
    "report.junit.xml",
)


def show(folder: Path, *, lang: str, quiet: bool, progress: ProgressCall | None) -> int:
    """Serve, audit and report; what the folder holds afterwards can be opened without any network."""
    folder_for(folder)
    rules = load_ruleset("moe-2014")
    with demo.serve() as home, open_store(folder / "checklist-audit.db") as store:
        (folder / "site.yaml").write_text(demo.profile_text(home), encoding="utf-8")
        site = load_profile(folder / "site.yaml")
        opt.say(f"正在核查虚构的{site.name}（{home}）……", quiet=quiet)
        snapshot = crawl(site, rules, store=store, progress=progress)
        report = dated(audit(snapshot, rules, site, as_of=demo.AS_OF), ())
        store.save_report(snapshot.id, demo.AS_OF, report.data.model_dump_json())
    places = targets([str(folder / name) for name in _REPORTS], site=site.name, day=demo.AS_OF)
    write(report, places, lang=lang)
    gap_list = targets([str(folder / "gaps.xlsx")], site=site.name, day=demo.AS_OF, what="gaps")
    write(report, gap_list, lang=lang, what="gaps")
    if not quiet:
        click.echo(table(report.data, width=opt.width(), color=opt.uses_color(), lang=lang), nl=False)
    tell((*places, *gap_list), quiet=quiet)
    opt.tell(_closing_line(folder, report))
    return 0


def _closing_line(folder: Path, report: CoverageReport) -> str:
    summary = report.data.summary
    rest = [
        f"{STATUS_ZH[status]} {getattr(summary, status.value)}"
        for status in (Status.PARTIAL, Status.STALE, Status.UNDATED, Status.UNVERIFIABLE, Status.MISSING)
        if getattr(summary, status.value)
    ]
    return (
        f"全部报告在 {folder.resolve()}：适用 {summary.coverage.of} 项，已公开 {summary.coverage.n} 项"
        f"（{'、'.join(rest)}），另有 {len(report.findings)} 个问题；请先打开 report.html"
    )
