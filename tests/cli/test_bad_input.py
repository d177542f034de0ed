"""Bad input: one sentence with what, where and what to do; the exit code of the contract; nothing half-written."""

from __future__ import annotations

import re
import sqlite3

import pytest

from checklist_audit.cli import options
from checklist_audit.storing import open_store
from tests.cli.shell import say
from tests.demo_audit import AS_OF, copy_to, folder

PROFILE = "format: 1\nname: 示例大学\nhome: http://127.0.0.1:9/\n"


@pytest.fixture
def site(tmp_path):
    """A good profile of a college that nobody answers for."""
    path = tmp_path / "site.yaml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def files_in(place) -> set[str]:
    """Names of everything in a folder."""
    return {path.name for path in place.rglob("*")}


USAGE = {
    "no SITE": (("run",), "用法不对：缺少"),
    "an unknown verb": (("rum", "{site}"), "用法不对：没有 'rum' 这个命令"),
    "an unknown option with the nearest": (("run", "{site}", "--as-off", "2024-11-05"), "没有 --as-off 这个选项；是不是 --as-of"),
    "an extra argument": (("audit", "{site}", "more"), "用法不对：多写了参数"),
    "an option without its value": (("audit", "{site}", "--as-of"), "--as-of"),
    "an unknown choice": (("audit", "{site}", "--fail-on", "always"), "'--fail-on' 的值不对"),
    "neither a file nor an address": (("run", "示例大学"), "“示例大学”既不是学校档案文件，也不是网址；请写 site.yaml 的路径"),
    "a missing profile": (("run", "{here}/none.yaml"), "none.yaml：没有这个学校档案文件；请检查路径，或先用 checklist-audit init"),
    "an unknown ruleset": (("run", "{site}", "--rules", "moe2014"), "没有名为“moe2014”的规则包，也没有这样的文件夹；是不是“moe-2014”？"),
    "a day that does not exist": (("run", "{site}", "--as-of", "2024-02-30"), "--as-of：“2024-02-30”不是存在的日期；请写成 2024-11-05 这样"),
    "a day in other words": (("run", "{site}", "--as-of", "今天"), "--as-of：“今天”不是存在的日期"),
    "an unknown suffix": (("run", "{site}", "-o", "{here}/report.pdf"), "report.pdf：报告不能写成 .pdf；可以写 .json、.html"),
    "no suffix": (("run", "{site}", "-o", "{here}/report"), "report：文件名没有后缀，不知道写成什么格式"),
    "a folder that is not there": (("run", "{site}", "-o", "{here}/none/report.json"), "none：没有这个文件夹；请先建好文件夹，或改 -o 的路径"),
    "a saved report that is not there": (("report", "{here}/none.json"), "none.json"),
    "a saved report that is none": (("report", "{site}"), "site.yaml"),
    "a comparison with nothing": (("compare", "{here}/a.json", "{here}/b.json"), "json"),
    "a file to explain that is not there": (("explain", "{here}/none.html"), "none.html：文件打不开（没有这个文件）；请检查路径"),
    "an element that is not there": (("rules", "show", "99z"), "规则包 moe-2014 里没有 99z"),
    "a range that is none": (("rules", "test", "--only", "x-y"), "--only 的“x-y”看不懂；请写 7 或 1-14"),
    "a bad name for a pack": (("rules", "new", "../evil"), "“../evil”不能做规则包的名字"),
}  # fmt: skip


@pytest.mark.parametrize(("words", "told"), USAGE.values(), ids=USAGE)
def test_a_wrong_line_ends_with_2_and_one_sentence(capfdbinary, tmp_path, site, words, told):
    """Nothing is crawled and nothing is written."""
    before = files_in(tmp_path)
    said = say(capfdbinary, *(word.format(site=site, here=tmp_path) for word in words))

    assert (2, b"", 1, True) == (said.code, said.out, said.err.count("\n"), told in said.err), said
    assert before == files_in(tmp_path)


PROFILES = {
    "an unknown key": (PROFILE + "alias: [示大]\n", "site.yaml:4：不认识的键“alias”；是不是“aliases”？"),
    "no address": ("format: 1\nname: 示例大学\nhome: 示例\n", "site.yaml:3：“home”“示例”不是网址"),
    "a tab": (PROFILE + "\tx: 1\n", "site.yaml:4：YAML 写法不对"),
    "an unknown school type": (PROFILE + "school_type: 大学\n", "site.yaml:4：不认识的学校类型“大学”"),
    "an unknown trait": (PROFILE + "traits:\n  has_gradute: no\n", "site.yaml:5：不认识的特征“has_gradute”；是不是“has_graduate”？"),
    "an unknown element": (PROFILE + "owners: {51: 办公室}\n", "site.yaml:4：不认识的事项或要素“51”"),
    "a day that does not exist": (PROFILE + "attestations:\n  - {element: 23a, channel: 公告栏, by: 国际处, on: 2024-06-31, until: 2025-01-01}\n", "site.yaml:5："),
    "nothing": ("", "site.yaml：文件是空的"),
}  # fmt: skip


@pytest.mark.parametrize("verb", ["run", "crawl", "audit"])
@pytest.mark.parametrize(("text", "told"), PROFILES.values(), ids=PROFILES)
def test_a_wrong_profile_is_told_with_file_and_line(capfdbinary, site, verb, text, told):
    """Before anything is crawled or opened."""
    site.write_text(text, encoding="utf-8")
    said = say(capfdbinary, verb, site)

    assert (2, b"", True) == (said.code, said.out, told in said.err), said
    assert {"site.yaml"} == files_in(site.parent)


def test_a_wrong_pack_is_told_with_every_mistake(capfdbinary, tmp_path):
    say(capfdbinary, "rules", "list")
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "ruleset.yaml").write_text("format: 9\nid: x\n", encoding="utf-8")
    said = say(capfdbinary, "rules", "check", folder)

    assert 2 == said.code
    assert {"pack/ruleset.yaml:1：“format”写的值不认识", "“title”缺少这一项", "“categories”缺少这一项"} == {
        words
        for words in (
            "pack/ruleset.yaml:1：“format”写的值不认识",
            "“title”缺少这一项",
            "“categories”缺少这一项",
        )
        if words in said.err
    }


# the site


@pytest.fixture
def impatient(monkeypatch):
    """Retries without the waiting."""
    from checklist_audit.crawling import asking

    monkeypatch.setattr(asking, "_FIRST_BACKOFF_S", 0.01)


def test_a_home_page_that_nobody_answers_ends_with_3(capfdbinary, impatient, site):
    said = say(capfdbinary, "run", site, "--as-of", AS_OF, "-q", "-o", site.parent / "report.json")

    assert (3, True) == (
        said.code,
        "http://127.0.0.1:9/：网站没有一个网页能读到；请检查网址和网络" in said.err,
    ), said


def test_of_a_site_that_is_down_a_report_is_written_that_says_so(capfdbinary, impatient, site):
    """And it has no `missing` in it."""
    say(capfdbinary, "run", site, "--as-of", AS_OF, "-q", "-o", site.parent / "report.json")
    written = (site.parent / "report.json").read_text(encoding="utf-8")

    assert ('"complete":false', 0) == (
        "".join(re.findall(r'"complete": ?(?:false|true)', written)).replace(" ", ""),
        len(re.findall(r'"status": ?"missing"', written)),
    )


# the store


def test_a_store_that_is_not_there_is_told_with_what_to_do(capfdbinary, site):
    said = say(capfdbinary, "audit", site)

    assert (6, b"", 1) == (said.code, said.out, said.err.count("\n")), said
    assert {"site.yaml"} == files_in(site.parent)


@pytest.mark.parametrize(
    "kept", [b"this is no database at all\n" * 50, b"", b"SQLite format 3\0" + b"\xff" * 4000]
)
def test_a_file_that_is_no_store_of_ours_is_left_as_it_was(capfdbinary, site, kept):
    """Foreign, empty or damaged."""
    store = site.parent / "checklist-audit.db"
    store.write_bytes(kept)
    said = say(capfdbinary, "audit", site)

    assert (6, b"", 1, kept) == (said.code, said.out, said.err.count("\n"), store.read_bytes()), said


def test_the_database_of_another_program_is_left_as_it_was(capfdbinary, site):
    store = site.parent / "checklist-audit.db"
    with sqlite3.connect(store) as other:
        other.execute("CREATE TABLE theirs (a)")
    other.close()
    before = store.read_bytes()
    said = say(capfdbinary, "run", site)

    assert (6, before) == (said.code, store.read_bytes()), said


def test_a_store_of_a_newer_program_is_told(capfdbinary, tmp_path):
    place = copy_to(tmp_path)
    with sqlite3.connect(place / "checklist-audit.db") as store:
        store.execute("PRAGMA user_version = 99999")
    store.close()
    said = say(capfdbinary, "audit", place / "site.yaml")

    assert (6, True) == (said.code, "新" in said.err), said


def test_a_site_that_another_run_holds_ends_with_5(capfdbinary, site):
    with open_store(site.parent / "checklist-audit.db") as store:
        run = store.begin("http://127.0.0.1:9/", reader="test")
        said = say(capfdbinary, "run", site)
        run.close()

    assert (5, 1) == (said.code, said.err.count("\n")), said


def test_a_snapshot_that_is_not_there_ends_with_2(capfdbinary):
    said = say(capfdbinary, "audit", folder() / "site.yaml", "--snapshot", "nope")

    assert (2, 1) == (said.code, said.err.count("\n")), said


def test_a_site_without_reports_is_told_with_what_to_do(capfdbinary):
    said = say(capfdbinary, "gaps", folder() / "site.yaml")

    assert (2, True) == (
        said.code,
        "存储文件里还没有这个学校的报告；先运行 checklist-audit run" in said.err,
    ), said


# outputs


def test_a_report_that_cannot_be_written_leaves_the_old_one(capfdbinary, tmp_path):
    """A suffix that nobody knows among good ones stops all of them."""
    old = tmp_path / "report.json"
    old.write_text("old", encoding="utf-8")
    say(capfdbinary, "report", folder() / "report.json", "-o", old, "-o", tmp_path / "report.xyz")

    assert "old" == old.read_text(encoding="utf-8")


def test_nothing_temporary_is_left_beside_a_report(capfdbinary, tmp_path):
    say(capfdbinary, "report", folder() / "report.json", "-q", "-o", tmp_path / "report.html")

    assert {"report.html"} == files_in(tmp_path)


def test_a_file_where_a_folder_belongs_is_told(capfdbinary, tmp_path):
    (tmp_path / "manual").write_text("", encoding="utf-8")
    said = say(capfdbinary, "rules", "manual", "-o", tmp_path / "manual")

    assert (2, True) == (said.code, "manual：这里已经有一个同名文件；请换一个文件夹名" in said.err), said


# bugs and interruptions


def test_a_bug_ends_with_4_and_one_sentence_that_names_its_log(capfdbinary, tmp_path, monkeypatch, site):
    def broken(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(options, "site_given", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    said = say(capfdbinary, "audit", site)
    log = next(tmp_path.glob("checklist-audit-error-*.log"))

    assert (4, 1, True) == (said.code, said.err.count("\n"), str(log) in said.err), said
    assert "RuntimeError: a bug" in log.read_text(encoding="utf-8")


def test_an_interruption_ends_with_130_and_says_how_to_go_on(capfdbinary, monkeypatch, site):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(options, "site_given", interrupted)
    said = say(capfdbinary, "audit", site)

    assert (130, "已中断；已读到的内容都保存了，再运行同一条命令即可继续") == (said.code, said.err.strip())
