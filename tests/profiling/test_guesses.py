"""What a home page says of its college."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import Document, Link
from checklist_audit.profiling.guesses import aliases_of, cms_of, name_of, owners_of, school_type_of
from checklist_audit.profiling.look import Look
from tests.packs import moe

HOME = "https://www.college.edu.cn/"


def look(title: str = "", *lines: str, links: tuple[Link, ...] = (), intro: str = "") -> Look:
    home = Document(HOME, title=title, links=links)
    about = Document(f"{HOME}about.htm", title="学校简介", text=intro)
    return Look(HOME, title, lines, "", (home, about), ())


NAMES = {
    "the title alone": (("云麓学院",), "云麓学院"),
    "a greeting": (("欢迎访问云麓学院官方网站",), "云麓学院"),
    "a part after a dash": (("首页-示例大学",), "示例大学"),
    "the foot, when the title says nothing": (("首页", "版权所有：示例大学 地址：某市"), "示例大学"),
    "the name that both say": (("示例大学信息门户", "版权所有 © 示例大学"), "示例大学"),
    "an independent college": (("示例大学云麓学院-首页",), "示例大学云麓学院"),
    "a vocational college": (("云麓职业技术学院",), "云麓职业技术学院"),
    "no name at all": (("首页", "联系我们"), ""),
}


@pytest.mark.parametrize(("words", "name"), NAMES.values(), ids=NAMES)
def test_the_name_is_found(words, name):
    """In the title, in the foot, or not."""
    assert name == name_of(look(*words)).value


TYPES = {
    "职业大学": ("云麓职业技术大学", "", "vocational_ug"),
    "职业学院": ("云麓职业技术学院", "", "public_vocational"),
    "民办职业学院": ("云麓职业学院", "云麓职业学院是一所民办高职院校。", "private_vocational"),
    "独立学院": ("示例大学云麓学院", "", "independent"),
    "民办": ("云麓学院", "云麓学院是民办普通本科高校。", "private_ug"),
    "a company founds it": ("云麓学院", "云麓学院举办者为云麓教育投资有限公司。", "private_ug"),
    "a government founds it": ("云麓学院", "云麓学院举办者为省人民政府。", "local_public_ug"),
    "the ministry's own": ("示例大学", "示例大学是教育部直属高校，有博士学位授权点。", "central_public"),
    "graduates": ("示例大学", "示例大学是硕士学位授予单位。", "local_public_grad"),
    "nothing speaks": ("云麓学院", "云麓学院坐落在山脚下。", "local_public_ug"),
}


@pytest.mark.parametrize(("name", "intro", "kind"), TYPES.values(), ids=TYPES)
def test_the_kind_of_school_is_guessed(name, intro, kind):
    """From the name first, then from what the college says of itself."""
    guess = school_type_of(look(name, intro=intro), name)

    assert (kind, True) == (guess.value, bool(guess.because))


def test_news_of_others_on_the_home_page_are_no_reason():
    """A headline about private colleges makes nobody private."""
    lines = ("我省召开民办高校党建会议", *("新闻" for _ in range(20)))

    assert "local_public_ug" == school_type_of(look("云麓学院", *lines), "云麓学院").value


def test_short_and_former_names_are_found():
    """In the introduction of the college."""
    intro = "云麓学院，简称“云院”，原名云麓师范专科学校，创办多年。"

    assert ("云院", "云麓师范专科学校") == aliases_of(look("云麓学院", intro=intro), "云麓学院")


def test_the_department_that_the_site_names_takes_the_place_of_the_default():
    """Only where there is one of its kind."""
    seen = look("云麓学院", links=(Link(f"{HOME}cw/", "计划财务处"),))
    owners = {owner.item: owner for owner in owners_of(seen, moe())}

    assert ("计划财务处", True) == (owners[15].department, owners[15].is_from_site)


def test_the_content_system_is_known_by_its_addresses():
    """博达 numbers its pages."""
    assert "博达（VSB）" == cms_of(look("云麓学院", links=(Link(f"{HOME}info/1003/4818.htm", "新闻"),))).value
