"""The same college many times as large: what a real site holds by the thousand and discloses nothing with.

Pages are only built in memory; the same college and count always give the same pages.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import cycle
from random import Random

from tests.sites.building.college import College

_UNITS = ("化学", "地理", "法", "经济", "管理", "计算机", "建筑", "护理", "艺术设计", "马克思主义")
_NAMES = [f"{a}{b}{c}" for a in "赵钱孙李周吴郑王冯陈" for b in "文明志秀国建晓" for c in "华英强敏静磊洋"]
_COURSES = [f"{a}{b}" for a in ("现代", "应用", "高等", "工程", "实用", "比较", "基础", "专业") for b in ("化学", "统计", "写作", "英语", "制图", "会计", "物理", "教育学", "法学", "设计", "护理")]  # fmt: skip
_THINGS = ("校园歌手赛", "读书分享会", "志愿服务", "篮球联赛", "数学建模竞赛", "主题党日", "安全演练", "学术沙龙", "校企合作洽谈", "暑期社会实践")
_PLACES = ("滨江集团", "柳河镇", "高新区", "清溪县", "北山实验学校", "示例大学", "东湖社区")
_TALKS = ("催化反应", "乡村振兴", "深度学习", "古典文献", "数字货币", "绿色建筑", "区域地理", "公共卫生")
_GOODS = ("投影仪", "实验台", "图书", "空调", "课桌椅", "服务器", "绿化养护服务", "物业服务", "窗帘", "电梯维保服务")
_TEXT = (
    "活动现场气氛热烈，大家纷纷表示收获很大。", "双方就下一步合作进行了深入交流。", "会议强调要压实责任，把各项任务落到实处。",
    "请按要求认真准备，未尽事宜请与主办单位联系。", "此次活动丰富了校园生活，展现了良好的精神风貌。", "有关负责同志参加了活动。",
)  # fmt: skip

_NEWS = (
    "{unit}学院举办第{n}届{thing}", "我校师生赴{place}开展{thing}", "{place}来访{unit}学院洽谈合作", "学校召开第{n}次工作例会",
    "{unit}学院{thing}圆满落幕", "校领导到{unit}学院调研指导工作", "我校在{thing}中喜获佳绩（第{n}期）",
)  # fmt: skip
_NOTICES = (
    "关于举办第{n}届{thing}的通知", "关于第{n}周教室调整的通知", "关于报送第{n}批{thing}材料的通知", "第{n}号停水停电通知",
    "关于{unit}学院搬迁办公地点的通告（第{n}号）", "关于开展{year}年{thing}自查工作的通知", "关于组织参加{place}{thing}的通知（{n}）",
)  # fmt: skip
_UNIT_NOTES = (
    "{unit}学院{year}年工作计划（第{n}版）", "{unit}学院{year}年第{n}次学生奖学金评选结果", "{unit}学院教职工大会第{n}次会议召开", "{unit}学院实验室安全预案（{n}）",
    "{unit}学院{year}年研究生招生宣讲安排（{n}）", "{unit}学院第{n}周教学检查简报",
)  # fmt: skip
_TENDERS = ("{goods}采购项目（{n}号）招标公告", "{goods}采购项目（{n}号）中标公告", "{year}年{goods}询价结果公示（{n}）")
_LECTURES = ("学术报告：{talk}研究进展（第{n}讲）", "{place}专家来校讲授{talk}（第{n}讲）")


def enlarge(college: College, count: int, *, tenders: str = "") -> College:
    """Add so many pages of news, notices, lectures, teachers, courses, 二级学院 and old tenders.

    Args:
        tenders: key of the section that the old tenders join; they join none when it is empty.
    """
    dice = Random(f"{college.key} {count}")
    kinds: list[tuple[str, tuple[str, ...], int]] = [
        (college.section("xlnews", "校园新闻", "www").key, _NEWS, 2008),
        (college.section("xltz", "校内通知", "www").key, _NOTICES, 2012),
        (college.section("xljz", "学术讲座", "www").key, _LECTURES, 2014),
    ]
    college.section("xlxy", "二级学院", "www")
    for unit in _UNITS:
        key = college.section(f"xl{len(college.sections)}", f"{unit}学院", "www", "xlxy").key
        kinds += [(key, _NEWS, 2015), (key, _UNIT_NOTES, 2015)]
    if tenders:
        kinds.append((tenders, _TENDERS, 2012))
    weights = cycle([0, 0, 0, 0, 1, 1, 1, 2, *range(3, len(kinds))])
    people, courses = college.section("xlls", "教师主页", "www").key, college.section("xlkc", "课程中心", "www").key
    for number in range(count):
        if number % 8 == 0:
            name = f"{_NAMES[number // 8 % len(_NAMES)]}（{dice.choice(('教授', '副教授', '讲师'))}）"
            college.page(people, name, "", f"{name}，{dice.choice(_UNITS)}学院教师。", "主讲本科生课程，发表论文二十篇。")
        elif number % 8 == 1:
            course = f"《{dice.choice(_COURSES)}》课程简介（{number}）"
            college.page(courses, course, "2019-09-01", "本课程共48学时，3学分，其中实践学分1学分。", "考核方式为闭卷考试。")
        else:
            _add(college, *kinds[next(weights)], number, dice)
    return college


def _add(college: College, section: str, titles: tuple[str, ...], since: int, number: int, dice: Random) -> None:
    last = date(2021, 1, 1) if titles is _TENDERS else date(2025, 6, 1)
    day = date(since, 1, 5) + timedelta(days=dice.randrange((last - date(since, 1, 5)).days))
    words = {"unit": _UNITS, "thing": _THINGS, "place": _PLACES, "talk": _TALKS, "goods": _GOODS}
    title = dice.choice(titles).format(n=number, year=day.year, **{name: dice.choice(any_of) for name, any_of in words.items()})
    college.page(section, title, day.isoformat(), f"{day.month}月{day.day}日，{title}。", *dice.sample(_TEXT, 3))
