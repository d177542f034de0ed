"""Signs that a page was taken over or copied; each is weak or strong, and says what was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from checklist_audit.inspecting.gambling import (
    entry_words_in,
    gambling_host,
    is_firm_like,
    promises_in,
    sure_brands_in,
    tied_brands_in,
    topics_in,
    warns_of_gambling,
)
from checklist_audit.inspecting.habits import Habits, Own, bare_path, cms_path, first_folder, last_segment
from checklist_audit.inspecting.scripts import readings_in, stuffing_in, traditional_share
from checklist_audit.inspecting.spinning import spun_words_in, swapped_words_in, talks_like_a_firm
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.text.addresses import host_of, registrable_domain

__all__ = ["Case", "Sign", "signs_of"]

_READ_CHARS = 10_000
_MAX_HEADINGS = 20


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign.

    Args:
        kind: signs of one kind count once, with the strongest of them.
        strength: 1 supports, 2 weighs, 3 holds several words or facts together and is enough.
        seen: what was seen, as the end of a Chinese sentence.
    """

    kind: str
    strength: int
    seen: str


@dataclass(frozen=True, slots=True)
class Case:
    """A page, and what it is compared with."""

    document: Document
    own: Own
    habits: Habits
    twins: Mapping[str, str]
    """Bare CMS path → own page that lies there."""

    @property
    def titles(self) -> tuple[str, ...]:
        """What names the page."""
        document = self.document
        given = (document.html_title, document.title, *document.headings[:_MAX_HEADINGS])
        return tuple(dict.fromkeys(name for name in given if name))

    @property
    def site_names(self) -> tuple[str, ...]:
        """What names the site: the end of the browser's title and the first crumb.

        A title of one piece names the page alone, so its end is none.
        """
        document = self.document
        ending = last_segment(document.html_title)
        own = ending if ending != document.html_title.strip() and ending not in document.title else ""
        return tuple(
            dict.fromkeys(name for name in (own, document.site_name, *document.breadcrumb[:1]) if name)
        )


def signs_of(case: Case) -> tuple[Sign, ...]:
    """Every sign of a page, at most one of each kind, strongest first."""
    best: dict[str, Sign] = {}
    for look in _LOOKS:
        for sign in look(case):
            if sign.kind not in best or best[sign.kind].strength < sign.strength:
                best[sign.kind] = sign
    return tuple(sorted(best.values(), key=lambda sign: (-sign.strength, sign.kind)))


def _names(case: Case) -> Iterator[Sign]:
    """Brands, entry words and promises in what names the page or the site."""
    for name in case.site_names:
        yield from _named(name, _strength_as_site(name, case.habits), "网站名或栏目名")
    for name in case.titles:
        yield from _named(name, _strength_as_title(name), "标题")


def _named(name: str, strength: int, where: str) -> Iterator[Sign]:
    if strength and not warns_of_gambling(name):
        found = _shortest(
            (*sure_brands_in(name), *tied_brands_in(name), *entry_words_in(name), *_trade_words(name))
        )
        yield Sign("name", min(strength, 3), f"{where}里有博彩推广用语“{'、'.join(found[:4])}”")


def _strength_as_site(name: str, habits: Habits) -> int:
    """The place where the college's own name belongs makes a brand certain."""
    if sure_brands_in(name) or tied_brands_in(name):
        return 3
    entries = entry_words_in(name)
    if entries:
        return len(entries) + (2 if habits.names_itself else 1)
    return 1 + len(_trade_words(name)) if promises_in(name) else 0


def _strength_as_title(name: str) -> int:
    """A brand in front stands where the college's name was; elsewhere a second word must stand beside it."""
    sure, entries, words = sure_brands_in(name), entry_words_in(name), _trade_words(name)
    if sure:
        is_first = name.casefold().startswith(sure)
        return 2 + bool(is_first or entries or words or len(sure) > 1)
    if entries:
        return 1 + len(entries)
    if promises_in(name):
        return len(words)
    return 1 if words or tied_brands_in(name) else 0


def _trade_words(text: str) -> tuple[str, ...]:
    return (*promises_in(text), *topics_in(text))


def _shortest(found: tuple[str, ...]) -> tuple[str, ...]:
    """Without words that stand inside a longer one."""
    different = tuple(dict.fromkeys(found))
    return tuple(
        word for word in different if not any(word != other and word in other for other in different)
    )


def _stranger(case: Case) -> Iterator[Sign]:
    """Where every title of a host ends with the college, one that ends otherwise was written by somebody else.

    By itself it may be a department with a template of its own; a firm's way of naming itself weighs more.
    """
    document = case.document
    if not case.habits.names_itself or not document.html_title or document.kind is DocumentKind.ATTACHMENT:
        return
    stranger = last_segment(document.html_title)
    if stranger in case.habits.endings or case.own.has_name(stranger):
        return
    yield Sign("title", 1, "网页标题的结尾不是学校名称，与本站其他网页不同")
    if is_firm_like(stranger):
        yield Sign("firm", 2, f"网站自称“{stranger[:30]}”")
        if stranger in document.text or stranger in document.breadcrumb:
            yield Sign("replaced", 1, f"“{stranger[:30]}”占了学校名称的位置")


def _for_sale(case: Case) -> Iterator[Sign]:
    """A page that sells the name of the host it stands on."""
    offered = _OFFERED.search("\n".join((*case.titles, case.document.text[:_OFFER_CHARS])))
    if offered and len(case.document.text) < _OFFER_CHARS:
        yield Sign("sale", 3, f"网页在出售这个域名：“{offered[0]}”")


_OFFERED = re.compile(
    r"(?:此|该|本|[a-z]\s*)域名(?:正在|可以?|诚意|现)?(?:出售|转让|拍卖)|购买(?:此|该|这个)域名|domain (?:name )?(?:is|may be) for sale|buy this domain",
    re.IGNORECASE,
)
_OFFER_CHARS = 600


def _text(case: Case) -> Iterator[Sign]:
    """Brands and promises in the text, unless it speaks against gambling."""
    text = case.document.text[:_READ_CHARS]
    promises, brands = promises_in(text), sure_brands_in(text)
    if not (brands or promises) or (warns_of_gambling(text) and len(promises) < _FLOOD):
        return
    words = (*promises, *topics_in(text))
    if promises and len(words) >= _SEVERAL_WORDS:
        strength = 3 if len(promises) > 1 and len(words) >= _MANY_WORDS else 2
        yield Sign("text", strength, f"正文满是博彩用语“{'、'.join(_shortest(words)[:5])}”")
    if len(brands) > 1 or any(text.count(brand) >= _SEVERAL_WORDS for brand in brands):
        yield Sign("text", 2, f"正文多次出现博彩品牌“{brands[0]}”")
    else:
        yield Sign("text", 1, f"正文出现博彩用语“{(*brands, *promises)[0]}”")


_SEVERAL_WORDS = 3
_MANY_WORDS = 5
_FLOOD = 8


def _links(case: Case) -> Iterator[Sign]:
    """Links, frames and script jumps to other hosts that bear a brand, a promise or a gambler's host name."""
    home = case.document.url.partition("://")[2].partition("/")[0]
    stays = (f"https://{home}/", f"http://{home}/")
    away = (link for link in case.document.links if not link.url.startswith(stays))
    found = {link.url: _link_strength(link.words, link.url) for link in away if _leads_away(link.url, case)}
    strengths = [strength for strength in found.values() if strength]
    target = case.document.redirect
    if target and _leads_away(target, case) and gambling_host(target):
        yield Sign("links", 3, f"自动跳转到博彩网站 {host_of(target)}")
    if strengths:
        first = next(host_of(url) for url, strength in found.items() if strength)
        strength = 3 if len(strengths) > 1 else strengths[0]
        yield Sign("links", strength, f"有 {len(strengths)} 个通向博彩网站的外链，如 {first}")


def _leads_away(url: str, case: Case) -> bool:
    is_same = registrable_domain(host_of(url)) == registrable_domain(host_of(case.document.url))
    return not is_same and not (case.own.hosts and case.own.holds(url))


# The links of a menu or foot stand on every page of a site.
@lru_cache(maxsize=16_384)
def _link_strength(words: str, url: str) -> int:
    """3 for a gambler's host under a gambler's words, 2 for one of them; a headline of a news site is none."""
    if warns_of_gambling(words):
        return 0
    is_short = len(words) <= _SHORT_ANCHOR
    says_so = sure_brands_in(words) or (is_short and (tied_brands_in(words) or promises_in(words)))
    shows = bool(says_so) + gambling_host(url)
    return shows + 1 if shows else 0


_SHORT_ANCHOR = 12


def _script(case: Case) -> Iterator[Sign]:
    """Text turned into traditional characters, with readings, on a site that writes simplified ones."""
    text = f"{case.document.title}\n{case.document.text[:_READ_CHARS]}"
    readings = readings_in(text)
    if len(readings) >= _SEVERAL_READINGS:
        yield Sign("script", 3, f"简体字被换成带拼音的繁体字，如“{readings[0]}”")
    elif readings:
        yield Sign("script", 2, f"繁体字后带拼音，如“{readings[0]}”")
    if case.habits.is_simplified and traditional_share(text) > _MUCH_TRADITIONAL:
        yield Sign("traditional", 1, "正文是繁体字，本站其他网页都用简体字")


_SEVERAL_READINGS = 3
_MUCH_TRADITIONAL = 0.2


def _rewritten(case: Case) -> Iterator[Sign]:
    """Words swapped or spun by a program, or stuffed with signs, to look new to search engines."""
    text = "\n".join((case.document.title, case.document.text[:_READ_CHARS]))
    swapped = swapped_words_in(text)
    if len(swapped) > 1:
        yield Sign("swapped", min(3, len(swapped)), f"学校用语被换成公司用语，如“{'、'.join(swapped[:3])}”")
    elif swapped or talks_like_a_firm(text):
        yield Sign("swapped", 2, "讲学校的事，却处处称“公司”“员工”，不见“学生”")
    spun, weight = spun_words_in(text)
    if weight >= _SPUN:
        strength = 3 if weight >= _MUCH_SPUN else 2
        yield Sign("spun", strength, f"常用词被程序替换成近义词，如“{'、'.join(spun[:4])}”")
    stuffing = stuffing_in(text)
    if len(stuffing) >= _SOME_STUFFING:
        strength = 3 if len(stuffing) >= max(_MUCH_STUFFING, len(text) / _SPARSE) else 2
        yield Sign("stuffed", strength, f"字词之间夹着 {len(stuffing)} 处无关符号，如“{stuffing[0]}”")


_SPUN, _MUCH_SPUN = 5, 8
_SOME_STUFFING, _MUCH_STUFFING = 4, 10
_SPARSE = 25
"""Characters for each sign, above which they decorate a text and do not chop it up."""


def _address(case: Case) -> Iterator[Sign]:
    """A random first folder, or a CMS address whose suffix was changed, both against the habit of the host."""
    url = case.document.url
    folder, cms = first_folder(url), cms_path(url)
    is_random = folder not in case.habits.folders and _is_random(folder)
    is_changed = bool(cms and case.habits.suffix and cms["suffix"] != case.habits.suffix)
    if is_random:
        yield Sign("address", 2 if is_changed or cms else 1, f"网址第一层目录“{folder}”像是随机字母")
    elif is_changed:
        yield Sign("address", 1, "网址后缀与本站其他网页不同")


_FOLDER = re.compile(r"[A-Za-z]{8,12}")
_MANY_TURNS = 4


def _is_random(folder: str) -> bool:
    """Capitals and small letters in disorder, as in `HnhNMMQPvW`; words in CamelCase turn less often."""
    turns = sum(a.isupper() != b.isupper() for a, b in pairwise(folder))
    return bool(_FOLDER.fullmatch(folder)) and turns >= _MANY_TURNS


def _foreign(case: Case) -> Iterator[Sign]:
    """The college's pages under another host: its paths, its name or its mail on a host that is not its own."""
    url, own = case.document.url, case.own
    host = host_of(url)
    if own.holds(url) or _TRUSTED.search(host):
        return
    yield Sign("host", 1, f"网页在校外主机 {host} 上")
    path = bare_path(url)
    if not path:
        return
    twin = case.twins.get(path)
    named = "\n".join((*case.titles, *case.site_names, case.document.text[:_READ_CHARS]))
    if twin:
        yield Sign("copied", 2, f"与本校网页 {twin} 路径相同")
    elif any(name in own.names for name in case.site_names):
        yield Sign("copied", 2, "用着学校网站的网址格式和学校名称")
    elif not own.has_name(named) and any(domain in named for domain in _domains(own)):
        yield Sign("copied", 2, "校名被删去，却留着学校的邮箱或网址")
    else:
        yield Sign("copied", 1, "用着高校网站常见的网址格式")


# Other colleges, governments and platforms that carry a college's disclosure in good faith.
_TRUSTED = re.compile(
    r"(?:\.edu|\.gov|\.ac|\.org)\.cn$|(?:^|\.)(?:qq|chsi|weibo|cnki|people|xinhuanet)\.(?:com|net)(?:\.cn)?$"
)


def _domains(own: Own) -> frozenset[str]:
    domains = {registrable_domain(host_of(f"//{host}")) for host in own.hosts}
    return frozenset(domain for domain in domains if re.search("[a-z]", domain))


_LOOKS = (_names, _stranger, _for_sale, _text, _links, _script, _rewritten, _address, _foreign)
