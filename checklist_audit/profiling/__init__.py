"""A first profile for a college, from its home page and a few pages behind it."""

from __future__ import annotations

from checklist_audit.profiling.look import Look, look
from checklist_audit.profiling.writing import profile_text

__all__ = ["Look", "look", "profile_text"]
