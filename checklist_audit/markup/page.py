"""A page as plain values: lines, boxes and links, which everything that reads pages works on."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Anchor", "Box", "Embed", "Line", "Page"]


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

    @property
    def plain_chars(self) -> int:
        """Characters outside links."""
        chars = 0
        for text, link in self.pieces:
            if link < 0:
                chars += len(text)
        return chars

    @property
    def has_link(self) -> bool:
        """Whether a link stands in it."""
        for _, link in self.pieces:  # noqa: SIM110 -- any() with a generator takes three times as long, on every line
            if link >= 0:
                return True
        return False


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
    is_article: bool = False
    """Inside an element made for one article, where `header` and `footer` are the article's own."""


@dataclass(slots=True)
class Embed:
    """A frame, an embedded object, a player or a picture."""

    tag: str
    src: str
    name: str
    line: int
    box: int


@dataclass(slots=True)
class Page:
    """A parsed page."""

    title: str = ""
    metas: dict[str, str] = field(default_factory=dict)
    base: str = ""
    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    embeds: list[Embed] = field(default_factory=list)
    scripts: list[tuple[str, int]] = field(default_factory=list)
    """Text of each inline script with the line before which it stands."""
    times: list[tuple[int, str]] = field(default_factory=list)
    """The line of each `<time>` and its machine-readable value; the time of a change is left out."""
    has_password: bool = False
