"""When was a page published, and which words say so; no answer is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from checklist_audit.markup import Line, Page
from checklist_audit.reading import phrases
from checklist_audit.reading.layout import Layout, is_row
from checklist_audit.reading.scripts import remembered
from checklist_audit.reading.signatures import DayFound, signature
from checklist_audit.text.addresses import date_in_address
from checklist_audit.text.dates import Day, find_boxed_day, find_days

__all__ = ["DayFound", "day_of_moment", "labelled_days", "made", "modified", "published"]


Labelled = tuple[str, str, Day]
"""A line, the words right before a day in it, and the day."""


def published(page: Page, layout: Layout, url: str, labelled: Sequence[Labelled]) -> DayFound | None:
    """The day of publication, from the most trusted place that names one.

    The order was measured on real sites: a label that means publication, a bare date beside the heading,
    page state, the address, the signature, and last the meta tags, which lie after every migration.

    Source: domain/real-sites.md sections 2 and 4; corpus/dates/README.md.
    """
    sources: tuple[Callable[[], DayFound | None], ...] = (
        lambda: _labelled(labelled),
        lambda: _beside_title(page, layout),
        lambda: _in_page_state(page),
        lambda: None if _is_standing(layout.title) else _in_address(url),
        lambda: signature(page, layout) or _stated(labelled, _SIGNED_LABEL),
        lambda: None if _is_standing(layout.title) else _in_metas(page),
    )
    return next((found for source in sources if (found := source())), None)


def _is_standing(title: str) -> bool:
    """Whether the page stands for years (学校简介, 现任领导), so that a day of making which it does not show says nothing."""
    return len(title) <= _LONGEST_STANDING and bool(_STANDING.search(title))


_LONGEST_STANDING = 20
_STANDING = re.compile(
    r"^(?!.*(?:\d|关于|通知|公示|公布))(?:.*(?:简介|概况|概览|领导班子|机构设置|组织机构|内设机构|历史沿革|部门职责|工作职责|联系我们|联系方式|指南|常见问题)|.{0,8}(?:现任|历任|学校|学院)领导)$"
)


def labelled_days(page: Page, layout: Layout) -> tuple[Labelled, ...]:
    """Each day with words right before it, and the line: byline first, then other short lines."""
    return tuple(
        (text, label, day)
        for number in (*layout.byline, *_short_lines(page, layout))
        for text in (*_readings(page.lines[number]), _with_cell_before(page, number))
        for label, day in _with_labels(text)
        if label
    )


def modified(labelled: Sequence[Labelled]) -> date | None:
    """The day of the last change, where the page states one beside its heading or below its text."""
    stated = (day.day for _, label, day in labelled if _MODIFIED.search(label))
    return next(stated, None)


def made(labelled: Sequence[Labelled]) -> DayFound | None:
    """The day on which the document was made, where a label says so: 成文日期, 印发日期; 生成日期 last."""
    return _stated(labelled, _SIGNED_LABEL) or _stated(labelled, _GENERATED_LABEL)


def _stated(labelled: Sequence[Labelled], label_form: re.Pattern[str]) -> DayFound | None:
    stated = (pair for pair in labelled if label_form.search(pair[1]))
    return next((DayFound(day.day, _words(label, day, text)) for text, label, day in stated), None)


_G = r"\s*"
_PUBLICATION = re.compile(
    rf"(?:^|[^一-龥]|信息|文章|新闻|公告|通知|网站|稿件|内容|本文|本页)"
    rf"(?:[发發]{_G}[布佈]|发{_G}表|发{_G}稿|公{_G}开|公{_G}[布佈]|張{_G}貼|张{_G}贴|添{_G}加|录{_G}入|上{_G}传|上{_G}网|上{_G}载|挂{_G}网|刊{_G}发|刊{_G}登|创{_G}建|加{_G}入|提{_G}交|编{_G}发|推{_G}送|入{_G}库|发{_G}送)"
    rf"{_G}(?:的{_G})?(?:[时時]{_G}[间間]|日{_G}期|于|在|日)?{_G}$|(?:publish(?:ed)?|posted|release[d]?)(?:\s*(?:on|at|date|time))?\s*$",
    re.IGNORECASE,
)
_PUBLICATION_END = re.compile("(?:发布|发表|添加|录入|上传|公开)(?:时间|日期)$")
_BARE = re.compile(rf"(?:^|[^一-龥])(?:时{_G}间|日{_G}期|date|time|发{_G}文{_G}时{_G}间)\s*$", re.IGNORECASE)
_MODIFIED = re.compile(
    rf"(?:最后|最近|末次|本页)?(?:更{_G}新|修{_G}改|修{_G}订|编{_G}辑)(?:时{_G}间|日{_G}期|于)?\s*$|(?:last\s*)?(?:modified|updated?)\s*(?:on|at)?\s*$",
    re.IGNORECASE,
)
_SIGNED_LABEL = re.compile(r"(?:成文|发文|制发|印发)(?:日期|时间)\s*$")
# In an index table the day on which the text was put in; elsewhere the clock of the program. Never a publication.
_GENERATED_LABEL = re.compile(r"^生成日期\s*$")
# Labels whose value may be empty, so that an unlabelled date can follow: `来源：　2021-03-01`.
_NO_DAY_LABEL = re.compile(
    r"(?:来\s*源|作\s*者|编\s*辑|发布[人者]|发布单位|单\s*位|部\s*门|供\s*稿|撰\s*稿|文\s*字|摄\s*影|责任编辑|审\s*核)\s*$"
)
_LABEL_BEFORE = re.compile(r"((?:[A-Za-z]+\s?){1,3}|[一-龥][一-龥\s]{0,11})\s*[:：]?\s*[\[(（【]?\s*$")
_COLON_BEFORE = re.compile(r"[:：]\s*[\[(（【]?\s*$")
_DECISION = re.compile(r"通过|批准|审议|修订|修正|施行|实施|会议|印发|核准|备案")


@lru_cache(maxsize=4096)
def _with_labels(text: str) -> tuple[tuple[str, Day], ...]:
    """Each day of a line with the words right before it, its colon removed; empty when there are none."""
    labelled = []
    for day in find_days(text, short_years=True):
        found = _LABEL_BEFORE.search(text[: day.start])
        labelled.append((found[1].strip() if found else "", day))
    return tuple(labelled)


def _readings(line: Line) -> tuple[str, ...]:
    """The line with a blank between its elements, then as it runs: labels are glued or split by tags."""
    spaced = " ".join(text for text, _ in line.pieces)[:_LONGEST]
    return (spaced,) if spaced == line.text else (spaced, line.text[:_LONGEST])


_LONGEST = 400
"""A longer line is prose, and searching it for labels would be slow."""


def _labelled(labelled: Sequence[Labelled]) -> DayFound | None:
    for text, label, day in labelled:
        if _is_publication(label, text[: day.start]):
            return DayFound(day.day, _words(label, day, text))
    return None


def _with_cell_before(page: Page, number: int) -> str:
    """In the index tables of disclosure pages the label is a cell of its own: `发布日期 | 2021-03-05`."""
    line, before = page.lines[number], page.lines[number - 1] if number else None
    is_cell = page.boxes[line.box].tag in ("td", "th", "dd", "li")
    if before is None or not is_cell or len(before.text) > _MAX_LABEL or len(line.text) > _MAX_VALUE:
        return ""
    return f"{before.text.rstrip('：: ')}：{line.text}"


_MAX_LABEL, _MAX_VALUE = 12, 45


def _is_publication(label: str, before: str) -> bool:
    """Whether the words before a day mean publication; a name without a blank may stand before them.

    `发布者：教务处发布时间：` is a byline, `成绩发布时间：` is not.
    """
    if _PUBLICATION.search(label):
        return True
    start = before.rfind(label)
    follows_value = start > 0 and before[start - 1] in ":："
    return follows_value and bool(_PUBLICATION_END.search(label))


_SHORT = 100


def _short_lines(page: Page, layout: Layout) -> Iterator[int]:
    """Lines outside the main text that can hold a byline, nearest to the heading first."""
    inside = set(layout.content)
    outside = [
        n
        for n in layout.body
        if n not in inside and len(page.lines[n].text) <= _SHORT and not page.lines[n].is_hidden
    ]
    outside = [n for n in outside if not is_row(page, page.lines[n])]
    edge = layout.content[-2:]
    anchor = max(layout.title_line, 0)
    yield from sorted(outside, key=lambda number: abs(number - anchor))
    for number in edge:
        if len(page.lines[number].text) <= _SHORT // 2:
            yield number


def _words(label: str, day: Day, text: str) -> str:
    """The label and the day as the page shows them: `发布时间：2023-10-30`."""
    found = _PUBLICATION.search(label) or _PUBLICATION_END.search(label) or _BARE.search(label)
    own = label[found.start() :].lstrip(" \t:：") if found else label
    start = text.rfind(own, 0, day.start)
    return text[start : day.end].strip() if start >= 0 else day.words


def _beside_title(page: Page, layout: Layout) -> DayFound | None:
    """A bare date in the byline, or alone on the line above the heading."""
    for number in (*layout.byline, *_above(page, layout)):
        text = _readings(page.lines[number])[0]
        if _is_approval(text) or (layout.title_line < 0 and phrases.is_clock(text)):
            continue
        for label, day in _with_labels(text):
            if _may_be_published(label, text, day):
                return DayFound(day.day, _words(label, day, text) if _BARE.search(label) else day.words)
    return _in_time_element(page, layout) or _boxed(page, layout)


def _in_time_element(page: Page, layout: Layout) -> DayFound | None:
    """`<time datetime="2023-12-14T16:00:00+08:00">12月14日</time>` in the byline."""
    for line, value in page.times:
        day = day_of_moment(value) if line in layout.byline else None
        if day:
            return DayFound(day, value)
    return None


def day_of_moment(value: str) -> date | None:
    """The day that readers in China see of `2023-12-14T16:00:00+00:00`; a time without an offset is theirs already.

    None for anything else.
    """
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return moment.astimezone(_CHINA).date() if moment.tzinfo else moment.date()


def _boxed(page: Page, layout: Layout) -> DayFound | None:
    """A day in a box of its own, its parts in elements apart."""
    beside = [n for n in layout.byline if not find_days(page.lines[n].text, short_years=True)]
    for numbers in (beside, _box_above(page, layout)):
        boxed = find_boxed_day(" ".join(text for n in numbers for text, _ in page.lines[n].pieces))
        if boxed:
            return DayFound(boxed.day, boxed.words)
    return None


def _box_above(page: Page, layout: Layout) -> list[int]:
    """Lines right above the heading that are figures and nothing else."""
    first = number = layout.title_line
    while number > 0 and first - number < _BOX_LINES and _FIGURES.fullmatch(page.lines[number - 1].text):
        number -= 1
    return [n for n in range(number, first) if layout.zones[n] == "body"]


_BOX_LINES = 3
_FIGURES = re.compile(r"[\d\s./年月日-]{1,12}")


def _above(page: Page, layout: Layout) -> Iterator[int]:
    number = layout.title_line - 1
    if number >= 0 and layout.zones[number] == "body":
        text = page.lines[number].text
        days = find_days(text)
        is_alone = (
            bool(days) and not phrases.is_clock(text) and len(text) - len(days[0].words) <= _LITTLE_ELSE
        )
        if is_alone and not page.lines[number].has_link:
            yield number


_LITTLE_ELSE = 8
"""Brackets, a weekday or an hour beside the day."""


def _is_approval(text: str) -> bool:
    """`（2021年3月5日校长办公会通过）` below a heading dates the decision, not the page."""
    return text.lstrip()[:1] in "(（[【〔" and bool(_DECISION.search(text))


def _may_be_published(label: str, text: str, day: Day) -> bool:
    if _PLACE.search(text):
        return False
    has_colon = bool(_COLON_BEFORE.search(text[: day.start]))
    if any(form.search(label) for form in (_MODIFIED, _SIGNED_LABEL, _GENERATED_LABEL)):
        return False
    if has_colon:
        return bool(_BARE.search(label) or _NO_DAY_LABEL.search(label) or not label)
    return not re.search(
        r"(?:截止|截至|统计|公示期|会议|活动|报名|考试|生成|出生|有效|[至到自从于])\S{0,4}\s*$", label
    ) and not re.match(r"\s*(?:至|到|-|~|—|前|止|起|以前|之前)\s*(?:\d|$)", text[day.end :])


# `时间：3月5日 地点：报告厅` announces a lecture.
_PLACE = re.compile(r"地\s*点|主讲|报告人|主持人|参加人员")
_STATE = re.compile(
    # Scripts are long: one set of first signs that knows both cases is left at once at nearly every place.
    r"[pPrRdDiIsSfF](?i:(?<=p)ub(?:lish)?_?(?:time|date|at|ed_?at)|(?<=r)elease_?(?:time|date)|(?<=p)ublish(?:ed)?|(?<=d)ate_?published|"
    r"(?<=i)ssue_?(?:time|date)|(?<=p)ost_?(?:time|date)|(?<=s)how_?(?:time|date)|(?<=d)isplay_?(?:time|date)|(?<=f)bsj|(?<=f)brq)"
    r"[\"']?\s*[:=]\s*[\"']?([^\"',;}]{6,40})"
)
_EPOCH_SECONDS = re.compile(r"(1\d{9})(?:\d{3})?")
_CHINA = timezone(timedelta(hours=8))
_MAX_SCRIPT = 200_000


def _in_page_state(page: Page) -> DayFound | None:
    """JSON-LD or the state of a page that scripts build; an entry of a list in it would lie, so one value only."""
    values = {value for script, _ in page.scripts for value in _stated_in(script)}
    days = {day: value for value in sorted(values) if (day := _day_of_state(value))}
    if len(days) != 1:
        return None
    day, value = next(iter(days.items()))
    return DayFound(day, value)


@remembered
def _stated_in(script: str) -> tuple[str, ...]:
    return tuple([value.strip() for value in _STATE.findall(script[:_MAX_SCRIPT])])


def _day_of_state(value: str) -> date | None:
    """A day as text, or as seconds or milliseconds since 1970, shown to readers in China's time."""
    epoch = _EPOCH_SECONDS.fullmatch(value)
    if epoch:
        return datetime.fromtimestamp(int(epoch[1]), tz=_CHINA).date()
    days = find_days(value, short_years=True)
    return days[0].day if days else None


def _in_address(url: str) -> DayFound | None:
    day = date_in_address(url)
    return DayFound(day, url) if day else None


_META_NAMES = (
    "pubdate",
    "publishdate",
    "publish_date",
    "article:published_time",
    "date",
    "dc.date",
    "createdate",
    "og:release_date",
)


def _in_metas(page: Page) -> DayFound | None:
    for name in _META_NAMES:
        days = find_days(page.metas.get(name, ""), short_years=True)
        if days:
            return DayFound(days[0].day, f"{name}: {days[0].words}")
    return None
