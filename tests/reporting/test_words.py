"""The table of fixed sentences."""

from __future__ import annotations

import re
from datetime import date
from importlib.resources import files
from string import Formatter

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.model.pages import Outcome
from checklist_audit.model.verdicts import Severity, Status
from checklist_audit.reporting.compare import Note
from checklist_audit.reporting.phrases import PHRASES
from checklist_audit.reporting.words import SYMBOLS, words_for

PACKAGE = files("checklist_audit.reporting")
USED = re.compile(r"""\b(?:words|w|_words|counted)\(\s*["']([a-z_0-9.]*[a-z_0-9])["']""")


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def sources():
    names = [*PACKAGE.iterdir(), *PACKAGE.joinpath("templates").iterdir()]
    return {name.name: name.read_text("utf-8") for name in names if name.name.endswith((".py", ".html"))}


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_have_the_same_places(key):
    zh, en = PHRASES[key]

    assert places(zh) == {name for form in en.split("|") for name in places(form)}


@pytest.mark.parametrize("key", PHRASES)
def test_english_has_no_chinese_punctuation(key):
    assert re.findall("[，。；：、（）！？一-鿿]", PHRASES[key][1]) == []


def test_every_key_that_the_code_names_is_in_the_table():
    named = {key for text in sources().values() for key in USED.findall(text)}

    assert {key for key in named if key not in PHRASES} == set()


@pytest.mark.parametrize("status", Status)
def test_every_status_has_a_word_and_a_sign(status):
    assert f"{SYMBOLS[status]} {PHRASES[f'status.{status}'][0]}" == words_for("zh").sign(status)


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_a_word(severity):
    assert f"severity.{severity}" in PHRASES


@pytest.mark.parametrize("note", Note)
def test_every_note_of_a_comparison_has_words(note):
    assert f"note.{note}" in PHRASES


@pytest.mark.parametrize("outcome", set(Outcome) - {Outcome.OK, Outcome.UNCHANGED, Outcome.REDIRECT})
def test_every_outcome_that_is_not_read_has_a_word(outcome):
    assert f"why.{outcome}" in PHRASES


def test_one_thing_is_told_in_the_singular():
    assert words_for("en").counted("pages", 1) == "1 page"


def test_no_thing_is_told_in_the_plural():
    assert words_for("en").counted("pages", 0) == "0 pages"


def test_a_chinese_day_has_no_leading_zeros():
    assert words_for("zh").day(date(2024, 1, 5)) == "2024年1月5日"


def test_an_english_day_names_its_month():
    assert words_for("en").day(date(2024, 1, 5)) == "5 January 2024"


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "2024年10月31日（法定）"), ("en", "31 October 2024 (set by law)")]
)
def test_a_due_day_is_told_with_its_basis(lang, told):
    assert words_for(lang).due(date(2024, 10, 31), "legal") == told


def test_no_due_day_is_told_as_nothing():
    assert words_for("zh").due(None, "legal") == ""


def test_a_kind_of_finding_that_nobody_knows_is_shown_as_it_is():
    assert words_for("zh").named("kind", "brand_new") == "brand_new"


def test_an_unknown_language_is_refused_with_the_known_ones():
    with pytest.raises(ReportError, match="zh、en"):
        words_for("fr")
