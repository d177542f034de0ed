"""Text in pictures, read on this machine by the extra `ocr`; without it a picture stays unread and says so."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from checklist_audit.model.pages import Part
from checklist_audit.reading.extracts import Extract, ReadingLimits, UnreadableError, clean
from checklist_audit.reading.tabular import split_rows

__all__ = ["is_installed", "read_picture", "read_pictures"]

_CONFIDENT = 0.5
_SAME_LINE = 0.6
"""Boxes whose middles differ by less than this share of their height stand on one line."""


def read_picture(body: bytes, limits: ReadingLimits) -> Extract:
    """Read one picture file.

    Raises:
        UnreadableError: `scanned` without the extra or where nothing is to be read; `unreadable` when it is damaged.
    """
    found = read_pictures([body], limits)
    if found is None:
        raise UnreadableError(
            "文件是图片，没有可读的文字（没有安装文字识别）", blocked_by="scanned", reader="picture"
        )
    if not found or not found[0].strip():
        raise UnreadableError("图片里没有识别出文字", blocked_by="scanned", reader="picture")
    text, rows = split_rows(found[0])
    return Extract(
        reader="ocr", parts=(Part("", text),), rows=rows, notes=("由文字识别（OCR）读出，可能有错字",)
    )


def read_pictures(pictures: Iterable[object], limits: ReadingLimits) -> list[str] | None:
    """Read pictures (encoded bytes or pixel arrays), one text each in their order.

    Returns:
        None when the extra `ocr` is not installed; a picture that is too large gives an empty text.

    Raises:
        UnreadableError: the recogniser failed, on a damaged picture or for want of memory.
    """
    if not is_installed():
        return None
    return [_read(picture, limits) for picture in pictures]


def is_installed() -> bool:
    """Whether the extra `ocr` is there."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


@lru_cache(maxsize=1)
def _engine() -> Any:
    """The recogniser; its models come inside the wheel, and loading them takes a second."""
    from rapidocr import RapidOCR

    threads = {
        "EngineConfig.onnxruntime.intra_op_num_threads": 2,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }
    return RapidOCR(params={"Global.log_level": "critical", **threads})


def _read(picture: object, limits: ReadingLimits) -> str:
    shape = getattr(picture, "shape", None)
    if shape is not None and shape[0] * shape[1] > limits.ocr_pixels:
        return ""
    if isinstance(picture, bytes) and _pixels(picture) > limits.ocr_pixels:
        return ""
    kept = _shelf(_digest(picture))
    if not kept:
        kept.append(_recognised(picture))
    return kept[0]


@lru_cache(maxsize=1024)
def _shelf(digest: bytes) -> list[str]:
    """The shelf for a picture's text: the same scan often hangs at several addresses, and reading it takes seconds."""
    del digest
    return []


def _digest(picture: Any) -> bytes:
    """SHA-256 of the file; of pixels with their shape, which the bytes alone do not say."""
    if isinstance(picture, bytes):
        return hashlib.sha256(picture).digest()
    return hashlib.sha256(repr(picture.shape).encode() + picture.tobytes()).digest()


def _recognised(picture: object) -> str:
    try:
        result = _engine()(picture)
    except Exception as error:  # the border of one picture: the engine throws whatever its libraries do
        reason = f"图片的文字识别失败（{type(error).__name__}）"
        raise UnreadableError(reason, blocked_by="scanned", reader="ocr") from error
    if result.boxes is None:
        return ""
    found = zip(result.boxes, result.txts, result.scores, strict=False)
    return clean(_lines([(box, words) for box, words, score in found if score >= _CONFIDENT]))


def _lines(found: list[tuple[Any, str]]) -> str:
    """Words in reading order: boxes on one line from left to right, a TAB between two of them."""
    lines: list[list[tuple[float, float, float, str]]] = []
    for box, words in sorted(found, key=lambda item: float(item[0][:, 1].min())):
        top, bottom = float(box[:, 1].min()), float(box[:, 1].max())
        middle, height = (top + bottom) / 2, max(1.0, bottom - top)
        entry = (float(box[:, 0].min()), middle, height, words)
        if lines and abs(lines[-1][-1][1] - middle) < _SAME_LINE * min(height, lines[-1][-1][2]):
            lines[-1].append(entry)
        else:
            lines.append([entry])
    return "\n".join("\t".join(words for *_place, words in sorted(line)) for line in lines)


def _pixels(body: bytes) -> int:
    """Pixels of a PNG, GIF, BMP or JPEG by its header; 0 where the header does not say."""
    if body.startswith(b"\x89PNG") and len(body) > 24:  # noqa: PLR2004 offsets of the PNG header
        return int.from_bytes(body[16:20]) * int.from_bytes(body[20:24])
    if body.startswith(b"GIF8"):
        return int.from_bytes(body[6:8], "little") * int.from_bytes(body[8:10], "little")
    if body.startswith(b"BM"):
        return abs(int.from_bytes(body[18:22], "little")) * abs(
            int.from_bytes(body[22:26], "little", signed=True)
        )
    return _jpeg_pixels(body)


def _jpeg_pixels(body: bytes) -> int:
    at = 2
    while body[:2] == b"\xff\xd8" and at + 9 < len(body) and body[at] == 0xFF:  # noqa: PLR2004 marker of a segment
        if 0xC0 <= body[at + 1] <= 0xCF and body[at + 1] not in (0xC4, 0xC8, 0xCC):  # noqa: PLR2004 start of frame
            return int.from_bytes(body[at + 5 : at + 7]) * int.from_bytes(body[at + 7 : at + 9])
        at += 2 + int.from_bytes(body[at + 2 : at + 4])
    return 0
