"""The door to chat services: one POST of JSON, TLS verified, no redirect followed, bounded in bytes and seconds."""

from __future__ import annotations

import http.client
import json
import ssl
import urllib.error
import urllib.request
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

__all__ = ["NotSentError", "post_json"]

_MAX_ANSWER_BYTES = 65_536
_TIMEOUT_S = 15.0


class NotSentError(Exception):
    """A message did not arrive; the words are for a person and hold no secret."""


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """A robot's address never moves; who answers so is not the service, and must not get the message."""


def post_json(url: str, payload: dict[str, Any], *, timeout_s: float = _TIMEOUT_S) -> dict[str, Any]:
    """Send JSON and read the JSON that comes back.

    Args:
        url: https, or http on this machine.

    Returns:
        The answer's object; what it says of success is the caller's to judge.

    Raises:
        NotSentError: no connection, no valid certificate, another status than 200, or an answer that is no object.
    """
    host = urlsplit(url).hostname or ""
    is_here = _is_this_machine(host)
    if not url.startswith("https://") and not (is_here and url.startswith("http://")):
        raise NotSentError("机器人地址应当以 https:// 开头")
    handlers: list[urllib.request.BaseHandler] = [
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        _NoRedirect(),
    ]
    if is_here:
        handlers.append(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(  # noqa: S310  # the scheme was checked above
        url,
        data=json.dumps(payload, ensure_ascii=False).encode(),
        headers={"Content-Type": "application/json; charset=utf-8"},
        method="POST",
    )
    try:
        with urllib.request.build_opener(*handlers).open(request, timeout=timeout_s) as answer:
            body = answer.read(_MAX_ANSWER_BYTES)
    except urllib.error.HTTPError as error:
        error.close()
        raise NotSentError(f"{host} 回答 HTTP {error.code}") from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NotSentError(f"连不上 {host}（{_reason(error)}）") from None
    return _object(body, host)


def _object(body: bytes, host: str) -> dict[str, Any]:
    try:
        answer = json.loads(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise NotSentError(f"{host} 的回答看不懂，不像是机器人服务")
    return answer


def _reason(error: Exception) -> str:
    """The cause without the address: urllib puts the whole of it into some messages, token and all."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return "证书没有通过验证"
    if isinstance(cause, TimeoutError):
        return "超时"
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return type(cause).__name__


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
