"""From the results in the folder to the files that people open: table, workbook, data set and its dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from checklist_audit.fleet.as_html import league_as_html
from checklist_audit.fleet.as_xlsx import league_as_xlsx
from checklist_audit.fleet.dataset import dictionary, write_jsonl, write_parquet
from checklist_audit.fleet.folder import Folder
from checklist_audit.fleet.in_english import league_in, titles_in
from checklist_audit.fleet.jobs import Job
from checklist_audit.fleet.league import League, make_league
from checklist_audit.fleet.phrases import league_words
from checklist_audit.fleet.results import CollegeResult, read_result
from checklist_audit.fleet.roster import Refused
from checklist_audit.model.rules import Ruleset
from checklist_audit.reporting import write_file

__all__ = ["Published", "publish"]

_NOT_YET = "还没有核查：上次运行被中断"
Published = tuple[League, tuple[Path, ...]]


def publish(
    jobs: Sequence[Job],
    ruleset: Ruleset,
    *,
    lang: str = "zh",
    earlier: Folder | None = None,
    refused: Iterable[Refused] = (),
) -> Published:
    """Write everything that is made of all colleges together.

    Args:
        jobs: every college of the fleet, at least one; one without a result is a row that says so.
        earlier: the folder of another audit, for what changed.
        refused: what could not be used of the roster; each is a row that says why.

    Returns:
        The table, and the files that were written.

    Raises:
        ReportError: a file cannot be written.
    """
    out = jobs[0].folder
    words = league_words(lang)
    titles = titles_in(lang, {school.id: school.title for school in ruleset.head.school_types})
    league = make_league(
        chain(results_of(jobs), _refusals(refused, jobs[0].blank)),
        as_of=jobs[0].as_of,
        ruleset=(ruleset.id, ruleset.digest),
        earlier=earlier.results() if earlier else (),
    )
    files = [
        out.path / name for name in ("league.html", "league.xlsx", "elements.jsonl", "data-dictionary.md")
    ]
    shown = league_in(lang, league)
    write_file(files[0], league_as_html(shown, words, titles))
    write_file(files[1], league_as_xlsx(shown, words, titles))
    write_jsonl(files[2], results_of(jobs))
    write_file(files[3], dictionary(lang).encode())
    parquet = out.path / "elements.parquet"
    return league, (*files, *([parquet] if write_parquet(parquet, results_of(jobs)) else []))


def results_of(jobs: Sequence[Job]) -> Iterator[CollegeResult]:
    """The result of every job, in order, one at a time; one that another day or other rules gave is none."""
    for job in jobs:
        kept, blank = read_result(job.folder.result(job.key)), job.blank
        is_ours = kept and (kept.as_of, kept.ruleset_digest) == (blank.as_of, blank.ruleset_digest)
        yield kept if kept and is_ours else replace(blank, reason=_NOT_YET)


def _refusals(refused: Iterable[Refused], blank: CollegeResult) -> Iterator[CollegeResult]:
    for one in refused:
        # The table travels; whose folder the roster lay in is nobody's business.
        told = (replace(complaint, where=Path(complaint.where).name) for complaint in one.complaints)
        reason = f"名单写错：{'。'.join(map(str, told))}"
        yield replace(blank, key="", name=one.name, home="", school_type="", profile_digest="", reason=reason)
