"""Report as JUnit XML, one case for each element, so that a build server shows what is open."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from checklist_audit.model.verdicts import ElementVerdict, ItemVerdict, ReportData, Status
from checklist_audit.reporting.view import Group, categories
from checklist_audit.reporting.words import Words
from checklist_audit.text.plain import plain

__all__ = ["as_junit"]

# A failure says that the college has something to do, an error that the audit could not find out.
_OUTCOMES = {
    Status.MISSING: "failure",
    Status.STALE: "failure",
    Status.UNDATED: "failure",
    Status.UNVERIFIABLE: "error",
    Status.NOT_ASSESSED: "error",
    Status.NOT_APPLICABLE: "skipped",
}


def as_junit(report: ReportData, words: Words) -> bytes:
    """The report as JUnit XML: a suite for each category; an optional element that is open is `skipped`."""
    root = Element("testsuites", name=plain(words("title", site=report.site.name)))
    for group in categories(report):
        _suite(root, report, group, words)
    for tag, outcome in (
        ("tests", None),
        ("failures", "failure"),
        ("errors", "error"),
        ("skipped", "skipped"),
    ):
        root.set(tag, str(len(root.findall(f"./testsuite/testcase{f'/{outcome}' if outcome else ''}"))))
    indent(root)
    xml: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _suite(root: Element, report: ReportData, group: Group, words: Words) -> None:
    suite = SubElement(root, "testsuite", name=plain(group.title), timestamp=plain(report.generated_at))
    for item in group.items:
        for element in item.elements:
            _case(suite, item, element, words)
    for tag, outcome in (
        ("tests", None),
        ("failures", "failure"),
        ("errors", "error"),
        ("skipped", "skipped"),
    ):
        suite.set(tag, str(len(suite.findall(f"./testcase{f'/{outcome}' if outcome else ''}"))))


def _case(suite: Element, item: ItemVerdict, element: ElementVerdict, words: Words) -> None:
    case = SubElement(
        suite,
        "testcase",
        classname=plain(f"{item.number}. {item.text}", longest=200),
        name=plain(f"{element.id} {element.name}", longest=200),
        time="0",
    )
    outcome = _OUTCOMES.get(element.status)
    if outcome is None:
        return
    if not element.required:
        outcome = "skipped"
    said = SubElement(
        case, outcome, message=plain(f"{words.status(element.status)}{words('colon')}{element.reason}")
    )
    if outcome != "skipped":
        said.set("type", element.status.value)
    owner = element.owner or item.owner
    said.text = plain(f"{words('owner')}{words('colon')}{owner}") if owner else None
