"""Which colleges take part, and which rows of a roster are wrong."""

from __future__ import annotations

import pytest
from xlsxwriter import Workbook

from checklist_audit.errors import FormatError, UsageError
from checklist_audit.fleet.roster import read_rosters
from checklist_audit.loading import load_ruleset

HEAD = "校名,主页,类型,别名\n"
GOOD = "示例大学,http://shili.example/,,\n"


@pytest.fixture(scope="module")
def rules():
    return load_ruleset("moe-2014")


@pytest.fixture
def read(tmp_path, rules):
    """Profiles of a roster that holds these bytes."""

    def profiles(body: bytes | str, name: str = "roster.csv"):
        path = tmp_path / name
        path.write_bytes(body if isinstance(body, bytes) else body.encode())
        return [entrant.profile for entrant in read_rosters([path], rules).entrants]

    return profiles


@pytest.fixture
def complaints(tmp_path, rules):
    """What is said of a roster with one good row and others that are wrong."""

    def told(body: str, *, good: str = ""):
        path = tmp_path / "roster.csv"
        path.write_text(body + good, encoding="utf-8")
        return [str(told) for one in read_rosters([path], rules).refused for told in one.complaints]

    return told


def test_a_row_becomes_a_profile(read):
    """All four columns are read; a type may be given by its name."""
    profile = read(HEAD + "示例大学,https://www.shili.example/,民办本科,示大、示例大\n")[0]

    expected = ("示例大学", "https://www.shili.example/", "private_ug", ("示大", "示例大"))
    assert expected == (profile.name, profile.home, profile.school_type, profile.aliases)


def test_columns_may_stand_in_any_order_and_have_english_names(read):
    """Further columns are passed over."""
    profile = read("city,home,name\n某市,http://shili.example/,示例大学\n")[0]

    assert ("示例大学", "http://shili.example/") == (profile.name, profile.home)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_roster_may_be_saved_by_any_office_program(read, codec):
    """With and without byte order mark, in UTF-8 and in GBK."""
    body = (HEAD + "示例大学,http://shili.example/,,\n").encode(codec)

    assert ["示例大学"] == [profile.name for profile in read(body)]


@pytest.mark.parametrize("sign", ["\t", ";", "，"])
def test_cells_may_be_parted_by_other_signs(read, sign):
    """Tabs, semicolons and the full-width comma."""
    body = f"校名{sign}主页\n示例大学{sign}http://shili.example/\n"

    assert ["示例大学"] == [profile.name for profile in read(body)]


def test_a_title_line_above_the_header_is_passed_over(read):
    """Offices put the name of the list into the first line."""
    body = "2024年参评学校名单,,\n校名,主页\n示例大学,http://shili.example/\n"

    assert ["示例大学"] == [profile.name for profile in read(body)]


def test_an_address_without_scheme_is_completed(read):
    """People write www.… only."""
    assert "http://www.shili.example/" == read(HEAD + "示例大学,www.shili.example,,\n")[0].home


def test_empty_rows_are_no_mistake(read):
    """Spreadsheets leave them at the end."""
    assert 1 == len(read(HEAD + "示例大学,http://shili.example/,,\n,,,\n\n"))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (",http://a.example/,,", "roster.csv:2：没有校名；请补上，或删去这一行"),
        ("甲学院,,,", "roster.csv:2：没有主页；请写学校首页，例如 https://www.example.edu.cn/"),
        (
            "甲学院,没有网站,,",
            "roster.csv:2：“没有网站”不是网址；请写学校首页，例如 https://www.example.edu.cn/",
        ),
        (
            "甲学院,ftp://a.example/,,",
            "roster.csv:2：“ftp://a.example/”不是网址；请写学校首页，例如 https://www.example.edu.cn/",
        ),
        (
            "甲学院,http://[::1/,,",
            "roster.csv:2：“http://[::1/”不是网址；请写学校首页，例如 https://www.example.edu.cn/",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_line(complaints, row, told):
    """What is wrong, and what would be right."""
    assert [told] == complaints(HEAD + row + "\n", good=GOOD)


def test_an_unknown_type_is_refused(complaints):
    """A wrong type would make wrong denominators."""
    assert complaints(HEAD + "甲学院,http://a.example/,双一流,\n", good=GOOD)[0].startswith(
        "roster.csv:2：不认识的学校类型“双一流”"
    )


def test_every_bad_row_is_told_at_once(complaints):
    """Nobody should have to try ten times."""
    told = complaints(HEAD + ",http://a.example/,,\n甲学院,http://b.example/,,\n乙学院,?,,\n")

    assert ["roster.csv:2", "roster.csv:4"] == [line.partition("：")[0] for line in told]


def test_a_line_is_counted_as_an_editor_counts_it(complaints):
    """A quoted cell may run over two lines."""
    told = complaints(HEAD + '"甲\n学院",http://a.example/,,\n乙学院,?,,\n')

    assert ["roster.csv:4"] == [line.partition("：")[0] for line in told]


def test_one_home_page_twice_is_refused(complaints):
    """It would be one site audited twice; small differences in writing do not hide it."""
    told = complaints(HEAD + "甲学院,http://A.example,,\n乙学院,http://a.example/,,\n")

    assert ["roster.csv:3：主页 http://a.example/ 在 roster.csv:2 已经写过；请删去一行，或改正网址"] == told


def test_a_table_without_the_needed_columns_is_refused(read):
    """The message shows the header."""
    with pytest.raises(FormatError) as caught:
        read("学校代码,城市\n1,某市\n")

    assert ["roster.csv：没有表头；第一行请写“校名,主页,类型,别名”，顺序随意，后两列可以没有"] == [
        str(complaint) for complaint in caught.value.complaints
    ]


def test_a_roster_without_one_good_row_is_a_mistake(read):
    """Every row is named, and nothing is begun."""
    with pytest.raises(FormatError) as caught:
        read(HEAD + ",http://a.example/,,\n乙学院,?,,\n")

    assert ["roster.csv:2", "roster.csv:3"] == [complaint.where for complaint in caught.value.complaints]


def test_a_bad_row_keeps_nobody_waiting(tmp_path, rules):
    """The others take part, and the row stays by the name of its college."""
    path = tmp_path / "roster.csv"
    path.write_text(HEAD + "甲学院,,,\n" + GOOD, encoding="utf-8")

    roster = read_rosters([path], rules)

    assert (["示例大学"], ["甲学院"]) == (
        [entrant.profile.name for entrant in roster.entrants],
        [one.name for one in roster.refused],
    )


def test_a_workbook_is_read_sheet_by_sheet(tmp_path, rules):
    """Empty sheets are passed over; a bad row is named with its sheet."""
    path = tmp_path / "roster.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet("本科")
        sheet.write_row(0, 0, ["校名", "主页"])
        sheet.write_row(1, 0, ["示例大学", "http://shili.example/"])
        book.add_worksheet("空表")

    assert [("示例大学", "roster.xlsx 本科:2")] == [
        (entrant.profile.name, entrant.where) for entrant in read_rosters([path], rules).entrants
    ]


def test_a_folder_gives_its_profiles_by_name(tmp_path, rules):
    """Other files in it are passed over."""
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(
            f"format: 1\nname: {name}学院\nhome: http://{name}.example/\n", encoding="utf-8"
        )
    (tmp_path / "readme.txt").write_text("x", encoding="utf-8")

    assert ["a学院", "b学院"] == [
        entrant.profile.name for entrant in read_rosters([tmp_path], rules).entrants
    ]


def test_every_bad_profile_of_a_folder_is_told(tmp_path, rules):
    """With file and line, as for a single one."""
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("format: 1\nname: 学院\nhome: x\n", encoding="utf-8")

    with pytest.raises(FormatError) as caught:
        read_rosters([tmp_path], rules)

    assert ["a.yaml", "b.yaml"] == [
        complaint.where.rpartition("/")[2].partition(":")[0] for complaint in caught.value.complaints
    ]


@pytest.mark.parametrize("name", ["none.csv", "roster.pdf", "empty"])
def test_a_source_that_is_none_is_a_mistake_of_usage(tmp_path, rules, name):
    """Missing, of an unknown kind, or an empty folder."""
    (tmp_path / "roster.pdf").write_bytes(b"%PDF")
    (tmp_path / "empty").mkdir()

    with pytest.raises(UsageError):
        read_rosters([tmp_path / name], rules)
