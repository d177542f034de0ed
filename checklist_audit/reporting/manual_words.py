"""The words of the manual: how a rule's keys are said to a department."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checklist_audit.model.rules import FreshnessPeriod, Where

__all__ = ["BASES", "EXPECTED", "PLACES", "VALUES", "YEARS", "PeriodWords"]


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """How one kind of period is told: how often, and which year an offset from its end means."""

    every: str
    year: Mapping[int, str]


PLACES: Mapping[Where, str] = MappingProxyType(
    {
        Where.TITLE: "标题",
        Where.HEADING: "小标题",
        Where.BODY: "正文",
        Where.TABLE: "表格的一行",
        Where.ENTRIES: "栏目列出的条目",
        Where.SECTION: "所在栏目的名称",
        Where.LINK: "指向它的链接文字",
        Where.URL: "网址",
        Where.KIND: "网页种类",
        Where.TYPE: "文种",
        Where.PUBLISHER: "发布单位",
    }
)
VALUES: Mapping[str, str] = MappingProxyType(
    {
        "article": "文章",
        "section": "栏目页",
        "catalogue": "清单目录页",
        "home": "首页",
        "attachment": "附件",
        "rule": "制度",
        "plan": "计划",
        "report": "报告",
        "statement": "情况说明",
        "notice": "通知",
        "call": "布置工作的通知",
        "publicity": "公示",
        "result": "结果",
        "roster": "名单",
        "appointment": "任免",
        "tender": "招标采购公告",
        "recruitment": "招聘公告",
        "news": "新闻",
        "guide": "办事指南",
        "table": "表格",
        "page": "一般网页",
        "college": "学校",
        "subunit": "二级单位",
        "foreign": "其他机关",
    }
)
BASES: Mapping[str, str] = MappingProxyType({"legal": "法定", "suggestion": "建议"})
EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "current": "已公开",
        "stale": "未及时更新",
        "undated": "日期不明",
        "missing": "不算",
        "not_applicable": "不适用",
    }
)
YEARS: Mapping[FreshnessPeriod, PeriodWords] = MappingProxyType(
    {
        FreshnessPeriod.ACADEMIC_YEAR: PeriodWords(
            "每学年",
            {
                -2: "学年结束前两年的",
                -1: "学年开始那年的",
                0: "学年结束当年的",
                1: "学年结束次年的",
                2: "学年结束后第二年的",
            },
        ),
        FreshnessPeriod.CALENDAR_YEAR: PeriodWords(
            "每年度", {-2: "前两年的", -1: "上一年的", 0: "当年的", 1: "次年的", 2: "后年的"}
        ),
        FreshnessPeriod.GRAD_COHORT: PeriodWords(
            "每届毕业生",
            {-2: "毕业前两年的", -1: "毕业前一年的", 0: "毕业当年的", 1: "毕业次年的", 2: "毕业后第二年的"},
        ),
    }
)
