"""Lists of persons that must come down once their publicity is over, whatever item they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from checklist_audit.model.pages import Document
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_overdue_lists"]

_AID = re.compile(r"资助|助学金|奖学金|助学贷款|勤工助学|困难|减免|补助|补贴")
_LIST = re.compile(r"公示|名单|名册")
_ONLINE_AFTER = timedelta(days=183)


def find_overdue_lists(documents: Mapping[str, Document], as_of: date) -> tuple[Finding, ...]:
    """Student-aid lists with personal numbers that are still online half a year after they were put up.

    Args:
        documents: by address.
        as_of: the day that the audit speaks for.

    Source: 教育部2017年12月紧急通知: 超过公示期限的资助信息原则上全部撤下.
    """
    found = []
    for url in sorted(documents):
        document = documents[url]
        if not document.leaks or document.published is None or as_of - document.published < _ONLINE_AFTER:
            continue
        if _AID.search(document.title) and _LIST.search(document.title):
            found.append(_finding(url, document, (as_of - document.published).days))
    return tuple(found)


def _finding(url: str, document: Document, days: int) -> Finding:
    return Finding(
        kind="overdue_publicity",
        severity=Severity.HIGH,
        url=url,
        detail=f"资助类名单已在网上 {days} 天，早过了公示期，且含个人号码",
        why="教育部2017年12月《关于全面清理和规范学生资助公示信息的紧急通知》：超过公示期限的原则上全部撤下",
        todo="请撤下名单；确需保留的，去掉身份证号、电话等个人信息",
        words=document.title[:80],
    )
