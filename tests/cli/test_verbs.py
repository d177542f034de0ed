"""The verbs on the demo college: results on stdout, talk on stderr, and the exit codes of the contract."""

from __future__ import annotations

import json

import pytest

from tests.cli.shell import say
from tests.demo_audit import AS_OF, copy_to, folder

REPORT, SITE = "report.json", "site.yaml"


@pytest.fixture
def college(tmp_path):
    """A copy of the demo college's folder."""
    return copy_to(tmp_path)


def audit(capture, college, *words):
    """Judge the stored snapshot."""
    return say(capture, "audit", college / SITE, "--as-of", AS_OF, *words)


def test_a_report_was_made_is_0(capfdbinary, college):
    assert 0 == audit(capfdbinary, college, "-q").code


def test_gaps_are_1_where_they_were_asked_for(capfdbinary, college):
    assert 1 == audit(capfdbinary, college, "-q", "--fail-on", "gaps").code


def test_the_first_report_is_never_worse(capfdbinary, college):
    assert 0 == audit(capfdbinary, college, "-q", "--fail-on", "worse").code


def test_the_same_once_more_is_not_worse(capfdbinary, college):
    audit(capfdbinary, college, "-q")

    assert 0 == audit(capfdbinary, college, "-q", "--fail-on", "worse").code


def test_two_years_later_is_worse(capfdbinary, college):
    """Nothing new was published meanwhile."""
    audit(capfdbinary, college, "-q")

    assert (
        1
        == say(capfdbinary, "audit", college / SITE, "--as-of", "2028-11-10", "-q", "--fail-on", "worse").code
    )


def test_quiet_says_nothing_anywhere(capfdbinary, college):
    said = audit(capfdbinary, college, "-q", "-o", college / "new.json")

    assert (b"", "") == (said.out, said.err)


def test_the_table_goes_to_stdout(capfdbinary, college):
    assert "招生章程" in audit(capfdbinary, college).text


def test_where_the_files_are_goes_to_stderr(capfdbinary, college):
    said = audit(capfdbinary, college, "-o", college / "new.json")

    assert ("已写出" in said.err, "已写出" in said.text) == (True, False)


def test_a_dash_is_the_report_on_stdout_and_nothing_else(capfdbinary, college):
    assert AS_OF == json.loads(audit(capfdbinary, college, "-o", "-").out)["as_of"]


def test_places_of_a_file_name_are_filled(capfdbinary, college):
    audit(capfdbinary, college, "-q", "-o", college / "{site}-{date}.json")

    assert (college / f"云麓学院-{AS_OF}.json").is_file()


@pytest.mark.parametrize("suffix", [".json", ".html", ".xlsx", ".docx", ".md", ".csv", ".junit.xml"])
def test_a_saved_report_is_written_in_every_format(capfdbinary, tmp_path, suffix):
    said = say(capfdbinary, "report", folder() / REPORT, "-o", tmp_path / f"r{suffix}")

    assert (0, True) == (said.code, (tmp_path / f"r{suffix}").stat().st_size > 1000)


def test_a_saved_report_is_shown_without_an_output(capfdbinary):
    assert "招生章程" in say(capfdbinary, "report", folder() / REPORT).text


def test_findings_alone_are_shown_of_a_saved_report(capfdbinary):
    said = say(capfdbinary, "report", folder() / REPORT, "--only", "findings")

    assert ("发现的问题" in said.text, "招生章程" in said.text) == (True, False)


def test_findings_alone_are_shown_of_an_audit(capfdbinary, college):
    said = audit(capfdbinary, college, "--only", "findings")

    assert ("发现的问题" in said.text, "一、基本信息" in said.text) == (True, False)


def test_findings_alone_are_for_the_terminal_and_files_hold_everything(capfdbinary, college):
    audit(capfdbinary, college, "--only", "findings", "-o", college / "new.json")

    assert 50 == len(json.loads((college / "new.json").read_text(encoding="utf-8"))["items"])


@pytest.mark.parametrize("by", ["owner", "category", "status"])
def test_the_gap_list_goes_to_stdout(capfdbinary, by):
    said = say(capfdbinary, "gaps", folder() / REPORT, "--by", by)

    assert (0, True) == (said.code, said.text.startswith("#"))


def test_the_gap_list_of_a_site_is_that_of_its_latest_report(capfdbinary, college):
    audit(capfdbinary, college, "-q")

    assert say(capfdbinary, "gaps", folder() / REPORT).out == say(capfdbinary, "gaps", college / SITE).out


def test_a_report_is_no_worse_than_itself(capfdbinary):
    said = say(capfdbinary, "compare", folder() / REPORT, folder() / REPORT, "--fail-on", "worse")

    assert 0 == said.code


def test_history_has_a_line_for_every_report(capfdbinary, college):
    audit(capfdbinary, college, "-q")
    audit(capfdbinary, college, "-q")

    assert 2 == say(capfdbinary, "history", college / SITE).text.count(AS_OF)


@pytest.fixture
def page(tmp_path):
    """A saved page."""
    path = tmp_path / "page.html"
    text = "第一条 学生对处分有异议的，可以向学生申诉处理委员会申诉。" * 3
    path.write_text(
        f"<html><head><meta charset='utf-8'><title>学生申诉处理办法-示例大学</title></head>"
        f"<body><h1>学生申诉处理办法</h1><p>发布时间：2023-05-04</p><div class='content'><p>{text}</p></div></body></html>",
        encoding="utf-8",
    )
    return path


def test_a_page_is_explained_in_words(capfdbinary, page):
    said = say(capfdbinary, "explain", page, "--as-of", "2024-11-05")

    assert (0, True) == (said.code, "39a 学生申诉办法" in said.text)


def test_a_page_is_explained_as_json(capfdbinary, page):
    said = say(
        capfdbinary,
        "explain",
        page,
        "--as-of",
        "2024-11-05",
        "--format",
        "json",
        "--url",
        "https://www.example.edu.cn/1.htm",
    )
    found = json.loads(said.out)

    assert ("https://www.example.edu.cn/1.htm", "2023-05-04", "39a") == (
        found["url"],
        found["published"],
        found["elements"][0]["id"],
    )


def test_a_page_gives_every_key_of_the_contract(capfdbinary, page):
    found = json.loads(say(capfdbinary, "explain", page, "--as-of", "2024-11-05", "--format", "json").out)
    contract = [
        "url",
        "kind",
        "title",
        "published",
        "published_from",
        "period",
        "entries",
        "attachments",
        "text_chars",
        "elements",
        "near_misses",
        "findings",
    ]

    assert set() == set(contract) - set(found)


# rules


def test_the_packs_are_listed(capfdbinary):
    assert say(capfdbinary, "rules", "list").text.startswith(
        "moe-2014\t高等学校信息公开事项清单\t50 项 110 个要素"
    )


def test_the_items_of_a_pack_are_listed(capfdbinary):
    listed = [
        line for line in say(capfdbinary, "rules", "list", "moe-2014").text.splitlines() if line[0] != " "
    ]

    assert 50 == len(listed)


@pytest.mark.parametrize("identity", ["39", "39a"])
def test_an_item_is_shown(capfdbinary, identity):
    assert "学生申诉办法" in say(capfdbinary, "rules", "show", identity).text


def test_a_pack_is_shown(capfdbinary):
    assert "教办函〔2014〕23号" in say(capfdbinary, "rules", "show", "moe-2014").text


def test_a_pack_is_checked(capfdbinary):
    said = say(capfdbinary, "rules", "check", "moe-2014")

    assert (0, True) == (said.code, "写法没有错误" in said.text)


def test_examples_of_one_item_are_tested(capfdbinary):
    said = say(capfdbinary, "rules", "test", "moe-2014", "--only", "39")

    assert (0, True) == (said.code, said.text.startswith("moe-2014：1 个要素的"))


def test_an_example_that_fails_is_told(capfdbinary, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    say(capfdbinary, "rules", "new", "mine")
    path = tmp_path / "mine" / "06-students" / "39-student-appeals.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("expect: stale", "expect: current", 1), encoding="utf-8"
    )
    said = say(capfdbinary, "rules", "test", "mine", "--only", "39")

    assert (2, True) == (said.code, "39a 第" in said.err and "应为 current，得到 stale" in said.err), said


def test_the_manual_has_a_page_for_every_item(capfdbinary, tmp_path):
    say(capfdbinary, "rules", "manual", "moe-2014", "-o", tmp_path / "manual")

    assert 50 <= len(list((tmp_path / "manual").glob("*.md")))


def test_a_new_pack_is_a_pack(capfdbinary, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    say(capfdbinary, "rules", "new", "anhui-2026")

    assert 0 == say(capfdbinary, "rules", "check", "anhui-2026").code
