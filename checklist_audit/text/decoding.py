"""Bytes to text as a browser would decode them, for pages that lie about their charset."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Decoded", "decode", "python_codec"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text of a page, without control characters, and how it was had."""

    text: str
    charset: str
    """Python codec that was used: `utf-8`, `gb18030`, `big5hkscs` …"""
    notes: tuple[str, ...] = ()


def decode(body: bytes, content_type: str = "") -> Decoded:
    """Decode a page: byte order mark, header, meta, strict UTF-8, GB18030, Big5.

    A declared charset that does not fit the bytes is noted and passed over; U+FFFD appears only
    where no other decoding fits.

    Args:
        body: the page as served.
        content_type: the header, for example `text/html; charset=gb2312`.

    Source: WHATWG Encoding and HTML, "determining the character encoding".
    """
    for mark, codec in _MARKS:
        if body.startswith(mark):
            return Decoded(_clean(body[len(mark) :].decode(codec, "replace"), body), codec)
    notes: list[str] = []
    for label in _declared(body, content_type):
        declared = python_codec(label)
        text = _decoded_as(body, declared) if declared else None
        if declared and text is not None:
            return Decoded(_clean(text, body), declared, tuple(notes))
        notes.append(f"declared charset {label[:20]} failed")
    text, codec = _detected(body)
    return Decoded(_clean(text, body), codec, tuple(notes))


def python_codec(label: str) -> str | None:
    """Codec for a charset label of the WHATWG table; None for any other word.

    Python's own names (`zlib`, `rot13`, `unicode_escape` …) are no labels, so a page cannot choose them.
    """
    return _CODEC_OF.get(label.strip().lower())


_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_META_BYTES = 4096
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)

_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "gb18030": "gb18030 gb2312 gbk x-gbk chinese csgb2312 csiso58gb231280 gb_2312 gb_2312-80 iso-ir-58 gb-2312",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp1252": "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 iso88591 latin1 l1 ascii us-ascii "
    "ansi_x3.4-1968 cp819 ibm819 csisolatin1 iso-ir-100 iso_8859-1:1987",
    "cp932": "shift_jis shift-jis sjis ms_kanji ms932 windows-31j csshiftjis x-sjis",
    "euc_jp": "euc-jp x-euc-jp cseucpkdfmtjapanese",
    "iso2022_jp": "iso-2022-jp csiso2022jp",
    "cp949": "euc-kr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cseuckr iso-ir-149",
    "cp1251": "windows-1251 cp1251 x-cp1251",
    "koi8-r": "koi8-r koi koi8 koi8_r cskoi8r",
    "iso8859-15": "iso-8859-15 iso8859-15 iso885915 l9",
}
_CODEC_OF = {label: codec for codec, labels in _LABELS.items() for label in labels.split()} | dict.fromkeys(
    # A page that could say so in ASCII is not UTF-16 (WHATWG HTML, prescan).
    ("utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "iso-10646-ucs-2"),
    "utf-8",
)
_SINGLE_BYTE = frozenset({"cp1252", "cp1251", "koi8-r", "iso8859-15"})


def _declared(body: bytes, content_type: str) -> tuple[str, ...]:
    header = _HEADER_CHARSET.search(content_type)
    meta = _META_CHARSET.search(body[:_META_BYTES])
    labels = (header[1] if header else "", meta[1].decode("ascii", "ignore") if meta else "")
    return tuple(dict.fromkeys(label.lower() for label in labels if label))


def _decoded_as(body: bytes, codec: str) -> str | None:
    """The text if the declared codec fits; a few broken characters in UTF-8 still do."""
    if codec != "utf-8" and body.isascii():
        return body.decode("ascii")
    if codec != "utf-8" and (codec in _SINGLE_BYTE or _is_utf8(body)):
        # Any bytes are valid Latin, and UTF-8 that is valid by chance does not happen in a page of Chinese.
        return None
    try:
        return body.decode(codec)
    except UnicodeDecodeError:
        text = body.decode(codec, "replace")
        return text if text.count("\ufffd") <= _tolerated(text) else None


def _tolerated(text: str) -> int:
    """How many broken characters a page may have: cut titles and stray bytes are usual, one in fifty is not."""
    return sum(1 for _ in _NOT_ASCII.finditer(text[:_SAMPLE])) // 50 if "\ufffd" in text else 0


_SAMPLE = 200_000
_NOT_ASCII = re.compile(r"[^\x00-\x7f\ufffd]")


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _detected(body: bytes) -> tuple[str, str]:
    if _is_utf8(body):
        return body.decode("utf-8"), "utf-8"
    wide = _wide_codec(body)
    if wide:
        return body.decode(wide, "replace"), wide
    readings = [
        (body.decode(codec, "replace"), codec) for codec in ("gb18030", "big5hkscs", "utf-8", "cp1252")
    ]
    return max(readings, key=lambda reading: _fit(reading[0]))


def _wide_codec(body: bytes) -> str:
    """UTF-16 without its mark shows as markup with a NUL beside every sign."""
    head = body[:400]
    if head[1::2].count(0) > len(head) // 3:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > len(head) // 3 else ""


# Signs that stand in any page of a college, simplified and traditional.
_COMMON = frozenset(
    "的学校学校一是在有不和人中大为工作年月日生教公开信息院系部门通知关于首页學校為開關於頁門系統"
)


def _fit(text: str) -> int:
    """How much a text reads like Chinese; broken signs weigh more than anything else."""
    sample = text[:_SAMPLE]
    return sum(sign in _COMMON for sign in sample) - 20 * sample.count("\ufffd")


_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CONTROL_BYTES = bytes([*range(9), 11, 12, *range(14, 32), 127])


def _clean(text: str, body: bytes) -> str:
    """The text without characters that no store and no report can hold; for controls the bytes are quicker to ask."""
    has_controls = any(map(body.__contains__, _CONTROL_BYTES))
    is_clean = not (has_controls or "\ufffe" in text or "\uffff" in text)
    return text if is_clean else _CONTROLS.sub("", text)
