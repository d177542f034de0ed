"""Signs that a page was taken over or copied; each is weak or strong, and says what was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from checklist_audit.inspecting.gambling import (
    brands_in,
    entry_words_in,
    gambling_host,
    trade_words_in,
    warns_of_gambling,
)
from checklist_audit.inspecting.habits import Habits, Own, bare_path, cms_path, first_folder, last_segment
from checklist_audit.inspecting.scripts import readings_in, stuffing_in, traditional_share
from checklist_audit.inspecting.spinning import spun_words_in, swapped_words_in
from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.text.addresses import host_of, registrable_domain

__all__ = ["Case", "Sign", "signs_of"]

_READ_CHARS = 20_000
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
    def names(self) -> tuple[str, ...]:
        """Everything that names the page or the site: titles, headings, crumbs."""
        document = self.document
        given = (document.html_title, document.title, document.site_name, *document.breadcrumb[:3])
        return tuple(dict.fromkeys(name for name in (*given, *document.headings[:_MAX_HEADINGS]) if name))


def signs_of(case: Case) -> tuple[Sign, ...]:
    """Every sign of a page, at most one of each kind, strongest first."""
    best: dict[str, Sign] = {}
    for look in _LOOKS:
        for sign in look(case):
            if sign.kind not in best or best[sign.kind].strength < sign.strength:
                best[sign.kind] = sign
    return tuple(sorted(best.values(), key=lambda sign: (-sign.strength, sign.kind)))


def _names(case: Case) -> Iterator[Sign]:
    """Brands, entry words and the trade's words in what names the page; two of them joined are enough."""
    if any(warns_of_gambling(name) for name in case.names):
        return
    for name in case.names:
        brands, entries = brands_in(name), entry_words_in(name)
        # The trade's words inside a brand are the brand's.
        words = [word for word in trade_words_in(name) if not any(word in brand for brand in brands)]
        found = (*brands, *entries, *words)
        if not found:
            continue
        is_piece = any(last_segment(name) == brand or name == brand for brand in brands)
        is_joined = len(found) > 1 or is_piece or _is_joined_by_itself(brands)
        strength = 3 if brands and is_joined else min(3, len(found) + (1 if entries else 0))
        yield Sign("name", strength, f"标题或栏目名里有博彩推广用语“{'、'.join(found[:4])}”")


_ENTRY_IN_BRAND = re.compile("官网|官方|app|登|平台|娱乐|体育|备用|线路|网址|\\(|（", re.IGNORECASE)


def _is_joined_by_itself(brands: tuple[str, ...]) -> bool:
    return any(_ENTRY_IN_BRAND.search(brand) and len(brand) > len("体育官网") - 1 for brand in brands)


def _title_out_of_line(case: Case) -> Iterator[Sign]:
    """Where every title of a host names the college, one that does not was written by somebody else."""
    title = case.document.html_title
    if case.habits.names_itself and title and case.document.kind is not DocumentKind.ATTACHMENT:
        is_usual = case.own.has_name(title) or last_segment(title) in case.habits.endings
        if not is_usual:
            yield Sign("title", 1, "网页标题里没有学校名称，与本站其他网页不同")


def _text(case: Case) -> Iterator[Sign]:
    """The trade's words and brands in the text, unless it speaks against gambling."""
    text = case.document.text[:_READ_CHARS]
    words = trade_words_in(text)
    brands = [brand for line in text.split("\n")[:400] for brand in brands_in(line[:500])]
    if warns_of_gambling(text) and len(words) < _FLOOD:
        return
    if len(words) >= _SEVERAL_WORDS:
        strength = 3 if len(words) >= _MANY_WORDS else 2
        yield Sign("text", strength, f"正文满是博彩用语“{'、'.join(words[:5])}”")
    if len(brands) >= _SEVERAL_WORDS:
        yield Sign("text", 2, f"正文多次出现博彩品牌“{brands[0]}”")
    elif brands or words:
        yield Sign("text", 1, f"正文出现博彩用语“{(*brands, *words)[0]}”")


_SEVERAL_WORDS = 3
_MANY_WORDS = 5
_FLOOD = 12


def _links(case: Case) -> Iterator[Sign]:
    """Links, frames and script jumps to other hosts that bear a brand, the trade's words or a gambler's host name."""
    own_domain = registrable_domain(host_of(case.document.url))
    found = []
    for link in case.document.links:
        host = host_of(link.url)
        is_foreign = registrable_domain(host) != own_domain and not (
            case.own.hosts and case.own.holds(link.url)
        )
        if not is_foreign or warns_of_gambling(link.words):
            continue
        # A lone word of the trade may stand in the headline of a news site.
        words = brands_in(link.words) or entry_words_in(link.words) or _short_trade_words(link.words)
        if gambling_host(link.url) or words:
            found.append(link.words[:20] or host)
    target = case.document.redirect
    if target and registrable_domain(host_of(target)) != own_domain and gambling_host(target):
        yield Sign("links", 3, f"自动跳转到博彩网站 {host_of(target)}")
    if found:
        strength = 3 if len(found) >= _SEVERAL_LINKS else 2
        yield Sign("links", strength, f"有 {len(found)} 个通向博彩网站的外链，如“{found[0]}”")


_SEVERAL_LINKS = 2
_SHORT_ANCHOR = 12


def _short_trade_words(words: str) -> tuple[str, ...]:
    return trade_words_in(words) if len(words) <= _SHORT_ANCHOR else ()


def _script(case: Case) -> Iterator[Sign]:
    """Text turned into traditional characters, with readings, on a site that writes simplified ones."""
    text = f"{case.document.title}\n{case.document.text[:_READ_CHARS]}"
    readings = readings_in(text)
    if len(readings) >= _SEVERAL_READINGS:
        yield Sign("script", 3, f"简体字被换成带拼音的繁体字，如“{readings[0]}”")
    elif readings:
        yield Sign("script", 2, f"繁体字后带拼音，如“{readings[0]}”")
    if traditional_share(text) > _MUCH_TRADITIONAL and case.habits.is_simplified:
        yield Sign("traditional", 1, "正文是繁体字，本站其他网页都用简体字")


_SEVERAL_READINGS = 3
_MUCH_TRADITIONAL = 0.2


def _rewritten(case: Case) -> Iterator[Sign]:
    """Words swapped or spun by a program, or stuffed with signs, to look new to search engines."""
    text = "\n".join((*case.names, case.document.text[:_READ_CHARS]))
    swapped = swapped_words_in(text)
    if len(swapped) > 1:
        yield Sign("swapped", min(3, len(swapped)), f"学校用语被换成公司用语，如“{'、'.join(swapped[:3])}”")
    spun, weight = spun_words_in(text)
    if weight >= _SPUN:
        strength = 3 if weight >= _MUCH_SPUN else 2
        yield Sign("spun", strength, f"常用词被程序替换成近义词，如“{'、'.join(spun[:4])}”")
    stuffing = stuffing_in(text)
    if len(stuffing) >= _SOME_STUFFING:
        strength = 3 if len(stuffing) >= _MUCH_STUFFING else 2
        yield Sign("stuffed", strength, f"字词之间夹着 {len(stuffing)} 处无关符号，如“{stuffing[0]}”")


_SPUN, _MUCH_SPUN = 5, 8
_SOME_STUFFING, _MUCH_STUFFING = 4, 10


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
    named = "\n".join((*case.names, case.document.text[:_READ_CHARS]))
    if twin:
        yield Sign("copied", 2, f"与本校网页 {twin} 路径相同")
    elif own.has_name(named):
        yield Sign("copied", 2, "用着学校网站的网址格式和学校名称")
    elif any(domain in named for domain in _domains(own)):
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


_LOOKS = (_names, _title_out_of_line, _text, _links, _script, _rewritten, _address, _foreign)
