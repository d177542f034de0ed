"""Articles of WebPlus, VSB, TRS and JCMS sites."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, filler, prose
from tests.reading.hard.frames import jcms, paragraphs, trs, vsb, webplus

HOST = "https://www.linchuanwan.example"


def webplus_cases() -> Iterator[Hard]:
    """WebPlus skins: the day beside the title with and without a label, in boxes, only in the address, nowhere."""
    text = prose(1)
    yield _webplus(
        "publisher and day",
        "2019/0611/c1207a48812/page.htm",
        "关于做好2019年暑期留校学生管理工作的通知",
        "2019-06-11",
        text,
        '<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_publisher">发布者：学生处</span>'
        '<span class="arti_update">发布时间：2019-06-11</span><span class="arti_views">浏览次数：<span class="WP_VisitCount">2077</span></span></p>',
    )
    text = prose(2)
    yield _webplus(
        "migrated address",
        "2021/0611/c1207a48813/page.htm",
        "本科生学籍管理规定（2016年修订）",
        "2016-09-02",
        text,
        '<h1 class="arti_title">{t}</h1><p class="arti_metas"><span class="arti_publisher">发布者：教务处</span>'
        '<span class="arti_update">发布时间：2016-09-02</span></p>',
    )
    yield _webplus(
        "no label",
        "17/83/c1208a6019/page.htm",
        "家庭经济困难学生认定工作实施细则",
        "2020-10-27",
        (*prose(3), filler(date="2020年11月3日")),
        '<h2 class="article-title">{t}</h2><div class="article-meta"><span>2020.10.27</span><span>点击：<i>311</i></span></div>',
    )
    yield _webplus(
        "split boxes",
        "08/ee/c1209a7020/page.htm",
        "化学与材料学院党委理论学习中心组专题研讨",
        "2023-05-16",
        prose(4),
        '<div class="date-box"><span class="day">16</span><span class="ym">2023-05</span></div><h1 class="title">{t}</h1>',
    )
    yield _webplus(
        "address only",
        "2018/1203/c1210a7021/page.htm",
        "学术委员会章程",
        "2018-12-03",
        prose(5),
        '<h1 class="arti_title">{t}</h1>',
    )
    yield _webplus(
        "standing page",
        "1211/list.htm",
        "学校简介",
        None,
        ("临川湾学院创建于1958年9月，前身是临川湾师范专科学校，2004年5月18日升格为本科院校。", *prose(6, 3)),
        '<h1 class="arti_title">{t}</h1>',
    )
    yield _webplus(
        "standing page with counter",
        "xrld/list.htm",
        "现任领导",
        None,
        (
            "党委书记 王某某，1968年3月出生，2021年7月任现职。",
            "校长 李某某，1970年11月出生，2022年1月任现职。",
        ),
        '<h1 class="arti_title">{t}</h1><div class="arti_metas">访问量：<span class="WP_VisitCount">20210506</span></div>',
    )
    yield _webplus(
        "title in two lines",
        "2022/0930/c1212a7022/page.htm",
        "临川湾学院2022年面向海内外公开招聘高层次人才公告",
        "2022-09-30",
        prose(7),
        '<h1 class="arti_title">临川湾学院2022年<br/>面向海内外公开招聘高层次人才公告</h1><p class="arti_metas"><span>日期：2022-09-30</span></p>',
    )
    yield _webplus(
        "clock and side column first",
        "0b/5c/c1213a7023/page.htm",
        "图书馆2024年寒假开放时间安排",
        "2024-01-08",
        (*prose(8, 2), "开放日期为2024年1月15日至2024年2月25日。"),
        '<h1 class="arti_title">{t}</h1><div class="arti_metas"><span>来源：图书馆</span><span>时间：2024-01-08 09:30:12</span></div>',
        above='<div class="notice-bar">最新：<a href="/2025/0301/c1a1/page.htm">开学第一课顺利举行</a> 2025-03-01</div>',
    )
    yield _webplus(
        "full-width digits",
        "0b/5d/c1213a7024/page.htm",
        "物资采购管理办法",
        "2017-04-19",
        prose(9),
        '<h1 class="arti_title">{t}</h1><div class="arti_metas">发布时间：２０１７－０４－１９</div>',
    )
    yield _webplus(
        "views before day",
        "0b/5e/c1213a7025/page.htm",
        "第十七届大学生机械创新设计竞赛获奖名单公示",
        "2021-12-06",
        (*prose(10, 2), "公示时间：2021年12月6日至2021年12月10日。"),
        '<h1 class="arti_title">{t}</h1><div class="arti_metas"><span>浏览：20190101次</span><span>发布人：赵某</span><span>发布日期：2021/12/6</span></div>',
    )
    player = '<div class="wp_pdf_player" pdfsrc="/_upload/article/files/aa/bb/1.pdf" swsrc="/x.swf" sudyfile-attr="{\'title\':\'2023年部门决算公开说明.pdf\'}"></div>'
    yield _webplus(
        "player",
        "2024/0820/c1214a7026/page.htm",
        "2023年度部门决算公开",
        "2024-08-20",
        (),
        '<h1 class="arti_title">{t}</h1><p class="arti_metas">发布时间：2024-08-20</p>',
        body=player,
        files=("/_upload/article/files/aa/bb/1.pdf",),
    )
    yield _webplus(
        "two attachments",
        "2020/0316/c1215a7027/page.htm",
        "关于申报2020年度校级课题的通知",
        "2020-03-16",
        prose(11),
        '<h1 class="arti_title">{t}</h1><p class="arti_metas">发布时间：2020年03月16日</p>',
        more='<p>附件：<a href="/_upload/article/files/01/申报书.doc" sudyfile-attr="{}">申报书.doc</a></p>'
        '<p><a href="/_upload/article/files/02/sum.xlsx">汇总表.xlsx</a></p>',
        files=(
            "/_upload/article/files/01/%E7%94%B3%E6%8A%A5%E4%B9%A6.doc",
            "/_upload/article/files/02/sum.xlsx",
        ),
    )
    yield _webplus(
        "signature",
        "0c/01/c1215a7028/page.htm",
        "关于表彰2018届优秀毕业生的决定",
        "2018-06-14",
        (*prose(12), "临川湾学院", "2018年6月14日"),
        '<h1 class="arti_title">{t}</h1>',
    )
    yield _webplus(
        "signature in Chinese numerals",
        "0c/02/c1215a7029/page.htm",
        "关于调整学校预算管理委员会成员的通知",
        "2013-11-05",
        (*prose(13), "临川湾学院办公室", "二○一三年十一月五日"),
        '<div class="h"><h3>{t}</h3></div>',
    )


def _webplus(  # noqa: PLR0917 -- a row of the table above
    name: str,
    path: str,
    title: str,
    day: str | None,
    text: tuple[str, ...],
    head: str,
    *,
    above: str = "",
    body: str = "",
    more: str = "",
    files: tuple[str, ...] = (),
) -> Hard:
    html = webplus(
        title_tag=f"{title}",
        head=head.format(t=title) if "{t}" in head else head,
        above=above,
        body=(body or paragraphs(text, style=' style="text-indent:2em;"')) + more,
    )
    return Hard(
        f"webplus: {name}",
        html.encode(),
        f"{HOST}/{path}",
        title,
        day,
        text,
        tuple(HOST + file for file in files),
        is_easy_text=True,
    )


def vsb_cases() -> Iterator[Hard]:
    """VSB skins: the head as centred lines, cells and italics; files behind scripts and download.jsp."""
    yield _vsb(
        "centred",
        5101,
        "关于公布2021年度考核优秀人员名单的通知",
        "2022-01-12",
        prose(21),
        '<h1 align="center">{t}</h1><div align="center">时间：2022年01月12日 16:20  作者：人事处  浏览次数：<script>_showDynClicks("wbnews", 1800, 5101)</script> 次</div>',
    )
    yield _vsb(
        "title cell",
        5102,
        "固定资产处置公示",
        "2015-07-08",
        prose(22),
        '<table width="100%"><tr><td class="titlestyle5102" align="center">{t}</td></tr><tr><td align="center"><span class="timestyle5102">2015-07-08 10:02</span>'
        '<span class="authorstyle5102">国资处&nbsp;</span>(点击: <span>19</span>)</td></tr></table>',
    )
    yield _vsb(
        "h5 and italics",
        5103,
        "我校代表队在全省大学生合唱节中获得金奖",
        "2024-11-22",
        prose(23),
        '<div class="show01"><h5>{t}</h5><p><i>发布日期：2024-11-22</i><i>编辑：宣传部</i><i>点击量：1999</i></p></div>',
    )
    yield _vsb(
        "two line heading",
        5104,
        "中共临川湾学院委员会关于巡察整改进展情况的通报",
        "2020-12-31",
        prose(24),
        "<h2>中共临川湾学院委员会<br>关于巡察整改进展情况的通报</h2><div class='xx'>日期：2020年12月31日</div>",
    )
    yield _vsb(
        "two digit year",
        5105,
        "关于二级学院办公用房调整的通知",
        "2016-03-21",
        prose(25),
        '<h3 class="bt">{t}</h3><div class="sj">[16-03-21] 来源：后勤处</div>',
    )
    yield _vsb(
        "slash without zeros",
        5106,
        "国家助学贷款办理流程",
        "2019-08-05",
        prose(26),
        '<h2>{t}</h2><p class="info"><span>2019/8/5</span><span>阅读次数：83</span></p>',
    )
    yield _vsb(
        "deadline above signature",
        5107,
        "关于开展教学成果奖培育项目申报的通知",
        "2021-04-09",
        (*prose(27, 2), filler(date="2021年4月30日"), "教务处", "2021年4月9日"),
        "<h2>{t}</h2>",
    )
    yield _vsb(
        "label wins over signature",
        5108,
        "关于印发《学生违纪处分办法》的通知",
        "2017-09-15",
        (*prose(28, 3), "临川湾学院", "2017年9月8日"),
        "<h2>{t}</h2><div>发布时间：2017-09-15　发布者：学工部</div>",
    )
    yield _vsb(
        "standing page",
        5109,
        "联系我们",
        None,
        ("地址：云海省临川湾市学府路1号", "办公时间：周一至周五 8:30-17:00", *prose(29, 1)),
        "<h2>{t}</h2>",
    )
    yield _vsb("neighbours are dated", 5110, "高水平运动队招生简章", None, prose(30), "<h1>{t}</h1>")
    script = '<script>showVsbpdfIframe("/__local/A/BC/DE/F0123_A1.pdf","100%","600","0","","5110",["/__local/1.png"])</script>'
    yield _vsb(
        "pdf by script",
        5111,
        "2024年学生收费项目及标准一览表",
        "2024-09-02",
        (),
        "<h1>{t}</h1><div>时间：2024-09-02</div>",
        body=f"<p>{script}</p>",
        files=("/__local/A/BC/DE/F0123_A1.pdf",),
    )
    link = "/system/_content/download.jsp?urltype=news.DownloadAttachUrl&amp;owner=1800&amp;wbfileid=A1B2C3"
    yield _vsb(
        "download script",
        5112,
        "2022-2023学年本科教学质量报告",
        "2023-12-01",
        prose(31, 1),
        "<h1>{t}</h1><div>时间：2023-12-01</div>",
        after=f'<ul><li>附件【<a href="{link}" target="_blank">2022-2023学年本科教学质量报告.pdf</a>】已下载<span id="n"></span>次</li></ul>',
        files=("/system/_content/download.jsp?urltype=news.DownloadAttachUrl&owner=1800&wbfileid=A1B2C3",),
    )
    yield _vsb(
        "frame with the document",
        5113,
        "捐赠资金使用情况（2023年）",
        "2024-02-27",
        (),
        "<h1>{t}</h1><p>发布日期：2024.02.27</p>",
        body='<p><iframe src="/virtual_attach_file.vsb?afc=U8x&amp;oid=1&amp;tid=2&amp;nid=3&amp;e=.pdf" width="100%"></iframe></p>',
        files=("/virtual_attach_file.vsb?afc=U8x&oid=1&tid=2&nid=3&e=.pdf",),
    )
    yield _vsb(
        "picture only",
        5114,
        "校历（2024—2025学年）",
        "2024-07-15",
        (),
        "<h1>{t}</h1><p>发布日期：2024-07-15</p>",
        body='<p style="text-align:center"><img src="/__local/9/9A/xl.jpg" orisrc="/__local/9/9A/xl.jpg" vurl="/_vsl/1"></p>',
        files=("/__local/9/9A/xl.jpg",),
    )
    yield _vsb(
        "heading is the site's",
        5115,
        "关于核准学校章程的批复",
        "2014-10-24",
        prose(32),
        '<h1 class="logo">临川湾学院信息公开网</h1><div class="nr"><h3>{t}</h3><p>【发布时间：2014-10-24】【关闭】</p></div>',
    )
    yield _vsb(
        "month and day with the year apart",
        5116,
        "软件工程专业通过工程教育认证",
        "2022-06-20",
        prose(33),
        '<div class="d"><b>06-20</b><em>2022</em></div><h2>{t}</h2>',
    )
    yield _vsb(
        "reviewed and edited days",
        5117,
        "安全保卫处夜间巡逻制度",
        "2019-11-11",
        prose(34),
        "<h2>{t}</h2><div>添加时间：2019-11-11　最后修改时间：2024-05-06　审核：2019-11-12</div>",
    )
    yield _vsb("none", 5118, "受到处罚的学术不端行为", None, ("无。",), "<h2>{t}</h2>")


def _vsb(  # noqa: PLR0917 -- a row of the table above
    name: str,
    number: int,
    title: str,
    day: str | None,
    text: tuple[str, ...],
    head: str,
    *,
    body: str = "",
    after: str = "",
    files: tuple[str, ...] = (),
) -> Hard:
    box = "vsb_content" if number % 2 else f"vsb_content_{number % 7 + 2}"
    html = vsb(
        title_tag=f"{title}-临川湾学院信息公开网",
        head=head.replace("{t}", title),
        body=body or paragraphs(text),
        after=after,
        box=box,
    )
    return Hard(
        f"vsb: {name}",
        html.encode(),
        f"{HOST}/info/1034/{number}.htm",
        title,
        day,
        text,
        tuple(HOST + file for file in files),
        is_easy_text=True,
    )


def trs_cases() -> Iterator[Hard]:
    """TRS: meta names that may be right, the head of a government portal."""
    yield _trs(
        "meta agrees",
        "202303/t20230317_4401.html",
        "关于省级一流课程推荐名单的公示",
        "2023-03-17",
        prose(41),
        '<h1 class="xl-title">{t}</h1><div class="xl-info"><span>发布时间：2023-03-17 14:05</span><span>来源：教务处</span><span>字体：[大 中 小]</span></div>',
        pub="2023-03-17 14:05:00",
    )
    yield _trs(
        "meta lies",
        "201109/t20110905_4402.html",
        "关于启用新版学生证的通知",
        "2011-09-05",
        prose(42),
        '<div class="tit">{t}</div><div class="info">2011-09-05</div>',
        pub="2021-06-11 08:00:00",
    )
    yield _trs(
        "day in the address",
        "201512/t20151224_4403.html",
        "年终资产清查安排",
        "2015-12-24",
        prose(43),
        '<h2>{t}</h2><div class="src">来源：国资处</div>',
        pub="2021-06-11 08:00:00",
    )
    yield _trs(
        "title cut in the heading",
        "202011/t20201130_4404.html",
        "2020年硕士研究生招生考试（初试）临川湾学院考点应试须知",
        "2020-11-30",
        prose(44),
        "<h1>\n  2020年硕士研究生招生考试（初试）\n  临川湾学院考点应试须知\n</h1><p>文章来源：研究生处 | 发布日期：2020年11月30日</p>",
        pub="2020-11-30",
    )
    yield _trs(
        "file in the text",
        "202404/t20240402_4405.html",
        "2024年部门预算",
        "2024-04-02",
        prose(45, 2),
        "<h1>{t}</h1><p>时间：2024-04-02</p>",
        pub="2024-04-02",
        files=("P020240402388.pdf",),
        shown="临川湾学院2024年部门预算.pdf",
    )


def _trs(  # noqa: PLR0917 -- a row of the table above
    name: str,
    path: str,
    title: str,
    day: str,
    text: tuple[str, ...],
    head: str,
    *,
    pub: str,
    files: tuple[str, ...] = (),
    shown: str = "",
) -> Hard:
    meta = f'<meta name="ArticleTitle" content="{title}"/><meta name="PubDate" content="{pub}"/><meta name="ColumnName" content="公示公告"/>'
    links = "".join(f'<p>附件：<a href="./{file}" target="_blank">{shown}</a></p>' for file in files)
    html = trs(
        title_tag=f"{title}_临川湾学院",
        meta=meta,
        head=head.replace("{t}", title),
        body=paragraphs(text, tag="p", style=" align=justify") + links,
    )
    folder = f"{HOST}/xxgk/{path.split('/', maxsplit=1)[0]}/"
    return Hard(
        f"trs: {name}",
        html.encode(),
        f"{HOST}/xxgk/{path}",
        title,
        day,
        text,
        tuple(folder + file for file in files),
    )


def jcms_cases() -> Iterator[Hard]:
    """JCMS: slots in comments."""
    slots = "<!--<$[标题名称(html)]>begin-->{t}<!--<$[标题名称(html)]>end-->"
    yield _jcms(
        "cell title",
        "art/2019/3/5/art_77_345.html",
        "关于组织参加急救技能培训的通知",
        "2019-03-05",
        prose(51),
        f'<table width="100%"><tr><td class="title" align="center">{slots}</td></tr><tr><td align="center">发布日期：2019-03-05&nbsp;&nbsp;&nbsp;访问次数：<script src="/c.jsp"></script></td></tr></table>',
    )
    yield _jcms(
        "address against label",
        "art/2022/10/5/art_77_346.html",
        "档案利用须知",
        "2022-09-13",
        prose(52),
        f"<h1>{slots}</h1><p>时间：2022-09-13 信息来源：档案馆</p>",
    )
    yield _jcms(
        "address only",
        "art/2016/12/9/art_77_347.html",
        "横向科研项目管理实施细则",
        "2016-12-09",
        prose(53),
        f"<p class='bt'><strong>{slots}</strong></p>",
    )
    yield _jcms(
        "subtitle",
        "art/2023/4/21/art_77_348.html",
        "春风化雨润桃李——记数学学院青年教师工作坊",
        "2023-04-21",
        prose(54),
        '<div class="main-txt"><p class="title">春风化雨润桃李</p><p class="subtitle">——记数学学院青年教师工作坊</p><p class="time">2023年4月21日</p></div>',
    )


def _jcms(name: str, path: str, title: str, day: str, text: tuple[str, ...], head: str) -> Hard:  # noqa: PLR0917 -- a row of the table above
    html = jcms(
        title_tag=f"临川湾学院 通知公告 {title}",
        head=head.replace("{t}", title),
        body=paragraphs(text, tag="p", style=' style="margin:0"'),
    )
    return Hard(f"jcms: {name}", html.encode(), f"{HOST}/{path}", title, day, text)


def cms_cases() -> Iterator[Hard]:
    """All of them."""
    yield from webplus_cases()
    yield from vsb_cases()
    yield from trs_cases()
    yield from jcms_cases()
