"""What a page lists row by row: words, headings and targets, however the page lays them out."""

from __future__ import annotations

from checklist_audit.matching.listings import listings
from checklist_audit.model.pages import Document, DocumentKind, Entry, Link, TableRow

HOME = "https://www.example.edu.cn"
A, B, C = (f"{HOME}/{name}.htm" for name in "abc")


def table(*rows: TableRow, links: tuple[Link, ...] = ()) -> Document:
    return Document(f"{HOME}/ml.htm", title="信息公开目录", rows=rows, links=links)


def article(text: str, *links: Link) -> Document:
    return Document(f"{HOME}/ml.htm", title="信息公开目录", text=text, links=links)


def body(words: str, url: str) -> Link:
    return Link(url, words, "body")


def seen(document: Document, *, number: int = 0) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """(words, heading, targets of links) of every line of one of a page's lists."""
    return [(line.words, line.under, line.row.urls) for line in list(listings(document))[number]]


def in_text(document: Document) -> list[tuple[tuple[str, ...], str, tuple[str, ...]]]:
    return seen(document, number=-1)


HEAD = TableRow(("类别", "公开内容", "责任部门", "公开方式", "网址"))


def test_columns_of_departments_and_ways_name_nothing():
    row = TableRow(("基本信息", "学校章程", "学术委员会", "网站", "查看"), (A,))

    assert [(("学校章程",), "基本信息", (A,))] == seen(table(HEAD, row))


def test_a_cell_that_spans_rows_heads_them_all():
    first = TableRow(("基本信息", "学校章程", "学校办公室", "网站", "查看"), (A,))
    second = TableRow(("规章制度", "学校办公室", "网站", "查看"), (B,))

    assert [(("学校章程",), "基本信息", (A,)), (("规章制度",), "基本信息", (B,))] == seen(
        table(HEAD, first, second)
    )


def test_a_row_of_one_cell_is_a_heading():
    rows = (
        TableRow(("招生考试",)),
        TableRow(("招生章程", "查看"), (A,)),
        TableRow(("招生计划", "查看"), (B,)),
    )

    assert [(("招生章程",), "招生考试", (A,)), (("招生计划",), "招生考试", (B,))] == seen(table(*rows))


def test_without_a_head_a_first_column_that_repeats_holds_the_groups():
    rows = tuple(
        TableRow(("招生考试", words, "查看"), (url,)) for words, url in (("招生章程", A), ("招生计划", B))
    )

    assert ["招生考试", "招生考试"] == [under for _, under, _ in seen(table(*rows))]


def test_links_with_names_of_their_own_are_rows_of_their_own():
    row = TableRow(("招生考试", "招生章程、招生计划"), (A, B))
    links = (body("招生章程", A), body("招生计划", B))

    assert [(("招生章程",), (A,)), (("招生计划",), (B,))] == [
        (words, urls) for words, _, urls in seen(table(row, links=links))
    ]


def test_two_rows_side_by_side_are_two():
    row = TableRow(("学校章程", "查看", "规章制度", "查看"), (A, B))

    assert [(("学校章程",), (A,)), (("规章制度",), (B,))] == [
        (words, urls) for words, _, urls in seen(table(row))
    ]


def test_entries_of_a_section_are_a_list_of_their_own_beside_its_table():
    entries = (Entry("学校章程", A),)
    page = Document(
        f"{HOME}/ml.htm", DocumentKind.SECTION, rows=(TableRow(("电话", "1"), ()),), entries=entries
    )

    assert [(("学校章程",), "", (A,))] == seen(page, number=1)


def test_links_in_the_text_stand_under_the_short_line_above_them():
    text = "基本信息\n学校章程\n规章制度"

    assert [(("学校章程",), "基本信息", (A,)), (("规章制度",), "基本信息", (B,))] == in_text(
        article(text, body("学校章程", A), body("规章制度", B))
    )


def test_an_address_in_the_text_is_where_its_line_leads():
    line = next(line for line in list(listings(article(f"学校章程：{A}")))[-1])

    assert (("学校章程",), f"学校章程：{A}") == (line.words, line.row.cells[0])


def test_links_that_say_only_to_look_belong_to_their_lines_where_each_line_has_one():
    text = "1. 学校章程 点击查看\n2. 规章制度 点击查看"

    assert [(A,), (B,)] == [
        urls for _, _, urls in in_text(article(text, body("点击查看", A), body("点击查看", B)))
    ]


def test_links_that_say_only_to_look_are_left_where_one_is_told_of_once_for_two_lines():
    """Two rows with one target: nobody can say which of the others belongs to which row."""
    text = "学校章程 点击查看\n规章制度 点击查看\n招生章程 点击查看"

    assert [] == in_text(article(text, body("点击查看", A), body("点击查看", B)))


def test_running_text_that_holds_the_words_of_a_link_is_no_row():
    text = "各单位应当按照学校章程的有关要求及时公开本单位的信息。\n学校章程"

    assert [(("学校章程",), "", (A,))] == in_text(article(text, body("学校章程", A)))


def test_a_link_that_the_menu_has_too_is_found():
    assert [(("机构设置",), "", (A,))] == in_text(article("机构设置", Link(A, "机构设置", "nav")))


def test_the_menu_gives_no_target_to_a_line_with_an_address():
    assert [()] == [urls for _, _, urls in in_text(article(f"机构设置：{B}", Link(A, "机构设置", "nav")))]


def test_an_item_without_a_link_is_no_heading():
    text = "5．规划\n学校章程"

    assert [(("学校章程",), "", (A,))] == in_text(article(text, body("学校章程", A)))
