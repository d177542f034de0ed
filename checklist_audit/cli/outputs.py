"""Where reports go: names with placeholders, checked before anything is crawled."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checklist_audit.cli.options import say
from checklist_audit.errors import ReportError
from checklist_audit.report import CoverageReport
from checklist_audit.reporting import GAP_SUFFIXES, SUFFIXES, render, suffix_of, write_file

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """One place to write to; `path` is None for stdout."""

    path: Path | None
    suffix: str


def targets(names: Sequence[str], *, site: str, day: date, what: str = "report") -> tuple[Target, ...]:
    """Check every output before the work begins, so that a typing mistake costs seconds and not hours.

    Raises:
        ReportError: unknown suffix, a missing folder, or a folder that cannot be written.
    """
    found = []
    for name in names:
        if name == STDOUT:
            found.append(Target(None, ".json" if what == "report" else ".md"))
            continue
        path = Path(_filled(name, site, day))
        suffix = suffix_of(path)
        known = SUFFIXES if what == "report" else GAP_SUFFIXES
        if suffix not in known:
            kind = "差距清单" if what == "gaps" else "报告"
            shown = f"{kind}不能写成 {suffix}" if suffix else "文件名没有后缀，不知道写成什么格式"
            raise ReportError(shown, where=str(path), fix=f"可以写 {'、'.join(known)}")
        if not path.parent.is_dir():
            raise ReportError("没有这个文件夹", where=str(path.parent), fix="请先建好文件夹，或改 -o 的路径")
        found.append(Target(path, suffix))
    return tuple(found)


def _filled(name: str, site: str, day: date) -> str:
    safe = re.sub(r"[^\w\u4e00-\u9fff.-]+", "_", site).strip("_") or "site"
    return name.replace("{site}", safe).replace("{date}", day.isoformat())


def write(
    report: CoverageReport, places: Sequence[Target], *, lang: str, what: str = "report", by: str = "owner"
) -> None:
    """Write a report to every target."""
    for place in places:
        data = render(report.data, place.suffix, lang=lang, what=what, by=by, history=report.history)
        if place.path is None:
            sys.stdout.buffer.write(data)
        else:
            write_file(place.path, data)


def tell(places: Sequence[Target], *, quiet: bool) -> None:
    """Say where the files are."""
    for place in places:
        if place.path is not None:
            say(f"已写出 {place.path}", quiet=quiet)
