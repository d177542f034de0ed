"""Words of strangers made harmless to show: control characters, direction marks, endless strings, addresses."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

__all__ = ["LONGEST_SHOWN", "markdown", "neutral", "plain", "sound", "web_link"]

LONGEST_SHOWN = 600
"""Characters of one foreign string that a person is shown; JSON keeps the whole."""

# C0 and C1 controls (ANSI and OSC escapes start with one), marks that turn the reading direction, halves of
# surrogate pairs and non-characters could forge what a reader sees, so they are written out.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# Editors of many a CMS leave these behind; they show nothing and mean nothing.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")
_LINE_MARK = re.compile(r"^([#+=-])")
_WHITE = re.compile(r"\s+")
# Full-width twins too: some spreadsheets fold them before they look for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_LINK_SAFE = "!#$%&'()*+,-./:;=?@[]_~"


def sound(text: str) -> str:
    """The same text as strict UTF-8 can carry it: half a surrogate pair becomes U+FFFD."""
    return _SURROGATE.sub("\ufffd", text)


def plain(text: str, *, longest: int = LONGEST_SHOWN) -> str:
    r"""One line that shows what it holds: white space folded, harmful characters written out as `\u202e`.

    Args:
        text: any string from a page.
        longest: characters kept; the number of those cut off follows.
    """
    cut = f"{text[:longest]}…(+{len(text) - longest:,})" if len(text) > longest else text
    folded = _INVISIBLE.sub("", _WHITE.sub(" ", cut)).strip()
    return _HARMFUL.sub(lambda found: f"\\u{ord(found.group()):04x}", folded)


def markdown(text: str) -> str:
    """The text as Markdown shows it letter by letter: no markup, no HTML, no table cell ends in it."""
    return _LINE_MARK.sub(r"\\\1", _MARKDOWN.sub(r"\\\1", plain(text)))


def neutral(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: an apostrophe goes before a leading `=`, `+`, `-`, `@`."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def web_link(url: str | None) -> str | None:
    """The address ready for a link, or None when it must not become one.

    Only http and https addresses with a host become links; everything that could end an attribute or a
    Markdown link is percent-encoded.
    """
    if not url or _HARMFUL.search(url) or _WHITE.search(url.strip()):
        return None
    try:
        parts = urlsplit(url.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    return quote(url.strip(), safe=_LINK_SAFE)
