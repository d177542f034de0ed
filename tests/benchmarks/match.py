"""Matching: milliseconds a document against all elements, beside a plain rapidfuzz loop over all phrases.

    nox -s bench -- match

Documents are the pages of the built college in tests/sites, varied, with bodies filled to 2,800 characters: once
with the text of its news and notices (as most pages of a site are), once with the text of its disclosures, which
meets rules everywhere. Figures of one run are comparable with each other only; quote the ratio.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from rapidfuzz import fuzz

from checklist_audit.loading import load_ruleset
from checklist_audit.matching import Matcher
from checklist_audit.model.pages import Document
from checklist_audit.reading import read_page
from checklist_audit.text.normalising import fold

ROOT = Path(__file__).parents[2]
BODY = 2800
DOCUMENTS = 4000


def documents(count: int, *, dense: bool = True) -> list[Document]:
    """Varied documents with full bodies; `dense` ones are filled with disclosures, the others with news."""
    folder = ROOT / "tests/sites/cangping/www"
    read = [
        read_page(path.read_bytes(), url=f"http://127.0.0.1/{path.name}", seen_on=date(2025, 3, 10))
        for path in sorted(folder.rglob("*.htm"))
    ]
    news = "\n".join(
        read_page(path.read_bytes(), url="http://127.0.0.1/").text
        for path in sorted(folder.glob("www/info/1005/*.htm"))
    )
    filler = "\n".join(document.text for document in read) if dense else news * 2
    return [
        replace(
            document,
            title=f"{document.title}{number % 997}",
            text=(document.text + "\n" + filler[number % 5000 :])[:BODY],
            url=f"{document.url}?{number}",
        )
        for number, document in enumerate(read * (count // len(read) + 1))
    ][:count]


def main() -> None:
    """Print the medians and the ratio."""
    rules = load_ruleset("moe-2014")
    matcher = Matcher(rules)
    sample = documents(DOCUMENTS, dense=False)
    ordinary, best = measured(matcher, sample)
    dense, _ = measured(matcher, documents(DOCUMENTS))
    phrases = [fold(s.like) for e in rules.elements for s in e.match.any if s.like]
    phrases += [fold(name) for e in rules.elements for name in e.match.leads]
    titles = [fold(document.title) for document in sample[:400]]
    started = time.process_time()
    for title in titles:
        for phrase in phrases:
            fuzz.partial_ratio(phrase, title)
    plain = (time.process_time() - started) / len(titles) * 1000
    sys.stdout.write(
        f"{DOCUMENTS} documents of {BODY} characters, {len(rules.elements)} elements: {ordinary:.3f} ms a document"
        f" (best {best:.3f}), {dense:.3f} ms where the text is all disclosures; plain rapidfuzz loop over"
        f" {len(phrases)} phrases, titles only: {plain:.3f} ms; ratio {ordinary / plain:.2f}\n"
    )


def measured(matcher: Matcher, sample: list[Document]) -> tuple[float, float]:
    """Median and best of eight parts, milliseconds of CPU a document."""
    parts = []
    size = len(sample) // 8
    for first in range(0, size * 8, size):
        started = time.process_time()
        for document in sample[first : first + size]:
            matcher.match(document)
        parts.append((time.process_time() - started) / size * 1000)
    return statistics.median(parts), min(parts)


if __name__ == "__main__":
    main()
