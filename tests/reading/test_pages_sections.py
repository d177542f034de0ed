"""Section pages: rows in every markup of real sites, their years, and the pages that follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading.pages import read_html

URL = "http://www.yunlu.example/tzgg.htm"
SEEN = date(2025, 3, 12)
NOTICES = (
    ("关于开展师德师风建设月活动的通知", date(2024, 11, 20)),
    ("2024年设备采购中标结果公告", date(2024, 10, 12)),
    ("关于调整作息时间的通知", date(2024, 1, 8)),
    ("2023年度考核结果公示", date(2023, 12, 19)),
)
ROWS: dict[str, tuple[str, Callable[[int, str, date], str], str]] = {
    "list items": ("<ul>", lambda n, t, d: f"<li><a href=/i/{n}.htm>{t}</a><span>{d}</span></li>", "</ul>"),
    "date first": (
        "<ul>",
        lambda n, t, d: f"<li><i>{d:%Y.%m.%d}</i><a href=/i/{n}.htm>{t}</a></li>",
        "</ul>",
    ),
    "cut words with a title": (
        "<ul>",
        lambda n, t, d: f"<li><a href=/i/{n}.htm title={t}>{t[:6]}...</a>{d}</li>",
        "</ul>",
    ),
    "day box": (
        "<ul>",
        lambda n, t, d: f"<li><div><b>{d.day}</b><br>{d:%Y/%m}</div><a href=/i/{n}.htm>{t}</a></li>",
        "</ul>",
    ),
    "link around all": (
        "<div>",
        lambda n, t, d: (
            f"<a href=/i/{n}.htm><div>{d:%d}</div><div>{d:%Y-%m}</div><h4>{t}</h4><p>为深入贯彻有关要求……</p></a>"
        ),
        "</div>",
    ),
    "table": (
        "<table>",
        lambda n, t, d: f"<tr><td>·<td><a href=/i/{n}.htm>{t}</a><td>{d.year}/{d.month}/{d.day}</tr>",
        "</table>",
    ),
    "category and title": (
        "<ul>",
        lambda n, t, d: f"<li>[<a href=/c.htm>通知</a>] <a href=/i/{n}.htm>{t}</a>{d}</li>",
        "</ul>",
    ),
    "lines": ("<div>", lambda n, t, d: f"<a href=/i/{n}.htm>{t}</a>（{d}）<br>", "</div>"),
    "terms": ("<dl>", lambda n, t, d: f"<dt><a href=/i/{n}.htm>{t}</a></dt><dd>{d}</dd>", "</dl>"),
    "rows of boxes": (
        "<div>",
        lambda n, t, d: f"<div><p><a href=/i/{n}.htm>{t}</a></p><p>{d}</p></div>",
        "</div>",
    ),
    "scripted rows": (
        "<ul>",
        lambda n, t, d: f"<li onclick=\"location.href='/i/{n}.htm'\">{t}<span>{d}</span></li>",
        "</ul>",
    ),
    "kept in a script": (
        "<script type=text/xml><datastore><recordset>",
        lambda n, t, d: f"<record><![CDATA[<li><a href=/i/{n}.htm>{t}</a><b>{d}</b></li>]]></record>",
        "</recordset></datastore></script>",
    ),
    "table kept in a script": (
        "<script type=text/xml><datastore>",
        lambda n, t, d: (
            f"<record><![CDATA[<tr><td><a href=/i/{n}.htm>{t}</a></td><td>{d}</td></tr>]]></record>"
        ),
        "</datastore></script>",
    ),
    "links on one line with their days": (
        "<div>",
        lambda n, t, d: f"<a href=/i/{n}.htm><span>{t}</span><span>{d}</span></a>",
        "</div>",
    ),
    "moments": (
        "<div>",
        lambda n, t, d: (
            f"<section><h4><a href=/i/{n}.htm>{t}</a></h4><time datetime={d}T09:00:00+08:00>{d:%d}日</time></section>"
        ),
        "</div>",
    ),
    "summaries with a day of their own": (
        "<ul>",
        lambda n, t, d: f"<li><a href=/i/{n}.htm>{t}</a><p>定于2024年4月1日上午举行。</p><b>{d}</b></li>",
        "</ul>",
    ),
    "opening of bids and publication": (
        "<table><tr><th>标题<th>开标时间<th>发布时间</tr>",
        lambda n, t, d: f"<tr><td><a href=/i/{n}.htm>{t}</a><td>2025-04-01<td>{d}</tr>",
        "</table>",
    ),
    "end of a notice beside its day": (
        "<ul>",
        lambda n, t, d: f"<li><a href=/i/{n}.htm>{t}</a><i>公示至：2025-04-01</i><i>发布：{d}</i></li>",
        "</ul>",
    ),
    "days as terms": ("<dl>", lambda n, t, d: f"<dt>{d}</dt><dd><a href=/i/{n}.htm>{t}</a></dd>", "</dl>"),
    "cards with other links": (
        "<div>",
        lambda n, t, d: (
            f"<div class=p><h3><a href=/i/{n}.htm>{t}</a></h3><p><a href=/u>管理员</a> {d} <a href=/g>公告</a></p></div>"
        ),
        "</div>",
    ),
    "looks": (
        "<table>",
        lambda n, t, d: f"<tr><td>{t}<td>{d}<td><a href=/i/{n}.htm>查看</a></tr>",
        "</table>",
    ),
    "month and day": ("<ul>", lambda n, t, d: f"<li><a href=/i/{n}.htm>{t}</a> [{d:%m-%d}]</li>", "</ul>"),
}


def section(rows: str, *, url: str = URL, after: str = "", seen_on: date | None = SEEN) -> Document:
    html = (
        "<meta charset=utf-8><title>通知公告-云麓学院</title><body><div class=menu><a href=/>首页</a></div>"
        "<div class=left><h3>栏目导航</h3><ul><li><a href=/x1.htm>校园新闻栏目</a></li><li><a href=/x2.htm>媒体关注栏目</a></li></ul></div>"
        f"<div class=right><h2>通知公告</h2>{rows}{after}</div><div class=footer>版权所有</div>"
    )
    return read_html(html.encode(), url=url, seen_on=seen_on)


@pytest.mark.parametrize("style", ROWS)
def test_rows_are_found_in_every_markup(style: str):
    """Title, address and day of each row; no menu among them."""
    start, row, end = ROWS[style]
    document = section(start + "".join(row(n, *notice) for n, notice in enumerate(NOTICES)) + end)

    assert [(t, f"http://www.yunlu.example/i/{n}.htm", d) for n, (t, d) in enumerate(NOTICES)] == [
        (entry.title, entry.url, entry.date) for entry in document.entries
    ]


def short_rows(*rows: tuple[str, str]) -> str:
    return (
        "<ul>"
        + "".join(f"<li><a href={url}>关于工作安排的通知{url[-6:-4]}</a> [{day}]</li>" for url, day in rows)
        + "</ul>"
    )


def test_a_year_from_order_is_marked_as_inferred():
    """Newest first, back from the day of the fetch."""
    document = section(short_rows(("/i/31.htm", "02-01"), ("/i/30.htm", "12-30")))

    assert [(date(2025, 2, 1), True), (date(2024, 12, 30), True)] == [
        (e.date, e.is_date_inferred) for e in document.entries
    ]


def test_a_year_from_the_address_of_a_row_is_no_inference():
    """The link knows its year."""
    document = section(short_rows(("/2021/0305/c1a31.htm", "03-05"), ("/2020/1230/c1a30.htm", "12-30")))

    assert [(date(2021, 3, 5), False), (date(2020, 12, 30), False)] == [
        (e.date, e.is_date_inferred) for e in document.entries
    ]


def test_a_year_heading_speaks_for_the_rows_below_it():
    """Some lists are grouped by year."""
    rows = (
        "<h4>2020年</h4>"
        + short_rows(("/i/31.htm", "03-05"))
        + "<h4>2019年</h4>"
        + short_rows(("/i/30.htm", "04-06"))
    )

    assert [date(2020, 3, 5), date(2019, 4, 6)] == [entry.date for entry in section(rows).entries]


FURTHER = "http://www.yunlu.example/tzgg/5.htm"


@pytest.mark.parametrize(
    ("around", "url", "seen_on"),
    [
        ("", URL, None),
        (
            '<div class=pages><a href="../tzgg.htm">1</a> <b>2</b> <a href="4.htm">下页</a></div>',
            FURTHER,
            SEEN,
        ),
        ('<a href="6.htm">上页</a>', FURTHER, SEEN),
    ],
)
def test_no_year_is_inferred_without_a_beginning(around: str, url: str, seen_on: date | None):
    """A later page of a list, or an unknown day of fetching, says nothing of the year."""
    rows = short_rows(("/i/31.htm", "02-01"), ("/i/30.htm", "12-30"))

    document = section(rows + around, url=url, seen_on=seen_on)

    assert {None} == {entry.date for entry in document.entries}


def test_a_list_that_is_itself_numbered_begins_with_its_newest_entry():
    """`/channels/5.html` without a page before it is no fifth page."""
    document = section(
        short_rows(("/i/31.htm", "02-01"), ("/i/30.htm", "12-30")),
        url="http://www.yunlu.example/channels/5.html",
    )

    assert [date(2025, 2, 1), date(2024, 12, 30)] == [entry.date for entry in document.entries]


def test_undated_rows_stay_undated():
    """Nothing is guessed."""
    document = section(
        "<ul><li><a href=/i/1.htm>学校章程</a><li><a href=/i/2.htm>年度报告</a><li><a href=/i/3.htm>部门预算</a></ul>"
    )

    assert [("学校章程", None), ("年度报告", None), ("部门预算", None)] == [
        (e.title, e.date) for e in document.entries
    ]


def test_an_empty_list_beside_a_menu_is_empty():
    """The menu does not pass for entries."""
    assert DocumentKind.EMPTY == section("<ul></ul>").kind


def test_the_teaser_of_a_row_is_no_heading():
    """Below each title a sentence, and above it the byline of the next row."""
    row = (
        "<li><a href=/i/{n}.htm class=title>{title}</a><span class=info><small>日期：</small>{day} 09:10:12"
        "<small>点击：</small>107</span><p class=intro>本办法由教务处负责解释，自印发之日起施行。与会人员参观了校史{n}...</p></li>"
    )
    rows = "".join(row.format(n=n, title=title, day=day) for n, (title, day) in enumerate(NOTICES * 2))
    page = (
        "<html><head><meta charset=utf-8><title>通知公告_云麓师范大学</title></head><body><div class=place><strong>当前位置:</strong>"
        f" <a href=/>主页</a> > <a href=/tzgg/>通知公告</a> > </div><div class=listbox><ul class=e2>{rows}</ul></div></body></html>"
    )

    assert "通知公告" == read_html(page.encode(), url=URL).title


def test_one_row_makes_a_section():
    """A section can have a single entry."""
    assert DocumentKind.SECTION == section(short_rows(("/i/31.htm", "2021-03-05"))).kind


@pytest.mark.parametrize(
    ("url", "pager", "expected"),
    [
        (
            "/gg/list.htm",
            "<a href='javascript:void(0)'>上一页</a><a href=/gg/list2.htm>下一页</a><a href=/gg/list3.htm>尾页</a>",
            ["/gg/list2.htm", "/gg/list3.htm"],
        ),
        (
            "/gg.htm",
            "<span>1</span><a href=gg/2.htm>2</a><a href=gg/1.htm>3</a><a href=gg/2.htm>下页</a>",
            ["/gg/2.htm", "/gg/1.htm"],
        ),
        ("/gg.asp?c=2", "共33条 第1页/共4页 <a href='?c=2&page=2'>下一页</a>", ["/gg.asp?c=2&page=2"]),
        (
            "/gg/",
            "<script>createPageHTML(3, 0, 'index', 'html');</script>",
            ["/gg/index_1.html", "/gg/index_2.html"],
        ),
        (
            "/gg/list.htm",
            "<span>共3页</span><a href='javascript:go(2)'>下一页</a>",
            ["/gg/list2.htm", "/gg/list3.htm"],
        ),
        (
            "/gg.htm",
            "<div class=pb_sys_common>共22条 1/3 <a href='javascript:go(2)'>下页</a></div>",
            ["/gg/2.htm", "/gg/1.htm"],
        ),
        (
            "/gg.asp",
            "<div>共3页 <a href='javascript:go(2)'>下一页</a></div><script>function go(n){location.href='gg.asp?page='+n}</script>",
            ["/gg.asp?page=2", "/gg.asp?page=3"],
        ),
        ("/gg.htm", "<a href=/other.htm>下一页</a><a href=http://x.example/gg/2.htm>2</a>", []),
        ("/gg.htm", "", []),
    ],
)
def test_pages_that_follow_are_found(url: str, pager: str, expected: list[str]):
    """Forward, backward and scripted pagers; never another list."""
    rows = short_rows(("/i/31.htm", "2021-03-05"), ("/i/30.htm", "2021-03-04"))
    document = section(rows, url=f"http://www.yunlu.example{url}", after=f"<div>{pager}</div>")

    assert [f"http://www.yunlu.example{page}" for page in expected] == list(document.next_pages)


# old sites that are laid out with tables

BOARD = "".join(f"<tr><td>·{title}</td><td>{day}</td></tr>" for title, day in NOTICES)
MENU = "".join(
    f"<td><a href=/c{n}.asp>{name}</a></td><td>|</td>"
    for n, name in enumerate(("首页", "新闻", "通知", "概况", "系部", "招生", "后勤"))
)


def old_page(body: str) -> Document:
    html = f"<html><body><table><tr>{MENU}</tr></table><table><tr><td><b>招标栏</b></td></tr>{body}</table></body></html>"
    return read_html(
        html.encode(), url="http://www.yunlu.example/b.asp?id=3", content_type="text/html; charset=utf-8"
    )


def test_rows_that_lead_nowhere_are_entries_all_the_same():
    """A board of tenders kept in one page, every row a title and a day."""
    assert [day for _, day in NOTICES] == [entry.date for entry in old_page(BOARD).entries]


def test_a_row_without_a_page_of_its_own_is_quoted_by_its_board():
    assert {"http://www.yunlu.example/b.asp?id=3"} == {entry.url for entry in old_page(BOARD).entries}


def test_a_dated_table_of_an_article_is_no_board():
    prose = f"<tr><td>{'现将本学期会议安排公布如下，请各单位按时参加，不得缺席。' * 6}</td></tr>"

    assert DocumentKind.ARTICLE is old_page(prose + BOARD).kind


def test_a_menu_without_a_name_is_no_list():
    """The empty list below it stays empty."""
    assert DocumentKind.EMPTY is old_page("<tr><td>暂无记录！</td></tr>").kind


@pytest.mark.parametrize(
    "pager",
    [
        "<nav class=pagination><a href=/tzgg/2.htm>下一页 ››</a></nav>",
        "<div><b>1</b> <a href=/tzgg/2.htm>2</a> … <a href=/tzgg/9.htm>9</a></div>",
    ],
)
def test_a_pager_is_known_in_a_nav_and_without_words(pager: str):
    """Themes put pagers into `nav`; old pages write figures only."""
    document = section(short_rows(("/i/31.htm", "02-01"), ("/i/30.htm", "12-30")), after=pager)

    assert "http://www.yunlu.example/tzgg/2.htm" == document.next_pages[0]
