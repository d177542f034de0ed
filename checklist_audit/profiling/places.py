"""Where a college keeps its disclosure, admissions, graduate, finance and personnel pages, by the words of its links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from checklist_audit.model.pages import Link
from checklist_audit.text.addresses import host_of, registrable_domain
from checklist_audit.text.private_addresses import is_private

__all__ = ["KINDS", "Place", "find_places"]

KINDS = {
    "disclosure": "信息公开",
    "admissions": "招生",
    "graduate": "研究生",
    "finance": "财务",
    "personnel": "人事",
}
_WORDS = {
    "disclosure": re.compile(r"(?:信息|校务|院务)公开(?:专?[网栏]|网站|专题|平台)?"),
    "admissions": re.compile(
        r"(?:本科|本专科|普通)?招生(?:就业)?(?:信息|资讯)?(?:网|网站|处|办|办公室|专题)?|招生就业处?"
    ),
    "graduate": re.compile(r"研究生(?:院|处|部|工作部|学院|教育|招生|招生网|招生信息网|培养)?"),
    "finance": re.compile(r"(?:计划)?财务(?:处|部|资产处|管理处|与资产管理处|信息|公开)?|计财处|财务资产处"),
    "personnel": re.compile(r"(?:党委)?(?:组织)?人事(?:处|部)?|人力资源(?:处|部)?|人才招聘|教师工作部"),
}
# Offices above the college and platforms of everybody; a link there says nothing of whose they are.
_OTHERS = re.compile(r"(?:^|\.)(?:gov\.cn|chsi\.com\.cn|weixin\.qq\.com|weibo\.com|12371\.cn|moe\.edu\.cn)$")
_PER_KIND = 2


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the college, as a link names it."""

    kind: str
    url: str
    words: str
    is_own: bool
    """On the college's registrable domain; another one needs a person's word."""


def find_places(links: Sequence[Link], home: str) -> tuple[Place, ...]:
    """At most two places of each kind, in the order of `KINDS`; the first link on the site wins.

    Args:
        links: the home page's first.
        home: address of the home page.
    """
    found: list[Place] = []
    for kind in KINDS:
        here: dict[str, Place] = {}
        for link in links:
            words = "".join(link.words.split()).strip("·|>»-—")
            if not _WORDS[kind].fullmatch(words) or _OTHERS.search(host_of(link.url)):
                continue
            here.setdefault(link.url, Place(kind, link.url, words, is_own=_is_own(link.url, home)))
        # A host of its own says more than one more page of the home host.
        ranked = sorted(here.values(), key=lambda place: (not place.is_own, _end(place.url) == _end(home)))
        found += ranked[:_PER_KIND]
    return tuple(found)


def _is_own(url: str, home: str) -> bool:
    host, own = host_of(url), host_of(home)
    if registrable_domain(host) == registrable_domain(own):
        return True
    # Test sites live on bare addresses of one machine or one room.
    return all(_is_number(name) and is_private(name) for name in (host, own))


def _is_number(host: str) -> bool:
    return host.replace(".", "").isdigit() or ":" in host


def _end(url: str) -> str:
    return urlsplit(url).netloc
