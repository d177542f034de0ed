"""The engine on Dask: the same work on several processes or machines. The only file that imports distributed."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from checklist_audit.errors import UsageError
from checklist_audit.fleet.college import failed, whole_lane
from checklist_audit.fleet.engine import Course
from checklist_audit.fleet.jobs import Job

__all__ = ["run_on_cluster"]

_CONNECT_S = 20


def run_on_cluster(
    lanes: Sequence[tuple[Job, ...]], course: Course, *, workers: int = 0, scheduler: str = ""
) -> None:
    """Crawl and judge every college of every lane on a Dask cluster.

    A lane runs on one worker; the lanes of a worker that dies go to another, where each college goes on from its store.

    Args:
        workers: processes of a cluster that is started here and ended afterwards.
        scheduler: `tcp://host:port` of one that runs already; its workers must see the same folder, program and rules.

    Raises:
        UsageError: the extra `fleet` is not installed, or there is nobody at that address.
    """
    try:
        from distributed import as_completed
    except ImportError as error:
        raise UsageError(
            "没有安装多进程组件",
            where="--workers/--scheduler",
            fix="请运行 pip install 'checklist-audit[fleet]'",
        ) from error
    with _client(workers, scheduler, course.at_once) as client:
        # Two fleets may share a scheduler and a college; under one name they would share its result as well.
        fleet = uuid4().hex[:8]
        waiting = {
            client.submit(whole_lane, lane, key=f"college-{lane[0].key}-{fleet}", pure=False): lane
            for lane in lanes
        }
        for future in as_completed(waiting):
            lane = waiting.pop(future)
            died = future.exception()
            for brief in [failed(job, _told(died)) for job in lane] if died else future.result():
                course.tell(brief)
            future.release()


def _told(error: BaseException) -> BaseException:
    """Several workers in turn died over one lane: say so instead of naming Dask's exception."""
    if type(error).__name__ != "KilledWorker":
        return error
    return UsageError("执行任务的进程几次中途退出", fix="可能是内存不足，请减少同时核查的学校数")


@contextmanager
def _client(workers: int, scheduler: str, at_once: int) -> Iterator[Any]:
    import distributed

    if scheduler:
        try:
            client = distributed.Client(scheduler, timeout=_CONNECT_S)
        except (OSError, ValueError) as error:
            fix = "请检查地址，并确认 dask scheduler 已经启动"
            raise UsageError("连不上调度器", where=f"--scheduler {scheduler}", fix=fix) from error
        with client:
            yield client
        return
    threads = max(1, -(-at_once // workers))
    with (
        distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=threads,
            # No dashboard; its port would be a fixed one that somebody else may hold.
            dashboard_address="127.0.0.1:0",
            scheduler_kwargs={"dashboard": False},
            memory_limit=0,
            # On a busy machine it warns of every worker that ends slowly; a lane that fails says so itself.
            silence_logs=logging.CRITICAL,
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client
