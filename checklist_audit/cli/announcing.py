"""After a run: who is told what. The bridge from reports and their comparison to the channels of a profile."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checklist_audit.cli import options as opt
from checklist_audit.cli.speaking import speaking
from checklist_audit.cli.worsening import Earlier, is_too_little
from checklist_audit.model.site import Profile
from checklist_audit.notifying import (
    Ledger,
    Memory,
    News,
    NewsKind,
    Ready,
    Worse,
    find_news,
    make_ready,
    messages_for,
    remember,
    send,
)

if TYPE_CHECKING:
    from checklist_audit.report import CoverageReport
    from checklist_audit.reporting.compare import Comparison
    from checklist_audit.storing import Snapshot


@dataclass(frozen=True, slots=True)
class Announcer:
    """The channels of one profile, ready to speak.

    Args:
        store: path of the store, beside which is kept what was told.
    """

    profile: Profile
    channels: tuple[Ready, ...]
    store: Path

    @classmethod
    def of(cls, given: opt.SiteGiven) -> Announcer:
        """The channels of a profile; a plain address has none.

        Raises:
            ProfileError: a variable or file that the profile names is missing.
        """
        folder = given.path.parent if given.path else Path()
        ready = make_ready(given.profile.notify, environ=os.environ, folder=folder)
        return cls(given.profile, ready, given.store)

    def announce(self, report: CoverageReport, earlier: Earlier, snapshot: Snapshot) -> None:
        """Tell every channel what it does not know yet; what did not arrive is said, and told after the next run.

        Args:
            earlier: the reports before this one.
            snapshot: the run that the report rests on.

        Raises:
            StoreError: what was told cannot be written down.
        """
        if not self.channels:
            return
        ledger = Ledger(self.store)
        for ready in self.channels:
            memory = ledger.memory(self.profile.home, ready.channel)
            news = self._news(report, earlier, snapshot, memory)
            ledger.keep(self.profile.home, ready.channel, _told(ready, news, memory))
        if ledger.is_damaged:
            opt.say(f"{ledger.path} 读不懂，已重新记录；有的差距可能会再通知一次")

    def _news(self, report: CoverageReport, earlier: Earlier, snapshot: Snapshot, memory: Memory) -> News:
        if is_too_little(report):
            return News(NewsKind.UNREAD, report.data)
        comparison = earlier.compare(report, snapshot, since=memory.since)
        worse = _worse(comparison) if comparison else []
        return find_news(report.data, self.profile, worse, memory)


def _worse(comparison: Comparison) -> list[Worse]:
    from checklist_audit.reporting.compare import Turn

    return [
        Worse(change.element, change.old) for change in comparison.of(Turn.WORSE) if change.old is not None
    ]


def _told(ready: Ready, news: News, memory: Memory) -> Memory:
    """Send what there is to send; what the channel knows afterwards."""
    now = opt.now()
    if news.kind is NewsKind.UNREAD and memory.unread_on == now.date():
        return memory
    channel = ready.channel
    arrived = {line.element for line in news.lines if channel.only and line.owner not in channel.only}
    for message in messages_for(news, channel, lang=speaking()):
        delivery = send(ready, message, at=now)
        if delivery.has_arrived:
            arrived.update(message.elements)
            continue
        opt.say(f"通知没有送达：{delivery.channel}：{delivery.why}")
        if news.kind is NewsKind.UNREAD:
            return memory
    return remember(memory, news, arrived, on=now.date())
