"""Document × element → evidence, with the rule that fired and the words that it matched."""

from checklist_audit.matching.claims import Catalogue, ClaimReader, is_catalogue
from checklist_audit.matching.context import Context
from checklist_audit.matching.coverage import coverage_by, promises_by
from checklist_audit.matching.evidence import THRESHOLD, Matcher, MatchResult, announced, matcher_for
from checklist_audit.matching.leads import (
    Web,
    context_of,
    first_day,
    weave,
    why_points_elsewhere,
)
from checklist_audit.matching.memory import Memory, match_once
from checklist_audit.matching.shelf import Reread, Shelf
from checklist_audit.matching.statements import Statement

__all__ = [
    "THRESHOLD",
    "Catalogue",
    "ClaimReader",
    "Context",
    "MatchResult",
    "Matcher",
    "Memory",
    "Reread",
    "Shelf",
    "Statement",
    "Web",
    "announced",
    "context_of",
    "coverage_by",
    "first_day",
    "is_catalogue",
    "match_once",
    "matcher_for",
    "promises_by",
    "weave",
    "why_points_elsewhere",
]
