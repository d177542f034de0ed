"""Scores by task over the hard pages and titles: `python -m tests.reading.hard.measure` lists every miss."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from checklist_audit.inspecting.hijack import find_hijacks
from checklist_audit.matching.claims import ClaimReader, is_catalogue
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading import read_page
from checklist_audit.text.periods import find_period
from tests.packs import moe
from tests.quality.reading import Score, bigram_f1
from tests.reading.hard.articles_cms import cms_cases
from tests.reading.hard.articles_other import other_cases
from tests.reading.hard.case import Hard
from tests.reading.hard.eighth_round import eighth_cases
from tests.reading.hard.fifth_round import fifth_cases
from tests.reading.hard.fourth.batch import fourth_cases
from tests.reading.hard.lists import list_cases
from tests.reading.hard.second_round import second_cases
from tests.reading.hard.seventh_round import seventh_cases
from tests.reading.hard.sixth_round import sixth_cases
from tests.reading.hard.third_round import third_cases
from tests.reading.hard.unread import unread_cases

SEEN_ON = date(2025, 3, 12)
TASKS = (
    "kind",
    "whereabouts",
    "date",
    "title",
    "attachments",
    "text of WebPlus and VSB",
    "text of others",
    "list dates",
    "next page",
    "periods",
)
_LOW = 0.93
_CLAIMS = ClaimReader(moe())


def hard_cases() -> Iterator[Hard]:
    """Every hard page."""
    yield from cms_cases()
    yield from other_cases()
    yield from list_cases()
    yield from second_cases()
    yield from third_cases()
    yield from fourth_cases()
    yield from fifth_cases()
    yield from sixth_cases()
    yield from seventh_cases()
    yield from eighth_cases()
    yield from unread_cases()


def measure(cases: Iterable[Hard]) -> dict[str, Score]:
    """Scores by task."""
    scores = {task: Score() for task in TASKS}
    for case in cases:
        document = read_page(case.body, url=case.url, seen_on=SEEN_ON)
        if case.kind:
            kind = _kind_of(document)
            scores["kind"].add(is_right=case.kind == kind, said=kind, where=f"{case.name}: {kind}")
        _score_whereabouts(scores["whereabouts"], case, document)
        if case.title:
            is_right = "".join(case.title.split()) == "".join(document.title.split())
            scores["title"].add(
                is_right=is_right,
                said=document.title or None,
                where=f"{case.name}: {document.title}, not {case.title}",
            )
        if case.kind == "article":
            _score_article(scores, case, document)
        if case.kind == "section":
            _score_list(scores, case, document)
    _score_periods(scores["periods"])
    return scores


def _kind_of(document: Document) -> DocumentKind:
    """The kind that an audit gives: the reader does not know what a catalogue lists and who steals pages."""
    claims = _CLAIMS.read(document).claims
    if is_catalogue(document, claims):
        return DocumentKind.CATALOGUE
    is_stolen = find_hijacks({document.url: document}, names=(), hosts=frozenset())
    return DocumentKind.HIJACKED if is_stolen else document.kind


def _score_whereabouts(score: Score, case: Hard, document: Document) -> None:
    for wanted, said in (
        (case.blocked_by or None, document.blocked_by),
        (case.elsewhere, document.text_elsewhere),
        (case.redirect, document.redirect),
    ):
        if wanted is not None:
            score.add(is_right=wanted == said, said=said, where=f"{case.name}: {said}, not {wanted}")


def _score_article(scores: dict[str, Score], case: Hard, document: Document) -> None:
    day = document.published.isoformat() if document.published else None
    changed = document.modified.isoformat() if document.modified else None
    scores["date"].add(
        is_right=case.date == day and case.modified in (None, changed),
        said=day,
        where=f"{case.name}: {day} ({document.published_from}), not {case.date}",
    )
    files = tuple(file.url for file in document.attachments)
    scores["attachments"].add(
        is_right=set(case.files) == set(files),
        said=files or None,
        where=f"{case.name}: {files}, not {case.files}",
    )
    if case.text:
        f1 = bigram_f1("\n".join(case.text), document.text)
        score = scores["text of WebPlus and VSB" if case.is_easy_text else "text of others"]
        score.of += 1
        score.right += f1
        if f1 < _LOW:
            score.wrong.append(f"{case.name}: {f1:.2f} {document.text[:60]!r} … {document.text[-40:]!r}")


def _score_list(scores: dict[str, Score], case: Hard, document: Document) -> None:
    entries = {entry.url: entry for entry in document.entries}
    for title, url, day in case.entries:
        entry = entries.get(url)
        said = entry.date.isoformat() if entry and entry.date else None
        is_right = entry is not None and (entry.title, said) == (title, day)
        scores["list dates"].add(
            is_right=is_right,
            said=said,
            where=f"{case.name}: {entry and entry.title} {said}, not {title} {day}",
        )
    # In the middle of a list the pages before it are pages of it too.
    following = document.next_pages or (None,)
    scores["next page"].add(
        is_right=case.next_page in following,
        said=following[0],
        where=f"{case.name}: {following}, not {case.next_page}",
    )


def _score_periods(score: Score) -> None:
    """Lines of `title|kind|first|last`, or `title|none`."""
    for line in (Path(__file__).parent / "periods.txt").read_text(encoding="utf-8").splitlines():
        title, *wanted = line.split("|")
        found = find_period(title)
        said = (
            [found.kind.value, str(found.start), str(found.end) if found.end else "null"] if found else None
        )
        score.add(
            is_right=said == (None if wanted == ["none"] else wanted),
            said=said,
            where=f"{title}: {said}, not {wanted}",
        )


def main() -> None:
    """Print the table and every miss."""
    for task, score in measure(hard_cases()).items():
        sys.stdout.write(
            f"{task:24} {score.right:7.2f} of {score.of:3}  {score.share:.3f}  wrong answers {score.said_wrongly}\n"
        )
        sys.stdout.writelines(f"    {line}\n" for line in score.wrong)


if __name__ == "__main__":
    main()
