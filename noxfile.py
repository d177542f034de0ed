"""One session for each promise of the house. `nox` runs them all but `bench`.

In a prepared environment add `--no-venv`: the sessions then install nothing and use what is there.
"""

from __future__ import annotations

from pathlib import Path

import nox

nox.needs_version = ">=2025.5"
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["lint", "types", "tests", "rules", "quality", "docs", "wheel"]

PROJECT = nox.project.load_toml("pyproject.toml")


def prepare(session: nox.Session, *groups: str) -> None:
    """Install the project and dependency groups; nothing with --no-venv."""
    if session.venv_backend != "none":
        session.install("-e", ".", *nox.project.dependency_groups(PROJECT, *groups))


@nox.session
def lint(session: nox.Session) -> None:
    """Style, formatting and the fences between the stages."""
    prepare(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """mypy in strict mode over the package."""
    prepare(session, "types")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """The test suite; arguments after `--` go to pytest."""
    prepare(session, "test")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def rules(session: nox.Session) -> None:
    """The shipped rule packs: grammar, then every inline example."""
    prepare(session)
    for pack in sorted(path.parent for path in Path("rules").glob("*/ruleset.yaml")):
        session.run("python", "-m", "checklist_audit", "rules", "check", str(pack))
        session.run("python", "-m", "checklist_audit", "rules", "test", str(pack))


@nox.session
def quality(session: nox.Session) -> None:
    """The measured table (`-- --misses` lists every miss), then the floors under it."""
    prepare(session, "test")
    session.run("python", "-m", "tests.quality", *session.posargs)
    session.run("python", "-m", "pytest", "tests/quality", "-q")


@nox.session
def docs(session: nox.Session) -> None:
    """The generated reference is what the sources say, and the code blocks run."""
    prepare(session, "test")
    session.run("python", "docs/generate.py", "--check")
    session.run("python", "-m", "pytest", "tests/test_docs.py", "-q")


@nox.session
def wheel(session: nox.Session) -> None:
    """sdist, wheel from the sdist, and a clean place to run it in."""
    prepare(session, "test")
    session.run("python", "-m", "pytest", "tests/test_wheel.py", "-q")


@nox.session
def bench(session: nox.Session) -> None:
    """Benchmarks by name, for example `nox -s bench -- crawl`; all of them without a name."""
    prepare(session, "test", "bench")
    found = sorted(path.stem for path in Path("tests/benchmarks").glob("[a-z]*.py"))
    wanted = session.posargs or found
    unknown = [name for name in wanted if name not in found]
    if unknown:
        session.error(f"no benchmark {unknown[0]}; there are: {', '.join(found)}")
    for name in wanted:
        session.run("python", "-m", f"tests.benchmarks.{name}")
