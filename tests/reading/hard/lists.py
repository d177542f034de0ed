"""List pages: the day beside, before, in boxes, under a year, in the address; two columns, tables, cards."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard
from tests.reading.hard.frames import by_hand, mobile, plain, vsb

HOST = "https://www.lanbaidu.example"
SCHOOL = "澜白渡大学"
TITLES = (
    "关于开展实验室安全专项检查的通知",
    "2023年财政拨款支出预算说明",
    "硕士生导师资格遴选办法",
    "招标采购中标结果公示（第三批）",
    "本科专业设置一览",
    "学生申诉处理办法",
    "科研成果奖励实施细则",
    "关于表彰先进工会小组的决定",
    "2022年度捐赠接收情况",
    "岗位设置与聘用管理规定",
    "校园开放日活动预告",
    "后勤维修服务承诺",
    "涉外办学基本情况",
    "巡视整改情况通报",
    "住宿费退费说明",
)
DAYS = (
    "2024-12-31",
    "2024-12-09",
    "2024-11-28",
    "2024-10-16",
    "2024-09-03",
    "2024-06-27",
    "2024-05-05",
    "2024-04-01",
    "2024-03-14",
    "2024-02-19",
    "2023-12-29",
    "2023-11-07",
    "2023-10-20",
    "2023-09-11",
    "2023-08-30",
)


def _rows(count: int, path: str = "/info/{day}/{n}.htm") -> list[tuple[str, str, str]]:
    links = [HOST + path.format(n=700 - n, day=1040) for n in range(count)]
    return list(zip(TITLES[:count], links, DAYS[:count], strict=True))


def _join(rows: list[tuple[str, str, str]], row: str) -> str:
    """Every row in one pattern: `{t}`, `{u}`, `{d}` and the parts of the day."""
    made = []
    for title, url, day in rows:
        year, month, number = day.split("-")
        made.append(
            row.format(
                t=title,
                u=url.removeprefix(HOST),
                d=day,
                y=year,
                m=month,
                n=number,
                short=title[:10],
                m1=int(month),
                n1=int(number),
                y2=year[2:],
            )
        )
    return "\n".join(made)


def _vsb(
    name: str,
    row: str,
    *,
    count: int = 12,
    wrap: str = "<ul>{}</ul>",
    pager: str = "",
    rows: list[tuple[str, str, str]] | None = None,
    following: str | None = None,
) -> Hard:
    rows = rows or _rows(count)
    html = vsb(title_tag=f"通知公告-{SCHOOL}", head="", body="", school=SCHOOL).replace(
        '<div id="vsb_content"><div class="v_news_content"></div></div>',
        wrap.format(_join(rows, row)) + pager,
    )
    return Hard(
        f"list: {name}",
        html.encode(),
        f"{HOST}/tzgg.htm",
        "通知公告",
        kind="section",
        entries=tuple(rows),
        next_page=following,
    )


def list_cases() -> Iterator[Hard]:
    """Every way of writing the day that real lists have."""
    yield _vsb(
        "span after",
        '<li id="line_u10_1"><span>{d}</span><a href="{u}" target="_blank" title="{t}">{t}</a></li>',
        pager='<div class="pb"><span class="p_t">共36条</span><span class="p_pages"><span class="p_no_d">1</span><a href="tzgg/2.htm">2</a><a href="tzgg/2.htm">下页</a><a href="tzgg/1.htm">尾页</a></span></div>',
        following=f"{HOST}/tzgg/2.htm",
    )
    yield _vsb("Chinese day", '<li><a href="{u}" title="{t}">{t}</a><i>{y}年{m}月{n}日</i></li>')
    yield _vsb(
        "box of day and month",
        '<li><div class="dt"><b>{n}</b><span>{y}-{m}</span></div><div class="tx"><a href="{u}">{t}</a><p>摘要文字若干。</p></div></li>',
    )
    yield _vsb(
        "box upside down",
        '<li><a href="{u}"><div class="time"><p>{y}.{m}</p><h3>{n}</h3></div><div class="con"><h4>{t}</h4></div></a></li>',
    )
    yield _vsb(
        "month and day over the year",
        '<li><a href="{u}" title="{t}"><div class="rq"><em>{m}/{n}</em><span>{y}</span></div><p>{t}</p></a></li>',
    )
    yield _vsb("brackets", '<li>·<a href="{u}">{t}</a>[{d}]</li>')
    yield _vsb("month and day", '<li><a href="{u}">{t}</a><span>{m}-{n}</span></li>')
    yield _vsb(
        "month and day in brackets", '<dd><a href="{u}">{t}</a>（{m1}月{n1}日）</dd>', wrap="<dl>{}</dl>"
    )
    yield _vsb("cut titles", '<li><span class="fr">{d}</span><a href="{u}" title="{t}">{short}…</a></li>')
    yield _vsb("two digit year", '<li><a href="{u}">{t}</a> <font color="#999">{y2}-{m}-{n}</font></li>')
    yield _vsb(
        "table",
        '<tr><td>·</td><td><a href="{u}" title="{t}">{t}</a></td><td width="90" class="timestyle">{y}/{m}/{n}</td></tr>',
        wrap="<table>{}</table>",
    )
    dated = [
        (t, f"{HOST}/{d[:4]}/{d[5:7]}{d[8:]}/c31a{900 - n}/page.htm", d)
        for n, (t, _, d) in enumerate(_rows(10))
    ]
    yield _vsb("day of the address only", '<li><a href="{u}">{t}</a><span>{m}-{n}</span></li>', rows=dated)
    yield _headed()
    yield _by_hand()
    yield _cards()
    yield _telephone()


def _headed() -> Hard:
    """Year headings above month and day."""
    rows = _rows(15)
    first, second = ([row for row in rows if row[2].startswith(year)] for year in ("2024", "2023"))
    row = '<li><a href="{u}">{t}</a><span>{m}.{n}</span></li>'
    main = f"<h2>规章制度</h2><h3>2024年</h3><ul>{_join(first, row)}</ul><h3>2023年</h3><ul>{_join(second, row)}</ul>"
    html = plain(title_tag=f"规章制度 - {SCHOOL}", main=main, school=SCHOOL)
    return Hard(
        "list: year headings", html.encode(), f"{HOST}/gzzd/", "规章制度", kind="section", entries=tuple(rows)
    )


def _by_hand() -> Hard:
    rows = _rows(14, "/shownews.asp?id={n}")
    row = "<TR><TD height=22>◆ <A href='{u}'>{t}</A></TD><TD align=right><FONT color=gray>{y}-{m1}-{n1}</FONT></TD></TR>"
    cells = (
        f"<TABLE width='100%'><TR><TD colspan=2 align=center><B>公告栏</B></TD></TR>{_join(rows, row)}</TABLE>"
        "<P align=center>第1页/共3页 首页 上一页 <A href='list.asp?page=2'>下一页</A> <A href='list.asp?page=3'>末页</A></P>"
    )
    html = by_hand(title_tag=f"公告栏-{SCHOOL}", cells=cells, school=SCHOOL)
    return Hard(
        "list: tables in GBK",
        html.encode("gb18030"),
        f"{HOST}/list.asp",
        "公告栏",
        kind="section",
        entries=tuple(rows),
        next_page=f"{HOST}/list.asp?page=2",
    )


def _cards() -> Hard:
    rows = _rows(9, "/article/{n}")
    row = (
        '<div class="card"><a class="pic" href="{u}"><img src="/p/{n}.jpg"></a><div class="body"><h4><a href="{u}">{t}</a></h4>'
        '<p class="sum">为进一步规范管理，截止日期另行通知……</p><div class="foot-line"><span class="eye">{y}</span><span class="date">发布于{d}</span></div></div></div>'
    )
    html = plain(
        title_tag=f"校园新闻 - {SCHOOL}",
        main=f'<h2 class="col">校园新闻</h2><div class="cards">{_join(rows, row)}</div>',
        school=SCHOOL,
    )
    return Hard(
        "list: cards", html.encode(), f"{HOST}/news/", "校园新闻", kind="section", entries=tuple(rows)
    )


def _telephone() -> Hard:
    rows = _rows(10, "/m/view/{n}.html")
    row = '<li><a href="{u}"><p>{t}</p><time>{d} 08:00</time></a></li>'
    html = mobile(
        title_tag="信息公告",
        head="<h2>信息公告</h2>",
        body=f'<ul class="m-list">{_join(rows, row)}</ul><a class="more" href="/m/list/2.html">下一页</a>',
        school=SCHOOL,
    )
    return Hard(
        "list: telephone",
        html.encode(),
        f"{HOST}/m/list/1.html",
        "信息公告",
        kind="section",
        entries=tuple(rows),
        next_page=f"{HOST}/m/list/2.html",
    )
