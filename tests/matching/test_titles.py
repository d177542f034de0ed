"""What kind of writing a title announces, told from its shape alone."""

from __future__ import annotations

import pytest

from checklist_audit.matching.titles import core_title, unit_in_title, writing_type
from checklist_audit.text.normalising import fold


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("关于印发《学生申诉处理办法》的通知", "学生申诉处理办法"),
        ("关于公布2024年招生章程的公告", "2024年招生章程"),
        ("《学生手册》", "学生手册"),
        ("附件1：收支预算总表.pdf", "收支预算总表"),
        ("3.学籍管理规定（2021年修订）", "学籍管理规定"),
        ("(1)财务管理制度", "财务管理制度"),
        ("学籍管理规定", "学籍管理规定"),
        ("（2024）", "(2024)"),
    ],
)
def test_the_core_of_a_title_is_the_document_it_is_about(title, core):
    assert fold(core) == core_title(fold(title))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("学生申诉处理办法", "rule"),
        ("关于印发《财务报销管理规定》的通知", "rule"),
        ("2024年工作要点", "plan"),
        ("2023-2024学年本科教学质量报告", "report"),
        ("图书馆家具采购项目中标公告", "tender"),
        ("关于张三同志任职的通知", "appointment"),
        ("2024年公开招聘公告", "recruitment"),
        ("2024年国家奖学金获奖名单", "roster"),
        ("因公出国团组公示", "publicity"),
        ("2024年复试成绩", "result"),
        ("转专业办理流程", "guide"),
        ("收支预算总表", "table"),
        ("学校简介", "statement"),
        ("关于端午节放假的通知", "notice"),
        ("关于报送2024年本科教学质量报告的通知", "call"),
        ("关于做好2024年信息公开年度报告编制工作的通知", "call"),
        ("关于征集教代会提案的通知", "call"),
        ("毕业生资源信息报送通知", "call"),
        ("学校召开预算工作会议", "news"),
        ("我校第五届教代会第三次会议胜利闭幕", "news"),
        ("我校获批三个新增硕士学位授权点", "news"),
        ("走进企业", "news"),
        ("走进学院", "page"),
        ("数说", "page"),
    ],
)
def test_a_title_tells_its_kind_of_writing(title, kind):
    assert kind == writing_type(fold(title))


@pytest.mark.parametrize(("section", "kind"), [("校园新闻", "news"), ("规章制度", "page")])
def test_a_section_decides_only_where_the_title_does_not(section, kind):
    assert kind == writing_type(fold("数说"), section)


def test_a_rule_in_a_section_of_news_stays_a_rule():
    assert "rule" == writing_type(fold("学生申诉处理办法"), "校园新闻")


@pytest.mark.parametrize(
    "title",
    [
        "数学学院2024年工作计划",
        "计算机系学生管理办法",
        "关于机电工程学院教学计划",
        "图书馆2024年工作要点",
        "人事处2024年工作总结",
    ],
)
def test_a_sub_units_document_is_known_by_its_title(title):
    assert unit_in_title(fold(title))


@pytest.mark.parametrize(
    "title",
    [
        "研究生院招生简章",
        "国际教育学院留学生管理办法",
        "各学院招生计划",
        "学院章程",
        "部门与学院设置",
        "联系方式",
        "课程体系建设方案",
        "二级学院名单",
        "教学工作计划",
        "关于调整学院领导班子成员工作分工的通知",
        "在学院六届二次教代会上的工作报告",
        "省委第三巡视组向学院党委反馈巡视情况",
        "关于落实学院发展规划的意见",
        "凝心聚力 奋力谱写学院高质量发展新篇章",
    ],
)
def test_the_colleges_own_document_is_not_taken_for_a_sub_units(title):
    assert "" == unit_in_title(fold(title))
