"""江畔职业技术学院: a vocational college on an old ASP site in GBK; half of it old, partial, undated or lost."""

from __future__ import annotations

from tests.sites.building.college import College, File, rule
from tests.sites.building.looks import OldAsp
from tests.sites.building.noise import fill, staff

UNITS = ("机电工程系", "汽车工程系", "护理系", "财经系", "信息技术系", "基础教学部", "学生处", "后勤管理处")

_SECTIONS = (
    ("xw", "学院新闻", "www", "", {}), ("tz", "通知公告", "www", "", {}), ("gk", "学院概览", "www", "", {}), ("xb", "系部动态", "www", "", {}), ("js", "教师风采", "www", "", {}), ("zd", "规章制度", "www", "", {"shows": "2b"}),
    ("xx", "校务公开", "www", "", {}), ("xxcw", "财务信息", "www", "xx", {}), ("xxrs", "人事信息", "www", "xx", {"runs": "25a 25b"}), ("xxjx", "教学信息", "www", "xx", {}), ("xxxs", "学生管理", "www", "xx", {}), ("xxqt", "其它公开", "www", "xx", {}),
    ("xxjc", "纪检巡察", "www", "xx", {}), ("hq", "后勤之窗", "www", "", {}), ("sz", "思政园地", "www", "", {"note": "暂无记录！"}),
    ("zszc", "招生政策", "zs", "", {}), ("zsxx", "招生信息", "zs", "", {}), ("jyzd", "就业指导", "zs", "", {}), ("jyxx", "就业数据", "zs", "", {}), ("qy", "合作企业", "zs", "", {}),
)  # fmt: skip

_PROFILE = """format: 1
name: 江畔职业技术学院
aliases: [江畔职院]
home: http://127.0.0.1:18171/
hosts: ["http://127.0.0.1:18172/"]
school_type: public_vocational
traits: {enrols_national_admission: true, has_special_admission: false, has_graduate: false, has_enterprises: true, is_budget_unit: true, has_undergrad: false, has_graduates: true, grants_degree: false, accepts_equivalent_education: false, applied_new_degree_points_recently: false, has_sino_foreign: true, has_international_students: false, inspected_by_central_or_provincial: true}
limits: {max_pages: 5000, requests_per_second: 200, concurrency: 8, max_minutes: 20}
"""


def build() -> College:
    """The whole college."""
    college = College("jiangpan", "江畔职业技术学院", {"www": 18171, "zs": 18172}, OldAsp())
    college.home_blocks = {"www": ["xw", "tz", "xx", "zd", "gk"], "zs": ["zszc", "zsxx", "jyxx"]}
    college.not_applicable = frozenset("8a 8b 11a 11b 11c 11d 12a 13a 14a 14b 27a 27b 30a 30b 43a 43b 43c 44a 44b 45a 46a 46b 48a".split())
    college.substituted = {35: "vocational"}
    college.optional = frozenset({4, 29, 34})
    for key, name, host, parent, more in _SECTIONS:
        college.section(key, name, host, parent, **more)
    college.lenient = {"1e": ("missing",)}  # one figure for all, no kinds of students
    for part in (_basics, _admission, _money, _people, _teaching, _students, _lost, _noise):
        part(college)
    college.profile = _PROFILE
    return college


def _basics(c: College) -> None:
    c.page("gk", "学院简介", "", "江畔职业技术学院是一所全日制公办高等职业院校，由原江畔机电学校和江畔卫生学校合并组建。", "学院占地760亩，建筑面积31万平方米，实训设备总值1.6亿元。", "现有在籍学生11230人，教职工612人，其中专任教师468人，副高以上职称149人，“双师型”教师占72%。", shows="1a 1e 1f", also="1d")
    c.page("gk", "专业介绍", "", "学院现有32个高职专业，涵盖装备制造、医药卫生、财经商贸、电子信息4个专业大类：机电一体化技术、数控技术、护理、大数据与会计、汽车检测与维修技术、计算机网络技术等，其中省级骨干专业5个。", shows="1d", also="28a")
    c.page("gk", "领导班子", "", "党委书记：洪岸山，主持党委全面工作。", "院长：宋禾，主持行政工作，分管人事、财务。", "副院长：梁原，分管教学、科研和招生就业工作。", "纪委书记：韩石，主持纪委工作。", shows="1b")
    c.page("gk", "历任领导", "", "1984—1996　刘某某任校长；1996—2004　孙某某任书记。", trap="1")
    c.page("gk", "机构设置明细", "", "党政管理机构：党政办公室、组织人事处、教务处、学生处、计划财务处、招生就业处、后勤管理处、保卫处", "教学机构：机电工程系、汽车工程系、护理系、财经系、信息技术系、基础教学部", listed=False, url="/jg/main.asp", shows="1c")
    c.page("gk", "机构设置", "", "", url="/jg/index.asp", raw='<html><head><title>机构设置</title></head><frameset cols="180,*"><frame src="left.asp" name="l"><frame src="main.asp" name="r"></frameset></html>', also="1c")
    c.page("gk", "机构设置导航", "", "", listed=False, url="/jg/left.asp", raw='<html><body><a href="main.asp" target="r">全部机构</a></body></html>')
    c.page("zd", "江畔职业技术学院章程", "2015-12-08", "序　言", "学院前身为1958年创办的江畔机电学校。", "第一章　总则", "第一条　学院中文名称为江畔职业技术学院。", "第二章　职能与办学活动", "第三章　治理结构", "学院实行党委领导下的院长负责制。", "第四章　教职工与学生", shows="2a")
    # a new CMS took over the old rules: all bear the day of the move
    for title, body in (
        ("江畔职业技术学院车辆管理办法", rule("加强公务车辆管理", "公务用车统一调度。", "严禁公车私用。")),
        ("学院会议室使用管理规定", rule("规范会议室使用管理规定", "使用会议室须提前一天预约。", "爱护室内设施。")),
        ("江畔职业技术学院教职工考勤制度", rule("严肃工作纪律", "教职工应按时上下班并签到。", "事假三天以上由院领导批准。")),
        ("江畔职业技术学院督导工作条例", rule("加强教学督导", "督导组由退休教师组成。", "督导组随堂听课，反馈意见。")),
    ):  # fmt: skip
        c.page("zd", title, "2023-03-15", body, shows="2b")
    c.page("zd", "教育部：职业学校学生实习管理规定", "2022-01-25", "第一条　为规范和加强职业学校学生实习工作，制定本规定。", trap="2", also="2b")
    c.page("xx", "继往开来　真抓实干——院长宋禾在二届五次教职工大会上的工作报告", "2024-01-18", "各位代表、同志们：我代表学院向大会报告工作，请审议。", "一、2023年工作回顾：双高专业群建设通过验收。", "二、2024年工作安排：推进现代产业学院建设。", shows="3b:2024")
    c.page("xw", "学院召开二届六次教职工代表大会", "2025-01-16", "1月15日，学院召开二届六次教代会，全体代表听取了院长工作报告。", trap="3")
    c.page("zd", "学院学术委员会章程（试行）", "2017-05-10", rule("规范学术事务", "学术委员会由17名委员组成，教授比例不低于二分之一。", "对专业建设、科研立项、职称评审等学术事项进行审议。"), shows="4a")
    c.page("xx", "江畔职业技术学院“十三五”发展规划（2016－2020）", "2016-11-28", "一、“十二五”回顾。二、指导思想与目标：到2020年建成省级优质高职院校。三、主要举措。", shows="5a:2020")
    for year, day in ((2024, "2024-02-29"), (2025, "2025-03-07")):
        c.page("xx", f"学院{year}年工作要点", day, f"{year}年是学院发展的重要一年，全院工作要点如下：", "一、加强党的建设。二、推进产教融合。三、做好专业群建设。四、抓好招生就业。五、改善办学条件。", shows=f"5b:{year} 5c:{year}")
    c.page("xb", "护理系2025年工作要点", "2025-03-12", "一、专业建设；二、实习管理；三、技能大赛。", trap="5")
    for year, day in ((2023, "2023-12-01"), (2024, "2024-12-05")):
        c.page("xxqt", f"江畔职院{year - 1}－{year}学年信息公开工作总结报告", day, "根据《高等学校信息公开办法》，编制本报告，时间为{}年9月至{}年8月。".format(year - 1, year), "一、基本做法。二、主动公开情况：公开信息320条。三、依申请公开情况：无。四、评议情况：良好。五、存在问题。", shows=f"6a:{year}")


def _admission(c: College) -> None:
    c.page("zszc", "招生章程", "2024-05-15", "第一章　总则　为维护考生合法权益，制定本章程。", "第二章　学院概况　学院国标代码14100。", "第三章　录取规则　录取时以考分为依据，按专业志愿顺序录取。", "第四章　收费标准　理工类5000元/年。", shows="7a", also="21c 21a")
    for year, day in ((2024, "2024-03-01"), (2025, "2025-03-05")):
        c.page("zszc", f"{year}年高职单独招生考试实施方案", day, "一、招生对象：中职毕业生、普通高中毕业生、退役军人。", "二、考试办法：文化素质+职业技能，总分500分。", "三、录取：按总分从高到低。", shows=f"7b:{year}")
    c.page("zszc", "2024年分专业计划表", "2024-06-03", "| 专业 | 科类 | 统招计划 | 单招计划 |\n| 机电一体化技术 | 物理类 | 120 | 80 |\n| 护理 | 不限 | 160 | 100 |\n| 大数据与会计 | 历史类 | 90 | 60 |", shows="7c:2024")
    c.page("zsxx", "2024年新生录取结果公布，速查！", "2024-08-02", "考生可拨打0795-3120066，或登录本网“录取查询”窗口，凭考生号查询录取结果。录取通知书8月中旬邮寄。", shows="9a:2024")
    c.page("zsxx", "我院2023年各专业录取分数线", "2023-08-28", "| 专业 | 批次 | 科类 | 录取数 | 最低分 |\n| 机电一体化技术 | 专科批 | 物理类 | 118 | 312 |\n| 护理 | 专科批 | 历史类 | 92 | 356 |", shows="9b:2023 9c:2023")
    c.page("zsxx", "联系方式及监督渠道", "", "招生就业处咨询电话0795-3120066，QQ：800012345。", "纪检监察室监督电话0795-3120011。考生如对录取有异议，可向学院招生监督小组提出申诉，五个工作日内予以答复。", shows="10a 10b")
    c.page("zsxx", "2024级新生军训图集", "2024-09-20", "烈日炎炎，口号嘹亮。", trap="10")


_TABLES = """# 第一部分　单位概况
# 第二部分　{y}年预算表
# 收支预算总表
| 收入 | 金额 | 支出 | 金额 |
| 财政拨款 | 9820 | 教育支出 | 15600 |
| 事业收入 | 6100 | 其他 | 320 |
# 单位收入总表
| 合计 | 财政拨款 | 事业收入 |
| 15920 | 9820 | 6100 |
# 单位支出总表
| 合计 | 基本支出 | 项目支出 |
| 15920 | 11800 | 4120 |"""


def _money(c: College) -> None:
    c.page("zd", "学院财务收支管理暂行办法", "2014-04-22", rule("规范财务收支", "学院一切收入全部纳入预算管理。", "支出实行“一支笔”审批。", "财务处定期公布收支情况。"), shows="15a")
    c.page("xxcw", "院办企业江畔机电实习厂2022年资产负债情况", "2023-11-15", "截至2022年12月31日，江畔机电实习厂资产总额862万元，负债总额215万元，所有者权益647万元，全年营业收入430万元。", shows="17a:2022")
    tenders = c.page("xxcw", "招标公示栏", "", "", key="tenders", raw=_TENDERS)
    for day in ("2024-11-20", "2025-06-10"):
        c.override["18a", day] = {"status": "current", "accept": ["current"], "reason": "公示栏中最近一行", "evidence": [tenders.url]}
        c.override["18b", day] = {"status": "stale", "accept": ["stale"], "reason": "最近的工程招标是2023-08-15", "evidence": [tenders.url]}
    c.page("xxcw", "2024年单位预算", "2024-02-28", "# 江畔职业技术学院2024年单位预算\n" + _TABLES.format(y=2024), shows="19a:2024 19b:2024 19c:2024")
    rows = "| 江畔职业技术学院2025年单位预算 |\n| 一、收支预算总表 |\n| 收入 | 16800 | 支出 | 16800 |\n| 二、收入预算表 |\n| 财政拨款 | 10200 | 事业收入 | 6600 |\n| 三、支出预算表 |\n| 基本支出 | 12100 | 项目支出 | 4700 |\n| 四、财政拨款支出预算表 |\n| 高等职业教育 | 基本支出 | 8100 | 项目支出 | 2100 |"
    c.page("xxcw", "2025年单位预算", "2025-02-26", "详见附件。", files=[File("2025年预算公开表", "xls", rows, shows="19a:2025 19b:2025 19c:2025 19d:2025")])
    final = "# 江畔职业技术学院2021年度部门决算\n# 收入支出决算总表\n| 收入 | 决算数 | 支出 | 决算数 |\n| 财政拨款 | 9010 | 教育支出 | 14200 |\n# 收入决算表\n| 合计 | 财政拨款 | 事业收入 |\n# 支出决算表\n| 合计 | 基本支出 | 项目支出 |\n# 财政拨款收入支出决算总表\n| 收入 | 决算数 | 支出 | 决算数 |\n# 一般公共预算财政拨款支出决算表\n| 科目 | 合计 | 基本支出 | 项目支出 |"
    c.page("xxcw", "2021年决算公开", "2022-09-30", "", files=[File("2021决算.pdf", "pdf", final, shows="20a:2021 20b:2021 20c:2021 20d:2021")])
    c.page("tz", "关于做好2024年决算报表编制工作的通知", "2025-01-03", "各部门：请于1月10日前核对往来款项。", trap="20")
    c.page("xxcw", "学院收费项目与标准", "", "| 项目 | 标准 | 依据 |\n| 学费（理工类） | 5000元/年 | 省发改收费〔2019〕23号 |\n| 学费（医药类） | 5600元/年 | 省发改收费〔2019〕23号 |\n| 住宿费 | 700元/年 | 省价费字〔2003〕57号 |", shows="21a 21b 21c")


_TENDERS = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>江畔职业技术学院</title></head><body>
<table width="980"><tr><td>当前位置：首页 &gt;&gt; 校务公开 &gt;&gt; 招标公示栏</td></tr><tr><td><b>招标公示栏</b></td></tr></table>
<table width="980">""" + "".join(
    f"<tr><td>·{title}</td><td>{day}</td></tr>"
    for title, day in (
        ("护理实训中心模拟人采购项目中标公告", "2025-4-28"), ("汽车检测设备采购项目招标公告", "2025-3-6"), ("数控车床采购项目成交公告", "2024-10-22"), ("2024年秋季教材采购比选公告", "2024-7-15"),
        ("一卡通系统升级采购公告", "2024-6-4"), ("实训大楼建设工程施工招标公告", "2023-8-15"), ("学生食堂改造工程中标公告", "2023-4-12"),
    )
) + "</table></body></html>"  # fmt: skip


def _people(c: College) -> None:
    c.page("zd", "江畔职业技术学院岗位设置实施方案", "2012-06-18", "一、指导思想。二、岗位类别与等级：管理岗位、专业技术岗位、工勤岗位。三、岗位总量与结构比例：专业技术岗位不低于70%。四、实施步骤。", shows="24a")
    c.page("zd", "人员聘用管理暂行办法", "2011-03-22", rule("规范人员聘用", "新进人员实行公开招聘。", "聘用合同分短期、中长期。", "聘期考核不合格的予以解聘。"), shows="24b")
    for title, day, shows in (
        ("关于陈舟等7名同志任职的通知", "2024-07-10", "25a"), ("关于林青同志免职的通知", "2023-12-20", "25a"), ("干部任前公示", "2024-06-25", "25a"), ("2023年公开招聘教师公告", "2023-03-20", "25b"), ("2022年引进高层次人才公告", "2022-05-18", "25b"),
    ):  # fmt: skip
        c.page("xxrs", title, day, "经院党委研究：" if shows == "25a" else "因工作需要，面向社会公开招聘教师18名，岗位及条件附后。", "陈舟同志任学生处处长，试用期一年。" if shows == "25a" else "报名时间7天，地点：组织人事处。", shows=shows)
    target = c.page("zd", "人事争议调解委员会工作规则", "2018-09-28", rule("妥善处理教职工人事争议", "调解委员会由工会、人事、教职工代表组成。", "教职工与学院发生人事争议的，可在30日内申请调解。", "调解不成的，可依法申请仲裁。"), listed=False, shows="26a")
    c.page("zd", "教职工人事争议怎么处理", "2018-09-28", "", url="/go.asp?id=8", raw=f'<html><body><script>location.href="{target.url}";</script></body></html>', also="26a")


def _teaching(c: College) -> None:
    c.page("xxjx", "2024年度专业动态调整结果", "2024-06-28", "学院现开设高职专业32个，名单：机电一体化技术、数控技术、护理、助产、大数据与会计、计算机网络技术等。", "本年度新增：工业机器人技术、智慧健康养老服务与管理。", "本年度停招：模具设计与制造、文秘。", shows="28a:2024 28b:2024 28c:2024", also="1d")
    quality = "# 江畔职业技术学院高等职业教育质量年度报告（{y}年度）\n# 1　人才培养\n在校生11230人，就业率94.1%。开设课程412门，其中选修课程学分占总学分的12.5%，实践性教学学时占总学时的56.3%。\n# 2　服务贡献\n# 3　文化传承\n# 4　国际合作\n# 5　产教融合\n# 6　发展保障\n专任教师468人，双师型占72%。\n# 附表：计分卡、满意度调查表、教学资源表、服务贡献表、国际影响表、落实政策表"
    for year, day in ((2023, "2024-01-08"), (2024, "2025-01-10")):
        c.page("xxjx", f"高职质量年报（{year}年度）", day, "", files=[File(f"{year}质量年报.pdf", "pdf", quality.format(y=year), shows=f"35a:{year} 35b:{year} 29a:{year} 29b:{year} 29c:{year}")], also="1a 1e 1f 32b 27b")
    c.page("jyzd", "江畔职院促进毕业生就业工作办法", "2021-04-20", rule("促进毕业生就业", "系部主要负责人是就业第一责任人。", "对困难毕业生发放求职补贴，实行一人一策帮扶。", "鼓励毕业生参军、到基层就业。"), shows="31a")
    c.page("jyzd", "就业服务指南：报到证、档案、户口", "2022-06-15", "一、就业协议书领取与签订。二、档案查询与转递。三、户口迁移。四、职业指导咨询室开放时间：周一至周五。", shows="31b")
    for year, day in ((2023, "2023-12-28"), (2024, "2024-12-26")):
        c.page("jyxx", f"{year}届毕业生就业情况统计", day, f"{year}届毕业生共3520人，分布于30个专业。\n| 系部 | 毕业生数 | 落实人数 | 去向落实率 |\n| 机电工程系 | 1020 | 972 | 95.3% |\n| 护理系 | 860 | 809 | 94.1% |", "就业流向：本市46%，省内其他31%，长三角18%；民营企业占70%。", shows=f"32a:{year} 32b:{year} 32c:{year}")
    c.page("jyxx", "2023届毕业生就业质量年报", "2023-12-30", "", files=[File("2023就业质量年报.pdf", "pdf", "# 江畔职业技术学院2023届毕业生就业质量年度报告\n# 第一部分　毕业生规模和结构\n毕业生3520人，男2010人，女1510人。\n# 第二部分　毕业去向落实率94.1%\n# 第三部分　就业流向\n本市46%。\n# 第四部分　用人单位评价", shows="33a:2023 32a:2023 32b:2023 32c:2023")])


def _students(c: College) -> None:
    c.page("xxxs", "普通高等学校学生管理规定（教育部令第41号）", "2017-09-05", "第一条　为规范普通高等学校学生管理行为，维护普通高等学校正常的教育教学秩序和生活秩序，制定本规定。", "第二章　学生的权利与义务", "第三章　学籍管理", "第六章　学生申诉", trap="36 38 39", also="2b")
    for title, day, shows, articles in (
        ("江畔职业技术学院奖学金评定办法", "2019-10-12", "37a", ("学院奖学金分一、二、三等，每学期评定一次。", "国家奖学金按上级名额评审。")),
        ("国家助学金发放管理细则", "2019-10-12", "37b", ("一等助学金4300元，二等3300元，三等2300元。", "由学生申请、班级评议。")),
        ("国家助学贷款管理办法", "2016-05-30", "37d", ("学生可在户籍所在县申请生源地信用助学贷款。", "毕业后由学生自付利息。")),
        ("学生勤工助学管理办法", "2018-03-20", "37e", ("学生处负责岗位设置和调配。", "每小时酬金不低于12元。")),
        ("学生先进集体和个人评选表彰办法", "2019-05-06", "38a", ("评选三好学生、优秀班干部、优秀毕业生。", "对先进个人给予通报表扬、颁发奖状。")),
        ("江畔职业技术学院学生违纪处理办法", "2010-09-06", "38b", ("处分种类：警告、严重警告、记过、留校察看、开除学籍。", "凡考试舞弊者给予记过以上处分。")),
    ):  # fmt: skip
        c.page("xxxs", title, day, rule("加强学生管理", *articles), shows=shows)
    c.page("xxxs", "优良学风班创建活动方案", "2023-10-09", "以“早起、晨读、课堂、自习”为抓手，开展学风建设月活动，评选优良学风班。", trap="40 41")
    c.page("xxxs", "2024年国家助学金受助学生名单", "2024-11-04", "| 姓名 | 系部 | 等级 |\n| 周某 | 护理系 | 一等 |\n| 吴某 | 财经系 | 二等 |", trap="37")
    c.page("zd", "学院学术道德规范实施细则", "2019-04-15", rule("端正学术风气", "科研人员应当遵守诚实守信、尊重他人成果的学术规范。", "引用他人成果应注明出处，反对抄袭剽窃。"), shows="41a")
    c.page("xxqt", "中外合作办学项目简介", "2021-10-20", "学院与新西兰某理工学院合作举办护理专业高等专科教育项目，每年招生60人，学制三年，学费16000元/年。", shows="47a")
    c.page("zd", "江畔职业技术学院突发事件应急预案", "2020-02-10", "一、总则。二、组织指挥体系。三、事件分级与响应：公共卫生、自然灾害、事故灾难、社会安全。四、保障措施。", shows="50a")
    c.page("tz", "防汛防台预警通知", "2024-06-20", "据气象部门预报，22日至24日有暴雨到大暴雨，江水位可能超警，现发布防汛预警，请各部门做好防范。", shows="50b")
    c.page("xxjc", "院党委第二轮巡察机电工程系党总支情况反馈", "2024-05-16", "院党委巡察组向机电工程系党总支反馈巡察情况。", trap="49")
    c.page("xxjc", "转发：省委巡视办答记者问", "2023-07-11", "省委巡视办负责人就新一轮巡视工作答记者问。", trap="49")
    c.page("xw", "市委书记来院调研", "2024-03-08", "市委书记来院调研产教融合。", trap="49")


def _lost(c: College) -> None:
    dead = c.page("xxxs", "学生申诉处理办法", "2018-06-12", "", status=404, raw="<html><head><title>无法找到该页</title></head><body><h3>无法找到该页</h3></body></html>")
    c.finding("dead_link", None, dead.url, note="栏目中的链接打不开")
    hijacked = c.page("zd", "学术不端行为处理办法", "2018-11-20", "", raw="<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'><title>开云体育(中国)官方网站-登录入口</title><meta name='keywords' content='开云体育,kaiyun,app下载'></head><body><h1>开云体育官方网站登录入口</h1><p>开云体育app下载，注册送彩金，真人棋牌、电子竞技，线路检测中心。</p><a href='http://ky.example/'>立即注册</a><p>学术不端行为处理办法</p></body></html>", trap="42")
    c.finding("hijacked_page", None, hijacked.url, note="页面被篡改")
    c.page("xxqt", "校领导因公出访公示（校内）", "2023-05-04", "", url="/sso/login.asp", raw="<html><head><title>统一登录</title></head><body><form method='post' action='/sso/login.asp'>工号：<input name='u'>密码：<input type='password' name='p'><input type='submit' value='登录'></form></body></html>", key="sso")
    for day in ("2024-11-20", "2025-06-10"):
        c.override["23a", day] = {"status": "unverifiable", "accept": ["unverifiable"], "reason": "列表指向需登录的页面", "evidence": [c.address_of("sso")]}
    c.findings.append({"kind": "blank_section", "item": None, "urls": [c.address_of("sz")], "note": "空栏目", "required": True})


def _noise(c: College) -> None:
    fill(c, "xw", 52, UNITS)
    fill(c, "tz", 26, UNITS, kind="notice")
    fill(c, "xb", 20, UNITS)
    fill(c, "hq", 8, UNITS, kind="notice")
    staff(c, "js", 16, UNITS)
    for name in ("示例机电股份公司", "江畔市第一医院", "云帆汽车服务公司"):
        c.page("qy", f"校企合作单位：{name}", "2022-11-01", f"{name}与我院签订校企合作协议，每年接收实习生。")
