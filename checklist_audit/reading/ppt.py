"""Legacy slides (PPT): the text atoms in their order."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from checklist_audit.model.pages import Part
from checklist_audit.reading.extracts import (
    DamagedError,
    Extract,
    ReadingLimits,
    capped,
    clean,
)
from checklist_audit.reading.ole import streams_of

__all__ = ["read_ppt"]

_STREAM = "PowerPoint Document"
# Record types of [MS-PPT] 2.13.24.
_WIDE_TEXT, _NARROW_TEXT = 0x0FA0, 0x0FA8
_CONTAINER = 0xF
_HEADER_BYTES = 8


def read_ppt(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the text of a PowerPoint 97–2003 file, each distinct text once.

    Raises:
        UnreadableError: damaged, or no slides in it.
    """
    stream = streams_of(body, (_STREAM,), max_bytes=limits.body_bytes).get(_STREAM, b"")
    if not stream:
        raise DamagedError("幻灯片文件已损坏或不完整", reader="ppt")
    # A slide's text stands in the outline and again on the slide.
    texts = dict.fromkeys(clean(words).strip() for words in _texts(stream))
    text, notes = capped("\n".join(filter(None, texts)), limits)
    return Extract(reader="ppt", parts=(Part("", text),), notes=notes)


def _texts(stream: bytes) -> Iterator[str]:
    at = 0
    while at + _HEADER_BYTES <= len(stream):
        version, kind, length = struct.unpack_from("<HHI", stream, at)
        at += _HEADER_BYTES
        if version & 0xF == _CONTAINER:
            continue  # its records follow at once
        if kind == _WIDE_TEXT:
            yield stream[at : at + length].decode("utf-16-le", "replace")
        elif kind == _NARROW_TEXT:
            yield stream[at : at + length].decode("latin-1")
        at += length
