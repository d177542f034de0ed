"""Text in pictures: with the extra it is read and marked, without it the picture says why it is not."""

from __future__ import annotations

import importlib.util
import io
from types import SimpleNamespace

import pytest

from checklist_audit.model.pages import DocumentKind
from checklist_audit.reading import ReadingLimits, ocr, read_page
from tests.reading import files

URL = "https://www.yunlu.example/p.png"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (100).to_bytes(4) + (200).to_bytes(4) + bytes(20)
HAS_OCR = importlib.util.find_spec("rapidocr") is not None


class Box:
    """Four corners, with as much of an array as is asked for."""

    def __init__(self, left: float, top: float) -> None:
        self._sides = {0: (left, left + 50), 1: (top, top + 10)}

    def __getitem__(self, place: tuple[slice, int]) -> SimpleNamespace:
        low, high = self._sides[place[1]]
        return SimpleNamespace(min=lambda: low, max=lambda: high)


@pytest.fixture
def engine(monkeypatch):
    """A recogniser that sees two rows of a table, written down in the wrong order."""
    seen = SimpleNamespace(
        boxes=[Box(100, 40), Box(0, 41), Box(100, 2), Box(0, 0), Box(0, 80)],
        txts=["100", "合计", "金额", "项目", "污点"],
        scores=[0.9, 0.9, 0.9, 0.9, 0.2],
    )
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "_engine", lambda: lambda _picture: seen)


def test_picture_without_the_extra_is_scanned(monkeypatch):
    """It may well be evidence, so it is not passed over in silence."""
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    found = read_page(PNG, url=URL)

    assert (found.kind, found.blocked_by) == (DocumentKind.BLOCKED, "scanned")


def test_words_are_put_into_reading_order(engine):
    """Rows from the top, cells from the left, what is doubtful left out."""
    assert read_page(PNG, url=URL).text == "项目\t金额\n合计\t100"


def test_recognised_text_says_that_it_is(engine):
    """It may be wrong in places."""
    assert read_page(PNG, url=URL).notes == ("由文字识别（OCR）读出，可能有错字",)


def test_picture_beyond_the_limit_is_not_recognised(engine):
    """Its header tells its size."""
    found = read_page(PNG, url=URL, limits=ReadingLimits(ocr_pixels=100))

    assert found.blocked_by == "scanned"


def test_engine_that_stumbles_costs_the_picture(monkeypatch):
    """Whatever it throws."""

    def stumble(_picture):
        raise RuntimeError("model")

    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "_engine", lambda: stumble)

    found = read_page(PNG, url=URL)

    assert (found.blocked_by, found.notes) == ("scanned", ("图片的文字识别失败（RuntimeError）",))


@pytest.mark.skipif(not HAS_OCR, reason="the extra `ocr` is not installed")
def test_scanned_pdf_is_read_with_the_extra():
    """The whole way: page, picture, recogniser, document."""
    import pypdfium2

    drawn = pypdfium2.PdfDocument(files.pdf(files.lines("BUDGET 2024", "TOTAL 39280")))[0].render(scale=3)
    out = io.BytesIO()
    drawn.to_pil().save(out, "PNG")

    assert "39280" in read_page(out.getvalue(), url=URL).text
