"""One piece of evidence on the table: what it is, and everything that dates it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checklist_audit.model.pages import Document, Fetch, Period, PeriodClaim, PeriodKind
from checklist_audit.model.verdicts import Evidence
from checklist_audit.text.dates import find_days
from checklist_audit.text.periods import find_periods


@dataclass(frozen=True, slots=True)
class Exhibit:
    """Evidence with its dates, from the document itself or from the page that carries it.

    `periods` are in order of trust: own title, first lines, row or link, carrying page (semantics section 5).
    """

    evidence: Evidence
    periods: tuple[PeriodClaim, ...] = ()
    published: date | None = None
    published_from: str = ""
    modified: date | None = None
    fetch: Fetch | None = None
    linked_from: str | None = None
    note: str = ""
    unread_because: str = ""
    """Why the target could not be read although a person may be able to: makes it `unverifiable`."""
    is_decided: bool = False
    """A person has accepted this page in the profile."""

    @property
    def is_dated_by_address(self) -> bool:
        """Whether the only day is one in the page's address: it says when the page was made, not when it changed."""
        is_shown = self.evidence.document.made is not None
        return self.published_from.startswith(("http://", "https://")) and not is_shown

    @property
    def url(self) -> str:
        """The address of the document."""
        return self.evidence.document.url


_ISSUE_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,8}[(（〔\[]\s*(20[0-4]\d|19[89]\d)\s*[)）〕\]]\s*(?:第?\s*)\d{1,4}\s*号"
)
_IN_FORCE = re.compile(
    r"自\s*(20[0-4]\d|19[89]\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起(?:正式)?(?:施行|实施|执行|生效)"
)
_PASSED = re.compile(
    r"(20[0-4]\d|19[89]\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^。\n]{0,30}?(?:通过|修订|修正|印发|核准|发布|审议)"
)
_REVISED_MONTH = re.compile(
    r"(20[0-4]\d|19[89]\d)\s*年\s*(\d{1,2})\s*月[^，,；;。\n]{0,10}?(?:修订|修正|修改|重新公布|重新印发|通过|印发|施行)"
)
_REVISED_YEAR = re.compile(r"(20[0-4]\d)\s*年?\s*(?:\d{1,2}月)?(?:修订|修改|修正|版|印发)")
_OWN_LINE = 30
_HISTORY = 160


def issued_on(exhibit: Exhibit) -> tuple[date | None, str]:
    """The latest day that a rule of the college gives for itself, with its words.

    A page that was moved to a new site carries the day of the move; the rule's own words say when it was made:
    the day it came into force, was passed or revised, or the year in its document number.

    Returns:
        The day and the words; a bare year stands for its last day. None when the text says nothing.
    """
    document = exhibit.evidence.document
    found: list[tuple[date, str]] = []
    for text in (document.title, document.text[:_OPENING], document.text[-_ENDING:]):
        for pattern in (_IN_FORCE, _PASSED):
            found += [(day, m.group()) for m in pattern.finditer(text) if (day := _day(*m.groups()))]
    for text in (document.title, document.text[:_HISTORY]):
        found += [
            (day, m.group())
            for m in _REVISED_MONTH.finditer(text)
            if (day := _day(m.group(1), m.group(2), "1"))
        ]
    found += [(date(int(m.group(1)), 12, 31), m.group()) for m in _REVISED_YEAR.finditer(document.title)]
    # Running text cites the numbers of other documents; the rule's own stands in the title or on a line of its own.
    opening = [line.strip() for line in document.text[:_OPENING].split("\n")]
    for line in (document.title, *(line for line in opening if len(line) <= _OWN_LINE)):
        found += [(date(int(m.group(1)), 12, 31), m.group()) for m in _ISSUE_NUMBER.finditer(line)]
    return max(found, default=(None, ""), key=lambda pair: pair[0])


_MADE_LABEL = re.compile(r"(?:成文|印发|制发|发文)\s*(?:日期|时间)[\s:：]*$")
_PRINTED = re.compile(r"\s*印发\s*$")
# 会 and 组 alone would take a list of meetings (…推进会) for signatures.
_ISSUER = re.compile(
    r"[^\d，。；：:！？、]{0,28}(?:大学|学院|学校|处|部|办公室|委员会|理事会|小组|中心|研究院|图书馆|团委|工会|局|厅)"
)
_LAST_LINES = 12
_SHORT_LINE = 45


def made_on(document: Document) -> tuple[date | None, str]:
    """The full day on which a page says that its document was made: 成文日期, 印发 or the signature (落款).

    A lone day is no signature: lists end in such lines. The name of an issuer must stand before it.

    Returns:
        The latest such day and its line; None when the text names none. A document number is no day.
    """
    lines = [line.strip() for line in document.text.split("\n") if line.strip()]
    tail = len(lines) - _LAST_LINES
    found = [(document.made, document.made_from)] if document.made else []
    for number, line in enumerate(lines):
        if len(line) > _SHORT_LINE:
            continue
        above = lines[number - 1] if number else ""
        for day in find_days(line):
            before, after = line[: day.start].strip(" \u3000()（）\t"), line[day.end :].strip(" \u3000()（）")
            is_signed = not after and bool(_ISSUER.fullmatch(before or above))
            if _MADE_LABEL.search(before) or (number >= tail and (is_signed or _PRINTED.match(after))):
                found.append((day.day, line))
    return max(found, default=(None, ""), key=lambda pair: pair[0])


_OPENING, _ENDING = 400, 600
_SHORT_TEXT = 4_000
_LONG_LINE = 2_000


def telling(text: str) -> str:
    """A long text without the lines that `issued_on` and `made_on` ask nothing of; both answer the same for it.

    Thousands of pieces of evidence with their reports of a hundred pages would fill the memory of an audit.
    """
    if len(text) <= _SHORT_TEXT:
        return text
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    # One more than the last lines, for the name above the first of them.
    kept = set(filled[-_LAST_LINES - 1 :])
    for above, number in zip([-1, *filled], filled, strict=False):
        if len(lines[number].strip()) <= _SHORT_LINE and any(find_days(lines[number])):
            kept |= {above, number}
    begin = 0
    for number, line in enumerate(lines):
        end = begin + len(line)
        if begin < _OPENING or end > len(text) - _ENDING:
            kept.add(number)
        begin = end + 1
    return "\n".join(_cut(line) for number, line in enumerate(lines) if number in kept)


def _cut(line: str) -> str:
    """A line of which beginning and end are enough; still too long for a signature."""
    return line if len(line) <= _LONG_LINE else f"{line[: _LONG_LINE // 2]}{line[-_LONG_LINE // 2 :]}"


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


_UNTIL = re.compile(
    r"截[至止]到?[^，。；,;\n\t]{4,16}"
    # 统计时间：2023年9月1日至2024年8月31日 is a period, and not this.
    r"|(?:统计|更新|采集|填报)(?:时间|日期|时点)?(?:截至|截止|[:：为至到于])\s*"
    r"(?P<counted>20\d\d\s*[年.\-/]\s*\d{1,2}(?:\s*[月.\-/]\s*(?:\d{1,2}\s*日?|[底末])?)?)(?![\s月日]*[至到~—\-\d])"
    r"|(?P<updated>20\d\d\s*[年.\-/]\s*\d{1,2}\s*(?:月|[月.\-/]\s*\d{1,2}\s*日?))\s*更新"
)
_ENDS_ON_A_DAY = frozenset({PeriodKind.AS_OF, PeriodKind.DATE, PeriodKind.MONTH})


def stated_until(exhibit: Exhibit) -> PeriodClaim | None:
    """The latest day up to which the text says that its figures hold; None when it says none.

    In the words of colleges: 截至2024年9月, 数据统计至2024年9月30日, 统计时间：2024年9月, 2024年9月更新.
    """
    claims = [
        PeriodClaim(period, "body", words if day is None else found.group())
        for found in _UNTIL.finditer(exhibit.evidence.document.text)
        for day in (found["counted"] or found["updated"],)
        for period, words in find_periods(day or found.group())
        if period.kind in _ENDS_ON_A_DAY
    ]
    return max(claims, default=None, key=lambda claim: last_day(claim.period) or date.min)


# An intake (2021级) and a single day say when something happened, not which period is reported on.
_NO_REPORTING_PERIOD = frozenset({PeriodKind.ENTRY_COHORT, PeriodKind.AS_OF, PeriodKind.DATE})


def reporting_periods(exhibit: Exhibit) -> tuple[PeriodClaim, ...]:
    """The claims that can decide freshness, most trusted first. Source: contract, `Period.kind`."""
    return tuple(claim for claim in exhibit.periods if claim.period.kind not in _NO_REPORTING_PERIOD)


def last_day(period: Period) -> date | None:
    """The last day that a period speaks for."""
    return period.end or period.start
