"""The terminal table."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

import pytest

from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.terminal import table
from tests.reporting import sample


def columns(line):
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_is_wider_than_the_terminal(width, lang):
    lines = table(sample.report(), width=width, color=False, lang=lang).splitlines()

    assert [line for line in lines if columns(line) > width] == []


def test_counts_come_first_with_their_denominators():
    text = table(sample.report(), width=80, color=False)

    assert text.index("46项中的34项") < text.index("一、基本信息")


def test_every_item_stands_with_its_status_word():
    text = table(sample.report(), width=80, color=False)

    assert re.findall(r"^ *(\d+) [✓◇◐△○?…✗–] \S", text, re.MULTILINE) == [str(n) for n in range(1, 51)]


def test_without_colour_there_is_no_escape():
    assert "\x1b" not in table(sample.report(), width=80, color=False)


def test_with_colour_the_words_are_the_same():
    bare = table(sample.report(), width=80, color=False)
    coloured = re.sub(r"\x1b\[[\d;]*m", "", table(sample.report(), width=80, color=True))

    assert bare.split() == coloured.split()


def test_a_gap_shows_its_reason_and_what_to_do():
    made = sample.small(sample.element("6a", "年报", status=Status.MISSING))
    text = table(made, width=120, color=False)

    assert ["读了812个网页和附件，没有找到。" in text, "→ 请发布2023-2024学年的“年报”" in text] == [
        True,
        True,
    ]


def test_elements_of_a_host_that_is_down_are_told_together():
    text = table(sample.report(), width=120, color=False)

    assert "    44a 资格审查，44b 学力水平认定" in text.splitlines()


def test_what_was_not_read_comes_last():
    text = table(sample.report(), width=80, color=False)

    assert text.rstrip().endswith("附件有密码  https://cwc.yunlu.example/js.pdf")


def test_a_long_list_of_unread_pages_is_cut_and_says_so():
    report = sample.report()
    many = tuple(report.crawl.not_read[0] for _ in range(40))
    cut = report.model_copy(update={"crawl": report.crawl.model_copy(update={"not_read": many})})

    assert "另有25条，见 HTML 或 JSON 报告" in table(cut, width=80, color=False)


@pytest.mark.parametrize("color", [True, False])
def test_a_page_cannot_write_escapes_or_turn_the_text(color):
    text = table(sample.hostile(), width=80, color=color)

    assert re.findall("\x1b(?!\\[[\\d;]*m)|[\x00-\x08\x0e-\x1a\u202e]", text) == []


def test_a_page_cannot_forge_a_line():
    lines = table(sample.hostile(), width=80, color=False).splitlines()

    assert [line for line in lines if line.startswith("伪造")] == []


def test_a_page_cannot_bring_markup_of_the_terminal_library():
    made = sample.small(sample.element("6a", "[red]x[/red]", status=Status.MISSING))

    assert "[red]x[/red]" in table(made, width=120, color=True)


def test_findings_alone_leave_the_items_out():
    text = table(sample.report(), width=100, color=False, only="findings")

    assert ["公示名单里有12个身份证号。" in text, "一、基本信息" in text] == [True, False]


def test_findings_alone_are_shown_to_the_last_gravest_first():
    light, *_ = [f for f in sample.report().findings if f.severity == "low"]
    many = tuple(light.model_copy(update={"detail": f"第{n}条"}) for n in range(40))
    text = table(
        sample.report(findings=(*many, sample.report().findings[0])), width=100, color=False, only="findings"
    )

    assert text.index("公示名单里有12个身份证号。") < text.index("第0条") < text.index("第39条")


def test_findings_alone_still_say_what_limits_the_audit():
    text = table(sample.report(), width=100, color=False, only="findings")

    assert "! 国际处的其他渠道登记将在2025年6月1日到期。" in text
