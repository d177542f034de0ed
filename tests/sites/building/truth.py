"""Writes a college's truth from what its builder put where, by semantics sections 2 to 5."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.sites.building.clocks import CLOCKS, ITEMS, Clock, months_before, number_of
from tests.sites.building.college import College, shown

_ORDER = ("current", "stale", "undated", "unverifiable")
_RULES = "3a 4a 15a 15b 24a 24b 26a 36a 37a 37b 37c 37d 37e 38a 38b 39a 41a 42a 43a 43b 43c 48a 50a".split()


@dataclass(frozen=True)
class Shown:
    """One document that discloses an element."""

    urls: tuple[str, ...]
    title: str
    day: date | None
    year: int | None
    readable: bool = True


def disclosures(college: College, element: str) -> list[Shown]:
    """Every document that discloses the element, running lists included."""
    found = []
    for page in college.pages:
        urls = [page.url] if element in shown(page.shows) else []
        years = [shown(page.shows)[element]] if urls else []
        for file in page.files:
            if element in shown(file.shows):
                urls += [file.url, page.url]  # the page carries the file, and its title names it
                years.append(shown(file.shows)[element])
        if urls:
            day = page.day if page.shown_day else page.listed_on
            found.append(Shown(tuple(dict.fromkeys(urls)), page.title, day, next((y for y in years if y), None), page.readable))
    lists = [s for s in college.sections.values() if element in s.runs.split() or element in shown(s.shows)]
    for section in lists:
        if element in shown(section.shows):
            found.append(Shown((section.url,), section.name, None, shown(section.shows)[element]))
            continue
        days = [page.day for page in college.listed(section.key) if element in shown(page.shows) and page.day]
        found += [Shown((section.url,), section.name, day, None) for day in days]
    return found


def one_status(clock: Clock, one: Shown, as_of: date) -> str:
    """The status that one document alone would give."""
    if not one.readable:
        return "unverifiable"
    if clock.kind == "standing":
        return "current"
    if clock.kind == "law":
        replaced = date.fromisoformat(clock.law)
        if as_of < replaced:
            return "current"
        if one.year:  # the title itself says of which year the rule is
            return "stale" if date(one.year, 12, 31) < replaced else "current"
        return "undated" if one.day is None else "stale" if one.day < replaced else "current"
    if clock.kind == "span":
        end = one.year or 0
        return "current" if as_of <= date(end, 12, 31) + timedelta(days=clock.grace) else "stale"
    if clock.kind == "age":
        return "undated" if one.day is None else "stale" if one.day < months_before(as_of, clock.months) else "current"
    year = one.year or (published_for(clock, one.day) if one.day else None)
    return "undated" if year is None else "current" if year >= clock.required(as_of) else "stale"


def published_for(clock: Clock, day: date) -> int:
    """The period for which a page without a named period was published: the last one over by then."""
    return day.year if clock.due.startswith("12-31+0") and day.month >= 9 else day.year - (clock.due.endswith("+1"))


def element_truth(college: College, element: str, as_of: date) -> dict[str, Any]:
    """The element's line of the truth, with what a fair judge may say besides."""
    line = strict_truth(college, element, as_of)
    line = line | {"accept": list(dict.fromkeys([*line["accept"], *college.lenient.get(element, ())]))}
    if element in college.lenient and line["status"] == "current" and "stale" in line["accept"]:
        line["evidence"] = sorted({*line["evidence"], *line["also"]})  # the older document may be taken for the whole
    return line


def strict_truth(college: College, element: str, as_of: date) -> dict[str, Any]:
    """The element's line of the truth."""
    base = {"id": element, "evidence": [], "also": also(college, element)}
    if (element, as_of.isoformat()) in college.override:
        return base | college.override[element, as_of.isoformat()]
    if element in college.not_applicable:
        return base | _is("not_applicable", "学校类型或特征不涉及")
    item = number_of(element)
    clock = substitute_clock(item) if item in college.substituted else CLOCKS[element]
    seen = [one for one in disclosures(college, element) if one.day is None or one.day <= as_of]
    if clock.kind == "window":
        return base | window_truth(clock, seen, as_of)
    if not seen and element in college.exempt:
        return base | _is("not_applicable", "学校网页说明不涉及", evidence=[], also=[*base["also"], college.exempt[element].url])
    if not seen:
        return base | _is("missing", "没有证据")
    graded = [(one_status(clock, one, as_of), one) for one in seen]
    best = min((status for status, _ in graded), key=_ORDER.index)
    good = [one for status, one in graded if status == best]
    rest = [url for status, one in graded if status != best for url in one.urls]
    evidence = sorted({url for one in good for url in one.urls})
    newest = max(good, key=lambda one: (one.year or 0, one.day or date.min))
    reason = f"《{newest.title}》，期间{newest.year or '未写明'}，日期{newest.day or '无'}"
    return base | _is(best, reason, evidence=evidence, also=sorted({*base["also"], *rest} - set(evidence)))


def substitute_clock(item: int) -> Clock:
    """Audited accounts: half a year after the year; a vocational quality report: as the report that it stands for."""
    return CLOCKS["35a"] if item == 35 else Clock("annual", due="06-30+1", grace=0)


def window_truth(clock: Clock, seen: list[Shown], as_of: date) -> dict[str, Any]:
    """Semantics section 5, `window`."""
    year = as_of.year
    now = [one for one in seen if (one.year or (one.day.year if one.day else 0)) == year]
    old = sorted({url for one in seen if one not in now for url in one.urls})
    if now:
        return _is("current", f"《{now[0].title}》", evidence=sorted({url for one in now for url in one.urls}), also=old)
    opens, closes = (date.fromisoformat(f"{year}-{d}") for d in (clock.opens, clock.closes))
    if opens <= as_of <= closes:
        return _is("missing", "保留期内没有名单", also=old)
    return _is("not_applicable", "公示期外", also=old)


def also(college: College, element: str) -> list[str]:
    """Documents that may be named without being asked for."""
    urls = []
    for page in college.pages:
        wide = element == "2b" and any(e in shown(f"{page.shows} {' '.join(f.shows for f in page.files)}") for e in _RULES)
        if wide or element in page.also.split():
            urls += [page.url, *(file.url for file in page.files)]
    urls += [s.url for s in college.sections.values() if element in s.also.split()]
    return sorted(set(urls))


def _is(status: str, reason: str, **more: Any) -> dict[str, Any]:
    return {"status": status, "accept": [status], "reason": reason, **more}


def item_truth(college: College, number: int, as_of: date) -> dict[str, Any]:
    """The item's status from its elements, semantics section 4, with every combination that `accept` allows."""
    elements = [element_truth(college, element, as_of) for element in ITEMS[number]]
    if number in college.optional:
        required: list[dict[str, Any]] = []
    else:
        required = [e for e in elements if not CLOCKS[e["id"]].optional or (number == 23)]
    required = required or elements
    status = item_status([e["status"] for e in required])
    accept = {status} | {item_status([e["accept"][-1] for e in required])}
    if number == 23 and status == "missing":
        accept.add("not_applicable")  # an event without a trait is optional
    if number in college.optional:
        accept |= {"missing", "not_applicable", "current", "partial", "stale"}
    return {"number": number, "status": status, "accept": sorted(accept), "elements": elements}


def item_status(statuses: list[str]) -> str:
    """Semantics section 4."""
    left = [s for s in statuses if s != "not_applicable"]
    if not left:
        return "not_applicable"
    if set(left) == {"missing"}:
        return "missing"
    if set(left) <= {"current", "attested"}:
        return "current"
    if "missing" in left:
        return "partial"
    if "stale" in left:
        return "stale"
    return "undated" if "undated" in left else "unverifiable"


def late_findings(college: College, as_of: date) -> list[dict[str, Any]]:
    """The best period's first publication, when it came after its due day."""
    out = []
    for element, clock in CLOCKS.items():
        if clock.kind != "annual" or element in college.not_applicable or number_of(element) in college.substituted:
            continue
        seen = [o for o in disclosures(college, element) if o.day and o.day <= as_of and o.year and o.readable]
        if not seen or clock.optional or number_of(element) in college.optional:
            continue
        year = max(o.year or 0 for o in seen)
        first = min((o for o in seen if o.year == year), key=lambda o: o.day or date.max)
        is_wanted = year >= clock.required(as_of) and not any(f["item"] == number_of(element) for f in out)
        if is_wanted and first.day and first.day > clock.due_day(year):
            note = f"{first.day}发布，应于{clock.due_day(year)}前"
            out.append({"kind": "late", "item": number_of(element), "element": element, "urls": list(first.urls), "note": note, "required": True})
    return out


def truth_of(college: College, days: tuple[str, ...]) -> dict[str, Any]:
    """Everything for truth.json."""
    truths = []
    for day in days:
        as_of = date.fromisoformat(day)
        own = [{k: v for k, v in f.items() if k != "days"} for f in college.findings if day in f.get("days", days)]
        truths.append({
            "as_of": day,
            "items": [item_truth(college, number, as_of) for number in ITEMS],
            "findings": late_findings(college, as_of) + own,
            "tolerated": [],
        })  # fmt: skip
    return {"college": college.name, "truths": truths, "traps": college.traps, "pages": len(college.pages) + len(college.sections)}
