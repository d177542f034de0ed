"""What is shipped: sdist, the wheel built from it, and the wheel alone in a place without the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from checklist_audit import load_ruleset

ROOT = Path(__file__).parents[1]


def run(*command: str, cwd: Path, path: Path | None = None) -> str:
    """Run a program outside the checkout, with `path` in front of the installed packages."""
    environment = {"PYTHONPATH": str(path) if path else "", "PATH": "", "PYTHONUTF8": "1"}
    outcome = subprocess.run(
        [sys.executable, *command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return outcome.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sdist")
    run("-m", "build", "--sdist", "--no-isolation", "--outdir", str(folder), str(ROOT), cwd=folder)
    return next(folder.glob("*.tar.gz"))


@pytest.fixture(scope="module")
def wheel(sdist, tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    source = next(path for path in folder.iterdir() if path.is_dir())
    run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(source), cwd=folder)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A folder that holds the unpacked wheel and nothing of the checkout."""
    folder = tmp_path_factory.mktemp("installed")
    run(
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        "--target",
        str(folder),
        str(wheel),
        cwd=folder,
    )
    return folder


@pytest.fixture(scope="module")
def members(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def ask(installed: Path, program: str) -> object:
    """The JSON that a program prints when only the wheel is there."""
    return json.loads(run("-c", f"import json\n{program}", cwd=installed, path=installed))


def test_the_sdist_carries_what_a_packager_needs(sdist):
    """Rules, tests, docs and both READMEs travel with the source."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}

    wanted = {
        "LICENSE",
        "README.md",
        "README.zh-CN.md",
        "CHANGELOG.md",
        "noxfile.py",
        "docs/index.md",
        "tests/test_wheel.py",
    }
    assert set() == {*wanted, "rules/README.md", "rules/moe-2014/ruleset.yaml"} - names


def test_the_wheel_says_that_it_is_typed(members):
    """`py.typed` is there, so a type checker reads our annotations."""
    assert "checklist_audit/py.typed" in members


def test_the_wheel_carries_its_licence(members):
    """The full text travels in the metadata."""
    assert [name for name in members if name.endswith(".dist-info/licenses/LICENSE")] != []


def test_the_wheel_holds_one_package(members):
    """No tests, docs or stray folders land in site-packages."""
    assert {"checklist_audit"} == {name.partition("/")[0] for name in members if ".dist-info/" not in name}


def test_the_wheel_carries_the_demo_college(members):
    """Texts and page shapes of the demo are there."""
    college = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "checklist_audit/demo").rglob("*.*")
        if path.suffix != ".pyc"
    }

    assert set() == college - members


def test_the_wheel_is_what_runs(installed):
    """The import below does not reach back into the checkout."""
    found = ask(installed, "import checklist_audit\nprint(json.dumps(checklist_audit.__file__))")

    assert str(found).startswith(str(installed))


def test_the_wheel_holds_fifty_items(installed):
    """The shipped pack loads whole."""
    assert 50 == ask(installed, "import checklist_audit as ca\nprint(len(ca.load_ruleset('moe-2014').items))")


def test_the_wheel_holds_the_rules_of_the_checkout(installed):
    """Both digests are the same."""
    digest = ask(
        installed, "import checklist_audit as ca\nprint(json.dumps(ca.load_ruleset('moe-2014').digest))"
    )

    assert load_ruleset("moe-2014").digest == digest


def test_the_wheel_serves_the_demo_college(installed):
    """The demo needs no file that only a checkout has."""
    program = "from checklist_audit.demo import serve\nwith serve() as url: print(json.dumps(url))"

    assert str(ask(installed, program)).startswith("http://127.0.0.1:")


def test_the_command_line_of_the_wheel_answers(installed):
    """`python -m checklist_audit --version` names the version."""
    assert "checklist-audit" in run("-m", "checklist_audit", "--version", cwd=installed, path=installed)
