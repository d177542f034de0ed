"""What a reader of the league table sees, in the browser and in a spreadsheet."""

from __future__ import annotations

import re
from datetime import date

import pytest
from openpyxl import load_workbook

from checklist_audit.fleet.as_html import league_as_html
from checklist_audit.fleet.as_xlsx import league_as_xlsx
from checklist_audit.fleet.league import make_league
from checklist_audit.fleet.phrases import LEAGUE, league_words
from checklist_audit.fleet.results import Outcome
from checklist_audit.model.verdicts import Status
from tests.fleet.results import DAY, DIGEST, college

C, S, M = Status.CURRENT, Status.STALE, Status.MISSING
TITLES = {"private_ug": "民办本科"}


def league(*results, earlier=()):
    return make_league(results, as_of=DAY, ruleset=("moe-2014", DIGEST), earlier=earlier)


TABLE = league(
    college("甲<b>学院", C, S, M),
    college("乙学院", C, C, M),
    college("丙学院", outcome=Outcome.FAILED, reason="连不上", is_complete=False),
    earlier=[college("乙学院", M, C, M, as_of=date(2023, 11, 5))],
)


def html(table=TABLE, lang="zh"):
    return league_as_html(table, league_words(lang), TITLES).decode()


def sheets(table=TABLE):
    from io import BytesIO

    book = load_workbook(BytesIO(league_as_xlsx(table, league_words("zh"), TITLES)))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def test_a_percentage_never_stands_without_its_counts():
    """Each follows the n of its denominator."""
    text = re.sub(r"<style>.*?</style>|<script>.*?</script>|<meta[^>]*>", "", html(), flags=re.DOTALL)
    whole = re.findall(r"\d+／\d+ <span class=\"share\">[\d.]+%</span>", text)

    assert 0 < len(whole) == text.count("%")


def test_names_of_colleges_are_shown_and_never_run():
    """A roster is a foreign file."""
    assert "甲&lt;b&gt;学院" in html()
    assert "甲<b>" not in html()


def test_a_college_leads_to_its_report_beside_the_table():
    """So that the folder can be moved as a whole."""
    assert 'href="reports/乙学院.example.html"' in html()


def test_the_page_asks_for_nothing():
    """It opens from a USB stick."""
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html())


def test_a_college_that_failed_stands_there_with_its_reason():
    """And without a link to a report that does not exist."""
    assert re.search(r"丙学院</td>.*?连不上", html(), flags=re.DOTALL)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (league(college("甲", C), college("乙", C, tool_version="2")), "部分结果出自不同版本的程序（1、2）"),
        (league(college("甲", C), earlier=[college("甲", C, ruleset_digest="e")]), "用的规则不同，不能比较"),
        (league(college("甲", C, is_complete=False)), "没有一所学校可以排名"),
    ],
    ids=["versions", "rules", "nobody"],
)
def test_doubts_are_said_before_the_table(table, told):
    """Whoever compares must know them."""
    assert told in html(table)


def test_the_english_table_speaks_english():
    """Names of colleges and items are data and stay."""
    assert "League table of disclosure" in html(lang="en")


def test_both_languages_say_everything():
    """No sentence is missing in one of them, and both fill the same places."""
    places = {key: [sorted(re.findall(r"{\w+}", text)) for text in texts] for key, texts in LEAGUE.items()}

    assert {} == {key: found for key, found in places.items() if found[0] != found[1] or not all(LEAGUE[key])}


def test_the_workbook_ranks_with_counts_and_denominators():
    """In columns of their own, so that an office can go on counting."""
    head, first, second = sheets()["排名"][1:4]

    assert [(1, "乙学院", 2, 3), (2, "甲<b>学院", 1, 3)] == [
        tuple(row[head.index(name)] for name in ("名次", "学校", "已公开项数", "适用项数"))
        for row in (first, second)
    ]


def test_the_workbook_shows_every_item_of_every_college():
    """One row a college, one column an item."""
    assert ["乙学院", "✓ 已公开", "✓ 已公开", "✗ 未发现"] == sheets()["逐校逐项"][2]


def test_the_workbook_counts_colleges_for_items_and_cases_for_categories():
    """Two units, two titles."""
    found = sheets()

    assert [("适用学校数", 2), ("适用项次", 6)] == [
        (title, found[name][2][found[name][1].index(title)])
        for name, title in (("各事项", "适用学校数"), ("各类别", "适用项次"))
    ]


def test_a_name_like_a_formula_stays_text():
    """A spreadsheet must not run what a roster says."""
    assert "=1+1" == sheets(league(college("=1+1", C)))["排名"][2][1]


def test_the_same_table_gives_the_same_workbook():
    """No clock in it."""
    assert league_as_xlsx(TABLE, league_words("zh"), TITLES) == league_as_xlsx(
        TABLE, league_words("zh"), TITLES
    )
