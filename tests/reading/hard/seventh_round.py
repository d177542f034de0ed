"""A seventh batch, of articles alone, in heads and feet that the others do not have."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, prose
from tests.reading.hard.fourth import frames as tools
from tests.reading.hard.sixth_round import HOST, SCHOOL, _box_site, _table_site


def _vsb(main: str, title: str) -> str:
    head, _, body = main.partition("<hr>")
    return tools.vsb_vue(title=title, head=head, body=body)


def _sudy(main: str, title: str) -> str:
    head, _, body = main.partition("<hr>")
    return tools.sudy_2023(title=title, head=head, body=f"<div class='wp_articlecontent'>{body}</div>")


def _dede(main: str, title: str) -> str:
    head, _, body = main.partition("<hr>")
    return tools.dede(title=title, head=head, body=body).replace("gb2312", "utf-8")


_FRAMES = {"table": _table_site, "box": _box_site, "vsb": _vsb, "sudy": _sudy, "dede": _dede}


def seventh_cases() -> Iterator[Hard]:
    """Every article in the frame that suits it; `{b}` is the text, `<hr>` parts head and text of a tool."""
    for number, (name, frame, title, day, main, more) in enumerate(_ARTICLES):
        text = more.get("text", prose(300 + number, 3))
        body = "".join(f"<p>{line}</p>" for line in text)
        yield Hard(
            f"7 article: {name}",
            _FRAMES[frame](
                main.format(t=title, b=body), more.get("html_title", f"{title}-{SCHOOL}").format(t=title)
            ).encode(),
            HOST + more.get("path", f"/n/{number}.htm"),
            title,
            day,
            more.get("shown", text),
            tuple(HOST + file for file in more.get("files", ())),
            is_easy_text=frame in ("vsb", "sudy"),
        )


_ARTICLES = (
    ("author, hits, day", "table", "关于校园道路施工的公告", "2016-03-22", "<center><font size=4><b>{t}</b></font></center><center>作者:保卫处 点击:312 日期:2016-3-22</center>{b}", {}),
    ("day at the right under a rule", "table", "图书馆开馆时间调整", "2013-12-30", "<h3 align=center>{t}</h3><p align=right>2013-12-30</p>{b}", {}),
    ("cell of title, cell of day", "table", "函授站点设置情况", "2018-06-07", "<table width=100%><tr><td class=bt align=center>{t}</td></tr><tr><td align=center>添加时间：2018/6/7 15:02:33　来源：继续教育学院</td></tr><tr><td>{b}</td></tr></table>", {}),
    ("signed with two seals", "table", "关于成立基建领导小组的决定", "2012-05-04", "<p align=center><b>{t}</b></p>{b}<p align=right>中共汀洲渡学院委员会</p><p align=right>汀洲渡学院</p><p align=right>2012年5月4日</p>", {"html_title": "文件", "shown": None}),
    ("site name in the title element only, colour heading", "table", "毕业论文检测须知", "2015-05-06", "<div style='color:#c00;font-size:20px;text-align:center'>{t}</div><div align=center>[2015-5-6] 浏览[22]</div>{b}", {"html_title": SCHOOL}),
    ("charter with chapters, no day", "table", "汀洲渡学院章程", None, "<h2 align=center>{t}</h2><p align=center>序　言</p>{b}<p align=center>第一章　总　则</p>{b}", {"shown": None}),
    ("address and post code, no day", "table", "联系我们", None, "<h2>{t}</h2><p>地址：汀洲渡市渡口路3号　邮编：000000</p><p>总机：0000-0000000</p>", {"text": ("地址：汀洲渡市渡口路3号　邮编：000000", "总机：0000-0000000")}),
    ("spans with icons", "box", "关于公布2024年社会实践先进集体的决定", "2024-10-21", "<div class='con-tit'><h2>{t}</h2><p><span><i class='ico1'></i>2024-10-21</span><span><i class='ico2'></i>团委</span><span><i class='ico3'></i>356</span></p></div><div class='con-txt'>{b}</div>", {}),
    ("day on the left as a calendar leaf", "box", "学院召开就业工作推进会", "2023-05-29", "<div class='top'><div class='leaf'><b>29</b><i>2023.05</i></div><h1>{t}</h1></div><div class='con-txt'>{b}</div>", {}),
    ("english labels", "box", "对外汉语教师招聘启事", "2022-06-01", "<h1>{t}</h1><ul class='meta'><li>Date: 2022-06-01</li><li>Views: 90</li></ul><div class='con-txt'>{b}</div>", {}),
    ("published and edited by in one run", "box", "教育基金会2022年年度工作报告", "2023-04-28", "<h1>{t}</h1><div class='xx'>发布人：基金会编辑：甲某发布时间：2023-04-28阅读量：52</div><div class='con-txt'>{b}</div>", {}),
    ("heading after a label of kind", "box", "招标代理机构遴选公告", "2021-08-17", "<div class='hd2'><span class='tag'>招标</span><h1>{t}</h1></div><div class='xx'>时间：2021-08-17　　来源：审计处</div><div class='con-txt'>{b}</div>", {}),
    ("summary box between head and text", "box", "科研成果转化管理办法解读", "2024-03-19", "<h1>{t}</h1><div class='xx'>2024年03月19日 10:30 科研处</div><div class='zhaiyao'>摘要：本办法自2024年4月1日起施行。</div><div class='con-txt'>{b}</div>", {"shown": None}),
    ("share tools and font sizes between", "box", "后勤服务满意度调查结果", "2023-12-22", "<h1>{t}</h1><div>字号：<a>大</a><a>中</a><a>小</a></div><div>打印 | 收藏 | 分享</div><div>发布日期：2023-12-22</div><div class='con-txt'>{b}</div>", {}),
    ("foot of the article with day and issuer", "box", "关于启用新印章的通知", "2020-11-02", "<h1>{t}</h1><div class='con-txt'>{b}</div><div class='lk'><span>院办公室</span><span>2020年11月2日</span></div>", {"shown": None}),
    ("related news below with days", "box", "学生手册（2022版）", None, "<h1>{t}</h1><div class='con-txt'>{b}</div><div class='rel'><h4>相关新闻</h4><ul><li><a href='/n/901.htm'>新生军训开营仪式举行</a><span>2022-09-03</span></li><li><a href='/n/902.htm'>迎新工作圆满结束</a><span>2022-09-01</span></li></ul></div>", {}),
    ("two attachments in a box of their own", "box", "国际交流项目报名通知", "2024-09-18", "<h1>{t}</h1><div class='xx'>2024-09-18</div><div class='con-txt'>{b}</div><div class='fj'><p>附件：</p><p><a href='/u/a1.docx'>1.项目说明.docx</a></p><p><a href='/u/a2.xlsx'>2.报名汇总表.xlsx</a></p></div>", {"files": ("/u/a1.docx", "/u/a2.xlsx")}),
    ("meeting minutes with a meeting day", "box", "院长办公会纪要（2023年第8期）", "2023-06-20", "<h1>{t}</h1><div class='xx'>发布时间：2023-06-20</div><div class='con-txt'><p>会议时间：2023年6月15日</p><p>会议地点：行政楼</p>{b}</div>", {"shown": None}),
    ("tender with many days and a pdf", "box", "食堂厨具采购项目竞争性磋商公告", "2022-04-26", "<h1>{t}</h1><div class='xx'>发布日期：2022-04-26</div><div class='con-txt'><p>获取文件时间：2022年4月27日至2022年5月5日</p><p>截止时间：2022年5月10日9时</p>{b}<p>附件：<a href='/u/cj.pdf'>磋商文件</a></p></div>", {"files": ("/u/cj.pdf",), "shown": None}),
    ("day only in a meta tag", "box", "信息系统账号管理规定", "2019-10-10", "<meta name='PubDate' content='2019-10-10 09:00:00'><h1>{t}</h1><div class='con-txt'>{b}</div>", {}),
    ("new vsb head in h4 and em", "vsb", "硕士学位授权点建设年度报告（2023）", "2024-01-31", "<div class='nr-tit'><h4>{t}</h4><em>2024年01月31日 15:41&nbsp;&nbsp;点击：[<span></span>]</em></div><hr>{b}", {}),
    ("vsb with author span and no label", "vsb", "本科专业设置情况（2024年）", "2024-10-30", "<h2>{t}</h2><div class='info2'><span>教务处</span><span>2024-10-30</span></div><hr>{b}", {}),
    ("vsb that says who edited", "vsb", "困难毕业生就业帮扶办法", "2021-12-08", "<h1>{t}</h1><p class='time'>编辑：学工处　审核：某某　时间：2021-12-08</p><hr>{b}", {}),
    ("vsb without any day", "vsb", "学校领导", None, "<h1>{t}</h1><hr><table><tr><td>党委书记</td><td>甲某某</td></tr><tr><td>院长</td><td>乙某某</td></tr></table>", {"text": ("党委书记\t甲某某", "院长\t乙某某")}),
    ("sudy with source and day", "sudy", "关于报送年鉴材料的通知", "2023-03-03", "<h1 class='arti_title'>{t}</h1><p class='arti_metas'><span class='arti_publisher'>来源：档案馆</span><span class='arti_update'>发布时间：2023-03-03</span></p><hr>{b}", {"path": "/2023/0303/c8a7711/page.htm"}),
    ("sudy article as the only thing of a column", "sudy", "信息公开指南", None, "<h1 class='arti_title'>{t}</h1><hr>{b}", {"path": "/gkzn/list.htm"}),
    ("sudy with subtitle class", "sudy", "关于召开教代会的预备通知", "2024-03-25", "<h1 class='arti_title'>{t}</h1><h2 class='arti_title2'></h2><p class='arti_metas'><span>2024-03-25</span></p><hr>{b}", {"path": "/2024/0325/c8a7712/page.htm"}),
    ("sudy with a picture and its caption", "sudy", "大学生艺术展演收官", "2021-11-19", "<h1 class='arti_title'>{t}</h1><p class='arti_metas'><span>发布时间：2021-11-19</span></p><hr><p><img src='/_upload/article/images/1.jpg'></p>{b}", {"path": "/2021/1119/c8a7713/page.htm"}),
    ("dede with a long byline", "dede", "爱国卫生运动倡议书", "2014-04-15", "<div class='title'><h2>{t}</h2></div><div class='info'> <small>时间:</small>2014-04-15 09:12<small>来源:</small>校医院 <small>作者:</small>校医院 <small>点击:</small>99次</div><hr>{b}", {}),
    ("dede, signed", "dede", "关于宿舍熄灯时间的规定", "2011-10-08", "<div class='title'><h2>{t}</h2></div><hr>{b}<p>学生处</p><p>二〇一一年十月八日</p>", {"shown": None}),
)  # fmt: skip
