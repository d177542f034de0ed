"""What a home page says of its college: name, short name, kind of school, departments, CMS; each with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checklist_audit.model.rules import Ruleset
from checklist_audit.profiling.look import Look

__all__ = ["Guess", "Owner", "aliases_of", "cms_of", "name_of", "owners_of", "school_type_of"]


@dataclass(frozen=True, slots=True)
class Guess:
    """A value and why; an empty value when nothing speaks for any."""

    value: str
    because: str


@dataclass(frozen=True, slots=True)
class Owner:
    """The department for an item: the rules' own, or the one of that kind that the site names."""

    item: int
    text: str
    department: str
    is_from_site: bool


_SCHOOL = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:大学|学院|高等专科学校|学校)(?:[\u4e00-\u9fff]{2,8}学院)?")
_GREETING = re.compile(r"^(?:欢迎(?:您)?(?:来到|访问|光临|进入))|版权所有|版权归|主办单位|主办|[©Cc]opyright")
_TAIL = re.compile(r"(?:官方网站|官网|门户网站|中文网|网站|首页|主页)+$")
_SPLIT = re.compile(r"[\s\-_|—–·:：,，。;；/（）()【】\[\]©]+")
_FOOT = re.compile(r"版权所有|版权归|copyright|©", re.IGNORECASE)
_SHORT = re.compile(r"简称[为:：]?[“\"「]?(?P<name>[\u4e00-\u9fff]{2,8}?)[”\"」,，。、）)]")
_FORMER = re.compile(
    r"(?:原名|前身(?:是|为))[“\"]?(?P<name>[\u4e00-\u9fff]{2,16}?(?:大学|学院|学校|专科学校))"
)


_PRIVATE = re.compile(
    r"民办(?:普通|全日制|非营利性)*(?:本科|高校|高等|大学|学院|高职)|举办者[^。\n]{0,20}(?:公司|集团)"
)
_FOOT_LINES = 15


def name_of(look: Look) -> Guess:
    """The college's full name, from the title of the home page and the line of its copyright."""
    votes: Counter[str] = Counter()
    places: dict[str, list[str]] = {}
    sources = [("首页标题", look.title), *(("页脚版权", line) for line in look.lines if _FOOT.search(line))]
    for place, words in sources:
        for name in _schools(words):
            votes[name] += 1
            places.setdefault(name, []).append(place)
    if not votes:
        return Guess("", "首页标题和页脚都没有写校名")
    best = max(votes, key=lambda name: (votes[name], places[name][0] == "首页标题", len(name)))
    return Guess(best, "、".join(dict.fromkeys(places[best])))


def _schools(words: str) -> Iterator[str]:
    for piece in _SPLIT.split(words):
        plain = _TAIL.sub("", _GREETING.sub("", piece))
        found = _SCHOOL.fullmatch(plain) or _SCHOOL.match(plain)
        if found:
            yield found.group()


def aliases_of(look: Look, name: str) -> tuple[str, ...]:
    """Short and former names, as pages about the college give them."""
    found = [
        match["name"]
        for text in _texts(look, name)
        for pattern in (_SHORT, _FORMER)
        for match in pattern.finditer(text)
    ]
    return tuple(dict.fromkeys(alias for alias in found if alias != name))[:4]


def _texts(look: Look, name: str) -> Iterator[str]:
    """Pages that speak of the college itself, and the foot of the home page; its news speak of everybody."""
    yield "\n".join(look.lines[-_FOOT_LINES:])
    for page in look.documents:
        if page.url != look.home and name and name in page.text and re.search(r"简介|概况|章程", page.title):
            yield page.text


def school_type_of(look: Look, name: str) -> Guess:
    """One of the school types of the rules, with the words that speak for it; always to be checked by a person."""
    text = "\n".join(_texts(look, name))
    # A public college's charter has a 举办者 too: its government.
    found = _PRIVATE.search(text)
    private = "民办" if "民办" in name else found.group() if found else ""
    if re.search(r"职业(?:技术)?大学$", name):
        return Guess("vocational_ug", f"校名“{name}”是职业大学")
    if re.search(r"职业(?:技术)?学院$|专科学校$", name):
        if private:
            return Guess("private_vocational", f"校名是职业院校，网页里有“{private}”")
        return Guess("public_vocational", "校名是职业院校，没有看到民办的字样")
    if re.search(r"大学[\u4e00-\u9fff]{2,8}学院$", name) or "独立学院" in text:
        return Guess("independent", "校名是某大学的学院，或网页里有“独立学院”")
    if private:
        return Guess("private_ug", f"网页里有“{private}”")
    if found := re.search(r"教育部直属|直属(?:于)?教育部|部属(?:重点)?高校|中央部(?:门|委)(?:所|直)属", text):
        return Guess("central_public", f"网页里有“{found.group()}”")
    return _by_graduates(look, text)


def _by_graduates(look: Look, text: str) -> Guess:
    words = [link.words.strip() for link in look.links]
    link = next((word for word in words if re.fullmatch(r"研究生(?:院|处|部|学院|教育|招生)?", word)), "")
    found = re.search(r"(?:硕士|博士)学位(?:授予单位|授权点)|硕士研究生", text)
    if link or found:
        return Guess("local_public_grad", f"有“{link or (found.group() if found else '')}”")
    return Guess("local_public_ug", "没有看到研究生院（处）或学位授权点，也没有民办、部属的字样")


# A word of the rules' department, and the words by which colleges call the same one.
_SAME = {
    "财务": r"财务|计财",
    "人事": r"人事|人力资源",
    "招生": r"招生",
    "研究生": r"研究生",
    "教务": r"教务|教学运行",
    "学生": r"学生工作|学工|学生处",
    "资产": r"资产|国资",
    "科研": r"科研|科技处|科学技术",
    "国际": r"国际(?:合作|交流)|外事",
    "保卫": r"保卫",
    "组织": r"组织部",
    "纪委": r"纪委|纪检",
}
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff（）()]{1,14}(?:处|部|办公室|中心|办)")


def owners_of(look: Look, ruleset: Ruleset) -> tuple[Owner, ...]:
    """One department an item: the only one of its kind that the site links to by name, else the rules' default."""
    names = dict.fromkeys(
        words for link in look.links if _DEPARTMENT.fullmatch(words := "".join(link.words.split()))
    )
    return tuple(_owner(item.number, item.text, item.owner, tuple(names)) for item in ruleset.items)


def _owner(number: int, text: str, default: str, names: Sequence[str]) -> Owner:
    pattern = next((same for word, same in _SAME.items() if word in default), "")
    alike = [name for name in names if pattern and re.search(pattern, name)]
    if len(alike) == 1 and alike[0] != default:
        return Owner(number, text, alike[0], is_from_site=True)
    return Owner(number, text, default, is_from_site=False)


_CMS = (
    ("博达（VSB）", r"/info/\d+/\d+\.htm|/content\.jsp\?urltype=", r"visual ?site ?builder|vsb"),
    ("苏迪（WebPlus）", r"/\d{4}/\d{4}/c\d+a\d+/page\.htm|/_upload/article/", r"webplus|sudy"),
    ("WordPress", r"/wp-content/", r"wordpress"),
)


def cms_of(look: Look) -> Guess:
    """The content system, by the shape of addresses and by what the page says of its maker."""
    urls = [link.url for link in look.links]
    for name, address, maker in _CMS:
        if re.search(maker, look.generator, re.IGNORECASE):
            return Guess(name, f"网页自称由 {look.generator[:40]} 生成")
        example = next((url for url in urls if re.search(address, url)), "")
        if example:
            return Guess(name, f"网址写法如 {example}")
    return Guess("", "从网址看不出来")
