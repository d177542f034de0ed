"""Builds the demo college's site in memory from the texts in `college/` and the page shapes in `looks/`."""

from __future__ import annotations

import hashlib
import html
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template
from typing import Any

from checklist_audit.demo.lines import Line, as_html, read_lines
from checklist_audit.demo.office import write_docx, write_xlsx
from checklist_audit.demo.pdf import write_pdf

_HTML = "text/html; charset=utf-8"
_STYLE_PATHS = ("/style/style.css", "/_css/_system/system.css")
_OFFICE = "application/vnd.openxmlformats-officedocument"
_FILE_TYPES = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}
_WRITERS: dict[str, Callable[[tuple[tuple[Line, ...], ...]], bytes]] = {
    "pdf": write_pdf,
    "docx": write_docx,
    "xlsx": write_xlsx,
}
_FIRST_ARTICLE = 1001
_NEWEST_ON_HOME = 6
_ROWS_IN_LIST = 20

# The aid list shows what a leaked identity number looks like to the audit. Region 659901 was never
# given out, so nobody has this number; its check digit is computed here and stands in no file.
_INVENTED_ID_BODY = "65990120050101001"


@dataclass(frozen=True, slots=True)
class Resource:
    """One address of the site and what it answers."""

    body: bytes
    content_type: str = _HTML
    status: int = 200
    location: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its list page, its column number in addresses, and the CMS that it is made with."""

    key: str
    name: str
    path: str
    column: int
    look: str
    parent: str = ""
    empty: str = ""
    """What its list says instead of rows."""


@dataclass(frozen=True, slots=True)
class Article:
    """A page with a text of its own."""

    key: str
    section: str
    title: str
    body: str
    day: date | None = None
    path: str = ""
    source: str = "党政办公室"
    is_listed: bool = True
    shape: str = ""
    """Name in `looks/`, when it is not the article shape of the section's CMS."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that belongs to a page."""

    page: str
    name: str
    pages: tuple[tuple[Line, ...], ...]
    is_player: bool = False


@dataclass(frozen=True, slots=True)
class College:
    """The whole college, read and not yet rendered."""

    sections: dict[str, Section]
    articles: dict[str, Article]
    attached: tuple[Attached, ...]
    redirects: dict[str, str]
    looks: dict[str, Template]
    style: str

    def address_of(self, key: str) -> str:
        """The address for a key; what is no key is an address already."""
        if key in self.articles:
            return self.articles[key].path
        return self.sections[key].path if key in self.sections else key


def build_site() -> dict[str, Resource]:
    """Every address of the college with its answer; the same bytes on every call."""
    college = _read_college()
    site = dict(_pages(college))
    for file in college.attached:
        site[_file_path(file)] = Resource(_file_body(file), _FILE_TYPES[_suffix(file)])
    for path, target in college.redirects.items():
        site[path] = Resource(b"", status=302, location=target)
    for path in _STYLE_PATHS:
        site[path] = Resource(college.style.encode(), "text/css; charset=utf-8")
    site["/"] = site["/index.htm"]
    missing = college.looks["not_found"].substitute()
    site["/404.htm"] = Resource(missing.encode(), status=404)
    site["/robots.txt"] = Resource(b"User-agent: *\nAllow: /\n", "text/plain")
    return site


def _read_college() -> College:
    here = files("checklist_audit.demo")
    tables = [tomllib.loads(text) for _, text in _texts(here / "college", ".toml")]
    sections = {row["key"]: Section(**row) for table in tables for row in table.get("section", ())}
    rows = [row for table in tables for row in table.get("page", ())]
    articles = [_article(row, number, sections) for number, row in enumerate(rows, start=_FIRST_ARTICLE)]
    return College(
        sections=sections,
        articles={article.key: article for article in articles},
        attached=tuple(_attached(row) for table in tables for row in table.get("file", ())),
        redirects={path: target for table in tables for path, target in table.get("redirects", {}).items()},
        looks={name: Template(text) for name, text in _texts(here / "looks", ".html")},
        style=(here / "looks" / "style.css").read_text(encoding="utf-8"),
    )


def _texts(folder: Traversable, suffix: str) -> list[tuple[str, str]]:
    """Name without suffix and content of every such file, sorted by name."""
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(suffix)), key=lambda e: e.name)
    return [(entry.name.removesuffix(suffix), entry.read_text(encoding="utf-8")) for entry in found]


def _article(row: dict[str, Any], number: int, sections: Mapping[str, Section]) -> Article:
    """An article, with the address that the CMS of its section would give it."""
    section, day = sections[row["section"]], row.get("day")
    path = f"/info/{section.column}/{number}.htm"
    if section.look == "webplus" and day:
        path = f"/xxgkw/{day:%Y}/{day:%m%d}/c{section.column}a{number}/page.htm"
    return Article(**{"key": f"article-{number}", "path": path, **row})


def _attached(row: dict[str, Any]) -> Attached:
    pages = tuple(read_lines(page) for page in row.pop("text").split("\n---\n"))
    return Attached(pages=pages, **row)


def _pages(college: College) -> Iterator[tuple[str, Resource]]:
    for article in college.articles.values():
        section = college.sections[article.section]
        shape = article.shape or f"{section.look}_article"
        yield article.path, _page(college, shape, section, _article_fields(college, article))
    taken = {article.path for article in college.articles.values()}
    for section in college.sections.values():
        if section.path not in taken:
            yield (
                section.path,
                _page(college, f"{section.look}_list", section, _list_fields(college, section)),
            )
    yield "/index.htm", _page(college, "home", college.sections["home"], _home_fields(college))


def _page(college: College, shape: str, section: Section, fields: dict[str, str]) -> Resource:
    frame = {"menu": _menu(college, section), "crumbs": _crumbs(college, section), "section": section.name}
    return Resource(college.looks[shape].substitute(frame | fields).encode())


def _article_fields(college: College, article: Article) -> dict[str, str]:
    lines = read_lines(article.body.replace("{identity_number}", _invented_identity_number()))
    own = [file for file in college.attached if file.page == article.key]
    return {
        "title": html.escape(article.title),
        "dated": f"发布时间：{article.day:%Y-%m-%d}" if article.day else "",
        "source": html.escape(article.source),
        "body": as_html(lines, college.address_of) + "".join(_attachment(file) for file in own),
    }


def _list_fields(college: College, section: Section) -> dict[str, str]:
    children = [child for child in college.sections.values() if child.parent == section.key]
    listed = _listed(college, section.key) or [a for child in children for a in _listed(college, child.key)]
    rows = [_row(article) for article in sorted(listed, key=_newest_first)[:_ROWS_IN_LIST]]
    links = "".join(f'<li><a href="{child.path}">{child.name}</a></li>' for child in children)
    empty = f"<p>{section.empty}</p>" if section.empty else ""
    return {"title": section.name, "rows": "\n".join(rows), "children": links, "empty": empty}


def _listed(college: College, key: str) -> list[Article]:
    return [article for article in college.articles.values() if article.section == key and article.is_listed]


def _home_fields(college: College) -> dict[str, str]:
    blocks = {}
    for key in ("news", "notices"):
        newest = sorted(_listed(college, key), key=_newest_first)[:_NEWEST_ON_HOME]
        blocks[key] = "\n".join(_row(article) for article in newest)
    return blocks


def _newest_first(article: Article) -> tuple[int, str]:
    return (-(article.day or date.min).toordinal(), article.path)


def _row(article: Article) -> str:
    day = f"<span>{article.day:%Y-%m-%d}</span>" if article.day else ""
    title = html.escape(article.title)
    return f'<li><a href="{article.path}" title="{title}">{title}</a>{day}</li>'


def _menu(college: College, section: Section) -> str:
    """The menu of the section's web site: its start page and the sections right under it."""
    top = "disclosure" if section.look == "webplus" else "home"
    shown = [college.sections[top], *(s for s in college.sections.values() if s.parent == top)]
    return "".join(f'<li><a href="{s.path}">{s.name}</a></li>' for s in shown)


def _crumbs(college: College, section: Section) -> str:
    trail = [section]
    while trail[-1].parent:
        trail.append(college.sections[trail[-1].parent])
    return " &gt;&gt; ".join(f'<a href="{s.path}">{s.name}</a>' for s in reversed(trail))


def _attachment(file: Attached) -> str:
    path, name = _file_path(file), html.escape(file.name)
    if file.is_player:
        return f'<div class="wp_pdf_player" pdfsrc="{path}" sudyfile-attr="{{\'title\':\'{name}\'}}"></div>'
    return f"<p>附件：<a href=\"{path}\" sudyfile-attr=\"{{'title':'{name}'}}\">{name}</a></p>"


def _file_path(file: Attached) -> str:
    digest = hashlib.sha256(file.name.encode()).hexdigest()
    return f"/_upload/article/files/{digest[:2]}/{digest[2:4]}/{digest[4:24]}.{_suffix(file)}"


def _suffix(file: Attached) -> str:
    return file.name.rpartition(".")[2]


def _file_body(file: Attached) -> bytes:
    return _WRITERS[_suffix(file)](file.pages)


def _invented_identity_number() -> str:
    """The invented number with its check digit. Source: GB 11643-1999, ISO 7064 MOD 11-2."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(_INVENTED_ID_BODY))
    return _INVENTED_ID_BODY + "10X98765432"[total % 11]
