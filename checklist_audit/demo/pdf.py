"""A PDF writer for the demo's own files: one Chinese font, lines and table rows, nothing else.

The font is only named, never embedded: every reader knows STSong-Light and its UniGB-UCS2-H encoding.
Source: ISO 32000-1, 9.7 (composite fonts) and 7.5 (file structure).
"""

from __future__ import annotations

from checklist_audit.demo.lines import Line, LineKind

_PAGE_WIDTH, _PAGE_HEIGHT = 595, 842
_MARGIN, _LEADING = 60, 20
_BODY_SIZE, _HEADING_SIZE = 11, 15
_CHARS_PER_LINE = 42

_FONT = (
    b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H"
    b" /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>"
)
# Characters 1 to 95 of the collection are the half-width Latin ones.
_CID_FONT = (
    b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
    b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>"
)
_DESCRIPTOR = (
    b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
    b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
)


def write_pdf(pages: tuple[tuple[Line, ...], ...]) -> bytes:
    """Write pages of lines; a page that is too full runs over the bottom edge, so keep them short."""
    first = 6
    kids = b" ".join(b"%d 0 R" % (first + 2 * index) for index in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        _FONT,
        _CID_FONT,
        _DESCRIPTOR,
    ]
    for index, page in enumerate(pages):
        content = _content(page)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (_PAGE_WIDTH, _PAGE_HEIGHT, first + 2 * index + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _content(page: tuple[Line, ...]) -> bytes:
    operators = []
    y = _PAGE_HEIGHT - _MARGIN
    for line in page:
        for piece in _set(line, y):
            operators.append(piece)
            y -= _LEADING
    return b"\n".join(operators)


def _set(line: Line, y: int) -> list[bytes]:
    """One text operator for each printed line, from `y` downwards."""
    if line.kind is LineKind.ROW:
        width = (_PAGE_WIDTH - 2 * _MARGIN) // len(line.cells)
        cells = (_show(cell, _MARGIN + width * n, y, _BODY_SIZE) for n, cell in enumerate(line.cells))
        return [b"\n".join(cells)]
    if line.kind is LineKind.HEADING:
        indent = max(0, (_PAGE_WIDTH - 2 * _MARGIN - len(line.words) * _HEADING_SIZE) // 2)
        return [_show(line.words, _MARGIN + indent, y, _HEADING_SIZE)]
    words = "　　" + line.words
    wrapped = [words[at : at + _CHARS_PER_LINE] for at in range(0, len(words), _CHARS_PER_LINE)]
    return [_show(part, _MARGIN, y - _LEADING * n, _BODY_SIZE) for n, part in enumerate(wrapped)]


def _show(words: str, x: int, y: int, size: int) -> bytes:
    codes = words.encode("utf-16-be").hex().encode("ascii")
    return b"BT /F1 %d Tf %d %d Td <%s> Tj ET" % (size, x, y, codes)


def _file(objects: list[bytes]) -> bytes:
    body = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(body)
