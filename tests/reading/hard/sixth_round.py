"""A sixth batch, of lists alone, since the fourth and fifth had shown most misses there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard

HOST = "http://www.tingzhoudu.example"
SCHOOL = "汀洲渡学院"
NAMES = (
    "汀洲渡学院2025年部门预算",
    "关于做好2025年春季学期教材选用工作的通知",
    "校长办公会议题征集（第三期）",
    "基建处关于风雨操场项目招标的公告",
    "2024年信息公开工作年度报告",
    "学生资助政策问答",
    "教学工作例会纪要",
    "实验中心设备采购结果公示",
    "2023-2024学年本科教学质量报告",
    "关于国庆节放假的通知",
)
DAYS = (
    "2025-03-01",
    "2025-02-14",
    "2025-01-09",
    "2024-12-25",
    "2024-11-08",
    "2024-09-30",
    "2024-07-15",
    "2024-04-02",
    "2023-12-01",
    "2023-09-26",
)
_LINKS = ("学校概况", "院系部门", "人才培养", "科学研究", "招生就业", "信息公开")


def _address(path: str, n: int, day: str) -> str:
    return path.format(n=77000 - n, y=day[:4], md=day[5:7] + day[8:])


def _rows(pattern: str, path: str) -> str:
    return "\n".join(
        pattern.format(
            t=title,
            u=_address(path, n, day),
            d=day,
            y=day[:4],
            m=day[5:7],
            k=day[8:],
            m1=int(day[5:7]),
            k1=int(day[8:]),
            yy=day[2:4],
            n=n + 1,
            cut=title[:12] + "..." if len(title) > 12 else title,
        )
        for n, (title, day) in enumerate(zip(NAMES, DAYS, strict=True))
    )


def _table_site(main: str, title: str) -> str:
    """The middle of the 2000s: tables, spacer pictures, a search form."""
    menu = "".join(f"<td><a href='/{n}/index.html'>{name}</a></td>" for n, name in enumerate(_LINKS))
    return f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>{title}</title></head><body>
<table width=960 align=center><tr><td><img src=/img/logo.jpg></td></tr></table><table width=960 align=center bgcolor=#205090><tr><td><a href="/">首页</a></td>{menu}</tr></table>
<table width=960 align=center><tr><td width=200 valign=top><table><tr><td class=lm>栏目导航</td></tr><tr><td><a href="/gg/">通知公告</a></td></tr><tr><td><a href="/xw/">学校新闻</a></td></tr></table></td><td valign=top>
<table><tr><td>当前位置：<a href="/">首页</a> &gt; 通知公告</td></tr></table>{main}</td></tr></table><table align=center><tr><td>{SCHOOL} 版权所有 电话：0000-0000000</td></tr></table></body></html>"""


def _box_site(main: str, title: str) -> str:
    """The present: flex boxes, a carousel, a floating bar."""
    menu = "".join(f'<li class="nav-li"><a href="/{n}.htm">{name}</a></li>' for n, name in enumerate(_LINKS))
    return f"""<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>{title}</title></head><body><div class="header"><div class="logo"><a href="/"><img src="/i/l.png" alt="{SCHOOL}"></a></div><ul class="nav">{menu}</ul></div>
<div class="bread"><a href="/">首页</a> <span>›</span> <a href="/5.htm">信息公开</a> <span>›</span> <em>通知公告</em></div>
<section class="inner"><div class="sub-menu"><h3>信息公开</h3><a class="on" href="/gg.htm">通知公告</a><a href="/zd.htm">规章制度</a></div><div class="inner-main">{main}</div></section>
<div class="float"><a href="#top">返回顶部</a><p>微信公众号</p></div><div class="footer"><p>地址：汀洲渡市渡口路3号</p><p>Copyright © {SCHOOL}</p></div></body></html>"""


def sixth_cases() -> Iterator[Hard]:
    """Every list in the frame that suits it."""
    for number, (name, frame, main, pattern, path, more) in enumerate(_LISTS):
        site = _table_site if frame == "table" else _box_site
        yield Hard(
            f"6 list: {name}",
            site(main.format(_rows(pattern, path)), f"通知公告-{SCHOOL}").encode(),
            HOST + more.get("where", f"/gg{number}/list.htm"),
            more.get("title", ""),
            kind="section",
            entries=tuple(
                (
                    title,
                    HOST + _address(path, n, day).replace("&amp;", "&"),
                    day if more.get("is_dated", True) else None,
                )
                for n, (title, day) in enumerate(zip(NAMES, DAYS, strict=True))
            ),
            next_page=HOST + more["next"] if "next" in more else None,
        )


_UL = "<ul class='list'>{}</ul>"
_LISTS = (
    ("bullets of a picture, day in a cell", "table", "<table width=100%>{}</table>", "<tr><td width=10><img src=/img/dot.gif></td><td><a href='{u}' target=_blank>{t}</a></td><td width=90>[{y}-{m1}-{k1}]</td></tr>", "/n/{n}.html", {}),
    ("one table a row", "table", "{}", "<table width=98%><tr><td>· <a href='{u}'>{t}</a></td><td align=right><font color=gray>{y}/{m}/{k}</font></td></tr></table>", "/n/{n}.html", {}),
    ("rows with rules between", "table", "<table>{}</table>", "<tr><td height=26>&nbsp;<a href='{u}' title='{t}'>{cut}</a></td><td>{y}.{m}.{k}</td></tr><tr><td colspan=2 background=/img/line.gif height=1></td></tr>", "/n/{n}.html", {}),
    ("breaks and brackets", "table", "<p>{}</p>", "★ <a href='{u}'>{t}</a>（{y}年{m1}月{k1}日）<br>", "/n/{n}.html", {}),
    ("pager in words of an old system", "table", "<table>{}</table><form>共10篇文章&nbsp; 首页 上一页 <a href='list2.htm'>下一页</a> <a href='list9.htm'>尾页</a> 页次：1/9页 20篇文章/页 转到：<select><option>第1页</option></select></form>", "<tr><td><a href='{u}'>{t}</a></td><td>{y}-{m}-{k}</td></tr>", "/n/{n}.html", {"where": "/gg/list.htm", "next": "/gg/list2.htm"}),
    ("short year in slashes", "table", _UL, "<li><a href='{u}'>{t}</a> <span>{yy}/{m}/{k}</span></li>", "/n/{n}.html", {}),
    ("box of day above month and year", "box", _UL, "<li><a href='{u}'><div class='time'><h3>{k}</h3><p>{y}.{m}</p></div><div class='con'><h4>{t}</h4><p>为进一步做好有关工作，现将事项通知如下。</p></div></a></li>", "/n/{n}.htm", {}),
    ("box of month name", "box", _UL, "<li><div class='rl'><span>{m1}月</span><b>{k}</b></div><div class='tx'><a href='{u}'>{t}</a><i>{y}</i></div></li>", "/n/{n}.htm", {}),
    ("day after a summary with figures", "box", _UL, "<li><a href='{u}' class='tt'>{t}</a><div class='zy'>共计12项，金额3.5万元，占比1-2成。</div><div class='sj'><i></i>{y}-{m}-{k}<i></i>阅读（35）</div></li>", "/n/{n}.htm", {}),
    ("headings linked, foot of each card", "box", "<div class='cards'>{}</div>", "<article class='card'><header><h3><a href='{u}'>{t}</a></h3></header><p>导语。</p><footer><time>{y}-{m}-{k}</time><a href='{u}'>阅读全文</a></footer></article>", "/n/{n}.htm", {}),
    ("definition rows with a class", "box", "<div class='dl'>{}</div>", "<dl class='clearfix'><dt>{t}</dt><dd><a href='{u}'>查看详情</a><span>{y}-{m}-{k}</span></dd></dl>", "/n/{n}.htm", {}),
    ("numbers, department, day", "box", "<table class='tb'><thead><tr><td>序号</td><td>名称</td><td>部门</td><td>日期</td></tr></thead><tbody>{}</tbody></table>", "<tr><td>{n}</td><td class='l'><a href='{u}'>{t}</a></td><td>校办</td><td>{y}-{m}-{k}</td></tr>", "/n/{n}.htm", {}),
    ("span before a link in a flex row", "box", "<div class='ls'>{}</div>", "<div class='it'><span class='d'>{m}-{k}</span><a class='t' href='{u}'>{t}</a></div>", "/{y}/{md}/c77a{n}/page.htm", {}),
    ("month and day with the year in a folder", "box", _UL, "<li><a href='{u}'>{t}</a><em>{m}/{k}</em></li>", "/{y}/{n}.htm", {}),
    ("link of the whole row, day first", "box", "<div class='lb'>{}</div>", "<a href='{u}' title='{t}'><em>{y}-{m}-{k}</em><p>{cut}</p></a>", "/n/{n}.htm", {}),
    ("columns of cards with pictures", "box", "<div class='grid'>{}</div>", "<div class='col'><div class='img'><a href='{u}'><img src='/p/{n}.jpg'></a></div><div class='txt'><a href='{u}'>{t}</a></div><div class='info'><span>{y}年{m}月{k}日</span><span>128次</span></div></div>", "/n/{n}.htm", {}),
    ("attachments with their days", "box", _UL, "<li><a href='{u}'>{t}</a><span>{y}-{m}-{k}</span></li>", "/upload/{n}.docx", {}),
    ("undated catalogue of rules", "box", _UL, "<li><a href='{u}'>{t}</a></li>", "/n/{n}.htm", {"is_dated": False}),
    ("query addresses", "box", _UL, "<li><a href='{u}'>{t}</a><span>({y}-{m}-{k})</span></li>", "/show.php?id={n}&amp;c=3", {}),
    ("seen count like a day", "box", _UL, "<li><a href='{u}'>{t}</a><span class='hit'>10-20人看过</span><span>{y}-{m}-{k}</span></li>", "/n/{n}.htm", {}),
    ("publisher and clock in one piece", "box", _UL, "<li><p><a href='{u}'>{t}</a></p><p>发布人：党政办　时间：{y}-{m}-{k} 08:00　点击：1024</p></li>", "/n/{n}.htm", {}),
    ("pages on a nav of bootstrap", "box", _UL + "<nav aria-label='Page navigation'><ul class='pagination'><li class='page-item active'><a class='page-link' href='#'>1</a></li><li class='page-item'><a class='page-link' href='?page=2'>2</a></li><li class='page-item'><a class='page-link' href='?page=2' aria-label='Next'>»</a></li></ul></nav>", "<li><a href='{u}'>{t}</a><span>{y}-{m}-{k}</span></li>", "/n/{n}.htm", {"where": "/gg/index", "next": "/gg/index?page=2"}),
)  # fmt: skip
