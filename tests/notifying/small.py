"""Small reports and channels of a college that does not exist."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from checklist_audit.model.channels import Channel
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import (
    CrawlOut,
    ElementVerdict,
    ItemVerdict,
    Ratio,
    ReportData,
    RulesetOut,
    SiteOut,
    Status,
    Summary,
    ToolOut,
)

NOW = datetime(2026, 11, 10, 2, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
PROFILE = Profile(name="云麓学院", home="https://www.college.example/")


def channel(**fields: object) -> Channel:
    return Channel.model_validate({"kind": "wecom", "target_env": "ROBOT", **fields})


def element(name: str, status: Status, **fields: object) -> ElementVerdict:
    values = {"owner": "财务处", "required": True, "reason": "", **fields}
    return ElementVerdict.model_validate({"id": name, "name": f"要素{name}", "status": status, **values})


def report(
    *elements: ElementVerdict, as_of: date = date(2026, 11, 10), complete: bool = True, name: str = "云麓学院"
) -> ReportData:
    item = ItemVerdict(
        number=19,
        category="财务",
        text="财务",
        owner="财务处",
        status=Status.PARTIAL,
        reason="",
        elements=elements,
    )
    ratio = Ratio(n=31, of=44)
    return ReportData(
        generated_at=f"{as_of.isoformat()}T02:00:00+08:00",
        tool=ToolOut(version="1"),
        ruleset=RulesetOut(id="moe-2014", title="清单", digest="d"),
        site=SiteOut(name=name, home="https://www.college.example/"),
        as_of=as_of,
        crawl=CrawlOut(complete=complete, pages=9, documents=9, requests=9),
        summary=Summary(
            items=50,
            applicable=44,
            current=31,
            missing=5,
            coverage=ratio,
            presence=ratio,
            element_coverage=ratio,
            element_presence=ratio,
        ),
        items=(item,),
    )
