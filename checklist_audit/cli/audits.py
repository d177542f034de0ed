"""The verbs that crawl and judge: run, crawl, audit, demo."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checklist_audit.cli import options as opt
from checklist_audit.cli.speaking import said, speaking
from checklist_audit.errors import UsageError

if TYPE_CHECKING:
    from checklist_audit.cli.announcing import Announcer
    from checklist_audit.cli.outputs import Target
    from checklist_audit.cli.worsening import Earlier
    from checklist_audit.crawling import Progress
    from checklist_audit.model.rules import Ruleset
    from checklist_audit.pipeline import ProgressCall
    from checklist_audit.report import CoverageReport
    from checklist_audit.storing import Snapshot, Store

_INCOMPLETE = 3
_FAILED = 1


@click.command(help="主任务：抓取、阅读、比对、判断、写报告。SITE 是学校档案（site.yaml）或首页网址。")
@click.argument("site")
@opt.with_options(
    opt.output_option,
    opt.as_of_option,
    opt.rules_option,
    opt.store_option,
    opt.fail_on_option,
    opt.only_option,
    opt.lang_option,
    opt.quiet_option,
    opt.verbose_option,
    opt.progress_option,
)
@click.option("--exhaustive", is_flag=True, help="读完能找到的所有网页，不提前停止。")
def run(
    site: str,
    *,
    outputs: tuple[str, ...],
    as_of: str | None,
    rules: str,
    store: Path | None,
    fail_on: str,
    only: str | None,
    lang: str,
    quiet: bool,
    verbose: bool,
    no_progress: bool,
    exhaustive: bool,
) -> int:
    """Crawl, audit and report; the nightly line."""
    from checklist_audit.cli.announcing import Announcer
    from checklist_audit.cli.outputs import targets
    from checklist_audit.loading import check_profile, load_ruleset
    from checklist_audit.pipeline import crawl as crawl_site
    from checklist_audit.storing import open_store

    given = opt.site_given(site, store)
    ruleset = load_ruleset(rules)
    check_profile(given.profile, ruleset, path=given.path)
    day = opt.day_given(as_of)
    places = targets(outputs, site=given.profile.name, day=day)
    announcer = Announcer.of(given)
    with open_store(given.store) as opened:
        with _progress(quiet=quiet or no_progress, verbose=verbose) as tell:
            snapshot = crawl_site(
                given.profile, ruleset, store=opened, progress=tell, exhaustive=exhaustive, as_of=day
            )
        talk = _Talk(day, places, lang, quiet, fail_on, announcer, only=only or "")
        return _finish(opened, snapshot, ruleset, given, talk)


@click.command(help="只抓取：把网站现状存进存储文件，不判断。")
@click.argument("site")
@opt.with_options(
    opt.rules_option, opt.store_option, opt.quiet_option, opt.verbose_option, opt.progress_option
)
@click.option("--exhaustive", is_flag=True, help="读完能找到的所有网页，不提前停止。")
def crawl(
    site: str,
    *,
    rules: str,
    store: Path | None,
    quiet: bool,
    verbose: bool,
    no_progress: bool,
    exhaustive: bool,
) -> int:
    """Collect only."""
    from checklist_audit.loading import check_profile, load_ruleset
    from checklist_audit.pipeline import crawl as crawl_site
    from checklist_audit.storing import open_store

    given = opt.site_given(site, store)
    ruleset = load_ruleset(rules)
    check_profile(given.profile, ruleset, path=given.path)
    with open_store(given.store) as opened:
        with _progress(quiet=quiet or no_progress, verbose=verbose) as tell:
            snapshot = crawl_site(given.profile, ruleset, store=opened, progress=tell, exhaustive=exhaustive)
        done = "" if snapshot.summary.is_complete else f"，还剩 {snapshot.summary.left_over} 个网址没读"
        opt.tell(f"抓取 {snapshot.id}：读到 {snapshot.summary.pages} 个网页和文件{done}，存在 {given.store}")
        return 0 if snapshot.summary.pages else _say_unreachable(given.profile.home)


@click.command(help="只判断：用存储文件里的抓取结果，不访问网络。")
@click.argument("site")
@click.option("--snapshot", "number", default=None, metavar="ID", help="用哪一次抓取，默认最近一次。")
@opt.with_options(
    opt.output_option,
    opt.as_of_option,
    opt.rules_option,
    opt.store_option,
    opt.fail_on_option,
    opt.only_option,
    opt.lang_option,
    opt.quiet_option,
)
def audit(
    site: str,
    *,
    number: str | None,
    outputs: tuple[str, ...],
    as_of: str | None,
    rules: str,
    store: Path | None,
    fail_on: str,
    only: str | None,
    lang: str,
    quiet: bool,
) -> int:
    """Judge only; no network."""
    from checklist_audit.cli.outputs import targets
    from checklist_audit.loading import check_profile, load_ruleset
    from checklist_audit.storing import open_store

    given = opt.site_given(site, store)
    ruleset = load_ruleset(rules)
    check_profile(given.profile, ruleset, path=given.path)
    day = opt.day_given(as_of)
    places = targets(outputs, site=given.profile.name, day=day)
    with open_store(given.store, create=False) as opened:
        snapshot = opened.snapshot(number, site=given.profile.home)
        talk = _Talk(day, places, lang, quiet, fail_on, only=only or "")
        return _finish(opened, snapshot, ruleset, given, talk)


@click.command(help="试用：在本机打开一个虚构的小学校网站，核查它，把各种报告写进 FOLDER。不需要联网。")
@click.argument("folder", default="checklist-audit-demo", type=click.Path(path_type=Path))
@opt.with_options(opt.lang_option, opt.quiet_option, opt.progress_option)
def demo(folder: Path, *, lang: str, quiet: bool, no_progress: bool) -> int:
    """Audit the small college that ships with the package."""
    from checklist_audit.cli.showcase import show

    with _progress(quiet=quiet or no_progress, verbose=False) as tell:
        return show(folder, lang=lang, quiet=quiet, progress=tell)


VERBS = (run, crawl, audit, demo)


@dataclass(frozen=True, slots=True)
class _Talk:
    """How one audit speaks: for which day, where it writes, in which language, when it fails, whom it tells."""

    day: date
    places: tuple[Target, ...]
    lang: str
    quiet: bool
    fail_on: str
    announcer: Announcer | None = None
    only: str = ""
    """What the terminal shows: `findings`, or everything when empty."""


def _finish(store: Store, snapshot: Snapshot, ruleset: Ruleset, given: opt.SiteGiven, talk: _Talk) -> int:
    from checklist_audit.cli.outputs import tell, write
    from checklist_audit.cli.worsening import Earlier, is_too_little
    from checklist_audit.pipeline import audit as judge
    from checklist_audit.reporting.terminal import table

    report = judge(snapshot, ruleset, given.profile, as_of=talk.day)
    earlier = earlier_reports(store, given.profile.home)
    report = dated(report, earlier)
    store.save_report(snapshot.id, talk.day, report.data.model_dump_json())
    write(report, talk.places, lang=talk.lang)
    if not any(place.path is None for place in talk.places) and not talk.quiet:
        shown = table(report.data, width=opt.width(), color=opt.uses_color(), lang=talk.lang, only=talk.only)
        click.echo(shown, nl=False)
    tell(talk.places, quiet=talk.quiet)
    history = Earlier.of(store, given.profile.home, earlier)
    if talk.announcer:
        talk.announcer.announce(report, history, snapshot)
    if not snapshot.summary.pages:
        return _say_unreachable(given.profile.home)
    if is_too_little(report):
        return _say_too_little(given.profile.home)
    return _verdict(report, history, snapshot, talk)


def dated(report: CoverageReport, earlier: tuple[CoverageReport, ...]) -> CoverageReport:
    """The report with the moment of its making, and the figures of those before it."""
    from checklist_audit.report import CoverageReport
    from checklist_audit.reporting import HistoryPoint

    data = report.data.model_copy(update={"generated_at": opt.now().isoformat()})
    history = [*(HistoryPoint.of(old.data) for old in earlier), HistoryPoint.of(data)]
    return CoverageReport(data, history if len(history) > 1 else ())


def earlier_reports(store: Store, site: str) -> tuple[CoverageReport, ...]:
    """The reports of a site in the store, oldest first."""
    from checklist_audit.model.verdicts import ReportData
    from checklist_audit.report import CoverageReport

    return tuple(CoverageReport(ReportData.model_validate_json(text)) for _, _, text in store.reports(site))


def _verdict(report: CoverageReport, earlier: Earlier, snapshot: Snapshot, talk: _Talk) -> int:
    if talk.fail_on == "gaps":
        return _FAILED if report.gaps() else 0
    if talk.fail_on == "worse":
        return _worse(report, earlier, snapshot, talk)
    return 0


def _worse(report: CoverageReport, earlier: Earlier, snapshot: Snapshot, talk: _Talk) -> int:
    """Whether the report is worse than the last one that it may be compared with; a first one is not."""
    comparison = earlier.compare(report, snapshot)
    if comparison is None:
        doubt = "此前没有一次抓取是完整的，无从比较变差；请放宽学校档案里的 limits" if earlier.reports else ""
        opt.say(doubt, quiet=talk.quiet or not doubt)
        return 0
    if not comparison.is_worse:
        return 0
    from checklist_audit.reporting.compare_report import compare_table

    opt.say(compare_table(comparison, width=opt.width(), color=False, lang=talk.lang))
    return _FAILED


def _say_unreachable(home: str) -> int:
    opt.say(f"{home}：网站没有一个网页能读到；请检查网址和网络，报告里的结论都是“未能评估”")
    return _INCOMPLETE


def _say_too_little(home: str) -> int:
    opt.say(f"{home}：读到的太少，过半的事项“未能评估”；请检查网站和网络后再运行")
    return _INCOMPLETE


_HALF_A_MINUTE = 30


def time_left(seconds: float | None) -> str:
    """How long a crawl will still take, in words; it is said when nobody can know."""
    if seconds is None:
        return "还要多久说不准"
    return f"约剩 {seconds / 60:.0f} 分钟" if seconds >= _HALF_A_MINUTE else "就快完了"


@contextmanager
def _progress(*, quiet: bool, verbose: bool) -> Iterator[ProgressCall | None]:
    """A line on stderr that tells where the crawl stands: on a terminal only, or every page with -v."""
    if verbose:
        from checklist_audit.text.plain import plain

        # The reason may quote a page.
        yield lambda step: opt.say(plain(f"{step.read} 已读 {step.queued} 待读 {step.url}（{step.why}）"))
        return
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.status import Status

    lang = speaking()

    with Status(said("正在抓取……", lang), console=Console(stderr=True)) as status:

        def show(step: Progress) -> None:
            told = f"已读 {step.read} 页，待读 {step.queued}，每秒 {step.per_second:.1f} 页，{time_left(step.left_s)}"
            status.update(said(told if step.url else step.why, lang))

        yield show


def folder_for(path: Path) -> Path:
    """A folder to write into, made where it is missing.

    Raises:
        UsageError: something else stands there.
    """
    if path.exists() and not path.is_dir():
        raise UsageError("这里已经有一个同名文件", where=str(path), fix="请换一个文件夹名")
    path.mkdir(parents=True, exist_ok=True)
    return path
