"""PDF: the text of every page as a part, rows of tables kept on one line with their cells apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import (
    DamagedError,
    Extract,
    ReadingLimits,
    UnreadableError,
    clean,
    within_rows,
)
from checklist_audit.reading.ocr import read_pictures
from checklist_audit.reading.pdf_places import is_scattered, lines_by_place, signs_of, text_with_gaps
from checklist_audit.reading.pdf_tables import grid_of, lines_by_grid
from checklist_audit.reading.tabular import split_rows

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

__all__ = ["read_pdf"]

_PASSWORD_ERROR = 4
_SECURITY_ERROR = 5
_NEXT_TO_NO_TEXT = 25
"""Characters of a page that is a picture: a stamp, a page number, the name of the scanner."""
_GARBLED = 0.3
"""Share of signs without a meaning from which on a font is taken to have no character map."""
_MEANINGLESS = re.compile("[\ufffd\ue000-\uf8ff]")
_OCR_WIDTH = 1600
_NAMED_PAGES = 6
_DRAWN_SHAPES = 60
"""Letters that were turned into curves come in hundreds; a table's lines without a word in it do not."""


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    is_picture: bool = False
    is_garbled: bool = False
    is_broken: bool = False
    ruled: frozenset[int] = frozenset()
    """Lines that are rows of a table, by the lines that are drawn around their cells."""


def read_pdf(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the text of a PDF, up to `limits.pages` pages.

    Pages that are pictures are read by the extra `ocr` where it is installed.

    Raises:
        UnreadableError: encrypted, damaged, or (without `ocr`) nothing but pictures.
    """
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (_PASSWORD_ERROR, _SECURITY_ERROR):
            raise UnreadableError("PDF 已加密，需要密码", blocked_by="encrypted") from error
        raise DamagedError("PDF 已损坏或不完整") from error
    try:
        return _read(book, body, limits)
    except pypdfium2.PdfiumError as error:
        raise DamagedError("PDF 已损坏或不完整") from error
    finally:
        book.close()


def _read(book: PdfDocument, body: bytes, limits: ReadingLimits) -> Extract:
    total = len(book)
    if total == 0:
        raise DamagedError("PDF 里没有一页")
    pages: list[_Page] = []
    left = limits.characters
    for index in range(min(total, limits.pages)):
        page = _read_page(book, index, left)
        left -= len(page.text)
        pages.append(page)
        if left <= 0:
            break
    if all(page.is_broken for page in pages):
        raise DamagedError("PDF 的页面都已损坏", reader="pdf")
    notes = _notes(pages, total, body)
    if left <= 0:
        notes.append(f"文字超过 {limits.characters} 字，其余没有读")
    texts = {index: page.text for index, page in enumerate(pages)}
    ruled = {index: page.ruled for index, page in enumerate(pages)}
    unread = [index for index, page in enumerate(pages) if page.is_picture or page.is_garbled]
    if unread:
        recognised, more = _recognise(book, unread, limits)
        notes += more
        _refuse_without_text(pages, recognised)
        texts |= recognised
    return _extract(texts, ruled, notes)


def _refuse_without_text(pages: list[_Page], recognised: dict[int, str]) -> None:
    """Raise when nothing but stamps and page numbers is there beside pages that could not be read."""
    readable = [page.text for page in pages if not (page.is_picture or page.is_garbled)]
    if sum(len("".join(text.split())) for text in (*readable, *recognised.values())) > _NEXT_TO_NO_TEXT:
        return
    if any(page.is_garbled for page in pages):
        raise UnreadableError("PDF 的文字没有编码信息，读不出来", reader="pdf")
    raise UnreadableError("PDF 是扫描图片，没有可读的文字", blocked_by="scanned", reader="pdf")


def _extract(texts: dict[int, str], ruled: dict[int, frozenset[int]], notes: list[str]) -> Extract:
    parts: list[Part] = []
    rows: list[TableRow] = []
    for index, text in texts.items():
        lines, found = split_rows(text, ruled[index])
        parts.append(Part(f"第{index + 1}页", lines))
        rows += found
    return Extract(reader="pdf", parts=tuple(parts), rows=within_rows(rows), notes=tuple(notes))


def _read_page(book: PdfDocument, index: int, left: int) -> _Page:
    """One page; a page that is damaged is an empty page, its neighbours may be whole."""
    import pypdfium2

    try:
        page = book[index]
    except pypdfium2.PdfiumError:
        return _Page("", is_broken=True)
    try:
        words = page.get_textpage()
        text, ruled = _text_of(page, words, left)
        words.close()
        filled = sum(map(len, text.split()))
        is_picture = filled <= _NEXT_TO_NO_TEXT and _shows_picture(page)
        return _Page(text, is_picture=is_picture, is_garbled=_is_garbled(text), ruled=ruled)
    except pypdfium2.PdfiumError:
        return _Page("", is_broken=True)
    finally:
        page.close()


def _text_of(page: PdfPage, words: PdfTextPage, left: int) -> tuple[str, frozenset[int]]:
    """The text of a page, at most `left` characters, and the lines of it that are rows of a drawn table.

    Places are asked for only where the plain text shows scraps, or rows that differ in their cells: words that wrap
    and cells that are empty make such. A table without either is in order as it is.
    """
    text = clean(text_with_gaps(words)[:left])
    is_scraps = is_scattered(text)
    if page.get_rotation() or not (is_scraps or _has_odd_rows(text)):
        return text, frozenset()
    grid = grid_of(page)
    if grid is not None:
        lines, ruled = lines_by_grid(list(signs_of(words)), grid)
        by_grid = "\n".join(lines)
        if ruled and len(by_grid) <= left:
            return clean(by_grid), ruled
    return (clean(lines_by_place(words)[:left]) if is_scraps else text), frozenset()


def _has_odd_rows(text: str) -> bool:
    """Whether the lines from the first row of a table to the last do not all have as many cells."""
    gaps = [line.count("\t") for line in text.split("\n")]
    rows = [number for number, count in enumerate(gaps) if count]
    return bool(rows) and len(set(gaps[rows[0] : rows[-1] + 1])) > 1


def _shows_picture(page: PdfPage) -> bool:
    """Whether a picture covers a third of the page, or curves stand for letters; asked only where there is no text."""
    from pypdfium2 import raw

    width, height = page.get_size()
    covered = 0.0
    shapes = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH], max_depth=4):
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            shapes += 1
        else:
            left, bottom, right, top = item.get_bounds()
            covered += abs(right - left) * abs(top - bottom)
        if covered >= width * height / 3 or shapes > _DRAWN_SHAPES:
            return True
    return False


def _is_garbled(text: str) -> bool:
    """Whether a font without a character map has produced signs that mean nothing."""
    odd = len(_MEANINGLESS.findall(text))
    return odd > _NEXT_TO_NO_TEXT and odd > _GARBLED * sum(map(len, text.split()))


def _notes(pages: list[_Page], total: int, body: bytes) -> list[str]:
    notes: list[str] = []
    if len(pages) < total:
        notes.append(f"共 {total} 页，只读了前 {len(pages)} 页")
    if b"%%EOF" not in body[-2048:]:
        notes.append("PDF 结尾不完整，可能没有下载全")
    broken = [index for index, page in enumerate(pages) if page.is_broken]
    if broken:
        notes.append(f"{_page_list(broken)}已损坏，没有读")
    empty = [index for index, page in enumerate(pages) if not page.text.strip() and page == _Page(page.text)]
    if empty and len(empty) < len(pages):
        notes.append(f"{_page_list(empty)}没有文字")
    return notes


def _recognise(
    book: PdfDocument, unread: list[int], limits: ReadingLimits
) -> tuple[dict[int, str], list[str]]:
    """Texts of picture pages by index where the extra `ocr` is installed, and what was done, as notes."""
    tried = unread[: limits.ocr_pages]
    try:
        found = read_pictures(_pictures(book, tried), limits)
    except UnreadableError as error:
        return {}, [f"{_page_list(unread)}：{error.reason}"]
    if found is None:
        return {}, [f"{_page_list(unread)}是图片或没有编码的文字，没有读"]
    notes = [f"{_page_list(tried)}由文字识别（OCR）读出，可能有错字"]
    if len(tried) < len(unread):
        notes.append(f"{_page_list(unread[len(tried) :])}是图片，没有读")
    return dict(zip(tried, found, strict=True)), notes


def _pictures(book: PdfDocument, indexes: list[int]) -> Iterator[object]:
    """The pages drawn, as arrays for the recogniser; each is drawn only when it is asked for."""
    for index in indexes:
        page = book[index]
        width = max(1.0, page.get_size()[0])
        bitmap = page.render(scale=min(4.0, _OCR_WIDTH / width))
        yield bitmap.to_numpy().copy()
        bitmap.close()
        page.close()


def _page_list(indexes: list[int]) -> str:
    """`第1、2、3页`, at most six of them named."""
    shown = "、".join(str(index + 1) for index in indexes[:_NAMED_PAGES])
    return f"第{shown}页" if len(indexes) <= _NAMED_PAGES else f"第{shown}页等 {len(indexes)} 页"
