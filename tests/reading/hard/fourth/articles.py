"""Articles of publishing tools in their stock dress: the day in the head, one or two traps a page."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL, p


def article_cases() -> Iterator[Hard]:
    """All of them."""
    for cases in (
        sudy_cases,
        vsb_cases,
        government_cases,
        stock_cases,
        blog_cases,
        by_hand_cases,
        platform_cases,
    ):
        yield from cases()


def sudy_cases() -> Iterator[Hard]:
    """WebPlus of 2023."""
    t = "关于2024年研究生国家奖学金评审结果的公示"
    text = (*prose(31, 3), "公示期：2024年10月16日至10月22日，如有异议请书面反映。")
    yield Hard(
        "4 sudy: update label is the publication in this skin",
        frames.sudy_2023(
            title=t,
            head=f'<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_publisher">发布者：研工部</span><span class="arti_update">发布时间：2024-10-15</span><span class="arti_views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=31">10</span></span></p>',
            body=f"<div class='wp_articlecontent'>{p(*text)}</div>",
        ).encode(),
        f"{HOST}/2024/1015/c502a8812/page.htm",
        t,
        "2024-10-15",
        text,
        is_easy_text=True,
    )
    t = "2023-2024学年学校办学条件基本情况"
    text = ("截至2024年8月31日，学校占地面积1203亩，生均占地面积58.6平方米。", *prose(32, 3))
    yield Hard(
        "4 sudy: no label, day alone in the metas",
        frames.sudy_2023(
            title=SCHOOL,
            head=f'<h2 class="arti_title">{t}</h2><div class="arti_metas"><span>2024/11/08</span> <span>阅读</span><span class="WP_VisitCount">203</span></div>',
            body=f'<div class="wp_articlecontent">{p(*text, style=" class=" + chr(39) + "p_text_indent_2" + chr(39))}</div>',
        ).encode(),
        f"{HOST}/8a/1f/c502a35359/page.htm",
        t,
        "2024-11-08",
        text,
        is_easy_text=True,
    )
    t = "枫桥湾理工学院2023年部门决算公开说明"
    text = ("现将我校2023年度部门决算予以公开。", "收入总计48,120.07万元，支出总计48,120.07万元。")
    yield Hard(
        "4 sudy: migrated, address later than label",
        frames.sudy_2023(
            title=t,
            head=f'<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_update">时间：2023-08-30</span><span>作者：</span><span>来源：计划财务处</span></p>',
            body=f'<div class="wp_articlecontent">{p(*text)}<div class="wp_pdf_player" pdfsrc="/_upload/article/files/4c/7e/aa01.pdf" sudyfile-attr="{{\'title\':\'2023年度部门决算.pdf\'}}"></div></div>',
        ).encode(),
        f"{HOST}/2024/0612/c507a9001/page.htm",
        t,
        "2023-08-30",
        text,
        (f"{HOST}/_upload/article/files/4c/7e/aa01.pdf",),
        is_easy_text=True,
    )
    t = "学校章程"
    text = ("第一章　总则", "第一条　为了保障学校依法自主办学，根据有关法律法规，制定本章程。", *prose(33, 4))
    yield Hard(
        "4 sudy: column shows one article without a day",
        frames.sudy_2023(
            title=f"学校章程-{SCHOOL}",
            head=f'<h1 class="arti_title">{t}</h1>',
            body=f"<div class='wp_articlecontent'>{p(*text)}</div>",
        ).encode(),
        f"{HOST}/511/list.htm",
        t,
        None,
        text,
        is_easy_text=True,
    )
    t = "校学术委员会第四届第二次全体会议召开"
    text = prose(34, 3)
    yield Hard(
        "4 sudy: address alone has the day",
        frames.sudy_2023(
            title=t,
            head=f'<h1 class="arti_title">{t}</h1><p class="arti_metas"><span>发布者：科研处</span><span>浏览次数：<span class="WP_VisitCount">77</span></span></p>',
            body=f"<div class='wp_articlecontent'>{p(*text)}</div>",
        ).encode(),
        f"{HOST}/2023/0419/c520a7001/page.htm",
        t,
        "2023-04-19",
        text,
        is_easy_text=True,
    )


def vsb_cases() -> Iterator[Hard]:
    """VSB themes of 2024."""
    t = "枫桥湾理工学院2024届毕业生就业质量报告"
    text = (*prose(35, 2), "2024届毕业生总数4312人，毕业去向落实率为91.27%。")
    yield Hard(
        "4 vsb: byline in a list of spans",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}信息公开网",
            head=f'<div class="content-title"><h3>{t}</h3><i><span>作者：招生就业处</span><span>时间：2024-12-30 09:12:44</span><span>点击数：<script>_showDynClicks("wbnews", 1713204, 5120)</script></span></i></div>',
            body=p(*text),
        ).encode(),
        f"{HOST}/info/1044/5120.htm",
        t,
        "2024-12-30",
        text,
        is_easy_text=True,
    )
    t = "关于公布2023年度校级教学成果奖获奖名单的通知"
    text = (*prose(36, 2), "教务处", "2024年1月4日")
    yield Hard(
        "4 vsb: signature earlier than the label",
        frames.vsb_vue(
            title=f"{t}-教务处",
            head=f'<div class="ar_title"><h1>{t}</h1><h6>2024年01月05日 &nbsp;教务处 &nbsp;点击：[<span id="dynclicks_wbnews_33_10"></span>]</h6></div>',
            body=p(
                *text[:-2],
                '<span style="float:right">教务处</span>',
                '<span style="float:right">2024年1月4日</span>',
            ),
        ).encode(),
        f"{HOST}/info/1010/3391.htm",
        t,
        "2024-01-05",
        text,
        is_easy_text=True,
    )
    t = "学生宿舍家具采购项目中标公告"
    rows = (
        ("序号", "名称", "数量", "单价（元）"),
        ("1", "公寓床", "860", "1,240.00"),
        ("2", "书桌", "860", "415.00"),
    )
    table = (
        "<table class='vsbtable'><tbody>"
        + "".join("<tr>" + "".join(f"<td><p>{c}</p></td>" for c in row) + "</tr>" for row in rows)
        + "</tbody></table>"
    )
    yield Hard(
        "4 vsb: table is the text, tender days in it",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}",
            head=f'<h2 align="center">{t}</h2><div class="sub">[ 发布日期：2022-07-19 ] [ 浏览：<span>8</span> ]</div>',
            body=p("一、开标时间：2022年7月15日9时30分", "二、中标结果：")
            + table
            + p("三、公告期限：2022年7月19日至2022年7月20日"),
            after='<p>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1713204&wbfileid=77A1" target="_blank">评审结果.docx</a>】已下载<span id="nattach1">6</span>次</p>',
        ).encode(),
        f"{HOST}/info/1102/2260.htm",
        t,
        "2022-07-19",
        (
            "一、开标时间：2022年7月15日9时30分",
            "二、中标结果：",
            *("\t".join(r) for r in rows),
            "三、公告期限：2022年7月19日至2022年7月20日",
        ),
        (f"{HOST}/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1713204&wbfileid=77A1",),
        is_easy_text=True,
    )
    t = "2022-2023学年本科教学质量报告"
    yield Hard(
        "4 vsb: script player alone",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}",
            head=f'<div class="tit">{t}</div><div class="xx">发布人：质量办　发布时间：2023年12月11日</div>',
            body='<p><script>showVsbpdfIframe("/__local/5/60/1C/9DE0_2A.pdf","100%","800","0","","5120",[])</script></p>',
        ).encode(),
        f"{HOST}/info/1044/4998.htm",
        t,
        "2023-12-11",
        (),
        (f"{HOST}/__local/5/60/1C/9DE0_2A.pdf",),
        elsewhere="viewer",
        is_easy_text=True,
    )
    t = "机关作风建设公开承诺"
    text = prose(37, 4)
    yield Hard(
        "4 vsb: script address, label in full width",
        frames.vsb_vue(
            title=f"{t}-{SCHOOL}",
            head=f'<p class="ntitle">{t}</p><p class="nsub">发布时间：２０２１－０６－１７　　来源：机关党委</p>',
            body=p(*text),
        ).encode(),
        f"{HOST}/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1044&wbnewsid=2901",
        t,
        "2021-06-17",
        text,
        is_easy_text=True,
    )


def government_cases() -> Iterator[Hard]:
    """TRS and JCMS, with their lying and their honest metas."""
    t = "枫桥湾理工学院国有资产处置管理办法"
    text = (
        "各部门：",
        "《枫桥湾理工学院国有资产处置管理办法》已经2023年第9次院长办公会审议通过，现予印发。",
        *prose(38, 3),
    )
    yield Hard(
        "4 trs: meta says another day than the head",
        frames.trs_new(
            title=f"{t}_{SCHOOL}",
            meta=f'<meta name="ArticleTitle" content="{t}"><meta name="PubDate" content="2024-03-02 00:10">',
            head=f'<div class="xl_tit"><h1>{t}</h1></div><div class="xl_sj"><span>发文字号：枫理工〔2023〕41号</span><span>日期：2023-06-28</span><span>来源：资产处</span></div>',
            body=p(*text),
        ).encode(),
        f"{HOST}/bmwj/202306/t20230628_5512.html",
        t,
        "2023-06-28",
        text,
    )
    t = "2022年政府采购意向"
    text = prose(39, 2)
    yield Hard(
        "4 trs: relative attachment with a P name",
        frames.trs_new(
            title=t,
            meta=f'<meta name="ArticleTitle" content="{t}"><meta name="PubDate" content="2022-03-18 16:40"><meta name="ContentSource" content="招标办">',
            head=f'<h2 class="bt">{t}</h2><div class="ly">来源：招标办　时间：2022-03-18 16:40　字号：<a>大</a> <a>中</a> <a>小</a></div>',
            body=p(*text) + '<p><a href="./P020220318600001.xlsx">2022年采购意向汇总表.xlsx</a></p>',
        ).encode(),
        f"{HOST}/cg/202203/t20220318_3302.html",
        t,
        "2022-03-18",
        text,
        (f"{HOST}/cg/202203/P020220318600001.xlsx",),
    )
    t = "涉外办学和港澳台学生管理规定"
    text = prose(40, 3)
    yield Hard(
        "4 trs: nothing but the address",
        frames.trs_new(
            title=f"{t}--{SCHOOL}",
            meta="",
            head=f'<p class="title">{t}</p>',
            body=p(*text),
        ).encode(),
        f"{HOST}/gd/202009/t20200921_1204.shtml",
        t,
        "2020-09-21",
        text,
    )
    t = "关于调整学费收费标准的公示"
    text = (*prose(41, 2), "公示时间为2020年5月6日至5月12日。", "学校计划财务处", "2020年5月6日")
    yield Hard(
        "4 jcms: publish label in brackets in the table head",
        frames.jcms_new(
            title=f"{SCHOOL} 公示 {t}",
            meta='<meta name="PubDate" content="2020-05-06 10:31">',
            head=f'<table class="tb"><tr><td class="title"><!--<$[标题名称(html)]>begin-->{t}<!--<$[标题名称(html)]>end--></td></tr><tr><td>【发布日期：2020-05-06】【来源：<!--<$[信息来源]>begin-->计财处<!--<$[信息来源]>end-->】【字号：大 中 小】</td></tr></table>',
            body=p(*text),
        ).encode(),
        f"{HOST}/art/2020/5/6/art_907_21450.html",
        t,
        "2020-05-06",
        text,
    )
    t = "学科建设“十四五”规划"
    text = prose(42, 4)
    yield Hard(
        "4 jcms: index table with a making day",
        frames.jcms_new(
            title=t,
            meta="",
            head=f'<table class="xxgk_table"><tr><td>索 引 号</td><td>000000/2021-00311</td><td>主题分类</td><td>发展规划</td></tr><tr><td>发布机构</td><td>发展规划处</td><td>成文日期</td><td>2021-11-20</td></tr><tr><td>标 题</td><td>{t}</td><td>发布日期</td><td>2021-12-03</td></tr></table><h1 class="tt">{t}</h1>',
            body=p(*text),
        ).encode(),
        f"{HOST}/art/2021/12/3/art_911_30021.html",
        t,
        "2021-12-03",
        text,
    )


def stock_cases() -> Iterator[Hard]:
    """SiteServer, dedecms, PHPCMS."""
    t = "食堂食材采购成交公告"
    text = (
        "经评审，现将成交结果公告如下：",
        "成交供应商：某某商贸有限公司，成交金额：86.40万元。",
        *prose(43, 2),
    )
    yield Hard(
        "4 siteserver: byline under a rule",
        frames.site_server(
            title=t,
            head=f'<h3 class="text-center">{t}</h3><hr><p class="text-muted text-center">2023/4/7 10:33:00　　阅读：<span class="stl-hits">15</span></p>',
            body=p(*text),
            after='<div class="files"><a href="/upload/files/2023/4/cj.doc">成交明细.doc</a></div>',
        ).encode(),
        f"{HOST}/contents/32/911.html",
        t,
        "2023-04-07",
        text,
        (f"{HOST}/upload/files/2023/4/cj.doc",),
    )
    t = "岗位聘任争议调解办法"
    text = prose(44, 4)
    yield Hard(
        "4 siteserver: no day at all, hot list beside",
        frames.site_server(
            title=f"规章制度 - {t}", head=f'<div class="bt">{t}</div>', body=p(*text)
        ).encode(),
        f"{HOST}/contents/31/66.html",
        t,
        None,
        text,
    )
    t = "关于做好2016级新生入学资格复查的通知"
    text = (*prose(45, 3), "请于2016年9月30日前完成。")
    yield Hard(
        "4 dede: labels in small tags",
        frames.dede(
            title=f"{t}_{SCHOOL}",
            head=f'<div class="viewbox"><div class="title"><h2>{t}</h2></div><div class="info"><small>时间:</small>2016-09-08 15:20<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small><script src="/plus/count.php?view=yes&aid=31" type="text/javascript"></script>次</div></div>',
            body=p(*text),
        ).encode("gb18030"),
        f"{HOST}/a/7/31.html",
        t,
        "2016-09-08",
        text,
    )
    t = "学生申诉处理规定"
    text = prose(46, 4)
    yield Hard(
        "4 dede: address with year and monthday, intro block",
        frames.dede(
            title=t,
            head=f'<div class="viewbox"><div class="title"><h2>{t}</h2></div><div class="intro">为保障学生合法权益，制定本规定。</div></div>',
            body=p(*text),
        ).encode("gb18030"),
        f"{HOST}/html/gzzd/2017/0612/35.html",
        t,
        "2017-06-12",
        text,
    )
    t = "固定资产报废处置公告"
    text = prose(47, 3)
    yield Hard(
        "4 phpcms: byline within the heading",
        frames.phpcms(
            title=f"{t} - 信息公开 - {SCHOOL}",
            head=f'<h1>{t}<br />\n<span>2014-11-25 09:48:13&nbsp;&nbsp;&nbsp;来源：资产处&nbsp;&nbsp;&nbsp;评论：<a href="#comment_iframe" id="comment">0</a> 点击：</span><span id="hits"></span></h1>',
            body=p(*text),
        ).encode(),
        f"{HOST}/index.php?m=content&c=index&a=show&catid=7&id=90",
        t,
        "2014-11-25",
        text,
    )
    t = "2013年接受社会捐赠情况一览"
    rows = (("捐赠单位", "金额（万元）", "用途"), ("某某集团", "50", "奖学金"), ("校友会", "12.5", "图书"))
    table = "<table>" + "".join("<tr><td>" + "</td><td>".join(r) + "</td></tr>" for r in rows) + "</table>"
    yield Hard(
        "4 phpcms: inputtime below the table",
        frames.phpcms(
            title=f"{t} - {SCHOOL}",
            head=f"<h1>{t}</h1>",
            body=table + '<p style="text-align:right">录入时间：2014-01-15　责任编辑：校办</p>',
        ).encode(),
        f"{HOST}/index.php?m=content&c=index&a=show&catid=7&id=61",
        t,
        "2014-01-15",
        tuple("\t".join(r) for r in rows),
    )


def blog_cases() -> Iterator[Hard]:
    """WordPress and Drupal as departments run them."""
    t = "2024年度内部审计工作计划"
    text = prose(48, 4)
    yield Hard(
        "4 wordpress: time elements of posting and change",
        frames.wordpress(
            title=f"{t} &#8211; {SCHOOL}审计处",
            head=f'<header class="entry-header"><h1 class="entry-title">{t}</h1><div class="entry-meta"><span class="posted-on">发布于 <a href="/?p=318" rel="bookmark"><time class="entry-date published" datetime="2024-02-26T17:05:11+08:00">2024年2月26日</time><time class="updated" datetime="2024-09-30T08:00:00+08:00">2024年9月30日</time></a></span><span class="byline"> 由 <a href="/author/a/">审计处</a></span></div></header>',
            body=p(*text),
        ).encode(),
        f"{HOST}/?p=318",
        t,
        "2024-02-26",
        text,
    )
    t = "基建工程结算审计办法"
    text = prose(49, 3)
    yield Hard(
        "4 wordpress: day by structured data alone",
        frames.wordpress(
            title=f"{t} - 审计处",
            meta='<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"'
            + t
            + '","datePublished":"2021-10-11T01:30:00+00:00","dateModified":"2022-01-05T02:00:00+00:00"}</script>',
            head=f'<h1 class="wp-block-post-title">{t}</h1>',
            body=p(*text),
        ).encode(),
        f"{HOST}/sj/jg",
        t,
        "2021-10-11",
        text,
    )
    t = "国际学生招收章程"
    text = prose(50, 4)
    yield Hard(
        "4 drupal: submitted line",
        frames.drupal(
            title=f"{t} | {SCHOOL}国际学院",
            head=f'<div class="block block-page-title-block"><h1 class="page-title"><span class="field field--name-title">{t}</span></h1></div><div class="node__submitted">由 <span lang="" class="username">国际学院</span> 提交于 <span class="field--name-created">2023-05-18 11:26</span></div>',
            body=p(*text),
        ).encode(),
        f"{HOST}/node/612",
        t,
        "2023-05-18",
        text,
    )


def by_hand_cases() -> Iterator[Hard]:
    """FrontPage, ASP, PHP of a teacher."""
    t = "学院图书馆借阅规则"
    text = prose(51, 4)
    yield Hard(
        "4 frontpage: title in a font, no day",
        frames.front_page(
            title="New Page 1",
            body=f'<p align="center"><font size="5" face="隶书" color="#FF0000"><b>{t}</b></font></p>'
            + p(*text, style=' style="text-indent: 21"'),
        ).encode("gb18030"),
        f"{HOST}/tsg/gz.htm",
        t,
        None,
        text,
    )
    t = "二〇〇九年学生收费项目及标准"
    rows = (
        ("项目", "标准（元/学年）", "依据"),
        ("学费（理工类）", "4500", "云价费[2000]218号"),
        ("住宿费", "1000", "云价费[2002]100号"),
    )
    table = (
        '<table border="1" width="90%">'
        + "".join("<tr>" + "".join(f'<td><font size="2">{c}</font></td>' for c in r) + "</tr>" for r in rows)
        + "</table>"
    )
    yield Hard(
        "4 frontpage: fee table, signed in Chinese numerals",
        frames.front_page(
            title="收费公示",
            body=f'<p align="center"><b><font size="4">{t}</font></b></p>{table}<p align="right"><font size="2">财务处</font></p><p align="right"><font size="2">二〇〇九年九月一日</font></p>',
        ).encode("gb18030"),
        f"{HOST}/cwc/sf09.htm",
        t,
        "2009-09-01",
        tuple("\t".join(r) for r in rows),
    )
    t = "关于端午节值班安排的通知"
    text = prose(52, 2)
    yield Hard(
        "4 asp: published by the clerk, single digits",
        frames.asp(
            title=f"{SCHOOL}--新闻中心",
            head=f'<table width="100%"><tr><td align="center" style="font-size:16px;font-weight:bold">{t}</td></tr><tr><td align="center">发布人：办公室　发布日期：2011-6-3 8:52:07　阅读：<b>312</b> 次</td></tr></table>',
            body="<br><br>".join("　　" + line for line in text),
        ).encode("gb18030"),
        f"{HOST}/show.asp?id=19",
        t,
        "2011-06-03",
        text,
    )
    t = "精品课程申报指南"
    text = prose(53, 3)
    yield Hard(
        "4 asp: day in brackets after the title",
        frames.asp(
            title=f"{SCHOOL}--文章",
            head=f'<div align="center"><font color="#cc0000"><strong>{t}</strong></font>　(2008-3-14)</div>',
            body="<br>".join("　　" + line for line in text),
            after='<p align="right"><a href="uploadfile/200803/a.rar">相关下载</a></p>',
        ).encode("gb18030"),
        f"{HOST}/art.asp?ArticleID=204",
        t,
        "2008-03-14",
        text,
        (f"{HOST}/uploadfile/200803/a.rar",),
    )
    t = "实训基地开放管理细则"
    text = prose(54, 4)
    yield Hard(
        "4 php: site name is the only h1",
        frames.hand_css(
            title=f"{t}——{SCHOOL}",
            side='<h4>快讯</h4><p><a href="/n.php?i=1">大赛获奖</a> 2025.3.8</p>',
            main=f'<div class="nt"><strong>{t}</strong></div><div class="ns">编辑：实训中心 | 2019.12.24 | 点击 90</div><div class="nc">{p(*text, tag="div")}</div>',
        ).encode(),
        f"{HOST}/n.php?i=77",
        t,
        "2019-12-24",
        text,
    )


def platform_cases() -> Iterator[Hard]:
    """Portals that come with other software."""
    t = "2023-2024学年第二学期补考安排"
    text = prose(55, 3)
    yield Hard(
        "4 zf portal: labelled cells",
        frames.portal_zf(
            title="查看信息",
            head=f'<div class="panel-heading"><h3 class="text-center">{t}</h3><p class="text-center">发布部门：<span>教务处</span>　发布时间：<span>2024-02-28 16:00:00</span>　失效时间：<span>2024-04-01</span></p></div>',
            body=p(*text),
        ).encode(),
        f"{HOST}/xxgk/xxfb_ckxxIndex.html?xxbh=AB12CD",
        t,
        "2024-02-28",
        text,
    )
    t = "一卡通系统停机公告"
    text = prose(56, 2)
    yield Hard(
        "4 wisedu: day and clock apart",
        frames.wisedu(
            title="公告详情",
            head=f'<h2 class="bh-text-h2">{t}</h2><div class="bh-text-caption"><span>信息中心</span> <span>2022年09月09日</span> <span>18:30</span></div>',
            body=p(*text, tag="div"),
        ).encode(),
        f"{HOST}/portal/notice.html?wid=9f00aa",
        t,
        "2022-09-09",
        text,
    )
    t = "图书馆2023年阅读报告"
    text = prose(57, 4)
    yield Hard(
        "4 chaoxing: boxes, neighbours with days",
        frames.chaoxing(
            title=SCHOOL,
            head=f'<div class="det_tit">{t}</div><div class="det_time"><span>2024-01-19 14:02</span><span>浏览量 451</span></div>',
            body=p(*text),
        ).encode(),
        f"{HOST}/engine2/d/9911/0",
        t,
        "2024-01-19",
        text,
    )
