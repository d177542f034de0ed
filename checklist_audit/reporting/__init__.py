"""Reports and what is made from them: every format, the gap list, comparisons, manual pages, schemas."""

from checklist_audit.reporting.files import load_report, write_file
from checklist_audit.reporting.formats import GAP_SUFFIXES, SUFFIXES, render, suffix_of
from checklist_audit.reporting.trend import HistoryPoint

__all__ = ["GAP_SUFFIXES", "SUFFIXES", "HistoryPoint", "load_report", "render", "suffix_of", "write_file"]
