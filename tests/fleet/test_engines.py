"""A fleet of demo colleges on loopback, end to end: results, resuming, failures, a worker that is killed."""

from __future__ import annotations

import gc
import json
from contextlib import ExitStack

import pytest

from checklist_audit import demo
from checklist_audit.fleet import (
    Course,
    Folder,
    Outcome,
    Terms,
    jobs_for,
    lanes_of,
    read_rosters,
    run_here,
    run_on_cluster,
)
from checklist_audit.fleet.results import read_result
from tests.cli.shell import say
from tests.fleet.deadly import deadly_college
from tests.packs import moe

DAY = demo.AS_OF


@pytest.fixture(scope="module")
def roster(tmp_path_factory):
    """Three profiles: two demo colleges, and one at an address where nobody answers."""
    folder = tmp_path_factory.mktemp("colleges")
    with ExitStack() as stack:
        for number in (1, 2):
            text = demo.profile_text(stack.enter_context(demo.serve())).replace(
                "云麓学院", f"云麓第{number}学院"
            )
            (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
        dead = (
            "format: 1\nname: 示例停机学院\nhome: http://127.0.0.1:9/\nlimits: {retries: 0, timeout_s: 2}\n"
        )
        (folder / "dead.yaml").write_text(dead, encoding="utf-8")
        yield folder


def jobs_into(path, roster, **terms):
    folder = Folder(path)
    folder.prepare()
    return jobs_for(read_rosters([roster], moe()).entrants, Terms(folder, "moe-2014", DAY, **terms), moe())


@pytest.fixture(scope="module")
def done(tmp_path_factory, roster):
    """The fleet audited once, in one process: its jobs, and what was told of them."""
    jobs, told = jobs_into(tmp_path_factory.mktemp("out"), roster), []
    run_here(lanes_of(jobs), Course(2, told.append))
    return jobs, told


def outcomes(briefs):
    return sorted((brief.name, brief.outcome) for brief in briefs)


def test_every_college_is_told_once(done):
    """A site that is down is a row, and stops nobody."""
    expected = [
        ("云麓第1学院", Outcome.DONE),
        ("云麓第2学院", Outcome.DONE),
        ("示例停机学院", Outcome.UNREACHABLE),
    ]

    assert expected == outcomes(done[1])


def test_a_college_that_was_not_reached_says_why(done):
    """In its row, in words."""
    reason = next(brief.reason for brief in done[1] if brief.outcome is Outcome.UNREACHABLE)

    assert reason == "网站没有一个网页能读到（连接不上）"


def test_each_college_has_store_reports_and_result(done):
    """Under one name, so that a person finds them."""
    job = done[0][0]
    files = (
        job.folder.store(job.key),
        job.folder.report(job.key, ".json"),
        job.folder.report(job.key, ".html"),
    )

    assert [True] * 3 == [path.is_file() for path in files]


def test_the_result_says_what_the_report_says(done):
    """The table is made of results; it must not drift from the reports."""
    job = done[0][0]
    summary = json.loads(job.folder.report(job.key, ".json").read_text(encoding="utf-8"))["summary"]
    result = read_result(job.folder.result(job.key))

    assert result is not None
    assert [list(pair) for pair in (result.coverage, result.presence)] == [
        [summary[name]["n"], summary[name]["of"]] for name in ("coverage", "presence")
    ]


def test_finished_colleges_are_not_done_again(done):
    """The one that was not reached is tried once more."""
    told = []

    run_here(lanes_of(done[0]), Course(2, told.append))

    assert ["云麓第1学院", "云麓第2学院"] == sorted(brief.name for brief in told if brief.is_old)


def test_offline_the_stores_are_enough(done, roster):
    """Another day is judged without any network."""
    folder = done[0][0].folder.path
    jobs, told = jobs_into(folder, roster, is_offline=True), []
    jobs = tuple(job for job in jobs if "停机" not in job.profile.name)

    run_here(lanes_of(jobs), Course(2, told.append))

    assert [Outcome.DONE] * 2 == [brief.outcome for brief in told]


def test_offline_without_a_store_a_college_fails_with_a_plain_reason(tmp_path, roster):
    """It stands in the table as not audited."""
    told = []

    run_here(lanes_of(jobs_into(tmp_path, roster, is_offline=True)), Course(2, told.append))

    assert {(Outcome.FAILED, True)} == {(brief.outcome, "没有这个存储文件" in brief.reason) for brief in told}


@pytest.fixture
def cluster():
    """A Dask cluster of one process, which is replaced when it dies."""
    import distributed

    with distributed.LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as started:
        yield started
    # Sockets of a killed worker are found here, and not by a test that comes later.
    gc.collect()


@pytest.fixture
def deadly_roster(tmp_path, cluster):
    """One demo college; its twentieth answer is the last thing that the worker hears."""
    (worker,) = cluster.workers.values()
    with deadly_college(worker.process.pid, after=20) as home:
        path = tmp_path / "college.yaml"
        path.write_text(demo.profile_text(home), encoding="utf-8")
        yield path


# Dask leaves sockets of a killed worker to the garbage collector, and its event loop warns of a busy machine.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::UserWarning", "ignore::DeprecationWarning")
def test_the_sites_of_a_killed_worker_finish_elsewhere(cluster, tmp_path, deadly_roster):
    """Killed in the middle of a crawl; another process goes on from the store."""
    jobs, told = jobs_into(tmp_path / "out", deadly_roster), []

    run_on_cluster(lanes_of(jobs), Course(2, told.append), scheduler=cluster.scheduler_address)

    assert [("云麓学院", Outcome.DONE)] == outcomes(told)


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::UserWarning", "ignore::DeprecationWarning")
def test_a_cluster_gives_the_results_of_one_process(done, tmp_path, roster):
    """Element by element."""
    jobs = jobs_into(tmp_path, roster)

    run_on_cluster(lanes_of(jobs), Course(2, lambda _: None), workers=1)

    theirs, ours = ([read_result(job.folder.result(job.key)) for job in some] for some in (jobs, done[0]))
    assert [result.elements for result in ours] == [result.elements for result in theirs]


def test_the_command_writes_table_and_data(capsysbinary, tmp_path, roster):
    """The names are those of the documentation."""
    said = say(capsysbinary, "fleet", roster, "-o", tmp_path / "out", "--as-of", DAY.isoformat(), "-q")

    names = {path.name for path in (tmp_path / "out").iterdir() if path.is_file()}
    expected = {"league.html", "league.xlsx", "elements.jsonl", "elements.parquet", "data-dictionary.md"}
    assert (0, expected) == (said.code, names)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--compare", "nowhere"], "不是 fleet 的输出文件夹"),
        (["--as-of", "2024-02-30"], "不是存在的日期"),
        (["--rules", "nowhere"], "nowhere"),
    ],
)
def test_a_mistake_is_told_before_anything_is_asked(capsysbinary, tmp_path, roster, words, told):
    """Exit code 2, and no folder is made."""
    said = say(capsysbinary, "fleet", roster, "-o", tmp_path / "out", *words)

    assert (2, True, False) == (said.code, told in said.err, (tmp_path / "out").exists())
