"""Which colleges take part: a folder of profiles, or a table of names and home pages."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from checklist_audit.errors import Complaint, FormatError, ProfileError, ReportError, UsageError
from checklist_audit.loading import check_profile, load_profile
from checklist_audit.loading.filled_in import sheets_of
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.text.addresses import normal_form
from checklist_audit.text.decoding import decode

__all__ = ["Entrant", "Refused", "Roster", "read_rosters"]

_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("校名", "学校", "学校名称", "院校名称", "名称", "name"),
        "home": ("主页", "首页", "网址", "学校网址", "官网", "home", "url"),
        "school_type": ("类型", "学校类型", "办学类型", "school_type", "type"),
        "aliases": ("别名", "简称", "aliases", "alias"),
    }
)
_NEEDED = ("name", "home")
_HEADER_WITHIN = 10
_BETWEEN_ALIASES = re.compile(r"[、,，;；/|]")
_HAS_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_BARE_HOST = re.compile(r"^[^\s/:@]+\.[^\s/:@]+(?::\d+)?(?:/\S*)?$")
_SHEETS = (".xlsx", ".xls", ".xlsb", ".ods", ".et")
_TABLES = (".csv", ".tsv", ".txt")
_PROFILES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Entrant:
    """One college that takes part, and the place that named it (`roster.csv:3`, `colleges/a.yaml`)."""

    profile: Profile
    where: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A row, sheet or profile that cannot be used, with all that is wrong in it."""

    name: str
    """The college as far as it can be told, else the place."""
    complaints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """Who takes part, and what was refused: one mistake must not keep thousands of others waiting."""

    entrants: tuple[Entrant, ...]
    refused: tuple[Refused, ...] = ()


def read_rosters(sources: Iterable[Path], rules: Ruleset) -> Roster:
    """Every college of some folders, profiles and tables, in their order.

    Args:
        sources: folders of profiles, single profiles, CSV files (UTF-8 or GBK) and workbooks.
        rules: the profiles are checked against them.

    Raises:
        UsageError: a source is missing, of an unknown kind, or names no college.
        FormatError: not one row or profile can be used; each is named by file and line.
    """
    found = [one for source in sources for one in _entrants(source, rules)]
    entrants, refused = _parted(found)
    if refused and not entrants:
        complaints = [complaint for one in refused for complaint in one.complaints]
        raise FormatError(f"名单有 {len(complaints)} 处写错，没有开始核查", complaints=complaints)
    if not entrants:
        raise UsageError(
            "名单里没有一所学校", fix="请给出放有 .yaml 学校档案的文件夹，或有“校名”“主页”两列的表格"
        )
    return Roster(entrants, refused)


def _parted(found: Iterable[Entrant | Refused]) -> tuple[tuple[Entrant, ...], tuple[Refused, ...]]:
    """Those that take part and those that do not; two rows with one home page would be one site audited twice."""
    entrants: dict[str, Entrant] = {}
    refused: list[Refused] = []
    for one in found:
        if isinstance(one, Refused):
            refused.append(one)
            continue
        home = normal_form(one.profile.home)
        first = entrants.setdefault(home, one)
        if first is not one:
            what = f"主页 {home} 在 {first.where} 已经写过"
            refused.append(_refused(one.profile.name, Complaint(one.where, what, "请删去一行，或改正网址")))
    return tuple(entrants.values()), tuple(refused)


def _refused(name: str, complaint: Complaint) -> Refused:
    return Refused(name or complaint.where, (complaint,))


def _entrants(source: Path, rules: Ruleset) -> Iterator[Entrant | Refused]:
    suffix = source.suffix.lower()
    if source.is_dir():
        for path in sorted(p for p in source.iterdir() if p.suffix.lower() in _PROFILES):
            yield from _from_profile(path, rules)
    elif not source.is_file():
        raise UsageError("没有这个文件或文件夹", where=str(source), fix="请检查路径")
    elif suffix in _PROFILES:
        yield from _from_profile(source, rules)
    elif suffix in _TABLES:
        yield from _from_rows(source.name, _csv_rows(source), rules)
    elif suffix in _SHEETS:
        for sheet, rows in _sheets(source):
            yield from _from_rows(f"{source.name} {sheet}", rows, rules)
    else:
        fix = "请给出文件夹、.yaml 学校档案、.csv 或 .xlsx 名单"
        raise UsageError(f"不认识的名单后缀“{suffix}”", where=str(source), fix=fix)


def _from_profile(path: Path, rules: Ruleset) -> Iterator[Entrant | Refused]:
    try:
        profile = load_profile(path)
        check_profile(profile, rules, path=path)
    except ProfileError as error:
        yield Refused(path.name, error.complaints or (Complaint(str(path), error.what, error.fix),))
        return
    yield Entrant(profile, str(path))


def _csv_rows(path: Path) -> list[tuple[int, list[str]]]:
    """Line and cells of every row; a quoted cell may run over several lines."""
    text = decode(path.read_bytes()).text
    head = text.split("\n", 1)[0]
    sign = max(",\t;，", key=head.count)
    text = text.replace("，", ",") if sign == "，" else text
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="," if sign == "，" else sign)
    rows, first = [], 1
    for cells in reader:
        rows.append((first, cells))
        first = reader.line_num + 1
    return rows


def _sheets(path: Path) -> Iterator[tuple[str, list[tuple[int, list[str]]]]]:
    try:
        for name, rows in sheets_of(path.read_bytes()):
            if any(any(str(cell).strip() for cell in row) for row in rows):
                yield (
                    name,
                    [(number, [str(cell) for cell in row]) for number, row in enumerate(rows, start=1)],
                )
    except ReportError as error:
        raise UsageError(error.what, where=str(path), fix=error.fix) from error


def _from_rows(
    name: str, rows: Sequence[tuple[int, Sequence[str]]], rules: Ruleset
) -> Iterator[Entrant | Refused]:
    place, columns = _header(rows)
    if not columns:
        fix = "第一行请写“校名,主页,类型,别名”，顺序随意，后两列可以没有"
        yield _refused(name, Complaint(name, "没有表头", fix))
        return
    for line, cells in rows[place + 1 :]:
        values = {key: cells[at].strip() if at < len(cells) else "" for key, at in columns.items()}
        if any(cell.strip() for cell in cells):
            yield _entrant(f"{name}:{line}", values, rules)


def _header(rows: Sequence[tuple[int, Sequence[str]]]) -> tuple[int, dict[str, int]]:
    """The first row that names both needed columns, and the column of each key; empty when there is none."""
    titles = {title: key for key, names in _COLUMNS.items() for title in names}
    for place, (_, cells) in enumerate(rows[:_HEADER_WITHIN]):
        columns: dict[str, int] = {}
        for at, cell in enumerate(cells):
            key = titles.get("".join(cell.split()).strip("*＊").lower())
            if key:
                columns.setdefault(key, at)
        if all(key in columns for key in _NEEDED):
            return place, columns
    return 0, {}


def _entrant(where: str, values: Mapping[str, str], rules: Ruleset) -> Entrant | Refused:
    name, home = values["name"], _address(values["home"])
    if not name:
        return _refused(home, Complaint(where, "没有校名", "请补上，或删去这一行"))
    if not home:
        what = f"“{values['home']}”不是网址" if values["home"] else "没有主页"
        return _refused(name, Complaint(where, what, "请写学校首页，例如 https://www.example.edu.cn/"))
    types = {word: school.id for school in rules.head.school_types for word in (school.id, school.title)}
    given = values.get("school_type", "")
    if given and given not in types:
        known = "、".join(school.title for school in rules.head.school_types)
        fix = f"可以写：{known}；不清楚就空着"
        return _refused(name, Complaint(where, f"不认识的学校类型“{given}”", fix))
    aliases = tuple(
        dict.fromkeys(a.strip() for a in _BETWEEN_ALIASES.split(values.get("aliases", "")) if a.strip())
    )
    data: dict[str, Any] = {
        "name": name,
        "home": home,
        "aliases": aliases,
        "school_type": types.get(given, ""),
    }
    return Entrant(Profile(**data), where)


def _address(words: str) -> str:
    """The address of a cell, with the scheme that people leave out; empty for what is none."""
    words = words.strip().strip("<>")
    if _BARE_HOST.match(words):
        words = f"http://{words}"
    if not _HAS_SCHEME.match(words) or any(letter.isspace() for letter in words):
        return ""
    try:
        parts = urlsplit(words)
        is_whole = parts.scheme.lower() in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    return normal_form(words) if is_whole else ""
