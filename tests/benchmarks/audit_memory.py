"""How much memory and time one audit takes, and how both grow with the site.

    python tests/benchmarks/audit_memory.py [--pages 1000 5000 20000] [--folder FOLDER]

A store of that many pages is made without any crawl: articles of some 1,500 characters with 100 links each,
lists of 20 rows, and every twentieth address a file of 20,000 characters in ten parts. The audit then runs in a
process of its own, so that the peak is its own. Stores in FOLDER are kept and used again, with what the audit before
remembered of its matches: delete them to measure a first audit.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from checklist_audit.loading import load_ruleset
from checklist_audit.model.pages import (
    Attachment,
    CrawlSummary,
    Document,
    DocumentKind,
    Entry,
    Fetch,
    Link,
    Outcome,
    Part,
)
from checklist_audit.model.records import CrawlRecord
from checklist_audit.model.site import Profile
from checklist_audit.pipeline import audit
from checklist_audit.storing import open_store
from checklist_audit.version import READER_VERSION

HOME = "https://www.shili.example/"
AS_OF = date(2024, 11, 5)
MENU = 40
LINKS = 100
TITLES = (
    "信息公开年度报告",
    "本科教学质量报告",
    "部门预算",
    "部门决算",
    "毕业生就业质量年度报告",
    "招生章程",
    "学生奖学金评定办法",
    "物资采购招标公告",
    "教授委员会会议纪要",
    "关于举办运动会的通知",
)
WORDS = [
    "学校",
    "教学",
    "科研",
    "学生",
    "教师",
    "工作",
    "会议",
    "建设",
    "发展",
    "管理",
    "服务",
    "培养",
    "专业",
    "课程",
    "招生",
    "就业",
    "年度",
    "报告",
    "通知",
    "经费",
]


def title_of(number: int) -> str:
    """The title of an article: most are news, one in twenty is about an element."""
    subject = TITLES[number // 20 % len(TITLES)] if number % 20 == 0 else f"学校召开第{number}次工作会议"
    return f"示例大学{2010 + number % 15}年{subject}"


def url_of(number: int, pages: int) -> str:
    """The address of a page; numbers beyond the end begin again."""
    number %= pages
    if number == 0:
        return HOME
    if number % 20 == 1:
        return f"{HOME}_upload/article/files/{number:08x}/{number % 97:04x}/{number:016x}.pdf"
    return f"{HOME}{'list' if number % 20 == 2 else 'info'}/{1000 + number % 40}/{number}.htm"


def text_of(dice: random.Random, characters: int) -> str:
    """Running text of about that length."""
    return "".join(f"{''.join(dice.choices(WORDS, k=40))}。\n" for _ in range(characters // 82 + 1))


def document_of(number: int, pages: int) -> Document:
    """One document, the same in every run."""
    dice = random.Random(number)  # the same site in every run
    url, day = url_of(number, pages), date(2010, 1, 1) + timedelta(days=number * 7 % 5000)
    if number % 20 == 1:
        parts = tuple(Part(f"第{page}页", text_of(dice, 2000)) for page in range(1, 11))
        text = "\n".join(part.text for part in parts)
        return Document(
            url, DocumentKind.ATTACHMENT, title_of(number - 1), text=text, parts=parts, reader="pdf"
        )
    menu = [Link(url_of(20 * place + 2, pages), f"栏目{place}", "nav") for place in range(MENU)]
    near = [(number * 7 + step * step) % pages for step in range(LINKS - MENU)]
    links = (*menu, *(Link(url_of(other, pages), title_of(other)) for other in near))
    if number % 20 == 2:  # as in `url_of`
        rows = tuple(Entry(title_of(other), url_of(other, pages), day) for other in near[:20])
        return Document(
            url,
            DocumentKind.SECTION,
            f"栏目{number}",
            html_title=f"栏目{number}-示例大学",
            entries=rows,
            links=links,
        )
    files = (Attachment(f"{title_of(number)}.pdf", url_of(number + 1, pages)),) if number % 20 == 0 else ()
    return Document(
        url,
        DocumentKind.HOME if number == 0 else DocumentKind.ARTICLE,
        title_of(number),
        html_title=f"{title_of(number)}-示例大学",
        breadcrumb=("首页", f"栏目{number % 40}"),
        text=text_of(dice, dice.randint(500, 2500)),
        attachments=files,
        links=links,
        published=day,
        published_from=f"发布时间：{day.isoformat()}",
    )


def records(pages: int) -> Iterator[CrawlRecord]:
    """What a crawl would have recorded."""
    for number in range(pages):
        document = document_of(number, pages)
        digest = hashlib.sha256(document.url.encode()).hexdigest()
        fetch = Fetch(
            document.url,
            Outcome.OK,
            status=200,
            final_url=document.url,
            body_sha256=digest,
            depth=min(number, 3),
        )
        found = [(link.url, document.url, link.words, link.region) for link in document.links]
        found += [(file.url, document.url, file.name, "body") for file in document.attachments]
        yield CrawlRecord(fetch, document, found=tuple(found))


def make_store(path: Path, pages: int) -> None:
    """Write a finished run of that many pages."""
    with open_store(path) as store:
        run = store.begin(HOME, reader=READER_VERSION)
        run.start(AS_OF)
        waiting = records(pages)
        while group := list(islice(waiting, 500)):
            run.record(group)
        run.finish(CrawlSummary(is_complete=True, requests=pages, pages=pages, left_over=0))


def audited(path: Path) -> tuple[float, int, str]:
    """CPU seconds, peak RSS in MB and digest of one audit; to be called in a fresh process."""
    rules, site = load_ruleset("moe-2014"), Profile(name="示例大学", home=HOME)
    began = time.process_time()
    with open_store(path, create=False) as store:
        report = audit(store.snapshot(site=HOME), rules, site, as_of=AS_OF)
    seconds = time.process_time() - began
    digest = hashlib.sha256(report.data.model_dump_json().encode()).hexdigest()
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, digest


def main() -> None:
    """Print a line for each size of site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[1000, 5000, 20_000])
    parser.add_argument("--folder", type=Path, default=None)
    asked = parser.parse_args()
    print(f"{'pages':>8} {'store MB':>9} {'CPU s':>8} {'ms/page':>8} {'peak RSS MB':>12}  report")
    with tempfile.TemporaryDirectory() as spare:
        for pages in asked.pages:
            path = (asked.folder or Path(spare)) / f"audit-{pages}.db"
            if not path.exists():
                make_store(path, pages)
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                seconds, peak_mb, digest = pool.apply(audited, (path,))
            size_mb = path.stat().st_size >> 20
            print(
                f"{pages:8} {size_mb:9} {seconds:8.1f} {1000 * seconds / pages:8.2f} {peak_mb:12}  {digest[:12]}"
            )


if __name__ == "__main__":
    main()
