"""How the three colleges look: WebPlus, VSB beside hand-made pages, and an old ASP site in GBK."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date

from tests.sites.building.college import College, File, Page, Section, digest

Extras = dict[str, tuple[bytes, dict]]
_PER_LIST = 20


def chunks(rows: list[Page]) -> list[list[Page]]:
    """Rows by list page; an empty list still has one page."""
    return [rows[at : at + _PER_LIST] for at in range(0, len(rows), _PER_LIST)] or [[]]


def trail(college: College, section: Section) -> list[Section]:
    out = [section]
    while out[-1].parent:
        out.append(college.sections[out[-1].parent])
    return out[::-1]


def menu(college: College, host: str) -> list[Section]:
    return [s for s in college.sections.values() if s.host == host and not s.parent and s.in_menu]


def not_found(college: College, words: str, kind: str, encoding: str = "utf-8") -> Extras:
    body = f"<html><head><title>{words}</title></head><body><h3>{words}</h3></body></html>".encode(encoding)
    return {college.base(host) + "/__notfound__": (body, {"type": kind, "status": 404}) for host in college.hosts}


class WebPlus:
    """苏迪 WebPlus, today's templates, UTF-8."""

    type = "text/html;charset=UTF-8"

    def list_path(self, section: Section) -> str:
        return f"/{section.number}/list.htm"

    def page_path(self, section: Section, page: Page) -> str:
        if page.day is None:
            return f"/{section.number}/{page.number}/main.htm"
        return f"/{page.day:%Y}/{page.day:%m%d}/c{section.number}a{page.number}/page.htm"

    def file_path(self, file: File, page: Page, number: int) -> str:
        d = digest(f"{file.name}{number}")
        return f"/_upload/article/files/{d[:2]}/{d[2:4]}/{d[4:24]}/{d[24:32]}.{file.kind.rsplit('.')[-1].replace('scan', 'pdf')}"

    def _frame(self, college: College, host: str, title: str, inner: str) -> bytes:
        links = "".join(f'<li class="nav-item"><a href="{s.url}" target="_self"><span>{s.name}</span></a></li>' for s in menu(college, host))
        tops = "".join(f'<a href="{college.base(h)}/">{n}</a> ' for h, n in college.look_hosts.items())
        return (
            f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f'<title>{html.escape(title)}</title><link rel="stylesheet" href="/_css/_system/system.css"></head>'
            f'<body class="wp-body"><div class="head-top">{tops}<a href="javascript:void(0)">旧版</a></div>'
            f'<div class="wp-navi" frag="窗口1"><ul>{links}</ul></div>{inner}'
            f'<footer><p>版权所有 © {college.name}　地址：云麓市学府大道18号　邮编：430900</p></footer></body></html>'
        ).encode()  # fmt: skip

    def article(self, college: College, page: Page) -> bytes:
        section = college.sections[page.section]
        if page.raw:
            return page.raw.encode()
        crumbs = "&nbsp;&gt;&nbsp;".join(f'<a href="{s.url}">{s.name}</a>' for s in trail(college, section))
        body = college.html_of(page)
        for file in page.files:
            name = f"sudyfile-attr=\"{{'title':'{file.name}'}}\""
            if file.how == "player":
                body += f'<div class="wp_pdf_player" pdfsrc="/{file.url.split("/", 3)[3]}" swsrc="" {name} width="100%"></div>'
            else:
                body += f'<p><img src="/_ueditor/themes/default/images/icon_{file.kind}.gif"><a href="{file.url}" {name} target="_blank">{file.name}</a></p>'
        when = f'<span class="arti_update">发布时间：{page.day:%Y-%m-%d}</span>' if page.day and page.shown_day else ""
        inner = (
            f'<div class="wp_position">当前位置：<a href="{college.base(section.host)}/">首页</a>&nbsp;&gt;&nbsp;{crumbs}</div>'
            f'<div class="article" frag="窗口3"><h1 class="arti_title">{html.escape(page.title)}</h1>'
            f'<p class="arti_metas"><span class="arti_publisher">发布者：{page.head or "信息公开办"}</span>{when}<span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay"></span></span></p>'
            f'<div class="entry"><div class="read"><div class="wp_articlecontent">{body}</div></div></div></div>'
        )
        return self._frame(college, section.host, page.title, inner)

    def listing(self, college: College, section: Section) -> Iterator[tuple[str, bytes]]:
        pages = chunks(college.listed(section.key))
        children = "".join(f'<li class="wp_sublist"><a href="{s.url}">{s.name}</a></li>' for s in college.children(section.key))
        for number, rows in enumerate(pages, 1):
            items = "".join(
                f'<li class="news n{n}"><span class="news_title"><a href="{p.url}" target="_blank" title="{html.escape(p.row or p.title)}">{html.escape(p.row or p.title)}</a></span>'
                + (f'<span class="news_meta">{p.listed_on or p.day}</span>' if p.listed_on or p.day else "") + "</li>"
                for n, p in enumerate(rows, 1)
            )  # fmt: skip
            nexts = f'<a class="next" href="{self._nth(section, number + 1)}">下一页&gt;&gt;</a>' if number < len(pages) else '<a class="next" href="javascript:void(0);">下一页</a>'
            crumbs = "&nbsp;&gt;&nbsp;".join(f'<a href="{s.url}">{s.name}</a>' for s in trail(college, section))
            paging = f'<div class="wp_paging" id="wp_paging_w6"><span>每页 {_PER_LIST} 记录 总共 {len(college.listed(section.key))} 记录</span>{nexts}</div>' if rows else ""
            inner = (
                f'<div class="wp_position">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;{crumbs}</div><div class="col_menu"><ul>{children}</ul></div>'
                f'<h2 class="column_title">{section.name}</h2><div id="wp_news_w6"><ul class="wp_article_list">{items}</ul></div><p>{section.note}</p>{paging}'
            )
            yield self._nth(section, number), self._frame(college, section.host, section.name, inner)

    def _nth(self, section: Section, number: int) -> str:
        return section.url if number == 1 else section.url.replace("/list.htm", f"/list{number}.htm")

    def extras(self, college: College) -> Extras:
        out = not_found(college, "404 您访问的页面不存在", self.type)
        for host, blocks in college.home_blocks.items():
            inner = ""
            for key in blocks:
                rows = "".join(f'<li><a href="{p.url}">{html.escape(p.row or p.title)}</a><i>{p.day:%m-%d}</i></li>' for p in college.listed(key)[:7] if p.day)
                inner += f'<div class="post"><h3><a href="{college.sections[key].url}">{college.sections[key].name}</a></h3><ul>{rows}</ul></div>'
            out[college.base(host) + "/"] = (self._frame(college, host, college.name + college.look_hosts[host], inner), {"type": self.type, "status": 200})
        return out


class Vsb:
    """博达 VSB on one host, pages by hand on the other."""

    type = "text/html"
    handmade = frozenset({"www"})

    def list_path(self, section: Section) -> str:
        return f"/{section.key}/index.html" if section.host in self.handmade else f"/{section.key}.htm"

    def page_path(self, section: Section, page: Page) -> str:
        if section.host in self.handmade:
            return f"/{section.key}/{page.day:%Y%m}/{page.number}.html" if page.day else f"/{section.key}/{page.number}.html"
        return f"/info/{section.number}/{page.number}.htm"

    def file_path(self, file: File, page: Page, number: int) -> str:
        end = file.kind.rsplit(".")[-1].replace("scan", "pdf")
        if file.how == "player":
            d = digest(f"{file.name}{number}").upper()
            return f"/__local/{d[0]}/{d[1:3]}/{d[3:5]}/{d[5:37]}_{d[37:45]}_{number:X}.{end}"
        if page.section in ("xxyw",) or file.how == "plain":
            return f"/upload/{page.day:%Y%m}/{number}.{end}"
        return f"/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1790263118&wbfileid={number * 31}"

    def _frame(self, college: College, host: str, title: str, inner: str) -> bytes:
        if host in self.handmade:
            links = " | ".join(f'<a href="{s.url}">{s.name}</a>' for s in menu(college, host))
            other = college.base("xxgk")
            return f"""<html>
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{college.name}</title></head>
<body><div id="top"><img src="/images/logo.png"></div><div id="nav"><a href="/index.html">首　页</a> | {links} | <a href="{other}/">信息公开</a></div>
<div id="main">{inner}</div>
<div id="foot">{college.name}　明德市书院路66号　Tel:0799-6650000</div></body></html>""".encode()
        links = "".join(f'<li><a href="{s.url}" title="{s.name}">{s.name}</a></li>' for s in menu(college, host))
        return f"""<!DOCTYPE html><HTML><HEAD><TITLE>{html.escape(title)}-{college.name}信息公开网</TITLE>
<META charset="UTF-8"><META Name="keywords" Content="{college.name}信息公开网" />
<!--Announced by Visual SiteBuilder 9--><link rel="stylesheet" type="text/css" href="/_sitegray/_sitegray_d.css" /></HEAD>
<BODY><div class="top"><a href="{college.base("www")}/index.html">学院主页</a></div><div class="menu"><ul>{links}</ul></div>
{inner}<div class="foot">{college.name} 版权所有</div></BODY></HTML>""".encode()

    def article(self, college: College, page: Page) -> bytes:
        section = college.sections[page.section]
        if page.raw:
            return page.raw.encode()
        body = college.html_of(page)
        if section.host in self.handmade:
            files = "".join(f'<p><a href="{f.url}">{f.name}</a></p>' for f in page.files)
            foot = f'<p align="right">{page.day.year}年{page.day.month}月{page.day.day}日</p>' if page.day and page.shown_day else ""
            inner = f'<div class="pos">您现在的位置：首页 - {section.name}</div><center><b style="font-size:20px">{html.escape(page.title)}</b></center><div class="txt">{body}{files}{foot}</div>'
            return self._frame(college, section.host, page.title, inner)
        for file in page.files:
            if file.how == "player":
                body += f'<p><script language="javascript">showVsbpdfIframe("/{file.url.split("/", 3)[3]}","100%","600","0","","","","");</script></p>'
        links = "".join(f'<li>附件【<a href="/{f.url.split("/", 3)[3]}" target="_blank">{f.name}</a>】已下载<span>次</span></li>' for f in page.files if f.how != "player")
        crumbs = " &gt; ".join(f'<a href="{s.url}">{s.name}</a>' for s in trail(college, section))
        when = f"{page.day:%Y年%m月%d日} 09:1{page.number % 10}" if page.day and page.shown_day else ""
        inner = f"""<div class="dqwz">您的位置： <a href="/">首页</a> &gt; {crumbs} &gt; 正文</div>
<form name="_newscontent_fromname"><div class="content"><div class="content-title"><h3>{html.escape(page.title)}</h3>
<i>{when}　{page.head}　点击：[<script>_showDynClicks("wbnews", 1790263118, {page.number})</script>]</i></div>
<div id="vsb_content"><div class="v_news_content">{body}</div></div><ul style="list-style-type:none;">{links}</ul>
<p>上一篇：<a href="#">无</a></p></div></form>"""
        return self._frame(college, section.host, page.title, inner)

    def listing(self, college: College, section: Section) -> Iterator[tuple[str, bytes]]:
        rows_of = chunks(college.listed(section.key))
        total = len(rows_of)
        children = "".join(f'<li><a href="{s.url}">{s.name}</a></li>' for s in college.children(section.key))
        for at, rows in enumerate(rows_of):
            following = self._nth(section, at + 1, total) if at + 1 < total else ""
            if section.host in self.handmade:
                items = "".join(f'<tr><td>·<a href="{p.url}">{html.escape(p.row or p.title)}</a></td><td align="right">{f"({p.day:%Y-%m-%d})" if p.day else ""}</td></tr>' for p in rows)
                more = f'<a href="{following}">下一页</a>' if following else ""
                inner = f'<div class="pos">您现在的位置：首页 - {section.name}</div><h2>{section.name}</h2><ul>{children}</ul><table width="100%">{items}</table>{section.note}{more}'
            else:
                items = "".join(f'<li id="line_u9_{n}"><a href="{p.url}" target="_blank" title="{html.escape(p.row or p.title)}">{html.escape(p.row or p.title)}</a><span>{f"{p.day:%Y-%m-%d}" if p.day else ""}</span></li>' for n, p in enumerate(rows))
                more = f'<span class="p_next"><a href="{following}">下页</a></span>' if following else '<span class="p_next_d">下页</span>'
                inner = f'<div class="dqwz">您的位置： <a href="/">首页</a> &gt; {section.name}</div><div class="left"><ul>{children}</ul></div><div class="list"><h2>{section.name}</h2><ul>{items}</ul>{section.note}<div class="pb_sys_common">共{len(college.listed(section.key))}条 {more}</div></div>'
            yield self._nth(section, at, total), self._frame(college, section.host, section.name, inner)

    def _nth(self, section: Section, at: int, total: int) -> str:
        if at == 0:
            return section.url
        if section.host in self.handmade:
            return section.url.replace("index.html", f"index_{at + 1}.html")
        return section.url.replace(".htm", f"/{total - at}.htm")

    def extras(self, college: College) -> Extras:
        out = not_found(college, "404错误页面", self.type)
        for host, blocks in college.home_blocks.items():
            inner = ""
            for key in blocks:
                rows = "".join(f'<li><a href="{p.url}">{html.escape((p.row or p.title)[:22])}</a></li>' for p in college.listed(key)[:6])
                inner += f'<div class="box"><h4>{college.sections[key].name}<a href="{college.sections[key].url}">更多&gt;&gt;</a></h4><ul>{rows}</ul></div>'
            body = self._frame(college, host, "首页", inner)
            out[college.base(host) + "/"] = (body, {"type": self.type, "status": 200})
            out[college.base(host) + "/index.html"] = (body, {"type": self.type, "status": 200})
        return out


def asp_day(day: date, number: int) -> str:
    """The many ways in which one old site writes a day."""
    return (
        f"发布日期：{day.year}-{day.month}-{day.day}",
        f"更新时间：{day.year}/{day.month}/{day.day} 10:2{number % 10}:13",
        f"[{day:%Y-%m-%d}]",
        f"{day.year}年{day.month}月{day.day}日",
        f"时间：{day:%Y.%m.%d}",
    )[number % 5]


class OldAsp:
    """Tables for layout, GBK, addresses that tell nothing."""

    type = "text/html"

    def list_path(self, section: Section) -> str:
        return f"/view/list{section.number}.html" if section.host == "zs" else f"/Class.asp?ClassID={section.number}"

    def page_path(self, section: Section, page: Page) -> str:
        return f"/view/{page.number}.html" if section.host == "zs" else f"/ReadNews.asp?NewsID={page.number}"

    def file_path(self, file: File, page: Page, number: int) -> str:
        return f"/UploadFile/{page.day:%Y%m}/{page.day:%Y%m%d}{number}.{file.kind.rsplit('.')[-1].replace('scan', 'pdf')}"

    def _frame(self, college: College, host: str, title: str, inner: str) -> bytes:
        links = "<td>|</td>".join(f'<td align="center"><a href="{s.url}">{s.name}</a></td>' for s in menu(college, host))
        text = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{college.name}{"招生就业网" if host == "zs" else ""}</title></head>
<body topmargin="0"><table width="980" align="center" border="0"><tr><td colspan="20"><img src="/images/top.jpg"></td></tr><tr bgcolor="#003399">{links}</tr></table>
<table width="980" align="center" border="0" cellpadding="0"><tr>{inner}</tr></table>
<table width="980" align="center"><tr><td align="center">{college.name} 版权所有 地址：江畔市职教园区 邮编：331800</td></tr></table></body></html>"""
        return text.encode("gb18030")

    def article(self, college: College, page: Page) -> bytes:
        section = college.sections[page.section]
        if page.raw:
            return page.raw.encode("gb18030")
        body = re.sub(r"<p[^>]*>(.*?)</p>", r"&nbsp;&nbsp;&nbsp;&nbsp;\1<br>", college.html_of(page))
        for file in page.files:
            body += f'<br><a href="{file.url}"><img src="/images/down.gif">{file.name}</a>'
        when = asp_day(page.day, page.number) if page.day and page.shown_day else ""
        inner = f"""<td width="200" valign="top"><table>{"".join(f'<tr><td><a href="{s.url}">{s.name}</a></td></tr>' for s in menu(college, section.host)[:9])}</table></td>
<td valign="top"><table width="100%"><tr><td>当前位置：首页 &gt;&gt; {" &gt;&gt; ".join(s.name for s in trail(college, section))}</td></tr>
<tr><td align="center"><font size="4" color="#cc0000"><b>{html.escape(page.title)}</b></font></td></tr>
<tr><td align="center"><font color="#999999">作者：{page.head or "管理员"}　{when}　点击数：{page.number % 890 + 13}</font></td></tr>
<tr><td style="line-height:200%">{body}</td></tr></table></td>"""
        return self._frame(college, section.host, page.title, inner)

    def listing(self, college: College, section: Section) -> Iterator[tuple[str, bytes]]:
        pages = chunks(college.listed(section.key))
        children = "".join(f'<tr><td>◇ <a href="{s.url}">{s.name}</a></td></tr>' for s in college.children(section.key))
        for number, rows in enumerate(pages, 1):
            items = "".join(
                f'<tr><td>·<a href="{p.url}" target="_blank">{html.escape(p.row or p.title)}</a></td><td width="90"><font color="#666">{self._day(p)}</font></td></tr>' for p in rows
            )
            more = f'<a href="{self._nth(section, number + 1)}">下一页</a>' if number < len(pages) else "下一页"
            empty = f"<tr><td>{section.note}</td></tr>" if section.note else ""
            inner = f'<td width="200" valign="top"><table>{children}</table></td><td valign="top"><table width="100%"><tr><td><b>{section.name}</b></td></tr>{items}{empty}<tr><td>第{number}页/共{len(pages)}页 {more}</td></tr></table></td>'
            yield self._nth(section, number), self._frame(college, section.host, section.name, inner)

    def _day(self, page: Page) -> str:
        day = page.listed_on or page.day
        return f"{day.year}-{day.month}-{day.day}" if day else ""

    def _nth(self, section: Section, number: int) -> str:
        if number == 1:
            return section.url
        return section.url.replace(".html", f"_{number}.html") if section.host == "zs" else f"{section.url}&page={number}"

    def extras(self, college: College) -> Extras:
        out = not_found(college, "无法找到该页", self.type, "gb18030")
        plain = {"type": self.type, "status": 200}
        www = college.base("www")
        top = "".join(f'<a href="{s.url}" target="main">{s.name}</a> ' for s in menu(college, "www"))
        out[www + "/"] = (b'<html><head><script language="javascript">window.location.href="/Default.asp";</script></head><body></body></html>', plain)
        out[www + "/Default.asp"] = (f'<html><head><title>{college.name}</title></head><frameset rows="120,*"><frame src="Top.asp" name="top"><frame src="Main.asp" name="main"></frameset></html>'.encode("gb18030"), plain)
        out[www + "/Top.asp"] = (f'<html><body>{top}<a href="{college.base("zs")}/" target="_blank">招生就业</a></body></html>'.encode("gb18030"), plain)
        for host, path in (("www", "/Main.asp"), ("zs", "/")):
            inner = ""
            for key in college.home_blocks[host]:
                rows = "".join(f'<tr><td>·<a href="{p.url}">{html.escape((p.row or p.title)[:24])}</a></td></tr>' for p in college.listed(key)[:7])
                inner += f'<td valign="top"><table><tr><td><b><a href="{college.sections[key].url}">{college.sections[key].name}</a></b></td></tr>{rows}</table></td>'
            out[college.base(host) + path] = (self._frame(college, host, "首页", inner), plain)
        return out


