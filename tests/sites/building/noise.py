"""News, notices and staff pages that disclose nothing, however near their words come."""

from __future__ import annotations

from datetime import date, timedelta

from tests.sites.building.college import College

_NEWS = (
    "{who}赴{place}走访用人单位", "学校召开{year}年{matter}工作推进会", "{who}举办“{theme}”主题活动", "我校学子在{contest}中获佳绩",
    "{place}来访我校洽谈合作", "学校举行{year}年{party}", "{who}开展期中教学检查", "校领导看望慰问{group}", "{who}党支部开展{theme}主题党日",
    "我校{group}参加{contest}", "{who}邀请专家作{matter}专题讲座", "学校传达学习{matter}会议精神", "图书馆举办{theme}读书月",
)  # fmt: skip
_NOTICES = (
    "关于{year}年{holiday}放假安排的通知", "关于报送{year}年度{matter}工作总结的通知", "关于组织参加{contest}的通知", "关于{year}年{group}体检的通知",
    "{place}路段临时停电通知", "关于征集{theme}作品的启事", "关于做好{year}年{matter}自查工作的通知", "关于调整校车班次的通知",
    "关于举办{contest}校内选拔的通知", "关于{who}搬迁的通告", "关于{year}级学生军训期间有关事项的提醒",
)  # fmt: skip
_FILL = {
    "place": ("东湖", "柳河镇", "北山实验学校", "高新区", "滨江集团", "清溪县"),
    "matter": ("预算编制", "招生宣传", "教学质量", "信息公开", "就业", "国有资产", "学风", "安全稳定", "教职工代表大会筹备", "巡视整改", "资助育人"),
    "theme": ("悦读青春", "传承", "绿色校园", "诚信伴我行", "国家安全", "美育浸润"),
    "contest": ("大学生数学竞赛", "校园歌手赛", "“互联网+”创新大赛", "市田径运动会", "青年教师教学竞赛", "职业技能大赛"),
    "group": ("离退休教职工", "志愿者", "辅导员", "一线教师", "退役复学学生", "女教职工"),
    "party": ("开学典礼", "毕业典礼", "运动会", "迎新晚会", "表彰大会"),
    "holiday": ("国庆节", "端午节", "寒假", "清明节", "劳动节"),
}
_SENTENCES = (
    "活动现场气氛热烈，师生们积极参与，纷纷表示收获很大。", "与会人员围绕下一步工作进行了深入交流。", "会议强调，要压实责任，确保各项任务落到实处。",
    "请各单位按要求认真落实，并于规定时间内将材料送至相关部门。", "此次活动丰富了校园文化生活，展现了良好的精神风貌。", "有关负责同志参加了上述活动。",
    "双方就人才培养、实习实训等方面达成初步意向。", "未尽事宜请与主办单位联系。", "大家在轻松的氛围中度过了一个充实的下午。",
)  # fmt: skip


def fill(college: College, section: str, count: int, units: tuple[str, ...], *, kind: str = "news") -> None:
    """Add so many pages of news or notices between 2023 and June 2025."""
    rng = college.rng
    seen: set[str] = set()
    while len(seen) < count:
        day = date(2023, 2, 1) + timedelta(days=rng.randrange(845))
        words = {name: rng.choice(options) for name, options in _FILL.items()}
        title = rng.choice(_NEWS if kind == "news" else _NOTICES).format(who=rng.choice(units), year=day.year, **words)
        if title in seen:
            continue
        seen.add(title)
        lead = f"{day.month}月{day.day}日，{title.removeprefix('关于').removesuffix('的通知')}。" if kind == "news" else "各单位："
        body = [lead, *rng.sample(_SENTENCES, 3)]
        college.page(section, title, day.isoformat(), *body, head=rng.choice(units))


def staff(college: College, section: str, count: int, units: tuple[str, ...]) -> None:
    """Teachers' own pages."""
    rng = college.rng
    for _ in range(count):
        name = rng.choice("陈林黄何罗梁宋郑谢韩") + rng.choice("禾青远舟石川原野") + rng.choice("明之然成和")
        rank = rng.choice(("教授", "副教授", "讲师"))
        body = f"{name}，{rank}，{rng.choice(units)}教师。主要讲授《{rng.choice(('高等数学', '教育学原理', '机械制图', '大学英语', '会计基础', '中国古代文学'))}》等课程。"
        college.page(section, f"{name}（{rank}）", "", body, "发表论文十余篇，主持省级教改项目一项。", "获校级优秀教师称号。")
