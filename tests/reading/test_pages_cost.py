"""What a page costs to read, counted in calls: no neighbour on the machine can move them."""

from __future__ import annotations

import cProfile
import pstats

from checklist_audit.reading import read_page
from tests.reading.hard.case import prose
from tests.reading.hard.frames import paragraphs, webplus

MOST_CALLS = 3_200
LINKS = 120


def body(number: int) -> bytes:
    """An article of about 25 KB with a menu of 120 links, as every page of its site has it."""
    links = "".join(
        f'<li class="nav-item i{n}"><a href="/c{n}/list.htm" title="栏目{n}" target="_self"><span class="item-name">栏目{n}</span></a></li>'
        for n in range(LINKS)
    )
    head = f'<h1 class="arti_title">关于第{number}批项目立项的通知</h1><p class="arti_metas">发布时间：2024-03-{number:02}</p>'
    return webplus(
        title_tag=f"关于第{number}批项目立项的通知",
        head=head,
        body=paragraphs(prose(number, 12)),
        above=f'<div class="wp_nav"><ul>{links}</ul></div>',
    ).encode()


def test_a_page_of_a_known_site_is_read_in_few_calls():
    """The menu is walked once for all pages; one more loop over links, or a value made for each, shows here."""
    for number in (1, 2):
        read_page(body(number), url=f"https://www.yunlu.example/2024/030{number}/c1a{number}/page.htm")
    profile = cProfile.Profile()

    profile.runcall(read_page, body(3), url="https://www.yunlu.example/2024/0303/c1a3/page.htm")

    assert pstats.Stats(profile).total_calls <= MOST_CALLS  # type: ignore[attr-defined]
