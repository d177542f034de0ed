"""Student-aid lists that should have come down."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from checklist_audit.inspecting import find_overdue_list
from checklist_audit.model.pages import Document, Leak

URL = "https://www.example.edu.cn/a.htm"
LIST = Document(
    URL,
    title="国家助学金拟资助学生名单公示",
    published=date(2024, 1, 10),
    leaks=(Leak("id_number", "659*************16", ""),),
)


def test_an_aid_list_with_numbers_half_a_year_on_is_overdue():
    (found,) = find_overdue_list(LIST, date(2024, 11, 5))

    assert ("overdue_publicity", URL) == (found.kind, found.url)


@pytest.mark.parametrize(
    "page",
    [
        replace(LIST, published=date(2024, 10, 20)),
        replace(LIST, published=None),
        replace(LIST, leaks=()),
        replace(LIST, title="国家助学金评审办法"),
        replace(LIST, title="图书采购结果公示"),
    ],
    ids=["fresh", "undated", "no numbers", "a rule", "another list"],
)
def test_nothing_else_is(page):
    assert () == find_overdue_list(page, date(2024, 11, 5))
