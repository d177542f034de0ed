"""The day in odd places and dresses, decoys beside it, and pages that must get none."""

from __future__ import annotations

from collections.abc import Iterator

from tests.reading.hard.case import Hard, filler, prose
from tests.reading.hard.fourth import frames
from tests.reading.hard.fourth.frames import HOST, SCHOOL, p


def dated_cases() -> Iterator[Hard]:
    """All of them."""
    for number, (name, title, day, head, rest) in enumerate(_DATED):
        shown = rest.get("text", (*prose(70 + number, 3),))
        below = rest.get("below", "")
        yield Hard(
            f"4 day: {name}",
            frames.hand_css(
                title=rest.get("title_tag", f"{title}-{SCHOOL}"),
                side=rest.get("side", ""),
                main=f'{head.format(t=title)}<div class="nr">{p(*shown)}</div>{below}',
            ).encode(),
            HOST + rest.get("path", f"/view/{900 + number}.html"),
            title,
            day,
            shown,
            modified=rest.get("modified"),
        )


_DATED = (
    (
        "box of day over year and month",
        "校务公开栏更新启事",
        "2021-04-09",
        '<div class="dbox"><b>09</b><span>2021-04</span></div><h2>{t}</h2>',
        {},
    ),
    (
        "month in words",
        "外籍教师聘任说明",
        "2022-03-07",
        '<h2>{t}</h2><div class="d">Posted: March 7, 2022</div>',
        {},
    ),
    (
        "two-digit year with label",
        "宿舍网络报修流程",
        "2009-10-21",
        "<h2>{t}</h2><div>发布时间：09-10-21</div>",
        {},
    ),
    (
        "Chinese numerals with label",
        "第八届教职工代表大会提案征集公告",
        "2017-11-02",
        "<h2>{t}</h2><div>发布日期：二〇一七年十一月二日</div>",
        {},
    ),
    (
        "label and day in cells apart",
        "实验动物使用许可公示",
        "2023-10-08",
        "<h2>{t}</h2><table><tr><td>来源</td><td>动物中心</td><td>发布时间</td><td>2023年10月08日</td></tr></table>",
        {},
    ),
    (
        "label in a definition list",
        "横向课题结余经费办法",
        "2018-07-05",
        "<h2>{t}</h2><dl><dt>发布单位：</dt><dd>科技处</dd><dt>发布日期：</dt><dd>2018-07-05</dd></dl>",
        {},
    ),
    (
        "full-width colon and dots",
        "班车时刻表调整",
        "2019-02-25",
        "<h2>{t}</h2><p>日　期：2019．02．25　　作者：后勤处</p>",
        {},
    ),
    (
        "compact digits with label",
        "校内津贴发放说明",
        "2016-12-30",
        "<h2>{t}</h2><p>发布时间：20161230　点击：6</p>",
        {},
    ),
    (
        "spaces within the day",
        "校史馆参观预约",
        "2020-10-14",
        "<h2>{t}</h2><p>发布时间： 2020 年 10 月 14 日 08 时 00 分</p>",
        {},
    ),
    (
        "deadline label before publication label",
        "青年教师讲课比赛报名",
        "2023-03-15",
        "<h2>{t}</h2><p>报名截止：2023-04-10　发布时间：2023-03-15</p>",
        {},
    ),
    (
        "show period beside the title",
        "拟推荐优秀毕业生名单公示",
        "2022-05-20",
        "<h2>{t}</h2><p>公示期：2022年5月23日-5月27日</p><p>发布时间：2022-05-20</p>",
        {},
    ),
    (
        "day of an event as first line",
        "校园马拉松竞赛规程",
        "2024-03-28",
        "<h2>{t}</h2><div class=i>时间：2024-03-28 10:10:10</div>",
        {"text": ("比赛时间：2024年4月20日上午7:30。", "领物时间：2024年4月18日。", *prose(90, 2))},
    ),
    (
        "changed and published",
        "涉密载体管理规定",
        "2015-06-18",
        "<h2>{t}</h2><div>发布时间：2015-06-18　更新时间：2021-09-01</div>",
        {"modified": "2021-09-01"},
    ),
    (
        "changed only",
        "部门联系方式",
        None,
        "<h2>{t}</h2><div>最后修改：2023-11-11</div>",
        {"modified": "2023-11-11"},
    ),
    (
        "publication at the end of the page",
        "危险化学品申购流程",
        "2018-09-26",
        "<h2>{t}</h2>",
        {"below": '<div class="fb">发布人：设备处　发布时间：2018-09-26 15:00</div>'},
    ),
    (
        "day above the title",
        "教学督导简报第六期",
        "2021-12-16",
        '<div class="up">2021-12-16 | 教学督导组</div><h2>{t}</h2>',
        {},
    ),
    (
        "day in the side column and none of its own",
        "科研平台一览",
        None,
        "<h2>{t}</h2>",
        {
            "side": '<h4>最新动态</h4><ul><li><a href="/view/1.html">平台验收</a><em>2025-02-20</em></li><li><a href="/view/2.html">仪器到货</a><em>2025-02-11</em></li></ul>'
        },
    ),
    (
        "standing page that tells its history",
        "学校简介",
        None,
        "<h2>{t}</h2>",
        {
            "text": (
                "学校创办于1958年10月1日，前身为枫桥湾工业专科学校。",
                "2003年5月20日经批准更名，2011年9月迁入新校区。",
                "截至2024年12月，学校有教职工1352人，全日制在校生18230人。",
            )
        },
    ),
    (
        "rules with the day of adoption in brackets",
        "学术委员会章程",
        None,
        "<h2>{t}</h2>",
        {
            "text": (
                "（2015年6月3日院长办公会通过　2019年4月10日修订）",
                "第一章　总则",
                *prose(91, 3),
                "本章程自公布之日起施行。",
            )
        },
    ),
    (
        "office hours",
        "信息公开申请受理机构",
        None,
        "<h2>{t}</h2>",
        {
            "text": (
                "受理机构：学院办公室",
                "办公时间：8:00-12:00，14:00-17:30（法定节假日除外）",
                "通信地址：枫桥湾市枫林大道88号",
            )
        },
    ),
    (
        "next deadline at the end",
        "教师资格认定问答",
        None,
        "<h2>{t}</h2>",
        {"text": (*prose(92, 2), filler(date="2024年5月31日"))},
    ),
    (
        "data as of",
        "师资结构",
        None,
        "<h2>{t}</h2>",
        {"text": ("以下数据统计时间：2023年12月31日。", *prose(93, 2))},
    ),
    (
        "signature with seal words",
        "关于取消部分收费项目的公告",
        "2017-04-01",
        "<h2>{t}</h2>",
        {
            "text": (
                "根据有关文件，自2017年4月1日起取消下列收费。",
                *prose(94, 2),
                f"{SCHOOL}（盖章）",
                "2017年4月1日",
            )
        },
    ),
    (
        "signature then appendices in words",
        "关于申报横向项目的通知",
        "2019-05-30",
        "<h2>{t}</h2>",
        {
            "text": (
                *prose(95, 2),
                "科技处",
                "二〇一九年五月三十日",
                "附：申报要求",
                "项目周期自2019年7月1日至2020年6月30日。",
            )
        },
    ),
    (
        "year and month only at the end",
        "章程修订说明",
        None,
        "<h2>{t}</h2>",
        {"text": (*prose(96, 2), "发展规划处", "2020年6月")},
    ),
    (
        "edition year is no day",
        "学生社团管理条例",
        None,
        "<h2>{t}</h2><div>2018年版</div>",
        {},
    ),
    (
        "letter and answer",
        "关于食堂价格的咨询",
        "2024-11-06",
        "<h2>{t}</h2><table><tr><td>来信时间</td><td>2024-11-01</td><td>回复时间</td><td>2024-11-06</td></tr><tr><td>发布时间</td><td>2024-11-06</td></tr></table>",
        {},
    ),
    (
        "printed and disclosed",
        "差旅费管理实施细则",
        "2022-01-10",
        "<h2>{t}</h2><p>印发日期：2021-12-28 公开日期：2022-01-10</p>",
        {},
    ),
    (
        "clock in the head after the title",
        "车辆出入管理规定",
        "2023-08-28",
        '<h2>{t}</h2><p class="b">2023-08-28</p><p>现在是：<span id="now">2025-03-12 09:41:05</span></p>',
        {},
    ),
    (
        "slashes American way never",
        "晚自习管理办法",
        "2021-03-04",
        "<h2>{t}</h2><p>发布于 2021/3/4</p>",
        {},
    ),
    (
        "entered label",
        "停车位摇号结果",
        "2020-08-06",
        "<h2>{t}</h2><p>【录入者：admin】【录入日期：2020-08-06】【浏览：21次】</p>",
        {},
    ),
    (
        "uploaded label",
        "安全责任书样本",
        "2014-04-22",
        "<h2>{t}</h2><p>上传时间：2014/04/22 上传者：保卫处</p>",
        {},
    ),
    (
        "day and title in one line",
        "校友捐赠鸣谢",
        "2016-05-08",
        '<p class="one"><b>{t}</b> <i>2016-05-08</i></p>',
        {},
    ),
    (
        "old address folder with short year is no day",
        "机构代码说明",
        None,
        "<h2>{t}</h2>",
        {"path": "/zt/12/88.html"},
    ),
    (
        "upload month in address is no day",
        "处室职责",
        None,
        "<h2>{t}</h2>",
        {"path": "/webinfo/2021/03/161.htm"},
    ),
    (
        "dashes in the address",
        "校园绿化养护公示",
        "2020-01-05",
        "<h2>{t}</h2>",
        {"path": "/2020-1-5/88.html"},
    ),
)
