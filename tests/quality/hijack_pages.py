"""A made-up college site and hijacked copies of its pages, of every sort in domain/real-sites.md section 6.

Pages are HTML and go through the reader, so that the benchmark measures what an audit sees. Hosts end in `.example`;
the college, its people and its texts do not exist.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from checklist_audit.model.pages import Document
from checklist_audit.reading import read_page
from tests.quality.hijack_texts import DONORS, FORMS, SUBJECTS, TRICKY

NAMES = ("示例大学", "示大")
HOST = "www.shili.example"
HOSTS = frozenset({HOST, "xxgk.shili.example"})


@dataclass(frozen=True)
class Copy:
    """A hijacked page: what was done to it, its address, its HTML."""

    trick: str
    url: str
    html: str


def page(
    title: str,
    text: str,
    *,
    html_title: str | None = None,
    crumbs: tuple[str, ...] = ("信息公开",),
    extra: str = "",
) -> str:
    """A detail page in the manner of a common CMS.

    Args:
        html_title: what the browser shows; title and college by default.
        extra: HTML at the end of the body.
    """
    shown = f"{title}-示例大学" if html_title is None else html_title
    trail = " >> ".join(f'<a href="/{i}.htm">{crumb}</a>' for i, crumb in enumerate(("首页", *crumbs)))
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return (
        f"<html><head><meta charset='utf-8'><title>{shown}</title></head><body>"
        f"<div class='nav'><ul><li><a href='/xxgk.htm'>信息公开</a></li><li><a href='/zsjy.htm'>招生就业</a></li></ul></div>"
        f"<div class='crumb'>当前位置：{trail} >> 正文</div>"
        f"<div class='article'><h1>{title}</h1><div class='time'>发布时间：2023-10-30</div>"
        f"<div id='vsb_content'>{paragraphs}</div></div>{extra}</body></html>"
    )


def clean_site() -> dict[str, Document]:
    """The college's own pages, more than 1,500 of them."""
    plain = (
        (unit + form, f"{unit}{form}。{text}")
        for (unit, form), text in zip(product(SUBJECTS, FORMS), _texts(), strict=False)
    )
    pages = [*DONORS.items(), *TRICKY.items(), *plain]
    return {
        url: read_page(page(title, text).encode(), url=url)
        for number, (title, text) in enumerate(pages)
        for url in (f"http://{HOST}/info/{1001 + number % 40}/{2000 + number}.htm",)
    }


def _texts() -> Iterator[str]:
    while True:
        yield from DONORS.values()


BRANDS = (
    "华体会体育官网登录入口", "开云(中国)官方网站", "bet365中文官方网站", "尊龙凯时人生就是博官网", "必赢app下载安装",
    "新葡京娱乐官网", "乐鱼体育·(中国)官方网站", "金沙集团线路检测中心", "意昂2官网注册登录", "九游会登录入口官网",
    "云顶谷体育(中国)官方网站-登录入口", "365备用网址器", "太阳集团网站登录入口官网",
)  # fmt: skip
UNLISTED = (
    "云深娱乐·(中国)官方网站-APP下载", "9博体育(中国)官方网站", "亿万先生(中国)官网登录入口", "优德88中文版登录官网",
    "博鱼·体育(中国)官方网站", "乐动体育app下载官网", "欧洲杯买球平台-欧洲杯投注官网", "世界杯买球app官方下载",
    "永乐国际·官方网站", "k1体育·(k1)官方网站", "优发国际官网首页", "亚游集团官网", "必赢nn699net", "新浦京8883",
    "6165cc金沙总站", "葡萄京官网", "yl23455永利官网", "太阳贵宾会登录", "球友会官网", "火博体育app", "凯时k66",
    "环亚ag88旗舰厅", "918博天堂", "银河galaxy集团官网", "千亿体育官网", "鸿运国际登录",
)  # fmt: skip
"""Brands that stand in no list of ours: only their place and their shape give them away."""
ENDINGS = ("尊龙凯时", "华体会", "manbetx", "九游会", "开云官网", "公海7108")
PINYIN = {
    "学": "學(xué)",
    "会": "會(huì)",
    "开": "開(kāi)",
    "报": "報(bào)",
    "国": "國(guó)",
    "为": "為(wèi)",
    "业": "業(yè)",
    "发": "發(fā)",
}
TO_TRADITIONAL = str.maketrans(
    "学校开报国为业发长办会务习师资财经费条实录组织决现领导负责规范议项应与处团关总结华东电话车间题书体",
    "學校開報國為業發長辦會務習師資財經費條實錄組織決現領導負責規範議項應與處團關總結華東電話車間題書體",
)
SWAPS = {
    "校长办公会": "董事长办公会",
    "本科教学": "本科公司产品",
    "学生": "员工",
    "学校": "公司",
    "教学": "公司产品",
}
SPUN = {
    "尊重": "敬重", "介绍": "先容", "知识": "常识", "新闻": "资讯", "学生": "门生", "教师": "西席", "学校": "黉舍", "工作": "事情",
    "管理": "治理", "组织": "构造", "学习": "进修", "教学": "讲授", "创新": "立异", "联系": "接洽", "培养": "造就", "教育": "教诲",
    "发展": "成长", "开展": "睁开", "活动": "勾当", "人员": "职员",
}  # fmt: skip
TITLES = tuple(DONORS)


def copies() -> Iterator[Copy]:
    """Hijacked pages, each trick on several donors."""
    for number, make in enumerate(_TRICKS):
        for step, (trick, place, html) in enumerate(make()):
            own = f"//{HOST}{place or f'/info/1900/{9000 + 100 * number + step}.htm'}"
            yield Copy(trick, f"http:{place if place.startswith('//') else own}", html)


Made = Iterator[tuple[str, str, str]]
"""Trick, place, HTML; the place is a path, or `//host/path`, or empty for any address of the college."""


def _swapped(text: str, words: Mapping[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def _name_replaced() -> Made:
    for brand, (title, text) in zip(BRANDS, _donors(), strict=False):
        body = text.replace("示例大学", brand)
        html = page(
            title.replace("示例大学", brand), body, html_title=f"{title}-{brand}", crumbs=(brand, "信息公开")
        )
        yield "校名换成品牌", "", html


def _brand_alone() -> Made:
    for brand in BRANDS[:6]:
        text = f"{brand}提供体育投注、真人娱乐、棋牌下载、彩票投注，注册送彩金，24小时提款。"
        yield "整页换成推广", "", page(brand, text, html_title=brand, crumbs=())


def _unlisted() -> Made:
    for brand, (title, text) in zip(UNLISTED, _donors(), strict=False):
        replaced = text.replace("示例大学", brand)
        yield "校名换成生品牌", "", page(title, replaced, html_title=f"{title}-{brand}", crumbs=(brand,))
        yield "真标题后加生品牌", "", page(title, text, html_title=f"{title}-示例大学-{brand}")
        yield "整页标题换成生品牌", "", page(brand, replaced, html_title=brand, crumbs=())


def _prefixed() -> Made:
    brands = ("jinnianhui今年会", "3344体育在线登录", "beat365中文官方网站", "乐竞首页", "16877太阳集团")
    for brand, (title, text) in zip(brands, _donors(), strict=False):
        name = brand + title.removeprefix("示例大学")
        yield "标题前加品牌", "", page(name, text.replace("示例大学", brand), html_title=f"{name}-示例大学")


def _crumb_root() -> Made:
    for brand, (title, text) in zip(BRANDS[:6], _donors(), strict=False):
        yield "面包屑根换成品牌", "", page(title, text, crumbs=(brand, "信息公开"))


def _brand_appended() -> Made:
    for brand, (title, text) in zip(ENDINGS, _donors(), strict=False):
        yield "真标题后加品牌", "", page(title, text, html_title=f"{title}-示例大学-{brand}")


def _words_swapped() -> Made:
    for title, text in list(
        _few(("2022-2023学年信息公开年度报告", "本科教学质量报告", "学生资助管理办法", "校长办公会议事规则"))
    ):
        yield (
            "学校换成公司",
            "",
            page(
                _swapped(title, SWAPS),
                _swapped(
                    f"{text}\n公司招生、学位、学籍、教务、本科教学工作由学校负责，学生处协助，在校学生应遵守。",
                    SWAPS,
                ),
                html_title=f"{_swapped(title, SWAPS)}-公司",
            ),
        )


def _firm_talk() -> Made:
    text = (
        "新学期伊始，公司召开本科公司产品审核评估推进会，公司全体成员参加。\n副经理传达学校关于审核评估的精神，要求公司以评促建，"
        "做好专业建设，提高公司产品工作水平。\n员工座谈会随后召开，团总支、各班级员工代表就公寓、第二课堂交流。"
    )
    for host, path in (
        ("homework-stand.example", "/info/1014/3695.html"),
        ("legal-shop.example", "/info/1086/3391.html"),
    ):
        yield (
            "外站讲公司话",
            f"//{host}{path}",
            page("召开审核评估推进会", text, html_title="召开审核评估推进会-公司新闻"),
        )


def _spun() -> Made:
    for title, text in DONORS.items():
        body = f"{text}\n学校加强学生教育和教师培养，开展新闻宣传活动，介绍先进知识，联系人员，尊重创新。"
        yield "近义词替换", "", page(_swapped(title, SPUN), _swapped(body, SPUN))


def _traditional() -> Made:
    for title, text in DONORS.items():
        yield "繁体加拼音", "", page(_swapped(title, PINYIN), _swapped(text, PINYIN))
    for brand, (title, text) in zip(BRANDS[:3], _donors(), strict=False):
        body = text.translate(TO_TRADITIONAL)
        yield "繁体加品牌", "", page(title.translate(TO_TRADITIONAL), body, html_title=f"{brand}-{title}")


def _stuffed() -> Made:
    for sign in ("😀", "🏆", "aaaa", "❤️", "xqzvkw"):
        title, text = TITLES[1], DONORS[TITLES[1]]
        body = "".join(sign + piece if number else piece for number, piece in enumerate(_pieces(text, 6)))
        yield "字间夹符号", "", page(title, body)
    for brand in BRANDS[:2]:
        text = "".join(
            f'{piece}<mark id="q{n}"></mark>' for n, piece in enumerate(_pieces(DONORS[TITLES[0]], 5))
        )
        yield "字间夹空标签", "", page(TITLES[0], text, html_title=f"{TITLES[0]}_{brand}")


def _hidden_links() -> Made:
    styles = (
        "display:none",
        "position:absolute;left:-9999px",
        "font-size:0",
        "height:0;overflow:hidden",
        "text-indent:-999px",
    )
    for style, (title, text) in zip(styles, _donors(), strict=False):
        links = "<a href='https://www.best365-app.example/'>best365官网</a><a href='http://hth88.example/'>华体会登录</a>"
        yield "隐藏外链", "", page(title, text, extra=f"<div style='{style}'>{links}</div>")
    links = "<marquee><a href='http://a.casino88.example/'>真人娱乐</a> <a href='http://b.example/'>棋牌下载</a></marquee>"
    yield "滚动外链", "", page(TITLES[2], DONORS[TITLES[2]], extra=links)


def _scripts() -> Made:
    for target in ("https://www.kaiyun123.example/reg", "http://m.hth777.example/"):
        script = f"<script>if(document.referrer.indexOf('search')>0){{location.href='{target}'}}</script>"
        frame = f"<iframe src='{target}' width='0' height='0'></iframe>"
        yield (
            "脚本跳转",
            "",
            page(
                TITLES[3],
                DONORS[TITLES[3]],
                extra=script + f"<script>window.open('{target}')</script>" + frame,
            ),
        )


def _folders() -> Made:
    for folder, brand in (("HnhNMMQPvW", BRANDS[0]), ("QbvEZTYSjj", BRANDS[10]), ("qbncLkeWQs", "示例集团")):
        title, text = TITLES[0], DONORS[TITLES[0]]
        yield (
            "随机目录改后缀",
            f"/{folder}/info/1061/4324.html",
            page(title, text.replace("示例大学", brand), html_title=f"{title}-{brand}"),
        )


def _foreign() -> Made:
    for host, path in (
        ("e2cf-clone.example", "/info/1001/2000.html"),
        ("image-shop.example", "/HnhNMMQPvW/info/1002/2001.html"),
        ("sculpture.example", "/2023/1030/c1027a1548/page.html"),
        ("m.old-name.example", "/17/83/c859a202627/page.html"),
    ):
        yield "外站照搬", f"//{host}{path}", page(TITLES[1], f"示例大学{DONORS[TITLES[1]]}")
    nameless = DONORS[TITLES[1]].replace("示例大学", "")
    yield (
        "外站删校名",
        "//nameless.example/info/1061/4324.htm",
        page(TITLES[1], nameless, html_title=TITLES[1]),
    )
    html = page(
        TITLES[0],
        DONORS[TITLES[0]].replace("示例大学", "云麓学院"),
        html_title="章程-云麓学院-某某学院-某某大学",
    )
    yield "外站换校名", "//pages.example/clone/info/1001/2000.htm", html


_TRICKS = (
    _name_replaced,
    _brand_alone,
    _unlisted,
    _prefixed,
    _crumb_root,
    _brand_appended,
    _words_swapped,
    _firm_talk,
    _spun,
    _traditional,
    _stuffed,
    _hidden_links,
    _scripts,
    _folders,
    _foreign,
)


def _donors() -> Iterator[tuple[str, str]]:
    while True:
        yield from DONORS.items()


def _few(titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((title, DONORS[title]) for title in titles)


def _pieces(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def hijacked_site() -> dict[str, Document]:
    """The clean site with every hijacked copy among its pages."""
    read = {copy.url: read_page(copy.html.encode(), url=copy.url) for copy in copies()}
    return {**clean_site(), **read}
