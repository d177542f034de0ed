"""Titles alone: which items does the matcher give to a title with its address and section."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from checklist_audit.loading import load_ruleset
from checklist_audit.model.pages import Document
from checklist_audit.pipeline import match

SHARED = Path(__file__).parent / "titles.jsonl"
_NO_SECTION = frozenset({"", "首页", "网站首页", "正文"})


@dataclass
class TitleScore:
    """Counts over (title, item) pairs; a hard negative is a title that belongs to no item."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    hard_negatives: int = 0
    hard_negatives_wrong: int = 0
    misses: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        """Micro F1."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)


def score(path: Path = SHARED) -> TitleScore:
    """Score a file of labelled titles; pairs in `maybe` are left out."""
    rules = load_ruleset("moe-2014")
    result = TitleScore()
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sections = [part.strip() for part in row["section"].split(">")]
        crumb = tuple(part for part in sections if part not in _NO_SECTION)
        document = Document(row["url"], title=row["title"], breadcrumb=crumb)
        maybe = set(row["maybe"])
        wanted = set(row["items"]) - maybe
        got = {rules.item_of(evidence.element.id).number for evidence in match(document, rules)}
        result.right += len(wanted & got)
        result.wrong += len(got - wanted - maybe)
        result.missed += len(wanted - got)
        if not row["items"]:
            result.hard_negatives += 1
            result.hard_negatives_wrong += bool(got)
        if wanted != got - maybe:
            result.misses.append(f"《{row['title']}》: {sorted(got - maybe)}, not {sorted(wanted)}")
    return result
