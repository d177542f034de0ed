"""Figures that look like years and are none: document numbers, standards, telephones, head counts."""

from __future__ import annotations

import re

__all__ = ["COUNTER", "HOLE", "NO_DIGIT", "YEAR", "YEAR_OR_SIGN", "without_traps"]

HOLE = "\x00"
"""Stands for every character that has been read or ruled out; no form matches it."""

YEAR = r"(?:19[89]\d|20[0-4]\d)"
YEAR_OR_SIGN = re.compile(rf"[届级学五]|{YEAR}")
"""One stands in whatever any form of a period reads; without one nothing has to be looked for."""
NO_DIGIT = r"(?<![\d.])(?<!\d,)"
"""A comma in front is a sentence's, unless a figure stands before it."""


def without_traps(plain: str) -> str:
    """The text with every look-alike blanked, length unchanged.

    Args:
        plain: text with ASCII digits (`numerals.plain_digits`).

    Source: corpus/PERIODS.md, traps.
    """
    for trap in _TRAPS:
        plain = trap.sub(_blank, plain)
    return plain


def _blank(found: re.Match[str]) -> str:
    return HOLE * len(found[0])


_N = r"[\d一二三四五六七八九十百〇零]"

# Digits that look like years and are none; on `plain_digits` text.
_TRAPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[〔\[【(﹝〈]\s*{YEAR}\s*年?\s*[〕\]】)﹞〉]\s*(?:第\s*)?\d+\s*号",
        rf"[〔﹝]\s*{YEAR}\s*年?\s*[〕﹞]",
        rf"{YEAR}\s*年?\s*第\s*{_N}+\s*号",
        rf"{YEAR}\s*年?\s*\d{{1,4}}\s*号(?!楼)",
        rf"(?:楼|教室|会议室|机房|房间|公寓|宿舍)\s*{YEAR}(?!\s*年)",
        rf"第\s*{_N}+\s*[次届期号批轮条款章名位]",
        # A code: letters glued to figures (BH2022-015, ISO9001:2015), unless a year word follows.
        r"(?<![A-Za-z0-9])(?!Q[1-4])[A-Za-z]{1,10}\d*[A-Za-z/]*[-:]?\d[\d.:/A-Za-z]*(?:-[\dA-Za-z.]+)*(?![\d]|\s*(?:年|届|级|学年|[-~]\s*\d))",
        # A product and its version: Office 2016.
        rf"[A-Za-z]{{2,}}\s+{YEAR}(?!\d|\s*(?:年|届|级|学年|度|[-~/.]\s*\d|[春秋]|[上下]半|第|Q\d))",
        r"(?:GB|ISO|IEC|DB|JGJ|CJJ|GA|WS|JY|HJ|AQ)(?:\s*/\s*T)?\s*/?\s*\d[\d.]*(?:\s*[-:]\s*\d{2,4})*",
        rf"{NO_DIGIT}{YEAR}-?(?!Q[1-4](?!\d))[A-Z]{{1,8}}-?\d+(?:-\d+)*",
        r"(?:编号|标号|代码|学号|工号|账号|邮编|热线|电话|手机|传真|QQ群?|群号)\s*[:为是]?\s*[\w+-]*\d[\w-]*",
        rf"{NO_DIGIT}0?\d{{2,4}}-\d{{7,8}}(?!\d)",
        rf"{NO_DIGIT}{YEAR}-(?!{YEAR}(?!\d))\d{{3,}}",
        rf"(?:现代化|制造|面向|迈向|愿景|目标)\s*{YEAR}(?!\s*年度|\s*届|\s*级)|{YEAR}\s*年?\s*(?:远景|愿景|展望)",
        r"[“\"]?2011[”\"]?\s*(?:计划|协同)",
        rf"{YEAR}\s*年?\s*(?:以来|以前|以后|之前|之后|前(?!三|半|期|[一二四])|后(?!勤|期|备)|起(?!草))",
        rf"(?:始?建于|创[办建]于|成立于|源于)\s*{YEAR}\s*年(?!度?\s*(?:-|~|至|到))",
    )
)

# `2000名` counts heads; `2021人才引进` does not.
COUNTER = (
    r"(?:名|人(?!才|事|文|员|力|大|工|居|民)|个(?!人)|项(?!目)|篇|件|本(?!科|专|硕|博|学|年|部|级|土)|册|余|万|元(?!旦|宵)|亿|份(?!额)|"
    r"家(?!长|庭|乡|校)|所(?!有|属)|位(?!于)|台|套|亩|米|公里|吨|㎡|m|平方|岁|周[岁年]|型|次|场(?!地|馆)|%|‰|分(?!类|专|省|学|批|配|数)|小时|天|号|楼|室|教室|会议室|报告厅|机房|种|门|"
    r"学时|学分|字|路|栋|幢|房(?!产|屋|租)|床|度(?!假)|层|票|点|倍|步|课时)"
)
