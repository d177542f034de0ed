"""Addresses out of sitemap.xml: a hint more, never a reason to fail a site."""

from __future__ import annotations

import contextlib
import zlib
from dataclasses import dataclass
from xml.parsers import expat

__all__ = ["Sitemap", "read_sitemap"]

_MAX_BYTES = 50 << 20
_MAX_ENTRIES = 20_000


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap file names."""

    pages: tuple[str, ...] = ()
    maps: tuple[str, ...] = ()


def read_sitemap(body: bytes) -> Sitemap:
    """Pages and further sitemaps of a file; what is cut or broken gives what stood before the break.

    Declarations of entities and document types are refused: no sitemap needs one, every bomb does.

    Source: sitemaps.org protocol.
    """
    found: dict[str, list[str]] = {"url": [], "sitemap": []}
    path: list[str] = []
    words: list[str] = []

    def opened(name: str, _attributes: object) -> None:
        path.append(name.rpartition(":")[2].lower())
        words.clear()

    def closed(_name: str) -> None:
        if path[-1] == "loc" and len(path) > 1 and path[-2] in found and len(found[path[-2]]) < _MAX_ENTRIES:
            found[path[-2]].append("".join(words).strip())
        path.pop()

    parser = expat.ParserCreate()
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = words.append
    parser.StartDoctypeDeclHandler = _refuse
    with contextlib.suppress(
        expat.ExpatError, _RefusedError, zlib.error
    ):  # what came before the break counts
        parser.Parse(_plain(body), True)
    return Sitemap(tuple(found["url"]), tuple(found["sitemap"]))


class _RefusedError(Exception):
    """The file declares what a sitemap has no use for."""


def _refuse(*_: object) -> None:
    raise _RefusedError


def _plain(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body[:_MAX_BYTES]
    return zlib.decompressobj(31).decompress(body, _MAX_BYTES)
