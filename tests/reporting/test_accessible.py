"""Whether everybody can read the HTML: the rules of axe-core where a copy of it is named, our own everywhere."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from checklist_audit.reporting import render
from checklist_audit.reporting.compare import compare
from checklist_audit.reporting.compare_report import render_comparison
from tests.reporting import sample
from tests.reporting.chromium import Chromium, needs_chromium

pytestmark = [pytest.mark.browser, needs_chromium]

AXE = os.environ.get("AXE_CORE", "")
"""Path of `axe.min.js` (npm package axe-core); it is not ours to ship, and a clean machine has no network."""
PAGES = {
    "report": lambda lang: render(sample.report(), ".html", lang=lang),
    "gaps": lambda lang: render(sample.report(), ".html", lang=lang, what="gaps"),
    "compare": lambda lang: render_comparison(compare(sample.report(), sample.report()), ".html", lang=lang),
}
# Luminance and contrast as WCAG 2.1 defines them (1.4.3); a see-through background takes the one behind it.
CONTRAST = """(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const channel = (value) => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = (node) => {
    for (let e = node; e; e = e.parentElement) {
      const found = parts(getComputedStyle(e).backgroundColor);
      if (found.length === 3 || found[3] === 1) return found;
    }
    return parts(getComputedStyle(document.body).backgroundColor);
  };
  const poor = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(holder.tagName)) continue;
    const [a, b] = [light(parts(getComputedStyle(holder).color)), light(behind(holder))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(`${holder.tagName}.${holder.className} ${ratio.toFixed(2)}`);
  }
  return [...poor];
})()"""
POINTERS = """[...document.querySelectorAll('[aria-labelledby],[aria-describedby],[aria-controls],label[for]')]
  .flatMap(e => ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(name => (e.getAttribute(name) || '').split(' ')))
  .filter(id => id && !document.getElementById(id))"""


@pytest.fixture(scope="module")
def chromium(tmp_path_factory) -> Iterator[Chromium]:
    browser = Chromium(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


@pytest.fixture(params=[(page, lang) for page in PAGES for lang in ("zh", "en")], ids="-".join)
def page(request, chromium, tmp_path) -> Chromium:
    kind, lang = request.param
    path = tmp_path / "page.html"
    path.write_bytes(PAGES[kind](lang))
    chromium.events.clear()
    chromium.open(path)
    return chromium


def paint(page: Chromium, theme: str) -> None:
    """Show the page as a device with this theme does."""
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(page, theme):
    paint(page, theme)

    assert [] == page.run(CONTRAST)


def test_every_label_points_to_something(page):
    assert [] == page.run(POINTERS)


def test_there_is_one_main_part_and_one_title(page):
    assert [1, 1] == page.run("['main', 'h1'].map(name => document.querySelectorAll(name).length)")


def test_every_column_of_a_table_is_headed(page):
    bare = "[...document.querySelectorAll('thead th')].filter(e => !e.getAttribute('scope') || !e.textContent.trim()).length"

    assert 0 == page.run(bare)


@pytest.mark.skipif(not AXE, reason="AXE_CORE names no axe.min.js")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation(page, theme):
    paint(page, theme)
    page.run(f"(() => {{ {Path(AXE).read_text('utf-8')}; return 0; }})()")
    told = "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))"

    assert [] == page.run(told)
