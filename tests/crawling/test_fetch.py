"""The door to the network against a server that does everything wrong."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import socket
import ssl
import threading
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import trustme

from checklist_audit.crawling import fetch as fetching
from checklist_audit.crawling.answers import Answer
from checklist_audit.crawling.fetch import HttpFetcher, user_agent
from checklist_audit.crawling.outcomes import verdict_of
from checklist_audit.crawling.scope import Scope
from checklist_audit.model.pages import Outcome
from checklist_audit.model.site import Limits, Profile
from tests.faults.routes import FETCH_FAULTS
from tests.faults.server import Connection, FaultServer, html

pytestmark = pytest.mark.usefixtures("each_wire")
LIMITS = Limits(timeout_s=0.6, max_body_mb=2)


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with FaultServer(dict(FETCH_FAULTS)) as running:
        yield running


def fetch(url: str, *, profile: Profile | None = None, etag: str = "", times: int = 1) -> Answer:
    profile = profile or Profile(name="示例大学", home=url, limits=LIMITS)

    async def work() -> Answer:
        fetcher = HttpFetcher(profile, named=Scope(profile).named, version="1")
        answers = [await fetcher.fetch(url, etag=etag) for _ in range(times)]
        await fetcher.close()
        return answers[-1]

    return asyncio.run(work())


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("reset-before", Outcome.NETWORK_ERROR),
        ("reset-during", Outcome.NETWORK_ERROR),
        ("shorter-than-declared", Outcome.NETWORK_ERROR),
        ("cut-gzip", Outcome.NETWORK_ERROR),
        ("broken-gzip", Outcome.NETWORK_ERROR),
        ("silent", Outcome.TIMEOUT),
        ("dripping", Outcome.TIMEOUT),
        ("dripping-head", Outcome.TIMEOUT),
        ("interim", Outcome.TIMEOUT),
        ("endless", Outcome.TOO_LARGE),
        ("huge-length", Outcome.TOO_LARGE),
        ("huge-headers", Outcome.TOO_LARGE),
        ("many-headers", Outcome.TOO_LARGE),
        ("gzip-bomb", Outcome.TOO_LARGE),
        ("gzip-bomb-of-members", Outcome.TOO_LARGE),
        ("deflate-bomb", Outcome.TOO_LARGE),
        ("layered", Outcome.NETWORK_ERROR),
        ("brotli", Outcome.NETWORK_ERROR),
        ("zstd", Outcome.NETWORK_ERROR),
        ("malformed-status", Outcome.NETWORK_ERROR),
        ("malformed-chunk", Outcome.NETWORK_ERROR),
        ("malformed-header", Outcome.NETWORK_ERROR),
        ("malformed-length", Outcome.NETWORK_ERROR),
        ("http-0.9", Outcome.NETWORK_ERROR),
        ("odd-status", Outcome.HTTP_ERROR),
        ("raw-header", Outcome.OK),
        ("page", Outcome.OK),
    ],
)
def test_every_fault_has_its_outcome(server: FaultServer, path: str, outcome: Outcome) -> None:
    assert outcome == verdict_of(fetch(server.url + path)).outcome


PACKED = ("gzip", "gzip-members", "gzip-and-rubbish", "deflate", "bare-deflate", "called-gzip")


@pytest.mark.parametrize("path", PACKED)
def test_a_packed_page_is_the_same_page(server: FaultServer, path: str) -> None:
    assert fetch(server.url + "page").body == fetch(server.url + path).body


def test_a_file_name_in_gbk_is_read(server: FaultServer) -> None:
    assert fetch(server.url + "raw-header").file_name == "年报.pdf"


async def given_up_after(steps: int, url: str) -> None:
    profile = Profile(name="示例大学", home=url, limits=LIMITS)
    fetcher = HttpFetcher(profile, named=Scope(profile).named, version="1")
    fetching = asyncio.ensure_future(fetcher.fetch(url))
    for _ in range(steps):
        await asyncio.sleep(0)
    fetching.cancel()
    await asyncio.gather(fetching, return_exceptions=True)
    await fetcher.close()


def test_a_fetch_that_is_cancelled_at_any_step_leaves_no_connection_open() -> None:
    with FaultServer({"/": html("x" * 200_000)}) as running, warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always", ResourceWarning)
        for steps in range(40):
            asyncio.run(given_up_after(steps, running.url))
        gc.collect()
    assert [] == [str(warning.message) for warning in left]


def test_a_refused_connection_is_named_as_such() -> None:
    with FaultServer() as gone:
        url = gone.url
    assert fetch(url).is_unconnected


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/",
        "http://localhost:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.1:{port}/",
        "http://0.0.0.0:{port}/",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
    ],
)
def test_an_address_inside_is_refused_before_any_connection(server: FaultServer, target: str) -> None:
    before = server.asked.total()
    outside = Profile(name="示例大学", home="http://192.0.2.1/", limits=LIMITS)

    answer = fetch(target.format(port=server.port), profile=outside)

    assert (Outcome.BLOCKED_SSRF, before) == (answer.failure, server.asked.total())


def test_a_named_private_address_opens_no_other_port(server: FaultServer) -> None:
    with FaultServer() as other:
        profile = Profile(name="示例大学", home=server.url, limits=LIMITS)
        assert fetch(other.url, profile=profile).failure is Outcome.BLOCKED_SSRF


def test_a_name_that_leads_to_this_machine_is_refused_although_named(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lookup(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", ("127.0.0.1", server.port))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    profile = Profile(name="示例大学", home=f"http://www.college.example:{server.port}/", limits=LIMITS)

    assert fetch(profile.home, profile=profile).failure is Outcome.BLOCKED_SSRF


def test_a_name_is_looked_up_once_and_that_address_is_used(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name server that says something else the second time is not asked a second time."""
    looked_up: list[str] = []

    def lookup(host: str, *__: object, **___: object) -> list[tuple[object, ...]]:
        looked_up.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(looked_up) == 1 else "10.0.0.1", server.port))]

    url = f"http://localhost:{server.port}/page"
    profile = Profile(name="示例大学", home=url, limits=LIMITS)
    monkeypatch.setattr(socket, "getaddrinfo", lookup)

    assert (200, ["localhost"]) == (fetch(url, profile=profile).status, looked_up)


def test_a_name_that_nobody_knows_is_a_failure_before_any_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def lookup(*_: object, **__: object) -> list[tuple[object, ...]]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    answer = fetch("http://nowhere.college.example/")

    assert (Outcome.NETWORK_ERROR, True) == (answer.failure, answer.is_unconnected)


def test_a_name_server_that_is_down_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    given_up, has_answered = threading.Event(), threading.Event()

    def lookup(*_: object, **__: object) -> list[tuple[object, ...]]:
        given_up.wait(20)
        has_answered.set()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    answer = fetch("http://slow.college.example/")
    assert (Outcome.TIMEOUT, False) == (answer.failure, has_answered.is_set())
    given_up.set()


def test_a_cookie_comes_back_to_its_own_host_only() -> None:
    seen: list[str] = []

    async def answer(connection: Connection) -> None:
        seen.append(connection.headers.get("cookie", ""))
        await html("hi", headers=("Set-Cookie: id=7; Path=/",))(connection)

    with FaultServer({"/": answer}) as running:
        fetch(running.url, times=2)
    assert seen == ["", "id=7"]


def test_a_flood_of_cookies_stays_small() -> None:
    sizes: list[int] = []

    async def answer(connection: Connection) -> None:
        sizes.append(len(connection.headers.get("cookie", "")))
        flood = tuple(f"Set-Cookie: c{number}={'x' * 500}" for number in range(100))
        await html("hi", headers=flood)(connection)

    with FaultServer({"/": answer}) as running:
        fetch(running.url, times=2)
    assert sizes[1] < 12_000


def test_the_crawler_says_who_it_is_and_whom_to_write_to() -> None:
    assert user_agent("1.2", "mailto:a@college.example") == "checklist-audit/1.2 (+mailto:a@college.example)"


def test_a_conditional_request_names_the_version_that_we_have() -> None:
    seen: list[str] = []

    async def answer(connection: Connection) -> None:
        seen.append(connection.headers.get("if-none-match", ""))
        await html("", status="304 Not Modified")(connection)

    with FaultServer({"/": answer}) as running:
        fetch(running.url, etag='"v1"')
    assert seen == ['"v1"']


def test_an_answer_without_a_body_leaves_its_connection_usable() -> None:
    connections: list[asyncio.StreamWriter] = []

    async def unchanged(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections.append(writer)
        with contextlib.suppress(asyncio.IncompleteReadError), contextlib.closing(writer):
            while await reader.readuntil(b"\r\n\r\n"):
                writer.write(b"HTTP/1.1 304 Not Modified\r\n\r\n")

    async def ask_twice() -> None:
        server = await asyncio.start_server(unchanged, "127.0.0.1", 0)
        home = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        profile = Profile(name="示例大学", home=home, limits=LIMITS)
        fetcher = HttpFetcher(profile, named=Scope(profile).named, version="1")
        for _ in range(2):
            await fetcher.fetch(home, etag='"v1"')
        await fetcher.close()
        server.close()
        await server.wait_closed()

    asyncio.run(ask_twice())
    assert len(connections) == 1


def test_a_certificate_that_nobody_vouches_for_is_named() -> None:
    with FaultServer({"/": html("hi")}, tls=True) as running:
        answer = fetch(running.url)
    assert (answer.failure, answer.reason) == (Outcome.TLS_ERROR, "证书是自签名的")


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    certificate.configure_cert(context)
    return context


CA = trustme.CA()
EXPIRED = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("certificate", "is_known", "reason"),
    [
        (CA.issue_cert("127.0.0.1", not_after=EXPIRED), True, "证书已过期"),
        (CA.issue_cert("www.other.example"), True, "证书是别的域名的"),
        (CA.issue_cert("127.0.0.1"), False, "证书链不完整或签发者不受信任"),
    ],
    ids=["expired", "of another name", "with an incomplete chain"],
)
def test_what_is_wrong_with_a_certificate_is_said(
    certificate: trustme.LeafCert, is_known: bool, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusting = ssl.create_default_context()
    if is_known:
        CA.configure_trust(trusting)
    monkeypatch.setattr(fetching, "tls_context", lambda **_: trusting)
    with FaultServer({"/": html("hi")}, tls=serving(certificate)) as running:
        answer = fetch(running.url)
    assert (Outcome.TLS_ERROR, reason) == (answer.failure, answer.reason)


def test_a_host_whose_certificate_is_accepted_is_read_and_marked() -> None:
    with FaultServer({"/": html("hi")}, tls=True) as running:
        profile = Profile(name="示例大学", home=running.url, limits=LIMITS, tls_unverified=("127.0.0.1",))
        answer = fetch(running.url, profile=profile)
    assert (answer.status, answer.is_unverified_tls) == (200, True)


def test_a_server_that_speaks_no_tls_is_a_failure_and_no_hang() -> None:
    with FaultServer() as running:
        assert fetch(running.url.replace("http:", "https:")).failure in (Outcome.TIMEOUT, Outcome.TLS_ERROR)
