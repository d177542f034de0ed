"""Mail over SMTP: one plain text message, and no password over an open line."""

from __future__ import annotations

import hashlib
import smtplib
import ssl
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.post import NotSentError

__all__ = ["to_mail"]

_TIMEOUT_S = 30.0
_TLS_PORT, _SUBMISSION_PORT = 465, 587


def to_mail(ready: Ready, message: Message, at: datetime) -> None:
    """Send to all recipients of a channel.

    Raises:
        NotSentError: not reached, not logged in, or a recipient was refused.
    """
    mail = _mail(ready, message, at)
    try:
        with _connected(ready.channel.server) as server:
            _log_in(server, ready)
            refused = server.send_message(mail)
    except smtplib.SMTPAuthenticationError as error:
        raise NotSentError(f"邮件服务器不接受用户名或密码（代码 {error.smtp_code}）") from None
    except smtplib.SMTPResponseException as error:
        raise NotSentError(f"邮件服务器拒收（代码 {error.smtp_code}）") from None
    except smtplib.SMTPRecipientsRefused as error:
        raise NotSentError(f"邮件服务器拒收全部 {len(error.recipients)} 个收件人") from None
    except ssl.SSLCertVerificationError:
        raise NotSentError("邮件服务器的证书没有通过验证") from None
    except (OSError, smtplib.SMTPException, ValueError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise NotSentError(f"连不上邮件服务器 {ready.channel.server}（{why}）") from None
    if refused:
        raise NotSentError(f"邮件服务器拒收 {len(refused)} 个收件人，其余已送达")


def _mail(ready: Ready, message: Message, at: datetime) -> EmailMessage:
    sender = ready.channel.sender or ready.channel.user
    mail = EmailMessage()
    mail["Subject"] = message.title
    mail["From"] = sender
    mail["To"] = ", ".join(one.strip() for one in ready.target.replace("，", ",").split(",") if one.strip())
    mail["Date"] = format_datetime(at)
    mark = hashlib.sha256(f"{at.isoformat()}\n{mail['To']}\n{message.text}".encode()).hexdigest()[:32]
    mail["Message-ID"] = f"<{mark}@{sender.rpartition('@')[2].strip('>')}>"
    # Mail programs and vacation robots leave messages alone that say so.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    return mail


def _connected(place: str) -> smtplib.SMTP:
    host, _, number = place.partition(":")
    port = int(number or _SUBMISSION_PORT)
    context = ssl.create_default_context()
    # A fixed name for the greeting: looking up our own takes seconds where there is no name server.
    if port == _TLS_PORT:
        return smtplib.SMTP_SSL(host, port, local_hostname="localhost", timeout=_TIMEOUT_S, context=context)
    server = smtplib.SMTP(host, port, local_hostname="localhost", timeout=_TIMEOUT_S)
    try:
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls(context=context)
            server.ehlo()
    except BaseException:
        server.close()
        raise
    return server


def _log_in(server: smtplib.SMTP, ready: Ready) -> None:
    if not ready.secret:
        return
    if not isinstance(server.sock, ssl.SSLSocket):
        raise NotSentError("邮件服务器不支持加密连接，没有发送密码")
    server.login(ready.channel.user or ready.channel.sender, ready.secret)
