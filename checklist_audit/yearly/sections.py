"""Which of the sections that the notices require a report has: by meaning, whatever they are called and counted.

Source: the yearly notices of the ministry on the 信息公开年度报告 (2018 and later list these sections).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from checklist_audit.yearly.outcome import Place, SectionFound
from checklist_audit.yearly.prose import Line, is_future, sentences

__all__ = ["SECTION_KEYS", "find_sections", "is_about_problems"]

_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class _Rule:
    """How a section is known."""

    heading: str
    """A heading that is this section."""
    sentence: str = _NEVER
    """A sentence that reports what belongs into it."""
    parts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the section should tell, looked for under its heading."""
    is_searched_whole: bool = False
    """The parts may stand anywhere in the report."""


# 公布举报电话 in a paragraph on scholarships is no report on complaints, and 考核评议机制 no report on reviews:
# a sentence counts only where it says how many there were, or what it was about.
_RULES: Mapping[str, _Rule] = MappingProxyType(
    {
        "overview": _Rule(
            heading=r"概述|概况|基本情况|总体情况|工作情况|组织领导|主体责任|思想认识|工作机制|体制机制|责任落实|制度(?:建设|保障)",
            sentence=r"信息公开.{0,20}(?:领导小组|领导体制|工作机制|职责)",
            parts={
                "system": r"领导小组|领导体制|工作机制|责任部门|牵头|领导机构|工作机构",
                "checklist": r"清单",
                "training": r"培训|宣传教育|宣教|宣传活动|学习宣传",
                "assessment": r"(?:考核|监督检查|督查|评议|考评).{0,12}(?:信息公开|公开工作)|(?:信息公开|公开工作).{0,30}(?:考核|监督检查|督查|考评)",
            },
            is_searched_whole=True,
        ),
        "proactive": _Rule(
            heading=r"主动公开|信息发布|公开形式|公开(?:的)?(?:内容|渠道|方式|事项)|重点领域|清单.{0,8}(?:落实|公开)(?!.{0,4}表)",
            sentence=r"主动公开.{0,20}信息|公开信息.{0,6}\d",
            parts={
                "channels": r"(?:网站|官网|门户|微信|公众号|微博|抖音|公告栏|校报|新媒体|栏目).{0,40}\d[\d,，]*\s*(?:余)?(?:条|篇|次|期|份|件)",
                "admissions": r"招生.{0,30}公开|公(?:开|布).{0,30}招生",
                "finance": r"(?:财务|预算|决算|收费).{0,30}公(?:开|布|示)|公(?:开|布|示).{0,30}(?:财务|预算|决算|收费)",
            },
            is_searched_whole=True,
        ),
        "requests": _Rule(
            heading=r"依申请|申请公开|不予公开",
            sentence=r"(?:收到|受理|接到|没有|未|无|共).{0,20}(?:信息公开申请|依申请公开|公开申请|不予公开)|(?:依申请公开|信息公开申请).{0,25}(?:\d|未|没有|无|零)",
            parts={
                "number": r"\d+\s*(?:件|份|条|项|起|次|人)|未收到|没有收到|未接到|没有接到|无.{0,8}申请|零",
                "answers": r"答复|办结|回复|未收到|没有收到|未接到|无.{0,8}申请",
                "refused": r"不予公开|不公开|不属于公开",
                "fees": r"收费|费用|减免|收取",
            },
        ),
        "reviews": _Rule(
            heading=r"评议(?!制度|机制|办法|监督)|满意度|(?:公众|社会|师生).{0,4}评价",
            sentence=r"信息公开.{0,25}(?:评议|满意|好评|评价)|(?:评议|满意度|评价).{0,20}信息公开",
            parts={"staff": r"师生|教职工|教师|学生|职工", "public": r"社会|公众|家长|校外|校友"},
        ),
        "complaints": _Rule(
            heading=r"举报|复议|诉讼|投诉",
            sentence=r"(?:因|对|关于|有关|涉及).{0,8}信息公开.{0,30}(?:举报|投诉|复议|诉讼)|(?:未|没有|无|收到|接到|受到|发生|0).{0,15}(?:举报|复议|诉讼)(?!电话|渠道|邮箱|信箱|方式)",
            parts={"reports": r"举报|投诉", "appeals": r"复议", "lawsuits": r"诉讼"},
        ),
        "experience": _Rule(
            heading=r"经验|问题|不足|改进|举措|做法|下一步|打算|努力方向",
            sentence=r"存在.{0,12}(?:不足|问题)|主要经验",
            parts={
                "practice": r"经验|做法|举措|成效|亮点|创新",
                "problems": r"问题|不足|薄弱|差距|欠缺",
                "measures": r"改进|措施|下一步|进一步|加强|完善",
            },
        ),
        "other": _Rule(heading=r"其[他它](?:需要|需|应当|应)?(?:报告|说明)?的?(?:事项|情况|事宜)|其[他它]需"),
        "table": _Rule(heading=r"(?:清单|事项).{0,12}(?:情况|公开|一览|对照|明细)表|清单.{0,8}附[表件]"),
    }
)
SECTION_KEYS = tuple(_RULES)


def find_sections(lines: Sequence[Line], *, rows: int, of: int) -> tuple[SectionFound, ...]:
    """Each required section with where it stands and what it lacks.

    Args:
        rows: items that the table of the items lists; 0 when there is no such table.
        of: items of the checklist.
    """
    found = []
    for key, rule in _RULES.items():
        place, words, body = _look(rule, lines)
        if key == "table":
            # A heading without rows under it is an empty annex, and rows need no heading.
            found.append(_table(words, rows, of))
            continue
        if place is Place.ABSENT:
            found.append(SectionFound(key, place))
            continue
        searched = [line.text for line in lines] if rule.is_searched_whole else body
        lacks = tuple(
            part
            for part, pattern in rule.parts.items()
            if not any(re.search(pattern, text) for text in searched)
        )
        is_bare = place is Place.OWN and not rule.is_searched_whole and len(body) == 1
        found.append(SectionFound(key, place, words, ("text",) if is_bare else lacks))
    return tuple(found)


def _table(words: str, rows: int, of: int) -> SectionFound:
    if not rows:
        return SectionFound("table", Place.ABSENT)
    return SectionFound("table", Place.OWN, words, () if rows >= of else ("rows",))


def is_about_problems(line: Line) -> bool:
    """Whether a line stands under problems and plans, where naming a thing does not mean reporting it."""
    return any(re.search(_RULES["experience"].heading, heading) for heading in line.under)


def _look(rule: _Rule, lines: Sequence[Line]) -> tuple[Place, str, list[str]]:
    """(where it stands, the words that say so, its text)."""
    head = next((line for line in lines if line.level and re.search(rule.heading, line.text)), None)
    told = list(_telling(rule, lines))
    if head is None:
        return (Place.IN_PASSING, told[0], told) if told else (Place.ABSENT, "", [])
    below = [line.text for line in lines if head.text in line.under]
    return Place.OWN, head.text, [head.text, *below, *told]


def _telling(rule: _Rule, lines: Sequence[Line]) -> Iterator[str]:
    for line in lines:
        if line.level or line.is_row:
            continue
        for sentence in sentences(line.text):
            if re.search(rule.sentence, sentence) and not is_future(sentence):
                yield sentence
