"""News in words: at most 2,000 bytes, six lines and a link, nothing personal."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checklist_audit.english import english
from checklist_audit.model.channels import Channel
from checklist_audit.model.verdicts import STATUS_ZH, Status
from checklist_audit.notifying.news import Line, LineKind, News, NewsKind
from checklist_audit.text.masking import mask

__all__ = ["MAX_BYTES", "Message", "messages_for", "trial_message"]

MAX_BYTES = 2000
"""WeCom cuts at 2,048, the others much later."""
_SHOWN = 3
_NAME_CHARS = 40
_COUNTED = (
    Status.MISSING,
    Status.PARTIAL,
    Status.STALE,
    Status.UNDATED,
    Status.UNVERIFIABLE,
    Status.NOT_ASSESSED,
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message: `text` is what a chat shows, title and body what a mail shows."""

    title: str
    body: str
    elements: tuple[str, ...] = ()
    """What it tells of, the elements that did not fit included: the report behind the link names them."""

    @property
    def text(self) -> str:
        """Title and body."""
        return f"{self.title}\n{self.body}"


def messages_for(news: News, channel: Channel, *, lang: str = "zh") -> tuple[Message, ...]:
    """The messages of one run for one channel.

    Returns:
        None for a calm night unless the channel wants to hear of it, one for a site that could not be read, else
        one, or one for each department, in the order of the checklist.
    """
    if news.kind is NewsKind.UNREAD:
        return (_unread(news, channel, lang),)
    lines = [line for line in news.lines if not channel.only or line.owner in channel.only]
    if not lines:
        return (_calm(news, channel, lang),) if channel.on == "always" else ()
    if channel.per == "run":
        return (_changes(news, channel, lines, lang, owner=None),)
    owners = list(dict.fromkeys(line.owner for line in lines))
    return tuple(
        _changes(news, channel, [line for line in lines if line.owner == owner], lang, owner=owner)
        for owner in owners
    )


def trial_message(site: str, *, lang: str = "zh") -> Message:
    """What `notify test` sends."""
    title, body = (
        f"【{_short(site)}】信息公开核查：测试消息",
        "收到这条消息，说明通知已经接通；不需要做什么。",
    )
    return Message(_said(title, lang), _said(body, lang))


def _unread(news: News, channel: Channel, lang: str) -> Message:
    said = "网站读不到，或读到的太少，今天没有核查结论；此前的结论仍以上一份完整报告为准。"
    todo = "请网络中心查看网站是否停机，或拦截了核查程序。"
    return _fitted(_title(news, "网站读不到"), [said, todo], _link(news, channel), lang)


def _calm(news: News, channel: Channel, lang: str) -> Message:
    return _fitted(_title(news, "没有变差"), [_counts(news)], _link(news, channel), lang)


def _changes(news: News, channel: Channel, lines: Sequence[Line], lang: str, *, owner: str | None) -> Message:
    head = _said("、".join(_heads(lines)), lang)
    if owner is not None:
        colon = "" if lang == "zh" else ": "
        head = f"{_short(owner) or _said('未指定部门', lang)}{colon}{head}"
    body = [_counts(news), *(_sentence(line) for line in lines[:_SHOWN])]
    if len(lines) > _SHOWN:
        body.append(f"另有 {len(lines) - _SHOWN} 个要素，见报告")
    if not news.report.crawl.complete:
        body.append("抓取没有做完，“未发现”可能只是还没读到")
    message = _fitted(_title(news, head), body, _link(news, channel), lang)
    return replace(message, elements=tuple(line.element for line in lines))


def _heads(lines: Sequence[Line]) -> Iterator[str]:
    kinds = Counter(line.kind for line in lines)
    words = {
        LineKind.FOUND: "新见 {} 个要素待处理",
        LineKind.WORSE: "{} 个要素变差",
        LineKind.OVERDUE: "{} 个要素过了时限仍未解决",
    }
    yield from (words[kind].format(kinds[kind]) for kind in LineKind if kinds[kind])


def _sentence(line: Line) -> str:
    name = f"{line.element} {_short(line.name)}（{_short(line.owner) or '未指定部门'}）"
    now = STATUS_ZH[line.status]
    if line.kind is LineKind.WORSE and line.was is not None:
        return f"· {name}：{STATUS_ZH[line.was]} → {now}"
    if line.kind is LineKind.OVERDUE and line.deadline is not None:
        return f"· {name}：{now}，时限 {line.deadline.isoformat()} 已过"
    return f"· {name}：{now}"


def _counts(news: News) -> str:
    summary = news.report.summary
    rest = [f"{STATUS_ZH[status]} {n}" for status in _COUNTED if (n := getattr(summary, status.value))]
    coverage = f"适用 {summary.coverage.of} 项，已公开 {summary.coverage.n} 项"
    return f"{coverage}；{'、'.join(rest)}" if rest else coverage


def _title(news: News, head: str) -> str:
    return f"【{_short(news.report.site.name)}】信息公开核查 {news.report.as_of.isoformat()}：{head}"


def _link(news: News, channel: Channel) -> str:
    if not channel.link:
        return ""
    # The same spelling as a file that `-o` names with the same placeholders.
    site = re.sub(r"[^\w\u4e00-\u9fff.-]+", "_", news.report.site.name).strip("_") or "site"
    return channel.link.replace("{site}", site).replace("{date}", news.report.as_of.isoformat())


def _short(words: str) -> str:
    folded = " ".join(words.split())
    return folded if len(folded) <= _NAME_CHARS else f"{folded[: _NAME_CHARS - 1]}…"


def _fitted(title: str, lines: Sequence[str], link: str, lang: str) -> Message:
    """A message within the limit: the last lines give way first, the title and the link stay."""
    title = mask(_said(title, lang))
    tail = [_said(f"报告：{link}", lang)] if link else []
    kept = [mask(_said(line, lang)) for line in lines]
    message = Message(title, "\n".join((*kept, *tail)))
    while kept and len(message.text.encode()) > MAX_BYTES:
        kept.pop()
        message = Message(title, "\n".join((*kept, *tail)))
    return message


def _said(words: str, lang: str) -> str:
    return words if lang == "zh" else english(words)
