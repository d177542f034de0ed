"""The numbers that a report claims, each with its sentence and what it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checklist_audit.yearly.outcome import Figure
from checklist_audit.yearly.prose import Line, sentences

__all__ = ["find_figures"]

_UNITS = "人次|万元|亿元|条|项|件|次|份|篇|个|起|场|期|门|元|%|％"
_FIGURE = re.compile(
    rf"(?<![\d.第〔\[(（-])(?P<n>\d[\d,，]*(?:\.\d+)?|[一二三四五六七八九]?[十百千][一二三四五六七八九十百零]*|零)\s*(?P<about>余|多)?\s*(?P<unit>{_UNITS})(?P<what>[\u4e00-\u9fff]{{0,4}})"
)
_LAW = re.compile(r"第\s*$")
# What stands before the number says what is counted; the nearest word wins.
_SUBJECTS: Sequence[tuple[str, str]] = (
    ("proactive", r"主动公开|公开信息|发布信息|公开各类信息|公开.{0,4}信息"),
    ("channel", r"官网|网站|门户|微信|公众号|微博|抖音|公告栏|校报|广播|电子屏|新媒体|栏目"),
    ("requests", r"申请"),
    ("reviews", r"评议|满意"),
    ("complaints", r"举报|投诉|复议|诉讼"),
    ("meetings", r"会议|座谈会|办公会|院务会|校务会|党委会|教代会|召开"),
    ("rules", r"规章制度|管理办法|制度|办法|规定"),
    ("training", r"培训|宣讲"),
    ("money", r"收费|费用|经费|预算|决算"),
)
_CHECKLIST = re.compile(r"大?类\D{0,4}$|清单\D{0,14}$")
_BEHIND = 12


def find_figures(lines: Sequence[Line], *, seen: int = 0) -> tuple[Figure, ...]:
    """Every counted thing in the running text, in reading order; tables are left to the reader.

    Args:
        seen: what the audit saw published in the period: a claim of fewer proactive disclosures contradicts it.
    """
    found: dict[tuple[str, str], Figure] = {}
    spoken = (sentence for line in lines if not line.is_row for sentence in sentences(line.text))
    for sentence in spoken:
        for match in filter(_counts, _FIGURE.finditer(sentence)):
            # Broken tables of paged files say the same words again and again; one saying is enough.
            said = match[0], sentence[match.end() :][:_BEHIND]
            found.setdefault(said, _figure(sentence, match, seen))
    return tuple(found.values())


def _counts(match: re.Match[str]) -> bool:
    before = match.string[: match.start()]
    # 一个, 一项, 一次 are articles; 十 in 二十大 is no count; 第3条 is a place in a law.
    return not _LAW.search(before) and not (match["n"] == "十" and match["unit"] == "个")


def _figure(sentence: str, match: re.Match[str], seen: int) -> Figure:
    before, behind = sentence[: match.start()], sentence[match.end("unit") :][:_BEHIND]
    subject = _subject(before, behind)
    if match["unit"] in ("项", "条") and _CHECKLIST.search(before):
        subject = "checklist"
    number = match["n"].replace("，", "").replace(",", "")
    is_under = subject == "proactive" and number.isdigit() and int(number) < seen
    return Figure(f"{number}{match['about'] or ''}", match["unit"], subject, sentence, is_under)


def _subject(before: str, behind: str) -> str:
    places = []
    for subject, pattern in _SUBJECTS:
        ends = [len(before) - found.end() for found in re.finditer(pattern, before)]
        ends += [found.start() for found in re.finditer(pattern, behind)]
        if ends:
            places.append((min(ends), subject))
    return min(places)[1] if places else "other"
