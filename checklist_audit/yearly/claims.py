"""What a report says was published on the site, held against the evidence of an audit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checklist_audit.model.pages import Period, PeriodKind
from checklist_audit.model.verdicts import ElementVerdict, EvidenceOut, ReportData, Status
from checklist_audit.text.dates import find_days
from checklist_audit.text.normalising import fold, fold_body, without_names
from checklist_audit.text.periods import find_period, find_periods
from checklist_audit.yearly.outcome import Held, SiteClaim
from checklist_audit.yearly.phrases import Phrases, likeness
from checklist_audit.yearly.prose import Line, is_future, sentences
from checklist_audit.yearly.sections import is_about_problems

__all__ = ["find_claims"]

_SITE = re.compile(
    r"官网|官方网|网站|门户|网页|主页|首页|信息公开(?:网|专栏|栏目|专题)|公众号|网上|阳光.{0,4}网"
)
_PUBLISHED = re.compile(r"发布|公布|公开|公示|上传|挂网|刊登|刊载|上线|挂出")
_TITLE = re.compile(r"《([^《》]{4,80})》")
_ALIKE = 0.75
_PARTS_OF_A_DATE = frozenset({PeriodKind.MONTH, PeriodKind.DATE})
_REPORTING = frozenset(
    {PeriodKind.ACADEMIC_YEAR, PeriodKind.CALENDAR_YEAR, PeriodKind.GRAD_COHORT, PeriodKind.SEMESTER}
)
# With these the audit itself could not see; nothing follows against the report.
_COULD_NOT_SEE = frozenset({Status.UNVERIFIABLE, Status.NOT_ASSESSED, Status.ATTESTED})


def find_claims(
    lines: Sequence[Line], phrases: Phrases, *, against: ReportData | None, own: tuple[str, ...]
) -> tuple[SiteClaim, ...]:
    """Every sentence that says something was put on the site, with what the audit found of it.

    Args:
        against: the audit; None leaves every claim unchecked.
        own: names to take out of titles, folded (`own_names`), foreign strings in their place included.
    """
    found: dict[tuple[str, str], SiteClaim] = {}
    for sentence in _claiming(lines, own):
        for what, elements in _things(sentence, phrases, own):
            claim = _checked(sentence, what, elements, against, own)
            found.setdefault((claim.sentence, claim.what), claim)
    return tuple(found.values())


def _claiming(lines: Sequence[Line], own: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        if line.level or line.is_row or is_about_problems(line):
            continue
        for sentence in sentences(line.text):
            bare = fold_body(sentence)
            for name in own:  # a foreign string in the name's place may hold 官网 itself
                bare = bare.replace(name, "")
            if _SITE.search(bare) and _PUBLISHED.search(bare) and not is_future(sentence):
                yield sentence


def _things(sentence: str, phrases: Phrases, own: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(title or element's words, ids of the elements it names)."""
    titles = _TITLE.findall(sentence)
    for title in titles:
        named = phrases.named_in(without_names(fold(title), own))
        yield title, tuple(one.element for one in named)
    if not titles:
        by_words: dict[str, list[str]] = {}
        for one in phrases.named_in(sentence):
            by_words.setdefault(one.words, []).append(one.element)
        yield from ((words, tuple(elements)) for words, elements in by_words.items())


def _checked(
    sentence: str, what: str, elements: tuple[str, ...], against: ReportData | None, own: tuple[str, ...]
) -> SiteClaim:
    if against is None:
        return SiteClaim(sentence, what, elements, Held.UNCHECKED)
    title = without_names(fold(what), own)
    verdicts = [element for item in against.items for element in item.elements]
    asked = [element for element in verdicts if element.id in elements]
    period = _reporting(find_period(what))
    pool = [piece for element in asked or verdicts for piece in element.evidence]
    fitting = [piece for piece in pool if _is_it(piece, title, period, is_named=bool(asked), own=own)]
    if fitting:
        held, why, facts, piece = _dated(fitting, _day_span(sentence))
        return SiteClaim(sentence, what, elements, held, why, facts, piece.url)
    held, why, facts, url = _not_seen(asked, period, against)
    return SiteClaim(sentence, what, elements, held, why, facts, url)


def _is_it(
    piece: EvidenceOut, title: str, period: Period | None, *, is_named: bool, own: tuple[str, ...]
) -> bool:
    """Whether a piece of evidence is the thing claimed: same period where one is named, else a like title."""
    alike = likeness(title, without_names(fold(piece.title), own)) >= _ALIKE
    if period is None:
        return alike or is_named
    seen = piece.period
    is_same = bool(seen and (seen.start, seen.end) == (period.start, period.end))
    return is_same and (is_named or alike)


def _reporting(period: Period | None) -> Period | None:
    return period if period and period.kind in _REPORTING else None


def _day_span(sentence: str) -> tuple[date, date] | None:
    """The day or month of publication that the sentence names outside the titles."""
    bare = _TITLE.sub("", sentence)
    days = find_days(bare)
    if days:
        return days[0].day, days[0].day
    for period, _ in find_periods(bare):
        if period.kind in _PARTS_OF_A_DATE and period.start and period.end:
            return period.start, period.end
    return None


def _dated(
    fitting: Sequence[EvidenceOut], span: tuple[date, date] | None
) -> tuple[Held, str, tuple[tuple[str, str], ...], EvidenceOut]:
    """Hold the day that is claimed against the days of the pages that fit."""
    if span is None:
        return Held.HOLDS, "seen", (), fitting[0]
    for piece in fitting:
        if piece.published and span[0] <= piece.published <= span[1]:
            return Held.HOLDS, "seen_on", (("day", piece.published.isoformat()),), piece
    dated = next((piece for piece in fitting if piece.published), None)
    if dated and dated.published:
        return Held.DIFFERS, "other_day", (("day", dated.published.isoformat()),), dated
    return Held.OPEN, "no_day", (), fitting[0]


def _not_seen(
    asked: Sequence[ElementVerdict], period: Period | None, against: ReportData
) -> tuple[Held, str, tuple[tuple[str, str], ...], str]:
    """Nothing fits: say so only where the audit saw enough to say it."""
    if not asked:
        return Held.OPEN, "not_asked", (), ""
    if any(element.evidence_total > len(element.evidence) for element in asked):
        return Held.OPEN, "more_evidence", (), ""
    blind = next((element for element in asked if element.status in _COULD_NOT_SEE), None)
    if blind:
        return Held.OPEN, "could_not_see", (("reason", blind.reason),), ""
    if not against.crawl.complete:
        return Held.OPEN, "incomplete", (), ""
    other = next((piece for element in asked for piece in element.evidence), None)
    if other and period:
        label = other.period.label if other.period else other.title
        return Held.NOT_FOUND, "other_period", (("period", label), ("wanted", period.label)), other.url
    names = "、".join(f"{element.id} {element.name}" for element in asked[:3])
    return Held.NOT_FOUND, "not_found", (("names", names),), ""
