"""What is open while the lines of a page are put together, and how they come to be."""

from __future__ import annotations

from checklist_audit.markup.attributes import Attributes, address_of_script, file_name_of
from checklist_audit.markup.page import Anchor, Box, Embed, Line, Page

__all__ = ["MENU_ZONES", "Assembly", "fold"]

MENU_ZONES = frozenset({"nav", "foot"})


def fold(text: str) -> str:
    """The text with each run of white space as one blank, and none at its ends."""
    return " ".join(text.split())


class Assembly:
    """A page in the making: the box, the link and the heading that are open, and the pieces of the line."""

    def __init__(self, root: Box) -> None:
        self.page = Page()
        self._lines, self._anchors, self._boxes = self.page.lines, self.page.anchors, self.page.boxes
        self._pieces: list[tuple[str, int]] = []
        self._has_plain = False
        self._box = 0
        self._around = root
        self._boxes.append(root)
        self._link = self._link_start = -1
        self._level = 0
        self._strong = 0
        self._hidden = 0
        self._head = True
        self._in_menu = False

    def _text(self, text: str) -> None:
        if text.isspace():
            if self._pieces:
                self._pieces.append((" ", self._link))
            return
        self._pieces.append((text, self._link))
        if not (self._strong or self._level):
            self._has_plain = True

    def _open_box(self, box: Box) -> None:
        self._around = box
        self._box = len(self._boxes)
        self._boxes.append(box)
        self._in_menu = box.zone in MENU_ZONES

    def _close_box(self) -> None:
        box = self._around
        box.end_line, box.end_link = len(self._lines), len(self._anchors)
        self._box = number = box.parent
        self._around = around = self._boxes[number]
        if around.zone != box.zone:
            self._in_menu = around.zone in MENU_ZONES

    def _flush(self) -> None:
        """End the line: what was collected becomes one, if it shows anything."""
        pieces, self._pieces = self._pieces, []
        has_plain, self._has_plain = self._has_plain, False
        if len(pieces) == 1:
            text = fold(pieces[0][0])
            folded: tuple[tuple[str, int], ...] = ((text, pieces[0][1]),)
        else:
            whole = "".join([piece for piece, _ in pieces])
            text = fold(whole)
            if text == whole and " " not in text:
                folded = tuple(pieces)
            else:
                folded = tuple([(fold(piece), link) for piece, link in pieces if not piece.isspace()])
        if text:
            line = Line(text, folded, self._box, self._level, not has_plain, self._hidden > 0)
            self._lines.append(line)

    def _put_line(self, text: str) -> None:
        """A line of a text that stands alone in its box."""
        folded = fold(text)
        if folded:
            is_strong = bool(self._strong or self._level)
            line = Line(folded, ((folded, self._link),), self._box, self._level, is_strong, self._hidden > 0)
            self._lines.append(line)

    def _close_link(self) -> None:
        link, self._link = self._link, -1
        lines, anchor = self.page.lines, self.page.anchors[link]
        if anchor.line == len(lines):
            words = [text for text, _ in self._pieces[self._link_start :]]
        else:
            pieces = [piece for line in lines[anchor.line :] for piece in line.pieces] + self._pieces
            words = [text for text, owner in pieces if owner == link]
        anchor.words = fold(words[0] if len(words) == 1 else "".join(words)) or anchor.words

    def _player(self, attributes: Attributes) -> None:
        """WebPlus: `<div class="wp_pdf_player" pdfsrc="…" sudyfile-attr="{'title':'…'}">`."""
        name = file_name_of(attributes) or fold(attributes.get("title") or "")
        self._carry("player", attributes["pdfsrc"] or "", name)

    def _carry(self, tag: str, source: str, name: str) -> None:
        page = self.page
        page.embeds.append(Embed(tag, source.strip(), name, len(page.lines), self._box))

    def _scripted_link(self, attributes: Attributes, words: str = "") -> None:
        href = address_of_script(attributes)
        if href:
            zone, line = self._around.zone, len(self.page.lines)
            self.page.anchors.append(Anchor(href, fold(words), "", zone, line))
