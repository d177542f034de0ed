"""RTF, also where it is called .doc: text, table cells and rows, Chinese by code page and by Unicode."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from checklist_audit.model.pages import Part, TableRow
from checklist_audit.reading.extracts import Extract, ReadingLimits, UnreadableError, clean, within_rows

__all__ = ["read_rtf"]

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<value>-?\d{1,9})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<sign>[^A-Za-z])|"
    r"(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
_SILENT = frozenset(
    (
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "object",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
        "footnote",
        "annotation",
        "listtable",
        "listoverridetable",
        "themedata",
        "datastore",
        "latentstyles",
        "fldinst",
        "bkmkstart",
        "bkmkend",
        "rsidtbl",
        "generator",
        "xmlnstbl",
        "nonshppict",
    )
)
_HIDING = frozenset({"v", "deleted", "plain"})
_SIGNS = {
    "par": "\n",
    "line": "\n",
    "sect": "\n",
    "page": "\n",
    "tab": " ",
    "cell": "\t",
    "row": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
}
_CODECS = {936: "gb18030", 950: "big5hkscs", 932: "cp932", 949: "cp949", 65001: "utf-8"}
_CHARSETS = {134: "gb18030", 136: "big5hkscs", 128: "cp932", 129: "cp949"}
_MAX_NESTING = 500


def read_rtf(body: bytes, limits: ReadingLimits) -> Extract:
    """Read the text of an RTF file; pictures, notes and tables of fonts are left out.

    Raises:
        UnreadableError: nested beyond any sense.
    """
    source = body.decode("latin-1")
    writer = _Writer()
    notes: tuple[str, ...] = ()
    for token in _TOKEN.finditer(source):
        writer.take(token)
        if writer.written > limits.characters:
            notes = (f"正文过长，只读了前 {limits.characters} 字",)
            break
    lines: list[str] = []
    rows: list[TableRow] = []
    for line in clean(writer.text()).split("\n"):
        cells = tuple(" ".join(cell.split()) for cell in line.rstrip("\t").split("\t"))
        if len(cells) > 1 and any(cells):
            rows.append(TableRow(cells))
        if any(cells):
            lines.append("\t".join(cells))
    return Extract(reader="rtf", parts=(Part("", "\n".join(lines)),), rows=within_rows(rows), notes=notes)


@dataclass(frozen=True, slots=True)
class _Group:
    is_silent: bool = False
    is_hidden: bool = False
    """Hidden or struck out by a reviewer: in the file, but on no paper."""
    is_fonts: bool = False
    codec: str = "cp1252"
    skip: int = 1
    """Characters that stand behind a Unicode sign for readers that know none."""


@dataclass(slots=True)
class _Writer:
    written: int = 0
    _out: list[str] = field(default_factory=list)
    _bytes: bytearray = field(default_factory=bytearray)
    _group: _Group = field(default_factory=_Group)
    _outer: list[_Group] = field(default_factory=list)
    _fonts: dict[int, str] = field(default_factory=dict)
    _font: int = 0
    _default: str = "cp1252"
    _to_skip: int = 0
    _was_star: bool = False

    def text(self) -> str:
        """What was written so far."""
        self._flush()
        return "".join(self._out)

    def take(self, token: re.Match[str]) -> None:
        """Take the next token of the file."""
        if token["byte"]:
            self._take_byte(int(token["byte"], 16))
        elif token["brace"]:
            self._take_brace(token["brace"])
        elif token["word"]:
            self._take_word(token["word"], int(token["value"]) if token["value"] else None)
        elif token["sign"]:
            self._take_sign(token["sign"])
        elif token["text"]:
            self._take_text(token["text"])
        if token["sign"] != "*":
            self._was_star = False

    def _take_byte(self, value: int) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif not (self._group.is_silent or self._group.is_hidden):
            self._bytes.append(value)

    def _take_brace(self, brace: str) -> None:
        self._flush()
        self._to_skip = 0
        if brace == "{":
            if len(self._outer) >= _MAX_NESTING:
                raise UnreadableError("文件结构嵌套过深，没有读取", reader="rtf")
            self._outer.append(self._group)
        elif self._outer:
            self._group = self._outer.pop()

    def _take_sign(self, sign: str) -> None:
        if sign == "*":
            self._was_star = True
        elif sign == "~":
            self._write(" ")
        elif sign in "\\{}-_":
            self._write("-" if sign in "-_" else sign)

    def _take_text(self, words: str) -> None:
        skipped = min(self._to_skip, len(words))
        self._to_skip -= skipped
        self._write(words[skipped:])

    def _take_word(self, word: str, value: int | None) -> None:
        if word in _SILENT or self._was_star:
            self._flush()
            self._group = replace(self._group, is_silent=True, is_fonts=word == "fonttbl")
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word == "u" and value is not None:
            self._write(chr(value % 0x10000))
            self._to_skip = self._group.skip
        elif word in _HIDING:
            self._flush()
            self._group = replace(self._group, is_hidden=word != "plain" and value != 0)
        elif word == "uc" and value is not None:
            self._group = replace(self._group, skip=max(0, min(value, 8)))
        else:
            self._take_charset(word, value)

    def _take_charset(self, word: str, value: int | None) -> None:
        """Code pages: of the file, of a font in the table of fonts, of the font that is switched to."""
        if value is None:
            return
        if word == "ansicpg":
            self._default = _CODECS.get(value, "cp1252")
            self._group = replace(self._group, codec=self._default)
        elif word == "f" and self._group.is_fonts:
            self._font = value
        elif word == "fcharset" and self._group.is_fonts:
            self._fonts[self._font] = _CHARSETS.get(value, "")
        elif word == "f":
            self._flush()
            self._group = replace(self._group, codec=self._fonts.get(value) or self._default)

    def _write(self, words: str) -> None:
        if words and not (self._group.is_silent or self._group.is_hidden):
            self._flush()
            self._out.append(words)
            self.written += len(words)

    def _flush(self) -> None:
        """Decode the bytes that have piled up: a Chinese sign is two of them, and they may stand apart."""
        if self._bytes:
            words = self._bytes.decode(self._group.codec, "replace")
            self._bytes.clear()
            self._out.append(words)
            self.written += len(words)
