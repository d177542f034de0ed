"""JSON and JSON Lines."""

from __future__ import annotations

import json

from checklist_audit.model.verdicts import SiteOut, Status
from checklist_audit.reporting import render
from tests.reporting import sample


def test_every_field_of_the_contract_is_there():
    value = json.loads(render(sample.report(), ".json"))
    element = value["items"][5]["elements"][0]

    assert [set(value), set(element), set(element["evidence"][0])] == [
        {
            "schema_version", "generated_at", "tool", "ruleset", "site", "as_of", "crawl", "summary",
            "notices", "items", "findings", "suppressed", "categories",
        },
        {
            "id", "name", "required", "status", "reason", "owner", "required_period", "due", "due_basis",
            "advice", "evidence", "evidence_total",
        },
        {
            "url", "title", "published", "published_from", "period", "period_from", "part", "score", "status",
            "note", "because", "linked_from", "fetched_at", "body_sha256",
        },
    ]  # fmt: skip  # as the contract lists them


def test_chinese_stands_as_chinese():
    assert "云麓学院".encode() in render(sample.report(), ".json")


def test_half_a_surrogate_pair_costs_no_report():
    made = sample.report(site=SiteOut(name="学\ud800院", home=sample.HOME))

    assert json.loads(render(made, ".json").decode("utf-8"))["site"]["name"] == "学\ufffd院"


def test_a_long_title_is_kept_whole():
    value = json.loads(render(sample.hostile(), ".json"))

    assert value["items"][0]["elements"][1]["name"] == "=" + "长" * 40_000


def test_a_line_stands_for_each_piece_of_evidence():
    two = (sample.evidence("甲", url="https://a.example/1"), sample.evidence("甲", url="https://a.example/2"))
    made = sample.small(sample.element("6a", "甲", evidence=two, evidence_total=2))
    lines = [json.loads(line) for line in render(made, ".jsonl").splitlines()]

    assert [(line["element"], line["evidence"]["url"]) for line in lines] == [
        ("6a", "https://a.example/1"),
        ("6a", "https://a.example/2"),
    ]


def test_an_element_without_evidence_is_not_dropped_from_the_lines():
    made = sample.small(sample.element("6a", "甲", status=Status.MISSING))
    (line,) = (json.loads(line) for line in render(made, ".jsonl").splitlines())

    assert (line["element"], line["status"], line["evidence"]) == ("6a", "missing", None)
