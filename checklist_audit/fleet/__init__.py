"""Many colleges under one set of rules and for one day: audited each for itself, compared in one table."""

from __future__ import annotations

from checklist_audit.fleet.cluster import run_on_cluster
from checklist_audit.fleet.engine import Course, run_here
from checklist_audit.fleet.folder import Folder
from checklist_audit.fleet.jobs import Job, Terms, jobs_for, lanes_of
from checklist_audit.fleet.publishing import publish
from checklist_audit.fleet.results import Brief, CollegeResult, Outcome
from checklist_audit.fleet.roster import Entrant, Refused, Roster, read_rosters

__all__ = [
    "Brief",
    "CollegeResult",
    "Course",
    "Entrant",
    "Folder",
    "Job",
    "Outcome",
    "Refused",
    "Roster",
    "Terms",
    "jobs_for",
    "lanes_of",
    "publish",
    "read_rosters",
    "run_here",
    "run_on_cluster",
]
