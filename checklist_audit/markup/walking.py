"""One walk over the tree of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from checklist_audit.markup.attributes import (
    address_in_script,
    address_of_script,
    align_of,
    file_name_of,
    is_hiding,
    is_large,
)
from checklist_audit.markup.menus import Part, Place, shelf_of
from checklist_audit.markup.page import Anchor, Box, Embed, Line, Page

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["ZoneNamer", "parse"]

ZoneNamer = Callable[[str, str, str], str]
"""Tag, class and id, and the zone around: the zone that an element opens."""


def parse(html: str, zone_of: ZoneNamer) -> Page:
    """Flatten one page.

    Args:
        html: the decoded page, bounded in size and depth (`reading/bounds.py`).
        zone_of: names the part of the page that an element opens; `nav` and `foot` keep links but no boxes,
            `article` is the body of one article.
    """
    from selectolax.lexbor import LexborHTMLParser

    if any(sign in html for sign in _INVISIBLE):
        html = html.translate(dict.fromkeys(map(ord, _INVISIBLE)))
    walker = _Walker(zone_of)
    root = LexborHTMLParser(html).root
    if root is not None:
        walker.walk(root)
    return walker.page


_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp small span "  # noqa: SIM905 -- one word a line would fill a screen
    "strike strong sub sup time tt u var wbr o:p st1:chsdate".split()
)
_STRONG = frozenset({"b", "strong", "big"})
_SILENT = frozenset(
    {"noframes", "style", "template", "select", "textarea", "noscript", "svg", "button", "head"}
)
_EMBEDS = frozenset({"iframe", "frame", "embed", "object", "img", "video", "audio"})
_SPECIAL = frozenset({"br", "hr", "script", "title", "meta", "base", "area", "input", "frameset", "link"})
_MENU_ZONES = frozenset({"nav", "foot"})
_KEPT_ZONES = _MENU_ZONES | {"side"}
"""What is the same on many pages of a site."""
_MENU_TAGS = frozenset(
    {"ul", "ol", "li", "dl", "dt", "dd", "p", "span", "i", "em", "h1", "h2", "h3", "h4", "h5"}
)
_BARE = frozenset({"br", "hr", "script", "style", "link", "title", "-comment"})
"""Elements whose attributes nobody asks for."""
_NO_ATTRIBUTES: dict[str, str | None] = {}
_PLAIN = _INLINE - _STRONG - {"a"}
_UNSEEN = _SPECIAL | _SILENT | _EMBEDS
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# What to undo when an element closes.
_SKIP, _BOX, _HEADING, _LINK, _BOLD, _HEAD, _HIDDEN, _BREAK, _MENU = -1, 1, 2, 4, 8, 16, 32, 64, 128
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad"
_MAX_TITLE = 400


def _fold(text: str) -> str:
    return " ".join(text.split())


class _Walker:
    """One walk over the tree; holds what is open while lines are put together."""

    def __init__(self, zone_of: ZoneNamer) -> None:
        self.page = Page()
        self._zone_of = zone_of
        self._pieces: list[tuple[str, int]] = []
        self._has_plain = False
        self._box = -1
        self._link = self._link_start = -1
        self._level = 0
        self._strong = 0
        self._hidden = 0
        self._head = True
        self._in_menu = False
        self._menus: list[tuple[list[Part], Place]] = []

    def walk(self, root: LexborNode) -> None:
        """Visit every node, parents before and after their children, without recursion."""
        self._open_box("html", {})
        pending: list[tuple[LexborNode | None, int]] = []
        node: LexborNode | None = root.child
        while node is not None or pending:
            if node is None:
                node, undo = pending.pop()
                if undo:
                    self._leave(undo)
                continue
            tag = node.tag or ""
            if tag == "-text":
                if not self._head:
                    self._text(node.text_content or "")
                node = node.next
                continue
            # Inside a menu only links matter; reading attributes is a third of the walk.
            is_bare = tag in _BARE or (self._in_menu and tag in _MENU_TAGS)
            attributes = _NO_ATTRIBUTES if is_bare else node.attributes
            undo = 0 if not attributes and tag in _PLAIN else self._enter(node, tag, attributes)
            child = node.child if undo != _SKIP else None
            if child is None:
                if undo > 0:
                    self._leave(undo)
                node = node.next
            else:
                pending.append((node.next, undo))
                node = child
        self._close_box()

    def _text(self, text: str) -> None:
        if text.isspace():
            if self._pieces:
                self._pieces.append((" ", self._link))
            return
        self._pieces.append((text, self._link))
        if not (self._strong or self._level):
            self._has_plain = True

    def _enter(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> int:
        """Open one element; the answer says what to undo when it closes."""
        if tag in _INLINE:
            undo = self._inline(tag, attributes)
        elif tag in _UNSEEN or tag[0] == "-":
            return self._unseen(node, tag, attributes)
        else:
            undo = self._open_box(tag, attributes, node)
            if undo == _SKIP:
                return undo
            if tag in _LEVELS:
                self._level = _LEVELS[tag]
                undo |= _HEADING
        if (
            "style" in attributes
            or "onclick" in attributes
            or "pdfsrc" in attributes
            or "onload" in attributes
        ):
            undo |= self._attributes(tag, attributes)
        return undo

    def _inline(self, tag: str, attributes: dict[str, str | None]) -> int:
        if tag == "a" and ("href" in attributes or "onclick" in attributes):
            self._open_link(attributes)
            return _LINK
        if tag == "time" and "datetime" in attributes and "updated" not in (attributes.get("class") or ""):
            self.page.times.append((len(self.page.lines), attributes["datetime"] or ""))
        style = attributes.get("style") if attributes else None
        is_big = tag == "font" and (attributes.get("size") or "").lstrip("+") in ("4", "5", "6", "7")
        if tag in _STRONG or is_big or (style and is_large(style)):
            self._strong += 1
            return _BOLD
        return 0

    def _attributes(self, tag: str, attributes: dict[str, str | None]) -> int:
        """Players, scripted links and what is hidden, on any element."""
        if "pdfsrc" in attributes:
            self._player(attributes)
        if tag == "body" and "onload" in attributes:
            self.page.scripts.append((attributes["onload"] or "", len(self.page.lines)))
        if "onclick" in attributes and tag != "a":
            self._scripted_link(attributes["onclick"] or "")
        style = attributes.get("style")
        if style and is_hiding(style):
            self._hidden += 1
            return _HIDDEN
        return 0

    def _unseen(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> int:
        """Elements that show no text of their own."""
        if tag in _SPECIAL:
            return self._special(node, tag, attributes)
        if tag in _EMBEDS:
            self._embed(tag, attributes)
        if tag == "head":
            return _HEAD
        return 0 if tag == "object" else _SKIP

    def _leave(self, undo: int) -> None:
        if undo & (_BOX | _BREAK):
            if undo & _BOX:
                self._close_box()
            elif self._pieces:
                self._flush()
            if undo & _HEADING:
                self._level = 0
        elif undo & _LINK:
            self._close_link()
        elif undo & _BOLD:
            self._strong -= 1
        elif undo & _HEAD:
            self._head = False
        if undo & _HIDDEN:
            self._hidden -= 1
        if undo & _MENU:
            self._keep_menu()

    def _open_box(self, tag: str, attributes: dict[str, str | None], node: LexborNode | None = None) -> int:
        if self._pieces:
            self._flush()
        page, parent = self.page, self._box
        names, align = "", ""
        if "class" in attributes or "id" in attributes:
            names = f" {attributes.get('class') or ''} {attributes.get('id') or ''} ".lower()
        if "align" in attributes or "style" in attributes:
            align = align_of(attributes)
        around = page.boxes[parent] if parent >= 0 else None
        zone = around.zone if around else "body"
        is_article = around is not None and around.is_article
        zone = self._zone_of(tag, names, "article" if is_article and zone == "body" else zone)
        if zone == "article":
            zone, is_article = "body", True
        if around and self._in_menu and zone == around.zone:
            # Menus hold most elements of a page, and nobody asks for their boxes.
            return _BREAK
        is_menu = zone in _MENU_ZONES
        known = self._known_menu(node, f"{zone}{is_article:d}") if zone in _KEPT_ZONES and node else 0
        if known == _SKIP:
            return _SKIP
        self._box = len(page.boxes)
        box = Box(tag, names, parent, zone, align, len(page.lines), len(page.anchors), is_article=is_article)
        page.boxes.append(box)
        self._in_menu = is_menu
        return _BOX | known

    def _known_menu(self, node: LexborNode, kind: str) -> int:
        """Lay a menu that was walked before into the page; otherwise take a note to keep it when it closes."""
        if self._link >= 0 or self._level or self._strong or self._hidden or self._head:
            return 0
        shelf = shelf_of(node.html or "", kind, self._zone_of)
        if shelf is None:
            return 0
        if shelf:
            shelf[0].lay_into(self.page, self._box)
            return _SKIP
        self._menus.append((shelf, Place.of(self.page, self._box)))
        return _MENU

    def _keep_menu(self) -> None:
        shelf, place = self._menus.pop()
        part = Part.since(place, self.page)
        shelf += [part] if part else []

    def _close_box(self) -> None:
        if self._pieces:
            self._flush()
        box = self.page.boxes[self._box]
        box.end_line, box.end_link = len(self.page.lines), len(self.page.anchors)
        self._box = box.parent
        self._in_menu = self._box >= 0 and self.page.boxes[self._box].zone in _MENU_ZONES

    def _flush(self) -> None:
        """End the line: what was collected becomes one, if it shows anything."""
        pieces, self._pieces = self._pieces, []
        has_plain, self._has_plain = self._has_plain, False
        if len(pieces) == 1:
            text = _fold(pieces[0][0])
            folded: tuple[tuple[str, int], ...] = ((text, pieces[0][1]),)
        else:
            text = _fold("".join([piece for piece, _ in pieces]))
            folded = tuple([(_fold(piece), link) for piece, link in pieces if not piece.isspace()])
        if text:
            line = Line(text, folded, self._box, self._level, not has_plain, self._hidden > 0)
            self.page.lines.append(line)

    def _open_link(self, attributes: dict[str, str | None]) -> None:
        href = attributes.get("href") or ""
        # Most addresses are settled by their first sign; `in` holds for the empty one too.
        if href[:1] in "#jJ" and (href in ("", "#") or href.lower().startswith("javascript")):
            href = address_of_script(attributes) or href
        title = _fold(attributes.get("title") or "")
        anchor = Anchor(href.strip(), "", title, self._zone(), len(self.page.lines))
        if "sudyfile-attr" in attributes:
            anchor.file_name = file_name_of(attributes)
        self._link, self._link_start = len(self.page.anchors), len(self._pieces)
        self.page.anchors.append(anchor)

    def _close_link(self) -> None:
        link, self._link = self._link, -1
        lines, anchor = self.page.lines, self.page.anchors[link]
        if anchor.line == len(lines):
            words = [text for text, _ in self._pieces[self._link_start :]]
        else:
            pieces = [piece for line in lines[anchor.line :] for piece in line.pieces] + self._pieces
            words = [text for text, owner in pieces if owner == link]
        anchor.words = _fold("".join(words)) or anchor.words

    def _player(self, attributes: dict[str, str | None]) -> None:
        """WebPlus: `<div class="wp_pdf_player" pdfsrc="…" sudyfile-attr="{'title':'…'}">`."""
        name = file_name_of(attributes) or _fold(attributes.get("title") or "")
        self._carry("player", attributes["pdfsrc"] or "", name)

    def _carry(self, tag: str, source: str, name: str) -> None:
        page = self.page
        page.embeds.append(Embed(tag, source.strip(), name, len(page.lines), self._box))

    def _scripted_link(self, script: str) -> None:
        href = address_in_script(script)
        if href:
            self.page.anchors.append(Anchor(href, "", "", self._zone(), len(self.page.lines)))

    def _special(self, node: LexborNode, tag: str, attributes: dict[str, str | None]) -> int:
        page = self.page
        if tag in ("br", "hr"):
            self._flush()
        elif tag == "script":
            page.scripts.append((node.text(), len(page.lines)))
        elif tag == "title" and not page.title:
            page.title = _fold(node.text())[:_MAX_TITLE]
        elif tag == "meta":
            name = attributes.get("name") or attributes.get("http-equiv") or attributes.get("property") or ""
            if content := (attributes.get("content") or "").strip():
                page.metas.setdefault(name.lower(), content)
        elif tag == "base" and not page.base:
            page.base = (attributes.get("href") or "").strip()
        elif tag == "area":
            href, words = attributes.get("href") or "", _fold(attributes.get("alt") or "")
            page.anchors.append(Anchor(href, words, "", self._zone(), len(page.lines)))
        elif tag == "input":
            page.has_password = page.has_password or (attributes.get("type") or "").lower() == "password"
        elif tag == "frameset":
            self._head = False
            return 0
        return _SKIP

    def _zone(self) -> str:
        return self.page.boxes[self._box].zone

    def _embed(self, tag: str, attributes: dict[str, str | None]) -> None:
        name = _fold(attributes.get("title") or attributes.get("alt") or attributes.get("name") or "")
        if source := attributes.get("src") or attributes.get("data"):
            self._carry(tag, source, name)
        if tag == "img" and self._link >= 0 and name:
            anchor = self.page.anchors[self._link]
            anchor.words = anchor.words or name
