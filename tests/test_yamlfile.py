"""The door to YAML: text stays text, and every way to break a file ends in one sentence with a line."""

from __future__ import annotations

import pytest

from checklist_audit.errors import FormatError
from checklist_audit.yamlfile import parse_yaml, read_yaml


def complaint(text: str) -> str:
    """What is said about a text; the test fails when nothing is."""
    with pytest.raises(FormatError) as refused:
        parse_yaml(text, "site.yaml")
    return str(refused.value)


@pytest.mark.parametrize(
    "written",
    [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "3.10",
        "19",
        "010102",
        "12:30",
        "2024-11-05",
        "0x1F",
        "1e3",
        ".inf",
        "1_000",
    ],
)
def test_a_plain_value_stays_as_written(written):
    """YAML would make false, 3.1, 750 or a date of these."""
    assert {"value": written} == parse_yaml(f"value: {written}", "site.yaml").data


def test_a_plain_key_stays_as_written():
    """`on:` is a word, not true."""
    assert {"on": "a", "19": "b"} == parse_yaml("on: a\n19: b", "site.yaml").data


def test_a_very_long_number_stays_text():
    """No integer of a million digits is ever computed."""
    assert "9" * 100_000 == parse_yaml(f"n: {'9' * 100_000}", "site.yaml").data["n"]


def test_a_location_is_told_with_its_line():
    """The third line is the third line."""
    file = parse_yaml("a: 1\nb:\n  - c: 2", "site.yaml")

    assert "site.yaml:3" == file.where(("b", 0, "c"))


def test_a_location_that_is_not_there_is_told_by_what_is_around_it():
    """A missing key is reported where it should stand."""
    assert "site.yaml:2" == parse_yaml("a: 1\nb:\n  c: 2", "site.yaml").where(("b", "missing"))


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        ("name: 示例大学\nhome: [a, b\n", "site.yaml:3"),
        ("name: 示例大学\nhome: 'http://a\n", "site.yaml:3"),
        ("name: a\n home: b\n", "site.yaml:2"),
        ("name: a\n\thome: b\n", "site.yaml:2"),
        ("name：示例大学\nhome: b\n", "site.yaml:2"),
        ("a: b: c\n", "site.yaml:1"),
        ("a: @b\n", "site.yaml:1"),
    ],
    ids=["bracket", "quote", "indent", "tab", "full-width colon", "two colons", "reserved sign"],
)
def test_a_mistake_in_the_writing_is_told_with_its_line(broken, place):
    """Syntax errors name file and line."""
    assert complaint(broken).startswith(f"{place}：")


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("a: 1\nb: 2\na: 3", "“a”写了两次"),
        ("a: &x [1]\nb: *x", "用了别名"),
        ("a: !!python/object:os.system x", "用了标签"),
        ("a: !secret x", "用了标签"),
        ("{a: 1}: b", "键不是一个词"),
        ("", "文件是空的"),
        ("# only a comment\n", "文件是空的"),
        ("a: 1\n---\nb: 2", "一个文件里有几份 YAML"),
        ("%YAML 1.2\n---\na: 1", "不支持的 YAML 写法"),
        ("? a\n: b", "不支持的 YAML 写法"),
    ],
)
def test_what_no_rule_needs_is_refused(broken, words):
    """Duplicates, aliases, tags, odd keys, empty and double files each have their sentence."""
    assert words in complaint(broken)


@pytest.mark.parametrize(
    "deep",
    [
        "[" * 5000,
        "{a: " * 5000,
        "- " * 5000,
        "\n".join(" " * n + "a:" for n in range(900)),
        "a: " + "[" * 41 + "]" * 41,
    ],
    ids=["lists", "maps", "dashes", "indents", "just too deep"],
)
def test_deep_nesting_is_refused_before_the_parser_sees_it(deep):
    """A few thousand brackets crash the C parser (measured)."""
    assert "层次太深" in complaint(deep)


def test_an_alias_bomb_is_refused():
    """Nine lines that would become a billion words end in a complaint."""
    bomb = "a: &a [x, x]\n" + "\n".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert "用了别名" in complaint(bomb)


def test_a_file_that_contains_itself_is_refused():
    """Recursion by an anchor inside its own value."""
    assert "用了别名" in complaint("a: &a\n  b: *a")


def test_every_mistake_of_a_file_is_told_at_once():
    """Two duplicates and a tag are three complaints."""
    with pytest.raises(FormatError) as refused:
        parse_yaml("a: 1\na: 2\nb: !t x\nc: 3\nc: 4", "site.yaml")

    assert ["site.yaml:2", "site.yaml:3", "site.yaml:5"] == [c.where for c in refused.value.complaints]


def test_an_address_may_hold_brackets_and_signs():
    """Nothing of an ordinary value is taken for structure."""
    assert (
        "http://[::1]:8001/a?b={c}"
        == parse_yaml('home: "http://[::1]:8001/a?b={c}"', "site.yaml").data["home"]
    )


def test_a_question_mark_inside_a_sentence_is_ordinary():
    """Only a `? ` that opens a line is YAML's complex key."""
    assert "why ? because" == parse_yaml("note: why ? because", "site.yaml").data["note"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("name: a\nhome: 示例\n".encode("gb18030"), "site.yaml:2：文件不是 UTF-8 编码"),
        ("name: a\n".encode("utf-16"), "文件不是 UTF-8 编码"),
        (b"name: a\0b\n", "文件里有空字符"),
        (b"a: " + b"x" * 2_000_001, "太大了"),
        (b"name: a\x08b\n", "YAML 读不懂"),
    ],
    ids=["GBK", "UTF-16", "NUL", "huge", "control character"],
)
def test_bytes_that_are_no_plain_text_are_refused(tmp_path, raw, words):
    """A GBK file says in which line it stops being UTF-8."""
    path = tmp_path / "site.yaml"
    path.write_bytes(raw)
    with pytest.raises(FormatError) as refused:
        read_yaml(path, shown_as="site.yaml")

    assert words in str(refused.value)


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path):
    """Notepad writes one."""
    path = tmp_path / "site.yaml"
    path.write_bytes(b"\xef\xbb\xbfname: a\r\n")

    assert {"name": "a"} == read_yaml(path).data


def test_a_folder_is_no_file(tmp_path):
    """The path of a folder is refused in words."""
    with pytest.raises(FormatError, match="文件打不开"):
        read_yaml(tmp_path)
