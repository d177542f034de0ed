"""Apprise, with a stand-in: it is an extra and need not be there."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from checklist_audit.notifying.credentials import Ready
from checklist_audit.notifying.messages import Message
from checklist_audit.notifying.sending import send
from tests.notifying.small import NOW, channel

READY = Ready(channel(kind="apprise"), "tgram://0123456789abcdef/1")


class Service:
    """Knows one kind of address; delivers nothing that is titled 坏."""

    def add(self, url: str) -> bool:
        return url.startswith("tgram://")

    def notify(self, *, title: str, body: str) -> bool:
        return bool(body) and title != "坏"


@pytest.fixture
def apprise(monkeypatch):
    module = ModuleType("apprise")
    module.Apprise = Service
    monkeypatch.setitem(sys.modules, "apprise", module)


def test_apprise_delivers(apprise):
    """Title and body are handed on."""
    assert send(READY, Message("好", "正文"), at=NOW).has_arrived


def test_apprise_that_fails_is_told(apprise):
    """It says no more than that."""
    assert "没能送达" in send(READY, Message("坏", "正文"), at=NOW).why


def test_an_address_that_apprise_does_not_know_is_told(apprise):
    """A typing mistake in the variable."""
    assert "不认识" in send(Ready(READY.channel, "x://y"), Message("好", "正文"), at=NOW).why


def test_apprise_that_is_not_installed_is_told(monkeypatch):
    """With the extra to install."""
    monkeypatch.setitem(sys.modules, "apprise", None)

    assert "checklist-audit[notify]" in send(READY, Message("好", "正文"), at=NOW).why
