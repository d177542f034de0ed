"""The status of one element, its reason in one sentence, and its evidence in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from checklist_audit.judging.applicability import Applicability, applicability, policy
from checklist_audit.judging.exhibits import Exhibit
from checklist_audit.judging.freshness import Judged, judge_exhibit, months_later, zh
from checklist_audit.judging.required import required_period
from checklist_audit.model.rules import Element, Freshness, FreshnessKind, Item, Ruleset
from checklist_audit.model.site import Attestation, Profile
from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, PeriodOut, ReasonOut, Status

SHOWN = 12
"""How many pieces of evidence a verdict lists; all are counted."""
_RANK = {
    status: rank
    for rank, status in enumerate((Status.CURRENT, Status.STALE, Status.UNDATED, Status.UNVERIFIABLE))
}


@dataclass(frozen=True, slots=True)
class Bench:
    """What every judgement of one audit rests on."""

    ruleset: Ruleset
    profile: Profile
    as_of: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found about one element."""

    exhibits: tuple[Exhibit, ...] = ()
    none_statement: tuple[str, str] | None = None
    """(words, address) of a page that says that the duty does not concern the college at all."""
    leads_left: tuple[str, ...] = field(default=())
    """Words of links that fit this element and were left over by a limit, or whose host failed."""
    too_little_read: str = ""
    """Why nothing can be said of this site; empty when enough was read."""
    caveat: str = ""
    """What stands next to every `missing`: that the crawl was not finished."""


def judge_element(element: Element, item: Item, facts: Facts, bench: Bench) -> ElementVerdict:
    """Judge one element. Source: semantics section 3."""
    scope = applicability(element, item, bench.profile, bench.ruleset, as_of=bench.as_of)
    freshness = policy(element, scope.substitute)
    ranked = _ranked(facts.exhibits, freshness, bench.as_of)
    attestation = attestation_for(element, item, bench)
    if not scope.applies:
        return _verdict(element, item, bench, scope, _outcome(Status.NOT_APPLICABLE, scope.reason, ()))
    if ranked:
        return _verdict(element, item, bench, scope, _outcome(*_best(ranked, scope), ranked))
    if attestation:
        return _verdict(element, item, bench, scope, _outcome(*_attested(attestation), ()))
    return _verdict(element, item, bench, scope, _outcome(*_nothing(freshness, facts, scope, bench), ()))


@dataclass(frozen=True, slots=True)
class _Outcome:
    status: Status
    reason: str
    ranked: Sequence[tuple[Exhibit, Judged]]


def _outcome(status: Status, reason: str, ranked: Sequence[tuple[Exhibit, Judged]]) -> _Outcome:
    return _Outcome(status, reason, ranked)


def _ranked(exhibits: Sequence[Exhibit], freshness: Freshness, as_of: date) -> list[tuple[Exhibit, Judged]]:
    """Best status first, then the latest period, then the higher score. Source: semantics section 3."""
    judged = [(exhibit, judge_exhibit(exhibit, freshness, as_of)) for exhibit in exhibits]
    kept = [(exhibit, result) for exhibit, result in judged if result.status is not None]
    # What could not be read matters only where nothing was read that serves.
    if any(result.status is not Status.UNVERIFIABLE for _, result in kept):
        kept = [pair for pair in kept if pair[1].status is not Status.UNVERIFIABLE]
    ranked = sorted(
        kept,
        key=lambda pair: (
            _RANK.get(pair[1].status or Status.UNVERIFIABLE, len(_RANK)),
            -pair[1].order.toordinal(),
            -pair[0].evidence.score,
            pair[0].url,
        ),
    )
    # One file at two addresses is one piece of evidence: the better dated of the two speaks.
    best: dict[str, tuple[Exhibit, Judged]] = {}
    for exhibit, result in ranked:
        best.setdefault(_identity(exhibit), (exhibit, result))
    return list(best.values())


def _identity(exhibit: Exhibit) -> str:
    return (exhibit.fetch.body_sha256 if exhibit.fetch else "") or exhibit.url


def _best(ranked: Sequence[tuple[Exhibit, Judged]], scope: Applicability) -> tuple[Status, str]:
    exhibit, judged = ranked[0]
    title = exhibit.evidence.document.title or exhibit.evidence.document.html_title or exhibit.url
    shown = f"《{title[:60].strip('《》')}》"
    by = f"以{scope.substitute.name}代替：" if scope.substitute else ""
    verb = {Status.UNVERIFIABLE: "页面指向了它，但读不到："}.get(judged.status or Status.CURRENT, "")
    return judged.status or Status.UNVERIFIABLE, f"{by}{shown}：{verb}{judged.reason}"


def attestation_for(element: Element, item: Item, bench: Bench) -> Attestation | None:
    """The attestation that holds for an element on the as-of date; both days inclusive."""
    for attestation in bench.profile.attestations:
        if (
            attestation.element in (element.id, str(item.number))
            and attestation.on <= bench.as_of <= attestation.until
        ):
            return attestation
    return None


def _attested(attestation: Attestation) -> tuple[Status, str]:
    note = f"（{attestation.note}）" if attestation.note else ""
    return (
        Status.ATTESTED,
        f"网站上未见；{attestation.by}于{zh(attestation.on)}证明已在“{attestation.channel}”公开{note}，有效至{zh(attestation.until)}",
    )


def _nothing(freshness: Freshness, facts: Facts, scope: Applicability, bench: Bench) -> tuple[Status, str]:
    """No evidence and no attestation: not applicable, not assessed, or missing."""
    if facts.none_statement:
        words, url = facts.none_statement
        return Status.NOT_APPLICABLE, f"学校网页写明“{words}”（{url}）"
    if freshness.kind is FreshnessKind.WINDOW and not _window_open(freshness, bench.as_of):
        return (
            Status.NOT_APPLICABLE,
            f"公示期外（每年{_shown(freshness.window_opens)}至{_shown(freshness.window_closes)}应在网上）",
        )
    if facts.too_little_read:
        return Status.NOT_ASSESSED, f"读到的太少，不能判断：{facts.too_little_read}"
    if facts.leads_left:
        return Status.NOT_ASSESSED, f"还有没读到的线索（如“{facts.leads_left[0][:40]}”），不能断定没有"
    what = "没有找到" + (f"，也没有找到可以代替的{scope.substitute.name}" if scope.substitute else "")
    missing = f"在已读的网页和附件中{what}{facts.caveat}"
    return Status.MISSING, missing if scope.is_required else f"{missing}；本要素不作硬性要求，仅作提示"


def _window_open(freshness: Freshness, as_of: date) -> bool:
    today = f"{as_of.month:02d}-{as_of.day:02d}"
    opens, closes = freshness.window_opens or "01-01", freshness.window_closes or "12-31"
    return opens <= today <= closes


def _shown(month_day: str | None) -> str:
    month, day = (month_day or "01-01").split("-")
    return f"{int(month)}月{int(day)}日"


def _verdict(
    element: Element, item: Item, bench: Bench, scope: Applicability, outcome: _Outcome
) -> ElementVerdict:
    freshness = policy(element, scope.substitute)
    required = required_period(freshness, bench.as_of) if freshness.due and scope.applies else None
    owners = bench.profile.owners
    return ElementVerdict(
        id=element.id,
        name=element.name,
        required=scope.is_required,
        status=outcome.status,
        reason=outcome.reason,
        owner=owners.get(element.id) or owners.get(str(item.number)) or element.owner or item.owner,
        required_period=PeriodOut.of(required.period) if required else None,
        due=required.due if required else None,
        due_basis=freshness.basis if required else None,
        advice=_advice(freshness, scope, outcome, bench),
        evidence=tuple(_shown_evidence(exhibit, judged) for exhibit, judged in outcome.ranked[:SHOWN]),
        evidence_total=len(outcome.ranked),
    )


def _advice(freshness: Freshness, scope: Applicability, outcome: _Outcome, bench: Bench) -> tuple[str, ...]:
    advice = []
    first = outcome.ranked[0][0] if outcome.ranked else None
    months = freshness.review_after_months
    if months and first and first.published and months_later(first.published, months) < bench.as_of:
        advice.append(f"发布已超过 {months} 个月，建议确认是否仍然有效")
    if outcome.status is Status.MISSING and not scope.is_required:
        advice.append("本要素缺失不影响该事项，有条件的建议公开")
    return tuple(advice)


def _shown_evidence(exhibit: Exhibit, judged: Judged) -> EvidenceOut:
    document = exhibit.evidence.document
    fetch = exhibit.fetch
    claim = judged.claim
    return EvidenceOut(
        url=exhibit.url,
        title=document.title or document.html_title,
        published=exhibit.published,
        published_from=exhibit.published_from,
        period=PeriodOut.of(claim.period) if claim else None,
        period_from=f"{claim.where}：{claim.words}" if claim else "",
        part=exhibit.evidence.part or None,
        score=exhibit.evidence.score,
        status=(judged.status or Status.MISSING).value,
        note=exhibit.note,
        because=tuple(
            ReasonOut(rule=hit.rule, words=hit.words, where=hit.where) for hit in exhibit.evidence.because
        ),
        linked_from=exhibit.linked_from,
        fetched_at=fetch.fetched_at if fetch else "",
        body_sha256=fetch.body_sha256 if fetch else "",
    )
