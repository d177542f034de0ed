"""Mail through a server on loopback that speaks just enough SMTP."""

from __future__ import annotations

import email
import email.policy
import socketserver
import threading
from contextlib import contextmanager

import pytest

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.sending import send
from tests.notifying.small import NOW, channel


class Post(socketserver.StreamRequestHandler):
    """Takes everything but recipients called `nobody`."""

    def handle(self) -> None:
        self.say("220 post.college.example")
        while words := self.rfile.readline().decode().strip():
            if words.upper() == "DATA":
                self.say("354 go on")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.mails.append(b"".join(lines))
            self.say("550 no" if "nobody" in words else "221 bye" if words.upper() == "QUIT" else "250 ok")

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def post():
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Post)
    server.daemon_threads, server.mails = True, []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def server():
    with post() as running:
        yield running


def ready(server, target: str, secret: str = "") -> Ready:
    place = f"127.0.0.1:{server.server_address[1]}"
    fields = {"target": target, "target_env": "", "server": place, "sender": "audit@college.example"}
    return Ready(channel(kind="mail", **fields), target, secret)


def test_a_mail_arrives_whole(server):
    """Subject, recipients and Chinese words."""
    send(ready(server, "a@college.example，b@college.example"), Message("标题", "正文一行"), at=NOW)
    mail = email.message_from_bytes(server.mails[0], policy=email.policy.default)

    assert ("标题", "a@college.example, b@college.example", "标题\n正文一行\n") == (
        mail["Subject"],
        mail["To"],
        mail.get_content().replace("\r\n", "\n"),
    )


def test_a_recipient_that_is_refused_is_told(server):
    """The others get their mail."""
    delivery = send(
        ready(server, "a@college.example, nobody@college.example"), Message("标题", "正文"), at=NOW
    )

    assert "邮件服务器拒收 1 个收件人，其余已送达" == delivery.why


def test_no_password_goes_over_an_open_line(server):
    """This server offers no encryption."""
    delivery = send(ready(server, "a@college.example", "password-1"), Message("标题", "正文"), at=NOW)

    assert ("邮件服务器不支持加密连接，没有发送密码", []) == (delivery.why, server.mails)


def test_a_server_that_is_down_is_told():
    """Nobody listens on the port any more."""
    with post() as server:
        gone = ready(server, "a@college.example")

    assert "连不上邮件服务器" in send(gone, Message("标题", "正文"), at=NOW).why
