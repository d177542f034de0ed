"""The order of addresses, and which of them never wait at all."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from checklist_audit.crawling.frontier import Frontier, Item
from checklist_audit.crawling.leads import Lead, leads_of
from checklist_audit.crawling.priority import PLAIN, Priority, Standing
from checklist_audit.crawling.scope import Scope
from checklist_audit.model.pages import (
    Attachment,
    Document,
    DocumentKind,
    Entry,
    Hint,
    Link,
    Promise,
    TableRow,
)
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
    """Take the best address, and be done with it."""
    item = made.take(0.0, lambda _: True)
    assert item is not None
    made.finished(item)
    return item


def taken(made: Frontier, *, now: float = 0.0) -> list[str]:
    urls = []
    while (item := made.take(now, lambda _: True)) is not None:
        made.finished(item)
        urls.append(item.url.removeprefix(HOME))
    return urls


def told(words: str, _section: str) -> Promise:
    """A ruleset by which 章程 is a document, and what is called 通知 is none."""
    return Promise(("2a",) if "章程" in words else (), is_none="通知" in words)


def knowing(*hints: Hint, **fields: object) -> tuple[Frontier, Priority]:
    """A frontier that is told what titles mean, with its home page taken."""
    priority = Priority(hints, told, **fields)  # type: ignore[arg-type]
    made = Frontier(Scope(Profile(name="示例大学", home=HOME)), priority, max_depth=12)
    made.seed([HOME])
    return made, priority


CHARTER = Hint("2a", words=("学校章程",), is_standing=True, item=2)
BUDGET = Hint("19a", words=("部门预算",), item=19)


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


@pytest.mark.parametrize(
    "lead",
    [Lead(HOME + "Default.asp", kind="redirect"), Lead(HOME + "Top.asp", region="frame")],
    ids=["script", "frame"],
)
def test_where_a_home_page_leads_on_to_comes_before_the_most_promising_link(lead: Lead) -> None:
    assert [lead.url.removeprefix(HOME), "a.htm"] == discovered(
        frontier(), Lead(HOME + "a.htm", "信息公开年度报告"), lead
    )


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


def test_a_title_in_a_row_is_not_judged_by_the_row_again() -> None:
    row = TableRow(("□ 关于报送部门预算的通知",), (HOME + "a",))
    document = Document(url=HOME, links=(Link(HOME + "a", "关于报送部门预算的通知"),), rows=(row,))

    assert ["link"] == [one.kind for one in leads_of(document)]


def test_words_that_are_evidence_as_a_title_come_before_words_that_only_resemble_a_hint() -> None:
    made, _ = knowing(CHARTER, BUDGET)
    leads = [lead("a", "财务预算编制说明与部门情况"), lead("b", "示例学院章程")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_notice_that_names_a_subject_comes_after_plain_menus() -> None:
    made, _ = knowing(BUDGET)
    leads = [lead("a", "关于报送部门预算的通知", kind="entry"), lead("b", "机构", region="nav")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_one_document_is_enough_for_what_stays_valid_however_new_another_is() -> None:
    made, priority = knowing(CHARTER, BUDGET)
    leads = [lead("a", "2024年学校章程修订"), lead("b", "预算信息")]
    made.discover(first(made), leads, Standing())
    priority.cover([("2a", 2015)])
    priority.cover([("2a", 2015)])

    assert ["b", "a"] == taken(made)


def test_a_second_document_is_worth_more_than_a_third() -> None:
    made, priority = knowing(CHARTER)
    made.discover(first(made), [lead("a", "学校章程")], Standing())
    priority.cover([("2a", 2015)])
    second = made.best_left()
    priority.cover([("2a", 2015)])

    assert second > made.best_left()


def test_a_file_is_no_second_document() -> None:
    made, priority = knowing(CHARTER)
    made.discover(first(made), [lead("a", "学校章程")], Standing())
    priority.cover([("2a", 2015)])
    second = made.best_left()
    priority.cover([("2a", 2015)], is_file=True)

    assert second == made.best_left()


def test_what_is_later_than_the_day_of_the_audit_waits() -> None:
    made, _ = knowing(BUDGET, as_of=date(2024, 11, 5))
    leads = [lead("a", "2025年部门预算"), lead("b", "2024年部门预算")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_day_beside_a_link_says_more_of_being_later_than_a_year_in_its_words() -> None:
    made, _ = knowing(BUDGET, as_of=date(2024, 11, 5))
    leads = [lead("a", "部门预算一", day=date(2024, 12, 1)), lead("b", "2025年部门预算")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_year_of_study_is_not_later_than_the_day_on_which_it_has_begun() -> None:
    made, _ = knowing(BUDGET, as_of=date(2024, 11, 5))
    leads = [lead("a", "2025年部门预算"), lead("b", "2024-2025学年部门预算")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_words_found_later_raise_an_address_that_waits() -> None:
    made, _ = knowing(CHARTER, BUDGET)
    home = first(made)
    made.discover(home, [lead("a", "预算信息"), lead("b", "示例…")], Standing())
    made.discover(home, [lead("b", "示例学院章程")], Standing())

    assert ["b", "a"] == taken(made)


def test_words_found_later_never_lower_an_address_that_waits() -> None:
    made, _ = knowing(CHARTER, BUDGET)
    home = first(made)
    made.discover(home, [lead("a", "预算信息"), lead("b", "示例学院章程")], Standing())
    made.discover(home, [lead("b", "更多")], Standing())

    assert ["b", "a"] == taken(made)


def test_an_address_that_was_raised_is_taken_once() -> None:
    made, _ = knowing(CHARTER)
    home = first(made)
    made.discover(home, [lead("a", "示例…")], Standing())
    made.discover(home, [lead("a", "示例学院章程")], Standing())

    assert (1, ["a"], 0) == (len(made), taken(made), len(made))


def section(*titles: str) -> Document:
    """A list page with such rows."""
    rows = tuple(Entry(title, f"{HOME}{number}.htm") for number, title in enumerate(titles))
    return Document(HOME + "list.htm", DocumentKind.SECTION, title="栏目", entries=rows)


@pytest.mark.parametrize(
    ("document", "counts", "owed"),
    [
        (section("示例学院章程"), False, {"pager"}),
        (section("关于放假的通知"), False, set()),
        (Document(HOME + "1.htm", title="示例学院章程"), True, {"attachment"}),
        (Document(HOME + "1.htm", title="情况一览", text_elsewhere="attachment"), False, {"attachment"}),
        (Document(HOME + "1.htm", title="放假通知", text_elsewhere="attachment"), False, set()),
        (Document(HOME + "1.htm", title="情况一览"), False, set()),
    ],
)
def test_files_of_what_counts_and_further_pages_of_documents_are_owed(document, counts, owed) -> None:
    _, priority = knowing(CHARTER)

    assert owed == priority.standing(document, (), 3, counts=counts).owes


def test_what_is_owed_keeps_a_crawl_going() -> None:
    made, _ = knowing(CHARTER)
    standing = Standing(owes=frozenset({"attachment"}), depth=5)
    made.discover(first(made), [lead("a.pdf", "附件", kind="attachment")], standing)

    assert made.best_left() > PLAIN


def test_a_group_that_brings_news_keeps_its_turn() -> None:
    made, _ = knowing(BUDGET)
    rich = [lead(f"c/{number}.htm", "预算信息", kind="entry") for number in range(12)]
    made.discover(first(made), [*rich, lead("d/1.htm", "情况", region="nav")], Standing())
    for _ in range(12):
        item = first(made)
        made.brought_news(item)

    assert "d/1.htm" == first(made).url.removeprefix(HOME)


def test_a_second_page_of_a_group_waits_for_the_first_when_others_are_near() -> None:
    made, _ = knowing(BUDGET, Hint("20a", words=("部门决算",), item=20))
    leads = [lead("a", "2024年部门预算"), lead("b", "2023年部门预算"), lead("c", "部门决算情况的说明")]
    made.discover(first(made), leads, Standing())
    made.take(0.0, lambda _: True)

    assert "c" == first(made).url.removeprefix(HOME)


def test_a_second_page_of_a_group_does_not_wait_for_plain_ones() -> None:
    made, _ = knowing(BUDGET)
    leads = [lead("a", "2024年部门预算"), lead("b", "2023年部门预算"), lead("x/c", "说明", region="foot")]
    made.discover(first(made), leads, Standing())
    made.take(0.0, lambda _: True)

    assert "b" == first(made).url.removeprefix(HOME)


def test_a_column_of_the_disclosure_site_comes_before_its_articles() -> None:
    made, _ = knowing(BUDGET)
    leads = [lead("a", "关于我们学校的若干情况"), lead("b", "人事信息")]
    made.discover(first(made), leads, Standing(is_disclosure=True))

    assert ["b", "a"] == taken(made)


def test_the_report_of_a_year_is_no_column_of_the_disclosure_site() -> None:
    made, _ = knowing(CHARTER)
    leads = [lead("a", "2019年度信息公开情况"), lead("b", "信息公开情况")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_catalogue_is_one_with_the_year_of_its_making_too() -> None:
    made, _ = knowing(CHARTER)
    leads = [lead("a", "信息公开情况说明文件"), lead("b", "信息公开事项导航表（2024年10月版）")]
    made.discover(first(made), leads, Standing(is_disclosure=True))

    assert ["b", "a"] == taken(made)


def test_a_list_of_open_posts_is_no_catalogue() -> None:
    made, _ = knowing(CHARTER)
    leads = [lead("a", "公开招聘岗位一览表（2024年）"), lead("b", "示例学院章程")]
    made.discover(first(made), leads, Standing(is_disclosure=True))

    assert ["b", "a"] == taken(made)


def test_the_department_that_keeps_something_open_comes_before_others() -> None:
    made, _ = knowing(Hint("50a", words=("应急预案",), item=50, owners=("保卫处",)))
    leads = [lead("a", "图书馆", region="nav"), lead("b", "安全保卫处", region="nav")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_department_whose_duties_are_covered_is_one_of_many() -> None:
    made, priority = knowing(Hint("50a", words=("应急预案",), item=50, owners=("保卫处",)))
    made.discover(first(made), [lead("b", "保卫处", region="nav")], Standing())
    before = made.best_left()
    priority.cover([("50a", 2024)])

    assert before > made.best_left()


def test_the_document_of_something_missing_comes_before_the_list_that_may_hold_it() -> None:
    made, _ = knowing(CHARTER, BUDGET)
    leads = [lead("list", "部门预算", region="nav"), lead("charter", "示例大学章程（2023年核准）")]
    made.discover(first(made), leads, Standing())

    assert ["charter", "list"] == taken(made)


def test_a_second_document_waits_for_the_menus() -> None:
    made, priority = knowing(CHARTER, BUDGET)
    leads = [lead("rules/1", "示例大学章程（2023年核准）"), lead("about/", "走进示大", region="nav")]
    made.discover(first(made), leads, Standing())
    priority.cover([("2a", 0)])

    assert ["about/", "rules/1"] == taken(made)


def test_a_second_document_is_read_before_the_end() -> None:
    made, priority = knowing(CHARTER, BUDGET)
    made.discover(first(made), [lead("again", "示例大学章程（2023年核准）")], Standing())
    priority.cover([("2a", 0)])

    assert made.best_left() > PLAIN


@pytest.mark.parametrize(("is_thin", "order"), [(False, ["menu", "file"]), (True, ["file", "menu"])])
def test_the_file_of_a_page_waits_for_the_menus_unless_the_page_keeps_its_text_there(is_thin, order) -> None:
    made, _ = knowing(CHARTER, BUDGET)
    leads = [lead("file", "示例大学章程.pdf", kind="attachment"), lead("menu", "预算信息", region="nav")]
    made.discover(first(made), leads, Standing(is_thin=is_thin))

    assert order == taken(made)


def test_a_further_page_of_a_list_of_documents_is_worth_what_the_list_may_still_hold() -> None:
    made, _ = knowing(CHARTER, BUDGET)
    home = first(made)
    owing = frozenset({"pager"})
    made.discover(home, [lead("news/2", kind="pager")], Standing(owes=owing))
    made.discover(home, [lead("rules/2", kind="pager")], Standing(pulls=(("2a", 20.0),), owes=owing))
    made.discover(home, [lead("about/", "走进示大", region="nav")], Standing())

    assert ["rules/2", "about/", "news/2"] == taken(made)


@pytest.mark.parametrize(
    ("row", "order"), [("19 预算信息表 查看", ["b", "a"]), ("2024 预算信息表 查看", ["a", "b"])]
)
def test_a_row_with_the_number_of_an_item_and_words_like_it_is_the_row_of_a_catalogue(row, order) -> None:
    leads = [lead("a", "预算信息一览", region="nav"), lead("b", "查看", row=row)]
    made, _ = knowing(CHARTER, BUDGET)
    made.discover(first(made), leads, Standing())

    assert order == taken(made)


def test_a_list_that_may_hold_more_of_what_is_missing_comes_first() -> None:
    rules = [Hint(key, owners=("学生处",)) for key in ("37a", "37b", "38a")]
    made, _ = knowing(Hint("50a", owners=("保卫处",)), *rules)
    leads = [lead("a", "平安校园", region="nav"), lead("b", "学生事务规章", region="nav")]
    made.discover(first(made), leads, Standing())

    assert ["b", "a"] == taken(made)


def test_a_reason_names_the_item_that_a_title_announces() -> None:
    made, _ = knowing(CHARTER)
    made.discover(first(made), [lead("a", "示例学院章程")], Standing())

    assert "题目“示例学院章程”像是第2项的文件" == first(made).score.why


def crossed(pages: int, *, passes_over: bool) -> tuple[list[str], list[tuple[str, str]]]:
    """Visit a site of many menus, failures and second tries; the order of the visits, and every place that was noted."""
    dice = Random(7)
    words = ["部门预算", "年度报告", "校园新闻", "机构", "首页"]
    made, order, places = frontier(max_depth=3), [], []
    for now in range(2 * pages):
        item = made.take(float(now), lambda _: True)
        if item is None:
            break
        if dice.random() < 0.2 and item.attempts == 0:
            item.attempts += 1
            made.put_back(item, not_before=now + dice.randrange(30))
            continue
        order.append(item.url)
        if dice.random() < 0.1:
            made.failed(item)
            continue
        links = tuple(
            Link(f"{HOME}{dice.choice('ab')}/{dice.randrange(40)}.htm", dice.choice(words)) for _ in range(30)
        )
        links += tuple(Link(f"https://www.college.example/a/{number}.htm", "首页") for number in range(5))
        document = Document(url=item.url, kind=DocumentKind.SECTION, links=links)
        leads = leads_of(document, made.exhausted) if passes_over else leads_of(document)
        found = made.discover(item, leads, Standing(depth=item.depth, url=item.url))
        made.finished(item)
        places += [place[:2] for place in found.places]
    return order, places


def test_passing_over_what_is_exhausted_changes_neither_the_order_nor_the_places() -> None:
    assert crossed(120, passes_over=False) == crossed(120, passes_over=True)


def test_an_address_whose_places_are_full_is_exhausted_when_it_waits_no_more() -> None:
    made = frontier()
    home, seen = first(made), []
    for number in range(25):
        made.discover(home, [lead("a", f"第{number}种说法")], Standing())
        seen.append(HOME + "a" in made.exhausted)
    first(made)
    made.discover(home, [lead("a", "又一种说法")], Standing())

    assert ([False] * 25, True) == (seen, HOME + "a" in made.exhausted)


def test_an_address_that_is_tried_again_is_no_longer_exhausted() -> None:
    made = frontier()
    home = first(made)
    made.discover(home, [lead("a")], Standing())
    item = first(made)
    for _ in range(25):
        made.discover(home, [lead("a")], Standing())
    made.put_back(item, not_before=1.0)
    made.take(1.0, lambda _: False)

    assert HOME + "a" not in made.exhausted
