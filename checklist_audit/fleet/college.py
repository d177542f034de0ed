"""One college from its home page to its files in the folder: what every engine runs, in whatever process."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import traceback
from dataclasses import replace
from functools import lru_cache

from checklist_audit.errors import ChecklistAuditError, UsageError
from checklist_audit.fleet.jobs import Job
from checklist_audit.fleet.results import Brief, CollegeResult, Outcome, result_of, write_result
from checklist_audit.loading import load_ruleset
from checklist_audit.model.rules import Ruleset
from checklist_audit.pipeline import acrawl, audit
from checklist_audit.reading.isolation import Readers
from checklist_audit.report import CoverageReport
from checklist_audit.storing import open_store
from checklist_audit.version import __version__

__all__ = ["READERS", "brief_of", "failed", "gather", "judge", "told_again", "whole_lane"]

READERS = 4
"""Processes that read files for all crawls of one process; they start when they are needed.

One for every crawl would be most of the memory of a fleet."""
_ONE_AT_A_TIME = threading.Lock()
"""One audit in a process at any moment bounds its memory; crawls side by side need little."""


async def gather(job: Job, readers: Readers | None = None) -> None:
    """Crawl the college into its store, or go on with a crawl that was interrupted; offline, do nothing.

    Args:
        readers: processes that read files for all crawls of this one; one of its own without.

    Raises:
        ChecklistAuditError: as `pipeline.acrawl`.
        asyncio.CancelledError: cancelled; the store is sound.
    """
    if job.is_offline:
        return
    with open_store(job.folder.store(job.key)) as store:
        await acrawl(
            job.profile,
            _rules(job),
            store=store,
            exhaustive=job.is_exhaustive,
            as_of=job.as_of,
            readers=readers,
        )


def judge(job: Job) -> Brief:
    """Audit the latest crawl and write report and result; never raises for what is wrong with one college."""
    try:
        with _ONE_AT_A_TIME:
            result = _judged(job)
    except Exception as error:  # noqa: BLE001  # the border of one college: its row says what happened
        return failed(job, error)
    return brief_of(result)


def whole_lane(lane: tuple[Job, ...]) -> tuple[Brief, ...]:
    """Crawl and judge the colleges of a lane one after the other; what is finished already is only told."""
    return tuple(told_again(job) if job.is_finished else _whole(job) for job in lane)


def told_again(job: Job) -> Brief:
    """What is said of a college that was finished before."""
    return Brief(job.key, job.profile.name, Outcome.DONE, is_old=True)


def failed(job: Job, error: BaseException) -> Brief:
    """Keep a college as a row with its reason, and for a bug what a maintainer needs."""
    if isinstance(error, ChecklistAuditError):
        reason = str(error).replace("\n", " ")
    else:
        reason = f"程序出错（{type(error).__name__}：{error}）"[:300]
        text = "".join(traceback.format_exception(error))
        with contextlib.suppress(OSError):
            job.folder.error(job.key).write_text(text, encoding="utf-8", errors="replace")
    result = replace(job.blank, reason=reason)
    # A full disk must not hide why the college failed: the brief carries the reason anyway.
    with contextlib.suppress(ChecklistAuditError):
        write_result(job.folder.result(job.key), result)
    return brief_of(result)


def brief_of(result: CollegeResult) -> Brief:
    """What the coordinator is told."""
    return Brief(result.key, result.name, result.outcome, result.reason)


def _whole(job: Job) -> Brief:
    try:
        asyncio.run(gather(job, _readers()))
    except Exception as error:  # noqa: BLE001  # as in `judge`
        return failed(job, error)
    return judge(job)


def _judged(job: Job) -> CollegeResult:
    rules, folder = _rules(job), job.folder
    with open_store(folder.store(job.key), create=False) as store:
        snapshot = store.snapshot(site=job.profile.home)
        report = audit(snapshot, rules, job.profile, as_of=job.as_of)
        store.save_report(snapshot.id, job.as_of, report.data.model_dump_json())
        digest = snapshot.digest
    _write_report(job, report)
    result = result_of(report.data, job.blank, digest)
    write_result(folder.result(job.key), result)
    folder.error(job.key).unlink(missing_ok=True)
    return result


def _write_report(job: Job, report: CoverageReport) -> None:
    for suffix in (".json", ".html"):
        report.write(job.folder.report(job.key, suffix))


def _rules(job: Job) -> Ruleset:
    """The rules of the job, read by this process; only the very same ones compare.

    Raises:
        UsageError: this worker has other rules, another program, or does not see the folder.
    """
    fix = "请让每台机器用同一版本的程序、同一份规则包和同一个共享文件夹"
    if not job.folder.is_ready():
        raise UsageError("执行任务的机器看不到输出文件夹", where=str(job.folder.path), fix=fix)
    if job.version != __version__:
        raise UsageError(f"执行任务的机器上的程序是 {__version__}，不是 {job.version}", fix=fix)
    rules = _loaded(job.rules)
    if rules.digest != job.rules_digest:
        raise UsageError(f"执行任务的机器上的规则包“{job.rules}”与名单用的不同", fix=fix)
    return rules


@lru_cache(maxsize=1)
def _readers() -> Readers:
    """For all lanes of one worker of a cluster; its processes end when the worker does."""
    return Readers(READERS)


@lru_cache(maxsize=2)
def _loaded(rules: str) -> Ruleset:
    return load_ruleset(rules)
