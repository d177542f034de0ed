"""Words by which a reader knows what a line of a page is for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, wraps

__all__ = [
    "is_byline",
    "is_clock",
    "is_crumb",
    "is_event",
    "is_files_heading",
    "is_foot",
    "is_neighbour",
    "is_office",
    "is_own_files_heading",
    "is_pager",
    "is_side_heading",
    "is_tools",
    "without_spaces",
]

_CRUMB = re.compile(
    r"(?:您|你)?(?:现在|当前|所在|目前)?(?:的)?位置(?:是|在)?\s*[:：>»]|^(?:网站|学校)?首\s*页\s*(?:>|»|›|/|→|-|·|＞|\\)|您?(?:现)?在(?:的位置|这里)\s*[:：]|^Location\s*[:：]"
)
_FOOT = re.compile(
    r"版权所有|copyright|©|&copy;|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼省]\s*ICP|ICP备|公网安备|技术支持\s*[:：]|最佳浏览|(?:建议|推荐)(?:使用)?\s*1\d{3}|分辨率.{0,8}浏览|All Rights? Reserved",
    re.IGNORECASE,
)
_NEIGHBOUR = re.compile(
    r"[\s【\[(（<《«]*(?:上|下|前|后)一?(?:篇|条|则|个?新闻)(?:文章|新闻|信息)?\s*[\]】)）>》»]?\s*[:：]?|(?:prev(?:ious)?|next)\s*[:：]",
    re.IGNORECASE,
)
_PAGER = re.compile(
    r"下一?页|上一?页|末\s*页|尾\s*页|首页\s*上页|共\s*\d+\s*[页条]|第\s*\d+\s*页|\d+\s*/\s*\d+\s*页|转到|跳转|每页"
)
# Every choice begins with a plain sign: only then the first sign alone says no at nearly every place of a line.
_BYLINE = re.compile(
    r"发\s*布|发表|来\s*源|作\s*者|编\s*辑|浏\s*览|点\s*击|阅\s*读|访(?<!欢迎访)(?<!您的访)\s*问|人\s*气|审\s*核|供\s*稿|撰\s*稿|责\s*编|字\s*体|字\s*号|时\s*间\s*[:：]|日\s*期\s*[:：]|"
    r"次\s*数|打\s*印|索\s*引\s*号|文\s*号|公开\s*(?:时间|日期|类型)|添加|录入|上传|更新"
)
_BYLINE_IN_LATIN = re.compile(r"\b(?:date|author|source|hits|views|posted|published)\s*:", re.IGNORECASE)
_DOCUMENT_NUMBER = re.compile(r"[〔\[【（(]\s*20\d\d\s*[〕\]】）)]\s*\d+\s*号\s*$")
_EVENT = re.compile(r"\s*(?:(?:会议|讲座|报告|活动|考试)?地\s*点|主讲|报告人|主持|参加人|对象)")
_TOOLS = re.compile(
    r"(?:打\s*印(?:本页|此页|文章)?|关\s*闭(?:窗口|本页|页面)?|收藏(?:本页)?|返回(?:顶部|首页|列表|上一?页)?|分享(?:到)?|字体|字号|大|中|小|TOP|朋友圈|微信|微博|QQ空间|设为首页|加入收藏|热词搜索|[\s【】\[\]|｜·：:()（）/]+)+",
    re.IGNORECASE,
)
_CLOCK = re.compile("今天|今日|现在|当前|星期|周[一二三四五六日]")
_SIDE_HEADING = re.compile(
    r"(?:最新|热门|热点|推荐|相关|精彩|随机|本周|本月|图片)(?:文章|新闻|信息|动态|公告|发布|阅读|更新|链接|推荐|资讯|内容|关注)?|(?:频道|栏目|本站|一周|点击|阅读|浏览|热门)?(?:总|周|月)?排行榜?|(?:栏目|快速|站内|网站|本站)?导航|友情链接|相关链接|快速(?:链接|通道)|常用链接|栏目列表|站内搜索|搜索"
)
_COMMON_FILES = re.compile(
    r"(?:相关|推荐|延伸)(?:文件|文档|下载|资料|阅读|政策|制度)|(?:常用|热门|热点|推荐|快速|最新|其他|便民|更多|公共)(?:文件|资料|表格|软件|表单|模板)?(?:下载)?(?:区|专区|中心|排行)?|"
    r"(?:资料|表格|软件|模板)下载|(?:文件|资料|表格|软件|表单|模板)?下载(?:中心|专区|排行|排行榜|园地|频道)|(?:办事|服务)(?:表格|指南|大厅)"
)
_OWN_FILES = re.compile(r"(?:相关|本文|文件)?附件(?:下载|列表|清单|材料)?(?:[(（]\d+[)）])?")
_OFFICE = re.compile("(?:大学|学院|学校)(?:.{0,14}(?:处|部|办|办公室|中心|馆|院|委|工会|团委|网))?$")
_SENTENCE = re.compile(r"[。！？；]")
_LONG = 320
_ONE_LINE = 160
_SHORT = 40
_CACHED = 4096


def _for_short_lines(decide: Callable[[str], bool]) -> Callable[[str], bool]:
    """Long lines are prose and none of these; menus and imprints repeat on every page, so answers are kept."""
    remembered = lru_cache(maxsize=_CACHED)(decide)

    @wraps(decide)
    def decided(text: str) -> bool:
        return len(text) < _ONE_LINE and remembered(text)

    return decided


# In each of these a look for plain signs comes first: a pattern without a fixed beginning is slow to say no.


def is_crumb(text: str) -> bool:
    """Whether the line says where the page stands: 当前位置：首页 > 信息公开."""
    if len(text) >= _ONE_LINE:
        return False
    head = text[:40]
    may_be = "位置" in head or "首" in head or "在这里" in head or head.startswith("Location")
    return may_be and bool(_CRUMB.search(head))


def is_foot(text: str) -> bool:
    """Whether the line belongs to the imprint below every page."""
    if len(text) > _LONG:
        return False
    may_be = "版权所有" in text or "公网安备" in text or "技术支持" in text or "©" in text or "浏览" in text
    # One sign is found far quicker than a text is put in lower case.
    if not may_be and ("p" in text or "P" in text or "l" in text or "L" in text):
        lowered = text.lower()
        may_be = "icp" in lowered or "copy" in lowered or "all right" in lowered
    return may_be and bool(_FOOT.search(text))


def is_neighbour(text: str) -> bool:
    """Whether the line leads to the article before or after."""
    return len(text) <= _LONG and bool(_NEIGHBOUR.match(text))


def is_pager(text: str) -> bool:
    """Whether the line turns pages."""
    if not ("页" in text or "条" in text or "转到" in text or "跳转" in text):
        return False
    # 主动公开信息共93条。 is a sentence of a report, not a pager.
    return len(text) < _ONE_LINE and not _SENTENCE.search(text) and bool(_PAGER.search(text))


def is_event(text: str) -> bool:
    """Whether the line goes on about a lecture or a meeting, so that the time above it is no byline."""
    return bool(_EVENT.match(text))


def is_tools(text: str) -> bool:
    """Whether the line only offers to print, close or share the page."""
    return len(text) < _SHORT and bool(_TOOLS.fullmatch(text))


def is_clock(text: str) -> bool:
    """Whether the line tells the reader today's date, as a script above the menu does."""
    return len(text) < _SHORT and bool(_CLOCK.search(text))


def is_side_heading(text: str) -> bool:
    """Whether the line heads a side column: 最新文章, 点击排行, 友情链接."""
    return bool(_SIDE_HEADING.fullmatch(without_spaces(text).strip("：:>»·【】[]■◆◇▲▼▎")))


def is_office(name: str) -> bool:
    """Whether a name is, or ends with, that of a school or of an office of one."""
    return bool(_OFFICE.search(name))


def is_own_files_heading(text: str) -> bool:
    """Whether the line heads the files of the article: 附件, 附件下载, 相关附件."""
    return bool(_OWN_FILES.fullmatch(without_spaces(text).strip("：:>»·【】[]■◆◇▲▼▎")))


def is_files_heading(text: str) -> bool:
    """Whether the line heads a box of files for everybody: 常用下载, 表格下载, 相关文件."""
    return bool(_COMMON_FILES.fullmatch(without_spaces(text).strip(">»·【】[]■◆◇▲▼▎")))


@_for_short_lines
def is_byline(text: str) -> bool:
    """Whether the line gives date, author, source or hits of the article above it."""
    if _SENTENCE.search(text):
        return False
    return (
        bool(_BYLINE.search(text))
        or (":" in text and bool(_BYLINE_IN_LATIN.search(text)))
        or ("号" in text and bool(_DOCUMENT_NUMBER.search(text)))
    )


def without_spaces(text: str) -> str:
    """The text without white space, for comparing headings."""
    return "".join(text.split())
