"""Findings that the profile has set aside stand in a short section of their own, with the reason."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

from checklist_audit.model.verdicts import Severity, Suppressed
from checklist_audit.reporting import render
from checklist_audit.reporting.compare import compare
from checklist_audit.reporting.terminal import table
from tests.reporting import sample

ASIDE = Suppressed(
    kind="late", severity=Severity.LOW, url="https://xxgk.yunlu.example/b.htm", item=7, detail="比截止日期晚了9天。",
    because="网站搬迁，日期是重新发布的", by="党政办公室", on=date(2024, 11, 1), until=date(2025, 10, 31),
)  # fmt: skip
TOLD = "党政办公室于2024年11月1日登记，有效至2025年10月31日：网站搬迁，日期是重新发布的"


def report(*suppressed: Suppressed):
    return sample.report(suppressed=suppressed)


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_a_set_aside_finding_is_shown_with_its_reason(suffix):
    text = render(report(ASIDE), suffix).decode()

    assert ["比截止日期晚了9天。" in text, TOLD in text] == [True, True]


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_without_them_there_is_no_section(suffix):
    assert "不再提示的问题" not in render(report(), suffix).decode()


def test_the_workbook_has_a_sheet_for_them():
    sheet = openpyxl.load_workbook(BytesIO(render(report(ASIDE), ".xlsx")))["不再提示"]

    assert TOLD in [cell.value for cell in sheet[3]]


def test_the_terminal_counts_them():
    assert "1个问题不再提示" in table(report(ASIDE), width=100, color=False)


@pytest.mark.parametrize("suffix", [".html", ".md"])
def test_hostile_words_in_them_are_no_markup(suffix):
    hostile = ASIDE.model_copy(
        update={"because": sample.HOSTILE, "by": sample.HOSTILE, "detail": sample.HOSTILE}
    )

    assert "<script>alert" not in render(report(hostile), suffix).decode()


def test_a_finding_that_was_set_aside_has_not_gone():
    finding = ASIDE.model_copy()
    before = sample.report(findings=(finding,))

    assert () == compare(before, sample.report(findings=(), suppressed=(ASIDE,))).gone_findings


def test_a_finding_that_is_set_aside_no_longer_is_told_as_new():
    before = sample.report(findings=(), suppressed=(ASIDE,))

    assert (ASIDE,) == compare(before, sample.report(findings=(ASIDE,))).new_findings
