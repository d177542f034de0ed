"""The only file that imports yaml: a file's data as text, with the line of everything in it.

YAML resolves `no`, `3.10`, `12:30` and `2014-01-01` by itself; here every scalar stays the text that was
written, and the schema gives it a type. Aliases, tags and further documents are refused: no rule or profile
needs them, and they are how a small file becomes a large one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from checklist_audit.errors import Complaint, FormatError

Location = tuple[str | int, ...]

# What YAML gives to unmarked values; anything else was asked for by a `!tag`.
_PLAIN_TAGS = frozenset({"str", "int", "float", "bool", "null", "map", "seq", "timestamp", "merge", "value"})
_MAX_BYTES = 2_000_000
_MAX_DEPTH = 40


@dataclass(frozen=True)
class YamlFile:
    """A parsed file: `data` holds dicts, lists and strings only; `lines` the line of each location."""

    path: str
    data: Any
    lines: dict[Location, int]

    def where(self, location: Location) -> str:
        """`file:line` of a location, or of the nearest thing around it that has a line."""
        for length in range(len(location), -1, -1):
            line = self.lines.get(location[:length])
            if line is not None:
                return f"{self.path}:{line}"
        return self.path


def read_yaml(path: Path, *, shown_as: str = "") -> YamlFile:
    """Read one YAML file as text with line numbers.

    Args:
        path: the file.
        shown_as: how to name it in complaints; its own path by default.

    Raises:
        FormatError: the file cannot be read or is not plain YAML; says file, line and what would be right.
    """
    name = shown_as or str(path)
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise FormatError("文件打不开", where=name, fix=f"请检查路径和权限（{error.strerror}）") from error
    return parse_yaml(_decode(raw, name), name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """The same for text in hand."""
    import yaml

    _refuse_deep_nesting(text, name)
    loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
    try:
        nodes = list(yaml.compose_all(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise FormatError(
            f"YAML 写法不对（{error.problem}）",
            where=f"{name}:{line}",
            fix="请检查缩进、冒号后的空格和引号；冒号要用半角",
        ) from error
    except yaml.YAMLError as error:
        raise FormatError(f"YAML 读不懂（{error}）", where=name, fix="请用 UTF-8 另存后再试") from error
    except RecursionError as error:
        raise FormatError("层次太深", where=name, fix=f"最多 {_MAX_DEPTH} 层") from error
    if len(nodes) != 1 or nodes[0] is None:
        what = "文件是空的" if not any(nodes) else "一个文件里有几份 YAML"
        raise FormatError(what, where=name, fix="一个文件写一份内容")
    builder = _Builder(name)
    data = builder.build(nodes[0], ())
    if builder.complaints:
        raise FormatError("文件里有写错的地方", complaints=builder.complaints, where=name)
    return YamlFile(name, data, builder.lines)


def _decode(raw: bytes, name: str) -> str:
    if len(raw) > _MAX_BYTES:
        raise FormatError(f"文件有 {len(raw)} 字节，太大了", where=name, fix=f"最多 {_MAX_BYTES} 字节")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise FormatError(
            "文件不是 UTF-8 编码", where=f"{name}:{line}", fix="请在编辑器里用 UTF-8 另存"
        ) from error
    if "\0" in text:
        raise FormatError("文件里有空字符，不像文本文件", where=name, fix="请检查是不是选错了文件")
    return text


def _refuse_deep_nesting(text: str, name: str) -> None:
    """Libyaml recurses in C: a few thousand brackets crash the process, so depth is checked first."""
    depth = 0
    for number, line in enumerate(text.splitlines(), 1):
        lead = re.match(r"(?:[ ]*[-?][ ]+)*[ ]*", line)
        level = len(re.findall(r"[-?][ ]", lead.group())) if lead else 0
        indent = len(line) - len(line.lstrip(" "))
        bare = re.sub(r"'[^']*'|\"(?:[^\"\\]|\\.)*\"", "", line)
        depth = max(0, depth + sum(bare.count(c) for c in "[{") - sum(bare.count(c) for c in "]}"))
        peak = max(depth, sum(bare.count(c) for c in "[{"))
        if peak > _MAX_DEPTH or level > _MAX_DEPTH or indent > 8 * _MAX_DEPTH:
            raise FormatError("层次太深", where=f"{name}:{number}", fix=f"最多 {_MAX_DEPTH} 层")
        if re.match(r"\s*%|\s*\?\s", line):
            raise FormatError("用了不支持的 YAML 写法", where=f"{name}:{number}", fix="请写成 键: 值")


class _Builder:
    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Location, int] = {}
        self.complaints: list[Complaint] = []
        self._seen: set[int] = set()

    def build(self, node: Any, at: Location) -> Any:
        self.lines.setdefault(at, node.start_mark.line + 1)
        # An alias hands out the node of its anchor again.
        if id(node) in self._seen:
            self._complain(node, "用了别名（*）", "请把内容写全")
            return ""
        self._seen.add(id(node))
        if node.tag.removeprefix("tag:yaml.org,2002:") not in _PLAIN_TAGS:
            self._complain(node, f"用了标签 {node.tag}", "请去掉")
        if node.id == "scalar":
            return node.value
        if node.id == "sequence":
            return [self.build(child, (*at, index)) for index, child in enumerate(node.value)]
        return self._mapping(node, at)

    def _mapping(self, node: Any, at: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar":
                self._complain(key_node, "键不是一个词", "请写成 键: 值")
                continue
            key = key_node.value
            if key in result:
                self._complain(key_node, f"“{key}”写了两次", "请只留一个")
                continue
            result[key] = self.build(value_node, (*at, key))
            self.lines[(*at, key)] = key_node.start_mark.line + 1
        return result

    def _complain(self, node: Any, what: str, fix: str) -> None:
        self.complaints.append(Complaint(f"{self.name}:{node.start_mark.line + 1}", what, fix))
