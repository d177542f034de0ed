"""Two reports side by side."""

from __future__ import annotations

import json
from datetime import date

import pytest

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import RulesetOut, Status, Unread
from checklist_audit.reporting.compare import Note, Turn, compare
from checklist_audit.reporting.compare_report import COMPARE_SUFFIXES, compare_table, render_comparison
from tests.reporting import sample

PAGE = "https://xxgk.yunlu.example/nb.htm"


def one(status, *urls, total=None, **changes):
    pieces = tuple(sample.evidence("年报", url=url) for url in urls)
    total = len(urls) if total is None else total
    entry = sample.element("6a", "信息公开年度报告", status=status, evidence=pieces, evidence_total=total)
    return sample.small(entry, **changes)


def unread(why):
    crawl = sample.report().crawl
    return crawl.model_copy(update={"not_read": (Unread(url=PAGE, why=why),)})


def change(old, new):
    (found,) = compare(old, new).changes
    return found


@pytest.mark.parametrize(
    ("old", "new", "turn"),
    [
        (Status.CURRENT, Status.STALE, Turn.WORSE),
        (Status.STALE, Status.MISSING, Turn.WORSE),
        (Status.CURRENT, Status.ATTESTED, Turn.WORSE),
        (Status.UNVERIFIABLE, Status.MISSING, Turn.WORSE),
        (Status.MISSING, Status.UNDATED, Turn.BETTER),
        (Status.ATTESTED, Status.CURRENT, Turn.BETTER),
        (Status.CURRENT, Status.NOT_ASSESSED, Turn.UNSEEN),
        (Status.MISSING, Status.NOT_ASSESSED, Turn.UNSEEN),
        (Status.NOT_ASSESSED, Status.MISSING, Turn.CHANGED),
        (Status.NOT_ASSESSED, Status.CURRENT, Turn.CHANGED),
        (Status.MISSING, Status.NOT_APPLICABLE, Turn.CHANGED),
        (Status.NOT_APPLICABLE, Status.CURRENT, Turn.CHANGED),
        (Status.MISSING, Status.MISSING, Turn.SAME),
    ],
)
def test_a_change_of_status_has_its_direction(old, new, turn):
    assert change(one(old), one(new)).turn is turn


def test_the_same_status_with_other_evidence_is_a_change():
    found = change(one(Status.CURRENT, "https://a.example/1"), one(Status.CURRENT, "https://a.example/2"))

    assert (found.turn, found.lost, found.gained) == (
        Turn.CHANGED,
        ("https://a.example/1",),
        ("https://a.example/2",),
    )


def test_one_lost_and_one_found_do_not_cancel():
    old = sample.small(
        sample.element("6a", "甲", status=Status.CURRENT), sample.element("6b", "乙", status=Status.MISSING)
    )
    new = sample.small(
        sample.element("6a", "甲", status=Status.MISSING), sample.element("6b", "乙", status=Status.CURRENT)
    )

    assert [found.turn for found in compare(old, new).changes] == [Turn.WORSE, Turn.BETTER]


@pytest.mark.parametrize("why", ["timeout", "network_error", "not_reached", "rate_limited"])
def test_evidence_that_could_not_be_read_this_time_is_not_called_worse(why):
    found = change(one(Status.CURRENT, PAGE), one(Status.UNVERIFIABLE, crawl=unread(why)))

    assert (found.turn, found.lost) == (Turn.UNSEEN, ())


def test_evidence_that_is_gone_for_everyone_is_worse():
    found = change(one(Status.CURRENT, PAGE), one(Status.MISSING, crawl=unread("http_error")))

    assert (found.turn, found.lost) == (Turn.WORSE, (PAGE,))


def test_evidence_beyond_the_listed_pieces_is_not_called_lost():
    found = change(one(Status.CURRENT, PAGE), one(Status.CURRENT, "https://a.example/1", total=40))

    assert found.lost == ()


def test_the_same_report_twice_has_no_change():
    report = sample.report()

    assert {found.turn for found in compare(report, report).changes} == {Turn.SAME}


def test_an_element_that_only_the_newer_report_has_is_a_change():
    new = sample.small(sample.element("6a", "甲"), sample.element("6b", "乙"))
    changes = compare(sample.small(sample.element("6a", "甲")), new).changes

    assert [(found.element, found.old, found.turn) for found in changes if found.turn is not Turn.SAME] == [
        ("6b", None, Turn.CHANGED)
    ]


def test_an_element_that_only_the_older_report_has_is_not_dropped():
    old = sample.small(sample.element("6a", "甲"), sample.element("6b", "乙"))

    assert [found.element for found in compare(old, sample.small(sample.element("6a", "甲"))).changes] == [
        "6a",
        "6b",
    ]


def test_worse_is_said_for_scripts():
    assert compare(one(Status.CURRENT), one(Status.MISSING)).is_worse


def test_a_site_that_was_down_is_not_worse():
    assert not compare(one(Status.CURRENT), one(Status.NOT_ASSESSED)).is_worse


def test_findings_that_came_and_went_are_told_apart():
    report = sample.report()
    first, *rest = report.findings
    old = report.model_copy(update={"findings": tuple(rest[:1])})
    new = report.model_copy(update={"findings": (first,)})
    found = compare(old, new)

    assert (found.new_findings, found.gone_findings) == ((first,), (rest[0],))


def test_a_finding_on_a_page_that_was_not_read_is_not_called_gone():
    report = sample.report()
    finding = report.findings[0].model_copy(update={"url": PAGE})
    old = report.model_copy(update={"findings": (finding,)})
    found = compare(old, report.model_copy(update={"findings": (), "crawl": unread("timeout")}))

    assert (found.gone_findings, found.unseen_findings) == ((), (finding,))


def test_reports_of_different_checklists_are_refused():
    other = sample.report(ruleset=RulesetOut(id="own-2020", title="另一份清单", digest="0"))

    with pytest.raises(ReportError, match="own-2020"):
        compare(sample.report(), other)


def test_changed_rules_are_said():
    ruleset = sample.report().ruleset.model_copy(update={"digest": "0"})

    assert Note.RULES in compare(sample.report(), sample.report(ruleset=ruleset)).notes


def test_reports_in_the_wrong_order_are_said():
    newer = sample.report(as_of=date(2024, 12, 1))

    assert Note.ORDER in compare(newer, sample.report()).notes


def test_the_terminal_names_the_element_and_both_statuses():
    text = compare_table(compare(one(Status.CURRENT, PAGE), one(Status.MISSING)), width=80, color=False)

    assert "6a 信息公开年度报告  ✓ 已公开 → ✗ 未发现  [党政办公室]" in text


def test_the_terminal_names_the_address_that_was_lost():
    text = compare_table(compare(one(Status.CURRENT, PAGE), one(Status.MISSING)), width=80, color=False)

    assert f"不再是佐证：{PAGE}" in text


def test_json_tells_every_element():
    value = json.loads(render_comparison(compare(one(Status.CURRENT, PAGE), one(Status.MISSING)), ".json"))

    assert value["changes"] == [
        {
            "turn": "worse",
            "item": 6,
            "element": "6a",
            "name": "信息公开年度报告",
            "owner": "党政办公室",
            "old": "current",
            "new": "missing",
            "reason": "读了812个网页和附件，没有找到。",
            "lost": [PAGE],
            "gained": [],
        }
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("suffix", COMPARE_SUFFIXES)
def test_hostile_reports_compare_without_markup_or_escapes(suffix, lang):
    body = render_comparison(compare(sample.small(), sample.hostile()), suffix, lang=lang)

    assert (b"<script>alert" in body, b"\x1b" in body) == (suffix != ".html", False)


def test_an_unknown_suffix_is_refused_with_the_known_ones():
    with pytest.raises(ReportError, match=r"\.json \.html \.txt"):
        render_comparison(compare(sample.small(), sample.small()), ".pdf")
