"""What kind of writing a title announces: a rule, a report, a notice, a piece of news.

Told from the title's shape alone, because that is how a person does it before opening the page.
All titles come folded and without the college's own name (`text.normalising`).
"""

from __future__ import annotations

import re
from functools import lru_cache

_ISSUED = (
    re.compile(r"(?:印发|公布|发布|颁布|修订|修改|下发|实施|执行|公开)[^《]{0,12}《(.+?)》"),
    re.compile(r"关于(?:印发|公布|发布|颁布|下发|公开)(.+?)的(?:通知|公告|通报|决定)$"),
    re.compile(r"^《(.+?)》$"),
)
_TAIL = re.compile(
    r"(?:\((?:[^()]*)\)|[-_.·:,;。、|]|\.(?:pdf|docx?|xlsx?|wps|zip|rar)|\d{4}年?\d{0,2}月?\d{0,2}日?(?:印发)?|[a-z]{12,})+$"
)
_HEAD = re.compile(r"^(?:\(\d{1,2}\)|附件\d*[:.、]?|\d{1,2}[.、](?!\d)|转发[:：]?)")

_CALL_VERB = (
    r"报送|征集|做好|开展|组织|编制|编写|编报|申报|召开|举办|举行|填报|上报|推荐|遴选|征求|启动|参加|报名|选课|"
    r"布置|填写|提交|收集|评选|申请|办理|缴纳|领取|调查|自查|检查|核对|核查|清理|选拔|选派|采集|录入|排查"
)
_CALL = re.compile(
    rf"关于.{{0,24}}?(?:{_CALL_VERB}).*(?:通知|函|启事|预通知|补充通知)$"
    r"|(?:工作|会议|讲座|培训|活动|考试|报名|报送|申报|填报|上报|征集)的?(?:通知|预通知)$"
)
_NEWS_START = re.compile(
    r"^(?:我校|学校|我院|学院|校|院)?(?:党委|领导|校长|书记|行政)?(?:隆重|成功|顺利|胜利|圆满)?"
    r"(?:召开|举行|举办|开展|承办|迎来|启动|传达|学习|部署|荣获|喜获|斩获|获批|入选|走访|慰问)"
)
_NEWS = re.compile(
    r"召开|举行|闭幕|开幕|胜利|圆满|顺利|成功|莅临|来校|来访|到访|莅校|走进(?!(?:学校|学院|我校|我院|本校|校园)?$)|荣获|喜获|喜报|斩获|座谈会|研讨会|推进会|"
    r"动员会|培训会|宣讲|讲座|论坛|典礼|仪式|参加|开讲|传达学习|学习贯彻|慰问|看望|助力|赋能|聚焦|谱写|奋进|侧记|"
    r"纪实|专访|掠影|走访|拉开|落幕|揭牌|签约|入选|探访|亮相|赴.{2,14}(?:考察|调研|交流|学习|访问)|调研指导|"
    r"洽谈会|演练|培训班|开班|挂牌|捐赠仪式|突破|[!!]$|\?$|活动$|开通$|大赛$|巡礼|风采$|典型|榜样"
)
_NEWS_SECTION = re.compile(r"新闻|要闻|动态|快讯|时讯|风采|媒体|聚焦|头条|视点|校园文化|资讯快报")

# 我校发布2023年本科教学质量报告, told by the news room: what it quotes is not the report.
_PUBLISHES = ("发布", "公布")
_NEWS_ROOM = re.compile(r"新闻|要闻|媒体")

_DOCUMENT_END = (
    "办法|规定|细则|条例|规程|章程|制度|规范|守则|准则|规则|标准|意见|措施|预案|方案|规划|纲要|计划|要点|安排|任务|"
    "分解表|报告|年报|白皮书|总结|说明|声明|情况|一览|一览表|概况|简介|统计|统计表|数据|情况表|目录|清单|公示|公告|"
    "公示表|通报|名单|结果|成绩|分数线|简章|招生办法|决算|预算|决算表|预算表|决定|批复|汇编|手册|电话|方式|渠道|机制"
)
_ENDS = re.compile(rf"(?:{_DOCUMENT_END})$")

_TYPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("rule", re.compile(r"(?:办法|规定|细则|条例|规程|章程|制度|守则|准则|规则)$")),
    (
        "tender",
        re.compile(r"招标|采购(?!工作|中心)|中标|成交|磋商|询价|比选|竞价|单一来源|流标|废标|采购意向"),
    ),
    (
        "appointment",
        re.compile(
            r"任前公示|任免|任职|免职|(?:聘任|任命|免去).{0,16}(?:同志|职务|通知|决定)|干部.{0,6}(?:任|聘)"
        ),
    ),
    ("recruitment", re.compile(r"招聘|拟聘|人才引进|引进.{0,8}人才|诚聘|引才")),
    ("rule", re.compile(r"(?:规范|标准|意见|措施|预案|方案|机制|简章)$")),
    ("plan", re.compile(r"(?:规划|纲要|计划|要点|安排|任务|分解表|部署)$")),
    ("report", re.compile(r"(?:报告|年报|白皮书|总结|报告书)$")),
    ("roster", re.compile(r"名单|获奖|表彰|人选|评选结果|处分决定|处理决定|拟推荐|候选")),
    ("publicity", re.compile(r"公示$")),
    ("result", re.compile(r"(?:结果|成绩|分数线|录取线|通报)$")),
    (
        "guide",
        re.compile(r"流程|指南$|须知$|操作说明|使用说明|操作手册|步骤|办理程序|常见问题|问答$|如何(?!查询)"),
    ),
    ("table", re.compile(r"(?:表|统计|数据|目录|清单|一览)$")),
    ("statement", re.compile(r"(?:说明|声明|情况|概况|简介|电话|方式|渠道|公开|信息)$")),
    ("notice", re.compile(r"(?:通知|公告|函|启事|提示|预警)$")),
)


@lru_cache(maxsize=16_384)
def core_title(title: str) -> str:
    """The document that a title is about: what 印发《…》的通知 issues, without number in front and brackets behind."""
    for pattern in _ISSUED:
        issued = pattern.search(title)
        if issued:
            title = issued.group(1)
            break
    bare = _HEAD.sub("", title)
    shorter = _TAIL.sub("", bare)
    return shorter or bare or title


@lru_cache(maxsize=16_384)
def writing_type(title: str, section: str = "") -> str:
    """The kind of writing: `rule plan report … news call page` (rules/README.md).

    Args:
        title: folded, without the college's name.
        section: names of the sections above it, joined; decides only where the title does not.
    """
    core = core_title(title)
    if _CALL.search(title) and core == _TAIL.sub("", _HEAD.sub("", title)):
        return "call"
    is_named = _ENDS.search(core) is not None
    if (_NEWS_START.match(title) and not re.search(r"(?:公示|公告|通知|办法|方案|细则|规定)$", core)) or (
        _NEWS.search(title) and not is_named
    ):
        return "news"
    if title.startswith(_PUBLISHES) and _NEWS_ROOM.search(section):
        return "news"
    for name, pattern in _TYPES:
        if pattern.search(core):
            return name
    return "news" if _NEWS_SECTION.search(section) else "page"


_UNIT = re.compile(
    r"^(?:关于)?(?P<unit>[\u4e00-\u9fff]{1,14}?(?:学院|(?<![联关体派谱院])系(?![统列])|学部|书院|教研室|教学部|实验室|研究所|研究中心|分院|附属\w{2,6}))"
    r"(?=[\u4e00-\u9fff\d(\-:《])"
)
# These are the college's own organs for the whole college, although they end like a 二级学院.
_ORGANS = re.compile(
    r"^(?:研究生|国际|国际教育|国际文化交流|海外教育|继续教育|成人教育|招生|学位|我校|本校|学)学?院?$"
)
# A word before 学院 that names no one of them: 部门与学院设置, 各二级学院名单, 申请转入…学院.
# 学院 behind a verb or 向, 在 is the college itself: 关于调整学院领导分工的通知, 巡视组向学院党委反馈情况.
_NO_UNIT = re.compile(
    r"各|部门|机构|所属|下属|二级|申请|转入|教学|专业|关于|本校|我校"
    r"|(?:^在|^对|^为|[向对由]|调整|成立|组建|设立|建立|修订|公布|公开|落实|印发|下发|发布|加强|谱写|书写|开创|推动|助力|打造|构建|促进|提升|擘画|绘就|引领|做好|开展|推进|完善|规范|执行|实施|进入|举报|反映|涉及)(?:学院|系)$"
)
_OFFICE_PLAN = re.compile(
    r"^[\u4e00-\u9fff]{2,10}(?:处|部|办公室|中心|馆|科|工会|团委|党支部|党总支)"
    r"(?:\d{4}|[一二三四五六七八九十]).{0,16}(?:计划|要点|总结|安排|报告)$"
)


@lru_cache(maxsize=16_384)
def unit_in_title(title: str) -> str:
    """The 二级单位 whose document the title announces, or an empty string.

    Args:
        title: folded, and without the college's own name: `数学学院2024年工作计划`.
    """
    unit = _UNIT.match(title)
    if (
        unit
        and not _ORGANS.match(unit["unit"])
        and not _NO_UNIT.search(unit["unit"])
        and not title.startswith(("学院", "各学院", "二级学院"))
    ):
        return unit["unit"]
    office = _OFFICE_PLAN.match(title)
    return office.group(0) if office else ""
