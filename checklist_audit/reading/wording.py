"""What an attachment says of itself: its title, its captions, the period it speaks for, the day it was signed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from checklist_audit.model.pages import Part, PeriodClaim
from checklist_audit.reading.extracts import lines_of
from checklist_audit.text.numerals import number, plain_digits
from checklist_audit.text.periods import PeriodKind, find_period

__all__ = ["headings_of", "marked_title", "periods_of", "signature_of", "title_of"]

_TITLE_LINES = 8
_PERIOD_LINES = 12
_SIGNATURE_LINES = 6
_MAX_TITLE = 80
_MAX_HEADINGS = 300

_KIND = (
    "报告|办法|规定|细则|方案|通知|公告|公示|通报|章程|计划|名单|简章|目录|指南|制度|条例|一览表?|预算|决算|概况|简介|规划|纲要|总结|意见|决定|"
    "情况|说明|标准|流程|须知|清单|汇总表?|手册|守则|公报|年报|白皮书|要点|申请表|信息表?|统计表|明细表|总表|情况表|收入表|支出表|决算表|预算表|"
    "资格|问答|协议|合同|批复|函|安排表?|结果|成绩|线|人数|数据"
)
_ENDS_LIKE_TITLE = re.compile(
    rf"(?:{_KIND}|表)(?:[（(][^（）()]{{1,24}}[)）]|[〔\[【][^〕\]】]{{1,12}}[〕\]】])*[*＊]?$"
)
_NO_TITLE = re.compile(
    r"^(?:附件?\s*[一二三四五六七八九十\d]*\s*[:：.、]?|[-—\s]*\d+[-—\s]*|第\s*\d+\s*页.*|共\s*\d+\s*页|目\s*录|[\d./年月日\s-]+|"
    r"\S{1,12}[〔\[（(]\d{4}[〕\]）)]\s*\d+\s*号|\S{2,20}文件|单位[:：].*|公开\d+表|密级.*|编号.*|NO\..*)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|第[一二三四五六七八九十\d]+[编篇章节条])"
)
_CHAPTER = re.compile(
    r"^(?:第[一二三四五六七八九十\d]+(?:部分|编|章|篇|节)|公开\d+表|附?表\s*[一二三四五六七八九十\d])"
)
_SENTENCE = re.compile(r"[。；;！!？]|[，,：:]$")
_ORGANISATION = re.compile(
    r"^[\u4e00-\u9fa5（）()]{2,24}(?:大学|学院|学校|党校|处|部|办公室|中心|委员会|研究院)$"
)
_ANNOTATION = re.compile(r"^[（(【〔].{2,30}[)）】〕]$")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_CAPTION = re.compile(
    r"^(?:附?表\s*[一二三四五六七八九十\d]+(?:[-－.]\d+)*[\s.、:：　]*\S.{1,40}|"
    r"第[一二三四五六七八九十]+(?:部分|编|章|篇)[\s　]*\S.{1,36}|"
    r"[一二三四五六七八九十]+[、.．]\s*[^，。；]{2,36}|[（(][一二三四五六七八九十]+[)）]\s*[^，。；]{2,36}|"
    r"公开\d{1,2}表[\s　]*.{0,40}|\S{2,36}(?:总表|明细表|情况表|统计表|一览表|决算表|预算表|支出表|收入表|名单|计划表))$"
)
_DAY = re.compile(
    r"(?P<year>\d{4})\s*[年./-]\s*(?P<month>\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*(?:印发)?$"
)
_SIGNER = re.compile(
    r"^(?:[\u4e00-\u9fa5（）()、\s]{0,40}(?:大学|学院|学校|处|部|办公室|办|中心|委员会|院|室|组|局|公司))?\s*$|"
    r"^(?:发布|公布|印发|成文)?(?:日期|时间)[:：]\s*$"
)


def title_of(lines: Sequence[str]) -> str:
    """The title in the first lines; empty where none of them looks like one.

    A college's name on a line of its own and the line below it belong together, so do a title that is broken in two
    and a bracket with the year under it.

    Args:
        lines: filled lines from the top, stripped.
    """
    first = [line for line in lines[:_TITLE_LINES] if not _NO_TITLE.match(line)]
    for index, line in enumerate(first):
        if _is_running_text(line):
            return ""
        joined = _joined(first, index)
        if (
            _ENDS_LIKE_TITLE.search(joined)
            and _CHINESE.search(joined)
            and not (_NUMBERED.match(joined) or _CHAPTER.match(joined))
        ):
            return joined
    return ""


def marked_title(lines: Sequence[str]) -> str:
    """The title among lines that the format marks (a title style, centred, one cell across a sheet); else empty.

    附件1 and document numbers are passed over; a head of a chapter or a sentence ends the search.
    """
    first = next((line for line in lines if not _NO_TITLE.match(line)), "")
    is_head = (
        _NUMBERED.match(first) or _CHAPTER.match(first) or _SENTENCE.search(first) or len(first) > _MAX_TITLE
    )
    return "" if is_head or not _CHINESE.search(first) else first


def headings_of(parts: Sequence[Part], marked: Sequence[str]) -> tuple[str, ...]:
    """First lines of the parts, captions of tables and numbered headings, each once, in their order."""
    found: dict[str, None] = dict.fromkeys(marked)
    for part in parts:
        lines = lines_of(part.text)
        for index, line in enumerate(lines):
            if len(found) >= _MAX_HEADINGS:
                return tuple(found)
            folded = " ".join(line.split())
            is_first = index == 0 and len(folded) <= _MAX_TITLE and not _SENTENCE.search(folded)
            if is_first or ("\t" not in line and len(line) <= _MAX_TITLE and _CAPTION.match(folded)):
                found[folded] = None
    return tuple(found)


def periods_of(title: str, lines: Sequence[str], file_name: str) -> tuple[PeriodClaim, ...]:
    """Periods that the attachment names, in order of trust: title, first lines, file name."""
    candidates = [("title", title)]
    candidates += [("first_lines", _without_figures(line)) for line in lines[:_PERIOD_LINES]]
    # 20240415103022.pdf is the moment of an upload; only a name in words speaks for a period.
    if _CHINESE.search(file_name):
        candidates.append(("file_name", file_name.rpartition(".")[0] or file_name))
    claims: list[PeriodClaim] = []
    for where, words in candidates:
        period = find_period(words[:300]) if words else None
        if period is None or (where != "title" and period.kind is PeriodKind.DATE):
            continue
        if all(claim.period != period for claim in claims):
            claims.append(PeriodClaim(period, where, words[:120]))
    return tuple(claims)


def _without_figures(line: str) -> str:
    """A table row without the cells that are bare numbers: 2019 students are no year."""
    return (
        "\t".join(cell for cell in line.split("\t") if not cell.strip().isdigit()) if "\t" in line else line
    )


def signature_of(lines: Sequence[str]) -> tuple[date | None, str]:
    """The day under the signature at the end of a document (落款), with its words.

    Only a line that is nothing but a day, or a signer and a day, counts; a month without a day is no day.
    """
    for line in reversed(lines[-_SIGNATURE_LINES:]):
        folded = plain_digits(line)
        match = _DAY.search(folded)
        if match is None or not _SIGNER.match(folded[: match.start()]):
            continue
        try:
            day = date(int(match["year"]), number(match["month"]), number(match["day"]))
        except ValueError:
            continue
        return day, line
    return None, ""


def _is_running_text(line: str) -> bool:
    """Whether the text has begun: a title does not come after a sentence."""
    return len(line) > _MAX_TITLE or (len(line) > 24 and _SENTENCE.search(line) is not None)  # noqa: PLR2004 标题：… is short


def _joined(lines: Sequence[str], index: int) -> str:
    """The line at `index` with what belongs to it above and below."""
    words = lines[index]
    used = index
    while _ORGANISATION.match(words) and not _ENDS_LIKE_TITLE.search(words) and used + 1 < len(lines):
        used += 1
        words += lines[used]
        if used - index >= 2:  # noqa: PLR2004 name, year and kind on three lines is the most that is seen
            break
    following = lines[used + 1 : used + 2]
    if following and not _ENDS_LIKE_TITLE.search(words) and _continues(words, following[0]):
        used += 1
        words += following[0]
        following = lines[used + 1 : used + 2]
    if following and _ANNOTATION.match(following[0]) and find_period(following[0]) is not None:
        words += following[0]
    return " ".join(words.split())[:_MAX_TITLE]


def _continues(words: str, following: str) -> bool:
    """Whether a line that ends in the middle goes on in the next one, and the two make a title."""
    return (
        not _SENTENCE.search(words)
        and len(words) + len(following) <= _MAX_TITLE
        and _ENDS_LIKE_TITLE.search(following) is not None
        and not _NUMBERED.match(following)
    )
