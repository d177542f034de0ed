"""What points to each address of a site: the words of links, rows of lists, and the pages that carry a file."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

from checklist_audit.model.pages import Document, DocumentKind, Fetch
from checklist_audit.model.verdicts import Lead

__all__ = ["Pointers"]

_MAX_LEADS = 40
# The same words lead everywhere from every page: they name a section of the site, not this document.
_NO_LINK_REGIONS = frozenset({"pager", "neighbour", "foot", "frame", "script"})
_NOTHING: Mapping[str, str] = MappingProxyType({})


class Pointers(Mapping[str, tuple[Lead, ...]]):
    """Address at which a way ends → what is said of it, links first, at most 40 each.

    What links say is worked out from the fetches each time that it is asked for: kept for every address it would
    fill more memory than the texts of a big site.

    Args:
        fetches: every address, in the order in which their links are told.
        documents: every document that is one of its own; walked over once.
        aliases: address that only leads on → where it ends.
    """

    def __init__(
        self,
        fetches: Mapping[str, Fetch] = MappingProxyType({}),
        documents: Mapping[str, Document] = MappingProxyType({}),
        aliases: Mapping[str, str] = _NOTHING,
    ) -> None:
        self._fetches = fetches
        self._aliases = aliases
        self._sections: dict[str, str] = {}
        self._said: dict[str, list[Lead]] = {}
        for url, document in documents.items():
            if document.kind is DocumentKind.SECTION and document.title:
                self._sections[url] = document.title
            for end, lead in _said_by(url, document, aliases):
                said = self._said.setdefault(end, [])
                if len(said) < _MAX_LEADS and lead not in said:
                    said.append(lead)
        self._ways = _ways(fetches, aliases)
        self._gone: frozenset[str] = frozenset()

    def without(self, pages: Collection[str]) -> Pointers:
        """The same without what some pages say."""
        rest = Pointers()
        for name in ("_fetches", "_aliases", "_sections", "_said", "_ways"):
            setattr(rest, name, getattr(self, name))
        rest._gone = self._gone | frozenset(pages)
        return rest

    def __getitem__(self, url: str) -> tuple[Lead, ...]:
        leads = dict.fromkeys((*self._said_by_links(url), *self._said.get(url, ())))
        found = tuple(lead for lead in tuple(leads)[:_MAX_LEADS] if lead.page not in self._gone)
        if not found:
            raise KeyError(url)
        return found

    def __iter__(self) -> Iterator[str]:
        ends = dict.fromkeys((*(self._aliases.get(url, url) for url in self._fetches), *self._said))
        return (url for url in ends if self.get(url))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _said_by_links(self, end: str) -> Iterator[Lead]:
        """Every link that the crawl followed and that ends here: its words, and the section that it stands in."""
        for url in self._ways.get(end, (end,)):
            fetch = self._fetches.get(url)
            for referral in fetch.referrals if fetch and self._aliases.get(url, url) == end else ():
                if referral.region in _NO_LINK_REGIONS or not referral.words:
                    continue
                yield Lead("link", referral.words, referral.page)
                if referral.page in self._sections and referral.region != "nav":
                    yield Lead("section", self._sections[referral.page], referral.page)


def _ways(fetches: Mapping[str, Fetch], aliases: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Where aliases end → every address that ends there, in the order of the fetches."""
    ends = set(aliases.values())
    ways: dict[str, tuple[str, ...]] = {}
    for url in fetches if ends else ():
        end = aliases.get(url, url)
        if end in ends:
            ways[end] = (*ways.get(end, ()), url)
    return ways


def _said_by(page: str, document: Document, aliases: Mapping[str, str]) -> Iterator[tuple[str, Lead]]:
    """The rows of a list, and the files of a page."""
    is_section = document.kind is DocumentKind.SECTION and bool(document.title)
    stands_in = Lead("section", document.title, page)
    for entry in document.entries:
        end = aliases.get(entry.url, entry.url)
        if end == page:  # a row without a page of its own
            continue
        yield end, Lead("link", entry.title, page, day=None if entry.is_date_inferred else entry.date)
        if is_section:
            yield end, stands_in
    carried = Lead("holder", document.title, page, day=document.published)
    for attachment in document.attachments:
        end = aliases.get(attachment.url, attachment.url)
        if attachment.name:
            yield end, Lead("link", attachment.name, page)
        yield end, carried
