"""Header values as campus servers really send them: raw UTF-8 and GBK where ASCII should be."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import unquote_to_bytes

__all__ = ["file_name_of", "seconds_to_wait", "text_of"]

_MAX_CHARS = 4096
_MAX_NAME = 200
_EXTENDED_NAME = re.compile(r"filename\*\s*=\s*\"?([\w-]*)'[^']*'([^;\"]+)", re.IGNORECASE)
_PLAIN_NAME = re.compile(r"filename\s*=\s*(?:\"([^\"]*)\"|([^;]+))", re.IGNORECASE)


def text_of(value: bytes) -> str:
    """A header value decoded: UTF-8 if it is, else GB18030, else Latin-1; control characters out."""
    value = value[:_MAX_CHARS]
    if value.isascii() and (text := value.decode("ascii")).isprintable():
        return text.strip()
    for charset in ("utf-8", "gb18030"):
        try:
            text = value.decode(charset)
            break
        except UnicodeDecodeError:
            continue
    else:
        text = value.decode("latin-1")
    return "".join(char for char in text if char.isprintable()).strip()


def file_name_of(disposition: bytes) -> str:
    """The file name that `Content-Disposition` gives, without any folder; empty when there is none.

    Source: RFC 6266 section 4.3; `filename*` wins.
    """
    text = text_of(disposition)
    extended = _EXTENDED_NAME.search(text)
    if extended:
        name = _decoded(unquote_to_bytes(extended[2]), extended[1])
    else:
        plain = _PLAIN_NAME.search(text)
        if plain is None:
            return ""
        name = plain[1] if plain[1] is not None else plain[2]
        if "%" in name:
            name = _decoded(unquote_to_bytes(name), "utf-8")
    return re.split(r"[/\\]", name.strip())[-1][:_MAX_NAME]


def seconds_to_wait(value: str, now: datetime) -> float | None:
    """What `Retry-After` asks for, in seconds from now; None when it is missing or junk.

    Source: RFC 9110 section 10.2.3.
    """
    value = value.strip()
    if re.fullmatch(r"\d{1,9}", value):
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _decoded(raw: bytes, charset: str) -> str:
    for name in (charset or "utf-8", "utf-8", "gb18030"):
        try:
            return "".join(char for char in raw.decode(name) if char.isprintable())
        except (UnicodeDecodeError, LookupError):
            continue
    return ""
