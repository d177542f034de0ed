"""Tables that a PDF draws with lines: cells by the lines around them, however their words wrap."""

from __future__ import annotations

from checklist_audit.reading import read_page
from tests.reading import files

URL = "https://www.yunlu.example/f.pdf"
# Three rows of three columns between y 800 and 620, with the words of the second row wrapped.
WORDS = (
    (60, 820, "清单公开情况一览表"),
    (60, 780, "序号"),
    (120, 780, "公开事项"),
    (330, 780, "公开网址"),
    (60, 720, "1"),
    (120, 735, "办学规模、校级领导班子简介"),
    (120, 720, "及分工、学校机构设置、学科"),
    (120, 705, "情况、专业情况"),
    (330, 735, "http://a.example/xx"),
    (330, 720, "gk/jbxx.htm"),
    (60, 650, "2"),
    (120, 650, "学校章程"),
    (60, 600, "注：以上信息截至年底。"),
)
ACROSS = [(50, y, 550, y) for y in (800, 770, 690, 620)]
UPRIGHT = [(x, 620, x, 800) for x in (50, 110, 320, 550)]
ROWS = (
    ("序号", "公开事项", "公开网址"),
    (
        "1",
        "办学规模、校级领导班子简介及分工、学校机构设置、学科情况、专业情况",
        "http://a.example/xxgk/jbxx.htm",
    ),
    ("2", "学校章程", ""),
)


def read(rules, *more):
    return read_page(files.pdf((*WORDS, *more), rules=rules), url=URL)


def test_a_wrapped_row_is_one_row():
    """Its cells are put together line by line, and an empty cell keeps its place."""
    assert ROWS == tuple(row.cells for row in read([*ACROSS, *UPRIGHT]).rows)


def test_a_table_that_is_open_at_its_sides_is_one_too():
    assert ROWS == tuple(row.cells for row in read([*ACROSS, *UPRIGHT[1:3]]).rows)


def test_lines_drawn_cell_by_cell_are_whole_lines():
    """As word processors draw them."""
    pieces = [(a, y, b, y) for y in (800, 770, 690, 620) for a, b in ((50, 110), (110, 320), (320, 550))]

    assert ROWS == tuple(row.cells for row in read([*pieces, *UPRIGHT]).rows)


def test_what_stands_around_the_table_keeps_its_place():
    """Title above, remark below."""
    text = read([*ACROSS, *UPRIGHT]).text.split("\n")

    assert ("清单公开情况一览表", "注：以上信息截至年底。") == (text[0], text[-1])


def test_a_cell_over_two_rows_stands_in_the_first():
    """The line across is missing in its column."""
    across = [ACROSS[0], ACROSS[1], (110, 690, 550, 690), ACROSS[3]]

    found = read([*across, *UPRIGHT], (330, 650, "a.example"))

    assert ("12", "") == tuple(row.cells[0] for row in found.rows[1:])


def test_a_frame_around_prose_makes_no_row():
    """One cell with all the words is no table."""
    frame = [(50, 840, 550, 840), (50, 590, 550, 590), (50, 590, 50, 840), (550, 590, 550, 840)]

    assert read([]).rows == read(frame).rows
