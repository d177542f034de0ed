"""The fences of the house: who may import whom, how long things may be, who may print and read the clock."""

from __future__ import annotations

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "checklist_audit"
FILES = sorted(PACKAGE.rglob("*.py"))

FUNCTION_LINES, FILE_LINES, PIPELINE_LINES = 40, 400, 200
NESTING, PARAMETERS = 3, 5

# A foreign package and the only files or folders that may import it.
DOORS = {
    "httpx": ("crawling/httpx_wire.py",),
    "httpcore": ("crawling/httpx_wire.py",),
    "httptools": ("crawling/llhttp_wire.py",),
    "selectolax": ("markup/",),
    "rapidfuzz": ("matching/likeness.py",),
    "yaml": ("yamlfile.py",),
    "pydantic": ("model/", "loading/"),
    "chinese_calendar": ("text/workdays.py", "cli/checkup.py"),  # the check-up says how far its data reach
    "jinja2": ("reporting/",),
    "xlsxwriter": ("reporting/",),
    "docx": ("wordfile.py",),
    "pypdfium2": ("reading/",),
    "python_calamine": ("reading/", "loading/filled_in.py"),
    "olefile": ("reading/",),
    "rapidocr": ("reading/",),
    "apprise": ("notifying/relay.py",),
    "distributed": ("fleet/cluster.py",),
    "pyarrow": ("fleet/dataset.py",),
    "click": ("cli.py", "cli/"),
}
CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("time", "time"),
    ("time", "monotonic"),
    ("time", "perf_counter"),
    ("time", "localtime"),
}
MAY_READ_THE_CLOCK = ("cli.py", "cli/", "crawling/")
MAY_PRINT = ("cli.py", "cli/")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def is_within(path: Path, places: tuple[str, ...]) -> bool:
    name = name_of(path)
    return any(name == place or (place.endswith("/") and name.startswith(place)) for place in places)


def functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for path in FILES:
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name_of(path)}:{node.lineno} {node.name}", node


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its decorators and docstring."""
    first = node.body[0]
    docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    skipped = (first.end_lineno or 0) - first.lineno + 1 if docstring else 0
    return (node.end_lineno or node.lineno) - node.lineno + 1 - skipped


def depth_of(node: ast.AST, depth: int = 0) -> int:
    """How deep the blocks of a function stand in each other; `elif` opens no new level."""
    deepest = depth
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            continue
        opens = isinstance(
            child,
            ast.If | ast.For | ast.While | ast.With | ast.Try | ast.AsyncFor | ast.AsyncWith | ast.Match,
        )
        is_elif = isinstance(child, ast.If) and isinstance(node, ast.If) and child in node.orelse
        deepest = max(deepest, depth_of(child, depth + (opens and not is_elif)))
    return deepest


def imported(path: Path) -> Iterator[str]:
    """Top-level names of everything that a file imports, inside functions too."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def calls(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line and dotted name of every call, as the last two names of it."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            yield node.lineno, tuple(ast.unparse(node.func).split(".")[-2:])


def test_stages_do_not_import_each_other():
    """The contracts of import-linter hold."""
    command = [
        sys.executable,
        "-c",
        "from importlinter.cli import lint_imports_command; lint_imports_command()",
    ]
    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize("package", DOORS)
def test_a_foreign_package_has_one_door(package):
    """Nobody but the door imports the package."""
    strangers = [
        name_of(path) for path in FILES if package in imported(path) and not is_within(path, DOORS[package])
    ]

    assert [] == strangers


def test_functions_are_short():
    """No function is longer than the cap."""
    assert [] == [
        f"{name}: {lines_of(node)}" for name, node in functions() if lines_of(node) > FUNCTION_LINES
    ]


def test_files_are_short():
    """No file is longer than the cap."""
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}

    assert {} == {name: length for name, length in lengths.items() if length > FILE_LINES}


def test_the_pipeline_is_short():
    """The one file that knows the order of the stages stays under its own cap."""
    assert len((PACKAGE / "pipeline.py").read_text(encoding="utf-8").splitlines()) <= PIPELINE_LINES


def test_blocks_are_not_nested_deeply():
    """No block stands deeper than the cap."""
    assert [] == [f"{name}: {depth_of(node)}" for name, node in functions() if depth_of(node) > NESTING]


def test_functions_take_few_positional_parameters():
    """What goes beyond the cap is keyword-only."""
    crowded = [
        name
        for name, node in functions()
        if len([a for a in (*node.args.posonlyargs, *node.args.args) if a.arg not in ("self", "cls")])
        > PARAMETERS
    ]

    assert [] == crowded


def test_only_the_command_line_prints():
    """`print` stands in the command line's files alone."""
    found = [
        f"{name_of(path)}:{line}"
        for path in FILES
        if not is_within(path, MAY_PRINT)
        for line, name in calls(path)
        if name == ("print",)
    ]

    assert [] == found


def test_only_crawling_and_the_command_line_read_the_clock():
    """Everything else gets its day and its moments as arguments."""
    found = [
        f"{name_of(path)}:{line} {'.'.join(name)}"
        for path in FILES
        if not is_within(path, MAY_READ_THE_CLOCK)
        for line, name in calls(path)
        if name in CLOCKS
    ]

    assert [] == found


def test_nothing_is_left_for_later():
    """No marker of unfinished work stands in the package or the rules."""
    mark = re.compile(r"#\s*(TODO|FIXME|XXX)\b|raise NotImplementedError")
    sources = [*FILES, *sorted((ROOT / "rules").rglob("*.yaml"))]
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sources}

    assert [] == [name for name, text in texts.items() if mark.search(text)]


def test_every_file_says_what_it_is_for():
    """Each module starts with a docstring."""
    assert [] == [name_of(path) for path in FILES if not ast.get_docstring(tree_of(path))]


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80), ("college.example", 80)])
def test_a_test_can_not_leave_this_machine(address):
    """Our conftest refuses a connection to the outside."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as outside, pytest.raises(AssertionError, match="only loopback"):
        outside.connect(address)


def test_a_test_can_not_ask_a_name_server():
    """Our conftest refuses to look up a foreign name."""
    with pytest.raises(AssertionError, match="only loopback"):
        socket.getaddrinfo("college.example", 80)
