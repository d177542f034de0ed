"""Words of the gambling trade, as hijackers write them; none of them decides anything alone.

Source: domain/real-sites.md section 6, and public warnings of network centres. Words that colleges use themselves
(体育, 成人, 娱乐, 棋牌 alone, 开云 as a given name, 365天) are left out or tied to a second word: a public scanner with
them marks one clean page in ten.
"""

from __future__ import annotations

import re
from functools import cache

from checklist_audit.text.addresses import host_of

__all__ = [
    "entry_words_in",
    "gambling_host",
    "is_firm_like",
    "promises_in",
    "sure_brands_in",
    "tied_brands_in",
    "topics_in",
    "warns_of_gambling",
]

_SURE_BRANDS = (
    "华体会",
    "尊龙凯时",
    "凯时娱乐",
    "凯时人生",
    "人生就是博",
    "九五至尊",
    "新葡京",
    "新葡亰",
    "新葡萄娱乐",
    "葡京娱乐",
    "意昂2",
    "意昂3",
    "意昂4",
    "公海7108",
    "公海6688",
    "公海彩船",
    "公海赌船",
    "威廉希尔",
    "伟德国际",
    "今年会体育",
    "今年会官网",
    "金年会",
    "乐鱼体育",
    "爱游戏体育",
    "太阳集成",
    "太阳城集团",
    "太阳城娱乐",
    "欧宝体育",
    "欧宝娱乐",
    "江南体育",
    "火狐体育",
    "九游会",
    "雷火电竞",
    "亚博体育",
    "凯发k8",
    "凯发娱乐",
    "天生赢家",
    "威尼斯人娱乐",
    "永利皇宫",
    "永利娱乐",
    "开元棋牌",
    "易倍体育",
    "南宫28",
    "必一运动",
    "大发娱乐",
    "大发彩票",
    "大发888",
    "沙巴体育",
    "麻将胡了",
    "澳门十大",
    "十大正规网站",
    "澳门葡京",
    "澳门金沙",
    "澳门永利",
    "澳门威尼斯人",
    "澳门太阳城",
    "澳门皇冠",
    "金沙娱乐",
    "金沙赌场",
    "金沙贵宾会",
    "网络赌场",
    "manbetx",
    "williamhill",
    "betvictor",
    "betvlctor",
    "jinnianhui",
    "kaiyun",
    "leyusports",
    "188bet",
    "12bet",
    "fun88",
    "dafabet",
    "dafa888",
    "betway",
    "1xbet",
    "sportsbet",
)
"""Names that nothing else bears."""
_COMMON_BRANDS = "太阳集团|太阳城|金沙|葡京|永利|皇冠|体育(?:在线|官网|app)|娱乐城|必发|新浦京"
_SHAPED_BRANDS = tuple(
    (hints, re.compile(pattern))
    for hints, pattern in (
        (("365",), r"(?:best|bet|beat|bat)\s?365|365\s?bet|365备用"),
        (
            ("hth", "xpj", "w88", "bv1946", "ag8", "ty8", "122cc", "yabo"),
            r"(?<![a-z])(?:hth|xpj|w88|bv1946|ag8|ty8|122cc|yabo)(?![a-z0-9])",
        ),
        (("ob体育",), r"(?<![a-z])b?ob体育"),
        (("pg电子",), r"(?<![a-z])pg电子(?:游戏|官网|平台|\()"),
        (("乐竞",), r"乐竞(?:体育|app|官网|首页)"),
        # A code before a common word, as in `16877太阳集团`; a year is none.
        (
            ("太阳", "金沙", "葡京", "永利", "皇冠", "体育", "娱乐城", "必发", "新浦京"),
            rf"(?<![\d.])(?!(?:19|20)\d\d)\d{{3,6}}(?:cc|js|vip|net)?(?:{_COMMON_BRANDS})",
        ),
    )
)
"""Brands that only their surroundings make sure; the pattern is tried where one of its hints stands."""
_TIED_BRANDS = (
    "开云|伟德|尊龙|太阳集团|金沙|意昂|万达|公海|星空|大发|今年会|必博|必赢|乐竞|欧宝|天游|皇冠|半岛|银河|永利|乐鱼|爱游戏|九游|雷火|凯发|"
    "凯时|天博|亚博|米兰|球速|多宝|威尼斯人?|葡京|365|k8|j9|ag|pg|bob"
)
_ENTRY = (
    r"官网|官方|中文|入口|登[录陆]|注册|线路|备用|网址|app|客户端|手机版|网页版|下载|首页|平台|娱乐|体育(?![学教课馆系部与场文用竞])|"
    r"国际(?![交合关教学])|电竞|集团|真人|[·\s]*\((?:中国|体育|集团)\)"
)
# People, towns and firms bear these too: a brand only at the start of a name, with an entry word right behind it.
_TIED = re.compile(rf"(?:^|[-_|—–·,，、\s>»])((?:{_TIED_BRANDS})(?:{_ENTRY}))")
# How brands without a list entry are found: each is two entry words joined, as no page of a college is named.
_ENTRY_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\((?:中国|中國|体育)\).{0,4}(?:官方|官网|app|平台|网站)|·\s*\((?:体育|中国)\)",
        r"官(?:网|方网站).{0,3}(?:登[录陆]|入口|注册)|(?:登[录陆]|入口|注册).{0,3}官(?:网|方网站)",
        r"备用(?:网址|线路|域名)|线路(?:检测|导航)",
        r"中文官(?:方网站|网)",
        r"(?:官网|官方|全站|综合|最新)版?app|app(?:官网|官方|最新版|手机版)?(?:下载|安装).{0,4}(?:官网|安装|入口|注册|登[录陆])",
        r"官方(?:正版|最新版|手机版)|(?:最新|永久)网址",
    )
)
_FIRM = re.compile(
    r"(?:官网|官方|中文网|app|投注|买球|旗舰厅|总站|贵宾会|娱乐|网址|登[录陆]|注册|下载|平台|手机版|最新版|客户端|首页|入口|网站|国际|集团|体育)$|"
    r"投注|买球|旗舰厅|贵宾会|[a-z]+\d+|\d+[a-z]+|\d{3,}(?![\d年级届周名人])|[\u4e00-\u9fff][a-z]{4,}[\u4e00-\u9fff]"
)
_COLLEGE = re.compile(
    r"大学|学院|学校|[系处馆所校]|部$|研究|中心$|办公|委员会|[学协工]会|党|团委|教[育务学师]|图书|医|实验|课|招生|就业|信息|资产|后勤|门户|邮|"
    r"公[开告示]|通知|新闻|专[题栏]|规章|制度|报告|办法|年|学习|智慧|微信|钉钉|易班|慕课|mooc|指南|说明|使用|操作|关于"
)
_TOPICS = (
    "博彩",
    "百家乐",
    "老虎机",
    "六合彩",
    "时时彩",
    "赌场",
    "赌球",
    "赌博网站",
    "网上赌",
    "买球",
    "滚球",
    "娱乐城",
    "娱乐场",
    "捕鱼达人",
    "炸金花",
    "北京赛车",
    "pk10",
    "幸运飞艇",
)
"""What scholars, judges and policemen write about too."""
_PROMISES = (
    "真人娱乐",
    "真人视讯",
    "真人荷官",
    "真人棋牌",
    "真人百家乐",
    "体育投注",
    "足球投注",
    "电竞投注",
    "外围投注",
    "投注平台",
    "投注网",
    "彩票投注",
    "彩票平台",
    "送彩金",
    "返水",
    "首存",
    "棋牌下载",
    "棋牌平台",
    "棋牌官网",
    "棋牌app",
    "捕鱼游戏",
    "电子游艺",
    "注册送",
    "开户送",
    "小时提款",
    "秒提款",
    "立即开户",
    "在线开户",
    "官方直营",
    "快三计划",
    "成人影院在线",
    "无码高清",
    "国产精品视频",
    "亚洲av",
    "日韩av",
)
"""What only somebody says who wants to draw players in."""
_WARNINGS = (
    "防范",
    "警惕",
    "打击",
    "抵制",
    "拒绝",
    "禁止",
    "严禁",
    "违法",
    "犯罪",
    "诈骗",
    "民警",
    "公安",
    "警方",
    "案例",
    "远离",
    "处分",
    "危害",
    "禁赌",
    "反诈",
    "整治",
)
_FEW_WARNINGS = 2
_HOST = re.compile(
    r"(?:^|[.\-\d])(?:\w*casino\w*|(?:best|beat|bat)?bet\d*|\w{0,12}bet\d{2,}|\d+bet\w{0,4}|manbetx\w*|kaiyun\w*|hth\w{0,5}|leyu\w*|yabo\w*|"
    r"jinnianhui\w*|betway|williamhill|dafabet|dafa888|ag8\w*|xpj\w*|vns\w*|bocai\w*|baijiale|qipai\w*|lottery|gambl\w*|w88|m88|fun88|"
    r"365\w{0,3}|ty8\w*|bv1946)(?:[.\-\d]|$)"
)
_PUBLIC_HOST = re.compile(r"\.(?:edu|gov|ac)(?:\.\w\w)?$")


_HINTS = tuple(hint for hints, _ in _SHAPED_BRANDS for hint in hints)


def sure_brands_in(words: str) -> tuple[str, ...]:
    """Brands that stand for nothing else, wherever they stand."""
    plain = _plain(words)
    found = _held(_SURE_BRANDS, plain)
    shapes = _SHAPED_BRANDS if _any_of(_HINTS).search(plain) else ()
    for hints, pattern in shapes:
        if any(hint in plain for hint in hints):
            found.extend(match[0] for match in pattern.finditer(plain))
    return tuple(dict.fromkeys(found))


def tied_brands_in(name: str) -> tuple[str, ...]:
    """Brands that other things are called by as well, each with the entry word that gives it away."""
    return tuple(dict.fromkeys(match[1] for match in _TIED.finditer(_plain(name))))


def entry_words_in(name: str) -> tuple[str, ...]:
    """Entry words joined to each other (官网登录, 线路检测 …), one for each way of joining them."""
    plain = _plain(name)
    return tuple(match[0] for pattern in _ENTRY_WORDS if (match := pattern.search(plain)))


def is_firm_like(name: str) -> bool:
    """Whether a site's name is a firm's, known or not: an entry word or a code like `k66`, and nothing that a college would name."""
    plain = _plain(name)
    return _FIRM.search(plain) is not None and _COLLEGE.search(plain) is None


def topics_in(text: str) -> tuple[str, ...]:
    """Words for gambling that a clean text may use as well."""
    return tuple(_held(_TOPICS, text.casefold()))


def promises_in(text: str) -> tuple[str, ...]:
    """Words that only an advertisement for gambling or for pornography uses."""
    return tuple(_held(_PROMISES, text.casefold()))


def warns_of_gambling(text: str) -> bool:
    """Whether a text speaks against gambling: lectures, police cases and rules on discipline use the same words."""
    return sum(word in text for word in _WARNINGS) >= _FEW_WARNINGS


def gambling_host(url: str) -> bool:
    """Whether the host of an address is named as gambling sites are; a government's lottery office is not."""
    host = host_of(url)
    return _HOST.search(host) is not None and _PUBLIC_HOST.search(host) is None


def _held(words: tuple[str, ...], plain: str) -> list[str]:
    """Those of the words that stand in a text, in their own order; most texts hold none, and one look says so."""
    return [word for word in words if word in plain] if _any_of(words).search(plain) else []


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _plain(words: str) -> str:
    return words.casefold().replace("（", "(").replace("）", ")")
