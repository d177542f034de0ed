"""Section pages: days beside, split, without year, under headings, in tables; pagers of every direction."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL

NAMES = (
    "关于举办第三届微课比赛的通知",
    "2024年度部门预算公开",
    "教育收费公示（2024年秋季）",
    "学院召开安全稳定工作会议",
    "图书采购项目询价公告",
    "2023年度部门决算公开",
    "博士引进待遇一览表",
    "学生违纪处分办法（修订）",
    "校企合作协议签订情况",
    "本科教学质量报告",
    "毕业生就业质量报告",
    "校领导接待日安排",
)
DAYS = (
    "2025-02-27",
    "2025-02-08",
    "2025-01-15",
    "2024-12-20",
    "2024-12-03",
    "2024-10-11",
    "2024-08-29",
    "2024-06-18",
    "2024-03-05",
    "2023-12-28",
    "2023-11-30",
    "2023-09-15",
)


def rows(pattern: str, *, path: str = "/info/1044/{n}.htm", count: int = 12) -> str:
    """Every row in one pattern: t title, u address, y m d, m1 d1 without zeros."""
    return "\n".join(
        pattern.format(
            t=title,
            u=path.format(n=8000 - n, y=day[:4], md=day[5:7] + day[8:], day=day),
            y=day[:4],
            m=day[5:7],
            d=day[8:],
            m1=int(day[5:7]),
            d1=int(day[8:]),
            n=n + 1,
            cut=title[:9] + "…" if len(title) > 10 else title,
        )
        for n, (title, day) in enumerate(zip(NAMES[:count], DAYS[:count], strict=True))
    )


def entries(
    *, path: str = "/info/1044/{n}.htm", count: int = 12, is_dated: bool = True
) -> tuple[tuple[str, str, str | None], ...]:
    """What a person reads off those rows."""
    return tuple(
        (
            title,
            HOST + path.format(n=8000 - n, y=day[:4], md=day[5:7] + day[8:], day=day),
            day if is_dated else None,
        )
        for n, (title, day) in enumerate(zip(NAMES[:count], DAYS[:count], strict=True))
    )


def _list(
    name: str, html: str, where: str, *, next_page: str | None = None, title: str = "", **more: object
) -> Hard:
    return Hard(
        f"4 list: {name}",
        html.encode(),
        HOST + where,
        title,
        kind="section",
        entries=entries(**more),
        next_page=HOST + next_page if next_page else None,
    )


def list_cases() -> Iterator[Hard]:
    """All of them."""
    yield from _tool_lists()
    yield from _dress_lists()
    yield from _pager_lists()
    yield from _heading_lists()


def _tool_lists() -> Iterator[Hard]:
    """The stock lists of the tools."""
    path = "/{y}/{md}/c502a{n}/page.htm"
    yield _list(
        "sudy news list with pager",
        frames.sudy_2023(
            title="公开目录",
            head='<div id="wp_news_w6"><ul class="news_list list2">'
            + rows(
                '<li class="news n{n} clearfix"><span class="news_title"><a href="{u}" target="_blank" title="{t}">{t}</a></span><span class="news_meta">{y}-{m}-{d}</span></li>',
                path=path,
            )
            + '</ul></div><div id="wp_paging_w6"><ul class="wp_paging clearfix"><li class="pages_count"><span class="per_page">每页&nbsp;<em class="per_count">14</em>&nbsp;记录&nbsp;</span><span class="all_count">总共&nbsp;<em class="all_count">40</em>&nbsp;记录&nbsp;</span></li><li class="page_nav"><a class="first" href="javascript:void(0);"><span>第一页</span></a><a class="prev" href="javascript:void(0);"><span>&lt;&lt;上一页</span></a><a class="next" href="/502/list2.htm"><span>下一页&gt;&gt;</span></a><a class="last" href="/502/list3.htm"><span>尾页</span></a></li></ul></div>',
            body="",
        ),
        "/502/list.htm",
        next_page="/502/list2.htm",
        path=path,
    )
    yield _list(
        "vsb theme with day boxes",
        frames.vsb_vue(
            title=f"信息公开-{SCHOOL}",
            head='<div class="text-list"><ul>'
            + rows(
                '<li id="line_u10_{n}"><div class="sj"><p>{d}</p><span>{y}-{m}</span></div><div class="wz"><a href="..{u}" target="_blank" title="{t}"><h2>{t}</h2></a><p>摘要：为进一步加强管理，现将有关事项公布如下……</p></div></li>'
            )
            + '</ul></div><div class="pb_sys_common pb_sys_normal pb_sys_style1"><span class="p_pages"><span class="p_first_d p_fun_d">首页</span><span class="p_prev_d p_fun_d">上页</span><span class="p_no_d">1</span><span class="p_no"><a href="ml/6.htm">2</a></span><span class="p_next p_fun"><a href="ml/6.htm">下页</a></span><span class="p_last p_fun"><a href="ml/1.htm">尾页</a></span></span></div>',
            body="",
        ),
        "/m7/ml.htm",
        next_page="/m7/ml/6.htm",
    )
    path = "/art/{day}/art_907_{n}.html"
    yield _list(
        "jcms rows in script data",
        frames.jcms_new(
            title="信息公开",
            meta="",
            head='<div id="5023" class="default_pgContainer"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1"></a>]]></nextgroup><recordset>'
            + rows(
                "<record><![CDATA[<li><a href='{u}' title='{t}' target='_blank'>{t}</a><span>{y}-{m}-{d}</span></li>]]></record>",
                path=path,
            )
            + "</recordset></datastore></script></div>",
            body="",
        ),
        "/col/col907/index.html",
        path=path,
    )
    path = "/202502/t20250227_{n}.html"
    yield _list(
        "trs script pager",
        frames.trs_new(
            title="部门文件",
            meta="",
            head="",
            body='<ul class="list">'
            + rows('<li><span>{y}-{m}-{d}</span><a href="{u}">{t}</a></li>', path=path)
            + "</ul><div class=page><script>createPageHTML(7, 0, 'index', 'html');</script></div>",
        ),
        "/bmwj/index.html",
        next_page="/bmwj/index_1.html",
        path=path,
    )
    path = "/a/{day}/{n}.html"
    yield Hard(
        "4 list: dede",
        frames.dede(
            title="信息公开",
            head='<div class="listbox"><ul class="e2">'
            + rows(
                '<li><a href="{u}" class="title"><b>{t}</b></a><span class="info"><small>日期：</small>{y}-{m}-{d} 10:20:00<small>点击：</small>13 <small>好评：</small>0</span><p class="intro">摘要略</p></li>',
                path=path,
            )
            + '</ul></div><div class="dede_pages"><ul class="pagelist"><li>首页</li><li class="thisclass">1</li><li><a href="list_7_2.html">2</a></li><li><a href="list_7_2.html">下一页</a></li><li><a href="list_7_9.html">末页</a></li></ul></div>',
            body="",
        ).encode("gb18030"),
        f"{HOST}/a/7/",
        kind="section",
        entries=entries(path=path),
        next_page=f"{HOST}/a/7/list_7_2.html",
    )
    path = "/index.php?m=content&c=index&a=show&catid=7&id={n}"
    yield _list(
        "phpcms list with clock",
        frames.phpcms(
            title="信息公开",
            head='<ul class="list lh24 f14">'
            + rows(
                '<li><span class="rt">{y}-{m}-{d} 09:30:11</span>·<a href="{u}" target="_blank">{t}</a></li>',
                path=path,
            )
            + '</ul><div id="pages" class="text-c"><a class="a1">60条</a> <a href="/index.php?m=content&c=index&a=lists&catid=7&page=0" class="a1">上一页</a> <span>1</span> <a href="/index.php?m=content&c=index&a=lists&catid=7&page=2">2</a> <a href="/index.php?m=content&c=index&a=lists&catid=7&page=2" class="a1">下一页</a></div>',
            body="",
        ),
        "/index.php?m=content&c=index&a=lists&catid=7",
        next_page="/index.php?m=content&c=index&a=lists&catid=7&page=2",
        path=path,
    )
    path = "/?p={n}"
    yield _list(
        "wordpress archive",
        frames.wordpress(
            title=f"规章 – {SCHOOL}审计处",
            head='<header class="page-header"><h1 class="page-title">分类：规章</h1></header>'
            + rows(
                '<article class="post hentry"><header><h2 class="entry-title"><a href="{u}" rel="bookmark">{t}</a></h2><div class="entry-meta"><time class="entry-date published" datetime="{y}-{m}-{d}T08:00:00+08:00">{y}年{m1}月{d1}日</time></div></header><div class="entry-summary"><p>根据有关规定……<a href="{u}" class="more-link">继续阅读</a></p></div></article>',
                path=path,
            )
            + '<nav class="navigation pagination"><div class="nav-links"><span class="page-numbers current">1</span><a class="page-numbers" href="/category/gz/page/2/">2</a><a class="next page-numbers" href="/category/gz/page/2/">下一页</a></div></nav>',
            body="",
        ),
        "/category/gz/",
        next_page="/category/gz/page/2/",
        path=path,
    )
    path = "/contents/31/{n}.html"
    yield _list(
        "siteserver table of rows",
        frames.site_server(
            title="规章制度",
            head='<table class="table"><thead><tr><th>序号</th><th>标题</th><th>发布日期</th></tr></thead><tbody>'
            + rows('<tr><td>{n}</td><td><a href="{u}">{t}</a></td><td>{y}/{m1}/{d1}</td></tr>', path=path)
            + '</tbody></table><ul class="pagination"><li class="disabled"><a>上一页</a></li><li class="active"><a>1</a></li><li><a href="/channels/31_2.html">2</a></li><li><a href="/channels/31_2.html">&raquo;</a></li></ul>',
            body="",
        ),
        "/channels/31.html",
        next_page="/channels/31_2.html",
        path=path,
    )


def _dress_lists() -> Iterator[Hard]:
    """Days in many dresses."""
    for number, (name, pattern, wrap, path, is_dated) in enumerate(_DRESSES):
        yield _list(
            name,
            frames.hand_css(
                title=f"通知公告-{SCHOOL}",
                main=f"<h2 class='lm'>通知公告</h2>{wrap.format(rows(pattern, path=path))}",
            ),
            f"/gg/a{number}.html",
            path=path,
            is_dated=is_dated,
        )


_PLAIN = "/view/{n}.html"
_DRESSES = (
    ("brackets before", "<p>[{y}-{m}-{d}] <a href='{u}'>{t}</a></p>", "<div class=l>{}</div>", _PLAIN, True),
    ("month-day only, no year anywhere", "<li><a href='{u}'>{t}</a><span>[{m}-{d}]</span></li>", "<ul>{}</ul>", _PLAIN, True),
    ("month-day in Chinese, year in the address", "<li><a href='{u}'>{t}</a><em>{m1}月{d1}日</em></li>", "<ul>{}</ul>", "/c/{day}/{n}.html", True),
    ("cut words with the whole in title", '<li><i></i><a href="{u}" title="{t}">{cut}</a><span class=r>{y}.{m}.{d}</span></li>', "<ul class=x>{}</ul>", _PLAIN, True),
    ("day inside the link", '<a class="row" href="{u}"><span class="bt">{t}</span><span class="rq">{y}年{m}月{d}日</span></a>', "<div class=rows>{}</div>", _PLAIN, True),
    ("department, title and day in cells", "<tr><td>教务处</td><td><a href='{u}'>{t}</a></td><td align=right>{y}-{m}-{d}</td></tr>", "<table>{}</table>", _PLAIN, True),
    ("labels in every row", "<dl><dt><a href='{u}'>{t}</a></dt><dd>发布时间：{y}-{m}-{d} 浏览：3</dd></dl>", "<div>{}</div>", _PLAIN, True),
    ("without days", "<li><a href='{u}'>{t}</a></li>", "<ul class=list>{}</ul>", _PLAIN, False),
    ("big day, small year", '<li><a href="{u}"><div class="date"><strong>{d}</strong><small>{y}/{m}</small></div><div class="info"><h4>{t}</h4></div></a></li>', "<ul>{}</ul>", _PLAIN, True),
    ("month and day slash, year below", '<li><div class="time"><span>{m}/{d}</span><span>{y}</span></div><a href="{u}">{t}</a></li>', "<ul>{}</ul>", _PLAIN, True),
    ("short year", "<li><a href='{u}'>{t}</a> ({y}-{m1}-{d1})</li>", "<ul>{}</ul>", _PLAIN, True),
    ("category link before the title", "<li>[<a href='/cat/3.html'>通知</a>] <a href='{u}'>{t}</a> <span>{y}-{m}-{d}</span></li>", "<ul>{}</ul>", _PLAIN, True),
    ("breaks only", "· <a href='{u}'>{t}</a>　{y}-{m}-{d}<br>", "<div>{}</div>", _PLAIN, True),
    ("new sign after the title", "<li><a href='{u}'>{t}</a><img src='/images/new.gif'><span>{y}-{m}-{d}</span></li>", "<ul>{}</ul>", _PLAIN, True),
    ("time element", "<article><h3><a href='{u}'>{t}</a></h3><time datetime='{y}-{m}-{d}'>{m1}月{d1}日</time></article>", "<section>{}</section>", _PLAIN, True),
    ("files as rows", "<li><a href='{u}'>{t}</a><span>{y}-{m}-{d}</span></li>", "<ul>{}</ul>", "/upload/{n}.pdf", True),
)  # fmt: skip


def _pager_lists() -> Iterator[Hard]:
    """Pagers that need a thought."""
    row = "<li><a href='{u}'>{t}</a><span>{y}-{m}-{d}</span></li>"
    for name, where, pager, following in _PAGERS:
        yield _list(
            f"pager {name}",
            frames.hand_css(title="公告", main=f"<ul class='gg'>{rows(row)}</ul>{pager}"),
            where,
            next_page=following,
        )


_PAGERS = (
    ("backwards in the middle", "/tzgg/5.htm", '<div class="pg"><a href="../tzgg.htm">首页</a><a href="../tzgg.htm">上页</a><a href="4.htm">下页</a><a href="1.htm">尾页</a></div>', "/tzgg/4.htm"),
    ("last page leads back", "/tzgg/1.htm", '<div class="pg"><a href="../tzgg.htm">首页</a><a href="2.htm">上页</a><span>下页</span><span>尾页</span></div>', "/tzgg/2.htm"),
    ("arrow signs", "/gg/list.htm", '<div class="pg"><span>1</span><a href="list2.htm">2</a><a href="list2.htm">&gt;</a><a href="list9.htm">&gt;&gt;</a></div>', "/gg/list2.htm"),
    ("asp query", "/list.asp?id=4", '<p>共<b>80</b>条 第1/7页 首页 上一页 <a href="list.asp?id=4&amp;page=2">下一页</a> <a href="list.asp?id=4&amp;page=7">末页</a> 转到<select><option>1</option></select></p>', "/list.asp?id=4&page=2"),
    ("script call with a form", "/list.jsp?c=4", '<div><a href="javascript:goPage(2)">下一页</a></div>', None),
    ("numbers only", "/news/index.html", '<div class="page"><b>1</b> <a href="index_2.html">2</a> <a href="index_3.html">3</a> … <a href="index_9.html">9</a></div>', "/news/index_2.html"),
    ("english words", "/en/list.htm", '<div class="pager"><a href="#">Prev</a><a href="/en/list2.htm">Next</a></div>', "/en/list2.htm"),
    ("link element", "/rel/", '<link rel="next" href="/rel/?page=1"><nav><ul class="pager__items"><li class="pager__item--next"><a href="?page=1" title="到下一页" rel="next"><span class="visually-hidden">下一页</span><span aria-hidden="true">››</span></a></li></ul></nav>', "/rel/?page=1"),
)  # fmt: skip


def _heading_lists() -> Iterator[Hard]:
    """The year stands in a heading above the rows."""
    by_year: dict[str, list[int]] = {}
    for n, day in enumerate(DAYS):
        by_year.setdefault(day[:4], []).append(n)
    for name, heading in (("h3", "<h3>{}年</h3>"), ("paragraph", "<p class='nf'><b>{}</b></p>")):
        body = ""
        for year, numbers in by_year.items():
            items = "".join(
                f"<li><a href='/info/1044/{8000 - n}.htm'>{NAMES[n]}</a><span>{DAYS[n][5:]}</span></li>"
                for n in numbers
            )
            body += heading.format(year) + f"<ul>{items}</ul>"
        yield _list(f"years as {name}", frames.hand_css(title="公告", main=body), f"/y/{name}.html")
