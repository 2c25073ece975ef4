"""What a schema refuses, in plain words that say what is allowed instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.files.yaml_file import KeyPath

if TYPE_CHECKING:
    from jsonschema import ValidationError

_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values",
    "null": "null",
}

DAY = r"^\d{4}-\d{2}-\d{2}$"

# The patterns that the models use, in words.
_NAME = "small letters, digits, `.`, `_` and `-`, starting with a letter or digit"
_PATTERNS = {
    r"^[a-z0-9][a-z0-9._-]*$": _NAME,
    r"^[a-z0-9][a-z0-9._-]*(:[a-z0-9][a-z0-9._-]*)?$": "the id of a claim, or source:claim",
    "^[0-9a-f]{64}$": "64 digits and letters a to f, as `sha256sum` prints them",
    "^[0-9a-f]{12}$": "12 digits and letters a to f, as the report gives the finding",
    r"^\d+(\.\d+)?%$": "a percentage such as 5%",
    DAY: "a day such as 2020-11-30",
}


class Fault(NamedTuple):
    """One thing that a schema refuses: at which keys, what, and how to mend it."""

    path: KeyPath
    what: str
    mend: str


def tell(error: ValidationError) -> Iterator[Fault]:
    """The faults behind one error of the jsonschema library."""
    path: KeyPath = tuple(error.absolute_path)
    schema: Any = error.schema
    value: Any = error.instance
    limit: Any = error.validator_value
    if error.validator == "additionalProperties":
        yield from _unknown_keys(schema, value, path)
    elif error.validator == "required":
        yield _missing_keys([key for key in limit if key not in value], path)
    elif error.validator == "anyOf":
        yield from _alternatives(error, limit, path)
    elif error.validator == "type" and schema.get("pattern") == DAY:
        yield Fault(path, f"this must be a day, and {_is(value)}", f"use {_PATTERNS[DAY]}")
    else:
        what, mend = _value(str(error.validator), value, limit)
        yield Fault(path, what or error.message, mend)


def _unknown_keys(schema: dict[str, Any], value: dict[str, Any], path: KeyPath) -> Iterator[Fault]:
    allowed = list(schema.get("properties", ()))
    patterns = list(schema.get("patternProperties", ()))
    for key in value:
        if key in allowed or any(re.search(pattern, key) for pattern in patterns):
            continue
        if patterns:  # people choose these keys, in the form of a name
            form = _PATTERNS.get(patterns[0], patterns[0])
            yield Fault((*path, key), f"`{_short(key)}` cannot be used as a name", f"use {form}")
        else:
            yield Fault((*path, key), f"there is no key `{_short(key)}` here", _choice(key, allowed))


def _missing_keys(missing: list[str], path: KeyPath) -> Fault:
    if len(missing) == 1:
        return Fault(path, f"the key `{missing[0]}` is missing", "add it")
    return Fault(path, f"the keys {_listed(missing)} are missing", "add them")


def _alternatives(error: ValidationError, schemas: list[dict[str, Any]], path: KeyPath) -> Iterator[Fault]:
    """Of several forms that a value may have, the one that was meant: the one whose type it has."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    for errors in branches.values():
        if not any(inner.validator == "type" and not inner.path for inner in errors):
            for inner in errors:
                yield from tell(inner)
            return
    wanted = [name for schema in schemas for name in _type_names(schema.get("type"))]
    value: Any = error.instance
    yield Fault(path, *_wrong_type(value, wanted))


def _value(keyword: str, value: Any, limit: Any) -> tuple[str, str]:
    """What is wrong with a single value, and how to mend it; empty where there are no words for it."""
    match keyword:
        case "type":
            return _wrong_type(value, _type_names(limit))
        case "enum" if value is None:
            return "this is empty", _choice("", [str(one) for one in limit])
        case "enum":
            what = f"`{_short(value)}` is not one of the values allowed here"
            return what, _choice(str(value), [str(one) for one in limit])
        case "const":
            return f"this must be {limit}, not `{_short(value)}`", f"write {limit}"
        case "pattern" if value == "":
            return "the text is empty", "write it, or remove the key"
        case "pattern":
            return (
                f"`{_short(value)}` does not have the form wanted here",
                f"use {_PATTERNS.get(limit, limit)}",
            )
        case "minLength":
            return "the text is empty", "write it, or remove the key"
        case "minItems":
            count = "one item" if limit == 1 else f"{limit} items"
            return f"the list needs at least {count} and has {len(value) or 'none'}", "add what is missing"
        case "minimum":
            return f"this must be at least {limit}, not {value}", "mend the number"
        case "maximum":
            return f"this must be at most {limit}, not {value}", "mend the number"
    return "", ""


def _wrong_type(value: Any, wanted: Iterable[str]) -> tuple[str, str]:
    names = list(dict.fromkeys(wanted))
    if "text" in names and "a whole number" in names:
        names.remove("a whole number")  # a number may be written for text, but is not what is asked for
    what = f"this must be {' or '.join(names)}, and {_is(value)}"
    if value is None:
        return what, "write it, or remove the key"
    if isinstance(value, bool) and "text" in names:
        return what, "put it in quotes"
    if isinstance(value, str) and names == ["keys with values"]:
        return what, "write `key: value` with a space after the colon"
    if isinstance(value, dict) and "text" in names:
        return what, "put text that holds `: ` or starts with `{` in quotes"
    if names == ["a list"]:
        return what, "put each item on a line of its own that starts with `- `, or all in [ ]"
    if isinstance(value, str) and names == ["a whole number"]:
        return what, "write it in digits, without quotes, signs or leading zeros"
    return what, "mend it"


def _type_names(types: Any) -> list[str]:
    listed = types if isinstance(types, list) else [types]
    return [_TYPES[one] for one in listed if one in _TYPES]


def _is(value: Any) -> str:
    if value is None:
        return "is empty"
    if isinstance(value, bool):
        return f"`{_short(value)}` without quotes is read as a truth value"
    if isinstance(value, list):
        return "is a list"
    if isinstance(value, dict):
        return "is a set of keys with values"
    return f"is the {'number' if isinstance(value, int) else 'text'} `{_short(value)}`"


def _short(value: Any) -> str:
    text = str(value).lower() if isinstance(value, bool) or value is None else str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _choice(word: str, allowed: list[str]) -> str:
    """The likeliest of the allowed words, if any is near, and all of them."""
    import difflib  # only a fault needs it

    near = difflib.get_close_matches(word, allowed, n=1)
    everything = f"allowed: {', '.join(allowed)}"
    return f"did you mean `{near[0]}`? {everything}" if near else everything


def _listed(names: list[str]) -> str:
    quoted = [f"`{name}`" for name in names]
    return ", ".join(quoted[:-1]) + " and " + quoted[-1]
