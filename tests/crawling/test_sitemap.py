"""What a sitemap gives, however broken it is."""

from __future__ import annotations

import gzip

import pytest

from checklist_audit.crawling.sitemap import Sitemap, read_sitemap

GOOD = b"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc> http://a/1 </loc></url>"


@pytest.mark.parametrize(
    "body", [GOOD + b"</urlset>", GOOD + b"<url><loc>http://a/", gzip.compress(GOOD + b"</urlset>")]
)
def test_what_stands_before_a_break_counts(body: bytes) -> None:
    assert read_sitemap(body) == Sitemap(pages=("http://a/1",))


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"not xml",
        b"\x1f\x8bnot gzip",
        b"<!DOCTYPE urlset><urlset><url><loc>http://a/1</loc></url></urlset>",
        b"<urlset><loc>http://a/1</loc></urlset>",
    ],
)
def test_what_is_no_sitemap_names_nothing(body: bytes) -> None:
    assert read_sitemap(body) == Sitemap()


def test_an_endless_sitemap_is_cut() -> None:
    body = b"<urlset>" + b"<url><loc>http://a/1</loc></url>" * 30_000
    assert len(read_sitemap(body).pages) == 20_000


def test_an_index_names_maps_and_no_pages() -> None:
    body = b"<sitemapindex><sitemap><loc>http://a/s.xml</loc></sitemap></sitemapindex>"
    assert read_sitemap(body) == Sitemap(maps=("http://a/s.xml",))
