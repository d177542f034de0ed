"""Addresses: one spelling a page, joining, and what an address says."""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checklist_audit.text.addresses import (
    Joiner,
    date_in_address,
    desktop_twin,
    file_suffix,
    join,
    normal_form,
    registrable_domain,
    slug_words,
)

PAGE = "http://www.yunlu.example/xxgk/ndbg/list.htm"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("HTTP://WWW.Yunlu.Example:80", "http://www.yunlu.example/"),
        ("https://yunlu.example:443/a", "https://yunlu.example/a"),
        ("http://127.0.0.1:18142/a.htm", "http://127.0.0.1:18142/a.htm"),
        ("http://yunlu.example/a/../b/./c", "http://yunlu.example/b/c"),
        ("http://yunlu.example/a%2fb%7e", "http://yunlu.example/a%2Fb~"),
        ("http://yunlu.example/年报 1.pdf", "http://yunlu.example/%E5%B9%B4%E6%8A%A5%201.pdf"),
        ("http://yunlu.example/a#part", "http://yunlu.example/a"),
        ("http://yunlu.example/a;jsessionid=0F1E?id=3", "http://yunlu.example/a?id=3"),
        ("http://yunlu.example/a?PHPSESSID=ab&id=3", "http://yunlu.example/a?id=3"),
        ("http://yunlu.example/a?sid=12", "http://yunlu.example/a?sid=12"),
        ("http://yunlu.example/a?x=1&amp;y=2", "http://yunlu.example/a?x=1&y=2"),
        ("http://yunlu.example\\up\\a.pdf", "http://yunlu.example/up/a.pdf"),
        ("http://yunlu.example/100%", "http://yunlu.example/100%25"),
        ("http://中文.example/", "http://xn--fiq228c.example/"),
        (
            "http://yunlu.example/content.jsp?wbtreeid=1009&wbnewsid=2",
            "http://yunlu.example/content.jsp?wbtreeid=1009&wbnewsid=2",
        ),
    ],
)
def test_an_address_has_one_spelling(url: str, expected: str):
    """Spellings that lead to one page come out the same."""
    assert expected == normal_form(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://yunlu.example/a",
        "javascript:void(0)",
        "http://user:secret@yunlu.example/",
        "http://yunlu。example/",
        "http://yun lu.example/",
        "http://http://yunlu.example/",
        "http://yunlu.example:99999/",
        "http://yunlu.example/" + "a" * 5000,
        "http://[::1/",
        "",
    ],
)
def test_an_odd_address_is_refused(url: str):
    """What no browser should follow has no normal form."""
    assert normal_form(url) == ""


@given(st.text(max_size=60))
def test_the_normal_form_is_its_own_normal_form(rest: str):
    """Normalising twice changes nothing, whatever stands in the path and the query."""
    once = normal_form(f"http://yunlu.example/{rest}")

    assert once == normal_form(once)


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("1.htm", "http://www.yunlu.example/xxgk/ndbg/1.htm"),
        ("../../info/1.htm", "http://www.yunlu.example/info/1.htm"),
        ("../../../../a.htm", "http://www.yunlu.example/a.htm"),
        ("/a.htm#b", "http://www.yunlu.example/a.htm"),
        ("//jwc.yunlu.example/b", "http://jwc.yunlu.example/b"),
        ("?page=2", "http://www.yunlu.example/xxgk/ndbg/list.htm?page=2"),
        (" list2.htm\n", "http://www.yunlu.example/xxgk/ndbg/list2.htm"),
        ("\\up\\a.doc", "http://www.yunlu.example/up/a.doc"),
        ("#top", ""),
        ("javascript:;", ""),
        ("mailto:a@yunlu.example", ""),
        ("", ""),
    ],
)
def test_a_link_is_joined_to_its_page(href: str, expected: str):
    """Links come out absolute; what leads to no page comes out empty."""
    assert expected == join(PAGE, href)


@given(
    st.sampled_from(
        [PAGE, "http://127.0.0.1:8080/", "http://yunlu.example/a//b/c.htm", "http://yunlu.example/a?u=/b/c"]
    ),
    st.lists(
        st.sampled_from(["a", "1.htm", "..", ".", "", "~u", "c1a2", "年报", "x;jsessionid=1"]),
        min_size=1,
        max_size=6,
    ).map("/".join),
    st.sampled_from(["", "#top", "?page=2"]),
)
def test_the_quick_way_of_joining_comes_to_the_same_address(base: str, href: str, end: str):
    """Plain links are joined without the standard library, which would give the same answer."""
    assume(href and not href.startswith("//"))  # no link of a page: an address without a host

    assert normal_form(urljoin(base, (href + end).partition("#")[0])) == join(base, href + end)


def test_a_query_is_encoded_as_its_page_is():
    """Old ASP pages read their arguments in GB18030."""
    joiner = Joiner(PAGE, "gb18030")

    assert "http://www.yunlu.example/xxgk/ndbg/s.asp?k=%D6%D0" == joiner.join("s.asp?k=中")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2021/1012/c123a4567/page.htm", date(2021, 10, 12)),
        ("/202209/t20220914_123.html", date(2022, 9, 14)),
        ("/art/2019/3/5/art_12_345.html", date(2019, 3, 5)),
        ("/2020-1-5/88.html", date(2020, 1, 5)),
        ("/a/2026521/88.html", date(2026, 5, 21)),
        ("/file/20240415/1.pdf", date(2024, 4, 15)),
        ("/a/2021111/88.html", None),
        ("/08/ee/c24260a461038/page.htm", None),
        ("/webinfo/2021/03/161.htm", None),
        ("/info/1009/2120.htm", None),
        ("/2021/1332/c1a2/page.htm", None),
    ],
)
def test_a_day_is_read_from_an_address_only_where_it_is_certain(path: str, expected: date | None):
    """Dated folders of the usual CMSes give a day; hexadecimal folders and lone months do not."""
    assert expected == date_in_address(f"http://yunlu.example{path}")


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("xxgk.yunlu.edu.cn", "yunlu.edu.cn"),
        ("www.yunlu.example", "yunlu.example"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost", "localhost"),
        ("edu.cn", "edu.cn"),
    ],
)
def test_the_registrable_domain_is_what_a_college_registers(host: str, expected: str):
    """A host and its sub-domains share one registrable domain."""
    assert expected == registrable_domain(host)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example/c1/pagem.htm", "http://a.example/c1/page.htm"),
        ("http://a.example/c1/listm2.htm", "http://a.example/c1/list2.htm"),
        (
            "http://a.example/content.jsp?urltype=news.NewsContentUrl&wbtreeid=10&wbnewsid=20",
            "http://a.example/info/10/20.htm",
        ),
        ("http://a.example/c1/page.htm", "http://a.example/c1/page.htm"),
    ],
)
def test_a_second_spelling_leads_to_the_ordinary_page(url: str, expected: str):
    """Mobile twins and script addresses of an article are known by its ordinary address."""
    assert expected == desktop_twin(url)


def test_slugs_are_the_words_of_a_path():
    """Words of the path come in order, without the suffix."""
    assert ("xxgk", "ndbg") == slug_words("http://a.example/xxgk/ndbg2021.htm")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example/x.PDF", "pdf"),
        ("http://a.example/v.vsb?x=1&e=.doc", "doc"),
        ("http://a.example/x", ""),
    ],
)
def test_a_file_suffix_is_read(url: str, expected: str):
    """The suffix of the path, or the one that 博达 declares in its query."""
    assert expected == file_suffix(url)
