"""A realistic report of a fictitious college with every status, and one made of hostile strings."""

from __future__ import annotations

from collections import Counter
from datetime import date

from checklist_audit.model.verdicts import (
    ClaimOut,
    CrawlOut,
    ElementVerdict,
    EvidenceOut,
    Finding,
    ItemVerdict,
    PeriodOut,
    Ratio,
    ReasonOut,
    ReportData,
    RulesetOut,
    Severity,
    SiteOut,
    Status,
    Summary,
    ToolOut,
    Unread,
)

HOME = "https://www.yunlu.example/"
AS_OF = date(2024, 11, 5)
SHA = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
HOSTILE = "<script>alert(1)</script>\x1b[31m\u202e=cmd|' /C calc'!A0 \x00\x07 {{ 7*7 }} | `x` [a](javascript:alert(1))"

CATEGORIES = (
    ("基本信息", 6),
    ("招生考试信息", 8),
    ("财务、资产及收费信息", 7),
    ("人事师资信息", 5),
    ("教学质量信息", 9),
    ("学生管理服务信息", 4),
    ("学风建设信息", 3),
    ("学位、学科信息", 4),
    ("对外交流与合作信息", 2),
    ("其他", 2),
)

# number | department | elements
ITEMS = (
    "1|党政办公室|办学规模与学校简介|校级领导班子简介及分工|学校机构设置|学科、专业情况|各类在校生情况|教师和专业技术人员数量",
    "2|党政办公室|学校章程|各项规章制度",
    "3|工会|教代会相关制度|教代会工作报告（学校工作报告等）",
    "4|学术委员会秘书处|学术委员会相关制度|学术委员会年度报告",
    "5|发展规划处|学校发展规划|年度工作计划|重点工作安排",
    "6|党政办公室|信息公开年度报告|清单事项公开情况表（附）",
    "7|招生办公室|招生章程|特殊类型招生办法|分批次、分科类招生计划",
    "8|招生办公室|特殊类型入选考生资格|测试结果",
    "9|招生办公室|录取信息查询渠道和办法|分批次、分科类录取人数|分批次、分科类录取最低分",
    "10|招生办公室|招生咨询渠道|考生申诉渠道|新生复查举报、调查及处理结果",
    "11|研究生院|招生简章|招生专业目录|复试录取办法|各院系/学科专业招收人数",
    "12|研究生院|复试考生成绩",
    "13|研究生院|拟录取名单",
    "14|研究生院|咨询渠道|申诉渠道",
    "15|财务处|财务管理制度|资产管理制度",
    "16|教育基金会|受捐赠情况|捐赠财产使用与管理情况",
    "17|国资处|校办企业资产、负债|国有资产保值增值",
    "18|采购与招标中心|物资设备采购|重大基建工程招投标",
    "19|财务处|收支预算总表|收入预算表|支出预算表|财政拨款支出预算表",
    "20|财务处|收支决算总表|收入决算表|支出决算表|财政拨款支出决算表",
    "21|财务处|收费项目|收费依据|收费标准|投诉方式",
    "22|组织部|校级领导干部社会兼职情况",
    "23|国际合作与交流处|校级领导干部因公出国（境）情况",
    "24|人事处|岗位设置管理办法|聘用办法",
    "25|组织部|校内中层干部任免|人员招聘信息",
    "26|人事处|教职工争议解决办法",
    "27|教务处|本科生占全日制在校生总数的比例|教师数量及结构",
    "28|教务处|专业设置|当年新增专业|停招专业名单",
    "29|教务处|全校开设课程总门数|实践教学学分占总学分比例|选修课学分占总学分比例",
    "30|教务处|主讲本科课程的教授占教授总数的比例|教授授本科课程占课程总门次数的比例",
    "31|招生就业处|就业政策措施|就业指导服务",
    "32|招生就业处|毕业生规模、结构|就业率（毕业去向落实率）|就业流向",
    "33|招生就业处|就业质量年度报告",
    "34|教务处|艺术教育发展年度报告",
    "35|教务处|本科教学质量报告|支撑数据",
    "36|教务处|学籍管理办法",
    "37|学生处|奖学金|助学金|学费减免|助学贷款|勤工俭学",
    "38|学生处|奖励办法|处罚（处分）办法",
    "39|学生处|学生申诉办法",
    "40|科研处|学风建设机构及职责",
    "41|科研处|学术规范制度",
    "42|科研处|学术不端行为查处机制",
    "43|研究生院|学士学位授予要求|硕士学位授予要求|博士学位授予要求",
    "44|研究生院|资格审查|学力水平认定",
    "45|研究生院|审核办法",
    "46|研究生院|申报材料|论证材料",
    "47|国际合作与交流处|中外合作办学机构/项目情况",
    "48|国际教育学院|来华留学生管理规定",
    "49|纪委|巡视组反馈意见|落实反馈意见整改情况",
    "50|保卫处|应急处理预案|预警信息|突发事件处置情况|重大事件调查和处理情况",
)

# What is not `current`, by element.
STATUSES = {
    "3b": Status.STALE,
    "4b": Status.MISSING,
    "5b": Status.STALE,
    "6a": Status.STALE,
    "6b": Status.STALE,
    "8a": Status.NOT_APPLICABLE,
    "8b": Status.NOT_APPLICABLE,
    "10c": Status.MISSING,
    "12a": Status.NOT_APPLICABLE,
    "13a": Status.NOT_APPLICABLE,
    "16a": Status.UNDATED,
    "16b": Status.UNDATED,
    "17a": Status.NOT_APPLICABLE,
    "17b": Status.NOT_APPLICABLE,
    "19d": Status.MISSING,
    "20a": Status.MISSING,
    "20b": Status.MISSING,
    "20c": Status.MISSING,
    "20d": Status.MISSING,
    "22a": Status.UNVERIFIABLE,
    "23a": Status.ATTESTED,
    "26a": Status.MISSING,
    "34a": Status.MISSING,
    "44a": Status.NOT_ASSESSED,
    "44b": Status.NOT_ASSESSED,
    "50d": Status.MISSING,
}
OPTIONAL = frozenset({"50d", "6b"})
_REASONS = {
    Status.CURRENT: "找到2023-2024学年的佐证，在有效期内。",
    Status.STALE: "只找到2022-2023学年的，应公开2023-2024学年的（2024年10月31日前）。",
    Status.MISSING: "读了812个网页和附件，没有找到。",
    Status.UNDATED: "找到了网页，但页面没有日期，看不出是哪一年的。",
    Status.UNVERIFIABLE: "网页有链接指向它，但校外打开要登录，无法核验。",
    Status.NOT_APPLICABLE: "公示期外，本次不要求。",
    Status.ATTESTED: "国际处登记：2024年6月1日起在校内公告栏公开，有效期至2025年6月1日。",
    Status.NOT_ASSESSED: "研究生院网站连不上，没有读到，不能判断。",
}
YEAR = PeriodOut(kind="academic_year", start=date(2023, 9, 1), end=date(2024, 8, 31), label="2023-2024学年")
LAST_YEAR = PeriodOut(
    kind="academic_year", start=date(2022, 9, 1), end=date(2023, 8, 31), label="2022-2023学年"
)


def evidence(name: str, *, number: int = 1, **changes: object) -> EvidenceOut:
    """One piece of evidence."""
    values: dict[str, object] = {
        "url": f"https://xxgk.yunlu.example/info/1012/{2000 + number}.htm",
        "title": f"云麓学院{name}",
        "published": date(2024, 9, 20),
        "published_from": "发布时间：2024-09-20",
        "period": YEAR,
        "period_from": "title：2023-2024学年",
        "score": 97,
        "status": "current",
        "because": (ReasonOut(rule=f"标题像“{name}”", words=name, where="title"),),
        "linked_from": "https://xxgk.yunlu.example/jbxx/list.htm",
        "fetched_at": "2024-11-05T01:12:00+08:00",
        "body_sha256": SHA,
    }
    return EvidenceOut.model_validate(values | changes)


def element(identifier: str, name: str, *, status: Status | None = None, **changes: object) -> ElementVerdict:
    """One element; its status is that of the table, or `current`."""
    verdict = status or STATUSES.get(identifier, Status.CURRENT)
    number = int(identifier[:-1])
    pieces: tuple[EvidenceOut, ...] = ()
    if verdict in (Status.CURRENT, Status.STALE):
        period = YEAR if verdict is Status.CURRENT else LAST_YEAR
        day = date(2024, 9, 20) if verdict is Status.CURRENT else date(2023, 10, 30)
        pieces = (evidence(name, number=number, period=period, published=day, status=verdict.value),)
    if verdict is Status.UNDATED:
        pieces = (
            evidence(name, number=number, period=None, published=None, published_from="", status="undated"),
        )
    yearly = verdict in (Status.STALE, Status.MISSING)
    values: dict[str, object] = {
        "id": identifier,
        "name": name,
        "required": identifier not in OPTIONAL,
        "status": verdict,
        "reason": _REASONS[verdict],
        "owner": "",
        "required_period": YEAR if yearly else None,
        "due": date(2024, 10, 31) if yearly else None,
        "due_basis": ("legal" if number == 6 else "suggestion") if yearly else None,
        "evidence": pieces,
        "evidence_total": len(pieces),
    }
    return ElementVerdict.model_validate(values | changes)


def item(number: int, owner: str, names: tuple[str, ...], category: str, **changes: object) -> ItemVerdict:
    """One item with its elements."""
    elements = tuple(
        element(f"{number}{letter}", name) for letter, name in zip("abcdef", names, strict=False)
    )
    status = item_status(elements)
    values: dict[str, object] = {
        "number": number,
        "category": category,
        "text": "、".join(names),
        "owner": owner,
        "status": status,
        "reason": "各要素都已公开。" if status is Status.CURRENT else _worst_reason(elements),
        "elements": elements,
    }
    return ItemVerdict.model_validate(values | changes)


def item_status(elements: tuple[ElementVerdict, ...]) -> Status:
    """Semantics section 4, as far as the sample needs it."""
    found = {
        entry.status for entry in elements if entry.required and entry.status is not Status.NOT_APPLICABLE
    }
    if not found:
        return Status.NOT_APPLICABLE
    if Status.MISSING in found and found != {Status.MISSING}:
        return Status.PARTIAL
    order = (Status.MISSING, Status.STALE, Status.NOT_ASSESSED, Status.UNVERIFIABLE, Status.UNDATED)
    return next(
        (status for status in order if status in found), min(found, key=lambda s: s is Status.CURRENT)
    )


def report(**changes: object) -> ReportData:
    """The whole report of 云麓学院: 50 items, every status, findings, claims, addresses that were not read."""
    titles = [title for title, count in CATEGORIES for _ in range(count)]
    items = []
    for line, category in zip(ITEMS, titles, strict=True):
        number, owner, *names = line.split("|")
        items.append(item(int(number), owner, tuple(names), category))
    items[11 - 1] = items[11 - 1].model_copy(update={"claims": (_claim(),)})
    values: dict[str, object] = {
        "generated_at": "2024-11-05T02:00:00+08:00",
        "tool": ToolOut(version="0.1.0"),
        "ruleset": RulesetOut(id="moe-2014", title="高等学校信息公开事项清单", digest=SHA),
        "site": SiteOut(name="云麓学院", home=HOME, school_type="local_public_grad"),
        "as_of": AS_OF,
        "crawl": _crawl(),
        "summary": summary(tuple(items)),
        "notices": ("国际处的其他渠道登记将在2025年6月1日到期。",),
        "items": tuple(items),
        "findings": _findings(),
        "categories": CATEGORIES,
    }
    return ReportData.model_validate(values | changes)


def small(*elements: ElementVerdict, **changes: object) -> ReportData:
    """A report of one item with these elements."""
    status = item_status(elements)
    one = ItemVerdict(
        number=6,
        category="基本信息",
        text="信息公开年度报告",
        owner="党政办公室",
        status=status,
        reason="原因。",
        elements=elements,
    )
    return report(items=(one,), categories=(("基本信息", 1),), summary=summary((one,)), **changes)


def hostile() -> ReportData:
    """A report whose every foreign string tries to break out, one of them 40,000 characters long."""
    endless = "长" * 40_000
    bad = evidence(
        "x",
        url="javascript:alert(1)",
        title=HOSTILE,
        note="=1+1",
        published_from=HOSTILE,
        because=(ReasonOut(rule=HOSTILE, words=HOSTILE, where="title"),),
        linked_from='https://a.example/"><script>alert(2)</script>',
    )
    long = evidence("x", url=f"https://a.example/{'a' * 3000}", title=endless)
    broken = element(
        "6a", HOSTILE, status=Status.STALE, reason=HOSTILE, evidence=(bad, long), evidence_total=2
    )
    missing = element(
        "6b", f"={endless}", status=Status.MISSING, reason="@SUM(A1)", required=True, owner="+1+1"
    )
    claim = ClaimOut(page="data:text/html,x", words=HOSTILE, urls=("vbscript:x",), remark=HOSTILE)
    made = small(broken, missing, site=SiteOut(name=HOSTILE, home=HOME), notices=(HOSTILE,))
    finding = Finding(
        kind="hijacked_page", severity=Severity.HIGH, url="https://a.example/%0d%0a", detail=HOSTILE
    )
    unread = Unread(url="https://a.example/\n伪造的一行", why="timeout", reason=HOSTILE)
    crawl = made.crawl.model_copy(update={"not_read": (unread,)})
    items = (made.items[0].model_copy(update={"claims": (claim,), "text": HOSTILE, "owner": "-1+1"}),)
    return made.model_copy(update={"items": items, "findings": (finding,), "crawl": crawl})


def summary(items: tuple[ItemVerdict, ...]) -> Summary:
    """Counts of these items."""
    tally = Counter(entry.status.value for entry in items)
    applicable = len(items) - tally["not_applicable"]
    elements = [
        e for entry in items for e in entry.elements if e.required and e.status is not Status.NOT_APPLICABLE
    ]
    return Summary(
        items=len(items),
        applicable=applicable,
        coverage=Ratio(n=tally["current"] + tally["attested"], of=applicable),
        presence=Ratio(n=sum(any(e.evidence for e in entry.elements) for entry in items), of=applicable),
        element_coverage=Ratio(
            n=sum(e.status in ("current", "attested") for e in elements), of=len(elements)
        ),
        element_presence=Ratio(n=sum(bool(e.evidence) for e in elements), of=len(elements)),
        **tally,
    )


def _worst_reason(elements: tuple[ElementVerdict, ...]) -> str:
    open_ones = [entry for entry in elements if entry.status is not Status.CURRENT]
    return f"{'、'.join(entry.name for entry in open_ones[:2])}：{open_ones[0].reason}"


def _claim() -> ClaimOut:
    return ClaimOut(
        page="https://xxgk.yunlu.example/qd.htm",
        words="11 招生简章、招生专业目录、复试录取办法 查看",
        urls=("https://yjs.yunlu.example/zsjz.htm",),
        holds=False,
        detail="目标网页已不存在。",
    )


def _crawl() -> CrawlOut:
    return CrawlOut(
        complete=False,
        pages=812,
        documents=790,
        requests=830,
        not_read=(
            Unread(
                url="https://yjs.yunlu.example/tdxl.htm",
                why="network_error",
                reason="连接被拒绝。",
                linked_from=HOME,
                words="同等学力",
            ),
            Unread(
                url="https://xxgk.yunlu.example/jz.htm",
                why="timeout",
                reason="60秒没有回答。",
                linked_from=HOME,
            ),
            Unread(
                url="https://cwc.yunlu.example/js.pdf",
                why="document_encrypted",
                reason="打开要密码。",
                linked_from=HOME,
            ),
        ),
        left_over=120,
        left_over_by=(("www.yunlu.example/xwzx", 120),),
        stopped_by="max_pages",
        after_as_of=2,
    )


def _findings() -> tuple[Finding, ...]:
    return (
        Finding(
            kind="privacy_leak",
            severity=Severity.HIGH,
            url="https://xsc.yunlu.example/zxj.htm",
            item=37,
            detail="公示名单里有12个身份证号。",
            why="个人信息保护法第二十八条",
            todo="请立即撤下或遮盖证件号码。",
            words="3201**********001X",
            linked_from=HOME,
        ),
        Finding(
            kind="broken_claim",
            severity=Severity.MEDIUM,
            url="https://yjs.yunlu.example/zsjz.htm",
            item=11,
            detail="清单目录第11行的链接打不开。",
            todo="请改成正确的网址。",
        ),
        Finding(
            kind="late",
            severity=Severity.LOW,
            url="https://xxgk.yunlu.example/a.htm",
            item=7,
            detail="比截止日期晚了3天。",
        ),
    )
