"""From a file's keys to a model's field names.

A field whose key is a word of Python (`class`) or of pydantic (`schema`) carries one trailing underscore; in
files it goes without.  Whole numbers become text again where the model wants text: an id of digits alone is
still an id.
"""

from __future__ import annotations

import functools
import types
from collections.abc import Callable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

_Change = Callable[[Any], Any]


def key_of(field: str) -> str:
    """The key that stands in files for a field of a model."""
    return field.removesuffix("_")


def rename_keys(data: Any, model: type[BaseModel]) -> Any:
    """The data with the model's field names for its keys, at every depth; keys it does not declare stay."""
    return _change_model(model)(data)


@functools.cache
def _change_model(model: type[BaseModel]) -> _Change:
    names = {key_of(name): name for name in model.model_fields}
    changes = {key_of(name): _change(field.annotation) for name, field in model.model_fields.items()}

    def change(data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        changed = {}
        for key, value in data.items():
            inner = changes.get(key)
            changed[names.get(key, key)] = value if inner is None else inner(value)
        return changed

    return change


def _change(annotation: Any) -> _Change | None:
    """What is to be done to a value of this type, or None where nothing is."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _change(arguments[0])
    if annotation is str:
        return _as_text
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _change_model(annotation)
    if origin is tuple:
        return _change_items(_change(arguments[0]))
    if origin is dict:
        return _change_values(_change(arguments[1]))
    if origin in (Union, types.UnionType):
        return _change_any(tuple(arguments))
    return None


def _change_items(inner: _Change | None) -> _Change | None:
    if inner is None:
        return None
    return lambda data: [inner(item) for item in data] if isinstance(data, list) else data


def _change_values(inner: _Change | None) -> _Change | None:
    if inner is None:
        return None
    return lambda data: {key: inner(item) for key, item in data.items()} if isinstance(data, dict) else data


def _change_any(alternatives: tuple[Any, ...]) -> _Change | None:
    """Each alternative leaves alone what it does not take, so they can follow one another."""
    changes = [found for found in map(_change, alternatives) if found is not None and found is not _as_text]
    if int not in alternatives and any(_change(alternative) is _as_text for alternative in alternatives):
        changes.append(_as_text)
    if not changes:
        return None
    return lambda data: functools.reduce(lambda value, change: change(value), changes, data)


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value
