"""The built colleges on disk are what their builders write."""

from __future__ import annotations

from importlib import import_module

import pytest

from tests.sites.building import COLLEGES, DAYS, mingde
from tests.sites.building.enlarging import enlarge
from tests.sites.building.writing import write
from tests.sites.replay import HERE


@pytest.mark.parametrize("key", COLLEGES)
def test_a_folder_is_what_its_builder_writes(key, tmp_path):
    """Nobody edits a page or a truth by hand."""
    write(import_module(f"tests.sites.building.{key}").build(), tmp_path, DAYS)

    assert _bytes_of(HERE / key) == _bytes_of(tmp_path)


def _bytes_of(folder):
    # What the audit is expected to say of a college is pinned beside it, and is no part of it.
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("expected-"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_a_college_made_larger_is_the_same_each_time():
    pages = [
        [(page.url, page.title, page.body) for page in enlarge(mingde.build(), 200, tenders="cgxx").pages]
        for _ in range(2)
    ]

    assert pages[0] == pages[1]


def test_a_college_made_larger_keeps_every_page_that_it_had():
    before = {page.url: page.title for page in mingde.build().pages}
    after = {page.url: page.title for page in enlarge(mingde.build(), 200).pages}

    assert (before, 200) == ({url: after.get(url) for url in before}, len(after) - len(before))
