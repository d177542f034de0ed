"""One college as a piece of work that can be sent to another process, and which pieces may run side by side."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from checklist_audit.auditing import profile_digest
from checklist_audit.fleet.folder import Folder
from checklist_audit.fleet.results import CollegeResult, Outcome, read_result
from checklist_audit.fleet.roster import Entrant
from checklist_audit.model.rules import Ruleset
from checklist_audit.model.site import Profile
from checklist_audit.version import __version__

__all__ = ["Job", "Terms", "jobs_for", "lanes_of"]

_UNSAFE = re.compile(r"[^a-z0-9.-]+")
_LONGEST_KEY = 80


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker must know; it reads the rules itself and refuses others than these."""

    key: str
    """Short name of the college in file names: its host, and its path where it has one."""
    profile: Profile
    folder: Folder
    rules: str
    rules_digest: str
    as_of: date
    is_offline: bool = False
    """Judge the latest crawl in the store and ask nothing of any server."""
    is_exhaustive: bool = False
    version: str = __version__

    @property
    def blank(self) -> CollegeResult:
        """The result of a college of which nothing is known yet."""
        return CollegeResult(
            key=self.key,
            name=self.profile.name,
            home=self.profile.home,
            school_type=self.profile.school_type,
            outcome=Outcome.FAILED,
            as_of=self.as_of,
            ruleset_id="",
            ruleset_digest=self.rules_digest,
            profile_digest=profile_digest(self.profile),
            tool_version=self.version,
            is_exhaustive=self.is_exhaustive,
        )

    @property
    def is_finished(self) -> bool:
        """Whether the folder holds what this job would give."""
        kept = read_result(self.folder.result(self.key))
        reports = (self.folder.report(self.key, suffix) for suffix in (".json", ".html"))
        return (
            kept is not None and kept.is_finished_for(self.blank) and all(path.is_file() for path in reports)
        )


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for every college of a fleet."""

    folder: Folder
    rules: str
    """Name or folder of the rule pack, as a worker can find it."""
    as_of: date
    is_offline: bool = False
    is_exhaustive: bool = False


def jobs_for(entrants: Iterable[Entrant], terms: Terms, ruleset: Ruleset) -> tuple[Job, ...]:
    """A job for every college, in their order; no two have one key."""
    rules = str(Path(terms.rules).resolve()) if Path(terms.rules).is_dir() else terms.rules
    jobs: dict[str, Job] = {}
    for entrant in entrants:
        key = _free(_key_of(entrant.profile.home), jobs.keys())
        jobs[key] = Job(
            key=key,
            profile=entrant.profile,
            folder=Folder(terms.folder.path.resolve()),
            rules=rules,
            rules_digest=ruleset.digest,
            as_of=terms.as_of,
            is_offline=terms.is_offline,
            is_exhaustive=terms.is_exhaustive,
        )
    return tuple(jobs.values())


def lanes_of(jobs: Iterable[Job]) -> tuple[tuple[Job, ...], ...]:
    """Jobs that share a host one after the other in one lane: no server is asked by two crawls at once."""
    lanes: dict[str, list[Job]] = {}
    for job in jobs:
        met = {id(lane): lane for host in sorted(_hosts(job)) if (lane := lanes.get(host)) is not None}
        lane = [member for other in met.values() for member in other] + [job]
        lanes |= {host: lane for member in lane for host in _hosts(member)}
    return tuple({id(lane): tuple(lane) for lane in lanes.values()}.values())


def _hosts(job: Job) -> frozenset[str]:
    profile = job.profile
    return frozenset(_netloc(url) for url in (profile.home, *profile.hosts, *profile.seeds))


def _netloc(address: str) -> str:
    return urlsplit(address if "//" in address else f"//{address}").netloc.casefold()


def _key_of(home: str) -> str:
    parts = urlsplit(home)
    path = parts.path.rstrip("/")
    return _UNSAFE.sub("_", f"{parts.netloc}{path}".lower()).strip("._")[:_LONGEST_KEY] or "site"


def _free(key: str, taken: Container[str]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}_{number}"
    return free
