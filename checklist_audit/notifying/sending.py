"""Hand a message to its channel, and say how that went."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from checklist_audit.notifying.chats import to_dingtalk, to_feishu, to_wecom
from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.mail import to_mail
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.post import NotSentError
from checklist_audit.notifying.relay import to_apprise

__all__ = ["Delivery", "send"]

_SENDERS: dict[str, Callable[[Ready, Message, datetime], None]] = {
    "dingtalk": to_dingtalk,
    "wecom": to_wecom,
    "feishu": to_feishu,
    "mail": to_mail,
    "apprise": to_apprise,
}


@dataclass(frozen=True, slots=True)
class Delivery:
    """How one message fared; `why` is empty when it arrived."""

    channel: str
    why: str = ""

    @property
    def has_arrived(self) -> bool:
        """Whether the service took the message."""
        return not self.why


def send(ready: Ready, message: Message, *, at: datetime) -> Delivery:
    """Send one message; a failure is a value, because the report is made either way.

    Args:
        at: this moment, for signatures and for the date of a mail.
    """
    try:
        _SENDERS[ready.channel.kind](ready, message, at)
    except NotSentError as error:
        return Delivery(ready.channel.title, ready.without_secrets(str(error)))
    return Delivery(ready.channel.title)
