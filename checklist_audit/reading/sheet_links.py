"""Where the cells of an XLSX lead: the engine tells their words alone, and 点击查看 is all that many of them say."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

from checklist_audit.reading.extracts import UnreadableError
from checklist_audit.reading.zipped import local, walk_xml

__all__ = ["SheetLinks"]

_BOOK = "xl/workbook.xml"
_SHEETS = "xl/worksheets/"
_LINK = re.compile(rb"<(?:\w+:)?hyperlink\b([^>]{0,1000})>")
_AT = re.compile(rb'\bref="[A-Z]{1,3}(\d{1,7})\b')
_ID = re.compile(rb'\b\w+:id="([^"]{1,80})"')
_FORMULA = re.compile(
    rb'\br="[A-Z]{1,3}(\d{1,7})"[^>]{0,200}>\s*<(?:\w+:)?f\b[^>]{0,200}>\s*HYPERLINK\(\s*(?:"|&quot;)([^"&<]{1,500}(?:&amp;[^"&<]{0,500}){0,20})'
)
_MOST = 5000
"""Links of one sheet; a catalogue has a hundred."""


@dataclass(slots=True)
class SheetLinks:
    """Takes the members of a package one after another, and knows in the end which row leads where."""

    _cells: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Member → (number of the row, id of the target)."""
    _shown: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    """Member → (number of the row, address in a formula)."""
    _relations: dict[str, bytes] = field(default_factory=dict)
    _book: bytes = b""

    def take(self, name: str, content: bytes) -> None:
        """Look at one member, if it is one that says where cells lead."""
        if name == _BOOK:
            self._book = content
        elif name.startswith("xl/") and name.endswith(".rels"):
            self._relations[name] = content
        elif name.startswith(_SHEETS):
            found = (link[1] for link in _LINK.finditer(content)) if b"hyperlink" in content else ()
            pairs = [
                (at[1], target[1]) for tag in found if (at := _AT.search(tag)) and (target := _ID.search(tag))
            ]
            self._cells[name] = [
                (int(row), target.decode("utf-8", "replace")) for row, target in pairs[:_MOST]
            ]
            shown = _FORMULA.findall(content) if b"HYPERLINK(" in content else []
            self._shown[name] = [
                (int(row), unescape(url.decode("utf-8", "replace"))) for row, url in shown[:_MOST]
            ]

    def by_sheet(self) -> dict[str, dict[int, tuple[str, ...]]]:
        """Name of a sheet → number of a row, from 1 → addresses that its cells lead to."""
        if not any(self._cells.values()) and not any(self._shown.values()):
            return {}
        try:
            members = self._targets_of(_BOOK)
            return {
                local(sheet, "name"): self._rows_of(members.get(local(sheet, "id"), "").lstrip("/"))
                for sheet in _elements(self._book, "sheet")
            }
        except UnreadableError:
            # The cells can be read all the same.
            return {}

    def _rows_of(self, member: str) -> dict[int, tuple[str, ...]]:
        targets = self._targets_of(member) if self._cells.get(member) else {}
        cells = [(row, targets.get(target, "")) for row, target in self._cells.get(member, ())]
        rows: dict[int, dict[str, None]] = defaultdict(dict)
        for row, url in (*cells, *self._shown.get(member, ())):
            if urlsplit(url).scheme in ("http", "https"):
                rows[row][url] = None
        return {row: tuple(urls) for row, urls in rows.items()}

    def _targets_of(self, member: str) -> dict[str, str]:
        """Id → what the relations of a member say it stands for; members by their full name."""
        folder, name = posixpath.split(member)
        content = self._relations.get(f"{folder}/_rels/{name}.rels", b"")
        return {
            local(relation, "Id"): _target(folder, relation)
            for relation in _elements(content, "Relationship")
        }


def _target(folder: str, relation: Mapping[str, str]) -> str:
    target = local(relation, "Target")
    if local(relation, "TargetMode") == "External":
        return target
    return target if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


@dataclass(slots=True)
class _Collector:
    """Attributes of every element of one name."""

    name: str
    found: list[Mapping[str, str]] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == self.name:
            self.found.append(attributes)

    def end(self, name: str) -> None:
        """Elements that end say nothing."""

    def text(self, words: str) -> None:
        """Nor does what stands in them."""


def _elements(content: bytes, name: str) -> list[Mapping[str, str]]:
    collector = _Collector(name)
    if content:
        walk_xml(content, collector)
    return collector.found
