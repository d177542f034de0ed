"""The documents of one snapshot, by address: as many as there is room for in memory, the others read when asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from checklist_audit.model.pages import Document, Link

__all__ = ["Change", "Reread", "Shelf"]

Change = Callable[[Document], Document]
Reread = Callable[[str], Document | None]

ROOM = 60_000_000
"""Characters that are held, two bytes each, the record of every address included: a site of some 15,000 usual pages
fits in but for its long files; of one of 100,000 every document is read again when it is asked for."""
_EACH = 700
_A_LINK = 4
_AN_ENTRY = 100
"""What a document, a link and a row of a list take besides running text, in characters (measured)."""
_KEPT_FREE = 0.25
_LATEST = 32


@dataclass(frozen=True, slots=True)
class _Away:
    """The place of a document that is not held, and what was changed in it since it was read."""

    changes: tuple[Change, ...] = ()


class Shelf(Mapping[str, Document]):
    """Documents by address, in the order of putting.

    Whoever uses it sees a mapping and cannot tell which documents are held; a document that is not costs a third of
    a millisecond each time, so walk over it in few passes and never look up at random what a pass could have noted.

    Args:
        reread: gives a document again, the same each time; without it everything is held.
        room: characters that may be held.
        taken: of these, what something else takes; known before, because memory that was filled once is not given back.
    """

    def __init__(self, reread: Reread | None = None, *, room: int = ROOM, taken: int = 0) -> None:
        self._reread = reread
        self._room = max(0, room - taken)
        self._places: dict[str, Document | _Away] = {}
        self._lengths: dict[str, int] = {}
        self._used = 0
        self._longest: int | None = None
        """Documents of this length and above are not held any more; None while there is room."""
        self._links: dict[Link, Link] = {}
        self._fetched = lru_cache(maxsize=_LATEST)(self._fetch)

    @classmethod
    def of(cls, documents: Mapping[str, Document]) -> Shelf:
        """The same documents as a shelf."""
        if isinstance(documents, Shelf):
            return documents
        shelf = cls()
        shelf._places = dict(documents)
        return shelf

    def put(self, url: str, document: Document) -> None:
        """Add a document while the shelf is being filled."""
        length = _length(document)
        if self._longest is not None and length >= self._longest:
            self._places[url] = _Away()
            return
        self._places[url] = self._sharing(document, self._links.setdefault)
        if self._reread is None:
            return
        self._lengths[url] = length
        self._used += length
        if self._used > self._room:
            self._make_room()

    def without(self, urls: Collection[str]) -> Shelf:
        """The same shelf without some addresses."""
        return self._with({url: place for url, place in self._places.items() if url not in urls})

    def changed(self, change: Change, *, only: Collection[str] | None = None) -> Shelf:
        """The same shelf with a change made to every document, or to some.

        Args:
            change: a pure function; it is called again each time a document that is not held is asked for.
        """
        return self._with(
            {
                url: _after(place, change) if only is None or url in only else place
                for url, place in self._places.items()
            }
        )

    def is_held(self, url: str) -> bool:
        """Whether a document stays in memory anyway."""
        return not isinstance(self._places.get(url), _Away)

    def __getitem__(self, url: str) -> Document:
        place = self._places[url]
        return self._fetched(url) if isinstance(place, _Away) else place

    def __contains__(self, url: object) -> bool:
        return url in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def _with(self, places: dict[str, Document | _Away]) -> Shelf:
        shelf = Shelf(self._reread, room=self._room)
        shelf._places = places
        shelf._links = self._links
        return shelf

    def _fetch(self, url: str) -> Document:
        place = self._places[url]
        document = self._reread(url) if self._reread else None
        if document is None or not isinstance(place, _Away):
            raise KeyError(url)
        # Only links of held documents are worth keeping.
        document = self._sharing(document, self._links.get)
        for change in place.changes:
            document = change(document)
        return document

    def _sharing(self, document: Document, shared: Callable[[Link, Link], Link]) -> Document:
        """The same document with links that it has in common with others: menus are most of what a site's pages hold."""
        return replace(document, links=tuple([shared(link, link) for link in document.links]))

    def _make_room(self) -> None:
        """Put the longest away until a part of the room is free again."""
        for url, length in sorted(self._lengths.items(), key=lambda pair: (-pair[1], pair[0])):
            if self._used <= self._room * (1 - _KEPT_FREE):
                break
            self._places[url] = _Away()
            self._used -= self._lengths.pop(url)
            self._longest = length


def _after(place: Document | _Away, change: Change) -> Document | _Away:
    return replace(place, changes=(*place.changes, change)) if isinstance(place, _Away) else change(place)


def _length(document: Document) -> int:
    parts = sum(len(part.text) for part in document.parts)
    rows = sum(len(cell) for row in document.rows for cell in row.cells)
    lists = _A_LINK * len(document.links) + _AN_ENTRY * len(document.entries)
    return _EACH + len(document.text) + parts + rows + lists
