"""Floors of finding hijacked pages; they only rise."""

from __future__ import annotations

import pytest

from checklist_audit.inspecting import find_hijacks
from tests.quality.hijack_pages import HOSTS, NAMES, Copy, clean_site, copies, hijacked_site

FALSE_ALARM_CEILING = 0.001
TRICKS = 18
COPIES = list(copies())


@pytest.fixture(scope="module")
def found() -> frozenset[str]:
    """Addresses that are called hijacked on the site with all copies in it."""
    return frozenset(find_hijacks(hijacked_site(), names=NAMES, hosts=HOSTS))


def test_benchmark_knows_every_trick():
    """All sorts of hijacking that were seen on real sites are in it."""
    assert len({copy.trick for copy in COPIES}) >= TRICKS


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: f"{copy.trick} {copy.url}")
def test_every_hijacked_page_is_found(copy: Copy, found: frozenset[str]):
    """Whatever was done to a page, it is called hijacked."""
    assert copy.url in found


def test_clean_pages_among_hijacked_ones_stay_clean(found: frozenset[str]):
    """Sports, adult education, games, names of persons and warnings raise at most one alarm in a thousand pages."""
    clean = clean_site()
    alarms = sorted(clean[url].title for url in found & set(clean))

    assert len(alarms) <= FALSE_ALARM_CEILING * len(clean), alarms


def test_clean_site_alone_raises_no_alarm():
    """Without a hijacked page there is nothing to find."""
    assert {} == find_hijacks(clean_site(), names=NAMES, hosts=HOSTS)


def test_single_clean_pages_raise_no_alarm():
    """Read alone, without its site, a clean page is not suspected either."""
    site = clean_site()
    alarms = [url for url in site if find_hijacks({url: site[url]}, names=(), hosts=frozenset())]

    assert [] == alarms
