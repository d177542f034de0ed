"""Yearly reports of a fictitious college: one as the notices ask for it, one with everything that goes wrong."""

from __future__ import annotations

from datetime import date
from html import escape

from checklist_audit.model.pages import Document
from checklist_audit.reading import read_page
from checklist_audit.yearly import YearlyCheck, check_report
from tests.packs import moe

AS_OF = date(2021, 12, 1)

# A hijacker's script has put its brand wherever the college's name stood; whole sections are missing.
HIJACKED = """\
按照省教育厅《关于做好2021年高校信息公开年度报告工作的通知》，现将我院2021年信息公开年度报告编制如下。
一、健全工作机制，落实主体责任
2021年，rt668官网登录入口坚持把信息公开作为依法治校的抓手，对照《清单》逐项自查。
(一)完善制度
制定《rt668官网登录入口新闻审核管理办法》，全年新订规章制度27项。宣传部牵头，开展信息公开宣传教育活动。
(二)拓宽渠道
全学年召开院务会18次，会后印发纪要。
二、丰富公开形式，做好信息发布
(一)基本信息公开
本年度学院在门户网站主动公开信息64条。
(二)招生考试信息公开
制定《rt668官网登录入口招生章程》，在官网公布招生章程和招生计划。
(三)资产信息公开
财务管理制度、年度预算通过会议纪要公开，设备采购和基建工程的招投标按规定进行。
(四)人事师资信息公开
招聘公告在学院网站发布，结果按规定公示。
(五)教学质量信息公开
学院于2020年12月在官网发布了《云麓学院2019-2020学年本科教学质量报告》。
(六)学生管理服务信息公开
修订《rt668官网登录入口学生违纪处分办法》《rt668官网登录入口学位授予实施细则》，评优过程公布举报电话，实行实名举报。
三、存在问题和改进措施
部分部门重视不够。下一步将进一步健全考核评议机制，进一步公开学风建设、中外合作办学情况。
"""

_GOOD_HEAD = """\
云麓学院2020-2021学年信息公开年度报告
本报告的统计期限为2020年9月1日至2021年8月31日。
一、概述
学校成立信息公开领导小组，对照清单逐项落实，组织信息公开培训2次，把信息公开纳入年度考核。
二、主动公开情况
学校通过官网发布信息350条，微信公众号发布信息120条。招生计划和录取结果在网站公开，财务预算决算按时公开。
三、依申请公开和不予公开情况
本学年收到信息公开申请3件，均已答复，没有不予公开的情形，未收取费用。
四、对信息公开的评议情况
师生和社会公众对信息公开工作评价良好。
五、因信息公开工作受到举报、复议、诉讼的情况
本学年没有因信息公开受到举报、复议或诉讼。
六、主要经验、问题和改进措施
主要做法是专人负责；存在的问题是部分栏目更新慢；下一步加强检查。
七、其他需要报告的事项
无。
八、清单事项公开情况表
序号\t公开事项\t公开网址
"""


def good(*, leave_out: int = 0) -> str:
    """A whole report with the table of all items; `leave_out` drops the row of one."""
    rows = (
        f"{item.number}\t{item.text}\thttps://xxgk.yunlu.example/{item.number}.htm"
        for item in moe().items
        if item.number != leave_out
    )
    return _GOOD_HEAD + "\n".join(rows) + "\n"


def read(text: str) -> Document:
    """The report as a page of a college's site would hold it."""
    return read_page(page(text).encode(), url="https://xxgk.yunlu.example/n.htm", content_type="text/html")


def page(text: str) -> str:
    title, *lines = text.splitlines()
    body = []
    for line in lines:
        cells = line.split("\t")
        row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
        body.append(f"<tr>{row}</tr>" if len(cells) > 1 else f"<p>{escape(line)}</p>")
    joined = "".join(body)
    first, last = joined.find("<tr>"), joined.rfind("</tr>") + len("</tr>")
    if first >= 0:
        joined = f"{joined[:first]}<table>{joined[first:last]}</table>{joined[last:]}"
    heading = f"<h1>{escape(title)}</h1>" if "年度报告" in title[-6:] else f"<p>{escape(title)}</p>"
    return f"<html><body><div class='v_news_content'>{heading}{joined}</div></body></html>"


def checked(text: str, *, as_of: date = AS_OF, **given) -> YearlyCheck:
    return check_report(read(text), moe(), as_of=as_of, **given)
