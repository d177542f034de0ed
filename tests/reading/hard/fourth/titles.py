"""Titles in odd places, and the files that an article carries or only seems to carry."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL, p


def titled_cases() -> Iterator[Hard]:
    """The heading is not where the stock template has it."""
    day = '<div class="sj">发布时间：2023-10-10</div>'
    for number, (name, title, title_tag, head, above) in enumerate(_TITLED):
        text = prose(110 + number, 3)
        yield Hard(
            f"4 title: {name}",
            frames.hand_css(
                title=title_tag.format(t=title),
                main=f'{above}{head.format(t=title, d=day)}<div class="zw">{p(*text)}</div>',
            ).encode(),
            f"{HOST}/t/{number}.html",
            title,
            "2023-10-10",
            text,
        )


_TITLED = (
    ("in a bold span", "学院红十字会换届公告", SCHOOL, '<p align="center"><span style="font-size:22px;font-weight:700">{t}</span></p>{d}', ""),
    ("section name is h1, title h3", "研究生助教岗位设置", "{t}", "<h3>{t}</h3>{d}", "<h1>通知公告</h1>"),
    ("two lines", "枫桥湾理工学院 2023年公开招聘工作人员公告", f"招聘公告-{SCHOOL}", "<h2>枫桥湾理工学院<br>2023年公开招聘工作人员公告</h2>{d}", ""),
    ("subtitle of its own", "产教融合谱新篇 ——我校与某某集团签约侧记", "产教融合谱新篇", '<h2>产教融合谱新篇</h2><h3 class="fbt">——我校与某某集团签约侧记</h3>{d}', ""),
    ("title with number of the item", "（22）学费、住宿费收费标准", f"{{t}}-{SCHOOL}", '<div class="article-title">{t}</div>{d}', ""),
    ("title ends with a new sign", "实验室安全手册（2023版）", "{t}", '<h2>{t}<img src="/images/new.gif"></h2>{d}', ""),
    ("site and section in front of the title element", "国家助学金评审细则", f"{SCHOOL}|学生资助|{{t}}", '<div class="show_t">{t}</div>{d}', ""),
    ("title element cut short", "关于开展2023年暑期“三下乡”社会实践活动立项申报工作的补充通知", "关于开展2023年暑期“三下乡”社会实践活动…", '<div class="bt2">{t}</div>{d}', ""),
    ("entities and quotes", "“传承·创新”主题教育活动方案 & 分工表", "{t}", "<h1>&ldquo;传承&middot;创新&rdquo;主题教育活动方案&nbsp;&amp;&nbsp;分工表</h1>{d}", ""),
    ("in an input of the share form", "学位论文作假行为处理办法", f"正文-{SCHOOL}", '<div class="tl">{t}</div><input type="hidden" value="{t}" id="sharetitle">{d}', ""),
    ("red heading of a document", "关于成立教材工作委员会的通知", "{t}", '<div class="red"><font color="red" size="6">枫桥湾理工学院文件</font></div><h2>{t}</h2>{d}', ""),
    ("notice word alone", "通知", f"通知-{SCHOOL}", "<h2>{t}</h2>{d}", ""),
    ("day before the title in one block", "毕业生图像采集安排", "{t}", '<div class="hd"><span class="rq">发布时间：2023-10-10</span><strong class="bt">{t}</strong></div>', ""),
)  # fmt: skip


def filed_cases() -> Iterator[Hard]:
    """Files in links, players, frames, scripts and data attributes; decoys among them."""
    head = '<h2>{t}</h2><div class="sj">发布时间：2024-05-06</div>'
    for number, (name, title, body, files, more) in enumerate(_FILED):
        text = more.get("text", prose(130 + number, 2) if more.get("prose", True) else ())
        yield Hard(
            f"4 file: {name}",
            frames.hand_css(
                title=title,
                side=more.get("side", ""),
                main=f'{head.format(t=title)}<div class="zw">{p(*text)}{body}</div>{more.get("after", "")}',
            ).encode(),
            f"{HOST}/f/{number}.html",
            title,
            "2024-05-06",
            text,
            tuple(file if "//" in file else HOST + file for file in files),
            elsewhere=more.get("elsewhere"),
        )


_FILED = (
    ("pdfjs viewer", "学院年度质量年报", '<iframe src="/pdfjs/web/viewer.html?file=/upload/2024/zlnb.pdf" width="100%" height="900"></iframe>', ("/upload/2024/zlnb.pdf",), {"prose": False, "elsewhere": "viewer"}),
    ("embed", "后勤服务承诺书", '<embed src="/upload/cn.pdf" type="application/pdf" width="900">', ("/upload/cn.pdf",), {"prose": False, "elsewhere": "viewer"}),
    ("object with a fallback link", "采购管理手册", '<object data="/upload/sc.pdf" type="application/pdf"><p>浏览器不支持，请<a href="/upload/sc.pdf">下载</a></p></object>', ("/upload/sc.pdf",), {}),
    ("office viewer of another house", "专业设置汇总", '<iframe src="https://view.viewer.example/op/embed.aspx?src=https%3A%2F%2Fwww.fengqiaowan.example%2Fupload%2Fzy.xlsx"></iframe>', ("/upload/zy.xlsx",), {}),
    ("onclick opens", "学籍异动申请流程", '<p><span style="cursor:pointer" onclick="window.open(\'/upload/xj.doc\')">附件：学籍异动申请表.doc</span></p>', ("/upload/xj.doc",), {}),
    ("data attribute", "大创项目结题要求", '<p><a href="javascript:;" class="dl" data-url="/upload/dc.zip">结题材料模板</a></p>', ("/upload/dc.zip",), {}),
    ("download script with the name as words", "思政课教师配备情况", '<p>附件1：<a href="/common/download.jsp?id=8f2a">思政课教师配备情况表.xls</a></p>', ("/common/download.jsp?id=8f2a",), {}),
    ("file called only 附件", "聘用合同范本", '<p><a href="/upload/ht.docx">附件</a></p>', ("/upload/ht.docx",), {}),
    ("query that asks for a file", "工会经费收支公开", '<p>附件：<a href="/attachment/get?fid=3312">工会经费收支表（2023）</a></p>', ("/attachment/get?fid=3312",), {}),
    ("ueditor with icon", "岗位说明书", '<p style="line-height: 16px;"><img style="vertical-align: middle;" src="/ueditor/dialogs/attachment/fileTypeImages/icon_doc.gif"/><a style="font-size:12px;" href="/ueditor/php/upload/file/20240506/1714960000.doc" title="岗位说明书.doc">岗位说明书.doc</a></p>', ("/ueditor/php/upload/file/20240506/1714960000.doc",), {}),
    ("upper case suffix and a query", "教学检查通报", '<p><a href="/UploadFiles/JXJC.PDF?v=2">检查通报全文</a></p>', ("/UploadFiles/JXJC.PDF?v=2",), {}),
    ("ofd and wps", "会议纪要公开", '<p><a href="/upload/a.ofd">纪要.ofd</a>　<a href="/upload/b.wps">纪要.wps</a>　<a href="/upload/c.et">签到.et</a></p>', ("/upload/a.ofd", "/upload/b.wps", "/upload/c.et"), {}),
    ("the same file twice", "竞价采购公告", '<p>附件：<a href="/upload/jj.pdf">竞价文件.pdf</a></p><p><a href="/upload/jj.pdf"><img src="/images/pdf.png"></a></p>', ("/upload/jj.pdf",), {}),
    ("pages are links but no files", "办事指南汇总", '<p>详见<a href="/bszn/1.html">请假流程</a>、<a href="/bszn/2.aspx?id=4">公章使用</a>、<a href="http://www.jyt.example/">上级网站</a></p>', (), {}),
    ("side column and foot carry files", "值班电话", "", (), {"side": '<h4>资料下载</h4><ul><li><a href="/upload/side.doc">报销单.doc</a></li></ul>', "after": '<div class="foot2"><a href="/upload/app.apk">客户端下载</a></div>'}),
    ("mail and telephone links", "咨询渠道公布", '<p><a href="mailto:xb@fengqiaowan.example">邮箱</a> <a href="tel:00000000">电话</a></p>', (), {}),
    ("block below the text", "学费减免办法", "", ("/sys/file/down?attach=77", "/sys/file/down?attach=78"), {"after": '<div class="fujian"><h5>附件下载：</h5><ul><li><a href="/sys/file/down?attach=77">1.减免申请表.docx</a></li><li><a href="/sys/file/down?attach=78">2.汇总表.xlsx</a></li></ul></div>'}),
    ("name in the title attribute", "财务报表公开", '<p><a href="/dl.ashx?k=5" title="2023年度财务报表.pdf">点此查看</a></p>', ("/dl.ashx?k=5",), {}),
    ("script player of a vendor", "设备论证报告", "<div id=\"pdfbox\"></div><script>PDFObject.embed('/upload/lz.pdf', '#pdfbox');</script>", ("/upload/lz.pdf",), {}),
    ("video is no document", "招生宣传片", '<video controls src="/upload/xc.mp4"></video>', (), {}),
    ("picture holds the text", "校园地图", '<p style="text-align:center"><img src="/upload/image/2024/map.jpg" width="1000"></p>', ("/upload/image/2024/map.jpg",), {"prose": False, "elsewhere": "picture"}),
    ("text and decorative pictures", "开学典礼举行", '<p><img src="/upload/image/1.jpg"></p><p><img src="/upload/image/2.jpg"></p>', (), {}),
    ("only an attachment", "信息公开年度报告（2022-2023学年）", '<p><a href="/upload/nb23.pdf">信息公开年度报告.pdf</a></p>', ("/upload/nb23.pdf",), {"prose": False, "elsewhere": "attachment"}),
)  # fmt: skip
