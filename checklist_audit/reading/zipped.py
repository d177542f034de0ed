"""Packed Office files, opened with suspicion: sizes are summed before and counted while inflating."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from checklist_audit.reading.extracts import DamagedError, ReadingLimits, UnreadableError

__all__ = ["Unpacked", "XmlHandler", "local", "walk_xml"]

_ABSURD_RATIO = 500
"""Deflate can do about 1,030; the styles of a Word file come to 60, a sheet of zeros to 150."""
_SMALL = 4 * 1024 * 1024
_LOCAL_HEADER_BYTES = 30
"""Without the name and the extra field: the least that a member takes."""
_MAX_DEPTH = 400
"""Levels of XML; a table within a table within a table stays under 60."""


class Unpacked:
    """A packed file whose directory has been checked; members are inflated within one common budget.

    Raises:
        UnreadableError: encrypted, damaged, overlapping or absurdly packed.
    """

    def __init__(self, body: bytes, limits: ReadingLimits) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(body))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise DamagedError("压缩结构已损坏或不完整") from error
        self._left = limits.inflated_bytes
        self._infos = {info.filename: info for info in self._archive.infolist()}
        _check(self._archive.infolist(), limits)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the members, in the order of the directory; folders left out."""
        return tuple(name for name in self._infos if not name.endswith("/"))

    def __contains__(self, name: str) -> bool:
        return name in self._infos

    def __getitem__(self, name: str) -> bytes:
        """Inflate one member.

        Raises:
            UnreadableError: no such member, damaged, or more than the budget.
        """
        if name not in self._infos:
            raise DamagedError("文件里缺少正文部分")
        try:
            with self._archive.open(self._infos[name]) as stream:
                # One byte more than allowed tells that there is more, without inflating it.
                content = stream.read(self._left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise DamagedError("压缩内容已损坏") from error
        self._left -= len(content)
        if self._left < 0:
            raise UnreadableError("解压后的内容过大，已停止读取")
        return content

    def shown_name(self, name: str) -> str:
        """The member's name as a person would see it: old Chinese packers write GB18030 and do not say so."""
        if self._infos[name].flag_bits & 0x800:
            return name
        try:
            return name.encode("cp437").decode("gb18030")
        except (UnicodeEncodeError, UnicodeDecodeError):
            return name


def _check(infos: list[zipfile.ZipInfo], limits: ReadingLimits) -> None:
    if len(infos) > limits.members:
        raise UnreadableError(f"压缩包内有 {len(infos)} 个文件，超过上限")
    if any(info.flag_bits & 0x1 for info in infos):
        raise UnreadableError("文件已加密，需要密码", blocked_by="encrypted")
    if sum(info.file_size for info in infos) > limits.inflated_bytes:
        raise UnreadableError("解压后的内容过大，没有读取")
    if any(
        info.file_size > _SMALL and info.file_size > _ABSURD_RATIO * max(1, info.compress_size)
        for info in infos
    ):
        raise UnreadableError("压缩比异常，疑似压缩炸弹，没有读取")
    # Members that share bytes inflate the same data again and again while every single one looks harmless.
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise UnreadableError("压缩包内的文件互相重叠，没有读取")
        end = info.header_offset + _LOCAL_HEADER_BYTES + info.compress_size


class XmlHandler(Protocol):
    """What is told of an XML file, in its order; names come without their name space."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; keys of `attributes` still carry their name space (see `local`)."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, words: str) -> None:
        """Characters."""


def local(attributes: Mapping[str, str], name: str) -> str:
    """The attribute of this name in whatever name space; empty when there is none."""
    for key, value in attributes.items():
        if key == name or key.endswith(f" {name}"):
            return value
    return ""


def walk_xml(data: bytes, handler: XmlHandler) -> None:
    """Tell `handler` what an XML file holds; a document type and therefore any entity is refused.

    Raises:
        UnreadableError: not well-formed, a document type, or nested too deeply.
    """
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise UnreadableError("文件结构嵌套过深，没有读取")
        handler.start(name.rpartition(" ")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(name.rpartition(" ")[2])

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise DamagedError("文件内部结构有错") from error


def _refuse_doctype(*_declaration: object) -> None:
    raise UnreadableError("文件内含文档类型声明，出于安全没有读取")
