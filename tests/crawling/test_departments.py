"""Departments that a link names, and what is theirs to keep."""

from __future__ import annotations

import pytest

from checklist_audit.crawling.departments import Departments
from checklist_audit.model.pages import Hint

DEPARTMENTS = Departments(
    (
        Hint("5b", owners=("党政办公室",)),
        Hint("15a", owners=("财务处",)),
        Hint("25a", owners=("组织部、人事处",)),
        Hint("43b", owners=("研究生院（学位办）",)),
        Hint("48a", owners=("合作发展处", "国际教育学院")),
        Hint("49a", owners=("纪委",)),
    )
)


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("财务处", ("15a",)),
        ("计划财务部", ("15a",)),
        ("计财处", ("15a",)),
        ("人力资源部", ("25a",)),
        ("党委组织部", ("25a",)),
        ("研究生院", ("43b",)),
        ("外事办公室", ("48a",)),
        ("合作发展处", ("48a",)),
        ("纪检监察室", ("49a",)),
        ("学院办公室", ("5b",)),
        ("校办", ("5b",)),
        ("财务处举行学习会", ()),
        ("财务信息", ("15a",)),
        ("收费公示", ("15a",)),
        ("财务信息化建设方案汇编", ()),
        ("我校财务处与兄弟院校同行座谈会", ()),
        ("图书馆", ()),
    ],
)
def test_a_name_leads_to_what_the_department_keeps(words: str, keys: tuple[str, ...]) -> None:
    assert keys == DEPARTMENTS.keep(words)
