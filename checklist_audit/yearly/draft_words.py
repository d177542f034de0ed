"""The sentences of the draft of a yearly report, in Chinese and English; merged into the table of `words.py`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["DRAFT"]

DRAFT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "draft.title": ("{college}{year}信息公开年度报告", "{college}: disclosure report for {year}"),
        "draft.fill": ("【待填：{what}】", "[to fill in: {what}]"),
        "draft.fill_bare": ("【待填】", "[to fill in]"),
        "draft.mark": ("〔数{n}〕", " [source {n}]"),
        "draft.opening": (
            "根据《高等学校信息公开办法》（教育部令第29号）和年度报告工作的有关通知编制本报告。本报告的统计期限为{start}至{end}。",
            "This report follows the Measures on Disclosure by Colleges (Order 29). It covers {start} to {end}.",
        ),
        "draft.notice": (
            "本稿根据{day}的网站核查生成。带〔数〕标记的数字都能在附录1查到来源；【待填】处只有学校自己知道，请补写。定稿前请删去本段。",
            "Drafted from the audit of {day}. Every figure with a mark has its source in annex 1; only the college can fill in the marked places. Delete this paragraph before use.",
        ),
        "draft.early": (
            "请注意：核查基准日{day}早于统计期限的最后一天，数字还会变化，请到期后重新生成。",
            "Note: the audit of {day} was made before the period ended; draft again afterwards.",
        ),
        "draft.incomplete": (
            "请注意：核查没有读完整个网站，数字可能偏少，“未发现”不等于没有公开。",
            "Note: the site was not read to the end; figures may be too low, and “not found” is not “not disclosed”.",
        ),
        "draft.1": ("一、概述", "1. Overview"),
        "draft.1.system": ("领导体制、工作机制和责任部门", "organisation and responsibilities"),
        "draft.1.training": ("宣传教育和培训", "training"),
        "draft.1.assessment": ("考核、监督和检查", "assessment"),
        "draft.1.checklist": (
            "对照《{ruleset}》，共{items}项，适用于本校的{applicable}项；其中已公开且及时的{good}项，公开过（新旧不论）的{present}项。",
            "Of the {items} items of {ruleset}, {applicable} apply; {good} are disclosed and up to date, {present} have been disclosed at any time.",
        ),
        "draft.2": ("二、主动公开情况", "2. Proactive disclosure"),
        "draft.2.all": (
            "统计期限内，学校在网站发布清单事项信息{atleast}{n}条（按网页和附件计，同一网址只计一次）。",
            "In the period, {atleast}{n} pages and files on the items were published on the site (one address counts once).",
        ),
        "draft.atleast": ("至少", "at least "),
        "draft.2.undated": (
            "另有{n}个网页没有发布日期，没有计入。",
            "{n} more pages carry no date and are not counted.",
        ),
        "draft.2.elsewhere": (
            "微信公众号、校报、公告栏、会议等其他渠道的公开数量",
            "figures of other channels: messaging accounts, newspaper, boards, meetings",
        ),
        "draft.2.category": ("（一）按类别统计", "2.1 By category"),
        "draft.2.rows": (
            "表中“清单事项”“适用”“已公开且及时”三列由第八部分的各行数得。",
            "The first three counts are those of the rows in section 8.",
        ),
        "draft.2.channel": ("（二）按渠道统计", "2.2 By channel"),
        "draft.2.focus": ("（{n}）{title}公开情况", "2.{n} {title}"),
        "draft.numeral.3": ("三", "3"),
        "draft.numeral.4": ("四", "4"),
        "draft.3": ("三、依申请公开和不予公开情况", "3. Disclosure on request, and refusals"),
        "draft.3.received": ("收到信息公开申请（件）", "Requests received"),
        "draft.3.kinds": ("其中：当面、信函、网络等（件）", "by way of submission"),
        "draft.3.granted": ("答复予以公开（件）", "Granted"),
        "draft.3.partly": ("答复部分公开（件）", "Granted in part"),
        "draft.3.refused": ("答复不予公开（件）及理由", "Refused, with reasons"),
        "draft.3.fees": ("收取和减免费用（元）", "Fees charged and waived (yuan)"),
        "draft.4": ("四、对信息公开的评议情况", "4. Reviews of disclosure"),
        "draft.4.staff": ("师生员工的评议情况", "reviews by staff and students"),
        "draft.4.public": ("社会公众的评议情况", "reviews by the public"),
        "draft.5": ("五、因信息公开工作受到举报、复议、诉讼的情况", "5. Complaints, appeals and lawsuits"),
        "draft.5.reports": ("受到举报（件）", "Complaints"),
        "draft.5.appeals": ("被申请行政复议（件）", "Administrative appeals"),
        "draft.5.lawsuits": ("被提起行政诉讼（件）", "Lawsuits"),
        "draft.6": ("六、主要经验、问题和改进措施", "6. Experience, problems and measures"),
        "draft.6.practice": ("新做法、新举措和主要经验", "new practice and experience"),
        "draft.6.changes": ("（一）与上一次核查相比", "6.1 Since the earlier audit"),
        "draft.6.compared": (
            "与{day}的核查相比，状态变好的要素{better}个，变差的{worse}个。",
            "Since the audit of {day}, {better} elements got better and {worse} worse.",
        ),
        "draft.6.no_previous": (
            "没有上一年度的核查报告可以比较。",
            "There is no earlier audit to compare with.",
        ),
        "draft.6.unchanged": ("各要素的状态没有变化。", "No element changed."),
        "draft.6.problems": ("（二）存在的问题", "6.2 Problems"),
        "draft.6.gaps": (
            "网站核查发现{n}个要素没有公开、没有及时更新或无法核验：",
            "The audit found {n} elements missing, out of date or impossible to verify:",
        ),
        "draft.6.no_gaps": ("网站核查没有发现缺失或过期的要素。", "The audit found no gap."),
        "draft.6.measures": ("改进措施", "measures"),
        "draft.7": ("七、其他需要报告的事项", "7. Other matters"),
        "draft.7.none": ("没有其他事项的，请写明“无”", "write “none” if there are none"),
        "draft.8": ("八、清单事项公开情况表", "8. Table of the items"),
        "draft.annex1": ("附录1　数据来源", "Annex 1. Sources of the figures"),
        "draft.annex1.report": (
            "全部数字来自{site}的网站核查：基准日{day}，规则{ruleset}，读了{pages}个网页和附件。",
            "All figures come from the audit of {site}: as of {day}, rules {ruleset}, {pages} pages and files read.",
        ),
        "draft.annex2": ("附录2　计入统计的公开信息", "Annex 2. Pages that were counted"),
        "draft.annex2.none": ("没有可以计入的网页。", "There is no page to count."),
        "draft.col.category": ("类别", "Category"),
        "draft.col.items": ("清单事项", "Items"),
        "draft.col.applicable": ("适用", "Applicable"),
        "draft.col.good": ("已公开且及时", "In order"),
        "draft.col.published": ("统计期限内发布（条）", "Published in the period"),
        "draft.col.channel": ("渠道", "Channel"),
        "draft.col.number": ("序号", "No."),
        "draft.col.item": ("公开事项", "Item"),
        "draft.col.element": ("要素", "Element"),
        "draft.col.status": ("公开情况", "Status"),
        "draft.col.url": ("公开网址", "Address"),
        "draft.col.note": ("说明", "Note"),
        "draft.col.what": ("内容", "What"),
        "draft.col.count": ("数量", "Count"),
        "draft.col.before": ("上一次", "Before"),
        "draft.col.now": ("这一次", "Now"),
        "draft.col.problem": ("问题", "Problem"),
        "draft.col.owner": ("责任部门", "Department"),
        "draft.col.mark": ("编号", "Mark"),
        "draft.col.figure": ("数字", "Figure"),
        "draft.col.how": ("怎么数的", "How it was counted"),
        "draft.col.day": ("发布日期", "Published"),
        "draft.col.page": ("标题和网址", "Title and address"),
        "draft.total": ("合计（不重复）", "Total, without repeats"),
        "draft.how.items": ("清单的全部事项", "all items of the checklist"),
        "draft.how.applicable": ("去掉不适用的{n}项", "without the {n} that do not apply"),
        "draft.how.good": ("状态为“已公开”或“其他渠道公开”的事项", "items disclosed, or disclosed elsewhere"),
        "draft.how.present": ("任一要素有佐证的事项，新旧不论", "items with any evidence, however old"),
        "draft.how.all": (
            "附录2的行数：佐证中发布日期在统计期限内的网址，每个只计一次",
            "rows of annex 2: addresses among the evidence dated within the period, each once",
        ),
        "draft.how.more": (
            "；核查每个要素只列出最相关的佐证，实际可能更多",
            "; the audit lists the best evidence of each element only, so there may be more",
        ),
        "draft.how.category": (
            "附录2中该类别的行数；同一网页属于两类的，两类都计",
            "rows of annex 2 in this category; a page of two categories counts in both",
        ),
        "draft.how.channel": ("附录2中该网站的行数", "rows of annex 2 on this host"),
        "draft.how.undated": ("佐证中没有发布日期的网址", "addresses among the evidence without a date"),
        "draft.how.better": ("两次核查状态不同、这一次更好的要素", "elements whose status got better"),
        "draft.how.worse": ("两次核查状态不同、这一次更差的要素", "elements whose status got worse"),
        "draft.how.gaps": (
            "必须公开、状态为“未发现”“未及时更新”“日期不明”“无法核验”的要素",
            "required elements that are not found, out of date, undated or impossible to verify",
        ),
        "draft.signature": (
            "【待填：学校名称】　　【待填：日期】",
            "[to fill in: college]    [to fill in: date]",
        ),
    }
)
