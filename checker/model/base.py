"""What all records share: frozen, and no key that is not known."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema


class Record(BaseModel):
    """A frozen record that refuses unknown keys.

    Its validator is built when it is first needed, and on the way from good files to a report it never is: there,
    records are made with `model_construct`, out of data that a schema has accepted or that type checks prove.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    if not TYPE_CHECKING:  # its plugin gives type checkers the signature of each record

        @classmethod
        def model_construct(cls, _fields_set=None, **values):
            """A record of values that are known to be right, with the defaults of the rest."""
            record = construct(cls, values)
            if _fields_set is not None:
                object.__setattr__(record, "__pydantic_fields_set__", _fields_set)
            return record


AnyRecord = TypeVar("AnyRecord", bound=BaseModel)


def construct(model: type[AnyRecord], values: dict[str, Any]) -> AnyRecord:
    """A record of values that are known to be right, by its fields, with the defaults of the rest.

    Gives what pydantic's `model_construct` gives, several times as quickly: that looks for aliases, which no record
    has, and copies the defaults, which nobody changes.
    """
    record = object.__new__(model)
    put = object.__setattr__  # records are frozen
    put(record, "__dict__", _defaults(model) | values)
    put(record, "__pydantic_fields_set__", set(values))
    put(record, "__pydantic_extra__", None)
    put(record, "__pydantic_private__", None)
    if model.__pydantic_post_init__ is not None:
        record.model_post_init(None)
    return record


@functools.cache
def _defaults(model: type[BaseModel]) -> dict[str, Any]:
    fields = model.model_fields.items()
    return {name: field.get_default(call_default_factory=True) for name, field in fields if not field.is_required()}


def _as_text(value: object) -> object:
    """A whole number or a truth value of YAML, as the text that stood in the file; text without space around it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value.strip()  # before its length is looked at: a blank says nothing
    return str(value) if isinstance(value, int) else value


# A value that YAML may read as a number (a year, a count) but that is kept as it was written.
Text = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(min_length=1, strip_whitespace=True),
    WithJsonSchema({"type": ["string", "integer"], "minLength": 1}),
]

# The names that claims, rules and vocabulary know one another by.
Identifier = Annotated[
    str,
    BeforeValidator(_as_text),
    StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]*$"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^[a-z0-9][a-z0-9._-]*$"}),
]
