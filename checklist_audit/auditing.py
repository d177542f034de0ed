"""The pure half of an audit: from what was read to the report, for one as-of date."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from checklist_audit.casework import Casework, open_case
from checklist_audit.claiming import check_claims
from checklist_audit.findings import find_faults, find_hijacks, mark_hijacked
from checklist_audit.inspecting.entrance import closed_entrance
from checklist_audit.judging import Bench, Facts, judge_element, judge_item, summarise
from checklist_audit.judging.applicability import substitute_for
from checklist_audit.judging.suppressions import sift
from checklist_audit.matching import Memory, Reread, matcher_for, weave
from checklist_audit.model.pages import CrawlSummary, Document, Fetch, Outcome
from checklist_audit.model.rules import Item, Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import (
    CrawlOut,
    ElementVerdict,
    Finding,
    ItemVerdict,
    ReportData,
    RulesetOut,
    SiteOut,
    Status,
    ToolOut,
    Unread,
)
from checklist_audit.version import __version__

_NOT_READ_SHOWN = 500
# These say that an address was seen and settled, not that something was not read.
_SETTLED = frozenset(
    {Outcome.OK, Outcome.UNCHANGED, Outcome.REDIRECT, Outcome.DUPLICATE, Outcome.NOT_REACHED}
)


@dataclass(frozen=True, slots=True)
class Crawled:
    """What the report says of the crawl."""

    summary: CrawlSummary
    started_on: date
    digest: str


@dataclass(frozen=True, slots=True)
class _Doubts:
    """What stands against every “missing”: sentences, empty where there is no doubt."""

    too_little_read: str
    caveat: str
    shut: str = ""
    """The disclosure section that could not be reached."""


def _doubts(case: Casework, summary: CrawlSummary) -> _Doubts:
    caveat = "" if summary.is_complete else f"（抓取没有做完，还剩 {summary.left_over} 个网址没读）"
    if summary.is_complete and summary.left_over:
        caveat = f"（另有 {summary.left_over} 个看来与清单不相干的网址没有读）"
    if not summary.pages:
        return _Doubts("网站没有一个网页能读到", caveat)
    shut = closed_entrance(case.web.fetches, case.web.documents)
    return _Doubts(f"信息公开栏目（{shut}）这次打不开" if shut else "", caveat, shut)


def audit_pairs(
    pairs: Iterable[tuple[Fetch, Document | None]],
    crawled: Crawled,
    rules: Ruleset,
    site: Profile,
    *,
    as_of: date,
    reread: Reread | None = None,
    memory: Memory | None = None,
) -> ReportData:
    """Judge what was read.

    Args:
        pairs: every fetch with its document, sorted by address.
        reread: gives a document again by its address, so that a big site need not be held in memory whole.
        memory: what documents were matched to in earlier audits.

    Returns:
        The report; `generated_at` is the day of the crawl, because nothing in here has a clock.
    """
    summary = crawled.summary
    web = weave(pairs, reread=reread, addresses=summary.requests + summary.left_over)
    hijacks = find_hijacks(web, site)
    web = mark_hijacked(web, hijacks)
    case = open_case(web, site, as_of, matcher_for(rules), memory=memory)
    bench = Bench(rules, site, as_of)
    doubts = _doubts(case, summary)
    judged = [_judge(item, case, bench, doubts) for item in rules.items]
    items = tuple(verdict for verdict, _ in judged)
    broken = [finding for _, findings in judged for finding in findings]
    faults = [*broken, *hijacks.values(), *find_faults(case, bench, items)]
    faults.sort(key=lambda f: (f.kind, f.item or 0, f.url, f.detail))
    sifted = sift(faults, site.suppressions, as_of, end_of=case.web.end_of)
    return ReportData(
        generated_at=f"{crawled.started_on.isoformat()}T00:00:00+08:00",
        tool=ToolOut(version=__version__),
        ruleset=_ruleset_out(rules),
        site=SiteOut(
            name=site.name, home=site.home, school_type=site.school_type, profile_digest=profile_digest(site)
        ),
        as_of=as_of,
        crawl=_crawl_out(case, crawled),
        summary=summarise(items),
        notices=(*_notices(case, bench, crawled, doubts.shut), *sifted.notices),
        items=items,
        findings=sifted.findings,
        suppressed=sifted.suppressed,
        categories=tuple((category.title, category.items) for category in rules.head.categories),
    )


def _ruleset_out(rules: Ruleset) -> RulesetOut:
    head = rules.head
    return RulesetOut(id=rules.id, title=head.title, document=head.source.document, digest=rules.digest)


def _judge(item: Item, case: Casework, bench: Bench, doubts: _Doubts) -> tuple[ItemVerdict, list[Finding]]:
    stand_in = f"{item.number}s" if substitute_for(item, bench.profile) else ""
    elements = [
        judge_element(element, item, _facts(case, element.id, doubts, stand_in), bench)
        for element in item.elements
    ]
    checks = check_claims(item, elements, case, bench)
    owner = bench.profile.owners.get(str(item.number)) or item.owner
    category = bench.ruleset.category_of(item.number).title
    elements = [_with_repairs(element, item, bench) for element in elements]
    verdict = judge_item(item, category, elements, [check.claim for check in checks], owner)
    return verdict, [check.finding for check in checks if check.finding]


_REPAIR_ZH = {"todo": "未开始", "doing": "整改中", "done": "已整改"}


def _with_repairs(element: ElementVerdict, item: Item, bench: Bench) -> ElementVerdict:
    """The same verdict with what the department has written about it, where the element is not in order."""
    if element.status in (Status.CURRENT, Status.ATTESTED, Status.NOT_APPLICABLE):
        return element
    told = []
    for repair in bench.profile.repairs:
        if repair.element in (element.id, str(item.number)) and repair.on <= bench.as_of:
            facts = [_REPAIR_ZH[repair.state], f"责任人{repair.by}" if repair.by else ""]
            facts += [f"时限{repair.due.isoformat()}" if repair.due else "", repair.note]
            doubt = "；但本次核查仍未见改好" if repair.state == "done" else ""
            said = "，".join(fact for fact in facts if fact)
            told.append(f"{repair.on.isoformat()}整改登记：{said}{doubt}")
    return element.model_copy(update={"advice": (*element.advice, *told)})


def _facts(case: Casework, element_id: str, doubts: _Doubts, stand_in: str) -> Facts:
    return case.facts(
        element_id, too_little_read=doubts.too_little_read, caveat=doubts.caveat, stand_in=stand_in
    )


def _crawl_out(case: Casework, crawled: Crawled) -> CrawlOut:
    summary = crawled.summary
    unread = [
        _unread(fetch) for _, fetch in sorted(case.web.fetches.items()) if fetch.outcome not in _SETTLED
    ]
    unread += [
        _unread(case.web.fetches[url], why or "blocked", case.web.why_unread(url))
        for url, why in sorted(case.blocked.items())
        if url in case.web.fetches
    ]
    return CrawlOut(
        complete=summary.is_complete,
        pages=summary.pages,
        documents=len(case.web.documents),
        requests=summary.requests,
        not_read=tuple(unread[:_NOT_READ_SHOWN]),
        left_over=summary.left_over,
        left_over_by=tuple(summary.left_over_by),
        stopped_by=summary.stopped_by,
        after_as_of=case.after_as_of,
        notes=tuple(summary.notes),
    )


def _unread(fetch: Fetch, why: str = "", reason: str = "") -> Unread:
    first = fetch.referrals[0] if fetch.referrals else None
    return Unread(
        url=fetch.url,
        why=why or fetch.outcome.value,
        reason=reason or fetch.reason,
        linked_from=first.page if first else None,
        words=first.words[:80] if first else "",
    )


def _notices(case: Casework, bench: Bench, crawled: Crawled, shut: str) -> Iterator[str]:
    """What must be said before anything else."""
    profile, as_of = bench.profile, bench.as_of
    if not crawled.summary.pages:
        yield "网站没有一个网页能读到，本报告不能作为公开情况的依据"
    elif shut:
        yield f"信息公开栏目（{shut}）这次打不开，没有佐证的要素都是“未能评估”"
    elif not crawled.summary.is_complete:
        yield f"抓取没有做完（还剩 {crawled.summary.left_over} 个网址），“未发现”可能只是还没读到"
    if not profile.school_type:
        yield "学校档案没有写学校类型，全部事项都按适用处理"
    for attestation in profile.attestations:
        if attestation.until < as_of:
            yield f"{attestation.element} 的其他渠道证明已于{attestation.until.isoformat()}到期，未采用"
        elif attestation.on > as_of:
            yield f"{attestation.element} 的其他渠道证明出具于核查基准日之后，未采用"
    yield from _exemption_notices(profile, as_of)
    yield from case.notices
    if case.after_as_of:
        yield f"有 {case.after_as_of} 份文件发布于核查基准日（{as_of.isoformat()}）之后，未作佐证"
    for host in profile.tls_unverified:
        yield f"按学校档案，{host} 的证书未经验证就读取了"


def _exemption_notices(profile: Profile, as_of: date) -> Iterator[str]:
    """Which duties were taken away on somebody's word, and which no longer are."""
    held = []
    for exemption in profile.exemptions:
        if exemption.until and exemption.until < as_of:
            yield f"{exemption.element} 的不适用登记已于{exemption.until.isoformat()}到期，未采用"
        elif exemption.on > as_of:
            yield f"{exemption.element} 的不适用登记出具于核查基准日之后，未采用"
        else:
            held.append(exemption.element)
    if held:
        yield f"按学校档案的登记，{'、'.join(held)} 按不适用处理，理由见各要素"


def profile_digest(site: Profile) -> str:
    """SHA-256 over everything in a profile that can change a verdict."""
    return hashlib.sha256(site.model_dump_json().encode()).hexdigest()
