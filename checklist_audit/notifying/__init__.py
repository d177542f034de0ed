"""What got worse, to the people who can mend it: DingTalk, WeCom, Feishu, mail, and Apprise for the rest."""

from __future__ import annotations

from checklist_audit.notifying.credentials import Ready, make_ready
from checklist_audit.notifying.ledger import Ledger
from checklist_audit.notifying.messages import Message, messages_for, trial_message
from checklist_audit.notifying.news import Memory, News, NewsKind, Worse, find_news, remember
from checklist_audit.notifying.sending import Delivery, send

__all__ = [
    "Delivery",
    "Ledger",
    "Memory",
    "Message",
    "News",
    "NewsKind",
    "Ready",
    "Worse",
    "find_news",
    "make_ready",
    "messages_for",
    "remember",
    "send",
    "trial_message",
]
