"""The command line as its user meets it, without a process of its own."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from checklist_audit.cli import run

__all__ = ["Said", "say"]


@dataclass(frozen=True)
class Said:
    """How a command ended, and what it said where."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()


def say(capture: pytest.CaptureFixture[bytes], *words: object) -> Said:
    """Run a command line.

    Args:
        capture: pytest's `capfdbinary` or `capsysbinary`.
    """
    capture.readouterr()
    code = run([str(word) for word in words])
    out, err = capture.readouterr()
    return Said(code, out, err.decode())
