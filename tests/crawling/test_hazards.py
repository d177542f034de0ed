"""Whole crawls of sites that do one thing wrong; the words of the tests are those of the hazards."""

from __future__ import annotations

import asyncio
import functools
import gzip
from pathlib import Path

import pytest

from checklist_audit.crawling import asking, engine
from checklist_audit.crawling.politeness import Politeness
from checklist_audit.model.pages import Digested, Reply
from checklist_audit.reading import ReadingLimits, read_page
from tests.crawling.small import college, crawled, digest, linking, read
from tests.faults.routes import FETCH_FAULTS, NETWORK_FAULTS, hanging_up, redirect
from tests.faults.server import Answerer, Connection, FaultServer, html, page

pytestmark = pytest.mark.usefixtures("each_wire")
WALL = "<html><script>document.cookie='a=1';location.reload()</script></html>"


def failing(times: int, *, status: str = "500 Oops", headers: tuple[str, ...] = ()) -> Answerer:
    """A route that fails a few times and then serves a page."""
    bad, good = html("", status=status, headers=headers), html(page("好了"))

    async def answer(connection: Connection) -> None:
        await (bad if connection.visit <= times else good)(connection)

    return answer


def test_every_faulty_page_has_one_record_and_no_other_page_is_lost(tmp_path: Path) -> None:
    faults = sorted(FETCH_FAULTS)
    good = [f"/good/{number}.htm" for number in range(20)]
    with linking(
        *faults, *good, routes={**FETCH_FAULTS, **{path: html(page(path)) for path in good}}
    ) as server:
        result = crawled(
            server, tmp_path / "s.db", profile=college(server, limits={"timeout_s": 3, "retries": 0})
        )
    assert dict.fromkeys(good, "ok") == {path: result.outcomes[path] for path in good}
    assert {"/", *faults, *good} == result.fetches.keys()
    assert [] == [path for path, fetch in result.fetches.items() if not (fetch.reason or fetch.is_read)]


@pytest.mark.parametrize("status", ["500 Oops", "502 Bad Gateway", "503 Busy", "408 Timeout"])
def test_a_page_that_fails_twice_is_had_at_the_third_try(tmp_path: Path, status: str) -> None:
    with linking("/a.htm", routes={"/a.htm": failing(2, status=status)}) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == "ok"


def test_a_page_whose_connection_breaks_twice_is_had_at_the_third_try(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": hanging_up(2, html(page("好了")))}) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == "ok"


@pytest.mark.parametrize("path", NETWORK_FAULTS)
def test_a_page_whose_connection_always_breaks_is_asked_for_three_times(tmp_path: Path, path: str) -> None:
    with linking(path, routes={path: FETCH_FAULTS[path]}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes[path], result.asked[path]) == ("network_error", 3)


@pytest.mark.parametrize("status", ["400 Bad", "401 No", "403 No", "405 No", "410 Gone", "451 No"])
def test_a_page_that_is_refused_is_asked_for_once(tmp_path: Path, status: str) -> None:
    with linking("/a.htm", routes={"/a.htm": html("没有", status=status)}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes["/a.htm"], result.asked["/a.htm"]) == ("http_error", 1)


def test_a_page_that_always_fails_is_asked_for_three_times(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": failing(9)}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes["/a.htm"], result.asked["/a.htm"]) == ("http_error", 3)


def test_a_missing_page_is_asked_for_once(tmp_path: Path) -> None:
    with linking("/a.htm") as server:
        result = crawled(server, tmp_path / "s.db")
    assert (
        result.outcomes["/a.htm"],
        result.fetches["/a.htm"].status,
        result.asked["/a.htm"],
    ) == ("http_error", 404, 1)


def test_a_busy_server_is_given_the_time_it_asks_for(tmp_path: Path) -> None:
    busy = failing(1, status="429 Busy", headers=("Retry-After: 1",))
    with linking("/a.htm", routes={"/a.htm": busy}) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == "ok"


def test_a_server_that_asks_for_a_year_is_rate_limited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_MAX_WAIT_S", 0.1)
    busy = failing(9, status="503 Busy", headers=("Retry-After: 31536000",))
    with linking("/a.htm", routes={"/a.htm": busy}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes["/a.htm"], result.asked["/a.htm"]) == ("rate_limited", 1)


@pytest.mark.parametrize(
    "status", ["412 Precondition", "521 Down", "403 Forbidden", "202 Accepted", "200 OK"]
)
def test_a_script_wall_is_a_challenge_and_not_a_page(tmp_path: Path, status: str) -> None:
    with linking("/a.htm", routes={"/a.htm": html(WALL, status=status)}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes["/a.htm"], result.asked["/a.htm"]) == ("challenge", 1)


def test_a_walled_site_is_not_asked_again_and_again_but_for_its_files(tmp_path: Path) -> None:
    pages = [f"/{number}.htm" for number in range(40)]
    routes = {
        **{path: html(WALL, status="412 No") for path in pages},
        "/a.pdf": html("%PDF-", content_type="application/pdf"),
    }
    with linking(*pages, "/a.pdf", routes=routes) as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, limits={"concurrency": 1}))
    assert ("ok", {"challenge"}) == (result.outcomes["/a.pdf"], {result.outcomes[path] for path in pages})
    assert sum(result.asked.get(path, 0) for path in pages) < 10


def test_a_page_that_is_the_same_as_no_page_is_a_soft_404(tmp_path: Path) -> None:
    with linking("/gone.htm", "/here.htm", routes={"/here.htm": html(page("在"))}) as server:
        server.fallback = html(page("示例大学", text="欢迎"))
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/here.htm": "ok", "/gone.htm": "soft_404"}


def test_a_page_that_is_sent_where_nothing_is_sent_is_a_soft_404(tmp_path: Path) -> None:
    with linking("/gone.htm") as server:
        server.fallback = redirect("/")
        assert crawled(server, tmp_path / "s.db").outcomes["/gone.htm"] == "soft_404"


@pytest.mark.parametrize(
    ("location", "outcome"),
    [
        ("/a.htm", "redirect_error"),
        ("", "redirect_error"),
        ("javascript:void(0)", "redirect_error"),
        ("http://[::1", "redirect_error"),
        ("/" + "x" * 9000, "redirect_error"),
        ("http://169.254.169.254/latest", "redirect"),
        ("/b.htm", "redirect"),
    ],
)
def test_a_redirect_ends_well_or_is_an_error(tmp_path: Path, location: str, outcome: str) -> None:
    routes = {"/a.htm": redirect(location), "/b.htm": html(page("目标"))}
    with linking("/a.htm", routes=routes) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == outcome


def test_a_redirect_inside_is_recorded_and_not_followed(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": redirect("http://127.0.0.1:9/secret")}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes["http://127.0.0.1:9/secret"] == "out_of_scope"


def test_a_loop_of_redirects_is_an_error(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": redirect("/b.htm"), "/b.htm": redirect("/a.htm")}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "redirect", "/b.htm": "redirect_error"}


def test_an_endless_chain_of_redirects_ends_after_ten(tmp_path: Path) -> None:
    routes = {f"/hop/{number}": redirect(f"/hop/{number + 1}") for number in range(30)}
    with linking("/hop/0", routes=routes) as server:
        result = crawled(server, tmp_path / "s.db")
    assert sum(path.startswith("/hop/") for path in result.asked) == 11
    assert "redirect_error" in result.outcomes.values()


def test_the_target_of_a_redirect_is_known_by_the_words_that_led_there(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": redirect("/b.htm"), "/b.htm": html(page("目标"))}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert [place.words for place in result.fetches["/b.htm"].referrals] == ["/a.htm"]


def test_a_loop_of_meta_refresh_ends(tmp_path: Path) -> None:
    def refresh(to: str) -> Answerer:
        return html(f'<html><meta http-equiv="refresh" content="0;url={to}"><title>{to}</title></html>')

    with linking("/a.htm", routes={"/a.htm": refresh("/b.htm"), "/b.htm": refresh("/a.htm")}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "ok", "/b.htm": "ok"}


def test_the_target_of_a_meta_refresh_is_known_by_the_words_that_led_there(tmp_path: Path) -> None:
    refresh = html('<html><meta http-equiv="refresh" content="0;url=/b.htm"><title>转</title></html>')
    with linking("/a.htm", routes={"/a.htm": refresh, "/b.htm": html(page("目标"))}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert "/a.htm" in [place.words for place in result.fetches["/b.htm"].referrals]


def test_a_cookie_that_is_handed_out_by_a_redirect_is_taken(tmp_path: Path) -> None:
    async def gate(connection: Connection) -> None:
        known = "seen=1" in connection.headers.get("cookie", "")
        await (html(page("里面")) if known else redirect("/cookie", headers=("Set-Cookie: seen=1",)))(
            connection
        )

    with linking("/a.htm", routes={"/a.htm": gate, "/cookie": redirect("/a.htm")}) as server:
        assert crawled(server, tmp_path / "s.db").outcomes["/a.htm"] == "ok"


def test_a_redirect_that_hands_out_a_cookie_each_time_ends(tmp_path: Path) -> None:
    async def gate(connection: Connection) -> None:
        await redirect("/a.htm", headers=(f"Set-Cookie: seen={connection.visit}",))(connection)

    with linking("/a.htm", "/b.htm", routes={"/a.htm": gate, "/b.htm": html(page("乙"))}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert {"/": "ok", "/a.htm": "redirect_error", "/b.htm": "ok"} == result.outcomes


INSIDE = (
    "http://127.0.0.1:{port}/",
    "//127.0.0.1:{port}/",
    "http://localhost:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://user@127.0.0.1:{port}/",
    "http:\\\\127.0.0.1:{port}\\",
    "http://www.college.example\\@127.0.0.1:{port}/",
    "http://127。0。0。1:{port}/",
    "http://１２７.0.0.1:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/",
    "ftp://127.0.0.1:{port}/",
)


@pytest.mark.parametrize(
    "form",
    [
        '<a href="{url}">信息公开</a>',
        '<iframe src="{url}"></iframe>',
        '<frameset><frame src="{url}"></frameset>',
        '<base href="{url}"><a href="secret.htm">信息公开</a>',
        '<meta http-equiv="refresh" content="0;url={url}">',
        "<script>location.href='{url}'</script>",
        '<a href="{url}a.pdf">附件.pdf</a>',
    ],
)
def test_no_address_inside_is_asked_for_whatever_names_it(tmp_path: Path, form: str) -> None:
    with FaultServer() as inside:
        urls = [url.format(port=inside.port) for url in INSIDE]
        pages = {f"/{number}.htm": html(form.replace("{url}", url)) for number, url in enumerate(urls)}
        with linking(*pages, routes=pages) as server:
            result = crawled(server, tmp_path / "s.db", digest=read)
        assert 0 == inside.asked.total()
    assert dict.fromkeys(pages, "ok") == {path: result.outcomes[path] for path in pages}


def test_several_spellings_of_one_address_are_fetched_once(tmp_path: Path) -> None:
    spellings = (
        "/a/b.htm",
        "/a/./b.htm",
        "/a/x/../b.htm",
        "/%61/b.htm",
        "/a/b.htm#top",
        "/a/b.htm;jsessionid=7",
    )
    with linking(*spellings, routes={"/a/b.htm": html(page("一页"))}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a/b.htm": "ok"}


def test_a_calendar_is_sampled_and_every_ordinary_page_is_found(tmp_path: Path) -> None:
    async def calendar(connection: Connection) -> None:
        if not connection.path.startswith("/calendar"):
            await html("", status="404 Not Found")(connection)
            return
        month = int(connection.path.rpartition("=")[2])
        await html(page(f"{month}月日历", f"/calendar?m={month + 1}", f"/calendar?m={month + 1000}"))(
            connection
        )

    ordinary = {
        f"/news/{number}.htm": html(page(f"第{number}条", text=chr(0x4E00 + number) * 9))
        for number in range(99)
    }
    with linking("/calendar?m=0", *ordinary, routes=dict(ordinary)) as server:
        server.fallback = calendar
        result = crawled(server, tmp_path / "s.db", profile=college(server, limits={"max_depth": 50}))
    assert {"ok"} == {result.outcomes[path] for path in ordinary}
    assert sum(path.startswith("/calendar") for path in result.asked) < 60
    assert "trap_skipped" in result.outcomes.values()


def test_pages_that_differ_by_a_number_alone_are_all_read_when_a_list_names_them(tmp_path: Path) -> None:
    numbered = [f"/notice/{number}.htm" for number in range(150)]
    with linking(*numbered, routes={path: html(page(f"通知 {path}")) for path in numbered}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert dict.fromkeys(["/", *numbered], "ok") == result.outcomes


def test_folders_inside_themselves_end(tmp_path: Path) -> None:
    async def deeper(connection: Connection) -> None:
        await html(page(f"夹 {len(connection.path)}", connection.path.rstrip("/") + "/jxky/"))(connection)

    with linking("/jxky/", routes={"/robots.txt": html("", status="404 No")}) as server:
        server.fallback = deeper
        result = crawled(server, tmp_path / "s.db")
    assert result.summary.requests < 15


def test_a_page_of_many_thousand_links_costs_no_other_page(tmp_path: Path) -> None:
    many = [f"/many/{number}.jpg" for number in range(10_000)]
    with linking(
        "/many.htm", "/a.htm", routes={"/many.htm": html(page("多", *many)), "/a.htm": html(page("一"))}
    ) as server:
        result = crawled(server, tmp_path / "s.db")
    assert (result.outcomes["/a.htm"], list(result.outcomes.values()).count("not_html")) == ("ok", 10_000)


def test_a_page_whose_reader_breaks_has_a_record_that_says_so(tmp_path: Path) -> None:
    def breaking(reply: Reply) -> Digested:
        if reply.url.endswith("a.htm"):
            raise ValueError("no such thing")
        return digest(reply)

    with linking("/a.htm", routes={"/a.htm": html(page("坏"))}) as server:
        result = crawled(server, tmp_path / "s.db", digest=breaking)
    assert result.outcomes == {"/": "ok", "/a.htm": "document_unsupported"}


def test_forms_in_the_shape_of_links_are_never_asked_for(tmp_path: Path) -> None:
    forms = ("/logout.jsp", "/search?keyword=a", "/user/logout", "/print.jsp?id=1", "/_visitcount?type=1")
    with linking(*forms) as server:
        result = crawled(server, tmp_path / "s.db")
    assert not set(forms) & result.asked.keys()


def test_a_dead_host_costs_a_few_requests_and_a_record_for_each_page(tmp_path: Path) -> None:
    with FaultServer() as gone:
        dead = gone.url
    pages = [f"{dead}{number}.htm" for number in range(30)]
    with linking(*pages, "/a.htm", routes={"/a.htm": html(page("活"))}) as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, hosts=(dead,)))
    assert {"network_error"} == {result.outcomes[page] for page in pages}
    assert result.outcomes["/a.htm"] == "ok"


def test_a_host_that_dies_half_way_makes_the_crawl_incomplete_and_every_page_has_its_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [f"/{number}.htm" for number in range(60)]

    async def dying(connection: Connection) -> None:
        if sum(server.asked.values()) > 20:
            connection.reset()
        else:
            await html(page(connection.path))(connection)

    monkeypatch.setattr(engine, "Politeness", functools.partial(Politeness, rest_s=0.01))
    with linking(*pages, routes={**dict.fromkeys(pages, dying), "/robots.txt": dying}) as server:
        profile = college(server, limits={"concurrency": 1, "retries": 0})
        result = crawled(server, tmp_path / "s.db", profile=profile)
        base = server.url[:-1]
    assert {"ok", "network_error"} == {result.outcomes[path] for path in pages}
    assert (False, True) == (
        result.summary.is_complete,
        f"{base} 中途不再回应，它的其余网页没有读到" in result.summary.notes,
    )
    assert sum(result.asked.values()) < 45


def test_every_page_of_a_host_whose_certificate_is_not_looked_at_says_so(tmp_path: Path) -> None:
    with linking("/a.htm", routes={"/a.htm": html(page("甲"))}, tls=True) as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, tls_unverified=("127.0.0.1",)))
    assert {"没有验证加密证书"} == {fetch.reason for fetch in result.fetches.values()}
    assert "没有验证加密证书的站点：127.0.0.1" in result.summary.notes


def test_robots_txt_is_asked_for_again_when_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_MAX_GATE_AGE_S", 0.2)
    pages = [f"/{number}.htm" for number in range(12)]

    async def slow(connection: Connection) -> None:
        await asyncio.sleep(0.05)
        await html(page(connection.path))(connection)

    with linking(*pages, routes=dict.fromkeys(pages, slow)) as server:
        result = crawled(server, tmp_path / "s.db", profile=college(server, limits={"concurrency": 1}))
    assert dict.fromkeys(["/", *pages], "ok") == result.outcomes
    assert result.asked["/robots.txt"] > 1


def test_a_file_that_is_too_large_to_read_is_recorded_as_such(tmp_path: Path) -> None:
    def reading(reply: Reply) -> Digested:
        limits = ReadingLimits(body_bytes=10)
        kind, url = reply.content_type, reply.final_url
        return Digested(read_page(reply.body, url=url, content_type=kind, limits=limits), reply.body)

    with linking("/a.pdf", routes={"/a.pdf": html("%PDF-1.4" * 9, content_type="application/pdf")}) as server:
        result = crawled(server, tmp_path / "s.db", digest=reading)
    assert "document_too_large" == result.outcomes["/a.pdf"]


def test_a_site_that_cannot_be_had_has_no_pages(tmp_path: Path) -> None:
    with FaultServer() as gone:
        url = gone.url
    gone.asked.clear()
    result = crawled(gone, tmp_path / "s.db", profile=college(gone, limits={"retries": 0}))
    assert (
        result.summary.pages,
        result.summary.is_complete,
        result.outcomes[url.removeprefix(result.base)],
    ) == (0, False, "network_error")


def test_a_hostile_sitemap_costs_no_page(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>'
    with linking("/a.htm", routes={"/a.htm": html(page("甲")), "/sitemap.xml": html(bomb)}) as server:
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "ok"}


def test_a_page_that_only_the_sitemap_names_is_read(tmp_path: Path) -> None:
    with linking(routes={"/a.htm": html(page("甲"))}) as server:
        names = (
            f"<urlset><url><loc>{server.url}a.htm</loc></url><url><loc>http://10.0.0.1/</loc></url></urlset>"
        )
        server.routes["/sitemap.xml"] = html(names)
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "ok"}


def test_a_sitemap_that_names_itself_is_read_once(tmp_path: Path) -> None:
    with linking() as server:
        index = f"<sitemapindex><sitemap><loc>{server.url}sitemap.xml</loc></sitemap></sitemapindex>"
        server.routes["/sitemap.xml"] = html(index)
        assert crawled(server, tmp_path / "s.db").asked["/sitemap.xml"] == 1


def test_an_endless_index_of_sitemaps_is_cut(tmp_path: Path) -> None:
    async def index(connection: Connection) -> None:
        number = sum(server.asked.values())
        names = "".join(f"<sitemap><loc>{server.url}map{number}-{n}.xml</loc></sitemap>" for n in range(9))
        is_map = connection.path.startswith(("/map", "/sitemap"))
        body = f"<sitemapindex>{names}</sitemapindex>" if is_map else ""
        await html(body, status="200 OK" if is_map else "404 Not Found")(connection)

    with linking("/a.htm", routes={"/a.htm": html(page("甲"))}) as server:
        server.fallback = index
        result = crawled(server, tmp_path / "s.db")
    assert result.outcomes == {"/": "ok", "/a.htm": "ok"}
    assert sum("map" in path for path in result.asked) <= 10


def test_a_sitemap_that_is_a_bomb_costs_no_page(tmp_path: Path) -> None:
    packed = gzip.compress(b"<urlset>" + b" " * (80 << 20), 9)
    routes = {"/a.htm": html(page("甲")), "/sitemap.xml": html(packed, content_type="application/gzip")}
    with linking("/a.htm", routes=routes) as server:
        assert crawled(server, tmp_path / "s.db").outcomes == {"/": "ok", "/a.htm": "ok"}
