"""Personal numbers on a public page: one finding a page, with counts and never with a number."""

from __future__ import annotations

import re
from collections import Counter

from checklist_audit.model.pages import Document, Leak
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_leaks"]

_NAMES = {
    "id_number": "身份证号",
    "bank_card": "银行卡号",
    "passport": "护照号",
    "mobile": "手机号",
    "landline": "私人电话",
    "banned_field": "家庭住址、出生日期或困难情形",
}
"""Gravest first; the order of the counts in the sentence."""
_SENSITIVE = frozenset({"id_number", "bank_card", "passport"})
_MANY = 3
"""So many numbers of persons on one page are a list, whatever its columns are called."""
_SHOWN_PARTS = 3
_LIST_TITLE = re.compile("名单|名册|花名|人选|一览|汇总|公示")
_NAME_HEAD = re.compile("姓\\s*名")
_AID = re.compile("资助|助学|贫困|困难|奖学金|受助|补助|勤工|减免")
_LAW = "《个人信息保护法》第二十五条：未取得个人单独同意，不得公开其个人信息"
_SENSITIVE_LAW = "；第二十八条：身份、金融账户等属敏感个人信息，须严格保护"
_AID_LAW = "；《教育部关于全面清理和规范学生资助公示信息的紧急通知》（2017年）：公示不得含身份证件号码、家庭住址、电话号码、出生日期等"
_TODO = "立即撤下或遮盖后重新发布（含附件），确认旧地址打不开，并联系搜索引擎清除快照"


def find_leaks(document: Document) -> tuple[Finding, ...]:
    """Report the personal numbers of a page as one finding.

    Args:
        document: with `leaks` filled by the reader; the numbers themselves are masked there already.

    Returns:
        One `privacy_leak`, or nothing. High beside a list of names; else medium for identity numbers, bank cards and
        passports, and low for a lone telephone or birth date.

    Source:
        domain 7; `privacy.must_not_publish` of the checklist.
    """
    if not document.leaks:
        return ()
    is_list = _has_list(document)
    has_sensitive = any(leak.kind in _SENSITIVE for leak in document.leaks)
    return (
        Finding(
            kind="privacy_leak",
            severity=_severity(is_list=is_list, has_sensitive=has_sensitive),
            url=document.url,
            detail=_detail(document.leaks, is_list=is_list),
            why=_why(document, has_sensitive=has_sensitive),
            todo=_TODO,
            words=document.leaks[0].context,
        ),
    )


def _severity(*, is_list: bool, has_sensitive: bool) -> Severity:
    if is_list:
        return Severity.HIGH
    return Severity.MEDIUM if has_sensitive else Severity.LOW


def _has_list(document: Document) -> bool:
    """Whether names of persons stand beside the numbers: a column of names, a title that says so, or sheer number."""
    if len(document.leaks) >= _MANY or _LIST_TITLE.search(document.title):
        return True
    heads = (
        cell for row in document.rows[:200] for cell in row.cells if len(cell) <= len("学生姓名（全称）")
    )
    return any(_NAME_HEAD.search(cell) for cell in heads)


def _detail(leaks: tuple[Leak, ...], *, is_list: bool) -> str:
    counts = Counter(leak.kind for leak in leaks)
    listed = "、".join(f"{name} {counts[kind]} 处" for kind, name in _NAMES.items() if counts[kind])
    parts = list(dict.fromkeys(leak.part for leak in leaks if leak.part))
    place = (
        f"（{'、'.join(parts[:_SHOWN_PARTS])}{'等' if len(parts) > _SHOWN_PARTS else ''}）" if parts else ""
    )
    beside = "，旁边有姓名名单" if is_list else ""
    return f"公开了个人信息 {len(leaks)} 处{place}：{listed}{beside}"


def _why(document: Document, *, has_sensitive: bool) -> str:
    about = document.title + "".join(leak.context for leak in document.leaks[:_MANY])
    is_aid = _AID.search(about) is not None or any(leak.kind == "banned_field" for leak in document.leaks)
    return _LAW + (_SENSITIVE_LAW if has_sensitive else "") + (_AID_LAW if is_aid else "")
