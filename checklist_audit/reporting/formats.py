"""Which suffix is written by whom: the one table of report formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from checklist_audit.errors import ReportError
from checklist_audit.model.verdicts import ReportData
from checklist_audit.reporting import as_csv, as_docx, as_html, as_json, as_junit, as_md, as_xlsx
from checklist_audit.reporting.gaps import Gap, gaps
from checklist_audit.reporting.in_english import report_in
from checklist_audit.reporting.trend import HistoryPoint
from checklist_audit.reporting.words import Words, words_for

__all__ = ["GAP_SUFFIXES", "SUFFIXES", "render", "suffix_of"]


@dataclass(frozen=True, slots=True)
class _Job:
    report: ReportData
    words: Words
    by: str
    history: Sequence[HistoryPoint]


_REPORT: Mapping[str, Callable[[_Job], bytes]] = MappingProxyType(
    {
        ".json": lambda job: as_json.as_json(job.report),
        ".html": lambda job: as_html.as_html(job.report, job.words, history=job.history),
        ".xlsx": lambda job: as_xlsx.as_xlsx(job.report, job.words, by=job.by),
        ".docx": lambda job: as_docx.as_docx(job.report, job.words),
        ".md": lambda job: as_md.as_md(job.report, job.words),
        ".csv": lambda job: as_csv.as_csv(job.report, job.words),
        ".junit.xml": lambda job: as_junit.as_junit(job.report, job.words),
        ".jsonl": lambda job: as_json.as_jsonl(job.report),
    }
)
_GAPS: Mapping[str, Callable[[_Job], bytes]] = MappingProxyType(
    {
        ".html": lambda job: as_html.gaps_as_html(job.report, _found(job), job.words, by=job.by),
        ".xlsx": lambda job: as_xlsx.gaps_as_xlsx(job.report, _found(job), job.words),
        ".docx": lambda job: as_docx.gaps_as_docx(job.report, _found(job), job.words),
        ".md": lambda job: as_md.gaps_as_md(job.report, _found(job), job.words),
        ".csv": lambda job: as_csv.gaps_as_csv(job.report, _found(job), job.words),
    }
)
_KINDS: Mapping[str, Mapping[str, Callable[[_Job], bytes]]] = MappingProxyType(
    {"report": _REPORT, "gaps": _GAPS}
)
_FOR_PROGRAMS = frozenset({".json", ".jsonl"})
SUFFIXES = tuple(_REPORT)
GAP_SUFFIXES = tuple(_GAPS)


def render(
    report: ReportData,
    suffix: str,
    *,
    lang: str = "zh",
    what: str = "report",
    by: str = "owner",
    history: Sequence[HistoryPoint] = (),
) -> bytes:
    """One report in one format, ready to be written.

    Args:
        report: any report.
        suffix: `.json`, `.html` … (`SUFFIXES`; for gaps `GAP_SUFFIXES`).
        lang: `zh` or `en`; what programs read (`.json`, `.jsonl`) keeps the sentences as they were saved.
        what: `report` or `gaps`.
        by: order of the gap list: `owner`, `category` or `status`.
        history: earlier runs for the trend of the HTML report, any order.

    Raises:
        ReportError: a suffix, kind, order or language that nobody knows; the message lists the known ones.
    """
    writers = _KINDS.get(what)
    if writers is None:
        raise ReportError(f"不知道“{what}”是什么报告", fix=f"可用：{'、'.join(_KINDS)}")
    writer = writers.get(suffix.lower())
    if writer is None:
        raise ReportError(f"不认识后缀“{suffix}”", where="-o", fix=f"可用：{' '.join(writers)}")
    words = words_for(lang)
    shown = report if suffix.lower() in _FOR_PROGRAMS else report_in(lang, report)
    return writer(_Job(shown, words, by, history))


def suffix_of(path: PurePath | str) -> str:
    """The suffix that names the format: `.junit.xml` whole, else the last one, in lower case."""
    name = PurePath(path).name.lower()
    known = [suffix for suffix in SUFFIXES if name.endswith(suffix)]
    return max(known, key=len) if known else PurePath(name).suffix


def _found(job: _Job) -> tuple[Gap, ...]:
    return gaps(job.report, by=job.by, lang=job.words.lang)
