"""The check of a yearly report for a terminal, as Markdown and as JSON."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checklist_audit.text.columns import wrapped
from checklist_audit.text.plain import plain
from checklist_audit.yearly.outcome import Held, ItemFound, Place, SiteClaim, Span, SpanVerdict, YearlyCheck
from checklist_audit.yearly.words import Words, words_for

__all__ = ["as_json", "as_markdown", "as_terminal"]

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&])")
_LONGEST = 160
_SIGNS = {"good": "✓", "doubt": "△", "bad": "✗", "open": "?", "": " "}
_ANSI = {"good": "32", "doubt": "33", "bad": "31", "open": "35", "bold": "1", "dim": "2", "": ""}
_PLACE_TONE = {Place.OWN: "good", Place.IN_PASSING: "doubt", Place.ABSENT: "bad"}
_HELD_TONE = {
    Held.HOLDS: "good",
    Held.DIFFERS: "bad",
    Held.NOT_FOUND: "bad",
    Held.OPEN: "open",
    Held.UNCHECKED: "open",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One statement with its tone, and what belongs under it."""

    text: str
    tone: str = ""
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Block:
    head: str
    rows: tuple[_Row, ...]


def as_terminal(check: YearlyCheck, *, width: int = 80, color: bool = False, lang: str = "zh") -> str:
    """The check for a terminal.

    Args:
        width: columns; below 40 is taken for 40.
        color: whether to write ANSI colours; every colour has its sign too.
        lang: `zh` or `en`; words of the report stay as they are.
    """
    words = words_for(lang)
    lines = [piece for line in _opening(check, words) for piece in wrapped(line, width)]
    for block in _blocks(check, words):
        lines += ["", _coloured(block.head, "bold", is_on=color)]
        for row in block.rows:
            first, *rest = wrapped(row.text, width, indent=4)
            lines.append(_coloured(f"  {_SIGNS[row.tone]} {first.lstrip()}", row.tone, is_on=color))
            lines += [_coloured(piece, row.tone, is_on=color) for piece in rest]
            below = [piece for line in row.below for piece in wrapped(line, width, indent=6)]
            lines += [_coloured(piece, "dim", is_on=color) for piece in below]
    return "\n".join(lines) + "\n"


def as_markdown(check: YearlyCheck, *, lang: str = "zh") -> str:
    """The check as Markdown; words of the report are shown letter by letter."""
    words = words_for(lang)
    title, *about = _opening(check, words)
    lines = [f"# {_escaped(title)}", "", *(f"- {_escaped(line)}" for line in about)]
    for block in _blocks(check, words):
        lines += ["", f"## {_escaped(block.head)}", ""]
        for row in block.rows:
            lines.append(f"- {_SIGNS[row.tone]} {_escaped(row.text)}".replace("-   ", "- "))
            lines += [f"  - {_escaped(line)}" for line in row.below]
    return "\n".join(lines) + "\n"


def as_json(check: YearlyCheck) -> str:
    """The whole check as JSON, every word uncut."""
    return json.dumps(dataclasses.asdict(check), ensure_ascii=False, indent=2, default=_plain_value) + "\n"


def _plain_value(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def _shown(text: str, longest: int = _LONGEST) -> str:
    """Words of a stranger's file, made harmless and short enough to read."""
    return plain(text, longest=longest)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)


def _coloured(text: str, tone: str, *, is_on: bool) -> str:
    return f"\x1b[{_ANSI[tone]}m{text}\x1b[0m" if is_on and _ANSI[tone] else text


def _opening(check: YearlyCheck, words: Words) -> list[str]:
    lines = [
        words("title", title=_shown(check.title, 60) or words("untitled")),
        words("source", source=_shown(check.source), n=check.characters),
        words("as_of", day=words.day(check.as_of)),
    ]
    return [*lines, *([words("audit", audit=check.audit)] if check.audit else [])]


def _blocks(check: YearlyCheck, words: Words) -> Iterator[_Block]:
    if not check.is_read:
        yield _Block(words("head.notes"), (_Row(words("not_read"), "bad"),))
        return
    if check.is_in_order:
        yield _Block(words("head.notes"), (_Row(words("in_order"), "good"),))
    makers: tuple[tuple[str, Callable[[YearlyCheck, Words], Iterator[_Row]]], ...] = (
        ("notes", _note_rows),
        ("foreign", _foreign_rows),
        ("span", _span_rows),
        ("sections", _section_rows),
        ("categories", _category_rows),
        ("items", _item_rows),
        ("figures", _figure_rows),
        ("claims", _claim_rows),
    )
    for key, make in makers:
        rows = tuple(make(check, words))
        if rows:
            yield _Block(words(f"head.{key}"), rows)


def _note_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    yield from (_Row(words(f"note.{key}"), "doubt") for key in check.notes)
    if check.unfilled:
        yield _Row(words.counted("unfilled", check.unfilled), "bad")


def _foreign_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    for one in check.foreign:
        key = "foreign.name" if one.replaces_name else "foreign.other"
        below = tuple(words("quote", words=_shown(example)) for example in one.examples)
        yield _Row(words.counted(key, one.count, words=_shown(one.words)), "bad", below)
    if not check.foreign:
        yield _Row(words("foreign.none"), "good")
    if check.names:
        yield _Row(words.counted("name_count", check.name_count), "good" if check.name_count else "bad")


def _span_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    span = check.span
    if span is None:
        return
    tones = {SpanVerdict.RIGHT: "good", SpanVerdict.BY_YEAR_ONLY: "doubt"}
    text = words(f"span.{span.verdict}", **_span_values(span, words))
    if span.is_old:
        text += words("semicolon") + words("span.is_old", expected=words.said(span.expected.label))
    below = (words("quote", words=_shown(span.words)),) if span.words else ()
    yield _Row(text, "bad" if span.is_old else tones.get(span.verdict, "bad"), below)


def _span_values(span: Span, words: Words) -> dict[str, str]:
    return {
        "stated": words.said(span.stated.label) if span.stated else "",
        "meant": words.said(span.meant.label) if span.meant else "",
        "expected": words.said(span.expected.label),
    }


def _section_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    good = sum(section.place is Place.OWN for section in check.sections)
    yield _Row(words("sections_n", n=good, of=len(check.sections)))
    for section in check.sections:
        below = []
        if section.words:
            below.append(words("quote", words=_shown(section.words, 60)))
        if section.lacks:
            below.append(
                words("lacks", parts=words.listed([words(f"part.{part}") for part in section.lacks]))
            )
        text = f"{words(f'section.{section.key}')}{words('colon')}{words(f'place.{section.place}')}"
        tone = _PLACE_TONE[section.place]
        yield _Row(text, "doubt" if section.lacks and tone == "good" else tone, tuple(below))


def _category_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    good = sum(category.place is Place.OWN for category in check.categories)
    yield _Row(words("categories_n", n=good, of=len(check.categories)))
    for category in check.categories:
        text = f"{words.said(category.title)}{words('colon')}{words(f'place.{category.place}')}"
        if category.mentioned:
            numbers = words.listed([str(number) for number in category.mentioned])
            text += words("semicolon") + words.counted(
                "category_mentioned", len(category.mentioned), numbers=numbers
            )
        below = (words("quote", words=_shown(category.words, 60)),) if category.words else ()
        yield _Row(text, _PLACE_TONE[category.place], below)


def _item_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    places = [item.place for item in check.items]
    told = {
        "rows": places.count(Place.OWN),
        "said": places.count(Place.IN_PASSING),
        "none": places.count(Place.ABSENT),
    }
    yield _Row(words("items_n", of=len(places), **told), below=(words("items_hint"),))
    absent = [item for item in check.items if item.place is Place.ABSENT]
    if absent:
        yield _Row(words("items_absent", names=_names(absent, words)), "bad")
    said = [item for item in check.items if item.place is Place.IN_PASSING]
    if said:
        yield _Row(words("items_said", names=_names(said, words)), "doubt")
    bare = [item for item in check.items if item.has_no_link]
    if bare:
        yield _Row(words("items_no_link", names=_names(bare, words)), "doubt")


def _names(items: list[ItemFound], words: Words) -> str:
    told = []
    for item in items:
        remark = f"（{_shown(item.remark, 20)}）" if item.remark else ""
        told.append(f"{item.number} {_shown(item.text, 18)}{remark}")
    return words.listed(told, sign="semicolon")


def _figure_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    if not check.figures:
        yield _Row(words("figures_none"), "doubt")
        return
    yield _Row(words.counted("figures_n", len(check.figures)))
    for figure in check.figures:
        quoted = words("quote", words=_around(figure.sentence, f"{figure.number}"))
        below = (quoted, words("figure_under")) if figure.is_under_seen else (quoted,)
        text = f"{figure.number}{figure.unit}{words('colon')}{words(f'subject.{figure.subject}')}"
        yield _Row(text, "bad" if figure.is_under_seen else "", below)


def _around(sentence: str, number: str) -> str:
    """The sentence, from a little before the number on."""
    at = max(0, sentence.find(number.rstrip("余多")) - 40)
    return _shown(("…" if at else "") + sentence[at:], 80)


def _claim_rows(check: YearlyCheck, words: Words) -> Iterator[_Row]:
    if not check.claims:
        yield _Row(words("claims_none"))
    for claim in check.claims:
        yield _Row(_claim_text(claim, words), _HELD_TONE[claim.held], _claim_below(claim, words))


def _claim_text(claim: SiteClaim, words: Words) -> str:
    ids = f" ({', '.join(claim.elements)})" if claim.elements else ""
    why = words(f"claim.{claim.why}", **dict(claim.facts))
    return (
        f"{_shown(claim.what, 60)}{ids}{words('colon')}{words(f'held.{claim.held}')}{words('semicolon')}{why}"
    )


def _claim_below(claim: SiteClaim, words: Words) -> tuple[str, ...]:
    quoted = words("quote", words=_shown(claim.sentence, 80))
    return (quoted, claim.url) if claim.url else (quoted,)
