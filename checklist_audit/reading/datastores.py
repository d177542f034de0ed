"""Lists that 大汉 JCMS keeps in a script as XML and lays out only in the browser."""

from __future__ import annotations

import re

__all__ = ["with_stored_rows"]

_STORE = re.compile(
    r"<script\b[^<>]{0,200}>\s*<datastore>(.*?)</datastore>\s*</script>", re.DOTALL | re.IGNORECASE
)
_RECORD = re.compile(r"<record>\s*<!\[CDATA\[(.*?)\]\]>\s*</record>", re.DOTALL | re.IGNORECASE)


def with_stored_rows(html: str) -> str:
    """The page with the rows of each such list in the place of its script; any other page as it is.

    The first page of a list holds its newest rows; the others are had from a service that answers scripts only.
    """
    return _STORE.sub(_laid_out, html) if "<datastore>" in html else html


def _laid_out(store: re.Match[str]) -> str:
    rows = [record[1] for record in _RECORD.finditer(store[1])]
    tag = "table" if any(row.lstrip()[:3].lower() == "<tr" for row in rows) else "ul"
    return f"<{tag}>{''.join(rows)}</{tag}>"
