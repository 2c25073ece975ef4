from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.files.acceptance import compile_test
from checker.files.schema import models, read_schema

from .samples import sample

NAMES = sorted(models())

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(-3, 3)
    | st.text(max_size=3)
    | st.sampled_from(["a", "own", "all", "0123456789ab", "2020-01-01", "5%"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every place in the data, as its container and the key or index in it."""
    keys = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    return [spot for key in keys for spot in ((data, key), *spots(data[key]))]


@st.composite
def spoilt(draw: st.DrawFn, name: str) -> Any:
    """A good file with up to three changes, each of which may be for worse or not."""
    data = sample(name)
    for _ in range(draw(st.integers(0, 3))):
        places = spots(data)
        if not places:
            return data
        container, key = draw(st.sampled_from(places))
        match draw(st.sampled_from(["replace", "remove", "add"])):
            case "replace":
                container[key] = draw(ANYTHING)
            case "remove":
                del container[key]
            case _ if isinstance(container, dict):
                container[draw(st.sampled_from(["id", "class", "A b", "extra", "where"]))] = draw(ANYTHING)
            case _:
                container.append(draw(ANYTHING))
    return data


@pytest.mark.parametrize("name", NAMES)
def test_a_good_file_is_accepted_at_once(name: str) -> None:
    assert compile_test(read_schema(name))(sample(name))


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_what_is_accepted_is_allowed(name: str, data: st.DataObject) -> None:
    schema = read_schema(name)
    found = data.draw(spoilt(name) | ANYTHING)
    if compile_test(schema)(found):
        assert Draft202012Validator(schema).is_valid(found)


@pytest.mark.parametrize("name", NAMES)
@given(data=st.data())
def test_what_is_allowed_in_a_file_is_accepted(name: str, data: st.DataObject) -> None:
    """Not needed for the truth, but for the speed: only faulty files should go to jsonschema."""
    schema = read_schema(name)
    found = data.draw(spoilt(name))
    has_floats = any(isinstance(container[key], float) for container, key in spots(found))  # which no YAML gives
    if Draft202012Validator(schema).is_valid(found) and not has_floats:
        assert compile_test(schema)(found)


@pytest.mark.parametrize(
    ("schema", "accepted", "not_accepted"),
    [
        (True, [1, None, {}], []),
        (False, [], [1, None, {}]),
        ({}, [1, None, "x", [], {}], []),
        ({"type": "integer"}, [1, -1], [True, 1.5, "1", None]),
        ({"type": "number", "minimum": 0}, [0, 1.5], [-1, -0.5, True]),
        ({"type": ["string", "null"], "minLength": 2}, ["ab", None], ["a", 1]),
        ({"enum": ["a", None]}, ["a"], ["b", 1]),
        ({"const": 1}, [1], [True, 2, "1"]),
        ({"pattern": "^a"}, ["ab", 5, None], ["b"]),
        ({"type": "array", "items": {"type": "string"}, "minItems": 1}, [["a"]], [[], [1], "a"]),
        ({"required": ["a"], "properties": {"a": {"type": "integer"}}}, [{"a": 1, "b": 2}, 3], [{"b": 2}, {"a": "x"}]),
        ({"properties": {"a": {}}, "additionalProperties": False}, [{}, {"a": 1}], [{"b": 1}]),
        ({"properties": {"a": {}}, "additionalProperties": {"type": "null"}}, [{"b": None}], [{"b": 1}]),
        ({"patternProperties": {"^a": {"type": "null"}}, "additionalProperties": False}, [{"ab": None}], [{"b": None}]),
        ({"anyOf": [{"type": "null"}, {"type": "string"}]}, [None, "a"], [1]),
        ({"$ref": "#/x", "type": "string"}, [], ["what is not known is never sure"]),
    ],
)
def test_each_keyword(schema: Any, accepted: list[Any], not_accepted: list[Any]) -> None:
    test = compile_test(schema)
    assert [value for value in accepted if not test(value)] == []
    assert [value for value in not_accepted if test(value)] == []
