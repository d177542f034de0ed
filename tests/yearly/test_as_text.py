"""The check in words: every key has both languages, lines fit, strangers' words do no harm."""

from __future__ import annotations

import json
import re
from pathlib import Path
from string import Formatter
from unicodedata import east_asian_width

import pytest

import checklist_audit.yearly
from checklist_audit.errors import ReportError
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.yearly import as_json, as_markdown, as_terminal, check_report
from checklist_audit.yearly.words import PHRASES, words_for
from tests.packs import moe
from tests.yearly.reports import AS_OF, HIJACKED, checked, good

CODE = "\n".join(
    path.read_text("utf-8") for path in Path(checklist_audit.yearly.__file__).parent.glob("*.py")
)


def columns(line: str) -> int:
    return sum(2 if east_asian_width(sign) in "WFA" else 1 for sign in line)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_terminal_names_what_is_missing():
    text = as_terminal(checked(HIJACKED))

    assert "✗ 依申请公开和不予公开情况：没有报告" in text


def test_the_terminal_says_that_the_name_was_replaced():
    assert "学校名称疑似被替换成“rt668官网登录入口”，共5处" in as_terminal(checked(HIJACKED))


def test_lines_fit_eighty_columns():
    # Two columns of hanging punctuation are allowed, as in print.
    assert [] == [line for line in as_terminal(checked(HIJACKED)).splitlines() if columns(line) > 82]


def test_without_colour_there_is_no_escape():
    assert "\x1b" not in as_terminal(checked(HIJACKED))


def test_colour_never_stands_alone():
    painted = as_terminal(checked(HIJACKED), color=True)

    assert as_terminal(checked(HIJACKED)) == re.sub(r"\x1b\[\d*m", "", painted)


def test_a_report_in_order_is_said_to_be():
    assert "没有发现问题。" in as_terminal(checked(good(), names=("云麓学院",)))


def test_a_scan_is_said_not_to_be_judged():
    scan = Document(url="scan.pdf", kind=DocumentKind.BLOCKED, blocked_by="scanned")

    assert "没有读到可以判断的文字" in as_terminal(check_report(scan, moe(), as_of=AS_OF))


def test_english_headings_are_english():
    headings = [
        line for line in as_markdown(checked(HIJACKED), lang="en").splitlines() if line.startswith("## ")
    ]

    assert [] == [line for line in headings if re.search(r"[\u4e00-\u9fff]", line)]


def test_words_of_a_report_make_no_markup():
    text = HIJACKED.replace("rt668", "<b>rt668").replace("64条", "64条[x](javascript:1)")

    assert "<b>" not in as_markdown(checked(text)).replace("\\<b\\>", "")


def test_controls_of_a_report_reach_no_terminal():
    text = HIJACKED.replace("64条", "64条\x1b[31m\u202e")

    assert not {"\x1b", "\u202e"} & set(as_terminal(checked(text)))


def test_json_holds_every_word():
    found = json.loads(as_json(checked(HIJACKED)))

    assert ["by_year_only", 8, 10, 50] == [
        found["span"]["verdict"],
        len(found["sections"]),
        len(found["categories"]),
        len(found["items"]),
    ]


@pytest.mark.parametrize("key", PHRASES)
def test_both_languages_have_the_same_places(key):
    zh, en = PHRASES[key]

    assert places(zh) == set().union(*(places(form) for form in en.split("|")))


def test_every_phrase_is_used():
    # Families are put together by the code from a value: `part.fees` from `part.{part}`.
    families = set(re.findall(r"""["']([\w.]+)\.\{""", CODE))
    without_tables = re.sub(r'^\s+"[^"]+": \(', "", CODE, flags=re.MULTILINE)
    used = set(re.findall(r"""["']([\w.]+)["']""", without_tables))
    unused = [key for key in PHRASES if key not in used and key.rpartition(".")[0] not in families | used]

    assert [] == unused


def test_an_unknown_language_is_refused():
    with pytest.raises(ReportError, match="没有“fr”这种语言"):
        words_for("fr")
