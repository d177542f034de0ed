"""Articles of hand-made, government-style, mobile, generic and single-page sites."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, filler, prose
from tests.reading.hard.frames import by_hand, mobile, paragraphs, plain, portal

HOST = "http://xxgk.qinghexi.example"
SCHOOL = "清和溪职业技术学院"


def by_hand_cases() -> Iterator[Hard]:
    """Tables in GBK: the title in bold or in a cell, the day in brackets or under the text."""
    font = "<P align=center><FONT color=#cc0000 size=5><B>{t}</B></FONT></P>"
    yield _by_hand(
        "bold title",
        "shownews.asp?id=311",
        "关于收缴新生学费的通知",
        "2008-08-26",
        prose(61),
        font + "<P align=center><FONT size=2>发布时间：2008-8-26 10:11:00　阅读：301次</FONT></P><HR>",
    )
    yield _by_hand(
        "two digit year",
        "shownews.asp?id=312",
        "关于召开第三届教职工代表大会的通知",
        "2009-12-04",
        prose(62),
        font + "<P align=right><FONT size=2>[09-12-4]</FONT></P>",
    )
    yield _by_hand(
        "title in a cell",
        "news/view.asp?News_ID=313",
        "校内津贴分配暂行办法",
        "2010-03-15",
        prose(63),
        "<TABLE width='100%'><TR><TD align=center height=40 class=bt>{t}</TD></TR><TR><TD align=center>作者：人事处　日期：2010年3月15日　点击：82</TD></TR></TABLE>",
    )
    yield _by_hand(
        "signature with blanks",
        "news/view.asp?News_ID=314",
        "关于严肃期末考试纪律的通知",
        "2011-06-17",
        (*prose(64), "清和溪职业技术学院教务处", "二〇一一年六月十七日"),
        font,
    )
    yield _by_hand(
        "author and day below",
        "news/view.asp?News_ID=315",
        "数控技术实训中心简介",
        "2012-05-30",
        prose(65),
        font,
        below="<P align=right>发布人：admin　发布时间：2012-05-30</P>",
    )
    yield _by_hand(
        "traditional brackets",
        "show.php?id=316",
        "学生公寓水电费收取标准",
        "2007-09-03",
        prose(66),
        "<CENTER><H4>{t}</H4>（2007年9月3日）</CENTER>",
    )
    yield _by_hand("no day", "jj.htm", "专业介绍：会计", None, prose(67), font)
    yield _by_hand(
        "spaces in the day",
        "show.php?id=317",
        "关于开展档案清理工作的通知",
        "2013-04-02",
        prose(68),
        font + "<P align=center>时间： 2013 年 4 月 2 日　　来源：档案室</P>",
    )
    yield _by_hand(
        "word export",
        "upfile/2014/gz.htm",
        "后勤服务公司采购工作规程",
        "2014-10-08",
        (*prose(69), "后勤服务公司", "2014年10月8日"),
        "<p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22.0pt'>{t}<o:p></o:p></span></b></p>",
    )


def _by_hand(  # noqa: PLR0917 -- a row of the table above
    name: str, path: str, title: str, day: str | None, text: tuple[str, ...], head: str, *, below: str = ""
) -> Hard:
    html = by_hand(
        title_tag=SCHOOL,
        cells=head.replace("{t}", title) + paragraphs(tuple("　　" + line for line in text), tag="P") + below,
        school=SCHOOL,
    )
    return Hard(f"by hand: {name}", html.encode("gbk"), f"{HOST}/{path}", title, day, text)


def portal_cases() -> Iterator[Hard]:
    """An index table above the text: made on one day, published on another."""
    yield _portal(
        "both days",
        "信息公开指南",
        "2022-06-30",
        prose(71),
        (
            ("索引号", "QHX-0101-2022-003"),
            ("发文机关", "学校办公室"),
            ("成文日期", "2022-06-21"),
            ("发布日期", "2022-06-30"),
        ),
    )
    yield _portal(
        "made only",
        "校务委员会议事规则",
        "2019-05-06",
        prose(72),
        (
            ("索引号", "QHX-0102-2019-001"),
            ("文号", "清职院〔2019〕15号"),
            ("成文日期", "2019年05月06日"),
            ("有效性", "有效"),
        ),
    )
    yield _portal(
        "generated is not published",
        "教职工年度考核办法",
        "2021-01-19",
        prose(73),
        (("生成日期", "2021-01-05"), ("公开日期", "2021-01-19"), ("主题词", "考核")),
    )
    yield _portal(
        "labels and values in pairs",
        "校园突发事件应急预案",
        "2020-02-03",
        prose(74),
        (("公开时间", "2020年2月3日"), ("公开形式", "主动公开"), ("公开时限", "长期公开")),
    )
    yield _portal(
        "expires",
        "专业技术职务评审推荐办法",
        "2018-07-10",
        prose(75),
        (("实施日期", "2018-09-01"), ("发布时间", "2018-07-10"), ("废止日期", "2023-08-31")),
    )


def _portal(
    name: str, title: str, day: str | None, text: tuple[str, ...], pairs: tuple[tuple[str, str], ...]
) -> Hard:
    cells = "".join(f"<td class='l'>{label}：</td><td>{value}</td>" for label, value in pairs)
    html = portal(
        title_tag=f"{title} - {SCHOOL}信息公开",
        rows=f"<tr>{cells}</tr>",
        head=f'<h1 class="con-title">{title}</h1>',
        body=paragraphs(text),
        school=SCHOOL,
    )
    return Hard(f"portal: {name}", html.encode(), f"{HOST}/gkml/{len(title) * 101}.html", title, day, text)


def mobile_cases() -> Iterator[Hard]:
    """The mobile twin: short heads, words for days."""
    yield _mobile(
        "pagem",
        "2023/1117/c55a901/pagem.htm",
        "第十届职业规划大赛决赛举行",
        "2023-11-17",
        prose(81),
        '<h3 class="m-title">{t}</h3><div class="m-info"><span>2023-11-17</span><span>团委</span></div>',
    )
    yield _mobile(
        "label",
        "m/view/902.html",
        "2021年单独招生考试成绩查询",
        "2021-04-13",
        prose(82),
        '<div class="hd"><strong>{t}</strong><em>时间:2021-04-13 08:00</em></div>',
    )
    yield _mobile(
        "day under the text",
        "m/view/903.html",
        "心理健康月系列活动预告",
        "2022-05-07",
        (*prose(83, 2), filler(date="5月20日")),
        "<h4>{t}</h4>",
        below='<p class="time">发布于 2022-05-07</p>',
    )


def _mobile(  # noqa: PLR0917 -- a row of the table above
    name: str, path: str, title: str, day: str, text: tuple[str, ...], head: str, *, below: str = ""
) -> Hard:
    html = mobile(
        title_tag=title, head=head.replace("{t}", title), body=paragraphs(text) + below, school=SCHOOL
    )
    return Hard(f"mobile: {name}", html.encode(), f"{HOST}/{path}", title, day, text)


def generic_cases() -> Iterator[Hard]:
    """WordPress, DedeCMS, PHPCMS, ASP.NET, Joomla, a rendered single page, JSON-LD."""
    yield _plain(
        "time element",
        "archives/2024.html",
        "产教融合实训基地揭牌",
        "2023-12-14",
        prose(91),
        '<article><header class="entry-header"><h1 class="entry-title">{t}</h1><div class="entry-meta"><time class="entry-date published" datetime="2023-12-14T16:00:00+08:00">12月14日</time> by 宣传部</div></header><div class="entry-content">{b}</div></article>',
    )
    yield _plain(
        "dede",
        "a/tongzhi/2012/0506/88.html",
        "关于五四表彰名单的公示",
        "2012-05-06",
        prose(92),
        '<div class="viewbox"><div class="title"><h2>{t}</h2></div><div class="info"><small>时间:</small>2012-05-06 09:12<small>来源:</small>团委 <small>作者:</small>admin <small>点击:</small>次</div><div class="content"><table><tr><td>{b}</td></tr></table></div></div>',
    )
    yield _plain(
        "phpcms",
        "index.php?m=content&c=index&a=show&catid=12&id=93",
        "教学督导工作条例",
        "2013-10-28",
        prose(93),
        '<div id="Article"><h1>{t}<br /><span>2013-10-28 15:20:31&nbsp;&nbsp;&nbsp;来源：督导室&nbsp;点击：<em id="hits">0</em></span></h1><div class="content">{b}</div></div>',
    )
    yield _plain(
        "asp.net",
        "News/Detail.aspx?id=94",
        "关于征集校史资料的启事",
        "2015-05-18",
        prose(94),
        '<form id="form1"><input type="hidden" name="__VIEWSTATE" value="/wEPDwUK20190101"/><div class="nt"><span id="lblTitle">{t}</span></div><div class="ns">发布者：<span id="lblUser">校史办</span> 发布时间：<span id="lblTime">2015/5/18 9:40:11</span></div><div id="divContent">{b}</div></form>',
    )
    yield _plain(
        "joomla",
        "index.php?option=com_content&view=article&id=95",
        "教师企业实践管理办法",
        "2014-03-26",
        prose(95),
        '<div class="item-page"><h2 itemprop="name">{t}</h2><dl class="article-info"><dt>详细信息</dt><dd class="published">发布于：2014年3月26日</dd><dd class="modified">最后更新：2022年8月8日</dd><dd class="hits">点击数：4417</dd></dl><div itemprop="articleBody">{b}</div></div>',
    )
    yield _plain(
        "rendered single page",
        "article/96",
        "2023级新生军训动员大会召开",
        "2023-09-04",
        prose(96),
        '<div id="app"><div data-v-1a2b3c class="detail"><div data-v-1a2b3c class="detail-title">{t}</div><div data-v-1a2b3c class="detail-time"><i class="el-icon-time"></i> 2023-09-04 20:15:00</div><div data-v-1a2b3c class="detail-body">{b}</div></div></div>',
    )
    ld = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"劳动教育周启动","datePublished":"2022-04-25T08:30:00+08:00"}</script>'
    yield _plain(
        "json-ld only",
        "article/97",
        "劳动教育周启动",
        "2022-04-25",
        prose(97),
        '<h1>{t}</h1><div class="rich">{b}</div>',
        meta=ld,
    )
    yield _plain(
        "title in meta only",
        "article/98",
        "校企合作协议签订仪式",
        "2021-10-11",
        prose(98),
        '<p class="top">发布时间：2021-10-11</p><div class="rich">{b}</div>',
        meta='<meta property="og:title" content="校企合作协议签订仪式"/>',
    )
    yield _plain(
        "title of the head only",
        "article/99",
        "实习安全责任书签订情况",
        "2020-06-08",
        prose(99),
        '<p class="top">日期：2020-06-08</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "reversed site name",
        "article/100",
        "宿舍卫生检查通报",
        "2019-12-02",
        prose(100),
        '<div class="newstitle">{t}</div><div class="newsinfo">2019-12-02　学工处</div><div class="rich">{b}</div>',
        tag="清和溪职业技术学院|学工处>>宿舍卫生检查通报",
    )
    yield _plain(
        "English style day",
        "article/101",
        "国际交流周开幕式举行",
        "2018-11-05",
        prose(101),
        '<h1>{t}</h1><p class="meta"><span>05</span><span>Nov</span><span>2018</span></p><div class="rich">{b}</div>',
    )
    yield _plain(
        "day of the week",
        "article/102",
        "食堂食品安全开放日",
        "2024-03-18",
        prose(102),
        '<h2>{t}</h2><p class="by">2024年3月18日（星期一）　后勤处供稿</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "deadline in the first line",
        "article/103",
        "奖助学金申请开始",
        "2023-09-20",
        (filler(date="2023年10月15日"), *prose(103)),
        '<h2>{t}</h2><p class="by">发布：2023-09-20</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "only a deadline",
        "article/104",
        "办公用品询价公告",
        None,
        (filler(date="2023年10月15日"), "报价截止时间：2023年10月16日17:00。", *prose(104, 2)),
        '<h2>{t}</h2><div class="rich">{b}</div>',
    )
    yield _plain(
        "event in the text",
        "article/105",
        "校友返校日活动安排",
        "2022-10-02",
        ("活动时间：2022年10月22日上午9:00。", *prose(105, 2)),
        '<h2>{t}</h2><p>[2022-10-02]</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "modified only",
        "article/106",
        "财务报销指南",
        None,
        prose(106),
        '<h1>{t}</h1><p>最后更新：2024-02-02</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "Chinese numeral label",
        "article/107",
        "关于授予教学名师称号的决定",
        "2012-09-10",
        prose(107),
        '<h1>{t}</h1><p>发布日期：二〇一二年九月十日</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "full-width label",
        "article/108",
        "公务用车管理规定",
        "2016-01-07",
        prose(108),
        '<h1>{t}</h1><p>日　　期：２０１６年１月７日</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "uploaded",
        "article/109",
        "危险化学品管理细则",
        "2019-03-28",
        prose(109),
        '<h1>{t}</h1><p>上传时间：2019-03-28　下载次数：12</p><div class="rich">{b}</div>',
    )
    yield _plain(
        "table in the text",
        "article/110",
        "2023年教育收费公示表",
        "2023-08-28",
        ("项目\t标准（元/年）\t依据", "学费\t5500\t云价费〔2016〕8号", "住宿费\t1200\t云价费〔2002〕10号"),
        '<h1>{t}</h1><p>时间：2023-08-28</p><div class="rich"><table><tr><td>项目</td><td>标准（元/年）</td><td>依据</td></tr><tr><td>学费</td><td>5500</td><td>云价费〔2016〕8号</td></tr><tr><td>住宿费</td><td>1200</td><td>云价费〔2002〕10号</td></tr></table></div>',
    )
    yield _plain(
        "paragraphs by br",
        "article/111",
        "校医院门诊时间调整",
        "2021-08-30",
        prose(111),
        '<h1>{t}</h1><p>2021-08-30</p><div id="txt">{br}</div>',
    )
    yield _plain(
        "div paragraphs",
        "article/112",
        "班主任工作量计算办法",
        "2018-05-14",
        prose(112),
        '<h1>{t}</h1><div>2018-05-14</div><div id="con">{div}</div>',
    )
    yield _plain(
        "lone attachment",
        "article/113",
        "2022年决算",
        "2023-08-10",
        (),
        '<h1>{t}</h1><div>时间：2023-08-10</div><div id="con"><p><a href="/upload/2023/juesuan.pdf"><img src="/images/pdf.gif">决算公开.pdf</a></p></div>',
        files=("/upload/2023/juesuan.pdf",),
    )
    yield _plain(
        "object and embed",
        "article/114",
        "学生手册（2024版）",
        "2024-09-01",
        (),
        '<h1>{t}</h1><div>时间：2024-09-01</div><div id="con"><object data="/upload/sc2024.pdf" type="application/pdf"><embed src="/upload/sc2024.pdf"></object></div>',
        files=("/upload/sc2024.pdf",),
    )
    yield _plain(
        "viewer",
        "article/115",
        "就业质量年度报告（2023届）",
        "2023-12-29",
        (),
        '<h1>{t}</h1><div>时间：2023-12-29</div><div id="con"><iframe src="/pdfjs/web/viewer.html?file=/upload/jy2023.pdf"></iframe></div>',
        files=("/upload/jy2023.pdf",),
    )


def _plain(  # noqa: PLR0917 -- a row of the table above
    name: str,
    path: str,
    title: str,
    day: str | None,
    text: tuple[str, ...],
    main: str,
    *,
    meta: str = "",
    tag: str = "",
    files: tuple[str, ...] = (),
) -> Hard:
    main = main.replace("{t}", title).replace("{br}", "<br><br>".join("　　" + line for line in text))
    main = main.replace("{div}", paragraphs(text, tag="div")).replace("{b}", paragraphs(text))
    html = plain(title_tag=tag or f"{title} - {SCHOOL}", main=main, school=SCHOOL, meta=meta)
    return Hard(
        f"generic: {name}",
        html.encode(),
        f"{HOST}/{path}",
        title,
        day,
        text,
        tuple(HOST + file for file in files),
    )


def shell_cases() -> Iterator[Hard]:
    """Single-page shells say nothing: what a script will fill is not read, and a list without a row is empty."""
    vue = (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>清和溪职业技术学院</title><link href=/static/css/app.20240102.css rel=stylesheet></head>"
        "<body><noscript><strong>请启用 JavaScript</strong></noscript><div id=app></div><script src=/static/js/app.20240102.js></script></body></html>"
    )
    yield Hard("shell: vue", vue.encode(), f"{HOST}/#/detail/3", kind="blocked")
    html = plain(
        title_tag=f"页面 - {SCHOOL}", main='<div id="list"></div><script>load(1)</script>', school=SCHOOL
    )
    yield Hard("shell: list by script", html.encode(), f"{HOST}/list?id=8", kind="empty")


def other_cases() -> Iterator[Hard]:
    """All of them."""
    for cases in (by_hand_cases, portal_cases, mobile_cases, generic_cases, shell_cases):
        yield from cases()
