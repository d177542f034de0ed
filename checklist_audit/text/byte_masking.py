"""Personal numbers in the bytes of a page, masked in place for the store."""

from __future__ import annotations

import re
from collections.abc import Collection

from checklist_audit.text.personal_numbers import is_bank_card, is_id_number, is_mobile, is_old_id_number
from checklist_audit.text.secret import starred

__all__ = ["mask_bytes"]

_PACKED = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
# A digit as ASCII, or full-width in UTF-8 or GB18030; between two of them at most one blank or dash.
_DIGIT = rb"(?:[0-9]|\xef\xbc[\x90-\x99]|\xa3[\xb0-\xb9])"
_GAP = rb"(?:[ -]|&nbsp;|\xc2\xa0|\xe3\x80\x80|\xa1\xa1)"
_CHECK_X = rb"(?:[Xx]|\xef\xbc\xb8|\xef\xbd\x98|\xa3\xd8|\xa3\xf8)"
_RUN = re.compile(
    rb"(?<![0-9A-Za-z*.])"
    + _DIGIT
    + rb"(?:"
    + _GAP
    + rb"?"
    + _DIGIT
    + rb"){10,40}(?:"
    + _GAP
    + rb"?"
    + _CHECK_X
    + rb")?(?![0-9A-Za-z*])"
)
_SIGN = re.compile(_DIGIT + rb"|" + _CHECK_X)
_PIECE = re.compile(rb"(?:" + _DIGIT + rb")+(?:" + _CHECK_X + rb")?|" + _CHECK_X)
_STAR = {1: b"*", 2: b"\xa3\xaa", 3: b"\xef\xbc\x8a"}
"""A star of the same width, in bytes."""
_LONGEST = 19
_WHOLE_NUMBER = 7
_KEEP, _KEEP_CARD = (3, 2), (4, 3)
_SPARING = (
    "招生", "咨询", "监督", "举报", "投诉", "报名", "服务", "值班", "热线", "传真", "办公", "采购", "招标", "部门", "单位", "老师", "主任", "处长",
)  # fmt: skip
_SPARING_BYTES = re.compile(
    b"|".join(re.escape(word.encode(name)) for word in _SPARING for name in ("utf-8", "gb18030"))
)
_TAG = re.compile(rb"<[^>]{0,300}>")
_BYTES_BEFORE = 400
_SHOWN_BEFORE = 90
_LINK_ENDS = (b".htm", b".pdf", b".doc", b".xls", b".jpg", b".png", b".jsp", b".asp", b".zip")


def mask_bytes(body: bytes, *, leaks: Collection[str] | None = None) -> bytes:
    """A page's bytes with identity numbers, bank cards and private mobiles masked in place, for the store.

    Works in any encoding that keeps ASCII as it is (UTF-8, GB18030, Big5), on spaced digits and, in UTF-8 and GB18030,
    on full-width ones. The length stays the same. A packed file (PDF, Office, picture) is returned as it is: changing
    it in place would break it.

    Args:
        body: as served.
        leaks: `Leak.masked` of the document that was read from it; a mobile is then masked if it is one of them.
            Without it, a mobile is masked unless an office's words stand shortly before it.
    """
    if body.startswith(_PACKED):
        return body
    known = None if leaks is None else frozenset("".join(filter(_shows, leak)) for leak in leaks)
    return _RUN.sub(lambda run: _masked_run(body, run, known), body)


def _shows(sign: str) -> bool:
    return sign.isalnum() or sign == "*"


def _masked_run(body: bytes, run: re.Match[bytes], known: frozenset[str] | None) -> bytes:
    """The run with the numbers in it masked: pieces alone first, then neighbours joined."""
    pieces = [piece.span() for piece in _PIECE.finditer(body, *run.span())]
    plain = [_plain(body[start:end]) for start, end in pieces]
    out = bytearray(run.group())
    index = 0
    while index < len(pieces):
        used, keep = _shortest(body, pieces, plain, index, known)
        if keep is not None:
            span = (pieces[index][0], pieces[index + used - 1][1])
            _star(out, body, span, offset=run.start(), keep=keep)
        index += used
    return bytes(out)


def _shortest(
    body: bytes, pieces: list[tuple[int, int]], plain: list[str], index: int, known: frozenset[str] | None
) -> tuple[int, tuple[int, int] | None]:
    """How many pieces from `index` on make a secret, and what of it stays; (1, None) when none do.

    Pieces are joined only between numbers of their own, as `masking` does it.
    """
    most = _LONGEST if index == 0 or len(plain[index - 1]) >= _WHOLE_NUMBER else 1
    digits = ""
    for used, piece in enumerate(plain[index : index + most], start=1):
        digits += piece
        if len(digits) > _LONGEST:
            break
        following = plain[index + used] if index + used < len(plain) else ""
        if used > 1 and following and len(following) < _WHOLE_NUMBER:
            continue
        keep = _keep(digits, body, (pieces[index][0], pieces[index + used - 1][1]), known)
        if keep is not None:
            return used, keep
    return 1, None


def _keep(
    digits: str, body: bytes, span: tuple[int, int], known: frozenset[str] | None
) -> tuple[int, int] | None:
    """How much of a number stays readable when it is to be masked; None when it stays as it is."""
    if is_id_number(digits):
        return _KEEP
    if _in_address(body, span):
        return None
    if is_old_id_number(digits):
        return _KEEP
    if is_bank_card(digits):
        return _KEEP_CARD
    is_secret = starred(digits, _KEEP) in known if known is not None else not _is_spared(body, span)
    return _KEEP if is_mobile(digits) and is_secret else None


def _star(out: bytearray, body: bytes, span: tuple[int, int], *, offset: int, keep: tuple[int, int]) -> None:
    signs = [sign.span() for sign in _SIGN.finditer(body, *span)]
    for start, end in signs[keep[0] : len(signs) - keep[1]]:
        out[start - offset : end - offset] = _STAR[end - start]


def _plain(piece: bytes) -> str:
    """The ASCII digits of a piece, and its X."""
    signs = (sign.group() for sign in _SIGN.finditer(piece))
    return "".join(chr(sign[0]) if len(sign) == 1 else _narrow(sign) for sign in signs)


def _narrow(sign: bytes) -> str:
    last = sign[-1]
    if sign[0] == 0xA3:  # noqa: PLR2004 full-width forms of GB18030 lie 0x80 above ASCII
        return chr(last - 0x80)
    return chr(last - 0x60) if last <= 0x99 else "X"  # noqa: PLR2004 U+FF10 to U+FF19 in UTF-8


def _in_address(body: bytes, span: tuple[int, int]) -> bool:
    """Whether the digits are a piece of an address, an attribute or a script: masking them would break a link."""
    start, end = span
    before, after = body[max(0, start - 1) : start], body[end : end + 1]
    return (
        before in (b"/", b"=", b"&", b"_", b"?", b"#")
        or after in (b"/", b"_", b"=")
        or body[end : end + 4].lower().startswith(_LINK_ENDS)
    )


def _is_spared(body: bytes, span: tuple[int, int]) -> bool:
    """Whether an office's words stand shortly before a mobile: a published contact is evidence and stays."""
    shown = _TAG.sub(b" ", body[max(0, span[0] - _BYTES_BEFORE) : span[0]])
    return _SPARING_BYTES.search(shown[-_SHOWN_BEFORE:]) is not None
