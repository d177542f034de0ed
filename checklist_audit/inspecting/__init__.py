"""What an inspector also sees: faults that are no element's status, one file a kind."""

from __future__ import annotations

from checklist_audit.inspecting.dead_ends import find_dead_ends
from checklist_audit.inspecting.findability import find_findability
from checklist_audit.inspecting.hijack import find_hijacks
from checklist_audit.inspecting.overdue import find_overdue_list
from checklist_audit.inspecting.privacy import find_leaks
from checklist_audit.inspecting.timeliness import find_undated

__all__ = [
    "find_dead_ends",
    "find_findability",
    "find_hijacks",
    "find_leaks",
    "find_overdue_list",
    "find_undated",
]
