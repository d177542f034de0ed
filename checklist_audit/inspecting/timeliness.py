"""Pages that disclose something and leave a visitor guessing for when: one finding a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from checklist_audit.model.pages import Document
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_undated"]

_WHY = "清单信息应在制作完成或获取后20个工作日内公开，变更后20个工作日内更新（教办函〔2014〕23号）；没有日期就无从核对"
_TODO = "请在标题中写明学年或年度，并在页面上显示发布日期"


def find_undated(
    documents: Mapping[str, Document], undated: Mapping[str, Sequence[str]]
) -> tuple[Finding, ...]:
    """Report pages whose day and period are both unknown although their element must be dated.

    Args:
        documents: everything that was read, by address.
        undated: id of an element → addresses of the evidence that gives it no date.

    Returns:
        One `undated_page` a page, in order of address; it names the first of its elements and counts the others.

    Source:
        semantics section 3, `undated`.
    """
    elements: dict[str, list[str]] = defaultdict(list)
    for element in sorted(undated, key=_in_checklist_order):
        for url in undated[element]:
            elements[url].append(element)
    return tuple(
        _finding(documents[url], elements[url])
        for url in sorted(elements)
        if url in documents and documents[url].published is None
    )


def _finding(document: Document, elements: Sequence[str]) -> Finding:
    others = f"（另有 {len(elements) - 1} 个要素也用这一页）" if len(elements) > 1 else ""
    return Finding(
        kind="undated_page",
        severity=Severity.LOW,
        url=document.url,
        item=_in_checklist_order(elements[0])[0] or None,
        element=elements[0],
        detail=f"页面公开了要素 {elements[0]} 的内容{others}，但既没有发布日期，也没有写明学年或年度",
        why=_WHY,
        todo=_TODO,
        words=document.title[:80],
    )


def _in_checklist_order(element: str) -> tuple[int, str]:
    """`6a` → (6, `6a`): the number of the item first, so that 10 stands after 9."""
    digits = element[: len(element) - len(element.lstrip("0123456789"))]
    return int(digits or 0), element
