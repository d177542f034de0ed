"""What staff wrote into the working list, back into the profile: every cell is taken over or named with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from checklist_audit.errors import FormatError, ProfileError
from checklist_audit.loading.complaints import build
from checklist_audit.loading.filled_in import CellComplaint, FilledBook, FilledCell, FilledRow, read_filled_in
from checklist_audit.loading.profile_edits import Fields, entry_line, with_entry, with_replaced
from checklist_audit.model.site import Profile
from checklist_audit.text.masking import mask
from checklist_audit.yamlfile import parse_yaml

__all__ = ["Applied", "CellComplaint", "ImportResult", "import_decisions"]

_FILLED = MappingProxyType(
    {
        "gaps": (
            "repair_status", "person", "repair_due", "repair_note", "na_because", "na_until",
            "other_channel", "other_day", "other_until", "other_person",
        ),
        "evidence": ("verdict", "verdict_by", "verdict_day", "verdict_because"),
    }
)  # fmt: skip
# Entries of one list that are the same statement, however its details differ.
_IDENTITY = MappingProxyType(
    {
        "decisions": ("element", "url"),
        "attestations": ("element", "channel"),
        "exemptions": ("element",),
        "repairs": ("element",),
    }
)
_LIST_ZH = MappingProxyType(
    {"decisions": "页面核对", "attestations": "其他渠道", "exemptions": "不适用", "repairs": "整改登记"}
)


_ELEMENT = re.compile(r"^\d{1,2}[a-z]$")


@dataclass(frozen=True, slots=True)
class Applied:
    """One row that was taken over."""

    sheet: str
    row: int
    key: str
    """`decisions`, `attestations`, `exemptions` or `repairs`."""
    element: str
    how: str
    """`added`, `changed`, or `kept` when the profile says so already."""

    def __str__(self) -> str:
        how = {"added": "已写入", "changed": "已改写", "kept": "档案里已有"}[self.how]
        return f"{self.sheet} 第{self.row}行：{self.element} {_LIST_ZH[self.key]}，{how}"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """The profile's new text, what went into it, and what did not."""

    new_text: str
    applied: tuple[Applied, ...]
    not_understood: tuple[CellComplaint, ...]
    notes: tuple[str, ...] = ()
    """What a reader must know: remarks that stay in the workbook, numbers that were masked, days that were filled in."""


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    fields: Fields
    row: FilledRow
    at: str
    """The cell to name when the entry cannot be taken over."""
    is_day_assumed: bool = False

    @property
    def identity(self) -> tuple[str, ...]:
        return tuple(self.fields[name] for name in _IDENTITY[self.key])


def import_decisions(
    workbook: bytes, profile_text: str, *, on: date, elements: Collection[str] = frozenset()
) -> ImportResult:
    """Read a filled-in working list back into the text of a profile; comments and order of the file stay.

    Args:
        workbook: .xlsx as written by `gaps` or `report`, or what Excel and WPS make of it (.xls, .xlsb, .ods).
        profile_text: the profile as it is.
        on: the day of the import; stands for a day of decision that the sheet has no column for or nobody filled in.
        elements: ids that the ruleset knows; empty checks nothing against it.

    Returns:
        The new text. Importing the same workbook again changes nothing.

    Raises:
        ReportError: the workbook cannot be read.
        ProfileError: the profile is wrong as it stands.
    """
    profile = _profile(profile_text)
    book = read_filled_in(workbook)
    if book.home and urlsplit(book.home).hostname != urlsplit(profile.home).hostname:
        other = CellComplaint("系统", "", f"这份表是 {book.home} 的，档案是 {profile.home} 的", "请核对文件")
        return ImportResult(profile_text, (), (other,))
    desk = _Desk(book, on, frozenset(elements))
    entries = [entry for row in book.rows for entry in desk.entries(row)]
    text, applied = profile_text, []
    for entry in desk.agreeing(entries):
        text, how = _put(text, entry, desk)
        if how:
            applied.append(
                Applied(entry.row.sheet, entry.row.number, entry.key, entry.fields["element"], how)
            )
    return ImportResult(text, tuple(applied), (*book.complaints, *desk.complaints), tuple(desk.notes()))


def _profile(text: str) -> Profile:
    try:
        file = parse_yaml(text, "site.yaml")
    except FormatError as error:
        raise ProfileError(
            error.what, complaints=error.complaints, where=error.where, fix=error.fix
        ) from error
    profile, complaints = build(Profile, file)
    if profile is None:
        raise ProfileError(f"学校档案有 {len(complaints)} 处写错", complaints=complaints, where="site.yaml")
    return profile


def _put(text: str, entry: _Entry, desk: _Desk) -> tuple[str, str]:
    """(new text, how); the old text and no word when the entry could not be put in."""
    data = parse_yaml(text, "site.yaml").data
    there: Sequence[Mapping[str, str]] = data.get(entry.key) or []
    names = _IDENTITY[entry.key]
    index = next(
        (n for n, old in enumerate(there) if tuple(old.get(name, "") for name in names) == entry.identity),
        None,
    )
    if index is None:
        changed = with_entry(text, entry.key, entry.fields)
        if changed is None:
            desk.complain(
                entry.row, entry.at, "档案的写法不便自动加入", f"请手工加入：{entry_line(entry.fields)}"
            )
        return (changed, "added") if changed else (text, "")
    old = there[index]
    if _same(old, entry):
        return text, "kept"
    if old.get("on", "") > entry.fields["on"]:
        desk.complain(entry.row, entry.at, f"档案里有更新的一条（{old['on']}）", "没有改动；要改请直接改档案")
        return text, ""
    changed = with_replaced(text, entry.key, index, entry.fields)
    if changed is None:
        line = parse_yaml(text, "site.yaml").where((entry.key, index))
        desk.complain(
            entry.row, entry.at, f"档案里已有不同的一条（{line}）", f"请手工改成：{entry_line(entry.fields)}"
        )
    return (changed, "changed") if changed else (text, "")


def _same(old: Mapping[str, str], entry: _Entry) -> bool:
    left = {name for name in ("on",) if entry.is_day_assumed}
    return {k: v for k, v in old.items() if k not in left} == {
        k: v for k, v in entry.fields.items() if k not in left
    }


class _Desk:
    """Reads rows one by one and collects what has to be said about them."""

    def __init__(self, book: FilledBook, on: date, elements: frozenset[str]) -> None:
        self._book = book
        self._on = on
        self._elements = elements
        self._remarks: Counter[str] = Counter()
        self._masked: list[str] = []
        self._assumed = 0
        self.complaints: list[CellComplaint] = []

    def entries(self, row: FilledRow) -> Iterator[_Entry]:
        """What a row says; nothing for a row that nobody has filled in."""
        if row.cell("remark").text:
            self._remarks[row.sheet] += 1
        if not any(row.cell(key).text for key in _FILLED[row.kind]):
            return
        element = row.cell("element_id")
        if not element.text:
            self.complain(row, element.at, "没有要素编号", "请从原表抄回要素编号")
        elif not self._is_known(self._element(row)):
            self.complain(row, element.at, f"清单里没有要素“{element.text}”", "请从原表抄回要素编号")
        else:
            entry = self._verdict(row) if row.kind == "evidence" else self._gap(row)
            if entry:
                yield entry

    def agreeing(self, entries: Sequence[_Entry]) -> Iterator[_Entry]:
        """Entries that no other row contradicts: two rows about one thing must say the same."""
        said: dict[tuple[str, ...], list[_Entry]] = {}
        for entry in entries:
            said.setdefault((entry.key, *entry.identity), []).append(entry)
        for alike in said.values():
            first = alike[0]
            if all(entry.fields == first.fields for entry in alike):
                yield first
                continue
            rows = "、".join(f"{entry.row.sheet}第{entry.row.number}行" for entry in alike)
            self.complain(first.row, first.at, f"几行说法不一（{rows}）", "请留下一种说法")

    def complain(self, row: FilledRow, at: str, what: str, fix: str) -> None:
        """Note something that was not understood."""
        self.complaints.append(CellComplaint(row.sheet, at, what, fix))

    def notes(self) -> Iterator[str]:
        """What was left in the workbook or filled in on the way."""
        for sheet, count in self._remarks.items():
            yield f"{sheet}有 {count} 行写了备注；备注只留在表里，不进档案"
        if self._masked:
            yield f"遮去了个人号码：{'、'.join(self._masked)}"
        if self._assumed:
            yield f"有 {self._assumed} 行没有日期，按导入日 {self._on.isoformat()} 登记"

    def _gap(self, row: FilledRow) -> _Entry | None:
        status = row.cell("repair_status")
        choice = self._book.choices.get("".join(status.text.split()).casefold())
        kinds: dict[str, Callable[[FilledRow], _Entry | None]] = {
            "not_applicable": self._exemption,
            "other_channel": self._attestation,
            "todo": self._repair,
            "doing": self._repair,
            "done": self._repair,
        }
        make = kinds.get(choice or "")
        if make is None:
            what = f"不认识“{status.text}”" if status.text else "填了内容，没有选整改状态"
            self.complain(row, status.at, what, "请选：未开始、整改中、已整改、不适用、其他渠道公开")
            return None
        stray = self._stray(row, choice or "")
        if stray:
            self.complain(
                row, stray.at, f"整改状态是“{status.text}”，这一格却有内容", "请清空，或改选整改状态"
            )
            return None
        return make(row)

    @staticmethod
    def _stray(row: FilledRow, choice: str) -> FilledCell | None:
        """A cell that belongs to another choice: then nobody can say which of the two is meant."""
        groups = {
            "not_applicable": ("na_because", "na_until"),
            "other_channel": ("other_channel", "other_day", "other_until", "other_person"),
        }
        others = (key for name, keys in groups.items() if name != choice for key in keys)
        return next((row.cell(key) for key in others if row.cell(key).text), None)

    def _exemption(self, row: FilledRow) -> _Entry | None:
        note = self._free(row.cell("repair_note"))
        because = self._free(row.cell("na_because")) or note
        by, until = self._free(row.cell("person")), row.cell("na_until")
        lacks = {"na_because": because, "person": by}
        if not all([self._is_complete(row, lacks, "不适用"), self._is_day(row, until)]):
            return None
        if note and note != because:
            because = f"{because}（{note}）"
        fields = {"element": self._element(row), "because": because, "by": by, "on": self._on.isoformat()}
        return self._dated(row, "exemptions", fields, until, is_day_assumed=True)

    def _attestation(self, row: FilledRow) -> _Entry | None:
        channel = self._free(row.cell("other_channel"))
        by = self._free(row.cell("other_person")) or self._free(row.cell("person"))
        day, until = row.cell("other_day"), row.cell("other_until")
        lacks = {
            "other_channel": channel, "other_person": by, "other_day": day.text, "other_until": until.text,
        }  # fmt: skip
        is_complete = self._is_complete(row, lacks, "其他渠道公开")
        # Every cell is looked at, so that one round of corrections is enough.
        if not all([is_complete, self._is_day(row, day), self._is_day(row, until)]):
            return None
        fields = {"element": self._element(row), "channel": channel, "by": by, "on": _iso(day)}
        entry = self._dated(row, "attestations", fields, until)
        note = self._free(row.cell("repair_note"))
        if entry is None or not note:
            return entry
        return _Entry(entry.key, {**entry.fields, "note": note}, row, entry.at)

    def _dated(
        self,
        row: FilledRow,
        key: str,
        fields: dict[str, str],
        until: FilledCell,
        *,
        is_day_assumed: bool = False,
    ) -> _Entry | None:
        """The entry with its last day, which must not lie before its first."""
        if until.day and until.day.isoformat() < fields["on"]:
            self.complain(row, until.at, f"有效期至 {until.day.isoformat()} 早于 {fields['on']}", "请改日期")
            return None
        ends = {"until": _iso(until)} if until.text else {}
        return _Entry(key, fields | ends, row, row.cell("repair_status").at, is_day_assumed)

    def _repair(self, row: FilledRow) -> _Entry | None:
        status, due = row.cell("repair_status"), row.cell("repair_due")
        state = self._book.choices["".join(status.text.split()).casefold()]
        note, by = self._free(row.cell("repair_note")), self._free(row.cell("person"))
        if not self._is_day(row, due) or (state == "todo" and not (note or by or due.text)):
            return None
        fields = {"element": self._element(row), "state": state}
        fields |= {name: value for name, value in (("note", note), ("by", by)) if value}
        fields["on"] = self._on.isoformat()
        if due.text:
            fields["due"] = _iso(due)
        return _Entry("repairs", fields, row, status.at, is_day_assumed=True)

    def _verdict(self, row: FilledRow) -> _Entry | None:
        verdict, url, day = row.cell("verdict"), row.cell("full_url"), row.cell("verdict_day")
        choice = self._book.choices.get("".join(verdict.text.split()).casefold())
        if choice not in ("accept", "reject"):
            what = f"不认识“{verdict.text}”" if verdict.text else "填了内容，没有选核对结论"
            self.complain(row, verdict.at, what, "请选：接受、否决")
            return None
        because, by = self._free(row.cell("verdict_because")), self._free(row.cell("verdict_by"))
        is_complete = self._is_complete(row, {"verdict_because": because, "verdict_by": by}, verdict.text)
        if not urlsplit(url.text).hostname:
            self.complain(row, url.at, "网址全文不是网址", "请从原表抄回网址全文")
            return None
        if not all([is_complete, self._is_day(row, day)]):
            return None
        self._assumed += not day.text
        fields = {"element": self._element(row), "url": url.text}
        fields |= {"accept": "true" if choice == "accept" else "false", "by": by}
        fields |= {"on": _iso(day) if day.text else self._on.isoformat(), "because": because}
        return _Entry("decisions", fields, row, verdict.at, is_day_assumed=not day.text)

    def _is_complete(self, row: FilledRow, lacks: Mapping[str, str], choice: str) -> bool:
        names = {
            "na_because": "不适用原因", "person": "责任人", "other_channel": "其他渠道", "other_person": "其他渠道经办人",
            "other_day": "其他渠道日期", "other_until": "其他渠道有效期至", "verdict_because": "核对理由", "verdict_by": "核对人",
        }  # fmt: skip
        empty = [key for key, value in lacks.items() if not value]
        for key in empty:
            self.complain(row, row.cell(key).at, f"选了“{choice}”，没有填{names[key]}", f"请填写{names[key]}")
        return not empty

    def _is_day(self, row: FilledRow, cell: FilledCell) -> bool:
        if cell.text and cell.day is None:
            self.complain(row, cell.at, f"“{cell.text}”不是日期", "请写成 2024-10-31 这样")
            return False
        return True

    def _is_known(self, element: str) -> bool:
        return element in self._elements if self._elements else bool(_ELEMENT.match(element))

    @staticmethod
    def _element(row: FilledRow) -> str:
        return "".join(row.cell("element_id").text.split()).casefold()

    def _free(self, cell: FilledCell) -> str:
        """Free words with personal numbers masked: the profile is copied about and its words stand in reports."""
        masked = mask(cell.text)
        if masked != cell.text and cell.at not in self._masked:
            self._masked.append(cell.at)
        return masked


def _iso(cell: FilledCell) -> str:
    return cell.day.isoformat() if cell.day else ""
