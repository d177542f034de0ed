"""Prints what a page costs to read, as a ratio to a bare parse of the same text: `python -m tests.benchmarks.read_pages [FOLDER]`.

Every `.htm` and `.html` file below the folder, or without one the pages of the benchmark `crawl`, is read once, in a
mixed order, as a crawl would: a second reading of a page would find its lines and links remembered, and flatter.
CPU time, medians; of several runs compare the ratios.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from selectolax.lexbor import LexborHTMLParser

from checklist_audit.reading import read_page
from checklist_audit.text.decoding import decode
from tests.benchmarks.crawl import page

SEED = 1
PAGES = 200
T = TypeVar("T")


def cpu_ms(work: Callable[[T], object], over: Iterable[T]) -> list[float]:
    """CPU milliseconds of one piece of work on each thing."""
    times = []
    for one in over:
        start = time.process_time()
        work(one)
        times.append(1000 * (time.process_time() - start))
    return times


def pages_of(folder: Path) -> list[tuple[str, bytes]]:
    """Path and content of every page below a folder."""
    paths = sorted(folder.rglob("*.htm*"))
    return [(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]


def made_up() -> list[tuple[str, bytes]]:
    """Pages of 20 to 40 KB with 80 links each, one menu on all of them."""
    return [(f"info/{number % 20}/{number}.htm", page(number, PAGES)) for number in range(PAGES)]


def main() -> None:
    """Read every page and print sizes, times and ratios."""
    pages = pages_of(Path(sys.argv[1])) if len(sys.argv) > 1 else made_up()
    random.Random(SEED).shuffle(pages)
    texts = [decode(body).text for _, body in pages]
    cpu_ms(LexborHTMLParser, texts)
    parses = cpu_ms(LexborHTMLParser, texts)
    reads = cpu_ms(lambda one: read_page(one[1], url=f"http://www.yunlu.example/{one[0]}"), pages)
    parse, read = statistics.median(parses), statistics.median(reads)
    sys.stdout.write(
        f"{len(pages)} pages, median {statistics.median(len(body) for _, body in pages):.0f} bytes\n"
        f"bare parse  median {parse:.3f} ms\n"
        f"read_page   median {read:.3f} ms, ratio of medians {read / parse:.1f}\n"
    )


if __name__ == "__main__":
    main()
