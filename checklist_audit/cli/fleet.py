"""The verb for many colleges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checklist_audit.cli import options as opt
from checklist_audit.cli.audits import folder_for
from checklist_audit.errors import InterruptedCrawlError, UsageError

if TYPE_CHECKING:
    from checklist_audit.fleet import Brief, Folder, Job, Refused, Roster
    from checklist_audit.model.rules import Ruleset

_INCOMPLETE = 3


@click.command(
    short_help="核查很多学校，写出每所学校的报告、一张排名表和一份数据集。",
    help="核查很多学校，写出每所学校的报告、一张排名表和一份数据集。"
    "SOURCE 是放有学校档案的文件夹、单个档案，或有“校名”“主页”两列的 .csv/.xlsx 名单。",
)
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="SOURCE…")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="输出文件夹；再运行一次只做没做完的。",
)
@click.option(
    "--at-once",
    default=16,
    show_default=True,
    type=click.IntRange(1, 200),
    metavar="N",
    help="同时核查几所学校；每所学校的访问速度不变。",
)
@click.option(
    "--workers",
    default=0,
    type=click.IntRange(0, 64),
    metavar="N",
    help="用几个进程，需要 checklist-audit[fleet]；默认一个。",
)
@click.option(
    "--scheduler",
    default="",
    metavar="tcp://HOST:PORT",
    help="用已经启动的 Dask 调度器，各机器要看得到同一个输出文件夹。",
)
@click.option(
    "--compare",
    "earlier",
    default=None,
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="与另一次核查的输出文件夹比较，如去年的。",
)
@click.option("--offline", is_flag=True, help="只判断，用已有的抓取结果，不访问网络。")
@click.option("--exhaustive", is_flag=True, help="读完能找到的所有网页，不提前停止。")
@opt.with_options(opt.as_of_option, opt.rules_option, opt.lang_option, opt.quiet_option)
def fleet(
    sources: tuple[Path, ...],
    *,
    output: Path,
    at_once: int,
    workers: int,
    scheduler: str,
    earlier: Path | None,
    offline: bool,
    exhaustive: bool,
    as_of: str | None,
    rules: str,
    lang: str,
    quiet: bool,
) -> int:
    """Audit many colleges into one folder and one table."""
    from checklist_audit.fleet import Folder, Terms, jobs_for, read_rosters
    from checklist_audit.loading import load_ruleset

    ruleset, day = load_ruleset(rules), opt.day_given(as_of)
    before = _earlier(earlier, output)
    roster = read_rosters(sources, ruleset)
    _tell_refused(roster)
    folder = Folder(folder_for(output))
    folder.prepare()
    jobs = jobs_for(roster.entrants, Terms(folder, rules, day, offline, exhaustive), ruleset)
    publish = partial(_publish, jobs, ruleset, roster.refused, before, lang=lang, quiet=quiet)
    engine = _Engine(at_once, workers, scheduler, _teller(len(jobs), quiet=quiet))
    with _alone(folder):
        try:
            engine.run(jobs)
        except (InterruptedCrawlError, KeyboardInterrupt):
            # What is done is worth a table; the rest stands in it as not done yet.
            publish()
            raise
        return publish()


@dataclass(frozen=True, slots=True)
class _Engine:
    """Which processes do the work."""

    at_once: int
    workers: int
    scheduler: str
    tell: Callable[[Brief], None]

    def run(self, jobs: Sequence[Job]) -> None:
        """Crawl and judge every college that is not finished."""
        from checklist_audit.fleet import Course, lanes_of, run_here, run_on_cluster

        course = Course(self.at_once, self.tell)
        if self.workers or self.scheduler:
            run_on_cluster(lanes_of(jobs), course, workers=self.workers, scheduler=self.scheduler)
        else:
            run_here(lanes_of(jobs), course)


@contextmanager
def _alone(folder: Folder) -> Iterator[None]:
    """Two fleets in one folder would write each other's table."""
    from checklist_audit.storing.lock import SiteLock

    lock = SiteLock(folder.path.resolve() / "fleet", str(folder.path))
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _earlier(path: Path | None, output: Path) -> Folder | None:
    from checklist_audit.fleet import Folder

    if path is None:
        return None
    if path.resolve() == output.resolve():
        raise UsageError("不能和自己比较", where="--compare", fix="请给出另一次核查的输出文件夹")
    if not Folder(path).is_ready():
        raise UsageError("这不是 fleet 的输出文件夹", where=f"--compare {path}", fix="请给出上次 -o 的文件夹")
    return Folder(path)


def _teller(total: int, *, quiet: bool) -> Callable[[Brief], None]:
    """A line for each college that is through; those that were finished before are counted in silence."""
    from checklist_audit.fleet import Outcome

    done = 0

    def tell(brief: Brief) -> None:
        nonlocal done
        done += 1
        if not brief.is_old:
            what = "完成" if brief.outcome is Outcome.DONE else brief.reason
            opt.say(f"[{done}/{total}] {brief.name}：{what}", quiet=quiet)

    return tell


def _tell_refused(roster: Roster) -> None:
    """Every mistake in the roster, all at once and before anything is asked of any server; also with -q."""
    complaints = [complaint for one in roster.refused for complaint in one.complaints]
    if complaints:
        opt.say(f"名单有 {len(complaints)} 处写错，这些学校不核查，只写进表里；请改正后再运行一次：")
    for complaint in complaints:
        opt.say(f"  {complaint}")


def _publish(
    jobs: Sequence[Job],
    ruleset: Ruleset,
    refused: Sequence[Refused],
    earlier: Folder | None,
    *,
    lang: str,
    quiet: bool,
) -> int:
    from checklist_audit.fleet import Outcome, publish

    league, files = publish(jobs, ruleset, lang=lang, earlier=earlier, refused=refused)
    for file in files:
        opt.say(f"已写出 {file}", quiet=quiet)
    counts = Counter(row.outcome for row in league.rows)
    opt.say(
        f"共 {len(league.rows)} 所学校：列入排名 {len(league.ranked)} 所，没有读完整 "
        f"{counts[Outcome.DONE] - len(league.ranked)} 所，读不到 {counts[Outcome.UNREACHABLE]} 所，"
        f"没有核查成 {counts[Outcome.FAILED]} 所；请打开 {files[0]}"
    )
    return 0 if counts[Outcome.DONE] else _INCOMPLETE
