"""Words of the gambling trade, as hijackers write them; none of them decides anything alone.

Source: domain/real-sites.md section 6, and the public warnings of network centres. Words that colleges use themselves
(体育, 成人, 娱乐, 棋牌 alone, 开云 as a given name, 365天) are left out or tied to a second word: with them a public
scanner marks one clean page in ten.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

__all__ = ["brands_in", "entry_words_in", "gambling_host", "trade_words_in", "warns_of_gambling"]

_ENTRY = (
    r"官网|官方|中文|入口|登[录陆]|注册|线路|备用|网址|app|客户端|手机版|网页版|下载|平台|娱乐|体育(?![学教课馆系部与])|"
    r"国际(?![交合关教])|电竞|集团|真人|\((?:中国|体育|集团)\)|·"
)
# Names that nothing else bears.
_SURE = (
    r"华体会|(?:best|bet|beat|bat)\s?365|365\s?(?:备用|bet|体育投注)|乐鱼(?:体育|官网|app|\()|爱游戏(?:体育|官网|app)|"
    r"尊龙(?:凯时|人生就是博)|凯时(?:娱乐|平台|官网|app)|九五至尊|新?葡[京亰萄](?:娱乐|集团|平台|官网|app|\(|体育|国际|会所)|新葡[京亰萄]|"
    r"意昂[234]|意昂(?:体育|平台|娱乐)|公海(?:7108|6688|彩船|赌船)|manbetx|万博(?:体育|manbet)|williamhill|威廉希尔|"
    r"betv[il]ctor1?|betvlctor1946|bv1946|伟德(?:国际|体育|betv)|jinnianhui|今年会(?:官网|app|登|体育|jin|\()|金年会|"
    r"kaiyun|leyu(?:sports|体育)|(?<![a-z])hth(?![a-z])|(?<![a-z])ag8(?![a-z0-9])|ty8(?![a-z])|(?<![a-z])122cc|(?<![a-z0-9])xpj(?![a-z])|"
    r"太阳(?:集成|城集团|城娱乐)|欧宝(?:体育|娱乐|平台|app)|(?<![a-z])ob体育|半岛(?:体育|综合|官网)|米兰体育|江南体育|火狐体育|"
    r"九游会|(?<![a-z])j9九游|雷火(?:电竞|体育)|亚博|yabo|凯发(?:k8|娱乐|官网|国际)|天生赢家|龙8(?:国际|唬)|皇冠(?:体育|足球|投注|新体育)|"
    r"威尼斯人(?:娱乐|官网|平台|\()|永利(?:皇宫|娱乐|集团|平台)|开元棋牌|易倍|天博(?:体育|官网|app)|多宝体育|南宫(?:ng)?28|"
    r"必一运动|(?<![a-z])bob(?:体育|综合|官网)|188bet|12bet|(?<![a-z])w88|fun88|dafa(?:bet|888)|大发(?:体育|娱乐|彩票|888|云)|"
    r"betway|1xbet|sportsbet|沙巴体育|星空(?:体育|平台|娱乐)(?!场)|球速体育|乐竞(?:体育|app|官网)|必博(?:体育|官网)|"
    r"pg(?:电子|麻将)(?!版|档|文)|麻将胡了|澳门十大|十大正规(?:网站|平台)|澳门(?:新?葡京|新?金沙|银河|永利|威尼斯人?|赌场|太阳城|巴黎人|皇冠)|"
    r"金沙(?:娱乐|赌场|官网|平台|集团|app|3777|js|贵宾会)"
)
# Names that people, towns and firms bear too: only where a title or crumb begins with them and an entry word follows.
_UNSURE = (
    r"开云|伟德|尊龙|太阳集团|金沙|意昂|万达|公海|星空|大发|今年会|必博|必赢|乐竞|欧宝|天游|皇冠|半岛|银河|永利|乐鱼|爱游戏|"
    r"九游|雷火|凯发|凯时|天博|威尼斯人?|葡京|365|k8|j9|ag|pg|bob|百度体育"
)
_BRAND = re.compile(_SURE, re.IGNORECASE)
_BRAND_WITH_ENTRY = re.compile(rf"(?:^|[-_|—–·,，、\s>»])(?:{_UNSURE})(?:{_ENTRY})", re.IGNORECASE)
# Entry words joined to each other, as no page of a college is named.
_ENTRY_WORDS = re.compile(
    r"官网登[录陆]|官[方网]网?站?.{0,3}登[录陆](?:入口|注册|首页)|\((?:中国|中國|体育)\).{0,4}(?:官方|官网|app|平台|有限公司官网|网站)|"
    r"·\(?(?:体育|中国)\)|备用(?:网址|线路|域名)|线路(?:检测|导航|中心)|中文官(?:方|网)|官网入口|登[录陆]入口.{0,3}(?:官网|官方|app)|"
    r"(?:官网|官方|全站|综合|最新)(?:版)?app|app(?:官网|官方|最新版|安装|手机版)?下载.{0,4}(?:官网|安装|入口|注册|登[录陆])|"
    r"官方(?:正版|最新版|手机版|网页版)|(?:官网|官方网站).{0,2}(?:首页|主页)?入口|注册(?:送|即送)|(?:最新|永久)网址|手机版登[录陆]|网页版登[录陆]",
    re.IGNORECASE,
)
_TRADE_WORDS = (
    "百家乐",
    "老虎机",
    "六合彩",
    "时时彩",
    "真人娱乐",
    "真人视讯",
    "真人荷官",
    "真人棋牌",
    "娱乐城",
    "娱乐场",
    "体育投注",
    "足球投注",
    "电竞投注",
    "投注平台",
    "投注网",
    "彩票投注",
    "彩票平台",
    "送彩金",
    "彩金",
    "返水",
    "首存",
    "棋牌下载",
    "棋牌平台",
    "棋牌游戏平台",
    "棋牌官网",
    "棋牌app",
    "捕鱼游戏",
    "捕鱼达人",
    "炸金花",
    "电子游艺",
    "葡京",
    "赌场",
    "赌球",
    "网络赌场",
    "赌博网站",
    "网上赌",
    "博彩",
    "菠菜网",
    "买球",
    "滚球",
    "外围投注",
    "北京赛车",
    "pk10",
    "幸运飞艇",
    "极速快三",
    "轮盘",
    "德州扑克",
    "注册送",
    "开户送",
    "24小时提款",
    "秒提款",
    "在线开户",
    "立即开户",
    "官方直营",
    "澳门金沙",
    "澳门银河",
    "成人影院在线",
    "无码",
    "国产精品视频",
    "亚洲av",
    "日韩av",
    "一区二区三区",
)
_WARNING_WORDS = (
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
_HOST = re.compile(
    r"(?:^|[.\-\d])(?:\w*casino\w*|(?:best|beat|bat)?bet\d*|\w{0,12}bet\d{2,}|\d+bet\w{0,4}|manbetx|kaiyun\w*|hth\w{0,5}|leyu\w*|yabo\w*|"
    r"jinnianhui|betway|williamhill|dafabet|dafa888|ag8\w*|xpj\w*|vns\w*|pujing\w*|bocai|baijiale|qipai\w*|lottery\w*|poker\w*|slots?\d*|"
    r"gambl\w*|w88|m88|fun88|k8\w{0,3}|j9\w{0,3}|365\w{0,3}|ty8|bv1946)(?:[.\-\d]|$)"
)


def brands_in(words: str) -> tuple[str, ...]:
    """Brands in a title, a crumb or the words of a link, as written there."""
    sure = [found[0] for found in _BRAND.finditer(words)]
    joined = [found[0].strip("-_|—–·,，、 >»") for found in _BRAND_WITH_ENTRY.finditer(words)]
    return tuple(dict.fromkeys((*sure, *joined)))


def entry_words_in(words: str) -> tuple[str, ...]:
    """Entry words joined to each other (官网登录, 线路检测 …), as written there."""
    return tuple(
        dict.fromkeys(
            found[0] for found in _ENTRY_WORDS.finditer(words.replace("（", "(").replace("）", ")"))
        )
    )


def trade_words_in(text: str) -> tuple[str, ...]:
    """Different words of the trade; a word inside a longer one that was found too counts once."""
    lowered = text.casefold()
    found = [word for word in _TRADE_WORDS if word in lowered]
    return tuple(word for word in found if not any(word != other and word in other for other in found))


def warns_of_gambling(text: str) -> bool:
    """Whether a text speaks against gambling: lectures, police cases and rules on discipline use the same words."""
    return sum(word in text for word in _WARNING_WORDS) >= _FEW_WARNINGS


_FEW_WARNINGS = 2


def gambling_host(url: str) -> bool:
    """Whether the host of an address is named as gambling sites are."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    return _HOST.search(host) is not None
