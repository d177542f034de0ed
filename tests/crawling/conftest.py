"""Retries without the waiting."""

from __future__ import annotations

import pytest

from checklist_audit.crawling import asking


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_FIRST_BACKOFF_S", 0.01)
