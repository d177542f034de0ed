"""Every fixed sentence of the yearly report's check and draft, in Chinese and English; quoted words stay as they are.

Values are `(zh, en)`. An English value with a bar holds singular and plural: `{n} page|{n} pages`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from checklist_audit.english import english
from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import STATUS_ZH, Status
from checklist_audit.yearly.draft_words import DRAFT

__all__ = ["LANGS", "PHRASES", "Words", "words_for"]

LANGS = ("zh", "en")

_CHECK: dict[str, tuple[str, str]] = {
    "title": ("信息公开年度报告检查：{title}", "Check of the yearly disclosure report: {title}"),
    "untitled": ("（没有标题）", "(untitled)"),
    "source": ("文件：{source}，{n}字", "File: {source}, {n} characters"),
    "as_of": ("基准日：{day}", "As of {day}"),
    "audit": ("对照的网站核查：{audit}", "Held against the audit: {audit}"),
    "not_read": (
        "没有读到可以判断的文字（扫描件、加密或空文件），本次没有检查。",
        "There was no text to judge (a scan, a locked or an empty file): nothing was checked.",
    ),
    "in_order": ("没有发现问题。", "Nothing is missing or wrong."),
    "head.foreign": ("学校名称和外来字符", "The college’s name and foreign strings"),
    "head.span": ("统计期间", "Statistical period"),
    "head.sections": ("应有的部分", "Required sections"),
    "head.categories": ("清单十大类", "Categories of the checklist"),
    "head.items": ("清单事项", "Items of the checklist"),
    "head.figures": ("报告里的数字", "Figures"),
    "head.claims": ("关于网站的说法", "Claims about the site"),
    "head.notes": ("请先看", "Read this first"),
    "note.no_name_given": (
        "没有给出学校名称，不能检查报告里的名称是否正确",
        "No name of the college was given, so its use in the report was not checked",
    ),
    "note.name_never": ("全文没有出现学校名称", "The college’s name does not occur in the report"),
    "note.government_form": (
        "标题是“政府信息公开工作年度报告”，那是行政机关的格式，高校应按高校信息公开年度报告编写",
        "The title is that of the government’s form; a college’s yearly report follows another notice",
    ),
    "note.read_in_part": ("文件只读了一部分", "The file was read in part only"),
    "note.broken_table": (
        "这种文件的表格会被拆行，个别事项可能没有认出来，请对照原表",
        "Tables of such a file come out broken: an item may have been overlooked, look at the file itself",
    ),
    "note.audit_incomplete": (
        "对照的核查没有读完整个网站，没找到的说法一律按“不能判断”",
        "The audit did not read the whole site: what it did not find is left open",
    ),
    "unfilled": ("还有{n}处【待填】没有补写", "{n} place is still to be filled in|{n} places are still to be filled in"),
    "part.rows": ("清单的全部事项", "all items of the checklist"),
    "part.text": ("正文", "any text"),
    "place.own": ("有", "there"),
    "place.in_passing": ("没有报告，只在别处顺带提到", "not reported, only mentioned elsewhere"),
    "place.absent": ("没有报告", "not reported"),
    "quote": ("“{words}”", "“{words}”"),
    "lacks": ("没有写：{parts}", "not told: {parts}"),
    "section.overview": ("概述", "Overview"),
    "section.proactive": ("主动公开情况", "Proactive disclosure"),
    "section.requests": ("依申请公开和不予公开情况", "Disclosure on request, and refusals"),
    "section.reviews": ("对信息公开的评议情况", "Reviews of disclosure"),
    "section.complaints": ("因信息公开受到举报、复议、诉讼的情况", "Complaints, appeals and lawsuits"),
    "section.experience": ("主要经验、问题和改进措施", "Experience, problems and measures"),
    "section.other": ("其他需要报告的事项", "Other matters"),
    "section.table": ("清单事项公开情况表", "Table of the items"),
    "part.system": ("制度机制", "rules and organisation"),
    "part.checklist": ("清单落实", "use of the checklist"),
    "part.training": ("宣传培训", "training"),
    "part.assessment": ("考核检查", "assessment"),
    "part.channels": ("各渠道的公开数量", "figures by channel"),
    "part.admissions": ("招生信息公开", "admissions"),
    "part.finance": ("财务信息公开", "finance"),
    "part.number": ("申请数量", "number of requests"),
    "part.answers": ("答复情况", "answers"),
    "part.refused": ("不予公开情况", "refusals"),
    "part.fees": ("收费和减免", "fees and reductions"),
    "part.staff": ("师生评议", "reviews by staff and students"),
    "part.public": ("社会公众评议", "reviews by the public"),
    "part.reports": ("举报", "complaints"),
    "part.appeals": ("复议", "appeals"),
    "part.lawsuits": ("诉讼", "lawsuits"),
    "part.practice": ("经验做法", "practice"),
    "part.problems": ("存在问题", "problems"),
    "part.measures": ("改进措施", "measures"),
    "sections_n": ("应有{of}个部分，单独写了{n}个", "{n} of {of} required sections have a place of their own"),
    "categories_n": ("{of}个类别中报告了{n}个", "{n} of {of} categories reported"),
    "items_n": (
        "{of}项中：表里列了{rows}项，文中提到{said}项，没有提到{none}项",
        "of {of} items: {rows} in the table, {said} mentioned in the text, {none} not mentioned",
    ),
    "items_hint": (
        "提到不等于公开；是否公开以网站核查为准。",
        "Being mentioned is not being disclosed; the audit of the site decides.",
    ),
    "category_mentioned": ("提到第{numbers}项", "item {numbers} mentioned|items {numbers} mentioned"),
    "items_absent": ("没有提到：{names}", "Not mentioned: {names}"),
    "items_said": ("文中提到：{names}", "Mentioned in the text: {names}"),
    "items_no_link": ("表里没有链接：{names}", "In the table without a link: {names}"),
    "name_count": ("学校名称出现{n}次", "The name occurs {n} time|The name occurs {n} times"),
    "foreign.name": (
        "学校名称疑似被替换成“{words}”，共{n}处；请检查网站和原稿是否被篡改",
        "“{words}” seems to stand in place of the college’s name, {n} time: check for tampering|“{words}” seems to stand in place of the college’s name, {n} times: check for tampering",
    ),
    "foreign.other": ("外来字符“{words}”，共{n}处", "Foreign string “{words}”, {n} time|Foreign string “{words}”, {n} times"),
    "foreign.none": ("没有发现外来字符", "No foreign string was found"),
    "span.right": ("{stated}，正确", "{stated}, which is right"),
    "span.by_year_only": (
        "只写了“{stated}”，没有写统计的起止日；按惯例指{meant}，请写明9月1日至次年8月31日",
        "Only “{stated}” is named, without days; by custom that is {meant}: state 1 September to 31 August",
    ),
    "span.older": ("{stated}，早于应当报告的{expected}", "{stated}, earlier than {expected}, which was due"),
    "span.not_over": ("{stated}，在基准日还没有结束", "{stated}, which was not over on the as-of date"),
    "span.no_academic_year": (
        "{stated}，不是一个学年；应为{expected}（9月1日至次年8月31日）",
        "{stated}, which is no academic year; {expected} (1 September to 31 August) was due",
    ),
    "span.unstated": ("没有写统计期间；应为{expected}", "No period is stated; {expected} was due"),
    "span.is_old": ("早于应当报告的{expected}", "earlier than {expected}, which was due"),
    "figures_n": ("共{n}个数字", "{n} figure|{n} figures"),
    "figures_none": ("正文没有写任何数字", "The text claims no figures"),
    "figure_under": (
        "报告的数字少于核查在网站上看到的件数，请核对",
        "less than the audit itself saw on the site: check it",
    ),
    "subject.proactive": ("主动公开总数", "proactive disclosures"),
    "subject.channel": ("渠道公开数", "disclosures by channel"),
    "subject.requests": ("申请", "requests"),
    "subject.reviews": ("评议", "reviews"),
    "subject.complaints": ("举报复议诉讼", "complaints"),
    "subject.meetings": ("会议", "meetings"),
    "subject.rules": ("规章制度", "rules"),
    "subject.training": ("培训", "training"),
    "subject.money": ("费用", "money"),
    "subject.checklist": ("清单项数", "checklist"),
    "subject.other": ("其他", "other"),
    "claims_none": ("没有找到关于网站公开的具体说法", "No claim about the site was found"),
    "held.holds": ("相符", "holds"),
    "held.differs": ("不符", "differs"),
    "held.not_found": ("没有找到", "not found"),
    "held.open": ("不能判断", "open"),
    "held.unchecked": ("未核对", "not checked"),
    "claim.seen": ("核查读到了它", "the audit read it"),
    "claim.seen_on": ("核查读到了它，发布日期{day}", "the audit read it, published {day}"),
    "claim.other_day": ("核查读到了它，但页面的发布日期是{day}", "the audit read it, but the page says {day}"),
    "claim.no_day": ("核查读到了它，但页面没有日期，发布时间无从核对", "the audit read it, but the page carries no day"),
    "claim.not_asked": ("核查只收集清单事项的佐证，这份文件不在其中", "the audit collects evidence of the items only"),
    "claim.more_evidence": ("佐证较多，报告没有全部列出", "the audit found more evidence than it lists"),
    "claim.could_not_see": ("核查没能看到：{reason}", "the audit could not see it: {reason}"),
    "claim.incomplete": ("核查没有读完整个网站", "the audit did not read the whole site"),
    "claim.other_period": ("核查只读到{period}的，没有{wanted}的", "the audit read only {period}, not {wanted}"),
    "claim.not_found": ("核查在网站上没有找到：{names}", "the audit did not find it on the site: {names}"),
    "claim.": ("没有给出核查报告", "no audit was given"),
    "colon": ("：", ": "),
    "comma": ("、", ", "),
    "semicolon": ("；", "; "),
}  # fmt: skip

STATUS_EN: Mapping[Status, str] = MappingProxyType(
    {
        Status.CURRENT: "disclosed",
        Status.STALE: "out of date",
        Status.UNDATED: "no date",
        Status.UNVERIFIABLE: "cannot be verified",
        Status.ATTESTED: "disclosed elsewhere",
        Status.NOT_ASSESSED: "not assessed",
        Status.MISSING: "not found",
        Status.NOT_APPLICABLE: "not applicable",
        Status.PARTIAL: "in part",
    }
)
_STATUSES = {f"status.{status}": (zh, STATUS_EN[status]) for status, zh in STATUS_ZH.items()}

PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(_CHECK | dict(DRAFT) | _STATUSES)


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed sentences in one language.

    >>> words_for("en").counted("figures_n", 1)
    '1 figure'
    """

    lang: str

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of a key, its places filled.

        Raises:
            KeyError: no such key.
        """
        return self._forms(key)[0].format(**values)

    def said(self, text: str) -> str:
        """A sentence or name of ours that comes in Chinese; words of the report are never given here."""
        return text if self.lang == "zh" else english(text)

    def counted(self, key: str, n: int, **values: object) -> str:
        """The sentence of a key for `n` things."""
        return self._forms(key)[0 if n == 1 else -1].format(n=n, **values)

    def day(self, day: date) -> str:
        """A day as people write it."""
        return f"{day.year}年{day.month}月{day.day}日" if self.lang == "zh" else f"{day.day} {day:%B %Y}"

    def listed(self, parts: Sequence[str], *, sign: str = "comma") -> str:
        """Parts in one line, with the comma or semicolon of the language."""
        return self(sign).join(parts)

    def _forms(self, key: str) -> list[str]:
        return PHRASES[key][LANGS.index(self.lang)].split("|")


def words_for(lang: str) -> Words:
    """The words of a language.

    Raises:
        ReportError: a language that nobody has written down.
    """
    if lang not in LANGS:
        raise ReportError(f"没有“{lang}”这种语言", where="--lang", fix=f"可用：{'、'.join(LANGS)}")
    return Words(lang)
