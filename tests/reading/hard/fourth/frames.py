"""Surroundings of a page as sixteen publishing tools write them; each takes what a page fills in."""

from __future__ import annotations

SCHOOL = "枫桥湾理工学院"
HOST = "https://www.fengqiaowan.example"

_COLUMNS = ("网站首页", "学院概况", "组织机构", "教育教学", "学科科研", "招生就业", "合作交流", "信息公开")


def p(*lines: str, tag: str = "p", style: str = "") -> str:
    """Each line in a tag of its own."""
    return "".join(f"<{tag}{style}>{line}</{tag}>" for line in lines)


def sudy_2023(*, title: str, head: str, body: str) -> str:
    """WebPlus of 2023: sliding menu, accessibility bar, article in a `col_news_con`."""
    tabs = "".join(
        f'<li class="nav-item i{n}"><a href="/{500 + n}/list.htm" target="_self"><span class="item-name">{name}</span></a></li>'
        for n, name in enumerate(_COLUMNS)
    )
    return f"""<!DOCTYPE html>
<html  class="webplus-page"  >
<head>
<meta charset="utf-8">
<meta name="renderer" content="webkit" />
<meta http-equiv="X-UA-Compatible" content="IE=edge,chrome=1">
<meta name="viewport" content="width=device-width,user-scalable=0,initial-scale=1.0, minimum-scale=1.0, maximum-scale=1.0"/>
<title>{title}</title>
<link type="text/css" href="/_css/_system/system.css" rel="stylesheet"/>
<link type="text/css" href="/_upload/site/1/style/31/31.css" rel="stylesheet"/>
<LINK href="/_css/tpl2/system.css" type="text/css" rel="stylesheet">
<script language="javascript" src="/_js/sudy-jquery-autoload.js" jquery-src="/_js/jquery-2.x.min.js" sudy-wp-context="" sudy-wp-siteId="31"></script>
</head>
<body class="list infopage">
<header class="wp-wrapper wp-header"><div class="wp-inner clearfix"><div class="wp-panel logo-panel panel-1" frag="面板1"><div class="wp-window logo-window window-1" frag="窗口1" portletmode="simpleSiteAttri"><a href="/main.htm" title="返回{SCHOOL}首页"><img src="/_upload/tpl/00/64/100/template100/images/logo.png"></a></div></div>
<div class="wp-panel"><div class="wp-search"><form action="/_web/_search/api/searchCon/create.rst" method="post"><input name="keyword" class="search-title" type="text" placeholder="搜索"></form></div></div></div></header>
<nav class="wp-wrapper wp-navi"><div class="navi-slide-head"><h3 class="navi-slide-title">导航</h3><a class="navi-slide-arrow"></a></div><ul class="wp-menu clearfix">{tabs}</ul></nav>
<div class="l-banner" frag="窗口00" portletmode="simpleColumnAttri"><div class="column-title">信息公开</div></div>
<div class="wp-wrapper wp-container"><div class="wp-inner clearfix"><div class="wp-column-menu"><div class="column-head"><h3 class="anchor-title"><span class='Column_Anchor'>信息公开</span></h3></div><ul class="wp_listcolumn"><li class="wp_column column-1"><a href="/501/list.htm"><span class="column-name">公开指南</span></a></li><li class="wp_column column-2 selected"><a href="/502/list.htm"><span class="column-name">公开目录</span></a></li></ul></div>
<div class="wp-column-news"><div class="column-news-box"><div class="col_path" frag="窗口4">当前位置：<a href="/main.htm">首页</a><span class='possplit'>&nbsp;&nbsp;</span><a href="/500/list.htm">信息公开</a></div>
<div class="infobox"><div class="article" frag="窗口6" portletmode="simpleArticleAttri">{head}<div class="entry"><article class="read">{body}</article></div></div></div></div></div></div></div>
<footer class="wp-wrapper wp-footer"><p class="copyright"><span>Copyright © 2020-2025 {SCHOOL} </span><span>All Rights Reserved</span></p><p>云ICP备00000002号 <a href="/_web/fusionlogin.jsp">管理登录</a></p></footer>
</body></html><img src="/_visitcount?siteId=31&type=3&articleId=8812" style="display:none" width="0" height="0"/>"""


def vsb_vue(*, title: str, head: str, body: str, after: str = "") -> str:
    """VSB theme of 2024: v-cloak, swiper, side menu; the article still in its form."""
    items = "".join(
        f'<li class="swiper-slide"><a href="../../m{n}.htm" title="{name}">{name}</a><dl><dd><a href="../../m{n}/s1.htm">子栏目一</a></dd></dl></li>'
        for n, name in enumerate(_COLUMNS)
    )
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1.0"><title>{title}</title><META Name="keywords" Content="{SCHOOL},信息公开" />
<META Name="description" Content="{SCHOOL}信息公开网" />
<link rel="stylesheet" href="../../dfiles/css/swiper.min.css"><style>[v-cloak]{{display:none}}</style>
<!--Announced by Visual SiteBuilder 9-->
<link rel="stylesheet" type="text/css" href="../../_sitegray/_sitegray_d.css" /><script src="../../_sitegray/_sitegray.js"></script>
<!-- CustomerNO:7765626265723230747f4753525742000203000945 -->
<script type="text/javascript" src="/system/resource/js/vsbscreen.min.js" id="_vsbscreen" devices="pc|mobile|pad"></script></head>
<body><div id="app" v-cloak><div class="header" :class="{{fixed: isFixed}}"><div class="top"><span class="weather">{{{{ weather }}}}</span><em class="today">2025-03-12</em></div><ul class="nav">{items}</ul></div>
<div class="ny-banner"><img src="../../images/nb.jpg"></div>
<div class="ny-main"><div class="ny-left"><div class="tt">信息公开</div><ul><li class="on"><a href="../../m7/zn.htm">公开指南</a></li><li><a href="../../m7/ml.htm">公开目录</a></li></ul></div>
<div class="ny-right"><div class="dqwz"><i class="iconfont"></i>
<a href="../../index.htm">首页</a> / <a href="../../m7.htm">信息公开</a> / 正文</div>
<div class="content"><script language="javascript" src="/system/resource/js/dynclicks.js"></script><form name="_newscontent_fromname"><script language="javascript" src="/system/resource/js/ajax.js"></script>
{head}
<div class="content-con" id="vsb_content_2"><div class="v_news_content">
{body}
</div></div><div id="div_vote_id"></div>{after}</form>
</div></div></div>
<div class="footer"><p>地址：云海省枫桥湾市枫林大道88号 | 邮编：000000 | © 2024 {SCHOOL} 版权所有</p><p>上次更新 2025.03.01</p></div></div>
<script src="../../dfiles/js/vue.min.js"></script><script>new Vue({{el:'#app',data:{{isFixed:false}}}})</script></body></html>"""


def trs_new(*, title: str, meta: str, head: str, body: str) -> str:
    """TRS HyCloud pages: meta block, `TRS_UEDITOR`, share bar, appendix block."""
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"/><meta name="SiteName" content="{SCHOOL}"><meta name="SiteDomain" content="www.fengqiaowan.example"><meta name="ColumnName" content="部门文件">{meta}<title>{title}</title></head>
<body><div class="head"><a class="wza" href="javascript:void(0)">无障碍浏览</a><span id="sj"></span><div class="logo">{SCHOOL}</div><div class="dh">{"".join(f'<a href="../../{n}/">{name}</a>' for n, name in enumerate(_COLUMNS))}</div></div>
<div class="wz">当前位置：<a href="../../" title="首页" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;<a href="../" class="CurrChnlCls">部门文件</a></div>
<div class="xl_main">{head}<div class="xl_con"><div class="view TRS_UEDITOR trs_paper_default trs_web">{body}</div></div>
<div class="xl_fx"><div class="bdsharebuttonbox"><a>微信</a><a>微博</a></div><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></div>
<div class="xg"><h4>相关文档</h4><ul><li><a href="../202411/t20241118_88.html">岗位聘用实施细则</a><i>2024-11-18</i></li></ul></div></div>
<div class="bottom">主办：{SCHOOL} 网站标识码：0000000001 建议使用1024*768分辨率</div></body></html>"""


def jcms_new(*, title: str, meta: str, head: str, body: str) -> str:
    """JCMS of the newer kind: comments round the slots, parameters of the visit counter."""
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title>{meta}
<meta name="Maketime" content="2024-12-30 03:11:20"><link href="/images/1/css.css" rel="stylesheet"></head><body>
<div id="barrierfree_container"><table width="1200"><tr><td><a href="/index.html">首页</a></td><td>{"</td><td>".join(f'<a href="/col/col{900 + n}/index.html">{name}</a>' for n, name in enumerate(_COLUMNS))}</td></tr></table>
<table class="bt"><tr><td>您的位置： <a href="/index.html" class="bt_link">首页</a> &gt; <a href="/col/col907/index.html">信息公开</a></td></tr></table>
{head}
<div class="main-txt" id="zoom"><!--<$[信息内容]>begin-->{body}<!--<$[信息内容]>end--></div>
<script>var _jcms_id=1;</script></div><div class="ft">{SCHOOL} 版权所有 2009-2025</div>
<!-- visitcount begin --><iframe src='/module/visitcount/visit.jsp?type=3&i_webid=1&i_articleid=99' width=0 height=0></iframe><!-- visitcount end --></body></html>"""


def site_server(*, title: str, head: str, body: str, after: str = "") -> str:
    """SiteServer CMS: `stl` leftovers and a table layout made by an office."""
    return f"""<!DOCTYPE html><html lang="zh-cn"><head><meta charset="utf-8"><title>{title}</title><meta name="keywords" content="{SCHOOL}"><script src="/sitefiles/assets/components/jquery.js"></script></head><body>
<div class="container"><ul class="topnav">{"".join(f'<li><a href="/channels/{20 + n}.html">{name}</a></li>' for n, name in enumerate(_COLUMNS))}</ul>
<div class="location">您的位置：<a href="/">首页</a> > <a href="/channels/27.html">信息公开</a></div>
<div class="row"><div class="col-lg-3"><dl><dt>栏目导航</dt><dd><a href="/channels/31.html">规章制度</a></dd><dd><a href="/channels/32.html">采购公告</a></dd></dl><dl><dt>点击排行</dt><dd><a href="/contents/32/900.html">家具采购项目成交公告</a> <span>2025-02-27</span></dd></dl></div>
<div class="col-lg-9">{head}<div class="content" id="content">{body}</div>{after}
<div class="np"><span>上一篇：<a href="/contents/32/901.html">水泵房改造工程询价公告</a></span><span>下一篇：没有了</span></div></div></div></div>
<div class="footer">Copyright &copy; 2011 - 2025 {SCHOOL} Powered by SiteServer CMS</div></body></html>"""


def dede(*, title: str, head: str, body: str) -> str:
    """dedecms, the stock template in GBK, renamed by a student."""
    rows = "".join(
        f'<li><a href="/plus/view.php?aid={n}">{name}</a><span>03-0{n}</span></li>'
        for n, name in enumerate(("社团招新摄影展", "寝室文化节", "篮球联赛"), 1)
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312" /><title>{title}</title><meta name="keywords" content="" /><link href="/templets/default/style/dedecms.css" rel="stylesheet" media="screen" type="text/css" /></head>
<body class="articleview"><div class="header_top"><span id="time" class="time">织梦CMS - 轻松建站从此开始！</span></div><div class="module blue mT10 wrapper w963"><div id="navMenu"><ul><li><a href='/'><span>主页</span></a></li>{"".join(f"<li><a href='/a/{n}/'><span>{name}</span></a></li>" for n, name in enumerate(_COLUMNS[1:]))}</ul></div></div>
<div class="w960 clear center mt1"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href='/'>主页</a> > <a href='/a/7/'>信息公开</a> > </div>
{head}
<div class="content"><table width='100%'><tr><td>{body}</td></tr></table></div><div class="dede_pages"><ul class="pagelist"></ul></div>
<div class="newdigg" id="newdigg"><div class="diggbox digg_good">顶一下 (0) 0%</div></div>
<div class="context"><ul><li>上一篇：<a href='/a/7/30.html'>食堂卫生检查结果</a> </li><li>下一篇：<a href='/a/7/32.html'>教师节表彰大会</a> </li></ul></div></div></div>
<div class="pright"><dl class="tbox light"><dt class='light'><strong>推荐内容</strong></dt><dd><ul class="d4">{rows}</ul></dd></dl></div></div>
<div class="footer w960"><p class="copyright">Copyright &copy; 2002-2017 {SCHOOL} 版权所有</p></div></body></html>"""


def phpcms(*, title: str, head: str, body: str) -> str:
    """PHPCMS v9: title and byline share the heading."""
    return f"""<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>{title}</title><link href="/statics/css/reset.css" rel="stylesheet" /><link href="/statics/css/default_blue.css" rel="stylesheet" /></head><body>
<div class="body-top"><div class="content"><div class="login lh24 blue"><a href="/index.php?m=content&c=rss&siteid=1" class="rss ib">rss</a></div></div></div><div class="header"><div class="nav-bar"><ul class="nav-site">{"".join(f'<li><a href="/index.php?m=content&c=index&a=lists&catid={n}"><span>{name}</span></a></li>' for n, name in enumerate(_COLUMNS))}</ul></div></div>
<div class="main"><div class="col-left"><div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/index.php?m=content&c=index&a=lists&catid=7">信息公开</a> &gt;  正文</div>
<div id="Article">{head}<div class="content">{body}</div>
<p style="margin-bottom:10px"><strong>热词搜索：</strong></p><p class="f14"><strong>上一篇：</strong><a href="/index.php?m=content&c=index&a=show&catid=7&id=88">新生军训动员</a><br /><strong>下一篇：</strong><a href="#">最后一页</a></p>
<div class="bk10"></div><div class="Article-Tool">分享到：<a title="分享到QQ空间">QQ空间</a></div></div></div>
<div class="col-auto"><div class="box"><h5 class="title-2">频道总排行</h5><ul class="content digg"><li><a href="/index.php?m=content&c=index&a=show&catid=9&id=12">校历（2024-08-20）</a></li></ul></div></div></div>
<div class="footer">Powered by PHPCMS © 2025 {SCHOOL}</div></body></html>"""


def wordpress(*, title: str, head: str, body: str, meta: str = "") -> str:
    """A department's WordPress: block theme, recent posts and archives beside the entry."""
    return f"""<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="UTF-8" /><title>{title}</title><meta name="generator" content="WordPress 6.4.3" />{meta}<link rel='stylesheet' id='wp-block-library-css' href='/wp-includes/css/dist/block-library/style.min.css' media='all' /></head>
<body class="post-template-default single single-post postid-318 single-format-standard wp-custom-logo"><div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">跳至内容</a><header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">{SCHOOL}审计处</a></p><nav id="site-navigation"><ul class="menu">{"".join(f'<li class="menu-item"><a href="/{n}/">{name}</a></li>' for n, name in enumerate(_COLUMNS))}</ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article id="post-318" class="post-318 post type-post status-publish hentry category-gz">{head}<div class="entry-content">{body}</div><footer class="entry-footer"><span class="cat-links">发布于 <a href="/category/gz/" rel="category tag">工作动态</a></span></footer></article>
<nav class="navigation post-navigation"><h2 class="screen-reader-text">文章导航</h2><div class="nav-links"><div class="nav-previous"><a href="/?p=300" rel="prev">上一篇文章 内部控制培训</a></div></div></nav>
<div id="comments" class="comments-area"><ol class="comment-list"><li class="comment"><time datetime="2024-10-09T10:00:00+08:00">2024年10月9日 上午10:00</time><p>收到</p></li></ol></div></main>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">近期文章</h2><ul><li><a href="/?p=330">审计整改台账</a><span class="post-date">2025年2月18日</span></li></ul></section><section class="widget widget_archive"><h2 class="widget-title">归档</h2><ul><li><a href="/2025/02/">2025年2月</a></li></ul></section></aside></div>
<footer id="colophon">自豪地采用WordPress</footer></div></body></html>"""


def front_page(*, title: str, body: str) -> str:
    """A page that FrontPage 4 wrote and nobody has touched since."""
    cells = "".join(
        f'<td width="12%" align="center"><a href="{n}.htm"><font color="#FFFFFF" size="2">{name}</font></a></td>'
        for n, name in enumerate(_COLUMNS)
    )
    return f"""<html>

<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta http-equiv="Content-Language" content="zh-cn">
<meta name="GENERATOR" content="Microsoft FrontPage 4.0">
<meta name="ProgId" content="FrontPage.Editor.Document">
<title>{title}</title>
<bgsound src="images/bg.mid" loop="-1">
</head>

<body background="images/bj.gif" topmargin="0">
<div align="center"><center>
<table border="0" cellpadding="0" cellspacing="0" width="760" bgcolor="#003399"><tr>{cells}</tr></table>
<marquee scrollamount="3">热烈欢迎各级领导莅临指导 今天是2025年3月12日</marquee>
<table border="1" width="760" bordercolor="#99CCFF"><tr><td width="100%">
{body}
</td></tr></table>
<p><font size="2">{SCHOOL} 版权所有 最佳分辨率800×600<br>您是第<img src="/cgi-bin/count.exe?id=1">位来访者</font></p>
</center></div></body></html>"""


def asp(*, title: str, head: str, body: str, after: str = "") -> str:
    """A self-made ASP news system: calendar, votes and hot list on the left."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{title}</title><style>td{{font-size:9pt}}</style></head><body>
<table width="980" align="center"><tr><td height="30"><script>document.write(new Date().toLocaleDateString())</script> 2025年3月12日 星期三</td><td align="right"><a href="javascript:setHome()">设为首页</a> | <a href="javascript:addFav()">加入收藏</a></td></tr></table>
<table width="980" align="center" background="images/dh.gif"><tr><td>{" | ".join(f'<a href="list.asp?id={n}">{name}</a>' for n, name in enumerate(_COLUMNS))}</td></tr></table>
<table width="980" align="center"><tr><td width="220" valign="top"><table><tr><td>热点新闻</td></tr><tr><td>① <a href="show.asp?id=7">职称评审推荐结果公示</a><br>2024-12-2</td></tr><tr><td>② <a href="show.asp?id=8">消防演练</a><br>2024-11-30</td></tr></table></td>
<td valign="top">{head}<table width="96%" align="center"><tr><td style="line-height:180%">{body}</td></tr></table>{after}</td></tr></table>
<table align="center"><tr><td>管理入口 | 云ICP备00000002号 | {SCHOOL}信息中心制作</td></tr></table></body></html>"""


def portal_zf(*, title: str, head: str, body: str) -> str:
    """A portal of the kind that comes with a student information system."""
    return f"""<!DOCTYPE html><html><head><meta charset="UTF-8"><title>{title}</title><link rel="stylesheet" href="/zftal-ui-v5-1.0.2/assets/css/bootstrap.css"><script>var _path='/xxgk';var _systemPath='/xxgk';</script></head>
<body><div class="navbar navbar-default navbar-static-top"><div class="container"><span class="navbar-brand">{SCHOOL}信息公开平台</span><ul class="nav navbar-nav">{"".join(f'<li><a href="/xxgk/lm_{n}.html">{name}</a></li>' for n, name in enumerate(_COLUMNS))}</ul><ul class="nav navbar-right"><li><a href="/xxgk/login">登录</a></li></ul></div></div>
<div class="container sl_all_bg"><div class="row"><div class="col-sm-12"><ol class="breadcrumb"><li>首页</li><li>信息列表</li><li class="active">查看信息</li></ol><div class="panel panel-default">{head}<div class="panel-body news_con">{body}</div></div>
<button class="btn btn-default" onclick="window.close();">关闭</button></div></div></div><div class="footer">版权所有© Copyright 1999-2025 技术支持 当前在线 13 人</div></body></html>"""


def wisedu(*, title: str, head: str, body: str) -> str:
    """The notice centre of a campus platform."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><script src="/portal/public/bower_components/jquery.js"></script></head>
<body class="bh-bgColor-grey-7"><header class="bh-header-bar"><div class="bh-header-left">{SCHOOL}网上办事大厅</div><div class="bh-header-right"><a href="/portal/index.html">首页</a><a href="/portal/app.html">应用</a></div></header>
<main class="bh-paper-pile-dialog"><section class="bh-card bh-card-lv1"><div class="bh-crumb">通知公告 / 详情</div>{head}<div class="detail-content bh-text-body">{body}</div></section></main>
<footer>版权信息：© 2015-2025 {SCHOOL}</footer></body></html>"""


def hand_css(*, title: str, main: str, side: str = "") -> str:
    """A page that a department's teacher wrote with div and float."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body>
<div id="top"><div class="date">公元2025年03月12日</div><h1 class="site"><a href="/">{SCHOOL}</a></h1></div>
<div id="menu">{"".join(f'<a href="/{n}.php">{name}</a> ' for n, name in enumerate(_COLUMNS))}</div>
<div id="wrap"><div id="left">{side}</div><div id="right">{main}</div></div>
<div id="foot">{SCHOOL} 联系电话 0000-0000000 最后更新：2025年3月3日</div></body></html>"""


def drupal(*, title: str, head: str, body: str) -> str:
    """Drupal 9 with a Chinese sub-theme."""
    return f"""<!DOCTYPE html><html lang="zh-hans" dir="ltr"><head><meta charset="utf-8" /><meta name="Generator" content="Drupal 9 (https://www.drupal.org)" /><title>{title}</title></head>
<body class="path-node page-node-type-article"><a href="#main-content" class="visually-hidden focusable">跳转到主要内容</a><div class="dialog-off-canvas-main-canvas"><header role="banner"><nav role="navigation"><ul class="menu">{"".join(f'<li><a href="/node/{n}">{name}</a></li>' for n, name in enumerate(_COLUMNS))}</ul></nav></header>
<main role="main"><a id="main-content" tabindex="-1"></a><div class="region region-content">{head}<div class="node__content clearfix"><div class="field field--name-body field--type-text-with-summary field--label-hidden field__item">{body}</div></div></div></main>
<aside role="complementary"><div class="views-row"><a href="/node/771">招聘公告</a><span class="views-field-created">2025-02-14</span></div></aside></div></body></html>"""


def chaoxing(*, title: str, head: str, body: str) -> str:
    """A site built on a library vendor's page engine: everything in numbered boxes with inline positions."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title></head><body style="min-width:1200px">
<div class="engine_box" id="e1" style="position:relative"><div class="nav_v2">{"".join(f'<div class="nav_li"><a href="/engine2/general/{4000 + n}/type/list">{name}</a></div>' for n, name in enumerate(_COLUMNS))}</div></div>
<div class="engine_box" id="e2"><div class="mianbao"><a href="/">首页</a><i>&gt;</i><a href="/engine2/general/4007/type/list">信息公开</a><i>&gt;</i><span>详情</span></div></div>
<div class="engine_box" id="e3"><div class="detail_v1">{head}<div class="det_con">{body}</div><div class="det_turn"><div>上一篇：无</div><div>下一篇：<a href="/engine2/d/9912/0">学风建设月启动 2025-01-06</a></div></div></div></div>
<div class="engine_box" id="e9">© {SCHOOL} 2025</div></body></html>"""
