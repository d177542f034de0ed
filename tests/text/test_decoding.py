"""Bytes to text, for pages that lie about their charset."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checklist_audit.text.decoding import decode, python_codec

WORDS = "云麓学院关于公布信息公开年度报告的通知，各部门要认真学习。" * 4
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


@pytest.mark.parametrize(
    ("body", "content_type", "charset"),
    [
        (b"\xef\xbb\xbf" + WORDS.encode(), "text/html; charset=gbk", "utf-8"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), "", "utf-16-le"),
        (("<html><title></title><body>" * 20 + WORDS).encode("utf-16-be"), "", "utf-16-be"),
        (WORDS.encode("gb18030"), "text/html; charset=GB2312", "gb18030"),
        ((META.format("gb2312") + WORDS).encode("gb18030"), "text/html", "gb18030"),
        (WORDS.encode("gb18030"), "", "gb18030"),
        (WORDS.encode(), "", "utf-8"),
        ((META.format("gb2312") + WORDS).encode(), "", "utf-8"),
        ((META.format("utf-8") + WORDS).encode("gb18030"), "", "gb18030"),
        ((META.format("iso-8859-1") + WORDS).encode(), "", "utf-8"),
        ((META.format("zlib") + WORDS).encode("gb18030"), "", "gb18030"),
        ((META.format("utf-16") + WORDS).encode(), "", "utf-8"),
    ],
)
def test_the_charset_that_fits_is_used(body: bytes, content_type: str, charset: str):
    """Mark, header, meta and the bytes themselves, in this order, but never one that does not fit."""
    decoded = decode(body, content_type)

    assert (charset, True) == (decoded.charset, WORDS in decoded.text)


def test_traditional_pages_are_read_as_big5():
    """Undeclared Big5 does not come out as rare simplified signs."""
    words = "學校關於公開資訊的通知，教師與學生請閱讀系統首頁。" * 4

    assert words == decode(words.encode("big5")).text


def test_a_declared_charset_that_fails_is_a_fact():
    """The page is read and the lie is noted."""
    decoded = decode((META.format("utf-8") + WORDS).encode("gb18030"))

    assert ("declared charset utf-8 failed",) == decoded.notes


def test_signs_beyond_gb2312_are_kept():
    """A page that says gb2312 is read as gb18030."""
    assert "镕㐂" in decode(("<meta charset=gb2312>" + WORDS + "镕㐂").encode("gb18030")).text


def test_one_broken_byte_costs_one_sign():
    """A stray byte does not turn a page into another language."""
    decoded = decode(WORDS.encode() + b"\xff" + WORDS.encode())

    assert ("utf-8", 1) == (decoded.charset, decoded.text.count("\ufffd"))


def test_control_characters_do_not_reach_the_text():
    """NUL and escapes are for no store and no report."""
    assert "ab\tc" == decode(b"a\x00\x1bb\tc").text


@pytest.mark.parametrize(
    "label", ["zlib", "rot13", "unicode_escape", "utf-7", "idna", "punycode", "undefined", "hex"]
)
def test_codecs_of_python_are_no_labels(label: str):
    """A page cannot choose a codec that is none of the web's."""
    assert python_codec(label) is None


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "text/html; charset=gbk", "text/html; charset=utf-8", "charset=big5"]),
)
def test_any_bytes_are_decoded(body: bytes, content_type: str):
    """Nothing that a server sends raises."""
    assert "\x00" not in decode(body, content_type).text
