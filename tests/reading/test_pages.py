"""One HTML page: what a Document says of it. The labelled pages of tests/quality hold the bulk."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.model.pages import Document, DocumentKind
from checklist_audit.reading.pages import read_html

URL = "http://www.yunlu.example/info/1007/21.htm"
TEXT = "<p>根据有关规定，现将本次工作情况向全校师生和社会公布，欢迎监督。</p><p>各单位要对照清单逐项自查，补齐短板。</p>"


def article(
    meta: str = "", body: str = TEXT, *, url: str = URL, after: str = "", title: str = "教学事故认定办法"
) -> Document:
    html = (
        f"<html><head><meta charset=utf-8><title>{title}-云麓学院</title></head><body>"
        "<div class=nav><a href=/>首页</a><span>2025年3月12日</span></div>"
        "<div class=wz>当前位置：<a href=/>首页</a> &gt;&gt; <a href=/gk.htm>信息公开</a> &gt;&gt; 正文</div>"
        f"<h2>{title}</h2><div class=sj>{meta}</div><div id=vsb_content>{body}</div>{after}"
        "<div class=foot>版权所有 云麓学院 2009-2025</div></body></html>"
    )
    return read_html(html.encode(), url=url)


D = date(2021, 3, 5)


@pytest.mark.parametrize(
    "meta",
    [
        "发布时间：2021年03月05日 09:12　浏览次数：30",
        "发布者：教务处发布时间：2021-03-05浏览次数：30",
        "<span>发布者：教务处</span><span>发布时间：2021-03-05</span>",
        "<b>发布</b>日期：<i>2021</i>-03-05",
        "发 布 时 间 ： 2021 - 03 - 05",
        "更新日期：2021-06-01 发布日期：2021-03-05",
        "统计日期：2020-09-01　发布日期：2021-03-05",
        "成文日期：2021-03-01 公开日期：2021-03-05",
        "来源：　2021-03-05",
        "2021.3.5",
        "[2021-3-5]",
        "时间：21-3-5　点击数：210706",
        "二〇二一年三月五日",
        "<div><b>05</b><i>2021-03</i></div>",
    ],
)
def test_the_day_beside_the_heading_is_the_day_of_publication(meta: str):
    """Labels, shapes and order vary; the day of publication is one."""
    assert D == article(meta).published


@pytest.mark.parametrize(
    "meta",
    [
        "更新时间：2021-03-05",
        "公示时间：2021年3月5日—3月11日",
        "报名截止：2021-03-05",
        "统计日期：2021-03-05",
        "生成日期：2021-03-05",
        "实施日期：2021-03-05",
        "时间：2021年3月5日 地点：报告厅",
        "（2021年3月5日校长办公会审议通过）",
        "发布时间：2021年3月",
        "",
    ],
)
def test_another_day_beside_the_heading_is_not_taken(meta: str):
    """Deadlines, decisions and changes are no publication; a month is no day."""
    assert article(meta).published is None


def test_the_words_that_gave_the_day_are_kept():
    """The report quotes them."""
    assert "发布时间：2021-03-05" == article("作者：甲 发布时间：2021-03-05 点击：3").published_from


def test_a_label_beats_the_address():
    """After a migration the address bears the day of the import."""
    document = article("发布时间：2021-03-05", url="http://www.yunlu.example/2022/0904/c1a2/page.htm")

    assert D == document.published


def test_the_address_gives_the_day_where_the_page_does_not():
    """WebPlus writes the day into the address."""
    assert D == article(url="http://www.yunlu.example/2021/0305/c1a2/page.htm").published


def test_the_signature_gives_day_and_source():
    """落款 is kept as day and source, and the text ends before it."""
    document = article(body=TEXT + "<p align=right>教务处</p><p align=right>二〇二一年三月五日</p>")

    assert (D, "教务处", True) == (document.published, document.source, document.text.endswith("补齐短板。"))


def test_a_day_inside_the_text_is_no_publication():
    """History and deadlines stand in sentences."""
    assert article(body="<p>学校于2004年5月17日经批准设立。</p><p>现有在校生1.2万人。</p>").published is None


def test_the_day_of_the_neighbour_is_not_taken():
    """上一篇 and 下一篇 bear days of their own."""
    assert article(after="<p>上一篇：<a href=20.htm>旧文</a> [2021-03-05]</p>").published is None


def test_a_meta_tag_is_the_last_resort():
    """PubDate is believed only where nothing else speaks."""
    html = "<html><head><meta charset=utf-8><title>科研办法</title><meta name=PubDate content='2021-03-05'></head><body><h1>科研办法</h1><div id=vsb_content><p>第一条 为规范管理，制定本办法。</p></div></body></html>"

    assert D == read_html(html.encode(), url=URL).published


def test_the_day_of_the_last_change_is_kept_apart():
    """It counts for standing rules, never as publication."""
    assert D == article("最后更新：2021-03-05").modified


def test_the_day_of_making_is_kept_apart_from_publication():
    """Index tables of disclosure pages name both."""
    document = article("成文日期：2021-03-05　发布日期：2021-04-20")

    assert (D, "成文日期：2021-03-05", "2021-04-20") == (
        document.made,
        document.made_from,
        document.published.isoformat(),
    )


def test_a_document_number_is_no_day_of_making():
    """It names a year."""
    assert article("文号：示大〔2021〕5号　发布日期：2021-04-20").made is None


def test_an_article_has_title_path_site_and_source():
    """The head of a page comes out as a reader would name it."""
    document = article("来源：教务处　发布时间：2021-03-05")

    assert ("教学事故认定办法", ("信息公开",), "云麓学院", "教务处") == (
        document.title,
        document.breadcrumb,
        document.site_name,
        document.source,
    )


def test_table_rows_come_with_cells_and_addresses():
    """A row is one line of text with tabs, and a TableRow with absolute addresses."""
    document = article(body="<table><tr><td>1<td><a href=/zc.htm>章程</a></tr><tr><td>2<td>年报</tr></table>")
    row = document.rows[0]

    assert ("1\t章程\n2\t年报", ("1", "章程"), ("http://www.yunlu.example/zc.htm",)) == (
        document.text,
        row.cells,
        row.urls,
    )


def test_a_layout_table_is_no_table():
    """A cell that holds the whole article does not glue its paragraphs."""
    document = article(body=f"<table><tr><td>{TEXT}</td></tr></table>")

    assert ((), 2) == (document.rows, len(document.text.splitlines()))


@pytest.mark.parametrize(
    ("body", "name", "url"),
    [
        ("<a href='/up/nb.pdf'>年报全文.pdf</a>", "年报全文.pdf", "http://www.yunlu.example/up/nb.pdf"),
        ("<a href='/up/nb.xls'>下载</a>", "下载", "http://www.yunlu.example/up/nb.xls"),
        (
            "<a href='/system/_content/download.jsp?wbfileid=5'>年报.doc</a>",
            "年报.doc",
            "http://www.yunlu.example/system/_content/download.jsp?wbfileid=5",
        ),
        (
            "<iframe src='/pdfjs/viewer.html?file=/up/nb.pdf'></iframe>",
            "nb.pdf",
            "http://www.yunlu.example/up/nb.pdf",
        ),
        ("<embed src='/up/nb.pdf'>", "nb.pdf", "http://www.yunlu.example/up/nb.pdf"),
        (
            "<a href='javascript:;' data-url='/up/nb.zip'>年报模板</a>",
            "年报模板",
            "http://www.yunlu.example/up/nb.zip",
        ),
        (
            "<a href='#' onclick=\"window.open('/up/nb.zip')\">年报模板</a>",
            "年报模板",
            "http://www.yunlu.example/up/nb.zip",
        ),
        (
            "<a href='/dl.ashx?k=5' title='年报.pdf'>点此查看</a>",
            "年报.pdf",
            "http://www.yunlu.example/dl.ashx?k=5",
        ),
        (
            "附件1：<a href='/attachment/get?id=5'>年报全文</a>",
            "年报全文",
            "http://www.yunlu.example/attachment/get?id=5",
        ),
        (
            "<script>showVsbpdfIframe('/__local/nb.pdf','100%',[\"/__local/1.png\"])</script>",
            "nb.pdf",
            "http://www.yunlu.example/__local/nb.pdf",
        ),
        (
            "<div pdfsrc='/_upload/1.pdf' sudyfile-attr=\"{'title':'年报.pdf'}\"></div>",
            "年报.pdf",
            "http://www.yunlu.example/_upload/1.pdf",
        ),
    ],
)
def test_every_kind_of_attachment_is_found(body: str, name: str, url: str):
    """Links, frames, players and script calls carry files."""
    assert [(name, url)] == [(file.name, file.url) for file in article(body=TEXT + body).attachments]


def test_a_file_in_the_menu_is_no_attachment():
    """Only what the article carries counts."""
    html = "<body><div class=nav><a href=/xl.pdf>校历</a></div><h1>教学办法</h1><div id=vsb_content><p>第一条 为规范教学，制定本办法。</p></div></body>"

    assert () == read_html(html.encode(), url=URL).attachments


OWN = "<h1>教学办法</h1><p>2024-05-06</p><p>第一条 为规范教学，制定本办法。</p><p><a href=/1.pdf>办法.pdf</a></p>"
OTHER = "<ul><li><a href=/hk.doc>缓考申请表.doc</a></li></ul>"


@pytest.mark.parametrize(
    "body",
    [
        f"<div class='row'><div class='col-md-9'>{OWN}</div><div class='col-md-3'><h4>下载</h4>{OTHER}</div></div>",
        f"<div class='main-left'>{OWN}</div><div class='main-right'>{OTHER}</div>",
        f"<table><tr><td>{OTHER}</td><td>{OWN}</td></tr></table>",
        f"<div>{OWN}</div><div class='box'><h3>常用下载</h3>{OTHER}</div>",
    ],
    ids=["grid", "left and right", "layout table", "box of downloads"],
)
def test_files_beside_an_article_are_not_its_own(body: str):
    """A side column of forms is the office's."""
    document = read_html(f"<body>{body}</body>".encode(), url=URL)

    assert ["办法.pdf"] == [file.name for file in document.attachments]


@pytest.mark.parametrize(
    "body",
    [
        "<div class='files'><h4>附件下载</h4><a href=/1.pdf>办法.pdf</a></div>",
        "<table><tr><td>附件</td><td><a href=/1.pdf>办法.pdf</a></td></tr></table>",
        "<div class='right'><a href=/1.pdf>办法.pdf</a></div>",
    ],
)
def test_files_below_an_article_are_its_own(body: str):
    """A box of attachments, a table of them, a link set to the right."""
    document = read_html(
        f"<body><div><h1>教学办法</h1><p>第一条 为规范教学。</p></div>{body}</body>".encode(), url=URL
    )

    assert ["办法.pdf"] == [file.name for file in document.attachments]


@pytest.mark.parametrize(
    ("body", "elsewhere"),
    [
        ("<p>见附件。</p><a href=/1.pdf>附件1.pdf</a>", "attachment"),
        ("<iframe src=/1.pdf></iframe>", "viewer"),
        ("<p><img src=/__local/1.jpg></p>", "picture"),
        (TEXT + "<a href=/1.pdf>附件1.pdf</a>", ""),
    ],
)
def test_a_thin_page_says_where_its_text_is(body: str, elsewhere: str):
    """Empty text is not "not disclosed"."""
    assert elsewhere == article(body=body * (2 if elsewhere == "" else 1)).text_elsewhere


@pytest.mark.parametrize(
    ("title", "text", "label", "where"),
    [
        ("2020-2021学年本科教学质量报告", TEXT, "2020-2021学年", "title"),
        (
            "信息公开年度报告",
            "<p>现将2020-2021学年信息公开情况公布如下。</p>",
            "2020-2021学年",
            "first_lines",
        ),
        ("部门决算", "<p>2021年度收支总计1.2亿元。</p>", "2021年", "first_lines"),
        (
            "质量报告",
            "<p>说明。</p>" * 6 + "<p>统计期为2020年9月1日至2021年8月31日。</p>",
            "2020-2021学年",
            "preface",
        ),
    ],
)
def test_a_period_says_where_it_was_read(title: str, text: str, label: str, where: str):
    """Title, then first lines, then the preface."""
    claim = article(title=title, body=text).periods[0]

    assert (label, where) == (claim.period.label, claim.where)


def test_history_in_the_first_lines_is_no_period():
    """A year in running text is not what the page reports on."""
    assert () == article(title="学校简介", body="<p>学校创办于1985年，2001年升格为本科。</p>").periods


def test_a_year_in_the_middle_of_a_sentence_is_when_and_not_what():
    assert () == article(title="招聘公告", body="<p>因工作需要，2024年计划招聘教师若干。</p>").periods


def test_links_are_absolute_and_named_by_region():
    """Menus, paths and neighbours are told from the body."""
    document = article(after="<p>下一篇：<a href=22.htm>新文</a></p><p><a href='javascript:;'>无</a></p>")

    assert [
        ("http://www.yunlu.example/", "首页", "nav"),
        ("http://www.yunlu.example/gk.htm", "信息公开", "crumb"),
        ("http://www.yunlu.example/info/1007/22.htm", "新文", "neighbour"),
    ] == [
        (link.url, link.words, link.region)
        for link in document.links
        if link.region != "crumb" or link.words != "首页"
    ]


def test_a_page_that_says_only_none_is_a_disclosure():
    """无 is an answer."""
    assert (DocumentKind.ARTICLE, "无") == ((d := article(body="<p>无</p>")).kind, d.text)


def test_a_gb2312_page_is_read_with_its_lie_noted():
    """Declared UTF-8, served in GB18030: read, and said so."""
    document = read_html(
        "<meta charset=utf-8><h1>信息公开年度报告</h1><p>学校的报告全文如下。</p>".encode("gb18030"), url=URL
    )

    assert ("信息公开年度报告", "gb18030", ("declared charset utf-8 failed",)) == (
        document.title,
        document.charset,
        document.notes,
    )


def test_a_continued_article_names_its_next_page():
    """博达 continues long articles at `<id>_1.htm`."""
    document = article(after="<div><a href=21_1.htm>2</a> <a href=21_1.htm>下一页</a></div>")

    assert ("http://www.yunlu.example/info/1007/21_1.htm",) == document.next_pages


def test_the_label_can_be_a_cell_of_its_own():
    """Index tables of disclosure pages: 发布日期 in one cell, the day in the next."""
    html = f"<meta charset=utf-8><table><tr><td>索引号<td>X-1<td>发布日期<td>2021-03-05</tr></table><h1>学校章程</h1><div id=zoom>{TEXT}</div>"

    assert (D, "发布日期：2021-03-05") == (
        (d := read_html(html.encode(), url=URL)).published,
        d.published_from,
    )


def test_a_dated_side_column_gives_no_day():
    """On hand-made pages the side column stands before the article, in a cell without a name."""
    html = f"<meta charset=utf-8><title>梅岭职业学院</title><table><tr><td><b>最新公告</b><br><a href=1.asp>清明节放假安排通知</a> 2024-04-01<td><p align=center><b>教学事故认定办法</b></p>{TEXT}</table>"
    document = read_html(html.encode(), url="http://www.meiling.example/show.asp?id=3")

    assert ("教学事故认定办法", None) == (document.title, document.published)


def test_a_time_in_the_text_of_an_announcement_is_no_publication():
    """Lectures begin with 时间 and 地点."""
    assert article(body="<p>时间：2021年3月5日 14:30</p><p>地点：报告厅</p>").published is None


def test_the_school_above_the_heading_is_not_the_title():
    """Many pages set the school's name as their first heading."""
    html = f"<meta charset=utf-8><title>云麓学院</title><h1>云麓学院</h1><h3>教学事故认定办法</h3><p>来源：教务处 2021-03-05</p><div id=zoom>{TEXT}</div>"

    assert "教学事故认定办法" == read_html(html.encode(), url=URL).title


def test_a_school_year_in_the_title_element_is_not_cut():
    """A dash between digits does not separate article and site."""
    html = f"<meta charset=utf-8><title>2020-2021学年质量报告-云麓学院</title><div id=zoom>{TEXT}</div>"

    assert "2020-2021学年质量报告" == read_html(html.encode(), url=URL).title


@pytest.mark.parametrize(
    "state",
    [
        '"pubTime":"2021-03-05 16:00"',
        '"publishTime":1614902400000',
        '"datePublished":"2021-03-05T08:00:00+08:00"',
    ],
)
def test_the_state_of_a_scripted_page_gives_the_day(state: str):
    """Pages built on the server keep their data in a script; the time of editing is not taken."""
    document = article(after=f'<script>var page={{{state},"editTime":"2024-03-01"}}</script>')

    assert D == document.published


BARE = "<html><meta charset=utf-8><title>{}</title><div>2025年3月12日 星期三</div>{}<div class=zw><p>第一条 为规范管理，制定本办法。</p></div>"


@pytest.mark.parametrize(
    "head",
    [
        "<div>教学事故认定办法</div><div>发布时间：2021-03-05 来源：教务处</div>",
        "<h2>教学事故认定办法 <small>2021-03-05</small></h2>",
        "<div align=center><b>教学事故认定办法</b>　(2021-3-5)</div>",
        "<h2>教学事故认定办法</h2><table><tr><td>发文字号</td><td>发布日期</td><td>2021-03-05</td></tr></table>",
        "<h2>教学事故认定办法</h2><div><a href=/1.htm>2021年3月5日</a> 由 <a href=/u>教务处</a></div>",
    ],
)
def test_a_heading_and_its_day_are_found_in_bare_markup(head: str):
    """No class names them, and the title element names the school alone."""
    document = read_html(BARE.format("云麓学院", head).encode(), url=URL)

    assert ("教学事故认定办法", D) == (document.title, document.published)


def test_the_clock_of_a_site_is_no_publication():
    """Above a page without a heading of its own stands what day it is."""
    assert read_html(BARE.format("云麓学院", "").encode(), url=URL).published is None


def test_a_signature_counts_above_an_appendix_in_words():
    """The appendix follows the notice on the same page."""
    body = f"{TEXT}<p>教务处</p><p>2021年3月5日</p><p>附：申报要求</p><p>项目周期自2022年7月1日至2023年6月30日。</p>"

    assert D == article(body=body).published


def test_a_signature_counts_in_a_field_below_the_text():
    """Issuer and day stand in a box of their own."""
    assert D == article(after="<div class=lk><span>教务处</span><span>2021年3月5日</span></div>").published


def test_a_day_alone_right_below_the_text_is_its_day():
    """Some pages show it there, in the box of the article."""
    assert D == article(after="<div class=lk>2021年3月5日</div>").published


def test_a_day_without_an_issuer_in_another_box_below_the_text_is_no_signature():
    """It may belong to anything."""
    assert article(after="<div><div class=lk>2021年3月5日</div></div>").published is None


def test_a_byline_beside_a_heading_in_a_box_called_top_is_read():
    """The box that is named like the head of a site is the head of the article."""
    html = f"<meta charset=utf-8><title>教学事故认定办法</title><div class=top><h1>教学事故认定办法</h1><p>2021-03-05</p></div>{TEXT}"

    assert D == read_html(html.encode(), url=URL).published
