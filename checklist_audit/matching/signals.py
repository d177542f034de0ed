"""Where each signal of the rules looks, and which of them hold in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checklist_audit.matching.context import View
from checklist_audit.matching.passages import PassageIndex
from checklist_audit.matching.words import Found, ShortIndex
from checklist_audit.model.pages import DocumentKind
from checklist_audit.model.rules import Ruleset, Signal, Where
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
_ROLES = ("any", "weak", "all", "none")
_SPEAKS = ("any", "weak")
_NEVER_ALONE = frozenset({Where.SECTION, Where.LINK, Where.URL, Where.TYPE, Where.PUBLISHER})
# A heading names a part of a document, a holder's title names the page around it: a little less sure.
_LESS_SURE = {"title": 0, "link": 3, "holder": 4, "section": 4}
_HEADING_LESS = 6


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


class _Held(NamedTuple):
    """A signal that holds in a document, before anybody asks for its words."""

    ref: _Ref
    found: Found
    strength: int
    rows: tuple[int, ...] = ()


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
    """All signals of a ruleset, sorted by where they look."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._refs: dict[Where, list[_Ref]] = defaultdict(list)
        for element in (*ruleset.elements, *ruleset.stand_ins):
            for role in _ROLES:
                for index, signal in enumerate(getattr(element.match, role)):
                    self._refs[signal.signal].append(_Ref(element.id, role, index, signal))
        distinct = [tuple(fold(word) for word in group) for group in ruleset.head.distinct]
        # The title of a page is also a row of its section and the words of a link: one index for all of them,
        # so that a name is looked at once.
        self._names = tuple(ref for where in _NAMES for ref in self._refs[where])
        self._named_by = lru_cache(maxsize=4_096)(self._sorted_by_place)
        self._in_names = ShortIndex([ref.signal for ref in self._names], distinct)
        self._in_url = ShortIndex([ref.signal for ref in self._refs[Where.URL]], distinct)
        self._body = {
            Where.BODY: PassageIndex([ref.signal for ref in self._refs[Where.BODY]], by_line=False),
            Where.TABLE: PassageIndex([ref.signal for ref in self._refs[Where.TABLE]], by_line=True),
        }
        self._accepts = {
            element.id: frozenset(element.match.accepts)
            for element in (*ruleset.elements, *ruleset.stand_ins)
        }
        self._skips: dict[tuple[Where, frozenset[str]], frozenset[int]] = {}
        self._words = {
            (ref.element, ref.role, ref.index): in_words(ref.signal)
            for w in self._refs
            for ref in self._refs[w]
        }

    def look(self, seen: View, out: frozenset[str] = frozenset()) -> dict[str, dict[str, list[Spot]]]:
        """Every signal that holds, for elements that a signal speaks for: element → role → spots.

        Args:
            out: house vetoes under which the document falls; the text is not searched for the elements that they
                rule out (most pages of a college are news, and most of the work is on text).
        """
        held: dict[str, list[_Held]] = defaultdict(list)
        spoken_for: set[str] = set()
        for one in self._all_held(seen, out):
            ref = one.ref
            if ref.role == "any" and ref.signal.signal in _NEVER_ALONE:
                continue
            held[ref.element].append(one)
            if ref.role in _SPEAKS:
                spoken_for.add(ref.element)
        # Most signals that hold are conditions and vetoes of elements that nothing speaks for.
        return {element: self._by_role(held[element]) for element in held if element in spoken_for}

    def _by_role(self, held: Sequence[_Held]) -> dict[str, list[Spot]]:
        roles: dict[str, list[Spot]] = defaultdict(list)
        for ref, found, strength, rows in held:
            rule = self._words[(ref.element, ref.role, ref.index)]
            where = ref.signal.signal
            roles[ref.role].append(Spot(ref.index, where, rule, found.words, strength, found.part, rows))
        return roles

    def _all_held(self, seen: View, out: frozenset[str]) -> Iterator[_Held]:
        for title, where in seen.titles:
            yield from self._named(Where.TITLE, title, less=_LESS_SURE[where])
        for heading in seen.headings:
            yield from self._named(Where.HEADING, heading, less=_HEADING_LESS)
        for section in seen.sections:
            yield from self._named(Where.SECTION, section)
        for words in seen.links:
            yield from self._named(Where.LINK, words)
        for found in self._in_url.find(seen.document.url.casefold()):
            yield _Held(self._refs[Where.URL][found.signal], found, found.strength)
        if seen.document.kind is DocumentKind.SECTION:
            yield from self._rows(seen)
        elif seen.document.kind is not DocumentKind.CATALOGUE:
            yield from self._texts(seen, out)
        yield from self._facts(seen)

    def _named(self, where: Where, words: str, *, less: int = 0) -> Iterator[_Held]:
        for ref, found in self._named_by(words).get(where, ()):
            yield _Held(ref, found, found.strength - less)

    def _sorted_by_place(self, words: str) -> dict[Where, tuple[tuple[_Ref, Found], ...]]:
        """Every signal that holds in a name, by the place that it looks at."""
        places: dict[Where, list[tuple[_Ref, Found]]] = defaultdict(list)
        for found in self._in_names.find(words):
            ref = self._names[found.signal]
            places[ref.signal.signal].append((ref, found))
        return {where: tuple(pairs) for where, pairs in places.items()}

    def _ruled_out(self, where: Where, out: frozenset[str]) -> frozenset[int]:
        """Signals of the elements that do not accept all of these house vetoes."""
        key = (where, out)
        if key not in self._skips:
            self._skips[key] = frozenset(
                place for place, ref in enumerate(self._refs[where]) if not out <= self._accepts[ref.element]
            )
        return self._skips[key]

    def _texts(self, seen: View, out: frozenset[str]) -> Iterator[_Held]:
        """Body and table signals, each once, in the part where it stands first; companions serve `all` only."""
        for where, index in self._body.items():
            met: set[int] = set()
            skip = self._ruled_out(where, out)
            for found in (
                one for name, text in seen.texts(where) for one in index.find(text, name, skip=skip)
            ):
                if found.signal not in met:
                    met.add(found.signal)
                    yield _Held(self._refs[where][found.signal], found, found.strength)
            parts = seen.companion_parts
            for found in (one for name, text in parts for one in index.find(text, name, skip=skip)):
                ref = self._refs[where][found.signal]
                if found.signal not in met and ref.role == "all":
                    met.add(found.signal)
                    yield _Held(ref, found, found.strength)

    def _rows(self, seen: View) -> Iterator[_Held]:
        rows: dict[_Ref, list[int]] = defaultdict(list)
        for number, title in enumerate(seen.entries):
            for ref, _ in self._named_by(title).get(Where.ENTRIES, ()):
                rows[ref].append(number)
        for ref, numbers in rows.items():
            if len(numbers) >= ref.signal.at_least:
                shown = Found(ref.index, 88, seen.document.entries[numbers[0]].title[:60])
                yield _Held(ref, shown, 88, tuple(numbers))

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
