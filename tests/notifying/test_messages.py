"""News in words: short, plain, within the limit, without anything personal."""

from __future__ import annotations

from checklist_audit.model.verdicts import Status
from checklist_audit.notifying.messages import MAX_BYTES, messages_for
from checklist_audit.notifying.news import Line, LineKind, News, NewsKind
from tests.notifying.small import channel, report

LINK = "https://audit.college.example/{site}-{date}.html"


def line(element: str = "19a", owner: str = "财务处", **fields: object) -> Line:
    values = {"kind": LineKind.WORSE, "was": Status.CURRENT, "name": "收支预算总表", **fields}
    return Line(element=element, owner=owner, status=Status.MISSING, **values)


def news(*lines: Line, **fields: object) -> News:
    return News(NewsKind.CHANGES if lines else NewsKind.CALM, report(**fields), lines)


def test_a_change_reads_like_this():
    """Who, when, how much, what, and where the report is."""
    (message,) = messages_for(news(line()), channel(link=LINK))

    assert (
        "【云麓学院】信息公开核查 2026-11-10：1 个要素变差\n"
        "适用 44 项，已公开 31 项；未发现 5\n"
        "· 19a 收支预算总表（财务处）：已公开 → 未发现\n"
        "报告：https://audit.college.example/云麓学院-2026-11-10.html"
    ) == message.text


def test_the_same_change_in_english():
    """Names stay; the link is the one that the profile names."""
    (message,) = messages_for(news(line()), channel(link=LINK), lang="en")

    assert (
        "[云麓学院] disclosure audit 2026-11-10: 1 element got worse\n"
        "31 of 44 applicable items disclosed; not found 5\n"
        "· 19a 收支预算总表（财务处）: disclosed → not found\n"
        "Report: https://audit.college.example/云麓学院-2026-11-10.html"
    ) == message.text


def test_a_calm_night_says_nothing():
    """Mail every night teaches people to delete mail."""
    assert () == messages_for(news(), channel())


def test_a_channel_may_want_to_hear_of_a_calm_night():
    """`on: always`."""
    (message,) = messages_for(news(), channel(on="always"))

    assert "没有变差" in message.title


def test_every_department_gets_its_own():
    """In the order of the checklist, each with its own elements."""
    messages = messages_for(news(line(), line("7a", "招生办"), line("20a")), channel(per="department"))

    assert [("19a", "20a"), ("7a",)] == [message.elements for message in messages]


def test_a_channel_hears_of_its_own_departments_only():
    """`only` names them."""
    messages = messages_for(news(line(), line("7a", "招生办")), channel(only=["招生办"]))

    assert [("7a",)] == [message.elements for message in messages]


def test_the_longest_message_keeps_the_limit_and_the_link():
    """Long names, many lines and a long link."""
    lines = [line(f"{n}a", owner="处" * 90, name="名" * 900) for n in range(40)]
    link = f"https://audit.college.example/{'x' * 460}"
    (message,) = messages_for(news(*lines, name="校" * 200), channel(link=link))

    assert (True, True) == (len(message.text.encode()) <= MAX_BYTES, message.text.endswith(link))


def test_what_did_not_fit_is_counted():
    """Three are shown."""
    (message,) = messages_for(news(*(line(f"{n}a") for n in range(5))), channel())

    assert "另有 2 个要素，见报告" in message.body


def test_an_incomplete_crawl_is_said():
    """Doubt is said aloud."""
    (message,) = messages_for(news(line(), complete=False), channel())

    assert "抓取没有做完" in message.body


def test_a_personal_number_is_masked():
    """Even where a department's name holds one."""
    (message,) = messages_for(news(line(owner="身份证号 11010519491231002X")), channel())

    assert "11010519491231002X" not in message.text
