"""Where each signal of the rules looks, and which of them hold in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from checklist_audit.matching.context import ROWS, RUNNING, View
from checklist_audit.matching.passages import PassageIndex
from checklist_audit.matching.words import Found, ShortIndex
from checklist_audit.model.pages import DocumentKind
from checklist_audit.model.rules import Element, Signal, Where
from checklist_audit.text.normalising import fold

PLACES: dict[Where, str] = {
    Where.TITLE: "标题",
    Where.HEADING: "小标题",
    Where.BODY: "正文",
    Where.TABLE: "表格",
    Where.ENTRIES: "栏目条目",
    Where.SECTION: "所在栏目",
    Where.LINK: "链接文字",
    Where.URL: "网址",
    Where.KIND: "页面种类",
    Where.TYPE: "文件种类",
    Where.PUBLISHER: "发布单位",
}
_NAMES = (Where.TITLE, Where.HEADING, Where.ENTRIES, Where.SECTION, Where.LINK, Where.PUBLISHER)
_BOTH = RUNNING + ROWS
_TEXTS = (RUNNING, ROWS, _BOTH)
_ROLES = ("any", "weak", "all", "none")
_CONDITIONS = ("all", "none")
_NEVER_ALONE = frozenset({Where.SECTION, Where.LINK, Where.URL, Where.TYPE, Where.PUBLISHER})
# A heading names a part of a document, a holder's title names the page around it: a little less sure.
_LESS_SURE = {"title": 0, "link": 3, "holder": 4, "section": 4}
_HEADING_LESS = 6
_ROW = 88


@dataclass(frozen=True, slots=True)
class Spot:
    """A signal of an element that holds in this document."""

    index: int
    """Place in its list (`any`, `weak`, `all`, `none`)."""
    where: Where
    rule: str
    words: str
    strength: int
    part: str = ""
    rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Ref:
    element: str
    role: str
    index: int
    signal: Signal
    rule: str
    """The signal in words, for the report."""


class _Held(NamedTuple):
    """A signal that holds in a document."""

    ref: _Ref
    found: Found
    strength: int
    rows: tuple[int, ...] = ()

    def with_rows(self, rows: Sequence[int], seen: View) -> _Held:
        """The same signal in some rows of a list; it shows the first of them."""
        shown = seen.document.entries[rows[0]].title[:60]
        return _Held(self.ref, Found(self.ref.index, self.strength, shown), self.strength, tuple(rows))

    def spot(self) -> Spot:
        """The same for the trial of its element."""
        ref, found = self.ref, self.found
        return Spot(ref.index, ref.signal.signal, ref.rule, found.words, self.strength, found.part, self.rows)


_SHOWN_ALTERNATIVES = 3


def in_words(signal: Signal) -> str:
    """A signal as the report shows it: long lists of alternatives cut, a pattern never spelled out."""
    place = PLACES[signal.signal]
    if signal.like:
        return f"{place}像“{signal.like}”"
    if signal.has:
        groups = [_some(group) for group in signal.groups]
        return f"{place}含{''.join(f'“{group}”' for group in groups)}" + ("并有数字" if signal.figure else "")
    if signal.regex:
        return f"{place}的写法符合规则"
    return f"{place}为“{signal.equals}”"


def _some(words: tuple[str, ...]) -> str:
    more = "等" if len(words) > _SHOWN_ALTERNATIVES else ""
    return "/".join(words[:_SHOWN_ALTERNATIVES]) + more


class SignalBook:
    """All signals of some elements, by what they are for.

    What speaks for an element is looked for first (`any`, and `weak` where something vouches for the page); conditions
    and vetoes only where that was found, because most pages of a college are evidence for nothing.
    """

    def __init__(self, elements: Iterable[Element], distinct: Iterable[Sequence[str]]) -> None:
        refs = [
            _Ref(element.id, role, index, signal, in_words(signal))
            for element in elements
            for role in _ROLES
            for index, signal in enumerate(getattr(element.match, role))
        ]
        folded = [tuple(fold(word) for word in group) for group in distinct]
        strong = [ref for ref in refs if ref.role == "any" and ref.signal.signal not in _NEVER_ALONE]
        self._strong = _Places(strong, folded)
        self._weak = _Places([ref for ref in refs if ref.role == "weak"], folded)
        self._conditions = _Places([ref for ref in refs if ref.role in _CONDITIONS], folded)

    def look(self, seen: View, vouched: Collection[str] = ()) -> dict[str, dict[str, list[Spot]]]:
        """Every signal that holds, for elements that a signal speaks for: element → role → spots.

        Args:
            vouched: ids of the elements that something else says the page is for; only theirs may be weak words.
        """
        found: dict[str, dict[str, list[Spot]]] = defaultdict(lambda: defaultdict(list))
        for one in map(partial(self._without_vetoed_rows, seen=seen), self._strong.held(seen)):
            if one:
                found[one.ref.element][one.ref.role].append(one.spot())
        for one in self._weak.held(seen) if vouched else ():
            if one.ref.element in vouched:
                found[one.ref.element][one.ref.role].append(one.spot())
        for one in self._conditions.held(seen) if found else ():
            if one.ref.element in found:
                found[one.ref.element][one.ref.role].append(one.spot())
        return found

    def _without_vetoed_rows(self, one: _Held, seen: View) -> _Held | None:
        """The same without rows that name what is vetoed as a title: a row is the title of the page behind it."""
        if not one.rows:
            return one
        element = one.ref.element
        kept = [row for row in one.rows if element not in self._conditions.vetoed_by_title(seen.entries[row])]
        if len(kept) == len(one.rows):
            return one
        return one.with_rows(kept, seen) if len(kept) >= one.ref.signal.at_least else None


class _Places:
    """Signals sorted by where they look, each place searched once for all of them."""

    def __init__(self, refs: Iterable[_Ref], distinct: Sequence[Sequence[str]]) -> None:
        self._refs: dict[Where, list[_Ref]] = defaultdict(list)
        for ref in refs:
            self._refs[ref.signal.signal].append(ref)
        # The title of a page is also a row of its section and the words of a link: one index for all of them,
        # so that a name is looked at once.
        self._names = tuple(ref for where in _NAMES for ref in self._refs[where])
        self._named_by = lru_cache(maxsize=4_096)(self._sorted_by_place)
        self._in_names = ShortIndex([ref.signal for ref in self._names], distinct)
        self._in_url = ShortIndex([ref.signal for ref in self._refs[Where.URL]], distinct)
        self._has_all = any(ref.role == "all" for where in _BOTH for ref in self._refs[where])
        self._text_refs = {where: tuple(ref for w in where for ref in self._refs[w]) for where in _TEXTS}
        self._in_texts = {
            where: PassageIndex([ref.signal for ref in refs]) for where, refs in self._text_refs.items()
        }

    def held(self, seen: View) -> Iterator[_Held]:
        """Every signal that holds in a document."""
        for title, where in seen.titles:
            yield from self._named(Where.TITLE, title, less=_LESS_SURE[where])
        for heading in seen.headings:
            yield from self._named(Where.HEADING, heading, less=_HEADING_LESS)
        for section in seen.sections:
            yield from self._named(Where.SECTION, section)
        for words in seen.links:
            yield from self._named(Where.LINK, words)
        if self._refs[Where.URL]:
            for found in self._in_url.find(seen.document.url.casefold()):
                yield _Held(self._refs[Where.URL][found.signal], found, found.strength)
        if seen.document.kind is DocumentKind.SECTION:
            yield from self._rows(seen)
        elif seen.document.kind is not DocumentKind.CATALOGUE:
            yield from self._texts(seen)
        yield from self._facts(seen)

    def vetoed_by_title(self, words: str) -> frozenset[str]:
        """Elements that such a title is no evidence for."""
        return frozenset(
            ref.element for ref, _ in self._named_by(words).get(Where.TITLE, ()) if ref.role == "none"
        )

    def _named(self, where: Where, words: str, *, less: int = 0) -> Iterator[_Held]:
        if self._refs[where]:
            for ref, found in self._named_by(words).get(where, ()):
                yield _Held(ref, found, found.strength - less)

    def _sorted_by_place(self, words: str) -> dict[Where, tuple[tuple[_Ref, Found], ...]]:
        """Every signal that holds in a name, by the place that it looks at."""
        places: dict[Where, list[tuple[_Ref, Found]]] = defaultdict(list)
        for found in self._in_names.find(words):
            ref = self._names[found.signal]
            places[ref.signal.signal].append((ref, found))
        return {where: tuple(pairs) for where, pairs in places.items()}

    def _texts(self, seen: View) -> Iterator[_Held]:
        """Body and table signals, each once, in the part where it stands first; what is beside serves `all` only."""
        met: set[_Ref] = set()
        for where, parts in seen.texts():
            for ref, found in self._in_parts(where, parts):
                if ref not in met:
                    met.add(ref)
                    yield _Held(ref, found, found.strength)
        for ref, found in self._in_parts(_BOTH, seen.beside() if self._has_all else ()):
            if ref not in met and ref.role == "all":
                met.add(ref)
                yield _Held(ref, found, found.strength)

    def _in_parts(
        self, where: tuple[Where, ...], parts: Iterable[tuple[str, str]]
    ) -> Iterator[tuple[_Ref, Found]]:
        refs, index = self._text_refs[where], self._in_texts[where]
        for name, text in parts if refs else ():
            for found in index.find(text, name):
                yield refs[found.signal], found

    def _rows(self, seen: View) -> Iterator[_Held]:
        rows: dict[_Ref, list[int]] = defaultdict(list)
        for number, title in enumerate(seen.entries if self._refs[Where.ENTRIES] else ()):
            for ref, _ in self._named_by(title).get(Where.ENTRIES, ()):
                rows[ref].append(number)
        for ref, numbers in rows.items():
            if len(numbers) >= ref.signal.at_least:
                yield _Held(ref, Found(ref.index, _ROW, ""), _ROW).with_rows(numbers, seen)

    def _facts(self, seen: View) -> Iterator[_Held]:
        """Kind, type and publisher: what the reader and the title have made of the document."""
        facts = {
            Where.KIND: seen.document.kind.value,
            Where.TYPE: seen.type,
            Where.PUBLISHER: seen.publisher,
        }
        for where, value in facts.items():
            for ref in self._refs[where]:
                if ref.signal.equals == value:
                    yield _Held(ref, Found(ref.index, 90, value), 90)
        source = fold(seen.document.source)
        if source:
            yield from self._named(Where.PUBLISHER, source)
