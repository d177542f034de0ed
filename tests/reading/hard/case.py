"""What one hard page is, and the prose that its bodies are made of."""

from __future__ import annotations

from dataclasses import dataclass

SENTENCES = (
    "学校党委高度重视本项工作，成立了由主要负责同志任组长的领导小组，统筹推进各项任务落到实处。",
    "各学院、各部门应当严格对照任务分工，倒排时间节点，确保责任到岗、到人。",
    "实验室安全检查共发现隐患四十七处，其中三十九处已经当场整改，其余列入台账限期销号。",
    "本学期计划开设公共选修课一百二十六门，涵盖人文社科、自然科学、艺术体育和创新创业四个模块。",
    "奖学金评审坚持公开、公平、公正的原则，评审结果面向全校师生接受监督。",
    "校园一卡通系统将在暑期分批升级，期间食堂和图书馆的刷卡服务可能短时中断。",
    "新建的学生活动中心位于东校区荷花池北侧，建筑面积约一万四千平方米。",
    "近年来学校不断加大教学投入，生均教学日常运行支出逐年增长。",
    "报名者须遵守国家法律法规，身心健康，具有良好的品行和较强的语言表达能力。",
    "评审专家从方案可行性、团队结构、预期成果和经费预算四个方面进行了评议。",
    "图书馆馆藏纸质图书二百一十八万余册，电子资源数据库六十三个，阅览座位三千二百席。",
    "后勤保障部将对老旧管网进行集中改造，并增设无障碍通道和夜间照明。",
    "毕业生可以登录就业信息平台查询签约进度，也可以到行政楼一层大厅现场咨询。",
    "校医院提醒广大师生注意个人卫生，保持宿舍通风，出现发热症状及时就诊。",
    "合作双方将在人才培养、科学研究、成果转化和文化传承等方面开展深入合作。",
    "本办法由教务处负责解释，自印发之日起施行，此前有关规定与本办法不一致的，以本办法为准。",
    "招标文件获取方式及投标保证金缴纳要求详见附件，逾期送达的文件恕不接收。",
    "学生申诉处理委员会由校领导、职能部门负责人、教师代表、学生代表和法律顾问组成。",
    "收费项目和标准已经在缴费大厅公示栏张贴，任何单位和个人不得擅自增设项目。",
    "科研经费实行专款专用，单独核算，项目负责人对经费使用的真实性负直接责任。",
    "社团巡礼活动期间，操场四周将设置六十余个展位，欢迎同学们前往体验。",
    "现场答疑环节中，几位年轻教师围绕课程思政的切入点提出了不少具体问题。",
    "宣讲会结束之后，与会人员参观了校史馆和重点实验室，并与学生代表座谈。",
    "经费收支情况表以万元为单位，部分数据因四舍五入的原因可能存在尾差。",
)


def prose(start: int, count: int = 4) -> tuple[str, ...]:
    """A few paragraphs, each of two sentences, different for every start."""
    size = len(SENTENCES)
    return tuple(
        SENTENCES[(start * 5 + 2 * n) % size] + SENTENCES[(start * 7 + 2 * n + 1) % size]
        for n in range(count)
    )


def filler(*, date: str) -> str:
    """One line of a notice that names a day which is not the page's."""
    return f"请于{date}前将相关材料报送至行政楼三〇五室，联系人李老师。"


@dataclass(frozen=True, slots=True)
class Hard:
    """A page as served, and what a person reads off it.

    Attributes:
        modified: the day of the last change, where the page states one and no other day.
        entries: title, absolute address, day, of a list page.
        blocked_by: what stands before a blocked page.
        elsewhere: where a thin page keeps its text.
        redirect: where a signpost leads.
        is_easy_text: the page is WebPlus or VSB with its own text container; its text has the higher floor.
    """

    name: str
    body: bytes
    url: str
    title: str = ""
    date: str | None = None
    text: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    kind: str = "article"
    entries: tuple[tuple[str, str, str | None], ...] = ()
    next_page: str | None = None
    modified: str | None = None
    is_easy_text: bool = False
    blocked_by: str = ""
    elsewhere: str | None = None
    redirect: str | None = None
