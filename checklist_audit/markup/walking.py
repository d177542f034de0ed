"""One walk over the tree of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from checklist_audit.markup.assembling import MENU_ZONES, Assembly, fold
from checklist_audit.markup.attributes import (
    Attributes,
    address_of_script,
    align_of,
    call_in_script,
    file_name_of,
    names_of,
    style_of,
)
from checklist_audit.markup.menus import Part, Place, shelf_of
from checklist_audit.markup.page import Anchor, Box, Page

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


_PLAIN_TAGS = frozenset(
    "abbr acronym bdi bdo cite code data del dfn em font i ins kbd label mark nobr q s samp small span "  # noqa: SIM905 -- one word a line would fill a screen
    "strike sub sup tt u var wbr o:p st1:chsdate".split()
)
_KEPT_ZONES = MENU_ZONES | {"side"}
"""What is the same on many pages of a site."""
_MENU_TAGS = frozenset(
    {"ul", "ol", "li", "dl", "dt", "dd", "p", "span", "i", "em", "h1", "h2", "h3", "h4", "h5"}
)
"""Inside a menu only links matter, and the attributes of these are not read."""
_NO_ATTRIBUTES: Attributes = {}
_TELLING = frozenset({"style", "onclick", "pdfsrc", "onload"})
"""Attributes that mean something on any element."""
_LEVELS = {f"h{level}": level for level in range(1, 7)}
# What to undo when an element closes.
_SKIP = -1
_BOX, _BREAK, _LINK, _BOLD, _HEAD, _HEADING, _HIDDEN, _MENU = (1 << place for place in range(8))
_LAST_ALONE = _HEAD
"""What is above comes on top of one of these."""
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\xad"
_MAX_TITLE = 400


def _only_text(node: LexborNode) -> str | None:
    """The text of an element that holds nothing else; None for any other element."""
    child = node.child
    if child is None or child.tag != "-text" or child.next is not None:
        return None
    return child.text_content


def _is_first_day(names: str) -> bool:
    """WordPress marks the day of a change `updated`, and the day of a post that was never changed with both words."""
    return "updated" not in names or "published" in names


class _Walker(Assembly):
    """One walk over the tree."""

    def __init__(self, zone_of: ZoneNamer) -> None:
        super().__init__(Box("html", "", -1, zone_of("html", "", "body"), "", 0, 0))
        self._zone_of = zone_of
        self._menus: list[tuple[list[Part], Place]] = []

    def walk(self, root: LexborNode) -> None:
        """Visit every node, parents before and after their children, without recursion."""
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
            opener = _OPENERS.get(tag)
            undo = opener(self, node, tag) if opener else self.open_block(node, tag)
            child = node.child if undo != _SKIP else None
            if child is None:
                if undo > 0:
                    self._leave(undo)
                node = node.next
            else:
                pending.append((node.next, undo))
                node = child
        if self._pieces:
            self._flush()
        self._close_box()

    def _leave(self, undo: int) -> None:
        if undo & _BOX:
            if self._pieces:
                self._flush()
            self._close_box()
        elif undo & _BREAK:
            if self._pieces:
                self._flush()
        elif undo & _LINK:
            self._close_link()
        elif undo & _BOLD:
            self._strong -= 1
        elif undo & _HEAD:
            self._head = False
        if undo > _LAST_ALONE:
            self._leave_more(undo)

    def _leave_more(self, undo: int) -> None:
        if undo & _HEADING:
            self._level = 0
        if undo & _HIDDEN:
            self._hidden -= 1
        if undo & _MENU:
            self._keep_menu()

    # One opener for each kind of element; its answer says what to undo when the element closes.

    def open_block(self, node: LexborNode, tag: str) -> int:
        """Open a box, the usual case; menus hold most elements of a page, and nobody asks for the boxes in them."""
        if tag[0] == "-":
            return _SKIP
        if self._pieces:
            self._flush()
        attributes = _NO_ATTRIBUTES if self._in_menu and tag in _MENU_TAGS else node.attributes
        names, align = (names_of(attributes), align_of(attributes)) if attributes else ("", "")
        around = self._around
        zone, is_article = around.zone, around.is_article
        zone = self._zone_of(tag, names, "article" if is_article and zone == "body" else zone)
        if zone == "article":
            zone, is_article = "body", True
        if self._in_menu and zone == around.zone:
            undo = _BREAK
        else:
            undo = self._known_menu(node, f"{zone}{is_article:d}") if zone in _KEPT_ZONES else _BOX
            if undo == _SKIP:
                return _SKIP
            self._open_box(
                Box(
                    tag, names, self._box, zone, align, len(self._lines), len(self._anchors), 0, 0, is_article
                )
            )
        if tag in _LEVELS:
            self._level = _LEVELS[tag]
            undo |= _HEADING
        if attributes:
            undo |= self._told(tag, attributes)
        return self._closed_at_once(node) if undo == _BOX else undo

    def _closed_at_once(self, node: LexborNode) -> int:
        """A box with nothing but a text in it, as most are, is its line, and closes without a step into it."""
        text = None if self._head else _only_text(node)
        if text is None:
            return _BOX
        self._put_line(text)
        self._close_box()
        return _SKIP

    def open_anchor(self, node: LexborNode, tag: str) -> int:
        attributes = node.attributes
        href = attributes.get("href") or ""
        if not href and "href" not in attributes and "onclick" not in attributes:
            return self._weight(tag, attributes) | self._told(tag, attributes)
        # Most addresses are settled by their first sign; `in` holds for the empty one too.
        if href[:1] in "#jJ" and (href in ("", "#") or href.lower().startswith("javascript")):
            href = address_of_script(attributes) or call_in_script(attributes) or href
        title = attributes.get("title")
        anchors = self._anchors
        anchor = Anchor(href.strip(), "", fold(title) if title else "", self._around.zone, len(self._lines))
        if "sudyfile-attr" in attributes:
            anchor.file_name = file_name_of(attributes)
        self._link, self._link_start = len(anchors), len(self._pieces)
        anchors.append(anchor)
        undo = _LINK | self._told(tag, attributes) if len(attributes) > 1 else _LINK
        text = _only_text(node) if undo == _LINK and not self._head else None
        if text is None:
            return undo
        self._text(text)
        anchor.words = fold(text)
        self._link = -1
        return _SKIP

    def open_plain(self, node: LexborNode, tag: str) -> int:
        attributes = _NO_ATTRIBUTES if self._in_menu and tag in _MENU_TAGS else node.attributes
        undo = self._weight(tag, attributes) | self._told(tag, attributes) if attributes else 0
        text = None if undo or self._head else _only_text(node)
        if text is None:
            return undo
        self._text(text)
        return _SKIP

    def open_bold(self, node: LexborNode, tag: str) -> int:
        self._strong += 1
        return _BOLD | self._told(tag, node.attributes)

    def open_time(self, node: LexborNode, tag: str) -> int:
        attributes = node.attributes
        if "datetime" in attributes and _is_first_day(attributes.get("class") or ""):
            self.page.times.append((len(self.page.lines), attributes["datetime"] or ""))
        return self.open_plain(node, tag)

    def _weight(self, tag: str, attributes: Attributes) -> int:
        style = attributes.get("style")
        is_big = tag == "font" and (attributes.get("size") or "").lstrip("+") in ("4", "5", "6", "7")
        if is_big or (style and style_of(style).is_large):
            self._strong += 1
            return _BOLD
        return 0

    def _told(self, tag: str, attributes: Attributes) -> int:
        """Players, scripted links and what is hidden, on any element."""
        if _TELLING.isdisjoint(attributes):
            return 0
        if "pdfsrc" in attributes:
            self._player(attributes)
        if tag == "body" and "onload" in attributes:
            self.page.scripts.append((attributes["onload"] or "", len(self.page.lines)))
        if "onclick" in attributes and tag != "a":
            self._scripted_link(attributes)
        style = attributes.get("style")
        if style and style_of(style).is_hiding:
            self._hidden += 1
            return _HIDDEN
        return 0

    def break_line(self, node: LexborNode, tag: str) -> int:
        del node, tag
        if self._pieces:
            self._flush()
        return _SKIP

    def open_script(self, node: LexborNode, tag: str) -> int:
        del tag
        text = _only_text(node)
        self.page.scripts.append((node.text() if text is None else text, len(self.page.lines)))
        return _SKIP

    def open_title(self, node: LexborNode, tag: str) -> int:
        del tag
        self.page.title = self.page.title or fold(node.text())[:_MAX_TITLE]
        return _SKIP

    def open_meta(self, node: LexborNode, tag: str) -> int:
        del tag
        stated = node.attributes
        name = stated.get("name") or stated.get("http-equiv") or stated.get("property") or ""
        if content := (stated.get("content") or "").strip():
            self.page.metas.setdefault(name.lower(), content)
        return _SKIP

    def open_base(self, node: LexborNode, tag: str) -> int:
        del tag
        self.page.base = self.page.base or (node.attributes.get("href") or "").strip()
        return _SKIP

    def open_area(self, node: LexborNode, tag: str) -> int:
        del tag
        href, words = node.attributes.get("href") or "", fold(node.attributes.get("alt") or "")
        self.page.anchors.append(Anchor(href, words, "", self._around.zone, len(self.page.lines)))
        return _SKIP

    def open_input(self, node: LexborNode, tag: str) -> int:
        del tag
        attributes = node.attributes
        if (attributes.get("type") or "").lower() == "password":
            self.page.has_password = True
        elif "onclick" in attributes:
            self._scripted_link(attributes, attributes.get("value") or "")
        return _SKIP

    def open_button(self, node: LexborNode, tag: str) -> int:
        del tag
        if "onclick" in node.attributes:
            self._scripted_link(node.attributes, node.text())
        return _SKIP

    def open_frameset(self, node: LexborNode, tag: str) -> int:
        del node, tag
        self._head = False
        return 0

    def open_embed(self, node: LexborNode, tag: str) -> int:
        attributes = node.attributes
        name = fold(attributes.get("title") or attributes.get("alt") or attributes.get("name") or "")
        if source := attributes.get("src") or attributes.get("data"):
            self._carry(tag, source, name)
        if tag == "img" and self._link >= 0 and name:
            anchor = self.page.anchors[self._link]
            anchor.words = anchor.words or name
        return 0 if tag == "object" else _SKIP

    def open_head(self, node: LexborNode, tag: str) -> int:
        del node, tag
        return _HEAD

    def skip(self, node: LexborNode, tag: str) -> int:
        del node, tag
        return _SKIP

    def _known_menu(self, node: LexborNode, kind: str) -> int:
        """Lay a menu that was walked before into the page; otherwise take a note to keep it when it closes."""
        if self._link >= 0 or self._level or self._strong or self._hidden or self._head:
            return _BOX
        shelf = shelf_of(node.html or "", kind, self._zone_of)
        if shelf is None:
            return _BOX
        if shelf:
            shelf[0].lay_into(self.page, self._box)
            return _SKIP
        self._menus.append((shelf, Place.of(self.page, self._box)))
        return _BOX | _MENU

    def _keep_menu(self) -> None:
        shelf, place = self._menus.pop()
        part = Part.since(place, self.page)
        shelf += [part] if part else []


_OPENERS: dict[str, Callable[[_Walker, LexborNode, str], int]] = {
    **dict.fromkeys(_PLAIN_TAGS, _Walker.open_plain),
    **dict.fromkeys(("b", "strong", "big"), _Walker.open_bold),
    **dict.fromkeys(("br", "hr"), _Walker.break_line),
    **dict.fromkeys(("iframe", "frame", "embed", "object", "img", "video", "audio"), _Walker.open_embed),
    **dict.fromkeys(
        ("noframes", "style", "template", "select", "textarea", "noscript", "svg", "link"),
        _Walker.skip,
    ),
    "a": _Walker.open_anchor,
    "area": _Walker.open_area,
    "base": _Walker.open_base,
    "button": _Walker.open_button,
    "frameset": _Walker.open_frameset,
    "head": _Walker.open_head,
    "input": _Walker.open_input,
    "meta": _Walker.open_meta,
    "script": _Walker.open_script,
    "time": _Walker.open_time,
    "title": _Walker.open_title,
}
"""How an element opens, by its tag; any other is a block."""
