"""Counts of earlier runs, and the line that they draw."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checklist_audit.model.verdicts import Ratio, ReportData

__all__ = ["HistoryPoint", "Trend", "trend"]

_WIDTH, _HEIGHT, _LEFT, _TOP = 640, 160, 34, 12


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One earlier audit in figures."""

    as_of: date
    coverage: Ratio
    presence: Ratio
    is_complete: bool = True

    @classmethod
    def of(cls, report: ReportData) -> HistoryPoint:
        """The figures of a report."""
        summary = report.summary
        return cls(report.as_of, summary.coverage, summary.presence, report.crawl.complete)


@dataclass(frozen=True, slots=True)
class Dot:
    """One run in the picture."""

    x: float
    coverage_y: float
    presence_y: float
    point: HistoryPoint
    is_labelled: bool
    """Whether its day is written below; not all fit."""


@dataclass(frozen=True, slots=True)
class Trend:
    """A drawing in SVG units: lines, dots and the scale; days run evenly from left to right."""

    width: int
    height: int
    left: int
    bottom: int
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, int], ...]
    """Height and number of items of each grid line."""
    coverage_line: str
    presence_line: str


def trend(history: Sequence[HistoryPoint]) -> Trend | None:
    """The picture of two or more runs, oldest first; None for fewer, as one point is no trend.

    Heights are numbers of items, not percentages: the axis ends at the largest denominator, and each dot's
    label carries its own.
    """
    points = sorted(history, key=lambda point: point.as_of)
    if len(points) < 2:  # noqa: PLR2004 a line needs two ends
        return None
    top = max(1, *(max(point.coverage.of, point.presence.of) for point in points))
    bottom = _HEIGHT - 28

    def height(n: int) -> float:
        return round(bottom - (bottom - _TOP) * n / top, 1)

    first, span = points[0].as_of, max(1, (points[-1].as_of - points[0].as_of).days)
    every = -(-len(points) // 6)
    dots = tuple(
        Dot(
            x=round(_LEFT + 30 + (_WIDTH - _LEFT - 60) * (point.as_of - first).days / span, 1),
            coverage_y=height(point.coverage.n),
            presence_y=height(point.presence.n),
            point=point,
            is_labelled=(len(points) - 1 - place) % every == 0,
        )
        for place, point in enumerate(points)
    )
    return Trend(
        width=_WIDTH,
        height=_HEIGHT,
        left=_LEFT,
        bottom=bottom,
        dots=dots,
        ticks=tuple((height(n), n) for n in dict.fromkeys((0, top // 2, top))),
        coverage_line=" ".join(f"{dot.x},{dot.coverage_y}" for dot in dots),
        presence_line=" ".join(f"{dot.x},{dot.presence_y}" for dot in dots),
    )
