"""How far a report agrees with the truth of a built college: statuses, evidence, findings."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from checklist_audit.model.verdicts import ElementVerdict, ReportData

_WITH_EVIDENCE = frozenset({"current", "stale", "undated", "unverifiable"})


@dataclass
class Agreement:
    """Counts as (right, of), and every miss in words."""

    items: tuple[int, int] = (0, 0)
    elements: tuple[int, int] = (0, 0)
    precision: tuple[int, int] = (0, 0)
    recall: tuple[int, int] = (0, 0)
    findings: tuple[int, int] = (0, 0)
    misses: list[str] = field(default_factory=list)


def spelled(url: str) -> str:
    """One spelling for an address: no fragment, a viewer's file instead of the viewer, no index page."""
    url = unquote(url.split("#", maxsplit=1)[0])
    viewed = re.search(r"viewer\.html\?file=([^&]+)", url)
    if viewed:
        url = url[: url.index("/", 8)] + viewed.group(1)
    return re.sub(r"/(?:index|default)\.(?:html?|asp)$", "/", url)


def agree(report: ReportData, truth_file: Path) -> Agreement:
    """Compare a report with the truth of its as-of date."""
    truths = json.loads(truth_file.read_text(encoding="utf-8"))["truths"]
    truth = next(one for one in truths if one["as_of"] == report.as_of.isoformat())
    result = Agreement()
    got = {item.number: item for item in report.items}
    for item in truth["items"]:
        verdict = got[item["number"]]
        result.items = _count(result.items, verdict.status.value in item["accept"])
        if verdict.status.value not in item["accept"]:
            result.misses.append(
                f"item {item['number']}: {verdict.status.value}, not {'/'.join(item['accept'])}"
            )
        elements = {element.id: element for element in verdict.elements}
        for wanted in item["elements"]:
            _element(elements[wanted["id"]], wanted, result)
    found = {(f.kind, spelled(f.url)) for f in report.findings} | {
        (f.kind, f.item) for f in report.findings if f.item
    }
    for wanted in truth["findings"]:
        keys = {(wanted["kind"], spelled(url)) for url in wanted["urls"]} | {(wanted["kind"], wanted["item"])}
        result.findings = _count(result.findings, bool(keys & found))
        if not keys & found:
            result.misses.append(f"finding {wanted['kind']} {wanted['urls'][0]}")
    return result


def _element(verdict: ElementVerdict, wanted: dict[str, Any], result: Agreement) -> None:
    right = verdict.status.value in wanted["accept"]
    result.elements = _count(result.elements, right)
    if not right:
        result.misses.append(
            f"{wanted['id']}: {verdict.status.value}, not {'/'.join(wanted['accept'])} ({wanted['reason']})"
        )
    good = {spelled(url) for url in wanted["evidence"]}
    also = {spelled(url) for url in wanted["also"]}
    named = [spelled(piece.url) for piece in verdict.evidence]
    for url in named:
        result.precision = _count(result.precision, url in good | also)
        if url not in good | also:
            result.misses.append(f"{wanted['id']}: {url} is no evidence")
    if good and wanted["status"] in _WITH_EVIDENCE:
        result.recall = _count(result.recall, bool(good & set(named)))
        if not good & set(named):
            result.misses.append(f"{wanted['id']}: none of {min(good)} … is named")


def _count(counts: tuple[int, int], is_right: bool) -> tuple[int, int]:
    return counts[0] + is_right, counts[1] + 1
