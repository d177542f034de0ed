"""The recipes to copy: their formats are sound, and every command in them is one of ours."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from checklist_audit.yamlfile import read_yaml
from tests.test_docs import complaint_about

RECIPES = Path(__file__).parents[1] / "docs" / "recipes"
CALL = re.compile(r"(?:^|[\s/])checklist-audit (?P<words>(?:run|store) [^|>;&\n]*)")
CRON = re.compile(r"(?:(?:\*|\d+)(?:[-/,]\d+)* ){5}\S.*")
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def text(name: str) -> str:
    return (RECIPES / name).read_text(encoding="utf-8")


def calls(name: str) -> list[list[str]]:
    """Arguments of every call in a recipe."""
    if name == "windows-task.xml":
        return [shlex.split(one.text.replace("\\", "/")) for one in task().iter(f"{TASK}Arguments")]
    if name == "Dockerfile":
        return [re.findall(r'"([^"]*)"', line) for line in text(name).splitlines() if line.startswith("CMD")]
    lines = "\n".join(line for line in text(name).splitlines() if not line.lstrip().startswith("#"))
    return [shlex.split(match["words"]) for match in CALL.finditer(lines)]


def task() -> ET.Element:
    return ET.fromstring(text("windows-task.xml"))


WITH_CALLS = {
    "checklist-audit.service": 2,
    "crontab": 2,
    "windows-task.xml": 2,
    "Dockerfile": 1,
    "github-actions.yml": 2,
    "gitlab-ci.yml": 2,
}


@pytest.mark.parametrize(("name", "count"), WITH_CALLS.items(), ids=WITH_CALLS)
def test_every_command_is_one_of_ours(name, count):
    """Verb, options and number of words; none is overlooked."""
    found = calls(name)

    assert (count, []) == (len(found), [told for words in found if (told := complaint_about(words))])


def test_every_recipe_is_listed():
    """The page of the folder names each file."""
    names = {path.name for path in RECIPES.iterdir()} - {"README.md"}

    assert names == set(re.findall(r"\]\(([\w.-]+)\)", text("README.md")))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_takes_the_units(tmp_path):
    """With a program in the place where ours would be."""
    for name in ("checklist-audit.service", "checklist-audit.timer"):
        unit = text(name).replace("/opt/checklist-audit/bin/checklist-audit", sys.executable)
        (tmp_path / name).write_text(unit, encoding="utf-8")
    units = [str(tmp_path / name) for name in ("checklist-audit.service", "checklist-audit.timer")]
    outcome = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, check=False
    )

    assert (0, "") == (outcome.returncode, outcome.stderr)


def test_cron_lines_have_five_fields_and_no_percent_sign():
    """Cron turns a percent sign into a line break."""
    lines = [line for line in text("crontab").splitlines() if line and not line.startswith("#")]

    assert [] == [line for line in lines if not CRON.fullmatch(line) or "%" in line]


def test_the_windows_task_runs_one_program_daily_and_never_twice_at_once():
    """A second start while the first is at work is ignored."""
    policy = [one.text for one in task().iter(f"{TASK}MultipleInstancesPolicy")]
    days = [one.text for one in task().iter(f"{TASK}DaysInterval")]

    assert (["IgnoreNew"], ["1"]) == (policy, days)


TASK_ORDER = {
    "Task": ["RegistrationInfo", "Triggers", "Settings", "Actions"],
    "CalendarTrigger": ["StartBoundary", "Enabled", "RandomDelay", "ScheduleByDay"],
    "Exec": ["Command", "Arguments", "WorkingDirectory"],
}


@pytest.mark.parametrize("name", TASK_ORDER)
def test_the_windows_task_is_in_the_order_that_windows_writes(name):
    """The schema of the scheduler is a sequence; an element out of place is a document that it refuses."""
    found = [task()] if name == "Task" else list(task().iter(f"{TASK}{name}"))

    assert [] == [one for one in found if [part.tag.removeprefix(TASK) for part in one] != TASK_ORDER[name]]


def run_script(name: str) -> str:
    """What a CI file gives to the shell for the audit itself."""
    data = read_yaml(RECIPES / name).data
    if name == "gitlab-ci.yml":
        return "\n".join([*data["pages"]["before_script"][1:], *data["pages"]["script"]])
    return next(step["run"] for step in data["jobs"]["audit"]["steps"] if step.get("name") == "audit")


@pytest.mark.skipif(not shutil.which("sh"), reason="no shell on this machine")
@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
@pytest.mark.parametrize(("code", "told"), [(0, 0), (1, 0), (3, 0), (4, 4), (6, 6)])
def test_a_ci_job_publishes_what_got_worse_and_stops_at_a_bug(tmp_path, name, code, told):
    """Run by a shell with `-e`, as both services do, with a program that ends with each code."""
    program = tmp_path / "checklist-audit"
    program.write_text(f'#!/bin/sh\n[ "$1" = run ] && exit {code} || exit 0\n', encoding="utf-8")
    program.chmod(0o755)
    paths = {"PATH": f"{tmp_path}:/usr/bin:/bin"}

    outcome = subprocess.run(["sh", "-e", "-c", run_script(name)], cwd=tmp_path, env=paths, check=False)

    assert told == outcome.returncode


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_ci_files_can_be_read(name):
    """Plain YAML: no tab, no repeated key."""
    assert read_yaml(RECIPES / name).data


INSTRUCTIONS = {
    "FROM", "ENV", "COPY", "RUN", "USER", "WORKDIR", "VOLUME", "ENTRYPOINT", "CMD",
}  # fmt: skip


def test_the_dockerfile_holds_known_instructions_only():
    """In an order that Docker takes: FROM first."""
    words = [line.split()[0] for line in text("Dockerfile").splitlines() if line and line[0] not in "# "]

    assert ("FROM", set()) == (words[0], set(words) - INSTRUCTIONS)


def test_the_image_is_slim_debian_and_does_not_run_as_root():
    """Alpine has no wheels for the PDF reader."""
    lines = text("Dockerfile").splitlines()
    base = next(line for line in lines if line.startswith("FROM"))

    assert (True, True) == ("slim" in base, any(line == "USER audit" for line in lines))


@pytest.mark.parametrize("name", sorted(path.name for path in RECIPES.iterdir()))
def test_no_recipe_holds_a_secret(name):
    """Addresses and keys come from the environment or from files."""
    assert not re.search(r"access_token=|[?&]key=|/hook/|SEC[0-9a-f]{8}", text(name))
