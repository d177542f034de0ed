"""Pages that say that the college has no such thing: at all, or in one period (semantics section 3)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from checklist_audit.matching.context import View
from checklist_audit.matching.support import Support
from checklist_audit.matching.words import automaton
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import Element, Ruleset
from checklist_audit.text.alternatives import spelled_out
from checklist_audit.text.normalising import fold_body

# Shorter sentences (不涉及, 无此项) mean something only on a page that is about the element.
_SPEAKS_FOR_ITSELF = 7
_SHORT_PAGE = 60
_BARE_NONE = re.compile(r"^(?:无|暂无|没有|本(?:年度|学年|期)?无|暂未发生|未发生|无此类?情况?)[。.;,!]?$")
# One sentence that begins with the college or with 目前 and says no: its object is the page's own subject.
_SAYS_NO = re.compile(
    r"^(?![如若凡对])(?:[^。;\n]{0,20}?(?:我校|本校|学校|我院|本院|学院|校领导|校级领导(?:干部)?|目前|现)[^。;\n]{0,12}?|经[^。;\n]{0,6},)?"
    r"(?:均|也|都|并|尚|暂|从|现)?(?:无|没有|未|不)(?:再|曾|举?办|开[展办设]|设[立有置]|招收|招录|具[有备]|存在|接受|发生|担任|在|有|承担|此|该|"
    r"相关|学位|硕士|博士|研究生|校[办属]|留学|国际|中外|保送|特殊)"
)
_OF_A_PERIOD = re.compile(r"(?<!截至)(?<!截止)20\d\d|年度|学年|本年|今年|本期")
_HAS_FIGURE = re.compile(r"\d(?!\d*(?:年|月|日|-|届|级))")
_NEGATED_CONTEXT = re.compile(r"(?:如|若|凡|对于|对|应|应当|须)[^。\n]{0,6}$")


# What every college has is never denied in one sentence: 学校不再寄送录取通知书 denies no admission.
_DEPENDS = frozenset({"has_graduate", "grants_degree"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of a page by which an element does not concern the college, or had nothing in a period."""

    element: Element
    document: Document
    words: str
    is_for_period: bool


class StatementBook:
    """The sentences of all elements, looked for at once."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._elements = {element.id: element for element in ruleset.elements}
        uses: dict[str, set[tuple[str, bool]]] = defaultdict(set)
        for element in ruleset.elements:
            for sentence in _spelled_out(element.applies.or_says):
                uses[sentence].add((element.id, False))
            for sentence in _spelled_out(element.applies.none_for_period):
                uses[sentence].add((element.id, True))
        self._sentences = sorted(uses)
        self._uses = [sorted(uses[sentence]) for sentence in self._sentences]
        self._automaton = automaton(self._sentences)
        self._generic = tuple(fold_body(words) for words in ruleset.head.none_statements)

    def find(
        self, seen: View, support: Mapping[str, Support], *, about: Callable[[], set[str]]
    ) -> tuple[Statement, ...]:
        """Every statement of a page.

        Args:
            about: gives ids of the elements that the page is evidence for or bears the name of; asked only where
                the page says anything.
        """
        if (
            seen.document.kind not in (DocumentKind.ARTICLE, DocumentKind.ATTACHMENT)
            or seen.publisher == "foreign"
        ):
            return ()
        texts = [fold_body(seen.document.title), *(text for _, text in seen.parts)]
        said = [(index, words) for text in texts for index, words in self._said(text)]
        whole = "".join(texts[1:]).replace("\n", "")
        if not said and not 0 < len(whole) <= _SHORT_PAGE:
            return ()
        ids = about() | set(support)
        found: dict[tuple[str, bool], Statement] = {}
        for statement in (*self._spoken(seen, said, ids), *self._bare(seen, whole, ids)):
            found.setdefault((statement.element.id, statement.is_for_period), statement)
        return tuple(found.values())

    def _said(self, text: str) -> Iterator[tuple[int, str]]:
        """Every sentence of the rules that the text says and means, with the words around it."""
        if self._automaton is None:
            return
        for index, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            if not _NEGATED_CONTEXT.search(text[max(0, start - 10) : start]):
                yield index, _sentence(text, start, end)

    def _spoken(self, seen: View, said: Iterable[tuple[int, str]], about: set[str]) -> Iterator[Statement]:
        for index, words in said:
            for element, is_for_period in self._uses[index]:
                speaks = not is_for_period and len(self._sentences[index]) >= _SPEAKS_FOR_ITSELF
                if element in about or speaks:
                    yield Statement(self._elements[element], seen.document, words, is_for_period)

    def _bare(self, seen: View, text: str, about: set[str]) -> Iterator[Statement]:
        """A page about an element whose whole text is 无, 不涉及 or one sentence that says no."""
        if not 0 < len(text) <= _SHORT_PAGE:
            return
        is_never = any(words in text for words in self._generic)
        is_none = _BARE_NONE.match(text) is not None
        for element_id in sorted(about) if is_never or is_none else ():
            element = self._elements[element_id]
            if is_none and not is_never:
                yield Statement(element, seen.document, text, is_for_period=True)
            elif element.applies.or_says or element.applies.when:
                yield Statement(element, seen.document, text, is_for_period=False)
        yield from self._one_sentence(seen, text, about if not (is_never or is_none) else set())

    def _one_sentence(self, seen: View, text: str, about: set[str]) -> Iterator[Statement]:
        """A short page without figures and files: 我校为专科院校，不招收研究生."""
        if seen.document.attachments or not _SAYS_NO.match(text) or _HAS_FIGURE.search(text):
            return
        for element_id in sorted(about):
            applies = self._elements[element_id].applies
            if applies.none_for_period and (_OF_A_PERIOD.search(text) or not applies.or_says):
                yield Statement(self._elements[element_id], seen.document, text, is_for_period=True)
            elif applies.or_says or _DEPENDS & set(applies.when):
                yield Statement(self._elements[element_id], seen.document, text, is_for_period=False)


def _spelled_out(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        yield from map(fold_body, spelled_out(sentence))


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a place, for quoting."""
    left = max(text.rfind(mark, 0, start) for mark in "。;\n") + 1
    right = min((place for mark in "。;\n" if (place := text.find(mark, end)) >= 0), default=len(text))
    return text[max(left, start - 40) : min(right, end + 40)]
