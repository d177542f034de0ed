"""Which claims of the college's own catalogue hold (semantics section 2.5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checklist_audit.casework import Casework
from checklist_audit.judging import Bench, judge_exhibit
from checklist_audit.judging.applicability import policy, substitute_for
from checklist_audit.matching import Web
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import Item, Ruleset
from checklist_audit.model.verdicts import ClaimOut, ClaimRow, ElementVerdict, Finding, Severity, Status
from checklist_audit.text.normalising import fold, fold_body

_FRESH = frozenset({Status.CURRENT.value})
_OUT_OF_DATE = "链接的内容没有及时更新"
_Seen = tuple[bool | None, str]
"""Whether a claim holds, and the sentence that says why (not)."""
_DIGITS = re.compile(r"\d+")
_SINGLE = frozenset({DocumentKind.ARTICLE, DocumentKind.ATTACHMENT})
_WHY = "教办函〔2014〕23号要求清单各项内容统一公布、链接有效"


@dataclass(frozen=True, slots=True)
class ClaimCheck:
    """One claim, what became of it, and the finding if it does not hold."""

    claim: ClaimOut
    finding: Finding | None = None


def check_claims(
    item: Item, elements: Sequence[ElementVerdict], case: Casework, bench: Bench
) -> tuple[ClaimCheck, ...]:
    """Check every row of a catalogue that claims an item.

    Args:
        elements: the item's verdicts.
    """
    statuses = _statuses(item, case, bench)
    is_excluded = all(element.status is Status.NOT_APPLICABLE for element in elements)
    seen: dict[tuple[str, ClaimRow], _Seen] = {}
    for page, row in dict.fromkeys(case.claims.get(item.number, ())):
        if not row.urls:
            seen[page, row] = None, ""
        elif is_excluded:
            seen[page, row] = None, "该事项不适用"
        else:
            seen[page, row] = _check(row, case, statuses, bench.ruleset)
    return tuple(_told(item.number, page, row, _beside(page, row, seen)) for page, row in seen)


def _beside(page: str, row: ClaimRow, seen: Mapping[tuple[str, ClaimRow], _Seen]) -> _Seen:
    """What was seen of a row; a list of one document's editions is not broken by its old ones."""
    holds, detail = seen[page, row]
    others = (
        other
        for (where, other), (held, _) in seen.items()
        if held and where == page and _DIGITS.sub("", row.words) == _DIGITS.sub("", other.words)
    )
    if row.elements and detail == _OUT_OF_DATE and any(others):
        return None, "同一目录的另一行链到了更新的内容"
    return holds, detail


def _told(item: int, page: str, row: ClaimRow, seen: _Seen) -> ClaimCheck:
    holds, detail = seen
    claim = ClaimOut(page=page, words=row.words, urls=row.urls, remark=row.remark, holds=holds, detail=detail)
    return ClaimCheck(claim, _finding(item, page, row, detail) if holds is False else None)


def _statuses(item: Item, case: Casework, bench: Bench) -> Mapping[str, set[str]]:
    """Address → statuses that it gives to elements of the item by itself, whether a verdict lists it or not.

    What could not be read gives none: a claim on it is neither held nor broken.
    """
    substitute = substitute_for(item, bench.profile)
    found: dict[str, set[str]] = {}
    for element in item.elements:
        freshness = policy(element, substitute)
        for exhibit in case.exhibits.get(f"{item.number}s" if substitute else element.id, ()):
            status = judge_exhibit(exhibit, freshness, bench.as_of).status
            if status is not Status.UNVERIFIABLE:
                found.setdefault(exhibit.url, set()).update([status.value] if status else [])
    return found


def _check(row: ClaimRow, case: Casework, statuses: Mapping[str, set[str]], ruleset: Ruleset) -> _Seen:
    """Whether any target of a row carries the item; the sentence says why not."""
    web = case.web
    dead = [url for url in row.urls if web.is_dead(url)]
    unread = [why for url in row.urls if (why := web.why_unread(url))]
    reached = [url for target in row.urls for url in _within(web.end_of(target), web)]
    given = {status for url in reached for status in statuses.get(url, ())}
    if given & _FRESH:
        return True, "链接的内容成立"
    if any(url in statuses for url in reached) and given - {Status.STALE.value}:
        return True, "链接的内容与该事项相符"
    if given:
        return False, _OUT_OF_DATE
    if unread:
        return None, f"链接的内容未能核实：{unread[0]}"
    if dead:
        return False, _why_dead(dead[0], web)
    if not any(web.end_of(url) in web.documents for url in row.urls):
        return None, "链接的页面这次没有读到"
    return (
        _check_other_content(row, case, reached, ruleset)
        if row.elements
        else (False, "链接的页面讲的是别的内容")
    )


def _check_other_content(row: ClaimRow, case: Casework, reached: Sequence[str], ruleset: Ruleset) -> _Seen:
    """What to say of a row in the college's own words whose targets carry nothing of the item.

    Such a row may promise less than the item asks for, so only a page that is plainly another document breaks it.
    """
    named = (exhibit for element in row.elements for exhibit in case.exhibits.get(element, ()))
    if any(exhibit.url in reached for exhibit in named):
        return None, "链接的内容属于这一行的其他事项"
    pages = [case.web.documents[url] for url in reached if url in case.web.documents]
    is_single = all(page.kind in _SINGLE for page in pages)
    is_open = any(page.text_elsewhere for page in pages) and not any(page.parts for page in pages)
    if is_single and not is_open and not any(_speaks_of(page, row, ruleset) for page in pages):
        return False, "链接的页面讲的是别的内容"
    return None, "链接的内容是不是这一行所说的，未能确认"


def _speaks_of(page: Document, row: ClaimRow, ruleset: Ruleset) -> bool:
    """Whether the title shares two letters with what a row names, or the text has its very name."""
    names = [fold(element.name) for element in ruleset.elements if element.id in row.elements]
    pairs = {name[place : place + 2] for name in names for place in range(len(name) - 1)}
    title, text = fold(page.title), fold_body(page.text)
    return any(pair in title for pair in pairs) or any(name in text for name in names)


def _why_dead(url: str, web: Web) -> str:
    document = web.documents.get(web.end_of(url))
    if document is None:
        return "链接已失效（网页不存在）"
    return "链接的页面疑似被篡改" if document.kind is DocumentKind.HIJACKED else "链接的页面没有内容"


def _within(url: str, web: Web) -> Iterator[str]:
    """A target, the files that it carries, and what a section lists, with the files of those."""
    document = web.documents.get(url)
    yield url
    if document is None:
        return
    pages = [document]
    if document.kind in (DocumentKind.SECTION, DocumentKind.HOME):
        for listed in (*(entry.url for entry in document.entries), *document.next_pages):
            end = web.end_of(listed)
            yield end
            if end in web.documents:
                pages.append(web.documents[end])
    for page in pages:
        for attachment in page.attachments:
            yield web.end_of(attachment.url)


def _finding(item: int, page: str, row: ClaimRow, detail: str) -> Finding:
    return Finding(
        kind="broken_claim",
        severity=Severity.HIGH,
        url=row.urls[0],
        item=item,
        detail=f"清单目录把第 {item} 项指向这里，但{detail}",
        why=_WHY,
        todo="请更正清单目录中这一行的链接，或补上应公开的内容",
        linked_from=page,
        words=row.words[:120],
    )
