"""Prints how long a page takes to read, as a ratio to a bare parse of the same text: `python -m tests.benchmarks.read_pages FOLDER`.

Every `.htm` and `.html` file below the folder is read five times; the best of each counts, and the median is printed.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from checklist_audit.reading.pages import read_html
from checklist_audit.text.decoding import decode

ROUNDS = 5


def best_ms(work: Callable[[], object]) -> float:
    """Milliseconds of the fastest of five runs."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def main(folder: str) -> None:
    """Read every page below a folder and print sizes, times and ratios."""
    bodies = [path.read_bytes() for path in sorted(Path(folder).rglob("*.htm*"))]
    reads = [
        best_ms(lambda body=body: read_html(body, url="http://www.yunlu.example/info/1/2.htm"))
        for body in bodies
    ]
    texts = [decode(body).text for body in bodies]
    parses = [best_ms(lambda text=text: LexborHTMLParser(text)) for text in texts]
    ratios = [read / parse for read, parse in zip(reads, parses, strict=True)]
    sys.stdout.write(
        f"{len(bodies)} pages, median {statistics.median(map(len, bodies)):.0f} bytes\n"
        f"bare parse  median {statistics.median(parses):.3f} ms\n"
        f"read_html   median {statistics.median(reads):.3f} ms, ratio to the parse {statistics.median(ratios):.1f}\n"
    )


if __name__ == "__main__":
    main(sys.argv[1])
