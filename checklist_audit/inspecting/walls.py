"""What visitors or the auditor cannot get past: logins, the campus net, bot walls, certificates, plain http."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from checklist_audit.inspecting.paths import Paths
from checklist_audit.model.pages import Document, DocumentKind, Fetch, Outcome, Referral
from checklist_audit.model.verdicts import Finding, Severity
from checklist_audit.text.addresses import host_of
from checklist_audit.text.private_addresses import is_private

__all__ = ["find_plain_http", "find_walled_hosts", "find_walled_page"]

_OPEN_TO_ALL = "《高等学校信息公开办法》：应当公开的信息须让公众能够查阅"
_LET_IN = "请网络中心把核查程序所在机器的 IP 加入防护系统白名单，再核查一次"


@dataclass(frozen=True, slots=True)
class _Wall:
    """What to say of one kind of wall."""

    severity: Severity
    detail: str
    todo: str
    why: str = _OPEN_TO_ALL


_PAGE_WALLS = {
    "login": _Wall(
        Severity.MEDIUM,
        "链接“{words}”要登录才能看",
        "应公开的内容请移到不用登录的页面；确需登录的，请在链接旁注明",
    ),
    "intranet": _Wall(
        Severity.MEDIUM,
        "链接“{words}”只有校园网内能看",
        "应公开的内容请对校外开放；核查时也可在校园网内再运行一次",
    ),
    "challenge": _Wall(Severity.MEDIUM, "链接“{words}”被反爬验证拦住，核查程序没有读到", _LET_IN),
    "captcha": _Wall(
        Severity.MEDIUM,
        "链接“{words}”要输入验证码，核查程序没有读到",
        "请取消公开文件下载前的验证码，或把核查程序的 IP 加入白名单",
    ),
    "encrypted": _Wall(
        Severity.MEDIUM, "附件“{words}”加了密码，访问者打不开", "请去掉密码后重新上传这份附件"
    ),
}
_HOST_WALLS = {
    Outcome.CHALLENGE: _Wall(
        Severity.HIGH, "{host} 用反爬验证拦住了核查程序，{count} 个网址没有读到", _LET_IN
    ),
    Outcome.RATE_LIMITED: _Wall(
        Severity.LOW,
        "{host} 说访问过于频繁，{count} 个网址没有读到",
        "请把学校档案里 limits 的 requests_per_second 调小，或请网络中心放行核查程序的 IP",
    ),
    Outcome.ROBOTS_DENIED: _Wall(
        Severity.MEDIUM,
        "{host} 的 robots.txt 不许程序读取，{count} 个网址没有读到",
        "公开栏目请在 robots.txt 中放行；确认是本校核查的，可在学校档案中写 owner_confirmed: true",
        "robots.txt 也会让搜索引擎查不到这些公开信息",
    ),
    Outcome.ROBOTS_UNREACHABLE: _Wall(
        Severity.LOW,
        "{host} 的 robots.txt 读不到，按规则没有读取 {count} 个网址",
        "请让 robots.txt 正常返回（没有这个文件时应答 404），再核查一次",
        "按通行规则，robots.txt 出错时程序不得读取该站",
    ),
    Outcome.TLS_ERROR: _Wall(
        Severity.MEDIUM,
        "{host} 的安全证书有问题（{reason}），{count} 个网址没有读到",
        "请更换有效的证书；要先核查的，可把该主机写进学校档案的 tls_unverified",
        "证书无效时浏览器会拦住访问者，公开等于没有公开",
    ),
}
# A login is a system's front door, and a link that says so promises no document.
_SYSTEM = re.compile(
    r"登[录陆]|系统|平台|门户|邮箱|邮件|办公|办事|大厅|vpn|oa\b|图书馆|教务|入口|学习通|数据库", re.IGNORECASE
)
_ASIDE = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_WRITING = re.compile(
    r"(?:办法|规定|制度|条例|细则|章程|规程|报告|年报|方案|预案|名单|公示|预算|决算|一览表|汇总表)$"
)
_SYSTEMS_ONLY = frozenset({"login", "intranet", "captcha"})


def find_walled_page(document: Document, way: Referral | None) -> Iterator[Finding]:
    """A page or file behind a wall to which a page leads in the words of a document.

    Args:
        way: the best way to it, if any page leads there.
    """
    wall = _PAGE_WALLS.get(document.blocked_by)
    if document.kind is not DocumentKind.BLOCKED or wall is None:
        return
    words = (way.words if way else "") or document.title or document.url
    if document.blocked_by in _SYSTEMS_ONLY and (way is None or _names_system(way.words)):
        return
    yield Finding(
        kind="blocked",
        severity=wall.severity,
        url=document.url,
        detail=wall.detail.format(words=words[:40]),
        why=wall.why,
        todo=wall.todo,
        linked_from=way.page if way else None,
        words=words[:80],
    )


def _names_system(words: str) -> bool:
    """Whether a link names a system; where it ends in a kind of writing, it names a document.

    What stands in brackets says where the document lies: `…处理办法（校内办公系统）`.
    """
    named = _ASIDE.sub("", words).strip() or words
    return _SYSTEM.search(named) is not None and _WRITING.search(named) is None


def find_walled_hosts(fetches: Mapping[str, Fetch], paths: Paths) -> Iterator[Finding]:
    """Hosts that stop the audit, one finding for each host and way: a wall is the host's, not the page's."""
    stopped: dict[tuple[str, Outcome], list[Fetch]] = defaultdict(list)
    for url in sorted(fetches):
        if fetches[url].outcome in _HOST_WALLS:
            stopped[urlsplit(url).netloc, fetches[url].outcome].append(fetches[url])
    for host, outcome in sorted(stopped):
        found, wall = stopped[host, outcome], _HOST_WALLS[outcome]
        way = next(filter(None, (paths.best_to(fetch.url) for fetch in found)), None)
        reason = found[0].reason.rstrip("。") or "未能验证"
        yield Finding(
            kind="tls" if outcome is Outcome.TLS_ERROR else "blocked",
            severity=wall.severity,
            url=found[0].url,
            detail=wall.detail.format(host=host, count=len(found), reason=reason),
            why=wall.why,
            todo=wall.todo,
            linked_from=way.page if way else None,
            words=(way.words if way else "")[:80],
        )


def find_plain_http(fetches: Mapping[str, Fetch]) -> Iterator[Finding]:
    """Public hosts of which everything that was read came without encryption."""
    schemes: dict[str, set[str]] = defaultdict(set)
    pages: dict[str, list[str]] = defaultdict(list)
    for url in sorted(fetches):
        host = host_of(url)
        if fetches[url].is_read and not _is_test_host(host):
            schemes[host].add(urlsplit(url).scheme)
            pages[host].append(url)
    for host in sorted(host for host, seen in schemes.items() if seen == {"http"}):
        yield Finding(
            kind="tls",
            severity=Severity.LOW,
            url=pages[host][0],
            detail=f"{host} 上读到的 {len(pages[host])} 个网址都是 http 明文，没有一个走 https",
            why="明文网页可能在途中被插入广告或改动，浏览器会标为“不安全”",
            todo="请为该主机配置证书，并让 http 跳转到 https",
        )


def _is_test_host(host: str) -> bool:
    is_number = re.fullmatch(r"[\d.]+|.*:.*", host) is not None
    return host == "localhost" or (is_number and is_private(host))
