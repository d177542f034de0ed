"""The parser's door: lines, boxes, links and embeds of a page."""

from __future__ import annotations

from checklist_audit.markup import Page, menus, parse
from checklist_audit.reading.zones import zone_of


def page(body: str) -> Page:
    return parse(f"<html><head><title> 年度\n报告 </title></head><body>{body}</body></html>", zone_of)


def test_text_breaks_where_a_reader_sees_a_break():
    """Blocks and line breaks end a line, inline elements do not."""
    lines = [line.text for line in page("<p>一<b>二</b></p>三<br>四<table><tr><td>五<td>六</table>").lines]

    assert ["一二", "三", "四", "五", "六"] == lines


def test_scripts_and_styles_are_no_text():
    """What a browser does not show is not read."""
    assert [] == page("<script>var a</script><style>p{}</style><noscript>开启脚本</noscript>").lines


def test_a_link_has_its_words_and_its_zone():
    """Words are folded; the zone comes from the element around."""
    anchor = page('<div class="nav"><a href="/a.htm"> 学校\n概况 </a></div>').anchors[0]

    assert ("/a.htm", "学校 概况", "nav") == (anchor.href, anchor.words, anchor.zone)


def test_an_anchor_without_address_is_plain_text():
    """`<a name=top>` around a page does not make a link of it."""
    assert [] == page('<a name="top"><p>正文</p></a>').anchors


def test_a_link_around_blocks_has_all_their_words():
    """A row that is one link is one link."""
    assert "21标题" == page('<a href="1.htm"><div>21</div><h3>标题</h3></a>').anchors[0].words


def test_a_row_that_opens_a_window_is_a_link():
    """Addresses in onclick count as links."""
    assert "/info/1.htm" == page("<li onclick=\"window.open('/info/1.htm')\">公告</li>").anchors[0].href


def test_a_header_inside_an_article_stays_in_the_body():
    """The heading of an article is often in a header element of its own."""
    parsed = page("<article><header><h1>标题</h1></header></article>")

    assert "body" == parsed.boxes[parsed.lines[0].box].zone


def test_the_player_of_webplus_is_an_embed():
    """Its address and the true name of the file are in attributes only."""
    embed = page(
        '<div class="wp_pdf_player" pdfsrc="/a.pdf" sudyfile-attr="{\'title\':\'年报.pdf\'}"></div>'
    ).embeds[0]

    assert ("player", "/a.pdf", "年报.pdf") == (embed.tag, embed.src, embed.name)


def test_a_heading_knows_its_level():
    """Levels are 1 to 6, plain lines have none."""
    assert [2, 0] == [line.level for line in page("<h2>标题</h2><p>正文</p>").lines]


def test_the_title_is_folded():
    """White space in the title element is one blank."""
    assert "年度 报告" == page("").title


def test_thousands_of_levels_are_walked_without_recursion():
    """The walk is iterative; a deep page costs time, not the stack."""
    assert ["深"] == [line.text for line in page("<div>" * 3000 + "深" + "</div>" * 3000).lines]


MENU = '<div class="nav"><ul>{}</ul></div>'.format(
    "".join(f'<li><a href="/{n}.htm" title="栏目{n}">栏目{n}</a></li>' for n in range(20))
)


def test_a_menu_that_was_seen_before_is_laid_into_the_page_as_if_it_were_walked():
    """At another place: lines, boxes and links have other numbers there."""
    below = f'<p>一</p><p><a href="/a.htm">二</a></p>{MENU}<p>三</p>'
    menus._shelf.cache_clear()
    walked = page(below)
    menus._shelf.cache_clear()
    page(MENU)

    assert walked == page(below)


def test_a_menu_with_a_password_field_is_walked_each_time():
    """A login in the head of a page is a fact of that page."""
    login = MENU.replace("</ul>", '</ul><input type="password">')
    page(login)

    assert page(login).has_password


def test_another_namer_of_zones_makes_another_menu():
    """What was kept under one naming says nothing under another."""
    page(MENU)
    parsed = parse(MENU, lambda tag, _names, around: {"div": "nav", "li": "body"}.get(tag, around))

    assert {"body"} == {anchor.zone for anchor in parsed.anchors}
