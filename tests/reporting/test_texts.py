"""Markdown, CSV and JUnit XML."""

from __future__ import annotations

import csv
import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest

from checklist_audit.model.verdicts import Status
from checklist_audit.reporting import render
from tests.reporting import sample


def rows(body):
    return list(csv.DictReader(StringIO(body.decode("utf-8-sig"))))


def cases(report):
    root = ET.fromstring(render(report, ".junit.xml"))
    return {case.get("name").split()[0]: [child.tag for child in case] for case in root.iter("testcase")}


def test_markdown_tells_counts_with_denominators():
    assert "- 已公开且及时的事项：**46项中的34项**" in render(sample.report(), ".md").decode()


def test_markdown_links_evidence():
    text = render(sample.report(), ".md").decode()

    assert "[云麓学院学校章程](<https://xxgk.yunlu.example/info/1012/2002.htm>)" in text


def test_markdown_has_every_element():
    text = render(sample.report(), ".md").decode()

    assert len(re.findall(r"^- \*\*\d+[a-f] ", text, re.MULTILINE)) == sum(
        len(i.elements) for i in sample.report().items
    )


def test_markdown_lists_what_was_not_read():
    assert "<https://cwc.yunlu.example/js.pdf>" in render(sample.report(), ".md").decode()


def test_markdown_of_hostile_words_holds_no_markup():
    text = render(sample.hostile(), ".md").decode()

    assert re.findall(r"(?<!\\)<script|(?<!\\)\]\(javascript|\x1b|\u202e", text) == []


def test_markdown_of_a_gap_list_has_a_row_for_each():
    text = render(sample.report(), ".md", what="gaps").decode()

    assert len(re.findall(r"^\| .* \| \d+ \| \d+[a-f] ", text, re.MULTILINE)) == 17


def test_csv_starts_with_a_byte_order_mark():
    assert render(sample.report(), ".csv").startswith(b"\xef\xbb\xbf")


def test_csv_has_a_row_for_each_element():
    ids = [row["要素编号"] for row in rows(render(sample.report(), ".csv"))]

    assert ids == [element.id for item in sample.report().items for element in item.elements]


def test_csv_tells_the_status_and_the_best_evidence():
    row = next(row for row in rows(render(sample.report(), ".csv")) if row["要素编号"] == "6a")

    assert [row["要素状态"], row["截止日期"], row["发布日期"], row["所属期间"]] == [
        "未及时更新",
        "2024-10-31",
        "2023-10-30",
        "2022-2023学年",
    ]


@pytest.mark.parametrize("what", ["report", "gaps"])
def test_no_csv_cell_starts_a_formula(what):
    cells = [cell for row in rows(render(sample.hostile(), ".csv", what=what)) for cell in row.values()]

    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝"))] == []


def test_csv_of_gaps_tells_what_to_do_and_by_what_right():
    row = rows(
        render(sample.small(sample.element("6a", "年报", status=Status.MISSING)), ".csv", what="gaps")
    )[0]

    assert [row["怎么办"], row["法规依据"]] == [
        "请发布2023-2024学年的“年报”，并放进信息公开栏目",
        "《高等学校信息公开事项清单》第6项",
    ]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (Status.CURRENT, []),
        (Status.ATTESTED, []),
        (Status.MISSING, ["failure"]),
        (Status.STALE, ["failure"]),
        (Status.UNDATED, ["failure"]),
        (Status.UNVERIFIABLE, ["error"]),
        (Status.NOT_ASSESSED, ["error"]),
        (Status.NOT_APPLICABLE, ["skipped"]),
    ],
)
def test_a_status_is_told_to_a_build_server(status, outcome):
    assert cases(sample.small(sample.element("6a", "年报", status=status))) == {"6a": outcome}


def test_an_optional_element_never_fails_a_build():
    made = sample.small(sample.element("6b", "附表", status=Status.MISSING, required=False))

    assert cases(made) == {"6b": ["skipped"]}


def test_junit_has_one_case_for_each_element():
    assert list(cases(sample.report())) == [e.id for item in sample.report().items for e in item.elements]


def test_junit_counts_what_it_holds():
    root = ET.fromstring(render(sample.report(), ".junit.xml"))
    failures = len(list(root.iter("failure")))

    assert (int(root.get("failures")), sum(int(s.get("failures")) for s in root)) == (failures, failures)


def test_junit_of_hostile_words_is_well_formed():
    assert cases(sample.hostile()) == {"6a": ["failure"], "6b": ["failure"]}
