"""Reading a rule pack: every mistake at once, each with file, line and what would be right."""

from __future__ import annotations

import shutil

import pytest

from checklist_audit.errors import RuleFormatError, RulesetNotFoundError
from checklist_audit.loading import load_ruleset, shipped_rules
from tests.packs import HEAD, ITEM, write_pack


def complaints(folder, **texts) -> list[str]:
    """What is said about a pack, one line a mistake."""
    with pytest.raises(RuleFormatError) as refused:
        load_ruleset(write_pack(folder, **texts))
    return [str(complaint) for complaint in refused.value.complaints]


def changed(text: str, old: str, new: str) -> str:
    """A text with one place changed; fails when the place is not there."""
    assert old in text
    return text.replace(old, new)


def test_a_pack_that_follows_the_grammar_is_loaded(tmp_path):
    assert ["1a"] == [element.id for element in load_ruleset(write_pack(tmp_path)).elements]


def test_a_pack_is_found_by_its_name():
    assert "moe-2014" == load_ruleset("moe-2014").id


def test_a_pack_is_found_by_its_folder():
    assert "moe-2014" == load_ruleset(shipped_rules() / "moe-2014").id


def test_a_misspelt_name_is_answered_with_the_nearest_pack():
    with pytest.raises(RulesetNotFoundError, match="是不是“moe-2014”"):
        load_ruleset("moe2014")


def test_a_name_like_no_other_is_answered_with_all_packs():
    with pytest.raises(RulesetNotFoundError, match="自带的规则包：moe-2014"):
        load_ruleset("完全不像")


def test_a_path_out_of_the_rules_folder_is_no_name_of_a_pack():
    with pytest.raises(RulesetNotFoundError):
        load_ruleset("../rules-elsewhere/moe-2014")


def test_the_digest_does_not_depend_on_line_ends(tmp_path):
    unix = load_ruleset(write_pack(tmp_path / "a"))
    folder = write_pack(tmp_path / "b")
    path = folder / "01-students" / "01-appeals.yaml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert unix.digest == load_ruleset(folder).digest


def test_the_digest_depends_on_every_word(tmp_path):
    first = load_ruleset(write_pack(tmp_path / "a"))
    second = load_ruleset(write_pack(tmp_path / "b", item=changed(ITEM, "owner: 学生处", "owner: 学工部")))

    assert first.digest != second.digest


ITEM_MISTAKES = {
    "an unknown key with the nearest one": ("owner: 学生处", "onwer: 学生处", ":3：不认识的键“onwer”；是不是“owner”？"),
    "a missing key": ("owner: 学生处\n", "", "“owner”缺少这一项"),
    "an unknown signal": ("signal: title, has: [学生", "signal: titel, has: [学生", ":11：“elements.match.any.signal”写的值不认识"),
    "an operator of another signal": ("title, has: [学生, 申诉, 办法|规定]", "body, like: 学生申诉", ":11：“elements.match.any”信号 body 不接受 like"),
    "two operators": ("has: [学生, 申诉, 办法|规定]", "has: [学生], like: 申诉", "一个信号只能有 like、has、regex、equals 中的一个"),
    "no operator": ("title, has: [学生, 申诉, 办法|规定]", "title", "一个信号只能有 like、has、regex、equals 中的一个"),
    "an empty list of rules": ("      any:\n        - {signal: title, has: [学生, 申诉, 办法|规定]}\n", "      any: []\n", "“elements.match.any”是空的"),
    "an empty word": ("has: [学生, 申诉, 办法|规定]", "has: [学生, '']", "是空的"),
    "a veto without its reason": (", because: 对象不是学生", "", "“elements.match.none.because”缺少这一项"),
    "an unknown freshness": ("kind: standing", "kind: standign", "“elements.freshness.kind”写的值不认识"),
    "a freshness without what it needs": ("kind: standing", "kind: annual", "必须写 period、due、publishable_from"),
    "a rolling list without its age": ("kind: standing", "kind: rolling", "必须写 max_age_months"),
    "a law's day without the law": ("kind: standing", "kind: standing, in_force_since: 2017-09-01", "就要写 law"),
    "a day that does not exist": ("as_of: 2024-11-05, page: {title: 示例", "as_of: 2024-02-30, page: {title: 示例", "不是存在的日期"),
    "a word where a figure belongs": ("kind: standing", "kind: rolling, max_age_months: 十", "应当是整数"),
    "a figure out of its range": ("kind: standing", "kind: rolling, max_age_months: 0", "太小"),
    "an id of another item": ("id: 1a", "id: 2a", "要素 2a 不属于第 1 项"),
    "an id in another form": ("id: 1a", "id: a1", "写法不对"),
    "an unknown trait": ("    match:\n", "    applies: {when: [has_graduates]}\n    match:\n", "不认识的特征“has_graduates”；是不是“has_graduate”？"),
    "an unknown element in also": ("expect: current,", "expect: current, also: [9z],", "also 里的 9z 不是任何要素"),
    "a text instead of a list": ("has: [教职工]", "has: 教职工", "应当是一个列表"),
    "an unknown expectation": ("expect: current", "expect: ok", "“elements.examples.expect”写的值不认识"),
    "a duplicate key": ("owner: 学生处", "owner: 学生处\nowner: 教务处", ":4：“owner”写了两次"),
    "an unknown house veto": ("    match:\n", "    match:\n      accepts: [gossip]\n", "“elements.match.accepts”写的值不认识"),
    "a full-width colon": ("owner: 学生处", "owner：学生处", "YAML 写法不对"),
    "a tab": ("owner: 学生处", "owner:\t学生处\n\tx: y", "YAML 写法不对"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), ITEM_MISTAKES.values(), ids=ITEM_MISTAKES)
def test_a_mistake_in_an_item_is_told(tmp_path, old, new, words):
    """With the words, and where the line matters with its number."""
    found = complaints(tmp_path, item=changed(ITEM, old, new))

    assert any(words in complaint for complaint in found), found


RUNAWAYS = {
    "a repeat inside a repeat": ("(a+)+$", "重复里又套重复"),
    "a repeat inside a counted repeat": ("(a*){9}", "重复里又套重复"),
    "a repeat inside a repeat two brackets deep": ("((ab*)c)*", "重复里又套重复"),
    "alternatives that can say the same, repeated": ("(a|aa)+$", "重复里"),
    "a reference back": (r"(办法)\1", "反向引用"),
    "four open repeats": (".*a.*b.*c.*d", "不定长的重复"),
    "six wide repeats": (".{0,50}a" * 6, "不定长的重复"),
    "many optional words": ("a?" * 40 + "a" * 40, "可有可无的部分太多"),
    "the same twice, many times": ("(a|a)" * 38, "可有可无的部分太多"),
    "an open bracket": ("(办法", "不能编译"),
    "a pattern of a page": ("a" * 201, "长于 200"),
}


@pytest.mark.parametrize(("pattern", "words"), RUNAWAYS.values(), ids=RUNAWAYS)
def test_a_pattern_that_can_run_away_is_refused_at_load(tmp_path, pattern, words):
    """With the line; Python's engine has no time limit."""
    found = complaints(tmp_path, item=changed(ITEM, "has: [学生, 申诉, 办法|规定]", f"regex: '{pattern}'"))

    assert any(":11：" in complaint and words in complaint for complaint in found), found


HEAD_MISTAKES = {
    "another format": ("format: 1", "format: 2", "“format”写的值不认识"),
    "an unknown key": ("title: 小清单", "titel: 小清单", "不认识的键“titel”；是不是“title”？"),
    "no category": ('categories:\n  - {id: "1", title: 学生, folder: 01-students, items: 1}\n', "categories: []\n", "“categories”是空的"),
    "too many items": ("items: 1", "items: 2", "按类别应有 2 项，缺第 2 项"),
    "a folder that is not there": ("folder: 01-students", "folder: 01-student", "没有文件夹“01-student”"),
    "an unknown trait of a school type": ("title: 本科", "title: 本科, traits: {has_gradute: false}", "不认识的特征“has_gradute”；是不是“has_graduate”？"),
    "a trait that is no yes or no": ("title: 本科", "title: 本科, traits: {has_graduate: 也许}", "应当是 true 或 false"),
    "an empty traits map": ("traits:\n  has_graduate: 招收研究生\n  has_enterprises: 有校办企业\n", "", "“traits”缺少这一项"),
    "no school type": ("school_types:\n  - {id: college, title: 本科}\n", "school_types: []\n", "“school_types”是空的"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), HEAD_MISTAKES.values(), ids=HEAD_MISTAKES)
def test_a_mistake_in_the_head_is_told(tmp_path, old, new, words):
    """The head is checked like the items, and against them."""
    found = complaints(tmp_path, head=changed(HEAD, old, new))

    assert any(words in complaint for complaint in found), found


def test_an_item_beyond_the_count_is_told(tmp_path):
    found = complaints(
        tmp_path,
        more={"01-students/02-more.yaml": ITEM.replace("number: 1", "number: 2").replace("1a", "2a")},
    )

    assert any("第 2 项超出了类别里的总数 1" in complaint for complaint in found), found


def test_an_item_that_is_written_twice_is_told_in_both_files(tmp_path):
    found = complaints(tmp_path, more={"01-students/02-again.yaml": ITEM})

    assert 2 == sum("第 1 项写了 2 次" in complaint for complaint in found), found


def test_an_element_that_is_written_twice_is_told(tmp_path):
    again = ITEM + ITEM.split("elements:\n")[1]

    assert any("要素 1a 写了两次" in complaint for complaint in complaints(tmp_path, item=again))


def test_an_item_in_an_unknown_folder_is_told(tmp_path):
    found = complaints(tmp_path, more={"02-else/01-x.yaml": ITEM})

    assert any("文件夹“02-else”不属于任何类别" in complaint for complaint in found), found


def test_an_item_in_the_folder_of_another_category_is_told(tmp_path):
    head = changed(HEAD, "items: 1}\n", 'items: 1}\n  - {id: "2", title: 其他, folder: 02-other, items: 1}\n')
    found = complaints(
        tmp_path,
        head=head,
        more={
            "02-other/02-x.yaml": ITEM,
            "01-students/01-appeals.yaml": ITEM.replace("number: 1", "number: 2").replace("1a", "2a"),
        },
    )

    assert 2 == sum("放错了文件夹" in complaint for complaint in found), found


def test_an_empty_file_is_told(tmp_path):
    assert any("文件是空的" in complaint for complaint in complaints(tmp_path, item=""))


def test_an_unknown_school_type_of_a_substitute_is_told(tmp_path):
    substitute = (
        ITEM
        + "substitute:\n  name: 审计报告\n  school_types: [collage]\n  source: 法\n  freshness: {kind: standing}\n  match: {any: [{signal: title, has: [审计]}]}\n"
    )

    assert any(
        "不认识的学校类型“collage”" in complaint for complaint in complaints(tmp_path, item=substitute)
    )


def test_all_mistakes_of_a_pack_are_told_at_once(tmp_path):
    """Three in two files, none hides another."""
    head = changed(HEAD, "title: 小清单", "titel: 小清单")
    item = changed(changed(ITEM, "owner: 学生处", "onwer: 学生处"), "kind: standing", "kind: never")
    found = complaints(tmp_path, head=head, item=item)

    assert {"titel", "onwer", "freshness.kind"} == {
        word for word in ("titel", "onwer", "freshness.kind") if any(word in complaint for complaint in found)
    }


def test_an_item_that_is_wrong_is_not_told_as_missing_too(tmp_path):
    found = complaints(tmp_path, item=changed(ITEM, "kind: standing", "kind: never"))

    assert 1 == len(found), found


def test_a_broken_file_does_not_hide_the_mistakes_of_another(tmp_path):
    found = complaints(tmp_path, head=changed(HEAD, "title: 小清单", "titel: 小清单"), item="a: [")

    assert {"YAML", "titel"} == {word for word in ("YAML", "titel") if any(word in c for c in found)}, found


def test_a_complaint_names_the_file_as_its_author_knows_it(tmp_path):
    found = complaints(tmp_path, item=changed(ITEM, "owner: 学生处", "onwer: 学生处"))

    assert any(complaint.startswith("tiny/01-students/01-appeals.yaml:3：") for complaint in found), found


def test_a_copy_of_the_shipped_pack_is_the_same_pack(tmp_path):
    shutil.copytree(shipped_rules() / "moe-2014", tmp_path / "copy")

    assert load_ruleset("moe-2014").digest == load_ruleset(tmp_path / "copy").digest
