"""Whether a visitor finds the disclosure at all: words on the home page, clicks, catalogue, guide, earlier reports."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checklist_audit.model.pages import Document, DocumentKind, Fetch, Outcome, PeriodKind
from checklist_audit.model.verdicts import Finding, Severity

__all__ = ["find_findability"]

_MEASURE = "《高等学校信息公开办法》（教育部令第29号）"
_SECTION_WHY = f"{_MEASURE}：应当在学校网站设置信息公开专栏、建立有效链接"
_LIST_WHY = "教办函〔2014〕23号：在门户网站开设信息公开专栏，统一公布清单各项内容"
_GUIDE_WHY = f"{_MEASURE}：应当编制信息公开指南和目录，并及时公布和更新"
_REPORT_WHY = f"{_MEASURE}：学年年度报告每年10月底前向社会公布；往年的报告应当留着供查阅"
_MANY_CLICKS = 3
_SECTION_NAME = re.compile(r"(?:信息|校务|院务)公开(?:专?[网栏]|网站|专题|平台|目录|首页)?")
_GUIDE, _APPLYING = "信息公开指南", "依申请公开"
_GUIDES = {_GUIDE: re.compile("公开(?:工作)?指南"), _APPLYING: re.compile("依?申请公开")}
_HOW_TO_APPLY = re.compile("公开申请|申请公开")
_REPORT = re.compile(r"信息公开(?:工作)?(?:情况)?的?(?:年度|年)?(?:工作)?(?:情况)?的?(?:报告|年报)")
_NO_REPORT = re.compile(r"通知|关于(?:报送|编制|做好)")
_NAMED_BY = frozenset({DocumentKind.HOME, DocumentKind.SECTION, DocumentKind.CATALOGUE})
_NOTHING_THERE = frozenset({DocumentKind.EMPTY, DocumentKind.HIJACKED})
_NOT_FOLLOWED = frozenset({"script"})


@dataclass(frozen=True)
class _Site:
    """What was read, and how one page leads to another."""

    documents: Mapping[str, Document]
    aliases: Mapping[str, str]
    home: str
    left_over: Mapping[str, tuple[str, ...]]
    """Addresses that a limit left unread, with the words of their links."""

    def end_of(self, url: str) -> str:
        return self.aliases.get(url, url)

    def has_left(self, words: re.Pattern[str]) -> bool:
        """Whether a limit left something unread whose link says these words."""
        return any(words.search(said) for found in self.left_over.values() for said in found)


def find_findability(
    documents: Mapping[str, Document],
    fetches: Mapping[str, Fetch],
    aliases: Mapping[str, str],
    *,
    home: str,
    catalogue_pages: Sequence[str],
) -> tuple[Finding, ...]:
    """Report what keeps a visitor of the home page from finding the disclosure.

    Nothing is said when the home page itself was not read. What a limit left unread is no fault of the site: with such
    words left over a lack is not reported, and with anything left over it is reported with that doubt.

    Args:
        home: address of the home page, after redirects.
        catalogue_pages: pages that list the items of the checklist row by row.

    Returns:
        `not_findable` findings, gravest first.
    """
    if home not in documents:
        return ()
    left = {
        url: tuple(referral.words for referral in fetch.referrals)
        for url, fetch in fetches.items()
        if fetch.outcome is Outcome.NOT_REACHED
    }
    site = _Site(documents, aliases, home, left)
    there = _look_round(site)
    found = [
        *_entrance(site),
        *_catalogue(site, catalogue_pages),
        *_guide(site, there.guides),
        *_earlier_reports(site, sorted(there.report_years)),
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: (order.index(finding.severity), finding.detail)))


def _entrance(site: _Site) -> Iterator[Finding]:
    """Words on the home page, and clicks from there to the disclosure section."""
    home = _behind_splash(site)
    in_words = [link for link in site.documents[home].links if _SECTION_NAME.search(link.words)]
    clicks, section = _clicks_to_section(site, home)
    if section == home or (in_words and clicks is not None and clicks <= _MANY_CLICKS):
        return
    if clicks is None:
        if not in_words and not site.has_left(_SECTION_NAME):
            yield _finding(
                site, Severity.HIGH, "从首页一路点下去，找不到信息公开专栏", _SECTION_WHY, _PUT_LINK
            )
    elif not in_words:
        detail = f"首页没有写着“信息公开”的链接，要点 {clicks} 次才到信息公开专栏"
        severity = Severity.HIGH if clicks > _MANY_CLICKS else Severity.MEDIUM
        yield _finding(site, severity, detail, _SECTION_WHY, _PUT_LINK)
    else:
        yield _finding(site, Severity.LOW, f"从首页要点 {clicks} 次才到信息公开专栏", _SECTION_WHY, _PUT_LINK)


_PUT_LINK = "请在学校首页的导航或醒目处放上“信息公开”链接，直接通到信息公开专栏"


def _behind_splash(site: _Site) -> str:
    """The home page itself, or the only page that a welcome picture leads to."""
    links = site.documents[site.home].links
    if any(_SECTION_NAME.search(link.words) for link in links):
        return site.home
    behind = {site.end_of(link.url) for link in links} - {site.home}
    read = [url for url in behind if url in site.documents]
    return read[0] if len(behind) == len(read) == 1 else site.home


def _clicks_to_section(site: _Site, home: str) -> tuple[int | None, str]:
    """Clicks on the shortest way to a page that is the disclosure section by its name, and its address.

    A column in frames has its name in the link that leads there, and none on the page in its main frame.
    """
    seen, queue = {home}, deque([(home, 0, "")])
    while queue:
        url, clicks, words = queue.popleft()
        document = site.documents[url]
        is_named = _SECTION_NAME.fullmatch(words.strip()) and document.kind not in _NOTHING_THERE
        if is_named or _is_section(document):
            return clicks, url
        for link in document.links:
            end = site.end_of(link.url)
            if link.region not in _NOT_FOLLOWED and end in site.documents and end not in seen:
                seen.add(end)
                queue.append((end, clicks + 1, link.words))
    return None, ""


def _is_section(document: Document) -> bool:
    if document.kind not in _NAMED_BY:
        return False
    names = (document.title, document.site_name, document.html_title, *document.breadcrumb[:1])
    return any(_SECTION_NAME.search(name) for name in names)


def _catalogue(site: _Site, catalogue_pages: Sequence[str]) -> Iterator[Finding]:
    if catalogue_pages or site.has_left(re.compile("清单|公开目录")):
        return
    todo = "请做一个清单目录页：50 个事项逐行列出，每行链到公开的内容；没有的写明原因"
    yield _finding(site, Severity.MEDIUM, "没有找到逐项列出 50 个事项的清单目录页", _LIST_WHY, todo)


@dataclass(frozen=True, slots=True)
class _There:
    """What one walk over all pages came across."""

    guides: frozenset[str]
    """Names of `_GUIDES`."""
    report_years: frozenset[int]
    """First years of the school years whose reports are online; a calendar year counts for the school year that ends in it."""


def _look_round(site: _Site) -> _There:
    # One pass: on a big site each look at a document may read it from the store again.
    guides: set[str] = set()
    years: set[int] = set()
    for document in site.documents.values():
        is_something = document.kind not in _NOTHING_THERE
        for name, words in _GUIDES.items():
            if name in guides:
                continue
            if (is_something and words.search(document.title)) or _leads_to(document, words, site):
                guides.add(name)
        if _is_guide_to_applying(document):
            guides.add(_APPLYING)
        if is_something and (year := _report_year(document)):
            years.add(year)
    return _There(frozenset(guides), frozenset(years))


def _is_guide_to_applying(document: Document) -> bool:
    """Whether the guide itself says how to apply: most colleges have no page for that alone."""
    return bool(_GUIDES[_GUIDE].search(document.title) and _HOW_TO_APPLY.search(document.text))


def _leads_to(document: Document, words: re.Pattern[str], site: _Site) -> bool:
    """Whether a page links to a page with content in such words."""
    targets = (
        site.documents.get(site.end_of(link.url)) for link in document.links if words.search(link.words)
    )
    return any(target and target.kind not in _NOTHING_THERE for target in targets)


def _guide(site: _Site, there: Collection[str]) -> Iterator[Finding]:
    """The guide to disclosure and the page for applications: each of them by its title or by a link to a page with content."""
    for name, words in _GUIDES.items():
        if name not in there and not site.has_left(words):
            todo = f"请公布“{name}”页面，写明受理部门、地址、电话和办理步骤"
            yield _finding(site, Severity.MEDIUM, f"没有找到“{name}”页面", _GUIDE_WHY, todo)


def _earlier_reports(site: _Site, years: Sequence[int]) -> Iterator[Finding]:
    """Gaps between the yearly reports that are online, or one report standing alone."""
    if not years or site.has_left(_REPORT):
        return
    gaps = [year for year in range(years[0], years[-1]) if year not in years]
    todo = "请把往年的信息公开年度报告放回专栏，并逐年列出"
    if gaps:
        named = "、".join(f"{year}-{year + 1}学年" for year in gaps[:5])
        yield _finding(
            site, Severity.LOW, f"往年的信息公开年度报告缺了 {len(gaps)} 个学年：{named}", _REPORT_WHY, todo
        )
    elif len(years) == 1:
        only = f"{years[0]}-{years[0] + 1}学年"
        yield _finding(
            site, Severity.LOW, f"只找到 {only} 一份信息公开年度报告，往年的都不在了", _REPORT_WHY, todo
        )


def _report_year(document: Document) -> int | None:
    period = document.period
    if period is None or not _is_report(document.title):
        return None
    if period.start and period.kind is PeriodKind.ACADEMIC_YEAR:
        return period.start.year
    return period.end.year - 1 if period.end and period.kind is PeriodKind.CALENDAR_YEAR else None


def _is_report(title: str) -> bool:
    return bool(_REPORT.search(title)) and not _NO_REPORT.search(title)


def _finding(site: _Site, severity: Severity, detail: str, why: str, todo: str) -> Finding:
    if site.left_over:
        severity = Severity.LOW
        detail += f"（抓取没有做完，还剩 {len(site.left_over)} 个网址，可能只是还没读到）"
    return Finding(kind="not_findable", severity=severity, url=site.home, detail=detail, why=why, todo=todo)
