"""Floors of finding personal numbers; they only rise."""

from __future__ import annotations

from checklist_audit.text.masking import find_secrets
from tests.quality.privacy_snippets import Snippet, snippets

RECALL_FLOOR = 0.98
PRECISION_FLOOR = 0.97
SIZE = 300


def test_benchmark_is_large_enough():
    """There are at least 300 snippets, with and without a personal number."""
    found = list(snippets())

    assert len(found) >= SIZE


def test_recall_stays_above_its_floor():
    """Nearly every personal number is found, with its kind."""
    missed = [(s.text, span) for s in snippets() for span in s.expected if span not in _found(s)]
    expected = sum(len(s.expected) for s in snippets())

    assert 1 - len(missed) / expected >= RECALL_FLOOR, missed


def test_precision_stays_above_its_floor():
    """Nearly nothing else is taken for one."""
    false = [(s.text, span) for s in snippets() for span in _found(s) if span not in s.expected]
    found = sum(len(_found(s)) for s in snippets())

    assert 1 - len(false) / found >= PRECISION_FLOOR, false


def _found(snippet: Snippet) -> list[tuple[str, int, int]]:
    return [(secret.kind, secret.start, secret.end) for secret in find_secrets(snippet.text)]
