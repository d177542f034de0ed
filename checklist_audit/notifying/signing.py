"""How DingTalk and Feishu know that a message is ours: two signatures that look alike and differ."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime

__all__ = ["dingtalk_signature", "feishu_signature"]


def dingtalk_signature(secret: str, at: datetime) -> tuple[str, str]:
    r"""Timestamp in milliseconds, and the signature in Base64 (not yet quoted for an address).

    Source: DingTalk, custom robots, 加签: HMAC-SHA256 of `timestamp\nsecret` under the secret.
    """
    stamp = str(int(at.timestamp() * 1000))
    return stamp, _base64_hmac(key=secret, message=f"{stamp}\n{secret}")


def feishu_signature(secret: str, at: datetime) -> tuple[str, str]:
    r"""Timestamp in seconds, and the signature in Base64.

    Source: Feishu, custom bots, 签名校验: `timestamp\nsecret` is the key, and the message is empty.
    """
    stamp = str(int(at.timestamp()))
    return stamp, _base64_hmac(key=f"{stamp}\n{secret}", message="")


def _base64_hmac(*, key: str, message: str) -> str:
    digest = hmac.new(key.encode(), message.encode(), hashlib.sha256).digest()
    return base64.b64encode(digest).decode("ascii")
