"""The verbs about the yearly report and about what people have decided, on the demo college."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import say
from tests.demo_audit import AS_OF, copy_to


@pytest.fixture
def college(tmp_path):
    """A copy of the demo college's folder."""
    return copy_to(tmp_path)


def test_a_drafted_report_is_found_complete_by_the_check(capfdbinary, college):
    """The two verbs agree on the sections that the notices require."""
    draft = college / "draft.docx"
    say(capfdbinary, "annual-report", "draft", college / "report.json", "-o", draft)

    said = say(capfdbinary, "annual-report", "check", draft, "--as-of", AS_OF, "--format", "json")

    assert (0, 8) == (said.code, len([s for s in json.loads(said.text)["sections"] if s["place"] == "own"]))


def test_a_report_that_is_not_there_ends_with_2_and_one_sentence(capfdbinary, tmp_path):
    said = say(capfdbinary, "annual-report", "check", tmp_path / "none.docx")

    assert (2, b"", 1) == (said.code, said.out, len(said.err.splitlines()))


def test_a_draft_is_word_only(capfdbinary, college):
    said = say(capfdbinary, "annual-report", "draft", college / "report.json", "-o", college / "draft.pdf")

    assert (2, False) == (said.code, (college / "draft.pdf").exists())


def test_an_untouched_gap_list_changes_nothing(capfdbinary, college):
    before = (college / "site.yaml").read_text(encoding="utf-8")
    say(capfdbinary, "gaps", college / "report.json", "-o", college / "gaps.xlsx")

    said = say(capfdbinary, "decisions", "import", college / "gaps.xlsx", "--into", college / "site.yaml")

    assert (0, before) == (said.code, (college / "site.yaml").read_text(encoding="utf-8"))


def test_a_file_that_is_no_workbook_leaves_the_profile_alone(capfdbinary, college):
    before = (college / "site.yaml").read_text(encoding="utf-8")
    (college / "gaps.xlsx").write_bytes(b"no workbook")

    said = say(capfdbinary, "decisions", "import", college / "gaps.xlsx", "--into", college / "site.yaml")

    assert (2, before) == (said.code, (college / "site.yaml").read_text(encoding="utf-8"))
