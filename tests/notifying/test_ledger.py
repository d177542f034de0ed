"""What was told, on disk."""

from __future__ import annotations

from datetime import date

from checklist_audit.model.verdicts import Status
from checklist_audit.notifying import Ledger, Memory
from checklist_audit.notifying.news import Told
from tests.notifying.small import channel

SITE = "https://www.college.example/"
MEMORY = Memory(
    "2026-11-10T02:00:00+08:00", {"19a": Told(Status.MISSING, date(2026, 11, 10))}, date(2026, 11, 9)
)


def test_what_was_kept_is_known_to_the_next_run(tmp_path):
    """The file stands beside the store."""
    Ledger(tmp_path / "a.db").keep(SITE, channel(), MEMORY)

    assert MEMORY == Ledger(tmp_path / "a.db").memory(SITE, channel())


def test_another_channel_knows_nothing_of_it(tmp_path):
    """One is told by department, the other is not."""
    Ledger(tmp_path / "a.db").keep(SITE, channel(), MEMORY)

    assert Memory() == Ledger(tmp_path / "a.db").memory(SITE, channel(per="department"))


def test_a_damaged_file_counts_as_empty_and_is_said_to_be(tmp_path):
    """A disk that was full once must not end all messages."""
    (tmp_path / "a.db.told.json").write_text("{", encoding="utf-8")
    ledger = Ledger(tmp_path / "a.db")

    assert (Memory(), True) == (ledger.memory(SITE, channel()), ledger.is_damaged)
