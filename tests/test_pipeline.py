"""The stages in their order: what the crawler is told, a crawl into a snapshot, an audit out of it."""

from __future__ import annotations

import asyncio

import pytest

from checklist_audit.errors import ProfileError, StoreBusyError, UsageError
from checklist_audit.loading import load_profile
from checklist_audit.matching import Matcher
from checklist_audit.model.pages import Document
from checklist_audit.model.site import Profile
from checklist_audit.pipeline import acrawl, audit, crawl, match, parse_day
from checklist_audit.reading import read_page
from checklist_audit.storing import open_store
from tests.demo_audit import AS_OF, folder
from tests.matching.small import document
from tests.packs import moe
from tests.sites.replay import HERE, Replay

COLLEGE = HERE / "cangping"


@pytest.fixture
def store(tmp_path):
    """An empty store."""
    with open_store(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def snapshot():
    """The stored snapshot of the demo college."""
    with open_store(folder() / "checklist-audit.db", create=False) as opened:
        yield opened.snapshot()


@pytest.fixture(scope="module")
def demo_site():
    """The demo college's profile."""
    return load_profile(folder() / "site.yaml")


def small(**limits: object) -> Profile:
    """The profile of a built college, cut short."""
    site = load_profile(COLLEGE / "profile.yaml")
    return site.model_copy(update={"limits": site.limits.model_copy(update=limits)})


def test_a_crawl_leaves_a_snapshot(store):
    found = crawl(small(max_pages=5), moe(), store=store, fetcher=Replay(COLLEGE))

    assert 0 < found.summary.pages <= 5


def test_an_override_of_robots_txt_stands_in_the_report(store):
    site = small(max_pages=5).model_copy(update={"owner_confirmed": True})
    report = audit(crawl(site, moe(), store=store, fetcher=Replay(COLLEGE)), moe(), site, as_of=AS_OF)

    assert "学校管理员已确认：本次抓取没有按 robots.txt 的限制执行" in report.data.crawl.notes


def test_a_crawl_that_met_its_limit_is_not_complete(store):
    assert not crawl(small(max_pages=5), moe(), store=store, fetcher=Replay(COLLEGE)).summary.is_complete


def test_a_crawl_works_inside_an_event_loop(store):
    found = asyncio.run(acrawl(small(max_pages=3), moe(), store=store, fetcher=Replay(COLLEGE)))

    assert found.summary.pages


def test_the_blocking_call_says_what_to_use_inside_an_event_loop(store):
    async def inside() -> None:
        crawl(small(), moe(), store=store, fetcher=Replay(COLLEGE))

    with pytest.raises(UsageError, match="请改用 await acrawl"):
        asyncio.run(inside())


def test_a_profile_that_does_not_fit_the_rules_stops_before_the_first_request(store):
    fetcher = Replay(COLLEGE)
    with pytest.raises(ProfileError):
        crawl(small().model_copy(update={"school_type": "x"}), moe(), store=store, fetcher=fetcher)

    assert [] == fetcher.asked


def test_a_site_that_another_run_holds_is_not_crawled(store):
    run = store.begin(small().home, reader="test")
    fetcher = Replay(COLLEGE)
    with pytest.raises(StoreBusyError):
        crawl(small(), moe(), store=store, fetcher=fetcher)
    run.close()

    assert [] == fetcher.asked


def test_an_audit_reads_the_snapshot_and_nothing_else(snapshot, demo_site):
    """Twice the same, with a day as text or as a date."""
    first, second = (audit(snapshot, moe(), demo_site, as_of=day).data for day in (AS_OF, parse_day(AS_OF)))

    assert first == second


@pytest.fixture
def asked(monkeypatch):
    """Titles of the documents that an audit matched anew."""
    titles = []
    match_anew = Matcher.match

    def note(self, document, context=None, **more):
        titles.append(document.title)
        return match_anew(self, document, context, **more)

    monkeypatch.setattr(Matcher, "match", note)
    return titles


def crawled(store, name: str) -> Profile:
    """A built college in the store, with its profile."""
    folder_of = HERE / name
    site = load_profile(folder_of / "profile.yaml")
    crawl(site, moe(), store=store, fetcher=Replay(folder_of), exhaustive=True)
    return site


def test_a_second_audit_matches_no_document_again(store, asked):
    site = crawled(store, "jiangpan")
    audit(store.snapshot(), moe(), site, as_of="2024-11-20")
    asked.clear()
    audit(store.snapshot(), moe(), site, as_of="2024-11-20")
    pages = {document.title for _, document in store.snapshot().documents()}

    # What was only announced by a link has no document, and is matched by its words each time.
    assert set() == pages & set(asked)


def test_an_audit_from_memory_says_the_same(store):
    site = crawled(store, "jiangpan")
    first, second = (audit(store.snapshot(), moe(), site, as_of="2024-11-20").data for _ in range(2))

    assert first == second


def test_other_rules_match_every_document_again(store, asked):
    site = crawled(store, "jiangpan")
    asked.clear()
    audit(store.snapshot(), moe(), site, as_of="2024-11-20")
    before = len(asked)
    asked.clear()
    audit(store.snapshot(), moe().model_copy(update={"digest": "other"}), site, as_of="2024-11-20")

    assert before == len(asked)


@pytest.mark.parametrize("day", ["2024-02-30", "今天", "", "2024-11"])
def test_a_day_that_does_not_exist_is_refused(snapshot, demo_site, day):
    with pytest.raises(UsageError, match="不是存在的日期"):
        audit(snapshot, moe(), demo_site, as_of=day)


def test_a_title_alone_can_be_matched():
    assert "39a" in [evidence.element.id for evidence in match(document("学生申诉处理办法", ""), moe())]


def test_matches_come_best_first():
    scores = [
        evidence.score for evidence in match(document("2024年部门预算", "收支总表\t1\n收入总表\t1"), moe())
    ]

    assert scores == sorted(scores, reverse=True)


def test_a_substitute_is_no_element_of_its_own():
    """`19s` stands for 19a to 19d and is never shown."""
    found = match(document("2023年度财务审计报告", "审计意见"), moe())

    assert [] == [evidence.element.id for evidence in found if evidence.element.id.endswith("s")]


def test_a_page_with_nothing_but_a_title_is_matched_by_its_title():
    """Offered to the matcher it says what it announces; in an audit it discloses nothing."""
    page = read_page("<h1>示例大学学生申诉处理规定</h1>".encode(), url="https://www.example.edu.cn/a.htm")

    assert ["39a"] == [evidence.element.id for evidence in match(page, moe())]


def test_a_script_may_write_the_kind_as_a_word():
    page = Document("https://www.example.edu.cn/a.htm", kind="article", title="示例大学学生申诉处理规定")

    assert ["39a"] == [evidence.element.id for evidence in match(page, moe())]
