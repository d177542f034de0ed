"""Text in pictures: with the extra it is read and marked, without it the picture says why it is not."""

from __future__ import annotations

import importlib.util
import io
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from checklist_audit.model.pages import DocumentKind
from checklist_audit.reading import ReadingLimits, ocr, read_page
from tests.reading import files

URL = "https://www.yunlu.example/p.png"
PDF_URL = "https://www.yunlu.example/p.pdf"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR" + (100).to_bytes(4) + (200).to_bytes(4) + bytes(20)
HAS_OCR = importlib.util.find_spec("rapidocr") is not None


class Box:
    """Four corners, with as much of an array as is asked for."""

    def __init__(self, left: float, top: float) -> None:
        self._sides = {0: (left, left + 50), 1: (top, top + 10)}

    def __getitem__(self, place: tuple[slice, int]) -> SimpleNamespace:
        low, high = self._sides[place[1]]
        return SimpleNamespace(min=lambda: low, max=lambda: high)


@pytest.fixture(autouse=True)
def _forgotten():
    """What one test has recognised is unknown to the next."""
    ocr._shelf.cache_clear()


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


def test_the_same_picture_is_recognised_once(monkeypatch):
    """It hangs at two addresses."""
    seen = []
    nothing = SimpleNamespace(boxes=None)
    monkeypatch.setattr(ocr, "is_installed", lambda: True)
    monkeypatch.setattr(ocr, "_engine", lambda: lambda picture: seen.append(picture) or nothing)

    for url in (URL, "https://www.yunlu.example/q.png"):
        read_page(PNG, url=url)

    assert 1 == len(seen)


def test_scanned_pdf_without_the_extra_is_scanned(monkeypatch):
    """As a picture is, with the reason in words."""
    monkeypatch.setattr(ocr.importlib.util, "find_spec", lambda _name: None)
    found = read_page(files.pdf(picture_pages=1), url=PDF_URL)

    assert ("scanned", "PDF 是扫描图片，没有可读的文字") == (found.blocked_by, found.notes[0])


def test_the_tests_install_what_the_extra_names():
    """Else they would be skipped where it counts."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))

    assert set(project["project"]["optional-dependencies"]["ocr"]) <= set(
        project["dependency-groups"]["test"]
    )


needs_ocr = pytest.mark.skipif(not HAS_OCR, reason="the extra `ocr` is not installed")


@needs_ocr
def test_picture_is_read_with_the_extra():
    """The real recogniser."""
    out = io.BytesIO()
    _drawn("BUDGET 2024", "TOTAL 39280").to_pil().save(out, "PNG")

    assert "39280" in read_page(out.getvalue(), url=URL).text


@needs_ocr
def test_scanned_pdf_is_read_with_the_extra():
    """The whole way: page, picture, recogniser, document."""
    found = read_page(_scan("BUDGET OF THE YEAR 2024", "TOTAL 39280", "SALARIES 20011"), url=PDF_URL)

    assert ("39280" in found.text, True) == (True, any("OCR" in note for note in found.notes))


@needs_ocr
def test_scanned_pages_beyond_the_limit_are_said():
    """Seconds a page add up."""
    found = read_page(
        _scan("FINAL ACCOUNTS OF 2023", "TOTAL 1001", pages=2), url=PDF_URL, limits=ReadingLimits(ocr_pages=1)
    )

    assert "第2页是图片，没有读" in found.notes


def _drawn(*words: str):
    import pypdfium2

    return pypdfium2.PdfDocument(files.pdf(files.lines(*words)))[0].render(scale=2, grayscale=True)


def _scan(*words: str, pages: int = 1) -> bytes:
    pixels = _drawn(*words).to_numpy()
    height, width = pixels.shape[:2]
    return files.pdf(scans=[(width, height, pixels.tobytes())] * pages)
