"""DingTalk, WeCom and Feishu robots: one text message each, and what their answers mean."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import quote_plus

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.post import NotSentError, post_json
from checklist_audit.notifying.signing import dingtalk_signature, feishu_signature

__all__ = ["to_dingtalk", "to_feishu", "to_wecom"]

# These services answer 200 to everything; one of these fields tells. Feishu writes both of its own.
_CODES = ("errcode", "StatusCode", "code")
_WORDS = ("errmsg", "StatusMessage", "msg")


def to_dingtalk(ready: Ready, message: Message, at: datetime) -> None:
    """Send to a DingTalk group robot, signed where there is a key.

    Raises:
        NotSentError: refused, or not reached.
    """
    url = ready.target
    if ready.secret:
        stamp, signature = dingtalk_signature(ready.secret, at)
        mark = "&" if "?" in url else "?"
        url = f"{url}{mark}timestamp={stamp}&sign={quote_plus(signature)}"
    _deliver(ready, url, {"msgtype": "text", "text": {"content": message.text}})


def to_wecom(ready: Ready, message: Message, _: datetime) -> None:
    """Send to a WeCom group robot; it has no signature, its address is the key.

    Raises:
        NotSentError: refused, or not reached.
    """
    _deliver(ready, ready.target, {"msgtype": "text", "text": {"content": message.text}})


def to_feishu(ready: Ready, message: Message, at: datetime) -> None:
    """Send to a Feishu group robot, signed where there is a key.

    Raises:
        NotSentError: refused, or not reached.
    """
    payload: dict[str, Any] = {"msg_type": "text", "content": {"text": message.text}}
    if ready.secret:
        payload["timestamp"], payload["sign"] = feishu_signature(ready.secret, at)
    _deliver(ready, ready.target, payload)


def _deliver(ready: Ready, url: str, payload: dict[str, Any]) -> None:
    answer = post_json(url, payload)
    codes = [answer[name] for name in _CODES if name in answer]
    if not codes:
        raise NotSentError("对方的回答里没有结果代码，不能当作已送达")
    refused = next((code for code in codes if code != 0), None)
    if refused is None:
        return
    said = next((str(answer[name]) for name in _WORDS if answer.get(name)), "没有说明")
    raise NotSentError(f"对方拒收（代码 {str(refused)[:20]}：{ready.without_secrets(said)[:200]}）")
