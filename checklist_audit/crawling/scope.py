"""Which addresses belong to the college, and which of those are never asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from checklist_audit.model.site import Profile
from checklist_audit.text.addresses import file_suffix, normal_form, registrable_domain

__all__ = ["Scope", "host_and_port", "is_disclosure_region", "origin_of"]

_PORTS = {"http": 80, "https": 443}

# Nothing to read in these; they are named in the record and not fetched.
_MEDIA = frozenset(
    [
        "jpg",
        "jpeg",
        "png",
        "gif",
        "bmp",
        "webp",
        "svg",
        "ico",
        "tif",
        "tiff",
        "mp3",
        "mp4",
        "m4a",
        "m4v",
        "wav",
        "wma",
        "wmv",
        "avi",
        "mov",
        "flv",
        "f4v",
        "mkv",
        "rm",
        "rmvb",
        "webm",
        "swf",
        "css",
        "js",
        "json",
        "map",
        "woff",
        "woff2",
        "ttf",
        "otf",
        "eot",
        "exe",
        "apk",
        "msi",
        "dmg",
        "iso",
        "ipa",
    ]  # reads as a list of words
)
# Logging out, searching, printing, voting and counting are forms in the shape of a link.
_NOT_A_PAGE = re.compile(
    r"(?:/|[?&]\w+=)(?:logout|log_?out|signout|log_?off|loginout|delete|addtocart)\b"
    r"|/(?:search|fullsearch|sitesearch|qwjs|ssjg)(?:result|list|page)?\d*(?:\.\w+)?(?:/?$|[/?])"
    r"|[?&]s=(?!/|%2F|$)"  # WordPress searches by it, ThinkPHP routes by it
    r"|[?&](?:keyword|keywords|searchword|searchkey|wd|kw)=(?!$)"
    r"|/(?:print|printpage|dayin)(?:\.\w+|/|\?)|[?&](?:print|printable|dayin)=(?:1|true|yes)"
    r"|/_visitcount|/_visit|dynclicks|/clicks?\.(?:jsp|php|asp|aspx)|/hits?\.(?:jsp|php|asp|aspx)|/counter\b"
    r"|/(?:wp-login|wp-admin|xmlrpc)\b|[?&]action=(?:login|register|vote|edit)\b"
    r"|/(?:share|fenxiang)\.(?:php|jsp|aspx?)",
    re.IGNORECASE,
)


class Scope:
    """The college's hosts, as its profile names them.

    A full address (scheme, host and port) is honoured exactly; a bare host means its usual ports; below the
    registrable domain of the home page every host counts unless the profile says `subdomains: false`.
    """

    def __init__(self, profile: Profile) -> None:
        self.home = normal_form(profile.home)
        self._endpoints: set[tuple[str, int]] = set()
        self._hosts: set[str] = set()
        for entry in (profile.home, *profile.hosts, *profile.seeds):
            self._name(entry)
        home_host = host_and_port(self.home)[0]
        domain = registrable_domain(home_host)
        self._domain = domain if profile.subdomains and "." in domain and not _is_number(domain) else ""

    @property
    def named(self) -> frozenset[tuple[str, int]]:
        """Hosts and ports that the profile names itself; only these may lie in a private network."""
        return frozenset(self._endpoints)

    def holds(self, url: str) -> bool:
        """Whether an address in normal form belongs to the college."""
        host, port = host_and_port(url)
        if (host, port) in self._endpoints:
            return True
        return self.holds_host(host) and (port in _PORTS.values() or host not in self._hosts)

    def holds_host(self, host: str) -> bool:
        """Whether a host lies below the college's registrable domain."""
        return bool(self._domain) and (host == self._domain or host.endswith(f".{self._domain}"))

    def holds_file(self, url: str) -> bool:
        """Whether a file that a page carries lies on a host of the same college, subdomains crawled or not."""
        domain = registrable_domain(host_and_port(self.home)[0])
        return "." in domain and registrable_domain(host_and_port(url)[0]) == domain

    def refusal(self, url: str) -> str:
        """Why an address of the college is not asked for, as a sentence; empty when it may be."""
        if _NOT_A_PAGE.search(url):
            return "登录、退出、搜索、打印或计数地址，不访问"
        return ""

    def is_media(self, url: str) -> bool:
        """Whether the suffix promises pictures, sound, film or code."""
        return file_suffix(url) in _MEDIA

    def _name(self, entry: str) -> None:
        if "://" in entry:
            url = normal_form(entry)
            if url:
                self._endpoints.add(host_and_port(url))
                self._hosts.add(host_and_port(url)[0])
            return
        for scheme in _PORTS:
            url = normal_form(f"{scheme}://{entry.strip('/')}/")
            if url:
                self._endpoints.add(host_and_port(url))
                self._hosts.add(host_and_port(url)[0])


def is_disclosure_region(regions: Iterable[str]) -> bool:
    """Whether a link stands where a page speaks, and not in its menus or foot."""
    return any(region in ("body", "frame", "entry", "row", "attachment") for region in regions)


def origin_of(url: str) -> str:
    """Scheme, host and port of an address in normal form: `https://www.example.edu.cn`."""
    scheme, _, rest = url.partition("://")
    cut = len(rest)
    for mark in "/?":
        found = rest.find(mark)
        cut = found if 0 <= found < cut else cut
    return f"{scheme}://{rest[:cut]}"


def host_and_port(url: str) -> tuple[str, int]:
    """Host and port of an address in normal form; the scheme's own port where none is given."""
    return _endpoint(origin_of(url))


@lru_cache(maxsize=4096)
def _endpoint(origin: str) -> tuple[str, int]:
    parts = urlsplit(origin)
    return parts.hostname or "", parts.port or _PORTS.get(parts.scheme, 0)


def _is_number(host: str) -> bool:
    return host.replace(".", "").isdigit() or ":" in host
