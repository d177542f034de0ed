"""Addresses: one spelling for each page, joined quickly, and what an address says by itself."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

__all__ = [
    "Joiner",
    "date_in_address",
    "desktop_twin",
    "file_suffix",
    "host_of",
    "join",
    "normal_form",
    "registrable_domain",
    "slug_words",
]

_MAX_CHARS = 4096
_CACHED = 65_536

_PLAIN_RELATIVE = re.compile(r"(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?")
_PLAIN_PATH = re.compile("/" + _PLAIN_RELATIVE.pattern)
"""A path from the root in its normal form: most links are one, and joined by putting it behind the host."""
_ALREADY_NORMAL = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*" + _PLAIN_PATH.pattern
)
_ODD_IN_HOST = re.compile("[\\s\x00-\x1f\x7f%\\\\/@?#<>^|\u3002\uff0e\uff61]")
_TABS_AND_BREAKS = re.compile(r"[\t\r\n]")
_EDGES = "".join(map(chr, range(0x21))) + "\u3000\xa0\ufeff\u200b"
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PATH_SAFE = "%/:@!$&'()*+,;=-._~"
_QUERY_SAFE = _PATH_SAFE + "?"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_DEFAULT_PORTS = {"http": 80, "https": 443}

_SESSION_IN_PATH = re.compile(
    r";(?:jsessionid|phpsessid|sessionid|sid)=[^/;]*|/\([A-Za-z]\([^)/]*\)\)", re.IGNORECASE
)
_SESSION_NAME = re.compile(
    r"(?:jsessionid|phpsessid|aspsessionid[a-z]*|asp\.net_sessionid|session_?id|sessid|cfid|cftoken|zenid)$",
    re.IGNORECASE,
)
# `sid` names a column on some hand-made sites, so only a value that nobody would type is a session.
_SESSION_VALUE = re.compile(r"(?:sid|session|s_id|token)=[0-9a-z]{16,}$", re.IGNORECASE)


def normal_form(url: str, charset: str = "utf-8") -> str:
    """The one spelling of an http or https address; pages are compared and fetched by it.

    Lower-case scheme and host, no default port, dot segments resolved, percent-encoding folded, no
    fragment and no session id. Backslashes in a path count as slashes, as in every browser.

    Args:
        url: an absolute address.
        charset: encoding of characters outside ASCII in the query; the path is always UTF-8.

    Returns:
        The address, or an empty string for what cannot be fetched or is odd on purpose: other
        schemes, user names, blanks or full-width dots in the host, more than 4,096 characters.

    Source:
        RFC 3986 section 6; WHATWG URL for backslashes and blanks.
    """
    return _normal_form(url, charset) if len(url) <= _MAX_CHARS else ""


@lru_cache(maxsize=_CACHED)
def _normal_form(url: str, charset: str) -> str:
    url = _TABS_AND_BREAKS.sub("", url.strip(_EDGES))
    if _ALREADY_NORMAL.fullmatch(url) and ":" not in url[6:]:
        return url
    try:
        parts = urlsplit(_slashes(url))
        port = parts.port
    except ValueError:
        return ""
    scheme, host = parts.scheme.lower(), _host(parts.netloc)
    if scheme not in _DEFAULT_PORTS or not host:
        return ""
    authority = host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    path = _path(parts.path)
    query = _query(parts.query, charset)
    return f"{scheme}://{authority}{path}{'?' if query else ''}{query}"


def join(base: str, href: str) -> str:
    """The normal form of `href` as found on the page `base`; empty when it leads to no page."""
    return Joiner(base).join(href)


class Joiner:
    """Joins the links of one page; menus repeat on every page of a site, so their answers are remembered.

    Args:
        base: absolute address of the page (or of its `<base href>`).
        charset: encoding of the page, for the queries of its links.
    """

    __slots__ = ("_base", "_charset", "_folder", "_origin", "_seen")

    def __init__(self, base: str, charset: str = "utf-8") -> None:
        normal = normal_form(base)
        self._base = normal or base
        scheme, _, rest = self._base.partition("://")
        self._origin = f"{scheme}://{rest.partition('/')[0]}/"
        folder = f"{normal.partition('?')[0].rpartition('/')[0]}/"
        # urljoin drops empty segments, and what it makes is the spelling that pages are kept by.
        self._folder = "" if not normal or "//" in folder[len(self._origin) - 1 :] else folder
        self._charset = charset
        self._seen: dict[str, str] = {}

    def join(self, href: str) -> str:
        """Absolute normal form of one link; empty for scripts, mail, anchors of this page and the like."""
        answer = self._seen.get(href)
        if answer is None:
            from_root = href[:1] == "/" and len(href) <= _MAX_CHARS
            answer = (
                _resolve_from_root(self._origin, href, self._charset)
                if from_root
                else self._resolve(href.strip(_EDGES))
            )
            self._seen[href] = answer
        return answer

    def _resolve(self, href: str) -> str:
        if not href or href[0] == "#" or len(href) > _MAX_CHARS:
            return ""
        href = href.partition("#")[0]
        if href[0] == "/":
            return _resolve_from_root(self._origin, href, self._charset)
        scheme = _SCHEME.match(href)
        if scheme and scheme[1].lower() not in _DEFAULT_PORTS:
            return ""
        if scheme:
            return _resolve_from_root(self._origin, href, self._charset)
        return self._beside(href) or _resolve_fully(self._base, href, self._charset)

    def _beside(self, href: str) -> str:
        """The answer for `c1a2/page.htm` and `../info/1.htm`, had without urljoin; empty for anything less plain."""
        folder, rest = self._folder, href
        if not folder:
            return ""
        while rest.startswith("../"):
            rest = rest[len("../") :]
            # Above the root there is the root.
            folder = folder if folder == self._origin else f"{folder[:-1].rpartition('/')[0]}/"
        is_plain = _PLAIN_RELATIVE.fullmatch(rest) and len(folder) + len(rest) <= _MAX_CHARS
        return folder + rest if is_plain else ""


def host_of(url: str) -> str:
    """Host of an address in lower case, without port; empty when there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


@lru_cache(maxsize=4_096)
def registrable_domain(host: str) -> str:
    """The name that a college registers: `xxgk.example.edu.cn` gives `example.edu.cn`.

    An IP address, a single label and a public suffix stand for themselves.

    Source: https://publicsuffix.org, by way of publicsuffixlist.
    """
    host = host.strip("[]").rstrip(".").lower()
    if "." not in host or _is_ip(host):
        return host
    return str(_public_suffixes().privatesuffix(host) or host)


def desktop_twin(url: str) -> str:
    """The address of the ordinary page where `url` is its second spelling, else `url` itself.

    WebPlus serves `pagem.htm` and `listm.htm` to phones; VSB shows one article as
    `content.jsp?…wbtreeid=1&wbnewsid=2` and as `/info/1/2.htm`.
    """
    mobile = re.search(r"/(page|list)m(\d*\.htm)$", url)
    if mobile:
        return f"{url[: mobile.start()]}/{mobile[1]}{mobile[2]}"
    if "NewsContentUrl" in url:
        tree, news = re.search(r"\bwbtreeid=(\d+)", url), re.search(r"\bwbnewsid=(\d+)", url)
        if tree and news:
            return urljoin(url, f"/info/{tree[1]}/{news[1]}.htm")
    return url


def file_suffix(url: str) -> str:
    """Suffix of the last path segment in lower case without dot; VSB's `&e=.pdf` counts as one."""
    path, _, query = url.partition("?")
    declared = re.search(r"(?:^|&)e=\.(\w{2,5})$", query)
    if declared:
        return declared[1].lower()
    _, dot, suffix = path.rpartition("/")[2].rpartition(".")
    return suffix.lower() if dot and re.fullmatch(r"[A-Za-z0-9]{1,5}", suffix) else ""


def slug_words(url: str) -> tuple[str, ...]:
    """Lower-case words of letters in the path, outermost first: `/xxgk/ndbg.htm` gives xxgk, ndbg."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ()
    stem = re.sub(r"\.\w{1,5}$", "", path)
    return tuple(word.lower() for word in re.findall(r"[A-Za-z]{2,}", stem))


_DATES_IN_PATH = tuple(
    re.compile(pattern)
    for pattern in (
        r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d)(?P<d>\d\d)/",  # WebPlus /2021/1012/c1a2/page.htm
        r"/(?:t|P0|W0)(?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)\d*[_.]",  # TRS t20220914_1.html, P0202209….pdf
        r"/(?P<y>(?:19|20)\d\d)/(?P<m>\d\d?)/(?P<d>\d\d?)/",  # JCMS /art/2019/3/5/art_1_2.html
        r"/(?P<y>(?:19|20)\d\d)[-_](?P<m>\d\d?)[-_](?P<d>\d\d?)(?:[/_.-]|$)",  # /2020-1-5/88.html
        r"/(?P<y>(?:19|20)\d\d)[-_]?(?P<m>\d\d)/(?P<d>\d\d)/",  # /2021-03/12/content_1.htm
        r"/(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:/|[_-])",  # /20210312/5.html
    )
)
_RAGGED_DATE = re.compile(r"/(20\d\d)(\d{2,3})/")


def date_in_address(url: str) -> date | None:
    """The day that a CMS wrote into an address; None when there is none or it can be read two ways.

    A month without a day (`/webinfo/2021/03/`) and the hexadecimal folders of WebPlus are no days.

    Source: domain/real-sites.md section 2.
    """
    path = url.partition("?")[0]
    for pattern in _DATES_IN_PATH:
        found = pattern.search(path)
        day = _day(found["y"], found["m"], found["d"]) if found else None
        if day:
            return day
    ragged = _RAGGED_DATE.search(path)
    return _only_reading(ragged[1], ragged[2]) if ragged else None


def _slashes(url: str) -> str:
    head, mark, query = url.partition("?")
    return head.replace("\\", "/") + mark + query


def _host(netloc: str) -> str:
    """Checked ASCII host, brackets kept for IPv6; empty when odd."""
    if "@" in netloc:
        return ""
    if netloc.startswith("["):
        host, _, _ = netloc.partition("]")
        return f"{host.lower()}]" if _is_ip(host[1:]) else ""
    host = netloc.partition(":")[0].rstrip(".").lower()
    # `http://http://…` is a common slip of editors; no host has that name.
    if not host or host in _DEFAULT_PORTS or _ODD_IN_HOST.search(host):
        return ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _path(path: str) -> str:
    path = _without_dots(_folded(path, _PATH_SAFE, "utf-8"))
    if ";" in path or "(" in path:
        path = _SESSION_IN_PATH.sub("", path)
    return path if path.startswith("/") else f"/{path}"


def _query(query: str, charset: str) -> str:
    if not query:
        return ""
    pairs = [pair for pair in query.replace("&amp;", "&").split("&") if pair and not _is_session(pair)]
    return _folded("&".join(pairs), _QUERY_SAFE, charset)


def _is_session(pair: str) -> bool:
    return bool(_SESSION_NAME.match(pair.partition("=")[0]) or _SESSION_VALUE.match(pair))


def _folded(text: str, safe: str, charset: str) -> str:
    """Percent-encode what must be, decode what need not be, upper-case the rest."""
    if "%" in text:
        text = _STRAY_PERCENT.sub("%25", text)
    try:
        text = quote(text, safe=safe, encoding=charset, errors="strict")
    except (LookupError, UnicodeError):
        text = quote(text, safe=safe, encoding="utf-8", errors="replace")
    return _PERCENT.sub(_fold_one, text) if "%" in text else text


def _fold_one(match: re.Match[str]) -> str:
    char = chr(int(match[1], 16))
    return char if char in _UNRESERVED else match[0].upper()


def _without_dots(path: str) -> str:
    """RFC 3986 section 5.2.4, on a path whose `%2E` has been decoded."""
    if "/." not in path:
        return path
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept)


@lru_cache(maxsize=_CACHED)
def _resolve_from_root(origin: str, href: str, charset: str) -> str:
    href = href.strip(_EDGES).partition("#")[0]
    if _ALREADY_NORMAL.fullmatch(href) and ":" not in href[6:]:
        return href
    if (
        _PLAIN_PATH.fullmatch(href)
        and len(origin) + len(href) <= _MAX_CHARS
        and normal_form(origin) == origin
    ):
        return origin + href[1:]
    return _resolve_fully(origin, href, charset)


def _resolve_fully(base: str, href: str, charset: str) -> str:
    href = _slashes(_TABS_AND_BREAKS.sub("", href)).partition("#")[0]
    try:
        return normal_form(urljoin(base, href), charset)
    except ValueError:
        return ""


def _is_ip(host: str) -> bool:
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


@cache
def _public_suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList  # its table takes 50 ms to load

    return PublicSuffixList()


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _only_reading(year: str, digits: str) -> date | None:
    """`2026521` is 21 May only; `2021111` could be two days and is none."""
    readings = {_day(year, digits[:cut], digits[cut:]) for cut in (1, 2) if digits[:cut] and digits[cut:]}
    days = {day for day in readings if day and not digits.startswith("0")}
    return days.pop() if len(days) == 1 else None
