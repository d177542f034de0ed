"""Small files of every kind, made by hand, so that the tests carry no binary and no real document."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"


# --- PDF ------------------------------------------------------------------------------------------------------------

Line = tuple[float, float, str]
"""x, y from the bottom left in points, words."""
Scan = tuple[int, int, bytes]
"""Width and height in pixels, one byte of grey for each."""


def lines(*words: str, top: float = 780, step: float = 20, left: float = 60) -> list[Line]:
    """Words one under the other; a TAB starts a new column 130 points further on."""
    placed: list[Line] = []
    for row, line in enumerate(words):
        placed += [
            (left + 130 * column, top - step * row, cell) for column, cell in enumerate(line.split("\t"))
        ]
    return placed


_DESCENDANT = (
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>"
)
_DESCRIPTOR = (
    b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
)


def pdf(
    *pages: Sequence[Line],
    picture_pages: int = 0,
    scans: Sequence[Scan] = (),
    rules: Sequence[tuple[float, float, float, float]] = (),
    tail: bytes = b"%%EOF\n",
) -> bytes:
    """A PDF with Chinese text in a standard font that needs no embedding, then pages that are one picture each.

    `rules` are lines drawn on every page of text, from x, y to x, y.
    """
    drawn = b"".join(f"{a:g} {b:g} m {c:g} {d:g} l S\n".encode() for a, b, c, d in rules)
    objects: list[bytes] = [
        b"",  # the catalogue and the tree of pages are filled in below
        b"",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        _DESCENDANT,
        _DESCRIPTOR,
    ]
    kids: list[int] = []
    for placed in pages:
        content = b"".join(
            f"BT /F1 11 Tf {x:g} {y:g} Td <{words.encode('utf-16-be').hex()}> Tj ET\n".encode()
            for x, y, words in placed
        )
        kids.append(_page(objects, drawn + content, b"/Font<</F1 3 0 R>>"))
    for width, height, pixels in (*scans, *[(64, 64, bytes(64 * 64))] * picture_pages):
        picture = zlib.compress(pixels)
        objects.append(
            b"<</Type/XObject/Subtype/Image/Width %d/Height %d" % (width, height)
            + b"/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode"
            + b"/Length %d>>stream\n%s\nendstream" % (len(picture), picture)
        )
        number = len(objects)
        kids.append(_page(objects, b"q 595 0 0 842 0 0 cm /I1 Do Q", b"/XObject<</I1 %d 0 R>>" % number))
    objects[0] = b"<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    return _assembled(objects, b"") + tail


def encrypted_pdf() -> bytes:
    """A PDF that asks for a password nobody knows."""
    secret = b"<</Filter/Standard/V 1/R 2/P -44/O<" + b"5a" * 32 + b">/U<" + b"a5" * 32 + b">>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        secret,
    ]
    return _assembled(objects, b"/Encrypt 4 0 R/ID[<00><00>]") + b"%%EOF\n"


def cyclic_pdf() -> bytes:
    """A PDF whose tree of pages contains itself."""
    return (
        _assembled(
            [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]/Parent 2 0 R>>"], b""
        )
        + b"%%EOF\n"
    )


def _page(objects: list[bytes], content: bytes, resources: bytes) -> int:
    objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    objects.append(
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%s>>/Contents %d 0 R>>"
        % (resources, len(objects))
    )
    return len(objects)


def _assembled(objects: Sequence[bytes], trailer: bytes) -> bytes:
    out = bytearray(b"%PDF-1.5\n")
    places: list[int] = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


# --- packed Office ----------------------------------------------------------------------------------------------------


def packed(members: Mapping[str, bytes | str], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP file with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, compression)
    return out.getvalue()


def unpacked(body: bytes) -> dict[str, bytes]:
    """The members of a ZIP file."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def paragraph(words: str, *, style: str = "", centred: bool = False) -> str:
    """A Word paragraph."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        '<w:jc w:val="center"/>' if centred else ""
    )
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{escape(words)}</w:t></w:r></w:p>"


def table(*rows: Sequence[str]) -> str:
    """A Word table; a cell that begins with `<` is taken as it is."""
    cells = [[cell if cell.startswith("<") else paragraph(cell) for cell in row] for row in rows]
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in cells)
        + "</w:tbl>"
    )


def docx(
    *blocks: str, styles: Mapping[str, str] | None = None, links: Mapping[str, str] | None = None
) -> bytes:
    """A Word file of these blocks; `styles` are names by id, `links` external addresses by relation id."""
    relations = "".join(
        f'<Relationship Id="{key}" Type="{R}/hyperlink" Target="{escape(url)}" TargetMode="External"/>'
        for key, url in (links or {}).items()
    )
    names = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (styles or {}).items()
    )
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{"".join(blocks)}</w:body></w:document>',
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
            "word/styles.xml": f'<w:styles xmlns:w="{W}">{names}</w:styles>',
        }
    )


def xlsx(
    sheets: Mapping[str, Sequence[Sequence[object]]],
    *,
    hidden: Sequence[str] = (),
    links: Mapping[str, str] | None = None,
) -> bytes:
    """A workbook, written by the library that the reports use too.

    Args:
        links: words of a cell → the address that it leads to.
    """
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
                for column, cell in enumerate(row):
                    if cell in (links or {}):
                        sheet.write_url(index, column, links[cell], string=cell)
            if name in hidden:
                sheet.hide()
    return out.getvalue()


def pptx(*slides: Sequence[str]) -> bytes:
    """Slides of paragraphs."""
    members: dict[str, bytes | str] = {"[Content_Types].xml": "<Types/>"}
    for number, words in enumerate(slides, start=1):
        body = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in words)
        members[f"ppt/slides/slide{number}.xml"] = (
            f'<p:sld xmlns:p="{P}" xmlns:a="{A}"><p:txBody>{body}</p:txBody></p:sld>'
        )
    return packed(members)


def ofd(*pages: Sequence[tuple[float, float, float, str]]) -> bytes:
    """Pages of text with their boxes: left, top, width in millimetres, words."""
    members: dict[str, bytes | str] = {"OFD.xml": '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"/>'}
    for number, pieces in enumerate(pages):
        body = "".join(
            f'<ofd:TextObject Boundary="{left} {top} {width} 5"><ofd:TextCode X="0" Y="4">{words}</ofd:TextCode></ofd:TextObject>'
            for left, top, width, words in pieces
        )
        members[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f'<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">{body}</ofd:Page>'
        )
    return packed(members)


def lying_zip(members: Mapping[str, bytes | str], name: str) -> bytes:
    """A ZIP file whose directory says that the member `name` holds ten bytes."""
    body = bytearray(packed(members))
    place = body.rindex(b"PK\x01\x02", 0, body.rindex(name.encode()))
    body[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(body)


def overlapping_zip() -> bytes:
    """A ZIP file of two members that share their bytes: the second entry points at the first one's data."""
    body = bytearray(packed({"a.txt": b"x" * 50_000, "b.txt": b"x" * 50_000}))
    second = body.rindex(b"PK\x01\x02")
    body[second + 42 : second + 46] = struct.pack("<I", 0)
    return bytes(body)


# --- the old Office container ------------------------------------------------------------------------------------------


def ole(streams: Mapping[str, bytes]) -> bytes:
    """An OLE container; streams are padded to 4,096 bytes, so none of them goes into the small-block area."""
    sector = 512
    contents = [
        (name, data.ljust(max(4096, -(-len(data) // sector) * sector), b"\x00"))
        for name, data in streams.items()
    ]
    fat: list[int] = []
    starts: list[int] = []
    for _name, data in contents:
        count = len(data) // sector
        starts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + count), 0xFFFFFFFE]
    directory_at = len(fat)
    directory = _entry("Root Entry", 5, child=1 if contents else 0xFFFFFFFF)
    for index, (name, data) in enumerate(contents):
        right = index + 2 if index + 1 < len(contents) else 0xFFFFFFFF
        directory += _entry(name, 2, start=starts[index], size=len(data), right=right)
    directory = directory.ljust(-(-len(directory) // sector) * sector, b"\x00")
    count = len(directory) // sector
    fat += [*range(directory_at + 1, directory_at + count), 0xFFFFFFFE]
    fat_at = len(fat)
    fat.append(0xFFFFFFFD)
    fat += [0xFFFFFFFF] * (sector // 4 - len(fat))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
    )
    header += struct.pack("<IIIIIIIII", 0, 1, directory_at, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", fat_at) + b"\xff\xff\xff\xff" * 108
    return (
        header + b"".join(data for _name, data in contents) + directory + struct.pack(f"<{len(fat)}I", *fat)
    )


def _entry(
    name: str,
    kind: int,
    *,
    start: int = 0xFFFFFFFE,
    size: int = 0,
    right: int = 0xFFFFFFFF,
    child: int = 0xFFFFFFFF,
) -> bytes:
    encoded = (name + "\x00").encode("utf-16-le")
    return (
        encoded.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(encoded), kind, 1, 0xFFFFFFFF, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def doc(text: str, *, encrypted: bool = False) -> bytes:
    """A Word 97 file with one piece of Unicode text; cells end in BEL, paragraphs in CR."""
    main = bytearray(0x400)
    struct.pack_into("<H", main, 0, 0xA5EC)
    struct.pack_into("<H", main, 0x0A, 0x0200 | (0x0100 if encrypted else 0))
    struct.pack_into("<i", main, 0x4C, len(text))
    pieces = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, len(main), 0)
    structure = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", main, 0x1A2, 0, len(structure))
    return ole({"WordDocument": bytes(main) + text.encode("utf-16-le"), "1Table": structure})


def ppt(*texts: str) -> bytes:
    """A PowerPoint 97 file with these texts in one container."""
    atoms = b"".join(
        struct.pack("<HHI", 0, 0x0FA0, 2 * len(text)) + text.encode("utf-16-le") for text in texts
    )
    return ole({"PowerPoint Document": struct.pack("<HHI", 0xF, 0x03E8, len(atoms)) + atoms})
