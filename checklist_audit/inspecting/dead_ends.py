"""Where a visitor ends before nothing: dead links, files that do not open, blank sections, walls."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from checklist_audit.inspecting.paths import Paths, paths_of
from checklist_audit.inspecting.walls import find_plain_http, find_walled_hosts, find_walled_page
from checklist_audit.model.pages import Document, DocumentKind, Fetch, Outcome, Referral
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_dead_ends"]

_SECTIONS_OF_A_FRONT = 2
_GONE = frozenset({404, 410})
_SERVER_ERROR = 500
_GONE_NOTE = "soft 404 wording"
_WITHDRAWN_NOTE = "withdrawn after publicity"
_LINKS_WORK = "《高等学校信息公开办法》：信息公开专栏应当建立有效链接、及时更新信息"
_BLANK_WHY = "只有栏目名、没有内容的页面不算公开"
_BLANK_TODO = (
    "请补上应公开的内容；确实没有的，请写明“本校不涉及此项”或本年度无此情况；不再使用的栏目请撤下链接"
)


def find_dead_ends(
    fetches: Mapping[str, Fetch], documents: Mapping[str, Document], aliases: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Report every place where a visitor, or the audit, could go no further.

    An address is reported once, however many pages lead to it. An address that no page leads to is not reported, and
    one on a foreign host is not judged.

    Args:
        fetches: every address that was found, with its outcome.
        documents: what was read, without pages that only lead on.
        aliases: address → where it leads in the end.

    Returns:
        `dead_link`, `blank_section`, `blocked` and `tls`, sorted by kind and address.
    """
    paths = paths_of(fetches, documents, aliases)
    found = [
        *_dead_addresses(fetches, documents, aliases, paths),
        *_dead_pages(documents, paths),
        *find_walled_hosts(fetches, paths),
        *find_plain_http(fetches),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.kind, finding.url, finding.detail)))


def _dead_addresses(
    fetches: Mapping[str, Fetch], documents: Mapping[str, Document], aliases: Mapping[str, str], paths: Paths
) -> Iterator[Finding]:
    ends = {aliases.get(url, url) for url in fetches}
    for url in sorted(url for url in ends if url not in documents):
        if why_dead := _why_dead(fetches.get(url)):
            yield from _dead_link(url, why_dead, paths)


def _dead_link(url: str, why_dead: str, paths: Paths) -> Iterator[Finding]:
    way = paths.best_to(url)
    if way is not None:
        yield Finding(
            kind="dead_link",
            severity=Severity.LOW if way.region in ("nav", "foot") else Severity.MEDIUM,
            url=url,
            detail=f"链接“{_shown(way, url)}”打不开（{why_dead}）{_also(paths.pages_to(url))}",
            why=_LINKS_WORK,
            todo="请改正或撤下这个链接；内容已搬家的，请链到新地址",
            linked_from=way.page,
            words=_shown(way, url),
        )


def _dead_pages(documents: Mapping[str, Document], paths: Paths) -> Iterator[Finding]:
    # One pass: on a big site each look at a document may read it from the store again.
    at_home: set[str] = set()
    above: set[str] = set()
    blank: list[tuple[str, Document, Referral]] = []
    for url in sorted(documents):
        document, way = documents[url], paths.best_to(url)
        if document.kind is DocumentKind.SECTION and document.entries:
            above.update(name for name in document.breadcrumb if name != document.title)
        if document.kind is DocumentKind.HOME:
            at_home.update(link.url for link in document.links)
        elif document.kind is DocumentKind.BLOCKED:
            yield from find_walled_page(document, way)
            yield from _closed_file(document, way)
        elif why_dead := _said_gone(document):
            yield from _dead_link(url, why_dead, paths)
        elif way is not None and _is_blank(document):
            blank.append((url, document, way))
    for url, document, way in blank:
        if document.title not in above and not _is_front(document, documents, at_home):
            yield _blank(url, document, way)


def _said_gone(document: Document) -> str:
    """A page that was read and is an error page by its words."""
    is_gone = document.kind is DocumentKind.EMPTY and _GONE_NOTE in document.notes
    return "页面写着内容不存在" if is_gone else ""


def _why_dead(fetch: Fetch | None) -> str:
    if fetch is None:
        return ""
    if fetch.outcome is Outcome.SOFT_404:
        return "页面写着内容不存在"
    if fetch.outcome is Outcome.DOCUMENT_ERROR:
        return "文件已损坏"
    if fetch.outcome is Outcome.REDIRECT_ERROR:
        return "网址转来转去没有终点"
    if fetch.outcome is not Outcome.HTTP_ERROR or fetch.status is None:
        return ""
    if fetch.status in _GONE:
        return f"网页不存在，状态码 {fetch.status}"
    return f"服务器出错，状态码 {fetch.status}" if fetch.status >= _SERVER_ERROR else ""


def _closed_file(document: Document, way: Referral | None) -> Iterator[Finding]:
    """An attachment that was had whole and that no program opens."""
    if document.blocked_by == "unreadable" and way is not None:
        words = _shown(way, document.url)
        yield Finding(
            kind="dead_link",
            severity=Severity.MEDIUM,
            url=document.url,
            detail=f"附件“{words}”下载后打不开，文件可能已损坏",
            why=_LINKS_WORK,
            todo="请用原文件重新上传，并下载一次确认能打开",
            linked_from=way.page,
            words=words,
        )


def _blank(url: str, document: Document, way: Referral) -> Finding:
    name = document.title or (document.breadcrumb[-1] if document.breadcrumb else "") or _shown(way, url)
    said = document.text.strip().replace("\n", " ")[:40]
    return Finding(
        kind="blank_section",
        severity=Severity.MEDIUM,
        url=url,
        detail=f"“{name[:40]}”里没有内容" + (f"，只写着“{said}”" if said and said != name else ""),
        why=_BLANK_WHY,
        todo=_BLANK_TODO,
        linked_from=way.page,
        words=_shown(way, url),
    )


def _is_blank(document: Document) -> bool:
    if document.redirect or document.attachments or document.text_elsewhere:
        return False
    if document.kind is DocumentKind.EMPTY:
        # The only row of a list may look like the heading of an empty page.
        is_row = any(link.words == document.title and link.region == "body" for link in document.links)
        return not is_row and {_GONE_NOTE, _WITHDRAWN_NOTE}.isdisjoint(document.notes)
    return document.kind is DocumentKind.SECTION and not document.entries and not document.text.strip()


def _is_front(document: Document, documents: Mapping[str, Document], at_home: Collection[str]) -> bool:
    """The front page of a column: nothing of its own, and a menu of filled sections that the home page does not list.

    An empty section stands in that menu itself; its front page does not.
    """
    own = {link.url for link in document.links} - set(at_home)
    filled = [url for url in own if url in documents and (documents[url].entries or documents[url].text)]
    return document.url not in own and len(filled) >= _SECTIONS_OF_A_FRONT


def _shown(way: Referral, url: str) -> str:
    return (way.words.strip() or url)[:80]


def _also(pages: int) -> str:
    return f"，共 {pages} 个页面链到这里" if pages > 1 else ""
