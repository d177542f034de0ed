"""The documentation is true: Python blocks run, commands exist, links lead somewhere, lists are complete."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import click
import pytest

from checklist_audit.cli import commands
from checklist_audit.demo import AS_OF, profile_text, serve
from checklist_audit.model.rules import RulesetHead
from checklist_audit.model.site import FindingKind, Limits, Profile
from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.phrases import PHRASES
from checklist_audit.yamlfile import parse_yaml, read_yaml

ROOT = Path(__file__).parents[1]
PAGES = [
    *sorted(ROOT.glob("*.md")),
    ROOT / "rules" / "README.md",
    *sorted(path for path in (ROOT / "docs").rglob("*.md") if path.parent.name != "rules"),
]
BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
# At the start of a line, or with the folder of an environment in front.
CALL = re.compile(r"(?:^\s*|\S*(?:bin/|Scripts\\))checklist-audit\s+(?P<words>.*)")
LINK = re.compile(r"\]\((?!https?:)(?P<target>[^)#\s]*)(?:#(?P<anchor>[^)]*))?\)")


@dataclass(frozen=True)
class Block:
    """One fenced block: where it stands, its info string, its code."""

    page: Path
    line: int
    info: str
    code: str

    @property
    def id(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    return [
        Block(page, text.count("\n", 0, m.start()) + 1, m["info"].strip(), m["code"])
        for m in BLOCK.finditer(text)
    ]


BLOCKS = [block for page in PAGES for block in blocks_of(page)]
COMMANDS = [
    (block, line)
    for block in BLOCKS
    if block.info.partition(" ")[0] in ("bash", "powershell")
    for line in block.code.splitlines()
    if CALL.search(line)
]


def ids(blocks) -> list[str]:
    return [block.id for block in blocks]


def words_of(line: str) -> list[str]:
    """The arguments of the checklist-audit call in a shell line, redirections left out."""
    call = CALL.search(line)
    assert call is not None
    return [word for word in shlex.split(call["words"]) if not re.match(r"\d?>", word)]


def in_checkout(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run Python on this checkout, installed or not."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def complaint_about(words: list[str]) -> str:
    """What the command line would refuse: an unknown verb, an unknown option, too few or too many words."""
    command, context, rest = commands, click.Context(commands), list(words)
    while isinstance(command, click.Group):
        name, *rest = rest or [""]
        command = command.get_command(context, name)
        if command is None:
            return f"no verb {name!r}"
        context = click.Context(command, info_name=name, parent=context)
    try:
        command.make_parser(context).parse_args(rest)
    except click.UsageError as error:
        return error.format_message()
    return ""


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    """A folder as the documentation supposes: the demo college is up, has a profile, and was audited."""
    folder = tmp_path_factory.mktemp("workshop")
    with serve() as url:
        (folder / "site.yaml").write_text(profile_text(url), encoding="utf-8")
        command = ["run", "site.yaml", "--as-of", str(AS_OF), "-o", "report.json", "--no-progress", "-q"]
        outcome = in_checkout("-m", "checklist_audit", *command, cwd=folder)
        assert outcome.returncode == 0, outcome.stderr
        (folder / "reports").mkdir()
        (folder / "reports" / "yunlu.json").write_bytes((folder / "report.json").read_bytes())
        yield folder


PAGES_WITH_PYTHON = [page for page in PAGES if any(block.info == "python" for block in blocks_of(page))]


@pytest.mark.parametrize("page", PAGES_WITH_PYTHON, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_python_blocks_run(page, workshop, monkeypatch, capsys):
    """The blocks of a page run one after the other, as a reader would type them."""
    monkeypatch.chdir(workshop)
    names: dict[str, object] = {}
    for block in blocks_of(page):
        if block.info == "python":
            exec(compile(block.code, block.id, "exec"), names)

    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("block", "line"), COMMANDS, ids=[f"{block.id} {line.strip()[:60]}" for block, line in COMMANDS]
)
def test_commands_exist(block, line):
    """Verb, options and number of words are those of the real command line."""
    assert "" == complaint_about(words_of(line))


def test_every_block_is_of_a_known_kind():
    """A block that is not run says so: another language, or `no-run:` with a reason."""
    known = re.compile(r"^(python|bash|powershell|yaml|text|ini)( no-run: .{10,})?$")

    assert [] == ids(block for block in BLOCKS if not known.match(block.info))


@pytest.mark.parametrize("block", [b for b in BLOCKS if b.info == "yaml"], ids=lambda block: block.id)
def test_yaml_blocks_can_be_read(block):
    """No tab, no repeated key, no stray indent."""
    assert parse_yaml(block.code, block.id).data


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Every relative link names a file or folder of the checkout."""
    targets = [
        match["target"] for match in LINK.finditer(page.read_text(encoding="utf-8")) if match["target"]
    ]

    assert [] == [target for target in targets if not (page.parent / target).exists()]


def test_ci_runs_the_test_command_of_the_readme():
    """`.ci/run` ends with the very line that the README gives."""
    tests = next(
        b.code.strip() for b in blocks_of(ROOT / "README.md") if b.code.strip().endswith("-m pytest")
    )

    assert tests == (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1]


def test_both_readmes_start_the_demo_alike():
    """The Chinese twin gives the same line for a fresh machine."""
    line = next(b.code for b in blocks_of(ROOT / "README.md") if b.info == "powershell")

    assert line in [b.code for b in blocks_of(ROOT / "README.zh-CN.md")]


def reference(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text(encoding="utf-8")


def verbs() -> dict[str, click.Command]:
    """Every verb that can be called, `rules check` and its like as well as `run`."""
    found = {}
    for name, command in commands.commands.items():
        inner = command.commands if isinstance(command, click.Group) else {"": command}
        found |= {f"{name} {verb}".strip(): each for verb, each in inner.items()}
    return found


def test_every_verb_is_documented():
    """The command line's verbs and the headings of its page are the same."""
    assert set(commands.commands) == set(
        re.findall(r"^## ([a-z-]+)$", reference("command-line.md"), re.MULTILINE)
    )


@pytest.mark.parametrize("verb", verbs())
def test_every_verb_has_an_example(verb):
    """Its page shows a line to copy."""
    assert f"\nchecklist-audit {verb}" in reference("command-line.md")


def test_every_option_is_documented():
    """No verb takes an option that its page does not name."""
    options = {
        max(parameter.opts, key=len)
        for verb in verbs().values()
        for parameter in verb.params
        if isinstance(parameter, click.Option)
    }
    short = {"--output": "-o", "--quiet": "-q", "--verbose": "-v"}

    assert [] == [o for o in sorted(options) if f"`{short.get(o, o)}" not in reference("command-line.md")]


def test_every_status_is_documented():
    """No status is missing from its page."""
    assert [] == [status for status in Status if f"`{status}`" not in reference("statuses.md")]


def test_every_kind_of_finding_has_its_page():
    """The kinds that a profile may name, the pages, and the links to them are the same."""
    pages = {page.stem for page in (ROOT / "docs" / "reference" / "findings").glob("*.md")}
    linked = re.findall(r"^## \[(\w+)\]\(findings/\1\.md\)$", reference("findings.md"), re.MULTILINE)

    assert [pages, pages] == [set(get_args(FindingKind)), set(linked)]


def test_every_kind_of_finding_has_a_name():
    """No report shows a bare key."""
    assert [] == [kind for kind in get_args(FindingKind) if f"kind.{kind}" not in PHRASES]


def test_every_key_of_the_profile_is_documented():
    """The table of keys is complete and holds nothing else."""
    keys = re.findall(r"^\| `(\w+)` \|", reference("site-yaml.md").split("## Limits")[0], re.MULTILINE)

    assert sorted(Profile.model_fields) == sorted(keys)


def test_every_test_that_the_hazards_name_is_there():
    """A line without its test would be a promise."""
    named = re.findall(
        r"`([\w/]+\.py)::(\w+)`", (ROOT / "docs" / "explanation" / "hazards.md").read_text("utf-8")
    )

    assert [] == [
        f"{file}::{test}"
        for file, test in named
        if f"def {test}(" not in (ROOT / "tests" / file).read_text("utf-8")
    ]
    assert len(named) > 80


def test_every_limit_is_documented():
    """The table of limits is complete and holds nothing else."""
    limits = reference("site-yaml.md").split("## Limits")[1].split("## Channels")[0]

    assert sorted(Limits.model_fields) == sorted(re.findall(r"^\| `(\w+)` \|", limits, re.MULTILINE))


def test_every_trait_and_school_type_is_documented():
    """The tables are those of the shipped rules."""
    head = RulesetHead.model_validate(read_yaml(ROOT / "rules" / "moe-2014" / "ruleset.yaml").data)
    wanted = {**head.traits, **{school.id: school.title for school in head.school_types}}

    assert [] == [
        name for name, title in wanted.items() if f"| `{name}` | {title} |" not in reference("site-yaml.md")
    ]


def test_the_generated_reference_is_what_the_sources_say():
    """The manual and the schemas were generated after the last change of rules and models."""
    outcome = in_checkout("docs/generate.py", "--check", cwd=ROOT)

    assert 0 == outcome.returncode, outcome.stderr
