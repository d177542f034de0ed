"""Lists of persons that must come down once their publicity is over, whatever item they belong to."""

from __future__ import annotations

import re
from datetime import date, timedelta

from checklist_audit.model.pages import Document
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_overdue_list"]

_AID = re.compile(r"资助|助学金|奖学金|助学贷款|勤工助学|困难|减免|补助|补贴")
_LIST = re.compile(r"公示|名单|名册")
_ONLINE_AFTER = timedelta(days=183)


def find_overdue_list(document: Document, as_of: date) -> tuple[Finding, ...]:
    """Report a student-aid list with personal numbers that is still online half a year after it was put up.

    Args:
        as_of: the day that the audit speaks for.

    Returns:
        One `overdue_publicity`, or nothing.

    Source: 教育部2017年12月紧急通知: 超过公示期限的资助信息原则上全部撤下.
    """
    if not document.leaks or document.published is None or as_of - document.published < _ONLINE_AFTER:
        return ()
    if not (_AID.search(document.title) and _LIST.search(document.title)):
        return ()
    return (_finding(document, (as_of - document.published).days),)


def _finding(document: Document, days: int) -> Finding:
    return Finding(
        kind="overdue_publicity",
        severity=Severity.HIGH,
        url=document.url,
        detail=f"资助类名单已在网上 {days} 天，早过了公示期，且含个人号码",
        why="教育部2017年12月《关于全面清理和规范学生资助公示信息的紧急通知》：超过公示期限的原则上全部撤下",
        todo="请撤下名单；确需保留的，去掉身份证号、电话等个人信息",
        words=document.title[:80],
    )
