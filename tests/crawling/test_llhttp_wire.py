"""What the extra `fast` does otherwise than httpx."""

from __future__ import annotations

import pytest

from tests.crawling.scripted import WHOLE, Script, heard


@pytest.mark.parametrize("beyond", [b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil", b"rubbish"])
def test_what_comes_beyond_an_answer_is_no_answer_to_the_next_request(beyond: bytes) -> None:
    script = Script([WHOLE + beyond], [WHOLE], [WHOLE])
    assert [b"hi", b"hi"] == [answer.body for answer in heard(script, times=2)]


def test_a_host_that_llhttp_does_not_understand_is_asked_through_httpx_from_then_on() -> None:
    odd = [b"HTTP/1.1 200 OK\nContent-Length: 2\n\nhi"]
    script = Script(odd, odd, odd, odd)
    answers = heard(script, times=3)
    assert ([b"hi"] * 3, 4) == ([answer.body for answer in answers], script.requests)
