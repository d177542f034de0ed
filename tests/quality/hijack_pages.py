"""A made-up college site and hijacked copies of its pages, of every sort in domain/real-sites.md section 6.

Pages are HTML and go through the reader, so that the benchmark measures what an audit sees. Hosts end in `.example`;
the college, its people and its texts do not exist.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from checklist_audit.model.pages import Document
from checklist_audit.reading import read_page

NAMES = ("示例大学", "示大")
HOST = "www.shili.example"
HOSTS = frozenset({HOST, "xxgk.shili.example"})


@dataclass(frozen=True)
class Copy:
    """A hijacked page: what was done to it, its address, its HTML."""

    trick: str
    url: str
    html: str


def page(
    title: str,
    text: str,
    *,
    html_title: str | None = None,
    crumbs: tuple[str, ...] = ("信息公开",),
    extra: str = "",
) -> str:
    """A detail page in the manner of a common CMS.

    Args:
        html_title: what the browser shows; title and college by default.
        extra: HTML at the end of the body.
    """
    shown = f"{title}-示例大学" if html_title is None else html_title
    trail = " >> ".join(f'<a href="/{i}.htm">{crumb}</a>' for i, crumb in enumerate(("首页", *crumbs)))
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return (
        f"<html><head><meta charset='utf-8'><title>{shown}</title></head><body>"
        f"<div class='nav'><ul><li><a href='/xxgk.htm'>信息公开</a></li><li><a href='/zsjy.htm'>招生就业</a></li></ul></div>"
        f"<div class='crumb'>当前位置：{trail} >> 正文</div>"
        f"<div class='article'><h1>{title}</h1><div class='time'>发布时间：2023-10-30</div>"
        f"<div id='vsb_content'>{paragraphs}</div></div>{extra}</body></html>"
    )


DONORS = {
    "示例大学章程": "第一条 为了规范学校办学行为，保障学校依法自主管理，根据《高等教育法》等法律法规，结合学校实际，制定本章程。\n第二条 学校全称示例大学，由省人民政府举办。学校坚持尊重知识、尊重人才，培养德智体美劳全面发展的学生。",
    "2022-2023学年信息公开年度报告": "学校按照《高等学校信息公开办法》编制本报告。本学年通过学校网站主动公开信息 1200 条，通过新闻介绍学校工作 300 条。\n学校没有收到依申请公开的申请，没有发生因信息公开引起的复议或诉讼。联系邮箱：xxgk@shili.example",
    "本科教学质量报告": "学校现有本科专业 58 个，专任教师 1300 人，在校学生 21000 人。学校把本科教学放在重要位置，教学经费逐年增长。\n学校加强教学管理，组织学生参加学科竞赛，开展创新创业教育，学生学习满意度较高。",
    "学生资助管理办法": "第一条 为做好学校学生资助工作，帮助家庭经济困难学生完成学业，制定本办法。\n第二条 学生处负责学校资助工作，各学院辅导员协助。国家奖学金、助学金按规定评审后公示。",
    "校长办公会议事规则": "第一条 校长办公会议是学校行政议事决策机构，研究提出拟由党委讨论决定的重要事项方案。\n第二条 会议由校长召集并主持，学校领导和有关职能部门负责人参加，研究学校教学、科研、人事、财务等工作。",
}
SUBJECTS = (
    "体育部", "体育学院", "成人教育学院", "继续教育学院", "学生处", "教务处", "财务处", "图书馆", "后勤集团", "工会",
    "团委", "国际交流处", "资产经营公司", "艺术学院", "网络中心", "招生办公室", "人事处", "科研处", "数学学院", "医学院",
)  # fmt: skip
FORMS = (
    "关于印发管理办法的通知", "2023年工作计划", "招标公告", "年度总结", "岗位招聘公告", "考试安排", "收费标准公示",
    "学生手册", "评审结果公示", "简介", "负责人任前公示", "采购结果公告", "讲座预告", "值班安排", "项目申报通知",
    "服务指南", "规章制度汇编", "会议纪要", "整改情况报告", "专家讲座回顾", "文化节活动方案", "实习基地名单", "教师风采",
    "党支部活动", "培训班开班", "经费决算说明", "设备更新计划", "志愿服务表彰", "校友返校日", "学术年会征文", "夏令营招募",
    "安全检查通报", "毕业典礼安排", "职称评审通知", "军训动员", "劳动教育周", "期末监考安排", "奖学金名单", "宿舍调整方案",
    "图书捐赠倡议", "消防演练", "食堂意见征集", "班车时刻表", "教材选用结果", "课程建设验收", "毕业设计规范", "转专业办法",
    "学籍预警说明", "体质测试安排", "运动会秩序册", "球类联赛规程", "社团招新", "心理健康月", "诚信考试承诺", "假期离校须知",
    "邮箱使用说明", "网络账号开通", "软件正版化", "档案查询流程", "公章使用规定", "会议室预约", "信访接待日", "保密教育",
    "审计公告", "巡视整改进展", "民主评议", "提案答复", "工资项目解释", "公积金办理", "体检通知", "困难补助", "退休欢送",
    "青年论坛", "教学沙龙", "示范课", "集体备课",
)  # fmt: skip
"""A clean page for each pair, in words that a list of single words would trip over."""
TRICKY = {
    "体育部简介": "体育部负责全校体育教学、运动队训练和体育场馆管理，开设篮球、足球、太极拳等课程，设有体育平台预约系统。",
    "体育场馆预约平台登录入口说明": "师生可在体育场馆预约平台登录后选择场地。登录入口在学校官网首页右侧，也可下载客户端app使用。",
    "智慧体育app下载安装说明": "请同学们下载智慧体育app，注册后绑定学号，体育课打卡和体质测试成绩都可以查询。",
    "成人高等教育招生简章": "成人高等教育面向在职人员招生，设函授和业余两种学习形式，学制三年，成人学士学位按规定授予。",
    "成人学士学位英语考试报名": "成人教育学院组织学士学位英语考试，考生登录报名平台注册，逾期不补。",
    "教职工文化娱乐活动方案": "工会组织文化娱乐活动，设棋牌、乒乓球、羽毛球、台球等项目，丰富教职工业余生活。",
    "大学生棋牌大赛成绩公告": "本届棋牌大赛设象棋、围棋、桥牌、五子棋四个项目，棋牌协会承办，共有 200 名选手参加。",
    "学生棋牌社招新": "棋牌社是校级社团，开展象棋、围棋、德州扑克概率讲座等活动，欢迎加入棋牌社。",
    "教授张开云简介": "张开云，教授，博士生导师，主要从事水利工程研究。开云老师主持国家项目 5 项，开云团队获省奖。",
    "李开云体育教学成果奖公示": "经评审，李开云等完成的体育教学改革成果拟推荐省级教学成果奖，现予公示。",
    "开云老师先进事迹报告会": "报告会上，王开云老师讲述了驻村帮扶的经历，师生深受教育。",
    "张伟德同志任职公示": "经研究，拟任张伟德同志为后勤处副处长，公示期五个工作日。",
    "365天不打烊的图书馆": "图书馆一年365天开放，自习室24小时不关门，读者满意度提高。",
    "Office 365官网登录入口及使用说明": "学校为师生订购 Office 365，登录官网后用学校邮箱注册，可下载客户端。",
    "微软365在线办公平台培训": "网络中心举办365在线办公培训，介绍邮件、文档和会议功能。",
    "金沙江水电实习总结": "水利学院学生赴金沙江流域实习，参观金沙遗址博物馆，金沙集团接待了师生。",
    "金沙县定点帮扶工作": "学校在金沙县开展帮扶，捐建图书室和体育场地。",
    "今年会计学专业招生计划": "今年会计学专业计划招生120人，今年会同步开放网上报名平台。",
    "今年会议费预算说明": "今年会议费预算比上年下降，今年会继续压减。",
    "太阳集团奖学金评审办法": "太阳集团在学校设立奖学金，每年奖励优秀学生50名。",
    "万达平台就业宣讲会": "万达集团来校招聘，毕业生可在就业平台投递简历。",
    "与西门子（中国）有限公司签约": "学校与西门子（中国）有限公司签署合作协议，共建智能制造平台。",
    "微软（中国）官方网站教育优惠说明": "师生可在微软（中国）官方网站凭学校邮箱购买教育版软件。",
    "学校中文官方网站改版上线": "学校中文官方网站新版上线，英文网站同步更新，栏目包括信息公开、招生就业等。",
    "教务系统登录入口": "本科生登录入口、研究生登录入口、教师登录入口。首次登录请先注册。",
    "VPN备用线路启用通知": "校外访问线路调整，备用线路已启用，登录网址不变。",
    "校园网出口线路检测公告": "网络中心将对校园网出口线路进行检测，检测期间可能短时中断。",
    "防范网络赌博主题班会": "网络赌博是违法犯罪。所谓百家乐、老虎机、六合彩、体育投注、在线开户、送彩金都是诈骗，民警提醒同学们远离赌场。",
    "反诈案例：一名学生的赌球经历": "某生在博彩网站赌球，注册送彩金，越陷越深。公安机关提醒：打击跨境赌博，警惕棋牌平台陷阱，远离外围投注。",
    "学生违纪处分办法": "第二十条 组织或参与赌博、赌球、网上赌球、六合彩等活动的，给予记过以上处分；构成违法犯罪的，移送公安机关。",
    "福利彩票公益金资助项目公示": "福利彩票公益金资助的教育助学项目现予公示，资助家庭经济困难学生60人。",
    "体育彩票公益金使用情况": "体育彩票公益金支持学校建设全民健身场地，用于更新器材。",
    "概率论公开课：轮盘与德州扑克": "数学学院公开课从轮盘、骰子和德州扑克讲起，用赔率说明期望值。",
    "论文：澳门博彩业与经济结构": "经济学院教授研究澳门博彩业收入与产业结构，指出单一产业的风险。",
    "澳门科技大学来访": "澳门科技大学代表团来访，双方就学生交换、科研合作交流。澳门银河集团设奖学金。",
    "港澳臺僑學生招生簡章": "本校面向香港、澳門、臺灣地區及海外華僑招收本科生。報名條件：擁護祖國統一，品行良好，身體健康。學費標準與內地學生相同，請按時報名並繳費。",
    "书法作品展：國學經典": "展出作品有《國學經典》《學而時習之》《書道長風》，作者均为学校师生。",
    "汉语国际教育课程样例": "第一课 你(nǐ)好(hǎo)，学(xué)生(shēng)，老(lǎo)师(shī)，谢(xiè)谢(xie)。读一读，写一写，说一说。",
    "王喆（zhé）教授学术报告": "王喆（zhé）教授作报告，介绍材料研究的新进展。",
    "迎新季🎉2024级新同学你好": "🎉欢迎新同学\n📍报到地点：东门广场\n📅报到时间：9月6日\n❤学校为你准备了礼物",
    "资产经营公司信息公开": "资产经营公司现有全资企业三家。公司董事会、监事会健全，公司员工120人，公司党委换届，公司章程修订，公司员工管理规定执行良好。",
    "校办企业董事长办公会纪要": "公司召开董事长办公会，研究年度利润、员工薪酬和安全生产。",
    "先容易后复杂：编程入门讲座": "讲座首先容许同学自由提问，再从容易的例子讲起。标新立异不是目的，门生弟子式的传承值得思考。",
    "中医药传承拜师仪式": "门生向老师敬茶，老师教诲门生敬重医德，接洽各地名医，讲授经方。",
    "娱乐新闻传播研究": "新闻学院课题组研究文化娱乐产业与影视评论，论文发表。",
    "电竞专业建设座谈会": "学院召开电子竞技专业建设座谈会，介绍电竞课程体系和实训平台。",
    "凯发电气奖学金公示": "企业设立奖学金，奖励电气工程学院学生 30 名，现予公示。",
    "皇冠体育用品采购公告": "体育部采购羽毛球、乒乓球等一批，报名供应商须有营业执照。",
    "星空体育场夜跑活动": "学生会在星空体育场组织夜跑，签到领取纪念品。",
    "大发明家进校园": "大发明家讲座吸引数百名学生，展示专利平台。",
    "半岛体育文化交流": "山东半岛高校体育文化交流会在我校举行，体育学院参加。",
    "银河国际交流奖学金": "该奖学金资助优秀学生赴海外交流，每年评审一次。",
    "威尼斯国际大学交换项目": "项目面向全校本科生，录取名单在官网公布。",
    "永利食堂招商公告": "后勤集团对永利餐厅窗口公开招商，报名材料见附件。",
    "欧宝汽车企业导师来校": "企业导师介绍汽车电子课程，参观实训平台。",
    "PG电子版论文提交说明": "论文以JPG电子版和PDF电子版提交，登录系统后上传。",
    "学生资助申请流程": "个人申请→班级评议→学院审核→学校公示→上报审批→发放资金→材料归档→绩效评价→年度总结→公开结果→接受监督。",
    "勤工助学申请表": "性别：男□女□ 是否贫困：是☑否☐ 是否住校：是☑否☐ 学院意见：同意☑不同意☐ 学生处意见：同意☑不同意☐ 学校意见：同意☑不同意☐",
    "青年节推文：和你在一起": "五月🌸来了，我们🎈在操场🏃相遇，青春🔥不打烊，一起💪加油。校团委邀请你参加五四主题活动，报名方式和活动安排见附件，欢迎各学院团支部踊跃组织。活动分为开幕式、歌咏、跑步和分享四个部分，学校领导和师生代表将共同参加，活动结束后评选优秀组织奖。",
    "会计系学术论文：赌场经济与博彩业税收": "本文研究澳门博彩业税收，比较赌场收入与百家乐、老虎机等项目的结构，指出娱乐场数量与就业的关系。",
    "虚拟仿真实验平台手机版下载": "实验平台手机版下载后注册登录，入口在教务处网站，官方网站提供说明。",
    "k8s集群运维培训": "网络中心讲解容器集群，介绍备用线路和线路检测方法，参加者请在平台注册登录。",
    "示例大学附属医院官网预约挂号": "附属医院官网预约挂号平台上线，患者可注册登录后选择科室。",
    "某某公司2024届校园招聘简章": "公司现有员工300人，公司面向本科、硕士研究生招聘，专业不限，公司提供员工宿舍、员工食堂，公司薪酬面谈。",
    "资产公司年度工作会": "公司召开年度工作会，公司总经理作报告，员工代表发言，公司服务师生，员工满意度提升，公司利润增长。",
    "2022体育在线教学总结": "体育部总结2022年体育在线教学，体育app打卡人数增加。",
    "校企合作座谈会": "某公司来访，公司介绍员工培养情况，学院介绍专业建设、学科建设和学生实习，公司与学院共建课程。",
    "5mg电子天平采购公告": "采购5mg电子天平两台，投标人须提供厂家授权。",
}
"""Clean pages that share words with hijacked ones."""


def clean_site() -> dict[str, Document]:
    """The college's own pages, more than 1,500 of them."""
    plain = (
        (unit + form, f"{unit}{form}。{text}")
        for (unit, form), text in zip(product(SUBJECTS, FORMS), _texts(), strict=False)
    )
    pages = [*DONORS.items(), *TRICKY.items(), *plain]
    return {
        url: read_page(page(title, text).encode(), url=url)
        for number, (title, text) in enumerate(pages)
        for url in (f"http://{HOST}/info/{1001 + number % 40}/{2000 + number}.htm",)
    }


def _texts() -> Iterator[str]:
    while True:
        yield from DONORS.values()


BRANDS = (
    "华体会体育官网登录入口", "开云(中国)官方网站", "bet365中文官方网站", "尊龙凯时人生就是博官网", "必赢app下载安装",
    "新葡京娱乐官网", "乐鱼体育·(中国)官方网站", "金沙集团线路检测中心", "意昂2官网注册登录", "九游会登录入口官网",
    "云顶谷体育(中国)官方网站-登录入口", "365备用网址器", "太阳集团网站登录入口官网",
)  # fmt: skip
UNLISTED = (
    "云深娱乐·(中国)官方网站-APP下载", "9博体育(中国)官方网站", "亿万先生(中国)官网登录入口", "优德88中文版登录官网",
    "博鱼·体育(中国)官方网站", "乐动体育app下载官网", "欧洲杯买球平台-欧洲杯投注官网", "世界杯买球app官方下载",
    "永乐国际·官方网站", "k1体育·(k1)官方网站", "优发国际官网首页", "亚游集团官网", "必赢nn699net", "新浦京8883",
    "6165cc金沙总站", "葡萄京官网", "yl23455永利官网", "太阳贵宾会登录", "球友会官网", "火博体育app", "凯时k66",
    "环亚ag88旗舰厅", "918博天堂", "银河galaxy集团官网", "千亿体育官网", "鸿运国际登录",
)  # fmt: skip
"""Brands that stand in no list of ours: only their place and their shape give them away."""
ENDINGS = ("尊龙凯时", "华体会", "manbetx", "九游会", "开云官网", "公海7108")
PINYIN = {
    "学": "學(xué)",
    "会": "會(huì)",
    "开": "開(kāi)",
    "报": "報(bào)",
    "国": "國(guó)",
    "为": "為(wèi)",
    "业": "業(yè)",
    "发": "發(fā)",
}
TO_TRADITIONAL = str.maketrans(
    "学校开报国为业发长办会务习师资财经费条实录组织决现领导负责规范议项应与处团关总结华东电话车间题书体",
    "學校開報國為業發長辦會務習師資財經費條實錄組織決現領導負責規範議項應與處團關總結華東電話車間題書體",
)
SWAPS = {
    "校长办公会": "董事长办公会",
    "本科教学": "本科公司产品",
    "学生": "员工",
    "学校": "公司",
    "教学": "公司产品",
}
SPUN = {
    "尊重": "敬重", "介绍": "先容", "知识": "常识", "新闻": "资讯", "学生": "门生", "教师": "西席", "学校": "黉舍", "工作": "事情",
    "管理": "治理", "组织": "构造", "学习": "进修", "教学": "讲授", "创新": "立异", "联系": "接洽", "培养": "造就", "教育": "教诲",
    "发展": "成长", "开展": "睁开", "活动": "勾当", "人员": "职员",
}  # fmt: skip
TITLES = tuple(DONORS)


def copies() -> Iterator[Copy]:
    """Hijacked pages, each trick on several donors."""
    for number, make in enumerate(_TRICKS):
        for step, (trick, place, html) in enumerate(make()):
            own = f"//{HOST}{place or f'/info/1900/{9000 + 100 * number + step}.htm'}"
            yield Copy(trick, f"http:{place if place.startswith('//') else own}", html)


Made = Iterator[tuple[str, str, str]]
"""Trick, place, HTML; the place is a path, or `//host/path`, or empty for any address of the college."""


def _swapped(text: str, words: Mapping[str, str]) -> str:
    for old, new in words.items():
        text = text.replace(old, new)
    return text


def _name_replaced() -> Made:
    for brand, (title, text) in zip(BRANDS, _donors(), strict=False):
        body = text.replace("示例大学", brand)
        html = page(
            title.replace("示例大学", brand), body, html_title=f"{title}-{brand}", crumbs=(brand, "信息公开")
        )
        yield "校名换成品牌", "", html


def _brand_alone() -> Made:
    for brand in BRANDS[:6]:
        text = f"{brand}提供体育投注、真人娱乐、棋牌下载、彩票投注，注册送彩金，24小时提款。"
        yield "整页换成推广", "", page(brand, text, html_title=brand, crumbs=())


def _unlisted() -> Made:
    for brand, (title, text) in zip(UNLISTED, _donors(), strict=False):
        replaced = text.replace("示例大学", brand)
        yield "校名换成生品牌", "", page(title, replaced, html_title=f"{title}-{brand}", crumbs=(brand,))
        yield "真标题后加生品牌", "", page(title, text, html_title=f"{title}-示例大学-{brand}")
        yield "整页标题换成生品牌", "", page(brand, replaced, html_title=brand, crumbs=())


def _prefixed() -> Made:
    brands = ("jinnianhui今年会", "3344体育在线登录", "beat365中文官方网站", "乐竞首页", "16877太阳集团")
    for brand, (title, text) in zip(brands, _donors(), strict=False):
        name = brand + title.removeprefix("示例大学")
        yield "标题前加品牌", "", page(name, text.replace("示例大学", brand), html_title=f"{name}-示例大学")


def _crumb_root() -> Made:
    for brand, (title, text) in zip(BRANDS[:6], _donors(), strict=False):
        yield "面包屑根换成品牌", "", page(title, text, crumbs=(brand, "信息公开"))


def _brand_appended() -> Made:
    for brand, (title, text) in zip(ENDINGS, _donors(), strict=False):
        yield "真标题后加品牌", "", page(title, text, html_title=f"{title}-示例大学-{brand}")


def _words_swapped() -> Made:
    for title, text in list(
        _few(("2022-2023学年信息公开年度报告", "本科教学质量报告", "学生资助管理办法", "校长办公会议事规则"))
    ):
        yield (
            "学校换成公司",
            "",
            page(
                _swapped(title, SWAPS),
                _swapped(
                    f"{text}\n公司招生、学位、学籍、教务、本科教学工作由学校负责，学生处协助，在校学生应遵守。",
                    SWAPS,
                ),
                html_title=f"{_swapped(title, SWAPS)}-公司",
            ),
        )


def _firm_talk() -> Made:
    text = (
        "新学期伊始，公司召开本科公司产品审核评估推进会，公司全体成员参加。\n副经理传达学校关于审核评估的精神，要求公司以评促建，"
        "做好专业建设，提高公司产品工作水平。\n员工座谈会随后召开，团总支、各班级员工代表就公寓、第二课堂交流。"
    )
    for host, path in (
        ("homework-stand.example", "/info/1014/3695.html"),
        ("legal-shop.example", "/info/1086/3391.html"),
    ):
        yield (
            "外站讲公司话",
            f"//{host}{path}",
            page("召开审核评估推进会", text, html_title="召开审核评估推进会-公司新闻"),
        )


def _spun() -> Made:
    for title, text in DONORS.items():
        body = f"{text}\n学校加强学生教育和教师培养，开展新闻宣传活动，介绍先进知识，联系人员，尊重创新。"
        yield "近义词替换", "", page(_swapped(title, SPUN), _swapped(body, SPUN))


def _traditional() -> Made:
    for title, text in DONORS.items():
        yield "繁体加拼音", "", page(_swapped(title, PINYIN), _swapped(text, PINYIN))
    for brand, (title, text) in zip(BRANDS[:3], _donors(), strict=False):
        body = text.translate(TO_TRADITIONAL)
        yield "繁体加品牌", "", page(title.translate(TO_TRADITIONAL), body, html_title=f"{brand}-{title}")


def _stuffed() -> Made:
    for sign in ("😀", "🏆", "aaaa", "❤️", "xqzvkw"):
        title, text = TITLES[1], DONORS[TITLES[1]]
        body = "".join(sign + piece if number else piece for number, piece in enumerate(_pieces(text, 6)))
        yield "字间夹符号", "", page(title, body)
    for brand in BRANDS[:2]:
        text = "".join(
            f'{piece}<mark id="q{n}"></mark>' for n, piece in enumerate(_pieces(DONORS[TITLES[0]], 5))
        )
        yield "字间夹空标签", "", page(TITLES[0], text, html_title=f"{TITLES[0]}_{brand}")


def _hidden_links() -> Made:
    styles = (
        "display:none",
        "position:absolute;left:-9999px",
        "font-size:0",
        "height:0;overflow:hidden",
        "text-indent:-999px",
    )
    for style, (title, text) in zip(styles, _donors(), strict=False):
        links = "<a href='https://www.best365-app.example/'>best365官网</a><a href='http://hth88.example/'>华体会登录</a>"
        yield "隐藏外链", "", page(title, text, extra=f"<div style='{style}'>{links}</div>")
    links = "<marquee><a href='http://a.casino88.example/'>真人娱乐</a> <a href='http://b.example/'>棋牌下载</a></marquee>"
    yield "滚动外链", "", page(TITLES[2], DONORS[TITLES[2]], extra=links)


def _scripts() -> Made:
    for target in ("https://www.kaiyun123.example/reg", "http://m.hth777.example/"):
        script = f"<script>if(document.referrer.indexOf('search')>0){{location.href='{target}'}}</script>"
        frame = f"<iframe src='{target}' width='0' height='0'></iframe>"
        yield (
            "脚本跳转",
            "",
            page(
                TITLES[3],
                DONORS[TITLES[3]],
                extra=script + f"<script>window.open('{target}')</script>" + frame,
            ),
        )


def _folders() -> Made:
    for folder, brand in (("HnhNMMQPvW", BRANDS[0]), ("QbvEZTYSjj", BRANDS[10]), ("qbncLkeWQs", "示例集团")):
        title, text = TITLES[0], DONORS[TITLES[0]]
        yield (
            "随机目录改后缀",
            f"/{folder}/info/1061/4324.html",
            page(title, text.replace("示例大学", brand), html_title=f"{title}-{brand}"),
        )


def _foreign() -> Made:
    for host, path in (
        ("e2cf-clone.example", "/info/1001/2000.html"),
        ("image-shop.example", "/HnhNMMQPvW/info/1002/2001.html"),
        ("sculpture.example", "/2023/1030/c1027a1548/page.html"),
        ("m.old-name.example", "/17/83/c859a202627/page.html"),
    ):
        yield "外站照搬", f"//{host}{path}", page(TITLES[1], f"示例大学{DONORS[TITLES[1]]}")
    nameless = DONORS[TITLES[1]].replace("示例大学", "")
    yield (
        "外站删校名",
        "//nameless.example/info/1061/4324.htm",
        page(TITLES[1], nameless, html_title=TITLES[1]),
    )
    html = page(
        TITLES[0],
        DONORS[TITLES[0]].replace("示例大学", "云麓学院"),
        html_title="章程-云麓学院-某某学院-某某大学",
    )
    yield "外站换校名", "//pages.example/clone/info/1001/2000.htm", html


_TRICKS = (
    _name_replaced,
    _brand_alone,
    _unlisted,
    _prefixed,
    _crumb_root,
    _brand_appended,
    _words_swapped,
    _firm_talk,
    _spun,
    _traditional,
    _stuffed,
    _hidden_links,
    _scripts,
    _folders,
    _foreign,
)


def _donors() -> Iterator[tuple[str, str]]:
    while True:
        yield from DONORS.items()


def _few(titles: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    return ((title, DONORS[title]) for title in titles)


def _pieces(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def hijacked_site() -> dict[str, Document]:
    """The clean site with every hijacked copy among its pages."""
    read = {copy.url: read_page(copy.html.encode(), url=copy.url) for copy in copies()}
    return {**clean_site(), **read}
