"""Why is this page evidence, or why not: everything that the audit sees in one document."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checklist_audit.casework import exhibit_of
from checklist_audit.inspecting import find_hijacks, find_leaks
from checklist_audit.judging import Judged, judge_exhibit
from checklist_audit.matching import ClaimReader, Context, Matcher, Web, is_catalogue
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import Evidence, Finding, NearMiss, PeriodOut
from checklist_audit.reading.isolation import Readers
from checklist_audit.version import __version__

KIND_ZH = {
    DocumentKind.ARTICLE: "文章",
    DocumentKind.SECTION: "栏目",
    DocumentKind.CATALOGUE: "清单目录",
    DocumentKind.HOME: "首页",
    DocumentKind.ATTACHMENT: "附件",
    DocumentKind.EMPTY: "没有内容的页面",
    DocumentKind.BLOCKED: "读不到的页面",
    DocumentKind.HIJACKED: "疑似被篡改的页面",
}
_ENTRIES = 200


@dataclass(frozen=True)
class Explanation:
    """What was read of a document, what it discloses, what it almost discloses, and what is wrong with it."""

    document: Document
    evidence: tuple[Evidence, ...]
    near_misses: tuple[NearMiss, ...]
    findings: tuple[Finding, ...]
    as_of: date
    ruleset: Ruleset

    def as_json(self) -> dict[str, Any]:
        """The format of the contract, `explain --format json`."""
        document = self.document
        period = document.period
        return {
            "url": document.url,
            "kind": document.kind.value,
            "title": document.title,
            "published": document.published.isoformat() if document.published else None,
            "published_from": document.published_from,
            "period": PeriodOut.of(period).model_dump(mode="json") if period else None,
            "period_from": f"{document.periods[0].where}：{document.periods[0].words}" if period else "",
            "entries": [
                {
                    "title": entry.title,
                    "url": entry.url,
                    "date": entry.date.isoformat() if entry.date else None,
                    "date_inferred": entry.is_date_inferred,
                }
                for entry in document.entries[:_ENTRIES]
            ],
            "attachments": [
                {"url": attachment.url, "name": attachment.name} for attachment in document.attachments
            ],
            "text_chars": sum(len(part.text) for part in document.text_parts),
            "reader": document.reader,
            "charset": document.charset,
            "notes": list(document.notes),
            "elements": [self._element(evidence) for evidence in self.evidence],
            "near_misses": [
                {"id": miss.element.id, "name": miss.element.name, "why": miss.because}
                for miss in self.near_misses
            ],
            "findings": [finding.model_dump(mode="json", exclude_none=True) for finding in self.findings],
        }

    def _element(self, evidence: Evidence) -> dict[str, Any]:
        judged = self._judge(evidence)
        return {
            "id": evidence.element.id,
            "name": evidence.element.name,
            "score": evidence.score,
            "part": evidence.part or None,
            "status": judged.status.value if judged.status else None,
            "reason": judged.reason,
            "because": [
                {"rule": hit.rule, "words": hit.words, "where": hit.where} for hit in evidence.because
            ],
        }

    def _judge(self, evidence: Evidence) -> Judged:
        exhibit = exhibit_of(evidence, Web({}, {}, {}), Context())
        return judge_exhibit(exhibit, evidence.element.freshness, self.as_of)

    def as_text(self) -> str:
        """The same in sentences that an office worker follows."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        document = self.document
        yield f"网址：{document.url}"
        yield f"种类：{KIND_ZH[document.kind]}" + (
            f"（{document.blocked_by}）" if document.blocked_by else ""
        )
        yield f"标题：{document.title or '（没有读到标题）'}"
        day = (
            f"{document.published.isoformat()}（依据：{document.published_from}）"
            if document.published
            else "没有找到"
        )
        yield f"发布日期：{day}"
        if document.periods:
            claim = document.periods[0]
            yield f"所述期间：{claim.period.label}（依据：{claim.where}“{claim.words}”）"
        else:
            yield "所述期间：没有写明"
        yield f"正文：{sum(len(p.text) for p in document.text_parts)} 字，条目 {len(document.entries)} 条，附件 {len(document.attachments)} 个"
        yield from (f"说明：{note}" for note in document.notes)
        yield ""
        yield from self._evidence_lines()
        if self.near_misses:
            yield ""
            yield "差一点成为佐证的要素："
            yield from (
                f"  {miss.element.id} {miss.element.name}：{miss.because}" for miss in self.near_misses
            )
        if self.findings:
            yield ""
            yield "发现的问题："
            yield from (f"  {finding.kind}：{finding.detail}" for finding in self.findings)

    def _evidence_lines(self) -> Iterator[str]:
        if not self.evidence:
            yield "这个页面不是任何要素的佐证。"
            return
        yield "这个页面是以下要素的佐证："
        for evidence in self.evidence:
            judged = self._judge(evidence)
            status = judged.status.value if judged.status else "不作佐证"
            part = f"，在{evidence.part}" if evidence.part else ""
            yield f"  {evidence.element.id} {evidence.element.name}：{evidence.score} 分{part}；{status}，{judged.reason}"
            yield from (f"    依据：{hit.rule}（“{hit.words}”）" for hit in evidence.because)


def explain(
    document: Document,
    ruleset: Ruleset,
    matcher: Matcher,
    *,
    as_of: date,
    context: Context | None = None,
) -> Explanation:
    """Look at one document with the eyes of the audit.

    Args:
        context: what stands around it on its site, if that is known.
    """
    claims = ClaimReader(ruleset).read(document).claims
    if is_catalogue(document, claims):
        document = replace(document, kind=DocumentKind.CATALOGUE)
    hijacks = find_hijacks({document.url: document}, names=(), hosts=frozenset())
    if hijacks:
        document = replace(document, kind=DocumentKind.HIJACKED)
    result = matcher.match(document, context, thorough=True)
    known = {element.id for element in ruleset.elements}
    findings = (*hijacks.values(), *find_leaks(document))
    return Explanation(
        document=document,
        evidence=tuple(e for e in result.evidence if e.element.id in known),
        near_misses=tuple(m for m in result.near_misses if m.element.id in known),
        findings=findings,
        as_of=as_of,
        ruleset=ruleset,
    )


def read_address(url: str, *, seen_on: date) -> Document | None:
    """Fetch and read one address; None when there was no answer to read."""
    from checklist_audit.crawling.single import fetch_one

    reply = asyncio.run(fetch_one(Profile.for_url(url), url, version=__version__))
    if reply is None:
        return None
    with Readers(workers=1) as readers:
        return readers.read(
            reply.body,
            url=reply.final_url,
            content_type=reply.content_type,
            file_name=reply.file_name,
            seen_on=seen_on,
        )
