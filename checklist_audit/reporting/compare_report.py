"""A comparison for a terminal, a browser and a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import Finding, Status
from checklist_audit.reporting.as_html import fill
from checklist_audit.reporting.compare import Change, Comparison, Turn
from checklist_audit.reporting.in_english import comparison_in
from checklist_audit.reporting.terminal import paint
from checklist_audit.reporting.words import Words, words_for
from checklist_audit.text.plain import plain, sound

if TYPE_CHECKING:
    from rich.console import RenderableType

__all__ = ["COMPARE_SUFFIXES", "compare_table", "render_comparison"]

TOLD = (Turn.WORSE, Turn.UNSEEN, Turn.BETTER, Turn.CHANGED)
"""The directions in the order of telling; the unchanged are only counted."""
_COLOURS = {Turn.WORSE: "red", Turn.UNSEEN: "magenta", Turn.BETTER: "green", Turn.CHANGED: "yellow"}


def render_comparison(comparison: Comparison, suffix: str, *, lang: str = "zh") -> bytes:
    """A comparison as a file.

    Raises:
        ReportError: a suffix that nobody knows; the message lists the known ones.
    """
    writer = _WRITERS.get(suffix.lower())
    if writer is None:
        raise ReportError(f"对比结果不认识后缀“{suffix}”", where="-o", fix=f"可用：{' '.join(_WRITERS)}")
    words = words_for(lang)
    shown = comparison if suffix.lower() == ".json" else comparison_in(lang, comparison)
    return writer(shown, words)


def compare_table(comparison: Comparison, *, width: int, color: bool, lang: str = "zh") -> str:
    """A comparison for a terminal; `color` as in `terminal.table`."""
    words = words_for(lang)
    return paint(_lines(comparison_in(lang, comparison), words), width=width, color=color)


def _as_json(comparison: Comparison, words: Words) -> bytes:
    value: dict[str, Any] = {
        "schema_version": "1",
        "site": comparison.site,
        "old_as_of": comparison.old_as_of.isoformat(),
        "new_as_of": comparison.new_as_of.isoformat(),
        "is_worse": comparison.is_worse,
        "notes": [words(f"note.{note}") for note in comparison.notes],
        "changes": [_change(change) for change in comparison.changes],
        "new_findings": [finding.model_dump(mode="json") for finding in comparison.new_findings],
        "gone_findings": [finding.model_dump(mode="json") for finding in comparison.gone_findings],
        "unseen_findings": [finding.model_dump(mode="json") for finding in comparison.unseen_findings],
    }
    return f"{sound(json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2))}\n".encode()


def _change(change: Change) -> dict[str, Any]:
    return {
        "turn": change.turn.value,
        "item": change.item,
        "element": change.element,
        "name": change.name,
        "owner": change.owner,
        "old": change.old.value if change.old else None,
        "new": change.new.value if change.new else None,
        "reason": change.reason,
        "lost": list(change.lost),
        "gained": list(change.gained),
    }


def _as_html(comparison: Comparison, words: Words) -> bytes:
    title = words("compare.title", site=plain(comparison.site))
    return fill("compare.html", words, title=title, comparison=comparison, told=TOLD, shown=_shown)


def _as_text(comparison: Comparison, words: Words) -> bytes:
    return paint(_lines(comparison, words), width=100, color=False).encode()


_WRITERS: Mapping[str, Callable[[Comparison, Words], bytes]] = MappingProxyType(
    {".json": _as_json, ".html": _as_html, ".txt": _as_text}
)
COMPARE_SUFFIXES = tuple(_WRITERS)


def _lines(comparison: Comparison, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    yield Text(plain(words("compare.title", site=comparison.site)), style="bold")
    old, new = words.day(comparison.old_as_of), words.day(comparison.new_as_of)
    yield Text(words("compare.days", old=old, new=new))
    yield from (Text(f"! {words(f'note.{note}')}", style="yellow") for note in comparison.notes)
    for turn in TOLD:
        changes = comparison.of(turn)
        if changes:
            yield Text(f"\n{words(f'compare.{turn}')} {len(changes)}", style=f"bold {_COLOURS[turn]}")
        for change in changes:
            yield from _change_lines(change, words)
    yield Text(f"\n{words.counted('compare.same_n', len(comparison.of(Turn.SAME)))}")
    families = ("new_findings", "gone_findings", "unseen_findings")
    for family, findings in zip(families, _findings(comparison), strict=True):
        if findings:
            yield Text(f"\n{words(f'compare.{family}')} {len(findings)}", style="bold")
        for finding in findings:
            kind = words.named("kind", finding.kind)
            yield Text(f"  {kind}{words('colon')}{plain(finding.detail, longest=120)}")
            yield Text(f"    {plain(finding.url, longest=200)}", style="dim")


def _change_lines(change: Change, words: Words) -> Iterator[RenderableType]:
    from rich.text import Text

    turn = f"{_shown(change.old, words)} → {_shown(change.new, words)}"
    owner = f"  [{plain(change.owner)}]" if change.owner else ""
    yield Text(f"  {change.element} {plain(change.name, longest=60)}  {turn}{owner}")
    yield Text(f"    {plain(change.reason, longest=200)}", style="dim")
    for key, urls in (("compare.lost", change.lost), ("compare.gained", change.gained)):
        yield from (
            Text(f"    {words(key)}{words('colon')}{plain(url, longest=200)}", style="dim") for url in urls
        )


def _shown(status: Status | None, words: Words) -> str:
    return words.sign(status) if status else words("compare.not_there")


def _findings(comparison: Comparison) -> tuple[tuple[Finding, ...], ...]:
    return comparison.new_findings, comparison.gone_findings, comparison.unseen_findings
