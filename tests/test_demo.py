"""The demo college: it is whole, always the same, and served on loopback only."""

from __future__ import annotations

import io
import re
import urllib.error
import urllib.request
import zipfile
from datetime import date

import pytest

import checklist_audit as ca
from checklist_audit.demo import AS_OF, profile_text, serve
from checklist_audit.demo.build import build_site

# The catalogue's row for item 42 is meant to lead nowhere.
BROKEN_ON_PURPOSE = {"/xxgkw/2019/0412/c3070a0877/page.htm"}

# Every item that is not simply current, and every element that is worth a look; see docs/tutorial/demo-college.md.
ITEMS = {
    8: "not_applicable",
    9: "stale",
    11: "not_applicable",
    12: "not_applicable",
    13: "not_applicable",
    14: "not_applicable",
    16: "stale",
    17: "unverifiable",
    20: "partial",
    22: "undated",
    26: "missing",
    34: "stale",
    37: "partial",
    38: "stale",
    42: "missing",
    44: "not_applicable",
    45: "not_applicable",
    46: "not_applicable",
    47: "not_applicable",
    49: "partial",
}
ELEMENTS = {"20d": "missing", "23a": "attested", "37e": "missing", "38b": "stale", "49b": "missing"}
FINDINGS = {
    ("blank_section", None, "/xxgkw/xszg/list.htm"),
    ("blocked", None, "/oa/login.htm"),
    ("broken_claim", 16, "/xxgkw/2024/0530/c3030a1031/page.htm"),
    ("broken_claim", 34, "/xxgkw/2023/1222/c3050a1055/page.htm"),
    ("broken_claim", 42, "/xxgkw/2019/0412/c3070a0877/page.htm"),
    ("dead_link", None, "/xxgkw/2019/0412/c3070a0877/page.htm"),
    ("hijacked_page", None, "/info/1011/0213.htm"),
    ("late", 32, "/_upload/article/files/f8/72/b1dbbcab5d5e621f0e8a.pdf"),
    ("late", 33, "/_upload/article/files/f8/72/b1dbbcab5d5e621f0e8a.pdf"),
    ("not_findable", None, "/"),
    ("privacy_leak", None, "/xxgkw/2023/1106/c3060a1064/page.htm"),
    ("overdue_publicity", None, "/xxgkw/2023/1106/c3060a1064/page.htm"),
    ("undated_page", 22, "/xxgk/xldjz.htm"),
}


@pytest.fixture(scope="module")
def site():
    return build_site()


@pytest.fixture(scope="module")
def base():
    with serve() as url:
        yield url


@pytest.fixture(scope="module")
def report(base, tmp_path_factory):
    """The college, audited for its day."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "site.yaml").write_text(profile_text(base), encoding="utf-8")
    rules, profile = ca.load_ruleset("moe-2014"), ca.load_profile(folder / "site.yaml")
    with ca.open_store(folder / "audit.db") as store:
        return ca.audit(ca.crawl(profile, rules, store=store), rules, profile, as_of=AS_OF)


def links_of(body: bytes) -> set[str]:
    return set(re.findall(r'(?:href|pdfsrc)="(/[^"]*)"', body.decode()))


def files_of(site, suffix: str) -> dict[str, bytes]:
    return {path: resource.body for path, resource in site.items() if path.endswith(suffix)}


def status_of(url: str) -> int:
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_every_link_leads_somewhere(site):
    """But for the one that shows a broken claim."""
    linked = {
        link
        for resource in site.values()
        if "html" in resource.content_type
        for link in links_of(resource.body)
    }

    assert linked - set(site) == BROKEN_ON_PURPOSE


def test_every_page_can_be_reached_from_the_home_page(site):
    """A crawl finds all of the college."""
    seen, waiting = set(), ["/index.htm"]
    while waiting:
        path = waiting.pop()
        if path in seen or path not in site:
            continue
        seen.add(path)
        resource = site[path]
        waiting += (
            [resource.location]
            if resource.location
            else links_of(resource.body)
            if "html" in resource.content_type
            else []
        )

    assert set(site) - seen == {"/", "/404.htm", "/robots.txt"}


def test_the_site_is_the_same_every_time(site):
    """No clock and no chance goes into a page or a file."""
    assert build_site() == site


def test_nothing_is_dated_after_the_audit_day(site):
    """The as-of date sees the whole site."""
    days = [
        date.fromisoformat(day)
        for resource in site.values()
        if "html" in resource.content_type
        for day in re.findall(r"发布时间：(\d{4}-\d{2}-\d{2})", resource.body.decode())
    ]

    assert max(days) <= AS_OF


def test_the_catalogue_has_fifty_rows(site):
    """One row for each item, numbered in order."""
    catalogue = next(
        r.body.decode()
        for r in site.values()
        if '<h1 class="arti_title">云麓学院信息公开事项清单目录' in r.body.decode("utf-8", "replace")
    )

    assert [str(number) for number in range(1, 51)] == re.findall(r"<tr><td>(\d+)</td>", catalogue)


def test_the_budget_file_can_be_read(site):
    """A PDF reader gets the Chinese text out of the named font."""
    import pypdfium2

    texts = []
    for body in files_of(site, ".pdf").values():
        with pypdfium2.PdfDocument(body) as document:
            texts += [page.get_textpage().get_text_range() for page in document]

    assert any("财政拨款支出预算表" in text for text in texts)


def test_office_files_are_whole(site):
    """The zip containers have no damaged member."""
    office = {**files_of(site, ".docx"), **files_of(site, ".xlsx")}

    assert dict.fromkeys(office) == {
        path: zipfile.ZipFile(io.BytesIO(b)).testzip() for path, b in office.items()
    }


def test_an_unknown_address_is_not_found(base):
    """The dead link of the catalogue is really dead."""
    assert 404 == status_of(base + "xxgkw/2019/0412/c3070a0877/page.htm")


def test_the_login_wall_redirects(base):
    """The link to the office system ends on its login page."""
    with urllib.request.urlopen(base + "oa/view/2026/qyzc.htm") as answer:
        assert answer.url == base + "oa/login.htm"


def test_the_server_is_on_loopback(base):
    """Nobody else in the network sees the demo."""
    assert base.startswith("http://127.0.0.1:")


def test_two_colleges_can_be_served_at_once(base):
    """A free port is chosen each time."""
    with serve() as other:
        assert base != other


def test_the_server_is_gone_afterwards():
    """Leaving the context closes the port."""
    with serve() as url:
        pass
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(url)


def test_the_profile_names_the_served_address():
    """`profile_text` writes the address that it is given."""
    assert "home: http://127.0.0.1:1/\n" in profile_text("http://127.0.0.1:1/")


def test_the_items_come_out_as_the_tutorial_says(report):
    """All that is not current is listed, and nothing else."""
    assert ITEMS == {item.number: item.status for item in report.items if item.status != "current"}


@pytest.mark.parametrize("element", ELEMENTS)
def test_the_elements_come_out_as_the_tutorial_says(report, element):
    """The part that is missing, attested or old is the one that was meant."""
    assert ELEMENTS[element] == report[element].status


def test_every_status_is_shown(report):
    """The demo has an example of each; 未能评估 would need a site that is down."""
    shown = {item.status for item in report.items} | {
        e.status for item in report.items for e in item.elements
    }

    assert set(ca.Status) - {ca.Status.NOT_ASSESSED} == shown


def test_the_crawl_reads_the_whole_college(report):
    """Nothing is left over."""
    assert report.data.crawl.complete


def test_the_findings_are_those_that_were_built_in(report, base):
    """Each fault is found where it was put, and nothing else is called a fault."""
    assert FINDINGS == {(f.kind, f.item, "/" + f.url.removeprefix(base)) for f in report.findings}


def test_the_news_are_no_evidence(report):
    """News, calls for material, reposts and a faculty's papers stand nowhere as evidence."""
    titles = {e.title for item in report.items for element in item.elements for e in element.evidence}
    decoys = {
        "学校召开2026年预算工作会议",
        "关于报送2025-2026学年本科教学质量报告材料的通知",
        "机电工程系2026年工作计划",
    }

    assert set() == titles & decoys


def test_the_leaked_number_stands_nowhere_in_the_report(report, site):
    """The one valid number is masked."""
    leaked = re.search(rb"\d{17}[\dX]", site["/xxgkw/2023/1106/c3060a1064/page.htm"].body)[0].decode()

    assert leaked not in report.data.model_dump_json()
