"""Whether data is beyond doubt what a schema allows, told far quicker than why it is not.

Importing jsonschema and walking a workspace with it takes longer than all the rest of a check.
So each schema is compiled once into plain functions that say yes or "not sure", and only what they are not
sure of goes to jsonschema, whose word is final.
A property test holds that no yes is ever one that jsonschema would refuse.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Test = Callable[[Any], bool]

_SILENT = frozenset({"$schema", "$id", "title", "description"})
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
_ALL_TYPES = tuple(name for name in _TYPES if name != "integer")
_FOR_OBJECTS = frozenset({"required", "properties", "patternProperties", "additionalProperties"})


def _pattern(limit: str) -> Test:
    search = re.compile(limit).search
    return lambda value: search(value) is not None


def _at_least(limit: int) -> Test:
    return lambda value: bool(value >= limit)


def _at_most(limit: int) -> Test:
    return lambda value: bool(value <= limit)


def _as_long_as(limit: int) -> Test:
    return lambda value: len(value) >= limit


def _items(limit: dict[str, Any]) -> Test:
    test = compile_test(limit)
    return lambda value: all(map(test, value))


# Keywords that ask something of some types of value and nothing of the others.
_FOR_SOME_TYPES: dict[str, tuple[tuple[type, ...], Callable[[Any], Test]]] = {
    "pattern": ((str,), _pattern),
    "minLength": ((str,), _as_long_as),
    "minimum": ((int, float), _at_least),
    "maximum": ((int, float), _at_most),
    "minItems": ((list,), _as_long_as),
    "items": ((list,), _items),
}


def compile_test(schema: dict[str, Any] | bool) -> Test:
    """A function that is true only of what the schema allows; it may be false of some that it allows, too."""
    if isinstance(schema, bool):
        return lambda value: schema
    keywords = schema.keys() - _SILENT
    if keywords == {"enum"}:
        allowed = frozenset(schema["enum"])
        return lambda value: type(value) is str and value in allowed
    if keywords == {"const"}:
        only = schema["const"]
        return lambda value: type(value) is type(only) and bool(value == only)
    if keywords == {"anyOf"}:
        branches = [compile_test(branch) for branch in schema["anyOf"]]
        return lambda value: any(branch(value) for branch in branches)
    if keywords - _FOR_SOME_TYPES.keys() - _FOR_OBJECTS - {"type"}:
        return lambda value: False  # a keyword that is not known here: never sure
    return _compile_by_type(schema)


def _compile_by_type(schema: dict[str, Any]) -> Test:
    """One look at the value's type decides which test it has to pass."""
    names = schema.get("type", _ALL_TYPES)
    tests: dict[type, Test] = {
        one: _yes for name in ([names] if isinstance(names, str) else names) for one in _TYPES[name]
    }
    for keyword, (types, make) in _FOR_SOME_TYPES.items():
        for one in types:
            if keyword in schema and one in tests:
                tests[one] = _both(tests[one], make(schema[keyword]))
    if dict in tests:
        tests[dict] = _both(tests[dict], _compile_keys(schema))

    def test(value: Any) -> bool:
        wanted = tests.get(type(value))
        return wanted is not None and wanted(value)

    return test


def _yes(value: Any) -> bool:
    return True


def _both(first: Test, second: Test) -> Test:
    return second if first is _yes else lambda value: first(value) and second(value)


def _compile_keys(schema: dict[str, Any]) -> Test:
    """That each key is allowed, its value too, and none is missing."""
    required = frozenset(schema.get("required", ()))
    known = {key: compile_test(inner) for key, inner in schema.get("properties", {}).items()}
    forms = [
        (re.compile(pattern).search, compile_test(inner))
        for pattern, inner in schema.get("patternProperties", {}).items()
    ]
    others = compile_test(schema.get("additionalProperties", True))

    def test_key(key: str, inner: Any) -> bool:
        tests = [form for search, form in forms if search(key)]
        if key in known:
            tests.append(known[key])
        return all(test(inner) for test in tests or (others,))

    def test_keys(value: Any) -> bool:
        return required <= value.keys() and all(test_key(key, inner) for key, inner in value.items())

    def test_named_keys(value: Any) -> bool:
        return required <= value.keys() and all(known.get(key, others)(inner) for key, inner in value.items())

    return test_keys if forms else test_named_keys
