"""Report, gap list and comparison as one self-contained HTML file: nothing is requested, everything escaped."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from typing import Any

from checklist_audit.model.verdicts import ReportData
from checklist_audit.reporting import view
from checklist_audit.reporting.gaps import Gap
from checklist_audit.reporting.trend import HistoryPoint, trend
from checklist_audit.reporting.words import SYMBOLS, Words
from checklist_audit.text.plain import plain, web_link

__all__ = ["as_html", "fill", "gaps_as_html"]

_HOUSE = "checklist_audit.reporting"


def as_html(report: ReportData, words: Words, *, history: Sequence[HistoryPoint] = ()) -> bytes:
    """The report for a browser: opens from a USB stick, filters by itself, prints on A4.

    Args:
        report: any report.
        words: language of the fixed sentences.
        history: earlier runs for the trend; this run may be among them or not.
    """
    return fill(
        "report.html",
        words,
        title=words("title", site=plain(report.site.name)),
        report=report,
        trend=trend(_with_this_run(report, history)),
    )


def gaps_as_html(report: ReportData, found: Sequence[Gap], words: Words, *, by: str) -> bytes:
    """The gap list for a browser, one table for each department, category or status."""
    headings = {
        "owner": lambda gap: gap.owner or words("no_owner"),
        "category": lambda gap: gap.category,
        "status": lambda gap: words.sign(gap.status),
    }
    groups = [(title, list(rows)) for title, rows in groupby(found, key=headings[by])]
    title = words("gaps_title", site=plain(report.site.name))
    return fill("gaps.html", words, title=title, report=report, groups=groups, total=len(found), by=by)


def fill(template: str, words: Words, *, guest: str = "", **values: Any) -> bytes:
    """One template with the house's style and script in it, and with a policy that forbids everything else.

    The style and the script are named in the Content-Security-Policy by digest, so that neither markup nor
    script from a page could run even if an escape were forgotten.

    Args:
        guest: a package with a folder `templates` of its own: it looks first there, adds its `style.css` to the
            house's, and brings its own `filter.js`.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    packages = (guest, _HOUSE) if guest else (_HOUSE,)
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package, "templates") for package in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"plain": plain, "link": web_link}
    style = "\n".join(_read(package, "style.css") for package in reversed(packages))
    script = _read(packages[0], "filter.js")
    page = environment.get_template(template).render(
        w=words,
        view=view,
        symbols=SYMBOLS,
        policy=_policy(style, script),
        style=_trusted(style),
        script=_trusted(script),
        **values,
    )
    return page.encode("utf-8", "replace")


def _read(package: str, name: str) -> str:
    return (files(package) / "templates" / name).read_text("utf-8")


def _policy(style: str, script: str) -> str:
    digests = [b64encode(sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _trusted(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 our own file out of the package, never data


def _with_this_run(report: ReportData, history: Sequence[HistoryPoint]) -> list[HistoryPoint]:
    if not history:
        return []
    this = HistoryPoint.of(report)
    return [point for point in history if point.as_of != this.as_of] + [this]
