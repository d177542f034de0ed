"""落款: who signed a document and when, below its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from checklist_audit.markup import Page
from checklist_audit.reading.layout import Layout, is_row
from checklist_audit.text.dates import Day, find_days

__all__ = ["DayFound", "signature"]


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and the words of the page that gave it."""

    day: date
    words: str
    signature: tuple[int, ...] = ()
    """Lines of the main text that are the signature (落款) which gave the day."""
    signed_by: str = ""


_MAX_SIGNATURE = 45
_AFTER_SIGNATURE = re.compile(
    r"(?:附\s*件|附\s*[:：]|附表|点击下载|下载|扫码|联系|电话|【|已下载|[（(]?(?:此件|联系人|咨询|审核|责任编辑|编辑|供稿|撰稿|作者|来源))"
)
_FILE_ENDS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", "次")
_NO_SIGNATURE = re.compile(
    r"更新|修改|截止|截至|之前|以前|前[,，。、]|电话|时间\s*[:：]|日期\s*[:：]|[至到起]\s*$|会议|通过|公示期|[，。；？！]"
)
_EDITED = re.compile(
    r"[（(](?:责任)?编辑\s*[:：][^。]{0,20}?(20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d))\s*[)）]$"
)
"""`（责任编辑：学工部　2021-05-25）` below a text."""
_TAIL = 12
_MOMENT = re.compile(
    r"\s*(?:1[89]|20)\d\d\s*(?:[年./-]\s*\d{1,2}\s*(?:[月./-]\s*(?:\d{1,2}\s*日?)?)?)?年?\s*"
)
_CHRONICLE = 3


def signature(page: Page, layout: Layout) -> DayFound | None:
    """落款: the last line of the main text that is a date, alone or behind the name of the issuer.

    Else the line above an appendix, or the line right below the box of the main text, each behind its issuer.
    A chronicle has many such lines and no signature.
    """
    if sum(bool(_MOMENT.fullmatch(page.lines[number].text)) for number in layout.content) >= _CHRONICLE:
        return None
    for number in reversed(layout.content[-_TAIL:]):
        text = page.lines[number].text
        if _AFTER_SIGNATURE.match(text) or text.endswith(_FILE_ENDS) or "下载次数" in text:
            if edited := _EDITED.match(text):
                return DayFound(find_days(edited[1])[0].day, edited[1])
            continue
        if len(text) > _MAX_SIGNATURE:
            break
        days = find_days(text)
        if len(days) == 1 and _is_signature(text, days[0]):
            return _signed(page, layout, number, days[0])
        if days or text.endswith(("。", "；")):
            break
    return _above_appendix(page, layout) or _below_content(page, layout)


def _below_content(page: Page, layout: Layout) -> DayFound | None:
    """Some tools keep issuer and day, or the day alone, in fields of their own and show them below the text."""
    if not layout.content:
        return None
    end = layout.content[-1] + 1
    for number in range(end, min(end + _BELOW, len(page.lines))):
        line = page.lines[number]
        days = find_days(line.text) if len(line.text) <= _MAX_SIGNATURE else ()
        if len(days) != 1 or layout.zones[number] != "body" or is_row(page, line):
            continue
        found = _signed(page, layout, number, days[0])
        is_alone = (
            _is_beside_content(page, layout, line.box) and line.text.strip(" ()（）[]【】") == days[0].words
        )
        if is_alone or (_is_signature(line.text, days[0]) and _ISSUER.fullmatch(found.signed_by)):
            return found
    return None


def _is_beside_content(page: Page, layout: Layout, box: int) -> bool:
    """Whether a box and that of the main text, which a CMS names, are the parts of one article."""
    return layout.is_named_content and page.boxes[box].parent == page.boxes[layout.content_box].parent


_BELOW = 2


def _above_appendix(page: Page, layout: Layout) -> DayFound | None:
    """The signature of a notice whose appendix follows in words: issuer, day alone, then 附：."""
    lines = page.lines
    for above, number, below in zip(layout.content, layout.content[1:], layout.content[2:], strict=False):
        text = lines[number].text
        if len(text) > _MAX_DAY or not _APPENDIX.match(lines[below].text):
            continue
        days = find_days(text)
        if len(days) == 1 and days[0].words == text.strip() and _ISSUER.fullmatch(lines[above].text):
            return _signed(page, layout, number, days[0])
    return None


_MAX_DAY = 16
_APPENDIX = re.compile(r"附\s*(?:件|录|表)?\s*\d{0,2}\s*(?:[:：]|$)")


def _signed(page: Page, layout: Layout, number: int, day: Day) -> DayFound:
    """The day with its signature: an issuer before it on the line or alone on the lines above."""
    issuer = page.lines[number].text[: day.start].strip(" \u3000()（）[]【】")
    lines = [number]
    above = number - 1
    while not issuer or above in layout.content:
        if above not in layout.content or not _ISSUER.fullmatch(page.lines[above].text):
            break
        issuer = f"{page.lines[above].text} {issuer}".strip()
        lines.append(above)
        above -= 1
    return DayFound(day.day, day.words, tuple(lines), issuer)


_ISSUER = re.compile(
    r"[^，。；：:！？、]{2,30}(?:大学|学院|学校|处|部|办公室|办|委员会|委|中心|室|科|院|馆|会|组|系|公司|集团|团委|工会|局|厅|所)"
)


def _is_signature(text: str, day: Day) -> bool:
    rest = (text[: day.start] + text[day.end :]).strip(" ()（）[]【】")
    if rest == "印发" or (
        re.search(r"(?:办公室|处|部|院|学校|大学)\s*$", text[: day.start]) and rest.endswith("印发")
    ):
        return True
    return not text[day.end :].strip(" )）]】") and not _NO_SIGNATURE.search(rest)
