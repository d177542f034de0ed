"""From the pages of a snapshot to what is on the table for every element."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import TypeVar

from checklist_audit.judging import Exhibit, Facts
from checklist_audit.judging.exhibits import telling
from checklist_audit.matching import (
    Catalogue,
    ClaimReader,
    Context,
    Matcher,
    Memory,
    Shelf,
    Statement,
    Web,
    context_of,
    first_day,
    is_catalogue,
    match_once,
    why_points_elsewhere,
)
from checklist_audit.model.pages import Document, DocumentKind, Outcome, PeriodClaim
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import ClaimRow, Evidence, Hit, Lead
from checklist_audit.text.normalising import own_names
from checklist_audit.text.periods import find_periods

_Key = TypeVar("_Key", int, str)
_ROWS_QUOTED = 5
_QUOTED = 30


@dataclass(frozen=True)
class Casework:
    """Everything that one snapshot says for one as-of date, before any status is given."""

    web: Web
    claims: Mapping[int, tuple[tuple[str, ClaimRow], ...]]
    exhibits: Mapping[str, tuple[Exhibit, ...]]
    statements: Mapping[str, tuple[Statement, ...]]
    leads_left: Mapping[str, tuple[str, ...]]
    blocked: Mapping[str, str]
    """Address of a page or file behind a wall → which wall."""
    after_as_of: int
    notices: tuple[str, ...] = field(default=())

    def facts(
        self, element_id: str, *, too_little_read: str = "", caveat: str = "", stand_in: str = ""
    ) -> Facts:
        """What is on the table for one element.

        Args:
            too_little_read: why nothing can be said of the site at all.
            caveat: what must stand next to every `missing`.
            stand_in: id of the substitute whose documents count for it, for a college that has one.
        """
        said = self.statements.get(element_id, ())
        return Facts(
            exhibits=self.exhibits.get(stand_in or element_id, ()),
            none_statement=(said[0].words, said[0].document.url) if said else None,
            leads_left=self.leads_left.get(element_id, ()),
            too_little_read=too_little_read,
            caveat=caveat,
        )


def visible_on(web: Web, as_of: date) -> tuple[Web, int]:
    """The site without what is dated after the as-of date: it did not exist for this audit.

    Returns:
        The rest, and how many documents were left out. Source: semantics section 5.
    """
    late = {url for url, d in web.documents.items() if _is_after(d, web.leads.get(url, ()), as_of)}
    for url, pages in web.holders.items():
        if url in web.documents and pages and all(page in late for page in pages):
            late.add(url)
    kept = Shelf.of(web.documents).without(late).changed(partial(_without_later_rows, as_of=as_of))
    holders = {url: tuple(p for p in pages if p not in late) for url, pages in web.holders.items()}
    return replace(web, documents=kept, leads=web.leads.without(late), holders=holders), len(late)


def _is_after(document: Document, leads: Iterable[Lead], as_of: date) -> bool:
    """Whether a document is dated after a day: by itself, or by every list that names a day for it."""
    if document.published is not None:
        return document.published > as_of
    days = [lead.day for lead in leads if lead.day is not None]
    return bool(days) and min(days) > as_of


def _without_later_rows(document: Document, as_of: date) -> Document:
    rows = tuple(entry for entry in document.entries if entry.date is None or entry.date <= as_of)
    return document if len(rows) == len(document.entries) else replace(document, entries=rows)


def open_case(
    web: Web, profile: Profile, as_of: date, matcher: Matcher, *, memory: Memory | None = None
) -> Casework:
    """Match everything that was read, and everything that was pointed to and could not be read.

    Args:
        memory: what documents were matched to before.
    """
    web, after = visible_on(web, as_of)
    names = own_names((profile.name, *profile.aliases))
    reader = ClaimReader(matcher.ruleset)
    read: dict[str, Catalogue] = {}
    blocked: dict[str, str] = {}
    for url, document in web.documents.items():
        if (found := reader.read(document)).claims:
            read[url] = found
        if document.kind is DocumentKind.BLOCKED:
            blocked[url] = document.blocked_by
    rows = {url: found.claims for url, found in read.items()}
    catalogues = {url for url, found in rows.items() if is_catalogue(web.documents[url], found)}
    as_catalogue = partial(replace, kind=DocumentKind.CATALOGUE)
    web = replace(web, documents=Shelf.of(web.documents).changed(as_catalogue, only=catalogues))
    claims = [(page, claim) for page, found in rows.items() for claim in found]
    claimed = _grouped((web.end_of(url), page, claim) for page, claim in claims for url in claim.urls)
    exhibits, statements = _match_all(web, names, claimed, matcher, memory)
    for element, exhibit in _unread(web, names, claimed, matcher):
        exhibits[element].append(exhibit)
    decided, notices = _decide(exhibits, web, matcher.ruleset, profile, as_of)
    _none_claims(claims, matcher.ruleset, web, statements)
    return Casework(
        web=web,
        claims=_grouped((claim.item, page, claim) for page, claim in claims),
        exhibits=decided,
        statements={element: tuple(found) for element, found in statements.items()},
        leads_left=_left_over(web, names, matcher, as_of),
        blocked=blocked,
        after_as_of=after,
        notices=(*notices, *_unnamed_rows(read, web)),
    )


def _unnamed_rows(read: Mapping[str, Catalogue], web: Web) -> Iterator[str]:
    """What catalogues list in words that name nothing for certain: nobody checks it, and the report says so."""
    for url in sorted(url for url, found in read.items() if found.unnamed):
        rows = read[url].unnamed
        quoted = "、".join(f"“{words[:_QUOTED]}”" for words in rows[:_ROWS_QUOTED])
        name = web.documents[url].title
        yield f"清单目录“{name}”（{url}）有 {len(rows)} 行未能对应到清单事项，没有核对：{quoted}{'等' if len(rows) > _ROWS_QUOTED else ''}"


def _grouped(rows: Iterable[tuple[_Key, str, ClaimRow]]) -> dict[_Key, tuple[tuple[str, ClaimRow], ...]]:
    """Key → (page, claim) of every row with that key."""
    found: dict[_Key, list[tuple[str, ClaimRow]]] = defaultdict(list)
    for key, page, claim in rows:
        found[key].append((page, claim))
    return {key: tuple(pairs) for key, pairs in found.items()}


def _match_all(
    web: Web,
    names: tuple[str, ...],
    claimed: Mapping[str, Sequence[tuple[str, ClaimRow]]],
    matcher: Matcher,
    memory: Memory | None,
) -> tuple[dict[str, list[Exhibit]], dict[str, list[Statement]]]:
    exhibits: dict[str, list[Exhibit]] = defaultdict(list)
    statements: dict[str, list[Statement]] = defaultdict(list)
    for url in sorted(web.documents):
        context = context_of(url, web, names=names, claimed=claimed)
        result = match_once(matcher, web.documents[url], context, memory)
        why = why_points_elsewhere(url, web)
        for evidence in result.evidence:
            slim = replace(evidence, document=_slim(evidence.document, web))
            exhibits[evidence.element.id].append(exhibit_of(slim, web, context, why))
        for statement in result.statements:
            slim_page = _slim(statement.document, web)
            statements[statement.element.id].append(replace(statement, document=slim_page))
    return exhibits, statements


def _slim(document: Document, web: Web) -> Document:
    """What judging asks for of a document that would otherwise stay in memory for its evidence alone."""
    if not isinstance(web.documents, Shelf) or web.documents.is_held(document.url):
        return document
    return replace(document, text=telling(document.text), parts=(), rows=(), links=())


def exhibit_of(evidence: Evidence, web: Web, context: Context, unread_because: str = "") -> Exhibit:
    """Evidence with every day and period that dates it, in the order of trust of semantics section 5."""
    document = evidence.document
    rows = [document.entries[index] for index in evidence.entries_from]
    published, published_from = document.published, document.published_from
    if rows:
        days = [row.date for row in rows if row.date]
        published, published_from = (max(days), "栏目中最新一条的日期") if days else (None, "")
    holder_day, holder_words = first_day(context.leads)
    if (document.kind is DocumentKind.ATTACHMENT and holder_day) or (
        published is None and not rows and holder_day
    ):
        published, published_from = holder_day, holder_words
    if published is None and not rows and document.modified:
        # On old sites 更新时间 is the only day that a page bears.
        published, published_from = document.modified, f"更新时间：{document.modified.isoformat()}"
    pages = [lead.page for lead in context.leads if lead.kind in ("holder", "link", "claim")]
    return Exhibit(
        evidence=evidence,
        periods=() if rows else tuple(_periods(document, context)),
        published=published,
        published_from=published_from,
        modified=document.modified,
        fetch=web.fetches.get(document.url),
        linked_from=pages[0] if pages else None,
        note="；".join(note for note in document.notes if "OCR" in note),
        unread_because=unread_because,
    )


def _periods(document: Document, context: Context) -> Iterator[PeriodClaim]:
    yield from (claim for claim in document.periods if claim.where == "title")
    names = [lead for lead in context.leads if lead.kind == "link"]
    own = document.kind is DocumentKind.ATTACHMENT
    if own:
        yield from _spoken((lead for lead in names), "link")
        yield from _spoken((lead for lead in context.leads if lead.kind == "holder"), "holder_title")
    yield from (claim for claim in document.periods if claim.where != "title")
    if not own:
        yield from _spoken(names, "link")


def _spoken(leads: Iterable[Lead], where: str) -> Iterator[PeriodClaim]:
    for lead in leads:
        for period, words in find_periods(lead.words):
            yield PeriodClaim(period, where, words)


def _unread(
    web: Web, names: tuple[str, ...], claimed: Mapping[str, Sequence[tuple[str, ClaimRow]]], matcher: Matcher
) -> Iterator[tuple[str, Exhibit]]:
    """Targets that pages of the college name in so many words and that the audit could not read."""
    elements = {element.id: element for element in matcher.ruleset.elements}
    of_item = {item.number: [e.id for e in item.elements] for item in matcher.ruleset.items}
    for url in sorted({*web.fetches, *web.documents, *claimed}):
        why = web.why_unread(url)
        if not why or web.end_of(url) != url:
            continue
        leads = web.leads.get(url, ())
        found: dict[str, tuple[Hit, ...]] = {}
        for words in dict.fromkeys(lead.words for lead in leads if lead.kind in ("link", "holder")):
            announced = Document(url, DocumentKind.ARTICLE, title=words)
            for evidence in matcher.match(announced, Context(names)).evidence:
                found.setdefault(evidence.element.id, evidence.because)
                # Substitutes (`35s`) are no elements of the ruleset.
                elements.setdefault(evidence.element.id, evidence.element)
        for page, claim in claimed.get(url, ()):
            hit = Hit("学校的清单目录把它列为该事项", claim.words[:60], "claim", 80)
            for element in claim.elements or of_item.get(claim.item, ()):
                found.setdefault(element, (hit,))
            leads = (*leads, Lead("claim", claim.words, page, claim.item, elements=claim.elements))
        title = next((lead.words for lead in leads if lead.kind in ("link", "holder", "claim")), url)
        for element_id, because in found.items():
            stand_in = Document(url, DocumentKind.BLOCKED, title=title)
            evidence = Evidence(elements[element_id], stand_in, 60, because)
            yield element_id, exhibit_of(evidence, web, Context(names, tuple(leads)), why)


def _decide(
    exhibits: Mapping[str, list[Exhibit]], web: Web, ruleset: Ruleset, profile: Profile, as_of: date
) -> tuple[dict[str, tuple[Exhibit, ...]], tuple[str, ...]]:
    """Apply what people have decided about single pages; an expired decision is said aloud and never counts."""
    kept = {element: list(found) for element, found in exhibits.items()}
    elements = {element.id: element for element in ruleset.elements}
    notices = []
    for decision in profile.decisions:
        who = f"{decision.by}于{decision.on.isoformat()}"
        if decision.until and decision.until < as_of:
            notices.append(
                f"{who}对 {decision.element} 的决定（{decision.url}）已于{decision.until.isoformat()}到期，未采用"
            )
            continue
        url = web.end_of(decision.url)
        found = kept.setdefault(decision.element, [])
        if not decision.accept:
            kept[decision.element] = [e for e in found if e.url != url]
            notices.append(f"{who}否决了 {decision.element} 的佐证 {decision.url}：{decision.because}")
        elif any(e.url == url for e in found):
            note = f"{who}确认：{decision.because}"
            kept[decision.element] = [
                replace(e, note=note, is_decided=True) if e.url == url else e for e in found
            ]
        elif url in web.documents:
            hit = Hit("学校档案中的人工决定", decision.because, "decision", 100)
            evidence = Evidence(elements[decision.element], web.documents[url], 100, (hit,))
            context = Context(leads=web.leads.get(url, ()))
            found.append(
                replace(
                    exhibit_of(evidence, web, context), note=f"{who}确认：{decision.because}", is_decided=True
                )
            )
        else:
            notices.append(f"{who}确认的 {decision.element} 佐证 {decision.url} 这次没有读到，未采用")
    return {element: tuple(found) for element, found in kept.items() if found}, tuple(notices)


def _none_claims(
    claims: Iterable[tuple[str, ClaimRow]], ruleset: Ruleset, web: Web, statements: dict[str, list[Statement]]
) -> None:
    """A row of the college's catalogue that says 不涉及 is a page of the college that says so."""
    generic = ruleset.head.none_statements
    items = {item.number: item for item in ruleset.items}
    for page, claim in claims:
        if claim.urls or not any(words in claim.remark for words in generic):
            continue
        concerned = items[claim.item].elements
        for element in (e for e in concerned if not claim.elements or e.id in claim.elements):
            if element.applies.when or element.applies.or_says:
                statement = Statement(element, web.documents[page], claim.remark, is_for_period=False)
                statements.setdefault(element.id, []).append(statement)


def _left_over(web: Web, names: tuple[str, ...], matcher: Matcher, as_of: date) -> dict[str, tuple[str, ...]]:
    """Words of links that would be evidence as a title, and that the crawl left unread.

    What every list dates after the as-of date could be none.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for fetch in web.fetches.values():
        days = [lead.day for lead in web.leads.get(fetch.url, ()) if lead.day]
        if fetch.outcome is not Outcome.NOT_REACHED or (days and min(days) > as_of):
            continue
        for words in dict.fromkeys(referral.words for referral in fetch.referrals if referral.words):
            announced = Document(fetch.url, DocumentKind.ARTICLE, title=words)
            for evidence in matcher.match(announced, Context(names)).evidence:
                found[evidence.element.id].append(words)
    return {element: tuple(dict.fromkeys(words)) for element, words in found.items()}
