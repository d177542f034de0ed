"""CPU milliseconds per PDF page beside bare pypdfium2, and per file of the other formats.

    python -m tests.benchmarks.read_attachments [PDF …] [--rounds 5] [--pages 100]

Without a PDF it makes one: Chinese prose and tables, as many pages as asked for. Compare the ratios, not the
milliseconds: they hold on any machine.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from checklist_audit.reading import read_page
from tests.reading import files

_PROSE = "学校坚持教学中心地位，全日制在校本科生一万二千人，生师比为十七点八比一，质量监控体系运行良好。"
_URL = "https://www.yunlu.example/f.bin"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pdf", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=int, default=100)
    asked = parser.parse_args()
    samples = [(path.name, path.read_bytes()) for path in asked.pdf] or [("made up", _sample(asked.pages))]
    for name, body in samples:
        _compare(name, body, asked.rounds)
    for name, body in _others():
        spent = _median_ms(partial(read_page, body, url=_URL), asked.rounds)
        print(f"{name:24s} {spent:9.2f} ms a file")


def _compare(name: str, body: bytes, rounds: int) -> None:
    pages = _bare(body)
    bare = _median_ms(lambda: _bare(body), rounds) / pages
    whole = _median_ms(lambda: read_page(body, url=_URL), rounds) / pages
    print(
        f"{name:24s} {pages:4d} pages  bare {bare:6.2f}  read_page {whole:6.2f} ms a page  ratio {whole / bare:5.2f}"
    )


def _bare(body: bytes) -> int:
    import pypdfium2

    book = pypdfium2.PdfDocument(body)
    for page in book:
        words = page.get_textpage()
        words.get_text_bounded()
        words.close()
        page.close()
    pages = len(book)
    book.close()
    return pages


def _median_ms(act: Callable[[], object], rounds: int) -> float:
    act()
    spent: list[float] = []
    for _round in range(rounds):
        start = time.process_time()
        act()
        spent.append((time.process_time() - start) * 1000)
    return statistics.median(spent)


def _sample(pages: int) -> bytes:
    prose = [_PROSE] * 24
    table = [f"科目{row}\t{row * 37}.50\t{row * 11}.25" for row in range(12)]
    return files.pdf(*(files.lines(f"第{number}章 教学条件", *prose, *table) for number in range(pages)))


def _others() -> list[tuple[str, bytes]]:
    sheet = [[f"项目{row}", row * 1.5, "2024-03-01", row, "说明文字"] for row in range(5000)]
    paragraphs = [files.paragraph(_PROSE * 4) for _number in range(400)]
    return [
        ("docx, 400 paragraphs", files.docx(*paragraphs)),
        ("xlsx, 5,000 x 5", files.xlsx({"收支": sheet})),
        ("doc, 18,000 characters", files.doc((_PROSE * 4 + "\r") * 100)),
    ]


if __name__ == "__main__":
    main()
