"""Snapshots on disk and back: one SQLite file for many sites and many nights."""

from __future__ import annotations

from checklist_audit.storing.database import Store, open_store
from checklist_audit.storing.runs import Run
from checklist_audit.storing.snapshots import Snapshot

__all__ = ["Run", "Snapshot", "Store", "open_store"]
