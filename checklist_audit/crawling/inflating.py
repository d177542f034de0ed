"""Bodies unpacked with a lid on: what was asked for, whole, and never more than the limit."""

from __future__ import annotations

import zlib

__all__ = ["BadEncodingError", "TooLargeError", "inflated"]

_MIB = 1 << 20
_GZIP_HEAD = b"\x1f\x8b"
_ZLIB_METHOD = 8
_GZIP, _ZLIB, _BARE = 31, 15, -15
"""Window bits by which zlib knows the three formats."""


class TooLargeError(Exception):
    """More bytes than the limit, on the wire or inflated."""


class BadEncodingError(Exception):
    """The body is packed in a way that we did not offer, or is cut."""


def inflated(body: bytes, encoding: bytes, *, limit: int) -> bytes:
    """The body unpacked.

    Args:
        body: as it came over the wire, complete.
        encoding: value of Content-Encoding in lower case.
        limit: bytes that it may unpack to.

    Raises:
        BadEncodingError: cut, broken, layered, or packed in another way than gzip or deflate.
        TooLargeError: it unpacks to more than the limit.
    """
    if encoding in (b"", b"identity", b"none") or not body:
        return body
    if encoding in (b"gzip", b"x-gzip"):
        # Without the head it was unpacked on the way by a proxy that forgot to say so.
        return _unpacked(body, _GZIP, limit) if body.startswith(_GZIP_HEAD) else body
    if encoding == b"deflate":
        # RFC 9110 means zlib's format; old servers send the bare stream.
        has_zlib_head = body[0] & 0x0F == _ZLIB_METHOD and int.from_bytes(body[:2], "big") % 31 == 0
        return _unpacked(body, _ZLIB if has_zlib_head else _BARE, limit)
    raise BadEncodingError(f"压缩方式不认识或重叠（{encoding[:40].decode('latin-1')}）")


def _unpacked(body: bytes, window: int, limit: int) -> bytes:
    plain = b""
    while True:
        machine = zlib.decompressobj(window)
        try:
            plain += machine.decompress(body, limit + 1 - len(plain))
        except zlib.error as error:
            raise BadEncodingError("压缩的内容已损坏") from error
        if len(plain) > limit:
            raise TooLargeError(f"解压后超过 {limit // _MIB} MB")
        if not machine.eof:
            raise BadEncodingError("压缩的内容不完整")
        body = machine.unused_data
        if not body.startswith(_GZIP_HEAD):  # what some servers leave behind the end is no part of the page
            return plain
