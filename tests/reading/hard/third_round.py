"""A third batch, written when the second had been mended: whole pages in the manner of sites, not of single traps."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.frames import CLOCK, MENU, foot, paragraphs

HOST = "http://www.yunlinggy.example"
SCHOOL = "云岭工业职业学院"


def _tables(title: str, day: str, body: str) -> str:
    """A site of nested tables in UTF-8 with a calendar script, a login box and a link list in a drop-down."""
    menu = "".join(
        f'<td background="images/m.gif"><a href="/{n}/">{name}</a></td>' for n, name in enumerate(MENU)
    )
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{SCHOOL}欢迎您</title></head><body>
<table width="1003" align="center"><tr><td><img src="/images/top.jpg"></td></tr><tr><td align="right">{CLOCK}</td></tr></table>
<table width="1003" align="center"><tr>{menu}</tr></table>
<table width="1003" align="center"><tr><td width="220" valign="top"><table><tr><td class="lefttitle">用户登录</td></tr><tr><td><form>用户名<input name="u" size="8">
密码<input type="password" size="8"></form></td></tr><tr><td class="lefttitle">热门文章</td></tr><tr><td><a href="/v.asp?id=1">[图文]技能节开幕</a>(03-09)</td></tr></table></td>
<td valign="top"><table width="100%"><tr><td>您现在的位置：<a href="/">{SCHOOL}</a> &gt;&gt; <a href="/l.asp?c=2">学院公告</a> &gt;&gt; 文章内容</td></tr>
<tr><td align="center" height="50"><font style="font-size:18px"><b>{title}</b></font></td></tr>
<tr><td align="center" bgcolor="#f6f6f6">【字体：<a href="#">小</a> <a href="#">大</a>】　作者：佚名　文章来源：本站原创　点击数：<script src="hits.asp"></script>　更新时间：{day}</td></tr>
<tr><td class="nr" style="padding:10px">{body}</td></tr><tr><td>上一篇文章： <a href="/v.asp?id=3">实训室开放</a><br>下一篇文章： 没有了</td></tr></table></td></tr></table>
<table align="center"><tr><td>友情链接：<select><option>教育部</option><option>省教育厅</option></select></td></tr><tr><td align="center">{foot(SCHOOL)}</td></tr></table></body></html>"""


def _cards(title: str, head: str, body: str) -> str:
    """A bootstrap site: container, row, columns; breadcrumb list; related articles below."""
    menu = "".join(
        f'<li class="nav-item"><a class="nav-link" href="/c/{n}">{name}</a></li>'
        for n, name in enumerate(MENU)
    )
    return f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{title} | {SCHOOL}</title><meta name="description" content="{title}"></head><body>
<nav class="navbar navbar-expand-lg"><a class="navbar-brand" href="/">{SCHOOL}</a><ul class="navbar-nav">{menu}</ul></nav>
<div class="container"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/">首页</a></li><li class="breadcrumb-item"><a href="/c/8">信息公开</a></li><li class="breadcrumb-item active">正文</li></ol>
<div class="row"><div class="col-md-9"><div class="card"><div class="card-header">{head}</div><div class="card-body">{body}</div>
<div class="card-footer"><span class="badge">标签</span> <a href="/tag/1">通知</a></div></div>
<div class="related"><h5>相关文章</h5><ul><li><a href="/a/1">实训基地挂牌</a><small>2024-06-06</small></li><li><a href="/a/2">职教周活动</a><small>2024-05-12</small></li></ul></div></div>
<div class="col-md-3"><div class="list-group"><a class="list-group-item" href="/a/3">校园开放日 <span>05/18</span></a><a class="list-group-item" href="/a/4">招生问答 <span>05/20</span></a></div></div></div></div>
<footer class="py-4">{foot(SCHOOL)}</footer></body></html>"""


def _party(title: str, sub: str, body: str) -> str:
    """A disclosure site with a tree on the left and a table of fields, as offices order it."""
    tree = "".join(f'<dd><a href="/xxgk/{n}.htm">{n + 1}.{name}</a></dd>' for n, name in enumerate(MENU))
    return f"""<!doctype html><html><head><meta charset="utf-8"><title>{SCHOOL}信息公开网-{title}</title></head><body><div class="banner"><h1>信息公开网</h1></div>
<div class="menu2"><a href="/">首页</a><a href="/zn.htm">公开指南</a><a href="/nb.htm">年度报告</a><a href="/ysq.htm">依申请公开</a><a href="/ml.htm">公开目录</a><a href="/yj.htm">意见箱</a></div>
<div class="wrap"><div class="left"><dl class="tree"><dt>公开目录</dt>{tree}</dl></div><div class="right"><div class="rtit">{title}</div><div class="rsub">{sub}</div><div class="rcon" id="rcon">{body}</div></div></div>{foot(SCHOOL)}</body></html>"""


def third_cases() -> Iterator[Hard]:
    """Three sites, a dozen pages each, and their lists."""
    yield from _table_site()
    yield from _card_site()
    yield from _office_site()
    yield from _lists()


def _table_site() -> Iterator[Hard]:
    """更新时间 is the day of a change; what it says of publication is settled later, with the lists that lead here."""
    rows = (
        ("notice", "关于开展消防安全月活动的通知", "2012-11-6 9:03:10", "2012-11-06"),
        ("rules", "学生请假管理规定", "2011年03月02日", "2011-03-02"),
        ("plan", "2013-2014学年第一学期实训计划", "2013-9-12", "2013-09-12"),
        ("news", "我院在省职业技能大赛中荣获佳绩", "2014/05/27 16:20", "2014-05-27"),
        ("bid", "数控机床采购项目中标公告", "2015-01-09", "2015-01-09"),
    )
    for number, (name, title, shown, day) in enumerate(rows):
        text = prose(number + 40)
        body = paragraphs(text, style=' class="MsoNormal"')
        yield Hard(
            f"third, tables: {name}",
            _tables(title, shown, body).encode(),
            f"{HOST}/v.asp?id={number + 20}",
            title,
            text=text,
            modified=day,
        )


def _card_site() -> Iterator[Hard]:
    rows = (
        (
            "muted",
            "关于调整选课时间的通知",
            '<h4 class="card-title">{t}</h4><p class="text-muted small">教务处 · 2024-06-18 · 阅读 311</p>',
            "2024-06-18",
        ),
        (
            "icons",
            "机器人社团招新",
            '<h2>{t}</h2><div><i class="fa fa-user"></i> 团委 <i class="fa fa-clock-o"></i> 2023年9月21日 <i class="fa fa-eye"></i> 87</div>',
            "2023-09-21",
        ),
        (
            "time first",
            "毕业生档案转递说明",
            '<time datetime="2023-07-03">2023-07-03</time><h3>{t}</h3>',
            "2023-07-03",
        ),
        (
            "badge",
            "校园网认证方式变更",
            '<h3><span class="badge">通知</span> {t}</h3><small>发布于 2022-12-01 08:00</small>',
            "2022-12-01",
        ),
        ("no day", "学院标识使用规范", "<h3>{t}</h3>", None),
        ("updated only", "常用下载", "<h3>{t}</h3><small>更新于 2024-01-05</small>", None),
    )
    for number, (name, title, head, day) in enumerate(rows):
        text = prose(number + 50)
        html = _cards(title, head.replace("{t}", title), paragraphs(text))
        shown = f"通知 {title}" if name == "badge" else title
        yield Hard(f"third, cards: {name}", html.encode(), f"{HOST}/a/{number + 200}", shown, day, text)


def _office_site() -> Iterator[Hard]:
    rows = (
        ("plain", "学院章程", "发布时间：2015-12-28 浏览次数：", "2015-12-28", ""),
        (
            "department",
            "2023年收费项目和标准公示",
            "公开部门：财务处　公开日期：2023-08-30",
            "2023-08-30",
            "",
        ),
        ("nothing", "学院领导分工", "", None, ""),
        (
            "file",
            "2022年部门决算",
            "公开部门：财务处　公开日期：2023-09-08",
            "2023-09-08",
            '<p><a href="/upload/2022js.pdf">2022年部门决算公开.pdf</a></p>',
        ),
        (
            "files",
            "岗位设置方案",
            "时间：2019.06.10",
            "2019-06-10",
            '<p>1.<a href="/upload/a.docx">岗位设置方案.docx</a></p><p>2.<a href="/upload/b.xls">岗位汇总表</a></p>',
        ),
        ("long label", "2021-2022学年信息公开工作年度报告", "信息公开日期：2022年10月31日", "2022-10-31", ""),
        ("two days", "校历", "制作日期：2023-06-01 发布日期：2023-07-11", "2023-07-11", ""),
    )
    for number, (name, title, sub, day, more) in enumerate(rows):
        text = prose(number + 60, 3)
        html = _party(title, sub, paragraphs(text) + more)
        files = {"file": ("/upload/2022js.pdf",), "files": ("/upload/a.docx", "/upload/b.xls")}.get(name, ())
        yield Hard(
            f"third, office: {name}",
            html.encode(),
            f"{HOST}/xxgk/x/{number}.htm",
            title,
            day,
            text,
            tuple(HOST + file for file in files),
        )


def _lists() -> Iterator[Hard]:
    titles = (
        "迎新工作安排",
        "关于评选教学能手的通知",
        "2024年秋季学期教材目录",
        "学生宿舍安全检查通报",
        "科研启动经费管理办法",
        "招聘专任教师公告",
        "教师节慰问活动",
        "实习协议模板",
    )
    days = (
        "2024-09-02",
        "2024-08-27",
        "2024-08-20",
        "2024-06-11",
        "2024-03-07",
        "2023-12-22",
        "2023-09-08",
        "2023-05-16",
    )
    entries = tuple(
        (title, f"{HOST}/v.asp?id={n}", day) for n, (title, day) in enumerate(zip(titles, days, strict=True))
    )
    table = "".join(
        f'<tr><td>☆</td><td><a class="listA" href="/v.asp?id={n}" title="文章标题：{title}&#13;作　　者：佚名">{title}</a></td><td align="right">{day}</td></tr>'
        for n, (title, _, day) in enumerate(entries)
    )
    html = _tables("学院公告", "2024-9-2", "").replace(
        '<td class="nr" style="padding:10px"></td>', f'<td><table width="100%">{table}</table></td>'
    )
    html = html.replace("更新时间：2024-9-2", "").replace("文章内容", "文章列表")
    yield Hard("third, list: tables", html.encode(), f"{HOST}/l.asp?c=2", kind="section", entries=entries)
    links = "".join(
        f'<div class="media"><div class="media-left"><strong>{day[8:]}</strong><br>{day[:7]}</div><div class="media-body"><h5><a href="/v.asp?id={n}">{title}</a></h5><p>摘要：相关工作安排如下。</p></div></div>'
        for n, (title, _, day) in enumerate(entries)
    )
    html = _cards("学院公告", "<h4>学院公告</h4>", links)
    yield Hard(
        "third, list: media", html.encode(), f"{HOST}/c/2", "学院公告", kind="section", entries=entries
    )
    rows = "".join(
        f'<p><span>{day.replace("-", "/")}</span>　<a href="/v.asp?id={n}" target="_blank">{title}</a></p>'
        for n, (title, _, day) in enumerate(entries)
    )
    yield Hard(
        "third, list: office",
        _party("规章制度", "", rows).encode(),
        f"{HOST}/xxgk/gzzd.htm",
        "规章制度",
        kind="section",
        entries=entries,
    )
