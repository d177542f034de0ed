"""The data set: what a line holds, and that the dictionary knows every field."""

from __future__ import annotations

import json

import pytest

from checklist_audit.english import is_chinese
from checklist_audit.errors import ReportError
from checklist_audit.fleet.dataset import FIELDS, dictionary, lines, write_jsonl, write_parquet
from checklist_audit.fleet.results import Outcome
from checklist_audit.model.verdicts import Status
from tests.fleet.results import DAY, college, element


def test_a_line_says_whether_a_thing_is_due_fresh_and_there(tmp_path):
    """The three columns that every rate is made of."""
    found = list(lines([college("甲", Status.CURRENT, Status.STALE, Status.MISSING, Status.NOT_APPLICABLE)]))

    expected = [(True, True, True), (True, False, True), (True, False, False), (False, False, False)]
    assert expected == [(line["applicable"], line["disclosed"], line["present"]) for line in found]


def test_a_college_without_a_report_has_no_line():
    """It is a row of the table with its reason, and no data."""
    assert [] == list(lines([college("甲", Status.CURRENT, outcome=Outcome.FAILED)]))


def test_days_are_written_as_iso_days(tmp_path):
    """And an unknown day as null."""
    path = tmp_path / "elements.jsonl"

    write_jsonl(path, [college("甲", elements=(element("6a", Status.CURRENT, published=DAY),))])

    line = json.loads(path.read_text(encoding="utf-8"))
    assert ("2024-11-05", "2024-11-05", None) == (line["as_of"], line["published"], line["due"])


def test_the_number_of_lines_is_told(tmp_path):
    """One for each element of each college."""
    found = [college("甲", Status.CURRENT, Status.MISSING), college("乙", Status.CURRENT)]

    assert 3 == write_jsonl(tmp_path / "elements.jsonl", found)


def test_a_folder_that_is_gone_is_a_plain_word(tmp_path):
    """No traceback for a full disk or a lost share."""
    with pytest.raises(ReportError):
        write_jsonl(tmp_path / "gone" / "elements.jsonl", [])


def test_the_dictionary_explains_every_field():
    """In the order of the columns."""
    told = [line.split("`")[1] for line in dictionary().splitlines() if line.startswith("| `")]

    assert [field.name for field in FIELDS] == told


def test_the_english_dictionary_says_all_in_english():
    assert not is_chinese(dictionary("en"))


def test_parquet_holds_the_same_lines(tmp_path):
    """Days are days, numbers are numbers."""
    from pyarrow import parquet

    found = [college("甲", elements=(element("6a", Status.CURRENT, published=DAY),))]

    write_parquet(tmp_path / "elements.parquet", found)

    assert list(lines(found)) == parquet.read_table(tmp_path / "elements.parquet").to_pylist()
