"""The college's own catalogue: which page is one, and which row claims which item."""

from __future__ import annotations

from datetime import date

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


def test_a_row_that_is_the_very_name_of_an_item_is_not_taken_for_one_like_it():
    """就业质量报告 is four fifths of 教学质量报告."""
    rows = [row(number) for number in TWENTY]
    report = TableRow(("99", "就业质量报告", "查看"), (URL.format("33"),))

    assert (URL.format("33"),) == claimed(table(*rows, report)).get(33)


def test_the_category_beside_an_item_names_nothing():
    rows = [row(number) for number in TWENTY if number != 16]
    donations = TableRow(("16", "财务、资产及收费信息", "受捐赠财产使用与管理", "查看"), (URL.format(16),))

    assert EXPECTED == claimed(table(*rows, donations))


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


OWN = [
    "学校章程",
    "领导班子",
    "招生章程",
    "部门预算",
    "部门决算",
    "收费标准",
    "干部任免",
    "人才招聘",
    "专业设置",
    "学籍管理规定",
    "学生申诉办法",
    "应急预案",
]
OWN_URLS = {words: URL.format(f"own{number}") for number, words in enumerate(OWN)}


def own_rows(*words: str) -> tuple[TableRow, ...]:
    return tuple(TableRow((name, "查看"), (OWN_URLS.get(name, URL.format("other")),)) for name in words)


def named(document: Document) -> dict[str, tuple[str, ...]]:
    """Words of the row → elements that it claims."""
    return {claim.words.split()[0]: claim.elements for claim in READER.read(document).claims}


def test_a_catalogue_in_the_colleges_own_words_claims_elements():
    found = named(table(*own_rows(*OWN), title="信息公开目录"))

    assert {"学校章程": ("2a",), "领导班子": ("1b",), "收费标准": ("21c",)} == {
        words: found[words] for words in ("学校章程", "领导班子", "收费标准")
    }


def test_what_a_row_does_not_say_is_told():
    found = READER.read(table(*own_rows(*OWN, "校园网服务"), title="信息公开目录"))

    assert ("校园网服务",) == found.unnamed


@pytest.mark.parametrize(
    "title",
    [
        "信息公开目录",
        "示例学院主动公开事项清单",
        "校务公开一览表",
        "信息公开事项导航表（2024年版）",
        "公开内容索引",
    ],
)
def test_a_page_says_that_it_is_a_catalogue(title):
    assert len(OWN) == len(named(table(*own_rows(*OWN), title=title)))


@pytest.mark.parametrize(
    "title", ["网站地图", "信息公开", "规章制度目录", "常用链接", "2023-2024学年信息公开年度报告", "部门导航"]
)
def test_what_does_not_call_itself_a_catalogue_is_none_in_other_words(title):
    assert {} == named(table(*own_rows(*OWN), title=title))


def test_a_section_that_lists_documents_by_their_days_is_no_catalogue():
    """信息公开目录 is the name of many a running list."""
    entries = tuple(Entry(words, url, date(2024, 3, 1)) for words, url in OWN_URLS.items())

    assert {} == named(
        Document(URL.format("ml"), DocumentKind.SECTION, title="信息公开目录", entries=entries)
    )


def test_a_heading_on_the_page_may_say_it():
    page = Document(URL.format("ml"), title="通知", headings=("信息公开事项清单",), rows=own_rows(*OWN))

    assert len(OWN) == len(named(page))


def test_rows_that_name_few_items_make_no_catalogue():
    assert {} == named(table(*own_rows(*OWN[:7]), title="信息公开目录"))


def test_rows_of_which_most_name_nothing_make_no_catalogue():
    others = (f"办事大厅第{number}窗口" for number in range(3 * len(OWN)))

    assert {} == named(table(*own_rows(*OWN, *others), title="信息公开目录"))


def test_a_file_with_addresses_is_a_catalogue():
    lines = "\n".join(f"{words}\t党政办公室\t{OWN_URLS[words]}" for words in OWN)
    file = Document(
        URL.format("x"), DocumentKind.ATTACHMENT, title="信息公开目录", parts=(Part("表1", lines),)
    )

    assert OWN_URLS == {claim.words.split()[0]: claim.urls[0] for claim in READER.read(file).claims}


def test_in_own_words_the_number_of_the_checklist_counts_where_the_others_agree():
    numbers = {"学校章程": 2, "招生章程": 7, "部门预算": 19, "部门决算": 20, "收费标准": 21, "专业设置": 28}
    numbers |= {"学籍管理规定": 36, "学生申诉办法": 39, "应急预案": 50, "规划": 5}
    rows = tuple(TableRow((str(n), words, "查看"), (URL.format(n),)) for words, n in numbers.items())
    claims = READER.read(table(*rows, title="信息公开目录")).claims

    assert ("5a", "5b", "5c") == next(claim.elements for claim in claims if claim.item == 5)


def test_a_row_in_own_words_that_says_none_is_a_claim_without_a_target():
    rows = (*own_rows(*OWN), TableRow(("校办企业", "不涉及")))
    claims = READER.read(table(*rows, title="信息公开目录")).claims

    assert ("不涉及", ()) == next((claim.remark, claim.urls) for claim in claims if claim.item == 17)


def test_a_row_of_two_items_claims_both():
    rows = (*own_rows(*OWN), TableRow(("校领导兼职、出访", "查看"), (URL.format("two"),)))
    claims = READER.read(table(*rows, title="信息公开目录")).claims

    assert [22, 23] == [claim.item for claim in claims if claim.urls == (URL.format("two"),)]


def test_a_list_in_own_words_is_no_catalogue_of_the_items_as_such():
    """6b asks for the fifty rows."""
    document = table(*own_rows(*OWN), title="信息公开目录")

    assert not is_catalogue(document, READER.read(document).claims)


def test_the_department_of_a_row_that_names_nothing_is_no_claim():
    head = TableRow(("序号", "公开事项", "责任部门", "网址"))
    rows = [TableRow((str(n), TEXTS[n], "办公室", "查看"), (URL.format(n),)) for n in TWENTY if n != 4]
    other = TableRow(("30", "校园网服务", "学术委员会", "查看"), (URL.format("other"),))

    assert 4 not in claimed(table(head, *rows, other))


def test_a_row_in_own_words_among_official_ones_is_read_too():
    rows = (*(row(number) for number in TWENTY), *own_rows("应急预案"))

    assert ("50a",) == next(claim.elements for claim in READER.read(table(*rows)).claims if claim.item == 50)
