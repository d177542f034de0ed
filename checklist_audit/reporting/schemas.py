"""JSON Schemas of the report, the rule files and the site profile, made from the models that read them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from checklist_audit.model.rules import Item, RulesetHead
from checklist_audit.model.site import Profile
from checklist_audit.model.verdicts import ReportData

__all__ = ["SCHEMAS", "item_schema", "profile_schema", "report_schema", "ruleset_schema", "schema_bytes"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_schema() -> dict[str, Any]:
    """The report JSON as it is written: every field that has a default is still always there."""
    schema = ReportData.model_json_schema(mode="serialization")
    for part in (schema, *schema["$defs"].values()):
        if "properties" in part:
            part["required"] = list(part["properties"])
    return _titled("checklist-audit report", schema)


def ruleset_schema() -> dict[str, Any]:
    """The file `ruleset.yaml` of a rule pack."""
    return _for_editors(_titled("checklist-audit ruleset.yaml", RulesetHead.model_json_schema()))


def item_schema() -> dict[str, Any]:
    """One item file of a rule pack."""
    return _titled("checklist-audit rule item", Item.model_json_schema())


def profile_schema() -> dict[str, Any]:
    """A site profile, `site.yaml`."""
    return _for_editors(_titled("checklist-audit site profile", Profile.model_json_schema()))


SCHEMAS: Mapping[str, Callable[[], dict[str, Any]]] = MappingProxyType(
    {
        "report.schema.json": report_schema,
        "ruleset.schema.json": ruleset_schema,
        "item.schema.json": item_schema,
        "profile.schema.json": profile_schema,
    }
)


def schema_bytes(name: str) -> bytes:
    """A schema as the file that is shipped, the same bytes each time.

    Raises:
        KeyError: no schema of that name; `SCHEMAS` lists them.
    """
    return f"{json.dumps(SCHEMAS[name](), ensure_ascii=False, indent=2)}\n".encode()


def _for_editors(schema: dict[str, Any]) -> dict[str, Any]:
    # We read every scalar as text, an editor reads `format: 1` as a number; both are right.
    properties = schema["properties"] | {"format": {"enum": [1, "1"]}}
    return schema | {"properties": properties}


def _titled(title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DIALECT} | schema | {"title": title}
