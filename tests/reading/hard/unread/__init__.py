"""Batches by hands that had not read the reader: pages in `*.jsonl`, one a line, with the encoding they are served in."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tests.reading.hard.case import Hard

__all__ = ["unread_cases"]


def unread_cases() -> Iterator[Hard]:
    """Every page of every batch."""
    for batch in sorted(Path(__file__).parent.glob("*.jsonl")):
        for line in batch.read_text(encoding="utf-8").splitlines():
            said = json.loads(line)
            body = said.pop("html").encode(said.pop("encoding"))
            lists = {name: tuple(said.pop(name, ())) for name in ("files", "text")}
            entries = tuple((title, url, day) for title, url, day in said.pop("entries", ()))
            yield Hard(body=body, entries=entries, **lists, **said)
