"""Faults that are no element's status: what inspecting and judging see, gathered for one report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from checklist_audit.casework import Casework
from checklist_audit.inspecting import (
    find_dead_ends,
    find_findability,
    find_leaks,
    find_overdue_list,
    find_undated,
)
from checklist_audit.inspecting import find_hijacks as look_for_hijacks
from checklist_audit.judging import Bench
from checklist_audit.judging.dormant import dormant_findings, note_newest
from checklist_audit.judging.timeliness import late_findings, overdue_findings, slow_findings
from checklist_audit.matching import Shelf, Web
from checklist_audit.model.pages import DocumentKind
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import Finding, ItemVerdict, Status


def find_hijacks(web: Web, site: Profile) -> dict[str, Finding]:
    """Pages that a third party has taken over: address → finding."""
    hosts = frozenset(netloc(url) for url in (site.home, *site.hosts, *site.seeds))
    return look_for_hijacks(web.documents, names=(site.name, *site.aliases), hosts=hosts)


def netloc(address: str) -> str:
    """Host and port of an address or of a bare host."""
    return urlsplit(address if "//" in address else f"//{address}").netloc.casefold()


def mark_hijacked(web: Web, hijacks: Mapping[str, Finding]) -> Web:
    """The same site with hijacked pages as what they are: they disclose nothing (semantics section 2.4)."""
    as_hijacked = partial(replace, kind=DocumentKind.HIJACKED)
    return replace(web, documents=Shelf.of(web.documents).changed(as_hijacked, only=hijacks))


def find_faults(case: Casework, bench: Bench, items: Sequence[ItemVerdict]) -> Iterator[Finding]:
    """Every finding but hijacked pages and broken claims, which are known before."""
    web = case.web
    newest: dict[str, date] = {}
    # One look at each page for all: on a big site each look may read it from the store again.
    for document in web.documents.values():
        note_newest(document, newest)
        yield from find_leaks(document)
        yield from find_overdue_list(document, bench.as_of)
    yield from find_dead_ends(web.fetches, web.documents, web.aliases)
    by_item = sorted({page for rows in case.claims.values() for page, row in rows if not row.elements})
    yield from find_findability(
        web.documents,
        web.fetches,
        web.aliases,
        home=web.end_of(bench.profile.home),
        catalogue_pages=by_item,
    )
    undated = {
        element.id: tuple(evidence.url for evidence in element.evidence)
        for item in items
        for element in item.elements
        if element.status is Status.UNDATED
    }
    yield from find_undated(web.documents, undated)
    late = list(late_findings(bench, items))
    yield from late
    yield from slow_findings(bench, items, case.exhibits, besides=[finding.url for finding in late])
    yield from overdue_findings(bench, case.exhibits)
    yield from dormant_findings(bench, items, case.exhibits, newest)
