"""In which language the command line speaks."""

from __future__ import annotations

import re

import pytest

from checklist_audit.cli.speaking import language_of
from tests.cli.shell import say

CHINESE = re.compile(r"[\u4e00-\u9fff]")
QUOTED = re.compile(r"“[^”]*”|\([^)]*\)")


@pytest.mark.parametrize(
    ("arguments", "environ", "lang"),
    [
        ([], {}, "zh"),
        (["run", "x", "--lang", "en"], {}, "en"),
        (["--lang", "en", "run", "x"], {}, "en"),
        (["run", "--lang=en", "x"], {}, "en"),
        (["run", "x"], {"CHECKLIST_AUDIT_LANG": "en"}, "en"),
        (["run", "x", "--lang", "zh"], {"CHECKLIST_AUDIT_LANG": "en"}, "zh"),
        (["--lang", "en", "run", "--lang", "zh"], {}, "zh"),
        (["run", "--lang"], {}, "zh"),
    ],
)
def test_the_last_word_on_the_language_counts(arguments, environ, lang):
    assert lang == language_of(arguments, environ)


@pytest.mark.parametrize("words", [[], ["run"], ["store"], ["store", "prune"], ["rules", "test"], ["fleet"]])
def test_english_help_holds_no_chinese(capfdbinary, words):
    """The names of two columns of a roster are quoted."""
    said = say(capfdbinary, "--lang", "en", *words, "--help")

    assert (0, None) == (said.code, CHINESE.search(QUOTED.sub("", said.text)))


@pytest.mark.parametrize("words", [[], ["run"], ["store", "prune"]])
def test_chinese_help_holds_no_english_sentence(capfdbinary, words):
    """What click says by itself is Chinese as well."""
    text = say(capfdbinary, *words, "--help").text

    assert [] == re.findall(r"Usage|Options|Commands|Show this|default:|required", text)


@pytest.mark.parametrize("words", [["run", "--help"], ["--help"], ["fleet", "--help"]])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_fits_eighty_columns(capfdbinary, monkeypatch, lang, words):
    """A Chinese character takes two; a mark at the end of a line may hang over."""
    from checklist_audit.text.columns import columns

    monkeypatch.setenv("COLUMNS", "80")
    lines = say(capfdbinary, "--lang", lang, *words).text.splitlines()
    examples = [line for line in lines if "checklist-audit" in line]

    assert [] == [line for line in lines if columns(line) > 80 and line not in examples]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["rum"], "there is no command 'rum'"),
        (["run"], "'SITE' is missing"),
        (["run", "nowhere"], "“nowhere” is neither a profile nor an address"),
        (["run", "nowhere.yaml"], "there is no such profile"),
    ],
)
def test_complaints_are_english_where_that_was_asked_for(capfdbinary, words, told):
    said = say(capfdbinary, *words, "--lang", "en")

    assert (2, True, None) == (said.code, told in said.err, CHINESE.search(said.err))


def test_a_language_that_nobody_speaks_is_refused(capfdbinary, monkeypatch):
    monkeypatch.setenv("CHECKLIST_AUDIT_LANG", "fr")
    said = say(capfdbinary, "--version")

    assert (2, "CHECKLIST_AUDIT_LANG：没有“fr”这种语言；可用：zh、en\n") == (said.code, said.err)
