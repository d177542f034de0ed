"""The fixed sentences of the league table, in Chinese and English, over those of the reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from checklist_audit.errors import ReportError
from checklist_audit.reporting.words import LANGS, Words

__all__ = ["LEAGUE", "LeagueWords", "league_words"]

LITERAL = "#"
"""A key that starts so is shown as it stands: the numbers of items are titles of columns."""

LEAGUE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "league": ("高校信息公开核查排名", "League table of disclosure"),
        "about": (
            "共{total}所学校：{ranked}所列入排名，{unranked}所没有列入（原因见后）。",
            "{total} colleges: {ranked} ranked, {unranked} not ranked (reasons below).",
        ),
        "rules": (
            "规则集{id}，摘要 {digest}；全部学校用同一份规则核查。",
            "Ruleset {id}, digest {digest}; one for all colleges.",
        ),
        "versions_differ": (
            "部分结果出自不同版本的程序（{versions}），请重新核查后再比较。",
            "Some results come from different versions of the program ({versions}); audit again before you compare.",
        ),
        "earlier_differs": (
            "另一次核查（基准日{day}）用的规则不同，不能比较，所以没有列出变化。",
            "The other audit (as of {day}) used other rules and cannot be compared, so no change is shown.",
        ),
        "earlier": ("与基准日{day}的核查比较。", "Compared with the audit as of {day}."),
        "nothing_ranked": ("没有一所学校可以排名。", "No college can be ranked."),
        "how": ("怎么算的", "How it is counted"),
        "how_rank": (
            "按“已公开且及时的事项 ÷ 适用的事项”从高到低排；比例相同的名次相同。分母不同的学校，先看分母。",
            "By items in order out of applicable items, highest first; equal shares have one rank. Mind the denominators.",
        ),
        "how_compared": (
            "只有网站读完整的学校才参加排名和各项统计：没有读完的网站，“未发现”可能只是还没读到。",
            "Only colleges whose site was read to the end are ranked and counted: elsewhere “not found” may mean “not reached”.",
        ),
        "how_presence": (
            "“有佐证”不论新旧，是多数已发表研究的口径；“已公开”还要求及时。档案里登记为其他渠道公开的，算已公开，但网上没有佐证。",
            "“With evidence” counts anything however old, as most published studies do; “in order” also asks for freshness. What a profile attests to be disclosed elsewhere is in order, without evidence on the site.",
        ),
        "how_doubt": (
            "“存疑”是无法核验和未能评估的事项，既不算公开，也不算缺失。",
            "“In doubt” are items that could not be verified or assessed: neither disclosed nor missing.",
        ),
        "ranking": ("排名", "Ranking"),
        "unranked": ("未列入排名", "Not ranked"),
        "by_item": ("各事项", "By item"),
        "by_category": ("各类别", "By category"),
        "by_element": ("各要素", "By element"),
        "by_type": ("各类学校", "By type of school"),
        "matrix_sheet": ("逐校逐项", "College by item"),
        "studies": ("与已发表研究对照", "Beside published studies"),
        "studies_hint": (
            "都只看有无，不看新旧。各事项的数字出自21世纪教育研究院2014年对75所教育部直属高校的评价（截止2014年12月31日）。样本、年份和指标不同，只作参照。",
            "Presence only, however old. The figures of single items are those of the 21st Century Education Research Institute 2014 (75 universities of the ministry, at 31 December 2014). Other samples, years and indicators: for orientation.",
        ),
        "study_overall": ("全部适用事项（各校合计）", "All applicable items of all colleges together"),
        "study_checklist": (
            "21世纪教育研究院2014：75所部属高校，清单部分平均69.60分（满分100）",
            "21st Century Education Research Institute 2014: 75 universities of the ministry, mean mark for the checklist 69.60 of 100",
        ),
        "study_indicators": (
            "喻恺、谌思宇：1219所本科院校、59个指标，平均每100项有58.3项",
            "Yu Kai and Chen Siyu: 1219 undergraduate colleges, 59 indicators, 58.3 of 100 present on average",
        ),
        "rank": ("名次", "Rank"),
        "college": ("学校", "College"),
        "school_type": ("类型", "Type"),
        "no_type": ("未写类型", "no type given"),
        "in_order": ("已公开且及时", "In order"),
        "with_evidence": ("有佐证", "With evidence"),
        "elements_in_order": ("要素已公开", "Elements in order"),
        "n": ("已公开项数", "In order, n"),
        "of": ("适用项数", "Applicable"),
        "n_present": ("有佐证项数", "With evidence, n"),
        "e_n": ("已公开要素", "Elements in order"),
        "e_of": ("应公开要素", "Elements due"),
        "doubt": ("存疑", "In doubt"),
        "problems": ("问题", "Findings"),
        "pages": ("网页数", "Pages"),
        "why": ("原因", "Reason"),
        "report": ("报告", "Report"),
        "report_file": ("报告文件", "Report file"),
        "home_page": ("首页", "Home page"),
        "change": ("与上次相比", "Change"),
        "change_line": (
            "上次{n}／{of}；要素改善{better}、变差{worse}",
            "was {n} of {of}; elements better {better}, worse {worse}",
        ),
        "then_ratio": ("上次已公开", "In order then"),
        "then_n": ("上次已公开", "Then, n"),
        "then_of": ("上次适用", "Then, of"),
        "better": ("改善的要素", "Better"),
        "worse": ("变差的要素", "Worse"),
        "schools_n": ("已公开学校数", "In order, n"),
        "schools_of": ("适用学校数", "Colleges"),
        "schools_present": ("有佐证学校数", "With evidence, n"),
        "schools_missing": ("未发现学校数", "Not found, n"),
        "schools_doubt": ("存疑学校数", "In doubt, n"),
        "cases_n": ("已公开项次", "In order, n"),
        "cases_of": ("适用项次", "Cases"),
        "cases_present": ("有佐证项次", "With evidence, n"),
        "cases_missing": ("未发现项次", "Not found, n"),
        "cases_doubt": ("存疑项次", "In doubt, n"),
        "cases_hint": (
            "按项次计：每所学校的每个适用事项算一次。",
            "Counted in cases: each applicable item of each college once.",
        ),
        "schools_hint": ("按学校计：分母是适用的学校数。", "Counted in colleges: those that it concerns."),
        "published_rate": ("研究的结果", "What the study found"),
        "n_beside": ("有佐证数", "With evidence, n"),
        "of_beside": ("适用数", "Of"),
        "number": ("序号", "No."),
        "thing": ("名称", "Name"),
        "category": ("类别", "Category"),
        "fraction": ("{n}／{of}", "{n} of {of}"),
        "why_failed": ("没有核查成", "could not be audited"),
        "why_incomplete": (
            "网站没有读完整，还剩{left}个网址；已读部分：已公开{n}／{of}项",
            "the site was not read to the end, {left} addresses are left; in what was read {n} of {of} items are in order",
        ),
        "find": ("找学校", "Find a college"),
        "all_types": ("全部类型", "all types"),
        "shown": ("显示{n}所，共{of}所", "{n} of {of} shown"),
        "sort": ("点表头可以排序", "Click a heading to sort"),
    }
)


@dataclass(frozen=True, slots=True)
class LeagueWords(Words):
    """The words of the reports and of the league table."""

    def _text(self, key: str) -> str:
        if key.startswith(LITERAL):
            return key.removeprefix(LITERAL)
        if key not in LEAGUE:
            return Words._text(self, key)  # noqa: SLF001  # our own base; super() does not know classes with slots
        return LEAGUE[key][LANGS.index(self.lang)]


def league_words(lang: str) -> LeagueWords:
    """The words of a language.

    Raises:
        ReportError: a language that nobody has written down.
    """
    if lang not in LANGS:
        raise ReportError(f"没有“{lang}”这种语言", where="--lang", fix=f"可用：{'、'.join(LANGS)}")
    return LeagueWords(lang)
