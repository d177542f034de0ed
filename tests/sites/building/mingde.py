"""明德学院: an independent college that keeps nearly everything in attachments; VSB beside pages made by hand."""

from __future__ import annotations

from tests.sites.building.college import College, File, rule
from tests.sites.building.looks import Vsb
from tests.sites.building.noise import fill, staff

UNITS = ("经济与管理系", "信息工程系", "人文传播系", "建筑工程系", "外语系", "艺术设计系", "基础部", "团委")

_SECTIONS = (
    ("about", "学院概况", "www", "", {}), ("news", "明德新闻", "www", "", {}), ("notice", "通知", "www", "", {}), ("xibu", "系部风采", "www", "", {}), ("teacher", "名师风采", "www", "", {}),
    ("zhaosheng", "招生专栏", "www", "", {}), ("jiuye", "就业服务", "www", "", {}), ("kecheng", "精品课程", "www", "", {}),
    ("jbxx", "学院基本情况", "xxgk", "", {}), ("gzzd", "制度文件", "xxgk", "", {"shows": "2b"}), ("mzgl", "教代会·工会", "xxgk", "", {}), ("ghjh", "发展与计划", "xxgk", "", {}), ("ndbg", "年度报告", "xxgk", "", {}),
    ("cwsj", "财务与审计", "xxgk", "", {}), ("sfgs", "收费公告", "xxgk", "cwsj", {}), ("cgxx", "采购信息", "xxgk", "", {"runs": "18a 18b"}), ("rsxx", "人事信息", "xxgk", "", {"runs": "25b"}), ("gbrm", "干部任免", "xxgk", "rsxx", {"runs": "25a"}),
    ("jxzl", "教学与质量", "xxgk", "", {}), ("xsfw", "学生服务", "xxgk", "", {}), ("xfjs", "科研与学风", "xxgk", "", {}), ("aqyj", "安全应急", "xxgk", "", {}), ("djgz", "党建工作", "xxgk", "", {"note": "暂无内容"}),
)  # fmt: skip

_PROFILE = """format: 1
name: 明德学院
aliases: [示例大学明德学院]
home: http://127.0.0.1:18161/
hosts: ["http://127.0.0.1:18162/"]
school_type: independent
traits: {enrols_national_admission: true, has_special_admission: false, has_graduate: false, has_enterprises: false, has_undergrad: true, has_graduates: true, grants_degree: true, accepts_equivalent_education: false, applied_new_degree_points_recently: false, has_sino_foreign: false, has_international_students: false, inspected_by_central_or_provincial: false}
limits: {max_pages: 5000, requests_per_second: 200, concurrency: 8, max_minutes: 20}
"""


def build() -> College:
    """The whole college."""
    college = College("mingde", "明德学院", {"www": 18161, "xxgk": 18162}, Vsb())
    college.home_blocks = {"www": ["news", "notice", "zhaosheng"], "xxgk": ["ndbg", "gzzd", "cwsj", "cgxx"]}
    college.not_applicable = frozenset("8a 8b 11a 11b 11c 11d 12a 13a 14a 14b 17a 17b 43b 43c 44a 44b 45a 46a 46b 47a 48a 49a 49b".split())
    college.substituted = {19: "audit", 20: "audit"}
    for key, name, host, parent, more in _SECTIONS:
        college.section(key, name, host, parent, **more)
    college.lenient = {"1d": ("missing",)}  # a count of programmes and nothing else
    for part in (_basics, _admission, _money, _people, _teaching, _students, _noise, _reports):
        part(college)
    college.profile = _PROFILE
    return college


def _basics(c: College) -> None:
    c.page("about", "明德概览", "", "明德学院是经教育部批准设立的独立学院，创办于2001年，以应用型本科教育为主。", "校园依山傍水，环境优美，是读书治学的理想之地。", key="about", listed=True, also="1a 1d 1e 1f")
    c.page("about", "现任领导", "", "院长　沈立言　主持学院行政全面工作，分管人事、财务。教授，1962年生。", "党委书记　陶思齐　主持党委工作，分管组织、宣传。", "副院长　尹若谷　分管教学、科研、招生。", key="leaders", shows="1b")
    c.page("about", "院系与部门", "", "教学系部：经济与管理系、信息工程系、人文传播系、建筑工程系、外语系、艺术设计系、基础部", "行政部门：院办、人事处、教务处、学工处、财务处、招生就业处、后勤处", key="org", shows="1c")
    stats = "# 明德学院办学条件统计表（{p}学年）\n| 指标 | 单位 | 数量 |\n| 占地面积 | 亩 | 812 |\n| 本科在校生 | 人 | 9860 |\n| 其中一年级 | 人 | 2611 |\n| 专任教师 | 人 | 512 |\n| 外聘教师 | 人 | 96 |\n| 教辅及工程技术人员 | 人 | 71 |\n| 本科专业 | 个 | 32 |\n| 涉及学科门类 | 个 | 6 |"
    for year, day in ((2023, "2023-11-20"), (2024, "2024-12-03")):
        c.page("jbxx", f"{year - 1}-{year}学年学院办学条件统计", day, "", files=[File("附件1.xlsx", "xlsx", stats.format(p=f"{year - 1}-{year}"), shows=f"1a:{year} 1d:{year} 1e:{year} 1f:{year}", served_as="附件1.xlsx")], also="27b")
    charter = c.page("jbxx", "明德学院章程", "2018-05-21", "", files=[File("明德学院章程.pdf", "scan", "charter", how="player")], key="charter")
    for day in ("2024-11-20", "2025-06-10"):
        c.override["2a", day] = {"status": "unverifiable", "accept": ["unverifiable", "current"], "reason": "章程只有扫描图片", "evidence": [charter.url, charter.files[0].url]}
    for title, day, body in (
        ("明德学院院长办公会议事规则", "2021-03-08", rule("提高决策水平", "院长办公会原则上每两周召开一次。", "议题由分管院领导提出，院长审定。")),
        ("明德学院公务接待管理规定", "2019-04-10", rule("厉行节约、规范公务接待管理规定", "接待实行事前审批、对口接待。", "陪餐人数不得超过规定标准。")),
        ("明德学院档案管理办法", "2022-10-19", rule("加强档案工作", "各部门应于次年6月底前完成归档。", "查阅档案须履行登记手续。")),
    ):  # fmt: skip
        c.page("gzzd", f"关于印发《{title}》的通知", day, f"各系部、各部门：《{title}》已经院务会通过，现印发给你们，请遵照执行。", files=[File(f"{title}.docx", "docx", f"# {title}\n{body}", shows="2b")], shows="2b", also="15a" if "公务接待" in title else "")
    c.page("gzzd", "转发《中华人民共和国民办教育促进法》", "2019-01-11", "第一条　为实施科教兴国战略，促进民办教育事业的健康发展，制定本法。", trap="2", also="2b")
    c.page("mzgl", "明德学院教代会暂行规定", "2013-12-20", "", files=[File("教代会规定.docx", "docx", "# 明德学院教职工代表大会暂行规定\n" + rule("发扬民主管理规定", "教代会代表实行任期制，每届五年。", "教代会听取院长工作报告，审议涉及教职工切身利益的办法。"), shows="3a")])
    c.page("mzgl", "三届二次教代会院长工作报告", "2022-12-28", "", files=[File("附件1.pdf", "pdf", "# 团结奋进　建设应用型大学\n——在明德学院三届二次教职工代表大会上的工作报告\n各位代表：现在我代表学院向大会作工作报告，请审议。\n# 一、2022年主要工作\n教学改革稳步推进。\n# 二、2023年工作打算", shows="3b:2022", served_as="附件1.pdf")])
    c.page("news", "学院召开第四届教代会第一次会议", "2024-12-30", "会议听取了院长工作报告，选举产生了新一届工会委员会。", trap="3")
    c.page("xfjs", "明德学院学术委员会组织办法", "2016-04-22", "", files=[File("附件1.pdf", "pdf", "# 明德学院学术委员会组织办法\n" + rule("促进学术民主", "学术委员会由19人组成，设主任1人。", "负责评议教学、科研成果，评定学术事项。"), shows="4a")])
    c.page("xfjs", "学术委员会2021年工作总结", "2022-03-18", "2021年，学术委员会召开会议3次，评审校级课题41项，审议职称学术评价12人，推荐教学成果奖5项。", "学院总体学术水平稳步提升，发表核心论文96篇。", shows="4b:2021")
    c.page("ghjh", "明德学院“十四五”发展规划（2021—2025年）", "2021-12-10", "", files=[File("附件1.docx", "docx", "# 明德学院“十四五”发展规划（2021—2025年）\n# 一、形势与基础\n# 二、总体目标\n到2025年，建成特色鲜明的应用型民办本科高校。\n# 三、重点任务与保障", shows="5a:2025", served_as="附件1.docx")])
    c.page("ghjh", "明德学院2016—2020年发展规划", "2016-09-01", "“十三五”时期，学院将在校生规模稳定在9000人左右。", shows="5a:2020")
    c.page("ghjh", "学院2024年工作计划", "2024-03-11", "", files=[File("2024年工作计划.docx", "docx", "# 明德学院2024年工作计划\n# 一、总体思路\n# 二、主要工作\n1．迎接本科教学工作合格评估。\n2．推进转设工作。\n# 三、工作要求", shows="5b:2024")])
    c.page("ghjh", "2024年重点任务分解表", "2024-03-25", "", files=[File("附件1.xlsx", "xlsx", "# 明德学院2024年重点工作任务分解表\n| 序号 | 重点任务 | 牵头部门 | 完成时限 |\n| 1 | 合格评估整改 | 教务处 | 2024年12月 |\n| 2 | 新校区二期建设 | 后勤处 | 2024年10月 |", shows="5c:2024")])
    c.page("xibu", "信息工程系2025年春季学期工作计划", "2025-03-03", "一、教学常规。二、学科竞赛。三、党建工作。", trap="5")


def _admission(c: College) -> None:
    for year, day in ((2024, "2024-05-22"), (2025, "2025-05-20")):
        c.page("zhaosheng", f"明德学院{year}年招生章程", day, "第一条　为规范招生行为，根据教育部有关规定制定本章程。", "第二条　学院国标代码13599，办学类型为独立学院。", "第三条　进档考生按分数优先原则安排专业。", "第四条　学费：文理类22000元/年，艺术类26000元/年。", shows=f"7a:{year}", also="21a 21c")
    c.page("zhaosheng", "美术类、播音类考生看过来：2024年报考与录取规则", "2024-01-15", "", files=[File("2024艺术招生.pdf", "pdf", "# 明德学院2024年艺术类专业招生简章\n美术与设计类、播音与主持类专业使用省级统考成绩。\n# 录取办法\n按综合分排序，综合分相同者文化课成绩高者优先。", shows="7b:2024", how="plain")])
    c.page("zhaosheng", "2024年招生来源一览", "2024-06-05", "各省各专业人数见附表，以省级考试院公布为准。", files=[File("附件1.xls", "xls", "| 明德学院2024年分省分专业招生计划表 |\n| 专业 | 科类 | 批次 | 本省 | 湖南 | 安徽 |\n| 会计学 | 历史类 | 本科批 | 120 | 10 | 8 |\n| 软件工程 | 物理类 | 本科批 | 160 | 12 | 10 |\n| 环境设计 | 艺术类 | 艺术本科批 | 60 | 5 | 5 |", shows="7c:2024", how="plain")])
    c.page("zhaosheng", "录取查询通道开通了", "2024-07-19", "2024年录取工作已经开始，考生可通过学院招生网首页“录取查询”输入考生号、姓名查询，也可拨打0799-6650088电话查询。", shows="9a:2024")
    c.page("zhaosheng", "历年分数参考（2024）", "2024-08-30", "", files=[File("2024年录取情况.xls", "html.xls", "| 省份 | 批次 | 科类 | 录取人数 | 最低分 | 平均分 |\n| 本省 | 本科批 | 历史类 | 1022 | 463 | 478 |\n| 本省 | 本科批 | 物理类 | 1187 | 449 | 466 |\n| 湖南 | 本科批 | 物理类 | 56 | 438 | 447 |", shows="9b:2024 9c:2024", how="plain")])
    c.page("zhaosheng", "招办电话与来院路线", "", "招生热线：0799-6650088、6650099（传真）。来院路线：乘12路公交至书院路站。", "邮箱：zs@mingde.example", shows="10a")
    c.page("zhaosheng", "2024级新生入学须知", "2024-08-10", "新生凭录取通知书报到，请携带一寸照片。入学后学院将进行资格复查。", trap="10")


_AUDIT = """# 审计报告
示诚会审字〔{n}〕第0218号
明德学院董事会：
我们审计了明德学院财务报表，包括{y}年12月31日的资产负债表，{y}年度的收入支出表、现金流量表以及财务报表附注。
我们认为，财务报表在所有重大方面按照民间非营利组织会计制度编制，公允反映了贵院{y}年12月31日的财务状况以及{y}年度的业务成果。
# 收入支出表
| 项目 | 本年数（万元） |
| 收入合计 | 23860 |
| 其中：学费收入 | 19870 |
| 支出合计 | 21432 |
| 其中：教学支出 | 12980 |"""


def _money(c: College) -> None:
    c.page("gzzd", "明德学院财务管理实施细则", "2020-07-06", "", files=[File("财务细则.docx", "docx", "# 明德学院财务管理实施细则\n" + rule("规范财务行为", "学院实行统一领导、集中管理的财务体制。", "经费开支实行预算控制、逐级审批。", "财务处定期编制财务报告。"), shows="15a")])
    c.page("gzzd", "固定资产管理办法", "2018-11-13", "", files=[File("附件1.docx", "docx", "# 明德学院固定资产管理办法\n" + rule("加强固定资产管理", "单价1000元以上、使用期限一年以上的设备为固定资产。", "每年末组织清查盘点，做到账实相符。"), shows="15b")])
    c.page("cwsj", "关于2023年度接受捐赠情况的说明", "2024-05-08", "2023年度，我院未接受社会捐赠，无捐赠财产使用与管理事项。", shows="16a:2023 16b:2023")
    for year, day, kind in ((2022, "2023-06-12", "pdf"), (2023, "2024-05-20", "pdf")):
        shows = f"19a:{year} 19b:{year} 19c:{year} 19d:{year} 20a:{year} 20b:{year} 20c:{year} 20d:{year}"
        c.page("cwsj", f"明德学院{year}年度财务报表及审计报告", day, "", files=[File(f"{year}审计报告.pdf", kind, _AUDIT.format(y=year, n=year + 1), shows=shows, how="player")])
    c.page("cwsj", "后勤处原处长离任经济责任审计通知", "2024-04-09", "根据安排，定于4月15日起对后勤处原负责人进行离任审计。", trap="19 20")
    c.page("sfgs", "2024年秋季学期起收费公示栏", "2024-08-28", "", files=[File("收费公示.pdf", "pdf", "# 明德学院2024-2025学年收费公示\n| 项目 | 标准 | 文件依据 |\n| 学费（文理） | 22000元/生·学年 | 依据民办学校收费自主定价，赣发改备〔2023〕18号 |\n| 住宿费 | 1500元/生·学年 | 同上 |\n| 代收教材费 | 据实结算 | 教财〔2020〕5号 |\n价格举报电话：12315。学院监督电话：0799-6650012。", shows="21a:2025 21b 21c:2025 21d", how="player")])
    for title, day, shows in (
        ("机房电脑采购询价公告", "2024-11-05", "18a"), ("图书馆新书采购比选结果", "2024-10-30", "18a"), ("实训楼空调采购中选公告", "2024-09-14", "18a"),
        ("二期学生宿舍工程施工招标公告", "2024-07-02", "18b"), ("教材供应商遴选公告", "2023-12-11", "18a"), ("运动场翻新工程中标候选人公示", "2023-05-19", "18b"),
    ):  # fmt: skip
        c.page("cgxx", title, day, "", files=[File("公告正文.docx", "docx", f"# {title}\n项目预算：46万元。\n报名截止：公告发布后7日。\n采购单位：明德学院后勤处。", shows=shows)], shows=shows)


def _people(c: College) -> None:
    c.page("gbrm", "院领导社会兼职情况一览表", "2022-06-10", "", files=[File("附件1.docx", "docx", "# 明德学院院领导社会兼职情况一览表\n| 姓名 | 院内职务 | 社会兼职 |\n| 沈立言 | 院长 | 市政协委员 |\n| 尹若谷 | 副院长 | 省会计学会理事 |", shows="22a:2022")])
    for year, day in ((2023, "2024-01-05"), (2024, "2025-01-06")):
        c.page("rsxx", f"{year}年度院领导因公出国（境）情况公示", day, f"{year}年度，学院领导无因公出国（境）任务。", shows=f"23a:{year}")
    c.page("rsxx", "明德学院教职工岗位聘任与考核办法", "2017-07-15", "", files=[File("岗位聘任办法.docx", "docx", "# 明德学院教职工岗位聘任与考核办法\n" + rule("建立能上能下的用人机制", "岗位分为教学科研、管理、教辅、工勤四类，按编制核定岗位数。", "聘用实行公开竞聘、双向选择，签订聘用合同，聘期三年。"), shows="24a 24b")])
    for title, day in (("关于尹长明等同志任职的通知", "2022-09-02"), ("关于免去罗一舟同志职务的通知", "2022-03-15")):
        c.page("gbrm", title, day, "经党委会研究决定，任命尹长明为教务处处长。", shows="25a")
    for title, day in (("2024年秋季教师招聘启事", "2024-06-17"), ("2023年专任教师招聘简章", "2023-05-30")):
        c.page("rsxx", title, day, "", files=[File("招聘岗位表.xls", "xls", "| 明德学院教师招聘岗位表 |\n| 岗位 | 人数 | 学历要求 |\n| 会计学教师 | 3 | 硕士 |\n| 土木工程教师 | 2 | 硕士 |", shows="25b")], shows="25b")
    wall = c.page("rsxx", "统一身份认证", "", "", listed=False, raw="<html><head><title>统一身份认证平台</title></head><body><form action='/cas/login' method='post'><h2>用户登录</h2>用户名<input name='username'>密码<input type='password' name='password'><button>登录</button></form></body></html>", url="/cas/login?service=oa", key="wall")
    lead = c.page("rsxx", "人事制度下载", "2021-05-07", "下列文件请从校内办公系统下载：", "[教职工劳动人事争议调解处理办法（校内办公系统）](wall)", also="24a 24b 2b")
    for day in ("2024-11-20", "2025-06-10"):
        c.override["26a", day] = {"status": "unverifiable", "accept": ["unverifiable"], "reason": "指向需登录的办公系统", "evidence": [wall.url], "also": [lead.url]}
    c.finding("blocked", 26, wall.url, note="需登录")


def _report(year: int) -> str:
    return f"""# 明德学院本科教学质量报告（{year - 1}-{year}学年）
# 前言
明德学院是一所应用型本科高校。
# 第一部分　本科教育基本情况
截至{year}年9月，全日制在校生9860人，均为本科生，本科生占全日制在校生总数的比例为100%。本科专业32个。
# 第二部分　师资与教学条件
专任教师512人，外聘教师96人，折合教师560人，生师比17.6。专任教师中具有高级职称的198人，硕士以上学位占88.1%。
主讲本科课程的教授占教授总数的比例为92.5%，教授讲授本科课程占课程总门次数的比例为9.7%。
# 第三部分　教学建设与改革
本学年全院开设课程1021门、3204门次。
各专业实践教学学分占总学分比例平均为31.5%，选修课学分占总学分比例平均为18.9%。
# 第四部分　质量保障体系
# 第五部分　学生学习效果
应届毕业生毕业率97.2%，学位授予率96.8%。
# 第六部分　特色发展与问题改进"""


def _teaching(c: College) -> None:
    inside = "27a:{0} 27b:{0} 29a:{0} 29b:{0} 29c:{0} 30a:{0} 30b:{0} 35a:{0}"
    for year, day in ((2023, "2023-12-28"), (2024, "2025-01-10")):
        c.page("jxzl", f"{year - 1}-{year}学年本科教学质量报告", day, "", files=[File("附件1.pdf", "pdf", _report(year), shows=inside.format(year), how="player")], also="1a 1d 1e 1f 35b 28a")
    c.page("jxzl", "2024年本科专业设置与新增专业一览", "2024-06-24", "", files=[File("2024专业.docx", "docx", "# 明德学院2024年本科专业设置一览表\n| 序号 | 专业代码 | 专业名称 | 学位门类 | 备注 |\n| 1 | 120203K | 会计学 | 管理学 | |\n| 2 | 080902 | 软件工程 | 工学 | |\n| 3 | 082803 | 风景园林 | 工学 | 2024年新增 |", shows="28a:2024 28b:2024")], also="1d")
    c.page("jxzl", "关于撰写本科教学质量报告的通知", "2024-09-30", "各系部：请按时提供上一学年教学数据。", trap="35")
    c.page("jiuye", "就业中心服务大厅", "2022-09-13", "面向毕业生提供就业推荐表办理、报到证咨询、职业测评、一对一就业咨询、校园招聘会场地预约等服务。", shows="31b")
    c.page("jiuye", "2025届毕业生秋季双选会邀请函", "2024-10-11", "兹定于11月8日举办双选会，诚邀用人单位参加。", trap="31 33")
    body = "# 明德学院{y}届毕业生就业质量年度报告\n# 一、毕业生基本情况\n{y}届毕业生2410人，其中男生1033人、女生1377人，涉及30个专业。\n# 二、毕业去向落实率\n截至8月31日，总体毕业去向落实率88.4%，灵活就业3.1%，升学9.0%。\n# 三、就业去向分布\n| 单位性质 | 比例 |\n| 民营企业 | 68.2% |\n| 国有企业 | 12.4% |\n主要流向本省（61%）及长三角（24%）。\n# 四、就业满意度"
    for year, day in ((2022, "2023-01-16"), (2023, "2024-01-04")):
        c.page("jiuye", f"{year}届毕业生就业质量报告", day, "", files=[File("附件1.pdf", "pdf", body.format(y=year), shows=f"33a:{year} 32a:{year} 32b:{year} 32c:{year}", how="plain")])
    c.page("jxzl", "关于征集校级艺术实践工作坊的通知", "2024-04-17", "各系部：现开展校级艺术实践工作坊申报。", trap="34")


def _students(c: College) -> None:
    c.page("xsfw", "明德学院学生学籍管理规定（修订）", "2017-09-12", "", files=[File("学籍.docx", "docx", "# 明德学院学生学籍管理规定\n" + rule("加强学籍管理规定", "学制四年，最长修业年限六年。", "学生一学期旷课50学时以上予以退学处理。", law="《普通高等学校学生管理规定》（教育部令第41号）"), shows="36a")])
    handbook = "# 明德学院学生手册（2023版）\n# 第一编　学生奖励办法\n第一条　对德智体美劳全面发展的学生给予表彰和奖励，设院长奖、三好学生、优秀学生干部。\n# 第二编　学生违纪处分办法\n第一条　对违反校规的学生给予警告、严重警告、记过、留院察看、开除学籍处分。\n第二条　考试作弊的，给予记过以上处分。\n# 第三编　学生申诉处理办法\n第一条　学生对处分决定有异议，可在收到决定书10日内向申诉处理委员会提出申诉。\n# 第四编　宿舍管理须知"
    c.page("xsfw", "学生手册（2023版）", "2023-09-01", "", files=[File("附件1.pdf", "pdf", handbook, shows="38a 38b 39a", how="player")], key="handbook")
    aid = "# 明德学院学生资助政策汇编\n# 一、奖学金管理办法\n设国家奖学金8000元、励志奖学金5000元、学院奖学金三等；每年10月由本人申请、系部评审。\n# 二、国家助学金管理办法\n资助面向家庭经济困难学生，平均每生每年3300元，须本人提交申请表。\n# 三、国家助学贷款办理指南\n生源地信用助学贷款每人每年最高16000元，由县级资助中心受理申请。\n# 四、勤工助学管理办法\n固定岗每月不超过40小时，学生可通过学工处申请岗位。"
    c.page("xsfw", "资助政策汇编", "2023-10-08", "", files=[File("资助政策.pdf", "pdf", aid, shows="37a 37b 37d 37e")])
    c.page("xsfw", "2024年国家励志奖学金初审名单", "2024-10-21", "| 系别 | 姓名 | 金额 |\n| 外语系 | 郑某 | 5000 |", trap="37")
    c.page("xfjs", "学术道德与学风建设工作小组", "2020-05-11", "组长：院长；副组长：分管科研副院长。办公室设在科研处，负责学风建设规划、宣传与检查。", shows="40a")
    c.page("xfjs", "明德学院科研人员学术道德规范", "2018-03-29", "", files=[File("附件1.docx", "docx", "# 明德学院科研人员学术道德规范\n" + rule("加强学术道德建设", "科研人员应尊重他人成果，引用须注明出处。", "署名须按贡献大小排序，不得侵占他人成果。"), shows="41a")])
    c.page("xfjs", "明德学院学术失范行为查处办法", "2014-06-05", "", files=[File("查处办法.docx", "docx", "# 明德学院学术失范行为查处办法\n" + rule("惩处学术不端", "对抄袭、伪造数据等学术不端行为，任何人可以举报。", "学术委员会组织调查认定并提出处理建议。"), shows="42a")])
    c.page("jxzl", "学士学位授予实施细则（2022）", "2022-06-20", "", files=[File("附件1.docx", "docx", "# 明德学院学士学位授予实施细则\n" + rule("做好学士学位授予", "修满学分、毕业设计合格且平均学分绩点达到1.8的，授予学士学位。", "受记过以上处分未解除的不授予。"), shows="43a")])
    c.page("aqyj", "明德学院突发事件应急处置预案", "2021-10-15", "", files=[File("应急预案.docx", "docx", "# 明德学院突发事件应急处置预案\n# 一、总则\n# 二、组织机构及职责\n# 三、预警与响应分级\n# 四、善后与总结", shows="50a", how="plain")])
    c.page("aqyj", "艺术设计系画室用电安全预案", "2024-03-14", "系部画室用电由专人负责。", trap="50")


_CLAIMS = (
    ("1", "办学规模、领导班子、机构设置等办学基本情况", "about"), ("2", "学校章程及制定的各项规章制度", "gzzd"), ("3", "教职工代表大会相关制度、工作报告", "http://127.0.0.1:18162/jdh.htm"), ("4", "学术委员会相关制度、年度报告", "xfjs"),
    ("5", "学校发展规划、年度工作计划及重点工作安排", "ghjh"), ("6", "信息公开年度报告", "ndbg"), ("7", "招生章程及特殊类型招生办法、招生计划", "zhaosheng"), ("8", "特殊类型招生入选考生资格及测试结果", ""), ("9", "录取信息查询渠道和办法，录取人数和最低分", "zhaosheng"),
    ("10", "招生咨询及考生申诉渠道，新生复查", "zhaosheng"), ("15", "财务、资产管理制度", "gzzd"), ("16", "受捐赠财产的使用与管理情况", "cwsj"), ("18", "物资设备采购和重大基建工程的招投标", "cgxx"), ("19", "预算", "cwsj"), ("20", "决算", "cwsj"), ("21", "收费项目、依据、标准及投诉方式", "sfgs"),
    ("22", "校级领导干部社会兼职情况", "gbrm"), ("25", "中层干部任免、人员招聘信息", "rsxx"), ("26", "教职工争议解决办法", "wall"), ("31", "促进毕业生就业的政策措施和指导服务", "jiuye"), ("33", "就业质量年度报告", "jiuye"), ("34", "艺术教育发展年度报告", "http://127.0.0.1:18162/info/1050/1700.htm"), ("35", "本科教学质量报告", "jxzl"), ("50", "应急处理预案", "aqyj"),
)  # fmt: skip


def _reports(c: College) -> None:
    for year, day, kind in ((2023, "2023-11-15", "pdf"), (2024, "2024-10-31", "docx")):
        rows = ["| 序号 | 事项 | 公开网址 |"]
        for number, words, key in _CLAIMS:
            target = c.address_of(key) if key else "我院不涉及"
            rows.append(f"| {number} | {words} | {f'[{target}]({target})' if key and kind == 'docx' else target} |")
        text = f"# 明德学院{year - 1}-{year}学年信息公开工作年度报告\n本报告统计时间为{year - 1}年9月1日至{year}年8月31日。\n# 一、概述\n学院高度重视信息公开工作。\n# 二、主动公开信息情况\n主动公开各类信息415条。\n# 三、依申请公开情况\n未收到依申请公开。\n# 四、评议与举报情况\n无。\n# 附件：高等学校信息公开事项清单公开情况表\n" + "\n".join(rows)
        c.page("ndbg", f"{year - 1}-{year}学年信息公开报告", day, "", files=[File(f"信息公开报告{year}.{kind}", kind, text, shows=f"6a:{year} 6b:{year}")])
    c.finding("broken_claim", 3, "http://127.0.0.1:18162/jdh.htm", note="表中所列网址打不开")
    c.finding("broken_claim", 34, "http://127.0.0.1:18162/info/1050/1700.htm", note="表中所列网址打不开")
    c.findings.append({"kind": "blank_section", "item": None, "urls": [c.address_of("djgz")], "note": "空栏目", "required": True})


def _noise(c: College) -> None:
    fill(c, "news", 58, UNITS)
    fill(c, "notice", 26, UNITS, kind="notice")
    fill(c, "xibu", 22, UNITS)
    staff(c, "teacher", 18, UNITS)
    for name in ("会计学原理", "程序设计基础", "大学语文", "建筑制图", "市场营销"):
        c.page("kecheng", f"《{name}》课程介绍", "2023-03-01", f"《{name}》为院级精品课程，共48学时，3学分，其中实践16学时。", "课程负责人为副教授，教学团队6人。")
