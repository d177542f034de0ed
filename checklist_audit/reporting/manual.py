"""A rule pack as a manual: one page for each item, for the department that its `owner` names."""

from __future__ import annotations

from collections.abc import Iterator

from checklist_audit.english import english
from checklist_audit.model.rules import (
    Element,
    Example,
    Freshness,
    FreshnessKind,
    FreshnessPeriod,
    Item,
    Ruleset,
    Signal,
    Substitute,
    Where,
)
from checklist_audit.reporting.manual_words import BASES, EXPECTED, PLACES, VALUES, YEARS, PeriodWords
from checklist_audit.text.alternatives import spelled_out
from checklist_audit.text.plain import markdown

__all__ = ["INDEX", "manual_pages", "page_name"]

INDEX = "index.md"


def manual_pages(ruleset: Ruleset, *, lang: str = "zh") -> dict[str, str]:
    """The manual: file name to Markdown, the index first, then the items in the order of the checklist.

    Args:
        lang: `zh` or `en`; the words that a rule looks for, and its examples, stay as the pack has them.
    """
    pages = {INDEX: _index(ruleset)} | {page_name(item): _page(item, ruleset) for item in ruleset.items}
    return {name: _text(lines, lang) for name, lines in pages.items()}


def page_name(item: Item) -> str:
    """The file name of an item's page: `item-06.md`."""
    return f"item-{item.number:02d}.md"


def _index(ruleset: Ruleset) -> Iterator[str]:
    head = ruleset.head
    yield f"# {markdown(head.title)}核查手册"
    yield ""
    yield f"依据：{markdown(head.source.authority)}《{markdown(head.title)}》（{markdown(head.source.document)}，{head.source.date}）。"
    yield f"共{len(ruleset.items)}项、{len(ruleset.elements)}个要素。每项一页，写明什么算公开、什么不算、什么时候要公开。"
    title = ""
    for item in ruleset.items:
        category = ruleset.category_of(item.number).title
        if category != title:
            title = category
            yield from (
                "",
                f"## {markdown(title)}",
                "",
                "| 序号 | 公开事项 | 要素 | 通常由谁负责 |",
                "| --- | --- | --- | --- |",
            )
        yield f"| {item.number} | [{markdown(item.text)}]({page_name(item)}) | {len(item.elements)} | {markdown(item.owner)} |"


def _page(item: Item, ruleset: Ruleset) -> Iterator[str]:
    yield f"# 第{item.number}项　{markdown(item.text)}"
    yield ""
    yield f"- 类别：{markdown(ruleset.category_of(item.number).title)}"
    yield f"- 通常由谁负责：{markdown(item.owner)}"
    if item.departments:
        yield f"- 可能涉及的部门：{markdown('、'.join(item.departments))}"
    yield from ("", "## 依据", "")
    yield from (f"- {_source(source)}" for source in item.sources)
    for element in item.elements:
        yield from _element(element, item, ruleset)
    if item.substitute:
        yield from _substitute(item.substitute, ruleset)
    if item.privacy_watch:
        yield from ("", "## 公开时注意保护个人信息", "")
        yield from (f"- {markdown(line)}" for line in item.privacy_watch)
    if item.notes:
        yield from ("", "## 说明", "", markdown(item.notes))
    yield from ("", f"[返回目录]({INDEX})")


def _element(element: Element, item: Item, ruleset: Ruleset) -> Iterator[str]:
    optional = "" if element.required else "（建议公开，没有也不算差距）"
    yield from ("", f"## {element.id}　{markdown(element.name)}{optional}", "")
    if element.owner and element.owner != item.owner:
        yield f"由{markdown(element.owner)}负责。"
        yield ""
    yield f"**什么时候要公开**：{_clock(element.freshness)}"
    yield ""
    yield from _applies(element, ruleset)
    yield from ("**什么算公开**（符合其中一条即可）", "")
    yield from (f"- {_signal(signal)}" for signal in element.match.any)
    if element.match.all:
        yield from ("", "还必须同时满足：", "")
        yield from (f"- {_signal(signal)}" for signal in element.match.all)
    if element.match.weak:
        names = markdown("、".join(element.match.leads) or element.name)
        yield from ("", f"清单目录、栏目名或链接文字已经写明是“{names}”的，下面一条也算：", "")
        yield from (f"- {_signal(signal)}" for signal in element.match.weak)
    yield from _not_counted(element, ruleset)
    yield from _examples(element.examples)


def _applies(element: Element, ruleset: Ruleset) -> Iterator[str]:
    applies = element.applies
    if applies.when:
        told = "、".join(ruleset.head.traits.get(trait, trait) for trait in applies.when)
        yield f"**哪些学校要公开**：{markdown(told)}的学校。"
        yield ""
    said = (*applies.or_says, *ruleset.head.none_statements)
    if said:
        told = "；".join(f"“{spelled_out(sentence)[0]}”" for sentence in said[:6])
        yield f"**确实不涉及**：请在网页写明，例如{markdown(told)}，核查时记为“不适用”。"
        yield ""
    if applies.none_for_period:
        told = "；".join(f"“{spelled_out(sentence)[0]}”" for sentence in applies.none_for_period[:4])
        yield f"**这一期没有发生**：请在网页写明，例如{markdown(told)}，这本身就是公开。"
        yield ""


def _not_counted(element: Element, ruleset: Ruleset) -> Iterator[str]:
    yield from ("", "**什么不算**", "")
    yield from (f"- {markdown(veto.because)}（{_signal(veto)}）" for veto in element.match.none)
    for veto in ruleset.head.vetoes:
        if veto.id not in element.match.accepts:
            yield f"- {markdown(veto.because)}"


def _examples(examples: tuple[Example, ...]) -> Iterator[str]:
    if not examples:
        return
    yield from (
        "",
        "**例子**",
        "",
        "| 网页标题 | 网页日期 | 核查基准日 | 结果 | 为什么 |",
        "| --- | --- | --- | --- | --- |",
    )
    for example in examples:
        page = example.page
        shown = (
            page.title or "；".join(entry.title for entry in page.entries[:3]) or page.link or page.body[:40]
        )
        because = markdown(example.because)
        yield f"| {markdown(shown)} | {page.date or '没有'} | {example.as_of} | {EXPECTED[example.expect]} | {because} |"


def _substitute(substitute: Substitute, ruleset: Ruleset) -> Iterator[str]:
    titles = {kind.id: kind.title for kind in ruleset.head.school_types}
    schools = "、".join(titles.get(kind, kind) for kind in substitute.school_types)
    yield from ("", f"## 可以代替的文件：{markdown(substitute.name)}", "")
    yield f"{markdown(schools)}可以用它代替本项全部要素（{_source(substitute.source)}）。"
    yield ""
    yield f"**什么时候要公开**：{_clock(substitute.freshness)}"
    yield ""
    yield from (f"- {_signal(signal)}" for signal in substitute.match.any)


def _clock(freshness: Freshness) -> str:
    basis = BASES[freshness.basis]
    source = f"　依据：{markdown(freshness.source)}。" if freshness.source else ""
    event = "有事才需要公开。" if freshness.is_event else ""
    return f"{event}{_clock_sentence(freshness)}（{basis}）{source}"


def _clock_sentence(freshness: Freshness) -> str:
    match freshness.kind:
        case FreshnessKind.STANDING if freshness.in_force_since is not None:
            law = markdown(freshness.law)
            return f"长期公开；{freshness.in_force_since}以前的版本依据的是已废止的规定（现行：{law}），要修订或重新确认"
        case FreshnessKind.STANDING:
            review = freshness.review_after_months
            return f"长期公开；超过{review}个月建议复核一次" if review else "长期公开，有变化及时更新"
        case FreshnessKind.ROLLING:
            return f"持续更新；最新一条不早于基准日前{freshness.max_age_months}个月"
        case FreshnessKind.SPAN:
            return "规划期内一直公开；到期后换成新的"
        case FreshnessKind.WINDOW:
            return (
                f"每年{_day(freshness.window_opens)}到{_day(freshness.window_closes)}必须能看到，过后可以撤下"
            )
        case FreshnessKind.ANNUAL:
            return _yearly(freshness, YEARS[freshness.period or FreshnessPeriod.CALENDAR_YEAR])


def _yearly(freshness: Freshness, words: PeriodWords) -> str:
    due = freshness.due
    if due is None:
        return words.every
    grace = f"，宽限{freshness.grace_days}天" if freshness.grace_days else ""
    deadline = f"{words.every}一次；{words.year[due.year_offset]}{_day(due.month_day)}前公开{grace}"
    start = freshness.publishable_from
    if start is None:
        return deadline
    return (
        f"{deadline}；网页没写期间的，{words.year[start.year_offset]}{_day(start.month_day)}起发布的算这一期"
    )


def _signal(signal: Signal) -> str:
    place = PLACES[signal.signal]
    if signal.like:
        return f"{place}与“{markdown(signal.like)}”很像（相似度不低于{signal.floor}）{_rows(signal)}"
    if signal.regex:
        return f"{place}符合格式 `{signal.regex.replace('`', '')}`{_rows(signal)}"
    if signal.equals:
        return f"{place}是“{markdown(VALUES.get(signal.equals, signal.equals))}”"
    groups = [_one_of(group) for group in signal.groups]
    near = (
        f"，相距不超过{signal.within}字"
        if signal.signal is Where.BODY and len(groups) > 1 and signal.within
        else ""
    )
    figure = "，旁边有数字" if signal.figure else ""
    return f"{place}里有{'，并且有'.join(groups)}{near}{figure}{_rows(signal)}"


def _one_of(group: tuple[str, ...]) -> str:
    told = "".join(f"“{markdown(word)}”" for word in group)
    return f"{told}之一" if len(group) > 1 else told


def _rows(signal: Signal) -> str:
    return f"，至少{signal.at_least}条" if signal.at_least > 1 else ""


def _source(source: str) -> str:
    kind, _, rest = source.partition(":")
    known = BASES.get(kind.strip())
    return f"【{known}】{markdown(rest.strip())}" if known else markdown(source)


def _day(month_day: str | None) -> str:
    if not month_day:
        return ""
    month, day = month_day.split("-")
    return f"{int(month)}月{int(day)}日"


def _text(lines: Iterator[str], lang: str) -> str:
    told = lines if lang == "zh" else map(english, lines)
    return "\n".join([*told, ""])
