"""Audits a college's public web site against the 50-item disclosure checklist (高等学校信息公开事项清单).

The names below are public; everything else may change. They are imported when they are first used, so that
`import checklist_audit` costs nothing, prints nothing and opens nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from checklist_audit.version import __version__

if TYPE_CHECKING:
    from checklist_audit import errors
    from checklist_audit.loading import load_profile, load_ruleset
    from checklist_audit.model.pages import Document
    from checklist_audit.model.rules import Ruleset
    from checklist_audit.model.site import Profile
    from checklist_audit.model.verdicts import Evidence, Finding, Status
    from checklist_audit.pipeline import acrawl, audit, crawl, match
    from checklist_audit.reading import read_page
    from checklist_audit.report import CoverageReport, load_report
    from checklist_audit.reporting.gaps import Gap
    from checklist_audit.storing import Snapshot, Store, open_store
    from checklist_audit.text.periods import Period, find_period

_HOMES = {
    "CoverageReport": "report",
    "Document": "model.pages",
    "Evidence": "model.verdicts",
    "Finding": "model.verdicts",
    "Gap": "reporting.gaps",
    "Period": "text.periods",
    "Profile": "model.site",
    "Ruleset": "model.rules",
    "Snapshot": "storing",
    "Status": "model.verdicts",
    "Store": "storing",
    "acrawl": "pipeline",
    "audit": "pipeline",
    "crawl": "pipeline",
    "find_period": "text.periods",
    "load_profile": "loading",
    "load_report": "report",
    "load_ruleset": "loading",
    "match": "pipeline",
    "open_store": "storing",
    "read_page": "reading",
}

__all__ = [
    "CoverageReport",
    "Document",
    "Evidence",
    "Finding",
    "Gap",
    "Period",
    "Profile",
    "Ruleset",
    "Snapshot",
    "Status",
    "Store",
    "__version__",
    "acrawl",
    "audit",
    "crawl",
    "errors",
    "find_period",
    "load_profile",
    "load_report",
    "load_ruleset",
    "match",
    "open_store",
    "read_page",
]


def __getattr__(name: str) -> Any:
    """The public name, from its home."""
    if name == "errors":
        return import_module("checklist_audit.errors")
    if name in _HOMES:
        value = getattr(import_module(f"checklist_audit.{_HOMES[name]}"), name)
        globals()[name] = value
        return value
    raise AttributeError(f"module 'checklist_audit' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
