"""The surroundings of an article in the styles of a dozen publishing tools: menus, clocks, side columns, feet."""

from __future__ import annotations

CLOCK = "今天是2025年3月12日 星期三 农历二月十三"
MENU = (
    "学校首页",
    "学校概况",
    "机构设置",
    "师资队伍",
    "人才培养",
    "科学研究",
    "招生就业",
    "信息公开",
    "校园文化",
    "校友之家",
)


def paragraphs(text: tuple[str, ...], *, tag: str = "p", style: str = "") -> str:
    """Paragraphs in one tag."""
    return "\n".join(f"<{tag}{style}>{line}</{tag}>" for line in text)


def menu(prefix: str = "/") -> str:
    """A navigation list."""
    return (
        "<ul>"
        + "".join(f'<li><a href="{prefix}c{n}/">{name}</a></li>' for n, name in enumerate(MENU))
        + "</ul>"
    )


def recent(day: str = "2025-03-11", *, label: str = "最新公告") -> str:
    """A side column with dated links."""
    rows = ("关于校园网核心设备升级的通知", "第四届读书月活动圆满落幕", "我校举办安全生产专题培训")
    links = "".join(
        f'<li><a href="/info/90/{n}.htm" title="{row}">{row}</a><span>{day}</span></li>'
        for n, row in enumerate(rows)
    )
    return f"<h3>{label}</h3><ul>{links}</ul>"


def neighbours() -> str:
    """The links to the page before and after, with their days."""
    return (
        '<div class="pn"><p>上一篇：<a href="/info/90/7.htm">关于清明节放假安排的通知</a>(2021-04-01)</p>'
        '<p>下一篇：<a href="/info/90/8.htm">关于举办春季运动会的预备通知</a>(2021-04-20)</p></div>'
    )


def foot(school: str = "临川湾学院") -> str:
    """Copyright, licence and the day of the last change of the site."""
    return (
        f'<div class="footer"><p>版权所有 © 2006-2025 {school} 地址：云海省临川湾市学府路1号 邮编：000000</p>'
        "<p>网站备案：云ICP备00000001号 技术支持：网络中心 您是第 <b>1024768</b> 位访客</p></div>"
    )


def webplus(*, title_tag: str, head: str, body: str, school: str = "临川湾学院", above: str = "") -> str:
    """WebPlus, responsive skin."""
    return f"""<!DOCTYPE html><html class="webplus-detail"><head><meta charset="utf-8"><title>{title_tag}</title>
<link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/><script src="/_js/jquery.min.js" sudy-wp-context="" sudy-wp-siteId="12"></script></head>
<body class="article"><div class="wrapper header" id="header"><div class="inner"><div class="mod clearfix">
<div class="head-top">{CLOCK}</div><div class="sitelogo" frag="面板1"><a href="/"><img src="/_upload/tpl/logo.png" alt="{school}"></a></div>
<div class="wp_nav" data-nav-config="{{}}">{menu()}</div></div></div></div>
<div class="wrapper" id="container"><div class="inner clearfix"><div class="mod-search"><input name="keyword" placeholder="请输入关键词"></div>
{above}<div class="infobox"><div class="article" frag="窗口1" portletmode="simpleArticleAttri">
{head}
<div class="entry"><div class="read"><div class='wp_articlecontent'>{body}</div></div></div></div></div>
<div class="side" frag="窗口2">{recent()}</div></div></div>
<div class="wrapper footer" id="footer">{foot(school)}</div></body></html>"""


def vsb(
    *,
    title_tag: str,
    head: str,
    body: str,
    school: str = "临川湾学院",
    after: str = "",
    box: str = "vsb_content",
) -> str:
    """VSB, the form around the article."""
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<HTML xmlns="http://www.w3.org/1999/xhtml"><HEAD><TITLE>{title_tag}</TITLE><META content="text/html; charset=UTF-8" http-equiv="Content-Type">
<META Name="keywords" Content="{school}" /><LINK rel="stylesheet" href="/style.css"><!--Announced by Visual SiteBuilder 9--></HEAD>
<BODY><div class="top"><div class="wrap"><span class="date">{CLOCK}</span></div></div><div class="nav"><div class="wrap">{menu()}</div></div>
<div class="main wrap"><div class="l">{recent("03-10", label="通知公告")}</div><div class="r">
<div class="pos">您当前的位置： <a href="/index.htm">首页</a> &gt;&gt; <a href="/xxgk.htm">信息公开</a> &gt;&gt; 正文</div>
<form name="_newscontent_fromname"><div>{head}<div id="{box}"><div class="v_news_content">{body}</div></div>{after}</div></form>
{neighbours()}</div></div>{foot(school)}</BODY></HTML>"""


def trs(*, title_tag: str, meta: str, head: str, body: str, school: str = "临川湾学院") -> str:
    """TRS, with the meta block of a portal."""
    return f"""<!DOCTYPE html><html lang="zh"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>{title_tag}</title>
<meta name="SiteName" content="{school}"/><meta name="SiteDomain" content="www.linchuanwan.example"/>{meta}</head><body>
<div class="toolbar"><a href="#">无障碍</a> <em id="time">2025年03月12日</em></div>{menu("../../")}
<div class="w1200"><div class="crumbs">首页 > <a href="../">政务公开</a></div><div class="content-box">{head}
<div class="TRS_Editor"><style type="text/css">.TRS_Editor P{{line-height:2;font-size:12pt;}}</style><div class=TRS_PreAppend style="overflow-x: hidden">
{body}</div></div><div class="share">分享到：<a class="wx">微信</a></div></div></div>{foot(school)}</body></html>"""


def jcms(*, title_tag: str, head: str, body: str, school: str = "临川湾学院", meta: str = "") -> str:
    """JCMS, comments that name the slots."""
    return f"""<!doctype html><html><head><title>{title_tag}</title><meta http-equiv="content-type" content="text/html; charset=utf-8">{meta}</head><body>
<div id="top">{menu()}</div><table width="1000" align="center"><tr><td>当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/col/col77/index.html">通知</a></td></tr></table>
<div id="article"><table id="c" width="95%" align="center"><tr><td>{head}</td></tr><tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin-->
<meta name="ContentStart">{body}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></td></tr></table></div>
<div class="side">{recent("2025/03/09", label="热点")}</div>{foot(school)}</body></html>"""


def by_hand(*, title_tag: str, cells: str, school: str = "临川湾学院", charset: str = "gb2312") -> str:
    """Nested tables of the year 2004."""
    menu_cells = "".join(
        f"<TD align=middle><A href='{n}.asp'><FONT size=2>{name}</FONT></A></TD>"
        for n, name in enumerate(MENU)
    )
    return f"""<HTML><HEAD><TITLE>{title_tag}</TITLE><META http-equiv=Content-Type content="text/html; charset={charset}"></HEAD>
<BODY bgColor=#ffffff leftMargin=0 topMargin=0><TABLE width=778 align=center border=0 cellSpacing=0><TR>{menu_cells}</TR></TABLE>
<TABLE width=778 align=center border=0><TR><TD width=180 vAlign=top bgcolor=#eef3fb><TABLE width="100%"><TR><TD><B>站内公告</B></TD></TR>
<TR><TD>·<A href="a1.asp">放假值班表</A> 2024-9-28</TD></TR><TR><TD>·<A href="a2.asp">网络维护</A> 2024-9-11</TD></TR></TABLE></TD>
<TD vAlign=top>{cells}</TD></TR></TABLE><TABLE width=778 align=center><TR><TD align=middle><FONT size=2>Copyright 2004-2025 {school} All Rights Reserved<BR>
本站自2004年9月10日起已有 88231 人访问</FONT></TD></TR></TABLE></BODY></HTML>"""


def portal(*, title_tag: str, rows: str, head: str, body: str, school: str = "临川湾学院") -> str:
    """The disclosure portal in the manner of a government, an index table above the text."""
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{title_tag}</title></head><body><header>{menu()}</header>
<main><div class="loc">当前位置：信息公开 / 公开目录</div><table class="index-table"><tbody>{rows}</tbody></table>{head}
<div class="article-con">{body}</div><div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div></main>
<aside>{recent("2024-12-30", label="相关信息")}</aside>{foot(school)}</body></html>"""


def mobile(*, title_tag: str, head: str, body: str, school: str = "临川湾学院") -> str:
    """The page that a telephone gets."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{title_tag}</title></head>
<body><header class="m-head"><a href="/m/">{school}</a><i class="menu-btn"></i></header><nav class="m-nav" style="display:none">{menu("/m/")}</nav>
<section class="m-article">{head}<div class="m-con">{body}</div></section><footer>{foot(school)}</footer></body></html>"""


def plain(*, title_tag: str, main: str, school: str = "临川湾学院", meta: str = "") -> str:
    """A self-made responsive page with semantic tags."""
    return f"""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title_tag}</title>{meta}</head><body>
<header><div class="clock">{CLOCK}</div><nav>{menu()}</nav></header><div class="layout"><main>{main}</main><aside>{recent()}</aside></div>
<footer>{foot(school)}</footer></body></html>"""
