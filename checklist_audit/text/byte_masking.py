"""Personal numbers in the bytes of a page, masked in place for the store."""

from __future__ import annotations

import re

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
    b"BM",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
)
_BYTE_RUN = re.compile(rb"(?<![0-9A-Za-z*.])[0-9]{11,19}[Xx]?(?![0-9A-Za-z*])")
_KEEP_ID, _KEEP_CARD, _KEEP_MOBILE = (3, 2), (4, 3), (3, 2)
_SPARING = (
    "招生",
    "咨询",
    "监督",
    "举报",
    "投诉",
    "报名",
    "服务",
    "值班",
    "热线",
    "传真",
    "办公",
    "采购",
    "招标",
    "部门",
    "单位",
    "老师",
    "主任",
    "处长",
)
_SPARING_BYTES = re.compile(
    b"|".join(re.escape(word.encode(name)) for word in _SPARING for name in ("utf-8", "gb18030"))
)
_TAG = re.compile(rb"<[^>]{0,300}>")
_BYTES_BEFORE = 400


def mask_bytes(body: bytes) -> bytes:
    """A page's bytes with identity numbers, bank cards and private mobiles masked in place, for the store.

    Works on ASCII digits in any encoding that keeps ASCII as it is (UTF-8, GB18030, Big5); the length stays the same.
    A packed file (PDF, Office, picture) is returned as it is: changing it in place would break it.
    """
    if body.startswith(_PACKED) or not _BYTE_RUN.search(body):
        return body
    return _BYTE_RUN.sub(lambda run: _masked_run(body, run), body)


def _masked_run(body: bytes, run: re.Match[bytes]) -> bytes:
    number = run.group().decode("ascii")
    if is_id_number(number) or (is_old_id_number(number) and not _in_address(body, run)):
        keep = _KEEP_ID
    elif is_bank_card(number) and not _in_address(body, run):
        keep = _KEEP_CARD
    elif is_mobile(number) and not _in_address(body, run) and not _is_spared(body, run):
        keep = _KEEP_MOBILE
    else:
        return run.group()
    return starred(number, keep).encode("ascii")


def _in_address(body: bytes, run: re.Match[bytes]) -> bool:
    """Whether the digits are a piece of an address, an attribute or a script: masking them would break a link."""
    before = body[max(0, run.start() - 1) : run.start()]
    after = body[run.end() : run.end() + 1]
    return (
        before in (b"/", b"=", b"&", b"_", b"?", b"#", b"-")
        or after in (b"/", b"_", b"&", b"-")
        or (
            body[run.end() : run.end() + 5]
            .lower()
            .startswith((b".htm", b".pdf", b".doc", b".xls", b".jpg", b".png", b".jsp", b".asp"))
        )
    )


def _is_spared(body: bytes, run: re.Match[bytes]) -> bool:
    """Whether an office's words stand shortly before a mobile: a published contact is evidence and stays."""
    shown = _TAG.sub(b" ", body[max(0, run.start() - _BYTES_BEFORE) : run.start()])
    return _SPARING_BYTES.search(shown[-90:]) is not None
