"""The league table as a workbook: counts and denominators in columns of their own, so that offices can go on with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checklist_audit.fleet.as_html import named_types, notices
from checklist_audit.fleet.league import League, Rate, Row
from checklist_audit.fleet.phrases import LITERAL, LeagueWords
from checklist_audit.fleet.studies import beside_studies, why_unranked
from checklist_audit.model.verdicts import Status
from checklist_audit.reporting.workbook import Book, Cell, Column, Link

__all__ = ["league_as_xlsx"]

_RANKING = (
    Column("rank", 6),
    Column("college", 24),
    Column("school_type", 20),
    Column("n", 9),
    Column("of", 9),
    Column("n_present", 9),
    Column("e_n", 9),
    Column("e_of", 9),
    Column("status.partial", 9),
    Column("status.stale", 9),
    Column("status.missing", 9),
    Column("doubt", 7),
    Column("problems", 7),
    Column("pages", 9),
    Column("home_page", 10),
    Column("report_file", 34, is_printed=False),
)
_CHANGE = (Column("then_n", 9), Column("then_of", 9), Column("better", 8), Column("worse", 8))
_STUDIES = (
    Column("number", 8),
    Column("thing", 44),
    Column("n_beside", 12),
    Column("of_beside", 12),
    Column("published_rate", 70),
)
_UNRANKED = (Column("college", 24), Column("home_page", 40), Column("why", 70), Column("report_file", 34))


def league_as_xlsx(league: League, words: LeagueWords, titles: Mapping[str, str]) -> bytes:
    """The workbook; the same bytes for the same table.

    Args:
        titles: id of a type of school → its name.
    """
    heading = f"{words('league')}（{words('as_of_line', day=words.day(league.as_of))}）"
    book = Book(words, heading=heading, day=league.as_of)
    book.lines(words("how"), [[line] for line in _explained(league, words)], widths=[120])
    ranking = (*_RANKING, *(_CHANGE if league.has_earlier else ()))
    book.table(
        words("ranking"), ranking, (_ranked(row, words, titles, league) for row in league.ranked), frozen=2
    )
    types = named_types(league, words, titles)
    for sheet, rates, group, unit in (
        ("by_item", league.items, "category", "schools"),
        ("by_category", league.categories, "", "cases"),
        ("by_element", league.elements, "item", "schools"),
        ("by_type", types, "", "cases"),
    ):
        columns = _rate_columns(group, unit, has_earlier=league.has_earlier)
        book.table(words(sheet), columns, _rates(rates, league, with_group=bool(group)), frozen=2)
    book.table(words("studies"), _STUDIES, _studies(league, words))
    book.table(words("matrix_sheet"), _matrix_columns(league), _matrix(league.ranked, words), frozen=1)
    book.table(words("unranked"), _UNRANKED, (_unranked(row, words) for row in league.unranked), frozen=1)
    return book.done()


def _explained(league: League, words: LeagueWords) -> Iterator[str]:
    yield words("about", total=len(league.rows), ranked=len(league.ranked), unranked=len(league.unranked))
    yield words("rules", id=league.ruleset_id, digest=league.ruleset_digest[:12])
    yield from notices(league, words)
    yield from (
        words(key) for key in ("how_rank", "how_compared", "how_presence", "how_doubt", "studies_hint")
    )


def _studies(league: League, words: LeagueWords) -> Iterator[list[Cell]]:
    for line in beside_studies(league, words):
        said = words("fraction", n=line.study[0], of=line.study[1]) if line.study else line.said
        yield [int(line.number) if line.number else None, line.label, line.present, line.of, said]


def _ranked(row: Row, words: LeagueWords, titles: Mapping[str, str], league: League) -> list[Cell]:
    change = row.change
    since: list[Cell] = [*change.coverage, change.better, change.worse] if change else [None] * len(_CHANGE)
    return [
        row.rank,
        row.name,
        titles.get(row.school_type, words("no_type")),
        *row.coverage,
        row.presence[0],
        *row.element_coverage,
        *(row.count(status) for status in (Status.PARTIAL, Status.STALE, Status.MISSING)),
        row.doubt,
        row.findings,
        row.pages,
        Link(row.home, words("open")),
        f"reports/{row.key}.html",
        *(since if league.has_earlier else ()),
    ]


def _rate_columns(group: str, unit: str, *, has_earlier: bool) -> list[Column]:
    """Columns of a table of rates.

    Args:
        group: key of the title of what a row belongs to; empty for no such column.
        unit: `schools`, or `cases` where items of several colleges are added up.
    """
    counts = [Column(f"{unit}_{what}", 12) for what in ("n", "of", "present", "missing", "doubt")]
    then = [Column("then_n", 10), Column("then_of", 10)] if has_earlier else []
    return [Column("number", 8), Column("thing", 44), *([Column(group, 24)] if group else []), *counts, *then]


def _rates(rates: Sequence[Rate], league: League, *, with_group: bool) -> Iterator[list[Cell]]:
    for place, rate in enumerate(rates, start=1):
        number = int(rate.key) if rate.key.isdigit() else rate.key
        group = int(rate.group) if rate.group.isdigit() else rate.group
        yield [
            place if rate.key == rate.label else number,
            rate.label,
            *([group] if with_group else []),
            *(rate.disclosed, rate.of, rate.present, rate.missing, rate.doubt),
            *((rate.earlier or (None, None)) if league.has_earlier else ()),
        ]


def _matrix_columns(league: League) -> list[Column]:
    return [
        Column("college", 24),
        *(Column(f"{LITERAL}{rate.key}", 13, is_status=True) for rate in league.items),
    ]


def _matrix(rows: Sequence[Row], words: LeagueWords) -> Iterator[list[Cell]]:
    for row in rows:
        yield [row.name, *(words.sign(status) for status in row.statuses)]


def _unranked(row: Row, words: LeagueWords) -> list[Cell]:
    has_report = bool(row.statuses)
    return [row.name, row.home, why_unranked(row, words), f"reports/{row.key}.html" if has_report else None]
