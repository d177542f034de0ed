"""A document is matched once while it, its surroundings and the rules stay the same."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest

from checklist_audit.matching import Context, Matcher, match_once
from checklist_audit.matching.memory import READ, fingerprint
from checklist_audit.model.pages import Attachment, Document, DocumentKind, Entry, Part
from checklist_audit.reading import read_page
from checklist_audit.version import __version__
from tests.matching.small import APPEALS, NAMES, attachment, document, lead, rules_of
from tests.packs import moe


def matcher(match: dict, digest: str = "a", **fields: object) -> Matcher:
    """A matcher of one element, as if its rules had been loaded."""
    return Matcher(rules_of(match, **fields).model_copy(update={"digest": digest}))


RULES = matcher(APPEALS)
PAGE = document("学生申诉处理办法", "第一条 学生可以申诉。")
AROUND = Context(NAMES, (lead("link", "学生申诉"),))
COLLEGE = Path(__file__).parents[1] / "sites" / "yunlu" / "www"


class Notes(dict):
    """A memory of one audit."""

    def recall(self, key: bytes) -> str | None:
        return self.get(key)

    def keep(self, key: bytes, text: str) -> None:
        self[key] = text


class Forbidden(Matcher):
    """A matcher that must not be asked."""

    def match(self, *_: object, **__: object):
        pytest.fail("matched again")


def test_what_is_remembered_is_what_was_matched():
    notes = Notes()
    first = match_once(RULES, PAGE, AROUND, notes)

    assert first == match_once(Forbidden(RULES.ruleset), PAGE, AROUND, notes)


def test_what_is_remembered_has_evidence():
    notes = Notes()
    match_once(RULES, PAGE, AROUND, notes)

    assert ["1a"] == [e.element.id for e in match_once(RULES, PAGE, AROUND, notes).evidence]


def test_a_page_that_is_evidence_for_nothing_is_remembered_too():
    notes, page = Notes(), document("运动会")
    match_once(RULES, page, AROUND, notes)

    assert () == match_once(Forbidden(RULES.ruleset), page, AROUND, notes).evidence


def test_a_statement_is_remembered():
    match = {"any": [{"signal": "title", "has": ["校办企业"]}]}
    says = {"or_says": ["学校没有校办企业"]}
    rules = matcher(match, applies=says)
    notes, page = Notes(), document("校办企业", "学校没有校办企业。")
    first = match_once(rules, page, AROUND, notes)

    assert ("学校没有校办企业", first) == (
        first.statements[0].words,
        match_once(Forbidden(rules.ruleset), page, AROUND, notes),
    )


CHANGED = {
    "url": "https://www.example.edu.cn/2.htm",
    "kind": DocumentKind.SECTION,
    "title": "别的",
    "html_title": "别的",
    "site_name": "别的",
    "breadcrumb": ("学生工作",),
    "headings": ("第一章",),
    "text": "别的",
    "parts": (Part("第1页", "别的"),),
    "entries": (Entry("一行", "https://www.example.edu.cn/3.htm"),),
    "attachments": (Attachment("附件", "https://www.example.edu.cn/3.pdf"),),
    "source": "教育部",
    "text_elsewhere": "picture",
}


@pytest.mark.parametrize("name", CHANGED)
def test_another_document_has_another_fingerprint(name):
    other = dataclasses.replace(PAGE, **{name: CHANGED[name]})

    assert fingerprint(RULES, PAGE, AROUND) != fingerprint(RULES, other, AROUND)


@pytest.mark.parametrize(
    "other",
    [
        Context(("别的大学",), AROUND.leads),
        Context(NAMES, (lead("section", "学生申诉"),)),
        Context(NAMES, (lead("claim", "学生申诉", 39),)),
        Context(NAMES, AROUND.leads, (attachment("附件", "正文"),)),
        Context(NAMES, AROUND.leads, companions_unread=True),
    ],
    ids=["names", "kind of lead", "claimed item", "companion", "unread companion"],
)
def test_other_surroundings_have_another_fingerprint(other):
    assert fingerprint(RULES, PAGE, AROUND) != fingerprint(RULES, PAGE, other)


def test_other_rules_have_another_fingerprint():
    other = matcher(APPEALS, digest="b")

    assert fingerprint(RULES, PAGE, AROUND) != fingerprint(other, PAGE, AROUND)


def test_rules_made_by_hand_remember_nothing():
    notes = Notes()
    match_once(matcher(APPEALS, digest=""), PAGE, AROUND, notes)

    assert {} == notes


def test_another_program_has_another_fingerprint(monkeypatch):
    before = fingerprint(RULES, PAGE, AROUND)
    monkeypatch.setattr("checklist_audit.matching.memory.__version__", f"{__version__}.1")

    assert before != fingerprint(RULES, PAGE, AROUND)


class Watched(Document):
    """A document that notes what is asked of it."""

    __slots__ = ()
    asked: ClassVar[set[str]] = set()

    def __getattribute__(self, name):
        if not name.startswith("__"):
            Watched.asked.add(name)
        return super().__getattribute__(name)


def test_matching_asks_for_nothing_that_a_fingerprint_leaves_out():
    matcher = Matcher(moe())
    for path in sorted(COLLEGE.rglob("*"))[:400]:
        if path.is_file():
            page = read_page(path.read_bytes(), url=f"http://127.0.0.1/{path.name}", seen_on=date(2025, 6, 1))
            fields = {f.name: getattr(page, f.name) for f in dataclasses.fields(page)}
            watched = Watched(**fields)
            matcher.match(watched, Context(NAMES, companions=(watched,)))

    assert set() == Watched.asked - READ - {"asked"}


def test_a_fingerprint_covers_each_field_that_matching_asks_for():
    assert READ - {"text_parts"} == CHANGED.keys()
