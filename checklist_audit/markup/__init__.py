"""HTML to lines, boxes and links in one parse and one walk: the only room that knows the parser.

A page becomes *lines* (what stands between two line breaks), *boxes* (block elements, each a range of lines
and of links) and *links*: plain values that everything which reads pages works on.
"""

from __future__ import annotations

from checklist_audit.markup.page import Anchor, Box, Embed, Line, Page
from checklist_audit.markup.walking import ZoneNamer, parse

__all__ = ["Anchor", "Box", "Embed", "Line", "Page", "ZoneNamer", "parse"]
