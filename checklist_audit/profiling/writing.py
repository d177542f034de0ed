"""The first `site.yaml` of a college: everything that was guessed, with the reasons beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.profiling.guesses import aliases_of, cms_of, name_of, owners_of, school_type_of
from checklist_audit.profiling.look import Look
from checklist_audit.profiling.places import KINDS, Place, find_places
from checklist_audit.text.addresses import host_of

__all__ = ["profile_text"]

_USUAL_PORTS = (None, 80, 443)


def profile_text(look: Look, ruleset: Ruleset) -> str:
    """A profile that runs as it is; what a person has to check is said in its comments."""
    return "".join(f"{line}\n" for line in _lines(look, ruleset))


def _lines(look: Look, ruleset: Ruleset) -> Iterator[str]:
    name = name_of(look)
    shown = name.value or Profile.for_url(look.home).name
    cms = cms_of(look)
    yield "# 学校档案：由 checklist-audit init 看过首页后写成。请逐行核对，改完直接运行 checklist-audit run。"
    yield f"# 网站系统：{_comment(f'{cms.value}，{cms.because}' if cms.value else cms.because)}"
    yield "format: 1"
    yield f"name: {_quoted(shown)}   # 依据：{_comment(name.because)}"
    aliases = aliases_of(look, name.value)
    yield f"aliases: [{', '.join(map(_quoted, aliases))}]   # 简称、曾用名；标题里常用的写法都补上"
    yield f"home: {_quoted(look.home)}"
    yield from _places(look)
    yield from _kind(look, name.value, ruleset)
    yield from _owners(look, ruleset)
    yield from _closing()


def _places(look: Look) -> Iterator[str]:
    places = find_places(look.links, look.home)
    own = [place for place in places if place.is_own]
    hosts = dict.fromkeys(_endpoint(place) for place in own if _netloc(place.url) != _netloc(look.home))
    yield ""
    yield "# 从首页和栏目的链接找到的地方："
    for kind, title in KINDS.items():
        found = [place for place in own if place.kind == kind]
        said = (
            "；".join(f"“{place.words}”{place.url}" for place in found)
            or "没有找到，如有请补进 hosts 或 seeds"
        )
        yield f"#   {title}：{_comment(said)}"
    yield f"hosts: [{', '.join(map(_quoted, hosts))}]   # 本校的其他主机；主域名下的子域名不写也会读"
    catalogues = "、".join(look.catalogues) or "没有找到"
    yield f"# 清单目录页：{_comment(catalogues)}"
    seeds = dict.fromkeys((*(place.url for place in own), *look.catalogues))
    if seeds:
        yield "seeds:   # 从这些页面开始读"
        yield from (f"  - {_quoted(seed)}" for seed in seeds)
    for place in places:
        if not place.is_own:
            yield f"# “{_comment(place.words)}”在别的域名上，确认是本校的再加进 hosts：{host_of(place.url)}"


def _kind(look: Look, name: str, ruleset: Ruleset) -> Iterator[str]:
    guess = school_type_of(look, name)
    titles = {school.id: school.title for school in ruleset.head.school_types}
    yield ""
    yield f"# 学校类型是猜的，请核对。依据：{_comment(guess.because)}"
    yield f"# 可以写：{'、'.join(f'{identity}（{title}）' for identity, title in titles.items())}"
    if guess.value in titles:
        yield f"school_type: {guess.value}   # {titles[guess.value]}"
    yield "# 与上面的类型不符的单个特征写在这里，true 或 false："
    yield from (f"#   {trait}：{title}" for trait, title in ruleset.head.traits.items())
    yield "traits: {}"


def _owners(look: Look, ruleset: Ruleset) -> Iterator[str]:
    yield ""
    yield "# 每个事项的责任部门，请改成本校的叫法；注明“本校网站”的是从链接里找到的。"
    yield "owners:"
    for owner in owners_of(look, ruleset):
        mark = "本校网站；" if owner.is_from_site else ""
        yield f'  "{owner.item}": {_quoted(owner.department)}   # {mark}{_comment(owner.text)[:40]}'


def _closing() -> Iterator[str]:
    yield ""
    yield "# 抓取的快慢；小服务器可以再慢些。"
    yield "limits: {requests_per_second: 5, concurrency: 8, max_pages: 20000, max_minutes: 120}"
    yield "# 网站管理员能找到您的邮箱，随每个请求发出："
    yield '# user_agent_contact: "webmaster@college.example"'
    yield "# 变差时通知谁；地址和密钥放在环境变量里，写好后运行 checklist-audit notify test："
    yield "# notify:"
    yield '#   - {kind: wecom, target_env: WECOM_ROBOT, link: "https://audit.college.example/{site}-{date}.html"}'


def _endpoint(place: Place) -> str:
    """A host, or scheme, host and port where the port is not the usual one."""
    parts = urlsplit(place.url)
    if parts.port in _USUAL_PORTS:
        return parts.hostname or ""
    return f"{parts.scheme}://{parts.netloc}/"


def _netloc(url: str) -> str:
    return urlsplit(url).netloc


def _quoted(words: str) -> str:
    """A JSON string, which is a YAML string whatever stands in it."""
    return json.dumps(words, ensure_ascii=False)


def _comment(words: str) -> str:
    """One line without anything that ends a comment."""
    return " ".join(words.split())[:400]
