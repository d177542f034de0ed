"""Document × element → evidence: any of the strong signals, all of the conditions, none of the vetoes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from checklist_audit.matching.compendium import Chapter, bound, chapters_of
from checklist_audit.matching.context import Context, Publishers, View, view
from checklist_audit.matching.signals import PLACES, SignalBook, Spot
from checklist_audit.matching.statements import Statement, StatementBook
from checklist_audit.matching.support import Support, SupportBook
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import Element, Ruleset, Where
from checklist_audit.model.verdicts import Evidence, Hit, NearMiss

THRESHOLD = 60
"""A score below this is no evidence."""
_READABLE = frozenset(
    {DocumentKind.ARTICLE, DocumentKind.ATTACHMENT, DocumentKind.SECTION, DocumentKind.CATALOGUE}
)
_WEAK_BASE = {"claim": 74, "section": 68, "link": 66, "holder": 66}
_SUPPORT_BONUS = {"claim": 6, "section": 4, "link": 3, "holder": 3}
_OPEN_TEXT = -12
_TITLE_ONLY = -4
_BOUND_LESS = 6


@dataclass(frozen=True, slots=True)
class MatchResult:
    """Everything that a document is evidence for, almost is, or says does not concern the college."""

    evidence: tuple[Evidence, ...]
    near_misses: tuple[NearMiss, ...]
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class _Case:
    """One document and one element on trial."""

    element: Element
    seen: View
    support: Support | None
    spots: dict[str, list[Spot]]


class Matcher:
    """A ruleset made ready: every word of every rule is looked for at once."""

    def __init__(self, ruleset: Ruleset) -> None:
        self.ruleset = ruleset
        self._by_id = {element.id: element for element in (*ruleset.elements, *ruleset.stand_ins)}
        self._order = {element_id: place for place, element_id in enumerate(self._by_id)}
        self._books: dict[frozenset[str], SignalBook] = {}
        self._support = SupportBook(ruleset)
        self._statements = StatementBook(ruleset)
        self._publishers = Publishers.of(ruleset.head)
        self._because: dict[str, str] = {veto.id: veto.because for veto in ruleset.head.vetoes}

    def element(self, element_id: str) -> Element:
        """An element or a substitute by its id."""
        return self._by_id[element_id]

    def match(
        self, document: Document, context: Context | None = None, *, thorough: bool = False
    ) -> MatchResult:
        """Judge one document against every element.

        Args:
            thorough: give near misses of news and the like as well, for an explanation.

        Returns:
            Evidence, best first; near misses; statements that a duty does not concern the college.
        """
        context = context or Context()
        if document.kind not in _READABLE:
            return MatchResult((), (), ())
        whole = self._match_one(document, context, thorough=thorough)
        chapters = chapters_of(document)
        if not chapters or not _is_own(view(document, context, self._publishers)):
            return whole
        return self._with_chapters(whole, document, chapters, context)

    def _with_chapters(
        self, whole: MatchResult, document: Document, chapters: Sequence[Chapter], context: Context
    ) -> MatchResult:
        """What the document discloses as a whole, and what the rules that are bound in it disclose."""
        best = {evidence.element.id: evidence for evidence in whole.evidence}
        for chapter in chapters:
            inner = bound(document, chapter)
            alone = replace(inner, title=chapter.title, headings=(), attachments=())
            for found in self._match_one(alone, Context(context.names)).evidence:
                score = found.score - _BOUND_LESS
                known = best.get(found.element.id)
                if score >= THRESHOLD and (known is None or known.score < score):
                    best[found.element.id] = replace(found, document=inner, part=chapter.title, score=score)
        evidence = sorted(best.values(), key=lambda e: (-e.score, e.element.id))
        misses = tuple(miss for miss in whole.near_misses if miss.element.id not in best)
        return MatchResult(tuple(evidence), misses, whole.statements)

    def _match_one(self, document: Document, context: Context, *, thorough: bool = False) -> MatchResult:
        seen = view(document, context, self._publishers)
        support = self._support.find(seen, context)
        # A list of names is ruled out by its title only, never by what its text holds.
        out = frozenset() if thorough else frozenset(_house_vetoes(seen)) - {"roster"}
        spots = self._book(out).look(seen, support)
        evidence, misses = [], []
        for element_id in sorted(spots, key=self._order.__getitem__):
            case = _Case(self._by_id[element_id], seen, support.get(element_id), spots[element_id])
            found = self._try(case)
            if isinstance(found, Evidence):
                evidence.append(found)
            elif found is not None:
                misses.append(found)
        known = {e.element.id for e in evidence}
        statements = self._statements.find(seen, support, about=lambda: known | self._support.by_title(seen))
        evidence = _with_period_statements(evidence, statements, document)
        # A page that says the college has no such thing does not disclose it, whatever its title.
        never = tuple(s for s in statements if not s.is_for_period)
        evidence = [e for e in evidence if all(s.element.id != e.element.id for s in never)]
        evidence = _without_residual(evidence)
        evidence.sort(key=lambda e: (-e.score, e.element.id))
        return MatchResult(tuple(evidence), tuple(misses), never)

    def vetoes(self, document: Document, context: Context) -> frozenset[str]:
        """The house vetoes that a document falls under by its title, publisher and sections (rules/README.md)."""
        return frozenset(_house_vetoes(view(document, context, self._publishers)))

    def _book(self, out: frozenset[str]) -> SignalBook:
        """The signals of the elements that accept some house vetoes: under 新闻 few are left to look for."""
        if out not in self._books:
            elements = [element for element in self._by_id.values() if out <= {*element.match.accepts}]
            self._books[out] = SignalBook(elements, self.ruleset.head.distinct)
        return self._books[out]

    def _try(self, case: _Case) -> Evidence | NearMiss | None:
        strong = list(self._allowed(case, "any"))
        weak = case.spots.get("weak", []) if case.support and not _is_one_row(case.seen.document) else []
        if not strong and not weak:
            return None
        hits = _hits(strong or weak)
        stopped = self._vetoed(case, strong) or self._lacking(case)
        if stopped:
            return NearMiss(case.element, stopped, hits)
        return self._evidence(case, strong, weak)

    def _allowed(self, case: _Case, role: str) -> Iterator[Spot]:
        """Strong signals that may count on this kind of page."""
        kind = case.seen.document.kind
        for spot in case.spots.get(role, ()):
            if kind is DocumentKind.SECTION and spot.where is not Where.ENTRIES:
                continue
            if kind is DocumentKind.CATALOGUE and spot.where is not Where.KIND:
                continue
            yield spot

    def _lacking(self, case: _Case) -> str:
        """The condition of `all` that does not hold, in words; a text condition on no text is left open."""
        met = {spot.index for spot in case.spots.get("all", ())}
        for index, signal in enumerate(case.element.match.all):
            if index in met:
                continue
            if case.seen.is_text_open and signal.signal in (Where.BODY, Where.TABLE, Where.HEADING):
                continue
            return f"缺少必备内容：{PLACES[signal.signal]}{_wanted(signal.has, signal.like or signal.equals or '')}"
        return ""

    def _vetoed(self, case: _Case, strong: Sequence[Spot]) -> str:
        for spot in case.spots.get("none", ()):
            return case.element.match.none[spot.index].because
        for name in _house_vetoes(case.seen):
            if name in case.element.match.accepts:
                continue
            # A report of the college may stand in a section of news; what it holds was read, not guessed.
            if name == "roster" and any(s.where in (Where.BODY, Where.TABLE) for s in strong):
                continue
            return self._because.get(name, name)
        return ""

    def _evidence(self, case: _Case, strong: Sequence[Spot], weak: Sequence[Spot]) -> Evidence | NearMiss:
        counted = list(strong) or list(weak)
        best = max(counted, key=lambda spot: spot.strength)
        score = best.strength if strong else _WEAK_BASE[case.support.kind] if case.support else 0
        score += 2 * (len({spot.where for spot in counted}) - 1)
        if case.support:
            score += _SUPPORT_BONUS[case.support.kind]
        if case.element.match.all and case.seen.is_text_open:
            score += _OPEN_TEXT
        elif case.seen.is_text_open:
            score += _TITLE_ONLY
        hits = _hits(counted) + ((case.support.hit,) if case.support else ())
        if score < THRESHOLD:
            return NearMiss(case.element, f"把握不足（{score} 分，至少 {THRESHOLD} 分）", hits)
        part = best.part if best.where in (Where.BODY, Where.TABLE) else ""
        rows = sorted({row for spot in strong for row in spot.rows})
        return Evidence(case.element, case.seen.document, min(score, 100), hits, part, tuple(rows))


def _is_one_row(document: Document) -> bool:
    """A list with a single row is its way to the page behind the row, whatever its name."""
    return document.kind is DocumentKind.SECTION and len(document.entries) == 1


@dataclass(frozen=True, slots=True)
class _ByDigest:
    """A ruleset as a key: two with one digest are the same rules."""

    digest: str
    rules: Ruleset = field(compare=False)


@lru_cache(maxsize=4)
def _matcher(key: _ByDigest) -> Matcher:
    return Matcher(key.rules)


def matcher_for(rules: Ruleset) -> Matcher:
    """A ruleset made ready for matching; made once."""
    return _matcher(_ByDigest(rules.digest, rules)) if rules.digest else Matcher(rules)


def announced(document: Document) -> Document:
    """A document that has nothing but its title, to be judged by that title alone.

    A page without a body discloses nothing in an audit; whoever offers one to the matcher asks what its title says.
    """
    is_bare = document.kind is DocumentKind.EMPTY and not document.text and not document.parts
    return replace(document, kind=DocumentKind.ARTICLE) if is_bare and document.title else document


def _is_own(seen: View) -> bool:
    """Whether a collection is the college's, and no news of one."""
    return seen.publisher == "college" and seen.type not in ("news", "call")


def _wanted(has: Iterable[str], other: str) -> str:
    return f"“{'、'.join(has) or other}”"


def _hits(spots: Sequence[Spot]) -> tuple[Hit, ...]:
    best: dict[tuple[Where, str], Spot] = {}
    for spot in sorted(spots, key=lambda s: (-s.strength, s.rule)):
        best.setdefault((spot.where, spot.words), spot)
    return tuple(Hit(s.rule, s.words, s.where.value, s.strength, s.part) for s in list(best.values())[:6])


def _house_vetoes(seen: View) -> Iterator[str]:
    """The house vetoes that this document falls under (rules/README.md)."""
    if seen.document.kind is DocumentKind.SECTION:
        yield "section"
        return
    if seen.document.kind is DocumentKind.CATALOGUE:
        return
    if seen.type in ("news", "call", "roster", "guide"):
        yield seen.type
    if seen.publisher in ("foreign", "subunit"):
        yield seen.publisher


def _with_period_statements(
    evidence: list[Evidence], statements: Sequence[Statement], document: Document
) -> list[Evidence]:
    """A page that says 本年度无… discloses the element for that period (semantics section 3)."""
    known = defaultdict(list)
    for piece in evidence:
        known[piece.element.id].append(piece)
    for statement in statements:
        if statement.is_for_period and not known[statement.element.id]:
            hit = Hit("本页说明该期间没有此事项", statement.words, "body", 84)
            evidence.append(Evidence(statement.element, document, 84, (hit,)))
    return evidence


def _without_residual(evidence: list[Evidence]) -> list[Evidence]:
    """Elements that take what is left over step back where another item claims the document."""
    owned = {_item_number(e) for e in evidence if not e.element.match.is_residual}
    return [e for e in evidence if not e.element.match.is_residual or not owned - {_item_number(e)}]


def _item_number(evidence: Evidence) -> str:
    return evidence.element.id.rstrip("abcdefghijklmnopqrstuvwxyz")
