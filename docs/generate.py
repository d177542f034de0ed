"""Writes the generated part of the reference: the manual page of every item, and the JSON Schemas.

python docs/generate.py            writes docs/reference/rules and docs/reference/schemas
python docs/generate.py --check    writes nothing, and fails when a file differs from what would be written
"""

# ruff: noqa: INP001  a script beside the documents, no package

from __future__ import annotations

import sys
from pathlib import Path

from checklist_audit import load_ruleset
from checklist_audit.reporting.manual import manual_pages
from checklist_audit.reporting.schemas import SCHEMAS, schema_bytes

REFERENCE = Path(__file__).parent / "reference"


def generated() -> dict[Path, bytes]:
    """Every generated file with its content."""
    manual = manual_pages(load_ruleset("moe-2014"))
    rules = {REFERENCE / "rules" / name: text.encode() for name, text in manual.items()}
    schemas = {REFERENCE / "schemas" / name: schema_bytes(name) for name in SCHEMAS}
    return rules | schemas


def outdated(wanted: dict[Path, bytes]) -> list[Path]:
    """Files that differ, are missing, or are there though nothing generates them."""
    present = {
        path for folder in ("rules", "schemas") for path in (REFERENCE / folder).glob("*") if path.is_file()
    }
    different = {
        path for path, content in wanted.items() if path not in present or path.read_bytes() != content
    }
    return sorted(different | (present - set(wanted)))


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` name those that differ."""
    wanted = generated()
    stale = outdated(wanted)
    if arguments == ["--check"]:
        for path in stale:
            sys.stderr.write(f"{path} is not what the sources say; run python docs/generate.py\n")
        return 1 if stale else 0
    for path in stale:
        path.unlink(missing_ok=True)
    for path, content in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
