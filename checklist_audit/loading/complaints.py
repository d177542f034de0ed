"""What pydantic says, in words that name the file, the line and what would be right."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from checklist_audit.errors import Complaint
from checklist_audit.yamlfile import Location, YamlFile

Model = TypeVar("Model", bound=BaseModel)

_WORDS: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {
    "missing": lambda _: ("缺少这一项", "请补上"),
    "literal_error": lambda c: ("写的值不认识", f"可以写：{c.get('expected', '')}"),
    "enum": lambda c: ("写的值不认识", f"可以写：{c.get('expected', '')}"),
    "int_parsing": lambda _: ("应当是整数", "例如 12"),
    "int_type": lambda _: ("应当是整数", "例如 12"),
    "float_parsing": lambda _: ("应当是数字", "例如 5 或 0.5"),
    "bool_parsing": lambda _: ("应当是 true 或 false", "例如 has_graduate: false"),
    "bool_type": lambda _: ("应当是 true 或 false", "例如 has_graduate: false"),
    "string_too_short": lambda _: ("是空的", "请写上内容，或删去这一项"),
    "string_pattern_mismatch": lambda c: ("写法不对", f"应当符合 {c.get('pattern', '')}"),
    "string_type": lambda _: ("应当是一段文字", "请检查缩进"),
    "too_short": lambda _: ("是空的", "至少写一个"),
    "tuple_type": lambda _: ("应当是一个列表", "例如 [甲, 乙]"),
    "dict_type": lambda _: ("应当是若干“键: 值”", "请检查缩进"),
    "model_type": lambda _: ("应当是若干“键: 值”", "请检查缩进"),
    "greater_than": lambda c: ("太小", f"应当大于 {c.get('gt')}"),
    "greater_than_equal": lambda c: ("太小", f"至少 {c.get('ge')}"),
    "less_than_equal": lambda c: ("太大", f"至多 {c.get('le')}"),
    "value_error": lambda c: (str(c.get("error", "")), ""),
}
_DATES = ("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact")


def build(model: type[Model], file: YamlFile) -> tuple[Model | None, list[Complaint]]:
    """Type a file by its schema.

    Returns:
        The value, or None with every complaint about the file.
    """
    try:
        return model.model_validate(file.data), []
    except ValidationError as error:
        found = error.errors(include_url=False)
        return None, [_complaint(model, file, details) for details in found if not _follows(details, found)]


def _follows(details: Any, found: Sequence[Any]) -> bool:
    """Whether a list counts as empty only because what stands in it is wrong, which is told anyway."""
    inside = (other["loc"] for other in found if other is not details)
    return details["type"] == "too_short" and any(
        loc[: len(details["loc"])] == details["loc"] for loc in inside
    )


def _complaint(model: type[BaseModel], file: YamlFile, details: Any) -> Complaint:
    location: Location = tuple(details["loc"])
    name = _shown(location)
    context = details.get("ctx") or {}
    if details["type"] == "extra_forbidden":
        return Complaint(file.where(location), f"不认识的键“{name}”", _nearest(model, location))
    if details["type"] in _DATES:
        return Complaint(file.where(location), f"“{name}”不是存在的日期", "请写成 2024-11-05 这样")
    wording = _WORDS.get(details["type"])
    what, fix = wording(context) if wording else (details["msg"], "")
    return Complaint(file.where(location), f"“{name}”{what}" if name else what, fix)


def _shown(location: Location) -> str:
    return ".".join(str(part) for part in location if not isinstance(part, int))[-60:]


def _nearest(model: type[BaseModel], location: Location) -> str:
    """The known key that is nearest to an unknown one."""
    wrong = str(location[-1])
    known = list(_model_at(model, location[:-1]).model_fields)
    close = difflib.get_close_matches(wrong, known, n=1, cutoff=0.6)
    return f"是不是“{close[0]}”？" if close else f"可以写：{'、'.join(known)}"


def _model_at(model: type[BaseModel], location: Location) -> type[BaseModel]:
    here = model
    for part in location:
        if isinstance(part, int) or part not in here.model_fields:
            continue
        here = next(_models_in(here.model_fields[part].annotation), here)
    return here


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
