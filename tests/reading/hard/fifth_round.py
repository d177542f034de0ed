"""A fifth batch, written when the fourth was mended, by a hand that had then read the code: what it might still miss."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose

HOST = "https://www.luzhouwan.example"
SCHOOL = "芦舟湾师范学院"
_MENU = ("首页", "学院概况", "部门设置", "教学科研", "招生就业", "学生工作", "信息公开", "联系我们")
NAMES = (
    "国家奖学金推荐名单公示",
    "后勤保障处2025年招标计划",
    "关于寒假值班的通知",
    "学生公寓维修改造工程招标公告",
    "2024年度部门决算",
    "关于修订学籍管理规定的通知",
    "科技处组织申报省级课题",
    "教职工代表大会提案答复",
)
DAYS = (
    "2025-03-03",
    "2025-01-20",
    "2025-01-06",
    "2024-11-29",
    "2024-09-02",
    "2024-05-17",
    "2024-02-23",
    "2023-10-10",
)


def _site(title: str, main: str, *, side: str = "", top: str = "", style: str = "") -> str:
    """A site in the manner of a small firm: float boxes, a banner, a side column and a foot."""
    menu = "".join(f'<li><a href="/lm{n}/">{name}</a></li>' for n, name in enumerate(_MENU))
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{style}</head><body>
<div class="hd-box"><div class="w"><span class="fl">欢迎访问{SCHOOL}</span><span class="fr">2025年3月12日 星期三</span></div></div>{top}
<div class="mainnav"><ul class="w">{menu}</ul></div><div class="banner2"></div>
<div class="w clearfix"><div class="lefter">{side}</div><div class="righter">{main}</div></div>
<div class="foot-box"><p>版权所有：{SCHOOL} | 地址：芦舟湾市师院路6号 | 最近更新：2025-03-11</p></div></body></html>"""


def fifth_cases() -> Iterator[Hard]:
    """All of them."""
    yield from _articles()
    yield from _lists()
    yield from _kinds()


def _articles() -> Iterator[Hard]:
    for number, (name, title, day, html_title, main, more) in enumerate(_ARTICLES):
        text = more.get("text", prose(200 + number, 3))
        body = "".join(f"<p>{line}</p>" for line in text)
        yield Hard(
            f"5 article: {name}",
            _site(
                html_title.format(t=title),
                main.format(t=title, b=body),
                side=more.get("side", ""),
                top=more.get("top", ""),
            ).encode(),
            HOST + more.get("path", f"/lm6/{3000 + number}.html"),
            title,
            day,
            more.get("shown", text),
            modified=more.get("modified"),
        )


_ARTICLES = (
    ("weekday in the byline, heading by the title element only", "师德失范行为处理细则", "2024-05-06", "{t}-" + SCHOOL, "<div class=a1>{t}</div><div class=a2>2024年5月6日（星期一）　教师工作部</div><div class=a3>{b}</div>", {}),
    ("hits that look like a year", "创新创业学分认定", "2023-06-15", "{t}", "<h1>{t}</h1><div>浏览次数：2024　日期：2023/6/15　编号：202306</div><div>{b}</div>", {}),
    ("label of hanging out", "家具采购单一来源公示", "2022-10-09", "{t}", "<h2>{t}</h2><p>挂网时间：2022-10-09　开标时间：2022-10-30 09:00</p><div>{b}</div>", {}),
    ("opening of bids alone is no publication", "体育器材询价公告", None, "{t}", "<h2>{t}</h2><p>开标时间：2022-10-30 09:00</p><div>{b}</div>", {}),
    ("signed and issued", "班主任工作条例", "2021-07-01", "{t}", "<h2>{t}</h2><table><tr><td>签发日期</td><td>2021-06-25</td><td>发布日期</td><td>2021-07-01</td></tr></table><div>{b}</div>", {}),
    ("small in the heading", "实验耗材管理办法", "2020-04-08", "{t}_" + SCHOOL, "<h2>{t} <small>2020-04-08</small></h2><div>{b}</div>", {}),
    ("crumb between heading and byline", "图书漂流活动", "2019-04-23", "{t}", "<h2>{t}</h2><div>您的位置：<a href=/>首页</a> - <a href=/lm5/>学生工作</a></div><div>[ 2019-04-23 ]</div><div>{b}</div>", {}),
    ("brackets after the text with the editor", "心理健康月方案", "2021-05-25", "{t}", "<h2>{t}</h2><div class=zz>{b}<p>（责任编辑：学工部　2021-05-25）</p></div>", {"shown": None}),
    ("title in the head cell of a table", "学杂费标准一览", "2022-08-30", "收费公示-" + SCHOOL, "<table class=doc><tr><th colspan=2>{t}</th></tr><tr><td colspan=2 align=center>发布时间：2022-08-30</td></tr><tr><td>学费</td><td>4800元</td></tr><tr><td>住宿费</td><td>1200元</td></tr></table>", {"text": ("学费\t4800元", "住宿费\t1200元")}),
    ("english page", "Admission Guide for International Students", "2024-05-06", "{t} - Luzhouwan", "<h1>{t}</h1><div class=by>By International Office | May 6, 2024 | Views: 77</div><div>{b}</div>", {"text": ("Applicants should hold a high school diploma and be in good health. The application period is from March 1 to June 30 every year.", "Tuition is 15,000 yuan a year, and dormitory fees are 1,500 yuan a year for a double room.")}),
    ("month and day beside the heading, year in the address", "新生报到须知", "2024-08-19", "{t}", "<h2>{t}</h2><div class=d>08-19</div><div>{b}</div>", {"path": "/2024/0819/c9a10/page.htm"}),
    ("comments below with days", "食堂意见征集", "2023-03-20", "{t}", "<h2>{t}</h2><div>时间：2023-03-20</div><div>{b}</div><div class=comments><p>同学甲 2023-03-22 12:00</p><p>赞成</p><p>同学乙 2023-03-23 08:11</p></div>", {"shown": None}),
    ("two issuers, day, contact, file", "联合督查通知", "2022-11-11", "{t}", "<h2>{t}</h2><div class=q>{b}<p>党委组织部　人力资源部</p><p>2022.11.11</p><p>（联系人：王老师，电话：0000-0000000）</p><p>附件：督查分组表</p></div>", {"shown": None}),
    ("signature in a cell", "关于停电的紧急通知", "2018-08-08", "{t}", "<h2>{t}</h2><table width=100%><tr><td>{b}</td></tr><tr><td align=right>后勤处</td></tr><tr><td align=right>2018年8月8日</td></tr></table>", {"shown": None}),
    ("old notice quoted in a new one", "重申校园文明养犬规定", "2023-09-12", "{t}", "<h2>{t}</h2><div>发布者：保卫处 2023-09-12</div><div>{b}<p>附：原通知（2019年3月1日发布）</p><p>保卫处</p><p>2019年3月1日</p></div>", {"shown": None}),
    ("label with the word of the site in front", "网络安全事件报告流程", "2020-12-03", "{t}", "<h2>{t}</h2><p>【信息发布时间：2020-12-03】【阅读：8】【我要打印】【关闭】</p><div>{b}</div>", {}),
    ("updated, then published in the same line", "科研仪器共享目录", "2019-09-19", "{t}", "<h2>{t}</h2><p>更新日期：2022-02-02 | 发布日期：2019-09-19</p><div>{b}</div>", {"modified": "2022-02-02"}),
    ("title twice, first in the crumb", "资产清查实施方案", "2021-04-12", SCHOOL, "<div class=lujing>首页 &gt; 信息公开 &gt; {t}</div><div class=c1><b>{t}</b></div><div class=c2>资产处　2021-04-12</div><div>{b}</div>", {}),
    ("heading in a paragraph with a class of the office", "教学差错认定办法", "2017-05-15", "{t}", '<p class="15" style="text-align:center;"><span style="font-size:29px;"><strong>{t}</strong></span></p><p style="text-align:center">教字〔2017〕15号</p><p style="text-align:center">（2017年5月15日发布）</p><div>{b}</div>', {}),
    ("approval below the heading only", "学位授予工作细则", None, "{t}", "<h2>{t}</h2><p align=center>（2019年6月20日学位评定委员会第3次会议审议通过）</p><div>{b}</div>", {"shown": None}),
    ("day of a page made by machine", "校历", None, "{t}", "<h2>{t}</h2><div>生成时间：2025-03-01 02:00:00</div><div>{b}</div>", {}),
    ("next and previous with days above the text", "学风建设简报第二期", "2022-03-18", "{t}", "<h2>{t}</h2><div>上一篇：<a href=/a.html>简报第一期</a> 2022-03-01</div><div>发布：2022-03-18</div><div>{b}</div>", {}),
    ("day and time in two lines", "机房开放安排", "2023-10-25", "{t}", "<h2>{t}</h2><div><p>2023-10-25</p><p>16:30:00</p></div><div>{b}</div>", {}),
    ("event announced with its time", "信息技术前沿讲座", "2024-04-11", "{t}", "<h2>{t}</h2><p>2024-04-11　点击：3</p><div><p>时间：2024年4月18日14:30</p><p>地点：报告厅</p>{b}</div>", {"shown": None}),
    ("names with years in the line", "2019级培养方案", "2019-08-28", "{t}", "<h2>{t}</h2><p>来源：教务处2019　发布人：admin2020　发布时间：2019-08-28</p><div>{b}</div>", {}),
)  # fmt: skip


def _rows(pattern: str, *, path: str = "/lm6/{n}.html") -> str:
    return "".join(
        pattern.format(
            t=name, u=path.format(n=500 - n, day=day), d=day, y=day[:4], m=day[5:7], k=day[8:], n=n
        )
        for n, (name, day) in enumerate(zip(NAMES, DAYS, strict=True))
    )


def _list(
    name: str,
    main: str,
    where: str,
    *,
    path: str = "/lm6/{n}.html",
    side: str = "",
    is_dated: bool = True,
    is_far: bool = False,
) -> Hard:
    base = "" if is_far else HOST
    return Hard(
        f"5 list: {name}",
        _site(
            f"通知公告-{SCHOOL}",
            f"<div class=dq>当前位置：<a href=/>首页</a> &gt; 通知公告</div>{main}",
            side=side,
        ).encode(),
        HOST + where,
        kind="section",
        entries=tuple(
            (title, base + path.format(n=500 - n, day=day), day if is_dated else None)
            for n, (title, day) in enumerate(zip(NAMES, DAYS, strict=True))
        ),
    )


def _lists() -> Iterator[Hard]:
    for number, (name, main, pattern, more) in enumerate(_LISTS):
        path = more.get("path", "/lm6/{n}.html")
        yield _list(
            name,
            main.format(_rows(pattern, path=path)),
            f"/tz/sy{number}x.html",
            path=path,
            side=more.get("side", ""),
            is_dated=more.get("is_dated", True),
            is_far=more.get("is_far", False),
        )


_TH = "<table><tr><th>标题</th><th>{}</th><th>{}</th></tr>{{}}</table>"
_LISTS = (
    ("summary with a day before the day of the row", "<ul>{}</ul>", "<li><h4><a href='{u}'>{t}</a></h4><p>定于2024年4月1日上午举行，请提前到场。</p><span class=rq>{d}</span></li>", {}),
    ("opening of bids before publication, by the head of the column", _TH.format("开标时间", "发布时间"), "<tr><td><a href='{u}'>{t}</a></td><td>2025-04-0{n} 09:00</td><td>{d}</td></tr>", {}),
    ("publication before deadline, by the head of the column", _TH.format("发布日期", "截止日期"), "<tr><td><a href='{u}'>{t}</a></td><td>{d}</td><td>2025-05-01</td></tr>", {}),
    ("day first in its own cell", "<table>{}</table>", "<tr><td>{y}.{m}.{k}</td><td><a href='{u}'>{t}</a></td></tr>", {}),
    ("terms are the days", "<dl>{}</dl>", "<dt>{y}年{m}月{k}日</dt><dd><a href='{u}'>{t}</a></dd>", {}),
    ("month, day and clock", "<ul>{}</ul>", "<li><a href='{u}'>{t}</a><span>{m}-{k} 08:30</span></li>", {"path": "/p/{day}/{n}.html"}),
    ("far addresses", "<ul>{}</ul>", "<li><a href='{u}' target=_blank>{t}</a><i>{d}</i></li>", {"path": "https://mp.weixin.example/s/{n}", "is_far": True}),
    ("side column of the same make", "<ul class=xl>{}</ul>", "<li><a href='{u}'>{t}</a><span>{d}</span></li>", {"side": "<h3>热点关注</h3><ul class=xl><li><a href=/lm1/9.html>校园十大新闻</a><span>2024-12-31</span></li><li><a href=/lm1/8.html>校庆倒计时</a><span>2024-12-12</span></li></ul>"}),
    ("hits beside the day", "<ul>{}</ul>", "<li><a href='{u}'>{t}</a><span>阅读 12{n}</span><span>{d}</span></li>", {}),
    ("show period in the row", "<ul>{}</ul>", "<li><a href='{u}'>{t}</a><em>发布：{d}</em><em>公示至：2025-04-30</em></li>", {}),
    ("picture, heading, text and day as one link", "<div class=pics>{}</div>", "<a class=it href='{u}'><img src=/u/{n}.jpg alt=''><div><h3>{t}</h3><p>我院近日开展了相关工作……</p><p class=t>{d}</p></div></a>", {}),
    ("links of a tag and an author", "<div>{}</div>", "<div class=post><h2><a href='{u}'>{t}</a></h2><div><a href=/u/admin>管理员</a> 发表于 {d} <a href=/tag/1>公告</a></div></div>", {}),
    ("icons and bold years", "<ul>{}</ul>", "<li><i class=ic></i><b>{y}</b>/{m}/{k} <a href='{u}'>{t}</a></li>", {}),
    ("numbers before the titles", "<table>{}</table>", "<tr><td>{n}</td><td><a href='{u}'>{t}</a></td><td>校办</td><td>{d}</td><td>128</td></tr>", {}),
    ("names without days in columns", "<table>{}</table>", "<tr><td><a href='{u}'>{t}</a></td></tr>", {"is_dated": False}),
    ("old rows hidden in a second tab", "<div class=tab1><ul>{}</ul></div><div class=tab2 style='display:none'><ul><li><a href=/lm9/1.html>往年的通知归档</a><span>2010-01-01</span></li></ul></div>", "<li><a href='{u}'>{t}</a><span>{d}</span></li>", {}),
)  # fmt: skip


def _kinds() -> Iterator[Hard]:
    for number, (name, kind, html, more) in enumerate(_KINDS):
        yield Hard(
            f"5 kind: {name}",
            html.encode(),
            HOST + more.get("path", f"/k/{number}x.html"),
            kind=kind,
            date=more.get("day"),
            files=tuple(HOST + file for file in more.get("files", ())),
            blocked_by=more.get("by", ""),
            redirect=HOST + more["to"] if "to" in more else None,
        )


_H = "<html><head><meta charset=utf-8><title>{}</title></head><body>{}</body></html>"
_KINDS = (
    ("sign-in in English", "blocked", _H.format("CAS – Central Authentication Service", "<h2>Enter your Username and Password</h2><form><input name=username><input type=password name=password><button>Sign in</button></form>"), {"by": "login"}),
    ("firewall with an event number", "blocked", _H.format("405", "<div><h1>405</h1><p>很抱歉，由于您访问的URL有可能对网站造成安全威胁，您的访问被阻断。</p><p>您的请求ID是：76b20f4716</p></div>"), {"by": "challenge"}),
    ("under repair", "empty", _H.format(SCHOOL, "<p>网站维护中，请稍后访问。</p>"), {}),
    ("directory listing of nothing", "empty", _H.format("Index of /old", "<h1>Index of /old</h1><hr><pre><a href=../>../</a></pre><hr>"), {}),
    ("server's first page", "empty", _H.format("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>"), {}),
    ("host that no site answers", "empty", _H.format("站点不存在", "<p>您访问的站点不存在或已停用</p>"), {}),
    ("database error", "empty", _H.format("", "<p>Microsoft OLE DB Provider for ODBC Drivers 错误 '80004005'</p><p>[Microsoft][ODBC Microsoft Access Driver] 不能打开注册表关键字</p>"), {}),
    ("server error of the framework", "empty", _H.format("HTTP Status 500 – Internal Server Error", "<h1>HTTP Status 500 – Internal Server Error</h1><p><b>Type</b> Exception Report</p><h3>Apache Tomcat/8.5</h3>"), {}),
    ("web vpn", "blocked", _H.format("WebVPN登录", "<div><h3>WebVPN</h3><form><input placeholder=学工号><input type=password></form><p>校外访问校内资源请登录</p></div>"), {}),
    ("code before reading", "blocked", _H.format("安全验证", "<p>请输入下图中的验证码继续访问</p><img src=/code><input name=c>"), {"by": "captcha"}),
    ("body that jumps", "", "<html><body onload=\"location.href='/main.html'\"></body></html>", {"to": "/main.html"}),
    ("refresh in quotes", "", "<html><head><meta http-equiv='refresh' content=\"0;url='/site/index.html'\"></head></html>", {"to": "/site/index.html"}),
    ("document location", "", "<script>document.location.href = '/xw/index.aspx';</script>", {"to": "/xw/index.aspx"}),
    ("window open itself", "", '<script>window.location.assign("/home/")</script>', {"to": "/home/"}),
    ("landing page of blocks", "section", _site(f"信息公开-{SCHOOL}", "".join(f"<div class=bk><h3>{block}<a href=/m{n}/>更多</a></h3><ul>{''.join(f'<li><a href=/lm6/{n}{k}.html>{NAMES[k]}</a><span>{DAYS[k]}</span></li>' for k in range(5))}</ul></div>" for n, block in enumerate(("公开制度", "年度报告", "财务信息")))), {"path": "/xxgk/"}),
    ("people by their names", "section", _site(f"师资队伍-{SCHOOL}", "<h2>师资队伍</h2>" + "".join(f"<a href=/jzg/{n}.html>{name}</a> " for n, name in enumerate(("甲某某", "乙某", "丙某某", "丁某", "戊某某", "己某", "庚某某", "辛某")))), {"path": "/jzg/"}),
    ("one word says that there is nothing this year", "article", _site(f"捐赠公示-{SCHOOL}", "<h2>2024年捐赠公示</h2><div>发布时间：2025-01-03</div><div class=nr>本年度暂无捐赠。</div>"), {"day": "2025-01-03"}),
    ("article of pictures with captions", "article", _site(f"新闻-{SCHOOL}", "<h2>校园秋色</h2><div>2023-11-11</div><div class=nr>" + "".join(f"<p><img src=/u/{n}.jpg></p><p>图{n}</p>" for n in range(1, 5)) + "</div>"), {"day": "2023-11-11", "files": ("/u/1.jpg", "/u/2.jpg", "/u/3.jpg", "/u/4.jpg")}),
    ("shell of a framework with a noscript text", "blocked", '<!doctype html><html lang="zh"><head><meta charset="utf-8"/><title>信息公开</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/static/js/main.8d.js"></script></body></html>', {"by": "script"}),
    ("list that a script fills, heading and menu present", "blocked", _site(f"公告-{SCHOOL}", "<h2>通知公告</h2><ul id=list></ul><script>$.ajax({url:'/api/list',success:function(r){}})</script>"), {"by": "script"}),
)  # fmt: skip
