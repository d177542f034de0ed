"""One line in cron, night after night: who hears what, and how the job ends."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checklist_audit import demo
from checklist_audit.cli import run
from checklist_audit.demo import build_site
from tests.notifying.robot import OK, Robot, robot

CHANNEL = "notify:\n  - {kind: wecom, target_env: ROBOT, link: 'https://audit.college.example/{date}.html'}\n"
LOST = "/xxgkw/2021/0825/c3060a1056/page.htm"  # the only evidence for 36a
LIST = "/xxgkw/xsgl/list.htm"  # leads to it


@dataclass
class Broken:
    """What of the college's site answers with which status; nothing at first."""

    status: Callable[[str], int] = field(default=lambda _: 0)


@contextmanager
def college(broken: Broken) -> Iterator[str]:
    """The demo college with a switch."""
    base = demo._handler(build_site())

    class Handler(base):
        def _answer(self, *, with_body: bool) -> None:
            status = broken.status(urlsplit(self.path).path)
            if not status:
                super()._answer(with_body=with_body)
                return
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Night:
    """How one night ended: exit code, what the robot took, and the statuses of the elements."""

    code: int
    told: tuple[str, ...]
    statuses: dict[str, str]


def live(folder: Path, service: Robot) -> Night:
    service.payloads.clear()
    report = folder / "report.json"
    words = ("--as-of", str(demo.AS_OF), "--fail-on", "worse", "-q", "--no-progress", "-o", str(report))
    code = run(["run", str(folder / "site.yaml"), *words])
    data = json.loads(report.read_text(encoding="utf-8"))
    statuses = {element["id"]: element["status"] for item in data["items"] for element in item["elements"]}
    taken = (
        [payload["text"]["content"] for payload in service.payloads]
        if service.body == json.dumps(OK).encode()
        else []
    )
    return Night(code, tuple(taken), statuses)


@pytest.fixture(scope="module")
def nights(tmp_path_factory) -> dict[str, Night]:
    """A row of nights at one college."""
    folder, broken, seen = tmp_path_factory.mktemp("nights"), Broken(), {}
    with pytest.MonkeyPatch.context() as patch, robot() as service, college(broken) as home:
        patch.setenv("ROBOT", f"{service.url}/send")
        (folder / "site.yaml").write_text(demo.profile_text(home) + CHANNEL, encoding="utf-8")
        seen["first"] = live(folder, service)
        seen["calm"] = live(folder, service)
        broken.status = lambda path: 503 if path in (LOST, LIST) else 0
        seen["a section is down"] = live(folder, service)
        seen["it is still down"] = live(folder, service)
        broken.status = lambda _: 503
        seen["the site is down"] = live(folder, service)
        seen["the site is still down"] = live(folder, service)
        broken.status = lambda path: 404 if path == LOST else 0
        service.answers({"errcode": 45009, "errmsg": "too many"})
        seen["a page is lost, the robot refuses"] = live(folder, service)
        service.answers(OK)
        seen["still lost, the robot takes it"] = live(folder, service)
        seen["still lost"] = live(folder, service)
        broken.status = lambda _: 0
        seen["mended"] = live(folder, service)
    return seen


CODES = {
    "first": 0,
    "calm": 0,
    "a section is down": 0,
    "it is still down": 0,
    "the site is down": 3,
    "the site is still down": 3,
    "a page is lost, the robot refuses": 1,
    "still lost, the robot takes it": 0,
    "still lost": 0,
    "mended": 0,
}
TOLD = {
    "first": "个要素待处理",
    "calm": "",
    "a section is down": "",
    "it is still down": "",
    "the site is down": "网站读不到",
    "the site is still down": "",
    "still lost, the robot takes it": "· 36a 学籍管理办法（教务处）：已公开 → 未发现",
    "still lost": "",
    "mended": "",
}


@pytest.mark.parametrize(("night", "code"), CODES.items(), ids=CODES)
def test_the_job_ends_with_1_only_when_something_got_worse(nights, night, code):
    """And with 3 when the site was down."""
    assert code == nights[night].code


@pytest.mark.parametrize(("night", "words"), TOLD.items(), ids=TOLD)
def test_the_group_hears_each_thing_once(nights, night, words):
    """One message at most, and none on a calm night."""
    told = nights[night].told

    assert (1 if words else 0, True) == (len(told), all(words in text for text in told)), told


def test_a_site_that_is_down_loses_nothing(nights):
    """No element that was there is called missing."""
    before, now = nights["calm"].statuses, nights["the site is down"].statuses

    assert [] == [name for name, status in now.items() if status == "missing" != before[name]]


def test_every_message_links_to_the_report(nights):
    """In its last line."""
    (text,) = nights["still lost, the robot takes it"].told

    assert text.endswith(f"报告：https://audit.college.example/{demo.AS_OF}.html")
