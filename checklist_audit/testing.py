"""For rule authors and our own tests: pages in miniature, judged by the real code in a closed world."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import permutations

from checklist_audit.casework import exhibit_of
from checklist_audit.judging import Bench, Facts, judge_element
from checklist_audit.matching import Context, Matcher, Web
from checklist_audit.model.pages import Document, DocumentKind, Entry, PeriodClaim, TableRow
from checklist_audit.model.rules import Element, Example, ExamplePage, Item, Ruleset, Signal
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import Lead
from checklist_audit.text.normalising import own_names
from checklist_audit.text.periods import find_periods

COLLEGE = ("示例大学", "示例学院", "示例职业技术学院", "示例职业学院")
_FIRST_LINES = 120


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one inline example came out; `complaint` is empty when it came out as it says."""

    element: str
    number: int
    complaint: str = ""


def page(example: ExamplePage, *, url: str = "https://www.example.edu.cn/p.htm") -> Document:
    """The document that a reader would make of an example's page."""
    kinds = {
        "section": DocumentKind.SECTION,
        "attachment": DocumentKind.ATTACHMENT,
        "empty": DocumentKind.EMPTY,
    }
    lines = [line for line in example.body.split("\n") if line.strip()]
    claims = [PeriodClaim(period, "title", words) for period, words in find_periods(example.title)]
    opening = example.body[:_FIRST_LINES]
    claims += [PeriodClaim(period, "first_lines", words) for period, words in find_periods(opening)]
    breadcrumb = (*example.section, "校园新闻") if example.kind == "news" else example.section
    return Document(
        url=example.url or url,
        kind=kinds.get(example.kind, DocumentKind.ARTICLE),
        title=example.title,
        breadcrumb=breadcrumb,
        headings=tuple(lines[:1]) if example.kind == "attachment" else (),
        text=example.body,
        rows=tuple(TableRow(tuple(line.split("\t"))) for line in lines if "\t" in line),
        entries=tuple(
            Entry(row.title, f"{url}#{index}", date.fromisoformat(row.date) if row.date else None)
            for index, row in enumerate(example.entries)
        ),
        published=date.fromisoformat(example.date) if example.date else None,
        published_from=f"发布时间：{example.date}" if example.date else "",
        periods=tuple(claims),
        source=example.source,
    )


def check_examples(
    ruleset: Ruleset, *, only: Iterable[int] = (), matcher: Matcher | None = None
) -> Iterator[ExampleResult]:
    """Judge every inline example against the whole ruleset.

    Args:
        only: item numbers; all items by default.

    Returns:
        One result an example, in the order of the checklist.
    """
    matcher = matcher or Matcher(ruleset)
    wanted = set(only)
    for item in ruleset.items:
        if wanted and item.number not in wanted:
            continue
        for element in item.elements:
            for number, example in enumerate(element.examples, 1):
                yield ExampleResult(element.id, number, _complaint(item, element, example, matcher))


def _complaint(item: Item, element: Element, example: Example, matcher: Matcher) -> str:
    document = page(example.page)
    leads = []
    if example.page.claimed:
        leads.append(Lead("claim", item.text, "https://www.example.edu.cn/ml.htm", item.number))
    if example.page.link:
        leads.append(Lead("link", example.page.link, "https://www.example.edu.cn/"))
    context = Context(own_names(COLLEGE), tuple(leads))
    result = matcher.match(document, context, thorough=True)
    web = Web({document.url: document}, {}, {})
    exhibits = [exhibit_of(e, web, context) for e in result.evidence if e.element.id == element.id]
    said = [s for s in result.statements if s.element.id == element.id]
    facts = Facts(tuple(exhibits), (said[0].words, document.url) if said else None)
    profile = Profile(name=COLLEGE[0], home="https://www.example.edu.cn/", traits=example.traits)
    verdict = judge_element(element, item, facts, Bench(matcher.ruleset, profile, example.as_of))
    if verdict.status.value != example.expect:
        misses = [f"{m.because}" for m in result.near_misses if m.element.id == element.id]
        detail = f"；未采用的原因：{misses[0]}" if misses else ""
        return f"《{example.page.title}》应为 {example.expect}，得到 {verdict.status.value}（{verdict.reason}）{detail}"
    allowed = {element.id, *example.also}
    others = [e for e in result.evidence if e.element.id not in allowed and not e.element.id.endswith("s")]
    if others:
        first = others[0]
        return f"《{example.page.title}》还被要素 {first.element.id} 认领（{first.because[0].rule}）；属实就写进 also"
    return ""


def find_doubts(ruleset: Ruleset) -> Iterator[str]:
    """What a pack may say and probably should not: no rejected example, one page for two elements, shadowed phrases."""
    for item in ruleset.items:
        for element in item.elements:
            kinds = {example.expect for example in element.examples}
            if "missing" not in kinds:
                yield f"要素 {element.id} 没有被拒的例子（expect: missing）"
            if not kinds & {"current", "stale", "undated"}:
                yield f"要素 {element.id} 没有被采用的例子"
            yield from _shadowed(element)
    yield from _shared_examples(ruleset)


def _shadowed(element: Element) -> Iterator[str]:
    """A signal that fires only where another of its list fires as well can never add anything."""
    for signals in (element.match.any, element.match.weak):
        for (place, narrow), (other, wide) in permutations(enumerate(signals), 2):
            is_first_twin = place < other and _covers(narrow, wide)
            if _covers(wide, narrow) and not is_first_twin:
                yield f"要素 {element.id}：“{_spoken(narrow)}”已被“{_spoken(wide)}”包含"


def _covers(wide: Signal, narrow: Signal) -> bool:
    """Whether one signal holds wherever another does, by their words alone."""
    if wide.signal is not narrow.signal or wide.at_least > narrow.at_least or wide.figure > narrow.figure:
        return False
    if wide.like and narrow.like:
        return wide.like in narrow.like and wide.floor <= narrow.floor
    if not wide.has or not narrow.has or 0 < wide.within < (narrow.within or wide.within + 1):
        return False
    return all(any(_is_group_in(asked, given) for given in narrow.groups) for asked in wide.groups)


def _is_group_in(asked: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether every alternative of a group holds some alternative of another."""
    return all(any(word in alternative for word in asked) for alternative in given)


def _spoken(signal: Signal) -> str:
    return signal.like or "、".join(signal.has)


def _shared_examples(ruleset: Ruleset) -> Iterator[str]:
    seen: dict[tuple[str, str], str] = {}
    for element in ruleset.elements:
        for example in element.examples:
            if example.expect not in ("current", "stale", "undated"):
                continue
            key = (example.page.title, example.page.body)
            other = seen.setdefault(key, element.id)
            if other != element.id and other not in example.also:
                yield f"要素 {other} 和 {element.id} 都用了例子《{example.page.title}》，但没有写 also"
