"""What a document was matched to once is not worked out again while document, surroundings and rules are the same."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import Any, Protocol

from checklist_audit.matching.compendium import within
from checklist_audit.matching.context import Context
from checklist_audit.matching.evidence import Matcher, MatchResult
from checklist_audit.matching.statements import Statement
from checklist_audit.model.pages import Document
from checklist_audit.model.verdicts import Evidence, Hit
from checklist_audit.version import MATCHER_VERSION, __version__

__all__ = ["Memory", "fingerprint", "match_once"]

READ = frozenset(
    {
        "attachments",
        "breadcrumb",
        "entries",
        "headings",
        "html_title",
        "kind",
        "parts",
        "site_name",
        "source",
        "text",
        "text_elsewhere",
        "text_parts",
        "title",
        "url",
    }
)
"""All that matching asks of a document; `fingerprint` covers these, and a test holds the matcher to them."""


class Memory(Protocol):
    """Where results are kept between audits, by fingerprint."""

    def recall(self, key: bytes) -> str | None:
        """What was kept under a key."""

    def keep(self, key: bytes, text: str) -> None:
        """Keep a result for later audits."""


def match_once(matcher: Matcher, document: Document, context: Context, memory: Memory | None) -> MatchResult:
    """The evidence and statements of a document, from memory where the same was matched before.

    A ruleset without a digest was made by hand, and nothing tells it from another one: it remembers nothing.
    Near misses are left out: they serve explanations, which always match anew.
    """
    if memory is None or not matcher.ruleset.digest:
        result = matcher.match(document, context)
        return MatchResult(result.evidence, (), result.statements)
    key = fingerprint(matcher, document, context)
    kept = memory.recall(key)
    if kept is not None:
        return _recalled(kept, matcher, document)
    result = matcher.match(document, context)
    memory.keep(key, _written(result, document))
    return MatchResult(result.evidence, (), result.statements)


def fingerprint(matcher: Matcher, document: Document, context: Context) -> bytes:
    """16 bytes that stand for everything a match depends on: rules, program, document and what stands around it."""
    leads = sorted({(lead.kind, lead.words, lead.item or 0, lead.elements) for lead in context.leads})
    around = [f"{kind}\t{words}\t{item}\t{','.join(elements)}" for kind, words, item, elements in leads]
    version = f"{__version__} {MATCHER_VERSION} {matcher.ruleset.digest} {int(context.companions_unread)}"
    groups = [[version], context.names, around, _read_of(document)]
    groups += [_read_of(companion) for companion in context.companions]
    digest = blake2b(digest_size=16)
    for group in groups:
        digest.update("\0".join(group).encode("utf-8", "surrogatepass"))
        digest.update(b"\0\1")
    return digest.digest()


def _read_of(document: Document) -> Iterable[str]:
    groups: tuple[Iterable[str], ...] = (
        (
            document.url,
            document.kind,
            document.title,
            document.html_title,
            document.site_name,
            document.source,
            document.text_elsewhere,
            str(len(document.attachments)),
            document.text,
        ),
        document.breadcrumb,
        document.headings,
        (words for part in document.parts for words in (part.name, part.text)),
        (entry.title for entry in document.entries),
    )
    return [word for group in groups for word in (*group, "\1")]


def _is_bound(evidence: Evidence, document: Document) -> bool:
    """Whether it is a rule of a collection that discloses, not the collection as a whole."""
    return evidence.document is not document


def _written(result: MatchResult, document: Document) -> str:
    """Compact JSON; most documents are evidence for nothing, and an empty string says so."""
    if not result.evidence and not result.statements:
        return ""
    evidence = [
        [
            e.element.id,
            e.score,
            [_hit(hit) for hit in e.because],
            e.part,
            e.entries_from,
            _is_bound(e, document),
        ]
        for e in result.evidence
    ]
    statements = [[s.element.id, s.words, s.is_for_period] for s in result.statements]
    return json.dumps([evidence, statements], ensure_ascii=False, separators=(",", ":"))


def _hit(hit: Hit) -> list[Any]:
    return [hit.rule, hit.words, hit.where, hit.strength, hit.part]


def _recalled(text: str, matcher: Matcher, document: Document) -> MatchResult:
    if not text:
        return MatchResult((), (), ())
    evidence, statements = json.loads(text)
    return MatchResult(
        tuple(_evidence(evidence, matcher, document)),
        (),
        tuple(
            Statement(matcher.element(element), document, words, is_for_period)
            for element, words, is_for_period in statements
        ),
    )


def _evidence(rows: list[Any], matcher: Matcher, document: Document) -> Iterator[Evidence]:
    for element, score, because, part, rows_used, is_bound in rows:
        hits = tuple(Hit(*hit) for hit in because)
        source = within(document, part) if is_bound else document
        yield Evidence(matcher.element(element), source, score, hits, part, tuple(rows_used))
