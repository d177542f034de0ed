"""The yearly 信息公开年度报告: check the one that a college has written, draft the next from an audit."""

from checklist_audit.yearly.as_text import as_json, as_markdown, as_terminal
from checklist_audit.yearly.check import check_report
from checklist_audit.yearly.draft import draft_report
from checklist_audit.yearly.outcome import YearlyCheck
from checklist_audit.yearly.span import academic_year, last_academic_year

__all__ = [
    "YearlyCheck",
    "academic_year",
    "as_json",
    "as_markdown",
    "as_terminal",
    "check_report",
    "draft_report",
    "last_academic_year",
]
