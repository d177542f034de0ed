"""Entries put into a profile's lists as lines of text, so that comments, order and spacing of the file stay.

Every edit is read back: a text that would not say exactly the old content plus the new entry is thrown away.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from checklist_audit.errors import FormatError
from checklist_audit.yamlfile import YamlFile, parse_yaml

__all__ = ["Fields", "entry_line", "with_entry", "with_replaced"]

Fields = Mapping[str, str]

_BARE = re.compile(r"^(?:\d{1,2}[a-z]|\d{4}-\d{2}-\d{2}|true|false|todo|doing|done)$")
_DASH = re.compile(r"^(?P<indent>[ ]*)-(?:[ ]|$)")
_ONE_LINE = re.compile(r"^(?P<lead>\s*-\s+)\{.*\}(?P<tail>\s*(?:#.*)?)$")
_EMPTY_LIST = re.compile(r"\[\s*\]")
_NAME = "site.yaml"


def entry_line(fields: Fields) -> str:
    """One entry as a line of YAML: `{element: 23a, channel: "…"}`."""
    # A JSON string is a YAML string too, whatever stands in it.
    told = (
        f"{key}: {value if _BARE.match(value) else json.dumps(value, ensure_ascii=False)}"
        for key, value in fields.items()
    )
    return f"{{{', '.join(told)}}}"


def with_entry(text: str, key: str, fields: Fields) -> str | None:
    """The text with an entry at the end of the list `key`, which is made where there is none.

    Returns:
        None when the file is written in a way that cannot be added to safely; then a person has to paste the line.
    """
    file = parse_yaml(text, _NAME)
    if not isinstance(file.data, dict):
        return None
    there = file.data.get(key) or []
    wanted = {**file.data, key: [*there, dict(fields)]}
    for edit in (_at_the_end, _into_empty_list, _after_last_item, _into_flow_list):
        changed = edit(text, file, key, fields)
        if changed is not None and _says(changed, wanted):
            return changed
    return None


def with_replaced(text: str, key: str, index: int, fields: Fields) -> str | None:
    """The text with one entry changed; None unless that entry stands on a line of its own."""
    file = parse_yaml(text, _NAME)
    lines = text.splitlines(keepends=True)
    place = file.lines[(key, index)] - 1
    body = lines[place].rstrip("\r\n")
    found = _ONE_LINE.match(body)
    if not found:
        return None
    lines[place] = f"{found['lead']}{entry_line(fields)}{found['tail']}{lines[place][len(body) :]}"
    entries = list(file.data[key])
    entries[index] = dict(fields)
    changed = "".join(lines)
    return changed if _says(changed, {**file.data, key: entries}) else None


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return bool(parse_yaml(text, _NAME).data == wanted)
    except FormatError:
        return False


def _at_the_end(text: str, file: YamlFile, key: str, fields: Fields) -> str | None:
    if key in file.data:
        return None
    end = _line_end(text)
    gap = "" if not text or text.endswith(("\n", "\r")) else end
    return f"{text}{gap}{key}:{end}  - {entry_line(fields)}{end}"


def _into_empty_list(text: str, file: YamlFile, key: str, fields: Fields) -> str | None:
    """`decisions: []`; a comment on the line stays."""
    if key not in file.data or file.data[key]:
        return None
    lines = text.splitlines(keepends=True)
    place = file.lines[(key,)] - 1
    end = _line_end(text)
    head = _EMPTY_LIST.sub("", lines[place], count=1)
    if not head.endswith(("\n", "\r")):
        head += end
    lines[place] = re.sub(r":[ ]+(?=\r?\n)", ":", head)
    lines.insert(place + 1, f"  - {entry_line(fields)}{end}")
    return "".join(lines)


def _after_last_item(text: str, file: YamlFile, key: str, fields: Fields) -> str | None:
    if not file.data.get(key):
        return None
    lines = text.splitlines(keepends=True)
    first = file.lines[(key,)]
    later = [line for place, line in file.lines.items() if len(place) == 1 and line > first]
    last = (min(later) if later else len(lines) + 1) - 1
    # A comment at the margin belongs to the key that follows it.
    while last > first and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
        last -= 1
    dash = next((found for line in lines[first:last] if (found := _DASH.match(line))), None)
    if dash is None:
        return None
    end = _line_end(text)
    if not lines[last - 1].endswith(("\n", "\r")):
        lines[last - 1] += end
    lines.insert(last, f"{dash['indent']}- {entry_line(fields)}{end}")
    return "".join(lines)


def _into_flow_list(text: str, file: YamlFile, key: str, fields: Fields) -> str | None:
    """`decisions: [{…}]`: before the bracket that closes the list."""
    if not file.data.get(key):
        return None
    start = sum(len(line) for line in text.splitlines(keepends=True)[: file.lines[(key,)] - 1])
    for bracket in re.finditer(r"\]", text[start:]):
        place = start + bracket.start()
        before = text[:place].rstrip().removesuffix(",")
        changed = f"{before}, {entry_line(fields)}{text[place:]}"
        if _says(changed, {**file.data, key: [*file.data[key], dict(fields)]}):
            return changed
    return None


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
