"""Packed collections (ZIP): every document inside is read, and its parts carry its name."""

from __future__ import annotations

import dataclasses

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.attachments import extract
from checklist_audit.reading.extracts import Extract, ReadingLimits, UnreadableError, within_rows
from checklist_audit.reading.sniffing import Format, sniff
from checklist_audit.reading.zipped import Unpacked

__all__ = ["read_archive"]

_MOST_DOCUMENTS = 50
_NOISE = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")


def read_archive(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the documents of a ZIP file, at most fifty and `limits.nesting` archives deep.

    Raises:
        UnreadableError: encrypted, damaged, a bomb, or none of its documents can be read.
    """
    if limits.nesting <= 0:
        raise UnreadableError("压缩包层层嵌套，没有读取", reader="archive")
    packed = Unpacked(body, limits)
    names = [name for name in packed.names if not any(noise in name for noise in _NOISE)]
    inner = dataclasses.replace(limits, nesting=limits.nesting - 1, inflated_bytes=limits.inflated_bytes // 4)
    members: list[tuple[str, Extract]] = []
    failures: list[tuple[str, UnreadableError]] = []
    for name in names[:_MOST_DOCUMENTS]:
        shown = packed.shown_name(name)
        try:
            members.append((shown, _member(packed[name], shown, inner)))
        except UnreadableError as error:
            failures.append((shown, error))
    if not members:
        raise _nothing_read(failures)
    notes = [f"压缩包内“{name}”没有读：{error.reason}" for name, error in failures]
    if len(names) > _MOST_DOCUMENTS:
        notes.append(f"压缩包内有 {len(names)} 个文件，只读了前 {_MOST_DOCUMENTS} 个")
    return _joined(members, notes)


def _member(body: bytes, name: str, limits: ReadingLimits) -> Extract:
    kind = sniff(body, file_name=name)
    if kind is Format.EMPTY:
        raise UnreadableError("内容为空")
    return extract(body, Format.HTML_AS_OFFICE if kind is Format.HTML else kind, limits)


def _nothing_read(failures: list[tuple[str, UnreadableError]]) -> UnreadableError:
    if not failures:
        return UnreadableError("压缩包里没有文件", reader="archive")
    name, first = failures[0]
    reason = f"压缩包内的文件都没有读成，例如“{name}”：{first.reason}"
    return UnreadableError(reason, blocked_by=first.blocked_by, reader="archive")


def _joined(members: list[tuple[str, Extract]], notes: list[str]) -> Extract:
    parts: list[Part] = []
    rows: list[TableRow] = []
    headings: list[str] = []
    for name, found in members:
        parts += (Part(f"{name} {part.name}".strip(), part.text) for part in found.parts)
        rows += found.rows
        headings += found.headings
        notes += [f"{name}：{note}" for note in found.notes]
    title = members[0][1].title if len(members) == 1 else ""
    return Extract(
        reader="archive",
        parts=tuple(parts),
        rows=within_rows(rows),
        title=title,
        headings=tuple(headings),
        notes=tuple(notes),
    )
