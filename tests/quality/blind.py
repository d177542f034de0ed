"""A set that was written without knowing the rules: titles and small pages, half of them never tuned on.

`titles_blind.jsonl` and `pages_blind.jsonl` come from a reader of the law and the checklist alone, before that reader had
opened any item's file in `rules/`; rows of round 2 were added when the counts of round 1 were known, its misses not yet.
A row belongs to the half that its title's digest says: `tuned` rows may be looked at when a rule is mended,
`untouched` rows may only be counted, and theirs is the honest figure.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from checklist_audit.loading import load_ruleset
from checklist_audit.matching import Context, MatchResult, matcher_for
from checklist_audit.model.pages import Document
from checklist_audit.model.rules import ExampleEntry, ExamplePage, Ruleset
from checklist_audit.testing import page
from checklist_audit.text.normalising import own_names
from tests.quality.titles import TitleScore

TITLES = Path(__file__).parent / "titles_blind.jsonl"
PAGES = Path(__file__).parent / "pages_blind.jsonl"
HALVES = ("tuned", "untouched")


@dataclass
class PageScore:
    """Counts over (page, element) pairs.

    `forbidden` counts elements that the page must not be given; `exempt` counts statements that a duty does not concern
    the college, as (right, of).
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0
    forbidden: int = 0
    exempt: tuple[int, int] = (0, 0)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the elements given, the share that the page discloses."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Of the elements that the pages disclose, the share that was given."""
        return self.right / max(1, self.right + self.missed)


def half_of(title: str) -> str:
    """The half that a row belongs to, by its title alone."""
    return HALVES[hashlib.sha256(title.encode()).digest()[0] % 2]


def score_titles(path: Path = TITLES, *, half: str = "") -> TitleScore:
    """Score labelled titles as an audit of their college would see them.

    Args:
        half: one of `HALVES`; both when empty.
    """
    rules = load_ruleset("moe-2014")
    matcher = matcher_for(rules)
    result = TitleScore()
    for row in _rows(path, half):
        sections = tuple(part.strip() for part in row["section"].split(">") if part.strip())
        document = Document(row["url"], title=row["title"], breadcrumb=sections)
        matched = matcher.match(document, Context(own_names(row["names"])))
        maybe = set(row["maybe"])
        wanted = set(row["items"]) - maybe
        got = _items_given(matched, rules, wanted) - maybe
        result.right += len(wanted & got)
        result.wrong += len(got - wanted)
        result.missed += len(wanted - got)
        if not row["items"]:
            result.hard_negatives += 1
            result.hard_negatives_wrong += bool(got)
        if wanted != got:
            result.misses.append(
                f"《{row['title']}》 ({row['section']}): {sorted(got)}, not {sorted(wanted)}"
            )
    return result


def score_pages(path: Path = PAGES, *, half: str = "") -> PageScore:
    """Score labelled pages element by element; elements in `maybe` are left out.

    Args:
        half: one of `HALVES`; both when empty.
    """
    rules = load_ruleset("moe-2014")
    result = PageScore()
    for row in _rows(path, half):
        _score_page(row, rules, result)
    return result


def _items_given(matched: MatchResult, rules: Ruleset, wanted: set[int]) -> set[int]:
    """Items that a title is given: by evidence, or by saying that the duty does not concern the college.

    What stands in for an element serves some types of school only; it counts where the label asks for its item.
    """
    known = {element.id for element in rules.elements}
    pieces = [piece.element.id for piece in matched.evidence]
    pieces += [statement.element.id for statement in matched.statements]
    plain = {rules.item_of(element).number for element in pieces if element in known}
    stand_ins = {int(element.rstrip("s")) for element in pieces if element not in known}
    return plain | (stand_ins & wanted)


def _score_page(row: dict[str, Any], rules: Ruleset, result: PageScore) -> None:
    matched = matcher_for(rules).match(page(_example(row)), Context(own_names(row["names"])))
    maybe = set(row["maybe"]) | {element.id for element in rules.stand_ins}
    wanted = set(row["elements"]) - maybe
    got = {piece.element.id for piece in matched.evidence} - maybe
    said = {statement.element.id for statement in matched.statements} - maybe
    exempt = set(row["exempt"]) - maybe
    result.right += len(wanted & got)
    result.wrong += len(got - wanted)
    result.missed += len(wanted - got)
    result.forbidden += len(got & set(row["not"]))
    result.exempt = (result.exempt[0] + len(exempt & said), result.exempt[1] + len(exempt | said))
    if wanted != got or exempt != said:
        shown = f"{row['id']} 《{row['title']}》 ({row['section']}): "
        shown += f"wrong {sorted(got - wanted)}, missed {sorted(wanted - got)}"
        result.misses.append(
            shown + (f", says {sorted(said)}, not {sorted(exempt)}" if said != exempt else "")
        )


def _example(row: dict[str, Any]) -> ExamplePage:
    return ExamplePage(
        title=row["title"],
        kind=row["kind"],
        date=row["date"],
        body=row["body"],
        section=tuple(part.strip() for part in row["section"].split(">")),
        entries=tuple(ExampleEntry(title=title, date=day) for title, day in row["entries"]),
    )


def _rows(path: Path, half: str) -> list[dict[str, Any]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return [row for row in rows if not half or half_of(row["title"]) == half]
