"""A small jar of cookies: enough for the sites that hand one out and insist on it, too small for a flood."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["CookieJar"]

_MAX_COOKIES = 20
_MAX_BYTES = 1024
_MAX_HOSTS = 500
_PAIR = re.compile(rb"\s*([!#$%&'*+.^_`|~0-9A-Za-z-]{1,128})=([\x21-\x3a\x3c-\x7e]*)\s*(?:;|$)")


class CookieJar:
    """Cookies of one run; none ever crosses from one host to another."""

    def __init__(self) -> None:
        self._jars: dict[str, dict[bytes, bytes]] = {}

    def take(self, host: str, lines: Iterable[bytes]) -> None:
        """Keep the pairs of `Set-Cookie` lines; malformed and oversized ones are dropped."""
        for line in lines:
            pair = _PAIR.match(line)
            if pair is None or len(pair[2]) > _MAX_BYTES:
                continue
            if host not in self._jars and len(self._jars) >= _MAX_HOSTS:
                return
            jar = self._jars.setdefault(host, {})
            if pair[1] in jar or len(jar) < _MAX_COOKIES:
                jar[pair[1]] = pair[2]

    def header(self, host: str) -> bytes:
        """The `Cookie` line for a host; empty when it has none."""
        jar = self._jars.get(host)
        return b"; ".join(name + b"=" + value for name, value in jar.items()) if jar else b""
