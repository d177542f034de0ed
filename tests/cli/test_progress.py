"""What is said while a crawl is under way."""

from __future__ import annotations

import pytest

from checklist_audit.cli.audits import time_left


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(None, "还要多久说不准"), (12.0, "就快完了"), (150.0, "约剩 2 分钟"), (5400.0, "约剩 90 分钟")],
)
def test_the_time_left_is_said_in_minutes_or_not_at_all(seconds, said):
    assert said == time_left(seconds)
