"""What both wires make of answers that are odd but right, and of connections that are used again."""

from __future__ import annotations

import pytest

from checklist_audit.model.pages import Outcome
from tests.crawling.scripted import CHUNKED, OK, WHOLE, Script, heard

pytestmark = pytest.mark.usefixtures("each_wire")


@pytest.mark.parametrize(
    "pieces",
    [
        [WHOLE],
        [OK, b"Content-Le", b"ngth: 2\r", b"\n\r\nh", b"i"],
        [b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", WHOLE],
        [b"HTTP/1.1 100 Continue\r\n\r\n" + WHOLE],
        [b"HTTP/1.0 200 OK\r\n\r\nhi", b""],
        [OK + b"\r\nh", b"i", b""],
        [OK + CHUNKED + b"1\r\nh\r\n", b"1;why=not\r\ni\r\n0\r\n", b"X-Trailer: a\r\n\r\n"],
        [OK + b"Content-Length: 7\r\n" + CHUNKED + b"2\r\nhi\r\n0\r\n\r\n"],
        [OK + b"Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi"],
        [b"HTTP/1.1 200 OK\nContent-Length: 2\n\nhi"],
        [OK + b"X: folded\r\n value\r\nContent-Length: 2\r\n\r\nhi"],
        [OK + CHUNKED + b"2  \r\nhi\r\n0\r\n\r\n"],
        [b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi"],
    ],
    ids=[
        "plain",
        "in pieces",
        "after an early hint",
        "after 100",
        "HTTP/1.0 without a length",
        "ended by hanging up",
        "in chunks with a trailer",
        "with a length besides its chunks",
        "with its length twice",
        "with bare line feeds",
        "with a folded header",
        "with blanks after a chunk's size",
        "without a reason",
    ],
)
def test_an_odd_answer_is_understood(pieces: list[bytes]) -> None:
    """Llhttp refuses some of them; then the same address is asked for through httpx, so all are said twice."""
    answer = heard(Script(pieces, pieces))[0]
    assert (200, b"hi") == (answer.status, answer.body)


@pytest.mark.parametrize(
    "pieces",
    [
        [OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi", b""],
        [OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n", b""],
        [OK + b"Transfer-Encoding: identity\r\n\r\nhi", b""],
        [OK + CHUNKED + b"2\r\nhixx\r\n0\r\n\r\n", b""],
        [OK + CHUNKED + b"2\r\nhi\r\n", b""],
        [b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", b""],
        [b"HTTP/1.1 099 What\r\n\r\n", b""],
        [OK + b"X : y\r\n\r\nhi", b""],
        [OK + b"X: a\0b\r\n\r\nhi", b""],
        [b"HTTP/1.1 103 Early Hints\r\n\r\n", b""],
    ],
    ids=[
        "two lengths",
        "an encoding besides chunks",
        "another transfer encoding",
        "a chunk longer than it says",
        "no last chunk",
        "another protocol",
        "a status that is none",
        "a blank before a colon",
        "a NUL in a header",
        "nothing after a hint",
    ],
)
def test_a_broken_answer_is_no_page(pieces: list[bytes]) -> None:
    assert Outcome.NETWORK_ERROR == heard(Script(pieces, pieces))[0].failure


def test_a_connection_is_used_again() -> None:
    script = Script([WHOLE], [WHOLE], [WHOLE])
    heard(script, times=3)
    assert (1, 3) == (script.connections, script.requests)


def test_a_kept_connection_that_the_server_let_go_of_costs_no_page() -> None:
    script = Script([WHOLE, b""], [WHOLE])
    assert [200, 200] == [answer.status for answer in heard(script, times=2)]


def test_a_kept_connection_that_dies_with_the_request_costs_no_page() -> None:
    script = Script([WHOLE], [b""], [WHOLE])
    assert [200, 200] == [answer.status for answer in heard(script, times=2)]


def test_a_connection_that_is_to_be_closed_is_not_used_again() -> None:
    script = Script([OK + b"Connection: close\r\nContent-Length: 2\r\n\r\nhi"], [WHOLE])
    heard(script, times=2)
    assert 2 == script.connections


@pytest.mark.parametrize(
    "endless",
    [b"2;" + b"x" * 600_000, b"2\r\nhi\r\n0\r\nX: " + b"y" * 600_000],
    ids=["the size of a chunk", "a trailer"],
)
def test_a_line_without_end_is_too_large(endless: bytes) -> None:
    assert Outcome.TOO_LARGE == heard(Script([OK + CHUNKED + endless, b""]))[0].failure


def test_an_answer_in_chunks_of_one_byte_is_whole() -> None:
    chunks = b"1\r\nx\r\n" * 100_000
    assert b"x" * 100_000 == heard(Script([OK + CHUNKED + chunks + b"0\r\n\r\n"]))[0].body
