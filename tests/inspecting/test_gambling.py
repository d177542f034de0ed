"""Words of the trade and their innocent neighbours."""

from __future__ import annotations

import pytest

from checklist_audit.inspecting import gambling


@pytest.mark.parametrize(
    "words", ["华体会官网", "BET365登录", "KAIYUN体育", "hth体育", "新葡京（中国）", "365备用网址"]
)
def test_brands_of_their_own_are_sure(words: str):
    """Case and width of brackets make no difference."""
    assert gambling.sure_brands_in(words)


@pytest.mark.parametrize(
    "words", ["张开云", "金沙江", "365天", "今年会议", "Office 365", "JPG电子版", "highth", "公海执法"]
)
def test_neighbours_of_brands_are_no_brands(words: str):
    """A name, a river, a calendar."""
    assert () == gambling.sure_brands_in(words)


@pytest.mark.parametrize("name", ["开云官网", "章程-金沙平台", "今年会app", "大发体育"])
def test_a_common_word_is_a_brand_with_an_entry_word(name: str):
    """At the start of a name, with an entry word right behind."""
    assert gambling.tied_brands_in(name)


@pytest.mark.parametrize(
    "name", ["张开云体育学院教授", "开云体育学院", "星空体育场", "银河国际学院", "今年会议平台"]
)
def test_a_common_word_elsewhere_is_no_brand(name: str):
    """Behind a surname, or before the name of a unit."""
    assert () == gambling.tied_brands_in(name)


@pytest.mark.parametrize(
    "name",
    ["某某(中国)官方网站", "某某官网登录入口", "某某备用网址器", "某某线路检测中心", "某某中文官方网站"],
)
def test_joined_entry_words_are_seen_without_a_brand(name: str):
    """Brands come and go; the joint stays."""
    assert gambling.entry_words_in(name)


@pytest.mark.parametrize("name", ["教务系统登录入口", "学校官网改版", "信息公开平台"])
def test_single_entry_words_are_none(name: str):
    """Every college has a login."""
    assert () == gambling.entry_words_in(name)


@pytest.mark.parametrize(
    "url", ["http://www.bet365.example/", "https://kaiyun12.example/", "http://m.casino88.example/"]
)
def test_hosts_of_gamblers_are_known_by_their_names(url: str):
    """The label says it."""
    assert gambling.gambling_host(url)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.tibet.example/",
        "https://k8s.example/",
        "https://www.alphabet.example/",
        "http://lottery.city.gov.cn/",
        "not an address",
    ],
)
def test_other_hosts_are_left_alone(url: str):
    """A part of a word proves nothing, and a government runs lotteries."""
    assert not gambling.gambling_host(url)


@pytest.mark.parametrize("name", ["图书馆官网", "校友会官网", "2023年工作", "学习强国app", "微信平台"])
def test_names_of_a_college_are_not_a_firms(name: str):
    """Units of a college and what it uses."""
    assert not gambling.is_firm_like(name)
