"""When evidence is fresh: the clocks of semantics section 5, as data."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from checklist_audit.model.base import Frozen

MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


class FreshnessPeriod(StrEnum):
    """The kind of period that an annual element is counted in."""

    ACADEMIC_YEAR = "academic_year"
    CALENDAR_YEAR = "calendar_year"
    GRAD_COHORT = "grad_cohort"


class Due(Frozen):
    """A day of the year, relative to the year in which the period ends."""

    month_day: MonthDay
    year_offset: Annotated[int, Field(ge=-2, le=2)] = 0

    def on(self, year: int) -> date:
        """The day for the period that ends in `year`; 29 February falls back to the 28th."""
        month, day = (int(part) for part in self.month_day.split("-"))
        try:
            return date(year + self.year_offset, month, day)
        except ValueError:
            return date(year + self.year_offset, month, day - 1)


class FreshnessKind(StrEnum):
    """The freshness policies of semantics section 5."""

    STANDING = "standing"
    ROLLING = "rolling"
    SPAN = "span"
    ANNUAL = "annual"
    WINDOW = "window"


class Freshness(Frozen):
    """When evidence is fresh. Source: semantics section 5."""

    kind: FreshnessKind
    basis: Literal["legal", "suggestion"] = "suggestion"
    """Whether the clock stands in a law or notice, or is our suggestion."""
    source: str = ""
    """The law or the observation behind it."""
    is_event: bool = False
    """Published only when something happened."""
    period: FreshnessPeriod | None = None
    due: Due | None = None
    publishable_from: Due | None = None
    """annual: day from which a document without a named period is taken for this period."""
    grace_days: Annotated[int, Field(ge=0, le=400)] = 0
    max_age_months: Annotated[int, Field(ge=1, le=120)] | None = None
    review_after_months: Annotated[int, Field(ge=1, le=240)] | None = None
    in_force_since: date | None = None
    """law_version: day on which the law was replaced that this rule of the college rests on."""
    law: str = ""
    window_opens: MonthDay | None = None
    window_closes: MonthDay | None = None

    @model_validator(mode="after")
    def _fields_fit_the_kind(self) -> Self:
        needed: dict[FreshnessKind, tuple[str, ...]] = {
            FreshnessKind.STANDING: (),
            FreshnessKind.ROLLING: ("max_age_months",),
            FreshnessKind.SPAN: (),
            FreshnessKind.ANNUAL: ("period", "due", "publishable_from"),
            FreshnessKind.WINDOW: ("window_opens", "window_closes"),
        }
        missing = [name for name in needed[self.kind] if getattr(self, name) is None]
        if missing:
            raise ValueError(f"freshness 的 kind 为 {self.kind} 时必须写 {'、'.join(missing)}")
        if self.in_force_since is not None and not self.law:
            raise ValueError("写了 in_force_since 就要写 law（依据的法规）")
        return self
