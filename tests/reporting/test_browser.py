"""The HTML report in a real Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from checklist_audit.model.verdicts import Ratio
from checklist_audit.reporting import HistoryPoint, render
from tests.reporting import sample
from tests.reporting.chromium import Chromium, needs_chromium

pytestmark = [pytest.mark.browser, needs_chromium]

SHOWN = "[...document.querySelectorAll('article.item')].filter(a => !a.hidden).map(a => a.id)"
CHOOSE = (
    "(() => {{ const field = document.getElementById('filter').elements['{name}']; field.value = '{value}';"
    " field.dispatchEvent(new Event('input', {{bubbles: true}})); }})()"
)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory) -> Iterator[Chromium]:
    browser = Chromium(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


@pytest.fixture
def page(chromium, tmp_path) -> Chromium:
    history = [
        HistoryPoint(date(2024, month, 5), Ratio(n=30, of=46), Ratio(n=40, of=46)) for month in (9, 10)
    ]
    return opened(chromium, tmp_path, render(sample.report(), ".html", history=history))


def opened(chromium, folder, body) -> Chromium:
    path = folder / "report.html"
    path.write_bytes(body)
    chromium.events.clear()
    chromium.open(path)
    return chromium


def test_choosing_a_status_shows_only_items_with_it(page):
    page.run(CHOOSE.format(name="status", value="undated"))

    assert page.run(SHOWN) == ["i16"]


def test_choosing_a_department_shows_only_its_items(page):
    page.run(CHOOSE.format(name="owner", value="工会"))

    assert page.run(SHOWN) == ["i3"]


def test_choosing_a_category_shows_only_its_items(page):
    page.run(CHOOSE.format(name="category", value="10"))

    assert page.run(SHOWN) == ["i49", "i50"]


def test_free_text_is_searched_inside_closed_evidence(page):
    page.run(CHOOSE.format(name="text", value="云麓学院学士学位授予要求"))

    assert page.run(SHOWN) == ["i43"]


def test_two_filters_hold_together(page):
    page.run(CHOOSE.format(name="status", value="missing"))
    page.run(CHOOSE.format(name="category", value="5"))

    assert page.run(SHOWN) == ["i34"]


def test_the_number_of_items_shown_is_announced(page):
    page.run(CHOOSE.format(name="category", value="10"))

    assert page.run("document.getElementById('shown').textContent") == "显示2项，共50项"


def test_a_filter_without_result_says_so(page):
    page.run(CHOOSE.format(name="text", value="没有这样的文字"))

    assert page.run("document.getElementById('nothing').hidden") is False


def test_clearing_the_filters_shows_everything_again(page):
    page.run(CHOOSE.format(name="text", value="学籍"))
    page.run("document.querySelector('#filter button').click()")

    assert len(page.run(SHOWN)) == 50


def test_a_link_of_the_overview_reveals_an_item_that_the_filter_hides(page):
    page.run(CHOOSE.format(name="category", value="10"))
    page.run("document.querySelector('a.cell[href=\"#i6\"]').click()")

    assert "i6" in page.run(SHOWN)


def test_nothing_is_requested_but_the_file_itself(page):
    assert [url.partition(":")[0] for url in page.requests()] == ["file"]


def test_the_console_stays_silent(page):
    page.run(CHOOSE.format(name="status", value="missing"))

    assert page.complaints() == []


def test_a_title_with_a_script_stays_text(chromium, tmp_path):
    page = opened(chromium, tmp_path, render(sample.hostile(), ".html"))

    assert (
        page.run("document.querySelector('article.item .title').textContent").count(
            "<script>alert(1)</script>"
        )
        == 1
    )


def test_hostile_words_bring_no_script_and_no_link_but_to_the_web(chromium, tmp_path):
    page = opened(chromium, tmp_path, render(sample.hostile(), ".html"))
    schemes = "[...new Set([...document.querySelectorAll('a[href]')].map(a => a.protocol))].sort()"

    assert page.run(f"[document.scripts.length, {schemes}]") == [1, ["file:", "https:"]]


def test_the_policy_stops_a_script_that_an_escape_forgot(chromium, tmp_path):
    body = render(sample.report(), ".html").replace(b"<main>", b"<main><script>window.broken = 1</script>")
    page = opened(chromium, tmp_path, body)

    assert page.run("window.broken === undefined") is True


def test_hundreds_of_pieces_of_evidence_filter_within_a_second(chromium, tmp_path):
    pieces = tuple(sample.evidence("制度", number=number) for number in range(300))
    heavy = sample.report()
    items = tuple(
        item.model_copy(
            update={
                "elements": (item.elements[0].model_copy(update={"evidence": pieces, "evidence_total": 300}),)
            }
        )
        for item in heavy.items
    )
    page = opened(chromium, tmp_path, render(heavy.model_copy(update={"items": items}), ".html"))
    spent = page.run(
        "(() => { const start = performance.now();"
        + CHOOSE.format(name="text", value="info/1012/2299")
        .removeprefix("(")
        .removesuffix(")()")
        .join(("(", ")();"))
        + " document.body.offsetHeight; return performance.now() - start; })()"
    )

    assert spent < 1000


@pytest.mark.parametrize("width", [360, 1280])
def test_no_width_needs_sideways_scrolling(chromium, tmp_path, width):
    chromium.call(
        "Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False
    )
    page = opened(chromium, tmp_path, render(sample.hostile(), ".html"))

    assert page.run("document.documentElement.scrollWidth") <= width


def test_every_control_and_link_has_a_name(page):
    nameless = (
        "[...document.querySelectorAll('a,button,select,input,summary,progress')].filter(e =>"
        " !(e.textContent.trim() || e.getAttribute('aria-label') || (e.labels && e.labels.length))).length"
    )

    assert page.run(nameless) == 0


def test_headings_never_skip_a_level(page):
    levels = page.run("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")

    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_no_id_stands_twice(page):
    ids = page.run("[...document.querySelectorAll('[id]')].map(e => e.id)")

    assert sorted(set(ids)) == sorted(ids)
