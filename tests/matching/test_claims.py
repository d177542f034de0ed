"""The college's own catalogue: which page is one, and which row claims which item."""

from __future__ import annotations

import pytest

from checklist_audit.matching import ClaimReader, is_catalogue
from checklist_audit.model.pages import Document, DocumentKind, Entry, Part, TableRow
from tests.packs import moe

READER = ClaimReader(moe())
TEXTS = {item.number: item.text for item in moe().items}
TWENTY = range(1, 21)
URL = "https://www.example.edu.cn/{}.htm"


def table(*rows: TableRow, title: str = "信息公开事项清单") -> Document:
    """A page with a table."""
    return Document(URL.format("ml"), title=title, rows=rows)


def row(number: int, *, shown: int | None = None, words: str | None = None, remark: str = "") -> TableRow:
    """A row of a catalogue: its number as shown, the item's words, and a link or a remark."""
    cells = (str(shown or number), TEXTS[number] if words is None else words, remark or "查看")
    return TableRow(cells, () if remark else (URL.format(number),))


def claimed(document: Document) -> dict[int, tuple[str, ...]]:
    """Item → addresses."""
    return {claim.item: claim.urls for claim in READER.read(document).claims}


EXPECTED = {number: (URL.format(number),) for number in TWENTY}


def test_a_row_claims_the_item_that_its_words_name():
    assert EXPECTED == claimed(table(*(row(number) for number in TWENTY)))


def test_a_list_of_links_is_a_catalogue():
    entries = tuple(Entry(TEXTS[number], URL.format(number)) for number in TWENTY)

    assert EXPECTED == claimed(
        Document(URL.format("ml"), DocumentKind.SECTION, title="清单目录", entries=entries)
    )


def test_a_table_in_a_file_is_a_catalogue():
    lines = "\n".join(f"{number}\t{TEXTS[number]}\t{URL.format(number)}" for number in TWENTY)
    report = Document(
        URL.format("r"), DocumentKind.ATTACHMENT, title="信息公开年度报告", parts=(Part("第9页", lines),)
    )

    assert EXPECTED == claimed(report)


def test_items_that_were_numbered_anew_are_known_by_their_words():
    """A college that drops items 1 to 3 calls the fourth its first."""
    rows = (row(number, shown=number - 3) for number in range(4, 24))

    assert {number: (URL.format(number),) for number in range(4, 24)} == claimed(table(*rows))


def test_numbers_count_where_they_agree_with_the_words():
    """One row in other words is known by its number."""
    rows = [row(number, words="校情" if number == 7 else None) for number in TWENTY]

    assert EXPECTED == claimed(table(*rows))


def test_a_bare_number_counts_for_nothing_among_rows_that_were_numbered_anew():
    rows = [row(number, shown=number - 3, words="校情" if number == 9 else None) for number in range(4, 24)]

    assert 9 not in claimed(table(*rows))


def test_item_numbers_alone_make_no_catalogue():
    assert {} == claimed(table(*(row(number, words="校情") for number in TWENTY)))


def test_a_page_that_names_few_items_is_no_catalogue():
    assert {} == claimed(table(*(row(number) for number in range(1, 12)), title="学校文件"))


def test_twelve_items_make_a_catalogue():
    assert 12 == len(claimed(table(*(row(number) for number in range(1, 13)))))


def test_the_head_of_a_table_claims_nothing():
    head = TableRow(("序号", "公开事项", "链接"))

    assert EXPECTED == claimed(table(head, *(row(number) for number in TWENTY)))


def test_reworded_items_are_known():
    """办法 for 方法, dropped brackets, other dashes."""
    words = TEXTS[9].replace("办法", "方法")
    rows = [row(number, words=words if number == 9 else None) for number in TWENTY]

    assert EXPECTED == claimed(table(*rows))


def test_two_items_that_share_most_of_their_words_are_told_apart():
    """收支预算总表 …… and 收支决算总表 ……."""
    rows = [row(number) for number in (*range(1, 14), 19, 20)]

    assert {19: (URL.format(19),), 20: (URL.format(20),)} == {
        n: u for n, u in claimed(table(*rows)).items() if n > 13
    }


def test_what_stands_instead_of_a_link_is_kept():
    rows = [row(number, remark="不涉及" if number == 17 else "") for number in TWENTY]

    assert "不涉及" == next(claim.remark for claim in READER.read(table(*rows)).claims if claim.item == 17)


def test_a_row_is_quoted_as_it_stands():
    claim = READER.read(table(*(row(number) for number in TWENTY))).claims[5]

    assert "6 信息公开年度报告 查看" == claim.words


@pytest.mark.parametrize(
    ("title", "expected"),
    [("信息公开事项清单", True), ("2023-2024学年信息公开年度报告", False), ("信息公开工作报告", False)],
)
def test_a_report_that_ends_in_the_table_is_no_stand_alone_catalogue(title, expected):
    document = table(*(row(number) for number in TWENTY), title=title)

    assert expected == is_catalogue(document, READER.read(document).claims)
