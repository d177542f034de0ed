"""Pages that their scripts fill, in a real Chromium that has no network but ours."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from checklist_audit.crawling import browser
from checklist_audit.crawling.chromium import binary_of_system
from checklist_audit.crawling.fetch import HttpFetcher
from checklist_audit.model.pages import RENDERED
from checklist_audit.storing import open_store
from tests.crawling.small import Result, college, crawled, linking, read
from tests.faults.routes import redirect
from tests.faults.server import Answerer, Connection, FaultServer, html, page

needs_chromium = pytest.mark.skipif(not binary_of_system(), reason="no Chromium on this machine")

ROW = "<li><a href='${row.url}'>${row.title}</a> ${row.day}</li>"
SHOW = f"const show = rows => document.getElementById('list').innerHTML = rows.map(row => `{ROW}`).join('')"
ROWS = '[{"url": "/a.htm", "title": "2023年部门决算", "day": "2024-09-01"}, {"url": "/b.htm", "title": "2024年部门预算", "day": "2024-03-01"}]'


def listing(*calls: str) -> str:
    """A list without rows, and the script that fetches them."""
    script = ";".join((SHOW, *calls))
    return f"<html><head><title>财务公开</title></head><body><h1>财务公开</h1><ul id=list></ul><script>{script}</script></body></html>"


LIST = html(listing("fetch('/rows.json').then(r => r.json()).then(show)"))
DATA = html(ROWS, content_type="application/json")
PAGES = {path: html(page(f"文件 {path}", text="正文很长。" * 30)) for path in ("/a.htm", "/b.htm")}


def shown(tmp_path: Path, routes: dict[str, Answerer], **limits: object) -> Result:
    """A crawl with the real reader of a site whose home page links to `/list.htm`."""
    with linking("/list.htm", routes={**PAGES, **routes}) as server:
        limits = {"timeout_s": 20, **limits}
        return crawled(server, tmp_path / "s.db", profile=college(server, limits=limits), digest=read)


@pytest.mark.browser
@needs_chromium
def test_a_list_that_a_script_fills_is_read_and_marked(tmp_path: Path) -> None:
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": DATA})
    fetch = result.fetches["/list.htm"]
    assert ("ok", RENDERED, True) == (fetch.outcome, fetch.reason, fetch.is_rendered)
    assert ("ok", "ok") == (result.outcomes.get("/a.htm"), result.outcomes.get("/b.htm"))
    assert f"有 1 个网页的{RENDERED}" in result.summary.notes


@pytest.mark.browser
@needs_chromium
def test_a_home_page_that_is_an_application_is_read(tmp_path: Path) -> None:
    """Its server answers every address with the same shell, which is no soft 404."""
    shell = html("<html><title>示例大学</title><div id=app></div><script src=/app.js></script></html>")
    links = "".join(f'<p><a href=\\"/a.htm\\">栏目{number}</a></p>' for number in range(9))
    script = html(
        f'document.getElementById("app").innerHTML = "{links}"', content_type="application/javascript"
    )
    with FaultServer({"/": shell, "/app.js": script, **PAGES}) as server:
        server.fallback = shell
        server.routes["/robots.txt"] = html("", status="404 Not Found")
        result = crawled(server, tmp_path / "s.db", digest=read)
    assert {"/": "ok", "/a.htm": "ok"} == result.outcomes


@pytest.mark.browser
@needs_chromium
def test_a_script_reaches_no_address_inside_and_no_form(tmp_path: Path) -> None:
    with FaultServer({"/secret": DATA}) as inside:
        calls = [
            f"fetch('{inside.url}secret').then(r => r.json()).then(show)",
            "fetch('/save', {method: 'POST', body: 'a=1'})",
            "fetch('/logout.jsp')",
            f"new WebSocket('ws://127.0.0.1:{inside.port}/secret')",
            f"new Image().src = '{inside.url}secret'",
            f"document.head.append(Object.assign(document.createElement('script'), {{src: '{inside.url}secret'}}))",
            "navigator.sendBeacon('/beacon', 'a')",
        ]
        result = shown(tmp_path, {"/list.htm": html(listing(*calls))})
        assert 0 == inside.asked.total()
    assert not {"/save", "/logout.jsp", "/beacon"} & result.asked.keys()
    assert f"{browser.UNRENDERED}（脚本要的数据没有取到）" == result.fetches["/list.htm"].reason


@pytest.mark.browser
@needs_chromium
def test_a_script_may_come_from_anywhere_and_data_from_the_college_alone(tmp_path: Path) -> None:
    """Named here, since both lie on loopback; public hosts need no naming."""
    script = "fetch('/rows.json').then(r => r.json()).then(show); fetch(other + 'rows.json')"
    with FaultServer({"/lib.js": html(script, content_type="text/javascript"), "/rows.json": DATA}) as other:
        calls = (f"const other = '{other.url}'", "fetch('/rows.json'); document.head.append(tag)")
        tag = f"const tag = Object.assign(document.createElement('script'), {{src: '{other.url}lib.js'}})"
        routes = {"/list.htm": html(listing(calls[0], tag, calls[1])), "/rows.json": DATA, **PAGES}
        with linking("/list.htm", routes=routes) as server:
            profile = college(server, limits={"timeout_s": 20})
            fetcher = HttpFetcher(profile, named=on_loopback(server.port, other.port), version="1")
            result = crawled(server, tmp_path / "s.db", profile=profile, digest=read, fetcher=fetcher)
    assert RENDERED == result.fetches["/list.htm"].reason
    assert {"/lib.js": 1} == dict(other.asked)


def on_loopback(*ports: int) -> frozenset[tuple[str, int]]:
    return frozenset(("127.0.0.1", port) for port in ports)


@pytest.mark.browser
@needs_chromium
def test_a_redirect_inside_is_not_followed_by_the_browser(tmp_path: Path) -> None:
    with FaultServer({"/secret": DATA}) as inside:
        calls = "fetch('/rows.json').then(r => r.json()).then(show)"
        routes = {"/list.htm": html(listing(calls)), "/rows.json": redirect(f"{inside.url}secret")}
        shown(tmp_path, routes)
        assert 0 == inside.asked.total()


@pytest.mark.browser
@needs_chromium
def test_a_script_obeys_robots_txt(tmp_path: Path) -> None:
    rules = html("User-agent: *\nDisallow: /rows", content_type="text/plain")
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": DATA, "/robots.txt": rules})
    assert "/rows.json" not in result.asked


@pytest.mark.browser
@needs_chromium
def test_a_script_that_never_ends_costs_its_page_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "_PAGE_S", 4.0)
    routes = {
        "/": html(page("首页", "/stuck.htm", "/list.htm")),
        "/stuck.htm": html(listing("fetch('/rows.json'); for (;;) {}")),
        "/list.htm": LIST,
        "/rows.json": DATA,
    }
    result = shown(tmp_path, routes)
    assert result.fetches["/stuck.htm"].reason.startswith(browser.UNRENDERED)
    assert RENDERED == result.fetches["/list.htm"].reason


@pytest.mark.browser
@needs_chromium
def test_a_script_that_goes_elsewhere_is_a_redirect(tmp_path: Path) -> None:
    body = listing("const to = '/a' + '.htm'", "fetch('/rows.json').finally(() => location.assign(to))")
    result = shown(tmp_path, {"/list.htm": html(body), "/rows.json": DATA})
    assert ("ok", 1) == (result.outcomes["/a.htm"], result.asked["/a.htm"])
    assert result.fetches["/list.htm"].reason.startswith("脚本转到 ")


@pytest.mark.browser
@needs_chromium
def test_the_place_where_a_script_goes_is_kept(tmp_path: Path) -> None:
    body = listing("const to = '/a' + '.htm'", "fetch('/rows.json').finally(() => location.assign(to))")
    base = shown(tmp_path, {"/list.htm": html(body), "/rows.json": DATA}).base
    with open_store(tmp_path / "s.db") as store:
        kept = store.snapshot().document(f"{base}/list.htm")
    assert kept is not None
    assert ("empty", f"{base}/a.htm") == (kept.kind, kept.redirect)


@pytest.mark.browser
@needs_chromium
def test_a_page_that_loads_itself_again_and_again_is_asked_for_once(tmp_path: Path) -> None:
    body = listing("fetch('/rows.json').finally(() => location.reload())")
    result = shown(tmp_path, {"/list.htm": html(body), "/rows.json": DATA})
    assert 1 == result.asked["/list.htm"]
    assert result.asked["/rows.json"] < 5


@pytest.mark.browser
@needs_chromium
@pytest.mark.parametrize("missing", ["/rows.json", "/app.js"])
def test_a_page_that_lacks_its_script_or_its_data_is_no_proof_of_an_empty_list(
    tmp_path: Path, missing: str
) -> None:
    body = listing("fetch('/rows.json').then(r => r.json()).then(show)").replace(
        "</body>", "<script src=/app.js></script></body>"
    )
    rows = html("[]", content_type="application/json")
    routes = {
        "/list.htm": html(body),
        "/rows.json": rows,
        "/app.js": html("", content_type="text/javascript"),
    }
    result = shown(tmp_path, {**routes, missing: html("", status="404 Not Found")})
    assert f"{browser.UNRENDERED}（脚本要的数据没有取到）" == result.fetches["/list.htm"].reason


@pytest.mark.browser
@needs_chromium
def test_data_that_is_no_http_costs_its_page_no_time(tmp_path: Path) -> None:
    rows = html("[]", status="999 Odd", content_type="应用/数据".encode().decode("latin-1"))
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": rows})
    assert f"{browser.UNRENDERED}（脚本要的数据没有取到）" == result.fetches["/list.htm"].reason


@pytest.mark.browser
@needs_chromium
def test_a_list_that_is_empty_after_its_script_is_empty(tmp_path: Path) -> None:
    rows = html("[]", content_type="application/json")
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": rows})
    assert RENDERED == result.fetches["/list.htm"].reason


@pytest.mark.browser
@needs_chromium
def test_the_next_night_sees_what_the_script_fetches_then(tmp_path: Path) -> None:
    """The page as served is the same byte for byte."""

    async def rows(connection: Connection) -> None:
        url = "/a.htm" if connection.visit == 1 else "/b.htm"
        row = f'[{{"url": "{url}", "title": "2023年部门决算表", "day": "2024-09-01"}}]'
        await html(row, content_type="application/json")(connection)

    async def versioned(connection: Connection) -> None:
        if "if-none-match" in connection.headers:
            await html("", status="304 Not Modified")(connection)
        else:
            body = listing("fetch('/rows.json').then(r => r.json()).then(show)")
            await html(body, headers=('ETag: "v1"',))(connection)

    with linking("/list.htm", routes={**PAGES, "/list.htm": versioned, "/rows.json": rows}) as server:
        profile = college(server, limits={"timeout_s": 20})
        crawled(server, tmp_path / "s.db", profile=profile, digest=read)
        second = crawled(server, tmp_path / "s.db", profile=profile, digest=read)
    assert ("/b.htm" in second.outcomes, "/a.htm" in second.outcomes) == (True, False)


@pytest.mark.browser
@needs_chromium
def test_a_machine_that_can_show_pages_says_so() -> None:
    assert "" == asyncio.run(browser.trial())


def test_without_a_browser_a_page_is_named_as_needing_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "binary_of_system", lambda: "")
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": DATA})
    assert "内容由脚本填充，没有读到（需要 Chromium，本机没有）" == result.fetches["/list.htm"].reason
    assert "有 1 个网页的内容由脚本填充，没有读到（需要 Chromium，本机没有）" in result.summary.notes


def test_a_browser_that_does_not_start_costs_no_other_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "binary_of_system", lambda: "/nowhere/chromium")
    result = shown(tmp_path, {"/": html(page("首页", "/list.htm", "/a.htm")), "/list.htm": LIST})
    assert result.fetches["/list.htm"].reason.startswith(browser.UNRENDERED)
    assert "ok" == result.outcomes["/a.htm"]


def test_a_profile_may_forbid_the_browser(tmp_path: Path) -> None:
    result = shown(tmp_path, {"/list.htm": LIST, "/rows.json": DATA}, max_rendered=0)
    assert "内容由脚本填充，没有读到（学校档案规定不用浏览器）" == result.fetches["/list.htm"].reason
