"""Measures the reading of HTML pages on a labelled folder: `python -m tests.quality.reading FOLDER`.

The folder holds `truth.json` and the pages that it names, and `periods.jsonl` (here or one level up), in the layout of
`tests/quality/pages`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from checklist_audit.model.pages import Document
from checklist_audit.reading.pages import read_html
from checklist_audit.text.periods import Period, find_period


@dataclass
class Score:
    """How many of how many, which were wrong, and which of those gave a wrong answer instead of none."""

    right: float = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)
    said_wrongly: int = 0

    def add(self, *, is_right: bool, said: object, where: str) -> None:
        self.of += 1
        self.right += is_right
        if not is_right:
            self.wrong.append(where)
            self.said_wrongly += said is not None

    @property
    def share(self) -> float:
        """Part that is right; 1.0 when nothing was asked."""
        return self.right / self.of if self.of else 1.0


def measure(folder: Path) -> dict[str, Score]:
    """Scores by task over all pages and titles of a folder."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    names = ("kind", "date", "title", "period", "attachments", "text", "list dates", "next page", "titles")
    scores = {name: Score() for name in names}
    for page in truth["pages"]:
        document = read_html(
            (folder / page["file"]).read_bytes(), url=page["url"], seen_on=date.fromisoformat(truth["as_of"])
        )
        _score_page(scores, page, document)
    table = next(
        (path for path in (folder / "periods.jsonl", folder.parent / "periods.jsonl") if path.exists()), None
    )
    for line in table.read_text(encoding="utf-8").splitlines() if table else []:
        row = json.loads(line)
        expected = None if row["kind"] == "none" else _bounds(row)
        found = _as_bounds(find_period(row["title"]))
        scores["titles"].add(is_right=expected == found, said=found, where=row["title"])
    return scores


def _score_page(scores: dict[str, Score], page: dict[str, Any], document: Document) -> None:
    where = page["file"]
    kind = {"article": "article", "list": "section"}.get(page["kind"], page.get("page_kind"))
    scores["kind"].add(is_right=kind == document.kind, said=document.kind, where=where)
    if page["title"]:
        is_right = "".join(page["title"].split()) == "".join(document.title.split())
        scores["title"].add(is_right=is_right, said=document.title, where=where)
    if page["kind"] == "article":
        _score_article(scores, page, document)
    if page["kind"] == "list":
        _score_list(scores, page, document)


def _score_article(scores: dict[str, Score], page: dict[str, Any], document: Document) -> None:
    where = page["file"]
    day = document.published.isoformat() if document.published else None
    scores["date"].add(is_right=page["date"] == day, said=day, where=f"{where} {day}")
    period = _as_bounds(document.period)
    expected = _bounds(page["period"]) if page["period"] else None
    scores["period"].add(is_right=expected == period, said=period, where=where)
    files = {attachment.url for attachment in document.attachments}
    wanted = {attachment["href"] for attachment in page["attachments"]}
    scores["attachments"].add(is_right=wanted == files, said=files, where=where)
    if page.get("text"):
        score = bigram_f1("\n".join(page["text"]), document.text)
        scores["text"].of += 1
        scores["text"].right += score
        if score < 0.97:
            scores["text"].wrong.append(f"{where} {score:.2f}")


def _score_list(scores: dict[str, Score], page: dict[str, Any], document: Document) -> None:
    days = {entry.url: entry.date.isoformat() if entry.date else None for entry in document.entries}
    for link in page["links"]:
        said = days.get(link["href"], "no such entry")
        scores["list dates"].add(
            is_right=link["date"] == said, said=said, where=f"{page['file']} {link['title']}"
        )
    following = document.next_pages[0] if document.next_pages else None
    scores["next page"].add(is_right=page["next"] == following, said=following, where=page["file"])


def bigram_f1(expected: str, got: str) -> float:
    """F1 of the character pairs of two texts, 0 to 1; texts of one sign are compared whole."""
    if min(len(expected), len(got)) < 2:
        return float(expected == got)
    first, second = (
        Counter(pairwise(expected)),
        Counter(pairwise(got)),
    )
    return 2 * sum((first & second).values()) / (sum(first.values()) + sum(second.values()))


def _bounds(row: dict[str, Any]) -> tuple[str, str | None, str | None]:
    return row["kind"], row["start"], row["end"]


def _as_bounds(period: Period | None) -> tuple[str, str | None, str | None] | None:
    if period is None:
        return None
    start, end = (day.isoformat() if day else None for day in (period.start, period.end))
    return period.kind.value, start, end


def main(folder: str) -> None:
    """Print the table and everything that came out wrong."""
    for name, score in measure(Path(folder)).items():
        if score.of:
            sys.stdout.write(
                f"{name:12} {score.right:7.2f} of {score.of:3}  {score.share:.3f}  wrong answers {score.said_wrongly}\n"
            )
            sys.stdout.writelines(f"    {line}\n" for line in score.wrong)


if __name__ == "__main__":
    main(sys.argv[1])
