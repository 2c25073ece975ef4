"""What all records share: frozen, and no key that is not known."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema


class Record(BaseModel):
    """A frozen record that refuses unknown keys.

    Its validator is built when it is first needed, and on the way from good files to a report it never is: there,
    records are made with `model_construct`, out of data that a schema has accepted or that type checks prove.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


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
