"""What the attributes of an element say: alignment, weight, hiding, names of files, addresses in scripts."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["address_in_script", "address_of_script", "align_of", "file_name_of", "is_hiding", "is_large"]

Attributes = Mapping[str, str | None]

_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LARGE = re.compile(r"(?i)font-size\s*:\s*(?:1[89]|[2-9]\d|x+-large)|font-weight\s*:\s*(?:bold|[6-9]00)")
_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_QUOTED_NAME = re.compile(r"['\"]?title['\"]?\s*:\s*['\"]([^'\"]+)['\"]")


def is_hiding(style: str) -> bool:
    """Whether a style hides its element."""
    return bool(_HIDING.search(style))


def is_large(style: str) -> bool:
    """Whether a style makes its words bold or as large as a heading."""
    return bool(_LARGE.search(style))


def align_of(attributes: Attributes) -> str:
    """How the element is aligned, in lower case; empty when it does not say."""
    stated, style = attributes.get("align"), attributes.get("style")
    found = _ALIGN.search(style) if style and not stated else None
    return (stated or (found[1] if found else "")).lower()


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
