"""Office files as colleges upload them: DOCX with real tables and links, binary XLS, a scanned PDF, HTML named .xls."""

from __future__ import annotations

import html
import io
import re
import struct
import zipfile
import zlib
from itertools import groupby
from random import Random
from xml.sax.saxutils import escape, quoteattr

from checklist_audit.demo.lines import Line, LineKind, read_lines
from checklist_audit.demo.office import write_xlsx
from checklist_audit.demo.pdf import write_pdf

_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_STAMP = (2024, 1, 1, 0, 0, 0)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINES_PER_PAGE = 30
_CHARS = 42


def pdf(text: str) -> bytes:
    """A text PDF, broken into pages."""
    pages: list[list[Line]] = [[]]
    used = 0
    for line in read_lines(text):
        height = 1 if line.kind is LineKind.ROW else 1 + len(line.words) // _CHARS
        if used + height > _LINES_PER_PAGE:
            pages.append([])
            used = 0
        pages[-1].append(line)
        used += height
    return write_pdf(tuple(tuple(page) for page in pages))


def xlsx(text: str) -> bytes:
    """One sheet."""
    return write_xlsx((read_lines(text),))


def html_xls(text: str) -> bytes:
    """What many systems export as .xls: an HTML table."""
    rows = "".join(f"<tr>{''.join(f'<td>{html.escape(c)}</td>' for c in line.cells)}</tr>" for line in read_lines(text))
    return f'<html><head><meta charset="utf-8"></head><body><table border=1>{rows}</table></body></html>'.encode()


def docx(text: str, address_of=str) -> bytes:
    """Paragraphs, tables of many rows, hyperlinks."""
    targets: list[str] = []

    def runs(words: str) -> str:
        out, at = "", 0
        for found in _LINK.finditer(words):
            out += _run(words[at : found.start()])
            targets.append(address_of(found[2]))
            out += f'<w:hyperlink r:id="rId{len(targets)}">{_run(found[1])}</w:hyperlink>'
            at = found.end()
        return out + _run(words[at:])

    body = ""
    for kind, group in groupby(read_lines(text), key=lambda line: line.kind):
        lines = list(group)
        if kind is LineKind.ROW:
            body += "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(
                "<w:tr>" + "".join(f"<w:tc><w:tcPr/><w:p>{runs(c)}</w:p></w:tc>" for c in line.cells) + "</w:tr>" for line in lines
            ) + "</w:tbl>"  # fmt: skip
            continue
        for line in lines:
            centre = '<w:pPr><w:jc w:val="center"/></w:pPr>' if kind is LineKind.HEADING else ""
            body += f"<w:p>{centre}{runs(line.cells[0])}</w:p>"
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_R}/hyperlink" Target={quoteattr(t)} TargetMode="External"/>' for n, t in enumerate(targets, 1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return _zip({
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{_P}"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{head}<Relationships xmlns="{_P}">{links}</Relationships>',
        "word/document.xml": f'{head}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{body}<w:sectPr/></w:body></w:document>',
    })  # fmt: skip


def _run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""


def _zip(members: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def scan(seed: str) -> bytes:
    """A scanned page: grey noise in lines, not one letter of text."""
    rng = Random(seed)
    width, height = 310, 438
    rows = bytearray()
    for y in range(height):
        ink = y % 14 < 8 and 40 < y < 400
        rows += bytes(rng.choice((0, 60, 255, 255)) if ink and 30 < x < 280 else 255 for x in range(width))
    image = zlib.compress(bytes(rows), 9)
    content = b"q 595 0 0 842 0 0 cm /I Do Q"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 4 0 R >> >> /Contents 5 0 R >>",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (width, height, len(image), image),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]  # fmt: skip
    body, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return bytes(body + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def xls(text: str) -> bytes:
    """A binary BIFF8 workbook of one sheet in a compound file. Source: [MS-XLS], [MS-CFB]."""
    rows = [line.cells for line in read_lines(text)]
    strings = sorted({cell for row in rows for cell in row if not _is_number(cell)})
    number = {words: n for n, words in enumerate(strings)}

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    def start(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    cells = b""
    for r, row in enumerate(rows):
        for c, cell in enumerate(row):
            if _is_number(cell):
                cells += record(0x0203, struct.pack("<HHHd", r, c, 0, float(cell)))
            else:
                cells += record(0x00FD, struct.pack("<HHHI", r, c, 0, number[cell]))
    size = record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, max(map(len, rows)), 0))
    sheet = start(0x10) + size + cells + record(0x0A, b"")
    table = b"".join(struct.pack("<HB", len(s), 1) + s.encode("utf-16-le") for s in strings)
    shared = record(0x00FC, struct.pack("<II", len(strings), len(strings)) + table)
    name = "Sheet1"
    bound_size = 4 + 6 + 2 + len(name)
    before = start(0x05) + record(0x42, struct.pack("<H", 1200))
    offset = len(before) + bound_size + len(shared) + 4
    bound = record(0x85, struct.pack("<IBBBB", offset, 0, 0, len(name), 0) + name.encode())
    return _compound(before + bound + shared + record(0x0A, b"") + sheet)


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", cell)) and len(cell) < 12


def _compound(stream: bytes) -> bytes:
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // 512)
    stream = stream.ljust(count * 512, b"\0")
    fat = [0xFFFFFFFD, 0xFFFFFFFE, *(n + 1 for n in range(2, count + 1)), 0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (128 - len(fat))
    header = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header += struct.pack("<108I", *([0xFFFFFFFF] * 108))

    def entry(name: str, kind: int, child: int, first: int, size: int) -> bytes:
        raw = (name + "\0").encode("utf-16-le") if name else b""
        return raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw), kind, 1, 0xFFFFFFFF, 0xFFFFFFFF, child) + bytes(36) + struct.pack("<IQ", first, size)

    folder = entry("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entry("Workbook", 2, 0xFFFFFFFF, 2, len(stream)) + entry("", 0, 0xFFFFFFFF, 0, 0) * 2
    return header + struct.pack("<128I", *fat) + folder + stream
