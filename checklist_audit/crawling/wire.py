"""What a fetcher needs of a transport: one request sent, one answer as it came over the wire, or an error of ours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from checklist_audit.crawling.inflating import TooLargeError

__all__ = [
    "BODILESS",
    "MAX_HEAD_BYTES",
    "BrokenAnswerError",
    "Header",
    "Heard",
    "UnintelligibleError",
    "Wire",
    "expect_at_most",
    "head_too_large",
    "keep_at_most",
]

MAX_HEAD_BYTES = 100 * 1024
"""Status line and headers together, those of interim answers included."""
BODILESS = (204, 304)
"""Statuses without a body. Source: RFC 9112 section 6.3."""
_MIB = 1 << 20

Header = tuple[bytes, bytes]


class BrokenAnswerError(Exception):
    """The answer breaks off, or is no HTTP/1.1."""


class UnintelligibleError(BrokenAnswerError):
    """The answer is not what this wire takes for HTTP/1.1; a laxer one may."""


class Heard(NamedTuple):
    """One complete answer, its body still packed."""

    status: int
    headers: Sequence[Header]
    """In their order, names as they were sent."""
    body: bytes


class Wire(Protocol):
    """Sends one request over a connection that was checked when it was made."""

    async def ask(self, url: str, headers: Sequence[Header], *, verified: bool, most: int) -> Heard:
        """One GET.

        Args:
            url: in normal form.
            headers: all of them, `Host` first.
            verified: whether the certificate is looked at.
            most: bytes of the body as it comes over the wire.

        Raises:
            RefusedAddressError: the host leads where the crawl must not go; nothing was sent.
            UnconnectedError, SlowConnectError: nobody is there.
            TooLargeError: the head or the body is.
            BrokenAnswerError, OSError: there is no complete answer.
        """
        ...

    async def close(self) -> None:
        """Close all connections."""
        ...


def expect_at_most(most: int, declared: bytes) -> None:
    """Refuse a body by the length that its head declares.

    Raises:
        TooLargeError: it is more than `most`.
    """
    declared = declared.strip()
    if declared.isdigit() and int(declared[:20]) > most:
        raise TooLargeError(f"声明的长度超过 {most // _MIB} MB")


def keep_at_most(most: int, size: int) -> None:
    """Refuse a body by what has come of it.

    Raises:
        TooLargeError: `size` is more than `most`.
    """
    if size > most:
        raise TooLargeError(f"超过 {most // _MIB} MB，没有读完")


def head_too_large() -> TooLargeError:
    """What is said of a head without an end."""
    return TooLargeError("响应头过大，没有读完")
