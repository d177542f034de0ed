"""One route a hazard; the names are those of the tests."""

from __future__ import annotations

import asyncio
import gzip
import zlib

from tests.faults.server import Answerer, Connection, html, page

__all__ = ["FETCH_FAULTS", "NETWORK_FAULTS", "hanging_up", "redirect"]

_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
_MIB = 1 << 20
_MAX_ENDLESS = 24 * _MIB


def redirect(location: str, *, status: str = "302 Found", headers: tuple[str, ...] = ()) -> Answerer:
    """An answerer that sends the visitor elsewhere."""
    return html("", status=status, headers=(f"Location: {location}", *headers))


def raw(data: bytes) -> Answerer:
    """An answerer that says these bytes and hangs up."""

    async def answer(connection: Connection) -> None:
        await connection.send(data)

    return answer


def hanging_up(times: int, then: Answerer) -> Answerer:
    """An answerer that drops its first visitors in the middle of the page and serves the others."""

    async def answer(connection: Connection) -> None:
        await (reset_during if connection.visit <= times else then)(connection)

    return answer


async def reset_before(connection: Connection) -> None:
    connection.reset()


async def reset_during(connection: Connection) -> None:
    await connection.send(_OK + b"Content-Length: 5000\r\n\r\n" + b"x" * 100)
    connection.reset()


async def silent(_: Connection) -> None:
    await asyncio.sleep(10)


async def dripping(connection: Connection) -> None:
    await connection.send(_OK + b"Content-Length: 5000\r\n\r\n")
    for _ in range(100):
        await connection.send(b"x")
        await asyncio.sleep(0.1)


async def dripping_head(connection: Connection) -> None:
    for _ in range(100):
        await connection.send(b"H")
        await asyncio.sleep(0.1)


async def interim(connection: Connection) -> None:
    for _ in range(100):
        await connection.send(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n")
        await asyncio.sleep(0.1)


async def endless(connection: Connection) -> None:
    await connection.send(_OK + b"Transfer-Encoding: chunked\r\n\r\n")
    for _ in range(_MAX_ENDLESS // 65536):
        await connection.send(b"10000\r\n" + b"x" * 65536 + b"\r\n")


def _packed(body: bytes, encoding: str) -> bytes:
    head = f"Content-Encoding: {encoding}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    return _OK + head + body


_PAGE = page("页面").encode()
_BARE_DEFLATE = zlib.compressobj(9, zlib.DEFLATED, -15)

FETCH_FAULTS: dict[str, Answerer] = {
    "/reset-before": reset_before,
    "/reset-during": reset_during,
    "/shorter-than-declared": raw(_OK + b"Content-Length: 5000\r\n\r\nxx"),
    "/cut-gzip": raw(_packed(gzip.compress(_PAGE * 50)[:-20], "gzip")),
    "/broken-gzip": raw(_packed(b"\x1f\x8b\x08\x00" + b"\xff" * 50, "gzip")),
    "/silent": silent,
    "/dripping": dripping,
    "/dripping-head": dripping_head,
    "/interim": interim,
    "/endless": endless,
    "/huge-length": raw(_OK + b"Content-Length: 1000000000000\r\n\r\nxx"),
    "/huge-headers": raw(_OK + b"X: " + b"y" * 300_000 + b"\r\n\r\n"),
    "/many-headers": raw(_OK + b"X-A: y\r\n" * 20_000 + b"\r\n"),
    "/gzip-bomb": raw(_packed(gzip.compress(bytes(100 * _MIB), 9), "gzip")),
    "/deflate-bomb": raw(_packed(zlib.compress(bytes(100 * _MIB), 9), "deflate")),
    "/gzip-members": raw(_packed(gzip.compress(_PAGE[:20]) + gzip.compress(_PAGE[20:]), "gzip")),
    "/gzip-bomb-of-members": raw(_packed(gzip.compress(bytes(20 * _MIB), 9) * 5, "gzip")),
    "/gzip-and-rubbish": raw(_packed(gzip.compress(_PAGE) + b"rubbish", "gzip")),
    "/layered": raw(_packed(gzip.compress(gzip.compress(_PAGE)), "gzip, gzip")),
    "/brotli": raw(_packed(b"\x0b\x02\x80", "br")),
    "/zstd": raw(_packed(b"\x28\xb5\x2f\xfd\x04\x00", "zstd")),
    "/gzip": raw(_packed(gzip.compress(_PAGE), "gzip")),
    "/deflate": raw(_packed(zlib.compress(_PAGE), "deflate")),
    "/bare-deflate": raw(_packed(_BARE_DEFLATE.compress(_PAGE) + _BARE_DEFLATE.flush(), "deflate")),
    "/called-gzip": raw(_packed(_PAGE, "gzip")),
    "/malformed-status": raw(b"HTTP/1.1 abc\r\n\r\n"),
    "/malformed-chunk": raw(_OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"),
    "/malformed-header": raw(b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n"),
    "/malformed-length": raw(_OK + b"Content-Length: -5\r\n\r\nhello"),
    "/http-0.9": raw(b"<html>hello</html>"),
    "/odd-status": raw(b"HTTP/1.1 999 Odd\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi"),
    "/raw-header": raw(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nServer: " + "校园网".encode("gb18030") + b"\r\n"
        b"Content-Disposition: attachment; filename="
        + "年报.pdf".encode("gb18030")
        + b"\r\nConnection: close\r\n"
        b"Content-Length: 2\r\n\r\nhi"
    ),
    "/page": html(_PAGE),
}

NETWORK_FAULTS = ("/reset-before", "/reset-during", "/shorter-than-declared", "/cut-gzip")
"""Those that may pass at the next try."""
