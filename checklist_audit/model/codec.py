"""Frozen dataclasses to JSON and back, strictly: no pickle, no unknown fields, no guessed types.

A field that holds its default is left out, so a model that gains a field still reads what an older
version wrote; a field that this version does not know is refused.
"""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from enum import Enum
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

__all__ = ["CodecError", "decode", "encode"]

_Convert = Callable[[Any], Any]
_T = TypeVar("_T", bound=Hashable)


class CodecError(ValueError):
    """The text does not describe a value of the expected type."""


def encode(value: Any) -> str:
    """A dataclass as compact JSON, keys in the order of its fields."""
    return json.dumps(_encoder(value.__class__)(value), ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[_T], text: str) -> _T:
    """The dataclass that `encode` wrote.

    Raises:
        CodecError: the text is no JSON, or names a field or a type that `kind` does not have.
    """
    try:
        value: _T = _decoder(kind)(json.loads(text))
    except (ValueError, TypeError, RecursionError) as error:
        raise CodecError(f"{kind.__name__}: {error}") from error
    return value


@cache
def _encoder(kind: Any) -> _Convert:
    if dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    if kind is date:
        return date.isoformat
    options = _options(kind)
    if options:
        inner = _encoder(options[0])
        return lambda value: None if value is None else inner(value)
    items = _items(kind)
    if items is None:
        return _same
    if len(items) == 1:
        one = _encoder(items[0])
        return list if one is _same else lambda value: [one(item) for item in value]
    each = [_encoder(item) for item in items]
    return lambda value: [convert(item) for convert, item in zip(each, value, strict=True)]


def _record_encoder(kind: Any) -> _Convert:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    names = [field.name for field in fields]
    held_by = attrgetter(*names, *names[:1])  # once more, since of a single name it would give no tuple
    defaults = [(field.name, _default(field)) for field in fields]
    optional = [(name, default) for name, default in defaults if default is not dataclasses.MISSING]
    inner = {name: _encoder(hints[name]) for name in names}
    nested = [(name, encoder) for name, encoder in inner.items() if encoder is not _same]

    def convert(value: Any) -> dict[str, Any]:
        written = dict(zip(names, held_by(value), strict=False))
        for name, default in optional:
            if written[name] == default:
                del written[name]
        for name, encoder in nested:
            if name in written:
                written[name] = encoder(written[name])
        return written

    return convert


@cache
def _decoder(kind: Any) -> _Convert:
    if dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    if kind is date:
        return date.fromisoformat
    options = _options(kind)
    if options:
        inner = _decoder(options[0])
        return lambda value: None if value is None else inner(value)
    items = _items(kind)
    if items is not None:
        if len(items) == 1 and _is_words(items[0]):
            return _words_decoder(items[0])
        return _items_decoder([_decoder(item) for item in items])
    return kind if issubclass(kind, Enum) else _exactly(kind)


def _items_decoder(each: list[_Convert]) -> _Convert:
    if len(each) == 1:
        one = each[0]
        return lambda value: tuple(one(item) for item in _listed(value))
    return lambda value: tuple(convert(item) for convert, item in zip(each, _listed(value), strict=True))


def _is_words(kind: Any) -> bool:
    """Whether a kind is a dataclass of nothing but strings."""
    return dataclasses.is_dataclass(kind) and all(hint is str for hint in get_type_hints(kind).values())


def _words_decoder(kind: Any) -> _Convert:
    """Links are most of what a site's pages hold, and nothing but strings: joining them all proves it fastest."""
    one = _decoder(kind)

    def convert(value: Any) -> tuple[Any, ...]:
        try:
            "".join(chain.from_iterable(map(dict.values, _listed(value))))
            return tuple([kind(**held) for held in value])
        except TypeError:
            return tuple(one(item) for item in _listed(value))  # which says what is wrong

    return convert


def _record_decoder(kind: Any) -> _Convert:
    hints = get_type_hints(kind)
    plan = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def convert(value: Any) -> Any:
        if not isinstance(value, dict):
            raise CodecError(f"{kind.__name__} is written as an object, not as {type(value).__name__}")
        unknown = value.keys() - plan.keys()
        if unknown:
            raise CodecError(f"{kind.__name__} has no field {min(unknown)}")
        return kind(**{name: plan[name](held) for name, held in value.items()})

    return convert


def _exactly(kind: type) -> _Convert:
    def convert(value: Any) -> Any:
        if type(value) is not kind:
            raise CodecError(f"{value!r} is not a {kind.__name__}")
        return value

    return convert


def _listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CodecError(f"{value!r} is not a list")
    return value


def _same(value: Any) -> Any:
    return value


def _options(kind: Any) -> tuple[Any, ...]:
    if get_origin(kind) not in (Union, types.UnionType):
        return ()
    return tuple(option for option in get_args(kind) if option is not type(None))


def _items(kind: Any) -> tuple[Any, ...] | None:
    origin = get_origin(kind)
    if origin is None:
        return None
    arguments = get_args(kind)
    if origin is tuple and arguments[-1] is Ellipsis:
        return arguments[:1]
    if origin is tuple or origin is Sequence:
        return arguments
    raise CodecError(f"{kind!r} cannot be stored")


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return dataclasses.MISSING
