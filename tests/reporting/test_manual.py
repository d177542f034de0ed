"""The manual pages of a rule pack."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.loading import load_ruleset
from checklist_audit.model.rules import Freshness, Item, Ruleset, RulesetHead, Signal
from checklist_audit.reporting.manual import INDEX, _clock, _signal, manual_pages

HEAD = {
    "format": "1",
    "id": "mini",
    "title": "小清单",
    "source": {"authority": "教育部", "document": "教办函〔2014〕23号", "date": date(2014, 7, 25)},
    "categories": ({"id": "1", "title": "基本信息", "folder": "01", "items": 1},),
    "traits": {"has_graduate": "招收研究生"},
    "school_types": ({"id": "private_ug", "title": "民办本科"},),
    "vetoes": (
        {"id": "news", "because": "新闻报道不是公开的文件"},
        {"id": "call", "because": "布置工作的通知不算"},
    ),
}
YEARLY = {
    "kind": "annual",
    "basis": "legal",
    "source": "每年10月底前公布",
    "period": "academic_year",
    "due": {"month_day": "10-31"},
    "publishable_from": {"month_day": "09-01"},
    "grace_days": 10,
}
ITEM = {
    "number": 1,
    "text": "信息公开年度报告",
    "owner": "党政办公室",
    "departments": ("党政办公室",),
    "sources": ("legal: 高等学校信息公开办法", "suggestion: 观察"),
    "privacy_watch": ("不要公开证件号码",),
    "notes": "看正文写的统计期。",
    "substitute": {
        "name": "年度质量报告",
        "school_types": ("private_ug",),
        "source": "legal: 某通知",
        "freshness": YEARLY,
        "match": {"any": ({"signal": "title", "has": ("质量报告",)},)},
    },
    "elements": (
        {
            "id": "1a",
            "name": "年度报告",
            "freshness": YEARLY,
            "applies": {
                "when": ("has_graduate",),
                "or_says": ("本校不编制",),
                "none_for_period": ("本年度无",),
            },
            "match": {
                "any": ({"signal": "title", "has": ("信息公开|校务公开", "年度报告")},),
                "weak": ({"signal": "title", "has": ("报告",)},),
                "none": ({"signal": "title", "has": ("素材",), "because": "是准备工作"},),
                "leads": ("年报",),
                "accepts": ("news",),
            },
            "examples": (
                {
                    "expect": "current",
                    "as_of": date(2024, 11, 5),
                    "page": {"title": "某校|年度报告", "date": "2024-10-30"},
                },
                {
                    "expect": "missing",
                    "as_of": date(2024, 11, 5),
                    "page": {"title": "素材"},
                    "because": "征集材料",
                },
            ),
        },
    ),
}


@pytest.fixture(scope="module")
def pages():
    ruleset = Ruleset(head=RulesetHead.model_validate(HEAD), items=(Item.model_validate(ITEM),), digest="0")
    return manual_pages(ruleset)


def test_there_is_an_index_and_a_page_for_each_item(pages):
    assert list(pages) == [INDEX, "item-01.md"]


def test_the_index_leads_to_the_page(pages):
    assert "| 1 | [信息公开年度报告](item-01.md) | 1 | 党政办公室 |" in pages[INDEX]


@pytest.mark.parametrize(
    "words",
    [
        "# 第1项　信息公开年度报告",
        "- 通常由谁负责：党政办公室",
        "- 【法定】高等学校信息公开办法",
        "- 【建议】观察",
        "**哪些学校要公开**：招收研究生的学校。",
        "“本校不编制”",
        "“本年度无”",
        "- 标题里有“信息公开”“校务公开”之一，并且有“年度报告”",
        "清单目录、栏目名或链接文字已经写明是“年报”的，下面一条也算：",
        "- 是准备工作（标题里有“素材”）",
        "- 布置工作的通知不算",
        "| 某校\\|年度报告 | 2024-10-30 | 2024-11-05 | 已公开 |  |",
        "| 素材 | 没有 | 2024-11-05 | 不算 | 征集材料 |",
        "民办本科可以用它代替本项全部要素（【法定】某通知）。",
        "- 不要公开证件号码",
        "看正文写的统计期。",
    ],
)
def test_a_page_tells_the_whole_rule(pages, words):
    assert words in pages["item-01.md"]


def test_a_house_veto_that_does_not_hold_is_not_told(pages):
    assert "新闻报道不是公开的文件" not in pages["item-01.md"]


@pytest.mark.parametrize(
    ("freshness", "words"),
    [
        (
            YEARLY,
            "每学年一次；学年结束当年的10月31日前公开，宽限10天；网页没写期间的，学年结束当年的9月1日起发布的算这一期（法定）　依据：每年10月底前公布。",
        ),
        ({"kind": "standing"}, "长期公开，有变化及时更新（建议）"),
        ({"kind": "standing", "review_after_months": 60}, "长期公开；超过60个月建议复核一次（建议）"),
        (
            {"kind": "standing", "in_force_since": date(2017, 9, 1), "law": "第41号令", "basis": "legal"},
            "长期公开；2017-09-01以前的版本依据的是已废止的规定（现行：第41号令），要修订或重新确认（法定）",
        ),
        ({"kind": "rolling", "max_age_months": 12}, "持续更新；最新一条不早于基准日前12个月（建议）"),
        ({"kind": "span"}, "规划期内一直公开；到期后换成新的（建议）"),
        (
            {"kind": "window", "window_opens": "06-30", "window_closes": "12-31", "is_event": True},
            "有事才需要公开。每年6月30日到12月31日必须能看到，过后可以撤下（建议）",
        ),
    ],
)
def test_a_clock_is_told_in_one_sentence(freshness, words):
    assert words == _clock(Freshness.model_validate(freshness))


@pytest.mark.parametrize(
    ("signal", "words"),
    [
        ({"signal": "title", "like": "学生申诉处理办法"}, "标题与“学生申诉处理办法”很像（相似度不低于88）"),
        ({"signal": "title", "regex": "^章程$"}, "标题符合格式 `^章程$`"),
        ({"signal": "kind", "equals": "catalogue"}, "网页种类是“清单目录页”"),
        ({"signal": "body", "has": ("甲", "乙")}, "正文里有“甲”，并且有“乙”，相距不超过60字"),
        ({"signal": "body", "has": ("甲", "乙"), "within": 0}, "正文里有“甲”，并且有“乙”"),
        ({"signal": "table", "has": ("总计",), "figure": True}, "表格的一行里有“总计”，旁边有数字"),
        ({"signal": "entries", "has": ("招聘",), "at_least": 3}, "栏目列出的条目里有“招聘”，至少3条"),
    ],
)
def test_a_signal_is_told_in_words(signal, words):
    assert words == _signal(Signal.model_validate(signal))


def test_the_manual_is_english_around_the_words_of_the_rules():
    page = manual_pages(load_ruleset("moe-2014"), lang="en")["item-06.md"]

    assert (
        "**When it is due**: once every school year, by 31 October of the year in which it ends, with 10 days of grace"
        in page
    )
