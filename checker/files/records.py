"""Records out of data that a schema has accepted, made without looking at all of it a second time.

Validation by pydantic builds a validator of each model first, which takes longer than reading a whole workspace.
So data that is beyond doubt what its schema allows is put into records by plain functions, one for each model.
They look at what the schema cannot say (text that is blank, numbers in place of names, days of the calendar) and
make nothing where they are not sure; then pydantic, whose word is final, says what is wrong.
A property test holds that what they make is what pydantic would make.
"""

from __future__ import annotations

import datetime
import functools
import re
import types
from collections.abc import Callable
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from checker.files.keys import key_of
from checker.model.base import construct

Model = TypeVar("Model", bound=BaseModel)
_Make = Callable[[Any], Any]


def make_record(data: Any, model: type[Model]) -> Model | None:
    """The record of data that the model's schema has accepted, or None where that is not sure."""
    try:
        record: Model = _make_model(model)(data)
    except ValueError:
        return None
    return record


@functools.cache
def _make_model(model: type[BaseModel]) -> _Make:
    fields = {key_of(name): (name, _make(field.rebuild_annotation())) for name, field in model.model_fields.items()}

    def make(data: Any) -> BaseModel:
        values = {}
        for key, value in data.items():
            name, inner = fields[key]
            values[name] = value if inner is None else inner(value)
        return construct(model, values)

    return make


def _make(annotation: Any) -> _Make | None:
    """What makes a value of this type, or None where the value is it already."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _make_text(arguments[1:]) if arguments[0] is str else _make(arguments[0])
    if origin in (Union, types.UnionType):
        return _make_one_of([one for one in arguments if one is not type(None)])  # no schema takes null
    if origin is tuple:
        return _make_items(_make(arguments[0]))
    if origin is dict:
        return None if arguments[1] is Any else _make_values(_make(arguments[0]), _make(arguments[1]))
    if annotation is datetime.date:
        return datetime.date.fromisoformat
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _make_model(annotation)
    return None if origin is Literal or annotation in (int, bool) else _refuse


def _refuse(value: Any) -> Any:
    raise ValueError("values of this type are not made here")


def _make_text(constraints: tuple[Any, ...]) -> _Make:
    """Text that the schema has looked at; a number, or text with space around it, it has not."""
    patterns = [re.compile(c.pattern) for c in constraints if isinstance(c, StringConstraints) and c.pattern]

    def make(value: Any) -> str:
        text = str(value).strip()
        if text == value:
            return text
        if not text or (patterns and isinstance(value, str)) or not all(p.search(text) for p in patterns):
            raise ValueError("this may not be text of the form wanted here")
        return text

    return make


def _make_one_of(alternatives: list[Any]) -> _Make | None:
    """One type, or a value and a list of such values."""
    if len(alternatives) == 1:
        return _make(alternatives[0])
    one, many = (_make(alternative) for alternative in alternatives)
    if one is None or many is None:
        return _refuse
    return lambda value: many(value) if isinstance(value, list) else one(value)


def _make_items(inner: _Make | None) -> _Make:
    return tuple if inner is None else lambda data: tuple([inner(item) for item in data])


def _make_values(key: _Make | None, inner: _Make | None) -> _Make:
    if key is None or inner is None:
        return _refuse
    return lambda data: {key(name): inner(item) for name, item in data.items()}
