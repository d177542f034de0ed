"""What a page lists, row by row, when it may be a catalogue: the words of each row, its heading and its targets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checklist_audit.model.pages import Document, Link, TableRow
from checklist_audit.text.normalising import fold

_ADDRESS = re.compile(r"https?://[^\s\t，。；、）)]+")
_NUMBER = re.compile(r"^\(?\d{1,3}[.、)]?$|^\(?[一二三四五六七八九十]{1,3}[、.)]?$")
_IN_FRONT = re.compile(r"^[(（]?\d{1,2}[.．、)）]\s*")
_ONLY_LEADS = re.compile(
    r"(?:请?点击|点此|请?查看|浏览|进入|访问|打开|详情|详见|链接|网页|网址|附件|下载|地址|公开|已|这里|[:,>》\[\]()-])+"
)
_ROLES = (
    ("number", re.compile(r"^(?:序号|编号|项号|号)$")),
    ("group", re.compile(r"类别|板块|模块|分类|大类|一级|领域")),
    ("owner", re.compile(r"责任|部门|单位|牵头|负责")),
    ("link", re.compile(r"链接|网址|地址|查看|入口|url")),
    (
        "how",
        re.compile(
            r"公开(?:方式|形式|途径|渠道|时间|时限|期限|范围|对象|平台|状态)|更新|频次|日期|时间|备注|依据"
        ),
    ),
    ("words", re.compile(r"事项|内容|项目|名称|标题|栏目|信息")),
)
_LIKE_A_HEAD = 2
_HEADING = 24
_MOST_LINES = 2000
"""Every line is held against every link; no catalogue is so long."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a list.

    `words` are the cells that may name what the row is for, `under` the heading that it stands under.
    """

    words: tuple[str, ...]
    row: TableRow
    under: str = ""

    @property
    def called(self) -> str:
        """The row for quoting, by its own words where it has any."""
        return " ".join(self.words or self.row.cells)


def without_addresses(cell: str) -> str:
    """The words of a cell; in a PDF an address can stand right behind them."""
    return _ADDRESS.sub("", cell).strip()


def addresses(row: TableRow) -> tuple[str, ...]:
    """Where a row leads: its links, and the addresses that it shows."""
    shown = (found for cell in row.cells for found in _ADDRESS.findall(cell))
    return tuple(dict.fromkeys((*row.urls, *shown)))


def tabled(document: Document) -> list[TableRow]:
    """Rows of the tables; entries of a section; lines of a file that hold cells."""
    if document.rows:
        return [row for row in document.rows if row.cells]
    if document.entries:
        return [TableRow((entry.title,), (entry.url,)) for entry in document.entries]
    lines = (line for part in document.text_parts for line in part.text.split("\n") if "\t" in line)
    return [TableRow(tuple(line.split("\t"))) for line in lines]


def listings(document: Document) -> Iterator[list[Line]]:
    """The lists of a page, the likeliest first: its table, its entries, the links and addresses in its text."""
    words_of = {link.url: link.words for link in document.links if _may_name(link.words)}
    yield [line for whole in lines_of(tabled(document)) for line in _single(whole, words_of)]
    if document.rows and document.entries:
        yield [Line((entry.title,), TableRow((entry.title,), (entry.url,))) for entry in document.entries]
    yield list(_of_text(document))


def lines_of(rows: Sequence[TableRow]) -> Iterator[Line]:
    """Rows with their headings: a row of one cell, a column of groups, or the last full row above a shorter one."""
    roles = next((found for row in rows if (found := _roles(row))), ())
    width = len(roles) or max((len(row.cells) for row in rows), default=0)
    groups = _group_columns(roles, rows, width)
    under = ""
    for row in rows:
        filled = [cell for cell in row.cells if cell.strip()]
        if not filled or _roles(row):
            continue
        if len(filled) == 1 and not addresses(row) and width > 1:
            under = filled[0]
            continue
        columns = _columns(len(row.cells), width, groups)
        cells = dict(zip(columns, row.cells, strict=True))
        under = next((cells[place] for place in reversed(groups) if cells.get(place, "").strip()), under)
        words = (cells[place] for place in columns if place not in groups and _role(roles, place) == "words")
        yield Line(tuple(cell for cell in words if _may_name(cell)), row, under)


def _columns(cells: int, width: int, groups: Sequence[int]) -> range | tuple[int, ...]:
    """The columns that a row's cells stand in; below a cell that spans rows, a group is missing."""
    if cells + len(groups) == width:
        return tuple(place for place in range(width) if place not in groups)
    return range(cells) if cells == width else range(width, width + cells)


def _role(roles: Sequence[str], place: int) -> str:
    """What a column holds; nobody knows of one beyond the head, so it may hold the words."""
    return roles[place] if place < len(roles) else "words"


def _single(line: Line, words_of: Mapping[str, str]) -> Iterator[Line]:
    """A row with a name for each of its links as so many rows; any other as it is.

    Args:
        words_of: address → words of a link to it.
    """
    cells, urls = line.row.cells, line.row.urls
    named = [words_of[url] for url in urls if any(words_of.get(url, " ") in cell for cell in cells)]
    names = [cell for cell in cells if _may_name(cell)]
    takes_turns = [_may_name(cell) for cell in cells] == [True, False] * len(urls)
    if len(urls) > 1 and len(named) == len(urls):
        names = named
    elif len(urls) < _LIKE_A_HEAD or not takes_turns:
        yield line
        return
    for name, url in zip(names, urls, strict=True):
        yield Line((name,), TableRow((name,), (url,)), line.under)


def _roles(row: TableRow) -> tuple[str, ...]:
    """What each column holds, if the row is the head of a table."""
    if addresses(row):
        return ()
    cells = [fold(cell) for cell in row.cells]
    roles = [
        next((role for role, shape in _ROLES if len(cell) <= _HEADING and shape.search(cell)), "")
        for cell in cells
    ]
    is_head = sum(bool(role) for role in roles) >= max(_LIKE_A_HEAD, len(cells) - 1)
    return tuple(role or "words" for role in roles) if is_head and "words" in roles else ()


def _group_columns(roles: Sequence[str], rows: Sequence[TableRow], width: int) -> tuple[int, ...]:
    """Columns that hold the groups; without a head the first column of words, where the next rows repeat it."""
    if roles:
        return tuple(column for column, role in enumerate(roles) if role == "group")
    full = [row.cells for row in rows if len(row.cells) == width]
    for column in range(width - 1):
        words = [cells[column] for cells in full if not _NUMBER.match(cells[column].strip())]
        if words:
            return (column,) if 2 * len(set(words)) <= len(rows) and width > _LIKE_A_HEAD else ()
    return ()


def _of_text(document: Document) -> Iterator[Line]:
    """Lines of the text with the links in them; a short line without one is the heading of those that follow."""
    lines = [line for part in document.text_parts for line in map(str.strip, part.text.split("\n")) if line]
    if max(len(lines), len(document.links)) > _MOST_LINES:
        return
    links = _links_in(lines, document)
    under = ""
    for place, line in enumerate(lines):
        held = links.get(place, ())
        named = [link for link in held if _may_name(link.words)]
        if len(named) > 1:
            yield from (Line((link.words,), TableRow((link.words,), (link.url,)), under) for link in named)
        elif held or _ADDRESS.search(line):
            words = named[0].words if named else _without(line, [link.words for link in held])
            yield Line((words,), TableRow((line,), tuple(link.url for link in held)), under)
        elif len(line) <= _HEADING and not line.endswith("。") and not _IN_FRONT.match(line):
            under = line


def _links_in(lines: Sequence[str], document: Document) -> dict[int, list[Link]]:
    """Line → the links that it shows, where it is certain which of several links with the same words stands there."""
    in_text, in_menu = _by_words(document, "body"), _by_words(document, "nav")
    shown: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        said = _IN_FRONT.sub("", without_addresses(line))
        inside = [words for words in in_text if words in line]
        whole = [words for words in inside if not any(words != other and words in other for other in inside)]
        # Running text that happens to hold the words of a link shows no link.
        if 2 * sum(map(len, whole)) >= len(said) or not any(map(_may_name, whole)):
            for words in whole:
                shown[words].append(place)
        if not inside and said in in_menu and not _ADDRESS.search(line):
            shown[said].append(place)
    held: dict[int, list[Link]] = defaultdict(list)
    # A link that the menu has too is told of once only, as the menu's.
    links_of = in_menu | in_text
    for words, places in shown.items():
        links = links_of[words]
        if len(links) == len(places) or (len(links) == 1 and _may_name(words)):
            for number, place in enumerate(places):
                held[place].append(links[min(number, len(links) - 1)])
    return held


def _by_words(document: Document, region: str) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = defaultdict(list)
    for link in document.links:
        if link.region == region and link.words.strip():
            found[link.words].append(link)
    return found


def _without(line: str, links: Sequence[str]) -> str:
    for words in links:
        line = line.replace(words, "")
    return _ADDRESS.sub("", line).strip(" \t:：-—>》()（）[]【】")


def _may_name(cell: str) -> bool:
    """Whether a cell holds words of its own: no number, no address, nothing that only says 点击查看."""
    bare = fold(without_addresses(cell))
    return bool(bare) and not _NUMBER.match(bare) and not _ONLY_LEADS.fullmatch(bare)
