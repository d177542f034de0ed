"""A long text is shortened to what judging asks of it; no answer changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checklist_audit.judging.exhibits import issued_on, made_on, telling
from checklist_audit.model.pages import Document
from tests.judging.exhibits import exhibit
from tests.judging.test_properties import BOUNDED

LONG = "为规范学校的管理，根据有关规定，结合学校的实际，制定本办法，请各单位遵照执行。" * 3
LINES = (
    "",
    "   ",
    "第一章 总则",
    "示例大学办公室",
    "2024年5月6日",
    "成文日期：2023-04-05",
    "示例大学 2022年3月4日印发",
    "示例大学〔2021〕7号",
    "二〇二〇年一月二日",
    "本办法自2019年9月1日起施行",
    LONG,
    LONG * 30,
    f"{LONG}2018年8月9日",
)
TEXTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=80).map("\n".join)


@given(TEXTS)
@BOUNDED
def test_the_day_of_the_signature_stays(text):
    """Label, issuer above, last lines: all of it is still there."""
    assert made_on(Document("http://a.example/", text=text)) == made_on(
        Document("http://a.example/", text=telling(text))
    )


@given(TEXTS)
@BOUNDED
def test_the_day_of_issue_stays(text):
    """Beginning and end are whole."""
    assert issued_on(exhibit(text=text)) == issued_on(exhibit(text=telling(text)))


def test_a_report_of_many_pages_becomes_short():
    """That is what it is for."""
    assert 5_000 > len(telling("\n".join([LONG] * 1_000)))
