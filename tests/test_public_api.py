"""What a script may rely on: the public names, and an import that does nothing else."""

from __future__ import annotations

import json
import subprocess
import sys

import checklist_audit

PUBLIC = [
    "CoverageReport",
    "Document",
    "Evidence",
    "Finding",
    "Gap",
    "Period",
    "Profile",
    "Ruleset",
    "Snapshot",
    "Status",
    "Store",
    "__version__",
    "acrawl",
    "audit",
    "crawl",
    "errors",
    "find_period",
    "load_profile",
    "load_report",
    "load_ruleset",
    "match",
    "open_store",
    "read_page",
]
HEAVY = (
    "httpx",
    "selectolax",
    "rapidfuzz",
    "pypdfium2",
    "docx",
    "xlsxwriter",
    "rich",
    "jinja2",
    "pydantic",
    "yaml",
)

# Runs in a process of its own: what is imported here is already there in the test process.
WATCHED_IMPORT = """
import json, logging, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(event) if event in ("socket.connect", "sqlite3.connect") else None)
before = set(sys.modules)
import {module}
print(json.dumps({{
    "modules": sorted(set(sys.modules) - before),
    "handlers": [type(handler).__name__ for handler in logging.getLogger().handlers],
    "opened": opened,
}}))
"""


def watch_import(module: str) -> tuple[str, str, dict[str, list[str]]]:
    """Import in a fresh process; what it printed before our own line, what it wrote to stderr, what we saw."""
    program = [sys.executable, "-c", WATCHED_IMPORT.format(module=module)]
    outcome = subprocess.run(program, capture_output=True, text=True, check=True)
    *printed, seen = outcome.stdout.splitlines()
    return "\n".join(printed), outcome.stderr, json.loads(seen)


def top_level(seen: dict[str, list[str]]) -> set[str]:
    return {name.partition(".")[0] for name in seen["modules"]}


def test_the_public_names_are_these():
    """`__all__` is the contract's list; a change here is a change of the product."""
    assert sorted(checklist_audit.__all__) == PUBLIC


def test_every_public_name_is_there():
    """Each name in `__all__` can be had."""
    assert [] == [name for name in PUBLIC if not hasattr(checklist_audit, name)]


def test_an_unknown_name_is_an_attribute_error():
    """Names that are loaded on demand do not swallow mistakes."""
    assert not hasattr(checklist_audit, "no_such_name")


def test_dir_lists_the_public_names():
    """An editor can complete the names that are loaded on demand."""
    assert set(PUBLIC) <= set(dir(checklist_audit))


def test_importing_prints_nothing():
    """Neither stream gets a character."""
    printed, complained, _ = watch_import("checklist_audit")

    assert ("", "") == (printed, complained)


def test_importing_configures_no_logging():
    """The root logger is left as it was."""
    assert [] == watch_import("checklist_audit")[2]["handlers"]


def test_importing_opens_nothing():
    """No socket, no database."""
    assert [] == watch_import("checklist_audit")[2]["opened"]


def test_importing_loads_no_heavy_module():
    """Import time is kept by what is not imported."""
    assert set() == top_level(watch_import("checklist_audit")[2]) & set(HEAVY)


def test_the_command_line_starts_without_heavy_modules():
    """`--help` loads the stages only inside the verb that needs them."""
    assert set() == top_level(watch_import("checklist_audit.cli")[2]) & set(HEAVY)
