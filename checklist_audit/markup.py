"""HTML to lines, boxes and links in one parse and one walk: the only file that knows the parser.

A page is flattened to *lines* (what a reader sees between two line breaks), *boxes* (block elements, each a
range of lines and of links) and *links*. Everything that reads pages works on these plain values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["MAX_CHARS", "MAX_DEPTH", "Anchor", "Box", "Embed", "Line", "Page", "parse"]

MAX_CHARS = 4_000_000
MAX_DEPTH = 2_000
"""The parser is quadratic in depth: 10,000 levels take 0.16 s, 100,000 over 20 s (measured)."""


@dataclass(slots=True)
class Anchor:
    """One link as written: raw address, words, title attribute, zone, the line that it starts on."""

    href: str
    words: str
    title: str
    zone: str
    line: int
    file_name: str = ""
    """WebPlus puts the true name of a file into an attribute (`sudyfile-attr`)."""


@dataclass(slots=True)
class Line:
    """What a reader sees between two line breaks."""

    text: str
    pieces: tuple[tuple[str, int], ...]
    """Runs of text with the link that they belong to, -1 for none."""
    box: int
    level: int = 0
    """1 to 6 inside a heading."""
    is_strong: bool = False
    """Every word of it is bold or in a larger font."""
    is_hidden: bool = False


@dataclass(slots=True)
class Box:
    """One block element: its lines are `lines[first_line:end_line]`, its links likewise."""

    tag: str
    names: str
    """Class and id, in lower case, with a blank around."""
    parent: int
    zone: str
    align: str
    first_line: int
    first_link: int
    end_line: int = 0
    end_link: int = 0
    spans: int = 1


@dataclass(slots=True)
class Embed:
    """A frame, an embedded object, a player or a picture."""

    tag: str
    src: str
    name: str
    line: int
    box: int
    zone: str


@dataclass(slots=True)
class Page:
    """A parsed page; `notes` says what was cut."""

    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    base: str = ""
    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    embeds: list[Embed] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """Text of each inline script with the line before which it stands."""
    sources: list[str] = field(default_factory=list)
    """Addresses of the scripts that the page loads."""
    has_password: bool = False
    has_frameset: bool = False
    notes: tuple[str, ...] = ()

    def path(self, box: int) -> Iterator[Box]:
        """The box and its ancestors, innermost first."""
        while box >= 0:
            yield self.boxes[box]
            box = self.boxes[box].parent

    def zone(self, line: Line) -> str:
        """Part of the page that a line stands in: `nav`, `crumb`, `foot`, `side` or `body`."""
        return self.boxes[line.box].zone


def parse(html: str) -> Page:
    """Flatten one page.

    Args:
        html: the decoded page; what is beyond 4,000,000 characters or 2,000 levels is cut and noted.
    """
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 -- the door; not needed for a PDF

    html, notes = _bounded(html)
    walker = _Walker()
    root = LexborHTMLParser(html).root
    if root is not None:
        walker.walk(root)
    walker.page.notes = notes
    return walker.page


_MANY_TAGS = 4_000
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}>?")
_MANY_ATTRIBUTES = 1_000
_VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr p li td tr th dt dd option".split())


def _bounded(html: str) -> tuple[str, tuple[str, ...]]:
    """Cut what the parser would choke on: size, depth, and one tag with thousands of attributes."""
    notes = []
    if len(html) > MAX_CHARS:
        html = html[:MAX_CHARS]
        notes.append(f"page cut at {MAX_CHARS} characters")
    if len(html) > _MANY_TAGS and any(tag[0].count("=") > _MANY_ATTRIBUTES for tag in _LONG_TAG.finditer(html)):
        html = _LONG_TAG.sub("", html)
        notes.append("a tag with thousands of attributes was dropped")
    if html.count("<") > _MANY_TAGS:
        end = _too_deep(html)
        if end:
            html = html[:end]
            notes.append(f"page cut at {MAX_DEPTH} levels of nesting")
    return html, tuple(notes)


def _too_deep(html: str) -> int:
    """Place where the nesting passes the limit; 0 when it never does."""
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() in _VOID:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            return tag.start()
    return 0


_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span strike strong "
    "sub sup time tt u var wbr o:p st1:chsdate".split()
)
_STRONG = frozenset({"b", "strong", "big"})
_SILENT = frozenset({"style", "template", "select", "textarea", "noscript", "svg", "math", "button", "head"})
_EMBEDS = frozenset({"iframe", "frame", "embed", "object", "img", "video", "audio"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LARGE = re.compile(r"font-size\s*:\s*(?:1[89]|[2-9]\d|x+-large|large)|font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ALIGN = re.compile(r"text-align\s*:\s*(\w+)", re.IGNORECASE)
_SPACE = re.compile(r"[\s\u3000\xa0\u200b\ufeff]+")
_QUOTED_NAME = re.compile(r"['\"]?title['\"]?\s*:\s*['\"]([^'\"]+)['\"]")

_ZONES = (
    ("crumb", re.compile(r"crumb|position|dqwz|weizhi|\bwz\b|\bpath\b|cur_?pos|curr?ent_?pos|location|breadnav|\blujing\b|\bsubnav_?path|possplit|winstyle\w*-?path")),
    ("foot", re.compile(r"foot|copyright|\bcopy\b|\bbq\b|banquan|\bbottom\b|\bft\b|\bbtm\b|friend_?link|yqlj|youlian|\blinks\b")),
    ("nav", re.compile(r"\b\w*nav(?:i|bar|igation|menu)?\b|\bwp-?navi|menu|\bheader\b|\bhead\b|\btop(?:bar|nav)?\b|\bhd\b|\bbanner\b|\blogo\b|sitelogo")),
    ("side", re.compile(r"\bside|sidebar|aside|\bhot\w*\b|recommend|relat(?:ed|e|ion)|xgwz|xgyd|tuijian|rank(?:ing)?\b|latest|zxwz|zxfb|share|bdsharebuttonbox")),
    ("pager", re.compile(r"paging|pagination|\bpager\b|\bpages?bar\b|\bpage_?nav|p_pages|pb_sys|fanye|\bpagebox\b")),
)
_ZONE_OF_TAG = {"nav": "nav", "header": "nav", "footer": "foot", "aside": "side"}


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


class _Walker:
    """One walk over the tree; holds what is open while lines are put together."""

    def __init__(self) -> None:
        self.page = Page()
        self._pieces: list[tuple[str, int]] = []
        self._has_plain = False
        self._box = -1
        self._link = -1
        self._level = 0
        self._strong = 0
        self._hidden = 0
        self._head = True

    def walk(self, root: LexborNode) -> None:
        """Visit every node, parents before and after their children, without recursion."""
        stack: list[tuple[LexborNode, str]] = [(root, "")]
        self._open_box("html", {})
        while stack:
            node, undo = stack.pop()
            if undo:
                self._leave(undo)
                continue
            following = node.next if node is not root else None
            if following is not None:
                stack.append((following, ""))
            tag = node.tag or ""
            if tag == "-text":
                self._text(node.text_content or "")
                continue
            undo = self._enter(node, tag)
            if undo == "skip":
                continue
            stack.append((node, undo))
            child = node.child
            if child is not None:
                stack.append((child, ""))
        self._close_box()

    def _text(self, text: str) -> None:
        if self._head:
            return
        self._pieces.append((text, self._link))
        if not self._strong and not self._level and not text.isspace():
            self._has_plain = True

    def _enter(self, node: LexborNode, tag: str) -> str:
        """Open one element; the answer says what to undo when it closes, `skip` for no descent."""
        if tag in ("-comment", "-doctype", "-document"):
            return "none" if tag == "-document" else "skip"
        attributes = node.attributes
        if tag in _SPECIAL:
            return self._special(node, tag, attributes)
        if tag in _SILENT or tag in _EMBEDS:
            self._embed(tag, attributes)
            return "head" if tag == "head" else "none" if tag == "object" else "skip"
        opened = self._inline(tag, attributes) if tag in _INLINE else self._block(tag, attributes)
        if "style" in attributes and _HIDDEN.search(attributes["style"] or ""):
            self._hidden += 1
            opened += " hidden"
        if "pdfsrc" in attributes:
            self._player(attributes)
        onclick = attributes.get("onclick")
        if onclick and tag != "a":
            self._scripted_link(onclick)
        return opened

    def _inline(self, tag: str, attributes: dict[str, str | None]) -> str:
        if tag == "a":
            self._open_link(attributes)
            return "a"
        style = attributes.get("style")
        is_large = tag == "font" and (attributes.get("size") or "").lstrip("+") in ("4", "5", "6", "7")
        if tag in _STRONG or is_large or (style and _LARGE.search(style)):
            self._strong += 1
            return "strong"
        return "none"

    def _block(self, tag: str, attributes: dict[str, str | None]) -> str:
        self._open_box(tag, attributes)
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():  # noqa: PLR2004 -- h1 to h6
            self._level = int(tag[1])
            return "heading"
        return "box"

    def _leave(self, undo: str) -> None:
        kind, _, hidden = undo.partition(" ")
        if kind == "a":
            self._close_link()
        elif kind == "strong":
            self._strong -= 1
        elif kind in ("box", "heading"):
            self._close_box()
            self._level = 0 if kind == "heading" else self._level
        elif kind == "head":
            self._head = False
        if hidden:
            self._hidden -= 1

    def _open_box(self, tag: str, attributes: dict[str, str | None]) -> None:
        self._flush()
        page = self.page
        names = f" {attributes.get('class') or ''} {attributes.get('id') or ''} ".lower()
        parent = self._box
        zone = page.boxes[parent].zone if parent >= 0 else "body"
        zone = _ZONE_OF_TAG.get(tag, zone)
        if zone == "body" and len(names) > 3 and tag not in ("html", "body", "form"):  # noqa: PLR2004 -- three blanks
            zone = next((name for name, pattern in _ZONES if pattern.search(names)), zone)
        align = attributes.get("align") or ""
        if not align and attributes.get("style"):
            found = _ALIGN.search(attributes["style"] or "")
            align = found[1] if found else ""
        span = attributes.get("colspan") or ""
        self._box = len(page.boxes)
        page.boxes.append(
            Box(
                tag,
                names,
                parent,
                zone,
                align.lower() or ("center" if tag == "center" else ""),
                len(page.lines),
                len(page.anchors),
                spans=int(span) if span.isdigit() and len(span) < 3 else 1,  # noqa: PLR2004 -- no table is wider
            )
        )

    def _close_box(self) -> None:
        self._flush()
        box = self.page.boxes[self._box]
        box.end_line, box.end_link = len(self.page.lines), len(self.page.anchors)
        self._box = box.parent

    def _flush(self) -> None:
        """End the line: what was collected becomes one, if it shows anything."""
        pieces, self._pieces = self._pieces, []
        has_plain, self._has_plain = self._has_plain, False
        if not pieces:
            return
        text = _fold("".join(piece for piece, _ in pieces))
        if not text:
            return
        folded = tuple((_fold(piece), link) for piece, link in pieces if piece and not piece.isspace())
        line = Line(text, folded, self._box, self._level, not has_plain, self._hidden > 0)
        self.page.lines.append(line)

    def _open_link(self, attributes: dict[str, str | None]) -> None:
        href = attributes.get("href") or ""
        if (not href or href.lower().startswith("javascript")) and attributes.get("onclick"):
            href = _address_in_script(attributes["onclick"] or "") or href
        named = _QUOTED_NAME.search(attributes.get("sudyfile-attr") or "")
        anchor = Anchor(
            href.strip(),
            "",
            _fold(attributes.get("title") or attributes.get("textvalue") or ""),
            self.page.boxes[self._box].zone,
            len(self.page.lines),
            named[1] if named else "",
        )
        self._link = len(self.page.anchors)
        self.page.anchors.append(anchor)

    def _close_link(self) -> None:
        link, self._link = self._link, -1
        page = self.page
        anchor = page.anchors[link]
        words = [text for line in page.lines[anchor.line :] for text, owner in line.pieces if owner == link]
        words += [text for text, owner in self._pieces if owner == link]
        anchor.words = _fold("".join(words)) or anchor.words

    def _player(self, attributes: dict[str, str | None]) -> None:
        """WebPlus: `<div class="wp_pdf_player" pdfsrc="…" sudyfile-attr="{'title':'…'}">`."""
        named = _QUOTED_NAME.search(attributes.get("sudyfile-attr") or "")
        name = named[1] if named else _fold(attributes.get("title") or "")
        source = (attributes["pdfsrc"] or "").strip()
        self.page.embeds.append(Embed("player", source, name, len(self.page.lines), self._box, self._zone()))

    def _scripted_link(self, script: str) -> None:
        href = _address_in_script(script)
        if href:
            zone = self.page.boxes[self._box].zone
            self.page.anchors.append(Anchor(href, "", "", zone, len(self.page.lines)))

    def _special(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> str:
        page = self.page
        if tag in ("br", "hr"):
            self._flush()
        elif tag == "script":
            self._script(node, attributes)
        elif tag == "title" and not page.title:
            page.title = _fold(node.text())
        elif tag == "meta":
            name = attributes.get("name") or attributes.get("http-equiv") or attributes.get("property") or ""
            page.metas.setdefault(name.lower(), (attributes.get("content") or "").strip())
        elif tag == "base" and not page.base:
            page.base = (attributes.get("href") or "").strip()
        elif tag == "area":
            words = _fold(attributes.get("alt") or attributes.get("title") or "")
            page.anchors.append(Anchor(attributes.get("href") or "", words, "", self._zone(), len(page.lines)))
        elif tag == "input":
            page.has_password = page.has_password or (attributes.get("type") or "").lower() == "password"
        elif tag == "frameset":
            page.has_frameset = True
            self._head = False
            return "none"
        return "skip"

    def _script(self, node: LexborNode, attributes: dict[str, str | None]) -> None:
        source = attributes.get("src")
        if source:
            self.page.sources.append(source)
        content = node.text()
        if content and not content.isspace():
            self.page.scripts.append((content, len(self.page.lines)))

    def _zone(self) -> str:
        return self.page.boxes[self._box].zone

    def _embed(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag not in _EMBEDS:
            return
        source = attributes.get("src") or attributes.get("data") or ""
        name = _fold(attributes.get("title") or attributes.get("alt") or attributes.get("name") or "")
        if source:
            self.page.embeds.append(Embed(tag, source.strip(), name, len(self.page.lines), self._box, self._zone()))
        if tag == "img" and self._link >= 0 and name:
            anchor = self.page.anchors[self._link]
            anchor.words = anchor.words or name


_SPECIAL = frozenset({"br", "hr", "script", "title", "meta", "base", "area", "input", "frameset", "link"})
_IN_SCRIPT = re.compile(r"(?:window\.open\s*\(|location(?:\.href)?\s*=|location\.(?:replace|assign)\s*\()\s*['\"]([^'\"]+)['\"]")


def _address_in_script(script: str) -> str:
    found = _IN_SCRIPT.search(script)
    return found[1] if found else ""
