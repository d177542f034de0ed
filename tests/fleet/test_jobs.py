"""Pieces of work: their names, which may run side by side, and when one is finished."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checklist_audit.fleet.folder import Folder
from checklist_audit.fleet.jobs import Job, Terms, jobs_for, lanes_of
from checklist_audit.fleet.results import Outcome, write_result
from checklist_audit.fleet.roster import Entrant
from checklist_audit.loading import load_ruleset
from checklist_audit.model.site import Profile
from tests.fleet.results import DAY

RULES = load_ruleset("moe-2014")


def jobs(tmp_path, *homes: str, **more) -> tuple[Job, ...]:
    entrants = [Entrant(Profile(name="示例大学", home=home, **more), "roster.csv:2") for home in homes]
    return jobs_for(entrants, Terms(Folder(tmp_path), "moe-2014", DAY), RULES)


@pytest.mark.parametrize(
    ("home", "key"),
    [
        ("https://www.shili.example/", "www.shili.example"),
        ("http://127.0.0.1:8001/", "127.0.0.1_8001"),
        ("http://a.example/xy/%E5%AD%A6/", "a.example_xy_e5_ad_a6"),
        ("http://a.example/../../etc/", "a.example_.._.._etc"),
    ],
)
def test_a_key_is_a_safe_file_name(tmp_path, home, key):
    """Files of a college are found by its host; no address leads out of the folder."""
    assert key == jobs(tmp_path, home)[0].key


def test_no_two_colleges_have_one_key(tmp_path):
    """Two paths that fold to one name are numbered."""
    found = jobs(tmp_path, "http://a.example/x!/", "http://a.example/x?/")

    assert 2 == len({job.key for job in found})


def test_colleges_that_share_a_host_wait_for_each_other(tmp_path):
    """No server is asked by two crawls at once."""
    found = jobs(tmp_path, "http://a.example/x/", "http://b.example/", "http://a.example/y/")

    assert [[0, 2], [1]] == [[found.index(job) for job in lane] for lane in lanes_of(found)]


def test_hosts_named_in_a_profile_count_too(tmp_path):
    """A lane is joined by any host that two colleges have in common."""
    found = jobs(tmp_path, "http://a.example/", "http://b.example/", hosts=("zsb.c.example",))

    assert 1 == len(lanes_of(found))


@pytest.fixture
def finished(tmp_path) -> Job:
    """A job whose result and reports lie in the folder."""
    folder = Folder(tmp_path)
    folder.prepare()
    job = jobs(tmp_path, "http://a.example/")[0]
    write_result(folder.result(job.key), replace(job.blank, outcome=Outcome.DONE))
    for suffix in (".json", ".html"):
        folder.report(job.key, suffix).touch()
    return job


def test_a_finished_college_is_known(finished):
    """Same day, rules, profile and program."""
    assert finished.is_finished


@pytest.mark.parametrize(
    "change",
    [
        {"as_of": date(2024, 11, 6)},
        {"rules_digest": "other"},
        {"version": "other"},
        {"is_exhaustive": True},
        {"profile": Profile(name="示例大学", home="http://a.example/", aliases=("示大",))},
    ],
    ids=["day", "rules", "program", "exhaustive", "profile"],
)
def test_a_college_is_done_again_when_anything_else_was_asked(finished, change):
    """Only the very same question has been answered."""
    assert not replace(finished, **change).is_finished


@pytest.mark.parametrize("outcome", [Outcome.FAILED, Outcome.UNREACHABLE])
def test_a_college_that_failed_is_tried_again(finished, outcome):
    """A site that was down is up tomorrow."""
    write_result(finished.folder.result(finished.key), replace(finished.blank, outcome=outcome))

    assert not finished.is_finished


def test_a_result_that_cannot_be_read_is_none(finished):
    """Half a file or one of another version costs that college a second audit."""
    finished.folder.result(finished.key).write_text("{", encoding="utf-8")

    assert not finished.is_finished


def test_a_lost_report_makes_the_college_unfinished(finished):
    """The table links to it."""
    finished.folder.report(finished.key, ".html").unlink()

    assert not finished.is_finished
