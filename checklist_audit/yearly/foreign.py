"""Strings that have no business in a college's report: a hijacked template puts a brand where the name should stand.

The brands change every month; what stays is their shape: entry words (登录入口, 备用网址) after them, letters and figures
in one word, and places where only a college's name can stand (《…招生章程》, …坚持以…为指导).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from checklist_audit.text.normalising import fold
from checklist_audit.yearly.outcome import Foreign

__all__ = ["find_foreign"]

_ENTRY = re.compile(
    r"(?:官方网站|官网|官方|中文官网|网页版|手机版|客户端|app)?(?:登[录陆](?:入口|网址|平台|注册|首页)|入口(?:登[录陆]|网址|官网)|备用网址|备用线路|"
    r"(?:官方)?app下载(?:安装)?|下载安装|注册(?:送|领)[\u4e00-\u9fff]{0,2}|线路检测(?:中心)?|官网(?:首页)?入口|官方入口|网页版入口)",
    re.IGNORECASE,
)
# 统一身份认证登录入口 and 报名登录入口 are a college's own.
_OWN_ENTRY = re.compile(
    r"(?:系统|平台|认证|查询|报名|缴费|门户|邮箱|信息公开|教务|校园|服务|图书馆|选课|学校|学院|大学|网|办公)$"
)
_TRADE = re.compile(
    r"(?:博彩|赌博|百家乐|六合彩|时时彩|老虎机|体育投注|真人娱乐|棋牌(?:娱乐|平台|游戏)|彩票(?:平台|网址|官网)|娱乐城|皇冠体育|下注|"
    r"威尼斯人(?:娱乐|官网)|澳门(?:新?葡京|金沙)|bet\s?365|365\s?bet)",
    re.IGNORECASE,
)
# A report may well speak of the thing it fights.
_WARNING = re.compile(r"防范|反诈|打击|抵制|禁止|严禁|警惕|远离|治理|整治|清理|诈骗|查处|参与|违法|教育")
_CODE = re.compile(
    r"(?<![A-Za-z0-9])(?=[A-Za-z0-9]*[A-Za-z]{2})(?=[A-Za-z0-9]*\d{2})[A-Za-z0-9]{4,20}(?![A-Za-z0-9@./_-])"
)
_LATIN_BEFORE = re.compile(r"[A-Za-z0-9]{2,20}$")
_WORD_BEFORE = re.compile(r"[A-Za-z0-9\u4e00-\u9fff]{1,10}$")
_OPENS = ("《", "“", "「", "\n")
_NAME_PLACE = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,6}(?:章程|管理|招生|学生|教师|教职工|学位|学籍|本科|专科|研究生|奖学金|审读|信息公开|实施|工作|制度|普通)|坚持|认真|高度|严格|始终|官网|党委|学术|是|将)"
)
_TIMES = 3
_SHOWN = 3
_AROUND = 14
_SHORTEST_STEM = 2


def find_foreign(text: str, names: Sequence[str] = ()) -> tuple[Foreign, ...]:
    """Foreign and spam strings, those that stand where the college's name should stand first.

    Args:
        text: the whole report.
        names: the college's own names, which are never foreign.
    """
    own = tuple(fold(name) for name in names)
    strings = Counter(_strings(text))
    whole = [s for s in strings if not any(s != other and s in other for other in strings)]
    found = [_foreign(words, text) for words in whole if fold(words) not in own]
    sure = [one for one in found if one.replaces_name or one.count >= _TIMES or _is_sure(one.words)]
    return tuple(sorted(sure, key=lambda one: (not one.replaces_name, -one.count, one.words)))


def _is_sure(words: str) -> bool:
    """WebVPN登录入口 and OA登录入口 are a college's own; a brand bears figures, or is of the trade."""
    return bool(_TRADE.search(words) or re.match(r"[A-Za-z]*\d{2}", words))


def _strings(text: str) -> Iterator[str]:
    entries = [match for match in _ENTRY.finditer(text) if not _OWN_ENTRY.search(text[: match.start()][-8:])]
    lefts = [text[max(0, match.start() - 20) : match.start()] for match in entries]
    for match, left in zip(entries, lefts, strict=True):
        brand = _brand(left, lefts)
        if brand:
            yield brand + match[0]
    codes = Counter(match[0] for match in _CODE.finditer(text))
    for code, times in codes.items():
        if times >= _TIMES and any(_stands_for_name(code, text, at) for at in _places(code, text)):
            yield code
    for match in _TRADE.finditer(text):
        if not _WARNING.search(text[max(0, match.start() - 30) : match.end() + 30]):
            yield match[0]


def _brand(left: str, lefts: Sequence[str]) -> str:
    """The word in front of an entry word: letters and figures, else what all its uses have in common."""
    latin = _LATIN_BEFORE.search(left)
    if latin:
        return latin[0]
    word = _WORD_BEFORE.search(left)
    if word is None:
        return ""
    if left.endswith(word[0]) and left[: -len(word[0])].endswith(_OPENS):
        return word[0]
    shared = [_common_end(left, other) for other in lefts if other is not left]
    stem = max(shared, key=len, default="")
    return stem if len(stem) >= _SHORTEST_STEM else ""


def _common_end(one: str, other: str) -> str:
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    word = _WORD_BEFORE.search(one[len(one) - length :] if length else "")
    return word[0] if word else ""


def _places(words: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(words), text)]


def _foreign(words: str, text: str) -> Foreign:
    places = _places(words, text)
    examples = tuple(
        text[max(0, at - _AROUND) : at + len(words) + _AROUND].replace("\n", " ").strip()
        for at in places[:_SHOWN]
    )
    replaces = any(_stands_for_name(words, text, at) for at in places)
    return Foreign(words, len(places), replaces_name=replaces, examples=examples)


def _stands_for_name(words: str, text: str, at: int) -> bool:
    """Whether a college's name would stand here: at the head of a title or sentence, before what a college has."""
    before, behind = text[:at][-1:], text[at + len(words) :][:16]
    is_head = not before or before in "《“「\n。；，,、.制定在订了" or not before.isalnum()
    return is_head and bool(_NAME_PLACE.match(behind))
