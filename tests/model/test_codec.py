"""Dataclasses to JSON and back."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from checklist_audit.model.codec import CodecError, decode, encode
from checklist_audit.model.pages import (
    Attachment,
    CrawlSummary,
    Document,
    DocumentKind,
    Entry,
    Leak,
    Link,
    Part,
    PeriodClaim,
    TableRow,
)
from checklist_audit.text.periods import Period, PeriodKind

FULL = Document(
    url="https://www.college.example/a.htm",
    kind=DocumentKind.SECTION,
    title="信息公开年度报告",
    breadcrumb=("信息公开", "年度报告"),
    parts=(Part("第1页", "文字"),),
    entries=(Entry("报告", "https://www.college.example/b.htm", date(2024, 10, 30)), Entry("无日期", "u")),
    attachments=(Attachment("报告.pdf", "https://www.college.example/b.pdf"),),
    links=(Link("https://www.college.example/", "首页", "nav"),),
    next_pages=("https://www.college.example/a/1.htm",),
    rows=(TableRow(("一", "二"), ("https://www.college.example/c.htm",)),),
    published=date(2024, 10, 30),
    periods=(
        PeriodClaim(
            Period(PeriodKind.ACADEMIC_YEAR, date(2023, 9, 1), None, "2023学年"), "title", "2023学年"
        ),
    ),
    leaks=(Leak("mobile", "138****0000", "电话"),),
)


def test_a_full_document_comes_back_as_it_was() -> None:
    assert decode(Document, encode(FULL)) == FULL


def test_tuples_of_unlike_things_come_back_as_they_were() -> None:
    summary = CrawlSummary(
        is_complete=False, requests=3, pages=2, left_over=1, left_over_by=(("a", 1),), notes=("n",)
    )
    assert decode(CrawlSummary, encode(summary)) == summary


def test_defaults_are_not_written() -> None:
    assert encode(Part("", "")) == '{"name":"","text":""}'
    assert encode(Link("u", "w")) == '{"url":"u","words":"w"}'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"kind":"article"}',
        '{"url":"u","kind":"article","colour":"red"}',
        '{"url":"u","kind":"poem"}',
        '{"url":5,"kind":"article"}',
        '{"url":"u","kind":"article","published":"2024-02-30"}',
        '{"url":"u","kind":"article","links":"all"}',
        '{"url":"u","kind":"article","links":[["u"]]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_document_is_refused(text: str) -> None:
    with pytest.raises(CodecError):
        decode(Document, text)


@pytest.mark.parametrize(
    "links",
    [
        '[{"url":"u"}]',
        '[{"url":"u","words":1}]',
        '[{"url":"u","words":"w","rank":"1"}]',
        '[["u","w"]]',
        '["u"]',
        '{"url":"u","words":"w"}',
        '""',
    ],
)
def test_a_link_that_is_not_made_of_its_words_is_refused(links: str) -> None:
    with pytest.raises(CodecError):
        decode(Document, f'{{"url":"u","kind":"article","links":{links}}}')


def test_a_link_is_written_with_all_its_fields() -> None:
    """Links have a writer of their own, which has to know each field that they have."""
    link = Link(**{field.name: f'"{field.name}"\n' for field in dataclasses.fields(Link)})

    assert link == decode(Link, encode(link))
