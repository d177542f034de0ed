"""Retries without the waiting; both ways to speak HTTP."""

from __future__ import annotations

import pytest

from checklist_audit.crawling import asking, fetch


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_FIRST_BACKOFF_S", 0.01)


@pytest.fixture(params=["llhttp", "httpx"])
def each_wire(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """With the extra `fast`, and as if it were not installed."""
    monkeypatch.setattr(fetch, "is_llhttp_installed", lambda: request.param == "llhttp")
    return request.param
