"""Pages that a third party has taken over or copied: several signs together, never one word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from checklist_audit.inspecting.habits import NO_HABITS, Own, bare_path, habits_of, netloc_of
from checklist_audit.inspecting.signs import Case, Sign, signs_of
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_hijacks"]

_ENOUGH = 3
_BIG_HOST = 10
_MIN_NAME = 2
_NOT_A_NAME = ".:/"
_NOT_JUDGED = frozenset({DocumentKind.BLOCKED, DocumentKind.EMPTY})
_WHY = "被篡改的网页不能算作公开；《网络安全法》要求网站运营者防止网页被篡改，并及时处置"
_TODO = "请立即下线该页并通知网络中心，查清入侵途径、修改密码，恢复原内容后再发布"
_COPY_TODO = "请核实这个主机是否归学校所有；不是的，请撤下指向它的链接，并向主管部门投诉仿冒"


def find_hijacks(
    documents: Mapping[str, Document], *, names: tuple[str, ...], hosts: frozenset[str]
) -> dict[str, Finding]:
    """Find pages that carry somebody else's content, or the college's content under somebody else's name.

    What is usual is learned from the documents themselves, so a page is judged by its own site. Links that stand on
    most pages of a host were put into its template: they give one finding for the host and cost no page its contents.

    Args:
        documents: everything that was read, by address.
        names: the college's names and aliases as written; may be empty.
        hosts: hosts (with port where the address has one) of the college; with none, no host counts as foreign.

    Returns:
        Address → its `hijacked_page`, in order of address.

    Source:
        domain/real-sites.md section 6.
    """
    own = Own(tuple(name for name in names if _is_name(name)), frozenset(host.casefold() for host in hosts))
    habits = habits_of(documents, own)
    twins = {path: url for url in sorted(documents) if own.holds(url) and (path := bare_path(url))}
    signs = {
        url: signs_of(Case(documents[url], own, habits.get(netloc_of(url), NO_HABITS), twins))
        for url in sorted(documents)
        if documents[url].kind not in _NOT_JUDGED
    }
    judged = _without_template(signs)
    found = {
        url: _finding(documents[url], seen, is_copy=not own.holds(url))
        for url, seen in judged.items()
        if sum(sign.strength for sign in seen) >= _ENOUGH
    }
    return _with_ways(found, documents)


def _is_name(name: str) -> bool:
    """A profile made from a bare address has its host for a name; no page can be expected to say that."""
    return len(name) >= _MIN_NAME and not any(sign in name for sign in _NOT_A_NAME)


def _without_template(signs: Mapping[str, tuple[Sign, ...]]) -> dict[str, tuple[Sign, ...]]:
    """The same signs; of links that most pages of a host share, only the page with the shortest address keeps them."""
    pages = Counter(netloc_of(url) for url in signs)
    linked: dict[str, list[str]] = defaultdict(list)
    for url, seen in signs.items():
        if any(sign.kind == "links" for sign in seen):
            linked[netloc_of(url)].append(url)
    shared: set[str] = set()
    for host, urls in linked.items():
        if pages[host] >= _BIG_HOST and len(urls) > pages[host] / 2:
            shared.update(sorted(urls, key=lambda url: (len(url), url))[1:])
    return {
        url: tuple(sign for sign in seen if sign.kind != "links" or url not in shared)
        for url, seen in signs.items()
    }


def _finding(document: Document, signs: tuple[Sign, ...], *, is_copy: bool) -> Finding:
    seen = "；".join(sign.seen for sign in signs[:4])
    return Finding(
        kind="hijacked_page",
        severity=Severity.HIGH,
        url=document.url,
        detail=f"疑似仿冒的网页：{seen}" if is_copy else f"疑似被篡改的网页：{seen}",
        why=_WHY,
        todo=_COPY_TODO if is_copy else _TODO,
        words=(document.html_title or document.title)[:80],
    )


def _with_ways(found: Mapping[str, Finding], documents: Mapping[str, Document]) -> dict[str, Finding]:
    """The same findings with the first page that leads to each."""
    ways: dict[str, str] = {}
    clean = (url for url in sorted(documents) if url not in found) if found else ()
    for page, link in ((url, link) for url in clean for link in documents[url].links):
        if link.url in found:
            ways.setdefault(link.url, page)
    return {url: finding.model_copy(update={"linked_from": ways.get(url)}) for url, finding in found.items()}
