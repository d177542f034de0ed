"""Header values as campus servers send them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from checklist_audit.crawling.cookies import CookieJar
from checklist_audit.crawling.headers import file_name_of, seconds_to_wait, text_of

NOW = datetime(2024, 11, 5, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (b'attachment; filename="a.pdf"', "a.pdf"),
        (b"attachment; filename=a.pdf", "a.pdf"),
        (b"attachment; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf", "年报.pdf"),
        (b"attachment; filename=x.pdf; filename*=UTF-8''%E5%B9%B4.pdf", "年.pdf"),
        ("attachment; filename=年报.pdf".encode("gb18030"), "年报.pdf"),
        ("attachment; filename=年报.pdf".encode(), "年报.pdf"),
        (b"attachment; filename=%E5%B9%B4.pdf", "年.pdf"),
        (b'attachment; filename="../../etc/passwd"', "passwd"),
        (b'attachment; filename="C:\\\\a\\\\b.xls"', "b.xls"),
        (b"attachment; filename*=utf-7''a.pdf", "a.pdf"),
        (b"inline", ""),
        (b"", ""),
    ],
)
def test_a_file_name_is_read_and_never_a_path(value: bytes, name: str) -> None:
    assert name == file_name_of(value)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        ("Tue, 05 Nov 2024 02:01:00 GMT", 60.0),
        ("Tue, 05 Nov 2024 01:00:00 GMT", 0.0),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("9" * 30, None),
    ],
)
def test_retry_after_is_seconds_or_a_date_or_nothing(value: str, seconds: float | None) -> None:
    assert seconds == seconds_to_wait(value, NOW)


def test_control_characters_do_not_get_through() -> None:
    assert text_of(b"text/html\x1b[31m; charset=gbk") == "text/html[31m; charset=gbk"


def test_malformed_cookies_are_dropped() -> None:
    jar = CookieJar()
    jar.take("a.example", [b"", b"=x", b"no pair", b"a b=c", b"ok=1; Path=/", b"also=" + b"x" * 5000])
    assert jar.header("a.example") == b"ok=1"


def test_cookies_of_one_host_are_not_those_of_another() -> None:
    jar = CookieJar()
    jar.take("a.example", [b"id=1"])
    assert jar.header("b.example") == b""
