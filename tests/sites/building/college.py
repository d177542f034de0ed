"""A college under construction: sections, pages, files, and what each of them discloses."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from checklist_audit.demo.lines import as_html, read_lines

from tests.sites.building import office

WRITERS: dict[str, tuple[Callable[[str], bytes], str]] = {
    "pdf": (office.pdf, "application/pdf"),
    "scan": (office.scan, "application/pdf"),
    "docx": (office.docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "xlsx": (office.xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "xls": (office.xls, "application/vnd.ms-excel"),
    "html.xls": (office.html_xls, "application/vnd.ms-excel"),
}


def shown(text: str) -> dict[str, int | None]:
    """`1a:2024 1b` → the elements that are disclosed, each with the year in which its period ends, if any is named."""
    pairs = (word.partition(":") for word in text.split())
    return {element: int(year) if year else None for element, _, year in pairs}


@dataclass
class File:
    """An attachment: `name` is what the page calls it, `kind` is a key of WRITERS."""

    name: str
    kind: str
    text: str
    shows: str = ""
    how: str = "link"
    """`link`, `player` (a script shows it), or `plain` (a loose file beside the page)."""
    url: str = ""
    served_as: str = ""


@dataclass
class Section:
    """A list page, with the elements that a running list discloses by its entries."""

    key: str
    name: str
    host: str
    parent: str = ""
    runs: str = ""
    also: str = ""
    url: str = ""
    number: int = 0
    note: str = ""
    """Said instead of rows."""
    in_menu: bool = True
    shows: str = ""


@dataclass
class Page:
    """A page with a text."""

    section: str
    title: str
    day: date | None
    body: str
    shows: str = ""
    also: str = ""
    files: list[File] = field(default_factory=list)
    url: str = ""
    number: int = 0
    listed: bool = True
    row: str = ""
    """Title in lists, when it differs."""
    raw: str = ""
    """Whole HTML, when the page has a shape of its own."""
    status: int = 200
    readable: bool = True
    listed_on: date | None = None
    shown_day: bool = True
    """False: the page itself bears no date."""
    head: str = ""


class College:
    """Collects what a college puts online; `looks` knows how it looks."""

    def __init__(self, key: str, name: str, hosts: dict[str, int], look) -> None:
        self.key, self.name, self.hosts, self.look = key, name, hosts, look
        self.sections: dict[str, Section] = {}
        self.pages: list[Page] = []
        self.keys: dict[str, str] = {}
        self.exempt: dict[str, Page] = {}
        self.override: dict[tuple[str, str], dict] = {}
        self.lenient: dict[str, tuple[str, ...]] = {}
        """Statuses that a fair judge may give besides the one that the clocks give."""
        self.findings: list[dict] = []
        self.traps: dict[str, list[str]] = {}
        self.profile = ""
        self.not_applicable: frozenset[str] = frozenset()
        self.optional: frozenset[int] = frozenset()
        self.substituted: dict[int, str] = {}
        self.rng = Random(key)
        self._number = 1100

    def base(self, host: str) -> str:
        return f"http://127.0.0.1:{self.hosts[host]}"

    def section(self, key: str, name: str, host: str, parent: str = "", **more: object) -> Section:
        self._number += 7
        section = Section(key, name, host, parent, number=self._number, **more)
        section.url = section.url or self.base(host) + self.look.list_path(section)
        self.sections[key] = section
        self.keys[key] = section.url
        return section

    def page(self, section: str, title: str, day: str, *body: str, key: str = "", trap: str = "", **more: object) -> Page:
        self._number += 3
        page = Page(section, title, date.fromisoformat(day) if day else None, "\n".join(body), number=self._number, **more)
        host = self.sections[section].host
        page.url = self.base(host) + page.url if page.url else self.base(host) + self.look.page_path(self.sections[section], page)
        for file in page.files:
            self._number += 1
            file.url = self.base(host) + self.look.file_path(file, page, self._number)
        self.pages.append(page)
        if key:
            self.keys[key] = page.url
        for item in trap.split():
            self.traps.setdefault(item, []).append(page.url)
        return page

    def finding(self, kind: str, item: int | None, *urls: str, note: str) -> None:
        self.findings.append({"kind": kind, "item": item, "urls": list(urls), "note": note, "required": True})

    def address_of(self, key: str) -> str:
        return self.keys.get(key, key)

    def listed(self, section: str) -> list[Page]:
        rows = [page for page in self.pages if page.section == section and page.listed]
        return sorted(rows, key=lambda p: (-(p.listed_on or p.day or date(2000, 1, 1)).toordinal(), p.url))

    def children(self, section: str) -> list[Section]:
        return [one for one in self.sections.values() if one.parent == section]

    def html_of(self, page: Page) -> str:
        return as_html(read_lines(page.body), self.address_of)

    def files_written(self) -> dict[str, tuple[bytes, dict]]:
        """Address → bytes and route, of every page, list and file."""
        out: dict[str, tuple[bytes, dict]] = {}
        for page in self.pages:
            out[page.url] = (self.look.article(self, page), {"type": self.look.type, "status": page.status})
            for file in page.files:
                writer, kind = WRITERS[file.kind]
                content = writer(file.text, self.address_of) if file.kind == "docx" else writer(file.text)
                route = {"type": kind, "status": 200}
                if file.served_as:
                    route["disposition"] = file.served_as
                out[file.url] = (content, route)
        for section in self.sections.values():
            for url, body in self.look.listing(self, section):
                out.setdefault(url, (body, {"type": self.look.type, "status": 200}))
        return out | self.look.extras(self)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def rule(purpose: str, *articles: str, law: str = "国家有关法律法规") -> str:
    """The body of a regulation: numbered articles between the usual first and last."""
    numbers = "一二三四五六七八九十"
    middle = [f"第{numbers[n]}条　{words}" for n, words in enumerate(articles, 1)]
    last = f"第{numbers[len(articles) + 1]}条　本{'规定' if '规定' in purpose else '办法'}自印发之日起施行，由主管部门负责解释。"
    return "\n".join([f"第一条　为{purpose}，根据{law}，结合学校实际，制定本{'规定' if '规定' in purpose else '办法'}。", *middle, last])
