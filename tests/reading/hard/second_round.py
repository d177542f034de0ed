"""A second batch, written when the first had been mended: it says how far the mending reaches."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.frames import by_hand, paragraphs, plain, vsb, webplus

HOST = "https://www.songlingguan.example"
SCHOOL = "松岭关师范学院"


def _article(name: str, title: str, day: str | None, head: str, **rest: object) -> Hard:
    """One article; `head` and `body` hold `{t}` and `{b}`, the frame is VSB unless another is named."""
    number = sum(map(ord, name))
    text = rest.get("text", prose(number))
    assert isinstance(text, tuple)
    body = str(rest.get("body", "{b}")).replace("{t}", title).replace("{b}", paragraphs(text))
    after = str(rest.get("after", ""))
    head = head.replace("{t}", title)
    tag = str(rest.get("tag", f"{title}-{SCHOOL}"))
    frame = rest.get("frame", "vsb")
    if frame == "webplus":
        html = webplus(title_tag=tag, head=head, body=body + after, school=SCHOOL)
    elif frame == "hand":
        html = by_hand(title_tag=tag, cells=head + body + after, school=SCHOOL)
    elif frame == "plain":
        main = f'{head}<div class="word">{body}</div>{after}'
        html = plain(title_tag=tag, main=main, school=SCHOOL, meta=str(rest.get("meta", "")))
    else:
        html = vsb(title_tag=tag, head=head, body=body, school=SCHOOL, after=after)
    files = tuple(HOST + file if file.startswith("/") else file for file in rest.get("files", ()))  # type: ignore[attr-defined]
    url = f"{HOST}/{rest.get('path', f'info/1101/{number}.htm')}"
    shown = rest.get("shown", text)
    assert isinstance(shown, tuple)
    coded = html.encode("gb18030") if frame == "hand" else html.encode()
    return Hard(
        f"second: {name}", coded, url, title, day, shown, files, is_easy_text=frame in ("vsb", "webplus")
    )


def dated_cases() -> Iterator[Hard]:
    """Days beside the heading, in the shapes that the first batch did not have."""
    yield _article(
        "column above",
        "关于组织2022年春季学期教材征订的通知",
        "2022-04-11",
        '<div class="ny_tit"><h3>通知公告</h3></div><div class="c_tit">{t}</div><div class="c_sub"><span>文章来源：教务处</span><span>发布时间：2022年04月11日 15:30</span><span>点击:</span></div>',
    )
    yield _article(
        "dashes in class names",
        "新入职教师岗前培训开班",
        "2022-03-04",
        '<h1 class="arti-title">{t}</h1><p class="arti-metas"><span class="arti-publisher">人事处</span><span class="arti-update">2022-03-04</span></p>',
        frame="webplus",
        path="2b/11/c300a901/page.htm",
    )
    yield _article(
        "short class names",
        "教室管理规定",
        "2021-05-06",
        '<div class="con_bt">{t}</div><div class="con_xx">作者：教务处 时间：2021-05-06 点击数：20220101</div>',
    )
    yield _article(
        "blank before the colon",
        "大学生征兵宣传周启动",
        "2020-11-20",
        '<div class="text-title"><h4>{t}</h4><span>来源 ：武装部</span> <span>发布时间 ：2020-11-20</span></div>',
    )
    yield _article(
        "weblog",
        "电教设备使用须知",
        "2013-09-17",
        "<TABLE width='100%'><TR><TD align=center><B>{t}</B></TD></TR><TR><TD align=right>[ 2013/9/17 8:30:00 | By: admin ]</TD></TR></TABLE>",
        frame="hand",
        path="blog.asp?id=7",
    )
    yield _article(
        "day of the week",
        "清明祭英烈活动",
        "2014-04-03",
        "<h2>{t}</h2><div>2014-4-3 星期四　共青团委员会</div>",
        frame="plain",
    )
    yield _article(
        "English label",
        "International Office: Visiting Scholars 2021",
        "2021-03-04",
        "<h2>{t}</h2><div>Date: 2021-03-04  Author: IO  Hits: 20</div>",
        frame="plain",
    )
    yield _article(
        "every part in a tag",
        "校园卡补办点调整",
        "2021-05-16",
        "<h2>{t}</h2><div class='date'>日期:<em>2021</em>-<em>05</em>-<em>16</em></div>",
    )
    yield _article(
        "box of paragraphs",
        "数学建模竞赛培训班开课",
        "2021-07-09",
        '<div class="date"><p class="d">09</p><p class="m">2021.07</p></div><h3>{t}</h3>',
        frame="webplus",
        path="2b/12/c300a902/page.htm",
    )
    yield _article(
        "muted line",
        "实验教学中心开放预约",
        "2021-10-18",
        '<h3>{t}</h3><p class="text-muted">2021年10月18日 10:20 | 浏览 20 次 | 实验中心</p>',
        frame="plain",
    )
    yield _article(
        "day of sending",
        "教学事故认定办法",
        "2019-03-01",
        "<h1>{t}</h1><table><tr><th>文号</th><td>松师教〔2019〕4号</td></tr><tr><th>公开日期</th><td>2019年3月1日</td></tr></table>",
        frame="plain",
    )
    yield _article(
        "vertical index",
        "突发公共卫生事件应急预案",
        "2020-01-30",
        "<table class='idx'><tr><td>索引号</td><td>SLG-2020-001</td></tr><tr><td>生成日期</td><td>2020-01-22</td></tr><tr><td>发布日期</td><td>2020-01-30</td></tr></table><h2>{t}</h2>",
        frame="plain",
    )
    yield _article(
        "script variable",
        "艺术团招募新成员",
        "2021-04-05",
        "<h2>{t}</h2>",
        frame="plain",
        meta="<script>var pubtime='2021-04-05 10:00';</script>",
    )
    yield _article(
        "meta only",
        "校友捐赠芳名录",
        "2018-06-12",
        "<h2>{t}</h2>",
        frame="plain",
        meta='<meta name="PubDate" content="2018-06-12 09:00"/>',
    )
    yield _article(
        "property only",
        "青年志愿者招募",
        "2022-08-19",
        "<h2>{t}</h2>",
        frame="plain",
        meta='<meta property="article:published_time" content="2022-08-19T08:00:00+08:00"/>',
    )
    yield _article(
        "empty label",
        "教师资格认定体检",
        "2016-05-27",
        "<h2>{t}</h2><div>发布日期：　　浏览次数：</div>",
        frame="webplus",
        path="2016/0527/c300a903/page.htm",
    )
    yield _article(
        "comments have days",
        "自习室延长开放",
        "2019-12-16",
        "<h2>{t}</h2><p>时间：2019-12-16</p>",
        frame="plain",
        after='<div class="pl"><h4>最新评论</h4><p>游客 2023-01-01：赞</p><p>游客 2023-01-02：支持</p></div>',
    )
    yield _article(
        "upload day",
        "普通话水平测试报名",
        "2017-10-09",
        "<h2>{t}</h2><p>上传日期：2017年10月9日　审核人：教务处</p>",
    )
    yield _article(
        "last page of the year",
        "元旦晚会节目单",
        "2021-12-31",
        "<h1>{t}</h1><div>发布时间：2021-12-31 23:59:59</div>",
    )


def signed_cases() -> Iterator[Hard]:
    """The day stands below the text, or nowhere."""
    yield _article(
        "issuer and day on one line",
        "关于停水检修的通知",
        "2015-08-21",
        "<h2>{t}</h2>",
        text=(*prose(3, 2), "后勤管理处　2015年8月21日"),
        shown=prose(3, 2),
    )
    yield _article(
        "dots",
        "关于缴纳党费的通知",
        "2018-04-16",
        "<h2>{t}</h2>",
        text=(*prose(4, 2), "组织部", "2018.4.16"),
        shown=prose(4, 2),
    )
    yield _article(
        "attachments below",
        "关于评选优秀实习生的通知",
        "2019-06-03",
        "<h2>{t}</h2>",
        text=(*prose(5, 2), "教务处", "2019年6月3日"),
        shown=prose(5, 2),
        after='<p>附件：<a href="/__local/1/2/3.doc">申请表.doc</a></p>',
        files=("/__local/1/2/3.doc",),
    )
    yield _article(
        "contact below",
        "关于领取毕业证书的通知",
        "2020-06-22",
        "<h2>{t}</h2>",
        text=(*prose(6, 2), "学生处", "2020年6月22日", "联系电话：0000-0000000"),
        shown=(*prose(6, 2), "联系电话：0000-0000000"),
    )
    yield _article(
        "Chinese day",
        "松岭关师范学院章程修正案",
        "2014-12-26",
        "<h2>{t}</h2>",
        text=(*prose(7, 2), "二〇一四年十二月二十六日"),
        shown=prose(7, 2),
    )
    yield _article(
        "history",
        "历史沿革",
        None,
        "<h2>{t}</h2>",
        text=(
            "1956年9月1日，松岭关初级师范学校成立。",
            "1978年4月10日，经批准恢复招生。",
            "2004年5月18日，升格为本科院校。",
        ),
    )
    yield _article(
        "leaders",
        "现任校领导",
        None,
        "<h2>{t}</h2>",
        body="<table><tr><td>姓名</td><td>职务</td><td>出生年月</td></tr><tr><td>甲某</td><td>书记</td><td>1966年3月</td></tr><tr><td>乙某</td><td>校长</td><td>1969年11月</td></tr></table>",
        text=("姓名\t职务\t出生年月", "甲某\t书记\t1966年3月", "乙某\t校长\t1969年11月"),
    )
    yield _article(
        "rules in force",
        "信访接待制度",
        None,
        "<h2>{t}</h2>",
        text=(*prose(8, 2), "本制度自2012年3月1日起施行。"),
    )
    yield _article(
        "statistics day",
        "师资队伍",
        None,
        "<h2>{t}</h2>",
        text=("截至2023年9月1日，学校现有教职工1201人。", *prose(9, 2)),
    )
    yield _article(
        "deadline at the end",
        "教材样书领取",
        None,
        "<h2>{t}</h2>",
        text=(*prose(10, 2), "领取截止日期：2022年9月9日"),
    )


def titled_cases() -> Iterator[Hard]:
    """Headings that hide."""
    by = "<div>发布时间：2021-06-01</div>"
    yield _article(
        "small print in the heading", "就业服务月系列活动", "2021-06-01", '<h1 class="tc">{t}</h1>' + by
    )
    yield _article(
        "pieces",
        "关于2021年暑期学校选课的通知",
        "2021-06-01",
        "<h1><span>关于</span><span>2021年暑期学校</span><span>选课的通知</span></h1>" + by,
    )
    yield _article(
        "logo is the first heading",
        "校医院体检安排",
        "2021-06-01",
        f'<h1><a href="/">{SCHOOL}</a></h1><h2>{{t}}</h2>' + by,
        frame="plain",
    )
    yield _article(
        "styled division",
        "校园绿化养护招标公告",
        "2021-06-01",
        '<h2>招标采购</h2><div style="font-size:20px;text-align:center">{t}</div>' + by,
        frame="plain",
    )
    yield _article(
        "in the text",
        "关于规范使用校徽校名的通知",
        "2021-06-01",
        by,
        body='<p style="text-align:center"><strong>{t}</strong></p>{b}',
    )
    yield _article(
        "twice",
        "学位论文抽检办法",
        "2021-06-01",
        "<h2>{t}</h2>" + by,
        body='<p align="center"><b>{t}</b></p>{b}',
    )
    yield _article(
        "cut in the head",
        "关于做好2021年全国大学英语四六级考试报名及疫情防控工作有关事项的通知",
        "2021-06-01",
        "<h2>{t}</h2>" + by,
        tag="关于做好2021年全国大学英语四六级考试报名及疫情防控…",
    )
    yield _article(
        "path repeats it",
        "附属小学开学典礼",
        "2021-06-01",
        '<div class="path">首页 > 新闻 > {t}</div><h4>{t}</h4>' + by,
        frame="plain",
    )
    yield _article(
        "dash in the heading",
        "松岭讲坛第32期——古典诗词之美",
        "2021-06-01",
        "<h2>{t}</h2>" + by,
        tag=f"松岭讲坛第32期——古典诗词之美-{SCHOOL}",
    )
    yield _article(
        "bars in the head",
        "2021年对外合作办学项目一览",
        "2021-06-01",
        "<h5>{t}</h5>" + by,
        tag=f"{SCHOOL} | 信息公开 | 2021年对外合作办学项目一览",
    )
    yield _article(
        "placeholder head",
        "国有资产处置情况说明",
        "2021-06-01",
        "<div class='newsTitle'>{t}</div>" + by,
        tag="无标题文档",
        frame="plain",
    )
    yield _article(
        "font",
        "关于调整作息时间的通知",
        "2021-06-01",
        "<P align=center><FONT size=4><STRONG>{t}</STRONG></FONT></P><P align=center>时间：2021-6-1</P>",
        tag=SCHOOL,
        frame="hand",
        path="n.asp?id=9",
    )
    yield _article(
        "book title marks",
        "《本科生导师制实施办法》政策解读",
        "2021-06-01",
        "<h3 class='biaoti'>{t}</h3>" + by,
    )


def filed_cases() -> Iterator[Hard]:
    """Files that are the article's, and files that are not."""
    head = "<h2>{t}</h2><div>发布时间：2022-05-05</div>"
    foot = '<p><a href="/help/manual.pdf">网站使用手册.pdf</a></p>'
    rest = {"frame": "plain"}
    yield _article(
        "click here",
        "差旅费管理办法（2022年修订）",
        "2022-05-05",
        head,
        after='<p>附件1：差旅费标准表 <a href="/upload/1.rar">点击下载</a></p>',
        files=("/upload/1.rar",),
        **rest,
    )
    yield _article(
        "numbered script",
        "科研诚信承诺书",
        "2022-05-05",
        head,
        after='<p><a href="/down.asp?id=3">承诺书模板.doc</a></p>',
        files=("/down.asp?id=3",),
        **rest,
    )
    yield _article(
        "opened by script",
        "采购意向公开",
        "2022-05-05",
        head,
        after='<p><a href="javascript:void(0)" onclick="window.open(\'/upload/2.pdf\')">采购意向表</a></p>',
        files=("/upload/2.pdf",),
        **rest,
    )
    yield _article(
        "quoted viewer",
        "教代会提案办理情况",
        "2022-05-05",
        head,
        after='<iframe src="/pdf/web/view.html?file=%2Fupload%2F3.pdf"></iframe>',
        files=("/upload/3.pdf",),
        **rest,
    )
    yield _article(
        "other host",
        "研究生导师名单",
        "2022-05-05",
        head,
        after='<p><a href="http://static.songlingguan.example/x/4.xlsx">导师名单</a></p>',
        files=("http://static.songlingguan.example/x/4.xlsx",),
        **rest,
    )
    yield _article(
        "file of the side column",
        "校园招聘会参会须知",
        "2022-05-05",
        head,
        after=f'</div></main><aside class="side"><h3>常用下载</h3>{foot}</aside><main><div>',
        **rest,
    )
    yield _article(
        "centre is no file",
        "体育场馆开放公告",
        "2022-05-05",
        head,
        after='<p class="lk"><a href="/download/">下载中心</a> <a href="/xz/list.htm">资料下载</a></p>',
        **rest,
    )


def listed_cases() -> Iterator[Hard]:
    """Lists in the shapes that the first batch did not have."""
    grid = '<div class="row"><div class="col-9"><a href="{u}">{t}</a></div><div class="col-3">{d}</div></div>'
    yield _listed("grid", grid)
    yield _listed("dots between", '<p><a href="{u}">{t}</a>……………{d}</p>')
    yield _listed(
        "spans in the link",
        '<li><a href="{u}"><span class="tit">{t}</span><span class="date">{m}-{n}</span></a></li>',
    )
    yield _listed(
        "label and summary",
        '<li><h4><a href="{u}">{t}</a></h4><p>为做好相关工作，现将有关事项通知如下……</p><div>发布时间：{d} 来源：办公室</div></li>',
    )
    yield _listed("English day", '<li><a href="{u}">{t}</a><span>{e} {n}, {y}</span></li>')
    yield _listed(
        "numbered table",
        '<tr><td>{i}</td><td><a href="{u}">{t}</a></td><td>教务处</td><td>{d}</td><td>{i}23</td></tr>',
        wrap="<table><tr><th>序号</th><th>标题</th><th>部门</th><th>日期</th><th>点击</th></tr>{}</table>",
    )
    yield _listed("pinned", '<li>[置顶]<a href="{u}">{t}</a><img src="/images/new.gif"><span>{d}</span></li>')
    yield _listed("day before", '<p>[{d}] <a href="{u}">{t}</a></p>')
    yield _listed("day and hour", '<li><a href="{u}">{t}</a><em>{y}.{m}.{n} 10:20</em></li>')
    yield _listed("definition list", '<dt><a href="{u}">{t}</a></dt><dd>{d}</dd>', wrap="<dl>{}</dl>")
    yield _listed("year and month only", '<li><a href="{u}">{t}</a><span>{y}-{m}</span></li>', is_dated=False)
    yield _listed("no day", '<li><a href="{u}">{t}</a></li>', is_dated=False)


_ROWS = (
    ("校级教学名师评选结果公示", "2024-11-29"),
    ("学校章程核准稿", "2024-10-14"),
    ("关于开展消防演练的通知", "2024-09-26"),
    ("2024年接受社会捐赠情况", "2024-07-08"),
    ("教学督导组听课安排", "2024-05-23"),
    ("国际学生奖学金申请办法", "2024-03-30"),
    ("食堂大宗物资采购公告", "2024-01-12"),
    ("专业技术岗位聘用名单公示", "2023-12-18"),
    ("毕业设计抽检结果通报", "2023-10-31"),
    ("校友返校接待指南", "2023-09-05"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _listed(name: str, row: str, *, wrap: str = "<div class='lst'>{}</div>", is_dated: bool = True) -> Hard:
    entries, rows = [], []
    for number, (title, day) in enumerate(_ROWS, start=1):
        year, month, of_month = day.split("-")
        path = f"/info/1102/{900 - number}.htm"
        rows.append(
            row.format(
                t=title, u=path, d=day, y=year, m=month, n=of_month, e=_MONTHS[int(month) - 1], i=number
            )
        )
        entries.append((title, HOST + path, day if is_dated else None))
    html = plain(
        title_tag=f"公示公告 - {SCHOOL}", main=f"<h2>公示公告</h2>{wrap.format(''.join(rows))}", school=SCHOOL
    )
    return Hard(
        f"second list: {name}",
        html.encode(),
        f"{HOST}/gsgg.htm",
        "公示公告",
        kind="section",
        entries=tuple(entries),
    )


def second_cases() -> Iterator[Hard]:
    """All of them."""
    for cases in (dated_cases, signed_cases, titled_cases, filed_cases, listed_cases):
        yield from cases()
