from __future__ import annotations

from typing import Literal

from pydantic import Field

from checker.files.keys import key_of, rename_keys
from checker.model.base import Identifier, Record, Text


class Leaf(Record):
    class_: Text | None = None
    rank: str = ""
    count: int = 0


class Tree(Record):
    schema_: Literal[1] = 1
    leaf: Leaf | None = None
    leaves: tuple[Leaf, ...] = ()
    named: dict[Identifier, Leaf] = Field(default_factory=dict)
    either: Text | tuple[Text, ...] = ()
    number: int | None = None
    free: dict[str, object] = Field(default_factory=dict)


def test_one_trailing_underscore_goes() -> None:
    assert [key_of(name) for name in ("class_", "schema_", "is_a", "plain")] == ["class", "schema", "is_a", "plain"]


def test_keys_are_renamed_where_the_model_declares_them_and_nowhere_else() -> None:
    data = {
        "schema": 1,
        "leaf": {"class": "a", "schema": "stays"},
        "leaves": [{"class": "b"}, "no leaf"],
        "named": {"class": {"class": "c"}},
        "free": {"class": "d", "schema": 2},
        "class": "stays",
    }
    assert rename_keys(data, Tree) == {
        "schema_": 1,
        "leaf": {"class_": "a", "schema": "stays"},
        "leaves": [{"class_": "b"}, "no leaf"],
        "named": {"class": {"class_": "c"}},
        "free": {"class": "d", "schema": 2},
        "class": "stays",
    }


def test_whole_numbers_become_text_only_where_text_is_wanted() -> None:
    data = {"leaf": {"class": 5, "rank": 7, "count": 9}, "either": [1, "a"], "number": 3, "free": {"a": 4}}
    assert rename_keys(data, Tree) == {
        "leaf": {"class_": "5", "rank": "7", "count": 9},
        "either": ["1", "a"],
        "number": 3,
        "free": {"a": 4},
    }
    assert rename_keys({"either": 1, "leaf": None}, Tree) == {"either": "1", "leaf": None}
    assert rename_keys({"leaf": {"rank": True}}, Tree) == {"leaf": {"rank": True}}


def test_what_is_no_mapping_stays() -> None:
    assert rename_keys("text", Tree) == "text"
    assert rename_keys({"leaves": "text", "named": [1]}, Tree) == {"leaves": "text", "named": [1]}


def test_the_data_itself_is_not_changed() -> None:
    data = {"leaf": {"class": 5}}
    rename_keys(data, Tree)
    assert data == {"leaf": {"class": 5}}
