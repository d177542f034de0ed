"""Numbers as Chinese pages write them: full-width digits, 二〇二一, 十二月 and the many dashes."""

from __future__ import annotations

import re

__all__ = ["number", "plain_digits"]

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−─━"), "-")
_TILDES = dict.fromkeys(map(ord, "～〜∼"), "~")
_BLANKS = dict.fromkeys(map(ord, "\u3000\xa0\u2002\u2003\u2009"), " ")
_ONE_FOR_ONE = {chr(code): chr(sign) for code, sign in _FULL_WIDTH.items()} | {
    chr(code): sign for code, sign in (_DASHES | _TILDES | _BLANKS).items()
}
_ODD = re.compile(f"[{''.join(_ONE_FOR_ONE)}]")

_ZEROS = "〇○零0OoО◯"
_YEAR_IN_CHINESE = re.compile(
    rf"(?<![一-九])(?:一九|二[{_ZEROS}])[{_ZEROS}一二三四五六七八九]{{2}}(?![{_ZEROS}百千万])"
)
_DIGIT = dict(zip("一二三四五六七八九", "123456789", strict=True)) | dict.fromkeys(_ZEROS, "0")


def plain_digits(text: str) -> str:
    """The text with ASCII digits and dashes, character for character, so that places stay the same.

    Years in Chinese signs (二〇二一, 二○二一, 二零二一, 一九九八) become digits; other Chinese numbers stay.
    """
    # A line holds few odd signs, and putting them right one by one beats translating every sign (measured).
    text = _ODD.sub(lambda sign: _ONE_FOR_ONE[sign[0]], text)
    if "一九" not in text and "二" not in text:
        return text
    return _YEAR_IN_CHINESE.sub(lambda year: "".join([_DIGIT[sign] for sign in year[0]]), text)


def number(words: str) -> int:
    """The value of ASCII digits or of Chinese signs up to 99: `12`, `二`, `十二`, `二十三`; 0 when neither."""
    if words.isascii():
        return int(words) if words.isdigit() else 0
    tens, ten, ones = words.partition("十")
    if not ten:
        return int("".join(_DIGIT.get(sign, "") for sign in words) or 0)
    return (int(_DIGIT.get(tens, "1")) * 10) + int(_DIGIT.get(ones, "0"))
