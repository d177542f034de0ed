"""Pages made to hurt: they cost themselves, never the run."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checklist_audit.reading.bounds import MAX_CHARS, MAX_DEPTH, bounded
from checklist_audit.reading.pages import read_html

URL = "http://www.yunlu.example/a.htm"
PIECES = (
    "<div>",
    "</div>",
    "<table><tr><td>",
    "</table>",
    "<a href=1.htm>",
    "</a>",
    "<p>",
    "2021-03-05",
    "发布时间：",
    "<li>",
    "<script>",
    "</script>",
    "附件.pdf",
    "<h1>",
    "<",
    "&#0;",
    "\x00",
    "<iframe src=/1.pdf>",
    "当前位置：",
)


@pytest.mark.parametrize(
    ("html", "note"),
    [
        ("<div>" * 100_000, f"page cut at {MAX_DEPTH} levels of nesting"),
        ("<p>" + "字" * (MAX_CHARS + 1), f"page cut at {MAX_CHARS} characters"),
        (
            "<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">正文",
            "a tag with thousands of attributes was dropped",
        ),
        (
            "<p>字</p>" * 4_999
            + "<p "
            + " ".join(f"a{n}=1" for n in range(3_500))
            + ">正文"
            + "<br>" * 9_000,
            "a tag with thousands of attributes was dropped",
        ),
    ],
)
def test_what_would_choke_the_parser_is_cut_and_said(html: str, note: str):
    """Nesting, size and attributes have limits, and each cut is a note."""
    assert (note,) == bounded(html)[1]


def test_ten_thousand_links_are_read():
    """A huge list is a list."""
    rows = "".join(f"<li><a href=/i/{n}.htm>关于工作安排的通知{n}</a> 2021-03-05</li>" for n in range(10_000))

    assert 10_000 == len(
        read_html(f"<meta charset=utf-8><h2>通知</h2><ul>{rows}</ul>".encode(), url=URL).links
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_tag_soup_is_read(pieces: list[str]):
    """Mis-nested markup gives a Document, never an error."""
    assert URL == read_html("".join(pieces).encode(), url=URL).url


@given(st.binary(max_size=200))
def test_any_bytes_are_read(body: bytes):
    """Binary served as HTML gives a Document, never an error."""
    assert URL == read_html(body, url=URL).url


def test_control_characters_do_not_reach_the_document():
    """NUL and escape sequences are kept out of store and reports."""
    document = read_html(
        "<meta charset=utf-8><h1>章\x00程\x1b</h1><p>第一条\x07 总则。</p>".encode(), url=URL
    )

    assert ("章程", True) == (document.title, "\x07" not in document.text)
