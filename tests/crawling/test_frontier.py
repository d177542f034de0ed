"""The order of addresses, and which of them never wait at all."""

from __future__ import annotations

from datetime import date

import pytest

from checklist_audit.crawling.frontier import Frontier, Item
from checklist_audit.crawling.leads import Lead, leads_of
from checklist_audit.crawling.priority import Priority, Standing
from checklist_audit.crawling.scope import Scope
from checklist_audit.model.pages import Attachment, Document, DocumentKind, Entry, Hint, Link, TableRow
from checklist_audit.model.site import Profile

HOME = "http://www.college.example/"
HINTS = (
    Hint("6a", words=("信息公开年度报告", "年度报告"), slugs=("ndbg",)),
    Hint("19a", words=("部门预算",)),
)


def frontier(*, max_depth: int = 12) -> Frontier:
    made = Frontier(Scope(Profile(name="示例大学", home=HOME)), Priority(HINTS), max_depth=max_depth)
    made.seed([HOME])
    return made


def discovered(made: Frontier, *leads: Lead, kind: DocumentKind | None = None, depth: int = 0) -> list[str]:
    """Let the home page lead somewhere, and take everything in order."""
    made.discover(first(made), leads, Standing(kind=kind, depth=depth))
    return taken(made)


def first(made: Frontier) -> Item:
    item = made.take(0.0, lambda _: True)
    assert item is not None
    return item


def taken(made: Frontier, *, now: float = 0.0) -> list[str]:
    urls = []
    while (item := made.take(now, lambda _: True)) is not None:
        urls.append(item.url.removeprefix(HOME))
    return urls


def lead(path: str, words: str = "", **more: object) -> Lead:
    return Lead(HOME + path, words, **more)  # type: ignore[arg-type]


def test_hinted_words_come_before_others_and_longer_ones_first() -> None:
    assert discovered(
        frontier(), lead("a", "学校新闻"), lead("b", "部门预算"), lead("c", "信息公开年度报告")
    ) == ["c", "b", "a"]


def test_news_about_a_subject_come_after_its_pages() -> None:
    assert ["b", "a"] == discovered(
        frontier(), lead("a", "学校召开部门预算工作会议"), lead("b", "2024年部门预算")
    )


def test_topics_take_turns() -> None:
    budgets = [lead(f"b{number}", "部门预算") for number in range(40)]
    assert discovered(frontier(), *budgets, lead("r", "某年度报告附件说明")).index("r") < 20


def test_a_hint_that_has_its_document_pulls_less() -> None:
    priority = Priority(HINTS)
    made = Frontier(Scope(Profile(name="示例大学", home=HOME)), priority, max_depth=12)
    made.seed([HOME])
    made.discover(first(made), [lead("a", "部门预算"), lead("b", "年度报告")], Standing())
    priority.cover([("6a", 0)])

    assert ["a", "b"] == taken(made)


def test_a_newer_document_of_a_covered_hint_keeps_its_pull() -> None:
    priority = Priority(HINTS)
    made = Frontier(Scope(Profile(name="示例大学", home=HOME)), priority, max_depth=12)
    made.seed([HOME])
    leads = [lead("old", "2021年部门预算"), lead("new", "2024年部门预算")]
    made.discover(first(made), leads, Standing())
    priority.cover([("19a", 2022)])

    assert ["new", "old"] == taken(made)


def test_words_that_share_pairs_of_characters_with_a_hint_speak_for_it() -> None:
    assert ["b", "a"] == discovered(frontier(), lead("a", "校友风采"), lead("b", "预算信息"))


def test_what_the_disclosure_site_leads_to_comes_before_other_menus() -> None:
    made = frontier()
    home = first(made)
    made.discover(home, [lead("a", "甲", region="nav")], Standing())
    made.discover(home, [lead("b", "乙", region="nav")], Standing(is_disclosure=True))

    assert ["b", "a"] == taken(made)


def test_a_slug_of_the_ruleset_counts_without_words() -> None:
    assert discovered(frontier(), lead("xwdt.htm"), lead("ndbg.htm")) == ["ndbg.htm", "xwdt.htm"]


def test_the_words_of_a_table_row_speak_for_a_link_that_says_nothing() -> None:
    assert discovered(frontier(), lead("a", "查看"), lead("b", "查看", row="19 部门预算 查看")) == ["b", "a"]


def test_newer_rows_come_before_older_ones() -> None:
    old, new = date(2019, 5, 1), date(2024, 5, 1)
    assert discovered(frontier(), lead("b", "通知", day=new), lead("a", "通知", day=old)) == ["b", "a"]


def test_further_pages_of_a_list_come_late() -> None:
    assert discovered(
        frontier(), lead("2.htm", region="pager", kind="pager"), lead("a", "通知", kind="entry")
    ) == ["a", "2.htm"]


def test_a_rich_section_does_not_starve_the_others() -> None:
    rich = [lead(f"news/{number}.htm", "通知公告", kind="entry") for number in range(100)]
    assert discovered(frontier(), *rich, lead("other/1.htm", "机构", region="nav")).index("other/1.htm") < 20


def test_a_page_of_the_catalogue_is_worth_more_than_one_of_the_menu() -> None:
    made = frontier()
    item = first(made)
    made.discover(item, [lead("m/a", "年度报告", region="nav")], Standing())
    made.discover(item, [lead("c/b", "查看")], Standing(kind=DocumentKind.CATALOGUE))
    made.discover(item, [lead("d/c", "查看")], Standing())
    assert taken(made)[1] == "c/b"


def test_a_closed_host_waits_and_the_others_go_on() -> None:
    made = frontier()
    item = first(made)
    made.discover(item, [lead("a", "部门预算"), Lead("http://xxgk.college.example/b", "新闻")], Standing())
    chosen = made.take(0.0, lambda origin: "xxgk" in origin)
    assert chosen is not None
    assert chosen.url == "http://xxgk.college.example/b"


def test_what_is_put_back_comes_up_when_it_is_due() -> None:
    made = frontier()
    item = first(made)
    made.put_back(item, not_before=5.0)
    assert (taken(made, now=4.9), made.due_at(), taken(made, now=5.0)) == ([], 5.0, [""])


@pytest.mark.parametrize(
    ("url", "outcome"),
    [
        ("http://other.example/a.htm", "out_of_scope"),
        ("http://169.254.169.254/latest", "out_of_scope"),
        (HOME + "logout.jsp", "trap_skipped"),
        (HOME + "a.jpg", "not_html"),
        (HOME + "a/" * 20, "trap_skipped"),
        (HOME + "x?" + "y" * 3000, "trap_skipped"),
    ],
)
def test_some_addresses_are_settled_without_being_asked_for(url: str, outcome: str) -> None:
    made = frontier()
    found = made.discover(first(made), [Lead(url, "链接")], Standing())
    assert [(url, outcome)] == [(one.url, one.outcome.value) for one in found.settled]


def test_menus_of_other_sites_are_not_recorded() -> None:
    made = frontier()
    found = made.discover(first(made), [Lead("http://other.example/", "友情链接", "foot")], Standing())
    assert (found.settled, found.places) == ((), ())


def test_too_deep_a_page_is_not_followed_but_a_long_list_is() -> None:
    made = frontier(max_depth=1)
    item = first(made)
    made.discover(item, [lead("deep", "深")], Standing(depth=1))
    made.discover(item, [lead("list/9.htm", kind="pager", region="pager")], Standing(depth=1))
    assert taken(made) == ["list/9.htm"]


def test_a_page_that_was_too_deep_is_read_when_it_is_found_nearer() -> None:
    made = frontier(max_depth=2)
    item = first(made)
    made.discover(item, [lead("a", "深")], Standing(depth=2))
    made.discover(item, [lead("a", "浅")], Standing(depth=1))
    assert taken(made) == ["a"]


def test_a_file_on_a_sister_host_is_read_although_subdomains_are_not() -> None:
    profile = Profile(name="示例大学", home=HOME, subdomains=False)
    made = Frontier(Scope(profile), Priority(()), max_depth=9)
    made.seed([HOME])
    sister = "http://files.college.example/"
    made.discover(
        first(made),
        [Lead(sister + "a.pdf", "表", kind="attachment"), Lead(sister + "b.htm", "页")],
        Standing(),
    )
    assert [sister + "a.pdf"] == taken(made)


def test_the_phone_page_of_a_page_is_a_duplicate_unless_the_page_cannot_be_had() -> None:
    made = frontier()
    home = first(made)
    made.discover(home, [lead("c1/page.htm", "一")], Standing())
    article = first(made)
    found = made.discover(home, [lead("c1/pagem.htm", "一")], Standing())
    assert [one.outcome.value for one in found.settled] == ["duplicate"]
    made.failed(article)
    assert taken(made) == ["c1/pagem.htm"]


def test_a_redirect_to_the_other_scheme_is_followed() -> None:
    made = frontier()
    home = first(made)
    made.redirect(home, "https://www.college.example/")
    assert first(made).url == "https://www.college.example/"


def test_everything_on_a_page_leads_somewhere_once_for_each_wording() -> None:
    document = Document(
        url=HOME,
        kind=DocumentKind.SECTION,
        links=(
            Link(HOME + "a", "甲"),
            Link(HOME + "a", "甲"),
            Link(HOME + "p2", "下一页", "pager"),
            Link(HOME, "首页"),
        ),
        entries=(Entry("甲", HOME + "a", date(2024, 1, 2)), Entry("乙", HOME + "b", date(2024, 1, 1))),
        attachments=(Attachment("表.xls", HOME + "c.xls"),),
        rows=(TableRow(("6", "年度报告", "甲"), (HOME + "a",)),),
        next_pages=(HOME + "p2",),
        redirect=HOME + "d",
    )
    assert [(one.url.removeprefix(HOME), one.words, one.kind) for one in leads_of(document)] == [
        ("d", "", "redirect"),
        ("c.xls", "表.xls", "attachment"),
        ("a", "甲", "entry"),
        ("b", "乙", "entry"),
        ("p2", "下一页", "pager"),
        ("p2", "", "pager"),
        ("a", "", "row"),
    ]
