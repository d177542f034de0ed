"""The chat robots: what they are sent, and what their answers mean."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.sending import send
from tests.notifying.robot import robot
from tests.notifying.small import NOW, channel

MESSAGE = Message("标题", "正文")
TOKEN = "0123456789abcdef"


@pytest.fixture
def here():
    with robot() as service:
        yield service


def ready(kind: str, url: str, secret: str = "") -> Ready:
    return Ready(channel(kind=kind), url, secret)


def test_dingtalk_gets_text_with_a_signed_address(here):
    """The signature travels in the query, quoted, beside the token."""
    send(ready("dingtalk", f"{here.url}/robot/send?access_token={TOKEN}", "SECabc123"), MESSAGE, at=NOW)

    assert {"access_token", "timestamp", "sign"} == set(
        parse_qs(urlsplit(here.paths[0]).query, strict_parsing=True)
    )


def test_dingtalk_gets_the_words(here):
    """One text message, title first."""
    send(ready("dingtalk", here.url), MESSAGE, at=NOW)

    assert [{"msgtype": "text", "text": {"content": "标题\n正文"}}] == here.payloads


def test_wecom_gets_the_words_and_no_signature(here):
    """Its address is its key."""
    send(ready("wecom", f"{here.url}/cgi-bin/webhook/send?key={TOKEN}"), MESSAGE, at=NOW)

    assert (f"/cgi-bin/webhook/send?key={TOKEN}", "标题\n正文") == (
        here.paths[0],
        here.payloads[0]["text"]["content"],
    )


def test_feishu_gets_its_signature_in_the_body(here):
    """Time and signature stand beside the content."""
    here.answers({"StatusCode": 0, "StatusMessage": "success", "code": 0, "data": {}, "msg": "success"})
    delivery = send(ready("feishu", here.url, "SECabc123"), MESSAGE, at=NOW)

    assert (True, {"msg_type", "content", "timestamp", "sign"}) == (
        delivery.has_arrived,
        set(here.payloads[0]),
    )


REFUSALS = {
    "DingTalk's": ({"errcode": 310000, "errmsg": "sign not match"}, "310000：sign not match"),
    "Feishu's": ({"code": 19021, "msg": "sign match fail"}, "19021：sign match fail"),
    "Feishu's old field": ({"StatusCode": 9499, "StatusMessage": "Bad Request"}, "9499：Bad Request"),
    "one of two": ({"StatusCode": 0, "code": 11232, "msg": "limited"}, "11232：limited"),
    "a code in quotes": ({"errcode": "0"}, "代码 0"),
    "no code at all": ({"ok": True}, "没有结果代码"),
    "a list": ([], "看不懂"),
}


@pytest.mark.parametrize(("answer", "why"), REFUSALS.values(), ids=REFUSALS)
def test_an_answer_of_200_is_no_delivery_by_itself(here, answer, why):
    """The field decides; a missing field is a failure too."""
    here.answers(answer)
    delivery = send(ready("dingtalk", here.url), MESSAGE, at=NOW)

    assert why in delivery.why


def test_a_login_page_is_no_delivery(here):
    """A campus gateway answers 200 with HTML."""
    here.body = b"<html>login</html>"

    assert "看不懂" in send(ready("wecom", here.url), MESSAGE, at=NOW).why


def test_a_redirect_is_not_followed(here):
    """The message must not go where somebody else points."""
    here.status, here.headers = 302, {"Location": f"{here.url}/elsewhere"}
    delivery = send(ready("wecom", f"{here.url}/send"), MESSAGE, at=NOW)

    assert (["/send"], "127.0.0.1 回答 HTTP 302") == (here.paths, delivery.why)


def test_a_token_that_the_service_repeats_is_not_told():
    """Whatever comes back, the key does not."""
    with robot() as here:
        here.answers({"errcode": 1, "errmsg": f"bad token {TOKEN} or SECabc123"})
        delivery = send(
            ready("dingtalk", f"{here.url}/send?access_token={TOKEN}", "SECabc123"), MESSAGE, at=NOW
        )

    assert "bad token *** or ***" in delivery.why


def test_a_service_that_is_down_is_told_without_the_address():
    """Nobody listens on the port any more."""
    with robot() as here:
        url = f"{here.url}/send?key={TOKEN}"
    delivery = send(ready("wecom", url), MESSAGE, at=NOW)

    assert (True, False) == ("连不上 127.0.0.1" in delivery.why, TOKEN in delivery.why)


def test_an_open_line_to_another_machine_is_refused():
    """A token must not travel in the clear."""
    assert "https://" in send(ready("wecom", "http://robot.example/send"), MESSAGE, at=NOW).why


def test_keys_are_not_shown_by_a_channel():
    """A traceback shows reprs."""
    assert "SECabc123" not in repr(
        ready("dingtalk", f"https://robot.example/?access_token={TOKEN}", "SECabc123")
    )
