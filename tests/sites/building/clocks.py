"""The clocks of semantics section 5, written a second time so that a truth never leans on the code it checks.

Sources: shared semantics section 5 and the dates of the checklist sheet; years are the year in which a period ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Clock:
    """One element's clock: `kind` is standing, law, span, age, annual or window."""

    kind: str = "standing"
    due: str = ""
    """Month-day, then the year offset from the period's end: `10-31+0`."""
    grace: int = 0
    months: int = 0
    law: str = ""
    opens: str = ""
    closes: str = ""
    optional: bool = False

    def due_day(self, year: int) -> date:
        """The day by which the period that ends in `year` must be out."""
        month_day, offset = self.due[:5], int(self.due[5:])
        return date.fromisoformat(f"{year + offset}-{month_day}")

    def required(self, as_of: date) -> int:
        """The last year whose due day and grace are over."""
        year = as_of.year + 3
        while self.due_day(year) + timedelta(days=self.grace) >= as_of:
            year -= 1
        return year


def months_before(day: date, months: int) -> date:
    """The day so many months earlier; the 28th stands for later days."""
    index = day.year * 12 + day.month - 1 - months
    return date(index // 12, index % 12 + 1, min(day.day, 28))


def _table() -> dict[str, Clock]:
    annual = {
        "1a 1d 1e 1f": ("12-31+0", 30), "4b": ("06-30+1", 30), "5b 5c": ("04-30+0", 30), "6a 6b": ("10-31+0", 10),
        "7a 7b 7c": ("06-20+0", 10), "9a 9b 9c": ("09-30+0", 30), "10c": ("12-31+0", 30), "11a 11b 11d": ("10-15-1", 14),
        "11c": ("04-15+0", 14), "16a 16b": ("06-30+1", 60), "17a 17b": ("12-31+1", 30), "19a 19b 19c 19d": ("06-30+0", 30),
        "20a 20b 20c 20d": ("10-31+1", 30), "21a 21c": ("09-15-1", 30), "27a 27b 29a 29b 29c 30a 30b": ("12-31+0", 45),
        "28a 28b 28c": ("07-31+0", 30), "32a 32b 32c": ("12-31+0", 30), "33a": ("12-31+0", 21), "34a": ("12-31+0", 90),
        "35a 35b": ("12-31+0", 31),
    }  # fmt: skip
    ages = {"3b": 18, "18a 18b": 6, "22a": 18, "23a": 18, "25a 25b": 24, "44a 44b": 30, "47a": 30, "50b 50c 50d": 60}
    laws = {
        "36a 38a 38b 39a": "2017-09-01", "41a 42a": "2016-09-01", "43a 43b 43c": "2025-01-01", "45a": "2024-01-10",
        "48a": "2017-07-01",
    }  # fmt: skip
    standing = "1b 1c 2a 2b 3a 4a 10a 10b 14a 14b 15a 15b 21b 21d 24a 24b 26a 31a 31b 37a 37b 37c 37d 37e 40a 46a 46b 49a 49b 50a"
    windows = {"8a 8b": ("06-30", "12-31"), "12a": ("04-15", "05-31"), "13a": ("04-15", "06-30")}
    optional = {"6b", "35b", "50b", "50c", "50d", "23a"}
    table = {e: Clock("annual", due=due, grace=grace) for es, (due, grace) in annual.items() for e in es.split()}
    table |= {e: Clock("age", months=months) for es, months in ages.items() for e in es.split()}
    table |= {e: Clock("law", law=law) for es, law in laws.items() for e in es.split()}
    table |= {e: Clock() for e in standing.split()} | {"5a": Clock("span", grace=31)}
    table |= {e: Clock("window", opens=o, closes=c) for es, (o, c) in windows.items() for e in es.split()}
    for e in optional:
        old = table[e]
        table[e] = Clock(old.kind, old.due, old.grace, old.months, old.law, old.opens, old.closes, optional=True)
    return table


CLOCKS = _table()


def number_of(element: str) -> int:
    """Item number of an element id."""
    return int(element.rstrip("abcdef"))


ITEMS = {n: sorted(e for e in CLOCKS if number_of(e) == n) for n in range(1, 51)}
