"""Hijacked pages: what is called so, what is not, and what the finding says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist_audit.inspecting.hijack import find_hijacks
from checklist_audit.model.pages import DocumentKind, Link
from checklist_audit.model.verdicts import Severity
from tests.inspecting.pages import address, article, by_url, link, section

NAMES = ("示例大学",)
HOSTS = frozenset({"www.shili.example"})
TAKEN = article(
    "info/1/99.htm",
    "真人百家乐官网",
    "体育投注平台，注册送彩金，棋牌下载，真人娱乐，24小时提款。",
    html_title="澳门新葡京_真人百家乐_棋牌平台",
)
SITE = tuple(article(f"info/1/{number}.htm", f"第{number}号通知") for number in range(12))


def found(*documents, names=NAMES, hosts=HOSTS):
    return find_hijacks(by_url(*documents), names=names, hosts=hosts)


def test_a_gambling_page_is_called_hijacked():
    """A page of gambling words is found among clean ones."""
    assert [TAKEN.url] == list(found(*SITE, TAKEN))


def test_a_gambling_page_is_recognised_alone():
    """Neither the college's name nor its other pages are needed for a plain case."""
    assert [TAKEN.url] == list(found(TAKEN, names=(), hosts=frozenset()))


def test_the_finding_is_grave_and_says_what_was_seen():
    """The sentence quotes the words."""
    finding = found(*SITE, TAKEN)[TAKEN.url]

    assert (Severity.HIGH, True) == (finding.severity, "百家乐" in finding.detail)


def test_the_finding_names_the_page_that_leads_there():
    """The page with the link is where the repair begins."""
    pointer = section("zd.htm", "规章制度", links=(link(TAKEN.url, "科研诚信制度"),))

    assert pointer.url == found(*SITE, pointer, TAKEN)[TAKEN.url].linked_from


def test_nothing_read_means_nothing_found():
    """An empty site has no hijacked page."""
    assert {} == found()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("体育部足球联赛", "体育部组织足球、篮球比赛。"),
        ("成人教育招生简章", "成人教育学院面向在职人员招生。"),
        ("棋牌比赛", "工会举办棋牌比赛。"),
        ("张开云教授", "张开云教授长期从事体育教学。"),
        ("365天开放的图书馆", "图书馆365天开放。"),
        ("Office 365官网登录入口", "用学校邮箱登录官网。"),
        ("域名管理办法", "二级域名由网络中心分配，各单位不得将域名转让他人，停用的域名应当及时注销。"),
        ("防范网络赌博", "百家乐、老虎机、体育投注、送彩金都是诈骗，民警提醒远离。"),
        (
            "港澳臺招生簡章",
            "學校面向香港、澳門、臺灣招收學生，報名條件與學費標準如下，請按時報名參加考試。" * 3,
        ),
    ],
)
def test_words_that_colleges_use_raise_no_alarm(title: str, text: str):
    """One word, or several in a page that warns, is no sign of a hijack."""
    assert {} == found(*SITE, article("info/1/50.htm", title, text))


def test_a_page_that_sells_the_name_of_its_host_is_called_hijacked():
    """The name of an old site was not renewed, and a trader took it."""
    page = article("index.htm", "old.yunlu.example 域名出售", "此域名正在出售，立即出价。")

    assert [page.url] == list(found(page))


@pytest.mark.parametrize("ending", ["华体会", "开云体育官网", "尊龙凯时", "bet365"])
def test_a_brand_in_the_place_of_the_college_is_enough(ending: str):
    """What ends the browser's title names the site."""
    page = article("info/1/60.htm", "学校章程", html_title=f"学校章程-{ending}")

    assert [page.url] == list(found(*SITE, page))


def test_an_unknown_brand_stands_out_by_its_place():
    """No list holds every brand; a firm's name where every other page names the college is seen all the same."""
    page = article("info/1/60.htm", "学校章程", html_title="学校章程-球友会官网")

    assert [page.url] == list(found(*SITE, page))


def test_a_department_with_a_title_of_its_own_is_no_stranger():
    """A title that ends with a unit of the college raises no alarm."""
    page = article("info/1/60.htm", "值班安排", html_title="值班安排-图书馆")

    assert {} == found(*SITE, page)


def test_two_hidden_gambling_links_make_a_page_hijacked():
    """The text may be untouched."""
    links = (Link("http://best365.example/", "best365"), Link("http://hth8.example/", "华体会登录"))
    page = replace(SITE[0], links=links)

    assert [page.url] == list(found(page, *SITE[1:]))


def test_links_in_the_template_are_told_once():
    """Gambling links on every page cost the site one finding and not all its pages."""
    links = (Link("http://best365.example/", "best365"), Link("http://hth8.example/", "华体会登录"))

    assert [SITE[0].url] == list(found(*(replace(page, links=links) for page in SITE)))


def test_a_jump_to_a_gambling_host_makes_a_page_hijacked():
    """A page that sends its reader to a gambler is not the college's any more."""
    page = replace(SITE[0], redirect="https://www.kaiyun77.example/reg")

    assert [page.url] == list(found(page, *SITE[1:]))


def test_readings_behind_traditional_characters_make_a_page_hijacked():
    """A conversion program leaves 學(xué) behind."""
    page = article("info/1/70.htm", "学校章程", "學(xué)校章程，發(fā)展規(guī)劃，開(kāi)放辦學。")

    assert [page.url] == list(found(*SITE, page))


def test_readings_in_a_chinese_lesson_raise_no_alarm():
    """A lesson puts readings behind simplified characters."""
    page = article("info/1/70.htm", "汉语第一课", "你(nǐ)好(hǎo)，学(xué)生(shēng)，老(lǎo)师(shī)。")

    assert {} == found(*SITE, page)


def test_a_copy_under_a_foreign_host_is_called_a_fake():
    """The college's page with its path and name on somebody else's host."""
    page = replace(SITE[3], url="http://shop.clone.example/info/1/3.htm")

    assert "仿冒" in found(*SITE, page)[page.url].detail


def test_a_foreign_host_alone_is_no_fake():
    """Platforms that carry a college's papers are foreign too."""
    page = replace(SITE[3], url="http://paper.other.example/show/33")

    assert {} == found(*SITE, page)


def test_another_port_of_an_address_in_numbers_is_another_host():
    """For an IP address every listed port is a host of its own."""
    hosts = frozenset({"127.0.0.1:8001"})
    pages = [replace(page, url=page.url.replace("www.shili.example", "127.0.0.1:8001")) for page in SITE]
    copy = replace(pages[3], url="http://127.0.0.1:9999/info/1/3.htm")

    assert [copy.url] == list(found(*pages, copy, hosts=hosts))


def test_pages_that_were_not_read_are_not_judged():
    """A wall or an empty page has nothing to show."""
    page = replace(TAKEN, kind=DocumentKind.EMPTY)

    assert {} == found(*SITE, page)


def test_addresses_come_in_order():
    """The same site gives the same list."""
    other = replace(TAKEN, url=address("a/1.htm"))

    assert [other.url, TAKEN.url] == list(found(TAKEN, *SITE, other))
