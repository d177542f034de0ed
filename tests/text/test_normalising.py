"""One spelling for what a person reads as the same."""

from __future__ import annotations

import pytest

from checklist_audit.text.normalising import fold, fold_body, own_names


@pytest.mark.parametrize("words", ["年度报吿", "年度报告"])
def test_old_forms_in_a_title_are_one_spelling(words):
    """Fonts and input methods leave them behind."""
    assert "年度报告" == fold(words)


def test_old_forms_in_a_text_are_one_spelling():
    assert "研究生教育质量" == fold_body("硏究生敎育 质量")


def test_a_dash_stays_apart_from_the_word_for_to():
    """至 is a dash between figures only."""
    assert ("2019-2020学年", "截至2020年") == (fold("2019至2020学年"), fold("截至2020年"))


def test_every_blank_of_a_text_goes_and_every_line_stays():
    blanks = [chr(code) for code in range(0x3001) if chr(code).isspace() and chr(code) != "\n"]

    assert "学籍\n管理" == fold_body(f"学{''.join(blanks)}籍\n管{''.join(blanks)}理")


def test_a_college_keeps_the_name_it_had_before_it_was_raised():
    """Its older rules bear it."""
    assert ("溪山职业技术大学", "溪山职业技术学院") == own_names(("溪山职业技术大学",))
