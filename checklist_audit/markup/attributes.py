"""What the attributes of an element say: alignment, weight, hiding, names of files, addresses in scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "Style",
    "address_in_script",
    "address_of_script",
    "align_of",
    "call_in_script",
    "file_name_of",
    "names_of",
    "style_of",
]

Attributes = Mapping[str, str | None]
_remembered = lru_cache(maxsize=1024)
"""The styles of a page are those of its editor: the same few on every paragraph."""

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LARGE = re.compile(r"(?i)font-size\s*:\s*(?:1[89]|[2-9]\d|x+-large)|font-weight\s*:\s*(?:bold|[6-9]00)")
_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_QUOTED_NAME = re.compile(r"['\"]?title['\"]?\s*:\s*['\"]([^'\"]+)['\"]")


class Style(NamedTuple):
    """What a style says that matters to a reader."""

    align: str
    """In lower case; empty when it does not say."""
    is_large: bool
    """It makes its words bold or as large as a heading."""
    is_hiding: bool


@_remembered
def style_of(style: str) -> Style:
    """What the value of a `style` attribute says."""
    align = _ALIGN.search(style)
    return Style(align[1].lower() if align else "", bool(_LARGE.search(style)), bool(_HIDING.search(style)))


def names_of(attributes: Attributes) -> str:
    """Class and id of an element, in lower case, with a blank around; empty when it has neither."""
    if "class" in attributes or "id" in attributes:
        return _names(attributes.get("class"), attributes.get("id"))
    return ""


@_remembered
def _names(named: str | None, identity: str | None) -> str:
    return f" {named or ''} {identity or ''} ".lower()


def align_of(attributes: Attributes) -> str:
    """How the element is aligned, in lower case; empty when it does not say."""
    stated, style = attributes.get("align"), attributes.get("style")
    return stated.lower() if stated else style_of(style).align if style else ""


def file_name_of(attributes: Attributes) -> str:
    """The true name of a file, which WebPlus keeps in `sudyfile-attr`; else empty."""
    named = _QUOTED_NAME.search(attributes.get("sudyfile-attr") or "")
    return named[1] if named else ""


_IN_SCRIPT = re.compile(r"(?:open\s*\(|location(?:\.href)?\s*=|location\.\w+\s*\()\s*['\"]([^'\"]+)['\"]")


def address_in_script(script: str) -> str:
    """The address that an `onclick` opens; empty when it opens none."""
    found = _IN_SCRIPT.search(script)
    return found[1] if found else ""


_DATA = ("data-href", "data-url", "data-src", "data-file", "data-path")


def address_of_script(attributes: Attributes) -> str:
    """Where a link without an address of its own leads by its `onclick` or by a data attribute; empty when nowhere."""
    scripted = address_in_script(attributes.get("onclick") or "")
    return scripted or next((found for name in _DATA if (found := attributes.get(name))), "")


def call_in_script(attributes: Attributes) -> str:
    """`javascript:go(3)` for an `onclick` that hands a number to a script, as pagers do; else empty."""
    found = _CALL.match(attributes.get("onclick") or "")
    return f"javascript:{found[0]}" if found else ""


_CALL = re.compile(r"\w{1,40}\(\s*['\"]?\d{1,4}['\"]?\s*\)")
