"""Everything else, through Apprise (extra `notify`): the only file that imports it."""

from __future__ import annotations

import logging
from datetime import datetime

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.post import NotSentError

__all__ = ["to_apprise"]


def to_apprise(ready: Ready, message: Message, _: datetime) -> None:
    """Send to a service that Apprise knows, by its address.

    Raises:
        NotSentError: Apprise is not installed, does not know the address, or could not deliver.
    """
    try:
        import apprise
    except ImportError:
        raise NotSentError("没有装 Apprise；请安装 checklist-audit[notify]") from None
    # Apprise logs addresses with their tokens.
    logging.getLogger("apprise").disabled = True
    service = apprise.Apprise()
    if not service.add(ready.target):
        raise NotSentError("Apprise 不认识这个地址；请对照它的文档检查写法")
    if not service.notify(title=message.title, body=message.body):
        raise NotSentError("Apprise 没能送达；请检查地址里的令牌和网络")
