"""A shelf is a mapping, whatever is held of it; an audit does not notice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checklist_audit.matching import Shelf
from checklist_audit.model.pages import Document, DocumentKind, Link
from checklist_audit.pipeline import audit
from checklist_audit.storing import open_store
from tests import demo_audit
from tests.packs import moe

DOCUMENTS = {
    f"http://a.example/{n}": Document(f"http://a.example/{n}", text="字" * (1000 * n)) for n in range(1, 11)
}


@pytest.fixture
def shelf():
    """Ten documents of 1,000 to 10,000 characters, of which some 20,000 fit."""
    filled = Shelf(DOCUMENTS.get, room=20_000)
    for url, document in DOCUMENTS.items():
        filled.put(url, document)
    return filled


def test_a_shelf_shows_every_document_in_the_order_of_putting(shelf):
    """Held or not."""
    assert list(DOCUMENTS.items()) == list(shelf.items())


def test_the_longest_documents_are_put_away(shelf):
    """Many short ones serve more look-ups than a few long ones."""
    held = [len(document.text) // 1000 for url, document in DOCUMENTS.items() if shelf.is_held(url)]

    assert held == list(range(1, len(held) + 1))


def test_no_more_is_held_than_there_is_room_for(shelf):
    """Counted in characters."""
    assert 20_000 >= sum(len(document.text) for url, document in DOCUMENTS.items() if shelf.is_held(url))


def test_links_take_room_as_well():
    """A list of links has no running text and is heavy all the same."""
    lists = {url: Document(url, links=(Link(url, "甲"),) * 2000) for url in DOCUMENTS}
    filled = Shelf(lists.get, room=20_000)
    for url, document in lists.items():
        filled.put(url, document)

    assert 3 > sum(filled.is_held(url) for url in lists)


def test_room_can_be_left_to_something_else():
    """The records of a big site take memory as well."""
    filled = Shelf(DOCUMENTS.get, room=20_000, taken=20_001)
    for url, document in DOCUMENTS.items():
        filled.put(url, document)

    assert (10, False) == (len(filled), any(filled.is_held(url) for url in DOCUMENTS))


def test_without_a_way_to_read_again_everything_is_held():
    """A site in a test has no store."""
    filled = Shelf(room=1)
    for url, document in DOCUMENTS.items():
        filled.put(url, document)

    assert all(filled.is_held(url) for url in DOCUMENTS)


def test_changes_hold_for_documents_that_are_read_again(shelf):
    """In the order in which they were made, and only where they were asked for."""
    first, last = min(DOCUMENTS, key=len), max(DOCUMENTS, key=len)
    changed = shelf.changed(lambda d: replace(d, title="甲")).changed(
        lambda d: replace(d, title=d.title + "乙"), only=[last]
    )

    assert ("甲", "甲乙") == (changed[first].title, changed[last].title)


def test_a_change_leaves_the_old_shelf_as_it_was(shelf):
    """What another part of the audit looks at must not move."""
    shelf.changed(lambda d: replace(d, kind=DocumentKind.HIJACKED))

    assert {DocumentKind.ARTICLE} == {document.kind for document in shelf.values()}


def test_addresses_that_were_left_out_are_gone(shelf):
    """Also from the length and for a question by address."""
    url = max(DOCUMENTS, key=len)
    left = shelf.without([url])

    assert (9, False, None) == (len(left), url in left, left.get(url))


def test_documents_share_the_links_that_they_have_in_common():
    """A menu of forty links on twenty thousand pages is forty links."""
    filled = Shelf()
    for name in "ab":
        filled.put(name, Document(name, links=(Link("http://a.example/", "首页", "nav"),)))

    assert filled["a"].links[0] is filled["b"].links[0]


def test_an_audit_that_holds_next_to_nothing_gives_the_same_report(monkeypatch):
    """Memory is no part of the answer."""
    site = demo_audit.folder() / "site.yaml"
    from checklist_audit.loading import load_profile

    profile = load_profile(site)
    with open_store(site.parent / "checklist-audit.db") as store:
        snapshot = store.snapshot(site=profile.home)
        whole = audit(snapshot, moe(), profile, as_of=demo_audit.AS_OF)
        monkeypatch.setitem(Shelf.__init__.__kwdefaults__, "room", 100)
        little = audit(snapshot, moe(), profile, as_of=demo_audit.AS_OF)

    assert whole.data == little.data
