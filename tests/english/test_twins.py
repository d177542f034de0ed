"""Every sentence of the package has an English twin: the literals of each module are looked up one by one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import checklist_audit
from checklist_audit.cli import commands
from checklist_audit.english import english, is_chinese, tables

PACKAGE = Path(checklist_audit.__file__).parent
# Chinese that is looked for in pages and files, or both languages side by side already: no sentences to translate.
DATA = {
    "crawling": {"departments", "likeness", "places", "priority"},
    "demo": {"build"},
    "english": {"finding", *tables()},
    "fleet": {"phrases"},
    "inspecting": {"entrance", "gambling", "spinning", "scripts"},
    "matching": {"compendium", "passages", "statements", "titles", "context", "wordings"},
    "profiling": {"guesses"},
    "reading": {
        *(
            "carried",
            "claims",
            "dating",
            "extracts",
            "headlines",
            "kinds",
            "layout",
            "line_zones",
            "pagers",
            "phrases",
        ),
        *("rows", "sections", "signatures", "tabular", "texts", "wording"),
    },
    "reporting": {"phrases"},
    "text": {
        *("banned_fields", "byte_masking", "dates", "decoding", "masking", "normalising", "number_owner"),
        *("numerals", "periods", "personal_numbers", "surroundings", "year_lookalikes"),
    },
    "yearly": {"draft_words", "figures", "foreign", "prose", "sections", "span", "words"},
}
# Words that a file or a page may hold, fonts and formats.
NAMES = {
    *("校名", "学校", "学校名称", "院校名称", "名称", "主页", "首页", "网址", "学校网址", "官网"),
    *("类型", "学校类型", "办学类型", "别名", "简称", "余多", "信息", "招生", "财务", "[、及]"),
    *("一二三四五六七八九十", "微软雅黑", "黑体", "宋体", "仿宋", 'yyyy"年"m"月"d"日"'),
    *("命令 [参数]...", "楷体", "必填", "默认：", "度"),
}
LOOKED_FOR = {"re.compile", "re.search", "re.match", "re.sub", "re.fullmatch", "re.findall", "frozenset"}
MODULES = sorted(
    path
    for path in PACKAGE.rglob("*.py")
    if path.stem not in DATA.get(path.relative_to(PACKAGE).parts[0], ()) and path.stem != "testing"
)
FIGURE = "3"
"""What stands in a place while a sentence is tried."""
SAMPLES = {
    "{place}": "标题",
    "PLACES[": "标题",
    "isoformat": "2024-10-31",
    "day.year": "2024",
    "_rows(": "",
}


def sentences(path: Path) -> Iterator[str]:
    """Chinese literals of a module, docstrings and patterns left out, each place filled with a figure."""
    tree = ast.parse(path.read_text("utf-8"))
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        is_pattern = isinstance(node, ast.Call) and ast.unparse(node.func) in LOOKED_FOR
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_pattern or is_docstring or isinstance(node, ast.Set | ast.Compare):
            passed.update(ast.walk(node))
        elif isinstance(node, ast.JoinedStr):
            passed.update(part for part in node.values if isinstance(part, ast.Constant))
    for node in ast.walk(tree):
        if node not in passed and is_chinese(fixed(node)):
            yield spoken(node)


def spoken(node: ast.AST) -> str:
    """A literal as a reader meets it; of a line of YAML only the comment."""
    if isinstance(node, ast.JoinedStr):
        text = "".join(part.value if isinstance(part, ast.Constant) else filled(part) for part in node.values)
    else:
        text = re.sub(r"\{\w*\}", FIGURE, fixed(node))
    yaml, mark, comment = text.partition("   # ")
    return f"# {comment}" if mark else yaml


def fixed(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value for part in node.values if isinstance(part, ast.Constant))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def filled(place: ast.expr) -> str:
    """Something that may stand in a place, by the name of what the code puts there."""
    told = ast.unparse(place)
    return next((sample for name, sample in SAMPLES.items() if name in told), FIGURE)


def without_quotations(text: str) -> str:
    """What is ours in a sentence: no quotation, no name of a law or document in brackets."""
    return re.sub(r"“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)|教办函〔2014〕23号|【待填】", "", text)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_sentence_of_a_module_has_an_english_twin(path):
    found = [text for text in sentences(path) if text not in NAMES]

    assert [] == [text for text in found if is_chinese(without_quotations(english(text)))]


def test_no_sentence_has_two_twins():
    """One sentence means one thing, whichever room says it."""
    known: dict[str, set[str]] = {}
    for table in tables().values():
        for chinese, told in table.items():
            known.setdefault(re.sub(r"\{\w+\}", "{}", chinese), set()).add(re.sub(r"\{\w+\}", "{}", told))

    assert {} == {chinese: told for chinese, told in known.items() if len(told) > 1}


@pytest.mark.parametrize("room", sorted(tables()))
def test_a_twin_has_the_places_of_its_sentence(room):
    wrong = [
        chinese
        for chinese, told in tables()[room].items()
        for form in (told.split("|") if "{n}" in chinese else [told])
        if set(re.findall(r"\{\w+\}", form)) - set(re.findall(r"\{\w+\}", chinese))
    ]

    assert [] == wrong


@pytest.mark.parametrize("room", sorted(tables()))
def test_no_twin_speaks_chinese(room):
    """Official names may stand in brackets, words to look for on a page in quotation marks."""
    assert [] == [told for told in tables()[room].values() if is_chinese(without_quotations(told))]


def all_commands(command: click.Command, name: str = "") -> Iterator[tuple[str, click.Command]]:
    yield name, command
    if isinstance(command, click.Group):
        for below, one in command.commands.items():
            yield from all_commands(one, f"{name} {below}".strip())


ALL = dict(all_commands(commands))


@pytest.mark.parametrize("name", sorted(ALL))
def test_every_help_text_of_a_command_has_a_twin(name):
    command = ALL[name]
    texts = [command.help or "", *(getattr(param, "help", None) or "" for param in command.params)]

    assert [] == [text for text in texts if is_chinese(without_quotations(english(text)))]
