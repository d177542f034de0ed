"""What Scrapy makes of the same site: title, links and text of every page, nothing stored.

    python -m tests.benchmarks._scrapy HOME css|selectolax

Tuned as far as its settings go: no robots.txt, cookies, retries, referers, statistics of depth or log, and a
set of the addresses seen, so that no request is made only to be filtered out. Prints the pages found.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urljoin

import scrapy
from scrapy.crawler import CrawlerProcess
from selectolax.lexbor import LexborHTMLParser

SETTINGS = {
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "COOKIES_ENABLED": False,
    "DOWNLOAD_DELAY": 0,
    "LOG_ENABLED": False,
    "MEMUSAGE_ENABLED": False,
    "REFERER_ENABLED": False,
    "RETRY_ENABLED": False,
    "ROBOTSTXT_OBEY": False,
    "TELNETCONSOLE_ENABLED": False,
}

Taken = tuple[str, list[str], str]
"""Title, links as written, visible text."""


def by_css(response: Any) -> Taken:
    """With Scrapy's own selectors."""
    pieces = response.xpath("//body//text()[not(parent::script or parent::style)]").getall()
    text = "\n".join(filter(None, (piece.strip() for piece in pieces)))
    return response.css("title::text").get(""), response.css("a::attr(href)").getall(), text


def by_selectolax(response: Any) -> Taken:
    """With Lexbor on the bytes."""
    tree = LexborHTMLParser(response.body.decode("utf-8", "replace"))
    title = tree.css_first("title")
    links = [anchor.attrs["href"] or "" for anchor in tree.css("a[href]")]
    text = tree.body.text(separator="\n", strip=True) if tree.body is not None else ""
    return title.text() if title is not None else "", links, text


def pages_found(home: str, take: Callable[[Any], Taken]) -> int:
    """Crawl from the home page on; the number of pages that had a title."""
    titled = [0]
    seen, joined = {home}, {}

    class Spider(scrapy.Spider):
        name = "bench"
        start_urls = (home,)

        def parse(self, response: Any) -> Iterator[Any]:
            title, links, _ = take(response)
            titled[0] += bool(title)
            for href in links:
                target = joined.get(href) or joined.setdefault(href, urljoin(response.url, href))
                if target not in seen:
                    seen.add(target)
                    yield scrapy.Request(target)

    process = CrawlerProcess(SETTINGS)
    process.crawl(Spider)
    process.start()
    return titled[0]


if __name__ == "__main__":
    print(pages_found(sys.argv[1], {"css": by_css, "selectolax": by_selectolax}[sys.argv[2]]))
