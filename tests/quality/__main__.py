"""`python -m tests.quality [--misses] [--titles FILE]`: the quality table of what is in the project."""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

from tests.quality import agreement, blind, reading, titles
from tests.reading.hard import measure as hard
from tests.sites.replay import HERE, audited

COLLEGES = {
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
    """Print the table, and with --misses every miss."""
    arguments = argparse.ArgumentParser(prog="python -m tests.quality")
    arguments.add_argument("--misses", action="store_true", help="list every miss")
    arguments.add_argument(
        "--titles", type=Path, default=titles.SHARED, help="another file of labelled titles"
    )
    given = arguments.parse_args()
    misses: list[str] = []
    for college, days in COLLEGES.items():
        for day in days:
            found = agreement.agree(audited(college, day).data, HERE / college / "truth.json")
            print(f"{college} {day}: items {_of(found.items)}, elements {_of(found.elements)}, ", end="")
            print(
                f"evidence precision {_of(found.precision)}, recall {_of(found.recall)}, findings {_of(found.findings)}"
            )
            misses += [f"{college} {day}: {miss}" for miss in found.misses]
    scored = titles.score(given.titles)
    print(
        f"titles: F1 {scored.f1:.3f} ({scored.right} right, {scored.wrong} wrong, {scored.missed} missed), ",
        end="",
    )
    print(f"hard negatives given an item {scored.hard_negatives_wrong} of {scored.hard_negatives}")
    for half in blind.HALVES:
        misses += _blind(half)
    for measure, share in reading.measure(Path(__file__).parent / "pages").items():
        print(f"reading, {measure}: {share.share:.3f}")
    misses += _hard_pages()
    print(f"corpus digest {corpus_digest()}")
    if given.misses:
        print("\n".join((*misses, *scored.misses)))


def _hard_pages() -> list[str]:
    """Print how the hard pages are read; a wrong answer is worse than none."""
    scores = hard.measure(hard.hard_cases())
    for measure, score in scores.items():
        print(f"hard pages, {measure}: {score.share:.3f} of {score.of}, wrong answers {score.said_wrongly}")
    return [f"hard pages, {measure}: {miss}" for measure, score in scores.items() for miss in score.wrong]


def _blind(half: str) -> list[str]:
    """Print one half of the set that was written without knowing the rules."""
    rows, pages = blind.score_titles(half=half), blind.score_pages(half=half)
    print(
        f"blind set, {half} half: titles F1 {rows.f1:.3f}, hard negatives given an item "
        f"{rows.hard_negatives_wrong} of {rows.hard_negatives}; pages precision {pages.precision:.3f}, "
        f"recall {pages.recall:.3f}"
    )
    return [f"blind {half}: {miss}" for miss in (*rows.misses, *pages.misses)]


def corpus_digest() -> str:
    """SHA-256 over every file that is measured on, so that floors speak of one corpus."""
    digest = hashlib.sha256()
    for folder in (HERE, Path(__file__).parent):
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in (".py", ".pyc")):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _of(counts: tuple[int, int]) -> str:
    return f"{counts[0]}/{counts[1]} ({100 * counts[0] / max(1, counts[1]):.1f} %)"


if __name__ == "__main__":
    main()
