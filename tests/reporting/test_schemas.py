"""The JSON Schemas that are shipped."""

from __future__ import annotations

import json

import pytest

from checklist_audit.model.verdicts import ReportData
from checklist_audit.reporting.schemas import (
    SCHEMAS,
    item_schema,
    profile_schema,
    report_schema,
    ruleset_schema,
    schema_bytes,
)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_names_its_dialect(name):
    assert json.loads(schema_bytes(name))["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_the_same_each_time(name):
    assert schema_bytes(name) == schema_bytes(name)


def test_every_field_of_the_report_is_promised():
    assert set(report_schema()["required"]) == set(ReportData.model_fields)


@pytest.mark.parametrize("schema", [ruleset_schema, profile_schema])
def test_an_editor_may_read_the_format_as_a_number(schema):
    assert schema()["properties"]["format"] == {"enum": [1, "1"]}


def test_unknown_keys_of_a_profile_are_refused():
    assert profile_schema()["additionalProperties"] is False


def test_editors_learn_the_places_of_a_signal():
    assert "title" in item_schema()["$defs"]["Where"]["enum"]
