"""How the program speaks: help, version, both languages, colours; and how quickly it starts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checklist_audit.cli import commands
from checklist_audit.cli.options import uses_color
from checklist_audit.version import __version__
from tests.cli.shell import say
from tests.demo_audit import AS_OF, copy_to, folder
from tests.faults.server import FaultServer, html, page

VERBS = ["run", "crawl", "audit", "report", "gaps", "compare", "history", "explain", "rules", "demo"]
HEAVY = {
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
    "ahocorasick_rs",
    "sqlite3",
}
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def test_the_verbs_of_the_contract_are_there():
    assert set() == set(VERBS) - set(commands.commands)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_helped_in_chinese(capfdbinary, verb):
    said = say(capfdbinary, verb, "--help")

    assert (0, True, "") == (said.code, bool(CHINESE.search(said.text)), said.err)


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_is_helped(verb):
    command = commands.commands[verb]
    silent = [p.name for p in command.params if p.param_type_name == "option" and not getattr(p, "help", "")]

    assert [] == silent


def test_the_version_is_told(capfdbinary):
    assert __version__ in say(capfdbinary, "--version").text


def test_help_is_given_without_a_verb(capfdbinary):
    said = say(capfdbinary)

    assert "demo" in said.text + said.err


WATCHED = "import sys, json\nfrom checklist_audit.cli import run\ncode = run(sys.argv[1:])\nprint(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\nsys.exit(code)"


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["run", "--help"], ["rum"]], ids=" ".join)
def test_help_imports_nothing_heavy(words):
    """A model of pydantic alone costs 200 ms."""
    outcome = subprocess.run(
        [sys.executable, "-c", WATCHED, *words], capture_output=True, text=True, check=False
    )

    assert set() == HEAVY & set(json.loads(outcome.stderr.splitlines()[-1]))


def test_the_module_is_the_program():
    outcome = subprocess.run(
        [sys.executable, "-m", "checklist_audit", "--version"], capture_output=True, text=True, check=False
    )

    assert (0, True) == (outcome.returncode, __version__ in outcome.stdout)


# languages


def table(capture, *words) -> str:
    """The demo college's report on the terminal."""
    return say(capture, "report", folder() / "report.json", *words).text


def test_reports_are_chinese_by_default(capfdbinary):
    assert "已公开" in table(capfdbinary)


def test_reports_are_english_where_that_was_asked_for(capfdbinary):
    shown = table(capfdbinary, "--lang", "en")

    assert ("disclosed " in shown, "已公开 " in shown) == (True, False)


def test_the_language_may_come_from_the_environment(capfdbinary, monkeypatch):
    english = table(capfdbinary, "--lang", "en")
    monkeypatch.setenv("CHECKLIST_AUDIT_LANG", "en")

    assert english == table(capfdbinary)


def test_the_option_goes_before_the_environment(capfdbinary, monkeypatch):
    monkeypatch.setenv("CHECKLIST_AUDIT_LANG", "en")

    assert "已公开" in table(capfdbinary, "--lang", "zh")


def test_an_unknown_language_is_refused(capfdbinary):
    assert 2 == say(capfdbinary, "report", folder() / "report.json", "--lang", "fr").code


@pytest.mark.parametrize(
    ("name", "value"), [("AS_OF", "2024-02-30"), ("RULES", "moe2014"), ("FAIL_ON", "always")]
)
def test_other_defaults_may_come_from_the_environment(capfdbinary, monkeypatch, name, value):
    """A wrong value there is as wrong as on the line."""
    monkeypatch.setenv(f"CHECKLIST_AUDIT_{name}", value)

    assert 2 == say(capfdbinary, "audit", folder() / "site.yaml").code


@pytest.mark.parametrize("suffix", [".md", ".html", ".csv"])
def test_fixed_sentences_of_an_english_report_are_english(capfdbinary, tmp_path, suffix):
    """What stays Chinese is data: a report whose data has no Chinese has none at all."""
    data = json.loads((folder() / "report.json").read_text(encoding="utf-8"))
    plain = tmp_path / "plain.json"
    plain.write_text(json.dumps(without_chinese(data)), encoding="utf-8")
    target = tmp_path / f"report{suffix}"
    say(capfdbinary, "report", plain, "--lang", "en", "-q", "-o", target)

    assert [] == CHINESE.findall(target.read_text(encoding="utf-8"))


def without_chinese(value):
    """The same data with an x for every Chinese word."""
    match value:
        case str():
            return re.sub(r"[^\x00-\x7f]+", "x", value)
        case list():
            return [without_chinese(one) for one in value]
        case dict():
            return {key: without_chinese(one) for key, one in value.items()}
        case _:
            return value


# colours


class Terminal:
    """Standard output that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "expected"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals_that_want_them(monkeypatch, variables, expected):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())

    assert expected == uses_color()


def test_a_pipe_gets_no_escape_codes(capfdbinary):
    assert "\x1b" not in table(capfdbinary)


def test_a_pipe_gets_no_progress(capfdbinary, tmp_path):
    said = say(
        capfdbinary, "audit", copy_to(tmp_path) / "site.yaml", "--as-of", AS_OF, "-o", tmp_path / "r.json"
    )

    assert "\x1b" not in said.err
    assert "\r" not in said.err


def test_a_page_cannot_write_escapes_into_the_progress(capfdbinary, tmp_path):
    """With -v the reason of a choice quotes the words of a link."""
    words = "年度教学\u202e质量\x9b31m报告的说明"
    with FaultServer({"/": html(f'<a href="/a.htm">{words}</a>'), "/a.htm": html(page("甲"))}) as server:
        said = say(capfdbinary, "crawl", server.url, "--store", tmp_path / "s.db", "-v")

    assert "a.htm（" in said.err
    assert not set("\u202e\x9b\x1b") & set(said.err)


def test_only_the_command_line_prints():
    """Everything else returns what it has to say."""
    package = Path(__file__).parents[2] / "checklist_audit"
    printing = [
        p.name
        for p in package.rglob("*.py")
        if "cli" not in p.parts and re.search(r"^\s*print\(", p.read_text("utf-8"), re.MULTILINE)
    ]

    assert [] == printing
