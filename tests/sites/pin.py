"""`python -m tests.sites.pin [COLLEGE …]`: write down what the audit says of a built college, as the expected files.

`expected-<as-of date>.yaml` beside a college's profile lists every verdict with its evidence, every finding, every
address that was not read and every notice; `tests/sites/test_<college>.py` fails on anything that is not in there.
Run this after a change that is meant to change verdicts, and read the difference as you read the change itself:
a line that you cannot explain by semantics.md is a bug, not an expectation.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from checklist_audit.model.verdicts import ElementVerdict, ReportData
from checklist_audit.yamlfile import read_yaml
from tests.sites.replay import HERE, audited

PINNED = {
    "cangping": ("2024-10-30", "2025-03-10"),
    "yunlu": ("2024-11-20", "2025-06-10"),
    "mingde": ("2024-11-20", "2025-06-10"),
    "jiangpan": ("2024-11-20", "2025-06-10"),
    "haizhou": ("2024-11-20", "2025-06-10"),
    "qinghe": ("2024-11-20", "2025-06-10"),
    "lanyu": ("2024-11-20", "2025-06-10"),
    "hengyuan": ("2024-11-20", "2025-06-10"),
    "longtan": ("2024-11-20", "2025-06-10"),
    "qiluan": ("2024-11-20", "2025-06-10"),
    "fuyao": ("2024-11-20", "2025-06-10"),
    "danqiu": ("2024-11-20", "2025-06-10"),
    "xishan": ("2024-11-20", "2025-06-10"),
    "beilu": ("2024-11-20", "2025-06-10"),
}


def main() -> None:
    """Pin the colleges named on the command line, all of them without a name."""
    for college in sys.argv[1:] or PINNED:
        for day in PINNED[college]:
            path = expected_file(college, day)
            path.write_text(as_yaml(seen(audited(college, day).data)), encoding="utf-8")
            print(f"wrote {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")


def expected_file(college: str, day: str) -> Path:
    """Where the expectation for a day lies."""
    return HERE / college / f"expected-{day}.yaml"


def expected(college: str, day: str) -> dict[str, list[str]]:
    """What was pinned: part of the report → its lines."""
    return read_yaml(expected_file(college, day)).data


def seen(report: ReportData) -> dict[str, list[str]]:
    """A report as lines in plain words, in the order of the report; sorted where the order says nothing."""
    return {
        "items": [f"{item.number} {item.status}" for item in report.items],
        "elements": [
            line for item in report.items for element in item.elements for line in _element(element)
        ],
        "findings": sorted(
            f"{f.kind} {f.severity} item={f.item or '-'} {f.element or '-'} {f.url}" for f in report.findings
        ),
        "not_read": sorted(f"{unread.why} {unread.url}" for unread in report.crawl.not_read),
        "notices": list(report.notices),
    }


def _element(element: ElementVerdict) -> Iterator[str]:
    yield f"{element.id} {element.status}"
    for piece in element.evidence:
        part = f" in {piece.part}" if piece.part else ""
        period = f" for {piece.period.label}" if piece.period else ""
        yield f"{element.id} {piece.status} {piece.url}{part}{period}"


def as_yaml(parts: dict[str, list[str]]) -> str:
    """The lines as a file of lists of quoted words."""
    lines = ["# Written by `python -m tests.sites.pin`; read every change of it."]
    for name, rows in parts.items():
        lines.append(f"{name}:" if rows else f"{name}: []")
        lines += [f"  - '{row.replace(chr(39), chr(39) * 2)}'" for row in rows]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
