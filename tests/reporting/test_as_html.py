"""The HTML report, without a browser."""

from __future__ import annotations

import re
from datetime import date

import pytest

from checklist_audit.model.verdicts import Ratio, Status
from checklist_audit.reporting import HistoryPoint, render
from tests.reporting import sample


@pytest.fixture(scope="module")
def html() -> str:
    return render(sample.report(), ".html").decode()


def test_nothing_outside_the_file_is_named_as_a_source(html):
    assert re.findall(r"<(?:link|img|iframe|object|embed)\b|src=|url\(|@import", html) == []


def test_the_policy_forbids_everything_but_the_house_style_and_script(html):
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', html)

    assert re.sub(r"sha256-.+?(?=&#39;)", "sha256", policy) == (
        "default-src &#39;none&#39;; style-src &#39;sha256&#39;; script-src &#39;sha256&#39;; "
        "img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"
    )


@pytest.mark.parametrize("words", ["46项中的34项", "46项中的40项", "102个要素中的85个", "102个要素中的89个"])
def test_counts_stand_with_their_denominators(html, words):
    assert words in html


def test_no_percentage_is_shown(html):
    body = html.partition("<body>")[2].partition("<script>")[0]

    assert "%" not in re.sub(r'href="[^"]*"', "", body)


def test_every_item_is_in_the_overview_and_in_the_list(html):
    cells = re.findall(r'class="cell \w+" href="#i(\d+)"', html)

    assert (
        cells == re.findall(r'<article class="item \w+" id="i(\d+)"', html) == [str(n) for n in range(1, 51)]
    )


def test_evidence_shows_its_day_and_the_words_that_gave_it(html):
    assert "2024年9月20日（发布时间：2024-09-20）" in html


def test_evidence_shows_the_words_that_matched(html):
    assert "标题像“学籍管理办法”，命中“学籍管理办法”（标题）" in html


def test_evidence_shows_where_its_period_stands(html):
    assert "2023-2024学年（标题：2023-2024学年）" in html


def test_what_was_not_read_is_listed(html):
    assert "https://cwc.yunlu.example/js.pdf" in html


def test_an_incomplete_crawl_is_said_first(html):
    assert html.index("本次没有读完整个网站") < html.index("46项中的34项")


def test_a_claim_is_quoted_with_what_was_found(html):
    assert "11 招生简章、招生专业目录、复试录取办法 查看" in html


def test_a_finding_shows_what_to_do(html):
    assert "请立即撤下或遮盖证件号码。" in html


def test_a_status_never_stands_without_its_word(html):
    badges = re.findall(r'class="badge \w+"><span aria-hidden="true">.</span> ([^<]*)</span>', html)

    assert [word for word in badges if not word] == []


def test_hostile_strings_are_escaped():
    text = render(sample.hostile(), ".html").decode()

    assert ("<script>alert" in text, "&lt;script&gt;alert(1)" in text) == (False, True)


def test_template_syntax_in_a_title_is_not_run():
    assert "{{ 7*7 }}" in render(sample.hostile(), ".html").decode()


def test_no_control_character_or_direction_mark_is_left():
    assert (
        re.findall("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", render(sample.hostile(), ".html").decode()) == []
    )


def test_an_address_that_is_no_web_address_is_shown_but_no_link():
    text = render(sample.hostile(), ".html").decode()

    assert (re.findall(r'href="(?!https?:|#)', text), "javascript:alert(1)" in text) == ([], True)


def test_the_trend_has_a_dot_for_each_run_and_this_one():
    history = [
        HistoryPoint(date(2024, month, 5), Ratio(n=30, of=46), Ratio(n=40, of=46)) for month in (9, 10)
    ]
    text = render(sample.report(), ".html", history=history).decode()

    assert text.count('<circle class="coverage"') == 3


def test_without_history_there_is_no_trend(html):
    assert "<svg" not in html


def test_evidence_that_is_not_listed_is_counted():
    made = sample.small(sample.element("6a", "甲", evidence=(sample.evidence("甲"),), evidence_total=7))

    assert "共7条，这里列出最相关的1条。" in render(made, ".html").decode()


def test_fixed_words_are_english_on_request():
    text = render(sample.report(), ".html", lang="en").decode()

    assert ('<html lang="en">' in text, "34 of 46" in text) == (True, True)


def test_the_gap_list_groups_by_department():
    text = render(sample.report(), ".html", what="gaps").decode()

    assert re.findall(r'<h2 id="g\d+">(\w+) <span class="small">(\d+)', text)[-1] == ("财务处", "5")


def test_the_gap_list_groups_by_status():
    text = render(sample.report(), ".html", what="gaps", by="status").decode()

    assert re.findall(r'<h2 id="g\d+">(.+?) <span', text)[0] == "✗ 未发现"


def test_an_empty_gap_list_says_so():
    made = sample.small(sample.element("6a", "甲", status=Status.CURRENT))

    assert "没有差距。" in render(made, ".html", what="gaps").decode()
